//! What recovery means to me.

use crate::writing::{HOPE, LINE, OWN_WORDS, PICKED};
use anyhow::{Result, ensure};
use browser::{App, Outcome, Person, Size, on_a_phone_and_at_a_desk, person::Role};

#[tokio::test]
async fn a_meaning_is_picked_reworded_and_read_through() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/recovery").await?;
        person
            .choose_in("Which fits you now?", "My own meaning")
            .await?;
        person.choose(PICKED).await?;
        person
            .finds_in("In my words", "I manage well enough to")
            .await
            .or(
                // A beginning may keep a space for what follows.
                person
                    .finds_in("In my words", "I manage well enough to ")
                    .await,
            )?;
        person.rewrite("In my words", LINE).await?;
        person.type_into("In my own words", OWN_WORDS).await?;
        person.type_into("What gives me hope", HOPE).await?;
        person.press("Read it through").await?;
        for words in [LINE, OWN_WORDS, HOPE, "Which fits me now: My own meaning"] {
            person.sees(words).await?;
        }
        person.keeps("camau.recovery", HOPE).await?;
        person.reload().await?;
        for words in [LINE, OWN_WORDS, HOPE] {
            person.sees(words).await?;
        }
        person.press("Change it").await?;
        person.finds_in("In my words", LINE).await?;
        person.finds_in("What gives me hope", HOPE).await
    })
    .await
}

#[tokio::test]
async fn every_line_of_the_guide_can_be_picked_and_put_back() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/recovery").await?;
        let choices = person.names(Role::Choice).await?;
        let lines: Vec<_> = choices
            .into_iter()
            .filter(|name| name.ends_with('.'))
            .collect();
        ensure!(
            lines.len() == 13,
            "four aims and nine ways are {}",
            lines.len()
        );
        for line in &lines {
            person.choose(line).await?;
            ensure!(person.is_chosen(line).await?, "{line}");
            person.choose(line).await?;
            ensure!(!person.is_chosen(line).await?, "{line}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_line_that_is_put_back_keeps_its_words_for_later() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/recovery").await?;
        person.choose(PICKED).await?;
        person.rewrite("In my words", LINE).await?;
        person.choose(PICKED).await?;
        person.choose(PICKED).await?;
        person.finds_in("In my words", LINE).await
    })
    .await
}

#[tokio::test]
async fn i_call_myself_recovered_can_be_said_and_taken_back() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/recovery").await?;
        person.press("I call myself recovered").await?;
        person.sees("Said on:").await?;
        person.sees("Saved on this device.").await?;
        person.reload().await?;
        person.sees("Said on:").await?;
        person.press("Take this back").await?;
        person
            .sees("Taken back. You can say it again whenever you like.")
            .await?;
        person
            .has_focus_on(Role::Heading, "The word recovered")
            .await?;
        person.sees("Saved on this device.").await?;
        person.reload().await?;
        person
            .finds(Role::Button, "I call myself recovered")
            .await?;
        ensure!(!person.shows("Said on:").await?, "it is said again");
        Ok(())
    })
    .await
}

const FIRST: &str = "Cysgu drwy’r nos";
const SECOND: &str = "Cysgu, a cherdded i’r môr";

/// Somebody who wrote of recovery on one day, and changed it three days later. Gives the first day.
async fn person_with_two_versions(app: &App, size: Size) -> Result<(Person, String)> {
    let person = app.visitor(size).await?;
    person.go("/recovery").await?;
    person.type_into("In my own words", FIRST).await?;
    let day = person.day(0).await?;
    person.sees("Saved on this device.").await?;
    person.lets_days_pass(3).await?;
    person.go("/recovery").await?;
    person.sees(&format!("Last changed: {day}.")).await?;
    person.press("Change it").await?;
    person.rewrite("In my own words", SECOND).await?;
    person.press("Read it through").await?;
    person.sees(SECOND).await?;
    let changed = person.day(0).await?;
    person.sees(&format!("Last changed: {changed}.")).await?;
    Ok((person, day))
}

#[tokio::test]
async fn what_recovery_meant_before_stays_with_its_date_and_can_be_used_again() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let (person, day) = person_with_two_versions(&app, size).await?;
        ensure!(!person.shows(FIRST).await?, "the old words stand open");
        person.press(&day).await?;
        person.sees(FIRST).await?;
        person.press("Use these words again").await?;
        person.sees(&format!("Last changed: {day}.")).await?;
        person.sees(FIRST).await?;
        // The words they replaced were of this very day, so there is a way back to them.
        person.sees(&format!("Removed: {SECOND}")).await?;
        person.press("Undo").await?;
        person.sees(SECOND).await?;
        person.finds(Role::Button, &day).await?;

        person.press(&day).await?;
        person.press("Use these words again").await?;
        person.sees(&format!("Removed: {SECOND}")).await?;
        person.press("Close").await?;
        person.sees_no(SECOND).await?;
        person.sees("Saved on this device.").await?;
        person.reload().await?;
        person.sees(FIRST).await?;
        ensure!(!person.shows(SECOND).await?, "the new words are back");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_recovery_meant_before_can_be_removed_and_put_back() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let (person, day) = person_with_two_versions(&app, size).await?;
        person.press(&day).await?;
        person.sees(FIRST).await?;
        person.press("Remove").await?;
        person.sees(&format!("Removed: {day}")).await?;
        person.sees_no(FIRST).await?;
        person
            .has_focus_on(Role::Heading, "What it meant before")
            .await?;
        person.press("Undo").await?;
        person.press(&day).await?;
        person.sees(FIRST).await?;
        person.sees("Saved on this device.").await?;
        person.reload().await?;
        person.press(&day).await?;
        person.sees(FIRST).await?;
        person.press("Remove").await?;
        person.sees(&format!("Removed: {day}")).await?;
        person.sees("Saved on this device.").await?;
        person.reload().await?;
        person.sees(SECOND).await?;
        ensure!(!person.can_find(Role::Button, &day).await?, "it is back");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn words_that_still_fit_can_be_said_to() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let (person, _) = person_with_two_versions(&app, size).await?;
        person.press("It still fits").await?;
        let day = person.day(0).await?;
        person.sees(&format!("It still fits: {day}.")).await?;
        person.sees("Saved on this device.").await?;
        person.reload().await?;
        person.sees(&format!("It still fits: {day}.")).await
    })
    .await
}
