//! What is wrong with a file, and on which line, in one plain sentence.

use std::{cell::RefCell, fmt};

/// A file of words, named from the project's own folder.
#[derive(Clone, Debug)]
pub struct TextFile {
    pub path: String,
    pub text: String,
}

/// One thing to put right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    pub file: String,
    pub line: usize,
    pub sentence: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.sentence)
    }
}

/// The faults found so far. Reading goes on after one, so that a writer sees them all at once.
#[derive(Debug, Default)]
pub struct Faults(RefCell<Vec<Fault>>);

impl Faults {
    pub fn add(&self, file: &str, line: usize, sentence: impl Into<String>) {
        self.0.borrow_mut().push(Fault {
            file: file.to_owned(),
            line,
            sentence: sentence.into(),
        });
    }

    /// All of them, by file and line, each once.
    pub fn into_sorted(self) -> Vec<Fault> {
        let mut faults = self.0.into_inner();
        faults.sort();
        faults.dedup();
        faults
    }
}

/// The line a byte of a text stands on, counted from 1.
pub fn line_of(text: &str, byte: usize) -> usize {
    let before = text.as_bytes().iter().take(byte);
    before.filter(|byte| **byte == b'\n').count() + 1
}
