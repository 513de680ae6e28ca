//! A signal that can be set.

use super::{Handle, Held, changed, seen};
use leptos::prelude::{self, Set, Track, Update, With, WithUntracked};

/// Something that changes, and that whoever looks at it follows.
pub type RwSignal<T> = Handle<prelude::RwSignal<Held>, T>;

impl<T: Send + Sync + 'static> RwSignal<T> {
    pub fn new(value: T) -> Self {
        Self::to(make(Box::new(value)))
    }

    pub fn with<O>(&self, look: impl FnOnce(&T) -> O) -> O {
        self.track();
        self.with_untracked(look)
    }

    pub fn with_untracked<O>(&self, look: impl FnOnce(&T) -> O) -> O {
        self.at.with_untracked(|held| seen(held.as_ref(), look))
    }

    /// The same. Nothing where the signal is gone.
    pub fn try_with<O>(&self, look: impl FnOnce(&T) -> O) -> Option<O> {
        self.at.try_with(|held| seen(held.as_ref(), look))
    }

    /// The same. Nothing where the signal is gone.
    pub fn try_with_untracked<O>(&self, look: impl FnOnce(&T) -> O) -> Option<O> {
        self.at.try_with_untracked(|held| seen(held.as_ref(), look))
    }

    pub fn track(&self) {
        self.at.track();
    }

    // Not by way of `try_update`, which keeps what came of it: 0.7 KB, compressed, over all the places that call this.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        let mut change = Some(change);
        update(self.at, &mut |held| {
            if let Some(change) = change.take() {
                changed(held, change);
            }
        });
    }

    /// Changes it, and says what came of that. Nothing where the signal is gone.
    pub fn try_update<O>(&self, change: impl FnOnce(&mut T) -> O) -> Option<O> {
        let (mut change, mut came) = (Some(change), None);
        update(self.at, &mut |held| {
            came = change.take().map(|change| changed(held, change));
        });
        came
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

#[inline(never)]
fn update(signal: prelude::RwSignal<Held>, change: &mut dyn FnMut(&mut Held)) {
    // A signal that is gone has nobody who follows it.
    let _ = signal.try_update(|held| change(held));
}

#[inline(never)]
fn set(signal: prelude::RwSignal<Held>, value: Held) -> bool {
    signal.try_set(value).is_none()
}
