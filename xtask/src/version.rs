//! Version numbers, and which of them will do.

use std::fmt::{self, Display, Formatter};

/// A version number of up to three parts; parts that are not written are zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(pub u32, pub u32, pub u32);

impl Version {
    /// Finds the first version number in what a tool prints, such as `trunk 0.21.14` or
    /// `wasm-opt version 132 (version_132)`. A suffix such as `-nightly` is left out.
    pub fn find(text: &str) -> Option<Self> {
        text.split_whitespace().find_map(Self::parse)
    }

    /// Reads `0.21.14`, `1.90` or `132`.
    pub fn parse(word: &str) -> Option<Self> {
        let number = word.split(['-', '+']).next()?;
        let mut parts = number.split('.').map(|part| part.parse::<u32>().ok());
        let major = parts.next()??;
        let minor = parts.next().unwrap_or(Some(0))?;
        let patch = parts.next().unwrap_or(Some(0))?;
        Some(Self(major, minor, patch))
    }
}

impl Display for Version {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

/// Which versions of a tool will do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// This one and no other.
    Exactly(Version),
    /// Any with the same first two parts, and not older.
    Within(Version),
    /// This one or any newer.
    AtLeast(Version),
}

impl Fit {
    /// Whether a found version will do.
    pub fn accepts(self, found: Version) -> bool {
        match self {
            Self::Exactly(wanted) => found == wanted,
            Self::Within(wanted) => {
                (found.0, found.1) == (wanted.0, wanted.1) && found.2 >= wanted.2
            }
            Self::AtLeast(wanted) => found >= wanted,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_found_in_what_each_tool_prints() {
        let cases = [
            ("trunk 0.21.14", Version(0, 21, 14)),
            ("wasm-bindgen 0.2.130", Version(0, 2, 130)),
            ("wasm-opt version 108", Version(108, 0, 0)),
            ("wasm-opt version 132 (version_132)", Version(132, 0, 0)),
            ("rustc 1.95.0 (59807616e 2026-04-14)", Version(1, 95, 0)),
            (
                "rustc 1.97.0-nightly (0123456 2026-05-01)",
                Version(1, 97, 0),
            ),
            (
                "Chromium 156.0.7012.44 built on Debian 12",
                Version(156, 0, 7012),
            ),
        ];
        for (text, version) in cases {
            assert_eq!(Version::find(text), Some(version), "{text}");
        }
    }

    #[test]
    fn words_without_a_number_have_no_version() {
        assert_eq!(Version::find("command not found"), None);
        assert_eq!(Version::find(""), None);
        assert_eq!(Version::parse("1.x"), None);
    }

    #[test]
    fn a_rust_version_of_two_parts_compares_with_one_of_three() {
        let needed = Version::parse("1.90").unwrap();
        assert!(Fit::AtLeast(needed).accepts(Version(1, 90, 0)));
        assert!(!Fit::AtLeast(needed).accepts(Version(1, 89, 9)));
    }

    #[test]
    fn trunk_fits_within_its_line_and_not_before_or_after() {
        let fit = Fit::Within(Version(0, 21, 5));
        assert!(fit.accepts(Version(0, 21, 14)));
        assert!(!fit.accepts(Version(0, 21, 4)));
        assert!(!fit.accepts(Version(0, 22, 1)));
    }

    #[test]
    fn wasm_bindgen_must_be_the_very_version_of_the_lock_file() {
        let fit = Fit::Exactly(Version(0, 2, 130));
        assert!(fit.accepts(Version(0, 2, 130)));
        assert!(!fit.accepts(Version(0, 2, 131)));
    }
}
