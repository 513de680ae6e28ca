//! Ten years of words are not all read before Today is there; and nothing is lost or changed by that.

use crate::{
    any_workbook::any_workbook,
    tabs::{Browser, TODAY, moment, texts_of},
    ten_years::ten_years,
    workbooks::{day, full, id, line, note},
};
use camau::{
    domain::{CheckIn, Goal, GoalState, Workbook},
    storage::{Batch, Door, MemoryShelf, Opened, Rest, Section, Texts, keep_on, open, open_near},
};
use proptest::prelude::*;
use std::sync::LazyLock;

/// More words than are read at once.
fn much() -> Workbook {
    static MUCH: LazyLock<Workbook> = LazyLock::new(|| ten_years(day(TODAY)));
    MUCH.clone()
}

/// Opens what a browser holds, as the app does.
fn found(local: &Texts, journal: &Texts) -> (Opened, Option<Rest>) {
    let shelf = Box::new(MemoryShelf::holding(local.clone()));
    open_near(Some(shelf), Some(Box::new(journal.clone())), moment().clock)
}

fn opened_near(workbook: &Workbook) -> (Opened, Rest) {
    let texts = texts_of(workbook);
    let (near, rest) = found(&texts, &texts);
    (near, rest.expect("there is more than is read at once"))
}

/// What comes of joining the rest with what stands on the desk.
fn joined(door: &mut Door, rest: Rest, mut now: Workbook) -> Workbook {
    let (near, rest) = rest.finish();
    let clashes = door.join(&near, &rest, &mut now);
    assert_eq!(clashes, []);
    now
}

fn changes(door: &Door, now: &Workbook) -> Vec<String> {
    let changes = Section::ALL.map(|section| door.changes(section, now).0);
    let changes = changes.into_iter().flatten();
    changes.map(|change| change.place.name()).collect()
}

#[test]
fn what_today_shows_is_read_first_and_only_that() {
    let (near, _rest) = opened_near(&much());
    let goals = near.workbook.goals.as_slice();
    assert!(goals.iter().all(|goal| goal.state == GoalState::GoingOn));
    assert_eq!(goals.len(), 5);
    assert_eq!(near.workbook.recovery.meaning(), much().recovery.meaning());
    assert_eq!(near.workbook.values, much().values);
    assert!(near.workbook.check_ins.is_empty() && near.workbook.setbacks.is_empty());
}

#[test]
fn the_rest_comes_to_the_same_as_reading_everything_at_once_and_writes_nothing() {
    let (mut near, mut rest) = opened_near(&much());
    while rest.read_on(20) {}
    let now = joined(&mut near.door, rest, near.workbook);
    assert_eq!(now, much());
    assert_eq!(changes(&near.door, &now), [""; 0]);
}

#[test]
fn what_is_read_later_is_shared_so_that_finding_the_one_change_stays_cheap() {
    let (mut near, rest) = opened_near(&much());
    let mut now = joined(&mut near.door, rest, near.workbook);
    let mut check_in = now.check_ins.on(day(TODAY)).unwrap().clone();
    check_in.why = note("One more word");
    now.check_ins.set(day(TODAY), check_in);
    assert_eq!(changes(&near.door, &now), ["check-ins.2026-11"]);
}

#[test]
fn what_the_person_writes_before_the_rest_is_there_is_merged_with_it() {
    let (mut near, rest) = opened_near(&much());
    let mut now = near.workbook.clone();
    let new = Goal::new(id("new"), line("Sing in the kitchen"), day(TODAY));
    now.goals.add(new);
    let first_goal = id("goal-399");
    now.goals.get_mut(&first_goal).unwrap().who = note("Mair");
    let another_day = day("2026-11-23");
    let said = CheckIn {
        why: note("Written early"),
        ..CheckIn::default()
    };
    now.check_ins.set(another_day, said.clone());

    let now = joined(&mut near.door, rest, now);
    let mut hoped = much();
    hoped.goals.add(Goal::new(
        id("new"),
        line("Sing in the kitchen"),
        day(TODAY),
    ));
    hoped.goals.get_mut(&first_goal).unwrap().who = note("Mair");
    hoped.check_ins.set(another_day, said);
    assert_eq!(now, hoped);
    let written = ["goals.goal-399", "goals.new", "goals", "check-ins.2026-11"];
    assert_eq!(changes(&near.door, &now), written);
}

#[test]
fn what_is_saved_before_the_rest_is_there_is_not_undone_by_it() {
    let texts = texts_of(&much());
    let browser = Browser::found(&texts, &texts);
    let (near, rest) = found(&texts, &texts);
    let (mut near, rest) = (near, rest.unwrap());
    let mut now = near.workbook.clone();
    now.goals.get_mut(&id("goal-399")).unwrap().who = note("Mair");
    let batch = Batch {
        changes: near.door.changes(Section::Goals, &now).0,
        witness: near.door.witness(),
    };
    let at = moment();
    let verdicts = keep_on(&browser.journal, &batch, at).unwrap();
    assert_eq!(verdicts.len(), 1);
    near.door.has_kept(&batch.changes[0], 2, at.clock);
    let now = joined(&mut near.door, rest, now);
    assert_eq!(now.goals.get(&id("goal-399")).unwrap().who, note("Mair"));
    assert_eq!(now.goals.as_slice().len(), much().goals.as_slice().len());
    assert_eq!(changes(&near.door, &now), [""; 0]);
}

#[test]
fn damage_far_from_today_is_told_and_healed_like_any_other() {
    let whole = texts_of(&much());
    let with = |key: &str, text: &str| {
        let mut texts = whole.clone();
        texts.insert(key.to_owned(), text.to_owned());
        texts
    };
    let key = "camau.check-ins.2020-05";
    let (near, rest) = found(&with(key, "{torn"), &whole);
    assert_eq!((near.to_local, near.to_journal), (vec![], vec![]));
    let (_, rest) = rest.unwrap().finish();
    assert_eq!(rest.workbook, much());
    assert!(rest.to_local.iter().any(|write| write.key == key));

    let torn = with(key, "{torn");
    let (_, rest) = found(&torn, &torn);
    let (_, rest) = rest.unwrap().finish();
    assert_eq!(rest.troubles.len(), 1);
    assert_eq!(rest.troubles[0].text, "{torn");
}

#[test]
fn what_local_storage_alone_holds_is_found_with_the_rest() {
    let whole = texts_of(&much());
    let mut journal = whole.clone();
    let keys = [
        "camau.check-ins.2020-05",
        "camau.goals.goal-7",
        "camau.goals.goal-399",
    ];
    for key in keys {
        journal.remove(key);
    }
    let (mut near, rest) = found(&whole, &journal);
    let now = joined(&mut near.door, rest.unwrap(), near.workbook);
    assert_eq!(now, much());
}

#[test]
fn a_goal_that_goes_on_is_known_by_its_state_whatever_words_it_holds() {
    let mut workbook = much();
    let misleading = "\"state\":{\"is\":\"reached\"";
    let reached = note("\"state\":{\"is\":\"going-on\"");
    workbook.goals.get_mut(&id("goal-399")).unwrap().how_i_know = note(misleading);
    workbook.goals.get_mut(&id("goal-1")).unwrap().how_i_know = reached;
    let (near, _rest) = opened_near(&workbook);
    assert!(near.workbook.goals.get(&id("goal-399")).is_some());
    assert!(near.workbook.goals.get(&id("goal-1")).is_none());
}

#[test]
fn a_few_words_are_read_at_once() {
    let texts = texts_of(&full());
    let (opened, rest) = found(&texts, &texts);
    assert!(rest.is_none());
    assert_eq!(opened.workbook, full());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]
    #[test]
    fn whatever_else_is_kept_reading_it_later_changes_nothing(mut workbook in any_workbook()) {
        // Enough check-ins that not everything is read at once.
        workbook.check_ins = much().check_ins;
        let texts: Texts = texts_of(&workbook);
        let all = open(&texts, Some(&texts), 1).workbook;
        let (mut near, rest) = opened_near(&workbook);
        let now = joined(&mut near.door, rest, near.workbook);
        prop_assert_eq!(&now, &all);
        prop_assert_eq!(changes(&near.door, &now), [""; 0]);
    }
}
