//! The words of a meaning, as they are shown away from their boxes.

use super::prompt;
use crate::domain::{Meaning, PickedLine};

/// The words of a picked line: the person's own, or the whole line of the guide while they have
/// added nothing to its beginning.
pub fn picked_words(line: &PickedLine) -> String {
    let written = line.words.as_str().trim();
    let guide = prompt(line.prompt);
    match written.is_empty() || written == guide.start {
        true => guide.whole.to_owned(),
        false => written.to_owned(),
    }
}

/// Everything written about what recovery means, a text a line: picked lines, then own words.
pub fn meaning_lines(meaning: &Meaning) -> Vec<String> {
    let own = meaning.own_words.as_str().lines().map(str::trim);
    let own = own.filter(|line| !line.is_empty()).map(str::to_owned);
    meaning.lines.iter().map(picked_words).chain(own).collect()
}
