//! My values.

use crate::writing::section;
use anyhow::{Result, ensure};
use browser::{App, Key, Outcome, Person, Size, person::Role};

const OWN: &str = "Siarad Cymraeg bob dydd";
const WHY: &str = "Nain, ŵyau ar dost, a neb ar frys";

/// The kept values in the order the screen shows them.
async fn order(person: &Person) -> Result<Vec<String>> {
    let buttons = person.names(Role::Button).await?;
    Ok(buttons
        .iter()
        .filter_map(|name| name.strip_prefix("Remove: "))
        .map(str::to_owned)
        .collect())
}

#[tokio::test]
async fn cards_are_sorted_kept_ordered_and_spoken_of() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Desk).await?;
    person.go("/values").await?;
    person.press("Very important").await?;
    person.sees("Undo: Family").await?;
    person.press("Undo: Family").await?;
    person.sees("Cards sorted: 0.").await?;
    person.press("Very important").await?;
    person.sees("Cards sorted: 1.").await?;
    person.press("Important").await?;
    person.sees("Cards sorted: 2.").await?;
    person.press("Not now").await?;
    person.sees("Undo: Kindness").await?;

    let keep = "Which would you like to keep?";
    person.choose_in(keep, "Family").await?;
    person.choose_in(keep, "Friendship").await?;
    person.sees("Kept: 2").await?;
    ensure!(
        !person.can_find(Role::Choice, "Kindness").await?,
        "a card put on Not now is offered"
    );

    person.press("Move down: Family").await?;
    person.has_focus_on(Role::Button, "Move up: Family").await?;
    ensure!(
        order(&person).await? == ["Friendship", "Family"],
        "{:?}",
        order(&person).await?
    );

    person.press_by("Family", "Why, and how close").await?;
    person.type_into("Why it matters to me", WHY).await?;
    person
        .choose_in("How close am I living to it now?", "7")
        .await?;
    person
        .sees("How close I am living to it: 7 out of 10,")
        .await?;
    person.keeps("camau.values", WHY).await?;

    person.reload().await?;
    ensure!(
        order(&person).await? == ["Friendship", "Family"],
        "{:?}",
        order(&person).await?
    );
    person.sees(WHY).await?;
    person
        .sees("How close I am living to it: 7 out of 10,")
        .await?;
    person.sees("Cards sorted: 3.").await
}

#[tokio::test]
async fn the_keys_1_2_and_3_sort_too() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Desk).await?;
    person.go("/values").await?;
    person.tabs_to(Role::Button, "Very important").await?;
    for (key, sorted) in [("1", "Family"), ("2", "Friendship"), ("3", "Kindness")] {
        person.type_here(key).await?;
        person.sees(&format!("Undo: {sorted}")).await?;
    }
    for pile in ["Very important: 1", "Important: 1", "Not now: 1"] {
        person.finds(Role::Button, pile).await?;
    }
    // The focus has stayed where it was, so that a person can go on.
    person.has_focus_on(Role::Button, "Very important").await?;
    person.key(Key::Enter).await?;
    person.sees("Undo: Health").await
}

#[tokio::test]
async fn values_can_be_picked_without_sorting_and_ten_are_enough() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/values").await?;
    person.press("Let me pick from a list").await?;
    let ten = [
        "Family",
        "Friendship",
        "Kindness",
        "Health",
        "Safety",
        "Independence",
        "Hope",
        "Belonging",
        "Fun",
        "Nature",
    ];
    for value in ten {
        person.choose(value).await?;
    }
    ensure!(
        !person.shows("You can remove one, then keep").await?,
        "ten are already one too many"
    );
    person.choose("Peace of mind").await?;
    person
        .sees("Kept: 10. You can remove one, then keep this one: Peace of mind")
        .await?;
    ensure!(
        !person.is_chosen("Peace of mind").await?,
        "the eleventh looks chosen"
    );
    person.choose("Fun").await?;
    person.choose("Peace of mind").await?;
    ensure!(
        person.is_chosen("Peace of mind").await?,
        "there is room again"
    );
    Ok(())
}

#[tokio::test]
async fn a_value_of_my_own_is_kept_like_any_other_and_can_be_put_back() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/values").await?;
    person.press("Add my own").await?;
    person.type_into("A value of my own", OWN).await?;
    person.key(Key::Enter).await?;
    person.sees(&format!("Added: {OWN}")).await?;
    person.keeps("camau.values", OWN).await?;
    person.press(&format!("Remove: {OWN}")).await?;
    person.sees(&format!("Removed: {OWN}")).await?;
    person.press("Undo").await?;
    person
        .finds(Role::Button, &format!("Remove: {OWN}"))
        .await?;
    person.sees("Saved on this device.").await?;
    let kept = section(&person, "camau.values").await?;
    let n_kept = kept["body"]["kept"].as_array().map(Vec::len);
    ensure!(n_kept == Some(1), "{kept}");
    Ok(())
}
