//! Reads the pages of the guide: a head between lines of `+++`, then Markdown.

use super::{
    Language, Source,
    domain::Day,
    fault::{Faults, TextFile},
    help::confidence,
    markdown::{self, Block, Link, Markdown},
    page::Page,
    table::Table,
    words::Word,
};

#[derive(Debug)]
pub struct GuidePage {
    pub file: String,
    pub slug: String,
    pub title: String,
    pub summary: String,
    pub checked: Day,
    pub leads_to: Vec<String>,
    pub sources: Vec<Source>,
    pub blocks: Vec<Block>,
}

pub fn read(mut files: Vec<&TextFile>, words: &[Word], faults: &Faults) -> Vec<GuidePage> {
    files.sort_by_key(|file| &file.path);
    let mut pages: Vec<GuidePage> = Vec::new();
    let mut links: Vec<(&TextFile, Link)> = Vec::new();
    for file in files {
        let Some((page, its_links)) = read_page(file, words, faults) else {
            continue;
        };
        if pages.iter().any(|other| other.slug == page.slug) {
            faults.add(
                &file.path,
                1,
                format!("Two pages have the slug \"{}\".", page.slug),
            );
        }
        links.extend(its_links.into_iter().map(|link| (file, link)));
        pages.push(page);
    }
    for (file, Link { line, href }) in links {
        let page = href.strip_prefix("/guide/");
        let known = match page {
            Some(slug) => pages.iter().any(|page| page.slug == slug),
            None => is_page(&href) || href.starts_with("https://"),
        };
        if !known {
            let sentence = match (page, href.starts_with('/')) {
                (Some(slug), _) => {
                    format!("This links to \"{slug}\", which is not a page of the guide.")
                }
                (None, true) => format!("This links to \"{href}\", which is not a part of Camau."),
                (None, false) => format!(
                    "This links to \"{href}\", which is neither a part of Camau nor an address that starts with https."
                ),
            };
            faults.add(&file.path, line, sentence);
        }
    }
    pages
}

fn read_page(file: &TextFile, words: &[Word], faults: &Faults) -> Option<(GuidePage, Vec<Link>)> {
    const FENCE: &str = "+++\n";
    let parts = file
        .text
        .strip_prefix(FENCE)
        .and_then(|rest| rest.split_once("\n+++\n"));
    let Some((head, body)) = parts else {
        faults.add(
            &file.path,
            1,
            "A page starts with its head, between two lines of \"+++\".",
        );
        return None;
    };
    let mut table = Table::of_text(&file.path, head, 1, faults)?;
    table.call_it("the page's head");
    let slug = slug(&mut table, &file.path);
    let page = GuidePage {
        file: file.path.clone(),
        slug,
        title: table.text("title"),
        summary: table.text("summary"),
        checked: table.day("checked"),
        leads_to: leads_to(&mut table),
        sources: sources(&mut table, words),
        blocks: Vec::new(),
    };
    table.end();
    let markdown = Markdown {
        file: &file.path,
        text: body,
        lines_before: head.lines().count() + 2,
    };
    let (blocks, links) = markdown::read(&markdown, faults);
    if blocks.is_empty() {
        faults.add(
            &file.path,
            markdown.lines_before,
            "This page has a head and nothing under it.",
        );
    }
    Some((GuidePage { blocks, ..page }, links))
}

/// The slug, which the file is named for, after a number that puts the pages in order.
fn slug(table: &mut Table<'_>, path: &str) -> String {
    let line = table.line_of_key("slug");
    let slug = table.text("slug");
    let name = path.rsplit('/').next().unwrap_or(path);
    let numbered = name
        .split_once('-')
        .filter(|(number, _)| number.len() == 2 && number.chars().all(|c| c.is_ascii_digit()));
    if numbered.is_none_or(|(_, rest)| rest != format!("{slug}.md")) && !slug.is_empty() {
        let sentence = format!(
            "The slug \"{slug}\" and the file's name do not match: it would be called NN-{slug}.md."
        );
        table.fault_at(line, sentence);
    }
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !slug.chars().all(plain) {
        table.fault_at(
            line,
            format!("The slug \"{slug}\" is not small letters, digits and hyphens."),
        );
    }
    slug
}

/// The page at exactly this address.
fn page_at(address: &str) -> Option<Page> {
    Page::at(address).filter(|page| page.path() == address)
}

/// Whether there is such a page for everyone. What a person wrote is nothing to link to.
fn is_page(address: &str) -> bool {
    page_at(address).is_some_and(|page| !matches!(page, Page::Goal(_)))
}

fn leads_to(table: &mut Table<'_>) -> Vec<String> {
    let mut routes = Vec::new();
    for (line, route) in table.texts("leads_to") {
        if !page_at(&route).is_some_and(|page| page.is_part()) {
            table.fault_at(line, format!("\"{route}\" is not a part of Camau."));
        }
        routes.push(route);
    }
    routes
}

fn sources(table: &mut Table<'_>, words: &[Word]) -> Vec<Source> {
    let mut sources = Vec::new();
    for mut one in table.tables("source") {
        let source = Source::read(&mut one, words);
        confidence(&mut one);
        one.end();
        sources.push(source);
    }
    sources
}

/// The same pages in another language, in the same order, leading to the same parts.
pub fn compare(first: &Language, other: &Language, faults: &Faults) {
    for page in &first.guide {
        match other.guide.iter().find(|theirs| theirs.slug == page.slug) {
            None => {
                let sentence = format!("This page is missing from content/{}/guide.", other.id);
                faults.add(&page.file, 1, sentence);
            }
            Some(theirs) if theirs.leads_to != page.leads_to => {
                let sentence = format!("This page does not lead where {} leads.", page.file);
                faults.add(&theirs.file, 1, sentence);
            }
            Some(_) => {}
        }
    }
    for theirs in &other.guide {
        if !first.guide.iter().any(|page| page.slug == theirs.slug) {
            faults.add(&theirs.file, 1, "This page is not there in English.");
        }
    }
}
