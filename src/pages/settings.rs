//! My data and settings: what is kept, a copy of it, how Camau looks, and taking everything off.

mod erase;
mod kept;
mod look;

pub use self::{
    erase::{Count, counts},
    kept::{Amount, Fullness, amount, amount_words, fullness, set_aside},
};

use self::{erase::EraseEverything, kept::WhatIsKept, look::Looks};
use super::{files::SaveCopy, nation::NationChoice};
use crate::{components::PageHead, words};
use leptos::prelude::*;

#[component]
pub fn SettingsPage() -> impl IntoView {
    view! {
        <div class="page topics">
            <PageHead title=words!(settings.title) lead=words!(settings.lead) />
            <WhatIsKept />
            <section class="topic" aria-labelledby="settings-copy">
                <h2 id="settings-copy">{words!(settings.copy.title)}</h2>
                <div class="topic__body">
                    <p>{words!(settings.copy.what)}</p>
                    <p>{words!(settings.copy.not_back)}</p>
                    <SaveCopy label=words!(frame.save_copy) class="button" />
                </div>
            </section>
            <Looks />
            <section class="topic" aria-labelledby="settings-place">
                <h2 id="settings-place">{words!(settings.place.title)}</h2>
                <div class="topic__body">
                    <NationChoice name="settings-nation" />
                </div>
            </section>
            <EraseEverything />
        </div>
    }
}
