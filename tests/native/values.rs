//! Values: piles and their undo, ten at most, order, ratings, and which cards are on the table.

use crate::workbooks::{card, day, id, line, note, out_of_ten};
use camau::{
    content,
    domain::{Direction, KeptValue, Pile, TenAlready, ValueId, Values},
    pages::{
        chart::points,
        values::{
            closeness,
            deck::{Deck, first_cards, same_value, stage_with, stages, worth_keeping},
        },
    },
};
use proptest::prelude::*;

fn keeping(cards: &[&str]) -> Values {
    let mut values = Values::default();
    for name in cards {
        values.keep(card(name)).unwrap();
    }
    values
}

fn order(values: &Values) -> Vec<&ValueId> {
    values.kept().iter().map(|kept| &kept.value).collect()
}

fn ten() -> Values {
    let cards = content::cards().iter().take(10).map(|card| card.id);
    keeping(&cards.collect::<Vec<_>>())
}

#[test]
fn a_card_lies_where_it_was_put_last() {
    let mut values = Values::default();
    values.sort(card("hope"), Pile::NotNow);
    values.sort(card("family"), Pile::VeryImportant);
    values.sort(card("hope"), Pile::VeryImportant);
    assert_eq!(values.pile_of(&card("hope")), Some(Pile::VeryImportant));
    assert!(values.on_pile(Pile::NotNow).is_empty());
    assert_eq!(
        values.on_pile(Pile::VeryImportant),
        [&card("family"), &card("hope")]
    );
}

#[test]
fn undoing_a_move_puts_the_card_back_on_the_pile_it_came_from() {
    let mut values = Values::default();
    values.sort(card("hope"), Pile::NotNow);
    values.sort(card("hope"), Pile::Important);
    assert_eq!(values.undo_sort(), Some(card("hope")));
    assert_eq!(values.pile_of(&card("hope")), Some(Pile::NotNow));
    assert_eq!(values.undo_sort(), Some(card("hope")));
    assert_eq!(values.pile_of(&card("hope")), None);
    assert_eq!(values.undo_sort(), None);
}

#[test]
fn ten_are_kept_and_an_eleventh_waits() {
    let mut values = ten();
    let before = values.clone();
    let eleventh = card("an-eleventh");
    assert_eq!(values.keep(eleventh.clone()), Err(TenAlready));
    assert_eq!(values, before);
    let first = order(&values)[0].clone();
    assert_eq!(
        values.keep(first.clone()),
        Ok(()),
        "one that is kept already is no eleventh"
    );
    values.remove(&first).unwrap();
    assert_eq!(values.keep(eleventh), Ok(()));
}

#[test]
fn a_removed_value_comes_back_to_its_place_with_all_its_words() {
    let mut values = keeping(&["family", "hope", "humour"]);
    values.set_why(&card("hope"), note("It keeps me here."));
    values.rate(&card("hope"), day("2026-11-22"), out_of_ten(4));
    let before = values.clone();
    let removed = values.remove(&card("hope")).unwrap();
    assert!(removed.has_words());
    assert!(!values.keeps(&card("hope")));
    values.put_back(removed).unwrap();
    assert_eq!(values, before);
}

#[test]
fn a_value_is_not_put_back_as_an_eleventh() {
    let mut values = ten();
    let first = order(&values)[0].clone();
    let removed = values.remove(&first).unwrap();
    assert!(!removed.has_words());
    values.keep(card("another")).unwrap();
    assert_eq!(values.put_back(removed), Err(TenAlready));
    assert_eq!(values.kept().len(), Values::MAX_KEPT);
}

#[test]
fn values_move_up_and_down_and_to_any_place() {
    let mut values = keeping(&["family", "hope", "humour"]);
    values.move_kept(&card("humour"), Direction::Up);
    assert_eq!(
        order(&values),
        [&card("family"), &card("humour"), &card("hope")]
    );
    values.move_kept(&card("family"), Direction::Up);
    assert_eq!(order(&values)[0], &card("family"));
    values.place_kept(&card("family"), 2);
    assert_eq!(
        order(&values),
        [&card("humour"), &card("hope"), &card("family")]
    );
    values.place_kept(&card("hope"), 9);
    assert_eq!(order(&values)[2], &card("hope"));
}

#[test]
fn one_rating_is_kept_for_each_day() {
    let mut values = keeping(&["hope"]);
    let hope = card("hope");
    values.rate(&hope, day("2026-11-22"), out_of_ten(3));
    values.rate(&hope, day("2026-12-01"), out_of_ten(6));
    values.rate(&hope, day("2026-11-22"), out_of_ten(4));
    let kept = values.get(&hope).unwrap();
    let numbers = kept.closeness.as_slice().iter();
    assert_eq!(
        numbers.map(|it| it.number.get()).collect::<Vec<_>>(),
        [4, 6]
    );
    values.forget_rating(&hope, day("2026-12-01"));
    let latest = values.get(&hope).unwrap().closeness.latest().unwrap();
    assert_eq!(latest.day, day("2026-11-22"));
}

#[test]
fn closeness_is_told_by_date_and_without_a_verdict() {
    let mut values = keeping(&["hope"]);
    let hope = card("hope");
    let ratings = |values: &Values| values.get(&card("hope")).unwrap().closeness.clone();
    assert_eq!(closeness::latest(&ratings(&values)), None);
    values.rate(&hope, day("2026-11-22"), out_of_ten(6));
    let one = closeness::sentence(&ratings(&values));
    assert_eq!(
        one,
        "How close I am living to it: 6 out of 10, 22 November 2026."
    );
    values.rate(&hope, day("2026-12-02"), out_of_ten(3));
    let two = closeness::sentence(&ratings(&values));
    assert_eq!(
        two,
        "First: 6 out of 10, 22 November 2026. Latest: 3 out of 10, 2 December 2026."
    );
    let points = points(&ratings(&values));
    let places: Vec<(i32, u8)> = points
        .iter()
        .map(|point| (point.place, point.number))
        .collect();
    assert_eq!(places, [(0, 6), (10, 3)]);
}

#[test]
fn there_are_thirty_six_cards_first_and_at_least_eighty_in_all() {
    let stages = stages(first_cards());
    let sizes: Vec<usize> = stages.iter().map(Vec::len).collect();
    assert_eq!(sizes.len(), 2);
    assert_eq!(sizes[0], 36);
    assert!(sizes[1] >= 80);
    assert!(
        stages[1].starts_with(&stages[0]),
        "no card changes places when more are shown"
    );
}

#[test]
fn the_first_ten_minutes_grow_from_a_few_cards_to_all_of_them() {
    let quick: Vec<_> = content::cards().iter().filter(|card| card.quick).collect();
    let stages = stages(quick);
    let sizes: Vec<usize> = stages.iter().map(Vec::len).collect();
    assert_eq!(sizes, [12, 36, content::cards().len()]);
    for two in stages.windows(2) {
        assert!(two[1].starts_with(&two[0]));
    }
}

#[test]
fn cards_that_were_used_before_are_on_the_table_again() {
    let stages = stages(first_cards());
    let late = stages[1].last().unwrap();
    assert_eq!(stage_with(&stages, [].into_iter()), 0);
    assert_eq!(stage_with(&stages, [&stages[0][3]].into_iter()), 0);
    assert_eq!(stage_with(&stages, [&stages[0][3], late].into_iter()), 1);
    let own = ValueId::Own(id("own"));
    assert_eq!(stage_with(&stages, [&own].into_iter()), 0);
}

#[test]
fn the_deck_goes_on_where_it_was_left() {
    let cards = [card("family"), card("hope"), card("humour")];
    let mut values = Values::default();
    let all = Deck::of(&cards, &values);
    assert_eq!(
        (all.next, all.sorted, all.left),
        (Some(card("family")), 0, 3)
    );
    values.sort(card("family"), Pile::NotNow);
    values.sort(card("humour"), Pile::Important);
    let later = Deck::of(&cards, &values);
    assert_eq!(
        (later.next, later.sorted, later.left),
        (Some(card("hope")), 2, 1)
    );
    values.sort(card("hope"), Pile::Important);
    let done = Deck::of(&cards, &values);
    assert_eq!((done.next, done.sorted, done.left), (None, 3, 0));
}

#[test]
fn what_is_worth_keeping_are_the_upper_piles_and_own_values() {
    let mut values = Values::default();
    values.sort(card("humour"), Pile::Important);
    values.sort(card("risk"), Pile::NotNow);
    values.sort(card("hope"), Pile::VeryImportant);
    values.add_own(id("mam"), line("Sunday with Mam"));
    assert_eq!(
        worth_keeping(&values),
        [card("hope"), card("humour"), ValueId::Own(id("mam"))]
    );
}

#[test]
fn a_value_of_ones_own_that_is_there_already_is_not_made_twice() {
    let mut values = Values::default();
    values.add_own(id("mam"), line("Sunday with Mam"));
    let found = |name: &str| same_value(&line(name), &values);
    assert_eq!(found("sunday with mam "), Some(ValueId::Own(id("mam"))));
    assert_eq!(found("FAMILY"), Some(card("family")));
    assert_eq!(found("Monday with Mam"), None);
}

#[test]
fn an_own_value_can_be_reworded_and_stays_the_same_value() {
    let mut values = Values::default();
    let own = ValueId::Own(id("mam"));
    values.add_own(id("mam"), line("Mam"));
    values.keep(own.clone()).unwrap();
    values.set_why(&own, note("She laughs."));
    values.rename_own(&id("mam"), line("Sunday with Mam"));
    assert_eq!(content::value_name(&own, &values), "Sunday with Mam");
    assert_eq!(values.get(&own).unwrap().why.as_str(), "She laughs.");
}

#[test]
fn an_own_value_that_is_not_kept_can_be_removed_and_put_back() {
    let mut values = Values::default();
    values.add_own(id("mam"), line("Mam"));
    values.add_own(id("sea"), line("The sea"));
    let before = values.clone();
    values.keep(ValueId::Own(id("mam"))).unwrap();
    assert_eq!(
        values.remove_own(&id("mam")),
        None,
        "a kept value is taken off the list first"
    );
    values.remove(&ValueId::Own(id("mam"))).unwrap();
    values.sort(ValueId::Own(id("mam")), Pile::NotNow);
    let removed = values.remove_own(&id("mam")).unwrap();
    assert!(values.own_name(&id("mam")).is_none() && values.sorts().is_empty());
    values.put_back_own(removed);
    assert_eq!(values, before);
}

#[test]
fn a_card_this_build_does_not_know_is_kept_and_has_a_name_to_show() {
    let mut values = Values::default();
    let unknown = card("from-a-later-build");
    values.keep(unknown.clone()).unwrap();
    assert!(values.keeps(&unknown));
    assert!(!content::value_name(&unknown, &values).is_empty());
}

#[test]
fn stored_values_beyond_the_tenth_are_left_out() {
    let kept = |name: &String| KeptValue {
        value: card(name),
        why: note(""),
        closeness: std::iter::empty().collect(),
    };
    let names: Vec<String> = (0..14).map(|n| format!("card-{}", n % 12)).collect();
    let values = Values::from_parts(Vec::new(), Vec::new(), names.iter().map(kept).collect());
    assert_eq!(values.kept().len(), Values::MAX_KEPT);
}

fn pile() -> impl Strategy<Value = Pile> {
    prop::sample::select(Pile::ALL.to_vec())
}

proptest! {
    #[test]
    fn undoing_gives_back_the_piles_before_any_number_of_sorts(
        before in prop::collection::vec(("[a-f]", pile()), 0..20),
        after in prop::collection::vec(("[a-f]", pile()), 0..20),
    ) {
        let mut values = Values::default();
        for (name, pile) in before {
            values.sort(card(&name), pile);
        }
        let stood = values.clone();
        for (name, pile) in &after {
            values.sort(card(name), *pile);
        }
        for (name, _) in after.iter().rev() {
            prop_assert_eq!(values.undo_sort(), Some(card(name)));
        }
        prop_assert_eq!(values, stood);
    }

    #[test]
    fn every_sorted_card_is_on_exactly_one_pile(
        sorts in prop::collection::vec(("[a-f]", pile()), 0..30)
    ) {
        let mut values = Values::default();
        for (name, pile) in &sorts {
            values.sort(card(name), *pile);
        }
        let mut on_piles: Vec<&ValueId> = Pile::ALL.into_iter().flat_map(|pile| values.on_pile(pile)).collect();
        on_piles.sort();
        let mut sorted: Vec<ValueId> = sorts.iter().map(|(name, _)| card(name)).collect();
        sorted.sort();
        sorted.dedup();
        prop_assert_eq!(on_piles, sorted.iter().collect::<Vec<_>>());
    }

    #[test]
    fn moving_values_never_loses_or_doubles_one(
        moves in prop::collection::vec((0_usize..6, 0_usize..8), 0..20)
    ) {
        let names = ["family", "hope", "humour", "kindness", "nature", "fun"];
        let mut values = keeping(&names);
        for (which, place) in moves {
            let value = card(names[which]);
            match place {
                6 => values.move_kept(&value, Direction::Up),
                7 => values.move_kept(&value, Direction::Down),
                place => values.place_kept(&value, place),
            }
        }
        let mut left = order(&values);
        left.sort();
        let mut all: Vec<ValueId> = names.iter().map(|name| card(name)).collect();
        all.sort();
        prop_assert_eq!(left, all.iter().collect::<Vec<_>>());
    }
}
