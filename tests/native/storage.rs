//! What is kept, what is never written over, and what is erased.

use crate::workbooks::{ANY_LETTERS, day, full, line, note};
use camau::{
    domain::{Goal, Id, Prompt, Workbook},
    storage::{MemoryShelf, SaveError, Section, ShelfError, Trouble, copy_of_everything, open},
};
use proptest::prelude::*;

const TODAY: &str = "2026-11-22";

fn save_all(shelf: &MemoryShelf, workbook: &Workbook) {
    let mut opened = open(Box::new(shelf.clone())).unwrap();
    for section in Section::ALL {
        opened.door.save(section, workbook, day(TODAY)).unwrap();
    }
}

fn opened_from(shelf: &MemoryShelf) -> Workbook {
    let opened = open(Box::new(shelf.clone())).unwrap();
    assert_eq!(opened.troubles, []);
    opened.workbook
}

#[test]
fn every_word_comes_back_exactly_as_it_was_written() {
    let shelf = MemoryShelf::default();
    save_all(&shelf, &full());
    assert_eq!(opened_from(&shelf), full());
}

#[test]
fn opening_writes_nothing() {
    let empty = MemoryShelf::default();
    opened_from(&empty);
    assert!(empty.texts().is_empty());

    let damaged = MemoryShelf::holding([("camau.goals", "{not json"), ("camau.values", "")]);
    let before = damaged.texts();
    open(Box::new(damaged.clone())).unwrap();
    assert_eq!(damaged.texts(), before);
}

#[test]
fn the_first_format_still_opens() {
    let shelf = MemoryShelf::holding([
        (
            "camau.settings",
            include_str!("../fixtures/v1/settings.json"),
        ),
        (
            "camau.beginning",
            include_str!("../fixtures/v1/beginning.json"),
        ),
        (
            "camau.recovery",
            include_str!("../fixtures/v1/recovery.json"),
        ),
        ("camau.values", include_str!("../fixtures/v1/values.json")),
        ("camau.goals", include_str!("../fixtures/v1/goals.json")),
        ("camau.drafts", include_str!("../fixtures/v1/drafts.json")),
    ]);
    assert_eq!(opened_from(&shelf), full());
}

#[test]
fn stored_text_is_latin_1_so_that_no_browser_halves_the_room() {
    let shelf = MemoryShelf::default();
    save_all(&shelf, &full());
    for (key, text) in shelf.texts() {
        assert!(text.chars().all(|c| c <= '\u{ff}'), "{key}: {text}");
    }
}

#[test]
fn unreadable_text_is_set_aside_whole_before_anything_takes_its_place() {
    let shelf = MemoryShelf::holding([("camau.goals", "{not json ŵ")]);
    let mut opened = open(Box::new(shelf.clone())).unwrap();
    let trouble = Trouble::Unreadable {
        section: Section::Goals,
        text: "{not json ŵ".to_owned(),
    };
    assert_eq!(opened.troubles, [trouble]);

    opened
        .door
        .save(Section::Goals, &full(), day(TODAY))
        .unwrap();
    let texts = shelf.texts();
    assert_eq!(texts["camau.set-aside.goals.1"], "{not json ŵ");
    assert_eq!(opened_from(&shelf).goals, full().goals);
    let aside = opened.door.all_set_aside().unwrap();
    assert_eq!(aside[0].text, "{not json ŵ");
}

#[test]
fn a_second_unreadable_text_does_not_take_the_place_of_the_first() {
    let shelf = MemoryShelf::holding([
        ("camau.goals", "second"),
        ("camau.set-aside.goals.1", "first"),
    ]);
    let mut opened = open(Box::new(shelf.clone())).unwrap();
    opened
        .door
        .save(Section::Goals, &full(), day(TODAY))
        .unwrap();
    let texts = shelf.texts();
    assert_eq!(texts["camau.set-aside.goals.1"], "first");
    assert_eq!(texts["camau.set-aside.goals.2"], "second");
}

#[test]
fn with_no_room_to_set_it_aside_unreadable_text_stays_where_it_is() {
    let shelf = MemoryShelf::holding([("camau.goals", "a text that cannot be read")]).with_room(40);
    let mut opened = open(Box::new(shelf.clone())).unwrap();
    let saved = opened.door.save(Section::Goals, &full(), day(TODAY));
    assert_eq!(saved, Err(SaveError::Shelf(ShelfError::Full)));
    assert_eq!(shelf.texts()["camau.goals"], "a text that cannot be read");
}

#[test]
fn one_unreadable_part_does_not_keep_the_others_from_opening() {
    let shelf = MemoryShelf::default();
    save_all(&shelf, &full());
    let mut texts = shelf.texts();
    texts.insert(
        "camau.values".to_owned(),
        texts["camau.values"][..40].to_owned(),
    );
    let pairs: Vec<(&str, &str)> = texts
        .iter()
        .map(|(k, t)| (k.as_str(), t.as_str()))
        .collect();
    let shelf = MemoryShelf::holding::<6>(pairs.try_into().unwrap());
    let opened = open(Box::new(shelf)).unwrap();
    assert_eq!(opened.workbook.goals, full().goals);
    assert_eq!(opened.workbook.recovery, full().recovery);
    assert!(opened.workbook.values.is_blank());
    assert_eq!(opened.troubles.len(), 1);
}

#[test]
fn text_from_a_newer_camau_is_never_written_over() {
    let newer = r#"{"camau":"goals","format":99,"letters":[]}"#;
    let shelf = MemoryShelf::holding([("camau.goals", newer)]);
    let mut opened = open(Box::new(shelf.clone())).unwrap();
    assert!(matches!(
        opened.troubles[..],
        [Trouble::Newer {
            section: Section::Goals,
            ..
        }]
    ));
    let saved = opened.door.save(Section::Goals, &full(), day(TODAY));
    assert_eq!(saved, Err(SaveError::Newer));
    assert_eq!(shelf.texts()["camau.goals"], newer);
}

#[test]
fn one_section_under_anothers_key_is_not_taken_for_it() {
    let shelf = MemoryShelf::holding([("camau.goals", include_str!("../fixtures/v1/values.json"))]);
    let opened = open(Box::new(shelf)).unwrap();
    assert!(matches!(
        opened.troubles[..],
        [Trouble::Unreadable {
            section: Section::Goals,
            ..
        }]
    ));
}

#[test]
fn full_storage_is_told_and_what_was_kept_stays() {
    let shelf = MemoryShelf::default();
    let mut small = Workbook::default();
    small
        .goals
        .add(Goal::new(Id::from_random(1), line("One"), day(TODAY)));
    save_all(&shelf, &small);
    let room: usize = shelf.texts().values().map(String::len).sum();
    let shelf = shelf.with_room(room + 10);
    let mut opened = open(Box::new(shelf.clone())).unwrap();
    let saved = opened.door.save(Section::Goals, &full(), day(TODAY));
    assert_eq!(saved, Err(SaveError::Shelf(ShelfError::Full)));
    assert_eq!(opened_from(&shelf).goals, small.goals);
}

#[test]
fn each_save_of_a_section_has_a_higher_revision() {
    let shelf = MemoryShelf::default();
    let revision = |shelf: &MemoryShelf| {
        let text = shelf.texts()["camau.goals"].clone();
        let envelope: serde_json::Value = serde_json::from_str(&text).unwrap();
        envelope["revision"].as_u64().unwrap()
    };
    let mut opened = open(Box::new(shelf.clone())).unwrap();
    opened
        .door
        .save(Section::Goals, &full(), day(TODAY))
        .unwrap();
    assert_eq!(revision(&shelf), 1);
    opened
        .door
        .save(Section::Goals, &full(), day(TODAY))
        .unwrap();
    assert_eq!(revision(&shelf), 2);
    let mut again = open(Box::new(shelf.clone())).unwrap();
    again
        .door
        .save(Section::Goals, &full(), day(TODAY))
        .unwrap();
    assert_eq!(revision(&shelf), 3);
}

#[test]
fn the_last_day_of_saving_is_known_without_writing_it_on_opening() {
    let shelf = MemoryShelf::default();
    assert_eq!(open(Box::new(shelf.clone())).unwrap().last_saved, None);
    let mut opened = open(Box::new(shelf.clone())).unwrap();
    opened
        .door
        .save(Section::Goals, &full(), day("2026-10-01"))
        .unwrap();
    opened
        .door
        .save(Section::Values, &full(), day("2026-10-05"))
        .unwrap();
    let last_saved = open(Box::new(shelf)).unwrap().last_saved;
    assert_eq!(last_saved, Some(day("2026-10-05")));
}

#[test]
fn erasing_takes_everything_of_ours_and_nothing_of_others() {
    let shelf = MemoryShelf::holding([
        ("camau.goals", "{not json"),
        ("camau.set-aside.goals.1", "old"),
        ("another-app", "theirs"),
        ("camaux", "theirs too"),
    ]);
    let mut opened = open(Box::new(shelf.clone())).unwrap();
    opened.door.erase().unwrap();
    let left: Vec<String> = shelf.texts().into_keys().collect();
    assert_eq!(left, ["another-app", "camaux"]);
}

#[test]
fn after_erasing_a_first_word_starts_afresh() {
    let shelf = MemoryShelf::holding([("camau.goals", "{not json")]);
    let mut opened = open(Box::new(shelf.clone())).unwrap();
    opened.door.erase().unwrap();
    opened
        .door
        .save(Section::Goals, &full(), day(TODAY))
        .unwrap();
    let keys: Vec<String> = shelf.texts().into_keys().collect();
    assert_eq!(keys, ["camau.goals"]);
}

#[test]
fn how_much_room_a_part_takes_is_counted_in_utf_16_units() {
    let shelf = MemoryShelf::default();
    let mut opened = open(Box::new(shelf.clone())).unwrap();
    opened
        .door
        .save(Section::Goals, &full(), day(TODAY))
        .unwrap();
    let kept = opened.door.kept().unwrap();
    let units = shelf.texts()["camau.goals"].encode_utf16().count();
    assert_eq!(
        (kept[0].section, kept[0].units, kept.len()),
        (Section::Goals, units, 1)
    );
}

#[test]
fn a_copy_of_everything_holds_every_section_and_what_was_set_aside() {
    let aside = camau::storage::SetAside {
        key: "camau.set-aside.goals.1".to_owned(),
        text: "{not json".to_owned(),
    };
    let copy = copy_of_everything(&full(), &[aside], day(TODAY));
    let copy: serde_json::Value = serde_json::from_str(&copy).unwrap();
    assert_eq!(copy["camau"], "copy");
    assert_eq!(copy["saved"], TODAY);
    for section in Section::ALL {
        assert!(!copy["sections"][section.id()].is_null(), "{section:?}");
    }
    let own_words = &copy["sections"]["recovery"]["meaning"]["own_words"];
    assert_eq!(own_words, ANY_LETTERS);
    assert_eq!(copy["set-aside"][0]["text"], "{not json");
}

proptest! {
    #[test]
    fn any_words_at_all_come_back_exactly(words in any::<String>(), title in "\\PC{1,200}") {
        let mut workbook = Workbook::default();
        workbook.recovery.change(day(TODAY), |meaning| {
            meaning.own_words = note(&words);
            meaning.pick(Prompt::Hope, note(&words));
        });
        if let Ok(title) = camau::domain::Line::parse(&title) {
            workbook.goals.add(Goal::new(Id::from_random(7), title, day(TODAY)));
        }
        let shelf = MemoryShelf::default();
        save_all(&shelf, &workbook);
        prop_assert_eq!(opened_from(&shelf), workbook);
    }

    #[test]
    fn any_text_under_a_key_is_either_opened_or_left_alone(text in any::<String>()) {
        let shelf = MemoryShelf::holding([("camau.recovery", text.as_str())]);
        let mut opened = open(Box::new(shelf.clone())).unwrap();
        prop_assert_eq!(opened.troubles.len(), 1);
        opened.door.save(Section::Recovery, &full(), day(TODAY)).unwrap();
        prop_assert_eq!(&shelf.texts()["camau.set-aside.recovery.1"], &text);
    }
}
