//! What is half done: the first ten minutes, and words that wait in boxes.

use super::{id, object};
use crate::{
    domain::{Beginning, DraftField, Drafts, Id, Screen},
    storage::format::fields::{Fault, Fields},
};
use serde_json::{Map, Value};

pub fn write_beginning(beginning: &Beginning) -> Value {
    let id_if_any = |found: &Option<Id>| found.as_ref().map(id).unwrap_or_default();
    object([
        ("at", super::word_if_any(beginning.at.map(Screen::id))),
        ("goal", id_if_any(&beginning.goal)),
        ("step", id_if_any(&beginning.step)),
    ])
}

/// A screen this build does not know is none: no words are in it.
pub fn read_beginning(mut fields: Fields) -> Result<Beginning, Fault> {
    let at = fields.text_if_any("at");
    let beginning = Beginning {
        at: at.and_then(|screen| Screen::from_id(&screen)),
        goal: fields.word_if_any("goal", Id::parse),
        step: fields.word_if_any("step", Id::parse),
    };
    fields.end(beginning)
}

pub fn write_drafts(drafts: &Drafts) -> Value {
    let name = |field: &DraftField| match field {
        DraftField::NewGoal => "new-goal".to_owned(),
        DraftField::OwnValue => "own-value".to_owned(),
        DraftField::NewStep(goal) => ["new-step:", goal.as_str()].concat(),
        DraftField::Named(name) => ["box:", name].concat(),
    };
    let mut boxes = Map::new();
    for (field, words) in drafts.iter() {
        boxes.insert(name(field), Value::from(words));
    }
    object([("boxes", Value::Object(boxes))])
}

pub fn read_drafts(mut fields: Fields) -> Result<Drafts, Fault> {
    let mut drafts = Drafts::default();
    for (name, words) in fields.pairs("boxes") {
        match (field(&name), words.as_str()) {
            (Some(field), Some(words)) => drafts.set(field, words),
            _ => fields.fail("boxes", "not a box with words"),
        }
    }
    fields.end(drafts)
}

fn field(name: &str) -> Option<DraftField> {
    match name.split_once(':') {
        None if name == "new-goal" => Some(DraftField::NewGoal),
        None if name == "own-value" => Some(DraftField::OwnValue),
        Some(("new-step", goal)) => Id::parse(goal).map(DraftField::NewStep),
        Some(("box", name)) => Some(DraftField::Named(name.to_owned())),
        _ => None,
    }
}
