//! Nothing leaves the device.

use crate::writing;
use anyhow::ensure;
use browser::{App, Outcome, Size, routes};

#[tokio::test]
async fn no_request_goes_anywhere_but_to_the_app_itself() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Desk).await?;
    writing::first_ten_minutes(&person).await?;
    let pages = routes::all(&person).await?;
    let requests = person.browser().requests().await?;
    // The watch is known to work by what it must have seen.
    ensure!(
        requests.iter().any(|address| address.ends_with(".wasm")),
        "nothing was watched: {requests:?}"
    );
    ensure!(
        requests.len() > pages.len(),
        "{} requests for {} pages",
        requests.len(),
        pages.len()
    );
    let own = format!("{}/", app.origin());
    let elsewhere: Vec<_> = requests
        .iter()
        .filter(|address| !address.starts_with(&own))
        .collect();
    ensure!(
        elsewhere.is_empty(),
        "requests to other origins: {elsewhere:?}"
    );
    Ok(())
}

#[tokio::test]
async fn the_watch_sees_what_goes_elsewhere() -> Outcome {
    let app = App::serve()?;
    let other = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    // The app's own pages forbid such a request; this page belongs to nobody.
    person.browser().driver().goto("about:blank").await?;
    let address = format!("{}/icon.svg", other.origin());
    person
        .tell(
            "return fetch(arguments[0], { mode: 'no-cors' }).then(() => null, () => null)",
            vec![address.clone().into()],
        )
        .await?;
    let requests = person.browser().requests().await?;
    ensure!(
        requests.contains(&address),
        "only these were seen: {requests:?}"
    );
    Ok(())
}

#[tokio::test]
async fn writing_asks_for_nothing_at_all() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/start").await?;
    person.browser().requests().await?;
    writing::say_what_recovery_means(&person).await?;
    person.press_to("Continue", "What matters to me").await?;
    person.choose("Nature").await?;
    person
        .press_to("Continue", "One thing I would like")
        .await?;
    let requests = person.browser().requests().await?;
    ensure!(requests.is_empty(), "while writing: {requests:?}");
    Ok(())
}

#[tokio::test]
async fn addresses_never_hold_what_was_written() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/goals").await?;
    person.type_into("My goal", "unmistakable").await?;
    person.press_to("Add this goal", "unmistakable").await?;
    ensure!(
        !person.path().await?.contains("unmistakable"),
        "{}",
        person.path().await?
    );
    Ok(())
}
