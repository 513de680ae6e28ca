//! Screen 2: three values.

use super::{Head, Ways};
use crate::{content, domain::Screen, pages::values::ValuePicker, view::view, words};
use leptos::prelude::*;

#[component]
pub fn ValuesScreen() -> AnyView {
    let quick = content::cards().iter().filter(|card| card.quick).collect();
    view! {
        <Head screen=Screen::Values title=words!(start.values.title) lead=words!(start.values.lead) />
        <div class="start__body">
            <h2 class="start__ask">{words!(start.values.ask)}</h2>
            <p class="soft">{words!(start.values.hint)}</p>
            <ValuePicker cards=quick soft_limit=3 />
            <Ways screen=Screen::Values />
        </div>
    }
}
