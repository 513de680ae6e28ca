//! Copies: everything goes into the file and comes back, and bringing one back loses nothing.

use crate::{
    any_workbook::any_workbook,
    tabs::{Browser, texts_of},
    workbooks::{ANY_LETTERS, card, day, full, id, line, note},
};
use camau::{
    domain::{CheckIn, Copies, Goal, Remind, Removed, Workbook},
    pages::settings::{Kind, compared, copy_problem},
    storage::{CopyError, MAX_BYTES, Place, SetAside, copy_of_everything, merged, open, read_copy},
};
use proptest::prelude::*;
use serde_json::{Value, json};

const SAVED: &str = "2026-11-22";

fn copy_at(workbook: &Workbook, clock: u64) -> String {
    copy_of_everything(workbook, &|_| clock, &[], day(SAVED))
}

fn merged_with(copy: &str, here: &Workbook, clock: u64) -> Workbook {
    merged(&read_copy(copy).unwrap(), here, &|_| clock, day(SAVED)).unwrap()
}

#[test]
fn a_copy_holds_every_word_and_what_was_set_aside() {
    let aside = SetAside {
        key: "camau.set-aside.goals.goal-1.5".to_owned(),
        text: "{not json ŵ".to_owned(),
    };
    let text = copy_of_everything(&full(), &|_| 7, std::slice::from_ref(&aside), day(SAVED));
    let copy = read_copy(&text).unwrap();
    assert_eq!(copy.workbook, full());
    assert_eq!(copy.set_aside, [aside]);
    assert_eq!(copy.saved, day(SAVED));
    let file: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(file["counts"]["goals"], 5, "4 goals and their order");
    assert_eq!(
        file["records"]["recovery"]["body"]["meaning"]["own_words"],
        ANY_LETTERS
    );
}

#[test]
fn the_newer_of_two_versions_of_a_goal_stays() {
    let mut here = full();
    here.goals.get_mut(&id("goal-1")).unwrap().who = note("Here");
    let copy = copy_at(&full(), 100);
    let who = |workbook: &Workbook| workbook.goals.get(&id("goal-1")).unwrap().who.clone();
    assert_eq!(who(&merged_with(&copy, &here, 200)), note("Here"));
    assert_eq!(who(&merged_with(&copy, &here, 50)), note("Sam"));
}

#[test]
fn the_newer_of_two_versions_of_an_appointment_sheet_stays_and_both_where_neither_is() {
    let change = |workbook: &mut Workbook, place: usize, words: &str| {
        let mut sheet = workbook
            .appointments
            .get(&id("appointment-1"))
            .unwrap()
            .clone();
        sheet.say[place].words = note(words);
        workbook.appointments.set(sheet);
    };
    let said = |workbook: &Workbook, place: usize| {
        let sheet = workbook.appointments.get(&id("appointment-1")).unwrap();
        sheet.say[place].words.clone()
    };
    let (mut here, mut in_file) = (full(), full());
    change(&mut here, 2, "Said here");
    change(&mut in_file, 2, "Said in the file");
    let copy = copy_at(&in_file, 100);
    assert_eq!(said(&merged_with(&copy, &here, 200), 2), note("Said here"));
    assert_eq!(
        said(&merged_with(&copy, &here, 50), 2),
        note("Said in the file")
    );
    // Where neither is newer both sheets are kept.
    let both = merged_with(&copy, &here, 100);
    let sheets = both.appointments.as_slice().iter();
    let mut third: Vec<&str> = sheets.map(|sheet| sheet.say[2].words.as_str()).collect();
    third.sort_unstable();
    assert_eq!(third, ["Said here", "Said in the file"]);
}

#[test]
fn where_neither_version_is_newer_both_are_kept_and_only_once() {
    let mut here = full();
    here.goals.get_mut(&id("goal-1")).unwrap().who = note("Here");
    let copy = copy_at(&full(), 100);
    let once = merged_with(&copy, &here, 100);
    let who: Vec<String> = once
        .goals
        .iter()
        .map(|goal| goal.who.as_str().to_owned())
        .collect();
    assert_eq!(once.goals.as_slice().len(), 5, "{who:?}");
    assert!(who.contains(&"Here".to_owned()));
    assert_eq!(merged_with(&copy, &once, 100), once);
}

#[test]
fn other_words_for_a_value_in_a_file_are_kept_twice_whichever_is_newer() {
    let mut there = full();
    there
        .values
        .set_why(&card("kindness"), note("From the file"));
    for clock in [100, 200] {
        let copy = copy_at(&there, clock);
        let once = merged_with(&copy, &full(), 150);
        let why = once.values.get(&card("kindness")).unwrap().why.clone();
        let other = once.other_words.iter().last().unwrap();
        let both = [why.as_str(), other.other.as_str()].concat();
        assert!(
            both.contains("From the file") && both.contains("It was shown to me"),
            "{both}"
        );
        assert_eq!(merged_with(&copy, &once, 150), once, "it asks once");
    }
}

#[test]
fn check_ins_of_one_month_come_together_day_by_day_and_words_that_differ_are_kept_twice() {
    let said = |why: &str| CheckIn {
        why: note(why),
        ..CheckIn::default()
    };
    let (mut here, mut there) = (Workbook::default(), Workbook::default());
    here.check_ins.set(day("2026-11-01"), said("Only here"));
    here.check_ins.set(day("2026-11-02"), said("Both, here"));
    there.check_ins.set(day("2026-11-02"), said("Both, there"));
    there.check_ins.set(day("2026-11-03"), said("Only there"));
    for clock in [50, 100, 150] {
        let copy = copy_at(&there, clock);
        let once = merged_with(&copy, &here, 100);
        assert_eq!(once.check_ins.iter().count(), 3);
        let kept = once.check_ins.on(day("2026-11-02")).unwrap();
        let other = once.other_words.iter().last().unwrap();
        let both = [kept.why.as_str(), other.other.as_str()].concat();
        assert!(
            both.contains("Both, here") && both.contains("Both, there"),
            "{both}"
        );
        assert_eq!(merged_with(&copy, &once, 100), once, "it asks once");
    }
}

#[test]
fn more_than_ten_values_together_still_bring_the_newer_words_for_those_in_both() {
    let (mut here, mut there) = (Workbook::default(), Workbook::default());
    let names = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];
    for name in &names[..8] {
        here.values.keep(card(name)).unwrap();
    }
    for name in &names[4..] {
        there.values.keep(card(name)).unwrap();
    }
    here.values.set_why(&card("e"), note("Older"));
    there.values.set_why(&card("e"), note("Newer"));
    let copy = copy_at(&there, 200);
    let merged = merged_with(&copy, &here, 100);
    assert_eq!(merged.values.get(&card("e")).unwrap().why, note("Newer"));
    assert_eq!(merged.values.kept().len(), 10);
    assert_eq!(
        merged.bin.iter().count(),
        2,
        "the other two can be put back"
    );
    let older = merged.other_words.iter().next().unwrap();
    assert_eq!(older.other, "\"Older\"");
}

#[test]
fn what_was_changed_after_both_were_kept_is_not_undone_by_the_same_file() {
    let mut here = full();
    here.goals.get_mut(&id("goal-1")).unwrap().who = note("Here");
    let copy = copy_at(&full(), 100);
    let mut once = merged_with(&copy, &here, 100);
    let twin = once
        .goals
        .iter()
        .map(|goal| goal.id.clone())
        .find(|goal| here.goals.get(goal).is_none())
        .unwrap();
    once.goals.get_mut(&twin).unwrap().who = note("Mair, since then");
    assert_eq!(merged_with(&copy, &once, 100), once);
}

#[test]
fn a_file_that_names_one_goal_twice_in_its_order_brings_it_once() {
    let copy: Value = serde_json::from_str(&copy_at(&full(), 1)).unwrap();
    let mut records = copy["records"].clone();
    records["goals"]["body"]["order"] = json!(["goal-2", "goal-2", "nowhere", "goal-1", "goal-2"]);
    let copy = forged(records);
    let found = read_copy(&copy).unwrap().workbook.goals;
    let ids: Vec<&str> = found.iter().map(|goal| goal.id.as_str()).collect();
    assert_eq!(ids, ["goal-2", "goal-1", "goal-3", "goal-4"]);
    assert_eq!(merged_with(&copy, &full(), 2).goals.as_slice().len(), 4);
}

#[test]
fn what_a_file_holds_is_told_beside_what_is_here() {
    let mut here = Workbook::default();
    here.goals
        .add(Goal::new(id("goal-1"), line("Other words"), day(SAVED)));
    here.goals
        .add(Goal::new(id("only-here"), line("Sing"), day(SAVED)));
    let rows = compared(&here, &full());
    let (_, goals) = rows.iter().find(|(kind, _)| *kind == Kind::Goals).unwrap();
    assert_eq!((goals.here, goals.in_copy), (2, 4));
    assert_eq!(
        (goals.only_here, goals.only_in_copy, goals.differing),
        (1, 3, 1)
    );
    assert!(compared(&Workbook::default(), &Workbook::default()).is_empty());
}

#[test]
fn a_hostile_file_is_refused_with_the_reason_and_the_place() {
    let whole: Value = serde_json::from_str(&copy_at(&full(), 1)).unwrap();
    assert!(matches!(read_copy(""), Err(CopyError::NotJson { .. })));
    assert!(matches!(
        read_copy(&"[".repeat(10_000)),
        Err(CopyError::NotJson { .. })
    ));
    // As deep, where a copy has the words of a goal.
    let deep = ["{\"a\":".repeat(10_000), "1".to_owned(), "}".repeat(10_000)].concat();
    let deep = copy_at(&full(), 1).replace("\"I am back with milk\"", &deep);
    assert!(matches!(read_copy(&deep), Err(CopyError::NotJson { .. })));
    assert_eq!(read_copy("[]"), Err(CopyError::NotACopy));
    assert_eq!(read_copy("{\"camau\":\"goals\"}"), Err(CopyError::NotACopy));
    for length in [MAX_BYTES + 1, 200_000_000] {
        assert_eq!(read_copy(&" ".repeat(length)), Err(CopyError::TooLarge));
    }
    assert_eq!(
        read_copy("{\"camau\":\"copy\",\"format\":2}"),
        Err(CopyError::Newer)
    );
    let changed = whole
        .to_string()
        .replace("Walk to the shop", "Walk to the sh0p");
    let Err(CopyError::Damaged(fault)) = read_copy(&changed) else {
        panic!("a changed word was taken");
    };
    assert_eq!(fault.at, "records");
}

/// A copy whose checksum fits what somebody has put in it.
fn forged(records: Value) -> String {
    let blank: Value = serde_json::from_str(&copy_at(&Workbook::default(), 1)).unwrap();
    let sum = camau::storage::sum_of(&records);
    let mut copy = blank;
    copy["records"] = records;
    copy["sum"] = json!(sum);
    copy.to_string()
}

#[test]
fn a_forged_file_is_refused_at_the_place_of_its_fault() {
    let goal = |title: Value| {
        let copy: Value = serde_json::from_str(&copy_at(&full(), 1)).unwrap();
        let mut record = copy["records"]["goals.goal-1"].clone();
        record["body"]["title"] = title;
        forged(json!({ "goals.goal-1": record }))
    };
    for odd in [
        json!(7),
        json!(""),
        json!("x".repeat(300)),
        json!(null),
        json!({ "__proto__": 1 }),
    ] {
        let Err(CopyError::Damaged(fault)) = read_copy(&goal(odd)) else {
            panic!("an odd title was taken");
        };
        assert_eq!(fault.at, "records.goals.goal-1.body.title");
        assert!(copy_problem(&CopyError::Damaged(fault)).contains("goals.goal-1"));
    }
    // Whatever is done to a step or a line is done by its name: the second of two would be out of reach.
    let copy: Value = serde_json::from_str(&copy_at(&full(), 1)).unwrap();
    for (name, list, at) in [
        ("goals.goal-1", "/body/steps", "body.steps"),
        ("recovery", "/body/meaning/lines", "body.meaning.lines"),
        ("values", "/body/own", "body.kept"),
        ("values", "/body/kept", "body.kept"),
    ] {
        let mut record = copy["records"][name].clone();
        let items = record.pointer_mut(list).unwrap().as_array_mut().unwrap();
        items.push(items[0].clone());
        let Err(CopyError::Damaged(fault)) = read_copy(&forged(json!({ name: record }))) else {
            panic!("{name} was taken with two of the same name in {list}");
        };
        assert_eq!(fault.at, format!("records.{name}.{at}"));
    }
    for name in ["__proto__", "goals.__proto__", "letters", "goals.a/b", ""] {
        let mut records = serde_json::Map::new();
        records.insert(name.to_owned(), json!({ "clock": 1, "body": {} }));
        let read = read_copy(&forged(Value::Object(records)));
        assert!(matches!(read, Err(CopyError::Damaged(_))), "{name}");
    }
}

#[test]
fn the_same_name_twice_in_a_file_does_not_pass_for_two_records() {
    let copy = copy_at(&full(), 1);
    let doubled = copy.replacen(
        "\"records\": {",
        "\"records\": {\n    \"goals.goal-1\": {\"clock\": 1, \"body\": {}},",
        1,
    );
    assert_ne!(doubled, copy);
    // The later of the two is the one that JSON means; the checksum holds it to what was saved.
    assert_eq!(read_copy(&doubled).unwrap().workbook, full());
}

#[test]
fn a_reminder_is_due_when_the_last_copy_is_old_and_never_twice_in_a_day() {
    let mut copies = Copies::default();
    assert!(
        !copies.is_reminder_due(day("2026-11-22")),
        "nothing is written"
    );
    copies.first_words = Some(day("2026-10-20"));
    assert!(copies.is_reminder_due(day("2026-11-22")));
    copies.last_reminded = Some(day("2026-11-22"));
    assert!(!copies.is_reminder_due(day("2026-11-22")));
    assert!(copies.is_reminder_due(day("2026-11-23")));
    copies.last_saved = Some(day("2026-11-01"));
    assert!(!copies.is_reminder_due(day("2026-11-23")));
    copies.remind = Remind::Never;
    assert!(!copies.is_reminder_due(day("2036-11-23")));
}

/// The schema that `docs/` gives other programs.
fn faults_by_the_schema(copy: &str) -> Vec<String> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/copy.schema.json");
    let mut schemas = boon::Schemas::new();
    let schema = boon::Compiler::new().compile(path, &mut schemas).unwrap();
    let copy: Value = serde_json::from_str(copy).unwrap();
    let outcome = schemas.validate(&copy, schema);
    outcome
        .err()
        .map(|error| format!("{error:#}"))
        .into_iter()
        .collect()
}

#[test]
fn a_copy_fits_the_schema_that_other_programs_are_given() {
    assert_eq!(faults_by_the_schema(&copy_at(&full(), 7)), [""; 0]);
    assert_eq!(
        faults_by_the_schema(&copy_at(&Workbook::default(), 0)),
        [""; 0]
    );
}

#[test]
fn the_schema_finds_what_is_no_copy() {
    let mut copy: Value = serde_json::from_str(&copy_at(&full(), 7)).unwrap();
    copy["records"]["goals.goal-1"]["body"]["title"] = json!(7);
    assert!(!faults_by_the_schema(&copy.to_string()).is_empty());
    copy = json!({ "camau": "copy" });
    assert!(!faults_by_the_schema(&copy.to_string()).is_empty());
}

/// The names of all records.
fn names(workbook: &Workbook) -> Vec<String> {
    texts_of(workbook).into_keys().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_copy_of_anything_comes_back_the_same(workbook in any_workbook()) {
        let copy = copy_at(&workbook, 3);
        prop_assert_eq!(faults_by_the_schema(&copy), Vec::<String>::new());
        prop_assert_eq!(read_copy(&copy).unwrap().workbook, workbook);
    }

    #[test]
    fn anything_that_is_kept_opens_the_same(workbook in any_workbook()) {
        let texts = texts_of(&workbook);
        let opened = open(&texts, Some(&texts), 1);
        prop_assert_eq!(opened.troubles, []);
        prop_assert_eq!(opened.workbook, workbook);
    }

    #[test]
    fn bringing_a_copy_back_drops_no_record_and_twice_is_as_once(
        here in any_workbook(), there in any_workbook(), clocks in (1..3_u64, 1..3_u64),
    ) {
        let copy = copy_at(&there, clocks.0);
        let once = merged_with(&copy, &here, clocks.1);
        let found = names(&once);
        for name in names(&here).into_iter().chain(names(&there)) {
            prop_assert!(found.contains(&name), "{} is gone", name);
        }
        for kept in here.values.kept().iter().chain(there.values.kept()) {
            let binned = once.bin.iter().any(|binned| {
                matches!(&binned.what, Removed::Value(removed) if *removed.value() == kept.value)
            });
            prop_assert!(once.values.keeps(&kept.value) || binned, "{:?} is gone", kept.value);
        }
        prop_assert_eq!(merged_with(&copy, &once, clocks.1), once);
    }

    #[test]
    fn of_goals_that_are_not_in_both_the_order_of_bringing_back_does_not_matter(
        here in any_workbook(), there in any_workbook(),
    ) {
        let one = merged_with(&copy_at(&there, 1), &here, 2);
        let other = merged_with(&copy_at(&here, 2), &there, 1);
        let goals = |workbook: &Workbook| {
            let mut all: Vec<_> = workbook.goals.iter().cloned().collect();
            all.sort_by(|one, other| one.id.cmp(&other.id));
            all
        };
        prop_assert_eq!(goals(&one), goals(&other));
    }

    #[test]
    fn any_text_at_all_is_read_or_refused(text in any::<String>()) {
        let _ = read_copy(&text);
    }

    #[test]
    fn a_workbook_survives_being_kept_and_found_in_one_place_alone(workbook in any_workbook()) {
        let browser = Browser::holding(&workbook);
        let (local, journal) = browser.texts();
        prop_assert_eq!(&open(&local, None, 1).workbook, &workbook);
        let nothing = camau::storage::Texts::new();
        prop_assert_eq!(&open(&nothing, Some(&journal), 1).workbook, &workbook);
        prop_assert!(Place::from_name("goals.goal-1").is_some());
    }
}

#[test]
fn a_number_in_another_form_than_ours_is_refused_and_no_number_is_read_as_another() {
    let copy: Value = serde_json::from_str(&copy_at(&full(), 1)).unwrap();
    let record = copy["records"]["goals.goal-1"].to_string();
    let with_clock = |clock: &str| {
        let record = record.replacen("\"clock\":1", &format!("\"clock\":{clock}"), 1);
        let records = format!("{{\"goals.goal-1\":{record}}}");
        read_copy(&forged(serde_json::from_str(&records).unwrap()))
    };
    assert!(with_clock("1").is_ok());
    assert!(with_clock("18446744073709551615").is_ok());
    for odd in [
        "1.0",
        "1e2",
        "1E+2",
        "-0",
        "-1",
        "0.1",
        "18446744073709551616",
        "123456789012345678901234567890",
    ] {
        let Err(CopyError::Damaged(fault)) = with_clock(odd) else {
            panic!("{odd} was taken for a whole number");
        };
        assert_eq!(fault.at, "records.goals.goal-1.clock", "{odd}");
    }
    let made = Value::from(1_795_600_000_000_u64);
    let read: Value = serde_json::from_str("1795600000000").unwrap();
    assert_eq!(made, read, "what is made is like what is read");
}
