//! What `boot.js` knows of the browser, and what the app tells it.
//!
//! The names stand here alone. A test looks for each of them in the script.

use super::document;
use crate::signals::RwSignal;
use leptos::prelude::*;

/// What the app says. Nobody answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The app runs, and the page that stood in for it can go.
    Started,
    /// The app has stopped, and that page is needed again.
    Stopped,
    /// The file with the other pages has arrived, so the network has time for the rest.
    LaterHere,
    /// The person wants the new version.
    UseNewVersion,
    /// The person wants the app installed.
    Install,
}

impl Said {
    pub const ALL: [Self; 5] = [
        Self::Started,
        Self::Stopped,
        Self::LaterHere,
        Self::UseNewVersion,
        Self::Install,
    ];

    /// The name of the event.
    pub const fn event(self) -> &'static str {
        match self {
            Self::Started => "camau:started",
            Self::Stopped => "camau:stopped",
            Self::LaterHere => "camau:later-here",
            Self::UseNewVersion => "camau:use-new-version",
            Self::Install => "camau:install",
        }
    }
}

/// Says how the app is doing, or what the person wants.
pub fn announce(what: Said) {
    let event = web_sys::Event::new(what.event());
    if let (Some(window), Ok(event)) = (web_sys::window(), event) {
        // Nobody cancels these events, so there is no answer to look at.
        let _ = window.dispatch_event(&event);
    }
}

/// Where `boot/early.js` puts what was written before.
pub const EARLY: &str = "data-early";

/// What the person wrote before the app was here, as `boot/early.js` hands it over.
pub fn written_early() -> Option<String> {
    document()?.document_element()?.get_attribute(EARLY)
}

/// What became of the words that were written before the app was here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Became {
    /// They are where they belong, and are kept in a moment.
    Placed,
    /// They were kept already.
    KeptBefore,
}

/// Tells `boot/early.js` what became of them, so that it keeps them no longer. Where nothing is said, it goes on.
pub fn say_of_early(became: Became) {
    let Some(page) = document().and_then(|document| document.document_element()) else {
        return;
    };
    let told = match became {
        Became::Placed => page.remove_attribute(EARLY),
        Became::KeptBefore => page.set_attribute(EARLY, ""),
    };
    // A page takes every attribute; where one does not, the words are told once more at the next opening.
    let _ = told;
}

/// Something the browser may have for the person at any moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outside {
    /// A new version of the app is on the device, and waits.
    NewVersion,
    /// Another version than this page's is in use, since the person chose it in another tab or in this one.
    OtherVersion,
    /// The browser would install the app.
    CanInstall,
}

impl Outside {
    pub const ALL: [Self; 3] = [Self::NewVersion, Self::OtherVersion, Self::CanInstall];

    /// The name of the event that says that it has come or gone. It stands on the page as an attribute too.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NewVersion => "new-version",
            Self::OtherVersion => "other-version",
            Self::CanInstall => "can-install",
        }
    }

    fn is_there(self) -> bool {
        let page = document().and_then(|document| document.document_element());
        page.is_some_and(|page| page.has_attribute(&["data-", self.name()].concat()))
    }

    /// Whether it is there, now and later, for as long as the owner lives.
    pub fn watch(self) -> RwSignal<bool> {
        let is_there = RwSignal::new(self.is_there());
        let event = ["camau:", self.name()].concat();
        let listener =
            window_event_listener_untyped(&event, move |_| is_there.set(self.is_there()));
        on_cleanup(move || listener.remove());
        is_there
    }
}
