//! Where one text stands.

use super::Section;
use crate::domain::Id;

/// A section as a whole, or one record of it.
///
/// Each goal, each earlier meaning, each month of check-ins and each thing in the bin has a place of its own, so that saving one word costs the
/// same however many there are. What a section holds besides stands at the whole.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    pub section: Section,
    pub record: Option<Id>,
}

/// What every key of ours begins with. Other apps on the same origin have other keys.
pub const PREFIX: &str = "camau.";

impl Place {
    pub const fn whole(section: Section) -> Self {
        Self {
            section,
            record: None,
        }
    }

    pub const fn record(section: Section, id: Id) -> Self {
        Self {
            section,
            record: Some(id),
        }
    }

    /// The name of the place, such as `goals` or `goals.0123456789abcdef`.
    pub fn name(&self) -> String {
        match &self.record {
            None => self.section.id().to_owned(),
            Some(id) => [self.section.id(), ".", id.as_str()].concat(),
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        match name.split_once('.') {
            None => Section::from_id(name).map(Self::whole),
            Some((section, id)) => Some(Self::record(Section::from_id(section)?, Id::parse(id)?)),
        }
    }

    /// The key its text is stored under. It never changes.
    pub fn key(&self) -> String {
        [PREFIX, &self.name()].concat()
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::from_name(key.strip_prefix(PREFIX)?)
    }
}
