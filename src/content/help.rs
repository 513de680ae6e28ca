//! The lines to phone or text in a hard time, and where each of them holds.

use super::texts;
use crate::{
    domain::{Day, Nation},
    words,
};

/// A number that helps, with what a person needs to know before they use it.
#[derive(Debug)]
pub struct HelpLine {
    pub id: &'static str,
    pub group: HelpGroup,
    pub nations: &'static [Nation],
    pub name: &'static str,
    /// The number as it is read, in case it cannot be tapped.
    pub number: &'static str,
    pub reach: Reach,
    pub what: &'static str,
    pub hours: &'static str,
    pub cost: &'static str,
    /// Welsh, textphone or another way in.
    pub also: Option<&'static str>,
    /// Who said so, where, and when that was last looked up.
    pub source: &'static str,
    pub url: Option<&'static str>,
    pub checked: Checked,
}

/// When a line was last looked up, as exactly as its source says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    On(Day),
    /// In the month that starts with this day. Counting from its start never makes a check look newer.
    In(Day),
}

/// What a line is for, the most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HelpGroup {
    Danger,
    Talk,
    Text,
    More,
}

/// How a line is reached. Numbers are as they are dialled, without spaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    Call(&'static str),
    Text {
        number: &'static str,
        words: &'static str,
    },
}

impl HelpLine {
    const FRESH_DAYS: i64 = 90;

    /// Whether it was last checked so long ago that the page says so. 999 does not change, and
    /// nothing may cast doubt on it.
    pub fn is_due(&self, today: Day) -> bool {
        let age = today.signed_duration_since(self.checked.at_the_earliest());
        self.group != HelpGroup::Danger && age.num_days() > Self::FRESH_DAYS
    }

    fn holds_in(&self, nation: Nation) -> bool {
        self.nations.contains(&nation)
    }
}

impl Checked {
    /// The day, or the first one of the month.
    pub fn at_the_earliest(self) -> Day {
        match self {
            Self::On(day) | Self::In(day) => day,
        }
    }
}

impl Reach {
    pub fn href(&self) -> String {
        match self {
            Self::Call(number) => ["tel:", number].concat(),
            // Phones differ on what starts the words of a text, and "?&body=" suits them all.
            Self::Text { number, words } => ["sms:", number, "?&body=", words].concat(),
        }
    }
}

/// What a person can do for help, in the order in which it is said.
#[derive(Debug)]
pub struct HelpFor {
    /// What to do first where 999 is not the number to phone.
    pub local: Option<&'static str>,
    /// The lines, the most urgent first.
    pub lines: Vec<&'static HelpLine>,
}

/// The help there is where the person is. 999 is always there: a person elsewhere may be on their way home, or be reading
/// for someone who is not.
pub fn help_for(nation: Option<Nation>) -> HelpFor {
    let abroad = nation == Some(Nation::Elsewhere);
    let mut lines = help_lines(nation.filter(|_| !abroad));
    if abroad {
        lines.retain(|line| line.group != HelpGroup::More);
    }
    HelpFor {
        local: abroad.then(elsewhere),
        lines,
    }
}

/// The lines that hold where the person is, the most urgent first. When they have not said where,
/// those that hold in all four nations of the United Kingdom.
pub fn help_lines(nation: Option<Nation>) -> Vec<&'static HelpLine> {
    let holds = |line: &&HelpLine| match nation {
        Some(nation) => line.holds_in(nation),
        None => Nation::UNITED_KINGDOM
            .into_iter()
            .all(|nation| line.holds_in(nation)),
    };
    texts::help().lines.iter().filter(holds).collect()
}

/// What to do outside the four nations.
pub fn elsewhere() -> &'static str {
    texts::help().elsewhere
}

pub fn nation(nation: Nation) -> &'static str {
    match nation {
        Nation::Wales => words!(frame.nations.wales),
        Nation::England => words!(frame.nations.england),
        Nation::Scotland => words!(frame.nations.scotland),
        Nation::NorthernIreland => words!(frame.nations.northern_ireland),
        Nation::Elsewhere => words!(frame.nations.elsewhere),
    }
}
