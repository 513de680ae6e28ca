//! A meaning, to be read.

use super::WORDS;
use crate::{
    components::{Icon, IconName},
    content,
    desk::use_desk,
    device,
    domain::{Day, Meaning, Recovery},
    signals::{Callback, Memo},
    view::{Views, live, view},
    words,
};
use leptos::prelude::*;

/// A meaning in words, part by part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    pub lines: Vec<String>,
    pub view: Option<&'static str>,
    pub hope: Vec<String>,
}

impl Shown {
    pub fn of(meaning: &Meaning) -> Self {
        Self {
            lines: content::meaning_lines(meaning),
            view: meaning.view.map(content::recovery_view),
            hope: content::lines_of(meaning.hope.as_str()).collect(),
        }
    }
}

/// What recovery means now, with the ways to change it or to say that it still fits.
#[component]
pub fn Reading(on_change: Callback<()>) -> AnyView {
    let desk = use_desk();
    let meaning = move || {
        desk.recovery
            .with(|recovery| meaning_words(recovery.meaning()))
    };
    let fits = move |_| {
        desk.recovery
            .update(|recovery| recovery.still_fits = Some(device::today()));
    };
    let changed = move || {
        let day = desk.recovery.with(Recovery::written)?;
        Some(words!(recovery.read.changed, day = content::date(day)))
    };
    let fits_on = live(move || {
        let day = desk.recovery.with(still_fits)?;
        Some(words!(recovery.read.fits_on, day = content::date(day)))
    });
    let is_blank = Memo::new(move |_| desk.recovery.with(|recovery| recovery.meaning().is_blank()));
    let words_or_empty = live(move || match is_blank.get() {
        true => view! { <p>{words!(recovery.empty)}</p> },
        false => view! {
            <div class="meaning">{meaning}</div>
            <p class="soft small">{live(changed)}</p>
        },
    });
    view! {
        <section class="flow" aria-labelledby=WORDS>
            <h2 class="visually-hidden" id=WORDS tabindex="-1">{words!(recovery.read.head)}</h2>
            {words_or_empty}
            <p class="soft small" role="status">{fits_on}</p>
            <div class="actions">
                <button type="button" class="button" on:click=move |_| on_change.run(())>
                    {live(move || match is_blank.get() {
                        true => words!(recovery.pick),
                        false => words!(recovery.read.change),
                    })}
                </button>
                {live(move || (!is_blank.get()).then(|| view! {
                    <button type="button" class="button button--second" on:click=fits>
                        <Icon name=IconName::Tick />
                        <span>{words!(recovery.read.still_fits)}</span>
                    </button>
                }))}
            </div>
        </section>
    }
}

/// The day the person last said that these very words still fit.
pub fn still_fits(recovery: &Recovery) -> Option<Day> {
    recovery
        .still_fits
        .filter(|day| recovery.written().is_some_and(|written| written <= *day))
}

/// The words of a meaning, the largest thing on the page.
pub fn meaning_words(meaning: &Meaning) -> AnyView {
    let Shown { lines, view, hope } = Shown::of(meaning);
    let lines = lines
        .into_iter()
        .map(|line| view! { <p class="meaning__line own own-large">{line}</p> });
    let view = view.map(|view| {
        view! { <p class="meaning__view">{words!(recovery.read.view)}" "<span class="own">{view}</span></p> }
    });
    let hope = (!hope.is_empty()).then(|| {
        let hope = hope.into_iter().map(|line| view! { <p class="own">{line}</p> });
        view! {
            <div class="meaning__hope">
                <p class="meaning__hope-label"><Icon name=IconName::Hope /><span>{words!(recovery.read.hope)}</span></p>
                {hope.views()}
            </div>
        }
    });
    view! {
        {lines.views()}
        {view}
        {hope}
    }
}
