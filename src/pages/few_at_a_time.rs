//! A long list of which a few are shown, and more when the person asks.

use crate::{
    address::use_address,
    components::ShowMore,
    signals::{RwSignal, Signal},
    view::{Viewable, each, view},
    words,
};
use leptos::prelude::*;

/// The list as an element, and how many of it come at a time.
pub struct Few {
    pub id: String,
    pub class: &'static str,
    pub at_a_time: usize,
}

/// Shows the first few, and the button for more. `first` gives as many of the list as it is asked for. All are shown where
/// the person comes back to the page and looks for their place.
pub fn few_at_a_time<T: Send + 'static, V: Viewable + 'static>(
    few: Few,
    n_all: impl Fn() -> usize + Send + Sync + 'static,
    first: impl Fn(usize) -> Vec<T> + Send + 'static,
    key: impl Fn(&T) -> String + Send + 'static,
    item: impl Fn(T) -> V + Clone + Send + 'static,
) -> AnyView {
    let Few {
        id,
        class,
        at_a_time,
    } = few;
    let shown = RwSignal::new(match use_address().came_back() {
        true => usize::MAX,
        false => at_a_time,
    });
    let list = id.clone();
    view! {
        <ul class=class id=id role="list">{each(move || first(shown.get()), key, item)}</ul>
        <ShowMore
            list
            all=Signal::derive(n_all)
            shown
            at_a_time
            label=|n| words!(frame.show_more, n = n)
        />
    }
}
