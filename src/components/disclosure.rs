//! More words, for those who want them.

use super::{Icon, IconName};
use crate::signals::{RwSignal, Signal};
use crate::view::view;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A line that opens to show more.
#[component]
pub fn Disclosure(
    #[prop(into)] summary: Signal<String>,
    /// What it is about, for those who do not see what it stands beside.
    #[prop(optional, into)]
    about: String,
    /// Names the summary, so that the focus can be sent there.
    #[prop(optional, into)]
    id: Option<String>,
    /// Whether it is open, where the page needs to know.
    #[prop(optional)]
    open: Option<RwSignal<bool>>,
    children: ChildrenFn,
) -> AnyView {
    let open = open.unwrap_or_else(|| RwSignal::new(false));
    let whole_name = move || {
        (!about.is_empty()).then(|| summary.with(|summary| [summary, ": ", &about].concat()))
    };
    let toggle = move |event: leptos::ev::Event| {
        if let Some(details) = event
            .current_target()
            .and_then(|it| it.dyn_into::<web_sys::Element>().ok())
        {
            let _ = open.try_set(details.has_attribute("open"));
        }
    };
    view! {
        <details class="disclosure" open=open on:toggle=toggle>
            <summary class="disclosure__summary" id=id aria-label=whole_name>
                <Icon name=IconName::Right />
                <span>{summary}</span>
            </summary>
            <div class="disclosure__body flow">{children()}</div>
        </details>
    }
}
