//! Numbers over time: what is drawn is what was said, and days without a number stay empty.

use crate::workbooks::{day, line, note, out_of_ten};
use camau::{
    content,
    domain::{CheckIn, CheckIns, Day, DayWord, Wellbeing, WellbeingQuestion, WordId},
    pages::check_in::{
        NoSuchDay, no_such_day,
        over_time::{Measure, Measured, Span, measured, sentence, worth_drawing},
    },
};

const TODAY: &str = "2026-11-25";

fn today() -> Day {
    day(TODAY)
}

fn energy(number: u8) -> CheckIn {
    CheckIn {
        energy: Some(out_of_ten(number)),
        ..CheckIn::default()
    }
}

/// Energy on the last day, a week and a month before it, and a year.
fn year() -> CheckIns {
    let mut all = CheckIns::default();
    for (date, number) in [
        ("2025-11-25", 1),
        ("2025-11-26", 2),
        ("2026-10-26", 3),
        ("2026-10-27", 4),
        ("2026-11-18", 5),
        ("2026-11-19", 6),
        ("2026-11-25", 7),
    ] {
        all.set(day(date), energy(number));
    }
    all
}

fn numbers(span: Span) -> Vec<u8> {
    let measured = measured(&year(), Measure::Energy, span, today());
    measured.iter().map(|one| one.number.get()).collect()
}

#[test]
fn a_week_is_today_and_the_six_days_before_it_and_so_on() {
    assert_eq!(numbers(Span::Week), [6, 7]);
    assert_eq!(numbers(Span::Month), [4, 5, 6, 7]);
    assert_eq!(numbers(Span::Year), [2, 3, 4, 5, 6, 7]);
    assert_eq!(numbers(Span::All), [1, 2, 3, 4, 5, 6, 7]);
}

#[test]
fn a_day_without_a_number_is_left_out_and_never_filled_in() {
    let mut all = year();
    let words_only = CheckIn {
        why: note("Rain"),
        ..CheckIn::default()
    };
    all.set(day("2026-11-24"), words_only);
    let found = measured(&all, Measure::Energy, Span::Week, today());
    let days: Vec<Day> = found.iter().map(|one| one.day).collect();
    assert_eq!(days, [day("2026-11-19"), day("2026-11-25")]);
}

#[test]
fn each_question_is_drawn_by_itself_once_it_was_answered_twice() {
    let mut all = year();
    assert_eq!(worth_drawing(&all), [Measure::Energy]);
    let happy = |number| {
        let mut wellbeing = Wellbeing::default();
        wellbeing.set(WellbeingQuestion::HappyYesterday, Some(out_of_ten(number)));
        CheckIn {
            wellbeing,
            ..CheckIn::default()
        }
    };
    all.set(day("2026-11-01"), happy(3));
    assert_eq!(worth_drawing(&all), [Measure::Energy]);
    all.set(day("2026-11-02"), happy(8));
    let question = Measure::Wellbeing(WellbeingQuestion::HappyYesterday);
    assert_eq!(worth_drawing(&all), [Measure::Energy, question]);
}

#[test]
fn what_was_said_of_a_day_stands_beside_its_number() {
    let mut all = CheckIns::default();
    let both = CheckIn {
        word: Some(DayWord::Chosen(WordId::parse("foggy").unwrap())),
        why: note(" Slept badly "),
        ..energy(3)
    };
    all.set(today(), both);
    let own = CheckIn {
        word: Some(DayWord::Own(line("Wobbly"))),
        ..energy(4)
    };
    all.set(day("2026-11-24"), own);
    let found = measured(&all, Measure::Energy, Span::All, today());
    let said: Vec<_> = found.iter().map(|one| one.said.as_deref()).collect();
    assert_eq!(said, [Some("Wobbly"), Some("Foggy. Slept badly")]);
}

#[test]
fn the_sentence_names_the_ends_and_compares_nothing() {
    let one = |date, number| Measured {
        day: day(date),
        number: out_of_ten(number),
        said: None,
    };
    let both = [one("2026-11-01", 2), one("2026-11-25", 7)];
    assert_eq!(
        sentence(&both),
        "On 1 November 2026: 2. On 25 November 2026: 7. Days without a number are left blank."
    );
    assert_eq!(sentence(&both[..1]), "On 1 November 2026: 2.");
    assert!(sentence(&[]).starts_with("Nothing was written for this in that time."));
}

#[test]
fn a_day_to_come_and_a_day_before_1900_are_told_apart_from_any_other() {
    assert_eq!(
        no_such_day(day("2026-11-26"), today()),
        Some(NoSuchDay::NotCome)
    );
    assert_eq!(
        no_such_day(day("1899-12-31"), today()),
        Some(NoSuchDay::TooEarly)
    );
    assert_eq!(no_such_day(today(), today()), None);
    assert_eq!(no_such_day(day("1900-01-01"), today()), None);
}

#[test]
fn three_words_are_dark_and_only_when_they_are_chosen() {
    let chosen = |text: &str| DayWord::Chosen(WordId::parse(text).unwrap());
    for dark in ["hopeless", "trapped", "unsafe"] {
        assert!(content::is_dark(&chosen(dark)), "{dark}");
    }
    let n_dark = content::day_words()
        .iter()
        .filter(|word| word.is_dark)
        .count();
    assert_eq!(n_dark, 3);
    assert!(!content::is_dark(&chosen("flat")));
    assert!(!content::is_dark(&DayWord::Own(line("Hopeless"))));
}

#[test]
fn every_word_for_a_day_has_an_id_of_its_own_and_reads_back() {
    let words = content::day_words();
    for word in &words {
        let same = words.iter().filter(|other| other.id == word.id).count();
        assert_eq!(same, 1, "{}", word.id);
        let id = WordId::parse(word.id).unwrap();
        assert_eq!(content::day_word(&DayWord::Chosen(id)), word.word);
    }
    let unknown = DayWord::Chosen(WordId::parse("sunny").unwrap());
    assert_eq!(content::day_word(&unknown), "sunny");
}
