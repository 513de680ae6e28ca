//! What the browser keeps, and the one door to it.
//!
//! Every record stands under its own key, in two places: local storage, where the words live, and a journal in
//! IndexedDB in front of it, because local storage alone can lose the last minute when a browser is killed. A change is
//! saved once the journal has it. On opening, the newer text that can be read wins, and the other is brought level.
//!
//! A door can only be had by reading first, and it remembers what it could not read: such text is set aside before
//! anything is written in its place, and text from a newer Camau is never written over at all.

mod browser;
mod copy;
mod door;
mod format;
mod journal;
mod keeper;
mod lock;
mod memory;
mod merge;
mod opening;
mod other_words;
mod place;
mod section;
mod standings;
mod tabs;

use self::standings::{Standing, Standings};
pub use self::{
    copy::{
        Compared, Copy, CopyError, MAX_BYTES, Named, compare, copy_of_everything, merged, read_copy,
    },
    door::{Batch, Change, Door, Moment, Verdict},
    format::{Entry, Fault, Stamp, Unreadable, VERSION, clear, open as read_entry, seal, sum_of},
    keeper::{Keeper, Kept},
    memory::MemoryShelf,
    merge::{Clash, Merged, merge},
    opening::{
        ERASED, NEAR, Opened, Rest, Unread, all_set_aside, near_keys, note_of_near, open, open_near,
    },
    other_words::{shown, use_other},
    place::Place,
    section::Section,
    tabs::{News, Tabs},
};
use crate::domain::Workbook;
use std::collections::BTreeMap;

/// How many UTF-16 units every browser we know has room for, in all. One character above Latin-1
/// halves a value's room in WebKit, which is why nothing above Latin-1 is stored as it is.
pub const SAFE_UNITS: usize = 2_500_000;

/// All texts of ours that one place holds, by key.
pub type Texts = BTreeMap<String, String>;

/// Why a place could not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShelfError {
    /// The browser refuses storage, for example because site data is blocked.
    Blocked,
    /// There is no room for the text.
    Full,
}

/// Why a change was not saved. What the person wrote is still in memory and on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveError {
    Shelf(ShelfError),
    /// A newer Camau wrote this part, and this one must not change it.
    Newer,
    /// What was kept has vanished from the browser while the app was open.
    Gone,
}

/// Something about one place that the person is told on opening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    pub place: Place,
    /// Kept whole; nothing is lost.
    pub text: String,
    /// A newer Camau wrote it. Otherwise it could not be read.
    pub is_newer: bool,
}

/// A text to be written under a key, or taken off it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Write {
    pub key: String,
    /// None takes off what stands there.
    pub text: Option<String>,
}

impl Write {
    fn text(key: &str, text: &str) -> Self {
        Self {
            key: key.to_owned(),
            text: Some(text.to_owned()),
        }
    }

    fn remove(key: &str) -> Self {
        Self {
            key: key.to_owned(),
            text: None,
        }
    }
}

const SET_ASIDE: &str = "camau.set-aside.";

/// A text that was set aside because it could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    pub key: String,
    pub text: String,
}

impl SetAside {
    /// The place the text once stood in, if this version has it.
    pub fn place(&self) -> Option<Place> {
        match self.key.strip_prefix(SET_ASIDE) {
            Some(name) => Place::from_name(name.rsplit_once('.')?.0),
            None => Place::from_key(&self.key),
        }
    }
}

/// What was set aside, and what was found on opening and not written over so far, each once.
pub fn standing_apart(kept: Vec<SetAside>, troubles: &[Trouble]) -> Vec<SetAside> {
    let mut all = kept;
    for Trouble { place, text, .. } in troubles {
        let same = |aside: &SetAside| aside.text == *text && aside.place().as_ref() == Some(place);
        if !all.iter().any(same) {
            all.push(SetAside {
                key: place.key(),
                text: text.clone(),
            });
        }
    }
    all
}

/// How many UTF-16 units each section takes. One that was erased is left out, although it leaves word of that.
pub fn room(texts: &Texts) -> Vec<(Section, usize)> {
    let units_in = |section: Section| {
        let mut units = 0;
        let mut holds_any = false;
        for (key, text) in texts {
            if let Some(place) = Place::from_key(key).filter(|place| place.section == section) {
                units += key.len() + text.encode_utf16().count();
                holds_any = holds_any || holds_something(&place, text);
            }
        }
        if holds_any { units } else { 0 }
    };
    let all = Section::ALL
        .into_iter()
        .map(|section| (section, units_in(section)));
    all.filter(|(_, units)| *units > 0).collect()
}

/// Whether a text says anything at all. What cannot be read does.
fn holds_something(place: &Place, text: &str) -> bool {
    // The longest that says nothing. Longer ones need not be read for this, however many there are.
    const LONGEST: usize = 500;
    let mut found = Workbook::default();
    text.len() > LONGEST
        || read_entry(place, text).map_or(true, |entry| {
            format::put(place, entry.body, &mut found).is_err()
        })
        || found != Workbook::default()
}

/// A place that keeps texts under keys, and answers at once: local storage, or memory.
pub trait Shelf {
    fn read(&self, key: &str) -> Result<Option<String>, ShelfError>;
    /// Writes a text, or takes off what stands there.
    fn write(&self, write: &Write) -> Result<(), ShelfError>;
    /// The keys of every text of ours, and of nobody else's.
    fn keys(&self) -> Result<Vec<String>, ShelfError>;

    /// Every text of ours.
    fn texts(&self) -> Result<Texts, ShelfError> {
        let mut texts = Texts::new();
        for key in self.keys()? {
            if let Some(text) = self.read(&key)? {
                texts.insert(key, text);
            }
        }
        Ok(texts)
    }
}

/// Weighs changes against what stands in their places, and says what to write for those that can be kept.
fn weigh_all(
    batch: &Batch,
    found: &[Option<String>],
    moment: Moment,
) -> (Vec<Write>, Vec<Verdict>) {
    let verdicts = batch.weigh(found, moment);
    let mut writes = Vec::new();
    for (change, verdict) in batch.changes.iter().zip(&verdicts) {
        if let Verdict::Write { text, aside, .. } = verdict {
            if let Some(aside) = aside {
                let key = opening::aside_key(&change.place, moment.clock);
                writes.push(Write::text(&key, aside));
            }
            writes.push(Write::text(&change.place.key(), text));
        }
    }
    (writes, verdicts)
}

/// How new a text is. One that cannot be read is older than any.
fn age(key: &str, text: &str) -> Option<(u64, u64)> {
    let entry = read_entry(&Place::from_key(key)?, text).ok()?;
    Some((entry.stamp.revision, entry.stamp.clock))
}

/// The newer of two texts under one key.
fn newer(key: &str, journal: Option<String>, local: Option<String>) -> Option<String> {
    match (journal, local) {
        (Some(journal), Some(local)) if journal != local => {
            let is_newer = age(key, &local) > age(key, &journal);
            Some(if is_newer { local } else { journal })
        }
        (journal, local) => journal.or(local),
    }
}

/// Weighs changes against what stands in both keepers, and says what the journal is to be given. Both are in the order
/// of [`Batch::keys`].
pub fn weigh_both(
    batch: &Batch,
    journal: Vec<Option<String>>,
    local: Vec<Option<String>>,
    moment: Moment,
) -> (Vec<Write>, Vec<Verdict>) {
    let mut newest = Vec::new();
    let mut owed = Vec::new();
    for (key, (journal, local)) in batch.keys().iter().zip(journal.into_iter().zip(local)) {
        let is_read = |text: &str| age(key, text).is_some();
        let newer = newer(key, journal.clone(), local);
        // Words that a page gave to local storage alone, as it was left, are not saved before the journal has them too.
        // Nearly always both hold the same, and neither is read for this.
        if newer != journal
            && journal.as_deref().is_none_or(is_read)
            && let Some(text) = newer.as_deref().filter(|text| is_read(text))
        {
            owed.push(Write::text(key, text));
        }
        newest.push(newer);
    }
    let (mut writes, verdicts) = weigh_all(batch, &newest, moment);
    if !verdicts.contains(&Verdict::Gone) {
        owed.retain(|owed| !writes.iter().any(|write| write.key == owed.key));
        writes.extend(owed);
    }
    (writes, verdicts)
}

/// Keeps changes on a shelf that answers at once.
pub fn keep_on(
    shelf: &dyn Shelf,
    batch: &Batch,
    moment: Moment,
) -> Result<Vec<Verdict>, ShelfError> {
    let keys = batch.keys();
    let found = keys.iter().map(|key| shelf.read(key));
    let found = found.collect::<Result<Vec<_>, _>>()?;
    let (writes, verdicts) = weigh_all(batch, &found, moment);
    write_all(shelf, &writes)?;
    Ok(verdicts)
}

/// Writes in order, and stops at the first that fails: what is to be set aside always comes before what takes its
/// place.
pub fn write_all(shelf: &dyn Shelf, writes: &[Write]) -> Result<(), ShelfError> {
    writes.iter().try_for_each(|write| shelf.write(write))
}
