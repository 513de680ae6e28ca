//! Making what is sent to a browser as small as it gets.

use crate::{command, function_order, project::Project, say::Trouble};
use std::{ffi::OsString, path::Path};

/// What the WebAssembly may use: every browser of the last four years has it.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

const REMEDY: &str = "The lines above say why.";

/// Shrinks WebAssembly in its place. `-Oz` leaves fewer bytes and `-Os` fewer compressed. So does what is alike where it stays
/// so: what is worked out twice is not kept in between, and long functions do not move into their only caller.
pub fn wasm(project: &Project, file: &Path) -> Result<(), Trouble> {
    let mut opt = project.command("wasm-opt");
    opt.args(FEATURES)
        .args(["-Os", "--skip-pass=local-cse"])
        .args(["--one-caller-inline-max-function-size", "30"])
        .args(["--strip-producers", "--quiet"])
        .arg(file)
        .arg("-o")
        .arg(file);
    command::run(&mut opt, "Shrinking the app", REMEDY)?;
    function_order::settle(file)
}

/// Joins a script with those it imports into one file. Pages that it imports become texts in it. `app` is what it calls the
/// script that binds the app to the browser.
pub fn join(project: &Project, script: &Path, app: &Path, joined: &Path) -> Result<(), Trouble> {
    let mut esbuild = project.command("esbuild");
    esbuild
        .arg(script)
        .arg(option("--alias:app=", app))
        .arg(option("--outfile=", joined))
        .args(["--bundle", "--format=esm", "--loader:.html=text"])
        .arg("--log-level=warning");
    command::run(&mut esbuild, "Joining the scripts", REMEDY)
}

/// Shrinks a script or a style sheet in its place: comments and long names are for the reader of the source.
pub fn text(project: &Project, file: &Path) -> Result<(), Trouble> {
    let mut esbuild = project.command("esbuild");
    esbuild.arg(file).arg(option("--outfile=", file)).args([
        "--minify",
        "--allow-overwrite",
        "--log-level=warning",
    ]);
    command::run(&mut esbuild, "Shrinking the scripts and the styles", REMEDY)
}

/// An option of esbuild that names a file.
fn option(name: &str, file: &Path) -> OsString {
    let mut option = OsString::from(name);
    option.push(file);
    option
}
