//! The way from a part of the app to the pages of the guide about it.

use super::guide::links_for;
use crate::{
    components::{IconName, Row},
    page::Page,
    words,
};
use leptos::prelude::*;
use leptos_router::components::A;

#[component]
pub fn InTheGuide(
    /// The part the pages lead to.
    page: Page,
) -> AnyView {
    let pages = links_for(&page.path());
    if pages.is_empty() {
        return ().into_any();
    }
    let rows = pages.into_iter().map(|page| {
        let href = Page::GuidePage(page.slug.to_owned()).path();
        view! { <li><Row href icon=IconName::Guide name=page.title /></li> }
    });
    view! {
        <section class="section flow" aria-labelledby="in-the-guide">
            <h2 class="section__head" id="in-the-guide">{words!(frame.in_the_guide)}</h2>
            <ul class="rows" role="list">{rows.collect_view()}</ul>
            <p><A href=Page::Guide.path()>{words!(guide.whole_guide)}</A></p>
        </section>
    }
    .into_any()
}
