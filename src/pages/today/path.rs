//! The stepping stones: what the person has so far. A stone is filled once it holds words.

use super::look::{Shown, stone_words};
use crate::{
    components::{IconName, SteppingStones, Stone},
    desk::use_desk,
    page::Page,
    signals::Signal,
    view::view,
    words,
};
use leptos::prelude::*;

#[component]
pub fn Path(title: &'static str) -> AnyView {
    let desk = use_desk();
    let stones = Signal::derive(move || {
        desk.recovery.track();
        desk.values.track();
        desk.goals.track();
        let mut words = stone_words(&desk.workbook());
        if !desk.is_whole.get() {
            // Counts of what is there so far would be other counts a moment later.
            words.steps = None;
            if let Some(goals) = &mut words.goals {
                goals.more = 0;
            }
        }
        let counts = words.steps.map(|steps| {
            words!(
                today.returning.steps_stone,
                done = steps.done,
                open = steps.open
            )
        });
        vec![
            stone(
                Page::Recovery,
                words!(frame.recovery),
                IconName::Recovery,
                words.recovery,
            ),
            stone(
                Page::Values,
                words!(frame.values),
                IconName::Values,
                words.values,
            ),
            stone(
                Page::Goals,
                words!(frame.goals),
                IconName::Goals,
                words.goals,
            ),
            Stone {
                note: counts
                    .clone()
                    .or_else(|| empty().filter(|_| desk.is_whole.get())),
                filled: counts.is_some(),
                words: None,
                ..stone(Page::Goals, words!(frame.steps), IconName::Steps, None)
            },
        ]
    });
    view! { <SteppingStones title stones /> }
}

fn stone(page: Page, name: &str, icon: IconName, shown: Option<Shown>) -> Stone {
    let more = shown.as_ref().map(|shown| shown.more);
    Stone {
        href: page.href(),
        name: name.to_owned(),
        note: match more {
            Some(0) => None,
            Some(more) => Some(words!(today.returning.more, n = more)),
            None => empty(),
        },
        filled: more.is_some(),
        words: shown.map(|shown| shown.words),
        icon,
    }
}

fn empty() -> Option<String> {
    Some(words!(today.returning.empty_stone).to_owned())
}
