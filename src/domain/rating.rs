//! A number from 0 to 10 that the person chose, and the days they chose it.

use super::Day;

/// A whole number from 0 to 10. What the ends mean is said where it is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OutOfTen(u8);

impl OutOfTen {
    pub const MAX: u8 = 10;

    pub fn new(number: u8) -> Option<Self> {
        (number <= Self::MAX).then_some(Self(number))
    }

    pub fn get(self) -> u8 {
        self.0
    }
}

/// What the person chose on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rating {
    pub day: Day,
    pub number: OutOfTen,
}

/// Ratings of one thing over time.
///
/// Invariant: at most one a day, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ratings(Vec<Rating>);

impl Ratings {
    /// Keeps `number` for `day`, in place of any other number of that day.
    pub fn record(&mut self, day: Day, number: OutOfTen) {
        self.forget(day);
        let place = self.0.partition_point(|rating| rating.day < day);
        self.0.insert(place, Rating { day, number });
    }

    pub fn forget(&mut self, day: Day) {
        self.0.retain(|rating| rating.day != day);
    }

    pub fn latest(&self) -> Option<Rating> {
        self.0.last().copied()
    }

    pub fn on(&self, day: Day) -> Option<OutOfTen> {
        let rating = self.0.iter().find(|rating| rating.day == day)?;
        Some(rating.number)
    }

    pub fn as_slice(&self) -> &[Rating] {
        &self.0
    }
}

impl FromIterator<Rating> for Ratings {
    fn from_iter<I: IntoIterator<Item = Rating>>(ratings: I) -> Self {
        let mut all = Self::default();
        for rating in ratings {
            all.record(rating.day, rating.number);
        }
        all
    }
}
