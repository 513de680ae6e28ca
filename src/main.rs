//! Starts the app in the browser.

use camau::{
    App,
    desk::Found,
    device::{self, Said},
};
use leptos::prelude::*;
use std::panic;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;

fn main() {
    // A panic ends the WebAssembly. `boot.js` then shows the help numbers and offers the words as a file.
    panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        device::announce(Said::Stopped);
    }));
    spawn_local(async {
        let found = Found::look().await;
        let place = device::document().and_then(|document| document.get_element_by_id("app"));
        if let Some(place) = place.and_then(|place| place.dyn_into().ok()) {
            mount_to(place, move || view! { <App found /> }).forget();
            device::announce(Said::Started);
        }
    });
}
