//! Telling the other tabs of this browser what was kept.

use super::Place;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

const NAME: &str = "camau";
/// What is said when everything was erased. No place has such a name.
const ALL_ERASED: &str = "*";

/// What another tab has done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    Kept(Vec<Place>),
    Erased,
}

/// The line between the tabs. Without one, each tab still sees what others kept as soon as it writes itself.
#[derive(Clone, Debug)]
pub struct Tabs(Option<BroadcastChannel>);

impl Tabs {
    /// Opens the line, and lets `hear` know what the others say for as long as this tab is open.
    pub fn open(hear: impl Fn(News) + 'static) -> Self {
        let channel = BroadcastChannel::new(NAME).ok();
        if let Some(channel) = &channel {
            let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
                if let Some(text) = event.data().as_string() {
                    hear(read(&text));
                }
            });
            channel.set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
        }
        Self(channel)
    }

    pub fn tell(&self, news: &News) {
        let text = match news {
            News::Erased => ALL_ERASED.to_owned(),
            News::Kept(places) => places.iter().map(Place::name).collect::<Vec<_>>().join(" "),
        };
        if let Some(channel) = &self.0 {
            // A line that has broken is like none.
            let _ = channel.post_message(&JsValue::from(text));
        }
    }
}

fn read(text: &str) -> News {
    match text {
        ALL_ERASED => News::Erased,
        names => News::Kept(names.split(' ').filter_map(Place::from_name).collect()),
    }
}
