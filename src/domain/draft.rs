//! Words that are typed but belong to nothing yet: half a goal, a step not added.

use super::{Id, Note};
use std::collections::BTreeMap;

/// A box whose words wait until the person adds them or makes them fit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DraftField {
    NewGoal,
    OwnValue,
    /// A new step of this goal.
    NewStep(Id),
    /// Any other box, by the name it has on its page.
    Named(String),
}

/// Words waiting in boxes, so that closing the tab half-way loses nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drafts(BTreeMap<DraftField, String>);

impl Drafts {
    /// More than any note may hold, so that words over a limit wait here too.
    pub const MAX_CHARS: usize = 3 * Note::MAX_CHARS;

    pub fn get(&self, field: &DraftField) -> Option<&str> {
        self.0.get(field).map(String::as_str)
    }

    /// Keeps the words of a box, or forgets it when they are empty.
    pub fn set(&mut self, field: DraftField, words: &str) {
        if words.is_empty() {
            self.0.remove(&field);
            return;
        }
        let words = words.chars().take(Self::MAX_CHARS).collect();
        self.0.insert(field, words);
    }

    pub fn forget(&mut self, field: &DraftField) {
        self.0.remove(field);
    }

    pub fn iter(&self) -> impl Iterator<Item = (&DraftField, &str)> {
        self.0.iter().map(|(field, words)| (field, words.as_str()))
    }
}
