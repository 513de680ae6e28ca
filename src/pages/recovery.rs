//! What recovery means to me: the words as they stand, or the boxes to write them in.

mod earlier;
mod prompt_picker;
mod reading;
mod recovered;
mod writing;

pub use self::{earlier::newest_first, prompt_picker::PromptPicker, reading::still_fits};

use self::{earlier::Earlier, reading::Reading, recovered::Recovered, writing::Writing};
use crate::{
    components::PageHead, desk::use_desk, device, page::Page, pages::in_the_guide::InTheGuide,
    words,
};
use leptos::prelude::*;

/// The heading over the words, whichever way they are shown.
const WORDS: &str = "recovery-words";

/// Words that are there are first read. Where there are none, the boxes stand ready.
#[component]
pub fn RecoveryPage() -> impl IntoView {
    let desk = use_desk();
    let blank = desk
        .recovery
        .with_untracked(|recovery| recovery.meaning().is_blank());
    let writing = RwSignal::new(blank);
    let show = Callback::new(move |write: bool| {
        writing.set(write);
        request_animation_frame(|| device::focus(WORDS));
    });
    view! {
        <div class="page recovery">
            <PageHead title=words!(recovery.title) lead=words!(recovery.lead) />
            {move || match writing.get() {
                true => view! { <Writing on_done=Callback::new(move |()| show.run(false)) /> }.into_any(),
                false => view! { <Reading on_change=Callback::new(move |()| show.run(true)) /> }.into_any(),
            }}
            <Recovered />
            <Earlier on_used=Callback::new(move |()| show.run(false)) />
            <InTheGuide page=Page::Recovery />
        </div>
    }
}
