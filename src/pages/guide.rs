//! The guide: its list of pages, one page, and the links to it from other parts.

use super::nation::NationAsk;
use crate::{
    components::{IconName, NavItem, PageHead, Row},
    content::{self, Block, Source, Span},
    desk::use_desk,
    domain::Nation,
    page::Page,
    words,
};
use leptos::prelude::*;
use leptos_router::components::A;

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
    let mut pages = content::guide_for(route);
    let place = |list: &[&str], wanted: &str| {
        let place = list.iter().position(|one| *one == wanted);
        place.unwrap_or(list.len())
    };
    pages.sort_by_key(|page| {
        (
            place(page.leads_to, route),
            place(&ABOUT_REACHING_GOALS, page.slug),
        )
    });
    pages
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
        "/help" => (IconName::Phone, words!(frame.help)),
        "/settings" => (IconName::Settings, words!(frame.settings)),
        _ => return None,
    })
}

/// The list of pages.
#[component]
pub fn GuidePage() -> impl IntoView {
    view! {
        <div class="page">
            <PageHead title=words!(guide.title) lead=words!(guide.lead) />
            {contents()}
            <p class="soft small">
                {words!(guide.not_checked)} " "
                <A href=Page::About.path()>{words!(guide.about)}</A>
            </p>
        </div>
    }
}

/// One page.
#[component]
pub fn GuideArticlePage(slug: String) -> impl IntoView {
    match content::guide_page(&slug) {
        Some(page) => article(page),
        None => unknown(),
    }
}

fn contents() -> AnyView {
    let item = |page: &'static content::GuidePage| {
        let href = Page::GuidePage(page.slug.to_owned()).path();
        view! {
            <li class="contents__item">
                <A href attr:class="contents__link">{page.title}</A>
                <p class="contents__note">{page.summary}</p>
            </li>
        }
    };
    view! {
        <ol class="contents" role="list" aria-label=words!(guide.pages)>
            {content::guide_pages().iter().map(item).collect_view()}
        </ol>
    }
    .into_any()
}

fn unknown() -> AnyView {
    view! {
        <div class="page">
            <PageHead title=words!(guide.not_found.title) lead=words!(guide.not_found.lead) />
            {contents()}
        </div>
    }
    .into_any()
}

fn article(page: &'static content::GuidePage) -> AnyView {
    let way_back = NavItem {
        href: Page::Guide.path(),
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
                {stretches(page.blocks).into_iter().map(stretch).collect_view()}
            </article>
            <div class="page__side">
                {go_on(page)}
                {sources(page)}
            </div>
            {pager(page)}
        </div>
    }
    .into_any()
}

fn by_nation(run: &'static [Block], ask: bool) -> AnyView {
    let desk = use_desk();
    let nation = Memo::new(move |_| desk.settings.with(|settings| settings.nation));
    let said = move || {
        let nation = nation.get()?;
        Some(match said_in(run, nation) {
            Some(inside) => blocks(inside),
            None => {
                let places: Vec<&str> = speaks_to(run).into_iter().map(content::nation).collect();
                let words = words!(guide.only_for, nations = places.join(", "));
                view! { <p class="soft">{words}</p> }.into_any()
            }
        })
    };
    view! {
        {ask.then(|| view! { <div class="prose__ask"><NationAsk name="guide-nation" /></div> })}
        {said}
    }
    .into_any()
}

fn blocks(blocks: &'static [Block]) -> AnyView {
    blocks.iter().map(block).collect_view().into_any()
}

fn block(block: &'static Block) -> AnyView {
    match block {
        Block::Heading(words) => view! { <h2>{*words}</h2> }.into_any(),
        Block::Paragraph(words) => view! { <p>{spans(words)}</p> }.into_any(),
        Block::List(items) => {
            let items = items.iter().map(|item| view! { <li>{spans(item)}</li> });
            view! { <ul>{items.collect_view()}</ul> }.into_any()
        }
        // Stretches have sorted these out, and one never stands inside another.
        Block::Nation(..) => ().into_any(),
    }
}

fn spans(spans: &'static [Span]) -> AnyView {
    spans.iter().map(span).collect_view().into_any()
}

fn span(span: &'static Span) -> AnyView {
    match span {
        Span::Text(words) => (*words).into_any(),
        Span::Strong(words) => view! { <strong>{*words}</strong> }.into_any(),
        Span::Link { href, words } if href.starts_with('/') => {
            view! { <A href=*href>{*words}</A> }.into_any()
        }
        Span::Link { href, words } => outside(href, words),
    }
}

/// A link that leaves the app, and tells the other side nothing of where it was followed.
fn outside(href: &'static str, words: &'static str) -> AnyView {
    view! { <a href=href rel="noreferrer noopener">{words}</a> }.into_any()
}

fn go_on(page: &'static content::GuidePage) -> AnyView {
    let rows = page.leads_to.iter().filter_map(|route| {
        let (icon, name) = part_at(route)?;
        Some(view! { <li><Row href=*route icon name /></li> })
    });
    view! {
        <section class="flow" aria-labelledby="guide-go-on">
            <h2 id="guide-go-on" class="sources__head">{words!(guide.go_on)}</h2>
            <ul class="rows" role="list">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn sources(page: &'static content::GuidePage) -> AnyView {
    let day = content::date(page.checked);
    view! {
        <section class="sources flow" aria-labelledby="guide-sources">
            <h2 id="guide-sources" class="sources__head">{words!(guide.sources)}</h2>
            <ul class="sources__list">{page.sources.iter().map(source).collect_view()}</ul>
            <p>
                {words!(guide.checked, day = day)} " " {words!(guide.not_checked)} " "
                <A href=Page::About.path()>{words!(guide.about)}</A>
            </p>
        </section>
    }
    .into_any()
}

/// One source as a list item, with its date.
pub fn source(source: &'static Source) -> AnyView {
    let name = match source.url {
        Some(url) => outside(url, source.name),
        None => source.name.into_any(),
    };
    view! { <li>{name} ". " {dated(source.date)}</li> }.into_any()
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
                    <A href=Page::GuidePage(page.slug.to_owned()).path() attr:class=class>
                        <span class="pager__label">{label}</span>
                        <span class="pager__title">{page.title}</span>
                    </A>
                }
            })
        };
    view! {
        <nav class="pager" aria-label=words!(guide.pager)>
            {link(before, "pager__link", words!(guide.previous))}
            {link(after, "pager__link pager__link--next", words!(guide.next))}
        </nav>
    }
    .into_any()
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
