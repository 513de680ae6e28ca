//! What the person likes to put into their own calendar.

use super::{Id, TimeOfDay};

/// What was chosen the last time something was put into the calendar, so that it is there the next time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CalendarChoices {
    /// None where the entry is for the whole day.
    pub at: Option<TimeOfDay>,
    pub alarm: Alarm,
    pub rhythm: Rhythm,
    /// Names the entry for check-ins, so that those of two people who share a calendar are two.
    pub check_in: Option<Id>,
}

/// What an entry is called in the calendar, where others may see it. It is neutral each time until something else is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CalendarTitle {
    /// A title that gives nothing away.
    #[default]
    Neutral,
    /// The person's own words.
    Own,
}

/// When the calendar draws attention to an entry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Alarm {
    AtTheTime,
    #[default]
    HalfAnHourBefore,
    TwoHoursBefore,
    TheDayBefore,
}

/// How often an entry comes again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rhythm {
    EveryDay,
    #[default]
    EveryWeek,
    EveryTwoWeeks,
    EveryMonth,
}

impl CalendarTitle {
    pub const ALL: [Self; 2] = [Self::Neutral, Self::Own];

    /// The name it is stored under. It never changes.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Own => "own",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|title| title.id() == id)
    }
}

impl Alarm {
    pub const ALL: [Self; 4] = [
        Self::AtTheTime,
        Self::HalfAnHourBefore,
        Self::TwoHoursBefore,
        Self::TheDayBefore,
    ];

    /// The name it is stored under. It never changes.
    pub const fn id(self) -> &'static str {
        match self {
            Self::AtTheTime => "at-the-time",
            Self::HalfAnHourBefore => "half-an-hour",
            Self::TwoHoursBefore => "two-hours",
            Self::TheDayBefore => "day-before",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|alarm| alarm.id() == id)
    }
}

impl Rhythm {
    pub const ALL: [Self; 4] = [
        Self::EveryDay,
        Self::EveryWeek,
        Self::EveryTwoWeeks,
        Self::EveryMonth,
    ];

    /// The name it is stored under. It never changes.
    pub const fn id(self) -> &'static str {
        match self {
            Self::EveryDay => "day",
            Self::EveryWeek => "week",
            Self::EveryTwoWeeks => "two-weeks",
            Self::EveryMonth => "month",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rhythm| rhythm.id() == id)
    }
}
