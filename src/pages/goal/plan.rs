//! What goes with a step: when and what, who to ask, and a reward. Each stays closed until wanted.

use super::{
    at::StepAt,
    reward::{RewardBox, RewardOf},
    written::{Opens, Written, WrittenLines},
};
use crate::{
    content,
    domain::{Note, Step},
    pages::{
        boxes::NoteBox,
        support::who_helps::{HelperLines, PickHelpers},
    },
    signals::{Callback, Memo},
    view::view,
    words,
};
use leptos::prelude::*;

/// What is written with a step, in the order it is read.
pub fn written_with(step: &Step) -> Vec<Written> {
    let reward = step.reward.as_ref().map(|reward| reward.words.as_str());
    let lines = [
        Written::under(words!(steps.plan.when), step.plan.when.as_str()),
        Written::under(words!(steps.plan.then), step.plan.then.as_str()),
        Written::under(words!(steps.ask.shown_who), step.ask.who.as_str()),
        Written::under(words!(steps.ask.shown_words), step.ask.words.as_str()),
        Written::under(words!(goal.reward.afterwards), reward.unwrap_or_default()),
    ];
    lines.into_iter().flatten().collect()
}

/// What is written with a step.
#[component]
pub fn PlanLines(at: StepAt) -> AnyView {
    let lines = Memo::new(move |_| at.with(written_with).unwrap_or_default());
    view! {
        <WrittenLines lines=lines.into() />
        <HelperLines helpers=at.kept(|step| step.helpers.clone()) />
    }
}

/// The boxes behind what is written with a step.
#[component]
pub fn PlanChange(at: StepAt) -> AnyView {
    view! {
        <div class="rung__more">
            <Opens summary=words!(steps.plan.change) inside=ViewFn::from(move || view! { <PlanBoxes at /> }) />
            <Opens summary=words!(steps.ask.change) inside=ViewFn::from(move || view! { <AskBoxes at /> }) />
            <Opens
                summary=words!(goal.reward.change)
                inside=ViewFn::from(move || {
                    view! { <RewardBox of=RewardOf::Step(at.goal.id(), at.id()) /> }
                })
            />
        </div>
    }
}

#[component]
fn PlanBoxes(at: StepAt) -> AnyView {
    let set_when = move |when: Note| at.change(|step| step.plan.when = when);
    let set_then = move |then: Note| at.change(|step| step.plan.then = then);
    view! {
        <p class="soft small">{words!(steps.plan.lead)}</p>
        <NoteBox
            id=at.element("when")
            label=words!(steps.plan.when)
            rows=1
            kept=at.kept(|step| step.plan.when.clone())
            ideas=content::ideas().if_starts
            on_change=Callback::new(set_when)
        />
        <NoteBox
            id=at.element("then")
            label=words!(steps.plan.then)
            rows=1
            kept=at.kept(|step| step.plan.then.clone())
            on_change=Callback::new(set_then)
        />
    }
}

/// Who could do part of the step, and what to say to them.
#[component]
pub fn AskBoxes(at: StepAt) -> AnyView {
    let set_who = move |who: Note| at.change(|step| step.ask.who = who);
    let set_words = move |words: Note| at.change(|step| step.ask.words = words);
    let set_helpers = move |helpers| at.change(|step| step.helpers = helpers);
    view! {
        <PickHelpers
            id=at.element("helpers")
            helpers=at.kept(|step| step.helpers.clone())
            on_change=Callback::new(set_helpers)
        />
        <NoteBox
            id=at.element("ask")
            label=words!(steps.ask.who)
            rows=1
            kept=at.kept(|step| step.ask.who.clone())
            on_change=Callback::new(set_who)
        />
        <NoteBox
            id=at.element("ask-words")
            label=words!(steps.ask.words)
            hint=words!(steps.ask.words_hint)
            rows=2
            kept=at.kept(|step| step.ask.words.clone())
            on_change=Callback::new(set_words)
        />
    }
}
