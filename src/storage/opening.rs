//! Opening what is kept in two places: the newer text that can be read wins, and the other is brought level.

mod near;

pub use self::near::{NEAR, Rest, Unread, near_keys, note_of_near, open_near};

use super::{
    Door, Place, SET_ASIDE, SetAside, Standing, Standings, Texts, Trouble, Write,
    format::{self, Entry, Stamp, Unreadable},
};
use crate::domain::{Day, Workbook};
use serde_json::Value;

/// Where it is noted that everything was erased, with the device's clock at that moment. What local storage
/// brings back from before then, after a crash, is erased again.
pub const ERASED: &str = "camau.erased";

/// What was found on opening.
pub struct Opened {
    pub workbook: Workbook,
    pub door: Door,
    /// The last day anything was saved, if anything ever was.
    pub last_saved: Option<Day>,
    pub troubles: Vec<Trouble>,
    /// What brings the two places level. Nothing, when they are.
    pub to_local: Vec<Write>,
    pub to_journal: Vec<Write>,
}

/// Reads everything. What cannot be read is left out of the workbook and told among the troubles. `clock` is the
/// device's clock, which tells apart what is set aside now from what was before.
pub fn open(local: &Texts, journal: Option<&Texts>, clock: u64) -> Opened {
    let mut opening = Opening::new(local, journal, clock, SoFar::default());
    for place in opening.places() {
        opening.open(&place);
    }
    opening.so_far.opened()
}

/// What was read so far.
#[derive(Default)]
struct SoFar {
    workbook: Workbook,
    standings: Standings,
    last_saved: Option<Day>,
    troubles: Vec<Trouble>,
    to_local: Vec<Write>,
    to_journal: Vec<Write>,
}

impl SoFar {
    fn opened(self) -> Opened {
        Opened {
            door: Door::new(self.workbook.clone(), self.standings),
            workbook: self.workbook,
            last_saved: self.last_saved,
            troubles: self.troubles,
            to_local: self.to_local,
            to_journal: self.to_journal,
        }
    }
}

struct Opening<'a> {
    local: &'a Texts,
    journal: Option<&'a Texts>,
    erased: Option<u64>,
    clock: u64,
    so_far: SoFar,
}

/// One of the two places.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keeper {
    Local,
    Journal,
}

/// A text as it was found.
struct Found<'a> {
    keeper: Keeper,
    text: &'a str,
    read: Result<Entry, Unreadable>,
    stamp: Option<Stamp>,
    /// What it says, where the other keeper says something else.
    body: Option<Value>,
}

impl<'a> Opening<'a> {
    fn new(local: &'a Texts, journal: Option<&'a Texts>, clock: u64, so_far: SoFar) -> Self {
        let erased = [Some(local), journal].into_iter().flatten();
        let erased = erased.filter_map(|texts| texts.get(ERASED)?.parse().ok());
        Self {
            local,
            journal,
            erased: erased.max(),
            clock,
            so_far,
        }
    }

    /// Every place that holds a text. Records come before the whole of their section, which may put them in order.
    fn places(&self) -> Vec<Place> {
        let only_in_journal = |key: &&String| !self.local.contains_key(*key);
        let journal = self.journal.into_iter().flat_map(Texts::keys);
        let keys = self.local.keys().chain(journal.filter(only_in_journal));
        let places: Vec<Place> = keys.filter_map(|key| Place::from_key(key)).collect();
        let (records, wholes): (Vec<_>, Vec<_>) =
            places.into_iter().partition(|place| place.record.is_some());
        [records, wholes].concat()
    }

    fn open(&mut self, place: &Place) {
        let mut found = self.find(place);
        let newer = |found: &Found| matches!(found.read, Err(Unreadable::Newer { .. }));
        if found.iter().any(newer) {
            self.so_far.standings.set(place.clone(), Standing::Newer);
            self.so_far.troubles.extend(
                found
                    .into_iter()
                    .filter(newer)
                    .map(|found| found.trouble(place)),
            );
            return;
        }
        // The newer of the two comes first. What is no entry at all comes last.
        if let [one, other] = &found[..]
            && one.age() < other.age()
        {
            found.reverse();
        }
        let Some(best) = found
            .iter_mut()
            .find_map(|found| found.put(place, &mut self.so_far.workbook))
        else {
            if !found.is_empty() {
                self.so_far
                    .standings
                    .set(place.clone(), Standing::Unreadable);
            }
            self.so_far
                .troubles
                .extend(found.into_iter().map(|found| found.trouble(place)));
            return;
        };
        self.so_far.last_saved = self.so_far.last_saved.max(Some(best.stamp.saved));
        let Stamp {
            revision, clock, ..
        } = best.stamp;
        let standing = Standing::Known { revision, clock };
        self.so_far.standings.set(place.clone(), standing);
        self.level(place, &best, &found);
    }

    /// The texts of a place, read. Where both keepers hold the same, it is read once.
    fn find(&mut self, place: &Place) -> Vec<Found<'a>> {
        let key = place.key();
        let local = self.local.get(&key).map(String::as_str);
        let journal = self
            .journal
            .and_then(|texts| texts.get(&key))
            .map(String::as_str);
        let read = |keeper, text: &'a str| {
            let read = format::open(place, text);
            let stamp = read.as_ref().ok().map(|entry| entry.stamp);
            Found {
                keeper,
                text,
                read,
                stamp,
                body: None,
            }
        };
        match (journal, local) {
            (Some(journal), Some(local)) if journal == local && self.erased.is_none() => {
                vec![read(Keeper::Journal, journal)]
            }
            (journal, local) => {
                let local = local.map(|text| read(Keeper::Local, text));
                let journal = journal.map(|text| read(Keeper::Journal, text));
                let found = journal.into_iter().chain(local);
                let mut found: Vec<Found> = found
                    .filter(|found| self.is_not_erased(&key, found))
                    .collect();
                for found in &mut found {
                    found.body = found
                        .read
                        .as_ref()
                        .ok()
                        .and_then(|entry| entry.body.clone());
                }
                found
            }
        }
    }

    /// Text from before everything was erased comes back when a crash undoes a removal, or from a keeper that could not
    /// be reached then. What a newer Camau wrote is left alone.
    fn is_not_erased(&mut self, key: &str, found: &Found) -> bool {
        let clock = match &found.read {
            Ok(entry) => entry.stamp.clock,
            Err(Unreadable::Damaged(_)) => 0,
            Err(Unreadable::Newer { .. }) => u64::MAX,
        };
        let erased = self.erased.is_some_and(|erased| clock <= erased);
        if erased {
            match found.keeper {
                Keeper::Local => self.so_far.to_local.push(Write::remove(key)),
                Keeper::Journal => self.so_far.to_journal.push(Write::remove(key)),
            }
        }
        !erased
    }

    /// Gives the best text to the keeper that holds another or none. What cannot be read there is set aside first.
    fn level(&mut self, place: &Place, best: &Best, found: &[Found]) {
        let key = place.key();
        for keeper in [Keeper::Local, Keeper::Journal] {
            let texts = match keeper {
                Keeper::Local => Some(self.local),
                Keeper::Journal => self.journal,
            };
            let Some(texts) =
                texts.filter(|texts| texts.get(&key).map(String::as_str) != Some(best.text))
            else {
                continue;
            };
            // Readable words that are not simply older were written beside those that are chosen.
            let beside = |found: &Found| {
                let stamp = found.stamp.unwrap_or_default();
                let older = stamp.revision < best.stamp.revision && stamp.clock <= best.stamp.clock;
                !older && found.body != best.body
            };
            let damaged =
                |found: &&Found| found.keeper == keeper && (found.read.is_err() || beside(found));
            let writes = match keeper {
                Keeper::Local => &mut self.so_far.to_local,
                Keeper::Journal => &mut self.so_far.to_journal,
            };
            if let Some(damaged) = found.iter().find(damaged) {
                let mut clock = self.clock;
                while texts.contains_key(&aside_key(place, clock)) {
                    clock += 1;
                }
                writes.push(Write::text(&aside_key(place, clock), damaged.text));
            }
            writes.push(Write::text(&key, best.text));
        }
    }
}

/// The text that was chosen for a place.
struct Best<'a> {
    text: &'a str,
    stamp: Stamp,
    body: Option<Value>,
}

impl<'a> Found<'a> {
    fn age(&self) -> Option<(u64, u64)> {
        self.stamp.map(|stamp| (stamp.revision, stamp.clock))
    }

    /// Puts what was read into the workbook. What opens can still be no record of ours; then it counts as damaged.
    fn put(&mut self, place: &Place, workbook: &mut Workbook) -> Option<Best<'a>> {
        let entry = self.read.as_mut().ok()?;
        let stamp = entry.stamp;
        match format::put(place, entry.body.take(), workbook) {
            Ok(()) => Some(Best {
                text: self.text,
                stamp,
                body: self.body.clone(),
            }),
            Err(fault) => {
                self.read = Err(Unreadable::Damaged(fault.within("body")));
                None
            }
        }
    }

    fn trouble(self, place: &Place) -> Trouble {
        Trouble {
            place: place.clone(),
            text: self.text.to_owned(),
            is_newer: matches!(self.read, Err(Unreadable::Newer { .. })),
        }
    }
}

/// The key under which a text of this place is set aside at a moment.
pub fn aside_key(place: &Place, clock: u64) -> String {
    format!("{SET_ASIDE}{}.{clock}", place.name())
}

/// What was set aside in either keeper, each text once.
pub fn all_set_aside(local: &Texts, journal: Option<&Texts>) -> Vec<SetAside> {
    let mut all: Vec<SetAside> = Vec::new();
    for (key, text) in local.iter().chain(journal.into_iter().flatten()) {
        if !key.starts_with(SET_ASIDE) {
            continue;
        }
        let aside = SetAside {
            key: key.clone(),
            text: text.clone(),
        };
        let same = |other: &SetAside| other.place() == aside.place() && other.text == aside.text;
        if !all.iter().any(same) {
            all.push(aside);
        }
    }
    all
}
