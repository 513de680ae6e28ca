//! A document as a page for the web that stands alone: one file, with nothing to fetch and nothing that runs.

use super::{
    document::{Block, Document, Entry, Part},
    plain::{plain, push},
};

/// The page allows itself its own few styles and nothing else, whatever stands in it.
const HEAD: &str = "<meta charset=\"utf-8\">\n\
    <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
    <meta name=\"viewport\" content=\"width=device-width\">\n\
    <style>body{font:1.1rem/1.5 sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}\
    p,li{overflow-wrap:anywhere}hr{margin-top:2rem}</style>\n";

pub fn to_web_page(document: &Document, language: &str) -> String {
    let mut out = String::new();
    let title = escaped(&document.title);
    push(
        &[
            "<!doctype html>\n<html lang=\"",
            language,
            "\">\n<head>\n",
            HEAD,
            "<title>",
            &title,
            "</title>\n</head>\n<body>\n",
        ],
        &mut out,
    );
    element("h1", &document.title, &mut out);
    blocks(&document.lead, &mut out);
    for part in &document.parts {
        of_part(part, &mut out);
    }
    if !document.foot.is_empty() {
        element("p", &document.foot, &mut out);
    }
    out.push_str("</body>\n</html>\n");
    out
}

fn of_part(part: &Part, out: &mut String) {
    element("h2", &part.head, out);
    blocks(&part.blocks, out);
    for Entry {
        head,
        blocks: inside,
    } in &part.entries
    {
        element("h3", head, out);
        blocks(inside, out);
    }
}

fn blocks(all: &[Block], out: &mut String) {
    for block in all {
        match block {
            Block::Said(words) | Block::Own(words) => element("p", words, out),
            Block::Named { name, words } => {
                let (name, words) = (escaped(name), escaped(words));
                push(
                    &[
                        "<p dir=\"auto\"><strong>",
                        &name,
                        "</strong> ",
                        &words,
                        "</p>\n",
                    ],
                    out,
                );
            }
            Block::List(items) => {
                out.push_str("<ul>\n");
                for item in items {
                    element("li", item, out);
                }
                out.push_str("</ul>\n");
            }
            Block::Ruled(n) => {
                for _ in 0..*n {
                    out.push_str("<hr>\n");
                }
            }
        }
    }
}

fn element(name: &str, words: &str, out: &mut String) {
    push(
        &[
            "<",
            name,
            " dir=\"auto\">",
            &escaped(words),
            "</",
            name,
            ">\n",
        ],
        out,
    );
}

/// Words that are words in a page too.
fn escaped(words: &str) -> String {
    let mut out = String::new();
    for c in plain(words).trim().chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("<br>\n"),
            c => out.push(c),
        }
    }
    out
}
