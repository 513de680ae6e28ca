//! Who made the cards.

use crate::{components::Disclosure, content, words};
use leptos::prelude::*;

#[component]
pub fn CardsSource() -> AnyView {
    let source = content::cards_source();
    let name = move || match source.url {
        Some(url) => view! { <a href=url rel="noreferrer">{source.name}</a> }.into_any(),
        None => source.name.into_any(),
    };
    view! {
        <Disclosure summary=words!(values.source)>
            <p class="small">{name()}". "{source.date}"."</p>
            {source.note.map(|note| view! { <p class="small">{note}</p> })}
        </Disclosure>
    }
    .into_any()
}
