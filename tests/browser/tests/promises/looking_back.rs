//! Looking back: everything with a date on one line, found as one types, smooth after ten years.

use anyhow::{Result, ensure};
use browser::{
    App, Key, Outcome, Person, Size, kept::texts_of, on_a_phone_and_at_a_desk, person::Role,
    ten_years::ten_years,
};
use camau::domain::Day;

async fn says_how_two_days_were(person: &Person) -> Result<()> {
    for (day, why) in [
        ("2026-01-05", "Long night"),
        ("2026-03-09", "Sun on the wall"),
    ] {
        person.go(&format!("/check-in/{day}")).await?;
        person.type_into("A few words of why", why).await?;
        person.keeps("camau.check-ins", why).await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_was_written_is_found_as_one_types_and_leads_to_where_it_stands() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        says_how_two_days_were(&person).await?;
        person.go("/looking-back").await?;
        person.sees("March 2026").await?;
        person.sees("Long night").await?;
        person.type_into("Search my words", "sun on").await?;
        person.sees_no("Long night").await?;
        person.sees("Entries: 1").await?;
        person.rewrite("Search my words", "something else").await?;
        person
            .sees("Nothing matches “something else”. Everything is still here.")
            .await?;
        person.press("Show everything").await?;
        person.follow("Long night").await?;
        person.sees("How it was: 5 January 2026").await
    })
    .await
}

#[tokio::test]
async fn what_was_removed_is_put_back_from_looking_back() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        says_how_two_days_were(&person).await?;
        person.press("Remove this check-in").await?;
        person.keeps("camau.bin", "Sun on the wall").await?;
        // Long after the offer to undo is gone.
        person.go("/looking-back").await?;
        person.sees_no("Sun on the wall").await?;
        person.sees("30 days").await?;
        person.press("Put it back: 9 March 2026").await?;
        person.sees("Sun on the wall").await
    })
    .await
}

#[tokio::test]
async fn the_first_words_on_recovery_stand_beside_todays() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/recovery").await?;
        person.type_into("In my own words", "Sleep").await?;
        person.keeps("camau.recovery", "Sleep").await?;
        person.lets_days_pass(40).await?;
        person.go("/recovery").await?;
        person.press("Change it").await?;
        person.rewrite("In my own words", "Friends").await?;
        person.keeps("camau.recovery", "Friends").await?;
        person.go("/looking-back").await?;
        person.sees("What recovery meant first, and now").await?;
        person.sees("Sleep").await?;
        person.sees("Friends").await
    })
    .await
}

#[tokio::test]
async fn after_ten_years_only_what_is_near_the_screen_is_in_the_page() -> Outcome {
    const IN_PAGE: &str = "arguments[0](document.querySelectorAll('.entry').length)";
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    let today = Day::from_ymd_opt(2026, 11, 20).unwrap_or_default();
    let texts: Vec<_> = texts_of(&ten_years(today))?.into_iter().collect();
    person.has_stored(&texts).await?;
    person.go("/looking-back").await?;
    person.sees("Entries:").await?;
    let all = person.words().await?;
    let count: usize = all
        .split_once("Entries: ")
        .and_then(|(_, rest)| rest.split_whitespace().next()?.parse().ok())
        .unwrap_or_default();
    ensure!(count > 5_000, "only {count} entries");
    let at_top: usize = person.ask_and_wait(IN_PAGE).await?;
    ensure!(
        at_top > 0 && at_top < 600,
        "{at_top} entries in the page at its top"
    );
    // Down by a long way, and the page follows.
    let far = "const done = arguments[0]; \
        const last = [...document.querySelectorAll('.long-list h3')].at(-1); \
        const look = (left) => { last.scrollIntoView(); \
            const item = last.parentElement.querySelector('.entry'); \
            item || left === 0 ? done(Boolean(item)) : setTimeout(() => look(left - 1), 100) }; \
        look(50)";
    let reached: bool = person.ask_and_wait(far).await?;
    ensure!(reached, "the oldest entries never came");
    let at_end: usize = person.ask_and_wait(IN_PAGE).await?;
    ensure!(
        at_end > 0 && at_end < 600,
        "{at_end} entries in the page at its end"
    );
    person.hears_no_complaint().await
}

#[tokio::test]
async fn the_line_is_searched_and_sifted_with_the_keyboard_alone() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Desk).await?;
    says_how_two_days_were(&person).await?;
    person.go("/looking-back").await?;
    person.tabs_to(Role::Field, "Search my words").await?;
    person.type_here("long").await?;
    person.sees("Entries: 1").await?;
    person.tabs_to(Role::Link, "Long night").await?;
    person.key(Key::Enter).await?;
    person.sees("How it was: 5 January 2026").await
}
