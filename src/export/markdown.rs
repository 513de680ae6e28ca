//! A document as Markdown (CommonMark). What the person typed stays words: no sign in it becomes a heading, a link or code.

use super::{
    document::{Block, Document, Entry, Part},
    plain::{on_one_line, plain},
};

/// A line to write on.
const RULED: &str = "……………………………………………………";

pub fn to_markdown(document: &Document) -> String {
    let mut out = String::new();
    head("# ", &document.title, &mut out);
    blocks(&document.lead, &mut out);
    for part in &document.parts {
        of_part(part, &mut out);
    }
    paragraph(&escaped(&document.foot), &mut out);
    out
}

fn of_part(part: &Part, out: &mut String) {
    head("## ", &part.head, out);
    blocks(&part.blocks, out);
    for Entry {
        head: title,
        blocks: inside,
    } in &part.entries
    {
        head("### ", title, out);
        blocks(inside, out);
    }
}

fn head(signs: &str, words: &str, out: &mut String) {
    paragraph(&[signs, &escaped(&on_one_line(words))].concat(), out);
}

fn paragraph(words: &str, out: &mut String) {
    if !words.is_empty() {
        out.push_str(words);
        out.push_str("\n\n");
    }
}

fn blocks(all: &[Block], out: &mut String) {
    for block in all {
        match block {
            Block::Said(words) | Block::Own(words) => paragraph(&escaped(words), out),
            Block::Named { name, words } => {
                paragraph(
                    &["**", &escaped(name), "** ", &escaped(words)].concat(),
                    out,
                );
            }
            Block::List(items) => {
                for item in items {
                    // What follows in an item stands under its first word.
                    let item = escaped(item).replace('\n', "\n  ");
                    out.push_str(&["- ", &item, "\n"].concat());
                }
                out.push('\n');
            }
            Block::Ruled(n) => {
                for _ in 0..*n {
                    paragraph(RULED, out);
                }
            }
        }
    }
}

/// Words with a backslash before each sign that Markdown would take for its own. A line break stays one; blank lines would
/// end the paragraph, and become breaks too.
fn escaped(words: &str) -> String {
    let mut out = String::new();
    let plain = plain(words);
    let mut lines = plain.trim().lines().map(str::trim).peekable();
    while let Some(line) = lines.next() {
        escape_line(line, &mut out);
        if lines.peek().is_some() {
            out.push_str("\\\n");
        }
    }
    out
}

fn escape_line(line: &str, out: &mut String) {
    // Numbers before a dot open a list, as some signs do where a line begins.
    let mut only_digits = true;
    let mut chars = line.chars().peekable();
    let mut is_first = true;
    while let Some(c) = chars.next() {
        let is_sign = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|' | '$' | '^' | '{'
            | '}' | '#' | '@' => true,
            '-' | '+' | '=' => is_first,
            ':' => is_first || chars.peek() == Some(&'/'),
            '.' if out.ends_with("www") || out.ends_with("WWW") => true,
            '.' | ')' => only_digits && !is_first,
            _ => false,
        };
        if is_sign {
            out.push('\\');
        }
        out.push(c);
        only_digits &= c.is_ascii_digit();
        is_first = false;
    }
}
