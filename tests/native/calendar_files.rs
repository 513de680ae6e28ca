//! Files for a calendar, read back with another library than the one that writes them.

use crate::{
    export_samples::expect_sample,
    workbooks::{ANY_LETTERS, day},
};
use calcard::{
    Entry, Parser,
    common::timezone::Tz,
    icalendar::{
        ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarDuration,
        ICalendarProperty, ICalendarValue,
    },
};
use camau::{
    domain::{Alarm, CalendarChoices, CalendarTitle, Day, Rhythm, TimeOfDay},
    export::calendar::{Event, neutral_title, to_ics},
};
use proptest::{collection::vec, option, prelude::*, sample::select};

/// 22 November 2026, 10:41 and 7 seconds in Greenwich.
const CLOCK: u64 = 1_795_344_067_890;

const MINUTE: u64 = 60_000;

fn step() -> Event {
    Event {
        id: "step-00c0ffee00c0ffee".to_owned(),
        title: "Put one shoe by the door, then the other; breathe".to_owned(),
        notes: "Ask Mair.\nMae’r drws ar agor — cymer dy amser, does dim brys o gwbl heddiw ŵŷ 👩🏽‍🌾."
            .to_owned(),
        day: day("2026-11-24"),
        at: TimeOfDay::parse("10:30"),
        alarm: Alarm::HalfAnHourBefore,
        rhythm: None,
    }
}

fn check_in() -> Event {
    Event {
        id: "check-in".to_owned(),
        title: neutral_title().to_owned(),
        notes: String::new(),
        day: day("2026-11-23"),
        at: None,
        alarm: Alarm::AtTheTime,
        rhythm: Some(Rhythm::EveryTwoWeeks),
    }
}

/// The one calendar that a file holds.
fn read(file: &str) -> ICalendar {
    let mut parser = Parser::new(file);
    let Entry::ICalendar(calendar) = parser.entry() else {
        panic!("{file}");
    };
    assert_eq!(parser.entry(), Entry::Eof, "{file}");
    let kinds: Vec<&ICalendarComponentType> = calendar
        .components
        .iter()
        .map(|component| &component.component_type)
        .collect();
    assert_eq!(
        kinds,
        [
            &ICalendarComponentType::VCalendar,
            &ICalendarComponentType::VEvent,
            &ICalendarComponentType::VAlarm
        ]
    );
    for entry in calendar.components.iter().flat_map(|part| &part.entries) {
        assert_eq!(entry.values.len(), 1, "{entry:?}");
    }
    calendar
}

fn value<'a>(
    component: &'a ICalendarComponent,
    name: &ICalendarProperty,
) -> Option<&'a ICalendarValue> {
    let entries: Vec<_> = component
        .entries
        .iter()
        .filter(|entry| entry.name == *name)
        .collect();
    assert!(entries.len() < 2, "{name:?} stands there twice");
    entries.first().map(|entry| &entry.values[0])
}

fn text<'a>(component: &'a ICalendarComponent, name: &ICalendarProperty) -> &'a str {
    value(component, name)
        .and_then(ICalendarValue::as_text)
        .unwrap_or_default()
}

/// The lines of the file as they stand, each of which ends as the standard asks for.
fn lines(file: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = file.split("\r\n").collect();
    assert_eq!(lines.pop(), Some(""), "the last line has no end");
    for line in &lines {
        assert!(!line.contains(['\r', '\n']), "a line ends early: {line}");
    }
    lines
}

/// The lines as they were before they were folded.
fn unfolded(file: &str) -> Vec<String> {
    let whole = file.replace("\r\n ", "");
    lines(&whole).into_iter().map(str::to_owned).collect()
}

/// What of the words a calendar or a card can hold: no control characters, and a plain line break for each kind of one.
pub fn words_that_fit(words: &str) -> String {
    let ends = [
        "\r\n", "\r", "\u{b}", "\u{c}", "\u{85}", "\u{2028}", "\u{2029}",
    ];
    let plain = ends
        .into_iter()
        .fold(words.to_owned(), |words, end| words.replace(end, "\n"));
    plain.replace(|c: char| c.is_control() && !"\n\t".contains(c), "")
}

#[test]
fn the_samples_are_what_the_calendar_is_given() {
    expect_sample("step.ics", &to_ics(&step(), CLOCK));
    expect_sample("check-in.ics", &to_ics(&check_in(), CLOCK));
}

#[test]
fn another_program_reads_every_part_of_an_entry() {
    let calendar = read(&to_ics(&step(), CLOCK));
    let [whole, event, alarm] = calendar.components.as_slice() else {
        panic!("{calendar:?}");
    };
    assert_eq!(text(whole, &ICalendarProperty::Version), "2.0");
    assert!(text(whole, &ICalendarProperty::Prodid).contains("Camau"));
    assert_eq!(
        text(event, &ICalendarProperty::Uid),
        "step-00c0ffee00c0ffee@camau.invalid"
    );
    assert_eq!(text(event, &ICalendarProperty::Summary), step().title);
    assert_eq!(text(event, &ICalendarProperty::Description), step().notes);
    assert_eq!(text(event, &ICalendarProperty::Class), "PRIVATE");
    assert_eq!(
        value(event, &ICalendarProperty::Duration),
        Some(&ICalendarValue::Duration(ICalendarDuration::from_seconds(
            30 * 60
        )))
    );
    assert_eq!(text(alarm, &ICalendarProperty::Action), "DISPLAY");
    assert_eq!(text(alarm, &ICalendarProperty::Description), step().title);
}

#[test]
fn a_time_is_the_one_on_the_clock_wherever_the_person_is() {
    let calendar = read(&to_ics(&step(), CLOCK));
    let start = value(&calendar.components[1], &ICalendarProperty::Dtstart);
    let start = start
        .and_then(ICalendarValue::as_partial_date_time)
        .unwrap();
    let (hours, minutes) = (start.hour.unwrap(), start.minute.unwrap());
    assert_eq!((hours, minutes, start.second), (10, 30, Some(0)));
    assert_eq!((start.tz_hour, start.tz_minute), (None, None));
    let lines = unfolded(&to_ics(&step(), CLOCK));
    assert!(lines.contains(&"DTSTART:20261124T103000".to_owned()));
    assert!(!lines.iter().any(|line| line.contains("TZ")));
}

#[test]
fn an_entry_without_a_time_is_for_the_whole_day() {
    let lines = unfolded(&to_ics(&check_in(), CLOCK));
    assert!(lines.contains(&"DTSTART;VALUE=DATE:20261123".to_owned()));
    assert!(!lines.iter().any(|line| line.starts_with("DURATION")));
    let calendar = read(&to_ics(&check_in(), CLOCK));
    let start = value(&calendar.components[1], &ICalendarProperty::Dtstart);
    let start = start
        .and_then(ICalendarValue::as_partial_date_time)
        .unwrap();
    let date = (start.year, start.month, start.day, start.hour);
    assert_eq!(date, (Some(2026), Some(11), Some(23), None));
}

#[test]
fn nothing_is_said_where_there_are_no_notes() {
    let calendar = read(&to_ics(&check_in(), CLOCK));
    let event = &calendar.components[1];
    assert_eq!(value(event, &ICalendarProperty::Description), None);
    assert_eq!(text(event, &ICalendarProperty::Summary), "Time for me");
}

fn rings(at: Option<&str>, alarm: Alarm) -> i64 {
    let event = Event {
        at: at.and_then(TimeOfDay::parse),
        alarm,
        ..step()
    };
    let calendar = read(&to_ics(&event, CLOCK));
    match value(&calendar.components[2], &ICalendarProperty::Trigger) {
        Some(ICalendarValue::Duration(duration)) => duration.as_seconds() / 60,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_alarm_rings_as_long_before_as_was_chosen() {
    assert_eq!(rings(Some("10:30"), Alarm::AtTheTime), 0);
    assert_eq!(rings(Some("10:30"), Alarm::HalfAnHourBefore), -30);
    assert_eq!(rings(Some("10:30"), Alarm::TwoHoursBefore), -120);
    assert_eq!(rings(Some("10:30"), Alarm::TheDayBefore), -24 * 60);
}

#[test]
fn the_alarm_of_a_whole_day_rings_at_nine_in_the_morning() {
    for alarm in Alarm::ALL {
        let nine = match alarm {
            Alarm::TheDayBefore => (9 - 24) * 60,
            _ => 9 * 60,
        };
        assert_eq!(rings(None, alarm), nine, "{alarm:?}");
    }
}

/// The first days that an entry falls on, as another program works them out.
fn falls_on(first: &str, rhythm: Option<Rhythm>, at: Option<&str>) -> Vec<String> {
    let event = Event {
        day: day(first),
        at: at.and_then(TimeOfDay::parse),
        rhythm,
        ..check_in()
    };
    let expanded = read(&to_ics(&event, CLOCK)).expand_dates(Tz::Floating, 5);
    assert!(expanded.errors.is_empty(), "{:?}", expanded.errors);
    let starts = expanded.events.iter().map(|event| event.start);
    starts
        .map(|start| start.naive_local().format("%Y-%m-%d %H:%M").to_string())
        .collect()
}

#[test]
fn an_entry_comes_again_as_often_as_was_chosen() {
    let days = |rhythm| falls_on("2026-11-24", rhythm, Some("10:30"));
    assert_eq!(days(None), ["2026-11-24 10:30"]);
    for (rhythm, expected) in [
        (Rhythm::EveryDay, ["11-24", "11-25", "11-26"]),
        (Rhythm::EveryWeek, ["11-24", "12-01", "12-08"]),
        (Rhythm::EveryTwoWeeks, ["11-24", "12-08", "12-22"]),
    ] {
        let expected = expected.map(|day| format!("2026-{day} 10:30"));
        assert_eq!(days(Some(rhythm))[..3], expected, "{rhythm:?}");
    }
    let whole_days = falls_on("2026-11-24", Some(Rhythm::EveryWeek), None);
    assert_eq!(whole_days[1], "2026-12-01 00:00");
}

#[test]
fn what_comes_each_month_leaves_no_short_month_out() {
    let days = |first| falls_on(first, Some(Rhythm::EveryMonth), Some("9"));
    assert_eq!(
        days("2027-01-31"),
        ["01-31", "02-28", "03-31", "04-30", "05-31"].map(|day| format!("2027-{day} 09:00"))
    );
    assert_eq!(
        days("2027-01-28"),
        ["01-28", "02-28", "03-28", "04-28", "05-28"].map(|day| format!("2027-{day} 09:00"))
    );
}

#[test]
fn a_later_file_brings_the_same_entry_up_to_date() {
    let told = |clock| {
        let calendar = read(&to_ics(&step(), clock));
        let event = &calendar.components[1];
        let sequence = value(event, &ICalendarProperty::Sequence);
        let moment = |name| {
            let moment = value(event, name).and_then(ICalendarValue::as_partial_date_time);
            let moment = moment.unwrap();
            assert_eq!((moment.tz_hour, moment.tz_minute), (Some(0), Some(0)));
            moment.to_timestamp().unwrap()
        };
        let (made, changed) = (
            moment(&ICalendarProperty::Dtstamp),
            moment(&ICalendarProperty::LastModified),
        );
        assert_eq!(made, changed);
        let uid = text(event, &ICalendarProperty::Uid).to_owned();
        (uid, sequence.and_then(ICalendarValue::as_integer), made)
    };
    let (uid, first, made) = told(CLOCK);
    assert_eq!(made as u64, CLOCK / 1000);
    let (later_uid, later, later_made) = told(CLOCK + MINUTE);
    assert_eq!(later_uid, uid);
    assert_eq!(later, first.map(|first| first + 1));
    assert_eq!(later_made, made + 60);
}

#[test]
fn a_clock_that_is_wrong_still_makes_a_file() {
    for clock in [0, 1, 1_700_000_000_000, 253_402_300_799_999, u64::MAX] {
        let calendar = read(&to_ics(&step(), clock));
        let sequence = value(&calendar.components[1], &ICalendarProperty::Sequence);
        let sequence = sequence.and_then(ICalendarValue::as_integer).unwrap();
        assert!((0..=i64::from(i32::MAX)).contains(&sequence), "{clock}");
        let made = value(&calendar.components[1], &ICalendarProperty::Dtstamp);
        assert!(made.is_some_and(|made| made.as_partial_date_time().is_some()));
    }
}

#[test]
fn every_length_of_title_is_folded_within_the_limit() {
    for letter in ["a", " ", "ŵ", "€", "👩", ";", "\\", "\n"] {
        for length in 0..320 {
            expect_whole(&Event {
                title: letter.repeat(length),
                ..step()
            });
        }
    }
}

#[test]
fn odd_letters_come_back_from_the_calendar() {
    expect_whole(&Event {
        title: ANY_LETTERS.to_owned(),
        notes: ANY_LETTERS.repeat(20),
        ..step()
    });
}

#[test]
fn no_words_can_add_a_line_of_their_own() {
    let title = "a\r\nEND:VEVENT\rATTENDEE:mailto:x@example.org\u{85}X\u{2028}Y\u{b}Z";
    let event = Event {
        title: title.to_owned(),
        notes: title.to_owned(),
        ..step()
    };
    expect_whole(&event);
    assert_eq!(
        unfolded(&to_ics(&event, CLOCK)).len(),
        unfolded(&to_ics(&step(), CLOCK)).len()
    );
}

/// Whether the file keeps to the standard, and holds the words.
fn expect_whole(event: &Event) {
    let file = to_ics(event, CLOCK);
    for line in lines(&file) {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
    }
    for line in unfolded(&file) {
        let (name, _) = line.split_once(':').unwrap_or_else(|| panic!("{line}"));
        let plain = |c: char| c.is_ascii_uppercase() || matches!(c, '-' | ';' | '=');
        assert!(name.chars().all(plain), "{line}");
        assert!(!line.contains(|c: char| c.is_control() && c != '\t'));
    }
    let calendar = read(&file);
    let [_, entry, alarm] = calendar.components.as_slice() else {
        panic!("{file}");
    };
    let mut title = words_that_fit(&event.title);
    if title.trim().is_empty() {
        title = neutral_title().to_owned();
    }
    assert_eq!(text(entry, &ICalendarProperty::Summary), title);
    assert_eq!(text(alarm, &ICalendarProperty::Description), title);
    let notes = words_that_fit(&event.notes);
    assert_eq!(text(entry, &ICalendarProperty::Description), notes);
    let uid = [&event.id, "@camau.invalid"].concat();
    assert_eq!(text(entry, &ICalendarProperty::Uid), uid);
    let start = value(entry, &ICalendarProperty::Dtstart)
        .and_then(ICalendarValue::as_partial_date_time)
        .unwrap();
    let first = Day::from_ymd_opt(
        i32::from(start.year.unwrap()),
        u32::from(start.month.unwrap()),
        u32::from(start.day.unwrap()),
    );
    assert_eq!(first, Some(event.day));
    let time = start.hour.map(|hours| {
        let minutes = u16::from(hours) * 60 + u16::from(start.minute.unwrap());
        TimeOfDay::from_minutes(minutes).unwrap()
    });
    assert_eq!(time, event.at);
    assert_eq!(
        value(entry, &ICalendarProperty::Rrule).is_some(),
        event.rhythm.is_some()
    );
}

/// Letters of every kind, and often those that mean something in such a file.
fn any_words(most: usize) -> impl Strategy<Value = String> {
    let letter = prop_oneof![
        3 => select("\\,;:\"=\r\n\t nN ŵ€👩🏽\u{200d}\u{301}\u{feff}\u{85}\u{2028}\0\u{7f}".chars().collect::<Vec<_>>()),
        2 => proptest::char::range(' ', '~'),
        2 => any::<char>(),
    ];
    vec(letter, 0..most).prop_map(|letters| letters.into_iter().collect())
}

fn any_event() -> impl Strategy<Value = Event> {
    let kinds = select(vec!["step", "check-in", "goal"]);
    let id = (kinds, any::<u64>()).prop_map(|(kind, bits)| format!("{kind}-{bits:016x}"));
    let first = day("1900-01-01");
    let day = (0..2_958_098_u64).prop_map(move |days| first + chrono::Days::new(days));
    let at =
        option::of((0..1440_u16).prop_map(|minutes| TimeOfDay::from_minutes(minutes).unwrap()));
    let choices = (
        select(Alarm::ALL.to_vec()),
        option::of(select(Rhythm::ALL.to_vec())),
    );
    (id, any_words(120), any_words(600), day, at, choices).prop_map(
        |(id, title, notes, day, at, (alarm, rhythm))| Event {
            id,
            title,
            notes,
            day,
            at,
            alarm,
            rhythm,
        },
    )
}

proptest! {
    #[test]
    fn whatever_is_planned_comes_back_from_the_calendar(event in any_event()) {
        expect_whole(&event);
    }
}

#[test]
fn what_was_chosen_is_known_again_by_its_name() {
    for title in CalendarTitle::ALL {
        assert_eq!(CalendarTitle::from_id(title.id()), Some(title));
    }
    for alarm in Alarm::ALL {
        assert_eq!(Alarm::from_id(alarm.id()), Some(alarm));
    }
    for rhythm in Rhythm::ALL {
        assert_eq!(Rhythm::from_id(rhythm.id()), Some(rhythm));
    }
    assert_eq!(Alarm::from_id("never"), None);
}

#[test]
fn at_first_a_title_gives_nothing_away() {
    let choices = CalendarChoices::default();
    assert_eq!(CalendarTitle::default(), CalendarTitle::Neutral);
    assert_eq!(choices.at, None);
    assert_eq!(choices.alarm, Alarm::HalfAnHourBefore);
    assert_eq!(choices.rhythm, Rhythm::EveryWeek);
}
