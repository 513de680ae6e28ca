//! The browser's local storage, as a [`Shelf`].

use super::{Shelf, ShelfError, Write, place::PREFIX};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Storage;

/// The browser's `localStorage`. Other apps on the same origin keep their texts there too.
#[derive(Clone, Debug)]
pub struct BrowserShelf(Storage);

impl BrowserShelf {
    /// Asks the browser for its storage, which it may refuse.
    pub fn find() -> Result<Self, ShelfError> {
        let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
        storage.map(Self).ok_or(ShelfError::Blocked)
    }
}

impl Shelf for BrowserShelf {
    fn read(&self, key: &str) -> Result<Option<String>, ShelfError> {
        self.0.get_item(key).map_err(|error| cause(&error))
    }

    fn write(&self, Write { key, text }: &Write) -> Result<(), ShelfError> {
        let done = match text {
            Some(text) => self.0.set_item(key, text),
            None => self.0.remove_item(key),
        };
        done.map_err(|error| cause(&error))
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        let length = self.0.length().map_err(|error| cause(&error))?;
        let mut keys = Vec::new();
        for place in 0..length {
            let key = self.0.key(place).map_err(|error| cause(&error))?;
            keys.extend(key.filter(|key| key.starts_with(PREFIX)));
        }
        Ok(keys)
    }
}

/// Why the browser refused, by the name of its error.
pub fn cause(error: &JsValue) -> ShelfError {
    let name = error
        .dyn_ref::<web_sys::DomException>()
        .map(web_sys::DomException::name);
    match name.as_deref() {
        Some("QuotaExceededError") => ShelfError::Full,
        _ => ShelfError::Blocked,
    }
}
