//! Every page has an address, a title and a heading, and finds its way.

use crate::writing::{self, written};
use anyhow::{Context, ensure};
use browser::{App, Outcome, Size, on_a_phone_and_at_a_desk, person::Role, routes};
use std::collections::BTreeMap;

#[tokio::test]
async fn every_page_opens_from_its_address_and_again_on_reload() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Desk).await?;
    person.has_stored(&written()).await?;
    let pages = routes::all(&person).await?;
    ensure!(pages.len() >= 28, "only these were found: {pages:?}");
    let mut titles = BTreeMap::new();
    for page in &pages {
        person.go(page).await?;
        let h1 = person.h1().await?;
        ensure!(
            h1 != "There is no page here",
            "{page} is linked to and is not there"
        );
        let title = person.title().await?;
        ensure!(
            title.starts_with(&h1),
            "{page} is titled “{title}” and headed “{h1}”"
        );
        // A reader is met by the top of the page, and nothing has taken the focus.
        let focus = person.focused().await?;
        ensure!(focus.role == "page", "{page} opens with focus on {focus:?}");
        person.reload().await?;
        ensure!(person.h1().await? == h1, "{page} is another after a reload");
        // A person may call two goals the same, and every note about a setback and every sheet is called that.
        let of_many = ["/goals/", "/setbacks/", "/appointments/"];
        if !of_many.iter().any(|part| page.starts_with(part)) {
            titles.entry(title).or_insert_with(Vec::new).push(page);
        }
    }
    // What recovery means is asked in the first ten minutes and has a part of its own.
    let shared: Vec<_> = titles.iter().filter(|(_, pages)| pages.len() > 1).collect();
    ensure!(shared.len() <= 1, "pages share a title: {shared:?}");
    person.hears_no_complaint().await
}

#[tokio::test]
async fn following_a_link_moves_the_focus_to_the_heading_and_changes_the_title() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Desk).await?;
    person.has_stored(&written()).await?;
    person.go("/").await?;
    let today = person.h1().await?;
    let mut been = vec![today.clone()];
    for (link, h1) in [
        ("What recovery means to me", "What recovery means to me"),
        ("My values", "My values"),
        ("Goals and steps", "Goals and steps"),
        ("The guide", "The guide"),
        ("My data and settings", "My data and settings"),
        ("About Camau", "About Camau"),
        ("Get help now", "Get help now"),
    ] {
        person.follow_to(link, h1).await?;
        person.has_focus_on(Role::Heading, h1).await?;
        let title = person.title().await?;
        ensure!(title.starts_with(h1), "“{h1}” is titled “{title}”");
        been.push(h1.to_owned());
    }
    for h1 in been.iter().rev().skip(1) {
        person.back().await?;
        person.arrives_at(h1).await?;
    }
    for h1 in been.iter().skip(1) {
        person.forward().await?;
        person.arrives_at(h1).await?;
        ensure!(
            person.title().await?.starts_with(h1.as_str()),
            "the title stayed behind"
        );
    }
    person.hears_no_complaint().await
}

#[tokio::test]
async fn every_page_can_be_left_and_come_back_to_with_back_and_forward_after_a_reload_too()
-> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        writing::first_ten_minutes(&person).await?;
        let pages = routes::all(&person).await?;
        for start in ["/start/", "/goals/", "/guide/"] {
            ensure!(
                pages.iter().any(|page| page.starts_with(start)),
                "no page under {start} among {pages:?}"
            );
        }
        // What each page is headed is asked where it is opened by itself.
        let mut headed = Vec::new();
        for page in &pages {
            person.go(page).await?;
            headed.push(person.h1().await?);
        }
        person.go("/help").await?;
        let comes = async |place: usize, how: &str| -> Outcome {
            let (page, h1) = (&pages[place], &headed[place]);
            let arrived = person.arrives_at(h1).await;
            arrived.with_context(|| format!("{how} to {page}"))?;
            let path = person.path().await?;
            ensure!(&path == page, "{how} to {page} the address is {path}");
            let title = person.title().await?;
            ensure!(
                title.starts_with(h1),
                "{how} to {page} the title is “{title}”"
            );
            Ok(())
        };
        for (place, page) in pages.iter().enumerate() {
            person.turns_to(page).await?;
            comes(place, "following a link").await?;
            if let Some(before) = place.checked_sub(1) {
                person.back().await?;
                comes(before, "going back").await?;
                person.reload().await?;
                comes(before, "reloading after going back").await?;
                person.forward().await?;
                comes(place, "going forward").await?;
            }
            person.reload().await?;
            comes(place, "reloading").await?;
        }
        // A browser remembers 50 pages, and those before these are among them.
        let last = pages.len() - 1;
        let first = last.saturating_sub(40);
        for place in (first..last).rev() {
            person.back().await?;
            comes(place, "going all the way back").await?;
        }
        for place in first + 1..=last {
            person.forward().await?;
            comes(place, "going all the way forward").await?;
        }
        person.hears_no_complaint().await
    })
    .await
}

#[tokio::test]
async fn the_screens_of_the_first_ten_minutes_go_back_and_forward_too() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/start").await?;
    person.press_to("Continue", "What matters to me").await?;
    person
        .has_focus_on(Role::Heading, "What matters to me")
        .await?;
    person
        .press_to("Continue", "One thing I would like")
        .await?;
    person.back().await?;
    person.arrives_at("What matters to me").await?;
    person.back().await?;
    person.arrives_at("What recovery means to me").await?;
    person.forward().await?;
    person.arrives_at("What matters to me").await?;
    person.follow_to("Back", "What recovery means to me").await
}

#[tokio::test]
async fn an_unknown_address_says_so_and_leads_to_today() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    for path in ["/no-such-page", "/start/nowhere", "/goals/a/b/c"] {
        person.go(path).await?;
        person.arrives_at("There is no page here").await?;
        person.finds(Role::Link, "Get help now").await?;
        person
            .follow_to("Go to Today", "A private place to plan your recovery")
            .await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_skip_link_comes_first_and_leads_past_the_frame() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Desk).await?;
    person.go("/guide").await?;
    person.key(browser::Key::Tab).await?;
    person.has_focus_on(Role::Link, "Skip to the page").await?;
    person.key(browser::Key::Enter).await?;
    let focus: String = person
        .ask("return document.activeElement.id", vec![])
        .await?;
    ensure!(focus == "main", "the focus is on “{focus}”");
    ensure!(
        person.path().await? == "/guide",
        "the address is {}",
        person.path().await?
    );
    Ok(())
}

#[tokio::test]
async fn merely_opening_every_page_writes_nothing() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    routes::all(&person).await?;
    let kept = person.all_stored().await?;
    ensure!(kept.is_empty(), "on a first visit: {kept:?}");
    let elsewhere: Vec<String> = person
        .ask(
            "return Object.keys(sessionStorage).concat(document.cookie ? [document.cookie] : [])",
            vec![],
        )
        .await?;
    ensure!(elsewhere.is_empty(), "in other places: {elsewhere:?}");

    person.has_stored(&written()).await?;
    let before = person.all_stored().await?;
    routes::all(&person).await?;
    let after = person.all_stored().await?;
    ensure!(
        before == after,
        "opening changed\n{before:?}\nto\n{after:?}"
    );
    Ok(())
}
