//! One question at a time.

use super::{
    SetbackAt,
    answers::{self, Asked},
    next::WhatNext,
    note_path, question_path,
};
use crate::{
    address::use_address,
    device,
    domain::Note,
    pages::boxes::NoteBox,
    signals::{Callback, Memo, Signal},
    view::view,
    words,
};
use leptos::prelude::*;

/// How many questions there are.
const QUESTIONS: usize = 5;

const HEAD: &str = "setback-question";

#[component]
pub fn Flow(
    at: SetbackAt,
    /// From 1. Any other number is the last question.
    question: usize,
) -> AnyView {
    let question = match question {
        0 => 1,
        more => more.min(QUESTIONS),
    };
    let asked = answers::ALL.get(question - 1);
    let head = asked.map_or(words!(setbacks.note.next), |asked| asked.question());
    let is_answered = Memo::new(move |_| match asked {
        Some(asked) => !asked.of(&at.get()).is_blank(),
        None => at.get().next.is_some(),
    });
    let address = use_address();
    let go = move |path: String| {
        address.turn_to(&path);
        device::focus_soon(HEAD);
    };
    let on = move |_| match question == QUESTIONS {
        true => go(note_path(at)),
        false => go(question_path(at, question + 1)),
    };
    let back = (question > 1).then(|| {
        view! {
            <button
                type="button"
                class="button button--quiet"
                on:click=move |_| go(question_path(at, question - 1))
            >
                {words!(setbacks.note.back)}
            </button>
        }
    });
    let on_words = match question == QUESTIONS {
        true => words!(setbacks.note.finish),
        false => words!(setbacks.note.go_on),
    };
    let skip = move || {
        (question < QUESTIONS && !is_answered.get()).then(|| {
            view! {
                <button type="button" class="button button--quiet" on:click=on>
                    {words!(setbacks.note.skip)}
                </button>
            }
        })
    };
    let inside = match asked {
        Some(asked) => view! { <Answer at asked=*asked /> },
        None => view! { <WhatNext at /> },
    };
    view! {
        <section class="card flow-l" aria-labelledby=HEAD>
            <div class="flow">
                <p class="start__count">
                    <span aria-hidden="true">{words!(setbacks.note.count, n = question)}</span>
                    <span class="visually-hidden">{words!(setbacks.note.count_said, n = question)}</span>
                </p>
                <h2 class="start__ask" id=HEAD tabindex="-1">{head}</h2>
            </div>
            {inside}
            <div class="actions">
                <button type="button" class="button" on:click=on>{on_words}</button>
                {skip}
                {back}
            </div>
        </section>
    }
}

#[component]
fn Answer(at: SetbackAt, asked: Asked) -> AnyView {
    let kept = Signal::derive(move || asked.of(&at.get()).clone());
    let change = move |note: Note| at.change(|setback| asked.set(setback, note));
    view! {
        <NoteBox
            id=["setback-", at.id().as_str(), "-", asked.name()].concat()
            label=words!(setbacks.note.my_words)
            hint=asked.hint()
            kept
            on_change=Callback::new(change)
            ideas=asked.ideas()
        />
    }
}
