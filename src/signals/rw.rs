//! A signal that can be set.

use super::{Handle, Held, changed, seen};
use leptos::prelude::{self, Read as _, ReadUntracked as _, Set, Track, Write as _};
use std::ops::DerefMut;

/// Something that changes, and that whoever looks at it follows.
pub type RwSignal<T> = Handle<prelude::RwSignal<Held>, T>;

impl<T: Send + Sync + 'static> RwSignal<T> {
    pub fn new(value: T) -> Self {
        Self::to(make(Box::new(value)))
    }

    pub fn with<O>(&self, look: impl FnOnce(&T) -> O) -> O {
        seen(read(self.at).as_ref(), look)
    }

    pub fn with_untracked<O>(&self, look: impl FnOnce(&T) -> O) -> O {
        seen(read_untracked(self.at).as_ref(), look)
    }

    /// The same. Nothing where the signal is gone.
    pub fn try_with<O>(&self, look: impl FnOnce(&T) -> O) -> Option<O> {
        Some(seen(try_read(self.at)?.as_ref(), look))
    }

    /// The same. Nothing where the signal is gone.
    pub fn try_with_untracked<O>(&self, look: impl FnOnce(&T) -> O) -> Option<O> {
        Some(seen(try_read_untracked(self.at)?.as_ref(), look))
    }

    pub fn track(&self) {
        self.at.track();
    }

    pub fn update(&self, change: impl FnOnce(&mut T)) {
        // A signal that is gone has nobody who follows it.
        let _ = self.try_update(change);
    }

    /// Changes it, and says what came of that. Nothing where the signal is gone.
    pub fn try_update<O>(&self, change: impl FnOnce(&mut T) -> O) -> Option<O> {
        Some(changed(&mut *write(&self.at)?, change))
    }

    pub fn set(&self, value: T) {
        set(self.at, Box::new(value));
    }

    /// Sets it, unless the signal is gone. Says whether it was there.
    pub fn try_set(&self, value: T) -> bool {
        set(self.at, Box::new(value))
    }
}

impl<T: Clone + Send + Sync + 'static> RwSignal<T> {
    pub fn get(&self) -> T {
        self.with(T::clone)
    }

    pub fn get_untracked(&self) -> T {
        self.with_untracked(T::clone)
    }

    /// Nothing where the signal is gone.
    pub fn try_get_untracked(&self) -> Option<T> {
        self.try_with_untracked(T::clone)
    }
}

#[inline(never)]
fn make(held: Held) -> prelude::RwSignal<Held> {
    prelude::RwSignal::new(held)
}

/// As long as this is there, the signal cannot be changed.
pub(super) type Read = <prelude::RwSignal<Held> as prelude::ReadUntracked>::Value;

#[inline(never)]
fn read(signal: prelude::RwSignal<Held>) -> Read {
    signal.read()
}

#[inline(never)]
fn read_untracked(signal: prelude::RwSignal<Held>) -> Read {
    signal.read_untracked()
}

#[inline(never)]
pub(super) fn try_read(signal: prelude::RwSignal<Held>) -> Option<Read> {
    signal.try_read()
}

#[inline(never)]
fn try_read_untracked(signal: prelude::RwSignal<Held>) -> Option<Read> {
    signal.try_read_untracked()
}

/// Whoever follows the signal is told when this goes.
#[inline(never)]
fn write(signal: &prelude::RwSignal<Held>) -> Option<impl DerefMut<Target = Held>> {
    signal.try_write()
}

#[inline(never)]
fn set(signal: prelude::RwSignal<Held>, value: Held) -> bool {
    signal.try_set(value).is_none()
}
