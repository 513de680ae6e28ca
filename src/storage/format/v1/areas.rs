//! What is said of each area of life, in a place of its own.

use super::{day_if_any, differing_records, object, read_ratings, word_if_any, write_ratings};
use crate::{
    domain::{AreaNote, AreaNotes, Id, LifeArea, MoreHelp},
    storage::{
        Place, Section,
        format::fields::{Fault, Fields},
    },
};
use serde_json::Value;
use std::sync::Arc;

pub fn differing(now: &AreaNotes, before: &AreaNotes) -> Vec<Place> {
    let (now, before) = (now.as_slice(), before.as_slice());
    let ids = |notes: &[Arc<AreaNote>]| {
        let ids = notes.iter().filter_map(|note| Id::parse(note.area.id()));
        ids.collect::<Vec<_>>()
    };
    let (ids, ids_before) = (ids(now), ids(before));
    let (ids, ids_before): (Vec<_>, Vec<_>) = (ids.iter().collect(), ids_before.iter().collect());
    let is_same = |at: usize, there: usize| match (now.get(at), before.get(there)) {
        (Some(now), Some(before)) => Arc::ptr_eq(now, before) || now == before,
        _ => false,
    };
    differing_records(Section::Areas, &ids, &ids_before, &is_same)
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
