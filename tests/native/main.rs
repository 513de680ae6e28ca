//! Promises that hold without a browser.

// Clippy knows a test by its attribute, and not the functions that tests call: they are tests too.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on says so by stopping"
)]

mod a_workbook;
mod addresses;
mod any_workbook;
mod boxes;
mod calendar_files;
mod check_ins;
mod check_ins_over_time;
mod contact_cards;
mod content;
mod content_build;
mod copies;
mod damage;
mod drafts;
mod early;
mod export_samples;
mod goals;

mod guide;
mod health_records;
mod help;
mod hostile_words;
mod later;
mod living_well;
mod looking_back;
mod my_page;
mod odd_copies;
mod opening;
mod qr_codes;
mod recovery;
mod setbacks;
mod settings;
mod spreadsheets;
mod storage;
mod styles;
mod support;
mod tabs;
mod taking;
mod ten_years;
mod tidy;
mod time_of_day;
mod today;
mod values;
mod whole_workbooks;
mod workbooks;
