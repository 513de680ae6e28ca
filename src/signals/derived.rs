//! What a component is handed: something fixed, or something that follows from signals.

use super::{Handle, Memo, RwSignal, never};
use leptos::prelude::{GetValue, StoredValue, untrack};
use std::{any::Any, sync::Arc};

/// Shows what is there now to whoever asks, unless what it follows from is gone.
type Source = Arc<dyn Fn(&mut dyn FnMut(&dyn Any)) + Send + Sync>;

/// Something to look at, that may change.
pub type Signal<T> = Handle<StoredValue<Source>, T>;

/// Something to look at, if there is anything.
pub type MaybeProp<T> = Signal<Option<T>>;

impl<T: Send + Sync + 'static> Signal<T> {
    /// What is worked out each time that it is looked at.
    pub fn derive(work_out: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self::from_source(Arc::new(move |see| see(&work_out())))
    }

    /// What stays as it is.
    pub fn stored(value: T) -> Self {
        Self::from_source(Arc::new(move |see| see(&value)))
    }

    fn from_source(source: Source) -> Self {
        Self::to(make(source))
    }

    pub fn with<O>(&self, look: impl FnOnce(&T) -> O) -> O {
        look_at(&self.at.get_value(), look).unwrap_or_else(|| never())
    }

    /// Nothing where the signal is gone.
    pub fn try_with<O>(&self, look: impl FnOnce(&T) -> O) -> Option<O> {
        look_at(&self.at.try_get_value()?, look)
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
fn look_at<T: 'static, O>(source: &Source, look: impl FnOnce(&T) -> O) -> Option<O> {
    let (mut look, mut seen) = (Some(look), None);
    source(&mut |held| {
        if let (Some(look), Some(held)) = (look.take(), held.downcast_ref()) {
            seen = Some(look(held));
        }
    });
    seen
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
        Self::from_source(Arc::new(move |see| {
            if let Some(held) = memo.try_held() {
                see(held.as_ref());
            }
        }))
    }
}

impl<T: Send + Sync + 'static> From<RwSignal<T>> for Signal<T> {
    fn from(signal: RwSignal<T>) -> Self {
        Self::from_source(Arc::new(move |see| {
            let _ = signal.try_with(|held| see(held));
        }))
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
