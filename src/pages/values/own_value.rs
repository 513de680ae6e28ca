//! A value in the person's own words.

use super::{deck, picking};
use crate::{
    components::{Disclosure, Icon, IconName, TextField},
    content,
    desk::{Desk, use_desk},
    device,
    domain::{DraftField, Line, OwnValue, Removed, ValueId},
    pages::boxes::{forget_waiting, keep_waiting},
    signals::{Callback, Memo, RwSignal},
    view::{each, live, view},
    words,
};
use leptos::prelude::*;

const BOX: &str = "own-value";

/// A box to add a value with. Words wait in it until they are added.
#[component]
pub fn AddOwn(
    /// The value that there was no room for, if the last one added was such.
    refused: RwSignal<Option<ValueId>>,
) -> AnyView {
    let desk = use_desk();
    let waiting = desk.draft(&DraftField::OwnValue);
    let open = RwSignal::new(!waiting.is_empty());
    let value = RwSignal::new(waiting);
    let error = RwSignal::new(None::<String>);
    let said = RwSignal::new(None::<String>);
    let on_input = Callback::new(move |typed: String| {
        said.set(None);
        error.set(keep_waiting(desk, DraftField::OwnValue, &typed));
    });
    let add = Callback::new(move |()| {
        match Line::parse(&value.get_untracked()) {
            Ok(name) => {
                said.set(Some(words!(values.own.added, name = name.as_str())));
                refused.set(add(desk, name));
                desk.forget_draft(&DraftField::OwnValue);
                value.set(String::new());
            }
            Err(problem) => error.set(Some(content::line_problem(problem))),
        }
        device::focus(BOX);
    });
    view! {
        <Disclosure summary=words!(values.own.open) open>
            <div class="own-value">
                <TextField
                    id=BOX
                    label=words!(values.own.label)
                    hint=words!(values.own.hint)
                    value
                    on_input
                    on_enter=add
                    error
                />
                <button type="button" class="button button--second" on:click=move |_| add.run(())>
                    <Icon name=IconName::Add />
                    <span>{words!(values.own.add)}</span>
                </button>
            </div>
            <p class="soft small" role="status">{said}</p>
            <NotKept />
        </Disclosure>
    }
}

/// The person's own values that are not kept, each with a way to take it off for good. One that a
/// goal is for stays: the goal would be left without its reason.
#[component]
fn NotKept() -> AnyView {
    let desk = use_desk();
    let not_kept = Memo::new(move |_| {
        desk.values.with(|values| {
            desk.goals.with(|goals| {
                let own = values.own().iter();
                let spare = own.filter(|own| {
                    let value = ValueId::Own(own.id.clone());
                    !values.keeps(&value) && goals.for_value(&value).next().is_none()
                });
                spare.cloned().collect::<Vec<OwnValue>>()
            })
        })
    });
    let has_any = Memo::new(move |_| not_kept.with(|own| !own.is_empty()));
    let one = move |own: OwnValue| {
        let label = words!(values.own.remove_this, name = own.name.as_str());
        let remove = move |_| {
            let removed = desk.values.try_update(|values| values.remove_own(&own.id));
            if let Some(Some(removed)) = removed {
                forget_waiting(desk, &own.id);
                desk.put_in_bin(Removed::OwnValue(removed));
                device::focus(BOX);
            }
        };
        view! {
            <li class="own-value__spare">
                <span class="own">{own.name.as_str().to_owned()}</span>
                <button type="button" class="button button--quiet" aria-label=label on:click=remove>
                    <Icon name=IconName::Remove />
                    <span>{words!(values.own.remove)}</span>
                </button>
            </li>
        }
    };

    live(move || {
        has_any.get().then(|| {
            view! {
                <p class="soft small">{words!(values.own.not_kept)}</p>
                <ul role="list">
                    {each(move || not_kept.get(), |own| [own.id.as_str(), " ", own.name.as_str()].concat(), one)}
                </ul>
            }
        })
    })
}

/// Keeps a value by its name: the one that is called so already, or a new one of the person's own.
/// Gives it back when ten are kept.
fn add(desk: Desk, name: Line) -> Option<ValueId> {
    let same = desk
        .values
        .with_untracked(|values| deck::same_value(&name, values));
    let value = same.unwrap_or_else(|| {
        let id = device::fresh_id();
        desk.values
            .update(|values| values.add_own(id.clone(), name));
        ValueId::Own(id)
    });
    picking::keep(desk, value)
}
