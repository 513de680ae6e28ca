//! Every page of the app and the address it has.
//!
//! The build compiles this file too, beside its own part of the domain, and holds every link in the guide to it.

use super::domain::{Day, Id, LifeArea, Screen, read_day};
use std::sync::OnceLock;

/// The folder the app stands in, without a slash at its end. The root of a host, until the app says otherwise.
static FOLDER: OnceLock<String> = OnceLock::new();

/// Says once, before any page is shown, in which folder of the host the app stands.
pub fn stand_in(folder: String) {
    // A page that is shown twice stands where it stood.
    let _ = FOLDER.set(folder);
}

/// Where a link to one of the app's own addresses leads, whatever folder the app stands in.
pub fn href(path: &str) -> String {
    let folder = FOLDER.get().map_or("", String::as_str);
    [folder, path].concat()
}

/// What words can be taken along as. Each has a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takeaway {
    Plan,
    EightAreas,
    Card,
    Calendar,
    Spreadsheet,
    HealthRecord,
}

impl Takeaway {
    pub const ALL: [Self; 6] = [
        Self::Plan,
        Self::EightAreas,
        Self::Card,
        Self::Calendar,
        Self::Spreadsheet,
        Self::HealthRecord,
    ];

    pub const fn id(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::EightAreas => "life-areas",
            Self::Card => "card",
            Self::Calendar => "calendar",
            Self::Spreadsheet => "spreadsheet",
            Self::HealthRecord => "health-record",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|takeaway| takeaway.id() == id)
    }
}

/// A page. Addresses are written and read here and nowhere else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    Today,
    Start(Screen),
    Recovery,
    Values,
    Goals,
    Goal(Id),
    /// A day's check-in; none is today's.
    CheckIn(Option<Day>),
    Setbacks,
    /// One setback note, written or about to be.
    Setback(Id),
    LookingBack,
    Support,
    /// The card of somebody who can help.
    Supporter(Id),
    Areas,
    Area(LifeArea),
    StayingWell,
    /// The person's own lines and people, for when it gets hard.
    GettingHard,
    Rewards,
    Take,
    /// One of the ways to take words along.
    TakeAs(Takeaway),
    Appointments,
    /// One appointment sheet, written or about to be.
    Appointment(Id),
    Guide,
    /// One page of the guide, by its slug. Whether there is such a page the guide knows.
    GuidePage(String),
    Help,
    Settings,
    About,
    #[cfg(feature = "examples")]
    Examples,
    #[cfg(feature = "examples")]
    Example(String),
}

/// A page that comes in the second file, after Today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Later {
    Start(Screen),
    Recovery,
    Values,
    Goals,
    Goal(Id),
    CheckIn(Option<Day>),
    Setbacks,
    Setback(Id),
    LookingBack,
    Support,
    Supporter(Id),
    Areas,
    Area(LifeArea),
    StayingWell,
    GettingHard,
    Rewards,
    Take,
    TakeAs(Takeaway),
    Appointments,
    Appointment(Id),
    Guide,
    GuidePage(String),
    Help,
    Settings,
    About,
    #[cfg(feature = "examples")]
    Examples,
    #[cfg(feature = "examples")]
    Example(String),
}

impl Later {
    /// Whether it shows what the person wrote, and so has to wait until all of that is read. Help never waits.
    pub const fn shows_what_is_kept(&self) -> bool {
        !matches!(
            self,
            Self::Help | Self::Guide | Self::GuidePage(_) | Self::About
        )
    }
}

impl Page {
    /// The page as one that comes after Today. Nothing for Today itself.
    pub fn later(self) -> Option<Later> {
        Some(match self {
            Self::Today => return None,
            Self::Start(screen) => Later::Start(screen),
            Self::Recovery => Later::Recovery,
            Self::Values => Later::Values,
            Self::Goals => Later::Goals,
            Self::Goal(id) => Later::Goal(id),
            Self::CheckIn(day) => Later::CheckIn(day),
            Self::Setbacks => Later::Setbacks,
            Self::Setback(id) => Later::Setback(id),
            Self::LookingBack => Later::LookingBack,
            Self::Support => Later::Support,
            Self::Supporter(id) => Later::Supporter(id),
            Self::Areas => Later::Areas,
            Self::Area(area) => Later::Area(area),
            Self::StayingWell => Later::StayingWell,
            Self::GettingHard => Later::GettingHard,
            Self::Rewards => Later::Rewards,
            Self::Take => Later::Take,
            Self::TakeAs(takeaway) => Later::TakeAs(takeaway),
            Self::Appointments => Later::Appointments,
            Self::Appointment(id) => Later::Appointment(id),
            Self::Guide => Later::Guide,
            Self::GuidePage(slug) => Later::GuidePage(slug),
            Self::Help => Later::Help,
            Self::Settings => Later::Settings,
            Self::About => Later::About,
            #[cfg(feature = "examples")]
            Self::Examples => Later::Examples,
            #[cfg(feature = "examples")]
            Self::Example(name) => Later::Example(name),
        })
    }

    /// Whether it is a part with a name, to which a page of the guide can lead at its foot.
    pub fn is_part(&self) -> bool {
        match self {
            Self::Today
            | Self::Start(Screen::Recovery)
            | Self::Recovery
            | Self::Values
            | Self::Goals
            | Self::CheckIn(None)
            | Self::Setbacks
            | Self::LookingBack
            | Self::Support
            | Self::Areas
            | Self::StayingWell
            | Self::GettingHard
            | Self::Rewards
            | Self::Take
            | Self::Help
            | Self::Settings => true,
            Self::Start(_)
            | Self::Goal(_)
            | Self::CheckIn(Some(_))
            | Self::Setback(_)
            | Self::Supporter(_)
            | Self::Area(_)
            | Self::TakeAs(_)
            | Self::Appointments
            | Self::Appointment(_)
            | Self::Guide
            | Self::GuidePage(_)
            | Self::About => false,
            #[cfg(feature = "examples")]
            Self::Examples | Self::Example(_) => false,
        }
    }

    /// Where a link to it leads.
    pub fn href(&self) -> String {
        href(&self.path())
    }

    /// The address, from the folder the app stands in. `src/address.rs` takes it from there.
    pub fn path(&self) -> String {
        match self {
            Self::Today => "/".to_owned(),
            Self::Start(Screen::Recovery) => "/start".to_owned(),
            Self::Start(screen) => format!("/start/{}", screen.id()),
            Self::Recovery => "/recovery".to_owned(),
            Self::Values => "/values".to_owned(),
            Self::Goals => "/goals".to_owned(),
            Self::Goal(id) => format!("/goals/{}", id.as_str()),
            Self::CheckIn(None) => "/check-in".to_owned(),
            Self::CheckIn(Some(day)) => format!("/check-in/{day}"),
            Self::Setbacks => "/setbacks".to_owned(),
            Self::Setback(id) => format!("/setbacks/{}", id.as_str()),
            Self::LookingBack => "/looking-back".to_owned(),
            Self::Support => "/support".to_owned(),
            Self::Supporter(id) => format!("/support/{}", id.as_str()),
            Self::Areas => "/areas".to_owned(),
            Self::Area(area) => format!("/areas/{}", area.id()),
            Self::StayingWell => "/staying-well".to_owned(),
            Self::GettingHard => "/staying-well/when-it-gets-hard".to_owned(),
            Self::Rewards => "/rewards".to_owned(),
            Self::Take => "/take".to_owned(),
            Self::TakeAs(takeaway) => format!("/take/{}", takeaway.id()),
            Self::Appointments => "/appointments".to_owned(),
            Self::Appointment(id) => format!("/appointments/{}", id.as_str()),
            Self::Guide => "/guide".to_owned(),
            Self::GuidePage(slug) => format!("/guide/{slug}"),
            Self::Help => "/help".to_owned(),
            Self::Settings => "/settings".to_owned(),
            Self::About => "/about".to_owned(),
            #[cfg(feature = "examples")]
            Self::Examples => "/examples".to_owned(),
            #[cfg(feature = "examples")]
            Self::Example(name) => format!("/examples/{name}"),
        }
    }

    /// The page at an address, if there is one. A slash at the end makes no difference.
    pub fn at(path: &str) -> Option<Self> {
        let (part, inside) = match path.trim_matches('/').split_once('/') {
            Some((part, inside)) => (part, Some(inside)),
            None => (path.trim_matches('/'), None),
        };
        if inside.is_some_and(|inside| inside.contains('/')) {
            return None;
        }
        Some(match (part, inside) {
            ("", None) => Self::Today,
            ("start", None) => Self::Start(Screen::Recovery),
            ("start", Some(screen)) => Self::Start(Screen::from_id(screen)?),
            ("recovery", None) => Self::Recovery,
            ("values", None) => Self::Values,
            ("goals", None) => Self::Goals,
            ("goals", Some(id)) => Self::Goal(Id::parse(id)?),
            ("check-in", None) => Self::CheckIn(None),
            ("check-in", Some(day)) => Self::CheckIn(Some(read_day(day)?)),
            ("setbacks", None) => Self::Setbacks,
            ("setbacks", Some(id)) => Self::Setback(Id::parse(id)?),
            ("looking-back", None) => Self::LookingBack,
            ("support", None) => Self::Support,
            ("support", Some(id)) => Self::Supporter(Id::parse(id)?),
            ("areas", None) => Self::Areas,
            ("areas", Some(area)) => Self::Area(LifeArea::from_id(area)?),
            ("staying-well", None) => Self::StayingWell,
            ("staying-well", Some("when-it-gets-hard")) => Self::GettingHard,
            ("rewards", None) => Self::Rewards,
            ("take", None) => Self::Take,
            ("take", Some(takeaway)) => Self::TakeAs(Takeaway::from_id(takeaway)?),
            ("appointments", None) => Self::Appointments,
            ("appointments", Some(id)) => Self::Appointment(Id::parse(id)?),
            ("guide", None) => Self::Guide,
            ("guide", Some(slug)) => Self::GuidePage(slug.to_owned()),
            ("help", None) => Self::Help,
            ("settings", None) => Self::Settings,
            ("about", None) => Self::About,
            #[cfg(feature = "examples")]
            ("examples", None) => Self::Examples,
            #[cfg(feature = "examples")]
            ("examples", Some(name)) => Self::Example(name.to_owned()),
            _ => return None,
        })
    }
}
