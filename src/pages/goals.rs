//! goals.

use leptos::prelude::*;

#[component]
pub fn GoalsPage() -> impl IntoView {
    
    view! { <p></p> }
}
