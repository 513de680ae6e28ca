//! About Camau: what it is for and not for, who made the words and from what.

use super::guide::source;
use crate::{
    components::{IconName, PageHead, Row},
    content,
    page::Page,
    words,
};
use leptos::prelude::*;

#[component]
pub fn AboutPage() -> impl IntoView {
    view! {
        <div class="page">
            <PageHead title=words!(about.title) lead=words!(about.lead) />
            <div class="prose">
                <h2>{words!(about.purpose.title)}</h2>
                <p>{words!(about.purpose.think)}</p>
                <p>{words!(about.purpose.free)}</p>
                <h2>{words!(about.is_not.title)}</h2>
                <p>{words!(about.is_not.diagnose)}</p>
                <p>{words!(about.is_not.reply)}</p>
                <p>{words!(about.is_not.help)}</p>
            </div>
            {way_to(Page::Help, IconName::Phone, words!(frame.help))}
            <div class="prose">
                <h2>{words!(about.words.title)}</h2>
                <p>{words!(about.words.first_draft)}</p>
                <p>{words!(about.words.change)}</p>
                <h3>{words!(about.words.from)}</h3>
                <ul>
                    <li>{words!(about.words.rethink)}</li>
                    {source(content::cards_source())}
                    {source(content::areas_source())}
                    <li>{words!(about.words.nhs_style)}</li>
                    <li>{words!(about.words.lines)}</li>
                    <li>{words!(about.words.guide)}</li>
                </ul>
            </div>
            {way_to(Page::Guide, IconName::Guide, words!(frame.guide))}
            <div class="prose">
                <h2>{words!(about.access.title)}</h2>
                <p>{words!(about.access.tested)}</p>
                <p>{words!(about.access.not_tested)}</p>
                <p>{words!(about.access.settings)}</p>
                <h2>{words!(about.privacy.title)}</h2>
                <p>{words!(about.privacy.here)}</p>
                <p>{words!(about.privacy.shared)}</p>
                <p>{words!(about.privacy.more)}</p>
            </div>
            {way_to(Page::Settings, IconName::Settings, words!(frame.settings))}
            <div class="prose">
                <h2>{words!(about.licence.title)}</h2>
                <p>{words!(about.licence.code)}</p>
                <p>{words!(about.licence.words)}</p>
            </div>
        </div>
    }
}

fn way_to(page: Page, icon: IconName, name: &'static str) -> AnyView {
    view! { <ul class="rows"><li><Row href=page.path() icon name /></li></ul> }.into_any()
}
