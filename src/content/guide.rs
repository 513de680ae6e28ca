//! The guide: pages of plain text, as data that a page can show without a parser.

use super::{Source, texts};
use crate::domain::{Day, Nation};

/// One page of the guide.
#[derive(Debug)]
pub struct GuidePage {
    pub slug: &'static str,
    pub title: &'static str,
    pub summary: &'static str,
    pub checked: Day,
    /// The routes of the parts to go on to.
    pub leads_to: &'static [&'static str],
    pub sources: &'static [Source],
    pub blocks: &'static [Block],
}

/// A piece of a page, in reading order.
#[derive(Debug)]
pub enum Block {
    Heading(&'static str),
    Paragraph(&'static [Span]),
    List(&'static [&'static [Span]]),
    /// For people in one nation only.
    Nation(Nation, &'static [Block]),
}

/// A run of words within a paragraph or a list item.
#[derive(Debug, PartialEq, Eq)]
pub enum Span {
    Text(&'static str),
    Strong(&'static str),
    Link {
        /// A route of the app, or an address that starts with `https://`.
        href: &'static str,
        words: &'static str,
    },
}

pub fn guide_pages() -> &'static [GuidePage] {
    texts::guide().pages
}

pub fn guide_page(slug: &str) -> Option<&'static GuidePage> {
    guide_pages().iter().find(|page| page.slug == slug)
}

/// The pages of the guide that lead to a part of the app.
pub fn guide_for(route: &str) -> Vec<&'static GuidePage> {
    let leads_there = |page: &&GuidePage| page.leads_to.contains(&route);
    guide_pages().iter().filter(leads_there).collect()
}
