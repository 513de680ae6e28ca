//! Opening what is kept in two places: the newer text that can be read wins, and the other is brought level.

use super::{
    Door, Place, SET_ASIDE, Section, SetAside, Shelf, Standing, Standings, Texts, Trouble, Write,
    format::{self, Entry, Stamp, Unreadable},
};
use crate::domain::{Day, Workbook};
use serde_json::Value;

/// Where it is noted that everything was erased, with the device's clock at that moment. What local storage
/// brings back from before then, after a crash, is erased again.
pub const ERASED: &str = "camau.erased";

/// What stands before the state of a goal, and in its text for the first time there: fields stand in the order of their
/// names, those of steps come later, and in words that a person typed every quotation mark is escaped.
const STATE: &str = "\"state\":{\"is\":\"";

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

/// Texts that were found and are still on the browser's side. Each is taken over when it is asked for.
pub trait Findings {
    /// Looks at the key of each text, in order.
    fn each_key(&self, look: &mut dyn FnMut(&str));
    fn text(&self, key: &str) -> Option<String>;
    /// The beginning of a text: its first [`HEAD`] characters, or all of it where that is less.
    fn head(&self, key: &str) -> Option<String>;
    /// How long all texts are together, in UTF-16 units.
    fn units(&self) -> usize;

    /// The texts under the keys that are wanted.
    fn texts_where(&self, wanted: &dyn Fn(&str) -> bool) -> Texts {
        let mut texts = Texts::new();
        self.each_key(&mut |key| {
            if wanted(key)
                && let Some(text) = self.text(key)
            {
                texts.insert(key.to_owned(), text);
            }
        });
        texts
    }
}

/// How much of a goal's text is looked at to tell whether it is going on. Where its state comes later than this, all of
/// it is read at once.
pub const HEAD: u32 = 1_000;

impl Findings for Texts {
    fn each_key(&self, look: &mut dyn FnMut(&str)) {
        self.keys().for_each(|key| look(key));
    }

    fn text(&self, key: &str) -> Option<String> {
        self.get(key).cloned()
    }

    fn head(&self, key: &str) -> Option<String> {
        let text = self.get(key)?;
        Some(text.chars().take(HEAD as usize).collect())
    }

    fn units(&self) -> usize {
        self.values().map(|text| text.encode_utf16().count()).sum()
    }
}

/// Up to so many UTF-16 units everything is read at once: it takes no longer than a person notices.
const AT_ONCE: usize = 100_000;

/// Reads what Today shows. The rest, which after years is nearly all, can be read while Today is there.
pub fn open_near(
    shelf: Option<Box<dyn Shelf>>,
    journal: Option<Box<dyn Findings>>,
    clock: u64,
) -> (Opened, Option<Rest>) {
    let Some(journal) = journal else {
        let local = texts_on(shelf.as_deref(), &|_| true);
        return (open(&local, None, clock), None);
    };
    if journal.units() <= AT_ONCE {
        let local = texts_on(shelf.as_deref(), &|_| true);
        let journal = journal.texts_where(&|_| true);
        return (open(&local, Some(&journal), clock), None);
    }
    let far_goals = far_goals(journal.as_ref());
    let is_near = |key: &str| match Place::from_key(key) {
        Some(place) => !is_far(&place, &far_goals),
        None => !key.starts_with(SET_ASIDE),
    };
    let local = texts_on(shelf.as_deref(), &is_near);
    let near_journal = journal.texts_where(&is_near);
    let mut opening = Opening::new(&local, Some(&near_journal), clock, SoFar::default());
    for place in opening.places() {
        opening.open(&place);
    }
    let so_far = opening.so_far;
    let near = so_far.workbook.clone();
    let rest = Rest {
        untouched: Some(Untouched { shelf, journal }),
        far_goals,
        clock,
        local: Texts::new(),
        journal: Texts::new(),
        far: Vec::new(),
        so_far: SoFar {
            workbook: near.clone(),
            ..SoFar::default()
        },
        near,
    };
    (so_far.opened(), Some(rest))
}

/// The texts on a shelf under the keys that are wanted. Where it cannot be read there are none.
fn texts_on(shelf: Option<&dyn Shelf>, wanted: &dyn Fn(&str) -> bool) -> Texts {
    let texts = shelf.and_then(|shelf| shelf.texts_where(wanted).ok());
    texts.unwrap_or_default()
}

/// The places of the goals that are not going on, in order.
fn far_goals(journal: &dyn Findings) -> Vec<Place> {
    let mut far = Vec::new();
    journal.each_key(&mut |key| {
        let goal = Place::from_key(key)
            .filter(|place| place.section == Section::Goals && place.record.is_some());
        let Some(goal) = goal else {
            return;
        };
        let head = journal.head(key).unwrap_or_default();
        let state = head.split_once(STATE);
        if state.is_some_and(|(_, state)| !state.is_empty() && !state.starts_with("going-on\"")) {
            far.push(goal);
        }
    });
    far
}

/// Whether Today does without what stands in a place: whatever lies in the past, and goals that are not going on.
fn is_far(place: &Place, far_goals: &[Place]) -> bool {
    match (place.section, &place.record) {
        (
            Section::CheckIns
            | Section::Setbacks
            | Section::Areas
            | Section::Rewards
            | Section::Bin,
            _,
        ) => true,
        (Section::Recovery, record) => record.is_some(),
        (Section::Goals, Some(_)) => far_goals.binary_search(place).is_ok(),
        _ => false,
    }
}

/// The two places, of which only what Today shows has been read.
struct Untouched {
    shelf: Option<Box<dyn Shelf>>,
    journal: Box<dyn Findings>,
}

/// What is still to be read.
pub struct Rest {
    /// Where it is, until it is taken over.
    untouched: Option<Untouched>,
    far_goals: Vec<Place>,
    clock: u64,
    local: Texts,
    journal: Texts,
    /// The places that are left. The last of them is read first.
    far: Vec<Place>,
    /// What was read at once.
    near: Workbook,
    so_far: SoFar,
}

impl Rest {
    /// Reads some more places, and says whether any are left.
    pub fn read_on(&mut self, n_places: usize) -> bool {
        if let Some(Untouched { shelf, journal }) = self.untouched.take() {
            self.take_over(shelf.as_deref(), journal.as_ref());
            return true;
        }
        let so_far = std::mem::take(&mut self.so_far);
        let mut opening = Opening::new(&self.local, Some(&self.journal), self.clock, so_far);
        let left = self.far.len().saturating_sub(n_places);
        for place in self.far.drain(left..).rev() {
            opening.open(&place);
        }
        self.so_far = opening.so_far;
        !self.far.is_empty()
    }

    fn take_over(&mut self, shelf: Option<&dyn Shelf>, journal: &dyn Findings) {
        self.local = texts_on(shelf, &|_| true);
        self.journal = journal.texts_where(&|_| true);
        let all = Opening::new(
            &self.local,
            Some(&self.journal),
            self.clock,
            SoFar::default(),
        );
        for place in all.places() {
            // The order of all goals can only be kept once all goals are there.
            if is_far(&place, &self.far_goals) || place == Place::whole(Section::Goals) {
                self.far.push(place);
            }
        }
        self.far.reverse();
    }

    /// Reads all that is left. Gives what was read at once as well, from which the whole began.
    pub fn finish(mut self) -> (Workbook, Opened) {
        while self.read_on(usize::MAX) {}
        (self.near, self.so_far.opened())
    }
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
