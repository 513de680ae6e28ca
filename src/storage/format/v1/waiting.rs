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
pub fn read_beginning(body: Value) -> Result<Beginning, Fault> {
    let mut fields = Fields::of(body, "")?;
    let at = fields.text_if_any("at")?;
    Ok(Beginning {
        at: at.and_then(|screen| Screen::from_id(&screen)),
        goal: fields.word_if_any("goal", Id::parse)?,
        step: fields.word_if_any("step", Id::parse)?,
    })
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

pub fn read_drafts(body: Value) -> Result<Drafts, Fault> {
    let mut fields = Fields::of(body, "")?;
    let mut drafts = Drafts::default();
    for (name, words) in fields.pairs("boxes")? {
        let fault = || Fault::new(["boxes.", &name].concat(), "not a box with words");
        let field = match name.split_once(':') {
            None if name == "new-goal" => DraftField::NewGoal,
            None if name == "own-value" => DraftField::OwnValue,
            Some(("new-step", goal)) => DraftField::NewStep(Id::parse(goal).ok_or_else(fault)?),
            Some(("box", name)) => DraftField::Named(name.to_owned()),
            _ => return Err(fault()),
        };
        drafts.set(field, words.as_str().ok_or_else(fault)?);
    }
    Ok(drafts)
}
