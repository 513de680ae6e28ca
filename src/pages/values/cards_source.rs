//! Who made the cards.

use crate::{
    components::Disclosure,
    content,
    view::{Viewable, view},
    words,
};
use leptos::prelude::*;

#[component]
pub fn CardsSource() -> AnyView {
    let source = content::cards_source();
    let name = move || match source.url {
        Some(url) => view! { <a href=url rel="noreferrer">{source.name}</a> },
        None => source.name.shown(),
    };
    view! {
        <Disclosure summary=words!(values.source)>
            <p class="small">{name()}". "{source.date}"."</p>
            {source.note.map(|note| view! { <p class="small">{note}</p> })}
        </Disclosure>
    }
}
