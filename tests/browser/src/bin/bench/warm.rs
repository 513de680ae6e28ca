//! Coming back: the browser was closed and is opened again, with the server there and without it.

use crate::{
    figures::{Bounds, Figures, median},
    visit,
};
use anyhow::Result;
use browser::{App, Profile, Size};
use std::time::Duration;
use tokio::time::sleep;

const ROUNDS: usize = 7;

/// The app is on the device by then, and so is whatever the browser makes of it.
const SETTLED: Duration = Duration::from_secs(5);

pub async fn measure(app: &App, floor: &App, figures: &mut Figures) -> Result<()> {
    println!("Coming back with a browser that was closed, {ROUNDS} times each in turns:");
    let sites = [app, floor];
    let profiles = [used(app).await?, used(floor).await?];
    let mut usable = [Vec::new(), Vec::new()];
    for _ in 0..ROUNDS {
        for ((site, profile), usable) in sites.into_iter().zip(&profiles).zip(&mut usable) {
            let (_, noted) = visit::again(site, profile).await?;
            usable.push(noted.usable);
        }
    }
    let [warm, floor] = usable.map(median);
    figures.compare(
        "Warm start",
        [warm, floor],
        Bounds {
            must: 1.5,
            aim: 1.2,
        },
    );
    app.stops();
    let [profile, _] = &profiles;
    let mut offline = Vec::new();
    for _ in 0..ROUNDS {
        let (_, noted) = visit::again(app, profile).await?;
        offline.push(noted.usable);
    }
    let offline = [median(offline), warm];
    figures.compare(
        "Offline start against warm",
        offline,
        Bounds {
            must: 1.15,
            aim: 1.05,
        },
    );
    Ok(())
}

/// A browser in which the page was opened twice before.
async fn used(site: &App) -> Result<Profile> {
    let person = site.visitor(Size::Phone).await?;
    for _ in 0..2 {
        person.open("/").await?;
        sleep(SETTLED).await;
    }
    Ok(person.leaves())
}
