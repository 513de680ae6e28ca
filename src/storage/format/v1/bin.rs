//! What was taken off, each thing in a place of its own.

use super::{day, goals, id, object, recovery, values};
use crate::{
    domain::{
        Bin, Binned, DatedMeaning, Id, Removed, RemovedGoal, RemovedOwn, RemovedStep, RemovedValue,
    },
    storage::{
        Place, Section,
        format::fields::{Fault, Fields},
    },
};
use serde_json::Value;
use std::sync::Arc;

pub fn differing(now: &Bin, before: &Bin) -> Vec<Place> {
    let new = |binned: &&Binned| before.get(&binned.id) != Some(binned);
    let gone = |binned: &&Binned| now.get(&binned.id).is_none();
    let all = now.iter().filter(new).chain(before.iter().filter(gone));
    all.map(|binned| Place::record(Section::Bin, binned.id.clone()))
        .collect()
}

pub fn write(binned: &Binned) -> Value {
    let place = |place: usize| Value::from(place);
    let what = match &binned.what {
        Removed::Goal(goal) => object([
            ("kind", "goal".into()),
            ("place", place(goal.place)),
            ("id", id(&goal.goal.id)),
            ("goal", goals::write(&goal.goal)),
        ]),
        Removed::Step(step) => object([
            ("kind", "step".into()),
            ("place", place(step.place)),
            ("of", id(&step.goal)),
            ("step", goals::write_step(&step.step)),
        ]),
        Removed::Value(value) => object([
            ("kind", "value".into()),
            ("place", place(value.place)),
            ("value", values::write_kept(&value.kept)),
        ]),
        Removed::OwnValue(own) => object([
            ("kind", "own-value".into()),
            ("place", place(own.place)),
            ("own", values::write_own(&own.own)),
        ]),
        Removed::EarlierMeaning(dated) => object([
            ("kind", "earlier-meaning".into()),
            ("day", day(dated.day)),
            ("meaning", recovery::write_meaning(&dated.meaning)),
        ]),
        Removed::Meaning(meaning) => object([
            ("kind", "meaning".into()),
            ("meaning", recovery::write_meaning(meaning)),
        ]),
    };
    object([("since", day(binned.since)), ("what", what)])
}

pub fn read(id: &Id, body: Value) -> Result<Binned, Fault> {
    let mut fields = Fields::of(body, "")?;
    let since = fields.day("since")?;
    let mut what = Fields::of(fields.value("what")?, "what")?;
    Ok(Binned {
        id: id.clone(),
        since,
        what: read_what(&mut what)?,
    })
}

fn read_what(what: &mut Fields) -> Result<Removed, Fault> {
    let kind = what.text("kind")?;
    Ok(match kind.as_str() {
        "goal" => Removed::Goal(RemovedGoal {
            place: place(what)?,
            goal: Arc::new(read_goal(what)?),
        }),
        "step" => Removed::Step(RemovedStep {
            place: place(what)?,
            goal: what.id("of")?,
            step: goals::read_step(what.value("step")?, "what.step")?,
        }),
        "value" => Removed::Value(RemovedValue {
            place: place(what)?,
            kept: values::read_kept(what.value("value")?, "what.value")?,
        }),
        "own-value" => Removed::OwnValue(RemovedOwn {
            place: place(what)?,
            own: values::read_own(what.value("own")?, "what.own")?,
        }),
        "earlier-meaning" => Removed::EarlierMeaning(DatedMeaning {
            day: what.day("day")?,
            meaning: recovery::read_meaning(what.value("meaning")?, "what.meaning")?,
        }),
        "meaning" => Removed::Meaning(recovery::read_meaning(
            what.value("meaning")?,
            "what.meaning",
        )?),
        _ => return Err(what.fault("kind", "not known")),
    })
}

fn read_goal(what: &mut Fields) -> Result<crate::domain::Goal, Fault> {
    let id = what.id("id")?;
    goals::read(&id, what.value("goal")?).map_err(|fault| fault.within("what.goal"))
}

fn place(what: &mut Fields) -> Result<usize, Fault> {
    let place = what.whole_number("place")?;
    usize::try_from(place).map_err(|_| what.fault("place", "not a place"))
}
