//! Every check there is, in the order in which mistakes are cheapest to find.

use crate::{
    browser::Browser,
    bundle::Bundle,
    command,
    poppler::Poppler,
    project::Project,
    say::{self, Trouble},
    tools::{self, Tools},
    weight::Weight,
};
use std::{
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

/// Runs every step until one fails, prints the summary, and says whether all passed.
pub fn run(project: &Project) -> bool {
    let mut report = Report::default();
    let finished = all(project, &mut report).is_some();
    say::line(report.summary());
    finished
}

fn all(project: &Project, report: &mut Report) -> Option<()> {
    let (tools, deny, browser, poppler) = report.step("set-up", || {
        tools::ready_components(project)?;
        let (browser, poppler) = (Browser::ready()?, Poppler::ready()?);
        let tools = Tools::ready(project)?;
        Ok((tools, tools::ready_deny(project)?, browser, poppler))
    })?;
    report.step("formatting", || formatting(project))?;
    report.step("libraries", || libraries(project, &deny))?;
    report.step("Clippy, host", || {
        clippy(project, &["--workspace", "--all-targets"])?;
        clippy(project, &[FRONT.as_slice(), &["--all-targets"]].concat())
    })?;
    report.step("Clippy, WebAssembly", || {
        clippy(project, &["--package", "camau", "--target", tools::TARGET])
    })?;
    report.step("Clippy, WebAssembly with examples", || {
        let examples = ["--features", "examples"];
        let package = ["--package", "camau", "--target", tools::TARGET];
        clippy(project, &[package.as_slice(), &examples].concat())
    })?;
    report.step("native tests", || {
        let packages = ["camau", "view-macro", "xtask"].map(|name| ["--package", name]);
        native_tests(project, packages.as_flattened())?;
        native_tests(project, &FRONT)
    })?;
    let dist = report.step("release build", || Bundle::Release.build(project, &tools))?;
    let examples = report.step("test build", || Bundle::Examples.build(project, &tools))?;
    report.step("weight", || {
        let weight = Weight::of(&dist)?;
        say::line(weight.table());
        weight.check()
    })?;
    report.step("browser tests", || {
        let mut test = project.cargo();
        test.args(["test", "--package", "browser"]);
        // What a failing test saw is said in a line; a stack of calls would bury it.
        test.envs([("RUST_BACKTRACE", "0"), ("RUST_LIB_BACKTRACE", "0")]);
        browser.name_to(&mut test, &dist, &examples);
        poppler.name_to(&mut test);
        tests(&mut test, "A browser test")
    })
}

/// What `cargo xtask` starts, which stands outside the workspace.
const FRONT: [&str; 4] = [
    "--manifest-path",
    "xtask/front/Cargo.toml",
    "--target-dir",
    "target/front",
];

fn formatting(project: &Project) -> Result<(), Trouble> {
    let everything = ["--all", "--manifest-path"];
    ["Cargo.toml", "xtask/front/Cargo.toml", "fuzz/Cargo.toml"]
        .into_iter()
        .try_for_each(|manifest| {
            let mut fmt = project.cargo();
            fmt.arg("fmt").args(everything).args([manifest, "--check"]);
            let remedy = format!("Run `cargo fmt --all --manifest-path {manifest}`.");
            command::run(&mut fmt, "The check of the formatting", &remedy)
        })
}

/// The licences of the libraries, where they come from, and that none of them is one we do without.
fn libraries(project: &Project, deny: &Path) -> Result<(), Trouble> {
    let mut check = project.command(deny);
    check.args(["--offline", "--log-level", "error", "check"]);
    check.args(["licenses", "bans", "sources"]);
    let remedy = "The lines above say which library and why; the settings are in deny.toml.";
    command::run(&mut check, "The check of the libraries", remedy)
}

fn native_tests(project: &Project, which: &[&str]) -> Result<(), Trouble> {
    let mut test = project.cargo();
    test.args(["test", "--quiet"]).args(which);
    tests(&mut test, "A native test")
}

fn clippy(project: &Project, which: &[&str]) -> Result<(), Trouble> {
    let mut clippy = project.cargo();
    clippy
        .args(["clippy", "--quiet"])
        .args(which)
        .args(["--", "-D", "warnings"]);
    command::run(&mut clippy, "Clippy", "Put right what the lines above say.")
}

fn tests(command: &mut Command, what: &str) -> Result<(), Trouble> {
    command::run(
        command,
        what,
        "The lines above name it and say what it found.",
    )
}

/// One step that was taken.
struct Step {
    name: &'static str,
    taken: Duration,
    passed: bool,
}

/// The steps so far.
#[derive(Default)]
struct Report {
    steps: Vec<Step>,
}

impl Report {
    /// Takes a step, and says its name, what is wrong where it fails, and its time.
    fn step<T>(
        &mut self,
        name: &'static str,
        work: impl FnOnce() -> Result<T, Trouble>,
    ) -> Option<T> {
        say::line(format_args!("\n== {name}"));
        let begun = Instant::now();
        let outcome = work().map_err(|trouble| say::trouble(&trouble)).ok();
        let taken = begun.elapsed();
        let passed = outcome.is_some();
        say::line(format_args!(
            "   {} in {}",
            verdict(passed),
            say::time(taken)
        ));
        self.steps.push(Step {
            name,
            taken,
            passed,
        });
        outcome
    }

    /// The table of steps, and the count as the last line.
    fn summary(&self) -> String {
        let mut lines = vec![String::new()];
        for Step {
            name,
            taken,
            passed,
        } in &self.steps
        {
            let time = say::time(*taken);
            lines.push(format!("{name:<36}{:<10}{time:>12}", verdict(*passed)));
        }
        let passed = self.steps.iter().filter(|step| step.passed).count();
        let failed = self.steps.len() - passed;
        lines.push(format!("{passed} passed, {failed} failed"));
        lines.join("\n")
    }
}

fn verdict(passed: bool) -> &'static str {
    if passed { "passed" } else { "failed" }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(name: &'static str, passed: bool) -> Step {
        Step {
            name,
            taken: Duration::from_millis(1500),
            passed,
        }
    }

    #[test]
    fn the_summary_has_a_line_a_step_and_counts_them_in_the_last() {
        let steps = vec![step("set-up", true), step("formatting", false)];
        let summary = Report { steps }.summary();
        let lines: Vec<_> = summary.lines().collect();
        assert_eq!(lines.len(), 4);
        assert!(lines[2].starts_with("formatting ") && lines[2].contains("failed"));
        assert!(lines[2].ends_with("1.5 s"));
        assert_eq!(lines[3], "1 passed, 1 failed");
    }
}
