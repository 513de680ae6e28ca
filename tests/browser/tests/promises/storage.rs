//! When the browser keeps nothing, or keeps what cannot be read.

use crate::writing::{self, ALL, GOAL, REWARD, THEN, WHEN, written};
use anyhow::{Context, ensure};
use browser::{App, Outcome, Person, Setup, Size, person::Place, routes};
use serde_json::json;
use std::time::Duration;
use tokio::time::sleep;

const BLOCKED: Setup = Setup {
    storage_blocked: true,
    scripts_off: false,
    text_twice_as_large: false,
};

#[tokio::test]
async fn a_browser_that_keeps_nothing_is_said_so_and_the_words_still_reach_paper_and_a_file()
-> Outcome {
    let app = App::serve()?;
    let person = app.visitor_with(BLOCKED, Size::Phone).await?;
    person.go("/").await?;
    let blocked: bool = person
        .ask(
            "try { return !window.localStorage } catch { return true }",
            vec![],
        )
        .await?;
    ensure!(blocked, "storage is not blocked at all");
    let said = "This browser will not let Camau save.";
    person.sees(said).await?;
    writing::first_ten_minutes(&person).await?;
    person.sees(said).await?;
    for words in ALL {
        person.sees(words).await?;
    }
    person
        .sees("Print it or save it as a text file before you close this tab.")
        .await?;
    person.press("Save it as a text file").await?;
    let (_, text) = person.receives_a_file().await?;
    for words in ALL {
        ensure!(text.contains(words), "“{words}” is not in {text}");
    }
    let paper = person.prints_by("Print it").await?;
    for words in [GOAL, WHEN, THEN, REWARD] {
        paper.says(words)?;
    }
    // Every page that needs no storage stays whole while the tab is open.
    person.press_to("Continue", "Your page is here").await?;
    person.follow("Go to Today").await?;
    person.sees(GOAL).await?;
    person.hears_no_complaint().await
}

#[tokio::test]
async fn a_copy_of_everything_can_be_saved_where_nothing_is_kept() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor_with(BLOCKED, Size::Phone).await?;
    person.go("/start").await?;
    writing::say_what_recovery_means(&person).await?;
    person.press("Save a copy").await?;
    let (_, text) = person.receives_a_file().await?;
    ensure!(text.contains(writing::LINE), "{text}");
    Ok(())
}

const UNREADABLE: &str = "{not json: “Walk to the tŷ coffi”";

#[tokio::test]
async fn what_cannot_be_read_is_set_aside_whole_and_the_rest_opens() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.has_stored(&written()).await?;
    person
        .has_stored(&[("camau.goals.goal-1", UNREADABLE)])
        .await?;
    let before = person.all_stored().await?;
    person.go("/").await?;
    person
        .sees("One part could not be opened: Goals and steps")
        .await?;
    person.go("/recovery").await?;
    person.sees("I manage well enough to cook").await?;
    routes::all(&person).await?;
    let after = person.all_stored().await?;
    ensure!(
        before == after,
        "opening changed\n{before:?}\nto\n{after:?}"
    );

    person.go("/goals").await?;
    person.press("Save that part as a file").await?;
    let (_, text) = person.receives_a_file().await?;
    ensure!(text == UNREADABLE, "the file holds {text}");

    person.rewrite("My goal", GOAL).await?;
    person.press_to("Add this goal", GOAL).await?;
    person.keeps("camau.goals", GOAL).await?;
    let left = person.stored("camau.goals.goal-1").await?;
    ensure!(left.as_deref() == Some(UNREADABLE), "it is now {left:?}");
    person.go("/settings").await?;
    person.sees("What was set aside").await
}

/// Opens with a text damaged, and sees that the rest is there and that what was damaged can be had whole.
async fn opens_with(
    person: &Person,
    places: &[Place],
    key: &str,
    text: &str,
    times: usize,
) -> Outcome {
    let whole = person.stored(key).await?;
    let whole = whole.with_context(|| format!("{key} is not kept"))?;
    person.has_put(places, key, text, times).await?;
    person.go("/recovery").await?;
    person.sees(writing::LINE).await?;
    let damaged = text.repeat(times);
    let is_healed = places.len() == 1;
    person.go("/goals").await?;
    if is_healed {
        person.sees(GOAL).await?;
        ensure!(
            !person.shows("could not be opened").await?,
            "it was not healed"
        );
        let kept = person.stored(key).await?;
        ensure!(
            kept.as_ref() == Some(&whole),
            "local storage holds {kept:.200?}"
        );
    } else {
        person
            .sees("One part could not be opened: Goals and steps")
            .await?;
        ensure!(
            !person.shows(GOAL).await?,
            "there was nothing to read it from"
        );
        person.press("Save that part as a file").await?;
        let (_, file) = person.receives_a_file().await?;
        ensure!(
            file == damaged,
            "the file holds {} letters: {file:.200}",
            file.len()
        );
    }
    let journal = person.all_in_journal().await?;
    let in_journal = journal.iter().find(|(found, _)| found == key);
    let stands = if is_healed { &whole } else { &damaged };
    ensure!(
        in_journal.is_some_and(|(_, text)| text == stands),
        "the journal has something else"
    );
    let local = person.all_stored().await?;
    let aside = local
        .iter()
        .chain(&journal)
        .filter(|(found, _)| found.starts_with("camau.set-aside."));
    let mut aside = aside.map(|(_, text)| text);
    ensure!(
        !is_healed || aside.any(|text| *text == damaged),
        "it is nowhere"
    );
    person
        .has_put(&[Place::Local, Place::Journal], key, &whole, 1)
        .await
}

#[tokio::test]
async fn what_is_torn_foreign_or_enormous_in_either_place_or_both_is_healed_or_can_be_had_whole()
-> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/start").await?;
    writing::say_what_recovery_means(&person).await?;
    person.keeps("camau.recovery", writing::LINE).await?;
    writing::a_goal(&person, GOAL, &[]).await?;
    person.keeps("camau.goals", GOAL).await?;
    let kept = person.all_stored().await?;
    let goal = kept.iter().find(|(key, _)| key.starts_with("camau.goals."));
    let (key, whole) = goal.context("no goal is kept")?;
    let half: String = whole.chars().take(whole.len() / 2).collect();
    let (local, journal) = ([Place::Local], [Place::Journal]);
    let both = [Place::Local, Place::Journal];
    for places in [&local[..], &journal[..], &both[..]] {
        for damaged in [
            half.as_str(),
            "{\"theme\":\"dark\",\"__proto__\":{\"body\":1}}",
            "ŵ 👩🏽‍🌾 \u{0}",
        ] {
            opens_with(&person, places, key, damaged, 1)
                .await
                .with_context(|| format!("{places:?} with {damaged}"))?;
        }
    }
    opens_with(&person, &journal, key, "x", 10_000_000).await?;
    // Local storage has no room for as much, nor for as much again set aside.
    opens_with(&person, &local, key, "x", 1_000_000).await?;
    opens_with(&person, &both, key, "x", 1_000_000).await?;
    person.hears_no_complaint().await
}

#[tokio::test]
async fn what_a_newer_camau_saved_is_never_written_over() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    let newer = json!({
        "camau": "values", "format": 99, "revision": 7, "saved": "2030-01-01",
        "body": { "dreams": ["Hedfan"] },
    });
    let newer = newer.to_string();
    person
        .has_stored(&[("camau.values", newer.as_str())])
        .await?;
    person.go("/values").await?;
    person
        .sees("A newer Camau saved this part: My values")
        .await?;
    person.press("Let me pick from a list").await?;
    person.choose("Kindness").await?;
    person
        .sees("A newer Camau saved these words. This older one will not change them.")
        .await?;
    sleep(Duration::from_millis(800)).await;
    person.go("/help").await?;
    let kept = person.stored("camau.values").await?;
    ensure!(
        kept.as_deref() == Some(newer.as_str()),
        "it is now {kept:?}"
    );
    Ok(())
}

/// Another app on the same origin takes all the room there is in local storage.
const FILL: &str = "let piece = 'x'.repeat(1 << 20), n = 0; \
    while (piece) { try { localStorage.setItem(`other.${n++}`, piece) } \
    catch { piece = piece.slice(piece.length / 2 | 0, -1) } }";

/// And gives it back.
const FREE: &str = "for (const key of Object.keys(localStorage)) if (key.startsWith('other.')) \
    localStorage.removeItem(key)";

const NO_ROOM: &str = "There is no room for this";

#[tokio::test]
async fn with_local_storage_full_the_journal_keeps_the_words_and_both_do_when_there_is_room()
-> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.open("/icon.svg").await?;
    person.tell(FILL, vec![]).await?;
    person.go("/start").await?;
    person.type_into("In my own words", NO_ROOM).await?;
    person.sees("Saved on this device.").await?;
    ensure!(
        person.stored("camau.recovery").await?.is_none(),
        "local storage was not full"
    );
    person.reload().await?;
    person.finds_in("In my own words", NO_ROOM).await?;
    person.tell(FREE, vec![]).await?;
    person.type_into("In my own words", " so far").await?;
    person
        .keeps("camau.recovery", "There is no room for this so far")
        .await
}

#[tokio::test]
async fn full_storage_is_said_out_loud_and_what_was_typed_can_be_saved_to_a_file() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.open("/icon.svg").await?;
    person.tell(FILL, vec![]).await?;
    // The journal refuses as it does on a full disk, for as long as the page's own word is not taken back.
    person
        .browser()
        .before_every_page(
            "const put = IDBObjectStore.prototype.put; \
             IDBObjectStore.prototype.put = function (...given) { \
                 if (window.hasRoom) return put.apply(this, given); \
                 throw new DOMException('full', 'QuotaExceededError'); \
             };",
        )
        .await?;
    person.go("/start").await?;
    person.type_into("In my own words", NO_ROOM).await?;
    person.sees("This browser has no space left.").await?;
    person.finds_in("In my own words", NO_ROOM).await?;
    person.press("Save a copy").await?;
    let (_, text) = person.receives_a_file().await?;
    ensure!(text.contains(NO_ROOM), "{text}");
    // Room comes back, and with no other letter everything is saved.
    person.tell(FREE, vec![]).await?;
    person.tell("window.hasRoom = true", vec![]).await?;
    person.keeps("camau.recovery", NO_ROOM).await?;
    person.sees("Saved on this device.").await
}
