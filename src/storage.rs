//! The one door to what the browser keeps.
//!
//! Each section of the workbook stands under its own key. A door can only be had by reading first,
//! and it remembers what it could not read: such text is set aside before anything is written in
//! its place, and text from a newer Camau is never written over at all. Opening writes nothing.

mod browser;
mod copy;
mod format;
mod memory;
mod section;

pub use self::{
    browser::BrowserShelf, copy::copy_of_everything, format::DecodeError, memory::MemoryShelf,
    section::Section,
};
use crate::domain::{Day, Workbook};

/// How many UTF-16 units every browser we know has room for, in all. One character above Latin-1
/// halves a value's room in WebKit, which is why nothing above Latin-1 is stored as it is.
pub const SAFE_UNITS: usize = 2_500_000;

/// A place that keeps texts under keys: the browser, or memory.
pub trait Shelf {
    fn read(&self, key: &str) -> Result<Option<String>, ShelfError>;
    fn write(&self, key: &str, text: &str) -> Result<(), ShelfError>;
    fn remove(&self, key: &str) -> Result<(), ShelfError>;
    /// Every key on the shelf, other people's included.
    fn keys(&self) -> Result<Vec<String>, ShelfError>;
}

/// Why a shelf could not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShelfError {
    /// The browser refuses storage, for example because site data is blocked.
    Blocked,
    /// There is no room for the text.
    Full,
}

/// Why a section was not saved. What the person wrote is still in memory and on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveError {
    Shelf(ShelfError),
    /// A newer Camau wrote this section, and this one must not change it.
    Newer,
}

/// Something about one section that the person is told on opening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It could not be read. It is kept whole and nothing is lost.
    Unreadable { section: Section, text: String },
    /// A newer Camau wrote it.
    Newer { section: Section, text: String },
}

/// What was found on opening.
pub struct Opened {
    pub workbook: Workbook,
    pub door: Door,
    /// The last day anything was saved, if anything ever was.
    pub last_saved: Option<Day>,
    pub troubles: Vec<Trouble>,
}

/// The way back to the shelf a workbook came from.
///
/// Invariant: only [`open`] makes one, and only after reading what was there.
pub struct Door {
    shelf: Box<dyn Shelf>,
    /// At most one for each section. None means that nothing is there.
    standings: Vec<(Section, Standing)>,
}

/// What stands under a section's key, as far as this door knows.
enum Standing {
    /// Text that was read or written here, with this revision.
    Known {
        revision: u64,
    },
    /// Text that could not be read and is not set aside so far.
    Unreadable {
        text: String,
    },
    Newer,
}

/// A text that was set aside because it could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    pub key: String,
    pub text: String,
}

impl SetAside {
    /// The section the text once stood for, if this version has it.
    pub fn section(&self) -> Option<Section> {
        let name = self.key.strip_prefix(SET_ASIDE).unwrap_or(&self.key);
        let stands_for = |section: &Section| {
            let number = name.strip_prefix(section.id());
            number.is_some_and(|number| number.is_empty() || number.starts_with('.'))
        };
        Section::ALL.into_iter().find(stands_for)
    }
}

/// How much room one section takes, in UTF-16 units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    pub section: Section,
    pub units: usize,
}

const PREFIX: &str = "camau.";
const SET_ASIDE: &str = "camau.set-aside.";

fn key(section: Section) -> String {
    format!("{PREFIX}{}", section.id())
}

/// Reads everything. What cannot be read is left out of the workbook and told among the troubles.
pub fn open(shelf: Box<dyn Shelf>) -> Result<Opened, ShelfError> {
    let mut opened = Opened::blank(shelf);
    for section in Section::ALL {
        let Some(text) = opened.door.shelf.read(&key(section))? else {
            continue;
        };
        let standing = match format::decode(section, &text, &mut opened.workbook) {
            Ok(stamp) => {
                opened.last_saved = opened.last_saved.max(Some(stamp.saved));
                Standing::Known {
                    revision: stamp.revision,
                }
            }
            Err(DecodeError::Newer { .. }) => {
                opened.troubles.push(Trouble::Newer { section, text });
                Standing::Newer
            }
            Err(DecodeError::Damaged { .. }) => {
                let trouble = Trouble::Unreadable {
                    section,
                    text: text.clone(),
                };
                opened.troubles.push(trouble);
                Standing::Unreadable { text }
            }
        };
        opened.door.standings.push((section, standing));
    }
    Ok(opened)
}

impl Opened {
    /// A blank workbook on a shelf in memory, for where the browser keeps nothing.
    pub fn in_memory(shelf: MemoryShelf) -> Self {
        Self::blank(Box::new(shelf))
    }

    fn blank(shelf: Box<dyn Shelf>) -> Self {
        Self {
            workbook: Workbook::default(),
            door: Door {
                shelf,
                standings: Vec::new(),
            },
            last_saved: None,
            troubles: Vec::new(),
        }
    }
}

impl Door {
    /// Saves one section. Text that could not be read is set aside first; if there is no room for
    /// that, nothing is written.
    pub fn save(
        &mut self,
        section: Section,
        workbook: &Workbook,
        today: Day,
    ) -> Result<(), SaveError> {
        let revision = match self.standing(section) {
            None => 0,
            Some(Standing::Known { revision }) => *revision,
            Some(Standing::Newer) => return Err(SaveError::Newer),
            Some(Standing::Unreadable { text }) => {
                self.set_aside(section, text).map_err(SaveError::Shelf)?;
                0
            }
        };
        let stamp = format::Stamp {
            revision: revision.saturating_add(1),
            saved: today,
        };
        // Nothing is written in the place of words that could not be put into text.
        let text = format::encode(section, workbook, stamp)
            .ok_or(SaveError::Shelf(ShelfError::Blocked))?;
        self.shelf
            .write(&key(section), &text)
            .map_err(SaveError::Shelf)?;
        let standing = Standing::Known {
            revision: stamp.revision,
        };
        self.standings.retain(|(known, _)| *known != section);
        self.standings.push((section, standing));
        Ok(())
    }

    fn standing(&self, section: Section) -> Option<&Standing> {
        let found = self.standings.iter().find(|(known, _)| *known == section);
        found.map(|(_, standing)| standing)
    }

    /// What was set aside, earlier or on this visit.
    pub fn all_set_aside(&self) -> Result<Vec<SetAside>, ShelfError> {
        let mut all = Vec::new();
        for key in self.shelf.keys()? {
            if !key.starts_with(SET_ASIDE) {
                continue;
            }
            if let Some(text) = self.shelf.read(&key)? {
                all.push(SetAside { key, text });
            }
        }
        Ok(all)
    }

    /// How much room each section takes that is kept at all.
    pub fn kept(&self) -> Result<Vec<Kept>, ShelfError> {
        let mut all = Vec::new();
        for section in Section::ALL {
            if let Some(text) = self.shelf.read(&key(section))? {
                let units = text.encode_utf16().count();
                all.push(Kept { section, units });
            }
        }
        Ok(all)
    }

    /// Erases everything of ours, set-aside texts included, and nothing else on the shelf.
    pub fn erase(&mut self) -> Result<(), ShelfError> {
        for key in self.shelf.keys()? {
            if key.starts_with(PREFIX) {
                self.shelf.remove(&key)?;
            }
        }
        self.standings.clear();
        Ok(())
    }

    fn set_aside(&self, section: Section, text: &str) -> Result<(), ShelfError> {
        for number in 1_u32.. {
            let key = format!("{SET_ASIDE}{}.{number}", section.id());
            match self.shelf.read(&key)? {
                // It was set aside before, and writing the section then failed.
                Some(kept) if kept == text => return Ok(()),
                Some(_) => {}
                None => return self.shelf.write(&key, text),
            }
        }
        Err(ShelfError::Full)
    }
}
