//! Goals, each in a place of its own, and their order.

use super::{day, day_if_any, id, list, object, read_ratings, word_if_any, write_ratings};
use crate::{
    domain::{
        Ask, Goal, GoalState, Goals, Id, IfThen, LifeArea, Line, Reward, Step, StepState, ValueId,
    },
    storage::{
        Place, Section,
        format::fields::{Fault, Fields},
    },
};
use serde_json::Value;
use std::sync::Arc;

pub fn differing(now: &Goals, before: &Goals) -> Vec<Place> {
    let (now, before) = (now.as_slice(), before.as_slice());
    let place = |goal: &Arc<Goal>| Place::record(Section::Goals, goal.id.clone());
    let mut places = Vec::new();
    let mut same_order = now.len() == before.len();
    for (at, goal) in now.iter().enumerate() {
        // Nearly always it stands where it stood.
        let there = before.get(at).filter(|other| other.id == goal.id);
        same_order &= there.is_some();
        let known = there.or_else(|| before.iter().find(|other| other.id == goal.id));
        // Goals that were not touched are shared, which spares comparing their words.
        let is_same = |other: &Arc<Goal>| Arc::ptr_eq(other, goal) || other == goal;
        if !known.is_some_and(is_same) {
            places.push(place(goal));
        }
    }
    if same_order {
        return places;
    }
    let gone = before
        .iter()
        .filter(|goal| !now.iter().any(|other| other.id == goal.id));
    places.extend(gone.map(place));
    places.push(Place::whole(Section::Goals));
    places
}

pub fn write_order(goals: &Goals) -> Value {
    object([("order", list(goals.as_slice(), |goal| id(&goal.id)))])
}

pub fn read_order(body: Value) -> Result<Vec<Id>, Fault> {
    Fields::of(body, "")?.list("order", |value, at| {
        let id = value.as_str().and_then(Id::parse);
        id.ok_or_else(|| Fault::new(at, "not an id"))
    })
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
        ("reward", write_reward(goal.reward.as_ref())),
        ("closeness", write_ratings(&goal.closeness)),
        ("review", day_if_any(goal.review)),
        ("steps", list(&goal.steps, write_step)),
    ])
}

pub fn read(id: &Id, body: Value) -> Result<Goal, Fault> {
    let mut fields = Fields::of(body, "")?;
    Ok(Goal {
        id: id.clone(),
        title: fields.line("title")?,
        started: fields.day("started")?,
        state: read_goal_state(&mut fields)?,
        value: fields.word_if_any("value", ValueId::from_text)?,
        area: fields.word_if_any("area", LifeArea::from_id)?,
        what: fields.note("what")?,
        how_i_know: fields.note("how_i_know")?,
        small_enough: fields.note("small_enough")?,
        when: fields.note("when")?,
        who: fields.note("who")?,
        reward: read_reward(&mut fields)?,
        closeness: read_ratings("closeness", &mut fields)?,
        review: fields.day_if_any("review")?,
        steps: fields.list("steps", read_step)?,
    })
}

pub fn write_step(step: &Step) -> Value {
    object([
        ("id", id(&step.id)),
        ("title", step.title.as_str().into()),
        ("state", write_step_state(step.state)),
        (
            "sure",
            step.sure.map(|sure| sure.get().into()).unwrap_or_default(),
        ),
        ("when", step.plan.when.as_str().into()),
        ("then", step.plan.then.as_str().into()),
        ("ask", step.ask.who.as_str().into()),
        ("ask_words", step.ask.words.as_str().into()),
        ("reward", write_reward(step.reward.as_ref())),
        (
            "earlier_titles",
            list(&step.earlier_titles, |title| title.as_str().into()),
        ),
    ])
}

pub fn read_step(value: Value, at: &str) -> Result<Step, Fault> {
    let mut fields = Fields::of(value, at)?;
    let title = |value: Value, at: &str| {
        let title = value.as_str().and_then(|text| Line::parse(text).ok());
        title.ok_or_else(|| Fault::new(at, "empty or too long"))
    };
    Ok(Step {
        id: fields.id("id")?,
        title: fields.line("title")?,
        state: read_step_state(&mut fields)?,
        sure: fields.out_of_ten_if_any("sure")?,
        plan: IfThen {
            when: fields.note("when")?,
            then: fields.note("then")?,
        },
        ask: Ask {
            who: fields.note("ask")?,
            words: fields.note("ask_words")?,
        },
        reward: read_reward(&mut fields)?,
        earlier_titles: fields.list("earlier_titles", title)?,
    })
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

fn read_goal_state(fields: &mut Fields) -> Result<GoalState, Fault> {
    let (is, mut state) = read_state(fields)?;
    Ok(match is.as_str() {
        "going-on" => GoalState::GoingOn,
        "paused" => GoalState::Paused {
            since: state.day("on")?,
        },
        "reached" => GoalState::Reached {
            on: state.day("on")?,
        },
        "let-go" => GoalState::LetGo {
            on: state.day("on")?,
        },
        _ => return Err(state.fault("is", "not known")),
    })
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

fn read_step_state(fields: &mut Fields) -> Result<StepState, Fault> {
    let (is, mut state) = read_state(fields)?;
    Ok(match is.as_str() {
        "open" => StepState::Open,
        "done" => StepState::Done {
            on: state.day("on")?,
        },
        "paused" => StepState::Paused {
            until: state.day_if_any("on")?,
        },
        "let-go" => StepState::LetGo {
            on: state.day("on")?,
        },
        _ => return Err(state.fault("is", "not known")),
    })
}

fn write_state(is: &str, on: Option<crate::domain::Day>) -> Value {
    object([("is", is.into()), ("on", day_if_any(on))])
}

fn read_state(fields: &mut Fields) -> Result<(String, Fields), Fault> {
    let way = fields.way("state");
    let mut state = Fields::of(fields.value("state")?, &way)?;
    Ok((state.text("is")?, state))
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

fn read_reward(fields: &mut Fields) -> Result<Option<Reward>, Fault> {
    let way = fields.way("reward");
    let value = fields.value("reward")?;
    if value.is_null() {
        return Ok(None);
    }
    let mut reward = Fields::of(value, &way)?;
    Ok(Some(Reward {
        words: reward.line("words")?,
        enjoyed: reward.day_if_any("enjoyed")?,
    }))
}
