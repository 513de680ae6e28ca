//! Appointment sheets: what I want to say, what has changed, my questions, and what was agreed.

use super::{Day, Id, Note, TimeOfDay};
use std::sync::Arc;

/// One appointment and the sheet for it. Any part of it may stay empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    pub id: Id,
    /// The day the sheet was begun.
    pub written: Day,
    /// The day of the appointment.
    pub on: Option<Day>,
    pub at: Option<TimeOfDay>,
    /// Who it is with.
    pub with: Note,
    /// What I want to say.
    pub say: [SheetLine; Appointment::LINES],
    /// What has changed since last time, picked from what has a date.
    pub changed: Vec<Changed>,
    pub questions: [SheetLine; Appointment::LINES],
    /// What was agreed, written down afterwards.
    pub agreed: Note,
}

/// A line of the sheet. It stands on it unless it is left off.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetLine {
    pub words: Note,
    pub is_left_off: bool,
}

/// Something with a date, in the words it had when it was picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    pub day: Day,
    pub words: Note,
}

impl SheetLine {
    /// The words, where they stand on the sheet.
    pub fn on_the_sheet(&self) -> Option<&str> {
        (!self.is_left_off && !self.words.is_blank()).then(|| self.words.as_str().trim())
    }
}

impl Appointment {
    /// How many things there are to say, and to ask.
    pub const LINES: usize = 3;

    pub fn new(id: Id, today: Day) -> Self {
        Self {
            id,
            written: today,
            on: None,
            at: None,
            with: Note::default(),
            say: Default::default(),
            changed: Vec::new(),
            questions: Default::default(),
            agreed: Note::default(),
        }
    }

    /// A new sheet that starts from an earlier one: who it is with, what to say and what to ask. What had changed then, and
    /// what was agreed, belong to that time.
    pub fn from_earlier(earlier: &Self, id: Id, today: Day) -> Self {
        Self {
            with: earlier.with.clone(),
            say: earlier.say.clone(),
            questions: earlier.questions.clone(),
            ..Self::new(id, today)
        }
    }

    /// Whether nothing is said in it.
    pub fn is_blank(&self) -> bool {
        let lines = self.say.iter().chain(&self.questions);
        self.on.is_none()
            && self.at.is_none()
            && self.changed.is_empty()
            && self.with.is_blank()
            && self.agreed.is_blank()
            && lines.into_iter().all(|line| line.words.is_blank())
    }

    /// Whether it is still to come. One without a day is for some day to come.
    pub fn is_to_come(&self, today: Day) -> bool {
        self.on.is_none_or(|day| day >= today)
    }

    /// The day it stands at: that of the appointment, or else the day it was begun.
    pub fn day(&self) -> Day {
        self.on.unwrap_or(self.written)
    }
}

/// All appointment sheets.
///
/// A copy shares every one until one of the two is changed.
///
/// Invariant: no two have the same id; the oldest comes first, by the day they were begun and then by their ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Appointments(Vec<Arc<Appointment>>);

impl Appointments {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn as_slice(&self) -> &[Arc<Appointment>] {
        &self.0
    }

    pub fn get(&self, id: &Id) -> Option<&Appointment> {
        let found = self.0.iter().find(|one| one.id == *id);
        found.map(Arc::as_ref)
    }

    /// The one begun last before another, from which that could start.
    pub fn before(&self, id: &Id) -> Option<&Appointment> {
        let at = self.0.iter().position(|one| one.id == *id);
        let mut before = self.0.iter().take(at.unwrap_or(self.0.len()));
        before.next_back().map(Arc::as_ref)
    }

    /// The day of the last appointment up to today, other than this one.
    pub fn last_before(&self, id: &Id, today: Day) -> Option<Day> {
        let others = self.0.iter().filter(|one| one.id != *id);
        let days = others.map(|one| one.day());
        days.filter(|day| *day <= today).max()
    }

    /// Keeps a sheet, in the place of any that has its id.
    pub fn set(&mut self, appointment: Appointment) {
        let _ = self.remove(&appointment.id);
        let before = |other: &Arc<Appointment>| {
            (other.written, &other.id) < (appointment.written, &appointment.id)
        };
        let at = self.0.partition_point(before);
        self.0.insert(at, Arc::new(appointment));
    }

    pub fn remove(&mut self, id: &Id) -> Option<Appointment> {
        let at = self.0.iter().position(|one| one.id == *id)?;
        Some(Arc::unwrap_or_clone(self.0.remove(at)))
    }
}
