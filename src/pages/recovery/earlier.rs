//! What recovery meant before, by date.

use super::reading::meaning_words;
use crate::{
    components::{Disclosure, Icon, IconName},
    content,
    desk::use_desk,
    device,
    domain::{Day, Recovery, Removed},
    signals::{Callback, Memo, RwSignal},
    view::{each, live, view},
    words,
};
use leptos::prelude::*;

const HEAD: &str = "recovery-earlier";

#[component]
pub fn Earlier(
    /// Runs once earlier words have become the present ones.
    on_used: Callback<()>,
) -> AnyView {
    let desk = use_desk();
    let days = Memo::new(move |_| desk.recovery.with(newest_first));
    let used = RwSignal::new(false);
    let use_again = move |day: Day| {
        let replaced = desk
            .recovery
            .try_update(|recovery| recovery.use_again(day, device::today()));
        if let Some(Some(replaced)) = replaced {
            desk.put_in_bin(Removed::Meaning(replaced));
        }
        used.set(true);
        on_used.run(());
    };
    let remove = move |day: Day| {
        let removed = desk
            .recovery
            .try_update(|recovery| recovery.remove_earlier(day));
        if let Some(Some(removed)) = removed {
            desk.put_in_bin(Removed::EarlierMeaning(removed));
            device::focus(HEAD);
        }
    };
    let one = move |day: Day| {
        let meaning = move || {
            desk.recovery
                .with_untracked(|recovery| recovery.earlier_on(day).map(meaning_words))
        };
        view! {
            <li>
                <Disclosure summary=content::date(day)>
                    <div class="meaning meaning--earlier">{live(meaning)}</div>
                    <div class="actions">
                        <button type="button" class="button button--second" on:click=move |_| use_again(day)>
                            {words!(recovery.earlier.again)}
                        </button>
                        <button type="button" class="button button--quiet" on:click=move |_| remove(day)>
                            <Icon name=IconName::Remove />
                            <span>{words!(recovery.earlier.remove)}</span>
                        </button>
                    </div>
                </Disclosure>
            </li>
        }
    };
    view! {
        <section class="section flow" aria-labelledby=HEAD>
            <h2 class="section__head" id=HEAD tabindex="-1">{words!(recovery.earlier.head)}</h2>
            <p class="soft">{words!(recovery.earlier.lead)}</p>
            <ul class="earlier" role="list">
                {each(move || days.get(), Day::to_string, one)}
            </ul>
            <p class="visually-hidden" role="status">
                {live(move || used.get().then_some(words!(recovery.earlier.used)))}
            </p>
        </section>
    }
}

/// The days of what was kept, the newest at the top.
pub fn newest_first(recovery: &Recovery) -> Vec<Day> {
    let days = recovery.earlier().iter().rev();
    days.map(|dated| dated.day).collect()
}
