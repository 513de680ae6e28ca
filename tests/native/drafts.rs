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
fn the_boxes_of_a_record_are_known_by_its_id_and_no_others() {
    let named = |name: &str| DraftField::Named(name.to_owned());
    let mut drafts = Drafts::default();
    let mine = [
        step_box(),
        named("goal-goal-1-title"),
        named("value-name-goal-1"),
        named("value-why-own:goal-1"),
    ];
    let others = [
        DraftField::NewGoal,
        DraftField::OwnValue,
        DraftField::NewStep(id("goal-11")),
        named("goal-goal-11-title"),
        named("goal-agoal-1-title"),
        named("recovery-line-w9"),
    ];
    for field in mine.iter().chain(&others) {
        drafts.keep(field.clone(), "half a").unwrap();
    }
    assert_eq!(drafts.about(&id("goal-1")), mine);
}

#[test]
fn an_emptied_box_waits_for_nothing() {
    let mut drafts = Drafts::default();
    assert_eq!(drafts.keep(step_box(), "put my sh"), Ok(()));
    assert_eq!(drafts.keep(step_box(), ""), Ok(()));
    assert_eq!(drafts.get(&step_box()), None);
}
