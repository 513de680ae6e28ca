//! More words, for those who want them.

use super::{Icon, IconName};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A line that opens to show more.
#[component]
pub fn Disclosure(
    #[prop(into)] summary: Signal<String>,
    /// Names the summary, so that the focus can be sent there.
    #[prop(optional, into)]
    id: Option<String>,
    /// Whether it is open, where the page needs to know.
    #[prop(optional)]
    open: Option<RwSignal<bool>>,
    children: ChildrenFn,
) -> AnyView {
    let open = open.unwrap_or_else(|| RwSignal::new(false));
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
            <summary class="disclosure__summary" id=id>
                <Icon name=IconName::Right />
                <span>{summary}</span>
            </summary>
            <div class="disclosure__body flow">{children()}</div>
        </details>
    }
    .into_any()
}
