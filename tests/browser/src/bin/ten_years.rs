//! What ten years of words cost: opening Today, and saving one word more, against a browser with none.
//!
//! Both are measured in turns, on a phone's screen and with the processor slowed four times.

use anyhow::{Context, Result};
use browser::{App, Person, Size, kept::texts_of, ten_years::ten_years};
use serde_json::{Value, json};
use std::time::Duration;
use tokio::time::sleep;

const ROUNDS: usize = 11;

/// How many times slower than this machine.
const SLOWED: u32 = 4;

/// Everything a change sets off has come to rest by then.
const REST: Duration = Duration::from_millis(1_500);

/// A word is on the screen by then, and its saving has not begun.
const TAKEN_IN: Duration = Duration::from_millis(100);

/// Notes when the app has shown its page, and has time for the person.
const NOTE_OPENED: &str = "
new MutationObserver((_, observer) => {
  if (!document.querySelector('#app h1')) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => { window.openedAfter = performance.now(); }));
}).observe(document, { childList: true, subtree: true });";

/// Puts texts where the app keeps them: in local storage and in its journal.
const PUT: &str = "
const [texts, done] = arguments;
for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
const request = indexedDB.open('camau', 1);
request.onupgradeneeded = () => request.result.createObjectStore('texts');
request.onsuccess = () => {
  const transaction = request.result.transaction('texts', 'readwrite');
  const store = transaction.objectStore('texts');
  for (const [key, text] of Object.entries(texts)) store.put(text, key);
  transaction.oncomplete = () => { request.result.close(); done(true); };
};";

/// Goes to the box for one's own words, once it is there.
const FOCUS: &str = "
const done = arguments[0];
const look = () => {
  const box = document.getElementById('recovery-own-words');
  if (!box) {
    // Words that are there are shown to be read first.
    const buttons = Array.from(document.querySelectorAll('main button'));
    buttons.find((button) => button.textContent.trim() === 'Change it')?.click();
    return setTimeout(look, 200);
  }
  box.focus();
  done(true);
};
look();";

#[tokio::main]
async fn main() -> Result<()> {
    let app = App::serve()?;
    let new = visitor(&app).await?;
    let old = visitor(&app).await?;
    let texts = texts_of(&ten_years(old.today().await?))?;
    let units: usize = texts.values().map(|text| text.encode_utf16().count()).sum();
    old.open("/icon.svg").await?;
    let driver = old.browser().driver();
    driver.execute_async(PUT, vec![json!(texts)]).await?;
    println!(
        "Ten years: {} texts of {} KB together; the processor is slowed {SLOWED} times; medians of {ROUNDS}.",
        texts.len(),
        units / 1024
    );
    for person in [&new, &old] {
        slow(person).await?;
        opening(person).await?;
    }
    let mut opened = [Vec::new(), Vec::new()];
    for _ in 0..ROUNDS {
        for (person, times) in [&new, &old].into_iter().zip(&mut opened) {
            times.push(opening(person).await?);
        }
    }
    println!("                 nothing written     ten years    ratio");
    compare("opening Today", opened);
    for person in [&new, &old] {
        begin_writing(person).await?;
        saving(person).await?;
    }
    let mut saved = [Vec::new(), Vec::new()];
    for _ in 0..ROUNDS {
        for (person, times) in [&new, &old].into_iter().zip(&mut saved) {
            times.push(saving(person).await?);
        }
    }
    compare("saving one word", saved);
    Ok(())
}

fn compare(what: &str, times: [Vec<f64>; 2]) {
    let [new, old] = times.map(median);
    println!(
        "{what:<16} {new:>12.1} ms {old:>10.1} ms {:>8.2}",
        old / new
    );
}

async fn visitor(app: &App) -> Result<Person> {
    let person = app.visitor(Size::Phone).await?;
    person.browser().before_every_page(NOTE_OPENED).await?;
    person.go("/").await?;
    Ok(person)
}

async fn slow(person: &Person) -> Result<()> {
    let rate = json!({ "rate": SLOWED });
    let browser = person.browser();
    browser
        .devtools("Emulation.setCPUThrottlingRate", rate)
        .await?;
    browser.devtools("Performance.enable", json!({})).await?;
    Ok(())
}

/// Milliseconds from the opening of Today until the person can use it.
async fn opening(person: &Person) -> Result<f64> {
    person.go("/").await?;
    sleep(REST).await;
    person
        .ask_and_wait("arguments[0](window.openedAfter)")
        .await
        .context("reading when the app had opened")
}

async fn begin_writing(person: &Person) -> Result<()> {
    person.go("/recovery").await?;
    let _: bool = person.ask_and_wait(FOCUS).await?;
    sleep(REST).await;
    Ok(())
}

/// Milliseconds for which the page's code is busy with saving one word, from the moment it has taken it in. The app waits a
/// quarter of a second for more before it saves.
async fn saving(person: &Person) -> Result<f64> {
    let word = json!({ "text": " eto" });
    person.browser().devtools("Input.insertText", word).await?;
    sleep(TAKEN_IN).await;
    let before = busy(person).await?;
    sleep(REST).await;
    Ok(busy(person).await? - before)
}

/// How long the page's code has run since it was opened, in milliseconds.
async fn busy(person: &Person) -> Result<f64> {
    let metrics = person
        .browser()
        .devtools("Performance.getMetrics", json!({}))
        .await?;
    let metrics = metrics.get("metrics").and_then(Value::as_array);
    let of_scripts =
        |metric: &&Value| metric.get("name").and_then(Value::as_str) == Some("ScriptDuration");
    let metric = metrics.and_then(|metrics| metrics.iter().find(of_scripts));
    let seconds = metric.and_then(|metric| metric.get("value")?.as_f64());
    Ok(seconds.context("reading how long scripts took")? * 1_000.0)
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}
