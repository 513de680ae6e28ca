//! The value cards, and what a value is called.

use super::{Source, texts};
use crate::{
    domain::{ValueId, Values},
    words,
};

/// A value the person may choose.
#[derive(Debug)]
pub struct Card {
    /// Written into what the person keeps, so it never changes, whatever becomes of the wording.
    pub id: &'static str,
    pub name: &'static str,
    pub meaning: &'static str,
    /// Whether it is among those shown before "Show more".
    pub first: bool,
    /// Whether it is among the few in the first ten minutes.
    pub quick: bool,
}

pub fn cards() -> &'static [Card] {
    texts::cards().cards
}

pub fn card(id: &str) -> Option<&'static Card> {
    cards().iter().find(|card| card.id == id)
}

pub fn cards_source() -> &'static Source {
    &texts::cards().source
}

/// What a value is called: the person's own name for it, its card's, or words for one that this
/// build does not know.
pub fn value_name(value: &ValueId, values: &Values) -> String {
    let name = match value {
        ValueId::Card(id) => card(id.as_str()).map(|card| card.name),
        ValueId::Own(id) => values.own_name(id).map(|name| name.as_str()),
    };
    name.unwrap_or(words!(problems.unknown_value)).to_owned()
}

/// What a card means. A value in the person's own words needs no telling.
pub fn value_meaning(value: &ValueId) -> Option<&'static str> {
    match value {
        ValueId::Card(id) => card(id.as_str()).map(|card| card.meaning),
        ValueId::Own(_) => None,
    }
}
