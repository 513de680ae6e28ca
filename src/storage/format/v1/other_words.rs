//! Words that were changed in two places at once, each in a place of its own.

use super::{day, differing_shared, list, object};
use crate::{
    domain::{AllOtherWords, Id, OtherWords},
    storage::{
        Place, Section,
        format::fields::{Fault, Fields},
    },
};
use serde_json::Value;

pub fn differing(now: &AllOtherWords, before: &AllOtherWords) -> Vec<Place> {
    let (now, before) = (now.as_slice(), before.as_slice());
    differing_shared(Section::OtherWords, now, before, |words| &words.id)
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
