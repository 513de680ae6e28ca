//! Setbacks, each in a place of its own.

use super::{day, object, word_if_any};
use crate::{
    domain::{AfterSetback, Id, Setback, Setbacks},
    storage::{
        Place, Section,
        format::fields::{Fault, Fields},
    },
};
use serde_json::Value;
use std::sync::Arc;

pub fn differing(now: &Setbacks, before: &Setbacks) -> Vec<Place> {
    let (now, before) = (now.as_slice(), before.as_slice());
    let place = |setback: &Arc<Setback>| Place::record(Section::Setbacks, setback.id.clone());
    let mut places = Vec::new();
    for (at, setback) in now.iter().enumerate() {
        // Nearly always it stands where it stood, and is shared.
        let there = before.get(at).filter(|other| other.id == setback.id);
        let known = there.or_else(|| before.iter().find(|other| other.id == setback.id));
        let is_same = |other: &Arc<Setback>| Arc::ptr_eq(other, setback) || other == setback;
        if !known.is_some_and(is_same) {
            places.push(place(setback));
        }
    }
    for (at, gone) in before.iter().enumerate() {
        let is_there = now.get(at).is_some_and(|other| other.id == gone.id);
        if !is_there && !now.iter().any(|other| other.id == gone.id) {
            places.push(place(gone));
        }
    }
    places
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
