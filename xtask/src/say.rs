//! What the chores tell the person at the terminal, above all when something is wrong.

use std::{
    fmt::{self, Display, Formatter},
    io::{self, Write},
    path::PathBuf,
    time::Duration,
};

/// A reason to stop. Shown as what is wrong and what to do about it, never as Rust's own output.
#[derive(Debug)]
pub enum Trouble {
    /// The command line asks for something these chores do not do.
    UnknownTask(String),
    /// Something has to be installed first.
    Missing { what: String, remedy: String },
    /// A program ran and said no. Its own words stand above this sentence.
    Failed { what: String, remedy: String },
    /// Somebody else listens on the port that was asked for.
    PortTaken(u16),
    /// The system keeps the port that was asked for to itself.
    PortForbidden(u16),
    /// No port is left from this one on.
    NoFreePort(u16),
    /// The app is over its weight limit, both in bytes.
    TooHeavy { total: u64, limit: u64 },
    /// The disk said no.
    File { path: PathBuf, cause: io::Error },
    /// A file is there and does not say what it should.
    Unclear {
        path: PathBuf,
        what: String,
        remedy: &'static str,
    },
}

/// What to do about a file of the checkout that does not say what it should.
pub const RESTORE: &str = "restore the file from version control";

impl Display for Trouble {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownTask(words) => write!(
                f,
                "There is no chore \"{words}\"; run `cargo xtask help` for the list."
            ),
            Self::Missing { what, remedy } => write!(f, "{what} is missing. {remedy}"),
            Self::Failed { what, remedy } => write!(f, "{what} failed. {remedy}"),
            Self::PortTaken(port) => write!(
                f,
                "Port {port} is taken by another program: stop that program, or name another port with `--port`."
            ),
            Self::PortForbidden(port) => write!(
                f,
                "You may not use port {port} on this machine: name one from 1024 on with `--port`."
            ),
            Self::NoFreePort(first) => write!(
                f,
                "No free port was found from {first} on: name one with `--port`."
            ),
            Self::TooHeavy { total, limit } => write!(
                f,
                "The app weighs {} compressed and may weigh {}: take {} bytes off it.",
                kilobytes(*total),
                kilobytes(*limit),
                total.saturating_sub(*limit)
            ),
            Self::File { path, cause } => write!(
                f,
                "{} could not be read or written ({cause}): check that it is there and that you may use it.",
                path.display()
            ),
            Self::Unclear { path, what, remedy } => {
                write!(f, "{} has no {what}: {remedy}.", path.display())
            }
        }
    }
}

impl std::error::Error for Trouble {}

impl Trouble {
    /// Turns a refusal of the disk into a sentence that names the file.
    pub fn file(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |cause| Self::File { path, cause }
    }
}

/// Prints one line. A closed pipe (`cargo xtask help | head -1`) is no reason to end in a panic.
pub fn line(text: impl Display) {
    let _ = writeln!(io::stdout(), "{text}");
}

/// Says what begins now and about how long it takes, before a silence sets in.
pub fn starting(what: impl Display, about: &str) {
    line(format_args!("{what} (about {about}) ..."));
}

/// Prints the sentence a chore stops with.
pub fn trouble(trouble: &Trouble) {
    let _ = writeln!(io::stderr(), "\n{trouble}");
}

/// A time as a person says it: `3.2 s`, `6 min 12 s`.
pub fn time(taken: Duration) -> String {
    let seconds = taken.as_secs();
    if seconds < 60 {
        format!("{:.1} s", taken.as_secs_f64())
    } else {
        format!("{} min {} s", seconds / 60, seconds % 60)
    }
}

/// A number of bytes in KB of 1024 bytes, with one decimal place.
pub fn kilobytes(bytes: u64) -> String {
    let tenths = (bytes * 10).div_ceil(1024);
    format!("{}.{} KB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_time_has_tenths_and_a_long_one_minutes() {
        assert_eq!(time(Duration::from_millis(3210)), "3.2 s");
        assert_eq!(time(Duration::from_secs(372)), "6 min 12 s");
    }

    #[test]
    fn kilobytes_are_rounded_up_so_that_over_the_limit_never_reads_as_on_it() {
        assert_eq!(kilobytes(230 * 1024), "230.0 KB");
        assert_eq!(kilobytes(230 * 1024 + 1), "230.1 KB");
    }

    #[test]
    fn something_missing_or_failing_is_named_before_the_remedy() {
        let (what, remedy) = ("Chromium".to_owned(), "Install it.".to_owned());
        let missing = Trouble::Missing {
            what: what.clone(),
            remedy: remedy.clone(),
        };
        assert_eq!(missing.to_string(), "Chromium is missing. Install it.");
        let failed = Trouble::Failed { what, remedy };
        assert_eq!(failed.to_string(), "Chromium failed. Install it.");
    }

    #[test]
    fn every_trouble_is_one_line_that_says_what_to_do() {
        let troubles = [
            Trouble::UnknownTask("tset".into()),
            Trouble::Missing {
                what: "Chromium".into(),
                remedy: "Install it, and run this again.".into(),
            },
            Trouble::Failed {
                what: "Building the app".into(),
                remedy: "Put right what the lines above say, and run this again.".into(),
            },
            Trouble::PortTaken(8080),
            Trouble::PortForbidden(80),
            Trouble::NoFreePort(8080),
            Trouble::TooHeavy { total: 2, limit: 1 },
            Trouble::file("Cargo.lock")(io::Error::from(io::ErrorKind::NotFound)),
            Trouble::Unclear {
                path: "Cargo.lock".into(),
                what: "wasm-bindgen".into(),
                remedy: RESTORE,
            },
        ];
        for trouble in troubles {
            let text = trouble.to_string();
            assert!(!text.contains('\n') && text.ends_with('.'), "{text}");
            // What is wrong comes first, and what to do about it after it.
            let parts = ["; ", ": ", ". "];
            assert!(parts.iter().any(|part| text.contains(part)), "{text}");
        }
    }
}
