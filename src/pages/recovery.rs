//! What recovery means to me: the words as they stand, or the boxes to write them in.

mod earlier;
mod prompt_picker;
mod reading;
mod recovered;
mod writing;

pub use self::{
    earlier::newest_first,
    prompt_picker::{PromptPicker, pick, picked_by},
    reading::still_fits,
};

use self::{earlier::Earlier, reading::Reading, recovered::Recovered, writing::Writing};
use crate::{
    components::PageHead,
    desk::use_desk,
    device,
    page::Page,
    pages::in_the_guide::InTheGuide,
    signals::{Callback, RwSignal},
    view::{live, view},
    words,
};
use leptos::prelude::*;

/// The heading over the words, whichever way they are shown.
const WORDS: &str = "recovery-words";

/// Whether the words are shown to be read or to be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Showing {
    Reading,
    Writing,
}

/// Words that are there are first read. Where there are none, the boxes stand ready.
#[component]
pub fn RecoveryPage() -> AnyView {
    let desk = use_desk();
    let blank = desk
        .recovery
        .with_untracked(|recovery| recovery.meaning().is_blank());
    let showing = RwSignal::new(match blank {
        true => Showing::Writing,
        false => Showing::Reading,
    });
    let show = move |what: Showing| {
        Callback::new(move |()| {
            showing.set(what);
            device::focus_soon(WORDS);
        })
    };
    view! {
        <div class="page recovery">
            <PageHead title=words!(recovery.title) lead=words!(recovery.lead) />
            {live(move || match showing.get() {
                Showing::Writing => view! { <Writing on_done=show(Showing::Reading) /> },
                Showing::Reading => view! { <Reading on_change=show(Showing::Writing) /> },
            })}
            <Recovered />
            <Earlier on_used=show(Showing::Reading) />
            <InTheGuide page=Page::Recovery />
        </div>
    }
}
