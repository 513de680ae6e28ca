//! Moving the focus to where the person goes next, without touching the address.

use super::document;
use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

const INSIDE: &str = "input, textarea, select, button, a[href]";

/// How much of the screen, from its top, shows a heading with some of what comes under it.
const IN_SIGHT: f64 = 0.6;

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

/// Moves the focus into the item at this place of a list, from 0, once the change that brings it has been drawn.
pub fn focus_item_soon(list: &str, place: usize) {
    let place = (place + 1).to_string();
    let inside = ["#", list, " > :nth-child(", &place, ") :is(", INSIDE, ")"].concat();
    request_animation_frame(move || {
        let found = document().and_then(|document| document.query_selector(&inside).ok().flatten());
        if let Some(found) = found {
            focus_on(&found);
        }
    });
}

/// The same on a page that is being arrived at: after the page's own heading had the focus.
pub fn focus_after_arrival(id: &'static str) {
    request_animation_frame(move || request_animation_frame(move || focus(id)));
}

/// Moves the focus to an element, if it can take the focus.
pub fn focus_on(element: &Element) {
    let Some(html) = element.dyn_ref::<HtmlElement>() else {
        return;
    };
    if !element.has_attribute("tabindex") {
        // It is only a convenience: where it fails, the focus stays where it was.
        let _ = html.focus();
        return;
    }
    // A heading is read together with what comes under it. A browser left to itself may put it anywhere on the screen,
    // so it goes to the top unless it is in sight already.
    without_scrolling(html);
    let here = element.get_bounding_client_rect();
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    if here.top() < 0.0 || here.bottom() > height.unwrap_or_default() * IN_SIGHT {
        element.scroll_into_view();
    }
}

fn without_scrolling(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Scrolls to the top, for a page that takes the place of another at the same address.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Moves the focus to the heading of the page, leaving the scrolling as it is.
pub fn focus_on_heading() {
    let heading = document().and_then(|document| document.query_selector(HEADING).ok().flatten());
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        without_scrolling(&heading);
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
