//! Notes about what got in the way. They stand by their dates, and none of them is a failure.

use crate::workbooks::{day, id, note};
use camau::domain::{AfterSetback, Setback, Setbacks};

fn setback(name: &str, date: &str) -> Setback {
    let mut setback = Setback::new(id(name), day(date));
    setback.happened = note(name);
    setback
}

fn names(setbacks: &Setbacks) -> Vec<&str> {
    let all = setbacks.as_slice().iter();
    all.map(|setback| setback.id.as_str()).collect()
}

#[test]
fn setbacks_stand_by_their_dates_however_they_were_written() {
    let mut setbacks = Setbacks::default();
    for (name, date) in [
        ("b", "2026-11-02"),
        ("c", "2026-10-01"),
        ("a", "2026-11-02"),
    ] {
        setbacks.set(setback(name, date));
    }
    assert_eq!(names(&setbacks), ["c", "a", "b"]);
}

#[test]
fn a_setback_can_be_given_another_date_and_stays_one() {
    let mut setbacks = Setbacks::default();
    setbacks.set(setback("a", "2026-11-02"));
    setbacks.set(setback("b", "2026-11-03"));
    setbacks.set(setback("a", "2026-11-04"));
    assert_eq!(names(&setbacks), ["b", "a"]);
}

#[test]
fn any_of_the_questions_may_stay_empty_and_one_is_enough() {
    let blank = Setback::new(id("a"), day("2026-11-02"));
    assert!(blank.is_blank());
    for next in AfterSetback::ALL {
        let chosen = Setback {
            next: Some(next),
            ..blank.clone()
        };
        assert!(!chosen.is_blank());
    }
    let kind = Setback {
        kind_words: note("That was hard."),
        ..blank
    };
    assert!(!kind.is_blank());
}

#[test]
fn what_comes_next_is_stored_under_a_name_that_reads_back() {
    for next in AfterSetback::ALL {
        assert_eq!(AfterSetback::from_id(next.id()), Some(next));
    }
    assert_eq!(AfterSetback::from_id("failed"), None);
}

#[test]
fn a_removed_setback_comes_back_where_it_stood() {
    let mut setbacks = Setbacks::default();
    for (name, date) in [
        ("a", "2026-11-01"),
        ("b", "2026-11-02"),
        ("c", "2026-11-03"),
    ] {
        setbacks.set(setback(name, date));
    }
    let before = setbacks.clone();
    let removed = setbacks.remove(&id("b")).unwrap();
    assert_eq!(names(&setbacks), ["a", "c"]);
    setbacks.set(removed);
    assert_eq!(setbacks, before);
}
