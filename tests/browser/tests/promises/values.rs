//! My values.

use crate::writing::{self, GOAL, OWN_VALUE, WHY};
use anyhow::{Result, ensure};
use browser::{
    App, Key, Outcome, Person, Pointer, Size, on_a_phone_and_at_a_desk,
    person::Role,
    wait::{self, Look},
};

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
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
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
    })
    .await
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
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
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
    })
    .await
}

#[tokio::test]
async fn a_value_of_my_own_is_kept_like_any_other_and_can_be_put_back() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/values").await?;
        person.press("Add my own").await?;
        person.type_into("A value of my own", OWN_VALUE).await?;
        person.key(Key::Enter).await?;
        person.sees(&format!("Added: {OWN_VALUE}")).await?;
        person.keeps("camau.values", OWN_VALUE).await?;
        person.press(&format!("Remove: {OWN_VALUE}")).await?;
        person.sees(&format!("Removed: {OWN_VALUE}")).await?;
        person.press("Undo").await?;
        person
            .finds(Role::Button, &format!("Remove: {OWN_VALUE}"))
            .await?;
        person.sees("Saved on this device.").await?;
        person.reload().await?;
        comes_to_be(&person, &[OWN_VALUE]).await
    })
    .await
}

/// Drags the first line to the last place, and back up to the first.
async fn drag_down_and_up(size: Size, with: Pointer) -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(size).await?;
    writing::values(&person, &["Family", "Nature", "Fun"]).await?;
    // On a later visit they stand at the top of the page.
    person.go("/values").await?;
    person.drags("Family", "Fun", with).await?;
    comes_to_be(&person, &["Nature", "Fun", "Family"]).await?;
    person.sees("Family. Place 3").await?;
    person.drags("Family", "Nature", with).await?;
    comes_to_be(&person, &["Family", "Nature", "Fun"]).await?;
    person.drags("Nature", "Fun", with).await?;
    comes_to_be(&person, &["Family", "Fun", "Nature"]).await?;
    person.sees("Saved on this device.").await?;
    person.reload().await?;
    comes_to_be(&person, &["Family", "Fun", "Nature"]).await
}

async fn comes_to_be(person: &Person, wanted: &[&str]) -> Outcome {
    wait::until(&format!("the order {wanted:?}"), async || {
        let order = order(person).await?;
        Ok(match order == wanted {
            true => Look::Found(()),
            false => Look::NotYet(format!("it is {order:?}")),
        })
    })
    .await
}

/// Takes the first line by its handle, carries it down by so much, and tells how far it went and how far the next one did.
const CARRY: &str = "const [held, next] = document.querySelectorAll('.rank__item'); \
    const tops = () => [held, next].map((one) => one.getBoundingClientRect().top + scrollY); \
    const handle = held.querySelector('.rank__handle'); \
    const { left, top } = handle.getBoundingClientRect(); \
    const send = (kind, by) => handle.dispatchEvent(new PointerEvent(kind, \
        { bubbles: true, pointerId: 1, button: 0, clientX: left + 5, clientY: top + 5 + by })); \
    const before = tops(); \
    send('pointerdown', 0); send('pointermove', arguments[0]); \
    const done = arguments[arguments.length - 1]; \
    setTimeout(() => { \
        const after = tops(); send('pointercancel', arguments[0]); \
        done(after.map((top, n) => top - before[n])); \
    }, 400)";

#[tokio::test]
async fn a_line_that_is_dragged_goes_with_the_pointer_and_the_others_make_room() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Desk).await?;
    writing::values(&person, &["Family", "Nature", "Fun"]).await?;
    person.go("/values").await?;
    person.finds(Role::Button, "Remove: Fun").await?;
    const BY: f64 = 150.0;
    let script = CARRY.replace("arguments[0]", &BY.to_string());
    let [held, next]: [f64; 2] = person.ask_and_wait(&script).await?;
    ensure!((held - BY).abs() < 2.0, "it went {held} and not {BY}");
    ensure!(next < -20.0, "the next line stood still, at {next}");
    comes_to_be(&person, &["Family", "Nature", "Fun"]).await
}

#[tokio::test]
async fn values_can_be_dragged_into_order_with_a_mouse() -> Outcome {
    drag_down_and_up(Size::Desk, Pointer::Mouse).await
}

#[tokio::test]
async fn values_can_be_dragged_into_order_with_a_finger() -> Outcome {
    drag_down_and_up(Size::Phone, Pointer::Finger).await
}

#[tokio::test]
async fn more_cards_come_when_they_are_asked_for_until_all_are_there() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/values").await?;
        person.press("Let me pick from a list").await?;
        person.finds(Role::Choice, "Family").await?;
        let first = person.names(Role::Choice).await?;
        ensure!(first.len() == 36, "the first are {}", first.len());
        person.press("Show more").await?;
        person.finds(Role::Choice, "Being reliable").await?;
        person.has_focus_on(Role::Choice, "Being reliable").await?;
        let all = person.names(Role::Choice).await?;
        ensure!(all.starts_with(&first), "the first have changed places");
        ensure!(all.len() >= 80, "all are {}", all.len());
        ensure!(
            !person.can_find(Role::Button, "Show more").await?,
            "there would be still more"
        );
        // One that was kept from among the later ones is there at once the next time.
        person.choose("Fame").await?;
        person.finds(Role::Button, "Remove: Fame").await?;
        person.sees("Saved on this device.").await?;
        person.reload().await?;
        ensure!(person.is_chosen("Fame").await?, "it is not shown as kept");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_cards_of_the_first_ten_minutes_grow_from_twelve_to_all() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/start/values").await?;
    let mut numbers = vec![person.names(Role::Choice).await?.len()];
    while person.can_find(Role::Button, "Show more").await? {
        person.press("Show more").await?;
        let before = numbers.last().copied().unwrap_or_default();
        wait::until("more cards", async || {
            let now = person.names(Role::Choice).await?.len();
            Ok(match now > before {
                true => Look::Found(()),
                false => Look::NotYet(format!("there are {now}")),
            })
        })
        .await?;
        numbers.push(person.names(Role::Choice).await?.len());
    }
    ensure!(
        matches!(numbers[..], [12, 36, all] if all >= 80),
        "there were {numbers:?}"
    );
    Ok(())
}

#[tokio::test]
async fn a_card_can_be_moved_from_one_pile_to_another() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/values").await?;
        person.press("Very important").await?;
        person.sees("Undo: Family").await?;
        person.press("Not now").await?;
        person.sees("Undo: Friendship").await?;
        person.finds(Role::Choice, "Family").await?;
        person.press("Very important: 1").await?;
        person.press("Family: move to Not now").await?;
        person.finds(Role::Button, "Very important: 0").await?;
        person.finds(Role::Button, "Not now: 2").await?;
        person
            .has_focus_on(Role::Button, "Very important: 0")
            .await?;
        person.sees("Family: Not now").await?;
        ensure!(
            !person.can_find(Role::Choice, "Family").await?,
            "it is still offered for keeping"
        );
        person.press("Not now: 2").await?;
        person.press("Friendship: move to Important").await?;
        person.finds(Role::Button, "Important: 1").await?;
        person.finds(Role::Choice, "Friendship").await?;
        // The last move is undone like any act of sorting.
        person.press("Undo: Friendship").await?;
        person.finds(Role::Button, "Not now: 2").await?;
        person.sees("Saved on this device.").await?;
        person.reload().await?;
        person.finds(Role::Button, "Not now: 2").await
    })
    .await
}

#[tokio::test]
async fn a_value_of_my_own_can_be_reworded_and_its_goals_follow() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/values").await?;
        person.press("Add my own").await?;
        person.type_into("A value of my own", OWN_VALUE).await?;
        person.press("Add it").await?;
        person
            .finds(Role::Button, &format!("Remove: {OWN_VALUE}"))
            .await?;
        writing::a_goal(&person, GOAL, &[]).await?;
        person.press("Change the words, or what it is for").await?;
        person
            .choose_in("Which value is this for?", OWN_VALUE)
            .await?;
        person.follow_to(OWN_VALUE, "My values").await?;
        person.press_by(OWN_VALUE, "Why, and how close").await?;
        person.type_into("Why it matters to me", WHY).await?;
        let reworded = "Siarad Cymraeg, weithiau";
        let label = "A value of my own";
        person
            .rewrite_by("Change the words", label, reworded)
            .await?;
        person.press("Change the words").await?;
        person
            .finds(Role::Button, &format!("Remove: {reworded}"))
            .await?;
        person
            .has_focus_on(Role::Button, "Why, and how close")
            .await?;
        person.sees(WHY).await?;
        person.follow_to(GOAL, GOAL).await?;
        person
            .sees(&format!("This matters to me: {reworded}"))
            .await?;
        person.reload().await?;
        person
            .sees(&format!("This matters to me: {reworded}"))
            .await
    })
    .await
}

#[tokio::test]
async fn how_close_i_am_living_to_a_value_is_drawn_and_can_be_read_as_a_table() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        writing::values(&person, &["Nature", "Fun"]).await?;
        let ask = "How close am I living to it now?";
        let first = person.day(0).await?;
        person.press_by("Nature", "Why, and how close").await?;
        person.choose_in(ask, "4").await?;
        person
            .sees(&format!(
                "How close I am living to it: 4 out of 10, {first}."
            ))
            .await?;
        person.sees("Saved on this device.").await?;

        person.lets_days_pass(10).await?;
        person.go("/values").await?;
        let latest = person.day(0).await?;
        person.press_by("Nature", "Why, and how close").await?;
        person.choose_in(ask, "6").await?;
        let both =
            format!("First: 4 out of 10, {first}. Latest: 6 out of 10, {latest}.");
        person.sees(&both).await?;
        let drawn: usize = person
            .ask(
                "const picture = document.querySelector( \
                    'svg[role=img][aria-label=\"How close I am living to it, from 0 to 10, by date\"]'); \
                 return picture.querySelectorAll('circle').length",
                vec![],
            )
            .await?;
        ensure!(drawn == 2, "two numbers are drawn as {drawn}");
        person.press("See the numbers as a table").await?;
        person
            .sees(&format!("Day Out of 10 {first} 4 {latest} 6"))
            .await?;
        person.press("Remove this number").await?;
        person.sees_no(&both).await?;
        person.sees("Saved on this device.").await?;
        person.reload().await?;
        person
            .sees(&format!(
                "How close I am living to it: 4 out of 10, {first}."
            ))
            .await
    })
    .await
}
