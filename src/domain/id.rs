//! The lasting name of a record.

/// Names one record for as long as it exists, in this browser and in every copy of it.
///
/// Invariant: 1 to 40 characters, each a lower-case letter, a digit or a hyphen.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    pub const MAX_CHARS: usize = 40;

    /// The only way in, for fresh, stored and addressed ids alike.
    pub fn parse(text: &str) -> Option<Self> {
        let fits = (1..=Self::MAX_CHARS).contains(&text.len());
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        (fits && text.chars().all(plain)).then(|| Self(text.to_owned()))
    }

    /// An id from 64 random bits, written as 16 hexadecimal digits.
    pub fn from_random(bits: u64) -> Self {
        Self(format!("{bits:016x}"))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn to_text(&self) -> String {
        self.0.clone()
    }
}
