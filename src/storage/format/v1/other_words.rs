//! Words that were changed in two places at once, each in a place of its own.

use super::{day, list, object};
use crate::{
    domain::{AllOtherWords, Id, OtherWords},
    storage::{
        Place, Section,
        format::fields::{Fault, Fields},
    },
};
use serde_json::Value;

pub fn differing(now: &AllOtherWords, before: &AllOtherWords) -> Vec<Place> {
    let new = |words: &&OtherWords| before.get(&words.id) != Some(words);
    let gone = |words: &&OtherWords| now.get(&words.id).is_none();
    let all = now.iter().filter(new).chain(before.iter().filter(gone));
    all.map(|words| Place::record(Section::OtherWords, words.id.clone()))
        .collect()
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
