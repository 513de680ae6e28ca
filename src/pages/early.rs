//! What was written before the app was here, in the first pages that `boot/early.js` shows.

use super::{
    recovery::{pick, picked_by},
    start::OWN_WORDS_BOX,
};
use crate::{
    desk::Desk,
    device::{self, Became},
    domain::{DraftField, Note, Prompt},
    storage::Section,
};
use serde_json::Value;

/// What a person wrote on the first screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Early {
    pub own_words: String,
    pub picked: Vec<Prompt>,
}

impl Early {
    /// From the words of boxes by their ids and the ids of what is ticked. What has no place in the app is passed over.
    pub fn read(text: &str) -> Self {
        let written: Value = serde_json::from_str(text).unwrap_or_default();
        let boxes = written.get("boxes");
        let own_words = boxes.and_then(|boxes| boxes.get(OWN_WORDS_BOX)?.as_str());
        let ticks = written.get("ticks").and_then(Value::as_array);
        let ids = ticks.into_iter().flatten().filter_map(Value::as_str);
        Self {
            own_words: own_words.unwrap_or_default().to_owned(),
            picked: ids.filter_map(picked_by).collect(),
        }
    }
}

/// Puts it where the first screen would have. What is kept already stays; other words than those wait in the box of the
/// first screen. Says what became of them.
pub fn take_over(desk: Desk) {
    let Some(text) = device::written_early() else {
        return;
    };
    let Early { own_words, picked } = Early::read(&text);
    let recovery = desk.recovery.get_untracked();
    let is_blank = recovery.is_blank();
    if !is_blank
        && recovery
            .meaning()
            .own_words
            .as_str()
            .starts_with(&own_words)
    {
        return device::say_of_early(Became::KeptBefore);
    }
    for prompt in picked.into_iter().filter(|_| is_blank) {
        pick(desk, prompt);
    }
    let is_placed = match Note::parse(&own_words) {
        Ok(note) if is_blank => {
            desk.recovery.update(|recovery| {
                recovery.change(device::today(), |meaning| meaning.own_words = note);
            });
            true
        }
        // Where they are too many for that too, they stay where the page wrote them.
        _ => {
            let field = DraftField::Named(OWN_WORDS_BOX.to_owned());
            desk.keep_draft(field, &own_words).is_ok()
        }
    };
    // The desk follows changes from the next moment on.
    desk.mark(Section::Recovery);
    desk.mark(Section::Drafts);
    if is_placed {
        device::say_of_early(Became::Placed);
    }
}
