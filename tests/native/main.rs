//! Promises that hold without a browser.

// Clippy knows a test by its attribute, and not the functions that tests call: they are tests too.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on says so by stopping"
)]

mod addresses;
mod any_workbook;
mod boxes;
mod check_ins;
mod check_ins_over_time;
mod content;
mod content_build;
mod copies;
mod damage;
mod drafts;
mod early;
mod goals;
mod guide;
mod help;
mod later;
mod living_well;
mod looking_back;
mod my_page;
mod odd_copies;
mod opening;
mod recovery;
mod setbacks;
mod settings;
mod storage;
mod styles;
mod support;
mod tabs;
mod ten_years;
mod tidy;
mod today;
mod values;
mod whole_workbooks;
mod workbooks;
