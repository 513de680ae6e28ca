//! Promises that hold without a browser.

mod content;
mod content_build;
mod goals;
mod guide;
mod help;
mod my_page;
mod recovery;
mod settings;
mod storage;
mod tidy;
mod today;
mod values;
mod workbooks;
