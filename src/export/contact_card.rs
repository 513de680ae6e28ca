//! Who can be phoned, as a card that phones take into their contacts (vCard 3.0), and as plain text.

use super::{calendar::plain_words, plain::push};
use crate::domain::reach::phone_href;

/// One card of this name with every number, each a label and the number itself.
///
/// Phones read the label of a number in many ways and some in none, so the labels stand in the note, which all of them show. No
/// line is folded, since readers of QR codes do not put folded lines together.
pub fn to_vcard(name: &str, numbers: &[(String, String)]) -> String {
    let name = escaped(name);
    let mut card = String::new();
    add(&mut card, "BEGIN", "VCARD");
    add(&mut card, "VERSION", "3.0");
    add(&mut card, "N", &[";", &name, ";;;"].concat());
    add(&mut card, "FN", &name);
    for (_, number) in numbers {
        // What cannot be phoned stays in the note: a phone would dial whichever digits it finds.
        if let Some(href) = phone_href(number) {
            add(&mut card, "TEL", href.trim_start_matches("tel:"));
        }
    }
    let lines = lines(numbers);
    if !lines.is_empty() {
        add(&mut card, "NOTE", &escaped(&lines.join("\n")));
    }
    add(&mut card, "END", "VCARD");
    card
}

fn add(card: &mut String, name: &str, value: &str) {
    push(&[name, ":", value, "\r\n"], card);
}

/// The same as plain text: the name, then a line for each number.
pub fn numbers_text(name: &str, numbers: &[(String, String)]) -> String {
    let mut text = [name.trim(), "\n"].concat();
    for line in lines(numbers) {
        text.push_str(&line);
        text.push('\n');
    }
    text
}

fn lines(numbers: &[(String, String)]) -> Vec<String> {
    let lines = numbers.iter().map(|(label, number)| {
        let (label, number) = (label.trim(), number.trim());
        match (label.is_empty(), number.is_empty()) {
            (false, false) => [label, ": ", number].concat(),
            _ => [label, number].concat(),
        }
    });
    lines.filter(|line| !line.is_empty()).collect()
}

fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for c in plain_words(words.trim()).chars() {
        match c {
            '\n' => escaped.push_str("\\n"),
            '\\' | ',' | ';' => {
                escaped.push('\\');
                escaped.push(c);
            }
            _ => escaped.push(c),
        }
    }
    escaped
}
