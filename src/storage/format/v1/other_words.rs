//! Words that were changed in two places at once, each in a place of its own.

use super::{day, differing_records, list, object, same};
use crate::{
    domain::{AllOtherWords, Id, OtherWords},
    storage::{
        Place, Section,
        format::fields::{Fault, Fields},
    },
};
use serde_json::Value;
use std::sync::Arc;

pub fn differing(now: &AllOtherWords, before: &AllOtherWords) -> Vec<Place> {
    let (now, before) = (now.as_slice(), before.as_slice());
    let is_same = |at, there| same(now.get(at), before.get(there));
    differing_records(Section::OtherWords, &ids(now), &ids(before), &is_same)
}

fn ids(all: &[Arc<OtherWords>]) -> Vec<&Id> {
    all.iter().map(|words| &words.id).collect()
}

pub fn write(words: &OtherWords) -> Value {
    object([
        ("since", day(words.since)),
        ("place", words.place.as_str().into()),
        ("way", list(&words.way, |name| name.as_str().into())),
        ("other", words.other.as_str().into()),
    ])
}

pub fn read(id: &Id, mut fields: Fields) -> Result<OtherWords, Fault> {
    let words = OtherWords {
        id: id.clone(),
        since: fields.day("since"),
        place: fields.text("place"),
        way: fields.texts("way", |name| Some(name.to_owned())),
        other: fields.text("other"),
    };
    fields.end(words)
}
