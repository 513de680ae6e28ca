//! guide.

use leptos::prelude::*;

#[component]
pub fn GuidePage() -> impl IntoView {
    
    view! { <p></p> }
}

#[component]
pub fn GuideArticlePage() -> impl IntoView {
    
    view! { <p></p> }
}
