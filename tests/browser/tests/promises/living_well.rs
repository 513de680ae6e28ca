//! Staying well, life areas, rewards, and less on the page.

use crate::writing;
use anyhow::{Result, ensure};
use browser::{App, Key, Outcome, Person, on_a_phone_and_at_a_desk, person::Role};

async fn writes_a_line(person: &Person, heading: &str, words: &str) -> Result<()> {
    person.go("/staying-well").await?;
    person.press(&format!("Add a line: {heading}")).await?;
    person.type_into("My line", words).await?;
    person.press("Add this line").await?;
    person.keeps("camau.staying-well", words).await
}

#[tokio::test]
async fn ones_own_lines_open_in_two_taps_when_it_gets_hard_before_the_numbers() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        writes_a_line(
            &person,
            "When it gets hard",
            "I have got through this before",
        )
        .await?;
        person.go("/about").await?;
        person.follow_to("Get help now", "Get help now").await?;
        person
            .follow_to("When it gets hard", "When it gets hard")
            .await?;
        let words = person.words().await?;
        let place = |what: &str| words.find(what).unwrap_or(usize::MAX);
        ensure!(
            place("I have got through this before") < place("Phone 999"),
            "{words}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn lines_are_picked_changed_moved_removed_and_put_back() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        writes_a_line(&person, "Early signs", "I stop singing").await?;
        person.press("I stay in bed").await?;
        person.press("Add this line").await?;
        person.press("Change this line: I stay in bed").await?;
        person
            .type_into("One small thing I can do", "Open the curtains")
            .await?;
        person.press("Move up: I stay in bed").await?;
        person
            .keeps("camau.staying-well", "Open the curtains")
            .await?;
        person.reload().await?;
        person.sees("Then I can: Open the curtains").await?;
        let words = person.words().await?;
        ensure!(
            words.find("I stay in bed") < words.find("I stop singing"),
            "{words}"
        );
        person.press("Change this line: I stop singing").await?;
        person.press("Remove: I stop singing").await?;
        person.press("Undo").await?;
        person
            .finds(Role::Button, "Change this line: I stop singing")
            .await
    })
    .await
}

#[tokio::test]
async fn an_area_is_told_in_a_number_and_words_and_stands_in_the_picture() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/areas").await?;
        person.follow("Home").await?;
        person.choose_in("How is it for me now?", "4").await?;
        person
            .type_into("What is not mine to fix", "The damp")
            .await?;
        person
            .choose_in("Do I want more help here?", "I want more help")
            .await?;
        person.keeps("camau.areas", "The damp").await?;
        person.lets_days_pass(30).await?;
        person.go("/areas/home").await?;
        person.choose_in("How is it for me now?", "6").await?;
        person.go("/areas").await?;
        person.sees("Home: 6 now, 4 last time.").await?;
        person.follow("Home").await?;
        person.follow("Start a goal here").await?;
        person.type_into("My goal", "Ask about the damp").await?;
        person.press("Add this goal").await?;
        person.arrives_at("Ask about the damp").await?;
        person.go("/areas/home").await?;
        person.finds(Role::Link, "Ask about the damp").await?;
        person.press("Remove what I wrote here").await?;
        person.press("Undo").await?;
        person.finds_in("What is not mine to fix", "The damp").await
    })
    .await
}

#[tokio::test]
async fn a_reward_is_added_enjoyed_and_offered_for_a_goal() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/rewards").await?;
        person.press("Add one: Small").await?;
        person
            .type_into("Something I enjoy", "Ten minutes by the river")
            .await?;
        person.press("Add it").await?;
        person
            .press("I enjoyed this today: Ten minutes by the river")
            .await?;
        person.sees("Enjoyed:").await?;
        person
            .keeps("camau.rewards", "Ten minutes by the river")
            .await?;
        person.go("/goals").await?;
        person.type_into("My goal", "Sing in a choir").await?;
        person.press("Add this goal").await?;
        person.arrives_at("Sing in a choir").await?;
        person.press("Add or change a reward").await?;
        person.press("Ten minutes by the river").await?;
        person
            .keeps("camau.goals", "Ten minutes by the river")
            .await?;
        person.press("I have reached this").await?;
        person.go("/rewards").await?;
        person.sees("Waiting to be enjoyed").await?;
        person.press("I enjoyed it").await?;
        person.go("/looking-back").await?;
        person.choose("Rewards").await?;
        person.sees("Ten minutes by the river").await
    })
    .await
}

#[tokio::test]
async fn with_less_on_the_page_there_is_one_question_and_one_button() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/goals").await?;
        person.type_into("My goal", "Sing in a choir").await?;
        person.press("Add this goal").await?;
        person.arrives_at("Sing in a choir").await?;
        person
            .type_into(
                "What is the smallest thing you could do first?",
                "Hum a tune",
            )
            .await?;
        person.press("Add this step").await?;
        person.keeps("camau.goals", "Hum a tune").await?;
        person.go("/").await?;
        person.press("Less on this page").await?;
        person.sees("One small thing?").await?;
        person.sees("Hum a tune").await?;
        person
            .sees_no("All parts")
            .await
            .or_else(|error| match size {
                // At a desk the side bar stands beside every page.
                browser::Size::Desk => Ok(()),
                _ => Err(error),
            })?;
        person.reload().await?;
        person.sees("One small thing?").await?;
        person.press("Something else").await?;
        person.sees("Someone to talk to?").await?;
        person.sees("116 123").await?;
        person.press("Something else").await?;
        person.sees("Rest?").await?;
        person.press("Something else").await?;
        person.press("I did this").await?;
        person.sees("That is enough for now.").await?;
        person.press("Show everything").await?;
        person.sees("Less on this page").await
    })
    .await
}

#[tokio::test]
async fn low_energy_can_be_used_with_the_keyboard_alone() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(browser::Size::Desk).await?;
    writing::a_goal(&person, "Sing in a choir", &["Hum a tune"]).await?;
    person.go("/").await?;
    for (button, comes) in [
        ("Less on this page", "One small thing? Hum a tune"),
        ("I did this", "That is enough for now."),
        ("Undo", "One small thing? Hum a tune"),
        ("Something else", "Someone to talk to?"),
        ("Something else", "Rest?"),
        ("Show everything", "Less on this page"),
    ] {
        person.tabs_to(Role::Button, button).await?;
        person.key(Key::Enter).await?;
        person.sees(comes).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_line_a_reward_and_an_area_can_be_written_with_the_keyboard_alone() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(browser::Size::Desk).await?;
    person.go("/staying-well").await?;
    person
        .tabs_to(Role::Button, "Add a line: Me when I am well")
        .await?;
    person.key(Key::Enter).await?;
    person.tabs_to(Role::Field, "My line").await?;
    person.type_here("I sing").await?;
    person.key(Key::Enter).await?;
    person.keeps("camau.staying-well", "I sing").await?;
    person.go("/rewards").await?;
    person.tabs_to(Role::Button, "Add one: Small").await?;
    person.key(Key::Enter).await?;
    person.tabs_to(Role::Field, "Something I enjoy").await?;
    person.type_here("A bath").await?;
    person.key(Key::Enter).await?;
    person.keeps("camau.rewards", "A bath").await?;
    person.go("/areas").await?;
    person.tabs_to(Role::Link, "Home").await?;
    person.key(Key::Enter).await?;
    person.arrives_at("Home").await?;
    person
        .tabs_to(Role::Field, "What is mine to change")
        .await?;
    person.type_here("The curtains").await?;
    person.keeps("camau.areas", "The curtains").await
}
