//! What Today shows.

use crate::workbooks::{card, day, full, id, line, note};
use camau::{
    domain::{DraftField, Goal, GoalState, Pile, Reward, Screen, StepState, Workbook},
    pages::{
        rewards::waiting,
        today::look::{
            Greeting, LeftOff, Look, LookAgain, Next, Returning, Shown, Suggestion, carry_on,
            half_typed, left_off, look, stone_words, suggestions,
        },
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

/// What is suggested on a day: one thing after the other is put by.
fn suggested(workbook: &Workbook, today: &str) -> Vec<Suggestion> {
    let reward = waiting(&workbook.goals).into_iter().next();
    suggestions(workbook, reward, day(today))
}

fn is_day_that_has_come(suggestion: &Suggestion) -> bool {
    matches!(suggestion, Suggestion::LookAgain(_))
}

fn is_step(suggestion: &Suggestion) -> bool {
    matches!(suggestion, Suggestion::Next(Next::Step(_)))
}

#[test]
fn a_day_that_has_come_is_suggested_before_the_step() {
    assert!(is_step(&suggested(&full(), "2026-11-30")[0]));
    let on_the_day = suggested(&full(), "2026-12-01");
    assert!(is_day_that_has_come(&on_the_day[0]));
    assert!(is_step(&on_the_day[1]));
}

#[test]
fn of_several_days_that_have_come_the_earliest_of_a_goal_that_goes_on_is_suggested_alone() {
    let mut workbook = Workbook::default();
    for (name, review) in [
        ("a", "2026-11-20"),
        ("b", "2026-11-03"),
        ("c", "2026-11-21"),
    ] {
        let mut goal = Goal::new(id(name), line(name), day("2026-10-01"));
        goal.review = Some(day(review));
        workbook.goals.add(goal);
    }
    let mut rests = Goal::new(id("d"), line("d"), day("2026-10-01"));
    rests.review = Some(day("2026-11-01"));
    rests.state = GoalState::Paused { since: day(TODAY) };
    workbook.goals.add(rests);
    let all = suggested(&workbook, TODAY);
    let earliest = LookAgain {
        goal: id("b"),
        title: "b".to_owned(),
        day: day("2026-11-03"),
    };
    assert_eq!(all[0], Suggestion::LookAgain(earliest));
    assert!(!all[1..].iter().any(is_day_that_has_come));
}

#[test]
fn a_paused_step_is_suggested_from_its_day_on_while_its_goal_goes_on() {
    let mut goal = Goal::new(id("a"), line("A"), day(TODAY));
    goal.add_step(id("b"), line("B"));
    goal.steps[0].pause(Some(day("2026-11-25")));
    let first = |goal: &Goal, today: &str| {
        let mut workbook = Workbook::default();
        workbook.goals.add(goal.clone());
        suggested(&workbook, today).remove(0)
    };
    assert!(!is_day_that_has_come(&first(&goal, "2026-11-24")));
    let again = LookAgain {
        goal: id("a"),
        title: "B".to_owned(),
        day: day("2026-11-25"),
    };
    assert_eq!(first(&goal, "2026-11-25"), Suggestion::LookAgain(again));
    goal.pause(day(TODAY));
    assert!(!is_day_that_has_come(&first(&goal, "2026-11-25")));
}

#[test]
fn a_reward_that_waits_comes_after_the_next_step_and_before_a_goal_without_one() {
    let mut goal = Goal::new(id("a"), line("A"), day(TODAY));
    goal.add_step(id("b"), line("B"));
    goal.add_step(id("c"), line("C"));
    goal.steps[0].reward = Some(Reward::new(line("A long bath")));
    goal.do_step(&id("b"), day(TODAY));
    let all = |goal: &Goal| {
        let mut workbook = Workbook::default();
        workbook.goals.add(goal.clone());
        suggested(&workbook, TODAY)
    };
    let with_a_step = all(&goal);
    assert!(is_step(&with_a_step[0]));
    assert!(matches!(&with_a_step[1], Suggestion::Reward(waiting) if waiting.title == "B"));
    goal.do_step(&id("c"), day(TODAY));
    let without = all(&goal);
    assert!(matches!(without[0], Suggestion::Reward(_)));
    assert!(matches!(without[1], Suggestion::Next(Next::NoStep { .. })));
    goal.steps[0].reward.as_mut().unwrap().enjoy(day(TODAY));
    assert_eq!(all(&goal).len(), 1);
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
fn words_that_were_typed_and_not_added_can_be_found_again_one_box_at_a_time() {
    let mut workbook = Workbook::default();
    workbook.drafts.set(DraftField::NewGoal, "See my chwa");
    workbook.drafts.set(DraftField::OwnValue, "Croe");
    assert_eq!(half_typed(&workbook), Some(LeftOff::HalfGoal));
    workbook
        .goals
        .add(Goal::new(id("a"), line("A"), day(TODAY)));
    let step = DraftField::NewStep(id("a"));
    workbook.drafts.set(step.clone(), "Find my sho");
    assert_eq!(left_off(&workbook), Some(LeftOff::HalfGoal));
    workbook.drafts.forget(&DraftField::NewGoal);
    let half_step = LeftOff::HalfStep {
        goal: id("a"),
        title: "A".to_owned(),
    };
    assert_eq!(left_off(&workbook), Some(half_step));
    workbook.drafts.forget(&step);
    assert_eq!(left_off(&workbook), Some(LeftOff::HalfValue));
}

#[test]
fn half_sorted_cards_can_be_carried_on_with() {
    let mut workbook = Workbook::default();
    workbook.values.sort(card("kindness"), Pile::Important);
    workbook.values.sort(card("kindness"), Pile::NotNow);
    let sorting = LeftOff::Sorting {
        sorted: 1,
        left: 35,
    };
    assert_eq!(left_off(&workbook), Some(sorting));
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
fn the_first_ten_minutes_are_where_one_left_off_once_a_next_step_has_the_first_place() {
    let mut workbook = Workbook::default();
    workbook.beginning.at = Some(Screen::Keep);
    let mut goal = Goal::new(id("a"), line("A"), day(TODAY));
    workbook.goals.add(goal.clone());
    assert_eq!(left_off(&workbook), None);
    goal.id = id("c");
    goal.add_step(id("b"), line("B"));
    workbook.goals.add(goal);
    assert_eq!(left_off(&workbook), Some(LeftOff::Beginning(Screen::Keep)));
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
