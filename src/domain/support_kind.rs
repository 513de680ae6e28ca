//! The kinds of support.

/// What kind of support somebody gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SupportKind {
    Nhs,
    SocialCare,
    People,
    Groups,
    Other,
}

impl SupportKind {
    /// In the order they are shown.
    pub const ALL: [Self; 5] = [
        Self::Nhs,
        Self::SocialCare,
        Self::People,
        Self::Groups,
        Self::Other,
    ];

    /// The name it is stored under and the content files use. It never changes.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Nhs => "nhs",
            Self::SocialCare => "social-care",
            Self::People => "people",
            Self::Groups => "groups",
            Self::Other => "other",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}
