//! A document as plain text, to be read in any program.

use super::{
    document::{Block, Document, Entry, Part},
    plain::{on_one_line, plain, push},
};

/// How long a line to write on is.
const RULED: &str = "______________________________\n";

pub fn to_text(document: &Document) -> String {
    let mut out = String::new();
    underlined(&document.title, "=", &mut out);
    blocks(&document.lead, &mut out);
    for part in &document.parts {
        of_part(part, &mut out);
    }
    if !document.foot.is_empty() {
        push(&["\n", &document.foot, "\n"], &mut out);
    }
    out
}

fn of_part(part: &Part, out: &mut String) {
    out.push('\n');
    underlined(&part.head, "-", out);
    blocks(&part.blocks, out);
    for Entry {
        head,
        blocks: inside,
    } in &part.entries
    {
        push(&["\n", &on_one_line(head), "\n"], out);
        blocks(inside, out);
    }
}

fn underlined(head: &str, line: &str, out: &mut String) {
    let head = on_one_line(head);
    push(
        &[&head, "\n", &line.repeat(head.chars().count()), "\n"],
        out,
    );
}

fn blocks(all: &[Block], out: &mut String) {
    for block in all {
        match block {
            Block::Said(words) | Block::Own(words) => push(&[&plain(words), "\n"], out),
            Block::Named { name, words } => {
                push(&[&on_one_line(name), " ", &under(words), "\n"], out);
            }
            Block::List(items) => {
                for item in items {
                    push(&["- ", &under(item), "\n"], out);
                }
            }
            Block::Ruled(n) => {
                for _ in 0..*n {
                    out.push_str(RULED);
                }
            }
        }
    }
}

/// Words that begin after something else. Their further lines stand under the first.
fn under(words: &str) -> String {
    plain(words).replace('\n', "\n  ")
}
