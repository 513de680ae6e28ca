//! Where the person is, since help and law differ by nation.

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nation {
    Wales,
    England,
    Scotland,
    NorthernIreland,
    Elsewhere,
}

impl Nation {
    pub const ALL: [Self; 5] = [
        Self::Wales,
        Self::England,
        Self::Scotland,
        Self::NorthernIreland,
        Self::Elsewhere,
    ];

    /// The four with the NHS, or what stands for it.
    pub const UNITED_KINGDOM: [Self; 4] = [
        Self::Wales,
        Self::England,
        Self::Scotland,
        Self::NorthernIreland,
    ];

    /// The name it is stored under and the content files use. It never changes.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Wales => "wales",
            Self::England => "england",
            Self::Scotland => "scotland",
            Self::NorthernIreland => "northern-ireland",
            Self::Elsewhere => "elsewhere",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|nation| nation.id() == id)
    }
}
