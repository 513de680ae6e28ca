//! Words that were changed in two places at once, and the choice between them.

use super::files::part_name;
use crate::{
    components::{Notice, NoticeKind},
    desk::{Desk, Version, use_desk},
    domain::OtherWords,
    storage::{self, Place},
    words,
};
use leptos::prelude::*;

/// One notice for each. It stays until the person has chosen, on this visit or a later one.
#[component]
pub fn TwoVersions() -> AnyView {
    let desk = use_desk();
    let all = move || {
        desk.other_words
            .with(|all| all.iter().cloned().collect::<Vec<_>>())
    };
    view! { <For each=all key=|words| words.id.clone() children=move |words| version(desk, words) /> }
        .into_any()
}

fn version(desk: Desk, words: OtherWords) -> AnyView {
    let part = Place::from_name(&words.place).map(|place| part_name(place.section));
    let shown = |head: &'static str, words: Option<String>| {
        words.map(
            |words| view! { <p><strong>{head}</strong> " " <span class="own">{words}</span></p> },
        )
    };
    // The words here can still be changed while the person thinks.
    let compared = words.clone();
    let here_now = move || {
        desk.saving.track();
        let here = storage::shown(&compared, &desk.workbook()).map(|(here, _)| here);
        shown(words!(frame.two.here), here)
    };
    let there = storage::shown(&words, &desk.workbook()).map(|(_, there)| there);
    let there = shown(
        words!(frame.two.there),
        there.or_else(|| Some(words.other.clone())),
    );
    let other = words.clone();
    let keep = move |_| desk.settle(&words, Version::Here);
    let take = move |_| desk.settle(&other, Version::TheOther);
    view! {
        <Notice kind=NoticeKind::Mind title=words!(frame.two.head, part = part.unwrap_or_default())>
            <p>{words!(frame.two.what)}</p>
            {here_now}
            {there}
            <div class="actions">
                <button type="button" class="button button--second" on:click=keep>
                    {words!(frame.two.keep)}
                </button>
                <button type="button" class="button button--second" on:click=take>
                    {words!(frame.two.take)}
                </button>
            </div>
        </Notice>
    }
    .into_any()
}
