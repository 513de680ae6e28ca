//! What somebody writes in these tests, and how they write it.

use anyhow::Result;
use browser::{Key, Person, person::Role};
use std::collections::BTreeMap;

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

pub const HOPE: &str = "Llais fy chwaer, ac eirlysiau";
pub const LATER_WORDS: &str = "Canu eto";
pub const OWN_VALUE: &str = "Siarad Cymraeg bob dydd";
pub const WHY: &str = "Nain, ŵyau ar dost, a neb ar frys";
pub const HALF_A_GOAL: &str = "See my chwa";

/// A goal of these words, and its steps. The person is left on its page.
pub async fn a_goal(person: &Person, goal: &str, steps: &[&str]) -> Result<()> {
    person.go("/goals").await?;
    // The box stands open where there is no goal so far.
    if person.can_find(Role::Button, "Add a goal").await? {
        person.press("Add a goal").await?;
    }
    person.type_into("My goal", goal).await?;
    person.press_to("Add this goal", goal).await?;
    for step in steps {
        // The box stands open while there is no step so far.
        if person.can_find(Role::Button, "Add a step").await? {
            person.press("Add a step").await?;
        }
        person
            .type_into("What is the smallest thing you could do first?", step)
            .await?;
        person.press("Add this step").await?;
        person.finds(Role::Heading, step).await?;
    }
    Ok(())
}

/// Values to keep, in this order. The person is left with them.
pub async fn values(person: &Person, names: &[&str]) -> Result<()> {
    person.go("/values").await?;
    person.press("Let me pick from a list").await?;
    for name in names {
        person.choose(name).await?;
        person
            .finds(Role::Button, &format!("Remove: {name}"))
            .await?;
    }
    Ok(())
}

/// Something in every part of the app, over a few days, as a person writes it.
pub async fn something_everywhere(person: &Person) -> Result<()> {
    first_ten_minutes(person).await?;
    person.press_to("Continue", "Your page is here").await?;
    person.go("/values").await?;
    person.press_by(VALUES[0], "Why, and how close").await?;
    person.type_into("Why it matters to me", WHY).await?;
    person
        .choose_in("How close am I living to it now?", "4")
        .await?;
    person.go("/goals").await?;
    person.follow_to(GOAL, GOAL).await?;
    person.choose_in("How close am I today?", "2").await?;
    person.sees("Saved on this device.").await?;

    person.lets_days_pass(3).await?;
    person.go("/recovery").await?;
    person.press("Change it").await?;
    person
        .choose_in("Which fits you now?", "My own meaning")
        .await?;
    person.rewrite("In my own words", LATER_WORDS).await?;
    person.type_into("What gives me hope", HOPE).await?;
    person.press("I call myself recovered").await?;
    person.sees("Saved on this device.").await?;

    person.go("/values").await?;
    person.press_by(VALUES[0], "Why, and how close").await?;
    person
        .choose_in("How close am I living to it now?", "6")
        .await?;
    person.press("Sort the cards one by one").await?;
    for (pile, sorted) in [
        ("Very important", "Family"),
        ("Important", "Friendship"),
        ("Not now", "Kindness"),
    ] {
        person.press(pile).await?;
        person.sees(&format!("Undo: {sorted}")).await?;
    }
    person.press("Add my own").await?;
    person.type_into("A value of my own", OWN_VALUE).await?;
    person.key(Key::Enter).await?;
    person.sees(&format!("Added: {OWN_VALUE}")).await?;

    person.go("/goals").await?;
    person.follow_to(GOAL, GOAL).await?;
    person.choose_in("How close am I today?", "5").await?;
    person.press("Change the words, or what it is for").await?;
    person
        .choose_in("Which life area is it in?", "People, culture and beliefs")
        .await?;
    person.press("Think it through").await?;
    person
        .type_into("What exactly would I be doing?", "Ordering one coffi")
        .await?;
    person.press("Write who could help").await?;
    person
        .type_into("People or places that could help with this goal", "Mair")
        .await?;
    person.press("In 1 week").await?;
    for step in ["Find the way there", "Sit outside it", "Ask Mair along"] {
        if person.can_find(Role::Button, "Add a step").await? {
            person.press("Add a step").await?;
        }
        person
            .type_into("What is the smallest thing you could do first?", step)
            .await?;
        person.press("Add this step").await?;
        person.finds(Role::Heading, step).await?;
    }
    person.press_by(STEP, "I did this").await?;
    person.press("I enjoyed it").await?;
    person.sees("You enjoyed this:").await?;
    person
        .choose_in("How sure am I that I can do this step?", "4")
        .await?;
    person.sees("Would a smaller step suit you?").await?;
    person.sees("Saved on this device.").await?;

    a_goal(person, "Make time for music", &["Find one song"]).await?;
    person.press("Pause it").await?;
    person.sees("It keeps its place.").await?;
    person.go("/goals").await?;
    person.press("Add a goal").await?;
    person.type_into("My goal", HALF_A_GOAL).await?;
    person.sees("Saved on this device.").await
}

/// A workbook of the first format with something in every part that a person writes, as the browser keeps it. What a
/// person has chosen or been asked beside that would change what the pages show.
pub fn written() -> Vec<(String, String)> {
    let all: BTreeMap<String, String> =
        serde_json::from_str(include_str!("../../../fixtures/v1/texts.json")).unwrap_or_default();
    let beside = [
        "camau.settings",
        "camau.copies",
        "camau.other-words",
        "camau.bin",
    ];
    let is_beside = |key: &str| beside.iter().any(|beside| key.starts_with(beside));
    all.into_iter().filter(|(key, _)| !is_beside(key)).collect()
}
