//! A question that waits for an answer, over the page.

use crate::device::focus_on;
use crate::signals::{RwSignal, effect};
use crate::view::{live, view};
use leptos::{html, prelude::*};

/// A dialog with its heading. The escape key closes it, and the focus goes back to where it was.
#[component]
pub fn Dialog(
    #[prop(into)] id: String,
    #[prop(into)] title: String,
    open: RwSignal<bool>,
    children: ChildrenFn,
) -> AnyView {
    let node = NodeRef::<html::Dialog>::new();
    let heading = NodeRef::<html::H2>::new();
    effect(move || {
        let Some(dialog) = node.get() else {
            return;
        };
        if !open.get() {
            dialog.close();
        } else if !dialog.open()
            && dialog.show_modal().is_ok()
            && let Some(heading) = heading.get_untracked()
        {
            focus_on(&heading);
        }
    });
    let title_id = [id.as_str(), "-title"].concat();
    let labelled_by = title_id.clone();
    view! {
        <dialog
            class="dialog"
            id=id
            aria-labelledby=labelled_by
            node_ref=node
            on:close=move |_| {
                let _ = open.try_set(false);
            }
        >
            <h2 class="dialog__title" id=title_id tabindex="-1" node_ref=heading>{title}</h2>
            <div class="dialog__body flow">{live(move || open.get().then(|| children()))}</div>
        </dialog>
    }
}
