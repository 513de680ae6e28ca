//! What Today shows.

use crate::workbooks::{card, day, full, id, line, note};
use camau::{
    domain::{DraftField, Goal, GoalState, Pile, Screen, StepState, Workbook},
    pages::today::look::{
        Greeting, LeftOff, Look, Next, Returning, Shown, carry_on, half_typed, left_off, look,
        stone_words,
    },
};

const TODAY: &str = "2026-11-22";

fn returning(workbook: &Workbook, last_saved: &str) -> Returning {
    match look(workbook, Some(day(last_saved)), day(TODAY)) {
        Look::Returning(returning) => *returning,
        Look::First { .. } => panic!("something is written, so it is not a first visit"),
    }
}

#[test]
fn with_nothing_written_it_is_a_first_visit_however_often_it_was_opened() {
    let mut workbook = Workbook::default();
    let first = look(&workbook, Some(day("2026-01-01")), day(TODAY));
    assert_eq!(first, Look::First { carry_on: None });
    workbook.beginning.at = Some(Screen::Goal);
    let carry_on = look(&workbook, None, day(TODAY));
    assert_eq!(
        carry_on,
        Look::First {
            carry_on: Some(Screen::Goal)
        }
    );
}

#[test]
fn the_greeting_depends_on_when_something_was_last_saved() {
    assert_eq!(returning(&full(), TODAY).greeting, Greeting::Today);
    assert_eq!(
        returning(&full(), "2026-11-21").greeting,
        Greeting::WelcomeBack
    );
    assert_eq!(
        returning(&full(), "2026-11-08").greeting,
        Greeting::WelcomeBack
    );
    assert_eq!(
        returning(&full(), "2026-11-07").greeting,
        Greeting::AfterAGap
    );
}

#[test]
fn a_clock_that_was_set_back_is_no_gap() {
    assert_eq!(returning(&full(), "2027-06-01").greeting, Greeting::Today);
}

#[test]
fn only_after_a_gap_is_the_meaning_shown_and_not_twice_on_a_day() {
    assert_eq!(returning(&full(), "2026-11-21").meaning, None);
    let after_a_gap = returning(&full(), "2026-10-04").meaning.unwrap();
    assert_eq!(after_a_gap.day, day("2026-10-04"));
    let mut workbook = full();
    workbook.recovery.still_fits = Some(day(TODAY));
    assert_eq!(returning(&workbook, "2026-10-04").meaning, None);
}

#[test]
fn the_next_step_shows_its_goal_and_its_value() {
    match returning(&full(), TODAY).next {
        Next::Step(step) => {
            assert_eq!(step.goal_title, "Walk to the shop on my own");
            assert_eq!(step.value.as_deref(), Some("Kindness"));
            assert_eq!(step.plan.when.as_str(), "after breakfast");
        }
        other => panic!("there is an open step: {other:?}"),
    }
}

#[test]
fn a_paused_goal_or_step_is_never_the_next_thing() {
    let mut workbook = Workbook::default();
    let mut goal = Goal::new(id("a"), line("A"), day(TODAY));
    goal.add_step(id("b"), line("B"));
    goal.state = GoalState::Paused { since: day(TODAY) };
    workbook.goals.add(goal.clone());
    assert_eq!(returning(&workbook, TODAY).next, Next::NoGoal);

    goal.id = id("c");
    goal.state = GoalState::GoingOn;
    goal.steps[0].state = StepState::Paused { until: None };
    workbook.goals.add(goal);
    assert!(matches!(
        returning(&workbook, TODAY).next,
        Next::NoStep { .. }
    ));
}

#[test]
fn a_review_day_is_offered_once_it_has_come_and_only_for_goals_that_go_on() {
    let reviews = |today: &str| {
        let places = left_off(&full(), day(today));
        let review = |place: &&LeftOff| matches!(place, LeftOff::Review { .. });
        places.iter().filter(review).count()
    };
    assert_eq!(reviews("2026-12-12"), 0);
    assert_eq!(reviews("2026-12-13"), 1);
}

#[test]
fn a_paused_step_is_offered_again_from_its_day_on_while_its_goal_goes_on() {
    let mut goal = Goal::new(id("a"), line("A"), day(TODAY));
    goal.add_step(id("b"), line("B"));
    goal.steps[0].pause(Some(day("2026-11-25")));
    let offered = |goal: &Goal, today: &str| {
        let mut workbook = Workbook::default();
        workbook.goals.add(goal.clone());
        left_off(&workbook, day(today))
    };
    assert!(offered(&goal, "2026-11-24").is_empty());
    assert_eq!(
        offered(&goal, "2026-11-25"),
        [LeftOff::PausedStep {
            goal: id("a"),
            step: id("b"),
            title: "B".to_owned(),
            day: day("2026-11-25"),
        }]
    );
    goal.pause(day(TODAY));
    assert!(offered(&goal, "2026-11-25").is_empty());
}

#[test]
fn a_goal_whose_steps_are_done_or_rest_is_not_taken_for_one_without_steps() {
    let mut goal = Goal::new(id("a"), line("A"), day(TODAY));
    let has_others = |goal: &Goal| {
        let mut workbook = Workbook::default();
        workbook.goals.add(goal.clone());
        match returning(&workbook, TODAY).next {
            Next::NoStep { has_others, .. } => has_others,
            other => panic!("no step is open: {other:?}"),
        }
    };
    assert!(!has_others(&goal));
    goal.add_step(id("b"), line("B"));
    goal.steps[0].pause(None);
    assert!(has_others(&goal));
}

#[test]
fn words_that_were_typed_and_not_added_can_be_found_again() {
    let mut workbook = Workbook::default();
    workbook.drafts.set(DraftField::NewGoal, "See my chwa");
    workbook.drafts.set(DraftField::OwnValue, "Croe");
    assert_eq!(
        half_typed(&workbook),
        [LeftOff::HalfGoal, LeftOff::HalfValue]
    );
    workbook
        .goals
        .add(Goal::new(id("a"), line("A"), day(TODAY)));
    let step = DraftField::NewStep(id("a"));
    workbook.drafts.set(step, "Find my sho");
    let half_step = LeftOff::HalfStep {
        goal: id("a"),
        title: "A".to_owned(),
    };
    assert_eq!(
        left_off(&workbook, day(TODAY)),
        [LeftOff::HalfGoal, half_step, LeftOff::HalfValue]
    );
}

#[test]
fn half_sorted_cards_can_be_carried_on_with() {
    let mut workbook = Workbook::default();
    workbook.values.sort(card("kindness"), Pile::Important);
    workbook.values.sort(card("kindness"), Pile::NotNow);
    assert_eq!(
        left_off(&workbook, day(TODAY)),
        [LeftOff::Sorting {
            sorted: 1,
            left: 35
        }]
    );
}

#[test]
fn a_stone_says_how_much_more_there_is_than_it_has_room_for() {
    let more = |shown: Option<Shown>| shown.unwrap().more;
    let mut workbook = Workbook::default();
    workbook.recovery.change(day(TODAY), |meaning| {
        meaning.own_words = note("Singing.\n\nWalking the dog.\n");
    });
    for name in ["family", "nature", "fun"] {
        workbook.values.keep(card(name)).unwrap();
    }
    workbook
        .goals
        .add(Goal::new(id("a"), line("A"), day(TODAY)));
    let words = stone_words(&workbook);
    assert_eq!(words.recovery.clone().unwrap().words, "Singing.");
    assert_eq!(more(words.recovery), 1);
    assert_eq!(more(words.values), 0);
    assert_eq!(more(words.goals), 0);
    for name in ["hope", "health"] {
        workbook.values.keep(card(name)).unwrap();
    }
    workbook
        .goals
        .add(Goal::new(id("b"), line("B"), day(TODAY)));
    let words = stone_words(&workbook);
    assert_eq!(words.values.clone().unwrap().words, "Family, Nature, Fun");
    assert_eq!(more(words.values), 2);
    assert_eq!(more(words.goals), 1);
}

#[test]
fn the_first_ten_minutes_can_be_carried_on_until_their_end() {
    let mut workbook = Workbook::default();
    assert_eq!(carry_on(&workbook.beginning), None);
    workbook.beginning.at = Some(Screen::Step);
    assert_eq!(carry_on(&workbook.beginning), Some(Screen::Step));
    workbook.beginning.at = Some(Screen::Closing);
    assert_eq!(carry_on(&workbook.beginning), None);
}

#[test]
fn the_first_ten_minutes_go_to_the_list_once_a_next_step_has_the_first_place() {
    let mut workbook = Workbook::default();
    workbook.beginning.at = Some(Screen::Keep);
    let mut goal = Goal::new(id("a"), line("A"), day(TODAY));
    workbook.goals.add(goal.clone());
    assert_eq!(left_off(&workbook, day(TODAY)), []);
    goal.id = id("c");
    goal.add_step(id("b"), line("B"));
    workbook.goals.add(goal);
    assert_eq!(
        left_off(&workbook, day(TODAY)),
        [LeftOff::Beginning(Screen::Keep)]
    );
}

#[test]
fn a_stone_is_filled_only_by_words() {
    let empty = stone_words(&Workbook::default());
    assert_eq!(
        (empty.recovery, empty.values, empty.goals, empty.steps),
        (None, None, None, None)
    );
    let words = stone_words(&full());
    assert_eq!(
        words.recovery.unwrap().words,
        "I manage well enough to cook"
    );
    assert_eq!(
        words.values.unwrap().words,
        "Kindness, Siarad Cymraeg bob dydd ŵ"
    );
}
