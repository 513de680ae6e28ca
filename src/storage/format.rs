//! How a section is written down: JSON in an envelope that says what it is.
//!
//! A released version is frozen. To change the format, add the next version, turn the last one
//! into it on reading, and keep a sample of the old one under `tests/fixtures/`.

mod latin1;
mod v1;

use super::Section;
use crate::domain::{Day, Workbook};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The version this build writes.
pub const VERSION: u32 = 1;

/// When a section was saved, and how many times so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    pub revision: u64,
    pub saved: Day,
}

/// Why kept text is not a section we can open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// Written by a newer Camau.
    Newer { found: u32 },
    /// Not ours, cut short, or changed by something else. The detail is for a developer.
    Damaged { detail: String },
}

#[derive(Serialize, Deserialize)]
struct Envelope<B> {
    camau: String,
    format: u32,
    revision: u64,
    saved: Day,
    body: B,
}

/// The envelope as far as every version shares it, so that a newer one is known before its body
/// is looked at.
#[derive(Deserialize)]
struct Outside {
    format: u32,
}

pub fn encode(section: Section, workbook: &Workbook, stamp: Stamp) -> String {
    let envelope = Envelope {
        camau: section.id().to_owned(),
        format: VERSION,
        revision: stamp.revision,
        saved: stamp.saved,
        body: body(section, workbook),
    };
    latin1::to_string(&json!(envelope))
}

/// A section's own words and numbers, as JSON.
pub fn body(section: Section, workbook: &Workbook) -> Value {
    match section {
        Section::Settings => json!(v1::Settings::from(&workbook.settings)),
        Section::Beginning => json!(v1::Beginning::from(&workbook.beginning)),
        Section::Recovery => json!(v1::Recovery::from(&workbook.recovery)),
        Section::Values => json!(v1::Values::from(&workbook.values)),
        Section::Goals => json!(v1::Goals::from(&workbook.goals)),
        Section::Drafts => json!(v1::Drafts::from(&workbook.drafts)),
    }
}

/// Reads one section into the workbook. On an error the workbook stays as it was.
pub fn decode(
    section: Section,
    text: &str,
    workbook: &mut Workbook,
) -> Result<Stamp, DecodeError> {
    let outside: Outside = parse(text)?;
    if outside.format > VERSION {
        return Err(DecodeError::Newer {
            found: outside.format,
        });
    }
    let envelope: Envelope<Value> = parse(text)?;
    if envelope.camau != section.id() {
        let detail = format!("this is the section {}", envelope.camau);
        return Err(DecodeError::Damaged { detail });
    }
    let body = envelope.body;
    match section {
        Section::Settings => workbook.settings = read::<v1::Settings>(body)?.into(),
        Section::Beginning => workbook.beginning = read::<v1::Beginning>(body)?.try_into()?,
        Section::Recovery => workbook.recovery = read::<v1::Recovery>(body)?.try_into()?,
        Section::Values => workbook.values = read::<v1::Values>(body)?.try_into()?,
        Section::Goals => workbook.goals = read::<v1::Goals>(body)?.try_into()?,
        Section::Drafts => workbook.drafts = read::<v1::Drafts>(body)?.try_into()?,
    }
    Ok(Stamp {
        revision: envelope.revision,
        saved: envelope.saved,
    })
}

fn parse<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, DecodeError> {
    serde_json::from_str(text).map_err(|error| damaged(&error))
}

fn read<T: for<'a> Deserialize<'a>>(body: Value) -> Result<T, DecodeError> {
    serde_json::from_value(body).map_err(|error| damaged(&error))
}

fn damaged(error: &serde_json::Error) -> DecodeError {
    DecodeError::Damaged {
        detail: error.to_string(),
    }
}
