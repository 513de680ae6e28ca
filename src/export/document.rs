//! Words on a page, before they become paper, plain text, Markdown or a page for the web.

/// A page with a title and parts. Parts that hold nothing are not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    pub title: String,
    /// What stands under the title.
    pub lead: Vec<Block>,
    pub parts: Vec<Part>,
    /// What stands at the end, such as the day it was made.
    pub foot: String,
}

/// A heading with what stands under it, and the entries that belong to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    pub head: String,
    pub blocks: Vec<Block>,
    pub entries: Vec<Entry>,
}

/// One thing of several, such as a goal. On paper it is not cut in two.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// In the person's words.
    pub head: String,
    pub blocks: Vec<Block>,
}

/// A paragraph, a list, or lines to write on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A sentence of ours.
    Said(String),
    /// The person's words, with their line breaks.
    Own(String),
    /// The person's words, and what they are, with the sign at its end. That is ours, or the name they gave somebody.
    Named { name: String, words: String },
    /// The person's words, a point each.
    List(Vec<String>),
    /// This many blank lines to write on by hand.
    Ruled(u8),
}

impl Part {
    pub fn new(head: &str) -> Self {
        Self {
            head: head.to_owned(),
            ..Self::default()
        }
    }

    /// One with nothing but blocks.
    pub fn of(head: &str, blocks: Blocks) -> Self {
        Self {
            blocks: blocks.end(),
            ..Self::new(head)
        }
    }

    /// One with nothing but a list.
    pub fn list(head: &str, lines: Vec<String>) -> Self {
        let mut blocks = Blocks::default();
        blocks.list(lines);
        Self::of(head, blocks)
    }

    /// Whether nothing stands under its heading.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty() && self.entries.is_empty()
    }
}

impl Document {
    /// Adds a part, unless it is empty.
    pub fn add(&mut self, part: Part) {
        if !part.is_empty() {
            self.parts.push(part);
        }
    }
}

/// Gathers what was written under one heading; what is blank is left out.
#[derive(Debug, Default)]
pub struct Blocks(Vec<Block>);

impl Blocks {
    pub fn said(&mut self, sentence: &str) {
        if !sentence.is_empty() {
            self.0.push(Block::Said(sentence.to_owned()));
        }
    }

    pub fn own(&mut self, words: &str) {
        let words = words.trim();
        if !words.is_empty() {
            self.0.push(Block::Own(words.to_owned()));
        }
    }

    pub fn named(&mut self, name: &str, words: &str) {
        let words = words.trim();
        if words.is_empty() {
            return;
        }
        let sign = match name.ends_with(['?', ':', '.']) {
            true => "",
            false => ":",
        };
        self.0.push(Block::Named {
            name: [name, sign].concat(),
            words: words.to_owned(),
        });
    }

    pub fn list(&mut self, lines: Vec<String>) {
        if !lines.is_empty() {
            self.0.push(Block::List(lines));
        }
    }

    pub fn end(self) -> Vec<Block> {
        self.0
    }
}
