//! Camau, a private recovery planner: what the person writes, what they read, where it is kept,
//! and how it is shown.

pub mod components;
pub mod content;
pub mod domain;
pub mod storage;
pub mod page;
pub mod device;
pub mod desk;

include!(concat!(env!("OUT_DIR"), "/i18n/mod.rs"));
use leptos::prelude::*;
#[component]
pub fn App() -> impl IntoView {
    let locale = i18n::Locale::en;
    let s: &'static str = leptos_i18n::td_string!(locale, today.title);
    view! { <p>{s}</p> }
}
