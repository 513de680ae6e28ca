//! What stands by its day, as tables for a spreadsheet.
//!
//! Comma-separated values as RFC 4180 has them, written by hand since its rules are few.

use crate::{
    content,
    domain::{OutOfTen, Ratings, WellbeingQuestion, Workbook},
    words,
};

/// Without it, spreadsheets read ŵ as two other letters.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// One row for each day, oldest first.
pub fn check_ins(workbook: &Workbook) -> String {
    let mut table = Table::new(&[
        words!(spreadsheet.check_ins.day),
        words!(spreadsheet.check_ins.word),
        words!(spreadsheet.check_ins.why),
        words!(spreadsheet.check_ins.helped),
        words!(spreadsheet.check_ins.energy),
        words!(spreadsheet.check_ins.satisfied),
        words!(spreadsheet.check_ins.worthwhile),
        words!(spreadsheet.check_ins.happy),
        words!(spreadsheet.check_ins.anxious),
    ]);
    for (day, check_in) in workbook.check_ins.iter() {
        let word = check_in.word.as_ref().map(content::day_word);
        table.plain(&day.to_string());
        table.words(&word.unwrap_or_default());
        table.words(check_in.why.as_str());
        table.words(check_in.helped.as_str());
        table.number(check_in.energy);
        for question in WellbeingQuestion::ALL {
            table.number(check_in.wellbeing.get(question));
        }
        table.end_row();
    }
    table.0
}

/// One row for each number that stands by a day: those of each goal, then of each value, then of each area of life.
pub fn ratings(workbook: &Workbook) -> String {
    let mut table = Table::new(&[
        words!(spreadsheet.ratings.day),
        words!(spreadsheet.ratings.about),
        words!(spreadsheet.ratings.name),
        words!(spreadsheet.ratings.number),
    ]);
    for goal in workbook.goals.iter() {
        let about = words!(spreadsheet.ratings.goal);
        table.ratings(about, goal.title.as_str(), &goal.closeness);
    }
    for kept in workbook.values.kept() {
        let name = content::value_name(&kept.value, &workbook.values);
        table.ratings(words!(spreadsheet.ratings.value), &name, &kept.closeness);
    }
    for note in workbook.areas.as_slice() {
        let name = content::area(note.area).name;
        table.ratings(words!(spreadsheet.ratings.area), name, &note.ratings);
    }
    table.0
}

/// The rows so far. Each cell ends with a comma, until its row ends.
struct Table(String);

impl Table {
    fn new(columns: &[&str]) -> Self {
        let mut table = Self(BYTE_ORDER_MARK.to_owned());
        for column in columns {
            table.words(column);
        }
        table.end_row();
        table
    }

    fn ratings(&mut self, about: &str, name: &str, ratings: &Ratings) {
        for rating in ratings.as_slice() {
            self.plain(&rating.day.to_string());
            self.words(about);
            self.words(name);
            self.number(Some(rating.number));
            self.end_row();
        }
    }

    /// A cell of our own making, such as a date, which needs no quotes.
    fn plain(&mut self, text: &str) {
        self.0.push_str(text);
        self.0.push(',');
    }

    fn number(&mut self, number: Option<OutOfTen>) {
        let text = number.map(|number| number.get().to_string());
        self.plain(&text.unwrap_or_default());
    }

    /// A cell of words, as they were typed. An apostrophe before those that a spreadsheet would take for a formula has it
    /// take them for words.
    fn words(&mut self, words: &str) {
        if !words.is_empty() {
            let apostrophe = if looks_like_a_formula(words) { "'" } else { "" };
            let doubled = words.replace('"', "\"\"");
            self.0
                .push_str(&["\"", apostrophe, &doubled, "\""].concat());
        }
        self.0.push(',');
    }

    fn end_row(&mut self) {
        self.0.pop();
        self.0.push_str("\r\n");
    }
}

/// Whether a spreadsheet may read these words as something to work out. Programs differ in what they leave out before a
/// formula begins, so every letter that is not seen counts for nothing here; the full-width signs are those of Japanese
/// keyboards.
fn looks_like_a_formula(words: &str) -> bool {
    let unseen = |c: char| match c {
        '\t' | '\r' | '\n' => false,
        '\u{ad}' | '\u{feff}' => true,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => true,
        _ => c.is_whitespace() || c.is_control(),
    };
    let starts = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n'];
    words.trim_start_matches(unseen).starts_with(starts)
}
