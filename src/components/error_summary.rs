//! What to put right, in one place, with a link to each field.

use super::{Icon, IconName};
use crate::device::{focus, focus_on};
use crate::signals::{Memo, Signal, effect};
use crate::view::{Views, live, view};
use leptos::{html, prelude::*};

/// Something to put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The id of the field, or of the group of fields.
    pub field: String,
    pub words: String,
}

/// Shown when there is something to put right. It takes the focus when it appears.
#[component]
pub fn ErrorSummary(
    #[prop(into)] title: String,
    #[prop(into)] problems: Signal<Vec<Problem>>,
) -> AnyView {
    let node = NodeRef::<html::Section>::new();
    let shown = Memo::new(move |_| problems.with(|problems| !problems.is_empty()));
    effect(move || {
        if shown.get() {
            request_animation_frame(move || {
                if let Some(node) = node.try_get_untracked().flatten() {
                    focus_on(&node);
                }
            });
        }
    });
    let links = move || {
        problems
            .get()
            .into_iter()
            .map(|Problem { field, words }| {
                let href = ["#", field.as_str()].concat();
                view! {
                    <li>
                        <a
                            href=href
                            on:click=move |event| {
                                event.prevent_default();
                                focus(&field);
                            }
                        >
                            {words}
                        </a>
                    </li>
                }
            })
            .views()
    };

    live(move || {
        shown.get().then(|| {
            let (label, title) = (title.clone(), title.clone());
            view! {
                <section class="problems" tabindex="-1" aria-label=label node_ref=node>
                    <h2 class="problems__title">
                        <Icon name=IconName::Mind />
                        <span>{title}</span>
                    </h2>
                    <ul class="problems__list" role="list">{live(links)}</ul>
                </section>
            }
        })
    })
}
