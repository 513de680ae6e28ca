//! A titled part of the page: what is written, and the boxes behind it to change it.

use crate::components::{Disclosure, Icon, IconName};
use crate::signals::{RwSignal, Signal};
use crate::view::{Views, live, view};
use leptos::prelude::*;

/// Words of the person, with our words before them where they need any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub label: Option<&'static str>,
    pub words: String,
}

impl Written {
    /// The words under a label, unless nothing is written.
    pub fn under(label: &'static str, words: &str) -> Option<Self> {
        let words = words.trim();
        (!words.is_empty()).then(|| Self {
            label: Some(label),
            words: words.to_owned(),
        })
    }
}

/// What is written, each under its label.
#[component]
pub fn WrittenLines(lines: Signal<Vec<Written>>) -> AnyView {
    live(move || {
        lines.with(|lines| {
            (!lines.is_empty()).then(|| {
                let line = |Written { label, words }: &Written| {
                    view! {
                        <div class="written__line">
                            <dt class="written__label">{*label}</dt>
                            <dd class="written__words own">{words.clone()}</dd>
                        </div>
                    }
                };
                view! { <dl class="written">{lines.iter().map(line).views()}</dl> }
            })
        })
    })
}

/// A part of the page with what is written in it. The boxes are built when they are opened.
#[component]
pub fn WrittenPart(
    #[prop(into)] title: String,
    icon: IconName,
    #[prop(into)] lines: Signal<Vec<Written>>,
    /// The words that open the boxes.
    #[prop(into)]
    change: String,
    boxes: ViewFn,
) -> AnyView {
    view! {
        <section class="section aside">
            <h2 class="aside__head"><Icon name=icon />{title}</h2>
            <WrittenLines lines />
            <Opens summary=change inside=boxes />
        </section>
    }
}

/// A line that opens to boxes, which start with what is written by then.
#[component]
pub fn Opens(
    #[prop(into)] summary: String,
    /// What it is about, for those who do not see what it stands beside.
    #[prop(optional, into)]
    about: String,
    inside: ViewFn,
    #[prop(optional)] open: Option<RwSignal<bool>>,
) -> AnyView {
    let open = open.unwrap_or_else(|| RwSignal::new(false));
    view! {
        <Disclosure summary about open>
            {
                let inside = inside.clone();
                move || open.get().then(|| inside.run())
            }
        </Disclosure>
    }
}
