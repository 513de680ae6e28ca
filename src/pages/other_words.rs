//! Words that were changed in two places at once, and the choice between them.

use super::files::part_name;
use crate::{
    components::{Notice, NoticeKind},
    desk::{Desk, Version, use_desk},
    domain::OtherWords,
    signals::{Memo, StoredValue},
    storage::{self, Place},
    view::{each, live, view},
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
    each(
        all,
        |words| words.id.to_text(),
        move |words| version(desk, words),
    )
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
    let both = Memo::new(move |_| {
        desk.saving.track();
        storage::shown(&compared, &desk.workbook())
    });
    let here = live(move || shown(words!(frame.two.here), both.get().map(|(here, _)| here)));
    let as_stored = words.other.clone();
    let there = live(move || {
        let there = both.get().map(|(_, there)| there);
        shown(
            words!(frame.two.there),
            there.or_else(|| Some(as_stored.clone())),
        )
    });
    let (stored, other) = (StoredValue::new(words.clone()), words.clone());
    let settle = move |choice| desk.settle(&stored.get_value(), choice);
    let can_take = Memo::new(move |_| {
        both.track();
        storage::use_other(&other, &mut desk.workbook()).is_ok()
    });
    let what = live(move || match can_take.get() {
        true => words!(frame.two.what),
        false => words!(frame.two.gone),
    });
    let keep = live(move || match can_take.get() {
        true => words!(frame.two.keep),
        false => words!(frame.two.remove),
    });
    let take = live(move || {
        can_take.get().then(|| {
            view! {
                <button
                    type="button"
                    class="button button--second"
                    on:click=move |_| settle(Version::TheOther)
                >
                    {words!(frame.two.take)}
                </button>
            }
        })
    });
    view! {
        <Notice kind=NoticeKind::Mind title=words!(frame.two.head, part = part.unwrap_or_default())>
            <p>{what}</p>
            {here}
            {there}
            <div class="actions">
                <button
                    type="button"
                    class="button button--second"
                    on:click=move |_| settle(Version::Here)
                >
                    {keep}
                </button>
                {take}
            </div>
        </Notice>
    }
}
