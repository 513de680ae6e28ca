//! What somebody writes in these tests, and how they write it.

use anyhow::Result;
use browser::Person;
use serde_json::Value;

/// Welsh, a curly apostrophe, and one farmer made of four characters.
pub const LINE: &str = "I manage well enough to crwydro’r ŵyl 👩🏽‍🌾";
/// Hebrew and Arabic between Welsh, and letters with marks of their own.
pub const OWN_WORDS: &str =
    "Mynd at y môr. שלום עולם, العافية, cafe\u{301} a\u{323}\u{302} yn y glaw";
pub const GOAL: &str = "Walk to the tŷ coffi on my own";
pub const STEP: &str = "Put one shoe by the door 🥾";
pub const WHEN: &str = "after breakfast, ŵyau a thost";
pub const THEN: &str = "I put my shoes by the door";
pub const REWARD: &str = "hear “Calon Lân”";

/// Everything above.
pub const ALL: [&str; 7] = [LINE, OWN_WORDS, GOAL, STEP, WHEN, THEN, REWARD];

/// The line that [`LINE`] is made from.
pub const PICKED: &str = "I manage well enough to live a life that matters to me.";
/// Three cards shown at once, in the order in which they are picked.
pub const VALUES: [&str; 3] = ["Independence", "Kindness", "Hope"];

/// The first ten minutes, from an empty browser to the page that is kept.
pub async fn first_ten_minutes(person: &Person) -> Result<()> {
    person.go("/").await?;
    person
        .arrives_at("A private place to plan your recovery")
        .await?;
    person
        .follow_to("Start: about 10 minutes", "What recovery means to me")
        .await?;
    say_what_recovery_means(person).await?;
    person.press_to("Continue", "What matters to me").await?;
    for value in VALUES {
        person.choose(value).await?;
    }
    person
        .press_to("Continue", "One thing I would like")
        .await?;
    person.press("Go out on my own").await?;
    person.finds_in("My goal", "Go out on my own").await?;
    person.rewrite("My goal", GOAL).await?;
    person
        .choose_in("Which value is this for?", VALUES[0])
        .await?;
    person.press_to("Continue", "One small step").await?;
    person.sees(GOAL).await?;
    person.type_into("My step", STEP).await?;
    person.press("Add when").await?;
    person.type_into("If it is:", WHEN).await?;
    person.type_into("Then I will:", THEN).await?;
    person.press("Add a reward").await?;
    person.type_into("Afterwards I can:", REWARD).await?;
    person.press_to("Continue", "Keep my page").await
}

/// The first of the five screens.
pub async fn say_what_recovery_means(person: &Person) -> Result<()> {
    person.choose(PICKED).await?;
    person.rewrite("In my words", LINE).await?;
    person.type_into("In my own words", OWN_WORDS).await
}

/// A workbook of version 1 with something in every part.
pub const WRITTEN: [(&str, &str); 5] = [
    (
        "camau.recovery",
        include_str!("../../../fixtures/v1/recovery.json"),
    ),
    (
        "camau.values",
        include_str!("../../../fixtures/v1/values.json"),
    ),
    (
        "camau.goals",
        include_str!("../../../fixtures/v1/goals.json"),
    ),
    (
        "camau.beginning",
        include_str!("../../../fixtures/v1/beginning.json"),
    ),
    (
        "camau.drafts",
        include_str!("../../../fixtures/v1/drafts.json"),
    ),
];

/// What a section holds, as it is stored.
pub async fn section(person: &Person, key: &str) -> Result<Value> {
    let text = person.stored(key).await?.unwrap_or_default();
    Ok(serde_json::from_str(&text)?)
}
