//! What is kept in this browser and how much room it takes, in words a person can picture.

use crate::{
    components::{Notice, NoticeKind},
    desk::{Desk, Promise, Saving, use_desk},
    device,
    pages::{
        boxes::kept_words,
        files::{SavePart, part_name},
    },
    signals::{Memo, RwSignal, effect},
    storage::{self, Place, SAFE_UNITS, Section, SetAside},
    view::{Views, each, live, view},
    words,
};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// About how many characters stand on a written page.
const A_PAGE: usize = 2_000;

/// How much something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    UnderAPage,
    Pages(usize),
}

pub fn amount(units: usize) -> Amount {
    match units / A_PAGE {
        0 => Amount::UnderAPage,
        pages => Amount::Pages(pages),
    }
}

pub fn amount_words(amount: Amount) -> String {
    match amount {
        Amount::UnderAPage => words!(settings.kept.under_a_page).to_owned(),
        Amount::Pages(n) => words!(settings.kept.pages, n = with_comma(n)),
    }
}

/// How much of the room is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fullness {
    AlmostAllFree,
    MostFree,
    HalfUsed,
    MostUsed,
    NearlyFull,
}

/// The share of the room that every browser has.
pub fn fullness(units: usize) -> Fullness {
    match units.saturating_mul(100) / SAFE_UNITS {
        0..5 => Fullness::AlmostAllFree,
        5..40 => Fullness::MostFree,
        40..60 => Fullness::HalfUsed,
        60..90 => Fullness::MostUsed,
        _ => Fullness::NearlyFull,
    }
}

fn fullness_words(fullness: Fullness) -> &'static str {
    match fullness {
        Fullness::AlmostAllFree => words!(settings.kept.almost_all_free),
        Fullness::MostFree => words!(settings.kept.most_free),
        Fullness::HalfUsed => words!(settings.kept.half_used),
        Fullness::MostUsed => words!(settings.kept.most_used),
        Fullness::NearlyFull => words!(settings.kept.nearly_full),
    }
}

/// What the browser holds, as it was last looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holding {
    pub room: Vec<(Section, usize)>,
    pub has_local: bool,
    pub has_journal: bool,
    /// Local storage had no room for the newest words; the journal has them.
    pub is_behind: bool,
}

/// Looks at what the browser holds, now and whenever something was saved or erased.
pub fn look_at_holding(desk: Desk, aside: RwSignal<Vec<SetAside>>) -> RwSignal<Holding> {
    let holding = RwSignal::new(Holding::default());
    effect(move || {
        desk.saving.track();
        desk.troubles.track();
        spawn_local(async move {
            let found = desk.everything_set_aside().await;
            let _ = aside.try_set(found);
            let Some(keeper) = desk.keeper() else {
                return;
            };
            let (local, journal) = keeper.texts().await;
            let _ = holding.try_set(Holding {
                has_local: local.is_some(),
                has_journal: journal.is_some(),
                is_behind: keeper.is_behind(),
                room: storage::room(&local.or(journal).unwrap_or_default()),
            });
        });
    });
    holding
}

/// What is so about the browser's promise, in plain words.
fn promise_words(promise: Promise) -> &'static str {
    match promise {
        Promise::Unknown => words!(settings.promise.unknown),
        Promise::Given => words!(settings.promise.given),
        Promise::NotGiven => words!(settings.promise.not_given),
    }
}

#[component]
pub fn WhatIsKept(holding: RwSignal<Holding>, aside: RwSignal<Vec<SetAside>>) -> AnyView {
    let desk = use_desk();
    let table = live(move || {
        let Holding { room, .. } = holding.get();
        let aside_units = aside.with(|aside| {
            let units = aside.iter().map(|aside| aside.text.encode_utf16().count());
            units.sum()
        });
        match room.is_empty() && aside_units == 0 {
            true => nothing_kept(desk.saving.get()),
            false => how_much(&room, aside_units),
        }
    });
    let where_they_stay = live(move || {
        // Where the browser keeps nothing, none of this is so.
        (desk.saving.get() != Saving::MemoryOnly).then(|| {
            let Holding {
                has_local,
                has_journal,
                is_behind,
                ..
            } = holding.get();
            let one_place = match (has_local, has_journal) {
                (true, false) => Some(words!(settings.kept.local_alone)),
                (false, true) => Some(words!(settings.kept.journal_alone)),
                _ => None,
            };
            let behind = is_behind.then(|| view! { <p>{words!(settings.kept.behind)}</p> });
            view! {
                <p>{words!(settings.kept.here)}</p>
                <p>{words!(settings.kept.readable)} " " {words!(settings.kept.cleared)}</p>
                {one_place.map(|words| view! { <p>{words}</p> })}
                {behind}
            }
        })
    });
    view! {
        <section class="topic" aria-labelledby="settings-kept">
            <h2 id="settings-kept">{words!(settings.kept.title)}</h2>
            <div class="topic__body">
                <p class="settings__state">{live(move || kept_words(desk.saving.get()))}</p>
                {where_they_stay}
                {table}
            </div>
        </section>
        <BrowsersPromise />
        <WhatWasSetAside aside />
    }
}

/// Whether the browser may clear the words by itself, and what one can do about it.
#[component]
fn BrowsersPromise() -> AnyView {
    let desk = use_desk();
    spawn_local(async move {
        if let Some(promised) = device::is_persisted().await {
            let _ = desk.promise.try_set(match promised {
                true => Promise::Given,
                false => Promise::NotGiven,
            });
        }
    });
    let ask = move |_| {
        spawn_local(async move {
            let promised = device::ask_to_persist().await.unwrap_or(false);
            let _ = desk.promise.try_set(match promised {
                true => Promise::Given,
                false => Promise::NotGiven,
            });
        });
    };
    let ask_again = live(move || {
        (desk.promise.get() == Promise::NotGiven).then(|| {
            view! {
                <p>
                    <button type="button" class="button button--second" on:click=ask>
                        {words!(settings.promise.ask)}
                    </button>
                </p>
            }
        })
    });
    let clears_unused = device::clears_sites_left_unused()
        .then(|| view! { <p>{words!(settings.promise.clears_unused)}</p> });
    let shown = move || desk.saving.get() != Saving::MemoryOnly;
    view! {
        <section class="topic" aria-labelledby="settings-promise" hidden=move || !shown()>
            <h2 id="settings-promise">{words!(settings.promise.title)}</h2>
            <div class="topic__body">
                <p role="status">{live(move || promise_words(desk.promise.get()))}</p>
                {clears_unused}
                {ask_again}
            </div>
        </section>
    }
}

#[component]
fn WhatWasSetAside(aside: RwSignal<Vec<SetAside>>) -> AnyView {
    let has_aside = Memo::new(move |_| aside.with(|aside| !aside.is_empty()));

    live(move || {
        has_aside.get().then(|| {
            view! {
                <section class="topic" aria-labelledby="settings-aside">
                    <h2 id="settings-aside">{words!(settings.aside.title)}</h2>
                    <div class="topic__body">
                        <p>{words!(settings.aside.what)}</p>
                        <ul class="settings__aside" role="list">
                            {each(move || aside.get(), |aside| [&aside.key, " ", &aside.text].concat(), move |one| aside_item(one, aside))}
                        </ul>
                    </div>
                </section>
            }
        })
    })
}

fn aside_item(one: SetAside, all: RwSignal<Vec<SetAside>>) -> AnyView {
    let desk = use_desk();
    let place = one.place();
    let name = place
        .as_ref()
        .map(|place| part_name(place.section))
        .unwrap_or_default();
    let size = amount_words(amount(one.text.encode_utf16().count()));
    // What still stands in its own place is taken off only when other words take that place.
    let is_apart = Place::from_key(&one.key).is_none();
    let key = one.key.clone();
    let discard = move |_| {
        let key = key.clone();
        spawn_local(async move {
            if let Some(keeper) = desk.keeper()
                && keeper.discard(&key).await.is_ok()
            {
                all.update(|all| all.retain(|aside| aside.key != key));
            }
        });
    };
    let discard = is_apart.then(|| {
        view! {
            <button type="button" class="button button--quiet" on:click=discard>
                {words!(settings.aside.discard)}
            </button>
        }
    });
    view! {
        <li class="settings__aside-item">
            <p><strong>{name}</strong> <span class="settings__aside-size">{size}</span></p>
            <SavePart place text=one.text />
            {discard}
        </li>
    }
}

fn nothing_kept(saving: Saving) -> AnyView {
    match saving {
        Saving::MemoryOnly => {
            view! { <Notice kind=NoticeKind::Mind><p>{words!(frame.blocked)}</p></Notice> }
        }
        _ => view! { <p>{words!(settings.kept.nothing)}</p> },
    }
}

/// The parts that fill a page or more, each by its name, and all the others as one.
pub fn parts_of(room: &[(Section, usize)]) -> (Vec<(Section, usize)>, usize) {
    let (large, small): (Vec<_>, Vec<_>) = room.iter().copied().partition(|(_, n)| *n >= A_PAGE);
    (large, small.iter().map(|(_, units)| units).sum())
}

/// How much there is altogether, and part by part once there is enough of it for that to say anything.
fn how_much(room: &[(Section, usize)], aside_units: usize) -> AnyView {
    let total = room.iter().map(|(_, units)| units).sum::<usize>() + aside_units;
    let (large, small) = parts_of(room);
    let table = (!large.is_empty() || aside_units >= A_PAGE).then(|| {
        let row = |name: &'static str, units: usize| {
            view! { <tr><th scope="row">{name}</th><td>{amount_words(amount(units))}</td></tr> }
        };
        let parts = large
            .iter()
            .map(|(section, units)| row(part_name(*section), *units));
        let small = (small > 0).then(|| row(words!(settings.kept.rest), small));
        let aside = (aside_units > 0).then(|| row(words!(settings.kept.set_aside), aside_units));
        view! {
            <table class="table settings__table">
                <caption>{words!(settings.kept.table)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words!(settings.kept.part)}</th>
                        <th scope="col">{words!(settings.kept.size)}</th>
                    </tr>
                </thead>
                <tbody>{parts.views()} {small} {aside}</tbody>
            </table>
        }
    });
    view! {
        <p>
            {words!(settings.kept.in_all)} " " {amount_words(amount(total))} ". "
            {fullness_words(fullness(total))}
        </p>
        {table}
    }
}

fn with_comma(n: usize) -> String {
    match n {
        0..1_000 => n.to_string(),
        _ => format!("{},{:03}", n / 1_000, n % 1_000),
    }
}
