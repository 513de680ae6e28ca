//! Every page has one address, and every address at most one page.

use crate::workbooks::{day, id};
use camau::{
    domain::{LifeArea, Screen},
    page::Page,
    pages::guide::part_at,
};

fn pages() -> Vec<Page> {
    let mut pages = vec![
        Page::Today,
        Page::Recovery,
        Page::Values,
        Page::Goals,
        Page::Goal(id("0f3a")),
        Page::CheckIn(None),
        Page::CheckIn(Some(day("2026-11-20"))),
        Page::Setbacks,
        Page::Setback(id("0f3a")),
        Page::LookingBack,
        Page::Support,
        Page::Supporter(id("0f3a")),
        Page::Areas,
        Page::Area(LifeArea::Home),
        Page::StayingWell,
        Page::GettingHard,
        Page::Rewards,
        Page::Guide,
        Page::GuidePage("what-recovery-means".to_owned()),
        Page::Help,
        Page::Settings,
        Page::About,
    ];
    pages.extend(Screen::ALL.map(Page::Start));
    pages
}

#[test]
fn every_page_is_found_again_at_its_address() {
    for page in pages() {
        assert_eq!(Page::at(&page.path()), Some(page));
    }
}

#[test]
fn every_part_that_the_guide_can_lead_to_has_a_name_there() {
    for page in pages() {
        let named = part_at(&page.path()).is_some();
        assert_eq!(named, page.is_part(), "{page:?}");
    }
}

#[test]
fn a_slash_at_the_end_makes_no_difference() {
    assert_eq!(Page::at("/goals/"), Some(Page::Goals));
    assert_eq!(Page::at(""), Some(Page::Today));
}

#[test]
fn an_address_with_a_letter_or_a_folder_too_many_is_no_page() {
    for path in [
        "/goal",
        "/start/nowhere",
        "/goals/a/b",
        "/goals/A%20B",
        "/check-in/yesterday",
        "/check-in/2026-02-30",
        "/looking-back/2026",
        "/areas/elsewhere",
        "/staying-well/x",
        "/help/me",
        "/guide/a/b",
        "/examples",
    ] {
        assert_eq!(Page::at(path), None, "{path}");
    }
}
