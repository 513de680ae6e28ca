//! What recovery means to me.

use crate::writing::{LINE, OWN_WORDS, PICKED, section};
use anyhow::ensure;
use browser::{App, Outcome, Size, person::Role};

const HOPE: &str = "Llais fy chwaer, ac eirlysiau";

#[tokio::test]
async fn a_meaning_is_picked_reworded_and_read_through() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
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
}

#[tokio::test]
async fn every_line_of_the_guide_can_be_picked_and_put_back() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Desk).await?;
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
}

#[tokio::test]
async fn a_line_that_is_put_back_keeps_its_words_for_later() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/recovery").await?;
    person.choose(PICKED).await?;
    person.rewrite("In my words", LINE).await?;
    person.choose(PICKED).await?;
    person.choose(PICKED).await?;
    person.finds_in("In my words", LINE).await
}

#[tokio::test]
async fn i_call_myself_recovered_can_be_said_and_taken_back() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
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
    let kept = section(&person, "camau.recovery").await?;
    ensure!(kept["body"]["recovered_since"].is_null(), "{kept}");
    Ok(())
}
