//! One entry for the person's own calendar, as a file that calendar programs read (RFC 5545).

use crate::{
    domain::{Alarm, Day, Rhythm, TimeOfDay},
    words,
};
use chrono::Datelike;
use icalendar::Property;

/// What stands in the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What the entry is of: its kind and the id of its record, such as `step-0123`. The same one brings the same entry up to
    /// date.
    pub id: String,
    /// Where it is blank, the neutral one stands instead.
    pub title: String,
    /// May be empty.
    pub notes: String,
    /// The day, or the first one where there is a rhythm.
    pub day: Day,
    /// None where the entry is for the whole day.
    pub at: Option<TimeOfDay>,
    pub alarm: Alarm,
    pub rhythm: Option<Rhythm>,
}

/// A title that gives nothing away to whoever looks at the calendar too.
pub fn neutral_title() -> &'static str {
    words!(calendar.neutral_title)
}

/// The file, made at `clock`, in milliseconds since 1970.
///
/// A time is as on the clock wherever the person is, with no time zone to it.
pub fn to_ics(event: &Event, clock: u64) -> String {
    let mut title = plain_words(&event.title);
    if title.trim().is_empty() {
        title = neutral_title().to_owned();
    }
    let made = utc(clock);
    let mut file = Lines::default();
    file.add("BEGIN", "VCALENDAR");
    file.add("VERSION", "2.0");
    file.add("PRODID", "-//Camau//Camau//EN");
    file.add("BEGIN", "VEVENT");
    file.add("UID", &[&event.id, "@camau.invalid"].concat());
    file.add("DTSTAMP", &made);
    file.add("LAST-MODIFIED", &made);
    file.add("SEQUENCE", &sequence(clock));
    file.add("CLASS", "PRIVATE");
    file.add("SUMMARY", &title);
    let notes = plain_words(&event.notes);
    if !notes.is_empty() {
        file.add("DESCRIPTION", &notes);
    }
    match event.at {
        Some(at) => {
            let time = at.to_text().replace(':', "");
            file.add("DTSTART", &[&date(event.day), "T", &time, "00"].concat());
            file.add("DURATION", "PT30M");
        }
        // The parameter stands in the name: the library keeps parameters in a map, which weighs more than it helps here.
        None => file.add("DTSTART;VALUE=DATE", &date(event.day)),
    }
    if let Some(rhythm) = event.rhythm {
        file.add("RRULE", rule(rhythm, event.day));
    }
    file.add("BEGIN", "VALARM");
    file.add("ACTION", "DISPLAY");
    file.add("DESCRIPTION", &title);
    file.add("TRIGGER", trigger(event));
    file.add("END", "VALARM");
    file.add("END", "VEVENT");
    file.add("END", "VCALENDAR");
    file.0
}

/// The lines of a file, each with a name and a value.
///
/// The library's own events and calendars are not used: they write what they lack by themselves, and so bring the clock, random
/// numbers and a writer of dates in any form into the app.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// The most that a line may have, its end aside.
    const OCTETS: usize = 75;
    const END: &str = "\r\n";
    /// What stands where a long line goes on in the next.
    const FOLD: &str = "\r\n ";

    /// Adds a line, escaped as its name asks for, and folded.
    fn add(&mut self, name: &str, value: &str) {
        let line: Result<String, _> = Property::new(name, value).try_into();
        let Ok(line) = line else {
            return;
        };
        let line = line.strip_suffix(Self::END).unwrap_or(&line);
        // The library forgets the space that the last part of a folded line begins with, and leaves an octet too many in it.
        let last = line.rfind('\n').map_or(0, |end| end + 1);
        let full = line.floor_char_boundary(last + Self::OCTETS);
        if let Some((full, rest)) = line.split_at_checked(full) {
            self.0.push_str(full);
            if !rest.is_empty() {
                self.0.push_str(Self::FOLD);
                self.0.push_str(rest);
            }
            self.0.push_str(Self::END);
        }
    }
}

/// The person's words without what a file of this kind cannot hold. Whatever ends a line becomes a plain line break, since some
/// programs take each of them for the end of the line in the file; other control characters go.
pub(super) fn plain_words(words: &str) -> String {
    let mut plain = String::with_capacity(words.len());
    let mut before = None;
    for c in words.chars() {
        match c {
            '\n' if before == Some('\r') => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                plain.push('\n');
            }
            '\t' => plain.push(c),
            _ if c.is_control() => {}
            _ => plain.push(c),
        }
        before = Some(c);
    }
    plain
}

/// How often the entry comes again. Where that is the last day of a month that has 31, it comes on the last day of each: the
/// plain rule would leave out every month that has no 31st.
fn rule(rhythm: Rhythm, day: Day) -> &'static str {
    match rhythm {
        Rhythm::EveryDay => "FREQ=DAILY",
        Rhythm::EveryWeek => "FREQ=WEEKLY",
        Rhythm::EveryTwoWeeks => "FREQ=WEEKLY;INTERVAL=2",
        Rhythm::EveryMonth if day.day() == 31 => "FREQ=MONTHLY;BYMONTHDAY=-1",
        Rhythm::EveryMonth => "FREQ=MONTHLY",
    }
}

/// How long before or after its start the entry draws attention to itself. A whole day starts at midnight, when people sleep:
/// that becomes nine in the morning.
fn trigger(event: &Event) -> &'static str {
    match (event.at, event.alarm) {
        (None, Alarm::TheDayBefore) => "-PT15H",
        (None, _) => "PT9H",
        (Some(_), Alarm::AtTheTime) => "PT0S",
        (Some(_), Alarm::HalfAnHourBefore) => "-PT30M",
        (Some(_), Alarm::TwoHoursBefore) => "-PT2H",
        (Some(_), Alarm::TheDayBefore) => "-P1D",
    }
}

fn date(day: Day) -> String {
    day.to_string().replace('-', "")
}

/// The moment as the clock in Greenwich has it, without summer time.
fn utc(clock: u64) -> String {
    let seconds = clock / 1000;
    let days = i32::try_from(seconds / 86_400).unwrap_or(i32::MAX);
    let day = Day::from_epoch_days(days).unwrap_or_default();
    let (hours, minutes) = (seconds / 3600 % 24, seconds / 60 % 60);
    let time = format!("T{hours:02}{minutes:02}{:02}Z", seconds % 60);
    [date(day), time].concat()
}

/// Which of two files of one entry is the newer, as calendar programs count: in minutes here, from the start of 2026.
fn sequence(clock: u64) -> String {
    const START_OF_2026: u64 = 29_453_760;
    // The largest number that such a file can hold.
    const MOST: u64 = i32::MAX as u64;
    let minutes = (clock / 60_000).saturating_sub(START_OF_2026);
    minutes.min(MOST).to_string()
}
