//! One goal: what it is for, the small steps towards it, and where it stands.

mod at;
pub mod closeness;
pub mod day_choice;
pub mod ladder;
pub mod make_it_smaller;
pub mod plan;
pub mod review;
pub mod reward;
mod rung;
pub mod shape;
mod split;
pub mod standing;
pub mod written;

pub use self::{
    make_it_smaller::MakeItSmaller,
    reward::{RewardEarned, RewardOf},
};

use self::{
    at::GoalAt,
    closeness::Closeness,
    ladder::Ladder,
    review::Review,
    reward::RewardBox,
    shape::{WhatItLooksLike, WhoCouldHelp, Why},
    standing::{Before, Standing, StandingNotice},
    written::{Written, WrittenPart},
};
use crate::{
    address::use_address,
    components::{IconName, NavItem, OwnPageHead, PageHead},
    content,
    desk::{Desk, use_desk},
    device,
    domain::Id,
    page::Page,
    pages::{after_paint::soon, in_the_guide::InTheGuide},
    signals::{Memo, RwSignal},
    view::{live, view},
    words,
};
use leptos::prelude::*;

/// The person did a step today.
pub fn did_this(desk: Desk, goal: &Id, step: &Id) {
    let today = device::today();
    desk.goals.update(|goals| {
        if let Some(goal) = goals.get_mut(goal) {
            goal.do_step(step, today);
        }
    });
}

/// Takes back that a step was done.
pub fn take_back_done(desk: Desk, goal: &Id, step: &Id) {
    desk.goals.update(|goals| {
        if let Some(goal) = goals.get_mut(goal) {
            goal.undo_step(step);
        }
    });
}

/// What the value of a goal is called, where it has one. Reactive.
fn value_name(at: GoalAt) -> Option<String> {
    let value = at.with(|goal| goal.value.clone())??;
    Some(
        at.desk
            .values
            .with(|values| content::value_name(&value, values)),
    )
}

/// The goal with this id, for as long as it is there.
#[component]
pub fn GoalPage(id: Id) -> AnyView {
    let desk = use_desk();
    let known = id.clone();
    let is_there = Memo::new(move |_| desk.goals.with(|goals| goals.get(&known).is_some()));
    live(move || match is_there.get() {
        true => view! { <ThisGoal id=id.clone() /> },
        false => view! { <GoalGone /> },
    })
}

fn way_back() -> NavItem {
    NavItem {
        href: Page::Goals.href(),
        label: words!(frame.goals).to_owned(),
        icon: IconName::Left,
    }
}

/// An address that names no goal of this person.
#[component]
fn GoalGone() -> AnyView {
    view! {
        <div class="page">
            <PageHead title=words!(goal.gone.title) lead=words!(goal.gone.lead) />
            <p><a href=Page::Goals.href() class="button">{words!(goal.gone.back)}</a></p>
        </div>
    }
}

#[component]
fn ThisGoal(id: Id) -> AnyView {
    let at = GoalAt::new(id);
    let address = use_address();
    let asked = |what: &str| untrack(|| address.said(what).is_some());
    let (smaller, new) = (asked("smaller"), asked("new"));
    let title = Memo::new(move |_| {
        let title = at.with(|goal| goal.title.as_str().to_owned());
        title.unwrap_or_default()
    });
    let before = RwSignal::new(None);
    view! {
        <div class="page page--two goal">
            <div class="goal__head">
                <OwnPageHead title=title way_back=way_back() />
                <Why at />
                <StandingNotice at before />
            </div>
            <div class="page__main">
                <Ladder goal=at smaller new />
            </div>
            <div class="page__side">{soon(move || side(at, before))}</div>
            <InTheGuide page=Page::Goals />
        </div>
    }
}

fn side(at: GoalAt, before: Before) -> AnyView {
    view! {
        <WhatItLooksLike at />
        <WhoCouldHelp at />
        <GoalReward at />
        <Closeness at />
        <Review at />
        <Standing at before />
    }
}

/// The reward for the whole goal.
#[component]
fn GoalReward(at: GoalAt) -> AnyView {
    let lines = Memo::new(move |_| {
        let words = at.with(|goal| {
            goal.reward
                .as_ref()
                .map(|reward| reward.words.as_str().to_owned())
        });
        let line = Written::under(
            words!(goal.reward.goal),
            &words.flatten().unwrap_or_default(),
        );
        line.into_iter().collect::<Vec<_>>()
    });
    let boxes = move || view! { <RewardBox of=RewardOf::Goal(at.id()) /> };
    view! {
        <WrittenPart
            title=words!(goal.reward.title)
            icon=IconName::Reward
            lines=lines
            change=words!(goal.reward.change)
            boxes=ViewFn::from(boxes)
        />
    }
}
