//! Goals and steps: what can be done with them, and what the pages make of them.

use camau::{
    components::DateParts,
    domain::{
        CardId, Day, Direction, Goal, GoalState, GoalStateKind, Goals, Id, LifeArea, Line, Note,
        OutOfTen, Ratings, Reward, Step, StepBefore, StepState, ValueId, Values,
    },
    pages::{
        chart::points,
        goal::{
            closeness::sentence,
            ladder::{Stands, rung},
            make_it_smaller::{Way, afterwards},
            plan::written_with,
            review::near_days,
            shape::{NONE, area_choice, clear_lines, value_choice, value_choices},
            standing::{WayOn, standing_words, ways_from},
        },
        goals::{NextLink, groups},
        other_day::day_from,
    },
};
use proptest::prelude::*;

fn day(year: i32, month: u32, day: u32) -> Day {
    Day::from_ymd_opt(year, month, day).unwrap()
}

fn today() -> Day {
    day(2027, 6, 12)
}

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

fn note(text: &str) -> Note {
    Note::parse(text).unwrap()
}

fn sure(number: u8) -> Option<OutOfTen> {
    OutOfTen::new(number)
}

fn independence() -> ValueId {
    ValueId::Card(CardId::parse("independence").unwrap())
}

/// To the shop, in three steps: `door`, `gate` and `corner`.
fn to_the_shop() -> Goal {
    let mut goal = Goal::new(
        id("shop"),
        line("Walk to the shop on my own"),
        day(2027, 5, 1),
    );
    goal.add_step(id("door"), line("Put my shoes by the door"));
    goal.add_step(id("gate"), line("Walk to the gate"));
    goal.add_step(id("corner"), line("Walk to the corner"));
    goal
}

fn step_of<'a>(goal: &'a mut Goal, name: &str) -> &'a mut Step {
    goal.step_mut(&id(name)).unwrap()
}

fn ids(goal: &Goal) -> Vec<&str> {
    goal.steps.iter().map(|step| step.id.as_str()).collect()
}

fn goal_ids(goals: &Goals) -> Vec<&str> {
    goals
        .as_slice()
        .iter()
        .map(|goal| goal.id.as_str())
        .collect()
}

#[test]
fn the_next_step_is_the_first_that_is_open() {
    let mut goal = to_the_shop();
    assert_eq!(goal.next_step().unwrap().id, id("door"));
    goal.do_step(&id("door"), today());
    assert_eq!(goal.next_step().unwrap().id, id("gate"));
    step_of(&mut goal, "gate").pause(None);
    assert_eq!(goal.next_step().unwrap().id, id("corner"));
    step_of(&mut goal, "corner").let_go(today());
    assert_eq!(goal.next_step(), None);
}

#[test]
fn a_step_that_is_done_keeps_its_day_whatever_is_pressed_afterwards() {
    let mut goal = to_the_shop();
    goal.do_step(&id("door"), today());
    goal.do_step(&id("door"), day(2027, 7, 1));
    step_of(&mut goal, "door").pause(None);
    step_of(&mut goal, "door").let_go(day(2027, 7, 2));
    step_of(&mut goal, "door").take_up();
    assert_eq!(goal.steps[0].state, StepState::Done { on: today() });
}

#[test]
fn a_paused_or_let_go_step_comes_back_to_the_place_it_kept() {
    let mut goal = to_the_shop();
    let before = goal.clone();
    step_of(&mut goal, "gate").pause(Some(day(2027, 6, 14)));
    assert_eq!(ids(&goal), ["door", "gate", "corner"]);
    step_of(&mut goal, "gate").let_go(today());
    assert_eq!(goal.steps[1].state, StepState::LetGo { on: today() });
    step_of(&mut goal, "gate").take_up();
    assert_eq!(goal, before);
}

#[test]
fn a_paused_step_is_to_look_at_from_its_day_on() {
    let mut step = Step::new(id("gate"), line("Walk to the gate"));
    step.pause(Some(day(2027, 6, 14)));
    assert!(!step.is_to_look_at(day(2027, 6, 13)));
    assert!(step.is_to_look_at(day(2027, 6, 14)));
    step.pause(None);
    assert!(!step.is_to_look_at(day(2040, 1, 1)));
}

#[test]
fn a_smaller_step_remembers_its_earlier_words_and_asks_afresh_how_sure() {
    let mut goal = to_the_shop();
    step_of(&mut goal, "gate").sure = sure(4);
    step_of(&mut goal, "gate").reword(line("Stand at the door"));
    let step = goal.step(&id("gate")).unwrap();
    assert_eq!(step.title, line("Stand at the door"));
    assert_eq!(step.earlier_titles, [line("Walk to the gate")]);
    assert_eq!(step.sure, None);
}

#[test]
fn the_same_words_again_are_no_smaller_step() {
    let mut goal = to_the_shop();
    step_of(&mut goal, "gate").sure = sure(4);
    step_of(&mut goal, "gate").reword(line("Walk to the gate"));
    let step = goal.step(&id("gate")).unwrap();
    assert!(step.earlier_titles.is_empty());
    assert_eq!(step.sure, sure(4));
}

#[test]
fn a_smaller_step_is_offered_under_seven_and_not_without_a_number() {
    let mut step = Step::new(id("gate"), line("Walk to the gate"));
    assert!(!step.could_be_smaller());
    step.sure = sure(6);
    assert!(step.could_be_smaller());
    step.sure = sure(7);
    assert!(!step.could_be_smaller());
}

#[test]
fn a_split_step_becomes_two_and_the_first_part_comes_first() {
    let mut goal = to_the_shop();
    goal.split_step(
        &id("gate"),
        id("path"),
        line("Open the door"),
        line("Walk down the path"),
    );
    assert_eq!(ids(&goal), ["door", "path", "gate", "corner"]);
    let rest = goal.step(&id("gate")).unwrap();
    assert_eq!(rest.title, line("Walk down the path"));
    assert_eq!(rest.earlier_titles, [line("Walk to the gate")]);
}

#[test]
fn undoing_a_smaller_step_gives_back_its_words_and_how_sure_and_leaves_what_was_written_since() {
    let mut step = Step::new(id("gate"), line("Walk to the gate"));
    step.sure = sure(3);
    let before = step.words_now();
    step.reword(line("Stand at the door"));
    step.plan.when = note("after breakfast");
    step.ask.who = note("Mair");
    step.reward = Some(Reward::new(line("sit outside")));
    step.go_back_to(before);
    assert_eq!(step.title, line("Walk to the gate"));
    assert!(step.earlier_titles.is_empty());
    assert_eq!(step.sure, sure(3));
    assert_eq!(step.plan.when, note("after breakfast"));
    assert_eq!(step.ask.who, note("Mair"));
    assert_eq!(step.reward, Some(Reward::new(line("sit outside"))));
}

#[test]
fn undoing_a_pause_leaves_the_words_the_step_was_given_since() {
    let mut step = Step::new(id("gate"), line("Walk to the gate"));
    let before = StepBefore::State(step.state);
    step.pause(None);
    step.reword(line("Stand at the door"));
    step.go_back_to(before);
    assert!(step.is_open());
    assert_eq!(step.title, line("Stand at the door"));
}

#[test]
fn undoing_a_pause_leaves_a_step_done_that_was_done_since() {
    let mut step = Step::new(id("gate"), line("Walk to the gate"));
    let before = StepBefore::State(step.state);
    step.let_go(today());
    step.take_up();
    step.mark_done(today());
    step.go_back_to(before);
    assert_eq!(step.state, StepState::Done { on: today() });
}

#[test]
fn an_enjoyed_reward_is_never_taken_away() {
    let mut reward = Some(Reward::new(line("sit outside")));
    if let Some(reward) = &mut reward {
        reward.enjoy(today());
        reward.enjoy(day(2027, 7, 1));
    }
    Reward::set_words(&mut reward, None);
    let kept = reward.unwrap();
    assert_eq!(kept.words, line("sit outside"));
    assert_eq!(kept.enjoyed, Some(today()));
}

#[test]
fn a_reward_that_was_only_noted_can_be_changed_and_taken_off() {
    let mut reward = None;
    Reward::set_words(&mut reward, Some(line("sit outside")));
    Reward::set_words(&mut reward, Some(line("hear a song")));
    assert_eq!(reward, Some(Reward::new(line("hear a song"))));
    Reward::set_words(&mut reward, None);
    assert_eq!(reward, None);
}

#[test]
fn taking_back_a_done_step_leaves_what_was_enjoyed() {
    let mut goal = to_the_shop();
    let step = step_of(&mut goal, "door");
    step.reward = Some(Reward::new(line("sit outside")));
    step.mark_done(today());
    step.reward.as_mut().unwrap().enjoy(today());
    goal.undo_step(&id("door"));
    let step = goal.step(&id("door")).unwrap();
    assert!(step.is_open());
    assert_eq!(step.reward.as_ref().unwrap().enjoyed, Some(today()));
}

#[test]
fn a_goal_or_a_step_without_words_may_go_only_while_nothing_else_hangs_on_it() {
    let mut goal = Goal::new(id("shop"), line("Walk to the shop"), today());
    goal.value = Some(independence());
    assert!(goal.is_only_a_title());
    goal.add_step(id("door"), line("Put my shoes by the door"));
    assert!(!goal.is_only_a_title());
    assert!(goal.steps[0].is_only_a_title());
    goal.steps[0].plan.when = note("after breakfast");
    assert!(!goal.steps[0].is_only_a_title());
}

#[test]
fn a_goal_can_be_paused_reached_and_let_go_and_goes_on_as_before() {
    let before = to_the_shop();
    let changes: [fn(&mut Goal, Day); 3] = [Goal::pause, Goal::reach, Goal::let_go];
    for change in changes {
        let mut goal = before.clone();
        change(&mut goal, today());
        assert!(!goal.is_going_on());
        goal.go_on();
        assert_eq!(goal, before);
    }
}

#[test]
fn a_goal_is_to_look_at_from_its_day_on_while_it_is_going_on() {
    let mut goal = to_the_shop();
    assert!(!goal.is_to_look_at(today()));
    goal.review = Some(today());
    assert!(!goal.is_to_look_at(day(2027, 6, 11)));
    assert!(goal.is_to_look_at(today()));
    goal.pause(today());
    assert!(!goal.is_to_look_at(today()));
}

#[test]
fn a_goal_moves_past_its_neighbour_that_stands_as_it_does() {
    let goal = |name: &str| Goal::new(id(name), line(name), today());
    let mut paused = goal("paused");
    paused.pause(today());
    let mut goals: Goals = [goal("first"), paused, goal("second"), goal("third")]
        .into_iter()
        .collect();
    goals.move_goal(&id("second"), Direction::Up);
    assert_eq!(goal_ids(&goals), ["second", "paused", "first", "third"]);
    goals.move_goal(&id("second"), Direction::Up);
    goals.move_goal(&id("paused"), Direction::Down);
    assert_eq!(goal_ids(&goals), ["second", "paused", "first", "third"]);
    goals.move_goal(&id("second"), Direction::Down);
    assert_eq!(goal_ids(&goals), ["first", "paused", "second", "third"]);
}

#[test]
fn goals_are_shown_in_groups_with_their_value_and_next_step() {
    let mut values = Values::default();
    values.keep(independence()).unwrap();
    let mut shop = to_the_shop();
    shop.value = Some(independence());
    shop.do_step(&id("door"), today());
    let music = Goal::new(id("music"), line("Make time for music"), today());
    let mut course = to_the_shop();
    course.id = id("course");
    course.let_go(today());
    let goals: Goals = [course, shop, music].into_iter().collect();
    let groups = groups(&goals, &values);
    let kinds: Vec<GoalStateKind> = groups.iter().map(|group| group.kind).collect();
    assert_eq!(kinds, [GoalStateKind::GoingOn, GoalStateKind::LetGo]);
    let [going_on, let_go] = &groups[..] else {
        panic!()
    };
    assert_eq!(going_on.goals[0].value.as_deref(), Some("Independence"));
    assert_eq!(
        going_on.goals[0].next,
        NextLink::Step("Walk to the gate".to_owned())
    );
    assert_eq!(going_on.goals[1].next, NextLink::Empty);
    assert_eq!(let_go.goals[0].next, NextLink::Nothing);
    assert_eq!(
        let_go.goals[0].note.as_deref(),
        Some("Let go: 12 June 2027")
    );
}

#[test]
fn only_a_goal_that_is_going_on_has_a_next_step_on_its_ladder() {
    let mut goal = to_the_shop();
    goal.do_step(&id("door"), today());
    let stands = |goal: &Goal, step: &str| rung(goal, &id(step)).unwrap().stands;
    assert_eq!(stands(&goal, "door"), Stands::Done(today()));
    assert_eq!(stands(&goal, "gate"), Stands::Next);
    assert_eq!(stands(&goal, "corner"), Stands::Later);
    goal.pause(today());
    assert_eq!(stands(&goal, "gate"), Stands::Later);
    assert_eq!(rung(&goal, &id("no-such-step")), None);
}

#[test]
fn a_rung_says_where_its_step_stands() {
    assert_eq!(Stands::Done(today()).note(today()), "Done: 12 June 2027");
    assert_eq!(
        Stands::Paused(None).note(today()),
        "Paused. It keeps its place."
    );
    assert_eq!(
        Stands::Paused(Some(today())).note(day(2027, 6, 11)),
        "Paused until: 12 June 2027. It keeps its place."
    );
}

#[test]
fn a_rung_offers_a_paused_step_again_once_its_day_has_come() {
    for when in [today(), day(2027, 7, 1)] {
        assert_eq!(
            Stands::Paused(Some(today())).note(when),
            "Paused until: 12 June 2027. You can take it up again, or let it rest."
        );
    }
}

#[test]
fn make_it_smaller_says_what_came_of_it_in_the_persons_words() {
    let mut step = Step::new(id("gate"), line("Walk to the gate"));
    let after = afterwards(Way::Halve, &step, Some("Independence"));
    assert_eq!(after.lines[0].label, Some("Your smaller step:"));
    assert_eq!(after.lines[0].words, "Walk to the gate");
    let after = afterwards(Way::Swap, &step, Some("Independence"));
    assert_eq!(after.lines[1].label, Some("This matters to me:"));
    assert_eq!(after.lines[1].words, "Independence");
    step.ask.who = note("Mair");
    let after = afterwards(Way::Ask, &step, None);
    assert_eq!(after.lines.len(), 1);
    assert_eq!(
        (after.lines[0].label, after.lines[0].words.as_str()),
        (Some("Ask:"), "Mair")
    );
    step.pause(Some(today()));
    let after = afterwards(Way::Pause, &step, None);
    assert_eq!(
        after.note.unwrap(),
        "Paused until: 12 June 2027. It keeps its place."
    );
    step.let_go(today());
    let after = afterwards(Way::LetGo, &step, Some("Independence"));
    assert_eq!(after.note.as_deref(), Some("Let go."));
    assert_eq!(after.lines[0].label, Some("Your value stays:"));
}

#[test]
fn there_are_five_ways_and_each_has_a_name_and_a_line() {
    let names: Vec<&str> = Way::ALL.into_iter().map(Way::name).collect();
    assert_eq!(
        names,
        [
            "Halve it",
            "Swap it",
            "Ask someone",
            "Pause it",
            "Let it go"
        ]
    );
    for way in Way::ALL {
        assert!(way.line().ends_with(['.', '?']), "{}", way.line());
    }
}

#[test]
fn what_is_written_with_a_step_is_read_in_one_order_and_blanks_are_left_out() {
    let mut step = Step::new(id("gate"), line("Walk to the gate"));
    assert!(written_with(&step).is_empty());
    step.plan.when = note("after breakfast");
    step.ask.who = note("  ");
    step.reward = Some(Reward::new(line("sit outside")));
    let written: Vec<(Option<&str>, String)> = written_with(&step)
        .into_iter()
        .map(|line| (line.label, line.words))
        .collect();
    assert_eq!(
        written,
        [
            (Some("If it is:"), "after breakfast".to_owned()),
            (Some("Afterwards I can:"), "sit outside".to_owned()),
        ]
    );
}

#[test]
fn what_a_goal_looks_like_shows_only_what_is_answered() {
    let mut goal = to_the_shop();
    assert!(clear_lines(&goal).is_empty());
    goal.how_i_know = note("I come home with milk");
    let lines = clear_lines(&goal);
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0].words, "I come home with milk");
}

#[test]
fn the_values_to_choose_from_are_the_kept_ones_and_the_one_the_goal_has() {
    let mut values = Values::default();
    assert!(value_choices(&values, None).is_empty());
    let ids = |values: &Values, chosen: Option<&ValueId>| -> Vec<String> {
        value_choices(values, chosen)
            .into_iter()
            .map(|choice| choice.id)
            .collect()
    };
    assert_eq!(
        ids(&values, Some(&independence())),
        ["card:independence", NONE]
    );
    values.keep(independence()).unwrap();
    assert_eq!(
        ids(&values, Some(&independence())),
        ["card:independence", NONE]
    );
}

#[test]
fn none_of_these_is_chosen_where_a_goal_has_no_value_and_no_part_of_life() {
    assert_eq!(value_choice(None), NONE);
    assert_eq!(value_choice(Some(&independence())), "card:independence");
    assert_eq!(area_choice(None), NONE);
    assert_eq!(area_choice(Some(LifeArea::Home)), "home");
}

#[test]
fn the_sentence_beside_the_chart_says_the_first_and_the_latest_number() {
    let mut ratings = Ratings::default();
    assert_eq!(sentence(&ratings), "");
    ratings.record(day(2027, 4, 1), sure(2).unwrap());
    assert_eq!(sentence(&ratings), "1 April 2027: 2, out of 10.");
    ratings.record(day(2027, 6, 12), sure(5).unwrap());
    ratings.record(day(2027, 5, 1), sure(9).unwrap());
    let said = sentence(&ratings);
    assert!(
        said.starts_with("First, on 1 April 2027: 2. Latest, on 12 June 2027: 5."),
        "{said}"
    );
}

#[test]
fn the_chart_counts_days_from_the_first_number() {
    let mut ratings = Ratings::default();
    assert!(points(&ratings).is_empty());
    ratings.record(day(2027, 6, 12), sure(5).unwrap());
    ratings.record(day(2027, 6, 2), sure(3).unwrap());
    let points = points(&ratings);
    let places: Vec<(i32, u8)> = points
        .iter()
        .map(|point| (point.place, point.number))
        .collect();
    assert_eq!(places, [(0, 3), (10, 5)]);
    assert_eq!(points[0].day, "2 June 2027");
}

#[test]
fn a_number_can_be_changed_and_taken_away_for_its_day() {
    let mut goal = to_the_shop();
    goal.closeness.record(today(), sure(3).unwrap());
    goal.closeness.record(today(), sure(4).unwrap());
    assert_eq!(goal.closeness.as_slice().len(), 1);
    assert_eq!(goal.closeness.on(today()), sure(4));
    goal.closeness.forget(today());
    assert!(goal.closeness.as_slice().is_empty());
}

#[test]
fn a_typed_day_is_taken_where_there_is_such_a_day() {
    let parts = |day: &str, month: &str, year: &str| DateParts {
        day: day.to_owned(),
        month: month.to_owned(),
        year: year.to_owned(),
    };
    assert_eq!(day_from(&parts("6", "8", "2027")), Some(day(2027, 8, 6)));
    assert_eq!(
        day_from(&parts(" 06 ", "08", "2027 ")),
        Some(day(2027, 8, 6))
    );
    for (d, m, y) in [
        ("31", "6", "2027"),
        ("6", "8", "27"),
        ("6", "August", "2027"),
        ("", "", ""),
        ("6", "8", "-027"),
    ] {
        assert_eq!(day_from(&parts(d, m, y)), None, "{d} {m} {y}");
    }
}

#[test]
fn the_near_days_are_a_week_two_weeks_and_a_month_away() {
    let days: Vec<Option<Day>> = near_days()
        .into_iter()
        .map(|quick| (quick.day)(day(2027, 1, 31)))
        .collect();
    let expected = [day(2027, 2, 7), day(2027, 2, 14), day(2027, 2, 28)];
    assert_eq!(days, expected.map(Some));
}

#[test]
fn where_a_goal_stands_is_said_without_judging_it() {
    assert_eq!(standing_words(GoalState::GoingOn), None);
    let said = [
        GoalState::Paused { since: today() },
        GoalState::Reached { on: today() },
        GoalState::LetGo { on: today() },
    ]
    .map(|state| standing_words(state).unwrap());
    assert_eq!(
        said,
        [
            "Paused: 12 June 2027. It keeps its place.",
            "Reached: 12 June 2027.",
            "Let go: 12 June 2027.",
        ]
    );
}

#[test]
fn every_way_that_makes_sense_is_offered_from_where_a_goal_stands() {
    let all = [WayOn::Reach, WayOn::Pause, WayOn::LetGo];
    assert_eq!(ways_from(GoalStateKind::GoingOn), all);
    assert_eq!(
        ways_from(GoalStateKind::Paused),
        [WayOn::Reach, WayOn::LetGo]
    );
    // From here the notice at the top of the page leads back.
    for kind in [GoalStateKind::Reached, GoalStateKind::LetGo] {
        assert!(ways_from(kind).is_empty());
    }
}

/// One press on the ladder, on the step at a place.
#[derive(Clone, Debug)]
enum Press {
    Up(usize),
    Down(usize),
    Do(usize),
    Undo(usize),
    Pause(usize),
    LetGo(usize),
    TakeUp(usize),
    Reword(usize),
}

fn press() -> impl Strategy<Value = Press> {
    let at = 0..6_usize;
    prop_oneof![
        at.clone().prop_map(Press::Up),
        at.clone().prop_map(Press::Down),
        at.clone().prop_map(Press::Do),
        at.clone().prop_map(Press::Undo),
        at.clone().prop_map(Press::Pause),
        at.clone().prop_map(Press::LetGo),
        at.clone().prop_map(Press::TakeUp),
        at.prop_map(Press::Reword),
    ]
}

fn ladder_of_six() -> Goal {
    let mut goal = Goal::new(id("goal"), line("A goal"), today());
    for n in 0..6 {
        goal.add_step(id(&format!("step-{n}")), line(&format!("Step {n}")));
    }
    goal
}

fn do_press(goal: &mut Goal, press: &Press) {
    let step = |n: &usize| id(&format!("step-{n}"));
    let change = |goal: &mut Goal, n: &usize, change: fn(&mut Step)| {
        change(goal.step_mut(&step(n)).unwrap());
    };
    match press {
        Press::Up(n) => goal.move_step(&step(n), Direction::Up),
        Press::Down(n) => goal.move_step(&step(n), Direction::Down),
        Press::Do(n) => goal.do_step(&step(n), today()),
        Press::Undo(n) => goal.undo_step(&step(n)),
        Press::Pause(n) => change(goal, n, |step| step.pause(None)),
        Press::LetGo(n) => change(goal, n, |step| step.let_go(today())),
        Press::TakeUp(n) => change(goal, n, Step::take_up),
        Press::Reword(n) => change(goal, n, |step| step.reword(line("Smaller"))),
    }
}

fn sorted(goal: &Goal) -> Vec<String> {
    let mut ids: Vec<String> = goal
        .steps
        .iter()
        .map(|step| step.id.as_str().to_owned())
        .collect();
    ids.sort();
    ids
}

proptest! {
    #[test]
    fn whatever_is_pressed_the_steps_stay_the_same_ones(presses in prop::collection::vec(press(), 0..40)) {
        let mut goal = ladder_of_six();
        let before = sorted(&goal);
        for press in &presses {
            do_press(&mut goal, press);
        }
        prop_assert_eq!(sorted(&goal), before);
    }

    #[test]
    fn moving_a_step_never_changes_a_step(moves in prop::collection::vec((0..6_usize, any::<bool>()), 0..40)) {
        let mut goal = ladder_of_six();
        let before = goal.clone();
        for (n, up) in moves {
            do_press(&mut goal, &if up { Press::Up(n) } else { Press::Down(n) });
        }
        for step in &before.steps {
            prop_assert_eq!(goal.step(&step.id), Some(step));
        }
    }

    #[test]
    fn done_and_taken_back_is_as_before(presses in prop::collection::vec(press(), 0..20), n in 0..6_usize) {
        let mut goal = ladder_of_six();
        for press in &presses {
            do_press(&mut goal, press);
        }
        // A step that is done already would be opened by taking it back.
        prop_assume!(goal.steps[n].state.done_on().is_none());
        prop_assume!(goal.steps[n].is_open());
        let before = goal.clone();
        let step = goal.steps[n].id.clone();
        goal.do_step(&step, today());
        prop_assert!(goal.steps[n].state.done_on().is_some());
        goal.undo_step(&step);
        prop_assert_eq!(goal, before);
    }

    #[test]
    fn removed_and_put_back_is_as_before(presses in prop::collection::vec(press(), 0..20), n in 0..6_usize) {
        let mut goal = ladder_of_six();
        for press in &presses {
            do_press(&mut goal, press);
        }
        let mut goals: Goals = [goal, to_the_shop()].into_iter().collect();
        let before = goals.clone();
        let step = goals.get(&id("goal")).unwrap().steps[n].id.clone();
        let removed = goals.get_mut(&id("goal")).unwrap().remove_step(&step).unwrap();
        prop_assert!(goals.get(&id("goal")).unwrap().step(&step).is_none());
        goals.put_back_step(removed).unwrap();
        prop_assert_eq!(&goals, &before);
        let removed = goals.remove(&id("goal")).unwrap();
        prop_assert!(goals.get(&id("goal")).is_none());
        goals.put_back(removed);
        prop_assert_eq!(goals, before);
    }

    #[test]
    fn moving_goals_keeps_every_goal(moves in prop::collection::vec((0..5_usize, any::<bool>()), 0..30), kinds in prop::collection::vec(0..4_u8, 5)) {
        let make = |(n, kind): (usize, &u8)| {
            let mut goal = Goal::new(id(&format!("goal-{n}")), line("A goal"), today());
            match kind {
                0 => {}
                1 => goal.pause(today()),
                2 => goal.reach(today()),
                _ => goal.let_go(today()),
            }
            goal
        };
        let mut goals: Goals = kinds.iter().enumerate().map(make).collect();
        let before = goals.clone();
        for (n, up) in moves {
            let direction = if up { Direction::Up } else { Direction::Down };
            goals.move_goal(&id(&format!("goal-{n}")), direction);
        }
        prop_assert_eq!(goals.as_slice().len(), before.as_slice().len());
        // Every place still holds a goal that stands as the one before it did there.
        for (now, then) in goals.as_slice().iter().zip(before.as_slice()) {
            prop_assert_eq!(now.state.kind(), then.state.kind());
            prop_assert_eq!(goals.get(&then.id), Some(then.as_ref()));
        }
    }
}
