//! Room for as many words as the person likes.

use super::field::{Around, typed};
use crate::signals::{Callback, MaybeProp, Memo, RwSignal, Signal};
use crate::view::view;
use leptos::prelude::*;

/// Words a line holds on a phone, near enough to make room for them.
const LINE: usize = 36;

/// A labelled box that grows with its words.
#[component]
pub fn TextArea(
    /// Names the box; the ids of its hint and error are built from it.
    #[prop(into)]
    id: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: MaybeProp<String>,
    /// What the person has typed so far.
    value: RwSignal<String>,
    /// Runs at each keystroke, after `value` has changed.
    #[prop(optional, into)]
    on_input: Option<Callback<String>>,
    /// What to put right, if anything.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// A quiet line below the box, such as whether it is saved.
    #[prop(optional, into)]
    under: Signal<Option<String>>,
    /// How many lines it shows while empty.
    #[prop(default = 3)]
    rows: u32,
) -> AnyView {
    let around = Around::new(&id, hint, error);
    // For browsers without `field-sizing`; the others measure for themselves.
    let lines = Memo::new(move |_| {
        value.with(|words| {
            let lines = words
                .split('\n')
                .map(|line| line.chars().count() / LINE + 1)
                .sum::<usize>();
            u32::try_from(lines)
                .unwrap_or(rows)
                .clamp(rows, 20)
                .to_string()
        })
    });
    let area = view! {
        <textarea
            class="field__input field__input--area"
            class:field__input--low={rows < 3}
            class:field__input--high={rows > 4}
            id=id.clone()
            rows=lines
            autocomplete="off"
            dir="auto"
            aria-describedby=around.described_by
            aria-invalid=around.invalid
            prop:value=value
            on:input=typed(value, on_input)
        ></textarea>
    };
    around.field(id, label, area, under)
}
