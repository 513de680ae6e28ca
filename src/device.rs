//! What the app asks of the device: the date, a fresh id, paper, a file, other apps, the focus, how the page looks.

mod focus;
mod outside;

pub use self::{
    focus::{
        catch_focus, focus, focus_after_arrival, focus_item_soon, focus_on, focus_on_heading,
        focus_soon, scroll_to_top,
    },
    outside::{Became, EARLY, Outside, Said, announce, say_of_early, written_early},
};

use crate::domain::{Day, Id, Settings};
use js_sys::{Array, Function, Object, Promise, Reflect};
use std::{rc::Rc, time::Duration};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, Document, DragEvent, Event, File, FilePropertyBag, HtmlAnchorElement,
    HtmlInputElement, Navigator, Url,
};

/// Why the device did not do what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

impl From<JsValue> for Refused {
    fn from(_: JsValue) -> Self {
        Self
    }
}

pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Today on the person's own calendar, wherever they are.
pub fn today() -> Day {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or(1970);
    Day::from_ymd_opt(year, now.get_month() + 1, now.get_date()).unwrap_or_default()
}

/// The device's clock, in whole milliseconds since 1970 began.
pub fn clock() -> u64 {
    // Casting saturates, and a clock set before 1970 counts as 1970.
    js_sys::Date::now() as u64
}

/// Asks the browser not to clear what is kept when it needs room or the site is left unused. None where it has no such
/// promise to give.
pub async fn ask_to_persist() -> Option<bool> {
    persistence("persist").await
}

/// Whether the browser has made that promise before.
pub async fn is_persisted() -> Option<bool> {
    persistence("persisted").await
}

async fn persistence(question: &str) -> Option<bool> {
    let window = web_sys::window()?;
    let storage = Reflect::get(&window.navigator(), &"storage".into()).ok()?;
    let ask: Function = Reflect::get(&storage, &question.into())
        .ok()?
        .dyn_into()
        .ok()?;
    let answer: Promise = ask.call0(&storage).ok()?.dyn_into().ok()?;
    JsFuture::from(answer).await.ok()?.as_bool()
}

/// Whether the page is out of sight, so that it may be ended at any moment.
pub fn is_hidden() -> bool {
    document().is_some_and(|document| document.hidden())
}

/// Whether a page is shown because it was opened, and not because the person came back to it.
pub fn is_first_showing(event: &Event) -> bool {
    let persisted = Reflect::get(event, &"persisted".into());
    persisted.is_ok_and(|persisted| persisted.as_bool() == Some(false))
}

/// An id nobody has had before: 64 bits from the browser's source of randomness.
pub fn fresh_id() -> Id {
    let mut bytes = [0_u8; 8];
    let filled = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).ok());
    if filled.is_some() {
        return Id::from_random(u64::from_le_bytes(bytes));
    }
    // Only ancient browsers come here. The clock and Math.random are enough to tell records apart.
    let time = js_sys::Date::now().to_bits();
    Id::from_random(time ^ js_sys::Math::random().to_bits().rotate_left(17))
}

/// Opens the browser's print window.
pub fn print() -> Result<(), Refused> {
    let window = web_sys::window().ok_or(Refused)?;
    Ok(window.print()?)
}

/// Hands the person a file, made on the device.
pub fn save_file(name: &str, kind: &str, text: &str) -> Result<(), Refused> {
    let document = document().ok_or(Refused)?;
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document
        .create_element("a")?
        .dyn_into()
        .map_err(|_| Refused)?;
    link.set_href(&address);
    link.set_download(name);
    let body = document.body().ok_or(Refused)?;
    body.append_child(&link)?;
    link.click();
    body.remove_child(&link)?;
    // The browser may still be reading it, so its address goes only after a while.
    let revoke = move || {
        // Where that fails, the memory is given back with the tab.
        let _ = Url::revoke_object_url(&address);
    };
    leptos::prelude::set_timeout(revoke, Duration::from_secs(60));
    Ok(())
}

/// The text of a file that the person chose. None where it cannot be read.
pub async fn text_of(file: &File) -> Option<String> {
    JsFuture::from(file.text()).await.ok()?.as_string()
}

/// The file that was chosen in a file box. The box is emptied, so that the same file can be chosen again.
pub fn chosen_file(event: &Event) -> Option<File> {
    let chosen: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = chosen.files()?.get(0);
    chosen.set_value("");
    file
}

/// The file that was dropped on the page.
pub fn dropped_file(event: &DragEvent) -> Option<File> {
    event.data_transfer()?.files()?.get(0)
}

/// Takes each file that the person opens with the installed app. Where the browser has no such thing, nothing happens.
pub fn take_opened_files(take: impl Fn(File) + 'static) {
    let queue =
        web_sys::window().and_then(|window| Reflect::get(&window, &"launchQueue".into()).ok());
    let Some(queue) = queue.filter(JsValue::is_object) else {
        return;
    };
    let take = Rc::new(take);
    let opened = Closure::<dyn Fn(JsValue)>::new(move |launch: JsValue| {
        let take = Rc::clone(&take);
        wasm_bindgen_futures::spawn_local(async move {
            if let Ok(file) = first_file(&launch).await {
                take(file);
            }
        });
    });
    let set =
        Reflect::get(&queue, &"setConsumer".into()).and_then(|set| set.dyn_into::<Function>());
    if let Ok(set) = set {
        // The browser holds on to it for as long as the page is there.
        let _ = set.call1(&queue, &opened.into_js_value());
    }
}

/// The first of the files that the app was opened with.
async fn first_file(launch: &JsValue) -> Result<File, JsValue> {
    let files: Array = Reflect::get(launch, &"files".into())?.dyn_into()?;
    let handle = files.get(0);
    let get: Function = Reflect::get(&handle, &"getFile".into())?.dyn_into()?;
    let file: Promise = get.call0(&handle)?.dyn_into()?;
    JsFuture::from(file).await?.dyn_into()
}

/// Whether this browser is known to clear what a site keeps when it is left unused for a week: Safari does, unless the
/// app is on the Home Screen.
pub fn clears_sites_left_unused() -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let name = |of: &str| {
        Reflect::get(&window.navigator(), &of.into())
            .ok()?
            .as_string()
    };
    let is_apple = name("vendor").is_some_and(|vendor| vendor.starts_with("Apple"));
    is_apple && !is_installed()
}

/// Whether the app was opened as one that is installed, and not in a tab.
pub fn is_installed() -> bool {
    let query = web_sys::window().and_then(|window| {
        let query = window.match_media("(display-mode: standalone)");
        query.ok().flatten()
    });
    query.is_some_and(|query| query.matches())
}

/// Whether this browser can hand words to the other apps of the device.
pub fn can_share() -> bool {
    sharing().is_some()
}

/// Opens the device's choice of apps for these words. Which app gets them, if any, the person says there.
pub fn share(title: &str, text: &str) -> Result<(), Refused> {
    let (navigator, share) = sharing().ok_or(Refused)?;
    let words = Object::new();
    Reflect::set(&words, &"title".into(), &title.into())?;
    Reflect::set(&words, &"text".into(), &text.into())?;
    open_choice(&navigator, &share, &words)
}

/// Opens the device's choice of apps for a file; for its words, where the browser does not share such files.
pub fn share_file(name: &str, kind: &str, text: &str) -> Result<(), Refused> {
    let (navigator, share) = sharing().ok_or(Refused)?;
    let with_file = file_to_share(name, kind, text).filter(|data| can_share_this(&navigator, data));
    let Some(data) = with_file else {
        return self::share(name, text);
    };
    open_choice(&navigator, &share, &data)
}

fn open_choice(navigator: &Navigator, share: &Function, data: &Object) -> Result<(), Refused> {
    let choice: Promise = share.call1(navigator, data)?.dyn_into()?;
    // The person may close the choice again. That is no fault, so nobody has to hear of it.
    let closed = Closure::<dyn FnMut(JsValue)>::new(|_| ());
    let _ = choice.catch(&closed);
    closed.forget();
    Ok(())
}

fn file_to_share(name: &str, kind: &str, text: &str) -> Option<Object> {
    let options = FilePropertyBag::new();
    // A kind with its letters named is not on the browsers' lists.
    options.set_type(kind.split(';').next().unwrap_or(kind));
    let parts = Array::of1(&JsValue::from_str(text));
    let file = File::new_with_str_sequence_and_options(&parts, name, &options).ok()?;
    let data = Object::new();
    Reflect::set(&data, &"files".into(), &Array::of1(&file)).ok()?;
    Some(data)
}

fn can_share_this(navigator: &Navigator, data: &Object) -> bool {
    let can = Reflect::get(navigator, &"canShare".into());
    let can = can.ok().and_then(|can| can.dyn_into::<Function>().ok());
    let can = can.and_then(|can| can.call1(navigator, data).ok());
    can.is_some_and(|can| can.is_truthy())
}

/// Puts words on the device's clipboard.
pub async fn copy_words(words: &str) -> Result<(), Refused> {
    let window = web_sys::window().ok_or(Refused)?;
    let clipboard = Reflect::get(&window.navigator(), &"clipboard".into())?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into())?.dyn_into()?;
    let written: Promise = write.call1(&clipboard, &words.into())?.dyn_into()?;
    JsFuture::from(written).await?;
    Ok(())
}

/// The browser's own way to share, which not all have.
fn sharing() -> Option<(Navigator, Function)> {
    let navigator = web_sys::window()?.navigator();
    let share = Reflect::get(&navigator, &"share".into()).ok()?;
    Some((navigator, share.dyn_into().ok()?))
}

/// Makes the page look as the person chose. Where they chose nothing the device's own way holds.
pub fn dress(settings: &Settings) {
    let Some(root) = document().and_then(|document| document.document_element()) else {
        return;
    };
    let choices = [
        ("data-theme", settings.theme.id()),
        ("data-contrast", settings.contrast.id()),
        ("data-text-size", settings.text_size.id()),
        ("data-motion", settings.motion.id()),
    ];
    for (name, id) in choices {
        // Setting an attribute with a plain name cannot fail in a way we could mend.
        let _ = root.set_attribute(name, id);
    }
}

/// Tells the browser, and whatever reads the page aloud, which language it is in.
pub fn speak(code: &str) {
    let Some(root) = document().and_then(|document| document.document_element()) else {
        return;
    };
    let said = root.get_attribute("lang").unwrap_or_default();
    if !is_kind_of(&said, code) {
        // Setting an attribute with a plain name cannot fail in a way we could mend.
        let _ = root.set_attribute("lang", code);
    }
}

/// Whether a tag names the language, or says more closely which kind of it, as `en-GB` does of `en`.
fn is_kind_of(tag: &str, code: &str) -> bool {
    let rest = tag.strip_prefix(code);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

/// The folder the app stands in, without a slash at its end: "" at the root of a host.
pub fn base_path() -> String {
    let base = document().and_then(|document| document.base_uri().ok().flatten());
    let path = base.and_then(|base| Url::new(&base).ok());
    let path = path.map(|url| url.pathname()).unwrap_or_default();
    let (folder, _file) = path.rsplit_once('/').unwrap_or_default();
    folder.to_owned()
}

/// Opens this page once more.
pub fn open_again() {
    if let Some(window) = web_sys::window() {
        // Where the browser refuses, the page goes on as it is.
        let _ = window.location().reload();
    }
}

#[cfg(test)]
mod tests {
    use super::is_kind_of;

    #[test]
    fn british_english_is_a_kind_of_english_and_welsh_is_not() {
        assert!(is_kind_of("en", "en") && is_kind_of("en-GB", "en"));
        assert!(!is_kind_of("cy", "en") && !is_kind_of("", "en") && !is_kind_of("enm", "en"));
    }
}
