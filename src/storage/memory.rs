//! A shelf in memory: where the browser keeps nothing, and in tests.

use super::{Shelf, ShelfError};
use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

/// Keeps texts until it is dropped. Clones share the same texts.
#[derive(Clone, Debug, Default)]
pub struct MemoryShelf {
    texts: Rc<RefCell<BTreeMap<String, String>>>,
    room: Option<usize>,
}

impl MemoryShelf {
    /// A shelf that holds these texts already.
    pub fn holding<const N: usize>(texts: [(&str, &str); N]) -> Self {
        let texts = texts.map(|(key, text)| (key.to_owned(), text.to_owned()));
        Self {
            texts: Rc::new(RefCell::new(BTreeMap::from(texts))),
            room: None,
        }
    }

    /// The same shelf, with room for so many bytes of text in all.
    #[must_use]
    pub fn with_room(self, room: usize) -> Self {
        Self {
            room: Some(room),
            ..self
        }
    }

    /// Everything on the shelf, by key.
    pub fn texts(&self) -> BTreeMap<String, String> {
        self.texts.borrow().clone()
    }

    fn has_room_for(&self, key: &str, text: &str) -> bool {
        let Some(room) = self.room else {
            return true;
        };
        let texts = self.texts.borrow();
        let others = texts.iter().filter(|(other, _)| other.as_str() != key);
        others.map(|(_, text)| text.len()).sum::<usize>() + text.len() <= room
    }
}

impl Shelf for MemoryShelf {
    fn read(&self, key: &str) -> Result<Option<String>, ShelfError> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn write(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        if !self.has_room_for(key, text) {
            return Err(ShelfError::Full);
        }
        let mut texts = self.texts.borrow_mut();
        texts.insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.texts.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        Ok(self.texts.borrow().keys().cloned().collect())
    }
}
