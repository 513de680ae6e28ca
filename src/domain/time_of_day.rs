//! A time of day, as on a clock on the wall.

/// Hours and minutes, with no place on the earth to them.
///
/// Invariant: less than a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(u16);

/// Which half of the day the hours are counted in, where that was typed.
#[derive(Clone, Copy)]
enum Half {
    Morning,
    Afternoon,
}

impl TimeOfDay {
    const MINUTES_IN_A_DAY: u16 = 24 * 60;
    const NOON: Self = Self(12 * 60);
    const MIDNIGHT: Self = Self(0);

    /// The time so many minutes after midnight.
    pub const fn from_minutes(minutes: u16) -> Option<Self> {
        if minutes < Self::MINUTES_IN_A_DAY {
            Some(Self(minutes))
        } else {
            None
        }
    }

    /// A time as people type one: `14:30`, `2.15pm`, `9`, `noon`. Without `am` or `pm` it is read on a clock of 24 hours.
    pub fn parse(text: &str) -> Option<Self> {
        let mut typed: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        typed.make_ascii_lowercase();
        match typed.as_str() {
            "noon" | "12noon" | "midday" | "12midday" => return Some(Self::NOON),
            "midnight" | "12midnight" => return Some(Self::MIDNIGHT),
            _ => {}
        }
        let (clock, half) = without_half(&typed);
        let (hours, minutes) = hours_and_minutes(clock)?;
        let hours = on_24_hours(hours, half)?;
        (hours < 24 && minutes < 60).then_some(Self(hours * 60 + minutes))
    }

    pub const fn hours(self) -> u16 {
        self.0 / 60
    }

    /// The minutes after the full hour.
    pub const fn minutes(self) -> u16 {
        self.0 % 60
    }

    /// How it is kept and shown: `09:05`, which [`Self::parse`] reads back.
    pub fn to_text(self) -> String {
        format!("{:02}:{:02}", self.hours(), self.minutes())
    }
}

fn without_half(typed: &str) -> (&str, Option<Half>) {
    const ENDINGS: [(&str, Half); 4] = [
        ("am", Half::Morning),
        ("a.m.", Half::Morning),
        ("pm", Half::Afternoon),
        ("p.m.", Half::Afternoon),
    ];
    for (ending, half) in ENDINGS {
        if let Some(clock) = typed.strip_suffix(ending) {
            return (clock, Some(half));
        }
    }
    (typed, None)
}

/// The numbers in `9`, `09:30`, `9.30` or `0930`.
fn hours_and_minutes(clock: &str) -> Option<(u16, u16)> {
    let (hours, minutes) = match clock.split_once([':', '.']) {
        Some(parts) => parts,
        None if clock.len() <= 2 => (clock, "00"),
        None => clock.split_at_checked(clock.len() - 2)?,
    };
    let well_formed = matches!(hours.len(), 1 | 2) && minutes.len() == 2;
    if !well_formed {
        return None;
    }
    Some((number(hours)?, number(minutes)?))
}

fn number(digits: &str) -> Option<u16> {
    // The reader of numbers would take a sign too.
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}

fn on_24_hours(hours: u16, half: Option<Half>) -> Option<u16> {
    match (half, hours) {
        (None, hours) => Some(hours),
        (Some(Half::Morning), 12) => Some(0),
        (Some(Half::Morning), 0..12) => Some(hours),
        (Some(Half::Morning), _) | (Some(Half::Afternoon), 0) => None,
        (Some(Half::Afternoon), 1..12) => Some(hours + 12),
        // Noon, or `14:30 pm`, which says the same thing twice.
        (Some(Half::Afternoon), hours) => Some(hours),
    }
}
