//! What a thing that was taken off is called.

use super::{area, date, meaning_lines, value_name};
use crate::{
    domain::{Removed, ValueId, Values},
    words,
};

/// The person's own words for it, wherever it has any.
pub fn removed_name(removed: &Removed, values: &Values) -> String {
    match removed {
        Removed::Goal(goal) => goal.title().as_str().to_owned(),
        Removed::Step(step) => step.title().as_str().to_owned(),
        Removed::Value(value) => value_name(value.value(), values),
        Removed::OwnValue(own) => own.name().as_str().to_owned(),
        Removed::EarlierMeaning(dated) => date(dated.day),
        Removed::CheckIn(removed) => date(removed.day),
        Removed::Setback(setback) => date(setback.day),
        Removed::Supporter(supporter) => supporter.name.as_str().to_owned(),
        Removed::Area(note) => area(note.area).name.to_owned(),
        Removed::WellLine(removed) => removed.line.words.as_str().to_owned(),
        Removed::RewardIdea(idea) => idea.words.as_str().to_owned(),
        Removed::Appointment(one) if !one.with.is_blank() => one.with.as_str().trim().to_owned(),
        Removed::Appointment(one) => date(one.day()),
        // Most are a text; a number or a state reads as it is stored.
        Removed::OtherWords(words) => {
            serde_json::from_str(&words.other).unwrap_or_else(|_| words.other.clone())
        }
        Removed::Meaning(meaning) => meaning_lines(meaning)
            .into_iter()
            .next()
            .unwrap_or_else(|| words!(frame.recovery).to_owned()),
    }
}

/// What kind of thing it is.
pub fn removed_kind(removed: &Removed) -> &'static str {
    match removed {
        Removed::Goal(_) => words!(settings.bin.goal),
        Removed::Step(_) => words!(settings.bin.step),
        Removed::Value(value) if matches!(value.value(), ValueId::Card(_)) => {
            words!(settings.bin.value)
        }
        Removed::Value(_) | Removed::OwnValue(_) => words!(settings.bin.own_value),
        Removed::EarlierMeaning(_) | Removed::Meaning(_) => words!(settings.bin.meaning),
        Removed::CheckIn(_) => words!(settings.bin.check_in),
        Removed::Setback(_) => words!(settings.bin.setback),
        Removed::Supporter(_) => words!(settings.bin.supporter),
        Removed::Area(_) => words!(settings.bin.area),
        Removed::WellLine(_) => words!(settings.bin.well_line),
        Removed::RewardIdea(_) => words!(settings.bin.reward),
        Removed::Appointment(_) => words!(settings.bin.appointment),
        Removed::OtherWords(_) => words!(settings.bin.other_words),
    }
}
