//! What recovery means to the person, ready to be read.

use super::prompt;
use crate::{
    domain::{Meaning, PickedLine, Prompt, RecoveryView},
    words,
};

/// The beginning that goes in the box of a picked line, with room for the person's own ending.
pub fn line_start(line: Prompt) -> String {
    [without_dots(prompt(line).start), " "].concat()
}

/// What a picked line says: the person's words, or the whole line of the guide while nothing is
/// added to its beginning.
pub fn picked_words(line: &PickedLine) -> String {
    let guide = prompt(line.prompt);
    let words = line.words.as_str().trim();
    let bare = without_dots(words);
    let is_start = |start: &str| bare == without_dots(start);
    match bare.is_empty() || is_start(guide.start) || guide.earlier_start.is_some_and(is_start) {
        true => guide.whole.to_owned(),
        false => words.to_owned(),
    }
}

/// A meaning, a text a line: the picked lines first, then the person's own words.
pub fn meaning_lines(meaning: &Meaning) -> Vec<String> {
    let picked = meaning.lines.iter().map(picked_words);
    picked.chain(lines_of(meaning.own_words.as_str())).collect()
}

/// The lines of a note that hold anything.
pub fn lines_of(note: &str) -> impl Iterator<Item = String> {
    let lines = note.lines().map(str::trim);
    lines.filter(|line| !line.is_empty()).map(str::to_owned)
}

pub fn recovery_view(view: RecoveryView) -> &'static str {
    match view {
        RecoveryView::Clinical => words!(recovery.view.clinical),
        RecoveryView::Personal => words!(recovery.view.personal),
        RecoveryView::Both => words!(recovery.view.both),
        RecoveryView::Neither => words!(recovery.view.neither),
    }
}

fn without_dots(text: &str) -> &str {
    text.trim_end_matches(|c: char| c == '.' || c == '…' || c.is_whitespace())
}
