//! A document as it looks on paper.

use crate::{
    desk::use_desk,
    domain::Tick,
    export::document::{Block, Document, Entry, Part},
    pages::after_paint::once_painted,
    signals::{Memo, RwSignal},
    view::{Viewable, Views, each, live, view},
    words,
};
use leptos::{ev, prelude::*};

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

/// How many entries are drawn between two looks at what the person does.
const AT_A_TIME: usize = 40;

/// How many such stretches are drawn at once.
const AT_ONCE: usize = 3;

/// The paper, and nothing but what will be on it.
#[component]
pub fn Paper(
    document: Memo<Document>,
    layout: Layout,
    /// A picture that stands at its end.
    picture: ViewFn,
    /// Said to be so once all of it is there.
    is_whole: RwSignal<bool>,
) -> AnyView {
    let desk = use_desk();
    let class = move || {
        let is_large = desk.taking.with(|taking| taking.ticks.has(Tick::LargeType));
        let size = if is_large { " paper--large" } else { "" };
        [layout.class(), size].concat()
    };
    let everything = RwSignal::new(false);
    // Paper can be asked for by the browser's own way too.
    let asked = window_event_listener(ev::beforeprint, move |_| everything.set(true));
    on_cleanup(move || asked.remove());
    let inside = live(move || {
        let drawn = RwSignal::new(AT_ONCE);
        let n = document.with(|document| document.parts.iter().map(n_stretches).sum());
        is_whole.set(n <= AT_ONCE);
        draw_on(drawn, n, is_whole);
        document.with_untracked(|shown| {
            on_paper(
                shown,
                document,
                Drawn {
                    so_far: drawn,
                    everything,
                },
                &picture,
            )
        })
    });
    view! {
        <article class=class aria-label=words!(take.out.preview)>
            {inside}
        </article>
    }
}

/// How much of a document is drawn.
#[derive(Clone, Copy)]
struct Drawn {
    so_far: RwSignal<usize>,
    /// It is about to be printed.
    everything: RwSignal<bool>,
}

impl Drawn {
    /// Reactive.
    fn has(self, stretch: usize) -> bool {
        self.everything.get() || stretch < self.so_far.get()
    }
}

fn n_stretches(part: &Part) -> usize {
    part.entries.len().div_ceil(AT_A_TIME)
}

/// Draws the rest of a long document, a stretch after each time the screen is painted.
fn draw_on(drawn: RwSignal<usize>, n: usize, is_whole: RwSignal<bool>) {
    once_painted(move || match drawn.try_get_untracked() {
        Some(so_far) if so_far < n => {
            drawn.set(so_far + AT_ONCE);
            draw_on(drawn, n, is_whole);
        }
        Some(_) => {
            let _ = is_whole.try_set(true);
        }
        // Another document has taken its place.
        None => {}
    });
}

fn on_paper(shown: &Document, document: Memo<Document>, drawn: Drawn, picture: &ViewFn) -> AnyView {
    if shown.parts.is_empty() {
        return view! { <p class="soft">{words!(take.out.empty)}</p> };
    }
    let mut before = 0;
    let mut parts = Vec::new();
    for (place, part) in shown.parts.iter().enumerate() {
        let n = n_stretches(part);
        let start = before;
        let stretches = each(
            move || (0..n).filter(|it| drawn.has(start + it)).collect(),
            usize::to_string,
            move |stretch| document.with_untracked(|document| entries(document, place, stretch)),
        );
        before += n;
        parts.push(view! {
            <section class="paper__part">
                <h3 class="paper__head">{part.head.clone()}</h3>
                {blocks(&part.blocks)}
                {stretches}
            </section>
        });
    }
    view! {
        <header class="paper__top">
            <h2 class="paper__title">{shown.title.clone()}</h2>
            {blocks(&shown.lead)}
        </header>
        {parts.into_iter().views()}
        {picture.run()}
        <p class="paper__foot">{shown.foot.clone()}</p>
    }
}

/// One stretch of the entries of a part.
fn entries(document: &Document, place: usize, stretch: usize) -> AnyView {
    let part = document.parts.get(place).into_iter();
    let all = part.flat_map(|part| part.entries.iter().skip(stretch * AT_A_TIME));
    all.take(AT_A_TIME).map(entry).views()
}

fn entry(entry: &Entry) -> AnyView {
    view! {
        <section class="paper__entry">
            <h4 class="paper__name own" dir="auto">{entry.head.clone()}</h4>
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
        Block::Own(words) => view! { <p class="paper__own own" dir="auto">{words.clone()}</p> },
        Block::Named { name, words } => view! {
            <p class="paper__own"><strong>{name.clone()}</strong> " " <span class="own" dir="auto">{words.clone()}</span></p>
        },
        Block::List(items) => {
            let items = items.iter();
            let items = items.map(|item| view! { <li class="paper__own own" dir="auto">{item.clone()}</li> });
            view! { <ul class="paper__list">{items.views()}</ul> }
        }
        Block::Ruled(n) => {
            let lines = (0..*n).map(|_| view! { <span class="paper__line"></span> });
            view! { <p class="paper__ruled">{lines.views()}</p> }
        }
    }
    .shown()
}
