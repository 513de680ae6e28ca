//! Where the person is in the app, and turning to another page.
//!
//! The browser keeps the history. Links and its own ways back and forth are followed here.

use crate::{
    device::{self, scroll_to_top},
    page,
    signals::RwSignal,
};
use leptos::{ev, prelude::*};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlAnchorElement, MouseEvent, UrlSearchParams};

/// The button of a mouse that follows links.
const MAIN_BUTTON: i16 = 0;

/// What stands in the address bar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct At {
    path: String,
    query: String,
    /// Reached by the browser's own ways back and forth.
    came_back: bool,
}

impl At {
    fn now(came_back: bool) -> Self {
        let location = window().location();
        Self {
            path: location.pathname().unwrap_or_default(),
            query: location.search().unwrap_or_default(),
            came_back,
        }
    }
}

/// The address of the page that is shown. What is asked of it is followed when it changes.
#[derive(Clone, Copy, Debug)]
pub struct Address(RwSignal<At>);

/// Follows links to pages of the app, and the browser's own ways. Called once, where the app begins.
pub fn provide_address() {
    let address = Address(RwSignal::new(At::now(false)));
    provide_context(address);
    let folder = [&device::base_path(), "/"].concat();
    let pressed = window_event_listener(ev::click, move |event| {
        if let Some(link) = link_of(&event).filter(|link| leads_within(link, &folder)) {
            event.prevent_default();
            address.push(&[link.pathname(), link.search()].concat());
        }
    });
    let moved = window_event_listener(ev::popstate, move |_| address.0.set(At::now(true)));
    on_cleanup(move || {
        pressed.remove();
        moved.remove();
    });
}

/// The address, from anywhere below the app.
pub fn use_address() -> Address {
    // A part that is shown alone is where the browser is.
    use_context().unwrap_or_else(|| Address(RwSignal::new(At::now(false))))
}

impl Address {
    /// Looks at the whole path, with the folder of the app.
    pub fn with_path<T>(self, look: impl FnOnce(&str) -> T) -> T {
        self.0.with(|at| look(&at.path))
    }

    /// What the address says under a name, such as `choir` for `goal` in `?goal=choir`.
    pub fn said(self, name: &str) -> Option<String> {
        let query = self.0.with(|at| at.query.clone());
        // A query is never refused: what cannot be read in it is left as it stands.
        let query = UrlSearchParams::new_with_str(&query).ok()?;
        query.get(name)
    }

    /// Whether the person came back to the page by the browser's own ways.
    pub fn came_back(self) -> bool {
        self.0.with_untracked(|at| at.came_back)
    }

    /// Turns to a page of the app. The path is one without the folder, as pages write it.
    pub fn turn_to(self, path: &str) {
        self.push(&page::href(path));
    }

    fn push(self, path: &str) {
        let is_here = {
            let here = self.0.get_untracked();
            [here.path, here.query].concat() == path
        };
        if let (false, Ok(history)) = (is_here, window().history()) {
            // A browser may refuse after very many in a short time. Then the page is turned all the same.
            let _ = history.push_state_with_url(&JsValue::NULL, "", Some(path));
        }
        let (path, query) = path.split_at(path.find('?').unwrap_or(path.len()));
        self.0.set(At {
            path: path.to_owned(),
            query: query.to_owned(),
            came_back: false,
        });
        scroll_to_top();
    }
}

/// The link that was pressed, unless it was pressed to open elsewhere or somebody has seen to it.
fn link_of(event: &MouseEvent) -> Option<HtmlAnchorElement> {
    let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if elsewhere || event.button() != MAIN_BUTTON || event.default_prevented() {
        return None;
    }
    let pressed: Element = event.target()?.dyn_into().ok()?;
    pressed.closest("a[href]").ok()??.dyn_into().ok()
}

/// Whether a link leads to a page of the app.
fn leads_within(link: &HtmlAnchorElement, folder: &str) -> bool {
    let is_file = link.has_attribute("download") || !link.target().is_empty();
    let is_ours = window().location().origin() == Ok(link.origin());
    !is_file && is_ours && link.pathname().starts_with(folder)
}
