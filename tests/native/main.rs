//! Promises that hold without a browser.

mod my_page;
mod storage;
mod tidy;
mod today;
mod workbooks;
