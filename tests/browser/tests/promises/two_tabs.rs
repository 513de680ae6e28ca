//! Two tabs of one browser, and one person who writes in both by turns.

use crate::writing::{self, GOAL};
use anyhow::{Context, Result, ensure};
use browser::{App, Dice, Outcome, Person, Size, dice::fresh_seed};
use std::time::Duration;
use tokio::time::sleep;

const SAVED: &str = "Saved on this device.";

/// Where each of the two tabs writes.
struct Part {
    /// What the words are told by.
    name: &'static str,
    n_edits: usize,
    tabs: [Place; 2],
}

/// A box in one tab: its page, the button that opens it, and its name.
struct Place {
    page: String,
    press: Option<&'static str>,
    box_name: &'static str,
}

fn place(page: &str, press: Option<&'static str>, box_name: &'static str) -> Place {
    Place {
        page: page.to_owned(),
        press,
        box_name,
    }
}

/// Writes by turns in both tabs, at any pace, and waits until both say that it is saved. Gives every word.
async fn writes_by_turns(person: &Person, part: &Part, dice: &mut Dice) -> Result<Vec<String>> {
    for (tab, place) in part.tabs.iter().enumerate() {
        person.looks_at_tab(tab).await?;
        person.go(&place.page).await?;
        if let Some(press) = place.press {
            person.press(press).await?;
        }
        person.type_into(place.box_name, "").await?;
    }
    let mut words = Vec::new();
    let mut at = 0;
    for edit in 0..part.n_edits {
        if dice.once_in(2) {
            at = 1 - at;
        }
        let place = part.tabs.get(at).context("there are two tabs")?;
        person.looks_at_tab(at).await?;
        let word = format!("{}{at}n{edit:03}", part.name);
        person
            .type_into(place.box_name, &format!("{word} "))
            .await?;
        words.push(word);
        // Now and then long enough for it to be saved, and for the other tab to hear of it.
        let longest = if dice.once_in(4) { 900 } else { 60 };
        sleep(Duration::from_millis(dice.below(longest))).await;
    }
    for tab in [0, 1] {
        person.looks_at_tab(tab).await?;
        person.sees(SAVED).await?;
    }
    // What one of them took in from the other in the end is saved too.
    sleep(Duration::from_millis(1_500)).await;
    for tab in [0, 1] {
        person.looks_at_tab(tab).await?;
        person.sees(SAVED).await?;
    }
    Ok(words)
}

/// The words that stand in no text of one of the two keepers.
fn missing<'a>(words: &'a [String], kept: &[(String, String)]) -> Vec<&'a String> {
    let is_kept = |word: &str| kept.iter().any(|(_, text)| text.contains(word));
    words.iter().filter(|word| !is_kept(word)).collect()
}

#[tokio::test]
async fn of_200_edits_in_two_tabs_by_turns_every_word_is_kept() -> Outcome {
    let seed = fresh_seed();
    let edited = edits(&mut Dice::of(seed)).await;
    edited.with_context(|| format!("with the seed {seed}"))
}

async fn edits(dice: &mut Dice) -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Desk).await?;
    writing::values(&person, &[writing::VALUES[0]]).await?;
    writing::a_goal(&person, GOAL, &[]).await?;
    let goal = person.path().await?;
    person.sees(SAVED).await?;
    person.opens_another_tab().await?;
    let own_words = || place("/start", None, "In my own words");
    let what = || {
        place(
            &goal,
            Some("Think it through"),
            "What exactly would I be doing?",
        )
    };
    let who = place(
        &goal,
        Some("Write who could help"),
        "People or places that could help with this goal",
    );
    let why = place(
        "/values",
        Some("Why, and how close"),
        "Why it matters to me",
    );
    let parts = [
        Part {
            name: "same",
            n_edits: 80,
            tabs: [own_words(), own_words()],
        },
        Part {
            name: "beside",
            n_edits: 60,
            tabs: [what(), who],
        },
        Part {
            name: "apart",
            n_edits: 60,
            tabs: [what(), why],
        },
    ];
    let mut all = Vec::new();
    for part in &parts {
        let words = writes_by_turns(&person, part, dice).await?;
        let asked = person.shows("The same words in two versions").await?;
        ensure!(
            asked || part.name != "same",
            "of words that clashed nobody is asked"
        );
        all.extend(words);
    }
    ensure!(all.len() == 200, "there were {} edits", all.len());
    for kept in [person.all_stored().await?, person.all_in_journal().await?] {
        let missing = missing(&all, &kept);
        ensure!(missing.is_empty(), "{missing:?} are gone from {kept:#?}");
        let aside = kept
            .iter()
            .find(|(key, _)| key.starts_with("camau.set-aside."));
        ensure!(aside.is_none(), "set aside: {aside:?}");
    }
    // Where nothing clashed, the words stand in their boxes and nobody is asked about them.
    let clashed: Vec<_> = person
        .all_in_journal()
        .await?
        .into_iter()
        .filter(|(key, text)| {
            key.starts_with("camau.other-words.")
                && (text.contains("beside") || text.contains("apart"))
        })
        .collect();
    ensure!(clashed.is_empty(), "{clashed:?}");
    Ok(())
}
