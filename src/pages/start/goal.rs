//! Screen 3: one thing I would like.

use super::{Head, Ways, onward};
use crate::{
    content,
    desk::{Desk, use_desk},
    device,
    domain::{Goal, Line, Screen, ValueId},
    pages::{
        boxes::{LineBox, WhenBlank, forget_waiting_for_goal},
        goal::shape::ChooseValue,
    },
    signals::{Callback, Memo, Signal},
    view::{live, view},
    words,
};
use leptos::prelude::*;

/// The question which value the goal is for.
const FOR_VALUE: &str = "start-goal-value";

#[component]
pub fn GoalScreen() -> AnyView {
    let desk = use_desk();
    let title = Signal::derive(move || {
        let title = |goal: Goal| goal.title.as_str().to_owned();
        goal(desk).map(title).unwrap_or_default()
    });
    let when_blank = WhenBlank::GoesOnLeaving {
        go: Callback::new(move |()| take_away(desk)),
        needs_words: Callback::new(move |()| {
            let stays = untrack(|| goal(desk)).is_some_and(|goal| !goal.is_only_a_title());
            stays.then(|| words!(start.goal.needs_words))
        }),
    };
    let onward = onward(Screen::Goal);
    // Enter does what comes next: the question under the box, if it is still open, or the next screen.
    let enter = Callback::new(move |()| {
        let open = goal(desk).is_some_and(|goal| goal.value.is_none());
        match open && desk.values.with(|values| !values.kept().is_empty()) {
            true => device::focus(FOR_VALUE),
            false => onward(""),
        }
    });
    view! {
        <Head screen=Screen::Goal title=words!(start.goal.title) lead=words!(start.goal.lead) />
        <div class="start__body">
            <h2 class="start__ask">{words!(start.goal.ask)}</h2>
            <LineBox
                id="start-goal"
                label=words!(start.goal.label)
                hint=words!(start.goal.hint)
                kept=title
                ideas=content::ideas().goals
                ideas_label=words!(start.goal.ideas)
                on_change=Callback::new(move |line| write(desk, line))
                when_blank
                on_enter=enter
            />
            <ForValue />
            <Ways screen=Screen::Goal />
        </div>
    }
}

/// Asks which value the goal is for, once there are both.
#[component]
fn ForValue() -> AnyView {
    let desk = use_desk();
    let has_goal = Memo::new(move |_| goal(desk).is_some());
    let value = Memo::new(move |_| goal(desk)?.value);
    let choose = Callback::new(move |value: Option<ValueId>| {
        let Some(goal) = untrack(|| goal(desk)) else {
            return;
        };
        desk.goals.update(|goals| {
            if let Some(goal) = goals.get_mut(&goal.id) {
                goal.value = value;
            }
        });
    });
    live(move || {
        has_goal.get().then(|| {
            view! { <ChooseValue name=FOR_VALUE value on_choose=choose /> }
        })
    })
}

/// The goal written on this screen, if it is still there. Reactive.
pub fn goal(desk: Desk) -> Option<Goal> {
    let id = desk.beginning.with(|beginning| beginning.goal.clone())?;
    desk.goals.with(|goals| goals.get(&id).cloned())
}

fn write(desk: Desk, title: Line) {
    if let Some(goal) = untrack(|| goal(desk)) {
        desk.goals.update(|goals| {
            if let Some(goal) = goals.get_mut(&goal.id) {
                goal.title = title;
            }
        });
        return;
    }
    let id = device::fresh_id();
    let goal = Goal::new(id.clone(), title, device::today());
    desk.goals.update(|goals| goals.add(goal));
    desk.beginning.update(|beginning| beginning.goal = Some(id));
}

/// A goal that is left without words goes, unless more hangs on it than its title.
fn take_away(desk: Desk) {
    let Some(goal) = untrack(|| goal(desk)) else {
        return;
    };
    if !goal.is_only_a_title() {
        return;
    }
    desk.goals.update(|goals| {
        // It held nothing but the words that were taken out of the box.
        let _ = goals.remove(&goal.id);
    });
    forget_waiting_for_goal(desk, &goal);
    desk.beginning.update(|beginning| beginning.goal = None);
}
