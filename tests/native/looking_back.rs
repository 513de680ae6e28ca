//! Everything with a date on one line: nothing is left out, and any of it can be found.

use crate::{
    ten_years::ten_years,
    workbooks::{day, full, id, line, note},
};
use camau::{
    components::Stretch,
    domain::{Goal, Meaning, Recovery, Setback, Workbook},
    pages::{
        looking_back::{
            entries::{Entry, Part, entries, is_sought, stretches},
            first_meaning,
        },
        setbacks::{learned, listed},
    },
};

fn found<'a>(all: &'a [Entry], part: Option<Part>, sought: &str) -> Vec<&'a str> {
    let found = all.iter().filter(|entry| is_sought(entry, part, sought));
    found.map(|entry| entry.words.as_str()).collect()
}

/// A goal of one step that was done, and a setback about it.
fn small() -> Workbook {
    let mut workbook = Workbook::default();
    let mut goal = Goal::new(id("goal"), line("Sing in a choir"), day("2026-10-01"));
    goal.add_step(id("step"), line("Find out when they meet"));
    goal.do_step(&id("step"), day("2026-11-03"));
    workbook.goals.add(goal);
    let setback = Setback {
        goal: Some(id("goal")),
        happened: note("The bus did not come"),
        ..Setback::new(id("setback"), day("2026-11-10"))
    };
    workbook.setbacks.set(setback);
    workbook
}

#[test]
fn the_newest_stands_first() {
    let all = entries(&small());
    let days: Vec<_> = all.iter().map(|entry| entry.day).collect();
    assert_eq!(
        days,
        [day("2026-11-10"), day("2026-11-03"), day("2026-10-01")]
    );
}

#[test]
fn every_part_with_a_date_has_its_place_on_the_line() {
    let all = entries(&full());
    for part in Part::ALL {
        assert!(all.iter().any(|entry| entry.part == part), "{part:?}");
    }
}

#[test]
fn words_are_found_in_any_case_and_by_any_part_of_them() {
    let all = entries(&small());
    assert_eq!(found(&all, None, "bus"), ["The bus did not come"]);
    assert_eq!(found(&all, None, "find out"), ["Find out when they meet"]);
    // The goal is named by its step and by the setback too.
    assert_eq!(found(&all, None, "choir").len(), 3);
    assert_eq!(found(&all, Some(Part::Setbacks), "choir").len(), 1);
    assert_eq!(found(&all, None, "october 2026").len(), 1);
    assert_eq!(found(&all, None, "nothing like it"), [""; 0]);
    assert_eq!(found(&all, None, "").len(), all.len());
}

#[test]
fn the_line_is_cut_by_month_and_nothing_falls_between() {
    let all = entries(&ten_years(day("2026-11-25")));
    let stretches = stretches(&all);
    let mut next = 0;
    for Stretch { first, items, .. } in &stretches {
        assert_eq!(*first, next);
        next = first + items;
    }
    assert_eq!(next, all.len());
    let headings: Vec<_> = stretches.iter().map(|stretch| &stretch.heading).collect();
    let mut once = headings.clone();
    once.dedup();
    assert_eq!(once, headings);
}

#[test]
fn the_first_words_on_recovery_are_shown_once_they_have_changed() {
    let mut recovery = Recovery::default();
    let write = |words: &str| {
        let words = note(words);
        move |meaning: &mut Meaning| meaning.own_words = words
    };
    recovery.change(day("2026-01-01"), write("Sleep"));
    assert!(first_meaning(&recovery).is_none());
    recovery.change(day("2026-02-01"), write("Sleep and friends"));
    recovery.change(day("2026-03-01"), write("Friends"));
    let (first, meaning) = first_meaning(&recovery).unwrap();
    assert_eq!(first, day("2026-01-01"));
    assert_eq!(meaning.own_words.as_str(), "Sleep");
}

#[test]
fn setback_notes_are_listed_newest_first_by_their_goal_or_their_first_words() {
    let mut workbook = small();
    let alone = Setback {
        learned: note("Rest sooner\nAsk sooner"),
        ..Setback::new(id("alone"), day("2026-11-12"))
    };
    workbook.setbacks.set(alone);
    let listed = listed(&workbook.setbacks, &workbook.goals);
    let about: Vec<_> = listed.iter().map(|note| note.about.as_str()).collect();
    assert_eq!(about, ["Rest sooner", "Sing in a choir"]);
    let learned = learned(&workbook.setbacks);
    assert_eq!(learned.len(), 1);
    assert_eq!(learned[0].words, "Rest sooner\nAsk sooner");
}
