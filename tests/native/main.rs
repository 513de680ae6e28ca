//! Promises that hold without a browser.

mod content;
mod content_build;
mod goals;
mod my_page;
mod recovery;
mod storage;
mod tidy;
mod today;
mod values;
mod workbooks;
