//! Check-ins: how a day was, in the person's own words. No day is good or bad.

use super::{Day, Id, Line, Note, OutOfTen};
use chrono::Datelike;
use std::sync::Arc;

/// How one day was, as far as the person cared to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckIn {
    pub word: Option<DayWord>,
    pub why: Note,
    pub helped: Note,
    /// 0 is none at all, 10 is as much as I could want.
    pub energy: Option<OutOfTen>,
    pub wellbeing: Wellbeing,
}

/// The day in a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayWord {
    Chosen(WordId),
    Own(Line),
}

/// The lasting name of one of our words for a day, such as `calm`.
///
/// A word this build does not know is still kept: another build may know it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WordId(Id);

impl WordId {
    pub fn parse(text: &str) -> Option<Self> {
        Id::parse(text).map(Self)
    }

    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

/// Answers to the four personal wellbeing questions of the Office for National Statistics. Each stands by itself: they
/// are never added up, and in the last one a high number is not a better one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wellbeing([Option<OutOfTen>; 4]);

/// One of the four questions. Each is answered from 0, not at all, to 10, completely.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WellbeingQuestion {
    Satisfied,
    Worthwhile,
    HappyYesterday,
    AnxiousYesterday,
}

impl WellbeingQuestion {
    /// In the order in which they are asked.
    pub const ALL: [Self; 4] = [
        Self::Satisfied,
        Self::Worthwhile,
        Self::HappyYesterday,
        Self::AnxiousYesterday,
    ];

    /// The name it is stored under. It never changes.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Satisfied => "satisfied",
            Self::Worthwhile => "worthwhile",
            Self::HappyYesterday => "happy-yesterday",
            Self::AnxiousYesterday => "anxious-yesterday",
        }
    }
}

impl Wellbeing {
    pub fn get(&self, question: WellbeingQuestion) -> Option<OutOfTen> {
        let [satisfied, worthwhile, happy, anxious] = self.0;
        match question {
            WellbeingQuestion::Satisfied => satisfied,
            WellbeingQuestion::Worthwhile => worthwhile,
            WellbeingQuestion::HappyYesterday => happy,
            WellbeingQuestion::AnxiousYesterday => anxious,
        }
    }

    /// Keeps an answer, or takes it back.
    pub fn set(&mut self, question: WellbeingQuestion, answer: Option<OutOfTen>) {
        let [satisfied, worthwhile, happy, anxious] = &mut self.0;
        *match question {
            WellbeingQuestion::Satisfied => satisfied,
            WellbeingQuestion::Worthwhile => worthwhile,
            WellbeingQuestion::HappyYesterday => happy,
            WellbeingQuestion::AnxiousYesterday => anxious,
        } = answer;
    }
}

impl CheckIn {
    /// Whether nothing is said in it, spaces aside.
    pub fn is_blank(&self) -> bool {
        self.word.is_none()
            && self.why.is_blank()
            && self.helped.is_blank()
            && self.energy.is_none()
            && self.wellbeing == Wellbeing::default()
    }
}

/// A month of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i32,
    month: u32,
}

impl Month {
    pub fn of(day: Day) -> Self {
        let (year, month) = (day.year(), day.month());
        Self { year, month }
    }

    /// The name it is stored under, such as `2026-11`. It never changes.
    pub fn id(self) -> Option<Id> {
        Id::parse(&format!("{:04}-{:02}", self.year, self.month))
    }
}

/// The check-ins of one month.
///
/// Invariant: at most one a day, none of them blank, all of the one month, oldest first; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckInMonth {
    month: Month,
    days: Vec<(Day, CheckIn)>,
}

impl CheckInMonth {
    pub fn month(&self) -> Month {
        self.month
    }

    pub fn days(&self) -> &[(Day, CheckIn)] {
        &self.days
    }
}

/// All check-ins. They stand by month, so that writing today's leaves ten years of others alone.
///
/// A copy shares every month until one of the two is changed.
///
/// Invariant: no month twice, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckIns(Vec<Arc<CheckInMonth>>);

/// A check-in that was taken off, with all it takes to put it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemovedCheckIn {
    pub day: Day,
    pub check_in: CheckIn,
}

impl CheckIns {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn months(&self) -> &[Arc<CheckInMonth>] {
        &self.0
    }

    pub fn month(&self, month: Month) -> Option<&Arc<CheckInMonth>> {
        let at = self
            .0
            .binary_search_by_key(&month, |kept| kept.month)
            .ok()?;
        self.0.get(at)
    }

    pub fn on(&self, day: Day) -> Option<&CheckIn> {
        let days = &self.month(Month::of(day))?.days;
        days.iter()
            .find(|(other, _)| *other == day)
            .map(|(_, check_in)| check_in)
    }

    /// Oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &(Day, CheckIn)> {
        self.0.iter().flat_map(|month| &month.days)
    }

    /// Keeps a check-in for a day, in place of any other of that day. One that says nothing is taken off.
    pub fn set(&mut self, day: Day, check_in: CheckIn) {
        let month = Month::of(day);
        let others = self
            .month(month)
            .map_or_else(Vec::new, |kept| kept.days.clone());
        self.set_month(month, others.into_iter().chain([(day, check_in)]));
    }

    pub fn remove(&mut self, day: Day) -> Option<RemovedCheckIn> {
        let check_in = self.on(day)?.clone();
        self.set(day, CheckIn::default());
        Some(RemovedCheckIn { day, check_in })
    }

    /// Keeps these check-ins for a month, in place of all others of it. Of two for one day the later one is kept; what
    /// belongs to another month is left out.
    pub fn set_month(&mut self, month: Month, check_ins: impl IntoIterator<Item = (Day, CheckIn)>) {
        let mut days: Vec<(Day, CheckIn)> = Vec::new();
        for (day, check_in) in check_ins {
            if Month::of(day) != month {
                continue;
            }
            days.retain(|(other, _)| *other != day);
            if !check_in.is_blank() {
                let at = days.partition_point(|(other, _)| *other < day);
                days.insert(at, (day, check_in));
            }
        }
        self.0.retain(|kept| kept.month != month);
        if !days.is_empty() {
            let at = self.0.partition_point(|kept| kept.month < month);
            self.0.insert(at, Arc::new(CheckInMonth { month, days }));
        }
    }
}
