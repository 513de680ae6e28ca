//! About Camau: what it is for and not for, who made the words and from what.

use super::guide::source;
use crate::{
    components::{IconName, PageHead, Row},
    content,
    page::Page,
    view::view,
    words,
};
use leptos::prelude::*;

#[component]
pub fn AboutPage() -> AnyView {
    view! {
        <div class="page topics">
            <PageHead title=words!(about.title) lead=words!(about.lead) />
            <section class="topic" aria-labelledby="about-purpose">
                <h2 id="about-purpose">{words!(about.purpose.title)}</h2>
                <div class="topic__body">
                    <p>{words!(about.purpose.think)}</p>
                    <p>{words!(about.purpose.free)}</p>
                </div>
            </section>
            <section class="topic" aria-labelledby="about-is-not">
                <h2 id="about-is-not">{words!(about.is_not.title)}</h2>
                <div class="topic__body">
                    <p>{words!(about.is_not.diagnose)}</p>
                    <p>{words!(about.is_not.reply)}</p>
                    <p>{words!(about.is_not.help)}</p>
                    {way_to(&Page::Help, IconName::Phone, words!(frame.help))}
                </div>
            </section>
            <section class="topic" aria-labelledby="about-words">
                <h2 id="about-words">{words!(about.words.title)}</h2>
                <div class="topic__body">
                    <p>{words!(about.words.first_draft)}</p>
                    <p>{words!(about.words.change)}</p>
                    <h3>{words!(about.words.from)}</h3>
                    <ul class="sources__list">
                        <li>{words!(about.words.rethink)}</li>
                        {source(content::cards_source())}
                        {source(content::areas_source())}
                        <li>{words!(about.words.nhs_style)}</li>
                        <li>{words!(about.words.lines)}</li>
                        <li>{words!(about.words.guide)}</li>
                    </ul>
                    {way_to(&Page::Guide, IconName::Guide, words!(frame.guide))}
                </div>
            </section>
            <section class="topic" aria-labelledby="about-access">
                <h2 id="about-access">{words!(about.access.title)}</h2>
                <div class="topic__body">
                    <p>{words!(about.access.tested)}</p>
                    <p>{words!(about.access.not_tested)}</p>
                    <p>{words!(about.access.settings)}</p>
                </div>
            </section>
            <section class="topic" aria-labelledby="about-privacy">
                <h2 id="about-privacy">{words!(about.privacy.title)}</h2>
                <div class="topic__body">
                    <p>{words!(about.privacy.here)}</p>
                    <p>{words!(about.privacy.shared)}</p>
                    <p>{words!(about.privacy.more)}</p>
                    {way_to(&Page::Settings, IconName::Settings, words!(frame.settings))}
                </div>
            </section>
            <section class="topic" aria-labelledby="about-licence">
                <h2 id="about-licence">{words!(about.licence.title)}</h2>
                <div class="topic__body">
                    <p>{words!(about.licence.code)}</p>
                    <p>{words!(about.licence.words)}</p>
                </div>
            </section>
        </div>
    }
}

fn way_to(page: &Page, icon: IconName, name: &'static str) -> AnyView {
    view! { <ul class="rows" role="list"><li><Row href=page.href() icon name /></li></ul> }
}
