//! A quiet link across the whole line.

use super::{Icon, IconName};
use leptos::prelude::*;
use leptos_router::components::A;

/// The inside of a list item in `ul.rows`.
#[component]
pub fn Row(
    #[prop(into)] href: String,
    icon: IconName,
    #[prop(into)] name: String,
    #[prop(optional, into)] note: MaybeProp<String>,
) -> AnyView {
    view! {
        <div class="row">
            <Icon name=icon />
            <div>
                <A href attr:class="row__link">{name}</A>
                {move || note.get().map(|note| view! { <p class="row__note">{note}</p> })}
            </div>
            <Icon name=IconName::Right />
        </div>
    }
    .into_any()
}
