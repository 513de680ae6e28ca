//! What was written before the app was here.

use camau::{domain::Prompt, pages::early::Early};

#[test]
fn the_words_and_the_ticks_of_the_first_screen_find_their_place() {
    let text = r#"{"boxes": {"start-own-words": "Half a sent"}, "ticks": ["recovery-pick-w9"]}"#;
    let early = Early::read(text);
    assert_eq!(early.own_words, "Half a sent");
    assert_eq!(early.picked, [Prompt::Hope]);
}

#[test]
fn what_has_no_place_in_the_app_is_passed_over() {
    let text = r#"{"boxes": {"gone": "x", "start-own-words": 7}, "ticks": ["other", 3, "recovery-pick-x"]}"#;
    assert_eq!(Early::read(text), Early::default());
    assert_eq!(Early::read("{\"boxes\""), Early::default());
    assert_eq!(Early::read(""), Early::default());
}

#[test]
fn the_scripts_and_the_app_mean_the_same_boxes() {
    // The page is written down from the app, and the script hands over what it finds in it.
    let page = include_str!("../../boot/early/start.html");
    assert!(page.contains("id=\"start-own-words\""));
    assert!(page.contains("id=\"recovery-pick-w9\""));
}
