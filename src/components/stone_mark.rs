//! One stone: solid when it holds words, an outline when it is empty for now.

use super::{Icon, IconName};
use crate::view::view;
use leptos::prelude::*;

struct Shape {
    whole: &'static str,
    top: &'static str,
    lit: &'static str,
    lichen: &'static str,
}

static SHAPES: [Shape; 4] = [
    Shape {
        whole: "M5 27C4 16 20 8 42 8c24 0 38 8 38 19 0 4-1 9-5 13-6 6-20 9-34 9-15 0-28-3-33-9-2-4-3-9-3-13z",
        top: "M5 27C4 16 20 8 42 8c24 0 38 8 38 19 0 10-16 17-38 17S6 37 5 27z",
        lit: "M13 24c2-6 12-11 26-11.500",
        lichen: "M63 31c3-3 8-3 9 0s-4 6-7 5-4-3-2-5z",
    },
    Shape {
        whole: "M6 29C3 18 16 11 34 8c22-3 44 4 46 17 1 5-1 11-6 15-8 6-22 9-36 8-15 0-26-4-29-10-2-3-2-6-3-9z",
        top: "M6 29C3 18 16 11 34 8c22-3 44 4 46 17 1 10-14 17-35 18S9 40 6 29z",
        lit: "M15 23c4-5 12-9 23-10",
        lichen: "M19 33c3-2 7-1 7 2s-6 3-8 2-1-3 1-4z",
    },
    Shape {
        whole: "M5 25C7 14 22 7 45 9c21 2 36 9 35 21 0 5-3 9-8 12-9 5-21 7-34 6S14 46 9 41c-4-4-5-11-4-16z",
        top: "M5 25C7 14 22 7 45 9c21 2 36 9 35 21-1 9-18 14-40 12S3 35 5 25z",
        lit: "M16 20c6-4 15-6 26-5",
        lichen: "M60 33c2-3 7-3 9-1s-1 5-4 5-6-2-5-4z",
    },
    Shape {
        whole: "M7 26c2-10 15-16 33-18 20-1 38 6 40 17 1 6-2 12-8 16-8 5-20 7-33 7-14 0-25-3-30-9-2-4-3-8-2-13z",
        top: "M7 26c2-10 15-16 33-18 20-1 38 6 40 17 1 10-15 18-37 18S5 36 7 26z",
        lit: "M17 21c5-5 13-8 24-8",
        lichen: "M64 27c3-2 7-1 7 1s-3 5-6 4-3-3-1-5z",
    },
];

/// A stone with an icon on it.
#[component]
pub fn StoneMark(
    /// Solid, or an outline. Never something between.
    filled: bool,
    icon: IconName,
    /// Which of the stones it is, so that neighbours differ.
    shape: u8,
) -> AnyView {
    let [first, second, third, fourth] = &SHAPES;
    let shape = match shape % 4 {
        0 => first,
        1 => second,
        2 => third,
        _ => fourth,
    };
    let class = if filled {
        "stone stone--filled"
    } else {
        "stone stone--empty"
    };
    view! {
        <span class=class aria-hidden="true">
            <svg class="stone__drawing" viewBox="0 0 86 60" focusable="false">
                <path class="stone__water" d="M1 47c8 7 24 10 42 10s33-3 42-10"></path>
                <path class="stone__whole" d=shape.whole></path>
                <path class="stone__top" d=shape.top></path>
                <path class="stone__lit" d=shape.lit></path>
                <path class="stone__lichen" d=shape.lichen></path>
            </svg>
            <Icon name=icon />
        </span>
    }
}
