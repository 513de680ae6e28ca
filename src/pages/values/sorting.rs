//! One card at a time, put on one of three piles.

use super::{
    CARDS,
    deck::{Deck, first_cards, stage_with, stages, worth_keeping},
    own_value::AddOwn,
    picking::{TenKept, ValueChips, name_of},
    piles::{Piles, pile_icon, pile_name},
};
use crate::{
    components::{Choice, Icon, IconName, SortDeck, focus_field},
    content,
    desk::{Desk, use_desk},
    device,
    domain::{Pile, ValueId},
    signals::{Callback, Memo, RwSignal, Signal, StoredValue},
    view::{live, view},
    words,
};
use leptos::prelude::*;

const ALL_SORTED: &str = "values-all-sorted";

#[component]
pub fn Sorting() -> AnyView {
    let desk = use_desk();
    let stages = StoredValue::new(stages(first_cards()));
    let n_stages = stages.with_value(Vec::len);
    let stage = RwSignal::new(desk.values.with_untracked(|values| {
        let sorted = values.sorts().iter().map(|sort| &sort.value);
        stages.with_value(|stages| stage_with(stages, sorted))
    }));
    let deck = Memo::new(move |_| {
        stages.with_value(|stages| {
            let cards = stages.get(stage.get()).map_or(&[][..], Vec::as_slice);
            desk.values.with(|values| Deck::of(cards, values))
        })
    });
    let has_card = Memo::new(move |_| deck.with(|deck| deck.next.is_some()));
    let has_more = Memo::new(move |_| stage.get().saturating_add(1) < n_stages);
    let has_sorted = Memo::new(move |_| desk.values.with(|values| !values.sorts().is_empty()));
    let more = Callback::new(move |()| {
        stage.update(|stage| *stage = stage.saturating_add(1));
        request_animation_frame(|| focus_field(CARDS));
    });
    let top = live(move || match has_card.get() {
        true => view! { <TopCard deck /> },
        false => view! { <AllSorted has_more more /> },
    });
    view! {
        <div class="sorting">
            <div class="sorting__deck flow">
                {top}
                <p class="soft small">{live(move || deck.with(progress))}</p>
                <UndoSort />
            </div>
            {live(move || has_sorted.get().then(|| view! { <Piles /> }))}
        </div>
        <Keeping />
    }
}

fn progress(deck: &Deck) -> String {
    words!(
        values.choose.progress,
        sorted = deck.sorted,
        left = deck.left
    )
}

/// The card to sort now.
#[component]
fn TopCard(deck: Memo<Deck>) -> AnyView {
    let desk = use_desk();
    let next = Memo::new(move |_| deck.with(|deck| deck.next.clone()));
    let name = Signal::derive(move || {
        next.get()
            .map(|value| name_of(desk, &value))
            .unwrap_or_default()
    });
    let meaning = Signal::derive(move || {
        let meaning = next.get().as_ref().and_then(content::value_meaning);
        meaning.unwrap_or_default().to_owned()
    });
    let piles = Pile::ALL.map(|pile| Choice {
        id: pile.id().to_owned(),
        label: pile_name(pile).to_owned(),
        note: None,
        icon: Some(pile_icon(pile)),
    });
    let sort = Callback::new(move |pile: String| {
        if let (Some(value), Some(pile)) = (next.get_untracked(), Pile::from_id(&pile)) {
            put(desk, value, pile);
        }
        // After the last card the buttons are gone, and the focus goes to the words in their place.
        request_animation_frame(|| device::focus(ALL_SORTED));
    });
    view! {
        <SortDeck
            id=CARDS
            name
            meaning
            ask=words!(values.choose.ask)
            piles=piles.to_vec()
            on_sort=sort
        />
    }
}

fn put(desk: Desk, value: ValueId, pile: Pile) {
    desk.values.update(|values| values.sort(value, pile));
}

/// What is said in place of the deck once every card shown is sorted.
#[component]
fn AllSorted(has_more: Memo<bool>, more: Callback<()>) -> AnyView {
    let words = live(move || match has_more.get() {
        true => words!(values.choose.all_sorted),
        false => words!(values.choose.all_cards_sorted),
    });
    let button = live(move || {
        has_more.get().then(|| {
            view! {
                <button type="button" class="button button--second" on:click=move |_| more.run(())>
                    <Icon name=IconName::Add />
                    <span>{words!(values.choose.more_cards)}</span>
                </button>
            }
        })
    });
    view! {
        <div class="sorting__done card flow">
            <p id=ALL_SORTED tabindex="-1">{words}</p>
            {button}
        </div>
    }
}

/// Takes back the last act of sorting, again and again down to the first.
#[component]
fn UndoSort() -> AnyView {
    let desk = use_desk();
    let last = Memo::new(move |_| {
        desk.values
            .with(|values| values.sorts().last().map(|sort| sort.value.clone()))
    });
    let undo = move |_| {
        desk.values.update(|values| {
            values.undo_sort();
        });
        if last.get_untracked().is_none() {
            request_animation_frame(|| focus_field(CARDS));
        }
    };
    let shown = Memo::new(move |_| last.with(Option::is_some));
    let name = move || {
        last.get()
            .map(|value| name_of(desk, &value))
            .unwrap_or_default()
    };

    live(move || {
        shown.get().then(|| {
            view! {
                <button type="button" class="button button--quiet" on:click=undo>
                    <Icon name=IconName::Undo />
                    <span>{live(move || words!(values.choose.undo, name = name()))}</span>
                </button>
            }
        })
    })
}

/// Which of the sorted values to keep.
#[component]
fn Keeping() -> AnyView {
    let desk = use_desk();
    let worth = Memo::new(move |_| desk.values.with(worth_keeping));
    let has_any = Memo::new(move |_| worth.with(|worth| !worth.is_empty()));
    let refused = RwSignal::new(None);
    let n_kept = move || desk.values.with(|values| values.kept().len());
    // Only the chips come and go: the box for an own value keeps its words and its focus.
    let chips = live(move || {
        has_any.get().then(|| {
            view! {
                <ValueChips
                    name="keep"
                    legend=words!(values.choose.keep)
                    hint=words!(values.choose.keep_hint)
                    values=worth
                    refused
                />
                <p class="soft small" role="status">{live(move || words!(values.choose.kept, n = n_kept()))}</p>
            }
        })
    });
    view! {
        <div class="picker flow">
            {chips}
            <div class="picker__words"><TenKept refused /></div>
            <AddOwn refused />
        </div>
    }
}
