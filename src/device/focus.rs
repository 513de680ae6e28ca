//! Moving the focus to where the person goes next, without touching the address.

use super::document;
use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

const INSIDE: &str = "input, textarea, select, button, a[href]";

/// The heading of the page, where it can take the focus.
const HEADING: &str = "#main h1[tabindex]";

/// Moves the focus to the element with this id, if it is there. A group that takes no focus itself gives it to the first
/// field inside.
pub fn focus(id: &str) {
    let Some(found) = document().and_then(|document| document.get_element_by_id(id)) else {
        return;
    };
    let group = matches!(found.tag_name().as_str(), "FIELDSET" | "DIV");
    let inside = match group && !found.has_attribute("tabindex") {
        true => found.query_selector(INSIDE).ok().flatten(),
        false => None,
    };
    focus_on(&inside.unwrap_or(found));
}

/// The same, once the change that brings the element has been drawn.
pub fn focus_soon(id: impl Into<String>) {
    let id = id.into();
    request_animation_frame(move || focus(&id));
}

/// Moves the focus to an element, if it can take the focus.
pub fn focus_on(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // It is only a convenience: where it fails, the focus stays where it was.
        let _ = element.focus();
    }
}

/// Moves the focus to the heading of the page, leaving the scrolling to the router.
pub fn focus_on_heading() {
    let heading = document().and_then(|document| document.query_selector(HEADING).ok().flatten());
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = heading.focus_with_options(&options);
    }
}

/// Moves the focus to this element, or to the page's heading, if what had the focus has gone.
pub fn catch_focus(near: Option<Element>) {
    request_animation_frame(move || {
        let active = document().and_then(|document| document.active_element());
        if active.is_some_and(|active| active.tag_name() != "BODY") {
            return;
        }
        match near.filter(|near| near.is_connected()) {
            Some(near) => focus_on(&near),
            None => focus_on_heading(),
        }
    });
}
