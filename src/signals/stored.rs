//! Something kept for as long as the part of the page that made it, which nobody follows.

use super::{Handle, Held, changed, seen};
use leptos::prelude::{self, ReadValue, SetValue as _, WriteValue as _};
use std::ops::DerefMut;

/// What only this one thread can hold.
pub type LocalValue<T> = prelude::StoredValue<T, prelude::LocalStorage>;

/// A value to look at and to change.
pub type StoredValue<T> = Handle<prelude::StoredValue<Held>, T>;

impl<T: Send + Sync + 'static> StoredValue<T> {
    pub fn new(value: T) -> Self {
        Self::to(make(Box::new(value)))
    }

    pub fn with_value<O>(&self, look: impl FnOnce(&T) -> O) -> O {
        seen(read(self.at).as_ref(), look)
    }

    /// Nothing where it is gone.
    pub fn try_with_value<O>(&self, look: impl FnOnce(&T) -> O) -> Option<O> {
        Some(seen(try_read(self.at)?.as_ref(), look))
    }

    pub fn update_value(&self, change: impl FnOnce(&mut T)) {
        let _ = self.try_update_value(change);
    }

    /// Changes it, and says what came of that. Nothing where it is gone.
    pub fn try_update_value<O>(&self, change: impl FnOnce(&mut T) -> O) -> Option<O> {
        Some(changed(&mut *write(&self.at)?, change))
    }

    /// Sets it, unless it is gone.
    pub fn set_value(&self, value: T) {
        set(self.at, Box::new(value));
    }
}

impl<T: Clone + Send + Sync + 'static> StoredValue<T> {
    pub fn get_value(&self) -> T {
        self.with_value(T::clone)
    }

    /// Nothing where it is gone.
    pub fn try_get_value(&self) -> Option<T> {
        self.try_with_value(T::clone)
    }
}

#[inline(never)]
fn make(held: Held) -> prelude::StoredValue<Held> {
    prelude::StoredValue::new(held)
}

type Read = <prelude::StoredValue<Held> as ReadValue>::Value;

#[inline(never)]
fn read(stored: prelude::StoredValue<Held>) -> Read {
    stored.read_value()
}

#[inline(never)]
fn try_read(stored: prelude::StoredValue<Held>) -> Option<Read> {
    stored.try_read_value()
}

#[inline(never)]
fn write(stored: &prelude::StoredValue<Held>) -> Option<impl DerefMut<Target = Held>> {
    stored.try_write_value()
}

#[inline(never)]
fn set(stored: prelude::StoredValue<Held>, value: Held) {
    let _ = stored.try_set_value(value);
}
