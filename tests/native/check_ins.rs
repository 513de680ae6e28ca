//! How a day was, kept by its day.

use crate::workbooks::{day, line, note, out_of_ten};
use camau::domain::{CheckIn, CheckIns, DayWord, Month, WellbeingQuestion};
use std::sync::Arc;

fn said(words: &str) -> CheckIn {
    CheckIn {
        word: Some(DayWord::Own(line(words))),
        ..CheckIn::default()
    }
}

fn days(check_ins: &CheckIns) -> Vec<String> {
    check_ins.iter().map(|(day, _)| day.to_string()).collect()
}

#[test]
fn past_days_can_be_added_in_any_order_and_stand_by_their_dates() {
    let mut check_ins = CheckIns::default();
    for date in ["2026-11-02", "2025-12-31", "2026-11-01", "2026-10-31"] {
        check_ins.set(day(date), said(date));
    }
    let in_order = ["2025-12-31", "2026-10-31", "2026-11-01", "2026-11-02"];
    assert_eq!(days(&check_ins), in_order);
    assert_eq!(check_ins.months().len(), 3);
}

#[test]
fn a_day_can_be_changed_and_keeps_one_check_in() {
    let mut check_ins = CheckIns::default();
    check_ins.set(day("2026-11-02"), said("Grey"));
    check_ins.set(day("2026-11-02"), said("Grey, then better"));
    assert_eq!(
        check_ins.on(day("2026-11-02")),
        Some(&said("Grey, then better"))
    );
    assert_eq!(check_ins.iter().count(), 1);
}

#[test]
fn a_check_in_that_says_nothing_leaves_no_trace() {
    let mut check_ins = CheckIns::default();
    check_ins.set(day("2026-11-02"), said("Grey"));
    let blank = CheckIn {
        why: note("  \n"),
        ..CheckIn::default()
    };
    check_ins.set(day("2026-11-02"), blank);
    assert_eq!(check_ins, CheckIns::default());
}

#[test]
fn a_word_a_number_or_one_answer_is_enough() {
    let mut one_answer = CheckIn::default();
    let question = WellbeingQuestion::HappyYesterday;
    one_answer.wellbeing.set(question, Some(out_of_ten(0)));
    let energy = CheckIn {
        energy: Some(out_of_ten(0)),
        ..CheckIn::default()
    };
    for check_in in [said("Fine"), one_answer, energy] {
        assert!(!check_in.is_blank(), "{check_in:?}");
    }
}

#[test]
fn an_answer_is_taken_back_without_touching_the_others() {
    let mut wellbeing = camau::domain::Wellbeing::default();
    for (number, question) in (0..).zip(WellbeingQuestion::ALL) {
        wellbeing.set(question, Some(out_of_ten(number)));
    }
    wellbeing.set(WellbeingQuestion::Worthwhile, None);
    let answers = WellbeingQuestion::ALL.map(|question| wellbeing.get(question));
    let numbers = answers.map(|answer| answer.map(|number| number.get()));
    assert_eq!(numbers, [Some(0), None, Some(2), Some(3)]);
}

#[test]
fn a_removed_check_in_comes_back_as_it_was() {
    let mut check_ins = CheckIns::default();
    check_ins.set(day("2026-11-01"), said("Calm"));
    check_ins.set(day("2026-11-02"), said("Grey"));
    let before = check_ins.clone();
    let removed = check_ins.remove(day("2026-11-02")).unwrap();
    assert_eq!(days(&check_ins), ["2026-11-01"]);
    check_ins.set(removed.day, removed.check_in);
    assert_eq!(check_ins, before);
}

#[test]
fn writing_today_leaves_every_other_month_alone() {
    let mut check_ins = CheckIns::default();
    check_ins.set(day("2026-10-31"), said("Calm"));
    let before = check_ins.clone();
    check_ins.set(day("2026-11-01"), said("Grey"));
    let october = Month::of(day("2026-10-01"));
    let month = |check_ins: &CheckIns| check_ins.month(october).unwrap().clone();
    assert!(Arc::ptr_eq(&month(&before), &month(&check_ins)));
}

#[test]
fn a_month_takes_only_its_own_days() {
    let mut check_ins = CheckIns::default();
    let november = Month::of(day("2026-11-01"));
    let some = [
        (day("2026-12-01"), said("Another month")),
        (day("2026-11-30"), said("Late")),
        (day("2026-11-01"), said("First")),
        (day("2026-11-01"), said("First, said again")),
    ];
    check_ins.set_month(november, some);
    assert_eq!(days(&check_ins), ["2026-11-01", "2026-11-30"]);
    assert_eq!(
        check_ins.on(day("2026-11-01")),
        Some(&said("First, said again"))
    );
}

#[test]
fn a_month_is_named_as_on_a_calendar() {
    let name = |date: &str| Month::of(day(date)).id().unwrap();
    assert_eq!(name("2026-01-31").as_str(), "2026-01");
    assert_eq!(name("1970-12-01").as_str(), "1970-12");
}
