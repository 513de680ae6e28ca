//! Everything that can be tried without a browser.

mod guide;
mod help;
mod settings;
