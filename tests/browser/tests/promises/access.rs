//! Everybody can read and use every page.

use crate::writing::WRITTEN;
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
        for size in [Size::Narrow, Size::Desk] {
            see_all_at_once(person, size).await?;
            for scheme in [Scheme::Light, Scheme::Dark] {
                person.browser().ask_for(scheme).await?;
                let (width, _) = size.pixels();
                for fault in axe::faults(person).await? {
                    let places = fault.places.join("\n  ");
                    let words = format!("{}: {}\n  {places}", fault.rule, fault.help);
                    let here = format!("{page} ({}, {width} px)", scheme.id());
                    found.entry(words).or_default().push(here);
                }
            }
        }
    }
    Ok(found)
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
    person.has_stored(&WRITTEN).await?;
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

/// Everything that can be opened on a page is looked at open.
const OPEN: &str = "addEventListener('load', () => { const open = () => \
    document.querySelectorAll('details:not([open])').forEach((one) => { one.open = true }); \
    new MutationObserver(open).observe(document, { childList: true, subtree: true }) })";

#[tokio::test]
async fn no_page_scrolls_sideways_at_320_pixels() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Narrow).await?;
    none(&too_wide(&person, &routes::all(&person).await?).await?)?;
    person.has_stored(&WRITTEN).await?;
    person.browser().before_every_page(OPEN).await?;
    none(&too_wide(&person, &routes::all(&person).await?).await?)
}

#[tokio::test]
async fn no_page_scrolls_sideways_with_words_at_twice_their_size() -> Outcome {
    let app = App::serve()?;
    let setup = Setup {
        text_twice_as_large: true,
        ..Setup::default()
    };
    let person = app.visitor_with(setup, Size::Phone).await?;
    person.has_stored(&WRITTEN).await?;
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
    person.has_stored(&WRITTEN).await?;
    person.go("/settings").await?;
    person.choose_in("Size of the words", "Largest").await?;
    person.keeps("camau.settings", "largest").await?;
    none(&too_wide(&person, &routes::all(&person).await?).await?)
}
