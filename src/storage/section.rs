//! The parts of the workbook that are kept each under a key of its own.

/// One section. Saving it does not touch the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    Settings,
    Beginning,
    Recovery,
    Values,
    Goals,
    Drafts,
}

impl Section {
    pub const ALL: [Self; 6] = [
        Self::Settings,
        Self::Beginning,
        Self::Recovery,
        Self::Values,
        Self::Goals,
        Self::Drafts,
    ];

    /// The name it is stored under. It never changes.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Settings => "settings",
            Self::Beginning => "beginning",
            Self::Recovery => "recovery",
            Self::Values => "values",
            Self::Goals => "goals",
            Self::Drafts => "drafts",
        }
    }
}
