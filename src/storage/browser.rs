//! The browser's local storage, as a [`Shelf`].

use super::{Shelf, ShelfError};
use gloo_storage::{LocalStorage, Storage};
use wasm_bindgen::{JsCast, JsValue};

/// The browser's `localStorage`. Other apps on the same origin keep their texts there too.
#[derive(Clone, Copy, Debug)]
pub struct BrowserShelf(());

impl BrowserShelf {
    /// Asks the browser for its storage, which it may refuse. gloo-storage panics where it does,
    /// so the question comes first; after that its `raw` is safe.
    pub fn find() -> Result<Self, ShelfError> {
        web_sys::window()
            .and_then(|window| window.local_storage().ok().flatten())
            .map(|_| Self(()))
            .ok_or(ShelfError::Blocked)
    }
}

impl Shelf for BrowserShelf {
    fn read(&self, key: &str) -> Result<Option<String>, ShelfError> {
        LocalStorage::raw().get_item(key).map_err(|e| cause(&e))
    }

    fn write(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        LocalStorage::raw()
            .set_item(key, text)
            .map_err(|e| cause(&e))
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        LocalStorage::raw().remove_item(key).map_err(|e| cause(&e))
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        let storage = LocalStorage::raw();
        let length = storage.length().map_err(|e| cause(&e))?;
        let keys = (0..length).filter_map(|place| storage.key(place).ok().flatten());
        Ok(keys.collect())
    }
}

fn cause(error: &JsValue) -> ShelfError {
    let name = error
        .dyn_ref::<web_sys::DomException>()
        .map(web_sys::DomException::name);
    match name.as_deref() {
        Some("QuotaExceededError") => ShelfError::Full,
        _ => ShelfError::Blocked,
    }
}
