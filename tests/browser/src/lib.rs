//! Camau in a real browser, as a person meets it.
//!
//! [`App`] serves a built app, [`Browser`] is a Chromium of its own with its own profile, and
//! [`Person`] is somebody using it: they find things by what they are and what they are called, never by
//! the way the page is made.

pub mod app;
pub mod axe;
pub mod browser;
pub mod dice;
pub mod early;
pub mod host;
pub mod kept;
pub mod paper;
pub mod person;
pub mod routes;
#[allow(clippy::unwrap_used, reason = "the words are made up there, and fit")]
#[path = "../../native/ten_years.rs"]
pub mod ten_years;
pub mod wait;

pub use app::App;
pub use browser::{Browser, Profile, Setup, Size};
pub use dice::Dice;
pub use host::Host;
pub use paper::Paper;
pub use person::{Person, Pointer};
pub use thirtyfour::Key;

use anyhow::Context;

/// What a test gives back: nothing, or what was looked for and what was found.
pub type Outcome = anyhow::Result<()>;

/// Takes a journey twice, each time from its beginning: on a phone and at a desk.
pub async fn on_a_phone_and_at_a_desk(journey: impl AsyncFn(Size) -> Outcome) -> Outcome {
    for size in [Size::Phone, Size::Desk] {
        let taken = journey(size).await;
        taken.with_context(|| format!("on a screen of {:?} pixels", size.pixels()))?;
    }
    Ok(())
}
