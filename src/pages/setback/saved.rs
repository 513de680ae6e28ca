//! The note as it stands, the goal that stays, and what the person chose to do next.

use super::{SetbackAt, answers, question_path};
use crate::{
    address::use_address,
    components::{Icon, IconName},
    content,
    domain::{AfterSetback, Id, Removed, Setback},
    page::{self, Page},
    pages::{
        boxes::forget_waiting,
        goal::written::{Written, WrittenLines},
    },
    signals::{Memo, Signal},
    view::{live, view},
    words,
};
use leptos::prelude::*;

#[component]
pub fn Saved(at: SetbackAt) -> AnyView {
    let is_blank = Memo::new(move |_| at.get().is_blank());

    live(move || match is_blank.get() {
        true => view! { <Blank at /> },
        false => view! { <Note at /> },
    })
}

#[component]
fn Blank(at: SetbackAt) -> AnyView {
    view! {
        <section class="card flow">
            <p>{words!(setbacks.saved.blank)}</p>
            <div class="actions">
                <a href=page::href(&question_path(at, 1)) class="button">{words!(setbacks.write)}</a>
                <a href=Page::Today.href() class="button button--second">{words!(frame.go_today)}</a>
            </div>
        </section>
    }
}

/// What is written in a note, each under what it was asked as.
pub fn written(setback: &Setback) -> Vec<Written> {
    let one = |asked: answers::Asked| Written::under(asked.label(), asked.of(setback).as_str());
    answers::ALL.into_iter().filter_map(one).collect()
}

#[component]
fn Note(at: SetbackAt) -> AnyView {
    let address = use_address();
    let remove = move |_| {
        let id = at.id();
        address.turn_to(&Page::Setbacks.path());
        // It goes once its page is left, so that the page never shows an empty place.
        request_animation_frame(move || {
            forget_waiting(at.desk, &id);
            let removed = at.desk.setbacks.try_update(|all| all.remove(&id)).flatten();
            if let Some(removed) = removed {
                at.desk.put_in_bin(Removed::Setback(removed));
            }
        });
    };
    let day = Memo::new(move |_| at.get().day);
    let lines = Signal::derive(move || written(&at.get()));
    view! {
        <section class="card flow" aria-labelledby="setback-question">
            <h2 class="start__ask" id="setback-question" tabindex="-1">{words!(setbacks.saved.head)}</h2>
            <p class="soft">{live(move || content::date(day.get()))}</p>
            <WrittenLines lines />
            <Goal at />
            <Next at />
            <div class="actions">
                <a href=page::href(&question_path(at, 1)) class="button button--second">{words!(setbacks.note.change)}</a>
                <a href=Page::Today.href() class="button button--second">{words!(frame.go_today)}</a>
                <a href=Page::Setbacks.href() class="button button--quiet">{words!(setbacks.saved.all)}</a>
                <button type="button" class="button button--quiet" on:click=remove>
                    <Icon name=IconName::Remove />
                    <span>{words!(setbacks.note.remove)}</span>
                </button>
            </div>
        </section>
    }
}

#[component]
fn Goal(at: SetbackAt) -> AnyView {
    let goal =
        Memo::new(move |_| at.goal(|goal| (goal.id.clone(), goal.title.as_str().to_owned())));

    live(move || {
        goal.get().map(|(id, title)| {
            view! {
                <p>
                    {words!(setbacks.saved.goal)}
                    " "
                    <a href=Page::Goal(id).href() class="own">{title}</a>
                </p>
                <p>{words!(setbacks.saved.done)}</p>
            }
        })
    })
}

#[component]
fn Next(at: SetbackAt) -> AnyView {
    let next = Memo::new(move |_| {
        let step = at.step(|step| step.title.as_str().to_owned());
        (at.get().next, at.get().goal, step)
    });

    live(move || match next.get() {
        (Some(AfterSetback::SmallerStep), Some(goal), step) => {
            Some(view! { <Smaller goal has_step=step.is_some() /> })
        }
        (Some(AfterSetback::SameStep), Some(_), Some(step)) => {
            Some(view! { <p>{words!(setbacks.saved.same, step = step)}</p> })
        }
        (Some(AfterSetback::PauseGoal), Some(_), _) => {
            Some(view! { <p>{words!(setbacks.saved.paused)}</p> })
        }
        (Some(_), _, _) => Some(view! { <p>{words!(setbacks.saved.nothing)}</p> }),
        (None, _, _) => None,
    })
}

/// The way to a smaller step: of the one there is, or a first small one.
#[component]
fn Smaller(goal: Id, has_step: bool) -> AnyView {
    let goal = Page::Goal(goal).href();
    let (href, words, icon) = match has_step {
        true => (
            goal + "?smaller=1",
            words!(setbacks.saved.smaller),
            IconName::Smaller,
        ),
        false => (
            goal + "?new=1",
            words!(setbacks.saved.add_step),
            IconName::Add,
        ),
    };
    view! {
        <p>
            <a href=href class="button">
                <Icon name=icon />
                <span>{words}</span>
            </a>
        </p>
    }
}
