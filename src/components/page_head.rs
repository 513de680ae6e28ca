//! The top of a page: the way back, the heading, and a line under it.

use super::{Icon, NavItem, arrive};
use crate::signals::{MaybeProp, Signal};
use crate::view::{live, view};
use leptos::prelude::*;

/// The top of a page, in the app's words.
#[component]
pub fn PageHead(
    /// The heading, which is also the title of the tab.
    #[prop(into)]
    title: Signal<String>,
    /// A line under the heading.
    #[prop(optional, into)]
    lead: MaybeProp<String>,
    /// The page this one belongs to.
    #[prop(optional, into)]
    way_back: MaybeProp<NavItem>,
) -> AnyView {
    head(title, lead, way_back, "page-head__title")
}

/// The top of a page whose heading is in the person's words.
#[component]
pub fn OwnPageHead(
    /// The heading, which is also the title of the tab.
    #[prop(into)]
    title: Signal<String>,
    /// A line under the heading, in the app's words.
    #[prop(optional, into)]
    lead: MaybeProp<String>,
    /// The page this one belongs to.
    #[prop(optional, into)]
    way_back: MaybeProp<NavItem>,
) -> AnyView {
    head(title, lead, way_back, "page-head__title own")
}

fn head(
    title: Signal<String>,
    lead: MaybeProp<String>,
    way_back: MaybeProp<NavItem>,
    class: &'static str,
) -> AnyView {
    arrive(title);
    view! {
        <header class="page-head">
            {live(move || way_back.get().map(|NavItem { href, label, icon }| view! {
                <p class="page-head__back">
                    <a href=href class="back-link">
                        <Icon name=icon />
                        <span>{label}</span>
                    </a>
                </p>
            }))}
            <h1 class=class tabindex="-1">{title}</h1>
            {live(move || lead.get().map(|lead| view! { <p class="lead">{lead}</p> }))}
        </header>
    }
}
