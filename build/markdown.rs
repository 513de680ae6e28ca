//! Turns a page's Markdown into blocks and spans, and refuses what Camau has no way to show.

use super::{
    domain::Nation,
    fault::{Faults, line_of},
};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Heading(String),
    Paragraph(Vec<Span>),
    List(Vec<Vec<Span>>),
    Nation(Nation, Vec<Block>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    Text(String),
    Strong(String),
    Link { href: String, words: String },
}

/// A link in a page, kept so that it can be followed once every page is read.
#[derive(Debug)]
pub struct Link {
    pub line: usize,
    pub href: String,
}

/// A Markdown text and where it stands in its file.
pub struct Markdown<'a> {
    pub file: &'a str,
    pub text: &'a str,
    pub lines_before: usize,
}

/// Reads a page: the blocks for everyone, and between `::: wales` and `:::` those for one nation.
pub fn read(page: &Markdown<'_>, faults: &Faults) -> (Vec<Block>, Vec<Link>) {
    let mut blocks = Vec::new();
    let mut links = Vec::new();
    let mut fence: Option<(usize, Option<Nation>)> = None;
    let mut part_start = 0;
    let mut here = 0;

    let mut close = |fence: Option<(usize, Option<Nation>)>, from: usize, to: usize| {
        let part = Markdown {
            file: page.file,
            text: page.text.get(from..to).unwrap_or_default(),
            lines_before: page.lines_before + line_of(page.text, from) - 1,
        };
        let inside = Reader::read(&part, faults, &mut links);
        match fence {
            None => blocks.extend(inside),
            Some((line, _)) if inside.is_empty() => {
                faults.add(
                    page.file,
                    line,
                    "There is nothing between this line and the next \":::\".",
                );
            }
            Some((_, Some(nation))) => blocks.push(Block::Nation(nation, inside)),
            Some((_, None)) => {}
        }
    };

    for line_text in page.text.split_inclusive('\n') {
        let start = here;
        here += line_text.len();
        let Some(name) = line_text.trim().strip_prefix(":::") else {
            continue;
        };
        let name = name.trim();
        let line = page.lines_before + line_of(page.text, start);
        close(fence, part_start, start);
        part_start = here;
        fence = match (fence, name) {
            (Some(_), "") => None,
            (None, "") => {
                faults.add(page.file, line, "This \":::\" closes nothing.");
                None
            }
            (open, name) => {
                if open.is_some() {
                    faults.add(
                        page.file,
                        line,
                        "A nation's part starts inside another one.",
                    );
                }
                let nation = Nation::from_id(name);
                if nation.is_none() {
                    faults.add(page.file, line, format!("\"{name}\" is not a nation."));
                }
                Some((line, nation))
            }
        };
    }
    close(fence, part_start, page.text.len());
    if let Some((line, _)) = fence {
        faults.add(
            page.file,
            line,
            "This nation's part has no closing \":::\".",
        );
    }
    (blocks, links)
}

/// What the next words belong to.
enum Within {
    Nothing,
    Strong,
    Link { href: String, line: usize },
}

struct Reader<'a> {
    page: &'a Markdown<'a>,
    faults: &'a Faults,
    links: &'a mut Vec<Link>,
    blocks: Vec<Block>,
    spans: Vec<Span>,
    list: Option<Vec<Vec<Span>>>,
    in_item: bool,
    within: Within,
    words: String,
}

impl<'a> Reader<'a> {
    fn read(page: &'a Markdown<'a>, faults: &'a Faults, links: &'a mut Vec<Link>) -> Vec<Block> {
        let mut reader = Self {
            page,
            faults,
            links,
            blocks: Vec::new(),
            spans: Vec::new(),
            list: None,
            in_item: false,
            within: Within::Nothing,
            words: String::new(),
        };
        for (event, range) in Parser::new_ext(page.text, Options::empty()).into_offset_iter() {
            let line = page.lines_before + line_of(page.text, range.start);
            reader.meet(event, line);
        }
        reader.blocks
    }

    fn meet(&mut self, event: Event<'_>, line: usize) {
        match event {
            Event::Start(Tag::Paragraph) => {
                if self.in_item && !self.spans.is_empty() {
                    self.fault(line, "A list item has more than one paragraph.");
                }
            }
            Event::End(TagEnd::Paragraph) if self.in_item => {}
            Event::End(TagEnd::Paragraph) => {
                let spans = self.take_spans();
                self.blocks.push(Block::Paragraph(spans));
            }
            Event::Start(Tag::Heading { level, .. }) => {
                if level != HeadingLevel::H2 {
                    self.fault(
                        line,
                        "A heading starts with \"## \", and no other kind is shown.",
                    );
                }
                if self.in_item {
                    self.fault(line, "A heading stands inside a list.");
                }
            }
            Event::End(TagEnd::Heading(_)) => match self.take_spans().as_slice() {
                [Span::Text(text)] => self.blocks.push(Block::Heading(text.clone())),
                _ => self.fault(
                    line,
                    "A heading is plain words, with nothing bold and no link.",
                ),
            },
            Event::Start(Tag::List(start)) => {
                if start.is_some() {
                    self.fault(
                        line,
                        "A numbered list has no way to be shown. Start each item with \"- \".",
                    );
                }
                if self.list.is_some() {
                    self.fault(line, "A list stands inside another list.");
                }
                self.list = Some(Vec::new());
            }
            Event::End(TagEnd::List(_)) => {
                if let Some(items) = self.list.take() {
                    self.blocks.push(Block::List(items));
                }
            }
            Event::Start(Tag::Item) => {
                self.in_item = true;
                self.spans.clear();
            }
            Event::End(TagEnd::Item) => {
                self.in_item = false;
                let spans = self.take_spans();
                if spans.is_empty() {
                    self.fault(line, "A list item is empty.");
                }
                if let Some(list) = &mut self.list {
                    list.push(spans);
                }
            }
            Event::Start(Tag::Strong) => self.enter(Within::Strong, line),
            Event::Start(Tag::Link { dest_url, .. }) => {
                let href = dest_url.into_string();
                self.enter(Within::Link { href, line }, line);
            }
            Event::End(TagEnd::Strong | TagEnd::Link) => self.leave(),
            Event::Text(text) => self.words.push_str(&text),
            Event::SoftBreak => self.words.push(' '),
            Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => {
                self.fault(line, "This is raw HTML, which Camau never shows.");
            }
            Event::Start(Tag::Image { .. }) => {
                self.fault(line, "This is an image, and the guide has words only.");
            }
            Event::Start(Tag::Emphasis) => {
                self.fault(
                    line,
                    "This is slanted, which is hard to read. Use **bold** or plain words.",
                );
            }
            Event::HardBreak => {
                self.fault(line, "This breaks a line. Start a new paragraph instead.");
            }
            Event::Start(Tag::CodeBlock(_)) | Event::Code(_) => {
                self.fault(
                    line,
                    "This is code, or a line that starts with four spaces.",
                );
            }
            Event::Start(Tag::BlockQuote(_)) => {
                self.fault(line, "A quotation block has no way to be shown.");
            }
            Event::Rule => self.fault(line, "A line across the page has no way to be shown."),
            Event::End(_) => {}
            _ => self.fault(line, "This kind of Markdown has no way to be shown."),
        }
    }

    fn fault(&self, line: usize, sentence: &str) {
        self.faults.add(self.page.file, line, sentence);
    }

    fn enter(&mut self, within: Within, line: usize) {
        if !matches!(self.within, Within::Nothing) {
            self.fault(
                line,
                "Bold words and links cannot stand inside one another.",
            );
        }
        self.end_words();
        self.within = within;
    }

    fn leave(&mut self) {
        let words = std::mem::take(&mut self.words);
        match std::mem::replace(&mut self.within, Within::Nothing) {
            Within::Nothing => self.words = words,
            Within::Strong => self.spans.push(Span::Strong(words)),
            Within::Link { href, line } => {
                if words.trim().is_empty() {
                    self.fault(line, "This link has no words.");
                }
                self.links.push(Link {
                    line,
                    href: href.clone(),
                });
                self.spans.push(Span::Link { href, words });
            }
        }
    }

    fn end_words(&mut self) {
        if !self.words.is_empty() {
            self.spans.push(Span::Text(std::mem::take(&mut self.words)));
        }
    }

    fn take_spans(&mut self) -> Vec<Span> {
        self.end_words();
        std::mem::take(&mut self.spans)
    }
}
