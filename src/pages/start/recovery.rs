//! Screen 1: what recovery means.

use super::{Head, OWN_WORDS_BOX, Ways};
use crate::{
    desk::use_desk,
    device,
    domain::{Note, Prompt, Screen},
    page::Page,
    pages::{
        boxes::NoteBox,
        later::{LaterPart, Part},
        recovery::PromptPicker,
    },
    signals::{Callback, Signal},
    view::view,
    words,
};
use leptos::prelude::*;

#[component]
pub fn RecoveryScreen() -> AnyView {
    let desk = use_desk();
    let own_words = Signal::derive(move || {
        desk.recovery
            .with(|recovery| recovery.meaning().own_words.clone())
    });
    let write = Callback::new(move |note: Note| {
        desk.recovery.update(|recovery| {
            recovery.change(device::today(), |meaning| meaning.own_words = note);
        });
    });
    let first = Prompt::FIRST.to_vec();
    let more = Prompt::ALL
        .into_iter()
        .filter(|prompt| !Prompt::FIRST.contains(prompt))
        .collect::<Vec<_>>();
    view! {
        <Head screen=Screen::Recovery title=words!(start.recovery.title) lead=words!(start.recovery.lead) />
        <div class="start__body">
            <h2 class="start__ask">{words!(start.recovery.ask)}</h2>
            <p class="soft">{words!(start.recovery.hint)}</p>
            <PromptPicker first more />
            <NoteBox
                id=OWN_WORDS_BOX
                label=words!(start.recovery.own)
                kept=own_words
                on_change=write
            />
            <Ways screen=Screen::Recovery />
            <LaterPart part=Part::InTheGuide(Page::Start(Screen::Recovery)) />
        </div>
    }
}
