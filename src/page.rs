//! Every page of the app and the address it has.

use crate::domain::{Id, Screen};

/// A page. Links are made from it, so no address is written twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    Today,
    Start(Screen),
    Recovery,
    Values,
    Goals,
    Goal(Id),
    Guide,
    GuidePage(&'static str),
    Help,
    Settings,
    About,
}

impl Page {
    /// The address, from the folder the app stands in.
    pub fn path(&self) -> String {
        match self {
            Self::Today => "/".to_owned(),
            Self::Start(Screen::Recovery) => "/start".to_owned(),
            Self::Start(screen) => format!("/start/{}", screen.id()),
            Self::Recovery => "/recovery".to_owned(),
            Self::Values => "/values".to_owned(),
            Self::Goals => "/goals".to_owned(),
            Self::Goal(id) => format!("/goals/{}", id.as_str()),
            Self::Guide => "/guide".to_owned(),
            Self::GuidePage(slug) => format!("/guide/{slug}"),
            Self::Help => "/help".to_owned(),
            Self::Settings => "/settings".to_owned(),
            Self::About => "/about".to_owned(),
        }
    }
}
