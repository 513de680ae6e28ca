//! A plan of a thousand goals taken along: from the press until it is shown, or handed over as a file.

use crate::{
    figures::{Bounds, Figures, Unit, median},
    ten_years::Someone,
};
use anyhow::{Context, Result};
use camau::domain::{Day, Goal, Id, Line, Note, Step, Workbook};
use serde_json::json;
use std::time::Duration;
use tokio::time::sleep;

const GOALS: usize = 1_000;

const ROUNDS: usize = 5;

/// What was pressed has come to rest by then.
const REST: Duration = Duration::from_millis(2_500);

const BOUNDS: Bounds = Bounds {
    must: 1_000.0,
    aim: 500.0,
};

/// Chooses a form, and waits until the plan stands in it.
const CHOOSE: &str = "
const [form, shows, done] = arguments;
setTimeout(done, 20000, null);
const begun = performance.now();
document.getElementById(`take-form-${form}`).click();
once(() => document.querySelector(shows), (now) => done(now - begun));";

/// Saves the file, and waits until the browser has it.
const SAVE: &str = "
const done = arguments[0];
setTimeout(done, 20000, null);
const make = URL.createObjectURL;
const begun = performance.now();
URL.createObjectURL = (file) => {
  URL.createObjectURL = make;
  done(performance.now() - begun);
  return make.call(URL, file);
};
document.querySelector('.keep__ways .button').click();";

fn workbook(today: Day) -> Result<Workbook> {
    let mut workbook = Workbook::default();
    let line = |words: &str| Line::parse(words).ok().context("a line");
    let id = |text: &str| Id::parse(text).context("an id");
    for n in 0..GOALS {
        let title = line(&format!("Walk to the bridge, number {n}"))?;
        let mut goal = Goal::new(id(&format!("goal-{n}"))?, title, today);
        goal.what =
            Note::parse("Along the river, on my own, before it is dark").unwrap_or_default();
        for step in ["Find my shoes", "Walk to the gate", "Walk to the bend"] {
            let step = Step::new(id(&format!("step-{}", goal.steps.len()))?, line(step)?);
            goal.steps.push(step);
        }
        workbook.goals.add(goal);
    }
    Ok(workbook)
}

pub async fn measure(figures: &mut Figures) -> Result<()> {
    let someone = Someone::with(workbook).await?;
    let person = &someone.person;
    person.go("/take/plan").await?;
    sleep(REST).await;
    let driver = person.browser().driver();
    let mut papers = Vec::new();
    let mut texts = Vec::new();
    let mut files = Vec::new();
    for _ in 0..ROUNDS {
        for (form, shows, times) in [
            ("text", ".take__text", &mut texts),
            ("paper", ".paper__entry", &mut papers),
        ] {
            let asked = vec![json!(form), json!(shows)];
            let taken = driver.execute_async(CHOOSE, asked).await?;
            times.push(taken.json().as_f64().context("the plan did not come")?);
            sleep(REST).await;
        }
        let markdown = vec![json!("markdown"), json!(".take__text")];
        driver.execute_async(CHOOSE, markdown).await?;
        sleep(REST).await;
        let taken = driver.execute_async(SAVE, vec![]).await?;
        files.push(taken.json().as_f64().context("no file came")?);
        sleep(REST).await;
    }
    for (name, times) in [
        ("1,000 goals as text, from press to paint", texts),
        ("1,000 goals as paper, from press to paint", papers),
        ("1,000 goals into a file", files),
    ] {
        figures.add(name, median(times), Unit::Milliseconds, BOUNDS);
    }
    Ok(())
}
