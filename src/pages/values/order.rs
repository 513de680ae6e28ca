//! The kept values in the person's order.

use super::{CARDS, CHOOSE_HEAD, ORDER_HEAD, one_value::OneValue};
use crate::{
    components::{Icon, IconName, Move, RankItem, RankList, focus_field},
    content,
    desk::use_desk,
    device,
    domain::{Direction, KeptValue, Removed, ValueId},
    signals::{Callback, Memo},
    view::{Viewable, live, view},
    words,
};
use leptos::prelude::*;

#[component]
pub fn Order() -> AnyView {
    let desk = use_desk();
    let items = Memo::new(move |_| {
        desk.values.with(|values| {
            let item = |kept: &KeptValue| RankItem {
                id: kept.value.to_text(),
                name: content::value_name(&kept.value, values),
            };
            values.kept().iter().map(item).collect::<Vec<_>>()
        })
    });
    let is_empty = Memo::new(move |_| items.with(Vec::is_empty));
    let on_move = Callback::new(move |(id, to): (String, Move)| {
        let Some(value) = ValueId::from_text(&id) else {
            return;
        };
        desk.values.update(|values| match to {
            Move::Up => values.move_kept(&value, Direction::Up),
            Move::Down => values.move_kept(&value, Direction::Down),
            Move::To(place) => values.place_kept(&value, place),
        });
    });
    let on_remove = Callback::new(move |id: String| {
        let removed = ValueId::from_text(&id).and_then(|value| {
            desk.values
                .try_update(|values| values.remove(&value))
                .flatten()
        });
        if let Some(removed) = removed {
            desk.put_in_bin(Removed::Value(removed));
        }
    });
    let detail = Callback::new(|id: String| {
        ValueId::from_text(&id).map_or_else(|| ().shown(), |value| view! { <OneValue value /> })
    });
    let to_cards = move |_| {
        device::focus(CHOOSE_HEAD);
        focus_field(CARDS);
    };
    let body = live(move || match is_empty.get() {
        true => view! {
            <p>{words!(values.empty)}</p>
            <button type="button" class="button button--second" on:click=to_cards>
                <Icon name=IconName::Values />
                <span>{words!(values.look)}</span>
            </button>
        },
        false => view! {
            <p class="soft">{words!(values.order.lead)}</p>
            <RankList
                items
                up=words!(values.order.up)
                down=words!(values.order.down)
                remove=words!(values.order.remove)
                place=words!(values.order.place)
                on_move
                on_remove
                detail
            />
        },
    });
    view! {
        <section class="section flow" aria-labelledby=ORDER_HEAD>
            <h2 class="section__head" id=ORDER_HEAD tabindex="-1">{words!(values.order.head)}</h2>
            {body}
        </section>
    }
}
