//! My values: look at the cards, keep up to ten, put them in order, say why each matters.

mod cards_source;
mod choosing;
pub mod closeness;
pub mod deck;
mod one_value;
mod order;
mod own_value;
mod picking;
mod piles;
mod sorting;
mod value_picker;

pub use self::value_picker::ValuePicker;

use self::{cards_source::CardsSource, choosing::Choosing, order::Order};
use crate::{
    components::PageHead,
    desk::use_desk,
    page::Page,
    pages::{after_paint::soon, in_the_guide::InTheGuide},
    view::view,
    words,
};
use leptos::prelude::*;

/// Where the cards are, for those who would like to go there.
const CARDS: &str = "values-cards";
const CHOOSE_HEAD: &str = "values-choose";
const ORDER_HEAD: &str = "values-order";

/// Values that are kept come first. Where there are none, the cards do.
#[component]
pub fn ValuesPage() -> AnyView {
    let desk = use_desk();
    // Asked once, so that nothing changes places under the person's hands.
    let has_kept = desk
        .values
        .with_untracked(|values| !values.kept().is_empty());
    let parts = soon(move || match has_kept {
        true => view! { <Order /> <Choosing /> },
        false => view! { <Choosing /> <Order /> },
    });
    view! {
        <div class="page values">
            <PageHead title=words!(values.title) lead=words!(values.lead) />
            {parts}
            <InTheGuide page=Page::Values />
            {soon(|| view! { <CardsSource /> })}
        </div>
    }
}
