//! Words that were changed in two places at once. Both stay until the person has chosen.

use super::{Day, Id};
use std::sync::Arc;

/// What was written in the other place. The words here stand where they stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherWords {
    pub id: Id,
    pub since: Day,
    /// The name of the place both were written in, as it is stored.
    pub place: String,
    /// The way to the words within that place.
    pub way: Vec<String>,
    /// The other words, as they are stored.
    pub other: String,
}

/// All that is waiting for a choice.
///
/// Invariant: no two have the same id; the oldest comes first, and those of one day stand in the order of their ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AllOtherWords(Vec<Arc<OtherWords>>);

impl AllOtherWords {
    pub fn as_slice(&self) -> &[Arc<OtherWords>] {
        &self.0
    }

    pub fn iter(&self) -> impl Iterator<Item = &OtherWords> {
        self.0.iter().map(Arc::as_ref)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn get(&self, id: &Id) -> Option<&OtherWords> {
        self.iter().find(|words| words.id == *id)
    }

    pub fn set(&mut self, words: OtherWords) {
        self.remove(&words.id);
        let before = |other: &Arc<OtherWords>| (other.since, &other.id) < (words.since, &words.id);
        let place = self.0.partition_point(before);
        self.0.insert(place, Arc::new(words));
    }

    pub fn remove(&mut self, id: &Id) {
        self.0.retain(|words| words.id != *id);
    }
}
