//! The guide: its list of pages, one page, and the links to it from other parts.

use super::nation::NationAsk;
use crate::{
    components::{IconName, NavItem, PageHead, Row},
    content::{self, Block, Source, Span},
    desk::use_desk,
    domain::Nation,
    order::in_order,
    page::{self, Page},
    signals::Memo,
    view::{Viewable, Views, live, view},
    words,
};
use leptos::prelude::*;

/// Nearly half the guide leads to goals. These pages are about reaching one, so they come first.
const ABOUT_REACHING_GOALS: [&str; 4] = [
    "achievable-goals",
    "rewards",
    "support-from-others",
    "support-groups",
];

/// A stretch of a page that is the same for everyone, or that differs by nation.
#[derive(Debug)]
pub enum Stretch {
    Same(&'static [Block]),
    ByNation(&'static [Block]),
}

/// A page cut into its stretches, in reading order.
pub fn stretches(blocks: &'static [Block]) -> Vec<Stretch> {
    let is_for_one = |block: &Block| matches!(block, Block::Nation(..));
    let runs = blocks.chunk_by(|a, b| is_for_one(a) == is_for_one(b));
    runs.map(|run| match run {
        [Block::Nation(..), ..] => Stretch::ByNation(run),
        _ => Stretch::Same(run),
    })
    .collect()
}

/// What a stretch says to people in one nation, and only to them.
pub fn said_in(run: &'static [Block], nation: Nation) -> Option<&'static [Block]> {
    run.iter().find_map(|block| match block {
        Block::Nation(place, inside) if *place == nation => Some(*inside),
        _ => None,
    })
}

/// The nations a stretch speaks to.
pub fn speaks_to(run: &[Block]) -> Vec<Nation> {
    let nation = |block: &Block| match block {
        Block::Nation(nation, _) => Some(*nation),
        _ => None,
    };
    run.iter().filter_map(nation).collect()
}

/// The pages to link to from the foot of a part: those that lead there first of all come first.
pub fn links_for(route: &str) -> Vec<&'static content::GuidePage> {
    let place = |list: &[&str], wanted: &str| {
        let place = list.iter().position(|one| *one == wanted);
        place.unwrap_or(list.len())
    };
    let rank = |page: &content::GuidePage| {
        (
            place(page.leads_to, route),
            place(&ABOUT_REACHING_GOALS, page.slug),
        )
    };
    in_order(content::guide_for(route), |one, other| {
        rank(one).cmp(&rank(other))
    })
}

/// The page of the app at a route that the guide leads to, with its name.
pub fn part_at(route: &str) -> Option<(IconName, &'static str)> {
    Some(match route {
        "/" => (IconName::Today, words!(frame.today)),
        "/start" => (IconName::Steps, words!(frame.start)),
        "/recovery" => (IconName::Recovery, words!(frame.recovery)),
        "/values" => (IconName::Values, words!(frame.values)),
        "/goals" => (IconName::Goals, words!(frame.goals)),
        "/check-in" => (IconName::Chart, words!(frame.check_in)),
        "/setbacks" => (IconName::Hope, words!(frame.setbacks)),
        "/support" => (IconName::Ask, words!(frame.support)),
        "/areas" => (IconName::Areas, words!(frame.areas)),
        "/staying-well" => (IconName::Recovery, words!(frame.staying_well)),
        "/staying-well/when-it-gets-hard" => (IconName::Moon, words!(staying_well.hard.title)),
        "/rewards" => (IconName::Reward, words!(frame.rewards)),
        "/looking-back" => (IconName::Clock, words!(frame.looking_back)),
        "/take" => (IconName::Print, words!(frame.take)),
        "/help" => (IconName::Phone, words!(frame.help)),
        "/settings" => (IconName::Settings, words!(frame.settings)),
        _ => return None,
    })
}

/// The list of pages.
#[component]
pub fn GuidePage() -> AnyView {
    view! {
        <div class="page">
            <PageHead title=words!(guide.title) lead=words!(guide.lead) />
            {contents()}
            <p class="soft small">
                {words!(guide.not_checked)} " "
                <a href=Page::About.href()>{words!(guide.about)}</a>
            </p>
        </div>
    }
}

/// One page.
#[component]
pub fn GuideArticlePage(slug: String) -> AnyView {
    match content::guide_page(&slug) {
        Some(page) => article(page),
        None => unknown(),
    }
}

fn contents() -> AnyView {
    let item = |page: &'static content::GuidePage| {
        let href = Page::GuidePage(page.slug.to_owned()).href();
        view! {
            <li class="contents__item">
                <a href=href class="contents__link">{page.title}</a>
                <p class="contents__note">{page.summary}</p>
            </li>
        }
    };
    view! {
        <ol class="contents" role="list" aria-label=words!(guide.pages)>
            {content::guide_pages().iter().map(item).views()}
        </ol>
    }
}

fn unknown() -> AnyView {
    view! {
        <div class="page">
            <PageHead title=words!(guide.not_found.title) lead=words!(guide.not_found.lead) />
            {contents()}
        </div>
    }
}

fn article(page: &'static content::GuidePage) -> AnyView {
    let way_back = NavItem {
        href: Page::Guide.href(),
        label: words!(guide.title).to_owned(),
        icon: IconName::Left,
    };
    let mut asks = true;
    let stretch = |stretch| match stretch {
        Stretch::Same(run) => blocks(run),
        Stretch::ByNation(run) => {
            // Asked once a page, where the answer is first needed.
            let ask = std::mem::take(&mut asks);
            by_nation(run, ask)
        }
    };
    view! {
        <div class="page page--two">
            <PageHead title=page.title lead=page.summary way_back />
            <article class="prose">
                {stretches(page.blocks).into_iter().map(stretch).views()}
            </article>
            <div class="page__side">
                {go_on(page)}
                {sources(page)}
            </div>
            {pager(page)}
        </div>
    }
}

fn by_nation(run: &'static [Block], ask: bool) -> AnyView {
    let desk = use_desk();
    let nation = Memo::new(move |_| desk.settings.with(|settings| settings.nation));
    let said = live(move || {
        let nation = nation.get()?;
        Some(match said_in(run, nation) {
            Some(inside) => blocks(inside),
            None => {
                let places: Vec<&str> = speaks_to(run).into_iter().map(content::nation).collect();
                let words = words!(guide.only_for, nations = places.join(", "));
                view! { <p class="soft">{words}</p> }
            }
        })
    });
    view! {
        {ask.then(|| view! { <div class="prose__ask"><NationAsk name="guide-nation" /></div> })}
        {said}
    }
}

fn blocks(blocks: &'static [Block]) -> AnyView {
    blocks.iter().map(block).views()
}

fn block(block: &'static Block) -> AnyView {
    match block {
        Block::Heading(words) => view! { <h2>{*words}</h2> },
        Block::Paragraph(words) => view! { <p>{spans(words)}</p> },
        Block::List(items) => {
            let items = items.iter().map(|item| view! { <li>{spans(item)}</li> });
            view! { <ul>{items.views()}</ul> }
        }
        // Stretches have sorted these out, and one never stands inside another.
        Block::Nation(..) => ().shown(),
    }
}

fn spans(spans: &'static [Span]) -> AnyView {
    spans.iter().map(span).views()
}

fn span(span: &'static Span) -> AnyView {
    match span {
        Span::Text(words) => (*words).shown(),
        Span::Strong(words) => view! { <strong>{*words}</strong> },
        Span::Link { href, words } if href.starts_with('/') => {
            view! { <a href=page::href(href)>{*words}</a> }
        }
        Span::Link { href, words } => outside(href, words),
    }
}

/// A link that leaves the app, and tells the other side nothing of where it was followed.
fn outside(href: &'static str, words: &'static str) -> AnyView {
    view! { <a href=href rel="noreferrer noopener">{words}</a> }
}

fn go_on(from: &'static content::GuidePage) -> AnyView {
    let rows = from.leads_to.iter().filter_map(|route| {
        let (icon, name) = part_at(route)?;
        Some(view! { <li><Row href=page::href(route) icon name /></li> })
    });
    view! {
        <section class="flow" aria-labelledby="guide-go-on">
            <h2 id="guide-go-on" class="sources__head">{words!(guide.go_on)}</h2>
            <ul class="rows" role="list">{rows.views()}</ul>
        </section>
    }
}

fn sources(page: &'static content::GuidePage) -> AnyView {
    let day = content::date(page.checked);
    view! {
        <section class="sources flow" aria-labelledby="guide-sources">
            <h2 id="guide-sources" class="sources__head">{words!(guide.sources)}</h2>
            <ul class="sources__list">{page.sources.iter().map(source).views()}</ul>
            <p>
                {words!(guide.checked, day = day)} " " {words!(guide.not_checked)} " "
                <a href=Page::About.href()>{words!(guide.about)}</a>
            </p>
        </section>
    }
}

/// One source as a list item, with its date.
pub fn source(source: &'static Source) -> AnyView {
    let name = match source.url {
        Some(url) => outside(url, source.name),
        None => source.name.shown(),
    };
    view! { <li>{name} ". " {dated(source.date)}</li> }
}

/// The date of a source as a sentence.
pub fn dated(date: &'static str) -> String {
    let mut letters = date.chars();
    match letters.next() {
        Some(first) if date != "undated" => {
            let rest = letters.as_str();
            format!("{}{rest}.", first.to_uppercase())
        }
        _ => words!(guide.undated).to_owned(),
    }
}

fn pager(page: &'static content::GuidePage) -> AnyView {
    let (before, after) = neighbours(page.slug);
    let link =
        |page: Option<&'static content::GuidePage>, class: &'static str, label: &'static str| {
            page.map(|page| {
                view! {
                    <a href=Page::GuidePage(page.slug.to_owned()).href() class=class>
                        <span class="pager__label">{label}</span>
                        <span class="pager__title">{page.title}</span>
                    </a>
                }
            })
        };
    view! {
        <nav class="pager" aria-label=words!(guide.pager)>
            {link(before, "pager__link", words!(guide.previous))}
            {link(after, "pager__link pager__link--next", words!(guide.next))}
        </nav>
    }
}

/// The pages before and after this one.
pub fn neighbours(
    slug: &str,
) -> (
    Option<&'static content::GuidePage>,
    Option<&'static content::GuidePage>,
) {
    let pages = content::guide_pages();
    let Some(place) = pages.iter().position(|page| page.slug == slug) else {
        return (None, None);
    };
    let before = place.checked_sub(1).and_then(|place| pages.get(place));
    (before, pages.get(place + 1))
}
