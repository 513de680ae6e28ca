//! When a copy was last saved, and whether to be reminded of it.

use super::Day;

/// What is known about copies on this device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Copies {
    /// The day the first words were kept that a copy could hold.
    pub first_words: Option<Day>,
    pub last_saved: Option<Day>,
    pub remind: Remind,
    /// The last day the person was reminded.
    pub last_reminded: Option<Day>,
}

/// How often to be reminded to save a copy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Remind {
    EveryWeek,
    #[default]
    EveryMonth,
    EveryThreeMonths,
    Never,
}

impl Remind {
    pub const ALL: [Self; 4] = [
        Self::EveryWeek,
        Self::EveryMonth,
        Self::EveryThreeMonths,
        Self::Never,
    ];

    /// The name it is stored under. It never changes.
    pub const fn id(self) -> &'static str {
        match self {
            Self::EveryWeek => "week",
            Self::EveryMonth => "month",
            Self::EveryThreeMonths => "three-months",
            Self::Never => "never",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|remind| remind.id() == id)
    }

    const fn days(self) -> Option<i64> {
        match self {
            Self::EveryWeek => Some(7),
            Self::EveryMonth => Some(30),
            Self::EveryThreeMonths => Some(91),
            Self::Never => None,
        }
    }
}

impl Copies {
    /// Whether a reminder is due: the last copy, or without one the first words, are older than the person likes. Never
    /// twice in a day.
    pub fn is_reminder_due(&self, today: Day) -> bool {
        let (Some(days), Some(since)) = (self.remind.days(), self.last_saved.or(self.first_words))
        else {
            return false;
        };
        (today - since).num_days() >= days && self.last_reminded != Some(today)
    }
}
