//! troubles.

use leptos::prelude::*;

#[component]
pub fn Troubles() -> impl IntoView {
    
    view! { <p></p> }
}
