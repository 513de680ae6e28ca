//! Moving the focus to where the person goes next, without touching the address.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

const INSIDE: &str = "input, textarea, select, button, a[href]";

/// The heading of the page, where it can take the focus.
pub(super) const HEADING: &str = "#main h1[tabindex]";

/// Focuses the field with this id; for a group of fields, the first field inside it.
pub fn focus_field(id: &str) {
    let Some(found) = document().get_element_by_id(id) else {
        return;
    };
    let target = match found.tag_name().as_str() {
        "FIELDSET" | "DIV" => found.query_selector(INSIDE).ok().flatten().unwrap_or(found),
        _ => found,
    };
    focus(&target);
}

/// Focuses the first element that matches, leaving the scrolling to the router.
pub(super) fn focus_first(selector: &str) {
    if let Some(found) = document().query_selector(selector).ok().flatten()
        && let Some(found) = found.dyn_ref::<HtmlElement>()
    {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = found.focus_with_options(&options);
    }
}

/// Focuses this element, or the page's heading, if what had the focus has gone.
pub fn catch_focus(near: Option<Element>) {
    request_animation_frame(move || {
        let lost = document()
            .active_element()
            .is_none_or(|it| it.tag_name() == "BODY");
        match near {
            Some(near) if lost && near.is_connected() => focus(&near),
            _ if lost => focus_first(HEADING),
            _ => {}
        }
    });
}

/// Focuses an element, if it can take the focus.
pub(super) fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}
