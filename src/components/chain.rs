//! The chain: a step, what it is for, and why that matters.

use leptos::prelude::*;
use leptos_router::components::A;

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
                    view! { <A href attr:class="chain__words own" attr:dir="auto">{words}</A> }
                        .into_any()
                }
                None => {
                    view! { <span class="chain__words own" dir="auto">{words}</span> }.into_any()
                }
            };
            view! {
                <li class="chain__link">
                    {label.map(|label| view! { <span class="chain__label">{label}" "</span> })}
                    {words}
                </li>
            }
        })
        .collect_view();
    view! { <ol class="chain" class:chain--large=large role="list">{links}</ol> }.into_any()
}
