//! One line of typed words, with its label, hint and error.

use super::field::{Around, typed};
use crate::signals::{Callback, MaybeProp, RwSignal, Signal};
use crate::view::view;
use leptos::{ev::KeyboardEvent, prelude::*};

/// A labelled field for one line.
#[component]
pub fn TextField(
    /// Names the field; the ids of its hint and error are built from it.
    #[prop(into)]
    id: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: MaybeProp<String>,
    /// What the person has typed so far.
    value: RwSignal<String>,
    /// Runs at each keystroke, after `value` has changed.
    #[prop(optional, into)]
    on_input: Option<Callback<String>>,
    /// Runs at the enter key.
    #[prop(optional_no_strip, into)]
    on_enter: Option<Callback<()>>,
    /// What to put right, if anything.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// A quiet line below the field, such as whether it is saved.
    #[prop(optional, into)]
    under: Signal<Option<String>>,
) -> AnyView {
    let around = Around::new(&id, hint, error);
    let enter = move |event: KeyboardEvent| {
        // Enter also ends a word being composed, and that is not the end of the line.
        if event.key() == "Enter"
            && !event.is_composing()
            && let Some(on_enter) = on_enter
        {
            event.prevent_default();
            on_enter.run(());
        }
    };
    let line = view! {
        <input
            class="field__input"
            id=id.clone()
            type="text"
            autocomplete="off"
            dir="auto"
            aria-describedby=around.described_by
            aria-invalid=around.invalid
            prop:value=value
            on:input=typed(value, on_input)
            on:keydown=enter
        />
    };
    around.field(id, label, line, under)
}
