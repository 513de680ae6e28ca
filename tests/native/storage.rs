//! What is kept, what is never written over, and what is erased.

use crate::{
    tabs::{Browser, TODAY, texts_of},
    ten_years::{self, ten_years},
    workbooks::{ANY_LETTERS, card, day, full, id, line, note},
};
use camau::{
    domain::{Goal, Prompt, Setback, Workbook},
    storage::{
        ERASED, Place, SaveError, Section, SetAside, Shelf, Texts, all_set_aside, clear,
        copy_of_everything, open, read_copy, room,
    },
};
use proptest::prelude::*;
use serde_json::Value;
use std::{fs, path::PathBuf};

const CLOCK: u64 = 1_795_600_000_000;

fn opened(texts: &Texts) -> Workbook {
    let opened = open(texts, Some(texts), CLOCK);
    assert_eq!(opened.troubles, []);
    assert_eq!((opened.to_local, opened.to_journal), (vec![], vec![]));
    opened.workbook
}

#[test]
fn every_word_comes_back_exactly_as_it_was_written() {
    assert_eq!(opened(&texts_of(&full())), full());
}

#[test]
fn opening_writes_nothing_where_both_places_are_level() {
    let texts = texts_of(&full());
    let opened = open(&texts, Some(&texts), CLOCK);
    assert_eq!((opened.to_local, opened.to_journal), (vec![], vec![]));

    let damaged = Texts::from([("camau.values".to_owned(), "{not json".to_owned())]);
    let opened = open(&damaged, Some(&damaged), CLOCK);
    assert_eq!((opened.to_local, opened.to_journal), (vec![], vec![]));
}

#[test]
fn stored_text_is_latin_1_so_that_no_browser_halves_the_room() {
    for (key, text) in texts_of(&full()) {
        assert!(text.chars().all(|c| c <= '\u{ff}'), "{key}: {text}");
    }
}

#[test]
fn the_newer_text_of_the_two_places_wins_and_the_other_is_brought_level() {
    let browser = Browser::holding(&full());
    let older = browser.local.texts().unwrap();
    let mut tab = browser.tab();
    tab.workbook.goals.get_mut(&id("goal-1")).unwrap().who = note("Mair");
    assert_eq!(tab.save(), None);
    let newer = browser.journal.texts().unwrap();

    // The browser was killed: local storage fell back to what it last wrote to disk.
    let found = open(&older, Some(&newer), CLOCK);
    assert_eq!(found.workbook, tab.workbook);
    let keys: Vec<&str> = found
        .to_local
        .iter()
        .map(|write| write.key.as_str())
        .collect();
    assert_eq!(keys, ["camau.goals.goal-1"]);
    assert_eq!(found.to_journal, []);

    // And the other way round, where the journal did not get to hear of it.
    let found = open(&newer, Some(&older), CLOCK);
    assert_eq!(found.workbook, tab.workbook);
    assert_eq!((found.to_local.len(), found.to_journal.len()), (0, 1));
}

#[test]
fn what_is_damaged_in_one_place_is_healed_from_the_other_and_set_aside() {
    let whole = texts_of(&full());
    for key in whole.keys() {
        let mut damaged = whole.clone();
        damaged.insert(key.clone(), "{not json ŵ".to_owned());
        for (local, journal) in [(&damaged, &whole), (&whole, &damaged)] {
            let found = open(local, Some(journal), CLOCK);
            assert_eq!(found.workbook, full(), "{key}");
            assert_eq!(found.troubles, [], "{key}");
            let browser = Browser::found(local, journal);
            browser.bring_level(&found);
            let (local, journal) = browser.texts();
            assert_eq!(local[key], whole[key]);
            assert_eq!(journal[key], whole[key]);
            let aside = all_set_aside(&local, Some(&journal));
            assert_eq!(aside.len(), 1);
            assert_eq!(aside[0].text, "{not json ŵ");
            assert_eq!(aside[0].place(), Place::from_key(key));
        }
    }
}

#[test]
fn unreadable_text_is_set_aside_whole_before_anything_takes_its_place() {
    let browser = Browser::default();
    browser.put("camau.values", "{not json ŵ");
    let mut tab = browser.tab();
    assert_eq!(tab.troubles[0].text, "{not json ŵ");
    tab.workbook.values.keep(card("hope")).unwrap();
    assert_eq!(tab.save(), None);
    let (local, journal) = browser.texts();
    let aside = all_set_aside(&local, Some(&journal));
    assert_eq!(aside[0].text, "{not json ŵ");
    assert_eq!(browser.tab().workbook.values, tab.workbook.values);
}

#[test]
fn a_second_unreadable_text_does_not_take_the_place_of_the_first() {
    let browser = Browser::default();
    for text in ["first", "second"] {
        browser.put("camau.values", text);
        let mut tab = browser.tab();
        tab.workbook.values.keep(card(text)).unwrap();
        tab.save();
    }
    let (local, journal) = browser.texts();
    let aside = all_set_aside(&local, Some(&journal));
    let texts: Vec<&str> = aside.iter().map(|aside| aside.text.as_str()).collect();
    assert_eq!(texts, ["first", "second"]);
}

#[test]
fn with_no_room_to_set_it_aside_unreadable_text_stays_where_it_is() {
    let browser = Browser::default().with_room(60);
    browser.put("camau.values", "a text that cannot be read");
    let mut tab = browser.tab();
    tab.workbook.values.keep(card("hope")).unwrap();
    assert!(matches!(tab.save(), Some(SaveError::Shelf(_))));
    let (local, journal) = browser.texts();
    assert_eq!(local["camau.values"], "a text that cannot be read");
    assert_eq!(journal["camau.values"], "a text that cannot be read");
}

#[test]
fn text_from_a_newer_camau_is_never_written_over() {
    let newer = r#"{"camau":"values","format":99,"letters":[]}"#;
    let browser = Browser::default();
    browser.put("camau.values", newer);
    let mut tab = browser.tab();
    assert!(tab.troubles[0].is_newer);
    tab.workbook.values.keep(card("hope")).unwrap();
    assert_eq!(tab.save(), Some(SaveError::Newer));
    let (local, journal) = browser.texts();
    assert_eq!(
        (
            local["camau.values"].as_str(),
            journal["camau.values"].as_str()
        ),
        (newer, newer)
    );
}

#[test]
fn an_old_tab_beside_a_newer_build_stops_writing_what_that_build_wrote() {
    let browser = Browser::holding(&full());
    let mut old = browser.tab();
    browser.put(
        "camau.values",
        r#"{"camau":"values","format":2,"letters":[]}"#,
    );
    old.workbook.values.keep(card("hope")).unwrap();
    assert_eq!(old.save(), Some(SaveError::Newer));
    assert!(browser.texts().1["camau.values"].contains("\"format\":2"));
    // What the newer build has not touched can still be saved.
    old.workbook.goals.get_mut(&id("goal-1")).unwrap().who = note("Mair");
    old.save();
    assert!(browser.texts().1["camau.goals.goal-1"].contains("Mair"));
}

#[test]
fn one_record_under_anothers_key_is_not_taken_for_it() {
    let whole = texts_of(&full());
    let swapped = Texts::from([(
        "camau.goals.goal-1".to_owned(),
        whole["camau.goals.goal-2"].clone(),
    )]);
    assert_eq!(open(&swapped, None, CLOCK).troubles.len(), 1);
}

#[test]
fn full_storage_is_told_and_what_was_kept_stays() {
    let mut small = Workbook::default();
    small
        .goals
        .add(Goal::new(id("goal-1"), line("One"), day(TODAY)));
    let browser = Browser::holding(&small);
    let room: usize = browser.texts().0.values().map(String::len).sum();
    let browser = browser.with_room(room + 10);
    let mut tab = browser.tab();
    tab.workbook.goals.get_mut(&id("goal-1")).unwrap().what = note(&"word ".repeat(50));
    assert!(matches!(tab.save(), Some(SaveError::Shelf(_))));
    assert_eq!(browser.tab().workbook.goals, small.goals);
}

#[test]
fn storage_emptied_behind_our_back_is_noticed_and_nothing_is_written_by_itself() {
    let browser = Browser::holding(&full());
    let mut tab = browser.tab();
    browser.clear();
    tab.workbook.values.keep(card("hope")).unwrap();
    assert_eq!(tab.save(), Some(SaveError::Gone));
    assert!(browser.texts().1.is_empty());
    // Nor is a record that is new.
    tab.workbook
        .goals
        .add(Goal::new(id("new"), line("New"), day(TODAY)));
    assert_eq!(tab.save(), Some(SaveError::Gone));
    assert!(browser.texts().1.is_empty());
    // The person has chosen to keep what is on the screen.
    tab.door.forget();
    assert_eq!(tab.save(), None);
    assert_eq!(browser.tab().workbook, tab.workbook);
}

#[test]
fn saving_one_word_writes_one_record_however_many_there_are() {
    let mut workbook = Workbook::default();
    for number in 0..500 {
        workbook.goals.add(Goal::new(
            id(&format!("goal-{number}")),
            line("Walk"),
            day(TODAY),
        ));
    }
    let browser = Browser::holding(&workbook);
    let mut tab = browser.tab();
    tab.workbook.goals.get_mut(&id("goal-250")).unwrap().who = note("Mair");
    let (changes, _) = tab.door.changes(Section::Goals, &tab.workbook);
    let places: Vec<String> = changes.iter().map(|change| change.place.name()).collect();
    assert_eq!(places, ["goals.goal-250"]);
}

#[test]
fn a_record_that_was_taken_off_stays_off_when_local_storage_falls_back() {
    let browser = Browser::holding(&full());
    let before = browser.texts().0;
    let mut tab = browser.tab();
    tab.workbook.goals.remove(&id("goal-2")).unwrap();
    assert_eq!(tab.save(), None);
    let found = open(&before, Some(&browser.texts().1), CLOCK);
    assert_eq!(found.workbook.goals, tab.workbook.goals);
}

#[test]
fn what_was_erased_does_not_come_back_when_local_storage_falls_back() {
    let before = texts_of(&full());
    let journal = Texts::from([(ERASED.to_owned(), CLOCK.to_string())]);
    let found = open(&before, Some(&journal), CLOCK + 5);
    assert_eq!(found.workbook, Workbook::default());
    assert_eq!(found.troubles, []);
    assert_eq!(found.last_saved, None);
    assert_eq!(found.to_local.len(), before.len());
    assert!(found.to_local.iter().all(|write| write.text.is_none()));
}

#[test]
fn the_last_day_of_saving_is_known_without_writing_it_on_opening() {
    assert_eq!(open(&Texts::new(), None, CLOCK).last_saved, None);
    let browser = Browser::holding(&full());
    let (local, journal) = browser.texts();
    assert_eq!(
        open(&local, Some(&journal), CLOCK).last_saved,
        Some(day(TODAY))
    );
}

#[test]
fn how_much_room_a_part_takes_is_counted_in_utf_16_units() {
    let texts = Texts::from([("camau.values".to_owned(), "ŵ👩".to_owned())]);
    assert_eq!(room(&texts), [(Section::Values, 12 + 3)]);
}

#[test]
fn a_part_that_was_erased_is_no_longer_among_what_is_kept() {
    let browser = Browser::holding(&full());
    let mut tab = browser.tab();
    let mut left = Section::ALL.to_vec();
    for section in Section::ALL {
        let kept = room(&browser.texts().0);
        let kept: Vec<Section> = kept.into_iter().map(|(section, _)| section).collect();
        assert_eq!(kept, left);
        clear(section, &mut tab.workbook);
        assert_eq!(tab.save(), None);
        left.retain(|other| *other != section);
    }
    assert_eq!(room(&browser.texts().0), []);
    assert_eq!(room(&browser.texts().1), []);
}

fn fixtures() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// What `full` was kept as by a version, and the copy of it. While the newest version is not released, its samples are made
/// anew with `CAMAU_SAMPLES=write cargo test samples`; after that they are never edited.
const TEXTS: &str = "texts.json";
const COPY: &str = "copy.json";

fn copy_of_full() -> String {
    let aside = SetAside {
        key: "camau.set-aside.goals.goal-1.5".to_owned(),
        text: "{not json ŵ".to_owned(),
    };
    copy_of_everything(&full(), &|_| CLOCK, &[aside], day(TODAY))
}

fn sample_file(version: &str, name: &str) -> String {
    let path = fixtures().join(version).join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn sample(version: &str) -> Texts {
    serde_json::from_str(&sample_file(version, TEXTS)).unwrap()
}

#[test]
fn the_samples_of_the_newest_version_are_made_anew_when_asked_for() {
    if std::env::var("CAMAU_SAMPLES").is_ok_and(|asked| asked == "write") {
        let folder = fixtures().join(format!("v{}", camau::storage::VERSION));
        let texts = serde_json::to_string_pretty(&texts_of(&full())).unwrap();
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(TEXTS), texts + "\n").unwrap();
        fs::write(folder.join(COPY), copy_of_full()).unwrap();
    }
}

#[test]
fn the_first_format_still_opens() {
    assert_eq!(opened(&sample("v1")), full());
}

#[test]
fn the_first_copy_can_still_be_brought_back() {
    let copy = read_copy(&sample_file("v1", COPY)).unwrap();
    assert_eq!(copy.workbook, full());
    assert_eq!((copy.saved, copy.set_aside.len()), (day(TODAY), 1));
}

/// A version and the checksums of its samples, which are never edited: CRC-32 of the files.
const SAMPLES: [(&str, [(&str, &str); 2]); 1] = [("v1", [(TEXTS, "85a5c51f"), (COPY, "cf23a4f1")])];

#[test]
fn no_sample_of_a_released_format_was_edited() {
    for (version, files) in SAMPLES {
        for (name, sum) in files {
            let text = sample_file(version, name);
            let found = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(text.as_bytes());
            assert_eq!(format!("{found:08x}"), sum, "{version}/{name}");
        }
    }
}

#[test]
fn every_version_ever_released_has_its_samples() {
    let versions: Vec<String> = (1..=camau::storage::VERSION)
        .map(|version| format!("v{version}"))
        .collect();
    let known: Vec<&str> = SAMPLES.iter().map(|(version, _)| *version).collect();
    assert_eq!(known, versions);
    let mut there: Vec<String> = fs::read_dir(fixtures())
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|folder| folder != "exports")
        .collect();
    there.sort();
    assert_eq!(there, versions);
}

/// The names in a value, however deep, and what kind of thing each names. A list is known by its first.
fn shape(value: &Value) -> Value {
    match value {
        Value::Object(fields) => fields
            .iter()
            .map(|(name, field)| (name.clone(), shape(field)))
            .collect(),
        Value::Array(items) => items.first().map(shape).into_iter().collect(),
        Value::String(_) => "text".into(),
        Value::Number(_) => "number".into(),
        Value::Bool(_) => "yes or no".into(),
        Value::Null => Value::Null,
    }
}

#[test]
fn what_is_written_has_the_shape_of_the_sample() {
    let json = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    let newest = format!("v{}", camau::storage::VERSION);
    let (written, sample) = (texts_of(&full()), sample(&newest));
    assert_eq!(
        written.keys().collect::<Vec<_>>(),
        sample.keys().collect::<Vec<_>>()
    );
    for (key, text) in &sample {
        let (text, written) = (json(text), json(&written[key]));
        assert_eq!(written["body"], text["body"], "{key}");
        assert_eq!(shape(&written), shape(&text), "{key}");
    }
    assert_eq!(copy_of_full(), sample_file(&newest, COPY));
}

#[test]
fn saving_a_word_after_ten_years_writes_what_it_writes_on_the_first_day() {
    let today = day(TODAY);
    let (new, old) = (Workbook::default(), ten_years(today));
    assert_eq!(old.check_ins.iter().count() as u64, ten_years::CHECK_INS);
    let goals = old.goals.as_slice();
    assert_eq!(goals.len() as u64, ten_years::GOALS);
    let steps: usize = goals.iter().map(|goal| goal.steps.len()).sum();
    assert_eq!(steps as u64, ten_years::STEPS);
    assert_eq!(old.setbacks.as_slice().len() as u64, ten_years::SETBACKS);
    for change in [check_in_today, write_a_goal, write_a_setback] {
        let (first_day, ten_years_on) = (written_by(&new, change), written_by(&old, change));
        let (places, units) = first_day;
        let (places_now, units_now) = ten_years_on;
        assert_eq!(places, places_now);
        // A month of check-ins is one text, and so is the order of all goals.
        assert!(
            units_now < units + 16_000,
            "{units} units became {units_now}"
        );
    }
}

fn check_in_today(workbook: &mut Workbook) {
    let mut check_in = workbook
        .check_ins
        .on(day(TODAY))
        .cloned()
        .unwrap_or_default();
    check_in.why = note("One more word");
    workbook.check_ins.set(day(TODAY), check_in);
}

fn write_a_goal(workbook: &mut Workbook) {
    let goal = Goal::new(id("new"), line("One more goal"), day(TODAY));
    workbook.goals.add(goal);
}

fn write_a_setback(workbook: &mut Workbook) {
    let mut setback = Setback::new(id("new"), day(TODAY));
    setback.learned = note("One more word");
    workbook.setbacks.set(setback);
}

/// How many places a change writes to, and how many UTF-16 units.
fn written_by(workbook: &Workbook, change: fn(&mut Workbook)) -> (usize, usize) {
    let browser = Browser::holding(workbook);
    let before = browser.texts().0;
    let mut tab = browser.tab();
    change(&mut tab.workbook);
    assert_eq!(tab.save(), None);
    let after = browser.texts().0;
    let written = after
        .iter()
        .filter(|(key, text)| before.get(*key) != Some(*text));
    let units: Vec<usize> = written
        .map(|(_, text)| text.encode_utf16().count())
        .collect();
    (units.len(), units.iter().sum())
}

#[test]
fn a_set_aside_text_knows_its_place() {
    let aside = SetAside {
        key: "camau.set-aside.goals.goal-1.17956b5f1559a".to_owned(),
        text: String::new(),
    };
    assert_eq!(aside.place(), Place::from_name("goals.goal-1"));
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
            workbook.goals.add(Goal::new(id("goal-7"), title, day(TODAY)));
        }
        prop_assert_eq!(opened(&texts_of(&workbook)), workbook);
    }

    #[test]
    fn any_text_under_a_key_is_set_aside_before_it_is_written_over(text in any::<String>()) {
        let browser = Browser::default();
        browser.put("camau.values", &text);
        let mut tab = browser.tab();
        prop_assert_eq!(tab.troubles.len(), 1);
        tab.workbook.values.keep(card("hope")).unwrap();
        tab.save();
        let (local, journal) = browser.texts();
        prop_assert_eq!(&all_set_aside(&local, Some(&journal))[0].text, &text);
    }
}

#[test]
fn letters_of_every_kind_come_back() {
    let mut workbook = Workbook::default();
    workbook
        .recovery
        .change(day(TODAY), |meaning| meaning.hope = note(ANY_LETTERS));
    assert_eq!(opened(&texts_of(&workbook)), workbook);
}
