//! The accessibility checks of axe-core.

use crate::Person;
use anyhow::{Context, Result};
use serde::Deserialize;
use std::{env, fs, path::PathBuf, sync::OnceLock};

/// A rule that a page breaks, and where.
#[derive(Clone, Debug, Deserialize)]
pub struct Fault {
    pub rule: String,
    pub help: String,
    pub places: Vec<String>,
}

/// Every rule of WCAG 2.0 to 2.2, levels A and AA, and of good practice.
const RUN: &str = r#"
const done = arguments[arguments.length - 1];
// A colour on its way to another is nobody's choice.
for (const change of document.getAnimations()) {
  if (change.effect.getComputedTiming().endTime !== Infinity) change.finish();
}
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] })
  .then((found) => done(found.violations.map((fault) => ({
    rule: fault.id,
    help: fault.help,
    places: fault.nodes.map((node) => `${node.target.join(" ")} ${node.any[0]?.message ?? ""}`),
  }))))
  .catch((error) => done([{ rule: "axe", help: String(error), places: [] }]));
"#;

/// What axe-core finds wrong with the page as it stands.
pub async fn faults(person: &Person) -> Result<Vec<Fault>> {
    let there: bool = person.ask("return 'axe' in window", vec![]).await?;
    if !there {
        // As a script of the driver's own: the page's security policy lets no other in.
        person.tell(axe()?, vec![]).await?;
    }
    let answer = person.browser().driver().execute_async(RUN, vec![]).await?;
    Ok(answer.convert()?)
}

fn axe() -> Result<&'static str> {
    static AXE: OnceLock<String> = OnceLock::new();
    if let Some(axe) = AXE.get() {
        return Ok(axe);
    }
    let text = fs::read_to_string(place()).with_context(|| {
        format!(
            "axe-core is not at {}: `cargo xtask test` fetches it, or name it in CAMAU_AXE",
            place().display()
        )
    })?;
    Ok(AXE.get_or_init(|| text))
}

/// Where `cargo xtask test` says it is, or keeps it.
fn place() -> PathBuf {
    if let Some(named) = env::var_os("CAMAU_AXE") {
        return named.into();
    }
    let cache = env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
    cache.join(".cache/camau/npm/node_modules/axe-core/axe.min.js")
}
