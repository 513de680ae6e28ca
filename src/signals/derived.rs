//! What a component is handed: something fixed, or something that follows from signals.

use super::{
    Ask, Handle, Held, Memo, RwSignal, Shared,
    memo::{self, Outcome},
    never, rw, seen,
};
use leptos::prelude::{self, GetValue as _, StoredValue, untrack};
use std::{any::Any, sync::Arc};

/// Where it comes from.
#[derive(Clone)]
pub enum Source {
    Fixed(Shared),
    WorkedOut(Arc<dyn Ask<Shared> + Send + Sync>),
    Memo(prelude::Memo<Outcome>),
    RwSignal(prelude::RwSignal<Held>),
}

/// What is there now.
enum Now {
    Shared(Shared),
    Held(rw::Read),
}

impl Source {
    /// Nothing where what it follows from is gone.
    fn now(&self) -> Option<Now> {
        Some(match self {
            Self::Fixed(value) => Now::Shared(value.clone()),
            Self::WorkedOut(work_out) => Now::Shared(work_out.ask()),
            Self::Memo(memo) => Now::Shared(memo::try_held(*memo)?),
            Self::RwSignal(signal) => Now::Held(rw::try_read(*signal)?),
        })
    }
}

impl Now {
    fn as_any(&self) -> &dyn Any {
        match self {
            Self::Shared(value) => value.as_ref(),
            Self::Held(value) => value.as_ref(),
        }
    }
}

/// Something to look at, that may change.
pub type Signal<T> = Handle<StoredValue<Source>, T>;

/// Something to look at, if there is anything.
pub type MaybeProp<T> = Signal<Option<T>>;

impl<T: Send + Sync + 'static> Signal<T> {
    /// What is worked out each time that it is looked at.
    pub fn derive(work_out: impl Fn() -> T + Send + Sync + 'static) -> Self {
        let work_out = move || -> Shared { Arc::new(work_out()) };
        Self::from_source(Source::WorkedOut(Arc::new(work_out)))
    }

    /// What stays as it is.
    pub fn stored(value: T) -> Self {
        Self::from_source(Source::Fixed(Arc::new(value)))
    }

    fn from_source(source: Source) -> Self {
        Self::to(make(source))
    }

    pub fn with<O>(&self, look: impl FnOnce(&T) -> O) -> O {
        match now(self.at) {
            Some(now) => seen(now.as_any(), look),
            None => never(),
        }
    }

    /// Nothing where the signal is gone.
    pub fn try_with<O>(&self, look: impl FnOnce(&T) -> O) -> Option<O> {
        Some(seen(now(self.at)?.as_any(), look))
    }
}

impl<T: Clone + Send + Sync + 'static> Signal<T> {
    pub fn get(&self) -> T {
        self.with(T::clone)
    }

    pub fn get_untracked(&self) -> T {
        untrack(|| self.get())
    }
}

#[inline(never)]
fn make(source: Source) -> StoredValue<Source> {
    StoredValue::new(source)
}

/// Not while the source is borrowed: what it works out may make signals of its own.
#[inline(never)]
fn now(source: StoredValue<Source>) -> Option<Now> {
    source.try_get_value()?.now()
}

impl<T: Default + Send + Sync + 'static> Default for Signal<T> {
    fn default() -> Self {
        Self::stored(T::default())
    }
}

impl<T: Send + Sync + 'static> From<T> for Signal<T> {
    fn from(value: T) -> Self {
        Self::stored(value)
    }
}

impl From<&'static str> for Signal<String> {
    fn from(words: &'static str) -> Self {
        Self::stored(words.to_owned())
    }
}

impl<T: Send + Sync + 'static> From<Memo<T>> for Signal<T> {
    fn from(memo: Memo<T>) -> Self {
        Self::from_source(Source::Memo(memo.at))
    }
}

impl<T: Send + Sync + 'static> From<RwSignal<T>> for Signal<T> {
    fn from(signal: RwSignal<T>) -> Self {
        Self::from_source(Source::RwSignal(signal.at))
    }
}

impl<T: Send + Sync + 'static> From<T> for MaybeProp<T> {
    fn from(value: T) -> Self {
        Self::stored(Some(value))
    }
}

impl From<&'static str> for MaybeProp<String> {
    fn from(words: &'static str) -> Self {
        Self::stored(Some(words.to_owned()))
    }
}

impl<T: Clone + Send + Sync + 'static> From<Signal<T>> for MaybeProp<T> {
    fn from(signal: Signal<T>) -> Self {
        Self::derive(move || Some(signal.get()))
    }
}

impl<T: Clone + Send + Sync + 'static> From<Memo<T>> for MaybeProp<T> {
    fn from(memo: Memo<T>) -> Self {
        Self::derive(move || Some(memo.get()))
    }
}
