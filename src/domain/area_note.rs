//! How each area of life is, what is mine to change in it, and what is not mine to fix.

use super::{Day, LifeArea, Note, Ratings};
use std::sync::Arc;

/// What a person says of one area of life. Any part of it may stay empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaNote {
    pub area: LifeArea,
    /// How it is for me, by day: 0 is as hard as it could be, 10 is as I would like it.
    pub ratings: Ratings,
    /// How it is for me, in words.
    pub how: Note,
    pub more_help: Option<MoreHelp>,
    /// What is mine to change.
    pub mine: Note,
    /// What is not mine to fix.
    pub not_mine: Note,
    /// One line to remember.
    pub line: Note,
    /// The last day anything here was changed.
    pub looked: Option<Day>,
}

/// Whether I would like more help with an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoreHelp {
    Wanted,
    NotWanted,
    NotSure,
}

impl MoreHelp {
    pub const ALL: [Self; 3] = [Self::Wanted, Self::NotWanted, Self::NotSure];

    /// The name it is stored under. It never changes.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Wanted => "wanted",
            Self::NotWanted => "not-wanted",
            Self::NotSure => "not-sure",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.id() == id)
    }
}

impl AreaNote {
    pub fn new(area: LifeArea) -> Self {
        Self {
            area,
            ratings: Ratings::default(),
            how: Note::default(),
            more_help: None,
            mine: Note::default(),
            not_mine: Note::default(),
            line: Note::default(),
            looked: None,
        }
    }

    /// Whether nothing is said in it. When it was looked at says nothing by itself.
    pub fn is_blank(&self) -> bool {
        let notes = [&self.how, &self.mine, &self.not_mine, &self.line];
        self.ratings.as_slice().is_empty()
            && self.more_help.is_none()
            && notes.into_iter().all(Note::is_blank)
    }
}

/// What is said of the areas of life.
///
/// A copy shares every one until one of the two is changed.
///
/// Invariant: at most one an area, none of them blank, in the order of the areas.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AreaNotes(Vec<Arc<AreaNote>>);

impl AreaNotes {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn as_slice(&self) -> &[Arc<AreaNote>] {
        &self.0
    }

    pub fn get(&self, area: LifeArea) -> Option<&AreaNote> {
        let found = self.0.iter().find(|note| note.area == area);
        found.map(Arc::as_ref)
    }

    /// Keeps what is said of an area, in place of what was. A note that says nothing is taken off.
    pub fn set(&mut self, note: AreaNote) {
        let _ = self.remove(note.area);
        if !note.is_blank() {
            let at = self.0.partition_point(|other| other.area < note.area);
            self.0.insert(at, Arc::new(note));
        }
    }

    pub fn remove(&mut self, area: LifeArea) -> Option<AreaNote> {
        let at = self.0.iter().position(|note| note.area == area)?;
        Some(Arc::unwrap_or_clone(self.0.remove(at)))
    }
}
