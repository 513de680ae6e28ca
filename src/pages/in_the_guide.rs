//! The way from a part of the app to the pages of the guide about it.

use super::guide::links_for;
use crate::{
    components::{Disclosure, IconName, Row},
    content::{self, GuidePage},
    page::Page,
    pages::after_paint::soon,
    view::{Viewable, Views, view},
    words,
};
use leptos::prelude::*;

/// The page about the plans that the law of Wales gives some people, and its areas of life.
pub const CARE_PLANS: &str = "care-and-treatment-plans-in-wales";

/// How many pages stand there at once. The rest are one tap further.
const FEW: usize = 4;

#[component]
pub fn InTheGuide(
    /// The part the pages lead to.
    page: Page,
) -> AnyView {
    if links_for(&page.path()).is_empty() {
        return ().shown();
    }
    soon(move || section(&page))
}

fn section(page: &Page) -> AnyView {
    let mut few = links_for(&page.path());
    let others = few.split_off(few.len().min(FEW));
    let others = (!others.is_empty()).then(|| {
        view! { <Disclosure summary=words!(frame.more_of_the_guide)>{rows(&others, None)}</Disclosure> }
    });
    let whole = view! {
        <li><Row href=Page::Guide.href() icon=IconName::Guide name=words!(guide.whole_guide) /></li>
    };
    view! {
        <section class="section flow" aria-labelledby="in-the-guide">
            <h2 class="section__head" id="in-the-guide">{words!(frame.in_the_guide)}</h2>
            {rows(&few, Some(whole))}
            {others}
        </section>
    }
}

fn rows(pages: &[&'static GuidePage], last: Option<AnyView>) -> AnyView {
    let rows = pages.iter().map(|page| {
        view! { <li><Row href=path(page) icon=IconName::Guide name=page.title /></li> }
    });
    view! { <ul class="rows" role="list">{rows.views()} {last}</ul> }
}

/// The way to one page, from the very words it explains.
#[component]
pub fn GuideLink(slug: &'static str) -> AnyView {
    let link = content::guide_page(slug).map(|page| {
        view! { <p><a href=path(page)>{page.title}</a></p> }
    });
    link.shown()
}

fn path(page: &GuidePage) -> String {
    Page::GuidePage(page.slug.to_owned()).href()
}
