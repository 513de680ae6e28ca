//! Every sentence the person reads.
//!
//! The words are files under `content/`: `words/` for the interface, and the longer texts beside it.
//! They are checked and turned into data when the app is built. No page holds a sentence of its own.

mod bin;
mod check_in;
mod dates;
mod guide;
mod help;
mod language;
mod problems;
mod recovery;
mod starts;
mod staying_well;
mod support;
mod texts;
mod values;

pub use self::{
    bin::{removed_kind, removed_name},
    check_in::{DayWordText, QuestionText, day_word, day_words, is_dark, question},
    dates::{date, month_of_year},
    guide::{Block, GuidePage, Span, guide_for, guide_page, guide_pages},
    help::{Checked, HelpFor, HelpGroup, HelpLine, Reach, elsewhere, help_for, help_lines, nation},
    language::{Locale, language, language_code, language_name, languages, set_language},
    problems::{line_problem, note_problem},
    recovery::{line_start, lines_of, meaning_lines, picked_words, recovery_view},
    starts::{AreaWords, Ideas, PromptWords, area, areas_source, ideas, prompt},
    staying_well::heading,
    support::{First, Route, Service, first, services},
    values::{Card, card, cards, cards_source, value_meaning, value_name},
};

use crate::domain::Day;

/// Where a text comes from.
#[derive(Debug)]
pub struct Source {
    pub name: &'static str,
    pub url: Option<&'static str>,
    /// When it was written or looked up, ready to be read.
    pub date: &'static str,
    pub note: Option<&'static str>,
}

/// The interface words under a key, in the person's language.
///
/// `words!(goals.title)` is a `&'static str`; `words!(goals.count, n = 3)` is a `String`.
#[macro_export]
macro_rules! words {
    ($($key:ident).+ $(, $name:ident = $value:expr)* $(,)?) => {
        ::leptos_i18n::td_string!($crate::content::language(), $($key).+ $(, $name = $value)*)
    };
}

/// A day out of the content files. The build has checked that there is such a day.
const fn day(year: i32, month: u32, day: u32) -> Day {
    match Day::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => Day::MIN,
    }
}
