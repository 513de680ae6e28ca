//! What a person reads in the guide, and that it is meant for where they are.

use camau::{
    content::{self, Block, Span, guide_pages},
    domain::Nation,
    pages::{
        guide::{Stretch, dated, links_for, neighbours, part_at, said_in, speaks_to, stretches},
        in_the_guide::CARE_PLANS,
    },
};

const SAME: &[Block] = &[Block::Heading("For everyone")];
const WELSH: &[Block] = &[Block::Heading("In Wales")];
const SCOTTISH: &[Block] = &[Block::Heading("In Scotland")];
const MIXED: &[Block] = &[
    Block::Heading("Before"),
    Block::Nation(Nation::Wales, WELSH),
    Block::Nation(Nation::Scotland, SCOTTISH),
    Block::Heading("After"),
];

fn heading(blocks: &[Block]) -> Option<&'static str> {
    match blocks {
        [Block::Heading(words)] => Some(words),
        _ => None,
    }
}

#[test]
fn a_page_falls_into_what_is_the_same_for_all_and_what_differs() {
    let found = stretches(MIXED);
    match found.as_slice() {
        [
            Stretch::Same(before),
            Stretch::ByNation(run),
            Stretch::Same(after),
        ] => {
            assert_eq!(heading(before), Some("Before"));
            assert_eq!(speaks_to(run), [Nation::Wales, Nation::Scotland]);
            assert_eq!(heading(after), Some("After"));
        }
        other => panic!("{other:?}"),
    }
    assert!(matches!(stretches(SAME).as_slice(), [Stretch::Same(_)]));
}

#[test]
fn a_person_reads_the_words_for_where_they_are_and_no_others() {
    let run = &MIXED[1..3];
    assert_eq!(
        said_in(run, Nation::Wales).and_then(heading),
        Some("In Wales")
    );
    assert_eq!(
        said_in(run, Nation::Scotland).and_then(heading),
        Some("In Scotland")
    );
    assert!(said_in(run, Nation::England).is_none());
    assert!(said_in(run, Nation::Elsewhere).is_none());
}

#[test]
fn words_for_a_nation_stand_apart_on_every_page() {
    for page in guide_pages() {
        for stretch in stretches(page.blocks) {
            let (Stretch::Same(run) | Stretch::ByNation(run)) = stretch;
            let for_one = run
                .iter()
                .filter(|block| matches!(block, Block::Nation(..)))
                .count();
            assert!(for_one == 0 || for_one == run.len(), "{}", page.slug);
        }
    }
}

#[test]
fn every_link_in_the_guide_goes_to_a_page_there_is() {
    let is_there = |href: &str| match href.strip_prefix("/guide/") {
        Some(slug) => content::guide_page(slug).is_some(),
        None => href == "/guide" || part_at(href).is_some() || href.starts_with("https://"),
    };
    fn hrefs(blocks: &'static [Block]) -> Vec<&'static str> {
        let of = |spans: &'static [Span]| {
            let links = spans.iter().filter_map(|span| match span {
                Span::Link { href, .. } => Some(*href),
                _ => None,
            });
            links.collect::<Vec<_>>()
        };
        let of_block = |block: &'static Block| match block {
            Block::Heading(_) => Vec::new(),
            Block::Paragraph(spans) => of(spans),
            Block::List(items) => items.iter().flat_map(|item| of(item)).collect(),
            Block::Nation(_, inside) => hrefs(inside),
        };
        blocks.iter().flat_map(of_block).collect()
    }
    for page in guide_pages() {
        for href in hrefs(page.blocks) {
            assert!(is_there(href), "{} links to {href}", page.slug);
        }
    }
}

#[test]
fn every_part_that_the_guide_leads_to_has_a_name() {
    for page in guide_pages() {
        for route in page.leads_to {
            assert!(part_at(route).is_some(), "{} leads to {route}", page.slug);
        }
    }
}

/// The parts with links to the guide at their foot.
const PARTS: [&str; 5] = ["/recovery", "/values", "/goals", "/start", "/help"];

#[test]
fn every_page_of_the_guide_is_linked_from_a_part_it_explains() {
    let linked: Vec<&str> = PARTS
        .into_iter()
        .flat_map(links_for)
        .map(|page| page.slug)
        .collect();
    for page in guide_pages() {
        assert!(linked.contains(&page.slug), "{} is not linked", page.slug);
    }
    assert!(content::guide_page(CARE_PLANS).is_some());
}

#[test]
fn the_pages_about_reaching_a_goal_come_first_where_goals_are() {
    let links = links_for("/goals");
    let first: Vec<&str> = links.iter().take(4).map(|page| page.slug).collect();
    assert_eq!(
        first,
        [
            "achievable-goals",
            "rewards",
            "support-from-others",
            "support-groups"
        ]
    );
}

#[test]
fn a_part_links_first_to_the_pages_most_about_it() {
    for route in PARTS {
        let links = links_for(route);
        assert!(!links.is_empty(), "{route}");
        let places: Vec<_> = links
            .iter()
            .map(|page| page.leads_to.iter().position(|to| *to == route).unwrap())
            .collect();
        assert!(places.is_sorted(), "{route}: {places:?}");
    }
}

#[test]
fn the_pages_follow_one_another_from_the_first_to_the_last() {
    let pages = guide_pages();
    let first = pages.first().unwrap().slug;
    let mut read = vec![first];
    while let (_, Some(next)) = neighbours(read.last().unwrap()) {
        assert_eq!(
            neighbours(next.slug).0.map(|page| page.slug),
            read.last().copied()
        );
        read.push(next.slug);
    }
    let all: Vec<_> = pages.iter().map(|page| page.slug).collect();
    assert_eq!(read, all);
    assert!(neighbours(first).0.is_none());
    assert!(neighbours("no-such-page").0.is_none() && neighbours("no-such-page").1.is_none());
}

#[test]
fn the_date_of_a_source_reads_as_a_sentence() {
    assert_eq!(
        dated("reviewed 20 January 2025"),
        "Reviewed 20 January 2025."
    );
    assert_eq!(dated("2011"), "2011.");
    assert_eq!(dated("undated"), "No date is given.");
}
