//! A gentle word that the last copy is a while ago.

use super::files::SaveCopy;
use crate::{
    desk::{Desk, use_desk},
    device,
    domain::Copies,
    signals::RwSignal,
    view::{live, view},
    words,
};
use leptos::prelude::*;

/// Shows itself on Today when a copy is due, once a day at most.
#[component]
pub fn CopyReminder() -> AnyView {
    let desk = use_desk();
    let today = device::today();
    let is_due = |copies: &Copies| copies.is_reminder_due(today);
    let shown = RwSignal::new(desk.copies.with_untracked(is_due) && desk.keeper().is_some());
    if shown.get_untracked() {
        remember(desk, |copies| copies.last_reminded = Some(today));
    }
    let never = move |_| {
        remember(desk, |copies| copies.remind = crate::domain::Remind::Never);
        shown.set(false);
    };

    live(move || {
        shown.get().then(|| {
            view! {
                <section class="copy-reminder flow" aria-label=words!(today.copy.label)>
                    <p>{words!(today.copy.what)}</p>
                    <div class="actions">
                        <SaveCopy label=words!(frame.save_copy) class="button button--second" />
                        <button
                            type="button"
                            class="button button--quiet"
                            on:click=move |_| shown.set(false)
                        >
                            {words!(today.copy.not_now)}
                        </button>
                        <button type="button" class="button button--quiet" on:click=never>
                            {words!(today.copy.never)}
                        </button>
                    </div>
                </section>
            }
        })
    })
}

fn remember(desk: Desk, change: impl FnOnce(&mut Copies)) {
    desk.copies.update(change);
}
