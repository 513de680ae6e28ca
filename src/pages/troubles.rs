//! What a person needs to know at once, at the top of every page: a part that could not be opened,
//! and words that are not saved.

use super::files::{SaveCopy, SavePart, part_name};
use crate::{
    components::{Notice, NoticeKind},
    desk::{Saving, use_desk},
    signals::{Memo, RwSignal},
    storage::{Place, SaveError, ShelfError, Trouble},
    view::{each, live, view},
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
    let part = part_name(trouble.place.section);
    match trouble.is_newer {
        false => Told {
            head: words!(frame.unreadable_head, part = part),
            words: words!(frame.unreadable),
        },
        true => Told {
            head: words!(frame.newer_head, part = part),
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
        Saving::NotSaved(SaveError::Gone) => Some(words!(frame.gone)),
        Saving::MemoryOnly => Some(words!(frame.blocked)),
        Saving::NothingToSave | Saving::Saving | Saving::Saved => None,
    }
}

/// The notices. They stay until what they say is over, or until the person closes them.
#[component]
pub fn Troubles() -> AnyView {
    let desk = use_desk();
    // Closing takes a notice off the screen only: the words it speaks of stay with the desk, and
    // My data and settings still lists them.
    let closed = RwSignal::new(Vec::<Place>::new());
    let closed_memory_only = RwSignal::new(false);
    let parts = move || {
        let shown = desk.troubles.get().into_iter();
        let shown = shown.filter(|trouble| closed.with(|closed| !closed.contains(&trouble.place)));
        shown.collect::<Vec<_>>()
    };
    let part = move |trouble: Trouble| {
        let Told { head, words } = told(&trouble);
        let Trouble { place, text, .. } = trouble;
        let closing = place.clone();
        let close = move |_| closed.update(|closed| closed.push(closing.clone()));
        view! {
            <Notice kind=NoticeKind::Mind title=head>
                <p>{words}</p>
                <div class="actions">
                    <SavePart place=Some(place) text />
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
        let is_gone = move || desk.saving.get() == Saving::NotSaved(SaveError::Gone);
        let keep_again = live(move || {
            is_gone().then(|| {
                view! {
                    <button type="button" class="button" on:click=move |_| desk.keep_all_again()>
                        {words!(frame.keep_again)}
                    </button>
                }
            })
        });
        view! {
            <Notice kind=NoticeKind::Mind>
                <p>{words}</p>
                <div class="actions">
                    {keep_again}
                    <SaveCopy label=words!(frame.save_copy) class="button button--second" />
                    {close}
                </div>
            </Notice>
        }
    };
    view! {
        <div class="troubles">
            {live(move || not_saved.get().map(saving_notice))}
            {each(parts, |trouble| [&trouble.place.key(), " ", &trouble.text].concat(), part)}
        </div>
    }
}
