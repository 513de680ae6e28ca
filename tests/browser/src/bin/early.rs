//! Writes down the first pages of a first visit, which are shown before the app is there. Takes the folder for them.

use anyhow::{Context, Result};
use browser::{
    App, Size,
    early::{PAGES, drawn},
};
use std::{env, fs, path::PathBuf, time::Duration};
use tokio::time::sleep;

/// The other pages have arrived by then, and what belongs to them.
const REST: Duration = Duration::from_secs(2);

#[tokio::main]
async fn main() -> Result<()> {
    let folder = PathBuf::from(env::args().nth(1).context("which folder?")?);
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    for (path, file) in PAGES {
        person.go(path).await?;
        sleep(REST).await;
        fs::write(folder.join(file), drawn(&person).await?)?;
    }
    Ok(())
}
