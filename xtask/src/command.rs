//! Running other programs.

use crate::say::Trouble;
use std::{
    env, io,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// Runs a program to its end with its output passed on. `what` and `remedy` make the sentence that is shown
/// if it fails.
pub fn run(command: &mut Command, what: &str, remedy: &str) -> Result<(), Trouble> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(Trouble::Failed {
            what: what.to_owned(),
            remedy: remedy.to_owned(),
        }),
        Err(cause) => Err(not_started(command, cause)),
    }
}

/// What a program prints, or nothing where it is not there or fails.
pub fn read(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// Whether a program runs and succeeds, in silence.
pub fn succeeds(command: &mut Command) -> bool {
    read(command).is_some()
}

/// Every file of this name on the PATH, in the order of the PATH.
pub fn on_path(name: &str) -> Vec<PathBuf> {
    let file = executable(name);
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path)
        .map(|folder| folder.join(&file))
        .filter(|candidate| candidate.is_file())
        .collect()
}

/// The file name of a program on this system.
pub fn executable(name: &str) -> String {
    format!("{name}{}", env::consts::EXE_SUFFIX)
}

fn not_started(command: &Command, cause: io::Error) -> Trouble {
    let program = Path::new(command.get_program());
    if cause.kind() == io::ErrorKind::NotFound {
        Trouble::Missing {
            what: format!("The program `{}`", program.display()),
            remedy: "Install it, make sure it is on your PATH, and run this again.".to_owned(),
        }
    } else {
        Trouble::File {
            path: program.to_owned(),
            cause,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_is_not_there_is_named_in_the_sentence() {
        let trouble = run(&mut Command::new("no-such-program-at-all"), "It", "").unwrap_err();
        assert!(trouble.to_string().contains("`no-such-program-at-all`"));
        assert!(trouble.to_string().contains("Install it"));
    }

    #[test]
    fn a_program_that_fails_gives_no_text() {
        let mut command = Command::new("rustc");
        assert_eq!(read(command.arg("--no-such-flag")), None);
    }
}
