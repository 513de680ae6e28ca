//! Nothing leaves, and nothing that a person types ever runs.

use crate::writing;
use anyhow::{Result, ensure};
use browser::{App, Outcome, Person, Size, routes};
use serde_json::{Value, json};

/// What would run if any part of the app took words for more than words.
const SCRIPT: &str =
    "\"'><script>wasRun=1</script><img src=x onerror=wasRun=1><svg onload=wasRun=1>";

#[tokio::test]
async fn every_request_of_a_first_visit_and_a_later_one_is_for_a_file_of_the_app_and_holds_no_words()
-> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Desk).await?;
    writing::something_everywhere(&person).await?;
    let again = person.leaves();
    let person = app
        .visitor_again(&again, Default::default(), Size::Desk)
        .await?;
    let pages = routes::all(&person).await?;
    let asked = app.was_asked();
    ensure!(
        asked.iter().any(|line| line.ends_with("camau-worker.js")),
        "nothing was watched: {asked:?}"
    );
    let files = app.files()?;
    for line in &asked {
        let path = line.strip_prefix("GET /");
        let path = path.filter(|path| {
            let is_file = path.is_empty() || files.iter().any(|file| file == path);
            is_file
                || pages
                    .iter()
                    .any(|page| page.strip_prefix('/') == Some(path))
        });
        ensure!(path.is_some(), "{line} is no file and no page of the app");
    }
    for words in writing::ALL {
        let words = words.split_whitespace().find(|word| word.len() > 5);
        let told = asked
            .iter()
            .find(|line| words.is_some_and(|words| line.contains(words)));
        ensure!(told.is_none(), "{told:?} holds what was written");
    }
    let elsewhere = person.browser().requests().await?;
    let elsewhere = elsewhere
        .iter()
        .find(|address| !address.starts_with(&app.origin()));
    ensure!(elsewhere.is_none(), "{elsewhere:?}");
    Ok(())
}

#[tokio::test]
async fn script_in_every_box_of_every_page_is_kept_as_words_and_never_runs() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Desk).await?;
    writing::something_everywhere(&person).await?;
    let pages = routes::all(&person).await?;
    let mut n_filled = 0;
    for page in &pages {
        person.go(page).await?;
        n_filled += fill_every_box(&person).await?;
        nothing_has_run(&person).await?;
    }
    ensure!(n_filled > 20, "only {n_filled} boxes were found");
    let mut n_shown = 0;
    for page in routes::all(&person).await? {
        person.go(&page).await?;
        nothing_has_run(&person).await?;
        n_shown += usize::from(person.shows("<script>wasRun=1</script>").await?);
    }
    ensure!(n_shown > 3, "the words were shown on {n_shown} pages");
    let origin = app.origin();
    let requests = person.browser().requests().await?;
    let elsewhere = requests
        .iter()
        .find(|address| !address.starts_with(&origin));
    ensure!(elsewhere.is_none(), "{elsewhere:?}");
    Ok(())
}

/// Types into every box there is, as if by hand, and leaves each.
async fn fill_every_box(person: &Person) -> Result<usize> {
    const FILL: &str = "
const [words, done] = arguments;
const boxes = [...document.querySelectorAll('#app main textarea, #app main input[type=text]')];
for (const box of boxes) {
  box.focus();
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), 'value').set.call(box, words);
  box.dispatchEvent(new Event('input', { bubbles: true }));
  box.dispatchEvent(new Event('change', { bubbles: true }));
}
document.activeElement.blur();
setTimeout(() => done(boxes.length), 500);";
    let driver = person.browser().driver();
    let filled = driver.execute_async(FILL, vec![json!(SCRIPT)]).await?;
    Ok(filled.json().as_u64().unwrap_or_default() as usize)
}

async fn nothing_has_run(person: &Person) -> Result<()> {
    const LOOK: &str = "
const made = '#app script, #app img[src=x], #app [onerror], #app [onload], body > script, body > img';
return typeof wasRun === 'undefined' && !document.querySelector(made)";
    let nothing: bool = person.ask(LOOK, vec![]).await?;
    ensure!(
        nothing,
        "something ran, or was made, at {}",
        person.path().await?
    );
    Ok(())
}

#[tokio::test]
async fn script_in_an_address_never_runs() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    for path in [
        "/goals/%22%3E%3Cscript%3EwasRun=1%3C%2Fscript%3E",
        "/guide/%3Cimg%20src=x%20onerror=wasRun=1%3E",
        "/check-in/%3Cimg%20src=x%20onerror=wasRun=1%3E",
        "/?from=%3Cscript%3EwasRun=1%3C/script%3E",
        "/#%3Cimg%20src=x%20onerror=wasRun=1%3E",
        "/help#javascript:wasRun=1",
    ] {
        person.go(path).await?;
        nothing_has_run(&person).await?;
    }
    Ok(())
}

/// What code that had got into the page would try, and whether the browser let it.
#[tokio::test]
async fn the_page_may_run_and_ask_for_its_own_files_and_nothing_else() -> Outcome {
    let app = App::serve()?;
    let other = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/").await?;
    let elsewhere = other.origin();
    for (what, attempt) in [
        (
            "a script in the page",
            "const script = document.createElement('script'); script.textContent = 'wasRun=1'; \
             document.body.append(script); setTimeout(() => done(typeof wasRun !== 'undefined'), 300);",
        ),
        (
            "a script made of text",
            "setTimeout(() => { try { done(Boolean(new Function('return true')())) } catch { done(false) } });",
        ),
        (
            "asking another origin",
            "fetch(elsewhere + '/icon.svg', { mode: 'no-cors' }).then(() => done(true), () => done(false));",
        ),
        (
            "a picture from another origin",
            "const image = new Image(); image.onload = () => done(true); image.onerror = () => done(false); \
             image.src = elsewhere + '/icon.svg';",
        ),
        (
            "a script from another origin",
            "const script = document.createElement('script'); script.onload = () => done(true); \
             script.onerror = () => done(false); script.src = elsewhere + '/camau-worker.js'; \
             document.body.append(script);",
        ),
        (
            "a beacon",
            "addEventListener('securitypolicyviolation', () => done(false)); \
             navigator.sendBeacon(elsewhere + '/', 'x'); setTimeout(() => done(true), 1000);",
        ),
        (
            "another page inside this one",
            "addEventListener('securitypolicyviolation', () => done(false)); \
             const frame = document.createElement('iframe'); frame.src = elsewhere; \
             document.body.append(frame); setTimeout(() => done(true), 1500);",
        ),
        (
            "a form that sends",
            "addEventListener('securitypolicyviolation', () => done(false)); \
             const form = document.createElement('form'); form.action = elsewhere; \
             document.body.append(form); form.submit(); setTimeout(() => done(true), 1500);",
        ),
        (
            "a style in the page",
            "const style = document.createElement('style'); style.textContent = 'body { opacity: 0.5 }'; \
             document.head.append(style); \
             setTimeout(() => done(getComputedStyle(document.body).opacity === '0.5'), 300);",
        ),
    ] {
        let script = ["const [elsewhere, done] = arguments;", attempt].concat();
        let driver = person.browser().driver();
        let done = driver
            .execute_async(&script, vec![json!(elsewhere)])
            .await?;
        ensure!(*done.json() == Value::Bool(false), "{what} was let through");
    }
    ensure!(other.was_asked().is_empty(), "{:?}", other.was_asked());
    Ok(())
}
