//! What was taken off last, and the offer to undo it.

use crate::{
    components::UndoNotice,
    content,
    desk::use_desk,
    signals::{Callback, RwSignal, Signal},
    view::view,
    words,
};
use leptos::prelude::*;

/// Offers to put back what was taken off last.
#[component]
pub fn Removals() -> AnyView {
    let desk = use_desk();
    let no_place = RwSignal::new(false);
    let words = Signal::derive(move || {
        let id = desk.removed.get()?;
        let what = desk.bin.with(|bin| Some(bin.get(&id)?.what.clone()))?;
        let name = desk
            .values
            .with(|values| content::removed_name(&what, values));
        Some(match no_place.get() {
            true => words!(frame.no_place, name = name),
            false => words!(frame.removed, name = name),
        })
    });
    let undo = move |()| {
        if let Some(id) = desk.removed.get_untracked() {
            no_place.set(desk.put_back(&id).is_err());
        }
    };
    let close = move |()| {
        no_place.set(false);
        desk.removed.set(None);
    };
    view! {
        <UndoNotice
            words
            undo=words!(frame.undo)
            on_undo=Callback::new(undo)
            close=words!(frame.close)
            on_close=Callback::new(close)
        />
    }
}
