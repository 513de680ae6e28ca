//! The build chores of Camau: set-up, build, run, test, bench and what is done for longer.
//!
//! A library as well as a program, so that the browser tests can serve the app with [`serve::Server`].

pub mod browser;
pub mod bundle;
pub mod checks;
pub mod command;
pub mod function_order;
pub mod fuzz;
pub mod poppler;
pub mod project;
pub mod say;
pub mod seal;
pub mod serve;
pub mod short_names;
pub mod shrink;
pub mod split;
pub mod style;
pub mod tools;
pub mod version;
pub mod weight;
