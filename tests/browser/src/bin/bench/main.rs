//! How fast Camau is: against a page of a few lines that does next to nothing, and with ten years of words against
//! none.
//!
//! All of it on a phone's screen with the processor slowed four times. A first visit comes over a slow link, compressed
//! as a host does it. Visits that are compared are made in turns.

mod cold;
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
    let floor = env::args()
        .nth(1)
        .context("which folder holds the floor?")?;
    let floor = PathBuf::from(floor);
    let mut figures = Figures::default();
    network::measure(&mut figures).await?;
    let floor = App::serve_compressed(&floor)?;
    let app = App::serve_compressed(&App::built()?)?;
    cold::measure(&app, &floor, &mut figures).await?;
    warm::measure(&app, &floor, &mut figures).await?;
    let (new, old) = ten_years::two_people().await?;
    ten_years::measure(&new, &old, &mut figures).await?;
    taps::measure(&new, &old, &mut figures).await?;
    figures.say_what_is_missed();
    Ok(())
}
