//! Everybody can read and use every page.

use crate::writing::{self, GOAL, STEP, written};
use anyhow::{Result, ensure};
use browser::{App, Outcome, Person, Setup, Size, axe, browser::Scheme, routes};
use std::collections::BTreeMap;

/// What is wrong, and every page, colour scheme and width where it is.
type Faults = BTreeMap<String, Vec<String>>;

/// Goes to each page once and asks axe-core at two widths in two colour schemes.
async fn faults(person: &Person, pages: &[String]) -> Result<Faults> {
    let mut found = Faults::new();
    for page in pages {
        person.go(page).await?;
        look_at(person, page, &mut found).await?;
    }
    Ok(found)
}

/// Asks axe-core about what is on the screen, at two widths in two colour schemes. `what` says what it is.
async fn look_at(person: &Person, what: &str, found: &mut Faults) -> Outcome {
    for size in [Size::Narrow, Size::Desk] {
        see_all_at_once(person, size).await?;
        for scheme in [Scheme::Light, Scheme::Dark] {
            person.browser().ask_for(scheme).await?;
            let (width, _) = size.pixels();
            for fault in axe::faults(person).await? {
                let places = fault.places.join("\n  ");
                let words = format!("{}: {}\n  {places}", fault.rule, fault.help);
                let here = format!("{what} ({}, {width} px)", scheme.id());
                found.entry(words).or_default().push(here);
            }
        }
    }
    Ok(())
}

/// Makes the window as high as the page. What is fixed to its foot then lies over nothing, as it does for a
/// person who scrolls.
async fn see_all_at_once(person: &Person, size: Size) -> Outcome {
    person.browser().resize(size).await?;
    let height: f64 = person
        .ask("return document.documentElement.scrollHeight", vec![])
        .await?;
    let (width, least) = size.pixels();
    // A bar at the foot is about as high as a hundred pixels.
    person
        .browser()
        .resize_to(width, least.max(height as u32 + 100))
        .await
}

/// Says everything that was found, all at once.
fn none(found: &Faults) -> Outcome {
    let lines = found
        .iter()
        .map(|(words, pages)| format!("{words}\n  on {}", pages.join(", ")));
    let lines: Vec<_> = lines.collect();
    ensure!(
        lines.is_empty(),
        "{} faults:\n{}",
        lines.len(),
        lines.join("\n")
    );
    Ok(())
}

#[tokio::test]
async fn axe_finds_nothing_wrong_with_any_page_of_somebody_who_has_written() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Narrow).await?;
    person.has_stored(&written()).await?;
    let pages = routes::all(&person).await?;
    ensure!(
        pages.iter().any(|page| page.starts_with("/goals/")),
        "no page of a goal: {pages:?}"
    );
    none(&faults(&person, &pages).await?)
}

#[tokio::test]
async fn axe_finds_nothing_wrong_with_the_pages_of_a_first_visit() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Narrow).await?;
    let pages = [
        "/",
        "/start",
        "/start/values",
        "/start/goal",
        "/start/step",
        "/start/keep",
        "/start/end",
        "/recovery",
        "/values",
        "/goals",
        "/goals/gone",
        "/guide/gone",
        "/settings",
        "/gone",
    ];
    none(&faults(&person, &pages.map(str::to_owned)).await?)
}

#[tokio::test]
async fn axe_finds_nothing_wrong_with_any_example() -> Outcome {
    let app = App::serve_examples()?;
    let person = app.visitor(Size::Narrow).await?;
    person.go("/examples").await?;
    let mut pages = person.ways_on().await?;
    pages.retain(|page| page.starts_with("/examples/"));
    pages.sort();
    pages.dedup();
    ensure!(pages.len() >= 10, "the examples are {pages:?}");
    none(&faults(&person, &pages).await?)
}

/// Everything that can be opened on a page is looked at open.
const OPEN: &str = "addEventListener('load', () => { const open = () => \
    document.querySelectorAll('details:not([open])').forEach((one) => { one.open = true }); \
    new MutationObserver(open).observe(document, { childList: true, subtree: true }) })";

#[tokio::test]
async fn axe_finds_nothing_wrong_with_anything_that_can_be_opened() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Narrow).await?;
    writing::something_everywhere(&person).await?;
    let pages = routes::all(&person).await?;
    let mut opening = Vec::new();
    for page in pages {
        person.go(&page).await?;
        let script = "return document.querySelectorAll('#app details').length";
        let n_details: usize = person.ask(script, vec![]).await?;
        if n_details > 0 {
            opening.push(page);
        }
    }
    ensure!(
        opening.iter().any(|page| page.starts_with("/goals/")) && opening.len() > 3,
        "only these open: {opening:?}"
    );
    person.browser().before_every_page(OPEN).await?;
    none(&faults(&person, &opening).await?)
}

#[tokio::test]
async fn axe_finds_nothing_wrong_wherever_the_person_is() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Narrow).await?;
    person.go("/guide").await?;
    let mut guide = person.ways_on().await?;
    guide.retain(|page| page.starts_with("/guide/"));
    guide.sort();
    guide.dedup();
    let mut found = Faults::new();
    for nation in [
        "England",
        "Scotland",
        "Northern Ireland",
        "Elsewhere",
        "Wales",
    ] {
        person.go("/settings").await?;
        person.choose_in("Where are you?", nation).await?;
        person.sees("Saved on this device.").await?;
        person.go("/help").await?;
        person.sees(&format!("Shown for: {nation}")).await?;
        look_at(&person, &format!("/help in {nation}"), &mut found).await?;
    }
    person.press("Change where you are").await?;
    look_at(&person, "/help, changing where I am", &mut found).await?;
    found.extend(faults(&person, &[guide, vec!["/settings".to_owned()]].concat()).await?);
    none(&found)
}

#[tokio::test]
async fn axe_finds_nothing_wrong_with_today_in_any_of_its_moods() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Narrow).await?;
    writing::first_ten_minutes(&person).await?;
    person.go("/").await?;
    let mut found = Faults::new();
    person.press("Not today").await?;
    person.sees("It can wait.").await?;
    look_at(&person, "Today, not today", &mut found).await?;
    person.press("Show it again").await?;
    person.press("It is a hard time").await?;
    person.arrives_at("A hard time").await?;
    look_at(&person, "A hard time", &mut found).await?;
    person.press_to("Show everything again", "Today").await?;
    person.press("I did this").await?;
    person.sees("Your reward:").await?;
    look_at(&person, "Today, a step done", &mut found).await?;
    person.press("I enjoyed it").await?;
    person.sees("You enjoyed this:").await?;
    look_at(&person, "Today, a reward enjoyed", &mut found).await?;
    person.press("Nothing for now").await?;
    person.sees("You can add a step, or rest here.").await?;
    look_at(&person, "Today, no step open", &mut found).await?;
    person.sees("Saved on this device.").await?;
    person.lets_days_pass(20).await?;
    person.go("/").await?;
    person.sees("Does this still fit?").await?;
    look_at(&person, "Today, after a gap", &mut found).await?;
    person.press("It still fits").await?;
    person.sees("It still fits.").await?;
    look_at(&person, "Today, it still fits", &mut found).await?;
    none(&found)
}

#[tokio::test]
async fn axe_finds_nothing_wrong_with_making_a_step_smaller() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Narrow).await?;
    writing::a_goal(&person, GOAL, &[STEP]).await?;
    person.press("Make it smaller").await?;
    person.sees("A step can change size.").await?;
    let mut found = Faults::new();
    look_at(&person, "five ways", &mut found).await?;
    for way in [
        "Halve it",
        "Swap it",
        "Ask someone",
        "Pause it Put it down.",
    ] {
        person.press(way).await?;
        person.sees("Another way").await?;
        look_at(&person, way, &mut found).await?;
        person.press("Another way").await?;
    }
    person.press("Pause it Put it down.").await?;
    person.press("Another day").await?;
    person.press("Keep this day").await?;
    person.sees("Enter a real date").await?;
    look_at(&person, "a day that is none", &mut found).await?;
    person.press("Leave it open").await?;
    person.sees("Paused. It keeps its place.").await?;
    look_at(&person, "paused", &mut found).await?;
    none(&found)
}

#[tokio::test]
async fn axe_finds_nothing_wrong_with_asking_whether_to_erase_everything() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Narrow).await?;
    writing::something_everywhere(&person).await?;
    person.go("/settings").await?;
    person.press("Erase everything").await?;
    person.sees("Erase everything from this browser?").await?;
    let mut found = Faults::new();
    look_at(&person, "the question", &mut found).await?;
    person.press("Erase everything").await?;
    person
        .sees("Everything is erased from this browser.")
        .await?;
    look_at(&person, "the answer", &mut found).await?;
    none(&found)
}

#[tokio::test]
async fn axe_finds_nothing_wrong_where_something_was_taken_off_and_can_be_put_back() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Narrow).await?;
    writing::a_goal(&person, GOAL, &[STEP]).await?;
    person
        .press_to("Remove this goal", "Goals and steps")
        .await?;
    person.sees(&format!("Removed: {GOAL}")).await?;
    let mut found = Faults::new();
    look_at(&person, "a goal removed", &mut found).await?;
    none(&found)
}

/// The pages that are wider than the screen, and what stands out.
async fn too_wide(person: &Person, pages: &[String]) -> Result<Faults> {
    let mut found = Faults::new();
    for page in pages {
        person.go(page).await?;
        let out: Vec<String> = person
            .ask(
                "const width = document.documentElement.clientWidth; \
                 if (document.documentElement.scrollWidth <= width) return []; \
                 return Array.from(document.body.querySelectorAll('*')) \
                    .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > width + 0.5) \
                    .map((one) => `${one.tagName.toLowerCase()}.${one.className} to ${one.getBoundingClientRect().right}`) \
                    .concat([`the page to ${document.documentElement.scrollWidth}`])",
                vec![],
            )
            .await?;
        if !out.is_empty() {
            found
                .entry(out.join("\n  "))
                .or_default()
                .push(page.clone());
        }
    }
    Ok(found)
}

/// Every page as it is on a first visit, and with something everywhere and everything open.
async fn no_page_scrolls_sideways(size: Size) -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(size).await?;
    none(&too_wide(&person, &routes::all(&person).await?).await?)?;
    writing::something_everywhere(&person).await?;
    person.browser().before_every_page(OPEN).await?;
    none(&too_wide(&person, &routes::all(&person).await?).await?)
}

#[tokio::test]
async fn no_page_scrolls_sideways_at_320_pixels() -> Outcome {
    no_page_scrolls_sideways(Size::Narrow).await
}

#[tokio::test]
async fn no_page_scrolls_sideways_at_768_pixels() -> Outcome {
    no_page_scrolls_sideways(Size::Tablet).await
}

#[tokio::test]
async fn no_page_scrolls_sideways_with_words_at_twice_their_size() -> Outcome {
    let app = App::serve()?;
    let setup = Setup {
        text_twice_as_large: true,
        ..Setup::default()
    };
    let person = app.visitor_with(setup, Size::Phone).await?;
    person.has_stored(&written()).await?;
    person.go("/").await?;
    let size: String = person
        .ask(
            "return getComputedStyle(document.documentElement).fontSize",
            vec![],
        )
        .await?;
    let size: f64 = size.trim_end_matches("px").parse()?;
    ensure!(
        size >= 32.0,
        "the words do not follow the browser's size: {size}"
    );
    none(&too_wide(&person, &routes::all(&person).await?).await?)
}

#[tokio::test]
async fn no_page_scrolls_sideways_at_the_largest_size_of_the_settings() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.has_stored(&written()).await?;
    person.go("/settings").await?;
    person.choose_in("Size of the words", "Largest").await?;
    person.keeps("camau.settings", "largest").await?;
    none(&too_wide(&person, &routes::all(&person).await?).await?)
}
