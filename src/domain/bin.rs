//! What the person took off, kept for a while so that it can be put back.

use super::{
    Appointment, AreaNote, DatedMeaning, Day, Id, Meaning, OtherWords, RemovedCheckIn, RemovedGoal,
    RemovedLine, RemovedOwn, RemovedStep, RemovedValue, RewardIdea, Setback, Supporter, Workbook,
};
use std::sync::Arc;

/// Something that was taken off, with all it takes to put it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Removed {
    Goal(RemovedGoal),
    Step(RemovedStep),
    Value(RemovedValue),
    /// A value of the person's own that was not kept.
    OwnValue(RemovedOwn),
    EarlierMeaning(DatedMeaning),
    /// What recovery meant until earlier words took its place.
    Meaning(Meaning),
    CheckIn(RemovedCheckIn),
    Setback(Setback),
    Supporter(Supporter),
    /// What was said of an area of life.
    Area(AreaNote),
    /// A line of staying well.
    WellLine(RemovedLine),
    RewardIdea(RewardIdea),
    Appointment(Appointment),
    /// One of two versions of the same words, after the other was chosen.
    OtherWords(OtherWords),
}

/// One thing in the bin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binned {
    pub id: Id,
    pub since: Day,
    pub what: Removed,
}

/// Everything that was taken off and is still kept.
///
/// Invariant: no two have the same id; the oldest comes first, and those of one day stand in the order of their ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bin(Vec<Arc<Binned>>);

/// It cannot be put back as things stand: its goal is gone, ten values are kept, or something else stands in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoPlace;

impl Bin {
    /// How long something stays in the bin.
    pub const DAYS: u64 = 30;

    pub fn as_slice(&self) -> &[Arc<Binned>] {
        &self.0
    }

    pub fn iter(&self) -> impl Iterator<Item = &Binned> {
        self.0.iter().map(Arc::as_ref)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn get(&self, id: &Id) -> Option<&Binned> {
        self.iter().find(|binned| binned.id == *id)
    }

    /// Puts something in the bin, in the place of anything that has its id.
    pub fn set(&mut self, binned: Binned) {
        let _ = self.remove(&binned.id);
        let before = |other: &Arc<Binned>| (other.since, &other.id) < (binned.since, &binned.id);
        let place = self.0.partition_point(before);
        self.0.insert(place, Arc::new(binned));
    }

    pub fn remove(&mut self, id: &Id) -> Option<Binned> {
        let place = self.0.iter().position(|binned| binned.id == *id)?;
        Some(Arc::unwrap_or_clone(self.0.remove(place)))
    }

    /// Takes out for good what has been here for [`Bin::DAYS`] days. A clock that was set back keeps things longer.
    pub fn empty_old(&mut self, today: Day) {
        self.0.retain(|binned| !is_old(binned, today));
    }

    pub fn has_old(&self, today: Day) -> bool {
        self.iter().any(|binned| is_old(binned, today))
    }
}

/// The day something leaves the bin for good.
pub fn leaves_on(since: Day) -> Day {
    since
        .checked_add_days(chrono::Days::new(Bin::DAYS))
        .unwrap_or(Day::MAX)
}

fn is_old(binned: &Binned, today: Day) -> bool {
    leaves_on(binned.since) <= today
}

impl Workbook {
    /// Puts a thing from the bin back where it was. What has no place stays in the bin.
    pub fn put_back(&mut self, id: &Id, today: Day) -> Result<(), NoPlace> {
        let Some(binned) = self.bin.get(id).cloned() else {
            return Ok(());
        };
        match binned.what {
            Removed::Goal(goal) if self.goals.get(&goal.goal.id).is_some() => return Err(NoPlace),
            Removed::Goal(goal) => self.goals.put_back(goal),
            Removed::Step(step) => self.goals.put_back_step(step)?,
            Removed::Value(value) if self.values.has_words_for(value.value()) => {
                return Err(NoPlace);
            }
            Removed::Value(value) => self.values.put_back(value).map_err(|_| NoPlace)?,
            Removed::OwnValue(own) if self.values.own_name(&own.own.id).is_some() => {
                return Err(NoPlace);
            }
            Removed::OwnValue(own) => self.values.put_back_own(own),
            Removed::EarlierMeaning(dated) if self.recovery.earlier_on(dated.day).is_some() => {
                return Err(NoPlace);
            }
            Removed::EarlierMeaning(dated) => self.recovery.put_back_earlier(dated),
            Removed::CheckIn(removed) if self.check_ins.on(removed.day).is_some() => {
                return Err(NoPlace);
            }
            Removed::CheckIn(removed) => self.check_ins.set(removed.day, removed.check_in),
            Removed::Setback(setback) if self.setbacks.get(&setback.id).is_some() => {
                return Err(NoPlace);
            }
            Removed::Setback(setback) => self.setbacks.set(setback),
            Removed::Supporter(one) if self.support.get(&one.id).is_some() => return Err(NoPlace),
            Removed::Supporter(one) => self.support.set(one),
            Removed::Area(note) if self.areas.get(note.area).is_some() => return Err(NoPlace),
            Removed::Area(note) => self.areas.set(note),
            Removed::WellLine(removed)
                if self
                    .staying_well
                    .get(removed.heading, &removed.line.id)
                    .is_some() =>
            {
                return Err(NoPlace);
            }
            Removed::WellLine(removed) => self.staying_well.put_back(removed),
            Removed::RewardIdea(idea) if self.rewards.get(&idea.id).is_some() => {
                return Err(NoPlace);
            }
            Removed::RewardIdea(idea) => self.rewards.set(idea),
            Removed::Appointment(one) if self.appointments.get(&one.id).is_some() => {
                return Err(NoPlace);
            }
            Removed::Appointment(one) => self.appointments.set(one),
            // The person is asked once more.
            Removed::OtherWords(words) => self.other_words.set(words),
            Removed::Meaning(words) => self.recovery.change(today, |meaning| *meaning = words),
        }
        let _ = self.bin.remove(id);
        Ok(())
    }
}
