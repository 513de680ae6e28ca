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

/// What a start may take, in times the floor.
const START: Bounds = Bounds {
    must: 1.5,
    aim: 1.2,
};

/// What a start without a network may take, in times one with it.
const OFFLINE: Bounds = Bounds {
    must: 1.15,
    aim: 1.05,
};

pub async fn measure(app: &App, floor: &App, figures: &mut Figures) -> Result<()> {
    println!("Coming back with a browser that was closed, {ROUNDS} times each in turns:");
    let words = used(app, Words::Written).await?;
    let blank = used(app, Words::None).await?;
    let plain = used(floor, Words::None).await?;
    let visits = [(app, &words), (app, &blank), (floor, &plain)];
    let mut usable = [const { Vec::new() }; 3];
    for _ in 0..ROUNDS {
        for ((site, profile), usable) in visits.into_iter().zip(&mut usable) {
            let (_, noted) = visit::again(site, profile).await?;
            usable.push(noted.usable);
        }
    }
    let [words_there, blank_there, floor] = usable.map(median);
    figures.compare("Warm start, with words", [words_there, floor], START);
    figures.compare("Warm start, with none", [blank_there, floor], START);
    app.stops();
    let mut offline = [const { Vec::new() }; 2];
    for _ in 0..ROUNDS {
        for (profile, offline) in [&words, &blank].into_iter().zip(&mut offline) {
            let (_, noted) = visit::again(app, profile).await?;
            offline.push(noted.usable);
        }
    }
    let [with_words, with_none] = offline.map(median);
    figures.compare(
        "Offline start against warm, with words",
        [with_words, words_there],
        OFFLINE,
    );
    figures.compare(
        "Offline start against warm, with none",
        [with_none, blank_there],
        OFFLINE,
    );
    Ok(())
}

/// Whether somebody has written something in a browser.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Words {
    None,
    Written,
}

/// A browser in which the page was opened twice before.
async fn used(site: &App, words: Words) -> Result<Profile> {
    let person = site.visitor(Size::Phone).await?;
    if words == Words::Written {
        person.go("/start").await?;
        person
            .type_into("In my own words", "A day with my sister")
            .await?;
        sleep(SETTLED).await;
    }
    for _ in 0..2 {
        person.open("/").await?;
        sleep(SETTLED).await;
    }
    Ok(person.leaves())
}
