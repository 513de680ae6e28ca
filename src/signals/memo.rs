//! What follows from signals, worked out once for all who look at it.

use super::{Handle, Shared, seen};
use leptos::prelude::{self, Track, With, WithUntracked};
use std::{any::Any, sync::Arc};

/// What a memo came to, and how it is told whether it came to the same again.
pub struct Outcome {
    held: Shared,
    is_same: fn(&dyn Any, &dyn Any) -> bool,
}

impl PartialEq for Outcome {
    fn eq(&self, other: &Self) -> bool {
        (self.is_same)(self.held.as_ref(), other.held.as_ref())
    }
}

/// A value that follows from signals. Whoever looks at it is told only when it is another.
pub type Memo<T> = Handle<prelude::Memo<Outcome>, T>;

impl<T: PartialEq + Send + Sync + 'static> Memo<T> {
    /// What is worked out is told what it came to before.
    pub fn new(work_out: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self {
        let work_out = move |before: Option<&(dyn Any + Send + Sync)>| {
            let held = work_out(before.and_then(|before| before.downcast_ref()));
            Outcome {
                held: Arc::new(held),
                is_same: is_same::<T>,
            }
        };
        Self::to(make(Box::new(work_out)))
    }
}

impl<T: Send + Sync + 'static> Memo<T> {
    pub fn with<O>(&self, look: impl FnOnce(&T) -> O) -> O {
        seen(held(self.at).as_ref(), look)
    }

    pub fn with_untracked<O>(&self, look: impl FnOnce(&T) -> O) -> O {
        seen(held_untracked(self.at).as_ref(), look)
    }

    pub fn track(&self) {
        self.at.track();
    }
}

impl<T: Clone + Send + Sync + 'static> Memo<T> {
    pub fn get(&self) -> T {
        self.with(T::clone)
    }

    pub fn get_untracked(&self) -> T {
        self.with_untracked(T::clone)
    }

    /// Nothing where the memo is gone.
    pub fn try_get(&self) -> Option<T> {
        Some(seen(try_held(self.at)?.as_ref(), T::clone))
    }
}

/// What a memo is worked out by. As with [`super::Ask`], there is one way to call it.
trait WorkOut: Send + Sync {
    fn work_out(&self, before: Option<&(dyn Any + Send + Sync)>) -> Outcome;
}

impl<F: Fn(Option<&(dyn Any + Send + Sync)>) -> Outcome + Send + Sync> WorkOut for F {
    fn work_out(&self, before: Option<&(dyn Any + Send + Sync)>) -> Outcome {
        self(before)
    }
}

fn is_same<T: PartialEq + 'static>(one: &dyn Any, other: &dyn Any) -> bool {
    one.downcast_ref::<T>() == other.downcast_ref::<T>()
}

#[inline(never)]
fn make(work_out: Box<dyn WorkOut>) -> prelude::Memo<Outcome> {
    prelude::Memo::new(move |before: Option<&Outcome>| {
        work_out.work_out(before.map(|before| before.held.as_ref()))
    })
}

/// What it came to, to be looked at when the memo is no longer borrowed.
#[inline(never)]
fn held(memo: prelude::Memo<Outcome>) -> Shared {
    memo.with(|outcome| outcome.held.clone())
}

#[inline(never)]
fn held_untracked(memo: prelude::Memo<Outcome>) -> Shared {
    memo.with_untracked(|outcome| outcome.held.clone())
}

/// Nothing where the memo is gone.
#[inline(never)]
pub(super) fn try_held(memo: prelude::Memo<Outcome>) -> Option<Shared> {
    memo.try_with(|outcome| outcome.held.clone())
}
