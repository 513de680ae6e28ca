//! Get help now.

use anyhow::{Result, ensure};
use browser::{App, Outcome, Person, Size, on_a_phone_and_at_a_desk, person::Role};
use serde::Deserialize;

/// The lines as their file has them.
#[derive(Deserialize)]
struct Lines {
    line: Vec<Line>,
}

#[derive(Deserialize)]
struct Line {
    nations: Vec<String>,
    name: String,
    number: String,
}

fn lines() -> Result<Vec<Line>> {
    let lines: Lines = toml::from_str(include_str!("../../../../content/en/help.toml"))?;
    Ok(lines.line)
}

const NATIONS: [(&str, &str); 4] = [
    ("wales", "Wales"),
    ("england", "England"),
    ("scotland", "Scotland"),
    ("northern-ireland", "Northern Ireland"),
];

async fn shows_its_own_lines_and_no_others(person: &Person, nation: &str) -> Outcome {
    ensure!(
        person.ways_out().await?.iter().any(|way| way == "tel:999"),
        "{nation}: 999 cannot be tapped"
    );
    let emergency = person.names(Role::Link).await?;
    ensure!(
        emergency.iter().any(|name| name == "Phone 999"),
        "{nation}: {emergency:?}"
    );
    let headings = person.names(Role::Heading).await?;
    for line in lines()?.into_iter().filter(|line| line.number != "999") {
        let here = line.nations.iter().any(|other| other == nation);
        let shown = headings.contains(&line.name);
        ensure!(here == shown, "{nation}: “{}” is shown: {shown}", line.name);
    }
    Ok(())
}

#[tokio::test]
async fn each_nation_sees_999_and_its_own_lines_and_none_of_the_others() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/help").await?;
        for (nation, name) in NATIONS {
            person.choose_in("Where are you?", name).await?;
            person.sees(&format!("Shown for: {name}")).await?;
            shows_its_own_lines_and_no_others(&person, nation).await?;
        }
        // The choice is kept, and asked no more.
        person.keeps("camau.settings", "northern-ireland").await?;
        person.reload().await?;
        person.sees("Shown for: Northern Ireland").await?;
        shows_its_own_lines_and_no_others(&person, "northern-ireland").await
    })
    .await
}

#[tokio::test]
async fn somebody_elsewhere_is_told_to_phone_the_number_there() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/help").await?;
        person.choose_in("Where are you?", "Elsewhere").await?;
        person.sees("Phone your local emergency number.").await?;
        person.finds(Role::Link, "Phone 999").await
    })
    .await
}

#[tokio::test]
async fn every_line_can_be_tapped_to_phone_or_text() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/help").await?;
    let ways = person.ways_out().await?;
    for digits in ["999", "116123"] {
        ensure!(
            ways.contains(&format!("tel:{digits}")),
            "{digits} is not among {ways:?}"
        );
    }
    ensure!(
        ways.iter().any(|way| way.starts_with("sms:85258")),
        "{ways:?}"
    );
    Ok(())
}

#[tokio::test]
async fn help_is_one_tap_away_on_every_page() -> Outcome {
    let app = App::serve()?;
    for size in [Size::Phone, Size::Desk] {
        let person = app.visitor(size).await?;
        for page in browser::routes::all(&person).await? {
            person.go(&page).await?;
            person.follow_to("Get help now", "Get help now").await?;
        }
    }
    Ok(())
}
