//! Counts what the app asks of the network, on a first visit and over every page.

use anyhow::Result;
use browser::{App, Size, routes};
use std::process::ExitCode;

#[tokio::main]
async fn main() -> Result<ExitCode> {
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
    println!("Requests on a first visit to Today: {}", first.len());
    println!("Pages walked: {}", pages.len());
    println!("Requests to other origins: {}", elsewhere.len());
    for address in &elsewhere {
        println!("  {address}");
    }
    Ok(match elsewhere.is_empty() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    })
}
