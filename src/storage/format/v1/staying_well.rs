//! The lines under each heading of staying well, in a place of their own.

use super::{day, id, list, object, word_if_any};
use crate::{
    domain::{Heading, Id, StayingWell, WellLine},
    storage::{
        Place, Section,
        format::fields::{Fault, Fields},
    },
};
use serde_json::Value;

pub fn differing(now: &StayingWell, before: &StayingWell) -> Vec<Place> {
    let mut places = Vec::new();
    for heading in Heading::ALL {
        if now.lines(heading) != before.lines(heading)
            && let Some(id) = Id::parse(heading.id())
        {
            places.push(Place::record(Section::StayingWell, id));
        }
    }
    places
}

pub fn heading(id: &Id) -> Option<Heading> {
    Heading::from_id(id.as_str())
}

pub fn write_heading(all: &StayingWell, id: &Id) -> Option<Value> {
    let lines = all.lines(heading(id)?);
    (!lines.is_empty()).then(|| object([("lines", list(lines, write))]))
}

pub fn read_heading(id: &Id, mut fields: Fields, all: &mut StayingWell) -> Result<(), Fault> {
    let heading = heading(id).ok_or_else(|| Fault::new("camau", "not a heading"))?;
    let lines = fields.list("lines", read);
    fields.fail_if_double("lines", &lines, |line| &line.id);
    fields.end(())?;
    all.set_lines(heading, lines);
    Ok(())
}

pub fn write(line: &WellLine) -> Value {
    object([
        ("id", id(&line.id)),
        ("since", day(line.since)),
        ("words", line.words.as_str().into()),
        ("action", line.action.as_str().into()),
        ("person", word_if_any(line.person.as_ref().map(Id::as_str))),
    ])
}

pub fn read(mut fields: Fields) -> Result<WellLine, Fault> {
    let since = fields.day("since");
    let action = fields.note("action");
    let person = fields.word_if_any("person", Id::parse);
    let named = fields.id("id").zip(fields.line("words"));
    fields.end_if_any(named.map(|(id, words)| WellLine {
        action,
        person,
        ..WellLine::new(id, words, since)
    }))
}
