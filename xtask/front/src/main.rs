//! Sees that the chores can be built on this machine, and starts them.
//!
//! Where they cannot, it stops with one sentence that says what to do: Cargo's own words for a Rust that is too old, or
//! for a library that cannot be fetched, name neither Camau nor a remedy.

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
};

const INSTALL: &str =
    "Rust was not found: install it with rustup (see rustup.rs), and run this again.";

const RESTORE: &str = "Cargo.toml has no rust-version: restore the file from version control.";

const CONNECT: &str = "The libraries that Cargo.lock names could not be fetched: the lines above say why; if this machine is offline, connect it once and run this again.";

fn main() -> ExitCode {
    match start() {
        Ok(code) => ExitCode::from(code),
        Err(sentence) => {
            eprintln!("\n{sentence}");
            ExitCode::FAILURE
        }
    }
}

/// Starts the chores with the words of the command line. What they end with is passed on.
fn start() -> Result<u8, String> {
    let root = root();
    check_rust(&root)?;
    fetch(&root)?;
    if !is_built(&root) {
        println!("Building the chores (about 1 minute, once) ...");
    }
    let mut chores = cargo(&root);
    chores.args(["run", "--quiet", "--package", "xtask", "--"]);
    chores.args(env::args_os().skip(1));
    let status = chores.status().map_err(|_| INSTALL.to_owned())?;
    Ok(status.code().map_or(1, code))
}

/// The checkout this was compiled from.
fn root() -> PathBuf {
    let front = Path::new(env!("CARGO_MANIFEST_DIR"));
    front.ancestors().nth(2).unwrap_or(front).to_owned()
}

/// The Cargo this was started with, so that `cargo +stable xtask` stays with that Rust.
fn cargo(root: &Path) -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    cargo.current_dir(root);
    cargo
}

fn check_rust(root: &Path) -> Result<(), String> {
    let manifest = fs::read_to_string(root.join("Cargo.toml")).unwrap_or_default();
    let needed = rust_version(&manifest).ok_or(RESTORE)?;
    let mut rustc = Command::new("rustc");
    let printed = rustc.current_dir(root).arg("--version").output();
    let printed = printed.map_err(|_| INSTALL)?.stdout;
    let found = printed_version(&String::from_utf8_lossy(&printed)).ok_or(INSTALL)?;
    match found < needed {
        true => Err(too_old(found, needed)),
        false => Ok(()),
    }
}

fn too_old(found: Release, needed: Release) -> String {
    format!(
        "Rust {found} is too old for Camau, which needs {needed} or newer: run `rustup update stable`, or install Rust with rustup where it came with the system.",
        found = dotted(found),
        needed = dotted(needed),
    )
}

/// Fetches the libraries where one is not there, with Cargo's words on the screen if that fails. The chores then build
/// off the network, so that a missing tool can never turn into a download by Trunk.
fn fetch(root: &Path) -> Result<(), String> {
    let mut here = cargo(root);
    here.args(["fetch", "--offline", "--quiet"]);
    let here = here.stdout(Stdio::null()).stderr(Stdio::null()).status();
    if here.map_err(|_| INSTALL)?.success() {
        return Ok(());
    }
    println!("Fetching the libraries that Cargo.lock names, once (about 1 minute) ...");
    let fetched = cargo(root).args(["fetch", "--quiet"]).status();
    match fetched.map_err(|_| INSTALL)?.success() {
        true => Ok(()),
        false => Err(CONNECT.to_owned()),
    }
}

fn is_built(root: &Path) -> bool {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let name = format!("xtask{}", env::consts::EXE_SUFFIX);
    target.join("debug").join(name).is_file()
}

/// A program may end with a number that this system's exit codes do not have.
fn code(code: i32) -> u8 {
    u8::try_from(code).unwrap_or(1)
}

/// The first two numbers of a version of Rust, such as 1.90.
type Release = (u32, u32);

fn dotted((major, minor): Release) -> String {
    format!("{major}.{minor}")
}

/// Reads `1.90` or `1.90.0-nightly`.
fn release(text: &str) -> Option<Release> {
    let mut parts = text.split('.');
    let mut number = || parts.next()?.parse().ok();
    Some((number()?, number()?))
}

/// The version in what rustc prints, such as `rustc 1.90.0 (1159e78c4 2025-09-14)`.
fn printed_version(printed: &str) -> Option<Release> {
    release(printed.split_whitespace().nth(1)?)
}

/// The oldest Rust that the workspace's manifest allows.
fn rust_version(manifest: &str) -> Option<Release> {
    let line = manifest
        .lines()
        .find_map(|line| line.strip_prefix("rust-version = "))?;
    release(line.trim().trim_matches('"'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rust_from_the_system_that_is_too_old_is_told_which_one_is_needed_and_how_to_get_it() {
        let found = printed_version("rustc 1.63.0 (4b91a6ea7 2022-08-08)").unwrap();
        let needed = rust_version("[workspace.package]\nrust-version = \"1.90\"\n").unwrap();
        assert!(found < needed);
        let sentence = too_old(found, needed);
        for words in [
            "Rust 1.63 is too old",
            "1.90 or newer",
            "`rustup update stable`",
        ] {
            assert!(sentence.contains(words), "{sentence}");
        }
    }

    #[test]
    fn a_newer_rust_will_do_whatever_comes_after_its_number() {
        let printed = "rustc 1.101.0-nightly (0123456 2026-11-01)";
        assert_eq!(printed_version(printed), Some((1, 101)));
        assert!(printed_version(printed) > Some((1, 90)));
    }

    #[test]
    fn this_checkout_says_which_rust_it_needs() {
        let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
        assert!(rust_version(&manifest).is_some());
    }

    #[test]
    fn words_without_a_number_are_no_version() {
        assert_eq!(printed_version("command not found"), None);
        assert_eq!(rust_version("[package]\nname = \"camau\"\n"), None);
    }

    #[test]
    fn what_the_chores_end_with_is_passed_on() {
        assert_eq!((code(0), code(101), code(-1)), (0, 101, 1));
    }
}
