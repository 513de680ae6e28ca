//! One module a page.

#![expect(clippy::needless_pass_by_value, reason = "props are handed over")]

pub mod about;
pub mod add_box;
pub mod after_paint;
pub mod areas;
pub mod bin;
pub mod boxes;
pub mod calm_line;
pub mod chart;
pub mod check_in;
pub mod copy_reminder;
pub mod early;
pub mod few_at_a_time;
pub mod files;
pub mod goal;
pub mod goals;
pub mod guide;
pub mod help;
pub mod in_the_guide;
pub mod later;
pub mod looking_back;
pub mod nation;
pub mod new_version;
pub mod not_found;
pub mod other_day;
pub mod other_words;
pub mod recovery;
pub mod removals;
pub mod rewards;
pub mod setback;
pub mod setbacks;
pub mod settings;
pub mod start;
pub mod staying_well;
pub mod support;
pub mod take;
pub mod today;
pub mod troubles;
pub mod values;
