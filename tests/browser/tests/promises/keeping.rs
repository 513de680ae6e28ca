//! Saved means saved: a killed browser, two tabs, storage that vanishes, a copy brought back.

use crate::writing::{self, GOAL, STEP, written};
use anyhow::ensure;
use browser::{App, Outcome, Setup, Size, person::Role, routes};
use std::time::Duration;
use tokio::time::sleep;

const BOX: &str = "In my own words";

#[tokio::test]
async fn the_first_ten_minutes_are_there_after_the_browser_was_killed_at_their_end() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    writing::first_ten_minutes(&person).await?;
    person.sees("Saved on this device.").await?;
    let profile = person.has_the_browser_killed();
    let person = app
        .visitor_again(&profile, Setup::default(), Size::Phone)
        .await?;
    person.go("/start/keep").await?;
    for words in writing::ALL {
        person.sees(words).await?;
    }
    Ok(())
}

#[tokio::test]
async fn words_that_are_called_saved_after_the_page_was_hidden_are_in_the_journal() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/start").await?;
    person.type_into(BOX, "Canu").await?;
    person.keeps("camau.recovery", "Canu").await?;
    person.opens_another_tab().await?;
    for (word, all) in [(" eto", "Canu eto"), (" ac eto", "Canu eto ac eto")] {
        person.looks_at_tab(0).await?;
        person.type_into(BOX, word).await?;
        person.looks_at_tab(1).await?;
        person.looks_at_tab(0).await?;
        person.sees("Saved on this device.").await?;
        let journal = person.all_in_journal().await?;
        let is_there = journal.iter().any(|(_, text)| text.contains(all));
        ensure!(is_there, "“{all}” is not in the journal: {journal:?}");
    }
    Ok(())
}

#[tokio::test]
async fn what_is_damaged_in_local_storage_is_healed_from_the_journal() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/start").await?;
    writing::say_what_recovery_means(&person).await?;
    person.keeps("camau.recovery", writing::LINE).await?;
    person.open("/icon.svg").await?;
    person
        .tell(
            "localStorage.setItem('camau.recovery', '{half of it')",
            vec![],
        )
        .await?;
    person.go("/recovery").await?;
    person.sees(writing::LINE).await?;
    ensure!(
        !person.shows("could not be opened").await?,
        "it was not healed"
    );
    person.keeps("camau.recovery", writing::LINE).await?;
    person.go("/settings").await?;
    person.sees("What was set aside").await?;
    person.press("Save that part as a file").await?;
    let (_, text) = person.receives_a_file().await?;
    ensure!(text == "{half of it", "{text}");
    Ok(())
}

#[tokio::test]
async fn another_tab_shows_a_change_without_a_reload_and_neither_undoes_the_other() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Desk).await?;
    writing::a_goal(&person, GOAL, &[STEP]).await?;
    person.opens_another_tab().await?;
    person.go("/goals").await?;
    person.finds(Role::Link, GOAL).await?;
    person.press("Add a goal").await?;
    person.type_into("My goal", "Learn a song").await?;
    person.press_to("Add this goal", "Learn a song").await?;
    person.sees("Saved on this device.").await?;

    person.looks_at_tab(0).await?;
    person
        .follow_to("Goals and steps", "Goals and steps")
        .await?;
    person.finds(Role::Link, "Learn a song").await?;
    person.press("Add a goal").await?;
    person.type_into("My goal", "See my cousin").await?;
    person.press_to("Add this goal", "See my cousin").await?;
    person.sees("Saved on this device.").await?;

    person.looks_at_tab(1).await?;
    person.go("/goals").await?;
    for goal in [GOAL, "Learn a song", "See my cousin"] {
        person.finds(Role::Link, goal).await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_same_words_changed_in_two_tabs_at_once_are_both_kept_until_the_person_chooses()
-> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Desk).await?;
    person.go("/start").await?;
    person.type_into(BOX, "Before").await?;
    person.sees("Saved on this device.").await?;
    person.opens_another_tab().await?;
    person.go("/start").await?;
    // Neither hears of the other while both write, as on a phone that has put one of them to sleep.
    for tab in [0, 1] {
        person.looks_at_tab(tab).await?;
        person
            .tell("BroadcastChannel.prototype.postMessage = () => {}", vec![])
            .await?;
    }
    person.looks_at_tab(0).await?;
    person.rewrite(BOX, "In the first tab").await?;
    person.sees("Saved on this device.").await?;
    person.looks_at_tab(1).await?;
    person.rewrite(BOX, "In the second tab").await?;
    person
        .sees("The same words in two versions: What recovery means to me")
        .await?;
    person.sees("In the first tab").await?;
    person.finds_in(BOX, "In the second tab").await?;
    person.sees("Saved on this device.").await?;
    // It is asked again for as long as nobody has chosen.
    person.reload().await?;
    person.sees("The same words in two versions").await?;
    person.finds_in(BOX, "In the second tab").await?;
    person.press("Use the other version").await?;
    person.finds_in(BOX, "In the first tab").await?;
    person.sees_no("The same words in two versions").await?;
    person.keeps("camau.recovery", "In the first tab").await
}

#[tokio::test]
async fn storage_that_vanishes_is_noticed_and_the_words_on_the_screen_can_be_kept_again() -> Outcome
{
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/start").await?;
    person.type_into(BOX, "Canu").await?;
    person.keeps("camau.recovery", "Canu").await?;
    let vanish = "const done = arguments[0]; localStorage.clear(); \
        const asked = indexedDB.open('camau'); \
        asked.onsuccess = () => { \
            const act = asked.result.transaction('texts', 'readwrite'); \
            act.objectStore('texts').clear(); \
            act.oncomplete = () => { asked.result.close(); done(null) }; \
        };";
    person.ask_and_wait::<serde_json::Value>(vanish).await?;
    person.type_into(BOX, " eto").await?;
    person
        .sees("What Camau kept in this browser is gone.")
        .await?;
    sleep(Duration::from_millis(800)).await;
    ensure!(person.all_stored().await?.is_empty(), "it wrote by itself");
    person.press("Keep my words here again").await?;
    person.sees("Saved on this device.").await?;
    person.keeps("camau.recovery", "Canu eto").await
}

#[tokio::test]
async fn a_tab_whose_words_were_erased_in_another_says_so_and_writes_nothing_back() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Desk).await?;
    person.go("/start").await?;
    person.type_into(BOX, "Canu").await?;
    person.keeps("camau.recovery", "Canu").await?;
    person.opens_another_tab().await?;
    person.go("/settings").await?;
    person.press("Erase everything").await?;
    person.sees("Erase everything from this browser?").await?;
    person.press("Erase everything").await?;
    person
        .sees("Everything is erased from this browser.")
        .await?;
    person.looks_at_tab(0).await?;
    person
        .sees("What Camau kept in this browser is gone.")
        .await?;
    person.type_into(BOX, " eto").await?;
    sleep(Duration::from_millis(800)).await;
    let kept = person.all_stored().await?;
    ensure!(kept.is_empty(), "written back: {kept:?}");
    let journal = person.all_in_journal().await?;
    let words: Vec<_> = journal
        .iter()
        .filter(|(key, _)| key != "camau.erased")
        .collect();
    ensure!(words.is_empty(), "written back to the journal: {words:?}");
    Ok(())
}

#[tokio::test]
async fn a_copy_brings_everything_back_and_there_is_a_way_back_from_that() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.has_stored(&written()).await?;
    person.go("/settings").await?;
    person.press("Save a copy").await?;
    let (_, copy) = person.receives_a_file().await?;

    let other = app.visitor(Size::Phone).await?;
    writing::a_goal(&other, GOAL, &[STEP]).await?;
    other.go("/settings").await?;
    other.gives_a_file("camau-copy.json", &copy).await?;
    other.sees("What is here, and what is in the file").await?;
    other.press("Add what is in the file").await?;
    other
        .sees("The copy is back, together with what was here.")
        .await?;
    other.go("/goals").await?;
    other.finds(Role::Link, GOAL).await?;
    other
        .finds(Role::Link, "Walk to the shop on my own")
        .await?;
    other.go("/settings").await?;
    other.press("Put it back as it was").await?;
    other.sees("It is as it was before.").await?;
    other.go("/goals").await?;
    other.finds(Role::Link, GOAL).await?;
    ensure!(
        !other.shows("Walk to the shop on my own").await?,
        "it is not as it was"
    );
    other.go("/settings").await?;
    other.gives_a_file("camau-copy.json", &copy).await?;
    other.press("Use only the file").await?;
    other
        .sees("The copy is back. It has taken the place of what was here.")
        .await?;
    other.sees("Saved on this device.").await?;
    other.go("/goals").await?;
    other
        .finds(Role::Link, "Walk to the shop on my own")
        .await?;
    ensure!(!other.shows(GOAL).await?, "the other goal is still here");
    Ok(())
}

#[tokio::test]
async fn a_file_that_is_no_copy_is_refused_with_the_reason_and_nothing_changes() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.has_stored(&written()).await?;
    person.go("/settings").await?;
    let before = person.all_stored().await?;
    let hostile = [
        ("not json at all", "This file is not a Camau copy."),
        ("{\"camau\":\"else\"}", "This file is not a Camau copy."),
        (
            "{\"camau\":\"copy\",\"format\":99}",
            "A newer Camau saved this copy.",
        ),
        (
            "{\"camau\":\"copy\",\"format\":1,\"saved\":\"2026-01-01\",\"sum\":\"0\",\"records\":{}}",
            "This copy cannot be read.",
        ),
    ];
    for (text, said) in hostile {
        person.gives_a_file("odd.json", text).await?;
        person.sees(said).await?;
        person.sees("Nothing here has changed.").await?;
    }
    let deep = "[".repeat(10_000);
    person.gives_a_file("deep.json", &deep).await?;
    person.sees("This file is not a Camau copy.").await?;
    person.gives_a_large_file("large.json", 200_000_000).await?;
    person
        .sees("This file is too large to be a Camau copy.")
        .await?;
    person.sees("Nothing here has changed.").await?;
    person.hears_no_complaint().await?;
    ensure!(
        person.all_stored().await? == before,
        "something has changed"
    );
    Ok(())
}

/// A copy with script in every text, whose checksum fits.
const SCRIPT_IN_EVERY_TEXT: &str =
    include_str!("../../../../fuzz/seeds/real-script-in-every-text.json");

#[tokio::test]
async fn script_in_every_text_of_a_copy_is_shown_as_words_on_every_page_and_never_runs() -> Outcome
{
    let app = App::serve()?;
    let person = app.visitor(Size::Desk).await?;
    person.go("/settings").await?;
    person
        .gives_a_file("script.json", SCRIPT_IN_EVERY_TEXT)
        .await?;
    person.press("Use only the file").await?;
    person.sees("The copy is back.").await?;
    person.sees("Saved on this device.").await?;
    let pages = routes::all(&person).await?;
    ensure!(pages.len() > 20, "{pages:?}");
    let mut n_with_script = 0;
    for page in pages {
        person.go(&page).await?;
        let made: Vec<String> = person
            .ask(
                "if (window.wasRun) return ['it ran']; \
                 const made = '#app script, #app img[src=x], #app [onerror], #app [onfocus], #app [autofocus]'; \
                 return Array.from(document.querySelectorAll(made), (one) => one.outerHTML)",
                vec![],
            )
            .await?;
        ensure!(made.is_empty(), "{page}: {made:?}");
        n_with_script += usize::from(person.shows("<script>wasRun=1</script>").await?);
    }
    ensure!(
        n_with_script > 5,
        "the words are shown on {n_with_script} pages"
    );
    // The policy of the page would have stopped it too, and would have said so.
    person.hears_no_complaint().await
}

#[tokio::test]
async fn what_was_removed_can_be_put_back_days_later_and_leaves_after_30() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    writing::a_goal(&person, GOAL, &[STEP]).await?;
    person.press("Remove this goal").await?;
    person.sees(&format!("Removed: {GOAL}")).await?;
    person.sees("Saved on this device.").await?;
    person.go("/settings").await?;
    person.press(&format!("Put it back: {GOAL}")).await?;
    person.go("/goals").await?;
    person.follow_to(GOAL, GOAL).await?;
    person.sees(STEP).await?;
    person.press("Remove this goal").await?;
    person.sees(&format!("Removed: {GOAL}")).await?;
    person.sees("Saved on this device.").await?;
    person.lets_days_pass(31).await?;
    person.go("/settings").await?;
    person
        .sees("What you remove stays here for 30 days")
        .await?;
    ensure!(!person.shows(GOAL).await?, "it is still here");
    Ok(())
}
