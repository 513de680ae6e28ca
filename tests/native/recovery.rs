//! What recovery means: versions by day, lines to reword, a word said and taken back.

use crate::workbooks::{day, note};
use camau::{
    content,
    domain::{DatedMeaning, Day, Meaning, PickedLine, Prompt, Recovery, RecoveryView},
};
use proptest::prelude::*;
use std::collections::BTreeSet;

const MONDAY: &str = "2026-11-23";
const TUESDAY: &str = "2026-11-24";
const FRIDAY: &str = "2026-11-27";

fn write(recovery: &mut Recovery, on: &str, words: &str) {
    recovery.change(day(on), |meaning| meaning.own_words = note(words));
}

fn earlier(recovery: &Recovery) -> Vec<(Day, &str)> {
    let earlier = recovery.earlier().iter();
    earlier
        .map(|dated| (dated.day, dated.meaning.own_words.as_str()))
        .collect()
}

fn picked(prompt: Prompt, words: &str) -> PickedLine {
    PickedLine {
        prompt,
        words: note(words),
    }
}

#[test]
fn the_first_words_have_no_earlier_ones() {
    let mut recovery = Recovery::default();
    write(&mut recovery, MONDAY, "Sleeping");
    assert!(recovery.earlier().is_empty());
    assert_eq!(recovery.written(), Some(day(MONDAY)));
}

#[test]
fn changes_on_one_day_are_one_version() {
    let mut recovery = Recovery::default();
    write(&mut recovery, MONDAY, "Sleep");
    write(&mut recovery, MONDAY, "Sleeping well");
    assert!(recovery.earlier().is_empty());
}

#[test]
fn the_first_change_on_another_day_keeps_what_stood_before() {
    let mut recovery = Recovery::default();
    write(&mut recovery, MONDAY, "Sleeping");
    write(&mut recovery, TUESDAY, "Sleeping and walking");
    write(&mut recovery, TUESDAY, "Walking");
    assert_eq!(earlier(&recovery), [(day(MONDAY), "Sleeping")]);
    assert_eq!(recovery.written(), Some(day(TUESDAY)));
}

#[test]
fn writing_the_same_again_is_no_change() {
    let mut recovery = Recovery::default();
    write(&mut recovery, MONDAY, "Sleeping");
    write(&mut recovery, FRIDAY, "Sleeping");
    assert_eq!(recovery.written(), Some(day(MONDAY)));
}

#[test]
fn a_change_that_is_taken_back_leaves_no_earlier_meaning() {
    let mut recovery = Recovery::default();
    write(&mut recovery, MONDAY, "Sleeping");
    let before = recovery.clone();
    recovery.change(day(FRIDAY), |meaning| {
        meaning.pick(Prompt::Hope, note("I have hope that "));
    });
    recovery.change(day(FRIDAY), |meaning| meaning.unpick(Prompt::Hope));
    assert_eq!(recovery, before);
}

#[test]
fn going_back_to_old_words_on_a_later_day_keeps_what_was_between() {
    let mut recovery = Recovery::default();
    write(&mut recovery, MONDAY, "Sleeping");
    write(&mut recovery, TUESDAY, "Walking");
    write(&mut recovery, FRIDAY, "Sleeping");
    assert_eq!(
        earlier(&recovery),
        [(day(MONDAY), "Sleeping"), (day(TUESDAY), "Walking")]
    );
    assert_eq!(recovery.meaning().own_words.as_str(), "Sleeping");
}

#[test]
fn a_clock_that_goes_back_leaves_versions_in_order() {
    let mut recovery = Recovery::default();
    write(&mut recovery, MONDAY, "Sleeping");
    write(&mut recovery, FRIDAY, "Walking");
    write(&mut recovery, TUESDAY, "Singing");
    assert_eq!(earlier(&recovery), [(day(MONDAY), "Sleeping")]);
    assert_eq!(recovery.written(), Some(day(FRIDAY)));
    assert_eq!(recovery.meaning().own_words.as_str(), "Singing");
}

#[test]
fn earlier_words_can_be_used_again_and_what_they_replace_is_not_lost() {
    let mut recovery = Recovery::default();
    write(&mut recovery, MONDAY, "Sleeping");
    write(&mut recovery, TUESDAY, "Walking");
    write(&mut recovery, FRIDAY, "Singing");
    let replaced = recovery.use_again(day(MONDAY), day(FRIDAY)).unwrap();
    assert_eq!(recovery.meaning().own_words.as_str(), "Sleeping");
    assert_eq!(replaced.own_words.as_str(), "Singing");
    recovery.change(day(FRIDAY), |meaning| *meaning = replaced);
    assert_eq!(recovery.meaning().own_words.as_str(), "Singing");
}

#[test]
fn using_words_again_gives_nothing_back_where_all_is_kept() {
    let mut recovery = Recovery::default();
    write(&mut recovery, MONDAY, "Sleeping");
    write(&mut recovery, TUESDAY, "Walking");
    assert_eq!(recovery.use_again(day(MONDAY), day(FRIDAY)), None);
    assert_eq!(
        earlier(&recovery),
        [(day(MONDAY), "Sleeping"), (day(TUESDAY), "Walking")]
    );
    assert_eq!(recovery.use_again(day("2020-01-01"), day(FRIDAY)), None);
}

#[test]
fn an_earlier_meaning_can_be_removed_and_put_back_in_its_place() {
    let mut recovery = Recovery::default();
    write(&mut recovery, MONDAY, "Sleeping");
    write(&mut recovery, TUESDAY, "Walking");
    write(&mut recovery, FRIDAY, "Singing");
    let before = recovery.clone();
    let removed = recovery.remove_earlier(day(MONDAY)).unwrap();
    assert_eq!(earlier(&recovery), [(day(TUESDAY), "Walking")]);
    recovery.put_back_earlier(removed.clone());
    recovery.put_back_earlier(removed);
    assert_eq!(recovery, before);
}

#[test]
fn a_view_can_be_chosen_and_unchosen() {
    let mut recovery = Recovery::default();
    recovery.change(day(MONDAY), |meaning| {
        meaning.view = Some(RecoveryView::Both);
    });
    assert!(!recovery.meaning().is_blank());
    recovery.change(day(MONDAY), |meaning| meaning.view = None);
    assert!(recovery.meaning().is_blank());
}

#[test]
fn recovered_can_be_said_and_taken_back_at_any_time_without_touching_the_meaning() {
    let mut recovery = Recovery::default();
    write(&mut recovery, MONDAY, "Sleeping");
    let before = recovery.clone();
    recovery.recovered_since = Some(day(TUESDAY));
    assert_eq!(recovery.meaning(), before.meaning());
    recovery.recovered_since = None;
    assert_eq!(recovery, before);
}

#[test]
fn somebody_who_calls_themselves_recovered_has_said_something() {
    let mut recovery = Recovery::default();
    assert!(recovery.is_blank());
    recovery.recovered_since = Some(day(TUESDAY));
    assert!(!recovery.is_blank());
    recovery.recovered_since = None;
    assert!(recovery.is_blank());
}

#[test]
fn that_it_still_fits_holds_until_the_words_change() {
    use camau::pages::recovery::still_fits;
    let mut recovery = Recovery::default();
    write(&mut recovery, MONDAY, "Sleeping");
    recovery.still_fits = Some(day(TUESDAY));
    assert_eq!(still_fits(&recovery), Some(day(TUESDAY)));
    write(&mut recovery, FRIDAY, "Walking");
    assert_eq!(still_fits(&recovery), None);
}

#[test]
fn every_line_of_the_guide_is_offered_once() {
    let offered = [&Prompt::AIMS[..], &Prompt::WAYS[..]].concat();
    let different: BTreeSet<Prompt> = offered.iter().copied().collect();
    assert_eq!(offered.len(), 13);
    assert_eq!(different, Prompt::ALL.into_iter().collect());
}

#[test]
fn a_beginning_with_nothing_added_stands_for_the_whole_line() {
    for prompt in Prompt::ALL {
        let whole = content::prompt(prompt).whole;
        let start = content::line_start(prompt);
        assert!(start.ends_with(' ') && !start.contains('.'), "{start}");
        for untouched in [
            start.as_str(),
            start.trim(),
            content::prompt(prompt).start,
            "",
            "  ",
        ] {
            assert_eq!(content::picked_words(&picked(prompt, untouched)), whole);
        }
        let added = [start.as_str(), "Mam."].concat();
        assert_eq!(content::picked_words(&picked(prompt, &added)), added);
    }
}

#[test]
fn a_beginning_that_an_earlier_camau_put_in_the_box_still_counts_as_left_alone() {
    for words in ["I have hope that ", "I have hope for "] {
        let line = picked(Prompt::Hope, words);
        assert_eq!(
            content::picked_words(&line),
            "I have hope for what comes next."
        );
    }
}

#[test]
fn a_meaning_is_read_line_by_line_with_picked_lines_first() {
    let meaning = Meaning {
        lines: vec![
            picked(Prompt::Hope, &content::line_start(Prompt::Hope)),
            picked(Prompt::MoreSay, "I have more say over my mornings."),
        ],
        own_words: note("Walking the dog.\n\n  Singing. \n"),
        ..Meaning::default()
    };
    assert_eq!(
        content::meaning_lines(&meaning),
        [
            "I have hope for what comes next.",
            "I have more say over my mornings.",
            "Walking the dog.",
            "Singing.",
        ]
    );
}

#[test]
fn earlier_meanings_are_listed_with_the_newest_at_the_top() {
    let dated = |on: &str| DatedMeaning {
        day: day(on),
        meaning: Meaning::default(),
    };
    let earlier = vec![dated(TUESDAY), dated(MONDAY)];
    let recovery = Recovery::from_parts(Meaning::default(), Some(day(FRIDAY)), earlier);
    assert_eq!(
        camau::pages::recovery::newest_first(&recovery),
        [day(TUESDAY), day(MONDAY)]
    );
}

proptest! {
    /// Whatever is written on whatever days, in whatever order the clock gives them.
    #[test]
    fn versions_stay_in_order_with_one_a_day(
        changes in prop::collection::vec((0_u64..12, "[ab]{0,2}"), 0..40)
    ) {
        let mut recovery = Recovery::default();
        for (days, words) in changes {
            let on = day(MONDAY).checked_add_days(chrono::Days::new(days)).unwrap();
            recovery.change(on, |meaning| meaning.own_words = note(&words));
            prop_assert_eq!(recovery.meaning().own_words.as_str(), words);
        }
        let mut days: Vec<Day> = recovery.earlier().iter().map(|dated| dated.day).collect();
        days.extend(recovery.written());
        prop_assert!(days.is_sorted_by(|one, next| one < next), "{days:?}");
        prop_assert!(recovery.earlier().iter().all(|dated| !dated.meaning.is_blank()));
    }
}
