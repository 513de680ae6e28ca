//! One readable file with everything in it.

use super::{Section, SetAside, format};
use crate::domain::{Day, Workbook};
use serde_json::{Map, Value, json};

/// A copy of all the person has written, and of what was set aside, as readable JSON.
pub fn copy_of_everything(workbook: &Workbook, set_aside: &[SetAside], today: Day) -> String {
    let mut sections = Map::new();
    for section in Section::ALL {
        sections.insert(section.id().to_owned(), format::body(section, workbook));
    }
    let set_aside: Vec<Value> = set_aside
        .iter()
        .map(|aside| json!({ "key": aside.key, "text": aside.text }))
        .collect();
    let copy = json!({
        "camau": "copy",
        "format": format::VERSION,
        "saved": today,
        "sections": sections,
        "set-aside": set_aside,
    });
    format!("{copy:#}\n")
}
