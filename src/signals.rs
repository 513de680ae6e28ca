//! Signals, memos, and what is made of both.
//!
//! They are Leptos' own inside. But Leptos makes everything that reads, changes and follows a signal once more for each kind
//! of thing that is held in one. Here all are of one kind inside, and what is held is told apart when it is looked at.

mod ask;
mod callback;
mod derived;
mod memo;
mod rw;
mod stored;

pub use self::{
    ask::Ask,
    callback::Callback,
    derived::{MaybeProp, Signal},
    memo::Memo,
    rw::RwSignal,
    stored::{LocalValue, StoredValue},
};

use leptos::prelude::Effect;
use std::{
    any::Any,
    fmt::{self, Debug, Formatter},
    marker::PhantomData,
    panic::panic_any,
    sync::Arc,
};

/// What is held where it can be changed.
type Held = Box<dyn Any + Send + Sync>;

/// What is held where several look at it.
type Shared = Arc<dyn Any + Send + Sync>;

/// Where something is held, and what kind of thing it is.
pub struct Handle<H, T> {
    at: H,
    kind: PhantomData<fn() -> T>,
}

impl<H, T> Handle<H, T> {
    fn to(at: H) -> Self {
        Self {
            at,
            kind: PhantomData,
        }
    }
}

impl<H: Copy, T> Clone for Handle<H, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<H: Copy, T> Copy for Handle<H, T> {}

impl<H, T> Debug for Handle<H, T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Handle").finish_non_exhaustive()
    }
}

/// Looks at what is held.
fn seen<T: 'static, O>(held: &dyn Any, look: impl FnOnce(&T) -> O) -> O {
    match held.downcast_ref() {
        Some(held) => look(held),
        None => never(),
    }
}

/// Changes what is held.
fn changed<T: 'static, O>(held: &mut Held, change: impl FnOnce(&mut T) -> O) -> O {
    match held.downcast_mut() {
        Some(held) => change(held),
        None => never(),
    }
}

/// A signal is made together with what it holds, and gives it to nobody who could put another kind of thing there.
#[expect(
    clippy::panic,
    reason = "after an abort nobody would show the help numbers, and the words as a file"
)]
fn never() -> ! {
    panic_any("a signal holds another kind of thing")
}

/// Does something now, and again when a signal changes that was looked at.
pub fn effect(run: impl Fn() + 'static) {
    follow(Box::new(run));
}

#[inline(never)]
fn follow(run: Box<dyn Ask<()>>) {
    Effect::new(move |_: Option<()>| run.ask());
}
