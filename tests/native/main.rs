//! Promises that hold without a browser.

mod content;
mod content_build;
