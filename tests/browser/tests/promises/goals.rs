//! Goals and small steps.

use crate::writing::{GOAL, REWARD, THEN, WHEN, section};
use anyhow::{Result, ensure};
use browser::{App, Outcome, Person, Size, person::Role};

const FIRST: &str = "Look at the bus times";
const SECOND: &str = "Walk to the gate";
const THIRD: &str = "Walk to the corner and back";

/// Somebody on the page of a goal with three steps.
async fn person_with_a_goal(app: &App, size: Size) -> Result<Person> {
    let person = app.visitor(size).await?;
    person.go("/goals").await?;
    person.type_into("My goal", GOAL).await?;
    person.press_to("Add this goal", GOAL).await?;
    for step in [FIRST, SECOND, THIRD] {
        person
            .type_into("What is the smallest thing you could do first?", step)
            .await?;
        person.press("Add this step").await?;
        person.finds(Role::Heading, step).await?;
    }
    person.press("Nothing for now").await?;
    Ok(person)
}

/// The steps in the order of the ladder.
async fn ladder(person: &Person) -> Result<Vec<String>> {
    let headings = person.names(Role::Heading).await?;
    let begun = headings
        .iter()
        .position(|name| name == "Small steps")
        .unwrap_or(0);
    let ended = headings
        .iter()
        .position(|name| name == "What it looks like");
    let steps = headings.get(begun + 1..ended.unwrap_or(headings.len()));
    Ok(steps.unwrap_or_default().to_vec())
}

#[tokio::test]
async fn a_goal_is_added_for_a_value_and_shows_its_chain() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/start/values").await?;
    person.choose("Nature").await?;
    person.keeps("camau.values", "card:nature").await?;
    person.go("/goals").await?;
    person.type_into("My goal", GOAL).await?;
    person
        .choose_in("Which value is this for?", "Nature")
        .await?;
    person.press_to("Add this goal", GOAL).await?;
    person.sees("This matters to me: Nature").await?;
    person
        .type_into("What is the smallest thing you could do first?", FIRST)
        .await?;
    person.press("Add this step").await?;
    person.finds(Role::Heading, FIRST).await?;
    person
        .follow_to("Goals and steps", "Goals and steps")
        .await?;
    person
        .sees(&format!("This matters to me: Nature Next step: {FIRST}"))
        .await?;
    person.keeps("camau.goals", FIRST).await?;
    person.reload().await?;
    person.follow_to(GOAL, GOAL).await
}

#[tokio::test]
async fn steps_are_moved_split_and_done_and_each_act_can_be_undone() -> Outcome {
    let app = App::serve()?;
    let person = person_with_a_goal(&app, Size::Desk).await?;
    ensure!(
        ladder(&person).await? == [FIRST, SECOND, THIRD],
        "{:?}",
        ladder(&person).await?
    );

    person.press_by(THIRD, "Change this step").await?;
    person.press("Move up").await?;
    person.has_focus_on(Role::Button, "Move up").await?;
    ensure!(
        ladder(&person).await? == [FIRST, THIRD, SECOND],
        "{:?}",
        ladder(&person).await?
    );

    person.press_by(THIRD, "Split it in two").await?;
    person
        .type_into("The first part", "Walk to the lamp post")
        .await?;
    person.rewrite("The rest", "Walk on to the corner").await?;
    person.press("Split it").await?;
    person.finds(Role::Heading, "Walk to the lamp post").await?;
    let split = [
        FIRST,
        "Walk to the lamp post",
        "Walk on to the corner",
        SECOND,
    ];
    ensure!(
        ladder(&person).await? == split,
        "{:?}",
        ladder(&person).await?
    );

    person.press_by(FIRST, "I did this").await?;
    person.sees(&format!("Done: {FIRST}.")).await?;
    person.press("Undo").await?;
    person.sees_no(&format!("Done: {FIRST}.")).await?;
    person.press_by(FIRST, "I did this").await?;
    person.press("Close").await?;
    person.sees("Saved on this device.").await?;
    let kept = section(&person, "camau.goals").await?;
    let done = &kept["body"]["goals"][0]["steps"][0]["state"]["done"]["on"];
    ensure!(done.is_string(), "{kept}");

    person.press_by(SECOND, "Change this step").await?;
    person.press_by(SECOND, "Remove").await?;
    person.sees(&format!("Removed: {SECOND}")).await?;
    ensure!(
        !ladder(&person).await?.contains(&SECOND.to_owned()),
        "it is still on the ladder"
    );
    person.press("Undo").await?;
    person.finds(Role::Heading, SECOND).await
}

#[tokio::test]
async fn a_step_i_am_not_sure_of_can_be_made_smaller_in_five_ways_or_kept() -> Outcome {
    let app = App::serve()?;
    let person = person_with_a_goal(&app, Size::Phone).await?;
    let sure = "How sure am I that I can do this step?";
    person.choose_in(sure, "8").await?;
    person.finds(Role::Button, "Remove this number").await?;
    ensure!(
        !person.shows("Would a smaller step suit you?").await?,
        "8 is sure enough"
    );
    person.choose_in(sure, "4").await?;
    person.sees("Would a smaller step suit you?").await?;
    person.press("Make it smaller").await?;
    person
        .has_focus_on(Role::Heading, "Make it smaller")
        .await?;
    for way in [
        "Halve it",
        "Swap it",
        "Ask someone",
        "Pause it",
        "Let it go",
    ] {
        person.finds(Role::Button, way).await?;
    }
    person.press("Halve it").await?;
    person
        .type_into("My step", "Find where the bus stops")
        .await?;
    person.press("Use this step").await?;
    person
        .sees("Your smaller step: Find where the bus stops")
        .await?;
    person.press("Undo").await?;
    person.finds(Role::Heading, FIRST).await?;
    person.press("Swap it").await?;
    person.type_into("My step", "Ask Mair when it goes").await?;
    person.press("Use this step").await?;
    person.sees("Your new step: Ask Mair when it goes").await?;
    person.press("Close").await?;
    person.finds(Role::Heading, "Ask Mair when it goes").await?;
    person
        .sees(&format!("Earlier words for this step: {FIRST}"))
        .await?;
    person.keeps("camau.goals", "Ask Mair when it goes").await?;
    person.reload().await?;
    person.finds(Role::Heading, "Ask Mair when it goes").await
}

#[tokio::test]
async fn a_plan_and_a_reward_are_shown_with_their_step() -> Outcome {
    let app = App::serve()?;
    let person = person_with_a_goal(&app, Size::Phone).await?;
    person.press_by(FIRST, "Add or change when").await?;
    person.type_into("If it is:", WHEN).await?;
    person.type_into("Then I will:", THEN).await?;
    person.press_by(FIRST, "Add or change a reward").await?;
    person.type_into("Afterwards I can:", REWARD).await?;
    person.keeps("camau.goals", REWARD).await?;
    person.reload().await?;
    for words in [WHEN, THEN, REWARD] {
        person.sees(words).await?;
    }
    person.press("I did this").await?;
    person.sees(&format!("Your reward: {REWARD}")).await?;
    person.press("I enjoyed it").await?;
    person.sees("You enjoyed this:").await
}

#[tokio::test]
async fn a_day_that_does_not_exist_is_said_kindly_and_what_was_typed_stays() -> Outcome {
    let app = App::serve()?;
    let person = person_with_a_goal(&app, Size::Phone).await?;
    person.press("Another day").await?;
    person.type_into("Day", "31").await?;
    person.type_into("Month", "2").await?;
    person.type_into("Year", "2027").await?;
    person.press("Keep this day").await?;
    person.sees("Enter a real date, like 6 8 2027.").await?;
    person.has_focus_on(Role::Field, "Day").await?;
    person.finds_in("Day", "31").await?;
    person.finds_in("Year", "2027").await?;
    person.rewrite("Day", "6").await?;
    person.press("Keep this day").await?;
    person.sees("Look at this again: 6 February 2027").await?;
    person.sees("Saved on this device.").await?;
    let kept = section(&person, "camau.goals").await?;
    let review = &kept["body"]["goals"][0]["review"];
    ensure!(review == "2027-02-06", "{kept}");
    person.press("Remove this day").await?;
    person.sees_no("Look at this again: 6 February 2027").await
}

#[tokio::test]
async fn a_goal_can_be_paused_reached_or_let_go_and_taken_up_again() -> Outcome {
    let app = App::serve()?;
    let person = person_with_a_goal(&app, Size::Desk).await?;
    for (act, said, group) in [
        ("Pause it", "Paused:", "Paused"),
        ("I have reached this", "Reached:", "Reached"),
        ("Let it go", "Let go:", "Let go"),
    ] {
        person.press(act).await?;
        person.sees(said).await?;
        person
            .follow_to("Goals and steps", "Goals and steps")
            .await?;
        person.finds(Role::Heading, group).await?;
        person.follow_to(GOAL, GOAL).await?;
        person.sees(said).await?;
        let back = if act == "I have reached this" {
            "Take this back"
        } else {
            "Go on with it"
        };
        person.press(back).await?;
        person.sees_no(said).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_removed_goal_can_be_put_back_with_its_steps() -> Outcome {
    let app = App::serve()?;
    let person = person_with_a_goal(&app, Size::Phone).await?;
    person
        .press_to("Remove this goal", "Goals and steps")
        .await?;
    person.sees(&format!("Removed: {GOAL}")).await?;
    person.sees("Your goals go here.").await?;
    person.press("Undo").await?;
    person.follow_to(GOAL, GOAL).await?;
    for step in [FIRST, SECOND, THIRD] {
        person.finds(Role::Heading, step).await?;
    }
    person.keeps("camau.goals", THIRD).await
}

#[tokio::test]
async fn an_address_of_a_goal_that_is_gone_says_so() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/goals/0123456789abcdef").await?;
    person.arrives_at("This goal is not here").await?;
    person
        .follow_to("Go to Goals and steps", "Goals and steps")
        .await
}
