//! What Today shows is read first. The rest, which after years is nearly all, is read while Today is there.
//!
//! Which records Today shows is noted beside them in the journal. The note may be behind: what it misses comes with the
//! rest, and what it names too much is read a moment early.

use super::{Opened, Opening, SoFar};
use crate::{
    domain::{Day, Goal, Workbook, read_day},
    storage::{ERASED, Place, Section, Texts},
};

/// The key of the note. It can always be worked out again, so it is in no copy, and local storage does without it.
pub const NEAR: &str = "camau.near";

/// With fewer texts than this, everything is read at once: it takes no longer than a person notices.
const MANY: usize = 100;

/// What Today shows besides some goals. The order of all goals comes after the goals.
const WHOLE: [Section; 7] = [
    Section::Settings,
    Section::Beginning,
    Section::Recovery,
    Section::Values,
    Section::Drafts,
    Section::Copies,
    Section::Goals,
];

/// The note for a workbook that is kept in so many texts, and was last saved on a day. None where everything is to be read
/// at once, as it is where Today would look like a first visit without the rest.
pub fn note_of_near(
    workbook: &Workbook,
    n_texts: usize,
    last_saved: Option<Day>,
) -> Option<String> {
    let last_saved = last_saved.filter(|_| n_texts >= MANY)?;
    let goals = workbook.goals.as_slice();
    let reward = goals.iter().find(|goal| goal.has_reward_waiting());
    let is_near = |goal: &&Goal| goal.is_going_on() || reward.is_some_and(|one| one.id == goal.id);
    let mut near = goals.iter().map(AsRef::as_ref).filter(is_near).peekable();
    let shows_nothing = workbook.recovery.meaning().is_blank()
        && workbook.values.is_blank()
        && near.peek().is_none();
    if shows_nothing {
        return None;
    }
    let names = near.map(|goal| Place::record(Section::Goals, goal.id.clone()).name());
    let mut words = vec![last_saved.to_string()];
    words.extend(names);
    Some(words.join(" "))
}

/// The day in a note. It may be that of a text which is not read at first.
fn last_saved(note: &str) -> Option<Day> {
    read_day(note.split(' ').next()?)
}

/// The keys to read first.
pub fn near_keys(note: &str) -> Vec<String> {
    let places = near_places(note);
    let mut keys = vec![ERASED.to_owned()];
    keys.extend(places.iter().map(Place::key));
    keys
}

fn near_places(note: &str) -> Vec<Place> {
    let records = note.split(' ').filter_map(Place::from_name);
    let mut places: Vec<Place> = records.filter(|place| place.record.is_some()).collect();
    places.extend(WHOLE.map(Place::whole));
    places
}

/// Opens what stands under the keys that are read first, and nothing else.
pub fn open_near(note: &str, local: &Texts, journal: &Texts, clock: u64) -> (Opened, Unread) {
    let places = near_places(note);
    let mut opening = Opening::new(local, Some(journal), clock, SoFar::default());
    for place in &places {
        opening.open(place);
    }
    let mut opened = opening.so_far.opened();
    opened.last_saved = opened.last_saved.max(last_saved(note));
    let unread = Unread {
        workbook: opened.workbook.clone(),
        places,
        clock,
    };
    (opened, unread)
}

/// What has not been read so far, known by what has.
pub struct Unread {
    workbook: Workbook,
    places: Vec<Place>,
    clock: u64,
}

impl Unread {
    /// The rest, in all texts there are. None for the journal where it no longer answers.
    pub fn rest(self, local: Texts, journal: Option<Texts>) -> Rest {
        let all = Opening::new(&local, journal.as_ref(), self.clock, SoFar::default());
        // The order of all goals can only be kept once all goals are there.
        let order = Place::whole(Section::Goals);
        let mut places = all.places();
        places.retain(|place| *place == order || !self.places.contains(place));
        places.reverse();
        Rest {
            so_far: SoFar {
                workbook: self.workbook.clone(),
                ..SoFar::default()
            },
            near: self.workbook,
            clock: self.clock,
            local,
            journal,
            places,
        }
    }
}

/// What is still to be read.
pub struct Rest {
    clock: u64,
    local: Texts,
    journal: Option<Texts>,
    /// The places that are left. The last of them is read first.
    places: Vec<Place>,
    /// What was read first.
    near: Workbook,
    so_far: SoFar,
}

impl Rest {
    /// Reads some more places, and says whether any are left.
    pub fn read_on(&mut self, n_places: usize) -> bool {
        let so_far = std::mem::take(&mut self.so_far);
        let mut opening = Opening::new(&self.local, self.journal.as_ref(), self.clock, so_far);
        let left = self.places.len().saturating_sub(n_places);
        for place in self.places.drain(left..).rev() {
            opening.open(&place);
        }
        self.so_far = opening.so_far;
        !self.places.is_empty()
    }

    /// Reads all that is left. Gives what was read first as well, from which the whole began.
    pub fn finish(mut self) -> (Workbook, Opened) {
        while self.read_on(usize::MAX) {}
        (self.near, self.so_far.opened())
    }
}
