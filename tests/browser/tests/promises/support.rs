//! Who can help: a picture, a list, a card for each, and who could help with a step.

use anyhow::{Result, ensure};
use browser::{App, Key, Outcome, Person, Size, on_a_phone_and_at_a_desk, person::Role};

/// Where the links of the page lead that are no pages of the app.
const HREFS: &str = "arguments[0]([...document.querySelectorAll('#app main a')].map((a) => a.getAttribute('href'))\
    .filter((href) => !href.startsWith('/')))";

async fn adds(person: &Person, name: &str) -> Result<()> {
    person.go("/support").await?;
    person.press("Add someone").await?;
    person
        .type_into("Name of the person or place", name)
        .await?;
    person.press("Add").await?;
    person.arrives_at(name).await
}

#[tokio::test]
async fn somebody_is_added_reached_changed_and_seen_in_the_picture_and_the_list() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        adds(&person, "Mair").await?;
        person.type_into("Phone number", "01234 567 890").await?;
        person
            .type_into("E-mail address", "mair@example.org")
            .await?;
        person
            .type_into("What I would ask for", "To sit with me")
            .await?;
        person.keeps("camau.support", "To sit with me").await?;
        let hrefs: Vec<String> = person.ask_and_wait(HREFS).await?;
        ensure!(
            hrefs == ["tel:01234567890", "mailto:mair@example.org"],
            "{hrefs:?}"
        );
        person
            .choose_in("Kind of support", "Groups and peers")
            .await?;
        person.reload().await?;
        person.sees("To sit with me").await?;
        person.go("/support").await?;
        person.finds(Role::Link, "Mair").await?;
        person.press("Show it as a list").await?;
        person.follow("Mair").await?;
        person.press("Remove this card").await?;
        person.arrives_at("Who can help").await?;
        person.press("Undo").await?;
        person.finds(Role::Link, "Mair").await
    })
    .await
}

#[tokio::test]
async fn what_could_do_harm_is_kept_as_text_and_is_never_a_link() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        adds(&person, "Mair").await?;
        person.type_into("Phone number", "ask Sam for it").await?;
        person
            .type_into("Web address", "javascript:alert(1)")
            .await?;
        person.type_into("E-mail address", "mair at home").await?;
        person.keeps("camau.support", "mair at home").await?;
        let hrefs: Vec<String> = person.ask_and_wait(HREFS).await?;
        ensure!(hrefs.is_empty(), "{hrefs:?}");
        person.reload().await?;
        for words in ["ask Sam for it", "javascript:alert(1)", "mair at home"] {
            person.sees(words).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_empty_corner_says_who_to_try_first_here_and_nowhere_else() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/support").await?;
        person.sees_no("NHS Talking Therapies").await?;
        person.choose("Wales").await?;
        person.sees("local mental health support service").await?;
        person.sees_no("NHS Talking Therapies").await?;
        person.choose("England").await?;
        person.sees("NHS Talking Therapies").await?;
        person
            .sees_no("local mental health support service")
            .await?;
        person.choose("Northern Ireland").await?;
        person.sees("My Health and Social Care Trust").await?;
        person.press("Add: A GP").await?;
        person.arrives_at("A GP").await?;
        person.go("/support").await?;
        person.sees_no("Add: A GP").await
    })
    .await
}

#[tokio::test]
async fn who_could_help_is_picked_in_a_goal_and_the_card_says_what_was_hoped_for() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        adds(&person, "Mair").await?;
        person.go("/goals").await?;
        person.type_into("My goal", "Sing in a choir").await?;
        person.press("Add this goal").await?;
        person.arrives_at("Sing in a choir").await?;
        person.press("Write who could help").await?;
        person.choose("Mair").await?;
        person
            .type_into("What I hope for from Mair", "A lift there")
            .await?;
        person.keeps("camau.goals", "A lift there").await?;
        person.go("/support").await?;
        person.follow("Mair").await?;
        person.sees("Sing in a choir").await?;
        person.sees("A lift there").await
    })
    .await
}

#[tokio::test]
async fn somebody_can_be_added_with_the_keyboard_alone() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Desk).await?;
    person.go("/support").await?;
    person.tabs_to(Role::Button, "Add someone").await?;
    person.key(Key::Enter).await?;
    person
        .tabs_to(Role::Field, "Name of the person or place")
        .await?;
    person.type_here("Mair").await?;
    person.key(Key::Enter).await?;
    person.arrives_at("Mair").await?;
    person.tabs_to(Role::Field, "Phone number").await?;
    person.type_here("01234 567 890").await?;
    person.keeps("camau.support", "01234 567 890").await
}

#[tokio::test]
async fn a_service_says_how_to_get_there_and_its_card_keeps_the_words_to_say() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/support").await?;
        ensure!(
            !person.shows("NHS and social care").await?,
            "services are shown before it is known where the person is"
        );
        person.choose("Wales").await?;
        person.press("Crisis services").await?;
        for number in ["Phone 999", "Phone 111"] {
            person.finds(Role::Link, number).await?;
        }
        person
            .sees("Source: Welsh Government, NHS 111 press 2, 10 October 2025.")
            .await?;
        ensure!(
            !person.shows("NHS Talking Therapies").await?,
            "what England has is shown in Wales"
        );
        person.press("Specialist teams").await?;
        person
            .press_to("Add: Specialist teams", "Specialist teams")
            .await?;
        person
            .sees("I would like to know which team could help me, and how to reach it.")
            .await?;
        person.go("/support").await?;
        person.press("Specialist teams").await?;
        person.sees_no("Add: Specialist teams").await
    })
    .await
}
