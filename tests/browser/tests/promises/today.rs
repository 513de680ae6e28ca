//! Today: the next small step, and the way back after a while.

use crate::writing::{self, GOAL, HOPE, LINE, OWN_WORDS, REWARD, STEP, THEN, VALUES, WHEN};
use anyhow::{Result, ensure};
use browser::{App, Key, Outcome, Person, Size, on_a_phone_and_at_a_desk, person::Role};
use std::time::Duration;
use tokio::time::sleep;

const SMALLER: &str = "Look at the shoes";

/// Somebody on Today who has been through the first ten minutes.
async fn person_on_today(app: &App, size: Size) -> Result<Person> {
    let person = app.visitor(size).await?;
    writing::first_ten_minutes(&person).await?;
    person.press_to("Continue", "Your page is here").await?;
    person.follow_to("Go to Today", "Today").await?;
    Ok(person)
}

#[tokio::test]
async fn the_next_step_stands_on_today_with_its_chain_and_its_plan() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = person_on_today(&app, size).await?;
        person.sees(&format!("My next step {STEP}")).await?;
        person.sees(&format!("For: {GOAL}")).await?;
        person
            .sees(&format!("This matters to me: {}", VALUES[0]))
            .await?;
        for words in [WHEN, THEN] {
            person.sees(words).await?;
        }
        person.follow_to(GOAL, GOAL).await?;
        person.sees(STEP).await?;
        person.follow_to(VALUES[0], "My values").await?;
        person.sees("Goals for this value").await?;
        person.follow_to(GOAL, GOAL).await
    })
    .await
}

#[tokio::test]
async fn a_step_done_on_today_can_be_taken_back_and_its_reward_enjoyed() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = person_on_today(&app, size).await?;
        let day = person.day(0).await?;
        person.press("I did this").await?;
        person.sees(&format!("Done: {STEP} {day}")).await?;
        person.press("Undo").await?;
        person.sees(&format!("My next step {STEP}")).await?;

        person.press("I did this").await?;
        person.sees(&format!("Your reward: {REWARD}")).await?;
        person.press("I enjoyed it").await?;
        person.sees(&format!("You enjoyed this: {day}.")).await?;
        person.press("Nothing for now").await?;
        person.sees("You can add a step, or rest here.").await?;
        person.sees("Steps done: 1. Steps for later: 0.").await?;
        person.reload().await?;
        person.sees("Steps done: 1. Steps for later: 0.").await?;
        person.follow_to("Add a step", GOAL).await?;
        person.sees(&format!("Done: {day}")).await?;
        person.sees(&format!("You enjoyed this: {day}.")).await
    })
    .await
}

#[tokio::test]
async fn a_reward_left_for_later_waits_with_its_step_and_is_suggested_when_there_is_no_other()
-> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = person_on_today(&app, size).await?;
        person.press("I did this").await?;
        person.sees(&format!("Your reward: {REWARD}")).await?;
        person.press("Later").await?;
        person.sees_no("Your reward:").await?;
        person.follow_to("Add a step", GOAL).await?;
        person.sees(&format!("Your reward: {REWARD}")).await?;
        person.go("/").await?;
        person
            .sees(&format!(
                "A reward is waiting for you Your reward: {REWARD}"
            ))
            .await?;
        person.press("Later").await?;
        person.sees("You can add a step, or rest here.").await?;
        person.go("/").await?;
        person.press("I enjoyed it").await?;
        person.sees("You enjoyed this:").await?;
        person.go("/").await?;
        person.sees("You can add a step, or rest here.").await
    })
    .await
}

#[tokio::test]
async fn not_today_puts_the_step_by_and_notes_nothing() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = person_on_today(&app, size).await?;
        person.reload().await?;
        let before = person.all_stored().await?;
        person.press("Not today").await?;
        person.sees("It can wait. It keeps its place.").await?;
        person.press("Show it again").await?;
        person.sees(&format!("My next step {STEP}")).await?;
        person.press("Not today").await?;
        person.sees("It can wait.").await?;
        person.reload().await?;
        person.sees(&format!("My next step {STEP}")).await?;
        let after = person.all_stored().await?;
        ensure!(before == after, "{before:?}\nbecame\n{after:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_step_can_be_made_smaller_from_today() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = person_on_today(&app, size).await?;
        person.follow_to("Make it smaller", GOAL).await?;
        person.press("Halve it").await?;
        person.type_into("My step", SMALLER).await?;
        person.press("Use this step").await?;
        person
            .sees(&format!("Your smaller step: {SMALLER}"))
            .await?;
        person.press("Close").await?;
        person.go("/").await?;
        person.sees(&format!("My next step {SMALLER}")).await?;
        person.sees(WHEN).await
    })
    .await
}

#[tokio::test]
async fn a_hard_time_shows_help_and_hope_and_little_else() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = person_on_today(&app, size).await?;
        person.go("/recovery").await?;
        person.press("Change it").await?;
        person.type_into("What gives me hope", HOPE).await?;
        person.sees("Saved on this device.").await?;
        person.go("/").await?;
        person.press_to("It is a hard time", "A hard time").await?;
        person.sees(&format!("What gives me hope: {HOPE}")).await?;
        person
            .sees(&format!("One small thing, only if you want one: {STEP}"))
            .await?;
        for words in [GOAL, "My next step", "What you have so far", "I did this"] {
            ensure!(!person.shows(words).await?, "“{words}” is there too");
        }
        person.follow_to("Get help now", "Get help now").await?;
        person.back().await?;
        person.arrives_at("A hard time").await?;
        person.press_to("Show everything again", "Today").await?;
        person.sees(&format!("My next step {STEP}")).await
    })
    .await
}

#[tokio::test]
async fn after_a_gap_there_is_nothing_to_catch_up_on_and_the_meaning_can_be_looked_at() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = person_on_today(&app, size).await?;
        let written = person.day(0).await?;
        person.lets_days_pass(1).await?;
        person.go("/").await?;
        person.arrives_at("Welcome back").await?;
        ensure!(
            !person.shows("Does this still fit?").await?,
            "it is asked after a day"
        );

        person.lets_days_pass(15).await?;
        person.go("/").await?;
        person.arrives_at("Welcome back").await?;
        person
            .sees("Everything you wrote is here. There is nothing to catch up on.")
            .await?;
        person.sees(&format!("On {written} you wrote:")).await?;
        for words in [LINE, OWN_WORDS, "Does this still fit?"] {
            person.sees(words).await?;
        }

        // Leaving it notes nothing, so it is asked again.
        let before = person.all_stored().await?;
        person.press("Leave it for now").await?;
        person.sees_no("Does this still fit?").await?;
        person.reload().await?;
        person.sees("Does this still fit?").await?;
        ensure!(
            before == person.all_stored().await?,
            "leaving it changed what is kept"
        );

        person
            .follow_to("Change it", "What recovery means to me")
            .await?;
        person.back().await?;
        person.sees("Does this still fit?").await?;

        let today = person.day(0).await?;
        person.press("It still fits").await?;
        person.sees(&format!("It still fits. {today}.")).await?;
        person.reload().await?;
        person.sees(&format!("My next step {STEP}")).await?;
        ensure!(
            !person.shows("Does this still fit?").await?,
            "it is asked twice on a day"
        );
        person.go("/recovery").await?;
        person.sees(&format!("It still fits: {today}.")).await
    })
    .await
}

#[tokio::test]
async fn after_a_gap_a_person_can_carry_on_or_change_things() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = person_on_today(&app, size).await?;
        person.lets_days_pass(20).await?;
        person.go("/").await?;
        person.arrives_at("Welcome back").await?;
        person.follow_to("Carry on", GOAL).await?;
        person.back().await?;
        person.arrives_at("Welcome back").await?;
        person.follow_to("Change things", "Goals and steps").await?;
        person.finds(Role::Link, GOAL).await
    })
    .await
}

#[tokio::test]
async fn something_new_after_a_gap_begins_with_a_box_for_it() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = person_on_today(&app, size).await?;
        person.lets_days_pass(20).await?;
        person.go("/").await?;
        person
            .follow_to("Start something new", "Goals and steps")
            .await?;
        person.type_into("My goal", "Sit by the sea").await?;
        person.press_to("Add this goal", "Sit by the sea").await
    })
    .await
}

#[tokio::test]
async fn the_first_ten_minutes_can_be_carried_on_from_today() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/start").await?;
        writing::say_what_recovery_means(&person).await?;
        person.press_to("Continue", "What matters to me").await?;
        person.go("/").await?;
        person.sees("You can go on from where you were.").await?;
        person
            .follow_to("Carry on with the first 10 minutes", "What matters to me")
            .await?;
        for next in [
            "One thing I would like",
            "One small step",
            "Keep my page",
            "Your page is here",
        ] {
            person.press_to("Continue", next).await?;
        }
        person.follow_to("Go to Today", "Today").await?;
        ensure!(
            !person.shows("Carry on with the first 10 minutes").await?,
            "it is still offered"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_first_ten_minutes_can_be_left_where_they_are() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/start").await?;
    writing::say_what_recovery_means(&person).await?;
    person.press_to("Continue", "What matters to me").await?;
    person.go("/").await?;
    person.press("Leave it for now").await?;
    person
        .has_focus_on(
            Role::Heading,
            "Your goals go here. You can start with one thing you would like.",
        )
        .await?;
    person.sees("Saved on this device.").await?;
    person.reload().await?;
    person.finds(Role::Link, "Add a goal").await?;
    ensure!(
        !person.shows("Carry on with the first 10 minutes").await?,
        "it is still offered"
    );
    Ok(())
}

#[tokio::test]
async fn adding_a_step_from_today_begins_in_the_box_for_it() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = person_on_today(&app, size).await?;
        person.press("I did this").await?;
        person.follow_to("Add a step", GOAL).await?;
        let asked = "What is the smallest thing you could do first?";
        person.has_focus_on(Role::Field, asked).await?;
        person.type_here(SMALLER).await?;
        person.key(Key::Enter).await?;
        person.sees(&format!("Added: {SMALLER}")).await?;
        person.has_focus_on(Role::Button, "Add a step").await?;
        person.go("/").await?;
        person.sees(&format!("My next step {SMALLER}")).await
    })
    .await
}

/// How far down the page is scrolled, and where on the screen what has the focus stands.
async fn scrolled(person: &Person) -> Result<(f64, f64)> {
    // The focus and the page move once what was pressed has been drawn.
    sleep(Duration::from_millis(300)).await;
    let script = "return [scrollY, document.activeElement.getBoundingClientRect().top]";
    person.ask(script, Vec::new()).await
}

#[tokio::test]
async fn what_takes_the_place_of_something_on_today_is_read_from_its_top() -> Outcome {
    let app = App::serve()?;
    let person = person_on_today(&app, Size::Phone).await?;
    person.press("I did this").await?;
    person.sees(&format!("Done: {STEP}")).await?;
    let (_, head) = scrolled(&person).await?;
    ensure!((0.0..200.0).contains(&head), "its heading is at {head}");
    person.press("Undo").await?;
    person.sees("My next step").await?;
    person.press_to("It is a hard time", "A hard time").await?;
    let (down, _) = scrolled(&person).await?;
    ensure!(down == 0.0, "it is scrolled by {down}");
    person.press_to("Show everything again", "Today").await?;
    let (down, _) = scrolled(&person).await?;
    ensure!(down == 0.0, "it is scrolled by {down}");
    Ok(())
}

#[tokio::test]
async fn whether_words_are_saved_is_said_once_on_today() -> Outcome {
    let app = App::serve()?;
    let person = person_on_today(&app, Size::Phone).await?;
    person.sees("Saved on this device.").await?;
    let times = person
        .words()
        .await?
        .matches("Saved on this device.")
        .count();
    ensure!(times == 1, "it is said {times} times");
    Ok(())
}

#[tokio::test]
async fn today_says_how_much_more_there_is_than_it_shows() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    writing::values(&person, &["Family", "Nature", "Fun", "Hope", "Kindness"]).await?;
    person.go("/").await?;
    person.sees("Family, Nature, Fun And more: 2").await
}

#[tokio::test]
async fn cards_left_half_sorted_and_values_left_unchosen_can_be_carried_on_with() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/values").await?;
        person.press("Very important").await?;
        person.sees("Undo: Family").await?;
        person.go("/").await?;
        person
            .sees("Carry on with my values Cards sorted: 1. Still to look at: 35.")
            .await?;
        person
            .follow_to("Carry on with my values", "My values")
            .await?;
        for sorted in 2..=36 {
            person.press("Not now").await?;
            person.sees(&format!("Cards sorted: {sorted}.")).await?;
        }
        person.go("/").await?;
        person
            .follow_to("Choose which values to keep", "My values")
            .await?;
        person
            .choose_in("Which would you like to keep?", "Family")
            .await?;
        person.sees("Kept: 1").await?;
        person.go("/").await?;
        person.arrives_at("Today").await?;
        ensure!(
            !person.shows("Choose which values to keep").await?,
            "it is still offered"
        );
        Ok(())
    })
    .await
}

const AGAIN: &str = "You wanted to look at this again";

#[tokio::test]
async fn a_goal_can_be_looked_at_again_on_the_day_that_was_chosen_for_it() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        writing::a_goal(&person, GOAL, &[STEP]).await?;
        let day = person.day(7).await?;
        person.press("In 1 week").await?;
        person.sees(&format!("Look at this again: {day}")).await?;
        person.lets_days_pass(6).await?;
        person.go("/").await?;
        person.sees(STEP).await?;
        ensure!(
            !person.shows(AGAIN).await?,
            "it is suggested before its day"
        );
        person.lets_days_pass(1).await?;
        person.go("/").await?;
        person.sees(&format!("You chose this day: {day}.")).await?;
        ensure!(!person.shows("I did this").await?, "it is one thing of two");
        person.press("Not today").await?;
        person.sees("I did this").await?;
        person.go("/").await?;
        person.sees(AGAIN).await?;
        person.follow_to("Look at it", GOAL).await?;
        person.sees("Does this goal still fit?").await?;
        person.press("It still fits").await?;
        person.sees_no("Does this goal still fit?").await?;
        person.go("/").await?;
        person.sees(STEP).await?;
        ensure!(!person.shows(AGAIN).await?, "it is still suggested");
        Ok(())
    })
    .await
}

/// Presses a button and sees what comes of it. Says so where nothing has the focus then.
async fn press_and_look(person: &Person, button: &str, comes: &str) -> Result<Option<String>> {
    person.press(button).await?;
    person.sees(comes).await?;
    // The focus moves once what was pressed has been drawn.
    sleep(Duration::from_millis(200)).await;
    let lost = person.focused().await?.role == "page";
    Ok(lost.then(|| format!("“{button}”")))
}

#[tokio::test]
async fn whatever_is_pressed_on_today_the_keyboard_goes_on_from_there() -> Outcome {
    let app = App::serve()?;
    let person = person_on_today(&app, Size::Desk).await?;
    let mut lost = Vec::new();
    let next = format!("My next step {STEP}");
    let done = format!("Done: {STEP}");
    for (button, comes) in [
        ("Not today", "It can wait."),
        ("Show it again", &next),
        ("I did this", &done),
        ("Undo", &next),
        ("I did this", &done),
        ("I enjoyed it", "You enjoyed this:"),
        ("Nothing for now", "Add a step"),
        ("It is a hard time", "A hard time"),
        ("Show everything again", "Add a step"),
    ] {
        lost.extend(press_and_look(&person, button, comes).await?);
    }
    person.lets_days_pass(20).await?;
    for (button, comes) in [
        ("Leave it for now", "Add a step"),
        ("It still fits", "It still fits."),
    ] {
        person.go("/").await?;
        lost.extend(press_and_look(&person, button, comes).await?);
    }
    ensure!(
        lost.is_empty(),
        "nothing has the focus after {}",
        lost.join(", ")
    );
    Ok(())
}

#[tokio::test]
async fn making_a_step_smaller_from_today_puts_the_keyboard_at_the_ways_to_do_it() -> Outcome {
    let app = App::serve()?;
    let person = person_on_today(&app, Size::Desk).await?;
    person.follow_to("Make it smaller", GOAL).await?;
    person.has_focus_on(Role::Heading, "Make it smaller").await
}

#[tokio::test]
async fn whatever_was_written_first_today_is_the_persons_own_from_then_on() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/").await?;
        // Every part can be reached before anything is written.
        person.follow_to("Check-in", "Check-in").await?;
        person.choose("Tired").await?;
        person.sees("Saved on this device.").await?;
        person.go("/").await?;
        person.arrives_at("Today").await?;
        person.finds(Role::Button, "It is a hard time").await
    })
    .await
}

#[tokio::test]
async fn a_hard_time_lasts_until_the_person_wants_everything_again() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = person_on_today(&app, size).await?;
        person.press_to("It is a hard time", "A hard time").await?;
        person
            .follow_to("When it gets hard", "When it gets hard")
            .await?;
        person.back().await?;
        person.arrives_at("A hard time").await?;
        person.press("Show everything again").await?;
        person.arrives_at("Today").await
    })
    .await
}
