//! The first ten minutes leave a person with something worth keeping.

use crate::writing::{self, ALL, GOAL, LINE, OWN_WORDS, PICKED, REWARD, STEP, THEN, VALUES, WHEN};
use browser::{App, Key, Outcome, Setup, Size, person::Role};

async fn end_with_a_page_that_is_still_there_tomorrow(size: Size) -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(size).await?;
    writing::first_ten_minutes(&person).await?;
    for words in ALL.into_iter().chain(VALUES) {
        person.sees(words).await?;
    }
    person.press_to("Continue", "Your page is here").await?;
    person.sees(STEP).await?;
    person.follow_to("Go to Today", "Today").await?;
    for words in [STEP, GOAL, VALUES[0], WHEN, THEN] {
        person.sees(words).await?;
    }
    person.reload().await?;
    person.sees(STEP).await?;

    let profile = person.leaves();
    let person = app.visitor_again(&profile, Setup::default(), size).await?;
    person.go("/").await?;
    for words in [STEP, GOAL, VALUES[0]] {
        person.sees(words).await?;
    }
    person.go("/start/keep").await?;
    for words in ALL.into_iter().chain(VALUES) {
        person.sees(words).await?;
    }
    person.go("/start").await?;
    person.finds_in("In my words", LINE).await?;
    person.finds_in("In my own words", OWN_WORDS).await
}

#[tokio::test]
async fn the_first_ten_minutes_on_a_phone_end_with_a_page_that_is_still_there_tomorrow() -> Outcome
{
    end_with_a_page_that_is_still_there_tomorrow(Size::Phone).await
}

#[tokio::test]
async fn the_first_ten_minutes_on_a_desk_end_with_a_page_that_is_still_there_tomorrow() -> Outcome {
    end_with_a_page_that_is_still_there_tomorrow(Size::Desk).await
}

#[tokio::test]
async fn the_keyboard_alone_does_the_whole_first_ten_minutes() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Desk).await?;
    person.go("/").await?;
    person
        .tabs_to(Role::Link, "Start: about 10 minutes")
        .await?;
    person.key(Key::Enter).await?;

    person
        .has_focus_on(Role::Heading, "What recovery means to me")
        .await?;
    person.tabs_to(Role::Choice, PICKED).await?;
    person.type_here(" ").await?;
    person.tabs_to(Role::Field, "In my words").await?;
    person.key_with(Key::Control, 'a').await?;
    person.type_here(LINE).await?;
    person.tabs_to(Role::Field, "In my own words").await?;
    person.type_here(OWN_WORDS).await?;
    person.tabs_to(Role::Button, "Continue").await?;
    person.key(Key::Enter).await?;

    person
        .has_focus_on(Role::Heading, "What matters to me")
        .await?;
    for value in ["Kindness", "Independence", "Hope"] {
        person.tabs_to(Role::Choice, value).await?;
        person.type_here(" ").await?;
    }
    person.tabs_to(Role::Button, "Continue").await?;
    person.type_here(" ").await?;

    person
        .has_focus_on(Role::Heading, "One thing I would like")
        .await?;
    person.tabs_to(Role::Field, "My goal").await?;
    person.type_here(GOAL).await?;
    // Radio buttons are one stop; the arrows go through them, and round from the last to the first.
    person.tabs_to(Role::Choice, "None of these").await?;
    person.key(Key::Down).await?;
    person.has_focus_on(Role::Choice, "Kindness").await?;
    person.key(Key::Down).await?;
    person.has_focus_on(Role::Choice, "Independence").await?;
    person.tabs_to(Role::Button, "Continue").await?;
    person.key(Key::Enter).await?;

    person.has_focus_on(Role::Heading, "One small step").await?;
    person.tabs_to(Role::Field, "My step").await?;
    person.type_here(STEP).await?;
    person.tabs_to(Role::Button, "Add when").await?;
    person.key(Key::Enter).await?;
    person.tabs_to(Role::Field, "If it is:").await?;
    person.type_here(WHEN).await?;
    person.tabs_to(Role::Field, "Then I will:").await?;
    person.type_here(THEN).await?;
    person.tabs_to(Role::Button, "Add a reward").await?;
    person.type_here(" ").await?;
    person.tabs_to(Role::Field, "Afterwards I can:").await?;
    person.type_here(REWARD).await?;
    person.tabs_to(Role::Button, "Continue").await?;
    person.key(Key::Enter).await?;

    person.has_focus_on(Role::Heading, "Keep my page").await?;
    for words in ALL.into_iter().chain(VALUES) {
        person.sees(words).await?;
    }
    person
        .tabs_to(Role::Button, "Save it as a text file")
        .await?;
    person.key(Key::Enter).await?;
    let (_, text) = person.receives_a_file().await?;
    anyhow::ensure!(text.contains(GOAL), "the file holds {text}");
    person.tabs_to(Role::Button, "Continue").await?;
    person.key(Key::Enter).await?;

    person
        .has_focus_on(Role::Heading, "Your page is here")
        .await?;
    person.tabs_to(Role::Link, "Go to Today").await?;
    person.key(Key::Enter).await?;
    person.has_focus_on(Role::Heading, "Today").await?;
    for words in [STEP, GOAL, "Independence"] {
        person.sees(words).await?;
    }
    Ok(())
}

#[tokio::test]
async fn every_screen_can_be_skipped_and_that_is_fine_too() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/start").await?;
    for (count, next) in [
        ("1 of 5", "What matters to me"),
        ("2 of 5", "One thing I would like"),
        ("3 of 5", "One small step"),
        ("4 of 5", "Keep my page"),
    ] {
        person.sees(count).await?;
        person.press_to("Skip this", next).await?;
    }
    person.sees("5 of 5").await?;
    person
        .press_to("Continue", "You have had a look around")
        .await?;
    person
        .follow_to("Go to Today", "A private place to plan your recovery")
        .await
}

#[tokio::test]
async fn the_last_screen_has_one_way_on() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/start").await?;
    person.type_into("In my own words", OWN_WORDS).await?;
    person.go("/start/keep").await?;
    person.sees("How would you like to keep it?").await?;
    for other in ["Skip this", "Keep it here only"] {
        anyhow::ensure!(
            !person.can_find(Role::Button, other).await?,
            "“{other}” is there too"
        );
    }
    person.press_to("Continue", "Your page is here").await?;
    person.sees("You now have:").await
}

#[tokio::test]
async fn enter_goes_on_from_the_goal_and_the_step_and_loses_no_words() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/start/values").await?;
    person.choose("Nature").await?;
    person
        .press_to("Continue", "One thing I would like")
        .await?;
    // With nothing in the box there is nothing to go on with.
    person.tabs_to(Role::Field, "My goal").await?;
    person.key(Key::Enter).await?;
    person.has_focus_on(Role::Field, "My goal").await?;
    person.type_here(GOAL).await?;
    person.key(Key::Enter).await?;
    // The question under the box is still open.
    person.has_focus_on(Role::Choice, "Nature").await?;
    person.type_here(" ").await?;
    person.sees("Which value is this for?").await?;
    person.back().await?;
    person.forward().await?;
    person.finds_in("My goal", GOAL).await?;
    person.type_into("My goal", " today").await?;
    person.key(Key::Enter).await?;
    person.arrives_at("One small step").await?;
    person.sees(&format!("{GOAL} today")).await?;
    person.type_into("My step", STEP).await?;
    person.key(Key::Enter).await?;
    person.arrives_at("Keep my page").await?;
    person.sees(STEP).await
}

#[tokio::test]
async fn ideas_make_way_for_words_of_my_own() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/start/goal").await?;
    person.press("Cook for myself").await?;
    person.press("Sort out one bill").await?;
    person.finds_in("My goal", "Sort out one bill").await?;
    person.rewrite("My goal", GOAL).await?;
    person.sees_no("You can pick one of these").await?;
    person.finds_in("My goal", GOAL).await?;
    person.rewrite("My goal", " ").await?;
    person.finds(Role::Button, "Cook for myself").await
}

#[tokio::test]
async fn a_fourth_value_is_as_welcome_as_three() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/start/values").await?;
    for value in ["Family", "Nature", "Fun"] {
        person.choose(value).await?;
    }
    anyhow::ensure!(!person.shows("That makes").await?, "three are remarked on");
    person.choose("Safety").await?;
    person
        .sees("That makes 4. Keep all 4, or remove one.")
        .await
}
