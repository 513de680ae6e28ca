//! Today and the first screen are there before the app is, and lose nothing.

use crate::writing::written;
use anyhow::{Context, Result, ensure};
use browser::{
    App, Outcome, Person, Setup, Size, axe,
    early::{PAGES, drawn},
    on_a_phone_and_at_a_desk,
    person::Role,
    wait::{self, Look},
};
use std::{fs, path::Path, time::Duration};
use tokio::time::sleep;

const APP: &str = "camau_bg.wasm";
const START: &str = "Start: about 10 minutes";
const FIRST_SCREEN: &str = "What recovery means to me";
const OWN: &str = "In my own words";
const HOPE: &str = "I have hope for what comes next.";

/// Longer than the page takes to show what it can without the app.
const A_WHILE: Duration = Duration::from_millis(1_500);

async fn app_is_not_there(person: &Person) -> Outcome {
    let is_there: bool = person
        .ask("return Boolean(document.querySelector('#app h1'))", vec![])
        .await?;
    ensure!(!is_there, "the app is there already");
    Ok(())
}

async fn has_no_faults(person: &Person) -> Outcome {
    let faults = axe::faults(person).await?;
    ensure!(faults.is_empty(), "{faults:?}");
    Ok(())
}

/// What is written down under a name.
fn written_down(file: &str) -> Result<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../boot/early");
    fs::read_to_string(folder.join(file)).with_context(|| format!("reading {file}"))
}

#[tokio::test]
async fn the_first_pages_are_written_down_as_the_app_draws_them() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        for (path, file) in PAGES {
            person.go(path).await?;
            let known = written_down(file)?;
            let what = format!("{path} as {file} has it; `cargo xtask early` writes it down");
            wait::until(&what, async || {
                let drawn = drawn(&person).await?;
                Ok(match drawn == known {
                    true => Look::Found(()),
                    false => Look::NotYet(drawn),
                })
            })
            .await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_pressed_ticked_and_typed_before_the_app_is_there_is_kept_by_it() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve_late("", APP)?;
        let person = app.visitor(size).await?;
        person.open("/").await?;
        person.finds(Role::Link, START).await?;
        has_no_faults(&person).await?;
        person.follow_to(START, FIRST_SCREEN).await?;
        person.has_focus_on(Role::Heading, FIRST_SCREEN).await?;
        ensure!(person.path().await? == "/start", "{}", person.path().await?);
        let title = person.title().await?;
        ensure!(title.starts_with(FIRST_SCREEN), "{title}");
        has_no_faults(&person).await?;
        person.choose(HOPE).await?;
        person.type_into(OWN, "Half a sent").await?;
        app_is_not_there(&person).await?;

        app.is_whole_again();
        person.page_is_there().await?;
        // The caret is where it was.
        person.type_here("ence").await?;
        person.finds_in(OWN, "Half a sentence").await?;
        ensure!(person.is_chosen(HOPE).await?, "the tick is lost");
        person.keeps("camau.recovery", "Half a sentence").await?;
        person.reload().await?;
        person.finds_in(OWN, "Half a sentence").await?;
        ensure!(person.is_chosen(HOPE).await?, "the tick was not kept");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn words_typed_before_the_app_is_there_outlast_a_closed_browser() -> Outcome {
    let app = App::serve_late("", APP)?;
    let person = app.visitor(Size::Phone).await?;
    person.open("/start").await?;
    person.type_into(OWN, "I want to cook agai").await?;
    app_is_not_there(&person).await?;
    let profile = person.leaves();

    let person = app
        .visitor_again(&profile, Setup::default(), Size::Phone)
        .await?;
    person.open("/start").await?;
    person.finds_in(OWN, "I want to cook agai").await?;
    app.is_whole_again();
    person.go("/").await?;
    person
        .keeps("camau.recovery", "I want to cook agai")
        .await?;
    person.go("/start").await?;
    person.finds_in(OWN, "I want to cook agai").await
}

#[tokio::test]
async fn words_changed_in_the_app_are_not_followed_by_those_from_before_it() -> Outcome {
    let app = App::serve_late("", APP)?;
    let person = app.visitor(Size::Phone).await?;
    person.open("/start").await?;
    person.type_into(OWN, "Not for long").await?;
    app.is_whole_again();
    person.page_is_there().await?;
    person.keeps("camau.recovery", "Not for long").await?;
    person.rewrite(OWN, "x").await?;
    person.keeps("camau.recovery", "x").await?;
    person.go("/start").await?;
    person.finds_in(OWN, "x").await?;
    wait::until("nothing kept from before the app", async || {
        let left: Option<String> = person
            .ask("return localStorage.getItem('camau.early')", vec![])
            .await?;
        Ok(match left {
            None => Look::Found(()),
            Some(left) => Look::NotYet(left),
        })
    })
    .await
}

#[tokio::test]
async fn who_has_written_sees_the_numbers_and_no_first_page_until_the_app_is_there() -> Outcome {
    let app = App::serve_late("", APP)?;
    let person = app.visitor(Size::Phone).await?;
    person.has_stored(&written()).await?;
    person.open("/").await?;
    sleep(A_WHILE).await;
    person.finds(Role::Link, "999").await?;
    ensure!(!person.shows(START).await?, "it is shown as a first visit");
    app.is_whole_again();
    person.arrives_at("Welcome back").await
}

#[tokio::test]
async fn other_links_lead_to_the_numbers_until_the_app_is_there() -> Outcome {
    let app = App::serve_late("", APP)?;
    let person = app.visitor(Size::Phone).await?;
    person.open("/").await?;
    person.follow("Look around first").await?;
    person.finds(Role::Link, "116 123").await?;
    person.has_focus_on(Role::Heading, "Get help now").await?;
    person.back().await?;
    person.follow(START).await?;
    person.arrives_at(FIRST_SCREEN).await?;
    person.back().await?;
    person.finds(Role::Link, START).await?;
    person.forward().await?;
    person.arrives_at(FIRST_SCREEN).await?;
    person.follow_by("Skip this", "Back").await?;
    person.follow("Look around first").await?;
    ensure!(person.path().await? == "/guide", "{}", person.path().await?);
    app.is_whole_again();
    person.arrives_at("The guide").await
}

#[tokio::test]
async fn a_button_pressed_before_the_app_is_there_is_answered_when_it_is() -> Outcome {
    let app = App::serve_late("", APP)?;
    let person = app.visitor(Size::Phone).await?;
    person.open("/start").await?;
    person.type_into(OWN, "Slow mornings").await?;
    person.press("Continue").await?;
    person.sees("Camau is opening.").await?;
    app.is_whole_again();
    person.arrives_at("What matters to me").await?;
    person.keeps("camau.recovery", "Slow mornings").await
}

#[tokio::test]
async fn in_a_folder_the_first_pages_stay_in_the_folder() -> Outcome {
    let app = App::serve_late("/some/folder", APP)?;
    let person = app.visitor(Size::Phone).await?;
    person.open("/").await?;
    person.follow_to(START, FIRST_SCREEN).await?;
    let path = person.path().await?;
    ensure!(path == "/some/folder/start", "{path}");
    person.type_into(OWN, "Here too").await?;
    app.is_whole_again();
    person.page_is_there().await?;
    person.keeps("camau.recovery", "Here too").await
}

#[tokio::test]
async fn words_from_before_an_app_that_cannot_start_can_be_saved_to_a_file() -> Outcome {
    let app = App::serve_without(".wasm")?;
    let person = app.visitor(Size::Phone).await?;
    let typed = r#"{"boxes":{"start-own-words":"Still mine"},"ticks":[]}"#;
    person.has_stored(&[("camau.early", typed)]).await?;
    person.open("/start").await?;
    person.arrives_at("Camau could not start").await?;
    person.press("Save my words to a file").await?;
    let (_, text) = person.receives_a_file().await?;
    ensure!(text.contains("Still mine"), "{text}");
    Ok(())
}

#[tokio::test]
async fn who_goes_on_writing_after_a_press_is_not_taken_elsewhere() -> Outcome {
    let app = App::serve_late("", APP)?;
    let person = app.visitor(Size::Phone).await?;
    person.open("/start").await?;
    person.press("Continue").await?;
    person.sees("Camau is opening.").await?;
    person.type_into(OWN, "One thing mor").await?;
    app.is_whole_again();
    person.page_is_there().await?;
    person.type_here("e").await?;
    person.finds_in(OWN, "One thing more").await?;
    person.arrives_at(FIRST_SCREEN).await
}

#[tokio::test]
async fn other_words_than_those_that_are_kept_wait_in_the_box() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    let typed = r#"{"boxes":{"start-own-words":"Typed in another tab"},"ticks":[]}"#;
    let mut stored = written();
    stored.push(("camau.early".to_owned(), typed.to_owned()));
    person.has_stored(&stored).await?;
    person.go("/start").await?;
    person.finds_in(OWN, "Typed in another tab").await?;
    person.keeps("camau.drafts", "Typed in another tab").await
}

#[tokio::test]
async fn the_word_that_the_app_cannot_start_is_not_covered_up_again() -> Outcome {
    let app = App::serve_without(".wasm")?;
    let person = app.visitor(Size::Phone).await?;
    person.open("/").await?;
    person.arrives_at("Camau could not start").await?;
    person
        .tell("history.pushState(null, '', 'start')", vec![])
        .await?;
    person.back().await?;
    sleep(A_WHILE).await;
    person.arrives_at("Camau could not start").await?;
    person.finds(Role::Link, "999").await
}

#[tokio::test]
async fn what_is_damaged_from_before_the_app_does_not_keep_it_from_starting() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    for damaged in ["{\"boxes\"", "null", "{\"ticks\":{}}", "[]"] {
        person.has_stored(&[("camau.early", damaged)]).await?;
        person.go("/start").await?;
        person.finds_in(OWN, "").await?;
    }
    Ok(())
}
