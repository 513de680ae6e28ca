//! Promises that hold without a browser.

mod content;
mod content_build;
mod guide;
mod help;
mod my_page;
mod settings;
mod storage;
mod tidy;
mod today;
mod workbooks;
