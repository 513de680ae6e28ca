//! goal.

use leptos::prelude::*;

#[component]
pub fn GoalPage() -> impl IntoView {
    
    view! { <p></p> }
}
