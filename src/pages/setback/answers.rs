//! The four questions that are answered in words.

use crate::{
    content,
    domain::{Note, Setback},
    words,
};

/// A question of the note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    Happened,
    Helped,
    Learned,
    KindWords,
}

/// In the order in which they are asked.
pub const ALL: [Asked; 4] = [
    Asked::Happened,
    Asked::Helped,
    Asked::Learned,
    Asked::KindWords,
];

impl Asked {
    pub fn of(self, setback: &Setback) -> &Note {
        match self {
            Self::Happened => &setback.happened,
            Self::Helped => &setback.helped,
            Self::Learned => &setback.learned,
            Self::KindWords => &setback.kind_words,
        }
    }

    pub fn set(self, setback: &mut Setback, note: Note) {
        *match self {
            Self::Happened => &mut setback.happened,
            Self::Helped => &mut setback.helped,
            Self::Learned => &mut setback.learned,
            Self::KindWords => &mut setback.kind_words,
        } = note;
    }

    /// Names its box on the page.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Happened => "happened",
            Self::Helped => "helped",
            Self::Learned => "learned",
            Self::KindWords => "kind-words",
        }
    }

    pub fn question(self) -> &'static str {
        match self {
            Self::Happened => words!(setbacks.note.happened),
            Self::Helped => words!(setbacks.note.helped),
            Self::Learned => words!(setbacks.note.learned),
            Self::KindWords => words!(setbacks.note.kind),
        }
    }

    pub fn hint(self) -> &'static str {
        match self {
            Self::Happened => words!(setbacks.note.happened_hint),
            Self::Helped => words!(setbacks.note.helped_hint),
            Self::Learned => words!(setbacks.note.learned_hint),
            Self::KindWords => words!(setbacks.note.kind_hint),
        }
    }

    /// What it is called in the finished note.
    pub fn label(self) -> &'static str {
        match self {
            Self::Happened => words!(setbacks.saved.happened),
            Self::Helped => words!(setbacks.saved.helped),
            Self::Learned => words!(setbacks.saved.learned),
            Self::KindWords => words!(setbacks.saved.kind),
        }
    }

    pub fn ideas(self) -> &'static [&'static str] {
        match self {
            Self::Helped => content::ideas().nothing_helped,
            Self::KindWords => content::ideas().kind_words,
            Self::Happened | Self::Learned => &[],
        }
    }
}
