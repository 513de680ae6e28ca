//! Coming to a page: its title in the tab, and the focus on its heading.

use crate::device::focus_on_heading;
use crate::signals::{Signal, StoredValue, effect};
use leptos::prelude::*;

/// How many pages this visit has shown, and what the app is called. The app provides one, with [`provide_arrivals`].
#[derive(Clone, Copy, Debug)]
pub struct Arrivals {
    shown: StoredValue<u32>,
    /// Asked at each title, for a name may be another in another language.
    brand: fn() -> &'static str,
}

/// Starts the count. Called once, where the app begins.
pub fn provide_arrivals(brand: fn() -> &'static str) {
    provide_context(Arrivals {
        shown: StoredValue::new(0),
        brand,
    });
}

/// Says the page's title and moves the focus to its heading.
///
/// The heading is the first `h1` in `main` that can take the focus. On the first page of a visit
/// the focus stays where the browser put it.
pub fn arrive(title: Signal<String>) {
    name_tab(title);
    let first = use_context::<Arrivals>().is_some_and(|Arrivals { shown, .. }| {
        let before = shown.try_get_value().unwrap_or_default();
        shown.try_update_value(|shown| *shown = shown.saturating_add(1));
        before == 0
    });
    if !first {
        // The page is built before it is put into the document.
        request_animation_frame(focus_on_heading);
    }
}

/// Puts the title in the tab, with the name of the app after it.
pub fn name_tab(title: Signal<String>) {
    let brand = use_context::<Arrivals>().map(|arrivals| arrivals.brand);
    effect(move || {
        let mut words = title.get();
        if let Some(brand) = brand {
            words.push_str(" - ");
            words.push_str(brand());
        }
        document().set_title(&words);
    });
}
