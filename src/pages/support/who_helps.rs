//! Who could help with a step or a goal, picked from those who can help.

use super::people_choices;
use crate::{
    components::{ChoiceCards, ChoiceLook},
    desk::use_desk,
    domain::{Helper, Helpers, Id, Note},
    page::Page,
    pages::boxes::NoteBox,
    signals::{Callback, Memo, Signal, StoredValue},
    view::{Viewable, Views, each, live, view},
    words,
};
use leptos::prelude::*;

/// Picks helpers, and asks what is hoped for from each.
#[component]
pub fn PickHelpers(
    /// Tells this question from another one on the same page; holds the id of the step or goal.
    #[prop(into)]
    id: String,
    #[prop(into)] helpers: Signal<Helpers>,
    /// Given the helpers each time they change.
    on_change: Callback<Helpers>,
) -> AnyView {
    let desk = use_desk();
    let choices = Memo::new(move |_| desk.support.with(people_choices));
    let chosen = Signal::derive(move || {
        helpers.with(|helpers| {
            let ids = helpers.as_slice().iter();
            ids.map(|helper| helper.id.as_str().to_owned())
                .collect::<Vec<_>>()
        })
    });
    let toggle = move |(id, picked): (String, bool)| {
        let Some(id) = Id::parse(&id) else {
            return;
        };
        let mut now = helpers.get_untracked();
        match picked {
            true => now.set(Helper {
                id,
                hoped: Note::default(),
            }),
            false => now.remove(&id),
        }
        on_change.run(now);
    };
    let any = Memo::new(move |_| choices.with(|choices| !choices.is_empty()));
    let id = StoredValue::new(id);

    live(move || match any.get() {
        false => view! {
            <p class="soft">{words!(support.helpers.none)}</p>
            <p><a href=Page::Support.href()>{words!(support.helpers.go)}</a></p>
        },
        true => view! {
            <ChoiceCards
                legend=words!(support.helpers.pick)
                name=id.get_value()
                choices
                chosen
                on_toggle=Callback::new(toggle)
                look=ChoiceLook::Chips
            />
            {each(move || helpers.get().as_slice().to_vec(), |helper| helper.id.to_text(), move |helper| view! { <Hoped box_id=id helper=helper.id helpers on_change /> })}
        },
    })
}

#[component]
fn Hoped(
    box_id: StoredValue<String>,
    helper: Id,
    helpers: Signal<Helpers>,
    on_change: Callback<Helpers>,
) -> AnyView {
    let desk = use_desk();
    let name = desk.support.with_untracked(|support| {
        let one = support.get(&helper);
        one.map(|one| one.name.as_str().to_owned())
    });
    // Their card may be gone. What was hoped for stays, and is shown again with it.
    let Some(name) = name else {
        return ().shown();
    };
    let id = [&box_id.get_value(), "-hoped-", helper.as_str()].concat();
    let helper = StoredValue::new(helper);
    let kept = Signal::derive(move || {
        let hoped = |helpers: &Helpers| {
            helper.with_value(|id| helpers.get(id).map(|helper| helper.hoped.clone()))
        };
        helpers.with(hoped).unwrap_or_default()
    });
    let change = move |hoped: Note| {
        let mut now = helpers.get_untracked();
        now.set(Helper {
            id: helper.get_value(),
            hoped,
        });
        on_change.run(now);
    };
    view! {
        <NoteBox
            id
            label=words!(support.helpers.hoped, name = name)
            kept
            on_change=Callback::new(change)
            rows=1
        />
    }
}

/// Who could help, and what is hoped for from each, to be read.
#[component]
pub fn HelperLines(#[prop(into)] helpers: Signal<Helpers>) -> AnyView {
    let desk = use_desk();
    let all = Memo::new(move |_| {
        helpers.with(|helpers| {
            desk.support.with(|support| {
                let known = helpers.as_slice().iter().filter_map(|helper| {
                    let name = support.get(&helper.id)?.name.as_str().to_owned();
                    let hoped = helper.hoped.as_str().trim().to_owned();
                    Some((helper.id.clone(), name, hoped))
                });
                known.collect::<Vec<(Id, String, String)>>()
            })
        })
    });
    let one = |(id, name, hoped): (Id, String, String)| {
        let hoped = (!hoped.is_empty()).then(|| view! { <span class="own">": "{hoped}</span> });
        view! {
            <li class="hoped">
                <a href=Page::Supporter(id).href() class="own">{name}</a>
                {hoped}
            </li>
        }
    };

    live(move || {
        let all = all.get();
        (!all.is_empty()).then(|| {
            view! {
                <p class="written__label">{words!(support.helpers.title)}</p>
                <ul class="hoped-list" role="list">{all.into_iter().map(one).views()}</ul>
            }
        })
    })
}
