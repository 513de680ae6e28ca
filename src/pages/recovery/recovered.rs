//! "I call myself recovered": said and taken back at any time.

use crate::{
    components::{Icon, IconName},
    content,
    desk::use_desk,
    device,
    domain::Day,
    signals::{Memo, RwSignal},
    view::{live, view},
    words,
};
use leptos::prelude::*;

const HEAD: &str = "recovery-recovered";

#[component]
pub fn Recovered() -> AnyView {
    let desk = use_desk();
    let since = Memo::new(move |_| desk.recovery.with(|recovery| recovery.recovered_since));
    let taken_back = RwSignal::new(false);
    let set = move |since: Option<Day>| {
        desk.recovery
            .update(|recovery| recovery.recovered_since = since);
        taken_back.set(since.is_none());
        // One button takes the other's place, so the focus goes to what both are about.
        device::focus_soon(HEAD);
    };
    let say = move |_| set(Some(device::today()));
    let take_back = move |_| set(None);
    let body = live(move || match since.get() {
        Some(day) => view! {
            <p class="own own-large">{words!(recovery.recovered.say)}</p>
            <p class="soft small">{words!(recovery.recovered.said, day = content::date(day))}</p>
            <button type="button" class="button button--quiet" on:click=take_back>
                <Icon name=IconName::Undo />
                <span>{words!(recovery.recovered.take_back)}</span>
            </button>
        },
        None => view! {
            <p>{words!(recovery.recovered.lead)}</p>
            <button type="button" class="button button--second" on:click=say>
                {words!(recovery.recovered.say)}
            </button>
            <p class="soft small">{words!(recovery.recovered.say_hint)}</p>
        },
    });
    view! {
        <section class="section flow" aria-labelledby=HEAD>
            <h2 class="section__head" id=HEAD tabindex="-1">{words!(recovery.recovered.head)}</h2>
            {body}
            <p class="soft small" role="status">
                {live(move || taken_back.get().then_some(words!(recovery.recovered.taken_back)))}
            </p>
        </section>
    }
}
