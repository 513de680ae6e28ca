//! Help and the words, where the app cannot start, may not start, or has stopped.

use crate::writing::written;
use anyhow::{Result, ensure};
use browser::{App, Outcome, Person, Setup, Size, axe, person::Role};
use serde_json::Value;

/// The numbers that stand outside the app.
const NUMBERS: [&str; 5] = [
    "999",
    "111, then press 2",
    "0808 808 8000",
    "116 123",
    "85258",
];

async fn sees_the_numbers(person: &Person) -> Outcome {
    for number in NUMBERS {
        person.sees(number).await?;
        person.finds(Role::Link, number).await?;
    }
    Ok(())
}

/// The file that is saved without the app, which holds each section as it is stored.
async fn saves_the_stored_words(person: &Person) -> Result<()> {
    person.press("Save my words to a file").await?;
    let (name, text) = person.receives_a_file().await?;
    ensure!(name.ends_with(".json"), "{name}");
    let words: Value = serde_json::from_str(&text)?;
    for (key, stored) in written() {
        let found = words.pointer("/local").and_then(|local| local.get(&key));
        ensure!(
            found.and_then(Value::as_str) == Some(stored.as_str()),
            "{key} is in the file as {found:?}"
        );
    }
    ensure!(
        !text.contains("other-app.words"),
        "the file holds what is not ours"
    );
    Ok(())
}

#[tokio::test]
async fn without_its_webassembly_the_numbers_are_there_and_the_words_can_be_saved() -> Outcome {
    let app = App::serve_without(".wasm")?;
    let person = app.visitor(Size::Phone).await?;
    person.has_stored(&written()).await?;
    person
        .has_stored(&[("other-app.words", "not ours")])
        .await?;
    for path in ["/", "/goals"] {
        person.open(path).await?;
        person.arrives_at("Camau could not start").await?;
        person
            .has_focus_on(Role::Heading, "Camau could not start")
            .await?;
        sees_the_numbers(&person).await?;
        saves_the_stored_words(&person).await?;
    }
    person.press_to("Try again", "Camau could not start").await
}

#[tokio::test]
async fn a_page_that_could_not_be_fetched_says_so_and_is_there_when_it_can() -> Outcome {
    let app = App::serve_without("split_later.wasm")?;
    let person = app.visitor(Size::Phone).await?;
    person.has_stored(&written()).await?;
    // Today needs nothing of what is missing.
    person.go("/").await?;
    person.arrives_at("Welcome back").await?;
    for path in ["/goals", "/help"] {
        person.go(path).await?;
        person.arrives_at("This page has not arrived").await?;
        for number in ["Phone 999", "Phone 116 123", "Text SHOUT to 85258"] {
            person.finds(Role::Link, number).await?;
        }
        let faults = axe::faults(&person).await?;
        ensure!(faults.is_empty(), "{faults:?}");
    }
    person.press("Try again").await?;
    person.arrives_at("This page has not arrived").await?;
    person.follow_to("Go to Today", "Welcome back").await?;
    person.go("/goals").await?;
    person.arrives_at("This page has not arrived").await?;
    app.is_whole_again();
    person.press_to("Try again", "Goals and steps").await
}

#[tokio::test]
async fn a_page_that_could_not_be_fetched_comes_by_itself_when_the_signal_is_back() -> Outcome {
    let app = App::serve_without("split_later.wasm")?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/guide").await?;
    person.arrives_at("This page has not arrived").await?;
    app.is_whole_again();
    let _: Value = person
        .ask(
            "window.dispatchEvent(new Event('online')); return null",
            vec![],
        )
        .await?;
    person.arrives_at("The guide").await
}

#[tokio::test]
async fn with_scripts_off_the_page_says_so_and_the_numbers_are_there() -> Outcome {
    let app = App::serve()?;
    let setup = Setup {
        scripts_off: true,
        ..Setup::default()
    };
    let person = app.visitor_with(setup, Size::Phone).await?;
    person.open("/").await?;
    person
        .sees("Camau needs JavaScript, and it is off in this browser.")
        .await?;
    sees_the_numbers(&person).await?;
    ensure!(
        !person.shows("Camau is opening.").await?,
        "it says that it is opening"
    );
    Ok(())
}

#[tokio::test]
async fn the_first_screen_is_there_without_the_other_pages() -> Outcome {
    let app = App::serve_without("split_later.wasm")?;
    let person = app.visitor(Size::Phone).await?;
    person.open("/").await?;
    person.follow("Start").await?;
    person.arrives_at("What recovery means to me").await?;
    person
        .type_into("In my own words", "Small and mine")
        .await?;
    person.keeps("camau.recovery", "Small and mine").await
}

#[tokio::test]
async fn without_the_styles_of_the_app_it_opens_all_the_same() -> Outcome {
    let app = App::serve_without(".css")?;
    let person = app.visitor(Size::Phone).await?;
    person.open("/goals").await?;
    person.arrives_at("Goals and steps").await
}

#[tokio::test]
async fn without_its_first_script_the_page_says_what_can_be_done_and_the_numbers_are_there()
-> Outcome {
    let app = App::serve_without("/boot.js")?;
    let person = app.visitor(Size::Phone).await?;
    person.open("/").await?;
    person
        .sees("If Camau does not open, you can load this page again.")
        .await?;
    sees_the_numbers(&person).await
}

#[tokio::test]
async fn a_panic_leaves_the_numbers_and_the_words() -> Outcome {
    let app = App::serve_examples()?;
    let person = app.visitor(Size::Phone).await?;
    person.has_stored(&written()).await?;
    person.go("/examples/stop").await?;
    person.press("Stop the app").await?;
    person.arrives_at("Camau has stopped").await?;
    person
        .has_focus_on(Role::Heading, "Camau has stopped")
        .await?;
    sees_the_numbers(&person).await?;
    saves_the_stored_words(&person).await?;
    let app_is_gone: bool = person
        .ask(
            "return !document.getElementById('app').checkVisibility()",
            vec![],
        )
        .await?;
    ensure!(app_is_gone, "the stopped app is still shown");
    person.press("Open Camau again").await?;
    person.page_is_there().await
}

#[tokio::test]
async fn the_people_who_use_it_never_meet_the_button_that_stops_it() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    for path in ["/examples", "/examples/stop"] {
        person.go(path).await?;
        person.arrives_at("There is no page here").await?;
    }
    Ok(())
}
