//! Setbacks: what got in the way, and what helped. The goal stays, and so do the steps that are done.

use super::{Day, Id, Note};
use std::sync::Arc;

/// A note about something that got in the way. Any part of it may stay empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setback {
    pub id: Id,
    pub day: Day,
    /// The goal it was about, if it was about one. The goal may be gone.
    pub goal: Option<Id>,
    /// The step it was about, if it was about one.
    pub step: Option<Id>,
    pub happened: Note,
    pub helped: Note,
    /// What I want to remember from it.
    pub learned: Note,
    /// What I would say to a friend who had this.
    pub kind_words: Note,
    pub next: Option<AfterSetback>,
}

/// What the person chose to do next. None is better than another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AfterSetback {
    SmallerStep,
    SameStep,
    PauseGoal,
    NothingForNow,
}

impl AfterSetback {
    /// In the order they are offered.
    pub const ALL: [Self; 4] = [
        Self::SmallerStep,
        Self::SameStep,
        Self::PauseGoal,
        Self::NothingForNow,
    ];

    /// The name it is stored under. It never changes.
    pub const fn id(self) -> &'static str {
        match self {
            Self::SmallerStep => "smaller-step",
            Self::SameStep => "same-step",
            Self::PauseGoal => "pause-goal",
            Self::NothingForNow => "nothing-for-now",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|next| next.id() == id)
    }
}

impl Setback {
    pub fn new(id: Id, today: Day) -> Self {
        Self {
            id,
            day: today,
            goal: None,
            step: None,
            happened: Note::default(),
            helped: Note::default(),
            learned: Note::default(),
            kind_words: Note::default(),
            next: None,
        }
    }

    /// Whether nothing is said in it. What it is about says nothing by itself.
    pub fn is_blank(&self) -> bool {
        let notes = [
            &self.happened,
            &self.helped,
            &self.learned,
            &self.kind_words,
        ];
        self.next.is_none() && notes.into_iter().all(Note::is_blank)
    }
}

/// The person's setbacks.
///
/// A copy shares every one until one of the two is changed.
///
/// Invariant: no two have the same id; the oldest comes first, and those of one day stand in the order of their ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Setbacks(Vec<Arc<Setback>>);

impl Setbacks {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn as_slice(&self) -> &[Arc<Setback>] {
        &self.0
    }

    pub fn get(&self, id: &Id) -> Option<&Setback> {
        let found = self.0.iter().find(|setback| setback.id == *id);
        found.map(Arc::as_ref)
    }

    /// Keeps a setback, in the place of any that has its id.
    pub fn set(&mut self, setback: Setback) {
        let _ = self.remove(&setback.id);
        let before = |other: &Arc<Setback>| (other.day, &other.id) < (setback.day, &setback.id);
        let at = self.0.partition_point(before);
        self.0.insert(at, Arc::new(setback));
    }

    pub fn remove(&mut self, id: &Id) -> Option<Setback> {
        let at = self.0.iter().position(|setback| setback.id == *id)?;
        Some(Arc::unwrap_or_clone(self.0.remove(at)))
    }
}
