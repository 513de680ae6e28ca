//! Two ways to choose: one card at a time, or all of them at once.

use super::{CHOOSE_HEAD, deck::first_cards, sorting::Sorting, value_picker::ValuePicker};
use crate::{
    components::{Icon, IconName},
    desk::use_desk,
    device,
    signals::RwSignal,
    view::{live, view},
    words,
};
use leptos::prelude::*;

#[component]
pub fn Choosing() -> AnyView {
    let desk = use_desk();
    // Someone who picked from the list before finds the list again.
    let sorting = RwSignal::new(
        desk.values
            .with_untracked(|values| values.kept().is_empty() || !values.sorts().is_empty()),
    );
    let switch = move |_| {
        sorting.update(|sorting| *sorting = !*sorting);
        request_animation_frame(|| device::focus(CHOOSE_HEAD));
    };
    let (lead, other) = (
        move || match sorting.get() {
            true => words!(values.choose.lead),
            false => words!(values.choose.pick_lead),
        },
        move || match sorting.get() {
            true => words!(values.choose.pick),
            false => words!(values.choose.sort),
        },
    );
    let body = live(move || match sorting.get() {
        true => view! { <Sorting /> },
        false => view! { <ValuePicker cards=first_cards() /> },
    });
    view! {
        <section class="section flow-l" aria-labelledby=CHOOSE_HEAD>
            <div class="choosing__head">
                <h2 class="section__head" id=CHOOSE_HEAD tabindex="-1">{words!(values.choose.head)}</h2>
                <p class="soft">{lead}</p>
                <button type="button" class="button button--quiet" on:click=switch>
                    <Icon name=IconName::Swap />
                    <span>{other}</span>
                </button>
            </div>
            {body}
        </section>
    }
}
