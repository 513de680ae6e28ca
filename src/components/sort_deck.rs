//! One card at a time, sorted into piles.

use super::{Choice, Icon};
use crate::signals::{Callback, Memo, Signal};
use crate::view::{Views, view};
use leptos::{ev::KeyboardEvent, prelude::*};

/// The card on top, and a button for each pile. The keys 1, 2, 3 sort too, while the focus is here.
#[component]
pub fn SortDeck(
    #[prop(into)] id: String,
    /// What the card says.
    #[prop(into)]
    name: Signal<String>,
    /// A line that explains it.
    #[prop(into)]
    meaning: Signal<String>,
    /// The question above the piles.
    #[prop(into)]
    ask: String,
    /// The piles, in order.
    piles: Vec<Choice>,
    /// Given the id of the pile.
    #[prop(into)]
    on_sort: Callback<String>,
) -> AnyView {
    let ask_id = [id.as_str(), "-ask"].concat();
    let pile_ids: Vec<String> = piles.iter().map(|pile| pile.id.clone()).collect();
    let by_key = move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.repeat() {
            return;
        }
        let pile = event
            .key()
            .parse::<usize>()
            .ok()
            .and_then(|n| pile_ids.get(n.checked_sub(1)?));
        if let Some(pile) = pile {
            event.prevent_default();
            on_sort.run(pile.clone());
        }
    };
    // Two names for one movement, so that each new card makes it afresh.
    let turn = Memo::new(move |before: Option<&bool>| {
        name.with(|_| ());
        !before.copied().unwrap_or_default()
    });
    let piles = piles
        .into_iter()
        .zip(1_u32..)
        .map(|(Choice { id, label, note, icon }, n)| {
            view! {
                <button type="button" class="deck__pile" on:click=move |_| on_sort.run(id.clone())>
                    {icon.map(|icon| view! { <Icon name=icon /> })}
                    <span class="deck__pile-name">{label}</span>
                    {note.map(|note| view! { <span class="deck__pile-note">{note}</span> })}
                    <span class="deck__key" aria-hidden="true">{n}</span>
                </button>
            }
        })
        .views();
    view! {
        <div class="deck" id=id on:keydown=by_key>
            <div class="deck__card" class:deck__card--turned=turn aria-live="polite" aria-atomic="true">
                <span class="deck__top" aria-hidden="true">
                    <svg class="deck__hills" viewBox="0 0 400 60" preserveAspectRatio="none" focusable="false">
                        <path d="M0 60V38c40-3 62-26 104-27 38-1 58 24 96 25 44 1 62-24 108-22 34 1 60 14 92 17v29z"></path>
                        <path d="M0 60V50c52 2 92-14 148-13 60 1 92 15 148 13 40-2 70-8 104-8v18z"></path>
                    </svg>
                </span>
                <p class="deck__name">{name}</p>
                <p class="deck__meaning">{meaning}</p>
            </div>
            <p class="deck__ask" id=ask_id.clone()>{ask}</p>
            <div class="deck__piles" role="group" aria-labelledby=ask_id>{piles}</div>
        </div>
    }
}
