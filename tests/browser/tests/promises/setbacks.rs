//! A setback note: five short questions, any of which can be skipped. The goal stays.

use anyhow::{Result, ensure};
use browser::{App, Key, Outcome, Person, Size, on_a_phone_and_at_a_desk, person::Role};

const GOAL: &str = "Walk to the shop on my own";
const STEP: &str = "Walk to the gate";

async fn has_a_goal(person: &Person) -> Result<()> {
    person.go("/goals").await?;
    person.type_into("My goal", GOAL).await?;
    person.press("Add this goal").await?;
    person.arrives_at(GOAL).await?;
    person
        .type_into("What is the smallest thing you could do first?", STEP)
        .await?;
    person.press("Add this step").await?;
    person.keeps("camau.goals", STEP).await
}

/// Leaves so many questions out, and ends the note.
async fn skips_to_the_end(person: &Person, n: usize) -> Result<()> {
    for _ in 0..n {
        person.press("Skip this").await?;
    }
    person.press("Finish").await
}

#[tokio::test]
async fn a_note_about_a_goal_ends_with_the_goal_there_and_a_smaller_step() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        has_a_goal(&person).await?;
        person.follow("Something got in the way").await?;
        person.arrives_at("A setback note").await?;
        person
            .type_into("In my own words", "The bus did not come")
            .await?;
        person.press("Continue").await?;
        person.press("Nothing helped").await?;
        person.finds_in("In my own words", "Nothing helped").await?;
        person.press("Continue").await?;
        person
            .type_into("In my own words", "Look up the next bus")
            .await?;
        person.press("Continue").await?;
        person.press("Skip this").await?;
        person.sees("5 of 5").await?;
        ensure!(
            person.is_chosen(GOAL).await?,
            "it forgot which goal it is about"
        );
        person.choose("A smaller step").await?;
        person.press("Finish").await?;
        for words in [
            "Your note is here",
            "The bus did not come",
            "Nothing helped",
            "Look up the next bus",
            GOAL,
            "Steps you have done stay done.",
        ] {
            person.sees(words).await?;
        }
        person.follow("Make the step smaller").await?;
        person.arrives_at(GOAL).await?;
        person.sees("Halve it").await?;
        person.go("/setbacks").await?;
        person.sees("What I want to remember").await?;
        person.sees("Look up the next bus").await
    })
    .await
}

#[tokio::test]
async fn the_way_back_leads_to_the_question_before_and_nothing_typed_is_lost() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/setbacks").await?;
        person.follow("Write a note").await?;
        person.type_into("In my own words", "Half a sen").await?;
        person.press("Continue").await?;
        person.sees("Did anything help, even a little?").await?;
        person.back().await?;
        person.sees("What happened?").await?;
        person.finds_in("In my own words", "Half a sen").await?;
        person.keeps("camau.setbacks", "Half a sen").await?;
        person.reload().await?;
        person.finds_in("In my own words", "Half a sen").await
    })
    .await
}

#[tokio::test]
async fn every_question_can_be_skipped_and_then_nothing_is_kept() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/setbacks").await?;
        person.follow("Write a note").await?;
        skips_to_the_end(&person, 4).await?;
        person
            .sees("Nothing is written in this note. You can write it now, or leave it.")
            .await?;
        person.go("/setbacks").await?;
        person
            .sees("If something gets in the way, you can write about it here.")
            .await
    })
    .await
}

#[tokio::test]
async fn a_note_can_be_written_again_and_changed_wherever_the_app_stands() -> Outcome {
    let app = App::serve_in("/some/folder")?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/setbacks").await?;
    person.follow("Write a note").await?;
    skips_to_the_end(&person, 4).await?;
    person.follow("Write a note").await?;
    person.sees("What happened?").await?;
    person.type_into("In my own words", "Rain").await?;
    person.press("Continue").await?;
    skips_to_the_end(&person, 3).await?;
    person.follow("Change my note").await?;
    person.finds_in("In my own words", "Rain").await
}

#[tokio::test]
async fn a_goal_that_is_paused_after_a_setback_goes_on_when_another_way_is_chosen() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        has_a_goal(&person).await?;
        person.follow("Something got in the way").await?;
        person
            .type_into("In my own words", "Too much at once")
            .await?;
        person.press("Continue").await?;
        for _ in 0..3 {
            person.press("Skip this").await?;
        }
        person.choose("Pause the goal").await?;
        person.keeps("camau.goals", "paused").await?;
        person.choose("The same step").await?;
        person.keeps("camau.goals", "going-on").await?;
        person.press("Finish").await?;
        person.sees(&format!("Next: {STEP}")).await
    })
    .await
}

#[tokio::test]
async fn a_note_that_was_removed_comes_back_with_undo() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/setbacks").await?;
        person.follow("Write a note").await?;
        person
            .type_into("In my own words", "The bus did not come")
            .await?;
        person
            .keeps("camau.setbacks", "The bus did not come")
            .await?;
        person.go("/setbacks").await?;
        let path = person
            .ways_on()
            .await?
            .into_iter()
            .find(|path| path.starts_with("/setbacks/"));
        ensure!(path.is_some(), "the note is not listed");
        person.sees("The bus did not come").await?;
        let today = person.day(0).await?;
        person.follow(&today).await?;
        person.press("Remove this note").await?;
        person.arrives_at("When it is hard").await?;
        person.press("Undo").await?;
        person.sees("The bus did not come").await
    })
    .await
}

#[tokio::test]
async fn a_note_can_be_written_with_the_keyboard_alone() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Desk).await?;
    person.go("/setbacks").await?;
    person.tabs_to(Role::Link, "Write a note").await?;
    person.key(Key::Enter).await?;
    person.arrives_at("A setback note").await?;
    person.tabs_to(Role::Field, "In my own words").await?;
    person.type_here("The bus did not come").await?;
    person.tabs_to(Role::Button, "Continue").await?;
    person.key(Key::Enter).await?;
    // The focus goes to the next question, which is read out.
    person
        .has_focus_on(Role::Heading, "Did anything help, even a little?")
        .await?;
    person.keeps("camau.setbacks", "The bus did not come").await
}
