//! My data and settings.

use crate::writing::{self, written};
use anyhow::{Result, ensure};
use browser::{App, Outcome, Person, Size, on_a_phone_and_at_a_desk, person::Role};
use serde_json::Value;
use std::{collections::BTreeMap, time::Duration};
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

/// Another app on the same origin has a database of its own.
async fn make_another_database(person: &Person) -> Outcome {
    let script = "const done = arguments[0]; const asked = indexedDB.open('other-app'); \
        asked.onupgradeneeded = () => asked.result.createObjectStore('texts'); \
        asked.onsuccess = () => { \
            const act = asked.result.transaction('texts', 'readwrite'); \
            act.objectStore('texts').put('not ours', 'camau.values'); \
            act.oncomplete = () => { asked.result.close(); done(null) }; \
        };";
    person.ask_and_wait::<Value>(script).await.map(drop)
}

async fn has_another_database(person: &Person) -> Result<bool> {
    let script = "const done = arguments[0]; const asked = indexedDB.open('other-app'); \
        asked.onupgradeneeded = () => asked.transaction.abort(); \
        asked.onerror = () => done(false); \
        asked.onsuccess = () => { \
            const found = asked.result.transaction('texts').objectStore('texts').get('camau.values'); \
            found.onsuccess = () => { asked.result.close(); done(found.result === 'not ours') }; \
        };";
    person.ask_and_wait(script).await
}

/// Whether there is any word in it, however deep.
fn holds_words(value: &Value) -> bool {
    match value {
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => items.iter().any(holds_words),
        Value::Object(fields) => fields.values().any(holds_words),
        _ => false,
    }
}

/// The texts with words in them, by key. A part that was taken off leaves word of that, and nothing it held.
fn with_words(texts: Vec<(String, String)>) -> BTreeMap<String, String> {
    let is_blank = |text: &str| {
        let text: Result<Value, _> = serde_json::from_str(text);
        text.is_ok_and(|text| text.get("body").is_some_and(|body| !holds_words(body)))
    };
    // When something was first written here is noted, and none of the person's words.
    let texts = texts.into_iter().filter(|(key, _)| key != "camau.copies");
    texts.filter(|(_, text)| !is_blank(text)).collect()
}

#[tokio::test]
async fn erasing_one_part_takes_that_part_and_leaves_the_others_and_other_apps() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.has_stored(&written()).await?;
    let others = [
        ("camau.set-aside.values.1", "{half"),
        ("other-app.goals", "Walk to the shop on my own"),
        ("camaudy", "not ours either"),
    ];
    person.has_stored(&others).await?;
    make_another_database(&person).await?;
    let parts = [
        (
            "Goals and steps",
            "camau.goals",
            "Walk to the shop on my own",
        ),
        ("My values", "camau.values", "It was shown to me"),
        (
            "What recovery means to me",
            "camau.recovery",
            "I have hope that spring comes",
        ),
        ("Words you were still typing", "camau.drafts", "Half a goal"),
    ];
    person.go("/settings").await?;
    let mut before = with_words(person.all_stored().await?);
    for (part, key, words) in parts {
        person.press(&format!("Erase: {part}")).await?;
        person.sees("Erase this part from this browser?").await?;
        person.press("Keep my words").await?;
        sleep(Duration::from_millis(400)).await;
        let kept = with_words(person.all_stored().await?);
        ensure!(kept == before, "something went too soon: {kept:?}");

        person.press(&format!("Erase: {part}")).await?;
        person.sees("Erase this part from this browser?").await?;
        person.press("Erase this part").await?;
        person.sees_no(&format!("Erase: {part}")).await?;
        person.sees("Saved on this device.").await?;
        // Nothing may write the old words back a moment later.
        sleep(Duration::from_millis(800)).await;
        let is_of_it = |found: &str| {
            let rest = found.strip_prefix(key);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        before.retain(|found, _| !is_of_it(found));
        let left = with_words(person.all_stored().await?);
        ensure!(left == before, "{part}: of {before:#?} there is {left:#?}");
        let journal = person.all_in_journal().await?;
        for (found, text) in person.all_stored().await?.iter().chain(&journal) {
            let is_of_it = is_of_it(found);
            ensure!(
                !is_of_it || !text.contains(words),
                "{part}: {found} still holds {text}"
            );
        }
        let in_journal = with_words(journal);
        let ours: BTreeMap<_, _> = before
            .clone()
            .into_iter()
            .filter(|(found, _)| found.starts_with("camau."))
            .collect();
        let missing: Vec<_> = ours
            .keys()
            .filter(|found| !in_journal.contains_key(*found))
            .collect();
        ensure!(
            missing
                .iter()
                .all(|found| found.starts_with("camau.set-aside.")),
            "{part}: {missing:?} went from the journal too"
        );
    }
    ensure!(
        has_another_database(&person).await?,
        "another app's database is gone"
    );
    // And none of them comes back with the next visit.
    person.reload().await?;
    let left = with_words(person.all_stored().await?);
    ensure!(
        left == before,
        "after a reload: of {before:#?} there is {left:#?}"
    );
    person.go("/goals").await?;
    ensure!(
        !person
            .can_find(Role::Link, "Walk to the shop on my own")
            .await?,
        "the goals are still here"
    );
    Ok(())
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
    make_another_database(&person).await?;
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
    let others = [
        ("camaudy", "not ours either"),
        ("other-app.words", "not ours"),
    ];
    let others = others.map(|(key, text)| (key.to_owned(), text.to_owned()));
    ensure!(left == others, "what is not ours is {left:?}");
    ensure!(
        has_another_database(&person).await?,
        "another app's database is gone"
    );
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
    // All that is too little for a row of its own stands in the last.
    person.sees("Everything else").await
}
