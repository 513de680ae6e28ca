//! A number from 0 to 10, or none.

use super::{Icon, IconName};
use crate::device::focus;
use crate::signals::{Callback, MaybeProp, Signal};
use crate::view::{Views, live, view};
use leptos::prelude::*;

/// Eleven pebbles: press one, or leave them all.
#[component]
pub fn Scale(
    #[prop(into)] id: String,
    #[prop(into)] legend: String,
    #[prop(optional, into)] hint: MaybeProp<String>,
    /// What 0 means.
    #[prop(into)]
    low: String,
    /// What 10 means.
    #[prop(into)]
    high: String,
    /// Words of the button that takes the number away.
    #[prop(into)]
    clear: String,
    #[prop(into)] chosen: Signal<Option<u8>>,
    #[prop(into)] on_choose: Callback<Option<u8>>,
) -> AnyView {
    let hint_id = [id.as_str(), "-hint"].concat();
    let described_by = {
        let hint_id = hint_id.clone();
        move || hint.with(Option::is_some).then(|| hint_id.clone())
    };
    let pebbles = (0..=10_u8)
        .map(|n| {
            let means = match n {
                0 => Some(low.clone()),
                10 => Some(high.clone()),
                _ => None,
            };
            let pebble_id = [id.as_str(), "-", &n.to_string()].concat();
            view! {
                <span class="scale__place">
                    <input
                        class="scale__input"
                        type="radio"
                        id=pebble_id.clone()
                        name=id.clone()
                        prop:checked=move || chosen.get() == Some(n)
                        on:change=move |_| on_choose.run(Some(n))
                    />
                    <label class="scale__pebble" for=pebble_id>
                        {n}
                        {means.map(|means| view! { <span class="visually-hidden">": " {means}</span> })}
                    </label>
                </span>
            }
        })
        .views();
    let clear_button = {
        let id = id.clone();
        move || {
            chosen.get().map(|n| {
                let (clear, id) = (clear.clone(), id.clone());
                view! {
                    <button
                        type="button"
                        class="button button--quiet scale__clear"
                        on:click=move |_| {
                            // The button goes, so the focus goes back to the pebble.
                            focus(&[id.as_str(), "-", &n.to_string()].concat());
                            on_choose.run(None);
                        }
                    >
                        <Icon name=IconName::Undo />
                        <span>{clear}</span>
                    </button>
                }
            })
        }
    };
    view! {
        <fieldset class="field group scale" id=id aria-describedby=described_by>
            <legend class="field__label">{legend}</legend>
            {live(move || hint.get().map(|hint| view! { <p class="field__hint" id=hint_id.clone()>{hint}</p> }))}
            <div class="scale__pebbles">{pebbles}</div>
            <div class="scale__ends" aria-hidden="true">
                <span class="scale__end"><span class="scale__number">"0"</span>" "{low.clone()}</span>
                <span class="scale__end"><span class="scale__number">"10"</span>" "{high.clone()}</span>
            </div>
            {clear_button}
        </fieldset>
    }
}
