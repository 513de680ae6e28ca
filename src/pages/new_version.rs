//! A new version of the app, which waits until the person wants it, and until every word on the screen is kept.

use crate::{
    components::{Notice, NoticeKind},
    desk::{Saving, use_desk},
    device::{self, Outside, Said},
    signals::{Memo, RwSignal, effect},
    view::{Viewable, live, view},
    words,
};
use leptos::prelude::*;

/// Whether nothing would be lost if the page were opened again now.
fn is_all_kept(saving: Saving) -> bool {
    match saving {
        Saving::NothingToSave | Saving::Saved => true,
        Saving::Saving | Saving::NotSaved(_) | Saving::MemoryOnly => false,
    }
}

/// What is to be said about versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    Nothing,
    /// A new version is ready.
    Ready,
    /// The person wants it, and words are not kept so far.
    Waits,
}

#[component]
pub fn NewVersion() -> AnyView {
    let desk = use_desk();
    let is_ready = Outside::NewVersion.watch();
    // Another tab may have asked. This one has its own words on the screen.
    let is_in_use = Outside::OtherVersion.watch();
    let is_wanted = RwSignal::new(false);
    let is_put_by = RwSignal::new(false);
    let all_kept = Memo::new(move |_| is_all_kept(desk.saving.get()));
    effect(move || {
        if !all_kept.get() {
            return;
        }
        if is_in_use.get() {
            device::open_again();
        } else if is_wanted.get() {
            device::announce(Said::UseNewVersion);
        }
    });
    let standing = Memo::new(move |_| {
        // Where the browser keeps nothing, opening again would lose the words, and the new version is there by itself
        // the next time.
        let keeps_nothing = desk.saving.get() == Saving::MemoryOnly;
        match (is_wanted.get() || is_in_use.get(), is_ready.get()) {
            _ if keeps_nothing => Standing::Nothing,
            (true, _) if all_kept.get() => Standing::Nothing,
            (true, _) => Standing::Waits,
            (false, true) if !is_put_by.get() => Standing::Ready,
            (false, _) => Standing::Nothing,
        }
    });
    let use_it = move |_| {
        device::catch_focus(None);
        is_wanted.set(true);
        desk.save_now();
    };
    let put_by = move |_| {
        device::catch_focus(None);
        is_put_by.set(true);
    };
    let shown = live(move || match standing.get() {
        Standing::Nothing => ().shown(),
        Standing::Waits => view! {
            <Notice kind=NoticeKind::Mind title=words!(frame.new_version)>
                <p>{words!(frame.new_version_waits)}</p>
            </Notice>
        },
        Standing::Ready => view! {
            <Notice kind=NoticeKind::Plain title=words!(frame.new_version)>
                <p>{words!(frame.new_version_more)}</p>
                <div class="actions">
                    <button type="button" class="button button--second" on:click=use_it>
                        {words!(frame.new_version_use)}
                    </button>
                    <button type="button" class="button button--quiet" on:click=put_by>
                        {words!(frame.new_version_later)}
                    </button>
                </div>
            </Notice>
        },
    });
    view! { <div role="status">{shown}</div> }
}
