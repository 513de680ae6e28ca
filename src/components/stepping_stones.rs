//! The crossing: a hill stream, with a stone for each part of what the person is writing.

use super::{IconName, StoneMark};
use leptos::prelude::*;
use leptos_router::components::A;

/// A stone of the crossing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stone {
    pub href: String,
    pub name: String,
    /// The person's words.
    pub words: Option<String>,
    /// The app's words.
    pub note: Option<String>,
    pub icon: IconName,
    /// It holds words.
    pub filled: bool,
}

/// Hills, water, and a list of stones that are links.
#[component]
pub fn SteppingStones(
    #[prop(into)] title: String,
    #[prop(into)] stones: Signal<Vec<Stone>>,
) -> AnyView {
    let stones = move || {
        stones
            .get()
            .into_iter()
            .zip((0..=u8::MAX).cycle())
            .map(|(Stone { href, name, words, note, icon, filled }, shape)| {
                view! {
                    <li class="crossing__step">
                        <StoneMark filled icon shape />
                        <div class="crossing__words">
                            <A href attr:class="crossing__link">{name}</A>
                            {words.map(|words| view! { <p class="crossing__own own">{words}</p> })}
                            {note.map(|note| view! { <p class="crossing__note">{note}</p> })}
                        </div>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <div class="crossing">
            <h2 class="crossing__title">{title}</h2>
            <ol class="crossing__stones" role="list">{stones}</ol>
        </div>
    }
    .into_any()
}
