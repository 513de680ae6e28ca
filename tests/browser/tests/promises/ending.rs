//! The tests themselves leave nothing behind.

#![cfg(target_os = "linux")]

use anyhow::{Context, Result, bail, ensure};
use browser::Outcome;
use std::{
    fs,
    path::Path,
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

/// The processes that were started with this folder for what is passing, by their command line.
fn started_with(folder: &Path) -> Result<Vec<String>> {
    let mark = folder.to_string_lossy().into_owned();
    let mut found = Vec::new();
    for entry in fs::read_dir("/proc")? {
        let process = entry?.path();
        // A process may end while it is looked at.
        let read = |name: &str| fs::read(process.join(name)).unwrap_or_default();
        let text = |name: &str| String::from_utf8_lossy(&read(name)).replace('\0', " ");
        let command = text("cmdline");
        if command.contains(&mark) || text("environ").contains(&mark) {
            found.push(command);
        }
    }
    Ok(found)
}

/// Waits until the processes are as they should be.
fn until(folder: &Path, what: &str, holds: impl Fn(&[String]) -> bool) -> Outcome {
    let begun = Instant::now();
    loop {
        let found = started_with(folder)?;
        if holds(&found) {
            return Ok(());
        }
        if begun.elapsed() > Duration::from_secs(20) {
            bail!("waited for {what}: {found:#?}");
        }
        sleep(Duration::from_millis(50));
    }
}

/// Ends a process in a way that leaves it no time for anything.
fn end_at_once(process: &mut Child) -> Outcome {
    process.kill()?;
    process.wait()?;
    Ok(())
}

#[test]
fn a_test_that_is_ended_from_outside_leaves_no_browser_behind() -> Outcome {
    let folder = tempfile::tempdir()?;
    let mut tests = Command::new(env!("CARGO_BIN_EXE_bench"))
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/floor"))
        .env("TMPDIR", folder.path())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .context("starting a program that drives a browser")?;
    let is_there = |found: &[String], name: &str| found.iter().any(|it| it.contains(name));
    let both = until(folder.path(), "Chromium and its driver", |found| {
        is_there(found, "--user-data-dir=") && is_there(found, "chromedriver")
    });
    end_at_once(&mut tests)?;
    both?;
    until(folder.path(), "both to end", <[String]>::is_empty)?;
    ensure!(folder.path().is_dir(), "the folder itself is gone");
    Ok(())
}
