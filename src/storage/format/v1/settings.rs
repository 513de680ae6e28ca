//! How the app looks, where the person is, and when a copy was last saved.

use super::{day_if_any, object, word_if_any};
use crate::{
    domain::{Contrast, Copies, Motion, Nation, Remind, Settings, TextSize, Theme},
    storage::format::fields::{Fault, Fields},
};
use serde_json::Value;

pub fn write(settings: &Settings) -> Value {
    object([
        ("theme", settings.theme.id().into()),
        ("contrast", settings.contrast.id().into()),
        ("text_size", settings.text_size.id().into()),
        ("motion", settings.motion.id().into()),
        ("nation", word_if_any(settings.nation.map(Nation::id))),
        ("low_energy", settings.low_energy.into()),
    ])
}

/// A choice this build does not know falls back to the device's own: no words are in it.
pub fn read(mut fields: Fields) -> Result<Settings, Fault> {
    let nation = fields.text_if_any("nation");
    let settings = Settings {
        theme: Theme::from_id(&fields.text("theme")).unwrap_or_default(),
        contrast: Contrast::from_id(&fields.text("contrast")).unwrap_or_default(),
        text_size: TextSize::from_id(&fields.text("text_size")).unwrap_or_default(),
        motion: Motion::from_id(&fields.text("motion")).unwrap_or_default(),
        nation: nation.and_then(|nation| Nation::from_id(&nation)),
        low_energy: fields.value("low_energy") == Value::Bool(true),
    };
    fields.end(settings)
}

pub fn write_copies(copies: &Copies) -> Value {
    object([
        ("first_words", day_if_any(copies.first_words)),
        ("last_saved", day_if_any(copies.last_saved)),
        ("remind", copies.remind.id().into()),
        ("last_reminded", day_if_any(copies.last_reminded)),
    ])
}

pub fn read_copies(mut fields: Fields) -> Result<Copies, Fault> {
    let copies = Copies {
        first_words: fields.day_if_any("first_words"),
        last_saved: fields.day_if_any("last_saved"),
        remind: Remind::from_id(&fields.text("remind")).unwrap_or_default(),
        last_reminded: fields.day_if_any("last_reminded"),
    };
    fields.end(copies)
}
