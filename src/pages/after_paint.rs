//! Parts of a page that may be a moment behind what was pressed.
//!
//! A press is answered at once. What takes long to draw, such as years of numbers, follows when the answer is on the
//! screen.

use crate::{
    address::use_address,
    device,
    signals::{RwSignal, Signal, StoredValue, effect},
    view::live,
};
use leptos::prelude::*;
use std::{mem, time::Duration};

/// Does something once what was just changed is on the screen.
pub fn once_painted(then: impl FnOnce() + 'static) {
    // What is out of sight is never painted.
    if device::is_hidden() {
        return set_timeout(then, Duration::ZERO);
    }
    // A frame's callbacks run before it is painted, and a task that they ask for runs after that.
    request_animation_frame(move || set_timeout(then, Duration::ZERO));
}

/// A part of a page below what is seen of it first. It is drawn once that is on the screen. Where the person comes back to
/// the page it is drawn at once, so that the browser finds the place they were at.
pub fn soon(draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let is_time = is_time(false);
    live(move || is_time.get().then(&draw))
}

/// Whether it is time for what stands below. It is at once where the person came for it, or comes back to the page.
pub fn is_time(at_once: bool) -> RwSignal<bool> {
    let is_time = RwSignal::new(at_once || use_address().came_back());
    if !is_time.get_untracked() {
        once_painted(move || {
            let _ = is_time.try_set(true);
        });
    }
    is_time
}

/// What a signal holds, changed only once what came of the same change elsewhere has been painted.
pub fn after_paint<T: Clone + PartialEq + Send + Sync + 'static>(now: RwSignal<T>) -> Signal<T> {
    let painted = RwSignal::new(now.get_untracked());
    let waits = StoredValue::new(false);
    let catch_up = move || {
        waits.set_value(false);
        let Some(now) = now.try_get_untracked() else {
            return;
        };
        if painted.try_with_untracked(|painted| *painted == now) == Some(false) {
            painted.set(now);
        }
    };
    effect(move || {
        now.track();
        let waited = waits.try_update_value(|waits| mem::replace(waits, true));
        if waited == Some(false) {
            once_painted(catch_up);
        }
    });
    painted.into()
}
