//! Check-in: one tap is enough, any day can be written about, and gaps stay gaps.

use anyhow::{Result, ensure};
use browser::{App, Key, Outcome, Person, Size, on_a_phone_and_at_a_desk, person::Role};

/// The calm line, where it stands on its page: how far down each thing is, from the top.
const CALM: &str = "arguments[0]([document.querySelector('.calm-line').getBoundingClientRect().top, \
    document.querySelector('[id$=\"-why\"]').getBoundingClientRect().top])";

async fn calm_stands_under_the_word(person: &Person) -> Result<bool> {
    let [calm, why]: [f64; 2] = person.ask_and_wait(CALM).await?;
    Ok(calm < why)
}

#[tokio::test]
async fn one_tap_is_a_whole_check_in() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/check-in").await?;
        person.choose("Foggy").await?;
        person.keeps("camau.check-ins", "foggy").await?;
        person.reload().await?;
        person.finds(Role::Choice, "Foggy").await?;
        ensure!(person.is_chosen("Foggy").await?, "the word is gone");
        person.press("Take the word away").await?;
        ensure!(!person.is_chosen("Foggy").await?, "the word is still there");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_few_words_and_numbers_are_there_after_the_tab_is_closed() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/check-in").await?;
        person.type_into("Or a word of my own", "Wobbly").await?;
        person
            .type_into("A few words of why", "Slept badly")
            .await?;
        person
            .type_into("Did anything help?", "Tea with Mair")
            .await?;
        person.choose_in("How much energy do I have?", "3").await?;
        person.press("Four questions about wellbeing").await?;
        person
            .choose_in("Overall, how happy did you feel yesterday?", "0")
            .await?;
        person.keeps("camau.check-ins", "Tea with Mair").await?;
        person.opens_another_tab().await?;
        person.looks_at_tab(0).await?;
        person.closes_the_tab().await?;
        person.looks_at_tab(0).await?;
        person.go("/check-in").await?;
        person.finds_in("Or a word of my own", "Wobbly").await?;
        person.finds_in("A few words of why", "Slept badly").await?;
        person
            .finds_in("Did anything help?", "Tea with Mair")
            .await?;
        person
            .sees("Overall, how happy did you feel yesterday?")
            .await?;
        let chosen: [bool; 2] = person
            .ask_and_wait(
                "arguments[0](['energy-3', 'happy-yesterday-0'].map((id) => \
                 document.getElementById('check-in-' + id).checked))",
            )
            .await?;
        ensure!(chosen == [true, true], "{chosen:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_dark_word_brings_the_calm_line_to_it_and_nothing_else_does() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/check-in").await?;
        ensure!(!calm_stands_under_the_word(&person).await?, "before any word");
        person.choose("Tearful").await?;
        ensure!(!calm_stands_under_the_word(&person).await?, "after an ordinary word");
        for word in ["Hopeless", "Trapped", "Unsafe"] {
            person.choose(word).await?;
            ensure!(calm_stands_under_the_word(&person).await?, "after {word}");
            person
                .sees("If you feel unsafe, or it is too much, you can talk to someone now, day or night.")
                .await?;
        }
        person.press("Take the word away").await?;
        // What a person writes is never searched.
        person.type_into("Or a word of my own", "Hopeless").await?;
        ensure!(!calm_stands_under_the_word(&person).await?, "after a word of one's own");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_day_before_today_is_added_and_changed_and_one_to_come_is_kindly_refused() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/check-in").await?;
        person.press("Write about another day").await?;
        for (day, month, year, problem) in [
            ("31", "2", "2026", "Enter a real date, like 6 8 2026."),
            (
                "1",
                "1",
                "2999",
                "That day is still to come. Pick today, or a day before it.",
            ),
            (
                "1",
                "1",
                "1812",
                "Camau keeps days from 1900 on. Pick a later day.",
            ),
        ] {
            person.rewrite("Day", day).await?;
            person.rewrite("Month", month).await?;
            person.rewrite("Year", year).await?;
            person.press("Go to that day").await?;
            person.sees(problem).await?;
            // What was typed is still there to be put right.
            person.finds_in("Year", year).await?;
        }
        person.rewrite("Day", "3").await?;
        person.rewrite("Month", "11").await?;
        person.rewrite("Year", "2025").await?;
        person.press("Go to that day").await?;
        person.sees("How it was: 3 November 2025").await?;
        person.choose("Calm").await?;
        person.keeps("camau.check-ins.2025-11", "calm").await?;
        person.go("/check-in").await?;
        person.follow("3 November 2025").await?;
        person.sees("How it was: 3 November 2025").await?;
        ensure!(person.is_chosen("Calm").await?, "the word is gone");
        person.go("/check-in/2999-01-01").await?;
        person
            .sees("That day is still to come. You can write about it when it is here.")
            .await
    })
    .await
}

#[tokio::test]
async fn a_check_in_that_was_removed_comes_back_with_undo() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/check-in").await?;
        person
            .type_into("A few words of why", "Rain all day")
            .await?;
        person.press("Remove this check-in").await?;
        person.finds_in("A few words of why", "").await?;
        person.press("Undo").await?;
        person.finds_in("A few words of why", "Rain all day").await
    })
    .await
}

#[tokio::test]
async fn numbers_over_time_are_a_chart_a_sentence_and_a_table_with_gaps() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        for (day, number, why) in [
            ("2026-01-05", "2", "Long night"),
            ("2026-01-09", "6", "Sun"),
        ] {
            person.go(&format!("/check-in/{day}")).await?;
            person
                .choose_in("How much energy did I have?", number)
                .await?;
            person.type_into("A few words of why", why).await?;
            person.keeps("camau.check-ins.2026-01", why).await?;
        }
        person.go("/check-in").await?;
        person.choose_in("How far back", "All").await?;
        person
            .sees(
                "On 5 January 2026: 2. On 9 January 2026: 6. Days without a number are left blank.",
            )
            .await?;
        let drawn: (usize, String) = person
            .ask_and_wait(
                "arguments[0]([document.querySelectorAll('.chart__dot').length, \
                 document.querySelector('.chart__dot title').textContent])",
            )
            .await?;
        ensure!(
            drawn == (2, "5 January 2026: Long night".to_owned()),
            "{drawn:?}"
        );
        person.press("Read it as a table").await?;
        person.sees("Long night").await?;
        person.choose_in("How far back", "Week").await?;
        person
            .sees("Nothing was written for this in that time.")
            .await
    })
    .await
}

#[tokio::test]
async fn a_check_in_can_be_made_with_the_keyboard_alone() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Desk).await?;
    person.go("/check-in").await?;
    person.tabs_to(Role::Choice, "Calm").await?;
    person.key(Key::Space).await?;
    person.keeps("camau.check-ins", "calm").await?;
    person.key(Key::Right).await?;
    person.keeps("camau.check-ins", "tired").await?;
    person.tabs_to(Role::Field, "A few words of why").await?;
    person.type_here("A long week").await?;
    person.keeps("camau.check-ins", "A long week").await
}
