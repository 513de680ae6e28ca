//! The chain: a step, what it is for, and why that matters.

use crate::view::{Views, view};
use leptos::prelude::*;

/// A link of the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainLink {
    /// The app's words before it, such as `For:`.
    pub label: Option<String>,
    /// The person's words.
    pub words: String,
    pub href: Option<String>,
}

/// Pebbles joined by a line. The first is solid, and its words are the largest.
#[component]
pub fn Chain(
    links: Vec<ChainLink>,
    /// Whether the first words are large.
    #[prop(default = true)]
    large: bool,
) -> AnyView {
    let links = links
        .into_iter()
        .map(|ChainLink { label, words, href }| {
            let words = match href {
                Some(href) => {
                    view! { <a href=href class="chain__words own" dir="auto">{words}</a> }
                }
                None => {
                    view! { <span class="chain__words own" dir="auto">{words}</span> }
                }
            };
            view! {
                <li class="chain__link">
                    {label.map(|label| view! { <span class="chain__label">{label}" "</span> })}
                    {words}
                </li>
            }
        })
        .views();
    view! { <ol class="chain" class:chain--large=large role="list">{links}</ol> }
}
