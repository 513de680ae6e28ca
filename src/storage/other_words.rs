//! Choosing between words that were changed in two places at once.

use super::{Fault, Place, format, merge};
use crate::domain::{OtherWords, Workbook};
use serde_json::Value;

/// The words here and the words there, to be shown beside each other. None where they are more than words, or where
/// what they stood in is gone.
pub fn shown(words: &OtherWords, workbook: &Workbook) -> Option<(String, String)> {
    let place = Place::from_name(&words.place)?;
    let body = format::body(&place, workbook)?;
    let here = merge::at(&body, &words.way)?;
    let other: Value = serde_json::from_str(&words.other).ok()?;
    Some((plain(here)?, plain(&other)?))
}

fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Null => Some(String::new()),
        // A state, with its day.
        Value::Object(state) => state.get("is").and_then(plain),
        _ => None,
    }
}

/// Puts the other words in place of those here, and gives back what it has replaced. On a fault the workbook stays as it
/// was.
pub fn use_other(words: &OtherWords, workbook: &mut Workbook) -> Result<OtherWords, Fault> {
    let gone = || Fault::new(words.place.as_str(), "gone");
    let place = Place::from_name(&words.place).ok_or_else(gone)?;
    let mut body = format::body(&place, workbook).ok_or_else(gone)?;
    let other = serde_json::from_str(&words.other).map_err(|_| gone())?;
    let replaced = merge::put_at(&mut body, &words.way, other).ok_or_else(gone)?;
    format::put(&place, Some(body), workbook)?;
    Ok(OtherWords {
        other: replaced.to_string(),
        ..words.clone()
    })
}
