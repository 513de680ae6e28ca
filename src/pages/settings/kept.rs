//! What is kept in this browser and how much room it takes, in words a person can picture.

use crate::{
    components::{Notice, NoticeKind},
    desk::{Saving, use_desk},
    pages::{
        boxes::kept_words,
        files::{SavePart, part_name},
    },
    storage::{Kept, SAFE_UNITS, SetAside, Trouble},
    words,
};
use leptos::prelude::*;

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

/// Every text that stands apart: set aside before, or found on opening and not written over so far.
pub fn set_aside(kept: Vec<SetAside>, troubles: &[Trouble]) -> Vec<SetAside> {
    let mut all = kept;
    for trouble in troubles {
        let (Trouble::Unreadable { section, text } | Trouble::Newer { section, text }) = trouble;
        if all.iter().all(|aside| aside.text != *text) {
            all.push(SetAside {
                key: section.id().to_owned(),
                text: text.clone(),
            });
        }
    }
    all
}

#[component]
pub fn WhatIsKept() -> AnyView {
    let desk = use_desk();
    // What is on the shelf is no signal. It changes only when something is saved or erased.
    let changed = move || {
        desk.saving.track();
        desk.troubles.track();
    };
    let table = move || {
        changed();
        let aside = desk.all_set_aside();
        let aside_units = aside
            .iter()
            .map(|aside| aside.text.encode_utf16().count())
            .sum();
        let kept = desk.kept();
        match kept.is_empty() && aside_units == 0 {
            true => nothing_kept(desk.saving.get()),
            false => kept_table(&kept, aside_units),
        }
    };
    let where_they_stay = move || {
        // Where the browser keeps nothing, none of this is so.
        (desk.saving.get() != Saving::MemoryOnly).then(|| {
            view! {
                <p>{words!(settings.kept.here)}</p>
                <p>{words!(settings.kept.readable)} " " {words!(settings.kept.cleared)}</p>
            }
        })
    };
    let aside = Memo::new(move |_| {
        changed();
        desk.troubles
            .with(|troubles| set_aside(desk.all_set_aside(), troubles))
    });
    let has_aside = Memo::new(move |_| aside.with(|aside| !aside.is_empty()));
    view! {
        <section class="topic" aria-labelledby="settings-kept">
            <h2 id="settings-kept">{words!(settings.kept.title)}</h2>
            <div class="topic__body">
                <p class="settings__state">{move || kept_words(desk.saving.get())}</p>
                {where_they_stay}
                {table}
            </div>
        </section>
        {move || has_aside.get().then(|| view! {
            <section class="topic" aria-labelledby="settings-aside">
                <h2 id="settings-aside">{words!(settings.aside.title)}</h2>
                <div class="topic__body">
                    <p>{words!(settings.aside.what)}</p>
                    <ul class="settings__aside" role="list">
                        <For each=move || aside.get() key=|aside| aside.text.clone() children=aside_item />
                    </ul>
                </div>
            </section>
        })}
    }
    .into_any()
}

fn aside_item(aside: SetAside) -> AnyView {
    let section = aside.section();
    let name = section.map(part_name).unwrap_or_default();
    let size = amount_words(amount(aside.text.encode_utf16().count()));
    view! {
        <li class="settings__aside-item">
            <p><strong>{name}</strong> <span class="settings__aside-size">{size}</span></p>
            <SavePart section text=aside.text />
        </li>
    }
    .into_any()
}

fn nothing_kept(saving: Saving) -> AnyView {
    match saving {
        Saving::MemoryOnly => {
            view! { <Notice kind=NoticeKind::Mind><p>{words!(frame.blocked)}</p></Notice> }
                .into_any()
        }
        _ => view! { <p>{words!(settings.kept.nothing)}</p> }.into_any(),
    }
}

fn kept_table(kept: &[Kept], aside_units: usize) -> AnyView {
    let row = |name: &'static str, units: usize| {
        view! { <tr><th scope="row">{name}</th><td>{amount_words(amount(units))}</td></tr> }
    };
    let total = kept.iter().map(|kept| kept.units).sum::<usize>() + aside_units;
    let parts = kept
        .iter()
        .map(|kept| row(part_name(kept.section), kept.units));
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
            <tbody>{parts.collect_view()} {aside}</tbody>
            <tfoot>
                {row(words!(settings.kept.in_all), total)}
                {row(words!(settings.kept.room), SAFE_UNITS)}
            </tfoot>
        </table>
        <p>{fullness_words(fullness(total))}</p>
    }
    .into_any()
}

fn with_comma(n: usize) -> String {
    match n {
        0..1_000 => n.to_string(),
        _ => format!("{},{:03}", n / 1_000, n % 1_000),
    }
}
