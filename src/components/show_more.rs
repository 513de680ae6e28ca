//! A list of which a few are shown, and more when the person asks.

use super::{Icon, IconName};
use crate::device::focus_item_soon;
use crate::signals::{RwSignal, Signal};
use crate::view::{live, view};
use leptos::prelude::*;

/// The button for more of a list. There is none where all of it is shown. The focus goes to the first of what comes.
#[component]
pub fn ShowMore(
    /// The id of the list.
    #[prop(into)]
    list: String,
    /// How many there are.
    #[prop(into)]
    all: Signal<usize>,
    /// How many of them the list shows.
    shown: RwSignal<usize>,
    /// How many come at a press.
    at_a_time: usize,
    /// The words of the button, for so many more.
    label: fn(usize) -> String,
) -> AnyView {
    live(move || {
        let left = all.get().saturating_sub(shown.get());
        let list = list.clone();
        let more = move |_| {
            let next = shown.get_untracked();
            shown.set(next + at_a_time);
            focus_item_soon(&list, next);
        };
        (left > 0).then(|| {
            view! {
                <div class="actions">
                    <button type="button" class="button button--second" on:click=more>
                        <Icon name=IconName::Add />
                        <span>{label(left.min(at_a_time))}</span>
                    </button>
                </div>
            }
        })
    })
}
