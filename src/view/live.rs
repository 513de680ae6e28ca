//! Parts of a view that are made anew when what they show changes.

use super::Viewable;
use crate::signals::Ask;
use leptos::prelude::*;

/// A view that changes with the signals it reads.
///
/// A closure among the children of an element of Leptos' does the same. But the compiler then makes everything that builds,
/// rebuilds and removes a view once more for each closure.
pub fn live<S: Viewable>(view: impl Fn() -> S + Send + 'static) -> AnyView {
    changing(Box::new(move || view().shown()))
}

#[inline(never)]
fn changing(view: Box<dyn Ask<AnyView> + Send>) -> AnyView {
    (move || view.ask()).into_any()
}

/// Puts what an iterator makes one after the other.
pub trait Views: Iterator {
    fn views(self) -> AnyView
    where
        Self: Sized,
        Self::Item: Viewable,
    {
        let views = self.map(Viewable::shown);
        views.collect::<Vec<_>>().into_any()
    }
}

impl<I: Iterator> Views for I {}

/// A list that changes with the signals it reads. What keeps its key keeps its place on the screen, with the words that
/// are being typed in it.
///
/// Like [`live`], it makes what Leptos' own list makes for each kind of thing only once.
pub fn each<T: Send + 'static, V: Viewable + 'static>(
    all: impl Fn() -> Vec<T> + Send + 'static,
    key: impl Fn(&T) -> String + Send + 'static,
    view: impl Fn(T) -> V + Clone + Send + 'static,
) -> AnyView {
    let one = move |thing: T| {
        let (key, view) = (key(&thing), view.clone());
        One {
            key,
            view: Box::new(move || view(thing).shown()),
        }
    };
    each_one(Box::new(move || all().into_iter().map(&one).collect()))
}

/// One of a list, not made into a view so far.
struct One {
    key: String,
    view: Box<dyn FnOnce() -> AnyView + Send>,
}

#[inline(never)]
fn each_one(all: Box<dyn Ask<Vec<One>> + Send>) -> AnyView {
    let all = move || all.ask();
    leptos::view! { <For each=all key=|one| one.key.clone() children=|one| (one.view)() /> }
        .into_any()
}
