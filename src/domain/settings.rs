//! How the person likes the app to look, and where they are.

use super::Nation;

/// What the person chose. `System` follows the device until they choose otherwise, the ordinary look included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    pub theme: Theme,
    pub contrast: Contrast,
    pub text_size: TextSize,
    pub motion: Motion,
    pub nation: Option<Nation>,
    /// Less on the screen: one question and one button on Today.
    pub low_energy: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Contrast {
    #[default]
    System,
    Standard,
    More,
}

/// Four sizes on top of the browser's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextSize {
    #[default]
    System,
    Large,
    Larger,
    Largest,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Motion {
    #[default]
    System,
    Full,
    Less,
}

impl Theme {
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    pub const fn id(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.id() == id)
    }
}

impl Contrast {
    pub const ALL: [Self; 3] = [Self::System, Self::Standard, Self::More];

    pub const fn id(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Standard => "standard",
            Self::More => "more",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|contrast| contrast.id() == id)
    }
}

impl TextSize {
    pub const ALL: [Self; 4] = [Self::System, Self::Large, Self::Larger, Self::Largest];

    pub const fn id(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Large => "large",
            Self::Larger => "larger",
            Self::Largest => "largest",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.id() == id)
    }
}

impl Motion {
    pub const ALL: [Self; 3] = [Self::System, Self::Full, Self::Less];

    pub const fn id(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Full => "full",
            Self::Less => "less",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|motion| motion.id() == id)
    }
}
