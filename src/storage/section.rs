//! The parts of the workbook that are kept apart.

/// One section. Saving it does not touch the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    Settings,
    Beginning,
    Recovery,
    Values,
    Goals,
    CheckIns,
    Setbacks,
    Support,
    Areas,
    StayingWell,
    Rewards,
    Appointments,
    Taking,
    Drafts,
    Copies,
    Bin,
    OtherWords,
}

impl Section {
    pub const ALL: [Self; 17] = [
        Self::Settings,
        Self::Beginning,
        Self::Recovery,
        Self::Values,
        Self::Goals,
        Self::CheckIns,
        Self::Setbacks,
        Self::Support,
        Self::Areas,
        Self::StayingWell,
        Self::Rewards,
        Self::Appointments,
        Self::Taking,
        Self::Drafts,
        Self::Copies,
        Self::Bin,
        Self::OtherWords,
    ];

    /// The name it is stored under. It never changes.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Settings => "settings",
            Self::Beginning => "beginning",
            Self::Recovery => "recovery",
            Self::Values => "values",
            Self::Goals => "goals",
            Self::CheckIns => "check-ins",
            Self::Setbacks => "setbacks",
            Self::Support => "support",
            Self::Areas => "areas",
            Self::StayingWell => "staying-well",
            Self::Rewards => "rewards",
            Self::Appointments => "appointments",
            Self::Taking => "taking",
            Self::Drafts => "drafts",
            Self::Copies => "copies",
            Self::Bin => "bin",
            Self::OtherWords => "other-words",
        }
    }

    /// Whether two versions of it are worth asking the person about. The others hold choices, which are made again in a moment.
    pub const fn holds_words(self) -> bool {
        !matches!(
            self,
            Self::Settings | Self::Beginning | Self::Taking | Self::Copies
        )
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.id() == id)
    }
}
