//! Which cards are on the table.

use crate::{
    content::{self, Card},
    domain::{CardId, Line, Pile, ValueId, Values},
};

/// The card on top of the deck, and how far the person has looked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deck {
    pub next: Option<ValueId>,
    pub sorted: usize,
    pub left: usize,
}

impl Deck {
    pub fn of(cards: &[ValueId], values: &Values) -> Self {
        let mut left = cards
            .iter()
            .filter(|card| values.pile_of(card).is_none())
            .peekable();
        let next = left.peek().map(|card| (*card).clone());
        let left = left.count();
        Self {
            next,
            sorted: cards.len().saturating_sub(left),
            left,
        }
    }
}

/// Cards in the order they are shown, a list for each time the person asks for more. Every list
/// begins with the one before it.
pub fn stages(few: Vec<&'static Card>) -> Vec<Vec<ValueId>> {
    let first = content::cards().iter().filter(|card| card.first);
    let first = with_more(&few, first);
    let all = with_more(&first, content::cards().iter());
    let mut stages = vec![few, first, all];
    stages.dedup_by_key(|cards| cards.len());
    let values = |cards: Vec<&Card>| cards.into_iter().filter_map(value_of).collect();
    stages.into_iter().map(values).collect()
}

/// The cards shown first, and all of them.
pub fn first_cards() -> Vec<&'static Card> {
    let cards = content::cards().iter();
    cards.filter(|card| card.first).collect()
}

/// The first stage that shows every one of these.
pub fn stage_with<'a>(
    stages: &[Vec<ValueId>],
    mut values: impl Iterator<Item = &'a ValueId>,
) -> usize {
    let mut stage = 0;
    let last = stages.len().saturating_sub(1);
    values.try_for_each(|value| {
        let shows = |cards: &Vec<ValueId>| cards.contains(value);
        stage = stage.max(stages.iter().position(shows).unwrap_or(0));
        (stage < last).then_some(())
    });
    stage
}

/// What to choose from once cards are sorted: what is on the two upper piles, then own values.
pub fn worth_keeping(values: &Values) -> Vec<ValueId> {
    let mut worth: Vec<ValueId> = Vec::new();
    for pile in [Pile::VeryImportant, Pile::Important] {
        worth.extend(values.on_pile(pile).into_iter().cloned());
    }
    for own in own_values(values) {
        if values.pile_of(&own).is_none() {
            worth.push(own);
        }
    }
    worth
}

pub fn own_values(values: &Values) -> impl Iterator<Item = ValueId> {
    values.own().iter().map(|own| ValueId::Own(own.id.clone()))
}

/// The value that has this name already, whoever wrote it.
pub fn same_value(name: &Line, values: &Values) -> Option<ValueId> {
    let name = name.as_str().to_lowercase();
    let own = values.own().iter();
    let mut own = own.filter(|own| own.name.as_str().to_lowercase() == name);
    let mut cards = content::cards().iter();
    match own.next() {
        Some(own) => Some(ValueId::Own(own.id.clone())),
        None => cards
            .find(|card| card.name.to_lowercase() == name)
            .and_then(value_of),
    }
}

fn with_more(
    cards: &[&'static Card],
    more: impl Iterator<Item = &'static Card>,
) -> Vec<&'static Card> {
    let new = more.filter(|card| cards.iter().all(|shown| shown.id != card.id));
    cards.iter().copied().chain(new).collect()
}

fn value_of(card: &Card) -> Option<ValueId> {
    CardId::parse(card.id).map(ValueId::Card)
}
