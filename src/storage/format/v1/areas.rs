//! What is said of each area of life, in a place of its own.

use super::{day_if_any, object, read_ratings, word_if_any, write_ratings};
use crate::{
    domain::{AreaNote, AreaNotes, Id, LifeArea, MoreHelp},
    storage::{
        Place, Section,
        format::fields::{Fault, Fields},
    },
};
use serde_json::Value;

pub fn differing(now: &AreaNotes, before: &AreaNotes) -> Vec<Place> {
    let mut places = Vec::new();
    for area in LifeArea::ALL {
        if now.get(area) != before.get(area)
            && let Some(id) = Id::parse(area.id())
        {
            places.push(Place::record(Section::Areas, id));
        }
    }
    places
}

pub fn area(id: &Id) -> Option<LifeArea> {
    LifeArea::from_id(id.as_str())
}

pub fn write(note: &AreaNote) -> Value {
    object([
        ("ratings", write_ratings(&note.ratings)),
        ("how", note.how.as_str().into()),
        ("more_help", word_if_any(note.more_help.map(MoreHelp::id))),
        ("mine", note.mine.as_str().into()),
        ("not_mine", note.not_mine.as_str().into()),
        ("line", note.line.as_str().into()),
        ("looked", day_if_any(note.looked)),
    ])
}

pub fn read(id: &Id, mut fields: Fields) -> Result<AreaNote, Fault> {
    let area = area(id).ok_or_else(|| Fault::new("camau", "not an area of life"))?;
    let mut note = AreaNote::new(area);
    note.ratings = read_ratings("ratings", &mut fields);
    note.how = fields.note("how");
    note.more_help = fields.word_if_any("more_help", MoreHelp::from_id);
    note.mine = fields.note("mine");
    note.not_mine = fields.note("not_mine");
    note.line = fields.note("line");
    note.looked = fields.day_if_any("looked");
    fields.end(note)
}
