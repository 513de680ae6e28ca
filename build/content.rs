//! Reads the files under `content/` and checks them, without touching the disk.

#[path = "domain.rs"]
pub mod domain;
#[path = "fault.rs"]
pub mod fault;
#[path = "files.rs"]
pub mod files;
#[path = "guide.rs"]
pub mod guide;
#[path = "help.rs"]
pub mod help;
#[path = "markdown.rs"]
pub mod markdown;
// The app's own pages, which the guide links to.
#[path = "../src/page.rs"]
#[allow(
    dead_code,
    clippy::enum_variant_names,
    reason = "more than links need, and named for the whole app"
)]
pub mod page;
#[path = "rust.rs"]
pub mod rust;
#[path = "starts.rs"]
pub mod starts;
#[path = "support.rs"]
pub mod support;
#[path = "table.rs"]
pub mod table;
#[path = "words.rs"]
pub mod words;

use self::{
    fault::{Fault, Faults, TextFile},
    guide::GuidePage,
    help::Help,
    starts::{Areas, Cards, Ideas, Prompt},
    table::Table,
    words::Word,
};

/// The language every other one is held to.
pub const FIRST_LANGUAGE: &str = "en";

/// How an address may start. Some sources are old, and stand where they stood.
const SAFE: &[&str] = &["https://"];
const SOURCES: &[&str] = &["https://", "http://"];

/// Everything that is said in one language.
#[derive(Debug, Default)]
pub struct Language {
    pub id: String,
    pub words: Vec<Word>,
    pub cards: Cards,
    pub help: Help,
    pub guide: Vec<GuidePage>,
    pub ideas: Ideas,
    pub prompts: Vec<Prompt>,
    pub areas: Areas,
    pub support: support::Support,
}

/// Where a text comes from, with its date in words.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Source {
    pub name: String,
    pub url: Option<String>,
    pub date: String,
    pub note: Option<String>,
}

/// Reads every language, English first, or tells everything there is to put right.
///
/// The paths of `files` start at the project's own folder and have `/` between their parts.
pub fn read(files: &[TextFile]) -> Result<Vec<Language>, Vec<Fault>> {
    let faults = Faults::default();
    let mut ids: Vec<&str> = files.iter().filter_map(|file| language_of(file)).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.sort_by_key(|id| *id != FIRST_LANGUAGE);
    if ids.first() != Some(&FIRST_LANGUAGE) {
        let sentence = "There are no words in English, which every other language is held to.";
        faults.add("content/words/en", 1, sentence);
    }
    for id in &ids {
        let plain = id.chars().all(|c| c.is_ascii_lowercase());
        if !(plain && (2..=3).contains(&id.len())) {
            let sentence = format!("\"{id}\" is not the code of a language, like \"cy\".");
            faults.add(&format!("content/words/{id}"), 1, sentence);
        }
    }
    let languages: Vec<Language> = ids
        .iter()
        .map(|id| Language::read(id, files, &faults))
        .collect();
    for language in &languages {
        support::check_lines(language, &faults);
    }
    if let Some((first, others)) = languages.split_first() {
        for other in others {
            compare(first, other, &faults);
        }
    }
    for file in files {
        let known = ids.iter().any(|id| is_of_language(file, id));
        if !known && file.path.starts_with("content/") {
            let sentence = "No part of Camau reads this file: its folder is not a language in content/words, or its name is not known.";
            faults.add(&file.path, 1, sentence);
        }
    }
    match faults.into_sorted() {
        faults if faults.is_empty() => Ok(languages),
        faults => Err(faults),
    }
}

fn language_of(file: &TextFile) -> Option<&str> {
    let (language, _) = file.path.strip_prefix("content/words/")?.split_once('/')?;
    Some(language)
}

/// Whether a file is one that the language with this id is made of.
fn is_of_language(file: &TextFile, id: &str) -> bool {
    if language_of(file) == Some(id) {
        return file.path.ends_with(".toml");
    }
    let long = file
        .path
        .strip_prefix("content/")
        .and_then(|path| path.strip_prefix(id));
    match long.and_then(|path| path.strip_prefix('/')) {
        Some(
            "cards.toml" | "help.toml" | "ideas.toml" | "prompts.toml" | "areas.toml"
            | "support.toml",
        ) => true,
        Some(path) => path.starts_with("guide/") && path.ends_with(".md"),
        None => false,
    }
}

impl Language {
    fn read(id: &str, files: &[TextFile], faults: &Faults) -> Self {
        let of_words = files.iter().filter(|file| language_of(file) == Some(id));
        let words: Vec<Word> = of_words
            .filter(|file| file.path.ends_with(".toml"))
            .flat_map(|file| words::read(file, faults))
            .collect();
        let table = |name: &str| {
            let path = format!("content/{id}/{name}");
            match files.iter().find(|file| file.path == path) {
                Some(file) => Table::of_file(file, faults),
                None => {
                    faults.add(&path, 1, "This file is missing.");
                    None
                }
            }
        };
        let cards = table("cards.toml").map(|table| Cards::read(table, &words));
        let help = table("help.toml").map(Help::read);
        let ideas = table("ideas.toml").map(Ideas::read);
        let prompts = table("prompts.toml").map(starts::read_prompts);
        let areas = table("areas.toml").map(|table| Areas::read(table, &words));
        let support = table("support.toml").map(|table| support::read(table, &words));
        let folder = format!("content/{id}/guide/");
        let pages = files.iter().filter(|file| file.path.starts_with(&folder));
        let guide = guide::read(pages.collect(), &words, faults);
        if guide.is_empty() {
            faults.add(&folder, 1, "The guide has no pages.");
        }
        Self {
            id: id.to_owned(),
            cards: cards.unwrap_or_default(),
            help: help.unwrap_or_default(),
            guide,
            ideas: ideas.unwrap_or_default(),
            prompts: prompts.unwrap_or_default(),
            areas: areas.unwrap_or_default(),
            support: support.unwrap_or_default(),
            words,
        }
    }
}

impl Source {
    /// Reads what every source has. Its date is words, a year, a month like "2026-11" or a day.
    fn read(table: &mut Table<'_>, words: &[Word]) -> Self {
        Self {
            name: table.text("name"),
            url: table.address_if_any("url", SOURCES),
            date: source_date(table, words),
            note: None,
        }
    }

    /// Reads a source that can have a note, and nothing else.
    fn read_with_note(mut table: Table<'_>, words: &[Word]) -> Self {
        let source = Self {
            note: table.text_if_any("note"),
            ..Self::read(&mut table, words)
        };
        table.end();
        source
    }
}

fn source_date(table: &mut Table<'_>, words: &[Word]) -> String {
    let line = table.line_of_key("date");
    let date = table.text_or_number("date");
    in_words(&date, words).unwrap_or_else(|| {
        table.fault_at(line, format!("\"{date}\" is not a date on the calendar."));
        date.clone()
    })
}

/// A date in the language's own words. What is not all numbers is words already, but a day that it
/// names has to be on the calendar.
fn in_words(date: &str, words: &[Word]) -> Option<String> {
    let parse = |date: &str| domain::Day::parse_from_str(date, "%Y-%m-%d").ok();
    if !date.chars().all(|c| c.is_ascii_digit() || c == '-') {
        return days_are_real(date, words).then(|| date.to_owned());
    }
    match date.split('-').count() {
        1 => (date.len() == 4).then(|| date.to_owned()),
        2 => {
            let day = parse(&format!("{date}-01"))?;
            Some(format!("{} {}", month(day, words), day.format("%Y")))
        }
        _ => {
            let day = parse(date)?;
            let full = words.iter().find(|word| word.path == "dates.full")?;
            let text = full
                .text
                .replace("{{ day }}", &day.format("%-d").to_string());
            let text = text.replace("{{ month }}", &month(day, words));
            Some(text.replace("{{ year }}", &day.format("%Y").to_string()))
        }
    }
}

/// Whether every day, month and year in a row, such as "31 October 2023", is on the calendar.
fn days_are_real(date: &str, words: &[Word]) -> bool {
    let parts: Vec<&str> = date
        .split_whitespace()
        .map(|part| part.trim_matches(|c: char| !c.is_alphanumeric()))
        .collect();
    parts.windows(3).all(|three| {
        let [day, month_name, year] = three else {
            return true;
        };
        let (Ok(day), Ok(year)) = (day.parse(), year.parse()) else {
            return true;
        };
        let in_month = |number| domain::Day::from_ymd_opt(year, number, 1);
        let named = (1..=12).find(|number| {
            in_month(*number).is_some_and(|first| month(first, words) == *month_name)
        });
        named.is_none_or(|number| domain::Day::from_ymd_opt(year, number, day).is_some())
    })
}

fn month(day: domain::Day, words: &[Word]) -> String {
    let key = day.format("dates.months.%B").to_string().to_lowercase();
    let month = words.iter().find(|word| word.path == key);
    month.map(|word| word.text.clone()).unwrap_or_default()
}

/// Holds a language's long texts to the first one's: the same things, differently said.
fn compare(first: &Language, other: &Language, faults: &Faults) {
    words::compare(&first.words, &other.words, &other.id, faults);
    starts::compare_cards(first, other, faults);
    help::compare(first, other, faults);
    guide::compare(first, other, faults);
    support::compare(first, other, faults);
}
