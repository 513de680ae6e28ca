//! Coming to a page: its title in the tab, and the focus on its heading.

use super::focus::{HEADING, focus_first};
use leptos::prelude::*;

/// How many pages this visit has shown. The app provides one, with [`provide_arrivals`].
#[derive(Clone, Copy, Debug)]
pub struct Arrivals(StoredValue<u32>);

/// Starts the count. Called once, where the app begins.
pub fn provide_arrivals() {
    provide_context(Arrivals(StoredValue::new(0)));
}

/// Says the page's title and moves the focus to its heading.
///
/// The heading is the first `h1` in `main` that can take the focus. On the first page of a visit
/// the focus stays where the browser put it.
pub fn arrive(title: Signal<String>) {
    Effect::new(move || {
        let mut words = title.get();
        words.push_str(" - Camau");
        document().set_title(&words);
    });
    let first = use_context::<Arrivals>().is_some_and(|Arrivals(shown)| {
        let before = shown.try_get_value().unwrap_or_default();
        shown.try_update_value(|shown| *shown = shown.saturating_add(1));
        before == 0
    });
    if !first {
        // The page is built before it is put into the document.
        request_animation_frame(|| focus_first(HEADING));
    }
}
