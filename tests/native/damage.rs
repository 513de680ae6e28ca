//! Texts that were torn, changed or put there by something else: the rest opens, and they can be had whole.
//!
//! One text of each kind of place is damaged in every way, in local storage, in the journal and in both.

use crate::{
    tabs::{Browser, texts_of},
    workbooks::{day, full, id, line},
};
use camau::{
    domain::{Goal, Workbook},
    storage::{
        Place, Section, Stamp, Texts, Unreadable, all_set_aside, open, read_entry, seal,
        standing_apart,
    },
};
use serde_json::json;
use std::collections::BTreeMap;

const CLOCK: u64 = 1_795_600_000_000;

/// The shortest text of each kind of place that a full workbook is kept in: each is opened many times for every letter
/// it has. Places are of one kind where they are wholes, or records, of the same section.
fn one_of_each() -> Texts {
    let mut workbook = full();
    workbook
        .goals
        .get_mut(&id("goal-1"))
        .unwrap()
        .steps
        .truncate(1);
    let mut shortest = BTreeMap::new();
    for (key, text) in texts_of(&workbook) {
        let place = Place::from_key(&key).unwrap();
        let kind = (place.section, place.record.is_some());
        let known = shortest.entry(kind).or_insert((key.clone(), text.clone()));
        if text.len() < known.1.len() {
            *known = (key, text);
        }
    }
    shortest.into_values().collect()
}

fn workbook_of(texts: &Texts) -> Workbook {
    let opened = open(texts, Some(texts), CLOCK);
    assert_eq!(opened.troubles, []);
    opened.workbook
}

/// Places that are kept beside a damaged one, and what is to be found with them.
struct Company {
    others: Texts,
    with_it: Workbook,
    without_it: Workbook,
}

/// One place, its whole text, and the others in groups: opening all of them each time would take minutes.
struct Case {
    key: String,
    place: Place,
    whole: String,
    companies: Vec<Company>,
}

impl Case {
    /// Each kind of place.
    fn all() -> Vec<Self> {
        let all = one_of_each();
        let of = |key: &String| {
            let mut others: Vec<(String, String)> = all.clone().into_iter().collect();
            others.retain(|(other, _)| other != key);
            let company = |others: &[(String, String)]| {
                let others: Texts = others.iter().cloned().collect();
                let mut all_of_it = others.clone();
                all_of_it.insert(key.clone(), all[key].clone());
                Company {
                    with_it: workbook_of(&all_of_it),
                    without_it: workbook_of(&others),
                    others,
                }
            };
            Self {
                place: Place::from_key(key).unwrap(),
                key: key.clone(),
                whole: all[key].clone(),
                companies: others.chunks(3).map(company).collect(),
            }
        };
        all.keys().map(of).collect()
    }

    /// Finds a damaged text in local storage, in the journal, and in both.
    fn expect_no_loss(&self, damaged: &str, turn: usize) {
        assert!(
            matches!(
                read_entry(&self.place, damaged),
                Err(Unreadable::Damaged(_))
            ),
            "{}: {damaged:.200} passes for whole",
            self.key
        );
        self.finds(damaged, &self.whole, turn);
        self.finds(&self.whole, damaged, turn);
        self.finds(damaged, damaged, turn);
    }

    /// Opens with these two texts in the place, and sees that nothing is lost.
    fn finds(&self, local: &str, journal: &str, turn: usize) {
        let Self { key, whole, .. } = self;
        let Company {
            others,
            with_it,
            without_it,
        } = &self.companies[turn % self.companies.len()];
        let texts = |text: &str| {
            let mut texts = others.clone();
            texts.insert(key.clone(), text.to_owned());
            texts
        };
        let (local_texts, journal_texts) = (texts(local), texts(journal));
        let found = open(&local_texts, Some(&journal_texts), CLOCK);
        let browser = Browser::found(&local_texts, &journal_texts);
        browser.bring_level(&found);
        let (now_local, now_journal) = browser.texts();
        let is_healed = local == whole || journal == whole;
        if is_healed {
            assert_eq!(found.workbook, *with_it, "{key}");
            assert_eq!(found.troubles, [], "{key}");
            assert_eq!((&now_local[key], &now_journal[key]), (whole, whole));
        } else {
            assert_eq!(
                found.workbook, *without_it,
                "{key}: another part has changed"
            );
            assert!(
                found
                    .troubles
                    .iter()
                    .all(|trouble| trouble.place == self.place)
            );
            // What is damaged in both stays where it is until other words take its place.
            assert_eq!(
                (now_local.get(key), now_journal.get(key)),
                (local_texts.get(key), journal_texts.get(key))
            );
        }
        for (other, text) in others {
            assert_eq!((&now_local[other], &now_journal[other]), (text, text));
        }
        // Settings offer each of these as a file.
        let apart = standing_apart(
            all_set_aside(&now_local, Some(&now_journal)),
            &found.troubles,
        );
        for damaged in [local, journal].into_iter().filter(|text| text != whole) {
            let is_it = |aside: &camau::storage::SetAside| {
                aside.text == damaged && aside.place().as_ref() == Some(&self.place)
            };
            assert!(apart.iter().any(is_it), "{key}: {damaged:.80} is nowhere");
        }
    }
}

/// A text as the letters of one byte each that it is kept in.
fn bytes(text: &str) -> Vec<u8> {
    text.chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect()
}

fn text(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

#[test]
fn each_kind_of_place_is_among_those_that_are_damaged() {
    let kinds = |keys: Vec<String>| {
        let places = keys.iter().map(|key| Place::from_key(key).unwrap());
        let mut kinds: Vec<_> = places
            .map(|place| (place.section, place.record.is_some()))
            .collect();
        kinds.sort();
        kinds.dedup();
        kinds
    };
    let damaged = kinds(one_of_each().into_keys().collect());
    assert_eq!(damaged, kinds(texts_of(&full()).into_keys().collect()));
    for section in Section::ALL {
        assert!(
            damaged.iter().any(|(found, _)| *found == section),
            "{section:?}"
        );
    }
}

#[test]
fn a_text_torn_at_any_letter_is_healed_or_set_aside_and_the_rest_opens() {
    for case in Case::all() {
        let letters = bytes(&case.whole);
        for end in 0..letters.len() {
            case.expect_no_loss(&text(&letters[..end]), end);
            // A crash can tear both at different letters.
            case.finds(&text(&letters[..end]), &text(&letters[..end / 2]), end);
        }
    }
}

#[test]
fn a_text_with_any_one_bit_changed_is_healed_or_set_aside_and_the_rest_opens() {
    for case in Case::all() {
        let letters = bytes(&case.whole);
        for place in 0..letters.len() {
            for bit in 0..8 {
                let mut changed = letters.clone();
                changed[place] ^= 1 << bit;
                case.expect_no_loss(&text(&changed), place + bit);
            }
        }
    }
}

#[test]
fn any_one_bit_is_noticed_in_texts_of_every_length() {
    for (key, whole) in texts_of(&full()) {
        let place = Place::from_key(&key).unwrap();
        let mut letters = bytes(&whole);
        for at in 0..letters.len() {
            for bit in 0..8 {
                letters[at] ^= 1 << bit;
                assert!(
                    read_entry(&place, &text(&letters)).is_err(),
                    "{key}: {at}, {bit}"
                );
                letters[at] ^= 1 << bit;
            }
        }
    }
}

#[test]
fn foreign_and_empty_texts_are_healed_or_set_aside_and_the_rest_opens() {
    let stamp = Stamp {
        revision: 9,
        saved: day("2026-11-22"),
        clock: CLOCK,
    };
    let deep = "[".repeat(10_000);
    let all = one_of_each();
    for case in Case::all() {
        let odd = [
            "",
            " ",
            "null",
            "true",
            "7",
            "\"words\"",
            "[]",
            "{}",
            "undefined",
            "{\"a\":1}",
            &deep,
            "{\"camau\":\"goals\",\"format\":1}",
            "{\"theme\":\"dark\",\"__proto__\":{\"body\":1}}",
            "\u{0}\u{0}\u{0}",
            "ŵ 👩🏽‍🌾",
        ];
        let others = all
            .iter()
            .filter(|(key, _)| **key != case.key)
            .map(|(_, text)| text.as_str());
        for (turn, odd) in odd.into_iter().chain(others).enumerate() {
            case.expect_no_loss(odd, turn);
        }
        // Ours by every sign, with a body that is no record of this kind.
        for (turn, body) in [json!([]), json!(7), json!({}), json!({ "__proto__": {} })]
            .iter()
            .enumerate()
        {
            let sealed = seal(&case.place, stamp, Some(body));
            case.finds(&sealed, &case.whole, turn);
            case.finds(&case.whole, &sealed, turn);
            case.finds(&sealed, &sealed, turn);
        }
    }
}

#[test]
fn ten_megabytes_of_anything_are_healed_or_set_aside_and_the_rest_opens() {
    let enormous = "x".repeat(10_000_000);
    for (turn, case) in Case::all().iter().enumerate() {
        case.expect_no_loss(&enormous, turn);
    }
    // And where it begins as one of ours.
    for case in Case::all().iter().take(1) {
        case.expect_no_loss(&[&case.whole, enormous.as_str()].concat(), 0);
    }
}

#[test]
fn what_was_damaged_in_both_is_set_aside_whole_once_other_words_take_its_place() {
    for case in Case::all() {
        let torn = &case.whole[..case.whole.len() / 2];
        for damaged in [torn, "", "{\"a\":1}", &"x".repeat(10_000)] {
            for Company {
                others, with_it, ..
            } in &case.companies
            {
                let mut texts = others.clone();
                texts.insert(case.key.clone(), damaged.to_owned());
                let browser = Browser::found(&texts, &texts);
                let mut tab = browser.tab();
                // The same is written once more, and a goal that changes their order.
                tab.workbook = with_it.clone();
                let new = Goal::new(id("new"), line("Learn a song"), day("2026-11-22"));
                tab.workbook.goals.add(new);
                assert_eq!(tab.save(), None);
                let (local, journal) = browser.texts();
                for texts in [&local, &journal] {
                    let aside = all_set_aside(texts, None);
                    let whole: Vec<_> = aside
                        .iter()
                        .map(|aside| (aside.place(), aside.text.as_str()))
                        .collect();
                    assert_eq!(whole, [(Some(case.place.clone()), damaged)], "{}", case.key);
                }
                assert_eq!(browser.tab().workbook, tab.workbook);
            }
        }
    }
}
