//! One readable file with everything in it.

use super::{Section, SetAside, format};
use crate::domain::{Day, Workbook};
use serde_json::{Map, Value, json};

/// A copy of all the person has written, and of what was set aside, as readable JSON.
pub fn copy_of_everything(workbook: &Workbook, set_aside: &[SetAside], today: Day) -> String {
    let stamp = format::Stamp {
        revision: 0,
        saved: today,
    };
    let mut sections = Map::new();
    for section in Section::ALL {
        let stored = format::encode(section, workbook, stamp).unwrap_or_default();
        // By way of the stored text, so that the app carries one writer for each shape and not two.
        let mut stored: Value = serde_json::from_str(&stored).unwrap_or_default();
        let body = stored.get_mut("body").map(Value::take);
        sections.insert(section.id().to_owned(), body.unwrap_or_default());
    }
    let set_aside: Vec<Value> = set_aside
        .iter()
        .map(|aside| json!({ "key": aside.key.as_str(), "text": aside.text.as_str() }))
        .collect();
    let copy = json!({
        "camau": "copy",
        "format": format::VERSION,
        "saved": today.to_string(),
        "sections": sections,
        "set-aside": set_aside,
    });
    format!("{copy:#}\n")
}
