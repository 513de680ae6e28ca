//! Ten years of words are not all read before Today is there; and nothing is lost or changed by that.

use crate::{
    any_workbook::any_workbook,
    tabs::{Browser, TODAY, moment, texts_of},
    ten_years::ten_years,
    workbooks::{self, day, full, id, line},
};
use camau::{
    domain::{CheckIn, Goal, GoalState, Reward, Workbook},
    pages::{
        rewards::waiting,
        today::look::{look, suggestions},
    },
    storage::{
        Batch, Door, NEAR, Opened, Rest, Section, Texts, keep_on, near_keys, note_of_near, open,
        open_near,
    },
};
use proptest::prelude::*;
use std::sync::LazyLock;

/// More words than are read at once.
fn much() -> Workbook {
    static MUCH: LazyLock<Workbook> = LazyLock::new(|| ten_years(day(TODAY)));
    MUCH.clone()
}

/// What the app notes of a workbook that is kept in these texts.
fn note(workbook: &Workbook, texts: &Texts) -> Option<String> {
    note_of_near(workbook, texts.len(), Some(day(TODAY)))
}

/// Opens what a browser holds, as the app does where there is a note.
fn found(near: &str, local: &Texts, journal: &Texts) -> (Opened, Rest) {
    let keys = near_keys(near);
    let first = |texts: &Texts| {
        let mut texts = texts.clone();
        texts.retain(|key, _| keys.contains(key));
        texts
    };
    let (opened, unread) = open_near(near, &first(local), &first(journal), moment().clock);
    (opened, unread.rest(local.clone(), Some(journal.clone())))
}

fn opened_near(workbook: &Workbook) -> (Opened, Rest) {
    let texts = texts_of(workbook);
    let near = note(workbook, &texts).expect("there is more than is read at once");
    found(&near, &texts, &texts)
}

/// What is noted of ten years of words.
fn much_noted() -> String {
    note(&much(), &texts_of(&much())).unwrap()
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
    let is_going_on = |goal: &&_| Goal::is_going_on(goal);
    let going_on = goals.iter().map(AsRef::as_ref).filter(is_going_on).count();
    // One more has a reward that waits.
    assert_eq!(goals.len(), going_on + 1);
    assert_eq!(going_on, 5);
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
    check_in.why = workbooks::note("One more word");
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
    now.goals.get_mut(&first_goal).unwrap().who = workbooks::note("Mair");
    let another_day = day("2026-11-23");
    let said = CheckIn {
        why: workbooks::note("Written early"),
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
    hoped.goals.get_mut(&first_goal).unwrap().who = workbooks::note("Mair");
    hoped.check_ins.set(another_day, said);
    assert_eq!(now, hoped);
    let written = ["goals.goal-399", "goals.new", "goals", "check-ins.2026-11"];
    assert_eq!(changes(&near.door, &now), written);
}

#[test]
fn what_is_saved_before_the_rest_is_there_is_not_undone_by_it() {
    let texts = texts_of(&much());
    let browser = Browser::found(&texts, &texts);
    let (mut near, rest) = found(&much_noted(), &texts, &texts);
    let mut now = near.workbook.clone();
    now.goals.get_mut(&id("goal-399")).unwrap().who = workbooks::note("Mair");
    let batch = Batch {
        changes: near.door.changes(Section::Goals, &now).0,
        witness: near.door.witness(),
    };
    let at = moment();
    let verdicts = keep_on(&browser.journal, &batch, at).unwrap();
    assert_eq!(verdicts.len(), 1);
    near.door.has_kept(&batch.changes[0], 2, at.clock);
    let now = joined(&mut near.door, rest, now);
    assert_eq!(
        now.goals.get(&id("goal-399")).unwrap().who,
        workbooks::note("Mair")
    );
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
    let (near, rest) = found(&much_noted(), &with(key, "{torn"), &whole);
    assert_eq!((near.to_local, near.to_journal), (vec![], vec![]));
    let (_, rest) = rest.finish();
    assert_eq!(rest.workbook, much());
    assert!(rest.to_local.iter().any(|write| write.key == key));

    let torn = with(key, "{torn");
    let (_, rest) = found(&much_noted(), &torn, &torn);
    let (_, rest) = rest.finish();
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
    let (mut near, rest) = found(&much_noted(), &whole, &journal);
    let now = joined(&mut near.door, rest, near.workbook);
    assert_eq!(now, much());
}

#[test]
fn what_is_read_first_is_a_small_part_of_what_there_is() {
    let texts = texts_of(&much());
    let keys = near_keys(&much_noted());
    let units = |(_, text): (&String, &String)| text.len();
    let first = texts.iter().filter(|(key, _)| keys.contains(key));
    assert!(first.map(units).sum::<usize>() * 20 < texts.iter().map(units).sum());
}

#[test]
fn a_few_words_are_read_at_once() {
    assert_eq!(note(&full(), &texts_of(&full())), None);
}

#[test]
fn where_today_shows_nothing_that_is_kept_everything_is_read_at_once() {
    let only_days = Workbook {
        check_ins: much().check_ins,
        ..Workbook::default()
    };
    assert_eq!(note(&only_days, &texts_of(&only_days)), None);
    let mut with_a_goal = only_days;
    let goal = Goal::new(id("one"), line("Sing in the kitchen"), day(TODAY));
    with_a_goal.goals.add(goal);
    let texts = texts_of(&with_a_goal);
    let noted = format!("{TODAY} goals.one");
    assert_eq!(note(&with_a_goal, &texts), Some(noted));

    // A goal that is reached and an earlier meaning are not among what Today shows.
    with_a_goal.goals.get_mut(&id("one")).unwrap().state = GoalState::Reached { on: day(TODAY) };
    assert_eq!(note(&with_a_goal, &texts), None);
    with_a_goal.recovery.change(day("2020-01-01"), |meaning| {
        meaning.own_words = workbooks::note("Singing");
    });
    with_a_goal.recovery.change(day(TODAY), |meaning| {
        meaning.own_words = workbooks::note("");
    });
    assert_eq!(note(&with_a_goal, &texts), None);
}

#[test]
fn the_first_reward_that_waits_is_read_first_with_its_goal() {
    let mut workbook = much();
    let goals: Vec<_> = workbook.goals.iter().map(|goal| goal.id.clone()).collect();
    for id in goals {
        let goal = workbook.goals.get_mut(&id).unwrap();
        if let Some(reward) = &mut goal.reward {
            reward.enjoy(day(TODAY));
        }
    }
    let waits = id("goal-17");
    let goal = workbook.goals.get_mut(&waits).unwrap();
    goal.reward = Some(Reward::new(line("A long bath")));
    let (near, _) = opened_near(&workbook);
    assert!(near.workbook.goals.get(&waits).is_some());
    assert_eq!(near.workbook.goals.as_slice().len(), 6);
}

#[test]
fn today_greets_by_the_last_day_on_which_anything_was_saved() {
    let near = note_of_near(&much(), 500, Some(day("2026-12-24"))).unwrap();
    let texts = texts_of(&much());
    let (near, _) = found(&near, &texts, &texts);
    assert_eq!(near.last_saved, Some(day("2026-12-24")));
    let (near, _) = found("torn goals.goal-399", &texts, &texts);
    assert_eq!(near.last_saved, open(&texts, None, 1).last_saved);
}

#[test]
fn the_note_is_no_part_of_what_a_person_keeps() {
    let mut texts = texts_of(&much());
    texts.insert(NEAR.to_owned(), much_noted());
    let opened = open(&texts, Some(&texts), 1);
    assert_eq!(opened.workbook, much());
    assert_eq!((opened.to_local, opened.to_journal), (vec![], vec![]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]
    #[test]
    fn whatever_else_is_kept_reading_it_later_changes_nothing(mut workbook in any_workbook()) {
        // Enough check-ins that not everything is read at once.
        workbook.check_ins = much().check_ins;
        let texts: Texts = texts_of(&workbook);
        let all = open(&texts, Some(&texts), 1).workbook;
        let near = note(&workbook, &texts).unwrap_or_default();
        let (mut near, rest) = found(&near, &texts, &texts);
        let now = joined(&mut near.door, rest, near.workbook);
        prop_assert_eq!(&now, &all);
        prop_assert_eq!(changes(&near.door, &now), [""; 0]);
    }

    #[test]
    fn today_is_the_same_before_the_rest_is_there_and_after(mut workbook in any_workbook()) {
        workbook.check_ins = much().check_ins;
        let texts: Texts = texts_of(&workbook);
        let all = open(&texts, Some(&texts), 1);
        let last_saved = all.last_saved;
        if let Some(near) = note_of_near(&workbook, texts.len(), last_saved) {
            let (near, _) = found(&near, &texts, &texts);
            let shown = |opened: &Opened| look(&opened.workbook, opened.last_saved, day(TODAY));
            prop_assert_eq!(shown(&near), shown(&all));
            let suggested = |workbook: &Workbook| {
                let reward = waiting(&workbook.goals).into_iter().next();
                suggestions(workbook, reward, day(TODAY))
            };
            prop_assert_eq!(suggested(&near.workbook), suggested(&all.workbook));
        }
    }

    #[test]
    fn a_note_that_is_behind_or_damaged_loses_nothing(
        names in "(goals|bin|areas|settings|[ -~]{0,9})(.goal-[0-9]{1,3})?( goals.goal-[0-9]{1,3}){0,9}",
    ) {
        let texts = texts_of(&much());
        let (mut near, rest) = found(&names, &texts, &texts);
        let now = joined(&mut near.door, rest, near.workbook);
        prop_assert_eq!(&now, &much());
        prop_assert_eq!(changes(&near.door, &now), [""; 0]);
    }
}
