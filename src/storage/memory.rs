//! A shelf in memory, for tests.

use super::{Shelf, ShelfError, Texts, Write};
use std::{cell::RefCell, rc::Rc};

/// Keeps texts until it is dropped. Clones share the same texts.
#[derive(Clone, Debug, Default)]
pub struct MemoryShelf {
    texts: Rc<RefCell<Texts>>,
    room: Option<usize>,
}

impl MemoryShelf {
    /// A shelf that holds these texts already.
    pub fn holding(texts: Texts) -> Self {
        Self {
            texts: Rc::new(RefCell::new(texts)),
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

    fn write(&self, Write { key, text }: &Write) -> Result<(), ShelfError> {
        let Some(text) = text else {
            self.texts.borrow_mut().remove(key);
            return Ok(());
        };
        if !self.has_room_for(key, text) {
            return Err(ShelfError::Full);
        }
        self.texts.borrow_mut().insert(key.clone(), text.clone());
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        Ok(self.texts.borrow().keys().cloned().collect())
    }

    fn texts(&self) -> Result<Texts, ShelfError> {
        Ok(self.texts.borrow().clone())
    }
}
