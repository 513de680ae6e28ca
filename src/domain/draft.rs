//! Words that are typed but belong to nothing yet: half a goal, a step not added.

use super::{Id, Note, TooLong, text::over};

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
///
/// Invariant: no box twice, in the order of the boxes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drafts(Vec<(DraftField, String)>);

impl Drafts {
    /// More than any note may hold, so that words over a limit wait here too.
    pub const MAX_CHARS: usize = 3 * Note::MAX_CHARS;

    pub fn get(&self, field: &DraftField) -> Option<&str> {
        let (_, words) = self.0.iter().find(|(other, _)| other == field)?;
        Some(words)
    }

    /// Keeps what is typed in a box, or forgets the box when it is empty. Words are never cut: where they are too many,
    /// what was kept before stays, and the box has to say so.
    pub fn keep(&mut self, field: DraftField, words: &str) -> Result<(), TooLong> {
        match over(words, Self::MAX_CHARS) {
            Some(too_long) => Err(too_long),
            None => {
                self.set(field, words);
                Ok(())
            }
        }
    }

    /// Puts back the words of a box as they were kept, whole.
    pub fn set(&mut self, field: DraftField, words: &str) {
        self.forget(&field);
        if !words.is_empty() {
            let at = self.0.partition_point(|(other, _)| *other < field);
            self.0.insert(at, (field, words.to_owned()));
        }
    }

    pub fn forget(&mut self, field: &DraftField) {
        self.0.retain(|(other, _)| other != field);
    }

    /// The boxes of one record: those whose name holds its id.
    pub fn about(&self, id: &Id) -> Vec<DraftField> {
        let of_it = |field: &&DraftField| match field {
            DraftField::NewGoal | DraftField::OwnValue => false,
            DraftField::NewStep(goal) => goal == id,
            DraftField::Named(name) => names(name, id.as_str()),
        };
        let fields = self.0.iter().map(|(field, _)| field);
        fields.filter(of_it).cloned().collect()
    }

    pub fn iter(&self) -> impl Iterator<Item = (&DraftField, &str)> {
        self.0.iter().map(|(field, words)| (field, words.as_str()))
    }
}

/// Whether the name of a box holds this id as a part of its own, such as `step-{id}-title`.
fn names(name: &str, id: &str) -> bool {
    let ends = |c: Option<char>| c.is_none_or(|c| !c.is_ascii_alphanumeric());
    name.match_indices(id).any(|(place, found)| {
        let before = name.get(..place).and_then(|it| it.chars().next_back());
        let after = name
            .get(place + found.len()..)
            .and_then(|it| it.chars().next());
        ends(before) && ends(after)
    })
}
