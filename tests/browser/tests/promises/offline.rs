//! On the device for good: without a network, in any folder, and in the version that the person agreed to.

use crate::writing::{self, GOAL, STEP};
use anyhow::{Result, ensure};
use browser::{App, Host, Outcome, Person, Size, on_a_phone_and_at_a_desk, routes};
use serde_json::Value;

const NEW: &str = "A new version of Camau is ready";

/// The version that was built.
const FIRST: &str = "first";

/// Waits until the app is on the device, and whole.
async fn is_on_the_device(person: &Person) -> Result<()> {
    let _: Value = person
        .ask_and_wait("navigator.serviceWorker.ready.then(() => arguments[0](true))")
        .await?;
    Ok(())
}

/// Waits until the browser has looked for another version and is done with it, whatever came of it.
async fn has_looked_for_a_new_version(person: &Person) -> Result<()> {
    const LOOK: &str = "
const done = arguments[0];
navigator.serviceWorker.ready.then(async (kept) => {
  await kept.update().catch(() => {});
  const wait = () => (kept.installing ? setTimeout(wait, 50) : done(true));
  wait();
});";
    let _: Value = person.ask_and_wait(LOOK).await?;
    Ok(())
}

async fn walks_everywhere(person: &Person, pages: &[String]) -> Result<()> {
    for path in pages {
        person.go(path).await?;
        person.reload().await?;
        let here = person.path().await?;
        ensure!(here.ends_with(path.as_str()), "{path} became {here}");
    }
    Ok(())
}

/// Every route by its own address, as soon as the app is on the device: with the network, and when it is gone.
async fn every_page_opens(folder: &str) -> Outcome {
    let app = App::serve_in(folder)?;
    let person = app.visitor(Size::Phone).await?;
    // From the deepest address there is, which the host knows nothing of.
    person.go("/guide/values").await?;
    person.arrives_at("What matters to you").await?;
    is_on_the_device(&person).await?;
    // The page had to look for its files at each depth. From now on it never has to.
    person.browser().complaints().await?;
    let pages = routes::all(&person).await?;
    ensure!(pages.len() > 30, "only {} pages were found", pages.len());
    walks_everywhere(&person, &pages).await?;
    app.stops();
    walks_everywhere(&person, &pages).await?;
    person.hears_no_complaint().await?;
    Ok(())
}

#[tokio::test]
async fn at_the_root_of_a_host_every_page_opens_and_reloads_with_a_network_and_without() -> Outcome
{
    every_page_opens("").await
}

#[tokio::test]
async fn in_a_folder_every_page_opens_and_reloads_with_a_network_and_without() -> Outcome {
    every_page_opens("/some/folder").await
}

#[tokio::test]
async fn without_a_network_words_are_written_and_kept_as_ever() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/").await?;
        is_on_the_device(&person).await?;
        app.stops();
        writing::a_goal(&person, GOAL, &[STEP]).await?;
        person.reload().await?;
        person.sees(STEP).await
    })
    .await
}

#[tokio::test]
async fn a_first_visit_to_a_page_deep_in_the_app_finds_it_wherever_it_stands() -> Outcome {
    for folder in ["", "/some/folder"] {
        let app = App::serve_in(folder)?;
        for (path, h1) in [
            ("/goals", "Goals and steps"),
            ("/goals/", "Goals and steps"),
            ("/guide/values", "What matters to you"),
            ("/staying-well/when-it-gets-hard", "When it gets hard"),
        ] {
            let person = app.visitor(Size::Phone).await?;
            person.go(path).await?;
            person.arrives_at(h1).await?;
            person
                .follow_to("Today", "A private place to plan your recovery")
                .await?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_new_version_waits_until_the_person_wants_it_and_then_every_tab_has_it_and_every_word()
-> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve_from_a_host()?;
        let person = app.visitor(size).await?;
        person.go("/").await?;
        is_on_the_device(&person).await?;
        person.go("/goals").await?;
        app.host()?.has_version("second")?;
        has_looked_for_a_new_version(&person).await?;
        person.sees(NEW).await?;
        ensure!(version(&person).await? == FIRST, "it took over by itself");
        person.press("Later").await?;
        person.sees_no(NEW).await?;
        person.reload().await?;
        ensure!(version(&person).await? == FIRST, "a reload took it");

        person.opens_another_tab().await?;
        person.go("/recovery").await?;
        person.sees(NEW).await?;
        person
            .type_into("In my own words", "Half a sentence that")
            .await?;
        person.looks_at_tab(0).await?;
        person.type_into("My goal", "Half a go").await?;
        person.press("Use it now").await?;
        for tab in [0, 1] {
            person.looks_at_tab(tab).await?;
            is_of_version(&person, "second").await?;
            person.sees_no(NEW).await?;
        }
        person.sees("Half a sentence that").await?;
        person.looks_at_tab(0).await?;
        person.finds_in("My goal", "Half a go").await?;
        // Once, and not again and again.
        person.reload().await?;
        ensure!(version(&person).await? == "second");
        person.sees_no(NEW).await
    })
    .await
}

/// Puts something on the host that is no whole version, and works on with the one there was. Gives the caches after it.
async fn changes_nothing(put: impl FnOnce(&Host) -> Result<()>) -> Result<Vec<String>> {
    let app = App::serve_from_a_host()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/").await?;
    is_on_the_device(&person).await?;
    put(app.host()?)?;
    has_looked_for_a_new_version(&person).await?;
    works_as_before(&person).await?;
    app.stops();
    works_as_before(&person).await?;
    caches(&person).await
}

#[tokio::test]
async fn a_version_that_has_not_arrived_whole_changes_nothing() -> Outcome {
    let caches = changes_nothing(|host| host.has_half_a_version("half")).await?;
    ensure!(caches.len() == 1, "half a version was kept");
    Ok(())
}

#[tokio::test]
async fn a_version_with_a_file_that_is_not_the_one_that_was_built_changes_nothing() -> Outcome {
    let caches = changes_nothing(|host| host.has_a_spoilt_version("spoilt")).await?;
    ensure!(caches.len() == 1, "a spoilt version was kept");
    Ok(())
}

async fn works_as_before(person: &Person) -> Result<()> {
    person.reload().await?;
    person.sees_no(NEW).await?;
    ensure!(
        version(person).await? == FIRST,
        "the other version is in use"
    );
    person.go("/goals").await?;
    person.arrives_at("Goals and steps").await?;
    person.go("/").await
}

#[tokio::test]
async fn a_new_version_clears_the_old_one_away_and_nothing_of_anybody_else() -> Outcome {
    const OTHERS: [&str; 3] = ["another-app", "camau", "camau /another/folder/ 1"];
    let app = App::serve_from_a_host()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/").await?;
    is_on_the_device(&person).await?;
    for name in OTHERS {
        person
            .tell(
                "return caches.open(arguments[0]).then(() => null)",
                vec![name.into()],
            )
            .await?;
    }
    let before = caches(&person).await?;
    app.host()?.has_version("second")?;
    has_looked_for_a_new_version(&person).await?;
    person.press("Use it now").await?;
    is_of_version(&person, "second").await?;
    let after = caches(&person).await?;
    ensure!(after.len() == before.len(), "{before:?} became {after:?}");
    for name in OTHERS.into_iter().chain(["camau / second"]) {
        ensure!(
            after.iter().any(|one| one == name),
            "{name} is not in {after:?}"
        );
    }
    Ok(())
}

async fn caches(person: &Person) -> Result<Vec<String>> {
    person
        .ask_and_wait("caches.keys().then(arguments[0])")
        .await
}

/// What the page of a later version says of itself, or else the one that was built.
async fn version(person: &Person) -> Result<String> {
    const MARK: &str = "
const comments = document.createNodeIterator(document, NodeFilter.SHOW_COMMENT);
let last = '';
for (let one = comments.nextNode(); one; one = comments.nextNode()) last = one.data.trim();
return last.includes(' ') ? 'first' : last";
    person.ask(MARK, vec![]).await
}

async fn is_of_version(person: &Person, mark: &str) -> Result<()> {
    browser::wait::until("the new version", async || {
        let here = version(person).await.unwrap_or_default();
        Ok(match here == mark {
            true => browser::wait::Look::Found(()),
            false => browser::wait::Look::NotYet(here),
        })
    })
    .await?;
    person.page_is_there().await
}
