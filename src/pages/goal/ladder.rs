//! The ladder: every step of a goal, from the first to the last, and the box for another.

use super::{at::GoalAt, rung::RungItem};
use crate::{
    components::{Icon, IconName},
    content, device,
    domain::{Day, DraftField, Goal, Id, Line, StepState},
    pages::{add_box::AddBox, after_paint::is_time},
    signals::{Callback, Memo, RwSignal, StoredValue},
    view::{each, live, view},
    words,
};
use leptos::prelude::*;

/// Where a step stands on its ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    Next,
    Later,
    Done(Day),
    Paused(Option<Day>),
    LetGo(Day),
}

impl Stands {
    pub fn is_open(self) -> bool {
        matches!(self, Self::Next | Self::Later)
    }

    pub fn note(self, today: Day) -> String {
        match self {
            Self::Next => words!(steps.next).to_owned(),
            Self::Later => words!(steps.later).to_owned(),
            Self::Done(day) => words!(steps.done, date = content::date(day)),
            Self::Paused(Some(day)) if day <= today => {
                words!(steps.paused_passed, date = content::date(day))
            }
            Self::Paused(Some(day)) => words!(steps.paused_until, date = content::date(day)),
            Self::Paused(None) => words!(steps.paused).to_owned(),
            Self::LetGo(day) => words!(steps.let_go, date = content::date(day)),
        }
    }
}

/// What the ladder shows of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rung {
    pub title: String,
    pub stands: Stands,
    /// What it was called before, oldest first.
    pub earlier: Vec<String>,
}

/// One rung. Only a goal that is going on has a next step.
pub fn rung(goal: &Goal, id: &Id) -> Option<Rung> {
    let step = goal.step(id)?;
    let is_next = goal.is_going_on() && goal.next_step().is_some_and(|next| next.id == *id);
    let stands = match step.state {
        StepState::Open if is_next => Stands::Next,
        StepState::Open => Stands::Later,
        StepState::Done { on } => Stands::Done(on),
        StepState::Paused { until } => Stands::Paused(until),
        StepState::LetGo { on } => Stands::LetGo(on),
    };
    Some(Rung {
        title: step.title.as_str().to_owned(),
        stands,
        earlier: step
            .earlier_titles
            .iter()
            .map(|title| title.as_str().to_owned())
            .collect(),
    })
}

/// The box for another step.
const NEW_STEP: &str = "new-step";

/// How many rungs are drawn with the page.
const FEW_RUNGS: usize = 1;

/// What the rungs share.
#[derive(Clone, Copy)]
pub struct OnLadder {
    pub goal: GoalAt,
    /// The step that was done a moment ago.
    pub just_done: RwSignal<Option<Id>>,
    /// The step that is being made smaller.
    pub smaller: RwSignal<Option<Id>>,
    /// Said politely to a screen reader.
    pub said: RwSignal<String>,
}

impl OnLadder {
    pub const HEADING: &str = "steps-head";
}

#[component]
pub fn Ladder(
    goal: GoalAt,
    /// Whether to begin by making the next step smaller.
    smaller: bool,
    /// Whether to begin with the box for another step.
    new: bool,
) -> AnyView {
    let next = goal.now(|goal| goal.next_step().map(|step| step.id.clone()));
    let ladder = OnLadder {
        goal,
        just_done: RwSignal::new(None),
        smaller: RwSignal::new(next.flatten().filter(|_| smaller)),
        said: RwSignal::new(String::new()),
    };
    let ids = Memo::new(move |_| {
        let ids = |goal: &Goal| {
            goal.steps
                .iter()
                .map(|step| step.id.clone())
                .collect::<Vec<_>>()
        };
        goal.with(ids).unwrap_or_default()
    });
    // A long ladder is whole a moment later: at once where the person came for one of its rungs.
    let is_whole = is_time(smaller || new);
    let rungs = move || {
        let n = if is_whole.get() {
            usize::MAX
        } else {
            FEW_RUNGS
        };
        ids.with(|ids| ids.iter().take(n).cloned().collect())
    };
    view! {
        <section class="goal__steps" aria-labelledby=OnLadder::HEADING>
            <h2 id=OnLadder::HEADING tabindex="-1">{words!(steps.title)}</h2>
            <p class="visually-hidden" role="status">{ladder.said}</p>
            <ol class="ladder" role="list">
                {each(rungs, Id::to_text, move |id| view! { <RungItem ladder id /> })}
            </ol>
            <AddStep ladder ids new />
        </section>
    }
}

/// The box for another step: open on an empty ladder, behind a button on one with steps.
#[component]
fn AddStep(ladder: OnLadder, ids: Memo<Vec<Id>>, new: bool) -> AnyView {
    let desk = ladder.goal.desk;
    let field = DraftField::NewStep(ladder.goal.id());
    let half_written = !desk.draft(&field).is_empty();
    let open = RwSignal::new(half_written || new);
    let added = RwSignal::new(None::<String>);
    let empty = Memo::new(move |_| ids.with(Vec::is_empty));
    let shown = Memo::new(move |_| open.get() || empty.get());
    let field = StoredValue::new(field);
    if new {
        device::focus_after_arrival(NEW_STEP);
    }
    let finish = move || {
        open.set(false);
        device::focus_soon("add-step");
    };
    let add = move |title: Line| {
        // The step stands right above, and the button for another takes the place of the box.
        added.set(Some(words!(steps.add.added, step = title.as_str())));
        ladder
            .goal
            .change(|goal| goal.add_step(device::fresh_id(), title));
        finish();
    };
    let begin = move |_| {
        added.set(None);
        open.set(true);
        device::focus_soon(NEW_STEP);
    };
    let inside = live(move || {
        if !shown.get() {
            return view! {
                <button type="button" id="add-step" class="button button--second" on:click=begin>
                    <Icon name=IconName::Add />
                    <span>{words!(steps.add.open)}</span>
                </button>
            };
        }
        view! {
            <div class="card flow">
                {live(move || empty.get().then(|| view! { <p class="lead">{words!(steps.empty)}</p> }))}
                <AddBox
                    field=field.get_value()
                    id=NEW_STEP
                    label=words!(steps.add.ask)
                    hint=words!(steps.add.hint)
                    button=words!(steps.add.button)
                    ideas=content::ideas().steps
                    ideas_label=words!(steps.add.ideas)
                    on_add=Callback::new(add)
                />
                {live(move || (!empty.get()).then(|| view! {
                    <button type="button" class="button button--quiet" on:click=move |_| finish()>
                        {words!(steps.add.no_more)}
                    </button>
                }))}
            </div>
        }
    });
    view! {
        <div class="goal__add">
            <p class="goal__added" role="status">{live(move || added.get())}</p>
            {inside}
        </div>
    }
}
