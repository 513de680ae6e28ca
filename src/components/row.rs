//! A quiet link across the whole line.

use super::{Icon, IconName};
use crate::signals::MaybeProp;
use crate::view::{live, view};
use leptos::prelude::*;

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
                <a href=href class="row__link">{name}</a>
                {live(move || note.get().map(|note| view! { <p class="row__note">{note}</p> }))}
            </div>
            <Icon name=IconName::Right />
        </div>
    }
}
