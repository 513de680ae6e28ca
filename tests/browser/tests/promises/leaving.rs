//! Stopping at any word: nothing is lost.

use browser::{App, Outcome, Person, Size};
use std::time::Duration;
use tokio::time::sleep;

/// Saving may be half a second behind typing, and no more.
const BEHIND: Duration = Duration::from_millis(600);

const HALF_A_SENTENCE: &str = "I would like to go back to the";
const HALF_A_GOAL: &str = "See my chwa";

async fn begin_two_things(person: &Person) -> Outcome {
    person.go("/start").await?;
    person.type_into("In my own words", HALF_A_SENTENCE).await?;
    sleep(BEHIND).await;
    person.go("/goals").await?;
    person.type_into("My goal", HALF_A_GOAL).await?;
    sleep(BEHIND).await;
    Ok(())
}

async fn find_both_again(person: &Person) -> Outcome {
    person.go("/start").await?;
    person.finds_in("In my own words", HALF_A_SENTENCE).await?;
    person.go("/goals").await?;
    person.finds_in("My goal", HALF_A_GOAL).await
}

#[tokio::test]
async fn half_a_sentence_is_there_after_the_tab_was_closed() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    begin_two_things(&person).await?;
    person.closes_the_tab().await?;
    find_both_again(&person).await
}

#[tokio::test]
async fn half_a_sentence_is_there_after_the_tab_crashed() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    begin_two_things(&person).await?;
    person.has_the_tab_crash().await?;
    find_both_again(&person).await
}

#[tokio::test]
async fn a_letter_typed_just_before_closing_is_there_too() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/start").await?;
    person.type_into("In my own words", HALF_A_SENTENCE).await?;
    person.closes_the_tab().await?;
    person.go("/start").await?;
    person.finds_in("In my own words", HALF_A_SENTENCE).await
}

#[tokio::test]
async fn words_that_are_too_long_for_their_place_stay_in_their_box() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/start/goal").await?;
    let long = "Walk a little further. ".repeat(10);
    let long = long.trim();
    person.type_into("My goal", long).await?;
    person.sees("Too long by: 29 characters.").await?;
    sleep(BEHIND).await;
    person.reload().await?;
    person.finds_in("My goal", long).await
}
