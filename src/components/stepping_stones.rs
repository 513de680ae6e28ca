//! The crossing: a hill stream, with a stone for each part of what the person is writing.

use super::{IconName, StoneMark};
use crate::signals::Signal;
use crate::view::{Views, live, view};
use leptos::prelude::*;

/// A stone of the crossing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stone {
    pub href: String,
    pub name: String,
    /// The person's words.
    pub words: Option<String>,
    /// The app's words.
    pub note: Option<String>,
    pub icon: IconName,
    /// It holds words.
    pub filled: bool,
}

/// Hills, water, and a list of stones that are links.
#[component]
pub fn SteppingStones(
    #[prop(into)] title: String,
    #[prop(into)] stones: Signal<Vec<Stone>>,
) -> AnyView {
    let stones = live(move || {
        stones
            .get()
            .into_iter()
            .zip((0..=u8::MAX).cycle())
            .map(|(stone, shape)| step(stone, shape))
            .views()
    });
    view! {
        <div class="crossing">
            <div class="crossing__sky">
                <h2 class="crossing__title">{title}</h2>
                {hills()}
            </div>
            <div class="crossing__water">
                {side("crossing__side crossing__side--left")}
                {side("crossing__side crossing__side--right")}
                <ol class="crossing__stones" role="list">{stones}</ol>
            </div>
            {bank()}
        </div>
    }
}

fn step(
    Stone {
        href,
        name,
        words,
        note,
        icon,
        filled,
    }: Stone,
    shape: u8,
) -> AnyView {
    view! {
        <li class="crossing__step">
            <StoneMark filled icon shape />
            <div class="crossing__words">
                <a href=href class="crossing__link">{name}</a>
                {words.map(|words| view! { <p class="crossing__own own" dir="auto">{words}</p> })}
                {note.map(|note| view! { <p class="crossing__note">{note}</p> })}
            </div>
        </li>
    }
}

/// A flat shape: the class that paints it, and its outline.
type Flat = (&'static str, &'static str);

fn flats(shapes: &'static [Flat]) -> Vec<AnyView> {
    shapes
        .iter()
        .map(|&(class, d)| view! { <path class=class d=d></path> })
        .collect()
}

/// First light, or moonrise, behind the hills the stream comes from.
static HILLS: [Flat; 26] = [
    (
        "land-star",
        "M300 28a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0zM352 16a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0zM470 36a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0-2.8 0zM524 14a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0zM668 26a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0zM708 52a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0zM250 56a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0-2.6 0zM150 34a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0-2.8 0zM820 30a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0-2.6 0zM890 58a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0zM60 62a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0z",
    ),
    (
        "land-glow",
        "M0 92c90-14 170 4 260-8 70-9 120-22 196-14 66 7 92-8 158-6 96 3 150 22 226 14 50-5 84-8 120-2v130H0z",
    ),
    ("land-orb", "M560 92a29 29 0 1 0 58 0a29 29 0 1 0-58 0z"),
    (
        "land-far",
        "M0 180v-52c60-10 100-28 150-24 40 3 65 14 100 7 52-11 92-38 128-57 8-4 16-4 24 2 20 14 34 36 60 48 24 10 44-6 73-5 36 2 64 22 105 18 50-5 80-27 130-24 50 4 100 24 190 16v71z",
    ),
    (
        "land-far-lit",
        "M396 53c2 0 4 1 6 3 20 14 34 36 60 48-22 0-34 12-50 22 2-26-6-50-16-73zM770 93c50 4 100 24 190 16v12c-60 6-100-2-136-4-24-2-40-12-54-24z",
    ),
    (
        "land-middle",
        "M0 200v-60c70-16 130-2 200 2 70 4 110-22 160-20 60 2 92 30 120 40 30-8 72-36 126-36 64 0 100 20 164 14 70-6 130-20 190-12v72z",
    ),
    (
        "land-mist",
        "M196 158c56-9 116-7 176-2 58 4 108-10 172-8 62 2 132 12 200 6-52 13-96 12-148 13-66 0-120 9-186 4-70-5-140-1-214-13z",
    ),
    (
        "land-near",
        "M0 250V152c80-4 170-2 250 9 80 10 150 21 202 25 10 1 16 4 18 8l-15 56z",
    ),
    (
        "land-near-lit",
        "M960 250V146c-80 2-160 0-240 10s-160 24-220 28c-12 1-34 0-46 4l-30 62z",
    ),
    (
        "land-field",
        "M44 172c84-8 150-6 214 5-10 10-18 20-20 32-68-10-132-14-204-13 0-9 4-17 10-24zM548 195c66-13 138-23 218-27 10 12 12 24 11 37-76-3-140 2-208 14-12-6-19-15-21-24z",
    ),
    (
        "land-near",
        "M284 184c46 7 88 13 128 17-12 6-22 10-32 18-40-6-76-10-112-12 2-9 8-17 16-23z",
    ),
    (
        "land-wall",
        "M44 172c84-8 150-6 214 5 34 5 92 13 154 24M258 177c-10 10-18 20-20 32M548 195c66-13 138-23 218-27M766 168c10 12 12 24 11 37M656 176c8 8 12 19 12 31",
    ),
    (
        "land-tree",
        "M286 190c-3-14 3-25 9-32 6 7 12 18 9 32zM302 193c-2-11 3-20 8-26 5 6 10 15 8 26zM272 189c-2-9 2-17 6-22 5 5 9 13 7 22z",
    ),
    (
        "land-tree",
        "M606 190c-1-4-1-5-1-7-8 1-13-4-12-10 1-5 6-7 9-6 1-6 12-8 16-2 6-1 10 4 8 9-2 6-9 8-16 8 0 3 0 5 1 8zM692 184v-7c-7 0-10-4-9-9 1-4 5-6 8-5 3-5 12-5 14 0 5 0 8 4 7 8-2 5-9 7-15 6v7z",
    ),
    ("land-smoke", "M668 152c-4-6 5-9 1-15-3-5 2-8 0-13"),
    ("land-roof", "M664 163v-9h7v9z"),
    ("land-house", "M634 171h44v17h-44z"),
    ("land-roof", "M629 173l8-13h38l8 13z"),
    ("land-window", "M640 177h6v6h-6zM666 177h6v6h-6z"),
    ("land-roof", "M653 177h6v11h-6z"),
    (
        "land-house",
        "M331 203a4.2 2.9 0 1 0 8.4 0a4.2 2.9 0 1 0-8.4 0zM349 209a4.2 2.9 0 1 0 8.4 0a4.2 2.9 0 1 0-8.4 0zM311 208a4.2 2.9 0 1 0 8.4 0a4.2 2.9 0 1 0-8.4 0z",
    ),
    (
        "land-roof",
        "M338 201.5a1.7 1.5 0 1 0 3.4 0a1.7 1.5 0 1 0-3.4 0zM348 207.5a1.7 1.5 0 1 0 3.4 0a1.7 1.5 0 1 0-3.4 0zM318 206.5a1.7 1.5 0 1 0 3.4 0a1.7 1.5 0 1 0-3.4 0z",
    ),
    (
        "land-stream",
        "M475 183c11 2 25 5 22 11-4 8-42 9-47 19-5 9 62 10 102 17 90 9 260 5 408 9v13H0v-13c140-2 290 2 366-7 40-5 30-14 43-23 12-9 52-10 62-16 5-3-2-6-5-9z",
    ),
    (
        "land-stream-edge",
        "M475 183c11 2 25 5 22 11-4 8-42 9-47 19-5 9 62 10 102 17 90 9 260 5 408 9M466 184c3 3 10 6 5 9-10 6-50 7-62 16-13 9-3 18-43 23-76 9-226 5-366 7",
    ),
    ("land-glint", "M470 236h30M520 243h54M430 244h22"),
    (
        "land-boulder",
        "M392 226c1-5 8-8 14-7s9 5 8 9c-4 3-20 3-22-2zM574 233c2-5 10-6 15-4s7 6 5 9c-6 2-19 1-20-5zM424 219c1-3 6-5 9-4s6 3 5 6c-3 2-13 2-14-2z",
    ),
];

fn hills() -> AnyView {
    view! {
        <svg
            class="crossing__hills"
            viewBox="0 0 960 250"
            preserveAspectRatio="xMidYMax slice"
            aria-hidden="true"
            focusable="false"
        >
            {flats(&HILLS)}
        </svg>
    }
}

/// The near side: rushes, gorse in flower, and a dipper on its stone.
static BANK: [Flat; 12] = [
    (
        "land-ripple",
        "M290 36c18-5 34-5 52 0M452 40c22-5 44-5 64 0M556 24c16-4 30-4 46 0M312 16c12-3 24-3 36 0",
    ),
    (
        "land-bank-deep",
        "M0 112V46c90-16 180-10 270-2s150 16 230 12c90-6 150-24 240-22s160 16 220 10v68z",
    ),
    (
        "land-stone-side",
        "M368 58c-3-13 13-21 33-21 22 0 38 8 36 21-1 9-66 10-69 0z",
    ),
    (
        "land-stone",
        "M368 54c-1-11 14-18 33-18 22 0 37 7 36 18-8 7-62 8-69 0z",
    ),
    ("land-stone-lit", "M377 48c5-5 12-7 20-7"),
    (
        "land-bird",
        "M386 31c0-8 7-13 14-13 4-5 12-6 15-1l6 2-6 3c1 9-6 17-17 17-4 0-7-1-9-3l-13-8 3-3z",
    ),
    (
        "land-bib",
        "M404 21c5-2 11 0 11 4-1 5-7 8-11 5-3-3-3-7 0-9z",
    ),
    ("land-legs", "M398 38v5M404 37v6"),
    (
        "land-rush",
        "M262 66c-1-18-8-32-16-40M268 66c-1-22 1-36 5-50M275 67c1-16 8-28 18-34M255 64c-4-10-10-16-18-20M560 62c-2-12-7-20-13-26M566 62c0-14 2-24 6-33M572 61c2-10 7-17 13-21",
    ),
    (
        "land-tree",
        "M270.5 12c2-4 6-3 6 1l-2 13c-1 3-5 3-5-1zM570 26c1-3 5-3 5 0l-2 11c-1 2-4 2-4-1z",
    ),
    (
        "land-gorse",
        "M636 66c-6-14 5-24 16-23 3-13 22-16 31-6 11-6 25 1 25 13 9 1 12 11 7 18z",
    ),
    (
        "land-bank",
        "M0 112V60c100-14 190-6 280 2s170 14 250 10c90-6 150-20 230-18s140 12 200 8v50z",
    ),
];

static FLOWERS: [Flat; 1] = [(
    "land-flower",
    "M646 53a3.4 3 0 1 0 6.8 0a3.4 3 0 1 0-6.8 0zM660 44a3.4 3 0 1 0 6.8 0a3.4 3 0 1 0-6.8 0zM676 37a3.4 3 0 1 0 6.8 0a3.4 3 0 1 0-6.8 0zM672 50a3.4 3 0 1 0 6.8 0a3.4 3 0 1 0-6.8 0zM692 44a3.4 3 0 1 0 6.8 0a3.4 3 0 1 0-6.8 0zM700 55a3.4 3 0 1 0 6.8 0a3.4 3 0 1 0-6.8 0zM658 58a3 2.6 0 1 0 6 0a3 2.6 0 1 0-6 0zM686 57a3 2.6 0 1 0 6 0a3 2.6 0 1 0-6 0zM318 78a2.6 2.3 0 1 0 5.2 0a2.6 2.3 0 1 0-5.2 0zM330 84a2.6 2.3 0 1 0 5.2 0a2.6 2.3 0 1 0-5.2 0zM306 86a2.6 2.3 0 1 0 5.2 0a2.6 2.3 0 1 0-5.2 0z",
)];

fn bank() -> AnyView {
    view! {
        <svg
            class="crossing__bank"
            viewBox="0 0 960 112"
            preserveAspectRatio="xMidYMax slice"
            aria-hidden="true"
            focusable="false"
        >
            {flats(&BANK)}
            {flats(&FLOWERS)}
        </svg>
    }
}

/// The grass along one side, as long as the list is.
fn side(class: &'static str) -> AnyView {
    view! {
        <svg class=class viewBox="0 0 24 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <path class="land-bank-deep" d="M0 0c8 0 17 6 14 14-3 8-11 15-4 24 6 8 12 12 10 21-2 8-13 12-11 22 2 8 8 12 11 19H0z"></path>
            <path class="land-bank" d="M0 0c5 0 12 7 9 14-3 8-10 16-4 24 5 7 10 13 8 21-2 8-11 13-9 22 1 8 6 12 9 19H0z"></path>
        </svg>
    }
}
