//! Writes the long texts as Rust statics, in the shapes of `src/content`.

use super::{
    Language, Source,
    domain::{Day, LifeArea, Nation, Prompt},
    guide::GuidePage,
    help::{Checked, Help, HelpLine, Reach},
    markdown::{Block, Span},
    starts::{Area, Areas, Card, Cards, Ideas},
    support::{First, Route, Service},
};
use chrono::Datelike;
use std::fmt::Debug;

/// What `src/content/texts.rs` includes: for each kind of text a static in each language, and the way to the
/// right one.
pub fn write(languages: &[Language]) -> String {
    let kinds = [
        kind(languages, "cards", "CardTexts", cards),
        kind(languages, "help", "HelpTexts", help),
        kind(languages, "guide", "GuideTexts", guide),
        kind(languages, "ideas", "Ideas", ideas),
        kind(languages, "prompts", "PromptTexts", prompts),
        kind(languages, "areas", "AreaTexts", areas),
        kind(languages, "support", "SupportTexts", support),
    ];
    kinds.concat()
}

/// A function that finds one kind of text in the person's language, and the texts.
fn kind(
    languages: &[Language],
    name: &str,
    shape: &str,
    texts: impl Fn(&Language) -> String,
) -> String {
    let named = |language: &Language| format!("{name}_{}", language.id).to_uppercase();
    let ways = languages
        .iter()
        .map(|language| format!("        Locale::{} => &{},\n", language.id, named(language)));
    let statics = languages.iter().map(|language| {
        format!(
            "static {}: {shape} = {};\n",
            named(language),
            texts(language)
        )
    });
    format!(
        "pub fn {name}() -> &'static {shape} {{\n    match language() {{\n{}    }}\n}}\n{}",
        ways.collect::<String>(),
        statics.collect::<String>(),
    )
}

fn cards(language: &Language) -> String {
    let Cards { cards, source } = &language.cards;
    format!(
        "CardTexts {{ cards: {}, source: {} }}",
        slice(cards, card),
        self::source(source)
    )
}

fn help(language: &Language) -> String {
    let Help { lines, elsewhere } = &language.help;
    format!(
        "HelpTexts {{ lines: {}, elsewhere: {elsewhere:?} }}",
        slice(lines, line)
    )
}

fn guide(language: &Language) -> String {
    format!("GuideTexts {{ pages: {} }}", slice(&language.guide, page))
}

fn ideas(language: &Language) -> String {
    let Ideas {
        goals,
        steps,
        rewards,
        if_starts,
        hopes,
        nothing_helped,
        kind_words,
        when_well,
        keeps_me_well,
        can_throw_me,
        early_signs,
        what_i_will_do,
        when_it_gets_hard,
        after_a_hard_time,
        others_to_know,
        small_rewards,
        medium_rewards,
        big_rewards,
    } = &language.ideas;
    let lists = [
        ("goals", goals),
        ("steps", steps),
        ("rewards", rewards),
        ("if_starts", if_starts),
        ("hopes", hopes),
        ("nothing_helped", nothing_helped),
        ("kind_words", kind_words),
        ("when_well", when_well),
        ("keeps_me_well", keeps_me_well),
        ("can_throw_me", can_throw_me),
        ("early_signs", early_signs),
        ("what_i_will_do", what_i_will_do),
        ("when_it_gets_hard", when_it_gets_hard),
        ("after_a_hard_time", after_a_hard_time),
        ("others_to_know", others_to_know),
        ("small_rewards", small_rewards),
        ("medium_rewards", medium_rewards),
        ("big_rewards", big_rewards),
    ];
    let fields = lists.map(|(name, list)| format!("{name}: &{list:?}"));
    format!("Ideas {{ {} }}", fields.join(", "))
}

fn prompts(language: &Language) -> String {
    let prompts = Prompt::ALL.map(|known| {
        let prompt = language
            .prompts
            .iter()
            .find(|prompt| prompt.id == known.id());
        let (start, whole) = prompt.map_or(("", ""), |prompt| (&prompt.start, &prompt.whole));
        let earlier_start = prompt.and_then(|prompt| prompt.earlier_start.as_deref());
        format!(
            "{}: PromptWords {{ start: {start:?}, earlier_start: {earlier_start:?}, whole: {whole:?} }}",
            known.id()
        )
    });
    format!("PromptTexts {{ {} }}", prompts.join(", "))
}

fn areas(language: &Language) -> String {
    let Areas { areas, source } = &language.areas;
    let in_order = LifeArea::ALL.map(|known| {
        let area = areas.iter().find(|area| area.id == known.id());
        let area = area.map_or_else(|| self::area(&Area::default()), self::area);
        format!("{}: {area}", known.id())
    });
    format!(
        "AreaTexts {{ {}, source: {} }}",
        in_order.join(", "),
        self::source(source)
    )
}

fn support(language: &Language) -> String {
    let first = |first: &First| {
        let First {
            kind,
            nations,
            name,
            how,
            say,
            source,
        } = first;
        let nations = slice(nations, nation);
        let source = source_if_any(source.as_ref());
        format!(
            "First {{ kind: SupportKind::{kind:?}, nations: {nations}, name: {name:?}, how: {how:?}, say: {say:?}, \
             source: {source} }}"
        )
    };
    let service = |service: &Service| {
        let Service {
            kind,
            name,
            what,
            say,
            routes,
        } = service;
        let routes = slice(routes, route);
        format!(
            "Service {{ kind: SupportKind::{kind:?}, name: {name:?}, what: {what:?}, say: {say:?}, routes: {routes} }}"
        )
    };
    format!(
        "SupportTexts {{ firsts: {}, services: {} }}",
        slice(&language.support.firsts, first),
        slice(&language.support.services, service)
    )
}

fn route(route: &Route) -> String {
    let nation = nation(&route.nation);
    let source = source_if_any(route.source.as_ref());
    let lines = slice(&route.lines, |id| format!("{id:?}"));
    format!(
        "Route {{ nation: {nation}, how: {:?}, lines: {lines}, source: {source} }}",
        route.how
    )
}

fn source_if_any(source: Option<&Source>) -> String {
    source.map_or_else(
        || "None".to_owned(),
        |source| format!("Some({})", self::source(source)),
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
    let checked = match checked {
        Checked::On(on) => format!("Checked::On({})", day(*on)),
        Checked::In(first) => format!("Checked::In({})", day(*first)),
    };
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
