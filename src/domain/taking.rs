//! What a person takes with them: the choices they made last.

use super::{CalendarChoices, Id, Note};

/// Everything chosen on the pages of Take it with me, as it was left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taking {
    pub ticks: Ticks,
    /// My name, for those papers it was asked for on.
    pub name: Note,
    pub form: Form,
    /// The lines and people on the wallet card, by their ids.
    pub on_card: Vec<Id>,
    pub code: CardCode,
    pub calendar: CalendarChoices,
}

/// Something to tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    Recovery,
    Values,
    Goals,
    Areas,
    Support,
    Rewards,
    StayingWell,
    Setbacks,
    CheckIns,
    Name,
    /// The same on the card, which can be lost.
    NameOnCard,
    LargeType,
    /// Goals and steps in the file for a health record.
    RecordGoals,
    /// Answers to the four questions in the file for a health record.
    RecordAnswers,
}

impl Tick {
    pub const ALL: [Self; 14] = [
        Self::Recovery,
        Self::Values,
        Self::Goals,
        Self::Areas,
        Self::Support,
        Self::Rewards,
        Self::StayingWell,
        Self::Setbacks,
        Self::CheckIns,
        Self::Name,
        Self::NameOnCard,
        Self::LargeType,
        Self::RecordGoals,
        Self::RecordAnswers,
    ];

    /// The parts of the plan, in its order.
    pub const PARTS: [Self; 9] = [
        Self::Recovery,
        Self::Values,
        Self::Goals,
        Self::Areas,
        Self::Support,
        Self::Rewards,
        Self::StayingWell,
        Self::Setbacks,
        Self::CheckIns,
    ];

    /// The name it is stored under. It never changes.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Recovery => "recovery",
            Self::Values => "values",
            Self::Goals => "goals",
            Self::Areas => "areas",
            Self::Support => "support",
            Self::Rewards => "rewards",
            Self::StayingWell => "staying-well",
            Self::Setbacks => "setbacks",
            Self::CheckIns => "check-ins",
            Self::Name => "name",
            Self::NameOnCard => "name-on-card",
            Self::LargeType => "large-type",
            Self::RecordGoals => "record-goals",
            Self::RecordAnswers => "record-answers",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tick| tick.id() == id)
    }

    const fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// What is ticked. What could shame a person, were it handed over unseen, is not until they tick it: setbacks, staying well
/// and check-ins; and neither is their name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ticks(u16);

impl Default for Ticks {
    fn default() -> Self {
        let mut ticks = Self::none();
        for tick in [
            Tick::Recovery,
            Tick::Values,
            Tick::Goals,
            Tick::Areas,
            Tick::Support,
            Tick::Rewards,
            Tick::RecordGoals,
        ] {
            ticks.tick(tick);
        }
        ticks
    }
}

impl Ticks {
    pub const fn none() -> Self {
        Self(0)
    }

    pub const fn has(self, tick: Tick) -> bool {
        self.0 & tick.bit() != 0
    }

    pub fn tick(&mut self, tick: Tick) {
        self.0 |= tick.bit();
    }

    pub fn take_off(&mut self, tick: Tick) {
        self.0 &= !tick.bit();
    }
}

/// What a document becomes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    #[default]
    Paper,
    Text,
    Markdown,
    WebPage,
}

impl Form {
    pub const ALL: [Self; 4] = [Self::Paper, Self::Text, Self::Markdown, Self::WebPage];

    /// The name it is stored under. It never changes.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Text => "text",
            Self::Markdown => "markdown",
            Self::WebPage => "web-page",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.id() == id)
    }
}

/// The code on the wallet card that a phone can read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CardCode {
    #[default]
    Numbers,
    ContactCard,
    None,
}

impl CardCode {
    pub const ALL: [Self; 3] = [Self::Numbers, Self::ContactCard, Self::None];

    /// The name it is stored under. It never changes.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Numbers => "numbers",
            Self::ContactCard => "contact-card",
            Self::None => "none",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|code| code.id() == id)
    }
}
