//! Presses across the app: from the press until what comes of it is on the screen.

use crate::{
    figures::{Bounds, Figures, Unit, median},
    ten_years::Someone,
};
use anyhow::{Context, Result};
use browser::Person;
use serde_json::json;
use std::time::Duration;
use tokio::time::sleep;

const ROUNDS: usize = 15;

/// A page has come to rest by then.
const REST: Duration = Duration::from_millis(900);

/// Where the presses lead, one after the other.
const WAY: [&str; 20] = [
    "/goals",
    "/goals/goal-399",
    "/",
    "/check-in",
    "/",
    "/looking-back",
    "/",
    "/setbacks",
    "/",
    "/support",
    "/",
    "/areas",
    "/areas/money",
    "/",
    "/rewards",
    "/",
    "/staying-well",
    "/",
    "/values",
    "/",
];

/// Follows the link to an address, and waits until another heading is on the screen.
const FOLLOW: &str = "
const [path, done] = arguments;
const link = [...document.querySelectorAll('#app a:not(.skip)')].find(
  (link) => new URL(link.href).pathname === path && link.checkVisibility(),
);
if (!link) return done(null);
setTimeout(done, 5000, null);
const heading = () => document.querySelector('#app h1')?.textContent;
const before = heading();
const begun = performance.now();
link.click();
once(() => heading() && heading() !== before, (now) => done(now - begun));";

/// Chooses the other of two words of the day, and waits until it is chosen.
const CHOOSE: &str = "
const done = arguments[0];
const words = [...document.querySelectorAll('#app main input[type=radio]')].slice(0, 2);
const other = words.find((word) => !word.checked);
const begun = performance.now();
other.click();
once(() => other.checked, (now) => done(now - begun));";

pub async fn measure(new: &Someone, old: &Someone, figures: &mut Figures) -> Result<()> {
    let mut saved = [Vec::new(), Vec::new()];
    for someone in [new, old] {
        someone.person.go("/check-in").await?;
        sleep(REST).await;
    }
    for _ in 0..ROUNDS {
        for (someone, saved) in [new, old].into_iter().zip(&mut saved) {
            saved.push(someone.person.ask_and_wait(CHOOSE).await?);
            sleep(REST).await;
        }
    }
    let [new, old_saved] = saved.map(median);
    figures.compare(
        "One entry more, from press to paint",
        [old_saved, new],
        Bounds {
            must: 1.1,
            aim: 1.05,
        },
    );
    slowest(&old.person, figures).await
}

async fn slowest(person: &Person, figures: &mut Figures) -> Result<()> {
    person.go("/").await?;
    sleep(REST).await;
    let mut slowest = (0.0, "");
    for path in WAY {
        let driver = person.browser().driver();
        let taken = driver.execute_async(FOLLOW, vec![json!(path)]).await?;
        let taken = taken.json().as_f64();
        let taken = taken
            .with_context(|| format!("no other page came after a press on the link to {path}"))?;
        println!("  to {path}: {taken:.0} ms");
        if taken > slowest.0 {
            slowest = (taken, path);
        }
        sleep(REST).await;
    }
    println!("The slowest of {} presses led to {}", WAY.len(), slowest.1);
    figures.add(
        "Slowest press, with ten years of words",
        slowest.0,
        Unit::Milliseconds,
        Bounds {
            must: 100.0,
            aim: 60.0,
        },
    );
    Ok(())
}
