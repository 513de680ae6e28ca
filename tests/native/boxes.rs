//! What a box shows while what is kept changes around it.

use camau::pages::boxes::{shows_kept, takes_idea, with_idea};

#[test]
fn a_box_shows_words_that_were_changed_elsewhere() {
    assert!(shows_kept("Walk to the gate", "Walk to the shop", false));
    assert!(shows_kept("", "Walk to the shop", false));
}

#[test]
fn a_box_leaves_what_is_being_typed_alone_when_its_own_words_come_back() {
    // Handed over without the space at its end, which is still in the box.
    let typed = "Walk to the ";
    let handed_over = typed.trim();
    assert!(!shows_kept(handed_over, handed_over, false));
}

#[test]
fn words_that_wait_to_fit_are_never_put_aside_for_others() {
    assert!(!shows_kept("Walk to the gate", "Walk to the shop", true));
}

const IDEAS: [&str; 2] = ["Ask one person", "Find out one thing"];

#[test]
fn an_idea_never_runs_into_words_of_the_persons_own() {
    assert!(takes_idea("", &IDEAS));
    assert!(takes_idea(" Ask one person ", &IDEAS));
    assert!(!takes_idea("Walk to the do", &IDEAS));
    assert_eq!(with_idea("", IDEAS[0], &IDEAS), IDEAS[0]);
    assert_eq!(with_idea(IDEAS[1], IDEAS[0], &IDEAS), IDEAS[0]);
    assert_eq!(
        with_idea("My sister's voice. ", IDEAS[0], &IDEAS),
        "My sister's voice.\nAsk one person"
    );
}
