//! A list so long that only what is near the screen is in the page.

use crate::signals::{Callback, LocalValue, RwSignal, Signal, effect};
use crate::view::{Views, live, view};
use leptos::{html, prelude::*};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{
    Element, HtmlElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit,
};

/// A part of the list under a heading of its own, such as a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub heading: String,
    /// The place of its first item among all, from 0.
    pub first: usize,
    pub items: usize,
}

/// How far from the screen a stretch is put in the page, so that it is there before it is seen.
const NEAR: &str = "1200px 0px";

/// How high an item is taken to be before it was ever shown, in CSS pixels.
const ITEM_HEIGHT: usize = 88;

/// The headings are all in the page, for those who go from heading to heading; the items of a stretch are while it is near.
#[component]
pub fn LongList(
    #[prop(into)] stretches: Signal<Vec<Stretch>>,
    /// The inside of the list item at a place.
    item: Callback<usize, AnyView>,
) -> AnyView {
    let list = live(move || {
        let stretches = stretches.get();
        let near: Vec<RwSignal<bool>> = stretches.iter().map(|_| RwSignal::new(false)).collect();
        let watch = Watch::new(near.clone());
        // Where the browser cannot watch what is near, all of it is.
        if watch.is_none() {
            for near in &near {
                near.set(true);
            }
        }
        let watch = LocalValue::new_local(watch);
        on_cleanup(move || watch.update_value(|watch| drop(watch.take())));
        let shown = stretches.into_iter().zip(near).enumerate();
        let shown = shown.map(|(place, (stretch, near))| {
            view! { <Shown stretch place near watch item /> }
        });
        shown.views()
    });
    view! { <div class="long-list">{list}</div> }
}

#[component]
fn Shown(
    stretch: Stretch,
    place: usize,
    near: RwSignal<bool>,
    watch: LocalValue<Option<Watch>>,
    item: Callback<usize, AnyView>,
) -> AnyView {
    let node = NodeRef::<html::Div>::new();
    let Stretch {
        heading,
        first,
        items,
    } = stretch;
    effect(move || {
        if let Some(element) = node.get() {
            hold_open(&element, items * ITEM_HEIGHT);
            watch.with_value(|watch| {
                if let Some(watch) = watch {
                    watch.observer.observe(&element);
                }
            });
        }
    });
    let inside = live(move || {
        near.get().then(|| {
            let one = |at: usize| view! { <li class="long-list__item">{item.run(at)}</li> };
            let all = (first..first + items).map(one);
            view! { <ul class="long-list__items" role="list">{all.views()}</ul> }
        })
    });
    view! {
        <section>
            <h3 class="long-list__heading">{heading}</h3>
            <div node_ref=node data-stretch=place.to_string()>{inside}</div>
        </section>
    }
}

/// Notices which stretches come near the screen and which go from it.
struct Watch {
    observer: IntersectionObserver,
    _notice: Closure<dyn FnMut(js_sys::Array)>,
}

impl Watch {
    fn new(near: Vec<RwSignal<bool>>) -> Option<Self> {
        let notice = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            for entry in entries {
                if let Ok(entry) = entry.dyn_into::<IntersectionObserverEntry>() {
                    come_or_go(&entry, &near);
                }
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(NEAR);
        let observer =
            IntersectionObserver::new_with_options(notice.as_ref().unchecked_ref(), &options);
        Some(Self {
            observer: observer.ok()?,
            _notice: notice,
        })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

fn come_or_go(entry: &IntersectionObserverEntry, near: &[RwSignal<bool>]) {
    let Ok(element) = entry.target().dyn_into::<HtmlElement>() else {
        return;
    };
    let place = element.get_attribute("data-stretch");
    let Some(near) = place.and_then(|place| near.get(place.parse::<usize>().ok()?).copied()) else {
        return;
    };
    let is_near = entry.is_intersecting();
    if near.try_get_untracked() == Some(is_near) {
        return;
    }
    if !is_near {
        // What has the focus stays, wherever the person has scrolled to meanwhile.
        if has_focus(&element) {
            return;
        }
        // It keeps its place while it is empty, so that nothing jumps.
        let height = element.offset_height();
        hold_open(&element, usize::try_from(height).unwrap_or_default());
    }
    let _ = near.try_set(is_near);
    if is_near {
        set_min_height(&element, "");
    }
}

fn has_focus(element: &Element) -> bool {
    let active = crate::device::document().and_then(|document| document.active_element());
    active.is_some_and(|active| element.contains(Some(&active)))
}

fn hold_open(element: &HtmlElement, height: usize) {
    set_min_height(element, &[height.to_string().as_str(), "px"].concat());
}

/// A height can only be told to the element itself: the page's own rules allow no style attribute.
fn set_min_height(element: &HtmlElement, height: &str) {
    // Where it fails the page only jumps a little.
    let _ = element.style().set_property("min-height", height);
}
