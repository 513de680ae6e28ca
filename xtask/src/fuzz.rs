//! Copies made up by the million, for as long as one likes to wait.

use crate::{
    command,
    project::Project,
    say::{self, Trouble},
    tools,
};
use std::fs;

/// How long it goes on where nobody says.
pub const MINUTES: u64 = 10;

/// Where what is worth keeping between two runs is kept. What stands in the project is under `fuzz/seeds`.
const CORPUS: &str = "target/fuzz-corpus";

/// Tries the reading and bringing back of copies for so many minutes, and stops at the first file with which something
/// does not hold.
pub fn run(project: &Project, minutes: u64) -> Result<(), Trouble> {
    let mut fuzz = tools::ready_fuzz(project)?;
    let corpus = project.path(CORPUS);
    fs::create_dir_all(&corpus).map_err(Trouble::file(&corpus))?;
    say::starting(
        "Building for fuzzing, then making up copies",
        &format!("4 minutes the first time, then {minutes}"),
    );
    // No sanitizer: the app has no unsafe code for one to watch, and without it there are five times as many files.
    fuzz.args(["run", "--sanitizer", "none", "--target-dir", "target/fuzz"])
        .args(["copy", CORPUS, "fuzz/seeds", "--", "-print_final_stats=1"])
        .args(["-timeout=20", "-max_len=32768"])
        .arg(format!("-max_total_time={}", minutes * 60));
    command::run(
        &mut fuzz,
        "Fuzzing",
        "Where the lines above name a file under fuzz/artifacts, put it under fuzz/seeds, where the native tests try it, and put right what it shows.",
    )
}
