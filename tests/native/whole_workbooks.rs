//! What holds for every workbook there can be: nothing that can be undone loses anything, and nothing that is shown
//! stops at what a person wrote.

use crate::any_workbook::{any_goal, any_workbook};
use camau::{
    content,
    domain::{Day, Direction, Goal, Id, Line, Step, StepBefore, StepState, ValueId, Workbook},
    export::MyPage,
    pages::{
        chart,
        goal::{closeness, ladder::rung, plan::written_with, shape::clear_lines},
        goals::groups,
        recovery::newest_first,
        settings::{Count, counts},
        today::look::{look, next_of, stone_words},
        values::deck::worth_keeping,
    },
};
use proptest::prelude::*;

fn today() -> Day {
    Day::from_ymd_opt(2027, 6, 12).unwrap()
}

fn goal_ids(workbook: &Workbook) -> Vec<Id> {
    let goals = workbook.goals.as_slice().iter();
    goals.map(|goal| goal.id.clone()).collect()
}

fn step_ids(goal: &Goal) -> Vec<Id> {
    goal.steps.iter().map(|step| step.id.clone()).collect()
}

/// Every step with the goal it belongs to.
fn all_steps(workbook: &Workbook) -> Vec<(Id, Id)> {
    let goals = workbook.goals.as_slice().iter();
    goals
        .flat_map(|goal| {
            step_ids(goal)
                .into_iter()
                .map(|step| (goal.id.clone(), step))
        })
        .collect()
}

fn kept_values(workbook: &Workbook) -> Vec<ValueId> {
    let kept = workbook.values.kept().iter();
    kept.map(|kept| kept.value.clone()).collect()
}

fn step_of<'a>(workbook: &'a Workbook, goal: &Id, step: &Id) -> Option<&'a Step> {
    workbook.goals.get(goal)?.step(step)
}

fn change_step(workbook: &mut Workbook, goal: &Id, step: &Id, change: impl FnOnce(&mut Step)) {
    let goal = workbook.goals.get_mut(goal).unwrap();
    change(goal.step_mut(step).unwrap());
}

/// What a person does with a step.
type Act = fn(&mut Step);

/// Fails unless every word of this text is in the other, wherever its lines are broken.
fn expect_words(text: &str, within: &str) -> Result<(), TestCaseError> {
    for word in text.split_whitespace() {
        prop_assert!(
            within.contains(word),
            "{word:?} of {text:?} is not in {within:?}"
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_goal_or_a_step_that_is_removed_and_put_back_is_as_if_nothing_had_happened(
        mut workbook in any_workbook()
    ) {
        let before = workbook.clone();
        for id in goal_ids(&before) {
            let removed = workbook.goals.remove(&id).unwrap();
            prop_assert!(workbook.goals.get(&id).is_none());
            workbook.goals.put_back(removed);
            prop_assert_eq!(&workbook, &before);
        }
        for (goal, step) in all_steps(&before) {
            let removed = workbook.goals.get_mut(&goal).unwrap().remove_step(&step).unwrap();
            prop_assert!(step_of(&workbook, &goal, &step).is_none());
            workbook.goals.put_back_step(removed).unwrap();
            prop_assert_eq!(&workbook, &before);
        }
    }

    #[test]
    fn a_value_or_an_earlier_meaning_that_is_removed_and_put_back_is_as_if_nothing_had_happened(
        mut workbook in any_workbook()
    ) {
        let before = workbook.clone();
        for value in kept_values(&before) {
            let removed = workbook.values.remove(&value).unwrap();
            prop_assert!(!workbook.values.keeps(&value));
            prop_assert!(workbook.values.put_back(removed).is_ok());
            prop_assert_eq!(&workbook, &before);
        }
        for day in newest_first(&before.recovery) {
            let removed = workbook.recovery.remove_earlier(day).unwrap();
            prop_assert!(workbook.recovery.earlier_on(day).is_none());
            workbook.recovery.put_back_earlier(removed);
            prop_assert_eq!(&workbook, &before);
        }
    }

    #[test]
    fn an_own_value_comes_back_to_its_place_and_its_card_waits_to_be_sorted_again(
        mut workbook in any_workbook()
    ) {
        for own in workbook.values.own().to_vec() {
            let before = workbook.clone();
            let value = ValueId::Own(own.id.clone());
            match workbook.values.remove_own(&own.id) {
                None => prop_assert!(before.values.keeps(&value)),
                Some(removed) => {
                    workbook.values.put_back_own(removed);
                    prop_assert_eq!(workbook.values.pile_of(&value), None);
                    prop_assert_eq!(workbook.values.own(), before.values.own());
                }
            }
            let others = |workbook: &Workbook| {
                let sorts = workbook.values.sorts().iter();
                sorts.filter(|sort| sort.value != value).cloned().collect::<Vec<_>>()
            };
            prop_assert_eq!(others(&workbook), others(&before));
            prop_assert_eq!(workbook.values.kept(), before.values.kept());
        }
    }

    #[test]
    fn what_is_moved_is_still_there_and_so_is_everything_else(
        mut workbook in any_workbook(),
        moves in prop::collection::vec((any::<prop::sample::Index>(), any::<bool>(), 0..12_usize), 1..12),
    ) {
        let before = workbook.clone();
        for (index, up, place) in moves {
            let direction = if up { Direction::Up } else { Direction::Down };
            let (goals, steps, values) = (goal_ids(&before), all_steps(&before), kept_values(&before));
            if !goals.is_empty() {
                workbook.goals.move_goal(index.get(&goals), direction);
            }
            if !steps.is_empty() {
                let (goal, step) = index.get(&steps);
                workbook.goals.get_mut(goal).unwrap().move_step(step, direction);
            }
            if !values.is_empty() {
                workbook.values.move_kept(index.get(&values), direction);
                workbook.values.place_kept(index.get(&values), place);
            }
        }
        prop_assert_eq!(goal_ids(&workbook).len(), goal_ids(&before).len());
        prop_assert_eq!(all_steps(&workbook).len(), all_steps(&before).len());
        prop_assert_eq!(kept_values(&workbook).len(), kept_values(&before).len());
        for (goal, step) in all_steps(&before) {
            prop_assert_eq!(step_of(&workbook, &goal, &step), step_of(&before, &goal, &step));
        }
        for value in kept_values(&before) {
            prop_assert_eq!(workbook.values.get(&value), before.values.get(&value));
        }
    }

    #[test]
    fn every_act_on_an_open_step_can_be_taken_back(mut workbook in any_workbook(), words in "[a-c]{1,9}") {
        let before = workbook.clone();
        for (goal, step) in all_steps(&before) {
            let stood = step_of(&before, &goal, &step).unwrap().clone();
            // Whatever it is, other words for it can be taken back.
            let words_before = stood.words_now();
            change_step(&mut workbook, &goal, &step, |step| step.reword(Line::parse(&words).unwrap()));
            change_step(&mut workbook, &goal, &step, |step| step.go_back_to(words_before));
            prop_assert_eq!(&workbook, &before);
            if !stood.is_open() {
                continue;
            }
            let acts: [(Act, Act); 3] = [
                (|step| step.mark_done(today()), Step::take_back_done),
                (|step| step.pause(Some(today())), Step::take_up),
                (|step| step.let_go(today()), Step::take_up),
            ];
            for (act, back) in acts {
                change_step(&mut workbook, &goal, &step, act);
                prop_assert!(workbook != before);
                change_step(&mut workbook, &goal, &step, back);
                prop_assert_eq!(&workbook, &before);
            }
            let state_before = StepBefore::State(stood.state);
            change_step(&mut workbook, &goal, &step, |step| step.let_go(today()));
            change_step(&mut workbook, &goal, &step, |step| step.go_back_to(state_before));
            prop_assert_eq!(&workbook, &before);
        }
    }

    #[test]
    fn a_done_step_stays_done_and_a_goal_goes_on_with_everything_it_had(mut goal in any_goal(Id::from_random(1))) {
        let before = goal.clone();
        for id in step_ids(&before) {
            let step = goal.step_mut(&id).unwrap();
            let StepState::Done { on } = step.state else {
                continue;
            };
            step.mark_done(today());
            step.pause(None);
            step.let_go(today());
            step.take_up();
            step.go_back_to(StepBefore::State(StepState::Open));
            prop_assert_eq!(step.state, StepState::Done { on });
        }
        for change in [Goal::pause, Goal::reach, Goal::let_go] {
            change(&mut goal, today());
            prop_assert!(!goal.is_going_on());
            goal.state = before.state;
            prop_assert_eq!(&goal, &before);
        }
    }

    #[test]
    fn earlier_words_that_are_used_again_never_cost_the_ones_they_replace(workbook in any_workbook()) {
        for day in newest_first(&workbook.recovery) {
            let mut recovery = workbook.recovery.clone();
            let replaced = recovery.meaning().clone();
            let again = recovery.earlier_on(day).unwrap().clone();
            let given_back = recovery.use_again(day, today());
            prop_assert_eq!(recovery.meaning(), &again);
            let is_kept = recovery.earlier().iter().any(|dated| dated.meaning == replaced);
            let is_here = is_kept || replaced.is_blank() || replaced == again;
            prop_assert!(is_here || given_back == Some(replaced));
            let days: Vec<Day> = newest_first(&recovery).into_iter().rev().collect();
            prop_assert!(days.is_sorted_by(|one, next| one < next), "{days:?}");
        }
    }

    #[test]
    fn everything_is_counted_once_whatever_there_is(workbook in any_workbook(), aside in 0..5_usize) {
        let counted = counts(&workbook, aside);
        let goals = goal_ids(&workbook).len();
        prop_assert!((goals == 0) != counted.contains(&Count::Goals(goals)));
        let steps = all_steps(&workbook).len();
        prop_assert!((steps == 0) != counted.contains(&Count::Steps(steps)));
        let values = kept_values(&workbook).len();
        prop_assert!(values <= 10 && (values == 0) != counted.contains(&Count::Values(values)));
        let shown: usize = groups(&workbook.goals, &workbook.values)
            .iter()
            .map(|group| group.goals.len())
            .sum();
        prop_assert_eq!(shown, goals);
        if let Some(count) = stone_words(&workbook).steps {
            prop_assert!(count.done + count.open <= steps);
        }
    }

    #[test]
    fn every_page_can_be_worked_out_on_any_day(workbook in any_workbook(), years in -60..4_000_i32) {
        let day = Day::from_ymd_opt(2027 + years, 2, 28).unwrap();
        for last_saved in [None, Some(today()), Some(day)] {
            look(&workbook, last_saved, today());
            look(&workbook, last_saved, day);
        }
        next_of(&workbook);
        worth_keeping(&workbook.values);
        for (goal, step) in all_steps(&workbook) {
            let goal = workbook.goals.get(&goal).unwrap();
            clear_lines(goal);
            let places = chart::points(&goal.closeness);
            prop_assert!(places.is_sorted_by(|one, next| one.place < next.place));
            closeness::sentence(&goal.closeness);
            let rung = rung(goal, &step).unwrap();
            let step = goal.step(&step).unwrap();
            prop_assert_eq!(rung.earlier.len(), step.earlier_titles.len());
            prop_assert!(!rung.stands.note(day).is_empty());
            written_with(step);
        }
    }

    #[test]
    fn the_page_to_keep_shows_every_word_and_its_file_has_all_that_it_shows(workbook in any_workbook()) {
        let page = MyPage::of(&workbook);
        let text = page.to_text(today());
        for part in &page.parts {
            prop_assert!(!part.lines.is_empty() && text.contains(part.head));
            for line in &part.lines {
                prop_assert!(text.contains(line.as_str()), "{line:?} is not in {text:?}");
            }
        }
        let meaning = workbook.recovery.meaning();
        expect_words(meaning.own_words.as_str(), &text)?;
        expect_words(meaning.hope.as_str(), &text)?;
        for line in content::meaning_lines(meaning) {
            expect_words(&line, &text)?;
        }
        for value in kept_values(&workbook) {
            expect_words(&content::value_name(&value, &workbook.values), &text)?;
        }
        let begun = workbook.beginning.goal.as_ref();
        if let Some(goal) = begun.and_then(|id| workbook.goals.get(id)) {
            expect_words(goal.title.as_str(), &text)?;
        }
    }
}
