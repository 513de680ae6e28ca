//! What a person needs to know at once, at the top of every page: a part that could not be opened,
//! and words that are not saved.

use super::files::{SaveCopy, SavePart, part_name};
use crate::{
    components::{Notice, NoticeKind},
    desk::{Saving, use_desk},
    storage::{SaveError, Section, ShelfError, Trouble},
    words,
};
use leptos::prelude::*;

/// What the person is told about one part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub head: String,
    pub words: &'static str,
}

pub fn told(trouble: &Trouble) -> Told {
    match trouble {
        Trouble::Unreadable { section, .. } => Told {
            head: words!(frame.unreadable_head, part = part_name(*section)),
            words: words!(frame.unreadable),
        },
        Trouble::Newer { section, .. } => Told {
            head: words!(frame.newer_head, part = part_name(*section)),
            words: words!(frame.newer_more),
        },
    }
}

/// Why the last change is not saved, and what that means.
pub fn why_not_saved(saving: Saving) -> Option<&'static str> {
    match saving {
        Saving::NotSaved(SaveError::Shelf(ShelfError::Full)) => Some(words!(frame.full)),
        Saving::NotSaved(SaveError::Shelf(ShelfError::Blocked)) => Some(words!(frame.refused)),
        Saving::NotSaved(SaveError::Newer) => Some(words!(frame.newer)),
        Saving::MemoryOnly => Some(words!(frame.blocked)),
        Saving::NothingToSave | Saving::Saving | Saving::Saved => None,
    }
}

/// The notices. They stay until what they say is over, or until the person closes them.
#[component]
pub fn Troubles() -> impl IntoView {
    let desk = use_desk();
    // Closing takes a notice off the screen only: the words it speaks of stay with the desk, and
    // My data and settings still lists them.
    let closed = RwSignal::new(Vec::<Section>::new());
    let closed_memory_only = RwSignal::new(false);
    let parts = move || {
        let shown = desk.troubles.get().into_iter();
        let shown =
            shown.filter(|trouble| closed.with(|closed| !closed.contains(&section(trouble))));
        shown.collect::<Vec<_>>()
    };
    let part = move |trouble: Trouble| {
        let Told { head, words } = told(&trouble);
        let (Trouble::Unreadable { section, text } | Trouble::Newer { section, text }) = trouble;
        let close = move |_| closed.update(|closed| closed.push(section));
        view! {
            <Notice kind=NoticeKind::Mind title=head>
                <p>{words}</p>
                <div class="actions">
                    <SavePart section=Some(section) text />
                    <button type="button" class="button button--quiet" on:click=close>
                        {words!(frame.close)}
                    </button>
                </div>
            </Notice>
        }
    };
    let not_saved = Memo::new(move |_| {
        let saving = desk.saving.get();
        let closed = saving == Saving::MemoryOnly && closed_memory_only.get();
        (!closed).then(|| why_not_saved(saving)).flatten()
    });
    let memory_only = Memo::new(move |_| desk.saving.get() == Saving::MemoryOnly);
    let saving_notice = move |words: &'static str| {
        let close = move || {
            memory_only.get().then(|| {
                view! {
                    <button
                        type="button"
                        class="button button--quiet"
                        on:click=move |_| closed_memory_only.set(true)
                    >
                        {words!(frame.close)}
                    </button>
                }
            })
        };
        view! {
            <Notice kind=NoticeKind::Mind>
                <p>{words}</p>
                <div class="actions">
                    <SaveCopy label=words!(frame.save_copy) class="button button--second" />
                    {close}
                </div>
            </Notice>
        }
    };
    view! {
        <div class="troubles">
            {move || not_saved.get().map(saving_notice)}
            <For each=parts key=|trouble| section(trouble).id() children=part />
        </div>
    }
}

fn section(trouble: &Trouble) -> Section {
    match trouble {
        Trouble::Unreadable { section, .. } | Trouble::Newer { section, .. } => *section,
    }
}
