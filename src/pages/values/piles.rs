//! The three piles, open to look at and to move cards between.

use super::picking::name_of;
use crate::{
    components::{Disclosure, IconName},
    desk::use_desk,
    device,
    domain::{Pile, ValueId},
    signals::{Memo, RwSignal, Signal},
    view::{Views, each, live, view},
    words,
};
use leptos::prelude::*;

#[component]
pub fn Piles() -> AnyView {
    let said = RwSignal::new(String::new());
    let piles = Pile::ALL.map(|pile| view! { <li><OnePile pile said /></li> });
    view! {
        <section class="piles flow" aria-labelledby="values-piles">
            <h3 id="values-piles">{words!(values.piles.head)}</h3>
            <ul class="piles__list" role="list">{piles.into_iter().views()}</ul>
            <p class="soft small">{words!(values.piles.lead)}</p>
            <p class="visually-hidden" role="status">{said}</p>
        </section>
    }
}

#[component]
fn OnePile(
    pile: Pile,
    /// What a screen reader hears after a card has moved.
    said: RwSignal<String>,
) -> AnyView {
    let desk = use_desk();
    let cards = Memo::new(move |_| {
        desk.values.with(|values| {
            let on_pile = values.on_pile(pile).into_iter();
            on_pile.cloned().collect::<Vec<ValueId>>()
        })
    });
    let summary = Signal::derive(move || {
        let n = cards.with(Vec::len);
        words!(values.piles.summary, pile = pile_name(pile), n = n)
    });
    let is_empty = Memo::new(move |_| cards.with(Vec::is_empty));
    let one = move |value: ValueId| {
        let name = name_of(desk, &value);
        let others = Pile::ALL.into_iter().filter(|other| *other != pile);
        let buttons = others.map(|other| {
            let (value, name) = (value.clone(), name.clone());
            let to = pile_name(other);
            let label = words!(values.piles.move_card, name = name.as_str(), pile = to);
            let move_there = move |_| {
                said.set(words!(values.piles.moved, name = name.as_str(), pile = to));
                desk.values
                    .update(|values| values.sort(value.clone(), other));
                // The card has left this pile, so the focus goes to the pile itself.
                device::focus(&pile_id(pile));
            };
            view! {
                <button type="button" class="piles__move" aria-label=label on:click=move_there>
                    {to}
                </button>
            }
        });
        view! {
            <li class="piles__card">
                <span class="own">{name.clone()}</span>
                <span class="piles__moves">{buttons.views()}</span>
            </li>
        }
    };
    view! {
        <Disclosure summary id=pile_id(pile)>
            {live(move || is_empty.get().then(|| view! { <p class="soft">{words!(values.piles.empty)}</p> }))}
            <ul class="piles__cards" role="list">
                {each(move || cards.get(), ValueId::to_text, one)}
            </ul>
        </Disclosure>
    }
}

pub fn pile_name(pile: Pile) -> &'static str {
    match pile {
        Pile::VeryImportant => words!(values.piles.very_important),
        Pile::Important => words!(values.piles.important),
        Pile::NotNow => words!(values.piles.not_now),
    }
}

pub fn pile_icon(pile: Pile) -> IconName {
    match pile {
        Pile::VeryImportant => IconName::PileThree,
        Pile::Important => IconName::PileTwo,
        Pile::NotNow => IconName::PileOne,
    }
}

fn pile_id(pile: Pile) -> String {
    ["pile-", pile.id()].concat()
}
