//! What a person has while a page is on its way, or did not come.

use camau::{
    domain::{Nation, Screen},
    page::{Later, Page},
    pages::later::{Numbers, numbers},
};

fn everywhere() -> impl Iterator<Item = Option<Nation>> {
    [None].into_iter().chain(Nation::ALL.map(Some))
}

fn ids(nation: Option<Nation>) -> Vec<&'static str> {
    let Numbers { lines, .. } = numbers(nation);
    lines.iter().map(|line| line.id).collect()
}

#[test]
fn without_a_page_the_first_number_is_999_and_samaritans_and_shout_are_there() {
    for nation in everywhere() {
        let ids = ids(nation);
        assert_eq!(ids.first(), Some(&"emergency"), "{nation:?}");
        assert!(
            ids.ends_with(&["samaritans", "shout"]),
            "{nation:?}: {ids:?}"
        );
    }
}

#[test]
fn without_a_page_the_line_of_the_chosen_nation_is_there_too() {
    let of = |nation| ids(Some(nation));
    assert!(of(Nation::Wales).contains(&"nhs-111-wales"));
    assert!(of(Nation::England).contains(&"nhs-111-england"));
    assert!(of(Nation::Scotland).contains(&"nhs-24-scotland"));
    assert!(of(Nation::NorthernIreland).contains(&"lifeline"));
}

#[test]
fn only_elsewhere_is_a_person_without_a_page_told_to_phone_a_local_emergency_number() {
    for nation in everywhere() {
        let told = numbers(nation).local.is_some();
        assert_eq!(told, nation == Some(Nation::Elsewhere), "{nation:?}");
    }
}

#[test]
fn every_page_but_today_comes_later() {
    assert_eq!(Page::Today.later(), None);
    assert_eq!(Page::Help.later(), Some(Later::Help));
    let start = Page::Start(Screen::Recovery);
    assert_eq!(start.later(), Some(Later::Start(Screen::Recovery)));
}
