//! The list of rewards, each in a place of its own.

use super::{day, differing_shared, list, object};
use crate::{
    domain::{Id, RewardIdea, RewardIdeas, RewardSize, read_day},
    storage::{
        Place, Section,
        format::fields::{Fault, Fields},
    },
};
use serde_json::Value;

pub fn differing(now: &RewardIdeas, before: &RewardIdeas) -> Vec<Place> {
    let (now, before) = (now.as_slice(), before.as_slice());
    differing_shared(Section::Rewards, now, before, |idea| &idea.id)
}

pub fn write(idea: &RewardIdea) -> Value {
    object([
        ("since", day(idea.since)),
        ("size", idea.size.id().into()),
        ("words", idea.words.as_str().into()),
        ("enjoyed", list(idea.enjoyed(), |on| day(*on))),
    ])
}

pub fn read(id: &Id, mut fields: Fields) -> Result<RewardIdea, Fault> {
    let since = fields.day("since");
    let days = fields.texts("enjoyed", read_day);
    let size = fields.word("size", RewardSize::from_id);
    let named = size.zip(fields.line("words"));
    let mut idea = named.map(|(size, words)| RewardIdea::new(id.clone(), size, words, since));
    if let Some(idea) = &mut idea {
        for day in days {
            idea.enjoy(day);
        }
    }
    fields.end_if_any(idea)
}
