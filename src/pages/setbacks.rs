//! When it is hard: setback notes, and what is worth remembering from them, together.

use super::{
    after_paint::soon,
    calm_line::CalmLine,
    few_at_a_time::{Few, few_at_a_time},
    in_the_guide::InTheGuide,
    setback::new_note,
};
use crate::{
    components::{Icon, IconName, PageHead, Row},
    content,
    desk::use_desk,
    domain::{Day, Goals, Id, Note, Setback, Setbacks},
    page::Page,
    signals::Memo,
    view::{live, view},
    words,
};
use leptos::prelude::*;

/// A note in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub id: Id,
    pub day: Day,
    /// The goal it was about, or else its first words.
    pub about: String,
}

/// What was learned from one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Learned {
    pub id: Id,
    pub day: Day,
    pub words: String,
}

/// The notes, newest first.
pub fn listed(setbacks: &Setbacks, goals: &Goals) -> Vec<Listed> {
    let one = |setback: &Setback| {
        let goal = setback.goal.as_ref().and_then(|id| goals.get(id));
        Listed {
            id: setback.id.clone(),
            day: setback.day,
            about: goal.map_or_else(
                || first_words(setback),
                |goal| goal.title.as_str().to_owned(),
            ),
        }
    };
    let newest_first = setbacks.as_slice().iter().rev();
    newest_first.map(|setback| one(setback)).collect()
}

/// What is worth remembering, newest first.
pub fn learned(setbacks: &Setbacks) -> Vec<Learned> {
    let newest_first = setbacks.as_slice().iter().rev();
    let learned = newest_first.filter(|setback| !setback.learned.is_blank());
    let one = |setback: &Setback| Learned {
        id: setback.id.clone(),
        day: setback.day,
        words: setback.learned.as_str().trim().to_owned(),
    };
    learned.map(|setback| one(setback)).collect()
}

fn first_words(setback: &Setback) -> String {
    let notes = [
        &setback.happened,
        &setback.helped,
        &setback.learned,
        &setback.kind_words,
    ];
    let mut lines = notes
        .into_iter()
        .map(Note::as_str)
        .flat_map(content::lines_of);
    lines.next().unwrap_or_default()
}

/// How many notes are shown at a time.
const FEW: usize = 20;

const LEARNED_LIST: &str = "setbacks-learned-list";
const NOTES_LIST: &str = "setbacks-notes-list";

fn first_of<T: Clone>(all: &[T], n: usize) -> Vec<T> {
    all.iter().take(n).cloned().collect()
}

#[component]
pub fn SetbacksPage() -> AnyView {
    let desk = use_desk();
    let is_empty = Memo::new(move |_| desk.setbacks.with(Setbacks::is_empty));
    let empty = live(move || {
        is_empty
            .get()
            .then(|| view! { <p>{words!(setbacks.empty)}</p> })
    });
    view! {
        <div class="page">
            <PageHead title=words!(setbacks.title) lead=words!(setbacks.lead) />
            <div class="flow">
                {empty}
                <div class="actions">
                    <a href=new_note(None, None) class="button">
                        <Icon name=IconName::Add />
                        <span>{words!(setbacks.write)}</span>
                    </a>
                </div>
            </div>
            {soon(|| view! { <WhatWasLearned /> <Notes /> })}
            <CalmLine />
            <InTheGuide page=Page::Setbacks />
        </div>
    }
}

#[component]
fn WhatWasLearned() -> AnyView {
    let desk = use_desk();
    let all = Memo::new(move |_| desk.setbacks.with(learned));
    let any = Memo::new(move |_| all.with(|all| !all.is_empty()));
    let item = |learned: Learned| {
        view! {
            <li>
                <p class="own">{learned.words}</p>
                <p class="soft small">
                    <a href=Page::Setback(learned.id).href()>
                        {words!(setbacks.note_of, day = content::date(learned.day))}
                    </a>
                </p>
            </li>
        }
    };

    live(move || {
        any.get().then(|| {
            view! {
                <section class="section" aria-labelledby="setbacks-learned">
                    <h2 class="section__head" id="setbacks-learned">{words!(setbacks.learned_head)}</h2>
                    {few_at_a_time(
                        Few { id: LEARNED_LIST.to_owned(), class: "setbacks__learned", at_a_time: FEW },
                        move || all.with(Vec::len),
                        move |n| all.with(|all| first_of(all, n)),
                        |learned| [learned.id.as_str(), " ", &learned.words].concat(),
                        item,
                    )}
                </section>
            }
        })
    })
}

#[component]
fn Notes() -> AnyView {
    let desk = use_desk();
    let all = Memo::new(move |_| {
        desk.setbacks
            .with(|setbacks| desk.goals.with(|goals| listed(setbacks, goals)))
    });
    let any = Memo::new(move |_| all.with(|all| !all.is_empty()));
    let item = |note: Listed| {
        view! {
            <li>
                <Row
                    href=Page::Setback(note.id).href()
                    icon=IconName::Hope
                    name=content::date(note.day)
                    note=note.about
                />
            </li>
        }
    };

    live(move || {
        any.get().then(|| {
            view! {
                <section class="section" aria-labelledby="setbacks-notes">
                    <h2 class="section__head" id="setbacks-notes">{words!(setbacks.notes_head)}</h2>
                    {few_at_a_time(
                        Few { id: NOTES_LIST.to_owned(), class: "rows", at_a_time: FEW },
                        move || all.with(Vec::len),
                        move |n| all.with(|all| first_of(all, n)),
                        |note| [note.id.as_str(), " ", &note.about].concat(),
                        item,
                    )}
                </section>
            }
        })
    })
}
