//! Times that a tired person types.

use camau::domain::TimeOfDay;
use proptest::prelude::*;

fn read(typed: &str) -> Option<(u16, u16)> {
    TimeOfDay::parse(typed).map(|time| (time.hours(), time.minutes()))
}

#[test]
fn a_time_is_read_in_the_ways_people_write_one() {
    for (typed, time) in [
        ("10:30", (10, 30)),
        ("10.30", (10, 30)),
        ("1030", (10, 30)),
        ("930", (9, 30)),
        ("9", (9, 0)),
        ("09", (9, 0)),
        ("0:00", (0, 0)),
        ("23:59", (23, 59)),
        ("14:30", (14, 30)),
        ("9am", (9, 0)),
        ("2 pm", (14, 0)),
        ("2:15pm", (14, 15)),
        ("2.15 p.m.", (14, 15)),
        ("  2 : 15  PM ", (14, 15)),
        ("14:30 pm", (14, 30)),
        ("12am", (0, 0)),
        ("12:30 a.m.", (0, 30)),
        ("12pm", (12, 0)),
        ("noon", (12, 0)),
        ("12 Noon", (12, 0)),
        ("Midday", (12, 0)),
        ("MIDNIGHT", (0, 0)),
        ("12 midnight", (0, 0)),
    ] {
        assert_eq!(read(typed), Some(time), "{typed}");
    }
}

#[test]
fn what_is_no_time_is_not_guessed_at() {
    for typed in [
        "", " ", "25:00", "24:00", "10:75", "10:60", "10:5", "10:", ":30", "am", "pm", "0pm",
        "14am", "25pm", "+9", "-9", "9:+5", "1:2:3", "12345", "100:00", "٩", "ŵŵŵ", "teatime",
    ] {
        assert_eq!(read(typed), None, "{typed}");
    }
}

#[test]
fn every_time_comes_back_from_how_it_is_kept() {
    for minutes in 0..1440 {
        let time = TimeOfDay::from_minutes(minutes).unwrap();
        assert_eq!(time.hours() * 60 + time.minutes(), minutes);
        assert_eq!(TimeOfDay::parse(&time.to_text()), Some(time));
    }
    assert_eq!(TimeOfDay::from_minutes(1440), None);
    assert_eq!(
        TimeOfDay::from_minutes(9 * 60 + 5).unwrap().to_text(),
        "09:05"
    );
}

#[test]
fn an_earlier_time_comes_before_a_later_one() {
    assert!(TimeOfDay::parse("9am") < TimeOfDay::parse("10am"));
    assert!(TimeOfDay::parse("11pm") > TimeOfDay::parse("midday"));
}

proptest! {
    #[test]
    fn whatever_is_typed_is_a_time_of_a_day_or_none(typed in ".{0,12}") {
        if let Some((hours, minutes)) = read(&typed) {
            prop_assert!(hours < 24 && minutes < 60);
        }
    }

    #[test]
    fn whatever_looks_like_a_time_is_one_of_a_day_or_none(typed in "[0-9apmAPM:. ]{0,8}") {
        if let Some((hours, minutes)) = read(&typed) {
            prop_assert!(hours < 24 && minutes < 60);
        }
    }
}
