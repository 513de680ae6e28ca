//! The last question: which goal it is about, and what next. None of the answers is better than another.

use super::SetbackAt;
use crate::{
    components::{Choice, ChoiceLook, ChoiceOne},
    device,
    domain::{AfterSetback, Goal, Id},
    signals::{Callback, Memo, Signal},
    view::{live, view},
    words,
};
use leptos::prelude::*;

/// The choice of no goal.
const NONE: &str = "none";

/// What can come next: without a goal there is no step to make smaller and nothing to pause.
pub fn ways_on(has_goal: bool) -> &'static [AfterSetback] {
    match has_goal {
        true => &AfterSetback::ALL,
        false => &[AfterSetback::NothingForNow],
    }
}

#[component]
pub fn WhatNext(at: SetbackAt) -> AnyView {
    let has_goal = Memo::new(move |_| at.goal(|_| ()).is_some());
    let choices = Signal::derive(move || {
        let way = |way: &AfterSetback| Choice::new(way.id(), name(*way));
        ways_on(has_goal.get()).iter().map(way).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || at.get().next.map(|next| next.id().to_owned()));
    let choose = move |id: String| {
        let Some(next) = AfterSetback::from_id(&id) else {
            return;
        };
        let before = untrack(|| at.get().next);
        at.change(|note| note.next = Some(next));
        pause_or_go_on(at, before, next);
    };
    view! {
        <WhichGoal at />
        <ChoiceOne
            legend=words!(setbacks.note.next)
            hint=words!(setbacks.note.next_hint)
            name="setback-next"
            choices
            chosen
            on_choose=Callback::new(choose)
        />
    }
}

/// Pauses the goal when that is what the person chose, and lets it go on when they choose another thing instead.
fn pause_or_go_on(at: SetbackAt, before: Option<AfterSetback>, next: AfterSetback) {
    let Some(goal) = untrack(|| at.get().goal) else {
        return;
    };
    let pauses = |next| next == AfterSetback::PauseGoal;
    at.desk.goals.update(|goals| {
        let Some(goal) = goals.get_mut(&goal) else {
            return;
        };
        match (before.is_some_and(pauses), pauses(next)) {
            (false, true) => goal.pause(device::today()),
            (true, false) => goal.go_on(),
            _ => {}
        }
    });
}

#[component]
fn WhichGoal(at: SetbackAt) -> AnyView {
    let is_offered =
        |goal: &Goal, about: Option<&Id>| goal.is_going_on() || about == Some(&goal.id);
    let choices = Memo::new(move |_| {
        let about = at.get().goal;
        let mut choices = at.desk.goals.with(|goals| {
            let offered = goals.iter().filter(|goal| is_offered(goal, about.as_ref()));
            let one = |goal: &Goal| Choice::new(goal.id.as_str(), goal.title.as_str());
            offered.map(one).collect::<Vec<_>>()
        });
        if !choices.is_empty() {
            choices.push(Choice::new(NONE, words!(setbacks.note.which_none)));
        }
        choices
    });
    let chosen = Signal::derive(move || {
        let goal = at.get().goal;
        Some(goal.map_or_else(|| NONE.to_owned(), |goal| goal.as_str().to_owned()))
    });
    let choose = move |id: String| {
        let goal = Id::parse(&id).filter(|id| id.as_str() != NONE);
        at.change(|note| {
            if note.goal != goal {
                // The step belonged to the other goal, and so did what comes next.
                note.step = None;
                note.next = note
                    .next
                    .filter(|next| *next == AfterSetback::NothingForNow);
            }
            note.goal = goal;
        });
    };
    let any = Memo::new(move |_| choices.with(|choices| !choices.is_empty()));

    live(move || {
        any.get().then(|| {
            view! {
                <ChoiceOne
                    legend=words!(setbacks.note.which)
                    name="setback-goal"
                    choices
                    chosen
                    on_choose=Callback::new(choose)
                    look=ChoiceLook::Chips
                />
            }
        })
    })
}

fn name(next: AfterSetback) -> &'static str {
    match next {
        AfterSetback::SmallerStep => words!(setbacks.note.smaller),
        AfterSetback::SameStep => words!(setbacks.note.same),
        AfterSetback::PauseGoal => words!(setbacks.note.pause),
        AfterSetback::NothingForNow => words!(setbacks.note.nothing),
    }
}
