//! How far the person has come through the first ten minutes, and what they made there.

use super::Id;

/// The first ten minutes: where the person was last, and the goal and step written there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beginning {
    /// The screen they were on last. None before the first.
    pub at: Option<Screen>,
    /// The goal written on the third screen, so that coming back changes it rather than adding one.
    pub goal: Option<Id>,
    pub step: Option<Id>,
}

/// The screens, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Screen {
    Recovery,
    Values,
    Goal,
    Step,
    Keep,
    Closing,
}

impl Screen {
    pub const ALL: [Self; 6] = [
        Self::Recovery,
        Self::Values,
        Self::Goal,
        Self::Step,
        Self::Keep,
        Self::Closing,
    ];

    /// How many are counted for the person: the closing page is not one of them.
    pub const COUNTED: usize = 5;

    /// The name in addresses and in what is stored. It never changes.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Recovery => "recovery",
            Self::Values => "values",
            Self::Goal => "goal",
            Self::Step => "step",
            Self::Keep => "keep",
            Self::Closing => "end",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|screen| screen.id() == id)
    }

    /// Its place among the screens, counted from 1.
    pub fn number(self) -> usize {
        let place = Self::ALL.iter().position(|screen| *screen == self);
        place.map_or(1, |place| place + 1)
    }

    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|screen| *screen > self)
    }

    pub fn previous(self) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|screen| *screen < self)
    }
}
