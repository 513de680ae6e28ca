//! What the app asks of the network, on a first visit and over every page.

use crate::figures::{Bounds, Figures, Unit};
use anyhow::{Result, ensure};
use browser::{App, Size, routes};
use xtask::weight::Weight;

pub async fn measure(figures: &mut Figures) -> Result<()> {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/").await?;
    let first = person.browser().requests().await?;
    let pages = routes::all(&person).await?;
    let walk = person.browser().requests().await?;
    let all = first.iter().chain(&walk);
    let elsewhere: Vec<_> = all
        .filter(|address| !address.starts_with(&app.origin()))
        .collect();
    let weight = Weight::of(&App::built()?).map_err(|trouble| anyhow::anyhow!("{trouble}"))?;
    let kilobytes = |bytes: u64| bytes as f64 / 1024.0;
    let bounds = Bounds {
        must: 450.0,
        aim: 300.0,
    };
    figures.add(
        "Everything, all of it offline, compressed",
        kilobytes(weight.everything()),
        Unit::Kilobytes,
        bounds,
    );
    let bounds = Bounds {
        must: 8.0,
        aim: 5.0,
    };
    figures.add(
        "Requests on a first visit to Today",
        first.len() as f64,
        Unit::Number,
        bounds,
    );
    println!("Pages walked: {}", pages.len());
    println!("Requests to other origins: {}", elsewhere.len());
    ensure!(elsewhere.is_empty(), "{elsewhere:?}");
    Ok(())
}
