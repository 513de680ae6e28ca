//! The numbers a person is given, wherever they are.

use camau::{
    content::{self, Checked, HelpGroup, HelpLine},
    domain::{Day, Nation},
    pages::help::{Help, act, check, help_in, number, old_check},
};

fn everywhere() -> impl Iterator<Item = Option<Nation>> {
    [None].into_iter().chain(Nation::ALL.map(Some))
}

fn ids(lines: &[&'static HelpLine]) -> Vec<&'static str> {
    lines.iter().map(|line| line.id).collect()
}

fn day(year: i32, month: u32, day: u32) -> Day {
    Day::from_ymd_opt(year, month, day).unwrap()
}

fn line(id: &str) -> &'static HelpLine {
    let lines = Nation::ALL.map(Some).map(content::help_lines).concat();
    lines.into_iter().find(|line| line.id == id).unwrap()
}

#[test]
fn phoning_999_is_there_wherever_the_person_is_and_before_they_say_where() {
    for nation in everywhere() {
        let Help { danger, .. } = help_in(nation);
        let numbers: Vec<&str> = danger.iter().map(|line| line.number).collect();
        assert_eq!(numbers, ["999"], "{nation:?}");
    }
}

#[test]
fn samaritans_and_shout_are_there_wherever_the_person_is() {
    for nation in everywhere() {
        let Help { talk, text, .. } = help_in(nation);
        assert_eq!(ids(&talk).last(), Some(&"samaritans"), "{nation:?}");
        assert_eq!(ids(&text), ["shout"], "{nation:?}");
    }
}

#[test]
fn the_line_of_the_chosen_nation_stands_above_samaritans() {
    let above = |nation| ids(&help_in(nation).talk);
    assert_eq!(above(Some(Nation::Wales)), ["nhs-111-wales", "samaritans"]);
    assert_eq!(
        above(Some(Nation::England)),
        ["nhs-111-england", "samaritans"]
    );
    assert_eq!(
        above(Some(Nation::Scotland)),
        ["nhs-24-scotland", "samaritans"]
    );
    assert_eq!(
        above(Some(Nation::NorthernIreland)),
        ["lifeline", "samaritans"]
    );
    assert_eq!(above(Some(Nation::Elsewhere)), ["samaritans"]);
    assert_eq!(above(None), ["samaritans"]);
}

#[test]
fn nobody_in_northern_ireland_is_sent_to_111() {
    let Help {
        danger,
        talk,
        text,
        more,
        ..
    } = help_in(Some(Nation::NorthernIreland));
    let all = [danger, talk, text, more].concat();
    assert!(all.iter().all(|line| line.number != "111"));
}

#[test]
fn only_a_person_elsewhere_is_told_to_phone_a_local_emergency_number() {
    for nation in everywhere() {
        let told = help_in(nation).local.is_some();
        assert_eq!(told, nation == Some(Nation::Elsewhere), "{nation:?}");
    }
}

#[test]
fn help_is_said_in_one_order_wherever_it_is_said_the_most_urgent_first() {
    for nation in everywhere() {
        let help = content::help_for(nation);
        let groups: Vec<HelpGroup> = help.lines.iter().map(|line| line.group).collect();
        assert!(groups.is_sorted(), "{nation:?}: {groups:?}");
        let Help {
            local,
            danger,
            talk,
            text,
            more,
        } = help_in(nation);
        assert_eq!(local, help.local, "{nation:?}");
        assert_eq!(
            ids(&[danger, talk, text, more].concat()),
            ids(&help.lines),
            "{nation:?}"
        );
    }
}

#[test]
fn a_line_of_one_nation_is_shown_in_no_other() {
    for nation in Nation::ALL {
        let Help { talk, more, .. } = help_in(Some(nation));
        for line in talk.iter().chain(&more) {
            let holds_here = line.nations.contains(&nation);
            assert!(
                holds_here || nation == Nation::Elsewhere,
                "{} in {nation:?}",
                line.id
            );
        }
    }
}

#[test]
fn lines_that_a_person_has_to_check_first_are_left_out() {
    for nation in everywhere() {
        let unchecked = [
            "Papyrus",
            "C.A.L.L.",
            "SANEline",
            "Rethink",
            "Breathing Space",
        ];
        for line in content::help_lines(nation) {
            assert!(
                unchecked.iter().all(|name| !line.name.contains(name)),
                "{}",
                line.name
            );
        }
    }
}

#[test]
fn a_check_is_said_as_exactly_as_its_source_says_it() {
    assert_eq!(check(line("shout")), "Checked on 13 September 2026.");
    assert_eq!(check(line("nhs-111-england")), "Checked in September 2026.");
}

#[test]
fn no_day_is_named_where_a_source_names_only_a_month() {
    let only_a_month = ["nhs-111-england", "nhs-24-scotland"];
    for id in only_a_month {
        assert!(matches!(line(id).checked, Checked::In(_)), "{id}");
    }
}

#[test]
fn a_check_is_called_old_from_the_91st_day() {
    for id in ["shout", "nhs-111-england"] {
        let line = line(id);
        let earliest = line.checked.at_the_earliest();
        let later = |days| earliest.checked_add_days(chrono::Days::new(days)).unwrap();
        assert_eq!(old_check(line, later(90)), None, "{id}");
        assert_eq!(
            old_check(line, later(91)),
            Some(
                "That was a while ago. If this number does not work, try another one on this page."
            ),
            "{id}"
        );
    }
}

#[test]
fn nothing_casts_doubt_on_999() {
    let emergency = line("emergency");
    assert_eq!(emergency.group, HelpGroup::Danger);
    assert_eq!(old_check(emergency, day(2099, 1, 1)), None);
}

#[test]
fn a_text_line_says_what_to_text_and_where() {
    assert_eq!(number(line("shout")), "SHOUT to 85258");
    assert_eq!(act(line("shout")), "Text SHOUT to 85258");
    assert_eq!(act(line("samaritans")), "Phone 116 123");
}
