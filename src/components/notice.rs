//! Something to know, beside the page's own words.

use super::{Icon, IconName};
use crate::device::catch_focus;
use crate::signals::{Callback, MaybeProp, Memo, Signal};
use crate::view::{live, view};
use leptos::prelude::*;

/// How a notice speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    #[default]
    Plain,
    /// Needs care.
    Mind,
    /// Something glad.
    Glad,
    /// Something done.
    Good,
}

/// A few words set apart, with an icon that says how.
#[component]
pub fn Notice(
    kind: NoticeKind,
    #[prop(optional, into)] title: MaybeProp<String>,
    children: Children,
) -> AnyView {
    let (class, icon) = match kind {
        NoticeKind::Plain => ("notice", IconName::Info),
        NoticeKind::Mind => ("notice notice--mind", IconName::Mind),
        NoticeKind::Glad => ("notice notice--glad", IconName::Reward),
        NoticeKind::Good => ("notice notice--good", IconName::Tick),
    };
    view! {
        <div class=class>
            <span class="notice__icon"><Icon name=icon /></span>
            <div class="notice__words flow">
                {live(move || title.get().map(|title| view! { <p class="notice__title">{title}</p> }))}
                {children()}
            </div>
        </div>
    }
}

/// What was just done, with the way to undo it. It stays until it is undone or closed.
#[component]
pub fn UndoNotice(
    #[prop(into)] words: Signal<Option<String>>,
    #[prop(into)] undo: String,
    #[prop(into)] on_undo: Callback<()>,
    #[prop(into)] close: String,
    #[prop(into)] on_close: Callback<()>,
) -> AnyView {
    let shown = Memo::new(move |_| words.with(Option::is_some));
    let buttons = live(move || {
        shown.get().then(|| {
            view! {
                <button type="button" class="button button--second undo__button" on:click=move |_| { on_undo.run(()); catch_focus(None); }>
                    <Icon name=IconName::Undo />
                    <span>{undo.clone()}</span>
                </button>
                <button type="button" class="undo__close" aria-label=close.clone() on:click=move |_| { on_close.run(()); catch_focus(None); }>
                    <Icon name=IconName::Close />
                </button>
            }
        })
    });
    view! {
        <div class="undo" class:undo--shown=shown>
            <p class="undo__words" role="status">{live(move || words.get())}</p>
            {buttons}
        </div>
    }
}
