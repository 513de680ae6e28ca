//! How a section is written down: JSON in an envelope that says what it is.
//!
//! A released version is frozen. To change the format, add the next version, turn the last one
//! into it on reading, and keep a sample of the old one under `tests/fixtures/`.

mod latin1;
mod v1;

use super::Section;
use crate::domain::{Day, Workbook};
use serde::{Deserialize, Serialize};

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

#[derive(Serialize)]
struct Envelope<B> {
    camau: String,
    format: u32,
    revision: u64,
    saved: Day,
    body: B,
}

/// The envelope as far as every version shares it, so that a newer one, or one of another section,
/// is known before its body is looked at.
#[derive(Deserialize)]
struct Outside {
    camau: String,
    format: u32,
}

/// What only version 1 is known to say about itself.
#[derive(Deserialize)]
struct Stamped {
    revision: u64,
    saved: Day,
}

/// What the envelope is around. Read by itself, so that the rest is not compiled again for each section.
#[derive(Deserialize)]
struct Inside<B> {
    body: B,
}

/// Writes one section down. None where that cannot be done, which with plain data it always can.
pub fn encode(section: Section, workbook: &Workbook, stamp: Stamp) -> Option<String> {
    match section {
        Section::Settings => enclose(section, stamp, v1::Settings::from(&workbook.settings)),
        Section::Beginning => enclose(section, stamp, v1::Beginning::from(&workbook.beginning)),
        Section::Recovery => enclose(section, stamp, v1::Recovery::from(&workbook.recovery)),
        Section::Values => enclose(section, stamp, v1::Values::from(&workbook.values)),
        Section::Goals => enclose(section, stamp, v1::Goals::from(&workbook.goals)),
        Section::Drafts => enclose(section, stamp, v1::Drafts::from(&workbook.drafts)),
    }
}

fn enclose<B: Serialize>(section: Section, stamp: Stamp, body: B) -> Option<String> {
    latin1::to_string(&Envelope {
        camau: section.id().to_owned(),
        format: VERSION,
        revision: stamp.revision,
        saved: stamp.saved,
        body,
    })
}

/// Reads one section into the workbook. On an error the workbook stays as it was.
pub fn decode(section: Section, text: &str, workbook: &mut Workbook) -> Result<Stamp, DecodeError> {
    let outside: Outside = parse(text)?;
    if outside.format > VERSION {
        return Err(DecodeError::Newer {
            found: outside.format,
        });
    }
    if outside.camau != section.id() {
        let detail = format!("this is the section {}", outside.camau);
        return Err(DecodeError::Damaged { detail });
    }
    let Stamped { revision, saved } = parse(text)?;
    match section {
        Section::Settings => workbook.settings = body::<v1::Settings>(text)?.into(),
        Section::Beginning => workbook.beginning = body::<v1::Beginning>(text)?.try_into()?,
        Section::Recovery => workbook.recovery = body::<v1::Recovery>(text)?.try_into()?,
        Section::Values => workbook.values = body::<v1::Values>(text)?.try_into()?,
        Section::Goals => workbook.goals = body::<v1::Goals>(text)?.try_into()?,
        Section::Drafts => workbook.drafts = body::<v1::Drafts>(text)?.try_into()?,
    }
    Ok(Stamp { revision, saved })
}

/// Takes the body out of its envelope.
fn body<B: for<'a> Deserialize<'a>>(text: &str) -> Result<B, DecodeError> {
    parse(text).map(|Inside { body }| body)
}

fn parse<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, DecodeError> {
    serde_json::from_str(text).map_err(|error| damaged(&error))
}

fn damaged(error: &serde_json::Error) -> DecodeError {
    DecodeError::Damaged {
        detail: error.to_string(),
    }
}
