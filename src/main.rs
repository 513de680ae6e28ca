//! Starts the app in the browser.

use camau::{App, device};
use leptos::prelude::*;
use std::panic;
use wasm_bindgen::JsCast;

fn main() {
    // A panic ends the WebAssembly. `boot.js` then shows the help numbers and offers to save the words.
    panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        device::announce("camau:stopped");
    }));
    let place = device::document().and_then(|document| document.get_element_by_id("app"));
    if let Some(place) = place.and_then(|place| place.dyn_into().ok()) {
        mount_to(place, App).forget();
        device::announce("camau:started");
    }
}
