//! The way from a part of the app to the pages of the guide about it.

use crate::{
    components::{IconName, Row},
    content,
    page::Page,
    words,
};
use leptos::prelude::*;

#[component]
pub fn InTheGuide(
    /// The part the pages lead to.
    page: Page,
) -> AnyView {
    let pages = content::guide_for(&page.path());
    if pages.is_empty() {
        return ().into_any();
    }
    let rows = pages.into_iter().map(|page| {
        let href = Page::GuidePage(page.slug).path();
        view! { <li><Row href icon=IconName::Guide name=page.title note=page.summary /></li> }
    });
    view! {
        <section class="section flow" aria-labelledby="in-the-guide">
            <h2 class="section__head" id="in-the-guide">{words!(frame.in_the_guide)}</h2>
            <ul class="rows" role="list">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}
