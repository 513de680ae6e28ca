//! Setbacks, each in a place of its own.

use super::{day, differing_shared, object, word_if_any};
use crate::{
    domain::{AfterSetback, Id, Setback, Setbacks},
    storage::{
        Place, Section,
        format::fields::{Fault, Fields},
    },
};
use serde_json::Value;

pub fn differing(now: &Setbacks, before: &Setbacks) -> Vec<Place> {
    let (now, before) = (now.as_slice(), before.as_slice());
    differing_shared(Section::Setbacks, now, before, |setback| &setback.id)
}

pub fn write(setback: &Setback) -> Value {
    let id = |id: &Option<Id>| word_if_any(id.as_ref().map(Id::as_str));
    object([
        ("day", day(setback.day)),
        ("goal", id(&setback.goal)),
        ("step", id(&setback.step)),
        ("happened", setback.happened.as_str().into()),
        ("helped", setback.helped.as_str().into()),
        ("learned", setback.learned.as_str().into()),
        ("kind_words", setback.kind_words.as_str().into()),
        ("next", word_if_any(setback.next.map(AfterSetback::id))),
    ])
}

pub fn read(id: &Id, mut fields: Fields) -> Result<Setback, Fault> {
    let setback = Setback {
        id: id.clone(),
        day: fields.day("day"),
        goal: fields.word_if_any("goal", Id::parse),
        step: fields.word_if_any("step", Id::parse),
        happened: fields.note("happened"),
        helped: fields.note("helped"),
        learned: fields.note("learned"),
        kind_words: fields.note("kind_words"),
        next: fields.word_if_any("next", AfterSetback::from_id),
    };
    fields.end(setback)
}
