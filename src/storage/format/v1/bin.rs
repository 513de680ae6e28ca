//! What was taken off, each thing in a place of its own.

use super::{
    appointments, areas, check_ins, day, differing_shared, goals, id, object, other_words,
    recovery, rewards, setbacks, staying_well, support, values,
};
use crate::{
    domain::{
        Bin, Binned, DatedMeaning, Heading, Id, Removed, RemovedCheckIn, RemovedGoal, RemovedLine,
        RemovedOwn, RemovedStep, RemovedValue,
    },
    storage::{
        Place, Section,
        format::fields::{Fault, Fields},
    },
};
use serde_json::Value;
use std::sync::Arc;

pub fn differing(now: &Bin, before: &Bin) -> Vec<Place> {
    let (now, before) = (now.as_slice(), before.as_slice());
    differing_shared(Section::Bin, now, before, |binned| &binned.id)
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
        Removed::CheckIn(removed) => object([
            ("kind", "check-in".into()),
            ("day", day(removed.day)),
            ("check_in", check_ins::write(&removed.check_in)),
        ]),
        Removed::Setback(setback) => object([
            ("kind", "setback".into()),
            ("id", id(&setback.id)),
            ("setback", setbacks::write(setback)),
        ]),
        Removed::Supporter(supporter) => object([
            ("kind", "supporter".into()),
            ("id", id(&supporter.id)),
            ("supporter", support::write(supporter)),
        ]),
        Removed::Area(note) => object([
            ("kind", "area".into()),
            ("id", note.area.id().into()),
            ("area", areas::write(note)),
        ]),
        Removed::WellLine(removed) => object([
            ("kind", "well-line".into()),
            ("place", place(removed.place)),
            ("heading", removed.heading.id().into()),
            ("line", staying_well::write(&removed.line)),
        ]),
        Removed::RewardIdea(idea) => object([
            ("kind", "reward".into()),
            ("id", id(&idea.id)),
            ("reward", rewards::write(idea)),
        ]),
        Removed::Appointment(appointment) => object([
            ("kind", "appointment".into()),
            ("id", id(&appointment.id)),
            ("appointment", appointments::write(appointment)),
        ]),
        Removed::OtherWords(words) => object([
            ("kind", "other-words".into()),
            ("id", id(&words.id)),
            ("words", other_words::write(words)),
        ]),
    };
    object([("since", day(binned.since)), ("what", what)])
}

pub fn read(id: &Id, mut fields: Fields) -> Result<Binned, Fault> {
    let since = fields.day("since");
    let what = read_what(fields.object("what"))?;
    fields.end(Binned {
        id: id.clone(),
        since,
        what,
    })
}

fn read_what(mut what: Fields) -> Result<Removed, Fault> {
    let kind = what.text("kind");
    let removed = match kind.as_str() {
        "goal" => Removed::Goal(RemovedGoal {
            place: place(&mut what),
            goal: Arc::new(read_goal(&mut what)?),
        }),
        "step" => Removed::Step(RemovedStep {
            place: place(&mut what),
            goal: what
                .id("of")
                .ok_or_else(|| Fault::new("what.of", "not an id"))?,
            step: goals::read_step(what.object("step"))?,
        }),
        "value" => Removed::Value(RemovedValue {
            place: place(&mut what),
            kept: values::read_kept(what.object("value"))?,
        }),
        "own-value" => Removed::OwnValue(RemovedOwn {
            place: place(&mut what),
            own: values::read_own(what.object("own"))?,
        }),
        "earlier-meaning" => Removed::EarlierMeaning(DatedMeaning {
            day: what.day("day"),
            meaning: recovery::read_meaning(what.object("meaning"))?,
        }),
        "meaning" => Removed::Meaning(recovery::read_meaning(what.object("meaning"))?),
        "check-in" => Removed::CheckIn(RemovedCheckIn {
            day: what.day("day"),
            check_in: check_ins::read(what.object("check_in"))?,
        }),
        "setback" => {
            let id = read_id(&mut what)?;
            Removed::Setback(setbacks::read(&id, what.object("setback"))?)
        }
        "supporter" => {
            let id = read_id(&mut what)?;
            Removed::Supporter(support::read(&id, what.object("supporter"))?)
        }
        "area" => {
            let id = read_id(&mut what)?;
            Removed::Area(areas::read(&id, what.object("area"))?)
        }
        "well-line" => Removed::WellLine(RemovedLine {
            place: place(&mut what),
            heading: what
                .word("heading", Heading::from_id)
                .ok_or_else(|| Fault::new("what.heading", "not known"))?,
            line: staying_well::read(what.object("line"))?,
        }),
        "reward" => {
            let id = read_id(&mut what)?;
            Removed::RewardIdea(rewards::read(&id, what.object("reward"))?)
        }
        "appointment" => {
            let id = read_id(&mut what)?;
            Removed::Appointment(appointments::read(&id, what.object("appointment"))?)
        }
        "other-words" => {
            let id = read_id(&mut what)?;
            Removed::OtherWords(other_words::read(&id, what.object("words"))?)
        }
        _ => return Err(Fault::new("what.kind", "not known")),
    };
    what.end(removed)
}

fn read_goal(what: &mut Fields) -> Result<crate::domain::Goal, Fault> {
    let id = read_id(what)?;
    goals::read(&id, what.object("goal"))
}

fn read_id(what: &mut Fields) -> Result<Id, Fault> {
    let id = what.id("id");
    id.ok_or_else(|| Fault::new("what.id", "not an id"))
}

fn place(what: &mut Fields) -> usize {
    usize::try_from(what.whole_number("place")).unwrap_or_default()
}
