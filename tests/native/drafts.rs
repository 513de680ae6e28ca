//! Words that wait in boxes.

use crate::workbooks::id;
use camau::domain::{DraftField, Drafts, TooLong};

fn step_box() -> DraftField {
    DraftField::NewStep(id("goal-1"))
}

#[test]
fn words_wait_whole_up_to_the_limit_and_are_never_cut() {
    let mut drafts = Drafts::default();
    let all = "ŵ".repeat(Drafts::MAX_CHARS);
    assert_eq!(drafts.keep(step_box(), &all), Ok(()));
    let more = [all.as_str(), "!"].concat();
    assert_eq!(drafts.keep(step_box(), &more), Err(TooLong { over_by: 1 }));
    assert_eq!(drafts.get(&step_box()), Some(all.as_str()));
}

#[test]
fn an_emptied_box_waits_for_nothing() {
    let mut drafts = Drafts::default();
    assert_eq!(drafts.keep(step_box(), "put my sh"), Ok(()));
    assert_eq!(drafts.keep(step_box(), ""), Ok(()));
    assert_eq!(drafts.get(&step_box()), None);
}
