//! What stands at an address that is no page.

use crate::{
    components::{IconName, PageHead, Row},
    page::Page,
    view::view,
    words,
};
use leptos::prelude::*;

#[component]
pub fn NotFoundPage() -> AnyView {
    view! {
        <div class="page">
            <PageHead title=words!(frame.not_found) lead=words!(frame.not_found_more) />
            <ul class="rows" role="list">
                <li><Row href=Page::Today.href() icon=IconName::Today name=words!(frame.go_today) /></li>
            </ul>
        </div>
    }
}
