//! What this tab knows of what is kept, and what it may therefore write.

use super::{
    Opened, Place, Section, Standing, Standings,
    format::{self, Entry, Fault, Stamp, Unreadable},
    merge::{Clash, merge},
};
use crate::domain::{Day, Workbook};
use serde_json::Value;

/// The way back to what a workbook was opened from.
///
/// Invariant: only [`super::open`] makes one, and only from what was read. It writes in no place where it does not know
/// what stands.
pub struct Door {
    /// The workbook as it was last kept. Its records are shared with the one on the desk.
    before: Workbook,
    /// What stands in each place, as far as this tab knows. Nothing, where a place is not among them.
    standings: Standings,
}

/// One place whose words are to be kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub place: Place,
    /// None where the record was taken off.
    pub body: Option<Value>,
    /// The revision this tab knows to stand there, and the clock of that save; 0 for none.
    pub knows: (u64, u64),
}

/// What is to be kept together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Batch {
    pub changes: Vec<Change>,
    /// A place where something is known to stand. Where nothing does any more, what was kept has vanished, and even a
    /// new record is not written by itself.
    pub witness: Option<Place>,
}

impl Batch {
    /// The places to look at before anything is written: those of the changes, and then the witness.
    pub fn keys(&self) -> Vec<String> {
        let places = self.changes.iter().map(|change| &change.place);
        places.chain(&self.witness).map(Place::key).collect()
    }

    /// Weighs each change against what stands in its place. `found` is in the order of [`Batch::keys`].
    pub fn weigh(&self, found: &[Option<String>], moment: Moment) -> Vec<Verdict> {
        let has_vanished = self.witness.is_some() && found.last().is_none_or(Option::is_none);
        let mut verdicts = Vec::new();
        for (change, found) in self.changes.iter().zip(found) {
            verdicts.push(weigh(change, found.as_deref(), moment));
        }
        match has_vanished || verdicts.contains(&Verdict::Gone) {
            true => vec![Verdict::Gone; verdicts.len()],
            false => verdicts,
        }
    }
}

/// When a change is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    pub today: Day,
    /// Milliseconds since 1970 began, by the device's clock.
    pub clock: u64,
}

/// What is to be done about a change, in view of what stands in its place now.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// It can be written. What stands there cannot be read and is set aside first.
    Write {
        text: String,
        revision: u64,
        aside: Option<String>,
    },
    /// The same words stand there already.
    Same { revision: u64, clock: u64 },
    /// Another tab has written there since.
    Theirs(Entry),
    /// A newer Camau has written there. It is never written over.
    Newer,
    /// Something stood there, and nothing does now: it was cleared behind our back.
    Gone,
}

/// Weighs a change against the text that stands in its place.
fn weigh(change: &Change, found: Option<&str>, moment: Moment) -> Verdict {
    let write = |above: u64, aside: Option<String>| {
        let revision = change.knows.0.max(above).saturating_add(1);
        let stamp = Stamp {
            revision,
            saved: moment.today,
            clock: moment.clock,
        };
        Verdict::Write {
            text: format::seal(&change.place, stamp, change.body.as_ref()),
            revision,
            aside,
        }
    };
    let Some(text) = found else {
        return match change.knows.0 {
            0 => write(0, None),
            _ => Verdict::Gone,
        };
    };
    match format::open(&change.place, text) {
        // Only what this tab knows, or something older that local storage fell back to, is written over.
        Ok(entry) if is_known(&entry, change.knows) => write(entry.stamp.revision, None),
        Ok(entry) if entry.body == change.body => Verdict::Same {
            revision: entry.stamp.revision,
            clock: entry.stamp.clock,
        },
        // What opens can still be no record of ours.
        Ok(entry) if !format::is_record(&change.place, entry.body.clone()) => {
            write(entry.stamp.revision, Some(text.to_owned()))
        }
        Ok(entry) => Verdict::Theirs(entry),
        Err(Unreadable::Newer { .. }) => Verdict::Newer,
        Err(Unreadable::Damaged(_)) => write(0, Some(text.to_owned())),
    }
}

fn is_known(entry: &Entry, (revision, clock): (u64, u64)) -> bool {
    entry.stamp.revision <= revision && entry.stamp.clock <= clock
}

impl Door {
    pub(super) fn new(before: Workbook, standings: Standings) -> Self {
        Self { before, standings }
    }

    /// What is to be kept of one section, and the places in it that a newer Camau wrote.
    pub fn changes(&self, section: Section, now: &Workbook) -> (Vec<Change>, Vec<Place>) {
        let mut changes = Vec::new();
        let mut newer = Vec::new();
        for place in format::differing(section, now, &self.before) {
            let knows = match self.standings.get(&place) {
                None | Some(Standing::Unreadable) => (0, 0),
                Some(Standing::Known { revision, clock }) => (revision, clock),
                Some(Standing::Newer) => {
                    newer.push(place);
                    continue;
                }
            };
            let body = format::body(&place, now);
            changes.push(Change { place, body, knows });
        }
        (changes, newer)
    }

    /// The revision this tab knows to stand in a place; 0 for none.
    pub fn knows(&self, place: &Place) -> u64 {
        match self.standings.get(place) {
            Some(Standing::Known { revision, .. }) => revision,
            _ => 0,
        }
    }

    /// When a place was last changed, by the clock of the device that changed it; 0 where nothing stands.
    pub fn clock(&self, place: &Place) -> u64 {
        match self.standings.get(place) {
            Some(Standing::Known { clock, .. }) => clock,
            _ => 0,
        }
    }

    /// Whether a newer Camau wrote in any place.
    pub fn knows_of_newer(&self) -> bool {
        let newer = |(_, standing): &(Place, Standing)| matches!(standing, Standing::Newer);
        self.standings.iter().any(newer)
    }

    /// Whether something on the desk cannot be saved, because a newer Camau wrote its place.
    pub fn is_barred(&self, now: &Workbook) -> bool {
        let barred = |section: &Section| !self.changes(*section, now).1.is_empty();
        self.knows_of_newer() && Section::ALL.iter().any(barred)
    }

    /// A place where something is known to stand.
    pub fn witness(&self) -> Option<Place> {
        let known = |(_, standing): &&(Place, Standing)| matches!(standing, Standing::Known { .. });
        let place = self.standings.iter().find(known);
        place.map(|(place, _)| place.clone())
    }

    /// Whether anything is kept at all, as far as this tab knows.
    pub fn holds_anything(&self) -> bool {
        !self.standings.is_empty()
    }

    /// In how many texts everything is kept, as far as this tab knows.
    pub fn n_texts(&self) -> usize {
        self.standings.iter().count()
    }

    /// Notes that a change is kept.
    pub fn has_kept(&mut self, change: &Change, revision: u64, clock: u64) {
        // Its body was written from a workbook, so it can be read into one.
        let _ = format::put(&change.place, change.body.clone(), &mut self.before);
        self.stand(change.place.clone(), Standing::Known { revision, clock });
    }

    /// Notes that a newer Camau has written in a place.
    pub fn has_become_newer(&mut self, place: Place) {
        self.stand(place, Standing::Newer);
    }

    /// Takes in what another tab has kept, and merges it with what stands on the desk. Words that both changed come
    /// back as clashes. On a fault nothing is changed.
    pub fn take_in(
        &mut self,
        place: &Place,
        entry: Entry,
        now: &mut Workbook,
    ) -> Result<Vec<Clash>, Fault> {
        let Entry { stamp, body } = entry;
        if stamp.revision <= self.knows(place) && stamp.clock <= self.clock(place) {
            // Something newer was taken in meanwhile.
            return Ok(Vec::new());
        }
        let mut before = self.before.clone();
        format::put(place, body.clone(), &mut before)?;
        let base = format::body(place, &self.before);
        let here = format::body(place, now);
        let mut merged = merge(base.as_ref(), here.as_ref(), body.as_ref());
        if format::put(place, merged.value, now).is_err() {
            // Together they are more than one place may hold: what stands here stays, and the whole of the other is kept.
            merged.clashes = vec![Clash {
                way: Vec::new(),
                other: body.unwrap_or_default(),
            }];
        }
        self.before = before;
        let Stamp {
            revision, clock, ..
        } = stamp;
        self.stand(place.clone(), Standing::Known { revision, clock });
        if !place.section.holds_words() {
            merged.clashes.clear();
        }
        Ok(merged.clashes)
    }

    /// Takes in what was read after Today was there: `rest` is all of `near` and what was read besides. What the person, or
    /// another tab, has changed meanwhile is merged with it.
    pub fn join(
        &mut self,
        near: &Workbook,
        rest: &Opened,
        now: &mut Workbook,
    ) -> Vec<(Place, Clash)> {
        let mut clashes = Vec::new();
        let (mut kept, mut shown) = (rest.workbook.clone(), rest.workbook.clone());
        for section in Section::ALL {
            let unchanged =
                |workbook: &Workbook| format::differing(section, workbook, near).is_empty();
            let standings = rest.door.standings.iter();
            let standings: Vec<_> = standings
                .filter(|(place, _)| place.section == section)
                .collect();
            if standings.is_empty() {
                continue;
            }
            if unchanged(&self.before) && unchanged(now) {
                // Both share what was read, so that comparing them later costs next to nothing.
                format::swap_section(section, &mut kept, &mut self.before);
                format::swap_section(section, &mut shown, now);
                for (place, standing) in standings {
                    self.stand(place.clone(), *standing);
                }
                continue;
            }
            let order = format::body(&Place::whole(section), now);
            let records = standings
                .into_iter()
                .filter(|(place, _)| place.record.is_some());
            for (place, standing) in records {
                let more = self.join_one(place, *standing, rest, now);
                clashes.extend(more.into_iter().map(|clash| (place.clone(), clash)));
            }
            self.join_order(section, order.as_ref(), near, rest, now);
        }
        clashes
    }

    fn join_one(
        &mut self,
        place: &Place,
        standing: Standing,
        rest: &Opened,
        now: &mut Workbook,
    ) -> Vec<Clash> {
        let Standing::Known { revision, clock } = standing else {
            if self.standings.get(place).is_none() {
                self.stand(place.clone(), standing);
            }
            return Vec::new();
        };
        let stamp = Stamp {
            revision,
            clock,
            saved: Day::default(),
        };
        let body = format::body(place, &rest.workbook);
        // It was read a moment ago, so it can be read again.
        self.take_in(place, Entry { stamp, body }, now)
            .unwrap_or_default()
    }

    /// Records that came later stand in the order that was kept, and those the person has added meanwhile after them.
    fn join_order(
        &mut self,
        section: Section,
        order: Option<&Value>,
        near: &Workbook,
        rest: &Opened,
        now: &mut Workbook,
    ) {
        if section != Section::Goals {
            return;
        }
        let whole = Place::whole(section);
        let kept = format::body(&whole, &rest.workbook);
        let both = merge(format::body(&whole, near).as_ref(), order, kept.as_ref());
        // An order names ids, and one that names too many or too few puts the rest last.
        let _ = format::put(&whole, kept, &mut self.before);
        let _ = format::put(&whole, both.value, now);
    }

    /// Forgets everything that was kept, after it was erased or has vanished: all that is on the desk is new again.
    pub fn forget(&mut self) {
        self.before = Workbook::default();
        self.standings = Standings::default();
    }

    fn stand(&mut self, place: Place, standing: Standing) {
        self.standings.set(place, standing);
    }
}
