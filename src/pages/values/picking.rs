//! Keeping values and taking them off, wherever they are shown.

use super::deck;
use crate::{
    components::{Choice, ChoiceCards, ChoiceLook, Notice, NoticeKind},
    content,
    desk::{Desk, use_desk},
    domain::{Removed, TenAlready, ValueId, Values},
    signals::{Callback, MaybeProp, Memo, RwSignal, Signal},
    view::{live, view},
    words,
};
use leptos::prelude::*;

/// Values as chips; those that are kept are chosen.
#[component]
pub fn ValueChips(
    #[prop(into)] name: String,
    #[prop(into)] legend: String,
    #[prop(optional, into)] hint: MaybeProp<String>,
    #[prop(into)] values: Signal<Vec<ValueId>>,
    /// The value that there was no room for, if the last one picked was such.
    refused: RwSignal<Option<ValueId>>,
) -> AnyView {
    let desk = use_desk();
    let choices = Signal::derive(move || {
        let choice = |value: ValueId| Choice {
            label: name_of(desk, &value),
            id: value.to_text(),
            note: None,
            icon: None,
        };
        values.get().into_iter().map(choice).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || {
        desk.values.with(|values| {
            let kept = values.kept().iter();
            kept.map(|kept| kept.value.to_text()).collect::<Vec<_>>()
        })
    });
    let toggle = Callback::new(move |(id, pick): (String, bool)| {
        let Some(value) = ValueId::from_text(&id) else {
            return;
        };
        match pick {
            true => refused.set(keep(desk, value)),
            false => {
                refused.set(None);
                take_off(desk, &value);
            }
        }
    });
    view! { <ChoiceCards legend hint name choices chosen on_toggle=toggle look=ChoiceLook::Chips /> }
}

/// Says kindly that ten are kept, while that stands in the way of the value picked last.
#[component]
pub fn TenKept(refused: RwSignal<Option<ValueId>>) -> AnyView {
    let desk = use_desk();
    let words = move || {
        let value = refused.get()?;
        let in_the_way = desk
            .values
            .with(|values| values.kept().len() >= Values::MAX_KEPT && !values.keeps(&value));
        in_the_way.then(|| words!(values.choose.ten, name = name_of(desk, &value)))
    };
    let words = Memo::new(move |_| words());
    let notice = live(move || {
        words.get().map(|words| {
            view! { <Notice kind=NoticeKind::Plain><p>{words}</p></Notice> }
        })
    });
    view! { <div role="status">{notice}</div> }
}

/// Keeps a value. Gives it back when ten are kept already.
pub fn keep(desk: Desk, value: ValueId) -> Option<ValueId> {
    let kept = desk
        .values
        .try_update(|values| values.keep(value.clone()))
        .unwrap_or(Ok(()));
    match kept {
        Ok(()) => None,
        Err(TenAlready) => Some(value),
    }
}

/// Takes a kept value off. Undo is offered where picking it again would not bring all of it back.
pub fn take_off(desk: Desk, value: &ValueId) {
    let removed = desk.values.try_update(|values| values.remove(value));
    if let Some(Some(removed)) = removed
        && removed.has_words()
    {
        desk.put_in_bin(Removed::Value(removed));
    }
}

/// What a value is called. Reactive.
pub fn name_of(desk: Desk, value: &ValueId) -> String {
    desk.values
        .with(|values| content::value_name(value, values))
}

/// The person's own values, whether they are kept or not. Reactive.
pub fn own_values(desk: Desk) -> Vec<ValueId> {
    desk.values
        .with(|values| deck::own_values(values).collect())
}
