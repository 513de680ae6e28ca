//! The tables for a spreadsheet, read back with a parser that is not ours.

use crate::{
    a_workbook::a_workbook,
    any_workbook::any_workbook,
    export_samples::expect_sample,
    hostile_words::{HOSTILE, workbook_of_hostile_words},
    workbooks::{card, day, id, line, note, out_of_ten},
};
use camau::{
    content,
    domain::{CheckIn, DayWord, Goal, OutOfTen, Ratings, WellbeingQuestion, WordId, Workbook},
    export::spreadsheet,
};
use proptest::prelude::*;

type Rows = Vec<Vec<String>>;

/// The rows under the header. Fails unless each is as long as the header.
fn read(table: &str) -> Rows {
    let table = table.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().from_reader(table.as_bytes());
    let rows = reader.records().map(|row| row.expect("a whole row"));
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

fn header(table: &str) -> Vec<String> {
    let table = table.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let header = reader.headers().expect("a header");
    header.iter().map(str::to_owned).collect()
}

fn number(number: Option<OutOfTen>) -> String {
    number.map_or_else(String::new, |number| number.get().to_string())
}

/// What stands in the rows of check-ins if every cell is as it was typed.
fn check_ins_as_typed(workbook: &Workbook) -> Rows {
    let row = |(day, check_in): &(_, CheckIn)| {
        let word = check_in.word.as_ref().map(content::day_word);
        let answers = WellbeingQuestion::ALL.map(|question| check_in.wellbeing.get(question));
        let mut row = vec![
            camau::domain::Day::to_string(day),
            word.unwrap_or_default(),
            check_in.why.as_str().to_owned(),
            check_in.helped.as_str().to_owned(),
            number(check_in.energy),
        ];
        row.extend(answers.map(number));
        row
    };
    workbook.check_ins.iter().map(row).collect()
}

/// What stands in the rows of numbers if every cell is as it was typed.
fn ratings_as_typed(workbook: &Workbook) -> Rows {
    let mut rows = Vec::new();
    let mut add = |about: &str, name: &str, ratings: &Ratings| {
        rows.extend(ratings.as_slice().iter().map(|rating| {
            let number = number(Some(rating.number));
            vec![
                rating.day.to_string(),
                about.to_owned(),
                name.to_owned(),
                number,
            ]
        }));
    };
    for goal in workbook.goals.iter() {
        add("Goal", goal.title.as_str(), &goal.closeness);
    }
    for kept in workbook.values.kept() {
        let name = content::value_name(&kept.value, &workbook.values);
        add("Value", &name, &kept.closeness);
    }
    for note in workbook.areas.as_slice() {
        add("Life area", content::area(note.area).name, &note.ratings);
    }
    rows
}

/// Whether a cell begins as a formula does in one spreadsheet or another, whatever stands before it that is not seen.
fn begins_like_a_formula(cell: &str) -> bool {
    let unseen = "\0\u{200b}\u{feff}\u{2060}\u{ad}\u{202e}\u{2066}";
    let skipped = |c: &char| unseen.contains(*c) || (c.is_whitespace() && !"\t\r\n".contains(*c));
    let first = cell.chars().find(|c| !skipped(c));
    first.is_some_and(|first| "=+-@＝＋－＠\t\r\n".contains(first))
}

/// Fails unless the table holds these cells, each as it was typed or with an apostrophe before it.
fn expect_cells(table: &str, typed: &Rows) -> Result<(), TestCaseError> {
    let rows = read(table);
    prop_assert_eq!(rows.len(), typed.len());
    for (row, typed) in rows.iter().zip(typed) {
        prop_assert_eq!(row.len(), typed.len());
        for (cell, typed) in row.iter().zip(typed) {
            prop_assert!(!begins_like_a_formula(cell), "{cell:?}");
            let guarded = cell.strip_prefix('\'').is_some_and(|cell| cell == typed);
            prop_assert!(cell == typed || guarded, "{cell:?} was {typed:?}");
            prop_assert!(cell != typed || !begins_like_a_formula(typed), "{typed:?}");
        }
    }
    Ok(())
}

/// Fails unless nothing but numbers, dates, commas and the ends of rows stands outside quotes.
fn expect_rfc_4180(table: &str) -> Result<(), TestCaseError> {
    let table = table.strip_prefix('\u{feff}').unwrap();
    // A quote that was doubled leaves an empty piece outside.
    let outside: String = table.split('"').step_by(2).collect();
    let plain = |c: char| c.is_ascii_digit() || "-,\r\n".contains(c);
    prop_assert!(outside.chars().all(plain), "{outside:?}");
    prop_assert!(outside.ends_with("\r\n"));
    let breaks = outside.replace("\r\n", "");
    prop_assert!(!breaks.contains(['\r', '\n']), "{outside:?}");
    Ok(())
}

fn expect_tables(workbook: &Workbook) -> Result<(), TestCaseError> {
    let check_ins = spreadsheet::check_ins(workbook);
    expect_rfc_4180(&check_ins)?;
    expect_cells(&check_ins, &check_ins_as_typed(workbook))?;
    let ratings = spreadsheet::ratings(workbook);
    expect_rfc_4180(&ratings)?;
    expect_cells(&ratings, &ratings_as_typed(workbook))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_cell_of_a_table_comes_back_as_it_was_typed_and_none_is_a_formula(
        workbook in any_workbook()
    ) {
        expect_tables(&workbook)?;
    }
}

#[test]
fn hostile_words_come_back_from_a_table_as_words() {
    expect_tables(&workbook_of_hostile_words()).unwrap();
}

#[test]
fn every_hostile_text_comes_back_from_every_box_of_a_check_in() {
    for text in HOSTILE {
        let mut workbook = Workbook::default();
        let check_in = CheckIn {
            word: Some(DayWord::Own(line(text))),
            why: note(text),
            helped: note(text),
            ..CheckIn::default()
        };
        workbook.check_ins.set(day("2026-11-28"), check_in);
        expect_tables(&workbook).unwrap();
    }
}

#[test]
fn words_that_are_no_formula_get_no_apostrophe() {
    for text in [
        "Tired, and 2 + 2 = 4",
        "'quoted'",
        "  two spaces first",
        "1-2",
        "“-”",
    ] {
        let mut workbook = Workbook::default();
        let check_in = CheckIn {
            why: note(text),
            ..CheckIn::default()
        };
        workbook.check_ins.set(day("2026-11-28"), check_in);
        let rows = read(&spreadsheet::check_ins(&workbook));
        assert_eq!(rows[0][2], text);
    }
}

#[test]
fn a_word_for_a_day_that_this_build_does_not_know_is_no_formula_either() {
    let mut workbook = Workbook::default();
    let check_in = CheckIn {
        word: WordId::parse("-1").map(DayWord::Chosen),
        ..CheckIn::default()
    };
    workbook.check_ins.set(day("2026-11-28"), check_in);
    let rows = read(&spreadsheet::check_ins(&workbook));
    assert_eq!(rows[0][1], "'-1");
}

#[test]
fn each_column_says_in_plain_words_what_is_in_it() {
    let workbook = a_workbook();
    assert_eq!(
        header(&spreadsheet::check_ins(&workbook)),
        [
            "Date",
            "In a word",
            "Why",
            "What helped",
            "How much energy I had, 0 to 10",
            "How satisfied I am with life, 0 to 10",
            "How worthwhile the things I do are, 0 to 10",
            "How happy I was yesterday, 0 to 10",
            "How anxious I was yesterday, 0 to 10",
        ]
    );
    assert_eq!(
        header(&spreadsheet::ratings(&workbook)),
        ["Date", "What it is about", "Name", "Number, 0 to 10"]
    );
}

#[test]
fn check_ins_stand_a_day_a_row_and_the_oldest_comes_first() {
    let rows = read(&spreadsheet::check_ins(&a_workbook()));
    let days: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(
        days,
        ["2026-10-30", "2026-11-08", "2026-11-22", "2026-11-28"]
    );
    // Each answer by itself, one that was not given left blank, and nothing added up.
    assert_eq!(rows[2][5..], ["6", "", "7", "3"]);
    assert_eq!(rows[3], ["2026-11-28", "", "", "", "5", "", "", "", ""]);
}

#[test]
fn every_number_with_a_day_has_a_row_that_names_what_it_is_about() {
    let mut workbook = Workbook::default();
    let mut goal = Goal::new(id("goal-1"), line("Swim"), day("2026-09-06"));
    goal.closeness.record(day("2026-10-06"), out_of_ten(10));
    goal.closeness.record(day("2026-09-06"), out_of_ten(0));
    workbook.goals.add(goal);
    workbook.values.keep(card("kindness")).unwrap();
    let values = &mut workbook.values;
    values.rate(&card("kindness"), day("2026-09-01"), out_of_ten(7));
    let area = crate::workbooks::area_note(camau::domain::LifeArea::Money);
    workbook.areas.set(area);
    let rows = read(&spreadsheet::ratings(&workbook));
    assert_eq!(
        rows,
        [
            ["2026-09-06", "Goal", "Swim", "0"],
            ["2026-10-06", "Goal", "Swim", "10"],
            ["2026-09-01", "Value", "Kindness", "7"],
            ["2026-10-04", "Life area", "Money", "3"],
            ["2026-11-04", "Life area", "Money", "5"],
        ]
    );
}

#[test]
fn a_table_of_nothing_is_its_header() {
    let blank = Workbook::default();
    for table in [spreadsheet::check_ins(&blank), spreadsheet::ratings(&blank)] {
        assert_eq!(read(&table), Rows::new());
        assert!(table.starts_with("\u{feff}\"Date\",") && table.ends_with("\"\r\n"));
        assert_eq!(table.matches("\r\n").count(), 1);
    }
}

#[test]
fn the_tables_are_those_that_somebody_has_looked_at() {
    let workbook = a_workbook();
    expect_sample("check-ins.csv", &spreadsheet::check_ins(&workbook));
    expect_sample("ratings.csv", &spreadsheet::ratings(&workbook));
}
