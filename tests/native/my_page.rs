//! The one page that the first ten minutes leave behind.

use crate::workbooks::{day, full};
use camau::{
    domain::{Note, Workbook},
    export::MyPage,
};

#[test]
fn the_page_holds_every_part_in_the_order_of_the_chain() {
    let page = MyPage::of(&full());
    let heads: Vec<&str> = page.parts.iter().map(|part| part.head).collect();
    assert_eq!(
        heads,
        [
            "What recovery means to me",
            "What matters to me",
            "My goal",
            "My first step",
            "When",
            "Afterwards",
            "What gives me hope",
        ]
    );
    assert!(
        page.parts[1]
            .lines
            .contains(&"Siarad Cymraeg bob dydd ŵ".to_owned())
    );
    assert_eq!(page.parts[3].lines, ["Put one shoe by the door"]);
}

#[test]
fn parts_nothing_was_written_for_are_left_out() {
    let mut workbook = Workbook::default();
    assert!(MyPage::of(&workbook).is_empty());
    workbook.recovery.change(day("2026-11-22"), |meaning| {
        meaning.own_words = Note::parse("To sleep\n\n  and to wake  ").unwrap();
    });
    let page = MyPage::of(&workbook);
    assert_eq!(page.parts.len(), 1);
    assert_eq!(page.parts[0].lines, ["To sleep", "and to wake"]);
}

#[test]
fn the_text_file_says_when_it_was_written_and_no_name() {
    let text = MyPage::of(&full()).to_text(day("2026-11-22"));
    assert_eq!(text, include_str!("../fixtures/my-page.txt"));
}
