//! The interface words: short texts under keys, in a file for each part of the app.

use super::{
    fault::{Faults, TextFile},
    table::{Leaf, Table},
};

/// One text of the interface.
#[derive(Debug, PartialEq, Eq)]
pub struct Word {
    pub file: String,
    pub line: usize,
    /// The file's name and the keys, joined by dots: what `words!` is given.
    pub path: String,
    pub text: String,
}

/// Words that Rust keeps for itself, which cannot be keys.
const KEYWORDS: &[&str] = &[
    "as", "async", "await", "break", "const", "continue", "crate", "dyn", "else", "enum", "extern",
    "false", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut",
    "pub", "ref", "return", "self", "static", "struct", "super", "trait", "true", "type", "unsafe",
    "use", "where", "while", "abstract", "become", "box", "do", "final", "macro", "override",
    "priv", "try", "typeof", "unsized", "virtual", "yield",
];

/// The name of a words file without its folders and ending, which starts its keys.
pub fn namespace(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".toml").unwrap_or(name)
}

pub fn read(file: &TextFile, faults: &Faults) -> Vec<Word> {
    let namespace = namespace(&file.path);
    if let Some(why) = why_not_a_key(namespace) {
        faults.add(
            &file.path,
            1,
            format!("The file cannot have this name: {why}."),
        );
    }
    let mut words = Vec::new();
    if let Some(table) = Table::of_file(file, faults) {
        collect(table, namespace, faults, &mut words);
    }
    words
}

fn collect(table: Table<'_>, path: &str, faults: &Faults, words: &mut Vec<Word>) {
    let file = table.file();
    let leaves = table.into_leaves();
    for leaf in &leaves {
        // The words library would make one word with plural forms of such keys.
        let other = leaf.key().strip_suffix("_other").filter(|stem| {
            let has = |form: &str| {
                let key = format!("{stem}_{form}");
                leaves.iter().any(|leaf| leaf.key() == key)
            };
            ["zero", "one", "two", "few", "many"].into_iter().any(has)
        });
        if let Some(stem) = other {
            let sentence = format!(
                "The keys that start with \"{stem}_\" read as plural forms. Put the count after a colon instead."
            );
            faults.add(file, leaf.line(), sentence);
        }
    }
    for leaf in leaves {
        let (key, line) = (leaf.key().to_owned(), leaf.line());
        let path = format!("{path}.{key}");
        if let Some(why) = why_not_a_key(&key) {
            faults.add(file, line, format!("\"{key}\" cannot be a key: {why}."));
            continue;
        }
        match leaf {
            Leaf::Table(_, _, table) => collect(table, &path, faults, words),
            Leaf::Text(_, _, text) => {
                if text.trim().is_empty() {
                    faults.add(file, line, format!("\"{path}\" is empty."));
                }
                if let Err(why) = places(&text) {
                    faults.add(file, line, format!("\"{path}\" {why}."));
                }
                words.push(Word {
                    file: file.to_owned(),
                    line,
                    path,
                    text,
                });
            }
            Leaf::Other(..) => {
                let sentence = format!("\"{path}\" is neither a text in quotes nor a table.");
                faults.add(file, line, sentence);
            }
        }
    }
}

fn why_not_a_key(key: &str) -> Option<&'static str> {
    let mut chars = key.chars();
    let starts_well = chars.next().is_some_and(|c| c.is_ascii_lowercase());
    let goes_on_well = chars.all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    if !(starts_well && goes_on_well) {
        return Some("keys are small letters, digits and low lines, and start with a letter");
    }
    KEYWORDS
        .contains(&key)
        .then_some("it is a word that Rust keeps for itself")
}

/// The places in a text where a value goes, such as `{{ n }}`, in the order of the alphabet.
pub fn places(text: &str) -> Result<Vec<&str>, &'static str> {
    const TORN: &str = "has a place for a value that is not closed, or not opened";
    let mut places = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").ok_or(TORN)?;
        if before.contains("}}") {
            return Err(TORN);
        }
        let name = name.trim();
        if why_not_a_key(name).is_some() {
            return Err(
                "has a place for a value whose name is not small letters, digits and low lines",
            );
        }
        places.push(name);
        rest = after;
    }
    if rest.contains("}}") {
        return Err(TORN);
    }
    if text.contains(['<', '>']) {
        return Err("holds \"<\" or \">\", and words carry no markup");
    }
    if text.contains("$t(") {
        return Err("borrows another key, and each key says its own whole sentence");
    }
    places.sort_unstable();
    places.dedup();
    Ok(places)
}

/// Holds another language to the first one: the same keys, with the same places for values.
pub fn compare(first: &[Word], other: &[Word], language: &str, faults: &Faults) {
    for word in first {
        match other.iter().find(|theirs| theirs.path == word.path) {
            None => faults.add(
                &word.file,
                word.line,
                format!(
                    "\"{}\" has no words in content/words/{language}.",
                    word.path
                ),
            ),
            Some(theirs) => {
                if places(&theirs.text) != places(&word.text) {
                    let sentence = format!(
                        "\"{}\" does not have the same places for values as {}:{}.",
                        word.path, word.file, word.line
                    );
                    faults.add(&theirs.file, theirs.line, sentence);
                }
            }
        }
    }
    for theirs in other {
        if !first.iter().any(|word| word.path == theirs.path) {
            let sentence = format!("\"{}\" is not a key in English.", theirs.path);
            faults.add(&theirs.file, theirs.line, sentence);
        }
    }
}
