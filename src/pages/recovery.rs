//! recovery.

use leptos::prelude::*;

#[component]
pub fn RecoveryPage() -> impl IntoView {
    
    view! { <p></p> }
}

#[component]
pub fn PromptPicker(first: Vec<crate::domain::Prompt>, more: Vec<crate::domain::Prompt>) -> impl IntoView {
    let _ = (first, more);
    view! { <p></p> }
}
