//! help.

use leptos::prelude::*;

#[component]
pub fn HelpPage() -> impl IntoView {
    
    view! { <p></p> }
}
