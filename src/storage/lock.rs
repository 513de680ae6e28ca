//! One tab at a time: the browser's own lock between the tabs of an origin.
//!
//! web-sys has it only among what may still change, so it is asked for by name.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

const NAME: &str = "camau";

/// How long to wait for another tab, in milliseconds. A browser may have stopped a tab that holds the lock; the journal
/// keeps two writers apart by itself.
const PATIENCE: i32 = 1_500;

/// The lock, until it is dropped. Holds nothing where the browser has no locks.
pub struct Lock {
    give_back: Option<Function>,
}

impl Drop for Lock {
    fn drop(&mut self) {
        if let Some(give_back) = &self.give_back {
            // Settling a promise cannot fail.
            let _ = give_back.call0(&JsValue::NULL);
        }
    }
}

/// Waits until no other tab holds the lock.
pub async fn take() -> Lock {
    let mut give_back = None;
    let held = Promise::new(&mut |settle, _| give_back = Some(settle));
    if let Some(granted) = ask(&held) {
        // Too late or refused, it goes on without.
        let _ = JsFuture::from(granted).await;
    }
    Lock { give_back }
}

/// Asks for the lock, to be held until `held` settles. What comes back settles when it is granted, or too late.
fn ask(held: &Promise) -> Option<Promise> {
    let window = web_sys::window()?;
    let locks = Reflect::get(&window.navigator(), &"locks".into()).ok()?;
    let request: Function = Reflect::get(&locks, &"request".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let held = held.clone();
    Some(Promise::new(&mut |granted, _| {
        let (grant, held) = (granted.clone(), held.clone());
        let hold = Closure::once_into_js(move || -> JsValue {
            let _ = grant.call0(&JsValue::NULL);
            held.into()
        });
        let asked = Reflect::apply(&request, &locks, &Array::of2(&NAME.into(), &hold));
        if asked.is_err() {
            let _ = granted.call0(&JsValue::NULL);
        }
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&granted, PATIENCE);
    }))
}
