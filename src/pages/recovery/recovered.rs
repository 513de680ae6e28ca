//! "I call myself recovered": said and taken back at any time.

use crate::{
    components::{Icon, IconName},
    content,
    desk::use_desk,
    device, words,
};
use leptos::prelude::*;

const HEAD: &str = "recovery-recovered";

#[component]
pub fn Recovered() -> AnyView {
    let desk = use_desk();
    let since = Memo::new(move |_| desk.recovery.with(|recovery| recovery.recovered_since));
    let taken_back = RwSignal::new(false);
    let set = move |said: bool| {
        desk.recovery.update(|recovery| {
            recovery.recovered_since = said.then(device::today);
        });
        taken_back.set(!said);
        // One button takes the other's place, so the focus goes to what both are about.
        request_animation_frame(|| device::focus(HEAD));
    };
    let body = move || match since.get() {
        Some(day) => view! {
            <p class="own own-large">{words!(recovery.recovered.say)}</p>
            <p class="soft small">{words!(recovery.recovered.said, day = content::date(day))}</p>
            <button type="button" class="button button--quiet" on:click=move |_| set(false)>
                <Icon name=IconName::Undo />
                <span>{words!(recovery.recovered.take_back)}</span>
            </button>
        }
        .into_any(),
        None => view! {
            <p>{words!(recovery.recovered.lead)}</p>
            <button type="button" class="button button--second" on:click=move |_| set(true)>
                {words!(recovery.recovered.say)}
            </button>
            <p class="soft small">{words!(recovery.recovered.say_hint)}</p>
        }
        .into_any(),
    };
    view! {
        <section class="section flow" aria-labelledby=HEAD>
            <h2 class="section__head" id=HEAD tabindex="-1">{words!(recovery.recovered.head)}</h2>
            {body}
            <p class="soft small" role="status">
                {move || taken_back.get().then_some(words!(recovery.recovered.taken_back))}
            </p>
        </section>
    }
    .into_any()
}
