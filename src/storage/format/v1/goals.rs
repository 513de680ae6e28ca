//! Goals, each in a place of its own, and their order.

use super::{
    day, day_if_any, differing_shared, id, ids, list, number_if_any, object, read_ratings, support,
    word_if_any, write_ratings,
};
use crate::{
    domain::{Goal, GoalState, Goals, Id, LifeArea, Line, Reward, Step, StepState, ValueId},
    storage::{
        Place, Section,
        format::fields::{Fault, Fields},
    },
};
use serde_json::Value;

pub fn differing(now: &Goals, before: &Goals) -> Vec<Place> {
    let (now, before) = (now.as_slice(), before.as_slice());
    let id: fn(&Goal) -> &Id = |goal| &goal.id;
    let mut places = differing_shared(Section::Goals, now, before, id);
    if ids(now, id) != ids(before, id) {
        places.push(Place::whole(Section::Goals));
    }
    places
}

pub fn write_order(goals: &Goals) -> Value {
    object([("order", list(goals.as_slice(), |goal| id(&goal.id)))])
}

pub fn read_order(mut fields: Fields) -> Result<Vec<Id>, Fault> {
    let order = fields.texts("order", Id::parse);
    fields.end(order)
}

pub fn write(goal: &Goal) -> Value {
    let value = goal.value.as_ref().map(ValueId::to_text);
    object([
        ("title", goal.title.as_str().into()),
        ("started", day(goal.started)),
        ("state", write_goal_state(goal.state)),
        ("value", word_if_any(value.as_deref())),
        ("area", word_if_any(goal.area.map(LifeArea::id))),
        ("what", goal.what.as_str().into()),
        ("how_i_know", goal.how_i_know.as_str().into()),
        ("small_enough", goal.small_enough.as_str().into()),
        ("when", goal.when.as_str().into()),
        ("who", goal.who.as_str().into()),
        ("helpers", support::write_helpers(&goal.helpers)),
        ("reward", write_reward(goal.reward.as_ref())),
        ("closeness", write_ratings(&goal.closeness)),
        ("review", day_if_any(goal.review)),
        ("steps", list(&goal.steps, write_step)),
    ])
}

pub fn read(id: &Id, mut fields: Fields) -> Result<Goal, Fault> {
    let started = fields.day("started");
    let title = fields.line("title");
    let mut goal = title.map(|title| Goal::new(id.clone(), title, started));
    if let Some(goal) = &mut goal {
        goal.state = read_goal_state(&mut fields);
        goal.value = fields.word_if_any("value", ValueId::from_text);
        goal.area = fields.word_if_any("area", LifeArea::from_id);
        goal.what = fields.note("what");
        goal.how_i_know = fields.note("how_i_know");
        goal.small_enough = fields.note("small_enough");
        goal.when = fields.note("when");
        goal.who = fields.note("who");
        goal.helpers = support::read_helpers(&mut fields);
        goal.reward = read_reward(&mut fields);
        goal.closeness = read_ratings("closeness", &mut fields);
        goal.review = fields.day_if_any("review");
        goal.steps = fields.list("steps", read_step);
        // Whatever is done to a step is done by its id, so the second would be out of reach.
        fields.fail_if_double("steps", &goal.steps, |step| &step.id);
    }
    fields.end_if_any(goal)
}

pub fn write_step(step: &Step) -> Value {
    object([
        ("id", id(&step.id)),
        ("title", step.title.as_str().into()),
        ("state", write_step_state(step.state)),
        ("sure", number_if_any(step.sure)),
        ("when", step.plan.when.as_str().into()),
        ("then", step.plan.then.as_str().into()),
        ("ask", step.ask.who.as_str().into()),
        ("ask_words", step.ask.words.as_str().into()),
        ("helpers", support::write_helpers(&step.helpers)),
        ("reward", write_reward(step.reward.as_ref())),
        (
            "earlier_titles",
            list(&step.earlier_titles, |title| title.as_str().into()),
        ),
    ])
}

pub fn read_step(mut fields: Fields) -> Result<Step, Fault> {
    let named = fields.id("id").zip(fields.line("title"));
    let mut step = named.map(|(id, title)| Step::new(id, title));
    if let Some(step) = &mut step {
        step.state = read_step_state(&mut fields);
        step.sure = fields.out_of_ten_if_any("sure");
        step.plan.when = fields.note("when");
        step.plan.then = fields.note("then");
        step.ask.who = fields.note("ask");
        step.ask.words = fields.note("ask_words");
        step.helpers = support::read_helpers(&mut fields);
        step.reward = read_reward(&mut fields);
        step.earlier_titles = fields.texts("earlier_titles", |title| Line::parse(title).ok());
    }
    fields.end_if_any(step)
}

fn write_goal_state(state: GoalState) -> Value {
    let (is, on) = match state {
        GoalState::GoingOn => ("going-on", None),
        GoalState::Paused { since } => ("paused", Some(since)),
        GoalState::Reached { on } => ("reached", Some(on)),
        GoalState::LetGo { on } => ("let-go", Some(on)),
    };
    write_state(is, on)
}

fn read_goal_state(fields: &mut Fields) -> GoalState {
    let (is, on) = read_state(fields);
    match (is.as_str(), on) {
        ("going-on", _) => GoalState::GoingOn,
        ("paused", Some(since)) => GoalState::Paused { since },
        ("reached", Some(on)) => GoalState::Reached { on },
        ("let-go", Some(on)) => GoalState::LetGo { on },
        _ => {
            fields.fail("state", "not known");
            GoalState::GoingOn
        }
    }
}

fn write_step_state(state: StepState) -> Value {
    let (is, on) = match state {
        StepState::Open => ("open", None),
        StepState::Done { on } => ("done", Some(on)),
        StepState::Paused { until } => ("paused", until),
        StepState::LetGo { on } => ("let-go", Some(on)),
    };
    write_state(is, on)
}

fn read_step_state(fields: &mut Fields) -> StepState {
    let (is, on) = read_state(fields);
    match (is.as_str(), on) {
        ("open", _) => StepState::Open,
        ("done", Some(on)) => StepState::Done { on },
        ("paused", until) => StepState::Paused { until },
        ("let-go", Some(on)) => StepState::LetGo { on },
        _ => {
            fields.fail("state", "not known");
            StepState::Open
        }
    }
}

fn write_state(is: &str, on: Option<crate::domain::Day>) -> Value {
    object([("is", is.into()), ("on", day_if_any(on))])
}

fn read_state(fields: &mut Fields) -> (String, Option<crate::domain::Day>) {
    let mut state = fields.object("state");
    let is = state.text("is");
    let on = state.day_if_any("on");
    fields.take_in(state.end((is, on))).unwrap_or_default()
}

fn write_reward(reward: Option<&Reward>) -> Value {
    let Some(reward) = reward else {
        return Value::Null;
    };
    object([
        ("words", reward.words.as_str().into()),
        ("enjoyed", day_if_any(reward.enjoyed)),
    ])
}

fn read_reward(fields: &mut Fields) -> Option<Reward> {
    let mut reward = fields.object_if_any("reward")?;
    let words = reward.line("words");
    let enjoyed = reward.day_if_any("enjoyed");
    let read = words.map(|words| Reward { words, enjoyed });
    fields.take_in(reward.end_if_any(read))
}
