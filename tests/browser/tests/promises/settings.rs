//! My data and settings.

use crate::writing::{self, written};
use anyhow::{Result, ensure};
use browser::{App, Outcome, Person, Size, on_a_phone_and_at_a_desk, person::Role};
use serde_json::Value;
use std::time::Duration;
use tokio::time::sleep;

/// What a style of the page comes to.
async fn style(person: &Person, of: &str, property: &str) -> Result<String> {
    let script = "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]";
    person.ask(script, vec![of.into(), property.into()]).await
}

#[tokio::test]
async fn dark_is_dark_and_light_is_light_whatever_the_device_asks_for() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/settings").await?;
        let mut colours = Vec::new();
        for theme in ["Dark", "Light"] {
            person.choose_in("Light or dark", theme).await?;
            person
                .keeps("camau.settings", &theme.to_lowercase())
                .await?;
            let chosen = style(&person, "body", "backgroundColor").await?;
            person.reload().await?;
            ensure!(
                person.is_chosen(theme).await?,
                "{theme} is not chosen after a reload"
            );
            let after = style(&person, "body", "backgroundColor").await?;
            ensure!(chosen == after, "{theme}: {chosen}, then {after}");
            for scheme in [
                browser::browser::Scheme::Dark,
                browser::browser::Scheme::Light,
            ] {
                person.browser().ask_for(scheme).await?;
                let asked = style(&person, "body", "backgroundColor").await?;
                ensure!(
                    asked == after,
                    "{theme} where the device asks for {}: {asked}",
                    scheme.id()
                );
            }
            colours.push(after);
        }
        ensure!(colours.first() != colours.last(), "both are {colours:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_size_of_the_words_the_contrast_and_the_movement_are_kept() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/settings").await?;
        let size_before = style(&person, "main p", "fontSize").await?;
        let colour_before = style(&person, "main p", "color").await?;
        person.choose_in("Size of the words", "Largest").await?;
        person.choose_in("Contrast", "More contrast").await?;
        person.choose_in("Movement", "Less movement").await?;
        person.keeps("camau.settings", "less").await?;
        person.reload().await?;
        for choice in ["Largest", "More contrast", "Less movement"] {
            ensure!(
                person.is_chosen(choice).await?,
                "{choice} is not chosen after a reload"
            );
        }
        let pixels = |size: &str| size.trim_end_matches("px").parse::<f64>();
        let size_after = style(&person, "main p", "fontSize").await?;
        ensure!(
            pixels(&size_after)? >= 1.3 * pixels(&size_before)?,
            "from {size_before} to {size_after}"
        );
        let colour_after = style(&person, "main p", "color").await?;
        ensure!(
            colour_before != colour_after,
            "more contrast changes no colour"
        );
        let longest: f64 = person
            .ask(
                "const times = (style) => [style.transitionDuration, style.animationDuration] \
                    .flatMap((list) => list.split(',').map(parseFloat)); \
                 return Math.max(...Array.from(document.querySelectorAll('*')) \
                    .flatMap((one) => times(getComputedStyle(one))))",
                vec![],
            )
            .await?;
        ensure!(longest < 0.02, "something still moves for {longest} s");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_copy_holds_every_word() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        writing::first_ten_minutes(&person).await?;
        person.go("/settings").await?;
        person.press("Save a copy").await?;
        let (name, text) = person.receives_a_file().await?;
        ensure!(
            name.starts_with("camau-copy-") && name.ends_with(".json"),
            "{name}"
        );
        let copy: Value = serde_json::from_str(&text)?;
        let copy = copy.to_string();
        for words in writing::ALL {
            let quoted = Value::from(words).to_string();
            ensure!(
                copy.contains(quoted.trim_matches('"')),
                "“{words}” is not in {text}"
            );
        }
        person.sees(&name).await
    })
    .await
}

#[tokio::test]
async fn erasing_takes_everything_of_ours_and_nothing_else() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.has_stored(&written()).await?;
    person
        .has_stored(&[
            ("camau.set-aside.values.1", "{half"),
            ("other-app.words", "not ours"),
            ("camaudy", "not ours either"),
        ])
        .await?;
    person.go("/settings").await?;
    person.press("Erase everything").await?;
    person.sees("Erase everything from this browser?").await?;
    person.press("Keep my words").await?;
    ensure!(
        person.all_stored().await?.len() == written().len() + 3,
        "something went too soon"
    );

    person.press("Erase everything").await?;
    person.sees("Goals: ").await?;
    person.press("Erase everything").await?;
    person
        .sees("Everything is erased from this browser.")
        .await?;
    // Nothing may write the old words back a moment later.
    sleep(Duration::from_millis(800)).await;
    let left = person.all_stored().await?;
    let ours: Vec<_> = left
        .iter()
        .filter(|(key, _)| key.starts_with("camau."))
        .collect();
    ensure!(ours.is_empty(), "left behind: {ours:?}");
    ensure!(left.len() == 2, "what is not ours is {left:?}");
    let journal = person.all_in_journal().await?;
    let words: Vec<_> = journal
        .iter()
        .filter(|(key, _)| key != "camau.erased")
        .collect();
    ensure!(words.is_empty(), "left in the journal: {words:?}");
    person.go("/").await?;
    person
        .arrives_at("A private place to plan your recovery")
        .await?;
    ensure!(
        !person.can_find(Role::Link, "Carry on").await?,
        "something is still remembered"
    );
    Ok(())
}

#[tokio::test]
async fn what_is_kept_is_shown_part_by_part() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/settings").await?;
    person.sees("Nothing is kept here so far.").await?;
    person.has_stored(&written()).await?;
    person.go("/settings").await?;
    person.sees("What Camau keeps here: Pages:").await?;
    person.sees("Goals and steps Pages:").await?;
    person.sees("Everything else Less than 1 page").await
}
