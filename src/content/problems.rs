//! What to put right, said kindly: what is so, that the words are safe, what to do.

use crate::{
    domain::{LineError, TooLong},
    words,
};

/// What to do about a line that cannot be kept as it is.
pub fn line_problem(error: LineError) -> String {
    match error {
        LineError::Blank => words!(problems.blank).to_owned(),
        LineError::TooLong(too_long) => {
            let by = too_long_by(too_long);
            words!(problems.line_too_long, by = by)
        }
    }
}

/// What to do about free words that are too many to keep.
pub fn note_problem(too_long: TooLong) -> String {
    let by = too_long_by(too_long);
    words!(problems.note_too_long, by = by)
}

fn too_long_by(TooLong { over_by }: TooLong) -> String {
    match over_by {
        1 => words!(problems.too_long_by_1).to_owned(),
        n => words!(problems.too_long_by, n = n),
    }
}
