//! Whether the person's words are kept: quiet when all is well, plain when it is not.

use super::{Icon, IconName, NavItem};
use crate::signals::{MaybeProp, Memo, Signal};
use crate::view::{live, view};
use leptos::prelude::*;

/// Where the words are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum KeptState {
    /// Nothing has been written.
    #[default]
    Quiet,
    Saving,
    Saved,
    /// The last change is only on the screen.
    NotSaved,
    /// This browser keeps nothing: closing the tab clears all.
    MemoryOnly,
}

impl KeptState {
    const fn needs_care(self) -> bool {
        matches!(self, Self::NotSaved | Self::MemoryOnly)
    }
}

/// An icon and words, which stand out and are read aloud only when something is not kept.
#[component]
pub fn Kept(
    #[prop(into)] state: Signal<KeptState>,
    #[prop(into)] words: Signal<String>,
    /// Where to read more.
    #[prop(optional, into)]
    more: MaybeProp<NavItem>,
) -> AnyView {
    let care = Memo::new(move |_| state.get().needs_care());
    let icon = Memo::new(move |_| match state.get() {
        KeptState::Quiet | KeptState::Saved => IconName::Kept,
        KeptState::Saving => IconName::Words,
        KeptState::NotSaved | KeptState::MemoryOnly => IconName::NotKept,
    });
    view! {
        <div class="kept" class:kept--care=care>
            {live(move || view! { <Icon name=icon.get() /> })}
            <div class="kept__words">
                <p>{live(move || (!care.get()).then(|| words.get()))}</p>
                // Always here, so that what appears in it is read aloud.
                <p role="status">{live(move || care.get().then(|| words.get()))}</p>
                {live(move || more.get().map(|NavItem { href, label, .. }| view! { <a href=href class="kept__more">{label}</a> }))}
            </div>
        </div>
    }
}
