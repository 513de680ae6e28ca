//! The person's words: one line, or as much as they like.

/// A short text that names something: a goal, a step, a value.
///
/// Invariant: no space at either end, not blank, at most [`Line::MAX_CHARS`] characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Line(String);

/// Why a text cannot be a [`Line`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineError {
    Blank,
    TooLong(TooLong),
}

/// How far a text is over its limit, in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong {
    pub over_by: usize,
}

impl Line {
    pub const MAX_CHARS: usize = 200;

    /// The only way in, for typed, stored and brought-back text alike.
    pub fn parse(text: &str) -> Result<Self, LineError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(LineError::Blank);
        }
        match over(text, Self::MAX_CHARS) {
            Some(too_long) => Err(LineError::TooLong(too_long)),
            None => Ok(Self(text.to_owned())),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Free words, kept exactly as they were typed. They may be empty.
///
/// Invariant: at most [`Note::MAX_CHARS`] characters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note(String);

impl Note {
    pub const MAX_CHARS: usize = 20_000;

    pub fn parse(text: &str) -> Result<Self, TooLong> {
        match over(text, Self::MAX_CHARS) {
            Some(too_long) => Err(too_long),
            None => Ok(Self(text.to_owned())),
        }
    }

    /// Whether nothing is written, spaces aside.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

pub(super) fn over(text: &str, max_chars: usize) -> Option<TooLong> {
    let over_by = text.chars().count().saturating_sub(max_chars);
    (over_by > 0).then_some(TooLong { over_by })
}
