//! Reads the lines to phone or text.

use super::{
    Language, SAFE,
    domain::{Day, Nation},
    fault::Faults,
    starts::id,
    table::Table,
};

#[derive(Debug, Default)]
pub struct Help {
    /// The most urgent first; within a group as they stand in the file.
    pub lines: Vec<HelpLine>,
    pub elsewhere: String,
}

#[derive(Debug)]
pub struct HelpLine {
    pub line: usize,
    pub id: String,
    pub group: &'static str,
    pub nations: Vec<Nation>,
    pub name: String,
    pub number: String,
    pub reach: Reach,
    pub what: String,
    pub hours: String,
    pub cost: String,
    pub also: Option<String>,
    pub source: String,
    pub url: Option<String>,
    pub checked: Checked,
}

/// When a line was last checked, as exactly as its source says: on a day, or in the month that starts with one.
#[derive(Debug, PartialEq, Eq)]
pub enum Checked {
    On(Day),
    In(Day),
}

#[derive(Debug, PartialEq, Eq)]
pub enum Reach {
    Call(String),
    Text { number: String, words: String },
}

/// The groups, as the files and as Rust call them, in order of urgency.
const GROUPS: [(&str, &str); 4] = [
    ("danger", "Danger"),
    ("talk", "Talk"),
    ("text", "Text"),
    ("more", "More"),
];

impl Help {
    pub fn read(mut file: Table<'_>) -> Self {
        let mut lines: Vec<HelpLine> = Vec::new();
        for table in file.tables("line") {
            let line = HelpLine::read(table, &lines);
            lines.push(line);
        }
        lines.sort_by_key(|line| GROUPS.iter().position(|(_, name)| *name == line.group));
        let elsewhere = file.table("elsewhere").map(|mut table| {
            let say = table.text("say");
            table.end();
            say
        });
        file.end();
        Self {
            lines,
            elsewhere: elsewhere.unwrap_or_default(),
        }
    }
}

impl HelpLine {
    fn read(mut table: Table<'_>, before: &[HelpLine]) -> Self {
        let id = id(&mut table, "line");
        if before.iter().any(|other| other.id == id) {
            table.fault(format!("Two lines have the id \"{id}\"."));
        }
        let group = group(&mut table);
        let number_line = table.line_of_key("number");
        let number = table.text("number");
        let line = Self {
            line: table.line(),
            id,
            group,
            nations: nations(&mut table),
            name: table.text("name"),
            reach: Reach::read(&mut table, &number, number_line),
            number,
            what: table.text("what"),
            hours: table.text("hours"),
            cost: table.text("cost"),
            also: table.text_if_any("also"),
            source: table.text("source"),
            url: table.address_if_any("url", SAFE),
            checked: Checked::read(&mut table),
        };
        confidence(&mut table);
        table.end();
        line
    }
}

impl Checked {
    fn read(table: &mut Table<'_>) -> Self {
        match table.month_if_it_is_one("checked") {
            Some(first) => Self::In(first),
            None => Self::On(table.day("checked")),
        }
    }
}

/// Only what was read in a good source (A), or in two that agree (B), is shown to anyone.
pub fn confidence(table: &mut Table<'_>) {
    let line = table.line_of_key("confidence");
    match table.text("confidence").as_str() {
        "" | "A" | "B" => {}
        other => table.fault_at(
            line,
            format!("Confidence \"{other}\" is not enough: only A and B are shown."),
        ),
    }
}

fn group(table: &mut Table<'_>) -> &'static str {
    let line = table.line_of_key("group");
    let name = table.text("group");
    let known = GROUPS.into_iter().find(|(id, _)| *id == name);
    if known.is_none() && !name.is_empty() {
        table.fault_at(
            line,
            format!("\"{name}\" is not a group: danger, talk, text or more."),
        );
    }
    known.map_or("More", |(_, rust)| rust)
}

fn nations(table: &mut Table<'_>) -> Vec<Nation> {
    let mut nations = Vec::new();
    for (line, name) in table.texts("nations") {
        match Nation::from_id(&name) {
            Some(nation) => nations.push(nation),
            None => table.fault_at(line, format!("\"{name}\" is not a nation.")),
        }
    }
    nations
}

impl Reach {
    fn read(table: &mut Table<'_>, shown: &str, shown_line: usize) -> Self {
        let reach = match (table.has("tel"), table.has("sms")) {
            (true, false) => Self::Call(dialled(table, "tel")),
            (false, true) => Self::Text {
                number: dialled(table, "sms"),
                words: texted(table),
            },
            _ => {
                table.fault(
                    "A line has either \"tel\" to phone, or \"sms\" and \"sms_words\" to text.",
                );
                table.text_if_any("tel");
                table.text_if_any("sms");
                table.text_if_any("sms_words");
                return Self::Call(String::new());
            }
        };
        let (Self::Call(number) | Self::Text { number, .. }) = &reach;
        // What is shown may go on after the number, as in "111, then press 2".
        if !digits(shown).starts_with(&digits(number)) {
            let sentence =
                format!("The number shown, \"{shown}\", is not the number dialled, \"{number}\".");
            table.fault_at(shown_line, sentence);
        }
        reach
    }
}

fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

fn dialled(table: &mut Table<'_>, key: &str) -> String {
    let line = table.line_of_key(key);
    let number = table.text(key);
    let digits = number.strip_prefix('+').unwrap_or(&number);
    if digits.is_empty() || !digits.chars().all(|c| c.is_ascii_digit()) {
        table.fault_at(
            line,
            format!("\"{number}\" is not a number to dial: digits only, without spaces."),
        );
    }
    number
}

fn texted(table: &mut Table<'_>) -> String {
    let line = table.line_of_key("sms_words");
    let words = table.text("sms_words");
    // They go into an address, where a space would need a code of its own.
    if !words.chars().all(|c| c.is_ascii_alphanumeric()) {
        table.fault_at(line, format!("\"{words}\" is not one plain word to text."));
    }
    words
}

/// The same lines in another language, with the same numbers in the same places.
pub fn compare(first: &Language, other: &Language, faults: &Faults) {
    let file = format!("content/{}/help.toml", other.id);
    for line in &first.help.lines {
        match other.help.lines.iter().find(|theirs| theirs.id == line.id) {
            None => faults.add(&file, 1, format!("The line \"{}\" is missing.", line.id)),
            Some(theirs) => {
                let same = theirs.reach == line.reach
                    && theirs.group == line.group
                    && theirs.nations == line.nations
                    && theirs.checked == line.checked;
                if !same {
                    let sentence = format!(
                        "The line \"{}\" differs from English in its number, group, nations or date.",
                        line.id
                    );
                    faults.add(&file, theirs.line, sentence);
                }
            }
        }
    }
    for theirs in &other.help.lines {
        if !first.help.lines.iter().any(|line| line.id == theirs.id) {
            let sentence = format!("The line \"{}\" is not there in English.", theirs.id);
            faults.add(&file, theirs.line, sentence);
        }
    }
}
