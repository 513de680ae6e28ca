//! values.

use leptos::prelude::*;

#[component]
pub fn ValuesPage() -> impl IntoView {
    
    view! { <p></p> }
}

#[component]
pub fn ValuePicker(cards: Vec<&'static crate::content::Card>, soft_limit: usize) -> impl IntoView {
    let _ = (cards, soft_limit);
    view! { <p></p> }
}
