//! Every page of the app, found by following its links.

use crate::Person;
use anyhow::Result;
use std::collections::{BTreeSet, VecDeque};

/// Pages that somebody who has written nothing is not shown a link to, or not at once.
const KNOWN: [&str; 34] = [
    "/start",
    "/start/values",
    "/start/goal",
    "/start/step",
    "/start/keep",
    "/start/end",
    "/recovery",
    "/values",
    "/goals",
    "/check-in",
    "/check-in/2026-11-01",
    "/check-in/2999-01-01",
    "/setbacks",
    "/setbacks/a-note",
    "/looking-back",
    "/support",
    "/support/nobody",
    "/areas",
    "/areas/money",
    "/areas/people",
    "/staying-well",
    "/staying-well/when-it-gets-hard",
    "/rewards",
    "/take",
    "/take/plan",
    "/take/life-areas",
    "/take/card",
    "/take/calendar",
    "/take/spreadsheet",
    "/take/health-record",
    "/appointments",
    "/help",
    "/settings",
    "/about",
];

/// The path of every page that can be reached from Today, and the known ones, in order of address.
pub async fn all(person: &Person) -> Result<Vec<String>> {
    from(person, "/").await
}

/// The path of every page that can be reached from this one, itself included.
pub async fn from(person: &Person, start: &str) -> Result<Vec<String>> {
    let mut found: BTreeSet<String> = BTreeSet::new();
    let mut waiting: VecDeque<String> = [start]
        .into_iter()
        .chain(KNOWN)
        .map(str::to_owned)
        .collect();
    while let Some(path) = waiting.pop_front() {
        if !found.insert(path.clone()) {
            continue;
        }
        person.go(&path).await?;
        waiting.extend(person.ways_on().await?);
    }
    Ok(found.into_iter().collect())
}
