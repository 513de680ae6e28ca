//! What a box shows while what is kept changes around it.

use camau::pages::boxes::shows_kept;

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
