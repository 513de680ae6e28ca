//! Reads a TOML table key by key, and says on which line something is missing, wrong or unknown.

use super::{
    domain::Day,
    fault::{Faults, TextFile, line_of},
};
use std::collections::BTreeMap;
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// Where a TOML text stands, so that its lines can be told.
#[derive(Clone, Copy)]
struct Place<'a> {
    file: &'a str,
    text: &'a str,
    /// How many lines of the file come before the text.
    lines_before: usize,
}

impl Place<'_> {
    fn line(&self, byte: usize) -> usize {
        self.lines_before + line_of(self.text, byte)
    }
}

/// A table whose keys are taken out one by one. What is left at the end is unknown.
pub struct Table<'a> {
    place: Place<'a>,
    faults: &'a Faults,
    line: usize,
    /// What the table is called in a sentence.
    what: String,
    entries: BTreeMap<String, (usize, Spanned<DeValue<'a>>)>,
}

impl<'a> Table<'a> {
    pub fn of_file(file: &'a TextFile, faults: &'a Faults) -> Option<Self> {
        Self::of_text(&file.path, &file.text, 0, faults)
    }

    /// Reads a TOML text that begins after `lines_before` lines of a file.
    pub fn of_text(
        file: &'a str,
        text: &'a str,
        lines_before: usize,
        faults: &'a Faults,
    ) -> Option<Self> {
        let place = Place {
            file,
            text,
            lines_before,
        };
        match DeTable::parse(text) {
            Ok(table) => Some(Self::new(
                place,
                faults,
                "this file",
                lines_before + 1,
                table.into_inner(),
            )),
            Err(error) => {
                let line = place.line(error.span().map_or(0, |span| span.start));
                let why = error.message().lines().collect::<Vec<_>>().join(", ");
                faults.add(file, line, format!("This cannot be read as TOML: {why}."));
                None
            }
        }
    }

    fn new(
        place: Place<'a>,
        faults: &'a Faults,
        what: &str,
        line: usize,
        table: DeTable<'a>,
    ) -> Self {
        let entries = table.into_iter().map(|(key, value)| {
            let line = place.line(key.span().start);
            (key.into_inner().into_owned(), (line, value))
        });
        Self {
            place,
            faults,
            line,
            what: what.to_owned(),
            entries: entries.collect(),
        }
    }

    pub fn line(&self) -> usize {
        self.line
    }

    pub fn file(&self) -> &'a str {
        self.place.file
    }

    /// Gives the table a name for sentences, once one is known.
    pub fn call_it(&mut self, what: impl Into<String>) {
        self.what = what.into();
    }

    pub fn fault(&self, sentence: impl Into<String>) {
        self.faults.add(self.place.file, self.line, sentence);
    }

    pub fn fault_at(&self, line: usize, sentence: impl Into<String>) {
        self.faults.add(self.place.file, line, sentence);
    }

    pub fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// The line a key stands on, or the table's own.
    pub fn line_of_key(&self, key: &str) -> usize {
        self.entries.get(key).map_or(self.line, |(line, _)| *line)
    }

    fn missing(&self, key: &str) {
        self.fault(format!("\"{key}\" is missing from {}.", self.what));
    }

    /// A text that has to be there and cannot be blank. What is missing reads as "".
    pub fn text(&mut self, key: &str) -> String {
        if !self.has(key) {
            self.missing(key);
        }
        self.text_if_any(key).unwrap_or_default()
    }

    /// A text that may be left out, but cannot be blank.
    pub fn text_if_any(&mut self, key: &str) -> Option<String> {
        let (line, value) = self.entries.remove(key)?;
        match value.into_inner() {
            DeValue::String(text) if text.trim().is_empty() => {
                self.fault_at(line, format!("\"{key}\" of {} is empty.", self.what));
                None
            }
            DeValue::String(text) if text.trim() != text => {
                self.fault_at(
                    line,
                    format!("\"{key}\" of {} has a space at one end.", self.what),
                );
                None
            }
            DeValue::String(text) => Some(text.into_owned()),
            _ => {
                self.fault_at(
                    line,
                    format!("\"{key}\" of {} is not a text in quotes.", self.what),
                );
                None
            }
        }
    }

    /// A text or a whole number, as text.
    pub fn text_or_number(&mut self, key: &str) -> String {
        match self.entries.get(key).map(|(_, value)| value.get_ref()) {
            Some(DeValue::Integer(number)) => {
                let text = number.to_string();
                self.entries.remove(key);
                text
            }
            _ => self.text(key),
        }
    }

    /// A whole number that has to be there. It is for writers to find their way by.
    pub fn number(&mut self, key: &str) {
        let line = self.line_of_key(key);
        let number = self.text_or_number(key);
        if !number.chars().all(|c| c.is_ascii_digit()) {
            self.fault_at(
                line,
                format!("\"{key}\" of {} is not a whole number.", self.what),
            );
        }
    }

    /// `true` or `false`; what is left out is `false`.
    pub fn flag(&mut self, key: &str) -> bool {
        match self.entries.remove(key) {
            None => false,
            Some((line, value)) => match value.into_inner() {
                DeValue::Boolean(flag) => flag,
                _ => {
                    self.fault_at(
                        line,
                        format!("\"{key}\" of {} is neither true nor false.", self.what),
                    );
                    false
                }
            },
        }
    }

    pub fn flag_that_is_there(&mut self, key: &str) -> bool {
        if !self.has(key) {
            self.missing(key);
        }
        self.flag(key)
    }

    /// A date that is on the calendar, written like "2026-11-22".
    pub fn day(&mut self, key: &str) -> Day {
        let line = self.line_of_key(key);
        let text = match self.entries.get(key).map(|(_, value)| value.get_ref()) {
            Some(DeValue::Datetime(day)) => {
                let text = day.to_string();
                self.entries.remove(key);
                text
            }
            _ => self.text(key),
        };
        if text.is_empty() {
            return Day::MIN;
        }
        Day::parse_from_str(&text, "%Y-%m-%d").unwrap_or_else(|_| {
            let sentence =
                format!("\"{text}\" is not a date on the calendar, like \"2026-11-22\".");
            self.fault_at(line, sentence);
            Day::MIN
        })
    }

    /// The first day of a month that is written alone, like "2026-11". What is no such month is left for
    /// [`Table::day`] to judge.
    pub fn month_if_it_is_one(&mut self, key: &str) -> Option<Day> {
        let text = match self.entries.get(key).map(|(_, value)| value.get_ref()) {
            Some(DeValue::String(text)) if text.len() == "2026-11".len() => text,
            _ => return None,
        };
        let first = Day::parse_from_str(&format!("{text}-01"), "%Y-%m-%d").ok()?;
        self.entries.remove(key);
        Some(first)
    }

    /// An address that starts in one of the ways allowed.
    pub fn address_if_any(&mut self, key: &str, starts: &[&str]) -> Option<String> {
        let line = self.line_of_key(key);
        let address = self.text_if_any(key)?;
        let starts_well = starts.iter().any(|start| address.starts_with(start));
        if !starts_well || address.contains(char::is_whitespace) {
            let starts = starts.join(" or ");
            self.fault_at(
                line,
                format!("\"{address}\" is not an address that starts with {starts}."),
            );
        }
        Some(address)
    }

    /// The texts of a list that may be left out, without their lines.
    pub fn texts_if_any(&mut self, key: &str) -> Vec<String> {
        if !self.entries.contains_key(key) {
            return Vec::new();
        }
        self.texts(key).into_iter().map(|(_, text)| text).collect()
    }

    /// Texts in square brackets, none of them blank, none there twice.
    pub fn texts(&mut self, key: &str) -> Vec<(usize, String)> {
        let Some((line, value)) = self.entries.remove(key) else {
            self.missing(key);
            return Vec::new();
        };
        let DeValue::Array(array) = value.into_inner() else {
            self.fault_at(
                line,
                format!(
                    "\"{key}\" of {} is not a list in square brackets.",
                    self.what
                ),
            );
            return Vec::new();
        };
        let mut texts: Vec<(usize, String)> = Vec::new();
        for one in array {
            let line = self.place.line(one.span().start);
            match one.into_inner() {
                DeValue::String(text) if !text.trim().is_empty() && text.trim() == text => {
                    if texts.iter().any(|(_, other)| *other == text) {
                        self.fault_at(line, format!("\"{text}\" stands twice in \"{key}\"."));
                    }
                    texts.push((line, text.into_owned()));
                }
                _ => self.fault_at(line, format!("\"{key}\" holds something that is not a text, is blank, or has a space at one end.")),
            }
        }
        if texts.is_empty() {
            self.fault_at(line, format!("\"{key}\" of {} is empty.", self.what));
        }
        texts
    }

    /// A table of its own, such as `[source]`.
    pub fn table(&mut self, key: &str) -> Option<Table<'a>> {
        let Some((line, value)) = self.entries.remove(key) else {
            self.missing(key);
            return None;
        };
        match value.into_inner() {
            DeValue::Table(table) => {
                let what = format!("[{key}]");
                Some(Self::new(self.place, self.faults, &what, line, table))
            }
            _ => {
                self.fault_at(line, format!("\"{key}\" is not a table."));
                None
            }
        }
    }

    /// Tables that come one after another, such as `[[card]]`.
    pub fn tables(&mut self, key: &str) -> Vec<Table<'a>> {
        let Some((line, value)) = self.entries.remove(key) else {
            self.missing(key);
            return Vec::new();
        };
        let DeValue::Array(array) = value.into_inner() else {
            self.fault_at(line, format!("\"{key}\" is not a list of [[{key}]]."));
            return Vec::new();
        };
        let mut tables = Vec::new();
        for one in array {
            let line = self.place.line(one.span().start);
            match one.into_inner() {
                DeValue::Table(table) => {
                    let what = format!("this [[{key}]]");
                    tables.push(Self::new(self.place, self.faults, &what, line, table));
                }
                _ => self.fault_at(
                    line,
                    format!("\"{key}\" holds something that is not a table."),
                ),
            }
        }
        tables
    }

    /// Says of every key that is left that it is unknown.
    pub fn end(self) {
        for (key, (line, _)) in &self.entries {
            self.fault_at(
                *line,
                format!("\"{key}\" is not a known key of {}.", self.what),
            );
        }
    }

    /// Every key that is left, with its line and what it holds.
    pub fn into_leaves(self) -> Vec<Leaf<'a>> {
        let Self {
            place,
            faults,
            entries,
            ..
        } = self;
        let mut leaves: Vec<_> = entries
            .into_iter()
            .map(|(key, (line, value))| match value.into_inner() {
                DeValue::String(text) => Leaf::Text(key, line, text.into_owned()),
                DeValue::Table(table) => {
                    let what = format!("[{key}]");
                    Leaf::Table(key, line, Self::new(place, faults, &what, line, table))
                }
                _ => Leaf::Other(key, line),
            })
            .collect();
        leaves.sort_by_key(Leaf::line);
        leaves
    }
}

/// What a key of a words file holds.
pub enum Leaf<'a> {
    Text(String, usize, String),
    Table(String, usize, Table<'a>),
    Other(String, usize),
}

impl Leaf<'_> {
    pub fn key(&self) -> &str {
        match self {
            Self::Text(key, ..) | Self::Table(key, ..) | Self::Other(key, _) => key,
        }
    }

    pub fn line(&self) -> usize {
        match self {
            Self::Text(_, line, _) | Self::Table(_, line, _) | Self::Other(_, line) => *line,
        }
    }
}
