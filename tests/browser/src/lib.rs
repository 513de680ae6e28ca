//! Camau in a real browser, as a person meets it.
//!
//! [`App`] serves a built app, [`Browser`] is a Chromium of its own with its own profile, and
//! [`Person`] is somebody using it: they find things by what they are and what they are called, never by
//! the way the page is made.

pub mod app;
pub mod axe;
pub mod browser;
pub mod person;
pub mod routes;
pub mod wait;

pub use app::App;
pub use browser::{Browser, Profile, Setup, Size};
pub use person::Person;
pub use thirtyfour::Key;

/// What a test gives back: nothing, or what was looked for and what was found.
pub type Outcome = anyhow::Result<()>;
