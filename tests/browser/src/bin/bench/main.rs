//! How fast Camau is: against a page of a few lines that does next to nothing, and with ten years of words against
//! none.
//!
//! All of it on a phone's screen with the processor slowed four times. A first visit comes over a slow link, compressed
//! as a host does it. Visits that are compared are made in turns. Takes the folder of that page, and which parts are asked
//! for, where not all are: `network`, `cold`, `warm`, `ten-years`, `export`.

mod cold;
mod export;
mod figures;
mod network;
mod taps;
mod ten_years;
mod visit;
mod warm;

use anyhow::{Context, Result};
use browser::App;
use figures::Figures;
use std::{env, path::PathBuf};

#[tokio::main]
async fn main() -> Result<()> {
    let mut words = env::args().skip(1);
    let floor = words.next().context("which folder holds the floor?")?;
    let floor = PathBuf::from(floor);
    let parts: Vec<String> = words.collect();
    let is_asked = |part: &str| parts.is_empty() || parts.iter().any(|asked| asked == part);
    let mut figures = Figures::default();
    if is_asked("network") {
        network::measure(&mut figures).await?;
    }
    let floor = App::serve_compressed(&floor)?;
    let app = App::serve_compressed(&App::built()?)?;
    if is_asked("cold") {
        cold::measure(&app, &floor, &mut figures).await?;
    }
    if is_asked("warm") {
        warm::measure(&app, &floor, &mut figures).await?;
    }
    if is_asked("ten-years") {
        let (new, old) = ten_years::two_people().await?;
        ten_years::measure(&new, &old, &mut figures).await?;
        taps::measure(&new, &old, &mut figures).await?;
    }
    if is_asked("export") {
        export::measure(&mut figures).await?;
    }
    figures.say_what_is_missed();
    Ok(())
}
