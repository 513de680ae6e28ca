//! Plain text: what the person typed, with nothing in it that a program could take for an order.

/// The words without control characters, which no one can see. Line breaks stay, of whatever kind they are, as `\n`.
pub fn plain(words: &str) -> String {
    let mut plain = String::with_capacity(words.len());
    let mut chars = words.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                let _ = chars.next_if_eq(&'\n');
                plain.push('\n');
            }
            '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => plain.push('\n'),
            '\t' => plain.push(' '),
            c if c.is_control() => {}
            c => plain.push(c),
        }
    }
    plain
}

/// The same on one line.
pub fn on_one_line(words: &str) -> String {
    plain(words).replace('\n', " ")
}

/// Adds several texts to one.
pub fn push(parts: &[&str], out: &mut String) {
    for part in parts {
        out.push_str(part);
    }
}
