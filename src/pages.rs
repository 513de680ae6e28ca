//! One module a page.

#![expect(clippy::needless_pass_by_value, reason = "props are handed over")]

pub mod about;
pub mod add_box;
pub mod boxes;
pub mod chart;
pub mod copy_reminder;
pub mod files;
pub mod goal;
pub mod goals;
pub mod guide;
pub mod help;
pub mod in_the_guide;
pub mod later;
pub mod nation;
pub mod not_found;
pub mod other_words;
pub mod recovery;
pub mod removals;
pub mod settings;
pub mod start;
pub mod today;
pub mod troubles;
pub mod values;
