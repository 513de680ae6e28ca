//! Rewards: the person's own list of things to enjoy, small, medium and big.

use super::{Day, Id, Line};
use std::sync::Arc;

/// How much time or planning it takes. None is worth more than another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RewardSize {
    Small,
    Medium,
    Big,
}

impl RewardSize {
    pub const ALL: [Self; 3] = [Self::Small, Self::Medium, Self::Big];

    /// The name it is stored under. It never changes.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Medium => "medium",
            Self::Big => "big",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.id() == id)
    }
}

/// Something to enjoy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RewardIdea {
    pub id: Id,
    pub since: Day,
    pub size: RewardSize,
    pub words: Line,
    /// The days it was enjoyed. Nothing takes them away.
    enjoyed: Vec<Day>,
}

impl RewardIdea {
    pub fn new(id: Id, size: RewardSize, words: Line, today: Day) -> Self {
        Self {
            id,
            since: today,
            size,
            words,
            enjoyed: Vec::new(),
        }
    }

    /// Each day once, oldest first.
    pub fn enjoyed(&self) -> &[Day] {
        &self.enjoyed
    }

    pub fn enjoy(&mut self, day: Day) {
        if let Err(at) = self.enjoyed.binary_search(&day) {
            self.enjoyed.insert(at, day);
        }
    }

    /// Undoes a slip of the finger.
    pub fn take_back(&mut self, day: Day) {
        self.enjoyed.retain(|other| *other != day);
    }
}

/// The person's list.
///
/// A copy shares every one until one of the two is changed.
///
/// Invariant: no two have the same id; they stand by size, then by the day they were added, then by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RewardIdeas(Vec<Arc<RewardIdea>>);

impl RewardIdeas {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn as_slice(&self) -> &[Arc<RewardIdea>] {
        &self.0
    }

    pub fn get(&self, id: &Id) -> Option<&RewardIdea> {
        let found = self.0.iter().find(|idea| idea.id == *id);
        found.map(Arc::as_ref)
    }

    pub fn of_size(&self, size: RewardSize) -> impl Iterator<Item = &RewardIdea> {
        let all = self.0.iter().map(Arc::as_ref);
        all.filter(move |idea| idea.size == size)
    }

    /// Keeps an idea, in the place of any that has its id.
    pub fn set(&mut self, idea: RewardIdea) {
        let _ = self.remove(&idea.id);
        let before = |other: &Arc<RewardIdea>| place_of(other) < place_of(&idea);
        let at = self.0.partition_point(before);
        self.0.insert(at, Arc::new(idea));
    }

    pub fn change(&mut self, id: &Id, change: impl FnOnce(&mut RewardIdea)) {
        if let Some(mut idea) = self.get(id).cloned() {
            change(&mut idea);
            self.set(idea);
        }
    }

    pub fn remove(&mut self, id: &Id) -> Option<RewardIdea> {
        let at = self.0.iter().position(|idea| idea.id == *id)?;
        Some(Arc::unwrap_or_clone(self.0.remove(at)))
    }
}

fn place_of(idea: &RewardIdea) -> (RewardSize, Day, &Id) {
    (idea.size, idea.since, &idea.id)
}
