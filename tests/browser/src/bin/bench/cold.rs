//! A first visit over a slow link, against the floor.

use crate::{
    figures::{Bounds, Figures, Unit, median},
    visit::{self, Noted, Way},
};
use anyhow::{Context, Result};
use browser::{App, Person, Setup, Size};
use serde_json::{Value, json};
use std::time::Duration;
use tokio::time::sleep;

const ROUNDS: usize = 5;

/// What was seen of several visits to one page.
#[derive(Default)]
struct Seen {
    all: Vec<Noted>,
    pressed: Vec<Noted>,
    bytes: Vec<f64>,
    memory: Vec<f64>,
    without_scripts: Vec<f64>,
}

impl Seen {
    fn of(&self, what: impl Fn(&Noted) -> f64) -> f64 {
        median(self.all.iter().map(what).collect())
    }
}

pub async fn measure(app: &App, floor: &App, figures: &mut Figures) -> Result<()> {
    println!("A first visit, {ROUNDS} times each in turns:");
    let mut seen = [Seen::default(), Seen::default()];
    for _ in 0..ROUNDS {
        for (site, seen) in [app, floor].into_iter().zip(&mut seen) {
            let (person, noted) = visit::first(site, Way::First).await?;
            seen.bytes.push(bytes_before(&person, noted.app).await?);
            seen.memory.push(memory(&person).await?);
            seen.all.push(noted);
            drop(person);
            let (_, noted) = visit::first(site, Way::FirstAndPress).await?;
            seen.pressed.push(noted);
            seen.without_scripts
                .push(paint_without_scripts(site).await?);
        }
    }
    let [app, floor] = &seen;
    let both = |what: fn(&Noted) -> f64| [app.of(what), floor.of(what)];
    let first = Bounds {
        must: 1.3,
        aim: 1.1,
    };
    figures.compare("First words", both(|noted| noted.paint), first);
    figures.compare("Largest paint", both(|noted| noted.largest), first);
    let help = [
        median(app.without_scripts.clone()),
        floor.of(|noted| noted.paint),
    ];
    figures.compare("Help numbers with scripts off", help, first);
    println!(
        "Today can be used after {:.0} ms, the app itself is there after {:.0} ms",
        app.of(|noted| noted.usable),
        app.of(|noted| noted.app)
    );
    let pressed =
        [app, floor].map(|seen| median(seen.pressed.iter().map(|noted| noted.pressed).collect()));
    figures.compare(
        "What comes of the first press is on the screen",
        pressed,
        Bounds {
            must: 3.2,
            aim: 2.4,
        },
    );
    let bytes = median(app.bytes.clone()) / 1024.0;
    figures.add(
        "Fetched before Today can be used, compressed",
        bytes,
        Unit::Kilobytes,
        Bounds {
            must: 260.0,
            aim: 200.0,
        },
    );
    figures.add(
        "Blocked, all long tasks",
        app.of(Noted::blocked),
        Unit::Milliseconds,
        Bounds {
            must: 200.0,
            aim: 115.0,
        },
    );
    figures.add(
        "Longest single task",
        app.of(Noted::longest),
        Unit::Milliseconds,
        Bounds {
            must: 150.0,
            aim: 100.0,
        },
    );
    figures.add(
        "Layout shift",
        app.of(|noted| noted.shift),
        Unit::Share,
        Bounds {
            must: 0.02,
            aim: 0.0,
        },
    );
    let memory = median(app.memory.clone()) / 1024.0 / 1024.0;
    figures.add(
        "JavaScript heap and WebAssembly memory",
        memory,
        Unit::Megabytes,
        Bounds {
            must: 4.6,
            aim: 3.0,
        },
    );
    Ok(())
}

/// Bytes of the page and of every file that had arrived by then, as they came.
async fn bytes_before(person: &Person, moment: f64) -> Result<f64> {
    const SUM: &str = "
const arrived = (entry) => entry.responseEnd <= arguments[0];
const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
return entries.filter(arrived).reduce((sum, entry) => sum + entry.encodedBodySize, 0)";
    person.ask(SUM, vec![json!(moment)]).await
}

/// Bytes in use once what is no longer needed has been cleared away.
async fn memory(person: &Person) -> Result<f64> {
    let browser = person.browser();
    browser
        .devtools("HeapProfiler.collectGarbage", json!({}))
        .await?;
    let used = browser.devtools("Runtime.getHeapUsage", json!({})).await?;
    let part = |name: &str| used.get(name).and_then(Value::as_f64);
    let heap = part("usedSize").context("reading the heap")?;
    Ok(heap + part("backingStorageSize").unwrap_or_default())
}

/// When the first words were on the screen of a browser in which scripts are off. The numbers are among them, as links.
async fn paint_without_scripts(site: &App) -> Result<f64> {
    let setup = Setup {
        scripts_off: true,
        ..Setup::default()
    };
    let person = site.visitor_with(setup, Size::Phone).await?;
    visit::over_a_slow_link(&person).await?;
    person.open("/").await?;
    sleep(Duration::from_secs(2)).await;
    const PAINT: &str = "
return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0";
    person.ask(PAINT, vec![]).await
}
