//! What ten years of words cost: opening Today, and saving one word more, against a browser with none.

use crate::{
    figures::{Bounds, Figures, Unit, median},
    visit::{self, slow},
};
use anyhow::{Context, Result};
use browser::{App, Person, Size, kept::texts_of, ten_years::ten_years};
use camau::{
    domain::{Day, Workbook},
    storage::Texts,
};
use serde_json::{Value, json};
use std::time::Duration;
use tokio::time::sleep;

const ROUNDS: usize = 11;

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

/// A person with their browser, and the host they came to.
pub struct Someone {
    pub person: Person,
    _app: App,
}

impl Someone {
    /// One who has written this, on a slow phone.
    pub async fn with(write: impl FnOnce(Day) -> Result<Workbook>) -> Result<Self> {
        let someone = someone().await?;
        let workbook = write(someone.person.today().await?)?;
        someone.has_kept(&texts_of(&workbook)?).await?;
        slow(&someone.person).await?;
        Ok(someone)
    }

    async fn has_kept(&self, texts: &Texts) -> Result<()> {
        self.person.open("/icon.svg").await?;
        let driver = self.person.browser().driver();
        driver.execute_async(PUT, vec![json!(texts)]).await?;
        Ok(())
    }
}

/// One who has written nothing, and one with ten years of words.
pub async fn two_people() -> Result<(Someone, Someone)> {
    let (new, old) = (someone().await?, someone().await?);
    let texts = texts_of(&ten_years(old.person.today().await?))?;
    let units: usize = texts.values().map(|text| text.encode_utf16().count()).sum();
    old.has_kept(&texts).await?;
    println!(
        "Ten years: {} texts of {} KB together, against none:",
        texts.len(),
        units / 1024
    );
    for person in [&new.person, &old.person] {
        slow(person).await?;
        let browser = person.browser();
        browser.devtools("Performance.enable", json!({})).await?;
        opening(person).await?;
    }
    Ok((new, old))
}

pub async fn measure(new: &Someone, old: &Someone, figures: &mut Figures) -> Result<()> {
    let people = [&new.person, &old.person];
    let mut opened = [Vec::new(), Vec::new()];
    for _ in 0..ROUNDS {
        for (person, times) in people.into_iter().zip(&mut opened) {
            times.push(opening(person).await?);
        }
    }
    let [new, old] = opened.map(median);
    figures.compare(
        "Opening Today",
        [old, new],
        Bounds {
            must: 1.25,
            aim: 1.05,
        },
    );
    for person in people {
        begin_writing(person).await?;
        saving(person).await?;
    }
    let mut saved = [Vec::new(), Vec::new()];
    for _ in 0..ROUNDS {
        for (person, times) in people.into_iter().zip(&mut saved) {
            times.push(saving(person).await?);
        }
    }
    let [new, old] = saved.map(median);
    figures.add(
        "Saving one word, time of script",
        old,
        Unit::Milliseconds,
        Bounds {
            must: 16.0,
            aim: 8.0,
        },
    );
    figures.compare(
        "Saving one word",
        [old, new],
        Bounds {
            must: 1.5,
            aim: 1.05,
        },
    );
    Ok(())
}

async fn someone() -> Result<Someone> {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.browser().before_every_page(NOTE_OPENED).await?;
    person.browser().before_every_page(visit::ONCE).await?;
    person.go("/").await?;
    Ok(Someone { person, _app: app })
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
