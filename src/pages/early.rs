//! What was written before the app was here, in the first pages that `boot/early.js` shows.

use super::{
    recovery::{pick, picked_by},
    start::OWN_WORDS_BOX,
};
use crate::{
    desk::Desk,
    device,
    domain::{DraftField, Note, Prompt, Recovery},
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

/// Puts it where the first screen would have. What is kept already is newer, and stays.
pub fn take_over(desk: Desk) {
    let Some(text) = device::written_early() else {
        return;
    };
    if !desk.recovery.with_untracked(Recovery::is_blank) {
        return;
    }
    let Early { own_words, picked } = Early::read(&text);
    for prompt in picked {
        pick(desk, prompt);
    }
    match Note::parse(&own_words) {
        Ok(note) => desk.recovery.update(|recovery| {
            recovery.change(device::today(), |meaning| meaning.own_words = note);
        }),
        Err(_) => {
            // Were they too many to wait, too, they would still be where the page wrote them.
            let _ = desk.keep_draft(DraftField::Named(OWN_WORDS_BOX.to_owned()), &own_words);
        }
    }
    // The desk follows changes from the next moment on.
    desk.mark(Section::Recovery);
    desk.mark(Section::Drafts);
}
