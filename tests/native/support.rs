//! Who can help: nothing typed is thrown away, and what could do harm never becomes a link.

use crate::workbooks::{day, id, line, note, supporter};
use camau::domain::{
    Goal, Helper, Helpers, Removed, Step, SupportKind, Supporter, Supporters, Workbook,
    reach::{email_href, phone_href, text_href, web_href},
};
use proptest::prelude::*;

#[test]
fn supporters_stand_by_kind_and_then_as_they_were_added() {
    let mut all = Supporters::default();
    for (name, kind, date) in [
        ("b", SupportKind::People, "2026-11-02"),
        ("c", SupportKind::Nhs, "2026-11-03"),
        ("a", SupportKind::People, "2026-11-03"),
    ] {
        all.set(Supporter::new(id(name), kind, line(name), day(date)));
    }
    let names: Vec<_> = all.as_slice().iter().map(|one| one.id.as_str()).collect();
    assert_eq!(names, ["c", "b", "a"]);
    assert_eq!(all.of_kind(SupportKind::People).count(), 2);
    // Another kind, another place, and still one.
    let mut moved = all.get(&id("a")).unwrap().clone();
    moved.kind = SupportKind::Nhs;
    all.set(moved);
    assert_eq!(all.as_slice().len(), 3);
    assert_eq!(all.of_kind(SupportKind::People).count(), 1);
}

#[test]
fn a_number_is_phoned_by_its_digits_however_it_was_typed() {
    for (typed, href) in [
        ("999", "tel:999"),
        ("116 123", "tel:116123"),
        (" 0800 58 58 58 ", "tel:0800585858"),
        ("(01234) 567-890", "tel:01234567890"),
        ("+44 1234 567890", "tel:+441234567890"),
        // The nought in brackets is for calls within the country alone.
        ("+44 (0)20 7946 0000", "tel:+442079460000"),
        ("(0)20 7946 0000", "tel:02079460000"),
    ] {
        assert_eq!(phone_href(typed).as_deref(), Some(href));
    }
    assert_eq!(
        text_href("07700 900123").as_deref(),
        Some("sms:07700900123")
    );
}

#[test]
fn what_is_no_number_is_no_link() {
    for typed in [
        "",
        "12",
        "ask Sam for it",
        "01234 567890 ext 5",
        "1234567890123456",
        "++44 1234",
        "44+1234",
        "tel:999",
        "999;phone-context=x",
        "٩٩٩",
        "9\u{202e}99",
    ] {
        assert_eq!(phone_href(typed), None, "{typed:?}");
    }
}

#[test]
fn an_address_for_e_mail_is_nothing_but_an_address() {
    assert_eq!(
        email_href(" mair.o'neil+help@example.org ").as_deref(),
        Some("mailto:mair.o'neil+help@example.org")
    );
    for typed in [
        "mair",
        "@example.org",
        "mair@",
        "mair@example",
        "mair@example..org",
        "mair@example.org?subject=a",
        "mair@example.org&cc=b@c.org",
        "mair@example.org, sam@example.org",
        "javascript:alert(1)@example.org",
        "a b@example.org",
        "mair@example.org\nbcc:x@y.org",
    ] {
        assert_eq!(email_href(typed), None, "{typed:?}");
    }
}

#[test]
fn an_address_on_the_web_is_https_or_http_and_has_a_host() {
    for (typed, href) in [
        ("https://www.dewis.wales/", "https://www.dewis.wales/"),
        ("HTTP://example.org/a?b=c#d", "http://example.org/a?b=c#d"),
        ("mind.org.uk/groups", "https://mind.org.uk/groups"),
        ("  example.org ", "https://example.org"),
    ] {
        assert_eq!(web_href(typed).as_deref(), Some(href));
    }
}

#[test]
fn an_address_that_could_do_harm_is_kept_as_text() {
    for typed in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,<script>",
        "vbscript:x",
        "file:///etc/passwd",
        "blob:https://example.org/1",
        "//evil.example",
        "/settings",
        "\\\\host\\share",
        "https:/\\example.org",
        "https://",
        "https://localhost",
        "https://me:secret@example.org",
        "example.org@evil.org",
        "example.org:8080",
        "https://exa mple.org",
        "the group on Fridays",
        "10.30",
        "https://example.org/a\u{202e}b",
        "",
    ] {
        assert_eq!(web_href(typed), None, "{typed:?}");
    }
}

proptest! {
    #[test]
    fn no_text_becomes_a_link_of_any_other_kind(typed in any::<String>()) {
        for href in [phone_href(&typed), text_href(&typed), email_href(&typed), web_href(&typed)]
            .into_iter()
            .flatten()
        {
            let kinds = ["tel:", "sms:", "mailto:", "https://", "http://"];
            prop_assert!(kinds.iter().any(|kind| href.starts_with(kind)));
            prop_assert!(!href.chars().any(|c| c.is_control() || c.is_whitespace()));
        }
    }
}

#[test]
fn nobody_helps_twice_with_one_thing_and_what_is_hoped_for_can_be_changed() {
    let mut helpers = Helpers::default();
    for hoped in ["To walk with me", "To wait outside"] {
        helpers.set(Helper {
            id: id("mair"),
            hoped: note(hoped),
        });
    }
    assert_eq!(helpers.as_slice().len(), 1);
    assert_eq!(
        helpers.get(&id("mair")).unwrap().hoped,
        note("To wait outside")
    );
    helpers.remove(&id("mair"));
    assert!(helpers.is_empty());
}

/// A goal and a step of it that Mair could help with.
fn hoped() -> Workbook {
    let mut workbook = Workbook::default();
    workbook.support.set(supporter("mair"));
    let mut goal = Goal::new(id("goal"), line("Sing in a choir"), day("2026-10-01"));
    goal.add_step(id("step"), line("Find out when they meet"));
    let helper = |hoped| Helper {
        id: id("mair"),
        hoped: note(hoped),
    };
    goal.helpers.set(helper("A lift"));
    goal.step_mut(&id("step"))
        .unwrap()
        .helpers
        .set(helper("To ring them"));
    workbook.goals.add(goal);
    workbook
}

#[test]
fn a_card_lists_what_was_hoped_for() {
    let hoped = hoped().hoped_from(&id("mair"));
    let listed: Vec<_> = hoped
        .iter()
        .map(|one| (one.title.as_str(), one.hoped.as_str()))
        .collect();
    assert_eq!(
        listed,
        [
            ("Sing in a choir", "A lift"),
            ("Find out when they meet", "To ring them"),
        ]
    );
}

#[test]
fn somebody_who_was_removed_comes_back_with_what_was_hoped_for() {
    let mut workbook = hoped();
    let before = workbook.clone();
    let removed = workbook.support.remove(&id("mair")).unwrap();
    workbook.bin.set(camau::domain::Binned {
        id: id("bin"),
        since: day("2026-11-25"),
        what: Removed::Supporter(removed),
    });
    assert_eq!(workbook.goals, before.goals);
    workbook.put_back(&id("bin"), day("2026-11-25")).unwrap();
    assert_eq!(workbook, before);
}

#[test]
fn a_step_that_somebody_could_help_with_is_more_than_its_title() {
    let mut step = Step::new(id("step"), line("Ring"));
    assert!(step.is_only_a_title());
    step.helpers.set(Helper {
        id: id("mair"),
        hoped: note(""),
    });
    assert!(!step.is_only_a_title());
}
