//! Days, as they are read aloud. Browsers cannot be asked: not all of them know Welsh.

use crate::{domain::Day, words};
use chrono::Datelike;

/// A day with its year: "12 June 2027".
pub fn date(day: Day) -> String {
    words!(
        dates.full,
        day = day.day(),
        month = month(day),
        year = day.year()
    )
}

/// A month with its year: "June 2027".
pub fn month_of_year(day: Day) -> String {
    words!(dates.month_of_year, month = month(day), year = day.year())
}

fn month(day: Day) -> &'static str {
    match day.month() {
        1 => words!(dates.months.january),
        2 => words!(dates.months.february),
        3 => words!(dates.months.march),
        4 => words!(dates.months.april),
        5 => words!(dates.months.may),
        6 => words!(dates.months.june),
        7 => words!(dates.months.july),
        8 => words!(dates.months.august),
        9 => words!(dates.months.september),
        10 => words!(dates.months.october),
        11 => words!(dates.months.november),
        _ => words!(dates.months.december),
    }
}
