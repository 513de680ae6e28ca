//! Promises that hold without a browser.

mod content;
mod content_build;
mod goals;
mod my_page;
mod storage;
mod tidy;
mod today;
mod workbooks;
