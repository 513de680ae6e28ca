//! The eight areas of life in section 18 of the Mental Health (Wales) Measure 2010.

/// A part of life that a goal can belong to. The order is the order of the law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LifeArea {
    Money,
    Home,
    Body,
    Learning,
    Work,
    Caring,
    People,
    Treatment,
}

impl LifeArea {
    pub const ALL: [Self; 8] = [
        Self::Money,
        Self::Home,
        Self::Body,
        Self::Learning,
        Self::Work,
        Self::Caring,
        Self::People,
        Self::Treatment,
    ];

    /// The name it is stored under and the content files use. It never changes.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::Home => "home",
            Self::Body => "body",
            Self::Learning => "learning",
            Self::Work => "work",
            Self::Caring => "caring",
            Self::People => "people",
            Self::Treatment => "treatment",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|area| area.id() == id)
    }
}
