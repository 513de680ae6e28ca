//! Writes the long texts as Rust statics, in the shapes of `src/content`.

use super::{
    Language, Source,
    domain::{Day, LifeArea, Nation, Prompt},
    guide::GuidePage,
    help::{HelpLine, Reach},
    markdown::{Block, Span},
    starts::{Area, Card},
};
use chrono::Datelike;
use std::fmt::Debug;

/// What `src/content/texts.rs` includes: a static for each language, and the way to the right one.
pub fn write(languages: &[Language]) -> String {
    let mut out =
        String::from("fn in_language(locale: Locale) -> &'static Texts {\n    match locale {\n");
    for language in languages {
        let id = &language.id;
        out += &format!("        Locale::{id} => &{},\n", id.to_uppercase());
    }
    out += "    }\n}\n";
    for language in languages {
        out += &texts(language);
    }
    out
}

fn texts(language: &Language) -> String {
    let Language {
        id,
        cards,
        help,
        guide,
        ideas,
        prompts,
        areas,
        words: _,
    } = language;
    let prompts = Prompt::ALL.map(|known| {
        let prompt = prompts.iter().find(|prompt| prompt.id == known.id());
        let (start, whole) = prompt.map_or(("", ""), |prompt| (&prompt.start, &prompt.whole));
        format!(
            "{}: PromptWords {{ start: {start:?}, whole: {whole:?} }}",
            known.id()
        )
    });
    let areas_in_order = LifeArea::ALL.map(|known| {
        let area = areas.areas.iter().find(|area| area.id == known.id());
        format!(
            "{}: {}",
            known.id(),
            self::area(area.unwrap_or(&Area::default()))
        )
    });
    format!(
        "static {name}: Texts = Texts {{\n\
         cards: {cards},\ncards_source: {cards_source},\n\
         help: {help},\nelsewhere: {elsewhere:?},\n\
         guide: {guide},\n\
         ideas: Ideas {{ goals: &{goals:?}, steps: &{steps:?}, rewards: &{rewards:?}, if_starts: &{if_starts:?}, hopes: &{hopes:?} }},\n\
         prompts: PromptTexts {{ {prompts} }},\n\
         areas: AreaTexts {{ {areas} }},\nareas_source: {areas_source},\n}};\n",
        name = id.to_uppercase(),
        cards = slice(&cards.cards, card),
        cards_source = source(&cards.source),
        help = slice(&help.lines, line),
        elsewhere = help.elsewhere,
        guide = slice(guide, page),
        goals = ideas.goals,
        steps = ideas.steps,
        rewards = ideas.rewards,
        if_starts = ideas.if_starts,
        hopes = ideas.hopes,
        prompts = prompts.join(", "),
        areas = areas_in_order.join(", "),
        areas_source = source(&areas.source),
    )
}

fn slice<T>(all: &[T], one: impl Fn(&T) -> String) -> String {
    let all: Vec<String> = all.iter().map(one).collect();
    format!("&[{}]", all.join(", "))
}

fn card(card: &Card) -> String {
    let Card {
        id,
        name,
        meaning,
        first,
        quick,
        line: _,
    } = card;
    format!(
        "Card {{ id: {id:?}, name: {name:?}, meaning: {meaning:?}, first: {first}, quick: {quick} }}"
    )
}

fn area(area: &Area) -> String {
    let Area {
        id: _,
        name,
        law,
        hint,
    } = area;
    format!("AreaWords {{ name: {name:?}, law: {law:?}, hint: {hint:?} }}")
}

fn source(source: &Source) -> String {
    let Source {
        name,
        url,
        date,
        note,
    } = source;
    format!("Source {{ name: {name:?}, url: {url:?}, date: {date:?}, note: {note:?} }}")
}

fn day(day: Day) -> String {
    format!("day({}, {}, {})", day.year(), day.month(), day.day())
}

fn nation(nation: &Nation) -> String {
    format!("Nation::{nation:?}")
}

fn line(line: &HelpLine) -> String {
    let HelpLine {
        line: _,
        id,
        group,
        nations,
        name,
        number,
        reach,
        what,
        hours,
        cost,
        also,
        source,
        url,
        checked,
    } = line;
    let nations = slice(nations, nation);
    let checked = day(*checked);
    let reach = match reach {
        Reach::Call(number) => format!("Reach::Call({number:?})"),
        Reach::Text { number, words } => {
            format!("Reach::Text {{ number: {number:?}, words: {words:?} }}")
        }
    };
    format!(
        "HelpLine {{ id: {id:?}, group: HelpGroup::{group}, nations: {nations}, name: {name:?}, \
         number: {number:?}, reach: {reach}, what: {what:?}, hours: {hours:?}, cost: {cost:?}, \
         also: {also:?}, source: {source:?}, url: {url:?}, checked: {checked} }}"
    )
}

fn page(page: &GuidePage) -> String {
    let GuidePage {
        file: _,
        slug,
        title,
        summary,
        checked,
        leads_to,
        sources,
        blocks,
    } = page;
    let checked = day(*checked);
    let sources = slice(sources, source);
    let blocks = slice(blocks, block);
    let leads_to = slice(leads_to, debug);
    format!(
        "GuidePage {{ slug: {slug:?}, title: {title:?}, summary: {summary:?}, checked: {checked}, \
         leads_to: {leads_to}, sources: {sources}, blocks: {blocks} }}"
    )
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(words) => format!("Block::Heading({words:?})"),
        Block::Paragraph(spans) => format!("Block::Paragraph({})", slice(spans, span)),
        Block::List(items) => {
            let items = slice(items, |spans| slice(spans, span));
            format!("Block::List({items})")
        }
        Block::Nation(one, blocks) => {
            format!(
                "Block::Nation({}, {})",
                nation(one),
                slice(blocks, self::block)
            )
        }
    }
}

fn span(span: &Span) -> String {
    match span {
        Span::Text(words) => format!("Span::Text({words:?})"),
        Span::Strong(words) => format!("Span::Strong({words:?})"),
        Span::Link { href, words } => format!("Span::Link {{ href: {href:?}, words: {words:?} }}"),
    }
}

fn debug(value: &impl Debug) -> String {
    format!("{value:?}")
}
