//! A document as it looks on paper.

use crate::{
    desk::use_desk,
    domain::Tick,
    export::document::{Block, Document, Entry, Part},
    signals::Memo,
    view::{Viewable, Views, live, view},
    words,
};
use leptos::prelude::*;

/// How a document is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// As many pages as it takes.
    #[default]
    Pages,
    /// A small card to cut and fold.
    Card,
}

impl Layout {
    const fn class(self) -> &'static str {
        match self {
            Self::Pages => "paper",
            Self::Card => "paper paper--card",
        }
    }
}

/// The paper, and nothing but what will be on it.
#[component]
pub fn Paper(
    document: Memo<Document>,
    layout: Layout,
    /// A picture that stands at its end.
    picture: ViewFn,
) -> AnyView {
    let desk = use_desk();
    let class = move || {
        let is_large = desk.taking.with(|taking| taking.ticks.has(Tick::LargeType));
        let size = if is_large { " paper--large" } else { "" };
        [layout.class(), size].concat()
    };
    let inside = live(move || {
        let picture = picture.clone();
        document.with(move |document| on_paper(document, &picture))
    });
    view! {
        <article class=class aria-label=words!(take.out.preview)>
            {inside}
        </article>
    }
}

fn on_paper(document: &Document, picture: &ViewFn) -> AnyView {
    if document.parts.is_empty() {
        return view! { <p class="soft">{words!(take.out.empty)}</p> };
    }
    view! {
        <header class="paper__top">
            <h2 class="paper__title">{document.title.clone()}</h2>
            {blocks(&document.lead)}
        </header>
        {document.parts.iter().map(part).views()}
        {picture.run()}
        <p class="paper__foot">{document.foot.clone()}</p>
    }
}

fn part(part: &Part) -> AnyView {
    view! {
        <section class="paper__part">
            <h3 class="paper__head">{part.head.clone()}</h3>
            {blocks(&part.blocks)}
            {part.entries.iter().map(entry).views()}
        </section>
    }
}

fn entry(entry: &Entry) -> AnyView {
    view! {
        <section class="paper__entry">
            <h4 class="paper__name own">{entry.head.clone()}</h4>
            {blocks(&entry.blocks)}
        </section>
    }
}

fn blocks(all: &[Block]) -> AnyView {
    all.iter().map(block).views()
}

fn block(block: &Block) -> AnyView {
    match block {
        Block::Said(words) => view! { <p class="paper__said">{words.clone()}</p> },
        Block::Own(words) => view! { <p class="paper__own own">{words.clone()}</p> },
        Block::Named { name, words } => view! {
            <p class="paper__own"><strong>{name.clone()}</strong> " " <span class="own">{words.clone()}</span></p>
        },
        Block::List(items) => {
            let items = items.iter();
            let items = items.map(|item| view! { <li class="paper__own own">{item.clone()}</li> });
            view! { <ul class="paper__list">{items.views()}</ul> }
        }
        Block::Ruled(n) => {
            let lines = (0..*n).map(|_| view! { <span class="paper__line"></span> });
            view! { <p class="paper__ruled">{lines.views()}</p> }
        }
    }
    .shown()
}
