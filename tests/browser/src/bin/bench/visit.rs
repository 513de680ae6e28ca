//! One visit to a page, and what a browser tells of it.

use anyhow::{Context, Result};
use browser::{App, Person, Profile, Setup, Size};
use serde::Deserialize;
use serde_json::json;
use std::time::Duration;
use tokio::time::sleep;

/// How many times slower than this machine.
pub const SLOWED: u32 = 4;

/// 1.6 Mbit/s, and 150 ms until an answer begins.
const DOWN: f64 = 1.6 * 1_000_000.0 / 8.0;
const UP: f64 = 0.75 * 1_000_000.0 / 8.0;
const LATENCY: u32 = 150;

/// Everything a visit sets off has come to rest by then, over the slow link too.
const REST: Duration = Duration::from_secs(7);
const REST_AT_HOME: Duration = Duration::from_millis(2_000);

/// Gives a page a function that waits until something is so and is on the screen, and then says what the time is.
pub const ONCE: &str = r#"
window.once = (is, then) => {
  // The first task after the paint, before whatever the page wants to do then.
  const first = { priority: "user-blocking" };
  const painted = () => requestAnimationFrame(() => {
    scheduler.postTask(() => then(performance.now()), first);
  });
  const look = () => {
    if (!is()) return false;
    observer.disconnect();
    painted();
    return true;
  };
  const observer = new MutationObserver(look);
  const all = { childList: true, subtree: true, attributes: true, characterData: true };
  if (!look()) observer.observe(document, all);
};"#;

/// Notes what happens to a page from before its first byte. What can be pressed first is pressed at once where
/// `window.pressesAtOnce` was set before.
const NOTE: &str = r##"
(() => {
  const noted = (window.noted = { paint: 0, largest: 0, shift: 0, tasks: [], usable: 0, app: 0, pressed: 0 });
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch("paint", (entry) => { if (entry.name === "first-contentful-paint") noted.paint = entry.startTime; });
  watch("largest-contentful-paint", (entry) => { noted.largest = entry.startTime; });
  watch("layout-shift", (entry) => { if (!entry.hadRecentInput) noted.shift += entry.value; });
  watch("longtask", (entry) => noted.tasks.push(entry.duration));
  const heading = () => document.querySelector(":is(#early, #app) h1")?.textContent;
  once(() => document.querySelector("#app h1"), (now) => { noted.app = now; });
  once(() => heading() || document.querySelector("#first-tap:enabled"), (now) => {
    noted.usable = now;
    if (!window.pressesAtOnce) return;
    const before = heading();
    document.querySelector(".welcome__start a, #first-tap").click();
    once(() => (before ? heading() && heading() !== before : document.querySelector("li")), (now) => {
      noted.pressed = now;
    });
  });
})();"##;

/// What was noted, in milliseconds since the visit began.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Noted {
    pub paint: f64,
    pub largest: f64,
    pub shift: f64,
    pub tasks: Vec<f64>,
    /// When the page had shown what can be pressed, and had time for it.
    pub usable: f64,
    /// The same of the app itself, which on a first visit takes the place of a page that is there before.
    pub app: f64,
    /// When what came of the first press was on the screen.
    pub pressed: f64,
}

impl Noted {
    /// How long all long tasks blocked the page beyond the 50 ms that nobody notices.
    pub fn blocked(&self) -> f64 {
        self.tasks.iter().map(|task| (task - 50.0).max(0.0)).sum()
    }

    pub fn longest(&self) -> f64 {
        self.tasks.iter().copied().fold(0.0, f64::max)
    }
}

/// How a page is visited.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// By a browser nobody has used, over a slow link.
    First,
    /// The same, and the first thing that can be pressed is pressed at once.
    FirstAndPress,
}

/// A visit that has come to rest.
pub async fn first(app: &App, way: Way) -> Result<(Person, Noted)> {
    let person = app.visitor(Size::Phone).await?;
    if way == Way::FirstAndPress {
        let press = "window.pressesAtOnce = true";
        person.browser().before_every_page(press).await?;
    }
    person.browser().before_every_page(ONCE).await?;
    person.browser().before_every_page(NOTE).await?;
    over_a_slow_link(&person).await?;
    person.open("/").await?;
    sleep(REST).await;
    let noted = noted(&person).await?;
    Ok((person, noted))
}

/// A visit by a browser that was used before, closed and opened again.
pub async fn again(app: &App, profile: &Profile) -> Result<(Person, Noted)> {
    let person = app
        .visitor_again(profile, Setup::default(), Size::Phone)
        .await?;
    person.browser().before_every_page(ONCE).await?;
    person.browser().before_every_page(NOTE).await?;
    slow(&person).await?;
    person.open("/").await?;
    sleep(REST_AT_HOME).await;
    let noted = noted(&person).await?;
    Ok((person, noted))
}

/// From now on the person has a slow phone and a slow link.
pub async fn over_a_slow_link(person: &Person) -> Result<()> {
    slow(person).await?;
    let link = json!({
        "offline": false,
        "latency": LATENCY,
        "downloadThroughput": DOWN,
        "uploadThroughput": UP,
    });
    let browser = person.browser();
    browser.devtools("Network.enable", json!({})).await?;
    browser
        .devtools("Network.emulateNetworkConditions", link)
        .await?;
    Ok(())
}

/// From now on the person has a slow phone.
pub async fn slow(person: &Person) -> Result<()> {
    let rate = json!({ "rate": SLOWED });
    let browser = person.browser();
    browser
        .devtools("Emulation.setCPUThrottlingRate", rate)
        .await?;
    Ok(())
}

async fn noted(person: &Person) -> Result<Noted> {
    let noted = person.ask("return window.noted", vec![]).await;
    noted.context("reading what was noted of the visit")
}
