//! Staying well: the person's own lines under eight headings.

use super::{
    Day, Id, Line, Note,
    position::{Direction, put_back, shift},
};
use std::sync::Arc;

/// What the lines are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Heading {
    WhenWell,
    KeepsMeWell,
    CanThrowMe,
    EarlySigns,
    WhatIWillDo,
    WhenItGetsHard,
    AfterAHardTime,
    OthersToKnow,
}

impl Heading {
    /// In the order they are shown.
    pub const ALL: [Self; 8] = [
        Self::WhenWell,
        Self::KeepsMeWell,
        Self::CanThrowMe,
        Self::EarlySigns,
        Self::WhatIWillDo,
        Self::WhenItGetsHard,
        Self::AfterAHardTime,
        Self::OthersToKnow,
    ];

    /// The name it is stored under and the content files use. It never changes.
    pub const fn id(self) -> &'static str {
        match self {
            Self::WhenWell => "when-well",
            Self::KeepsMeWell => "keeps-me-well",
            Self::CanThrowMe => "can-throw-me",
            Self::EarlySigns => "early-signs",
            Self::WhatIWillDo => "what-i-will-do",
            Self::WhenItGetsHard => "when-it-gets-hard",
            Self::AfterAHardTime => "after-a-hard-time",
            Self::OthersToKnow => "others-to-know",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|heading| heading.id() == id)
    }
}

/// One line under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WellLine {
    pub id: Id,
    pub since: Day,
    pub words: Line,
    /// One small thing to do, where the line is an early sign.
    pub action: Note,
    /// Who to tell: the id of a supporter, who may be gone by now.
    pub person: Option<Id>,
}

impl WellLine {
    pub fn new(id: Id, words: Line, today: Day) -> Self {
        Self {
            id,
            since: today,
            words,
            action: Note::default(),
            person: None,
        }
    }
}

/// A line that was taken off, with all it takes to put it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemovedLine {
    pub heading: Heading,
    pub place: usize,
    pub line: WellLine,
}

/// The lines under one heading.
///
/// Invariant: never empty, and no id twice.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Under {
    heading: Heading,
    lines: Vec<WellLine>,
}

/// All lines, each under its heading and in the person's order.
///
/// A copy shares every heading's lines until one of the two is changed.
///
/// Invariant: no heading twice, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StayingWell(Vec<Arc<Under>>);

impl StayingWell {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn lines(&self, heading: Heading) -> &[WellLine] {
        let under = self.0.iter().find(|under| under.heading == heading);
        under.map_or(&[], |under| &under.lines)
    }

    /// Every line with its heading.
    pub fn iter(&self) -> impl Iterator<Item = (Heading, &WellLine)> {
        let all = self.0.iter();
        all.flat_map(|under| under.lines.iter().map(|line| (under.heading, line)))
    }

    pub fn get(&self, heading: Heading, id: &Id) -> Option<&WellLine> {
        self.lines(heading).iter().find(|line| line.id == *id)
    }

    /// Puts these lines under a heading, in place of all others. Of two with one id the first is kept.
    pub fn set_lines(&mut self, heading: Heading, lines: Vec<WellLine>) {
        let mut once: Vec<WellLine> = Vec::new();
        for line in lines {
            if !once.iter().any(|other| other.id == line.id) {
                once.push(line);
            }
        }
        self.0.retain(|under| under.heading != heading);
        if !once.is_empty() {
            let at = self.0.partition_point(|under| under.heading < heading);
            let under = Under {
                heading,
                lines: once,
            };
            self.0.insert(at, Arc::new(under));
        }
    }

    fn change_lines(&mut self, heading: Heading, change: impl FnOnce(&mut Vec<WellLine>)) {
        let mut lines = self.lines(heading).to_vec();
        change(&mut lines);
        self.set_lines(heading, lines);
    }

    /// Adds a line after the others.
    pub fn add(&mut self, heading: Heading, line: WellLine) {
        self.change_lines(heading, |lines| lines.push(line));
    }

    pub fn change(&mut self, heading: Heading, id: &Id, change: impl FnOnce(&mut WellLine)) {
        self.change_lines(heading, |lines| {
            if let Some(line) = lines.iter_mut().find(|line| line.id == *id) {
                change(line);
            }
        });
    }

    pub fn move_line(&mut self, heading: Heading, id: &Id, direction: Direction) {
        self.change_lines(heading, |lines| {
            if let Some(at) = lines.iter().position(|line| line.id == *id) {
                shift(lines, at, direction);
            }
        });
    }

    pub fn remove(&mut self, heading: Heading, id: &Id) -> Option<RemovedLine> {
        let lines = self.lines(heading);
        let place = lines.iter().position(|line| line.id == *id)?;
        let line = lines.get(place)?.clone();
        self.change_lines(heading, |lines| lines.retain(|line| line.id != *id));
        Some(RemovedLine {
            heading,
            place,
            line,
        })
    }

    /// Undoes a [`StayingWell::remove`].
    pub fn put_back(&mut self, removed: RemovedLine) {
        let RemovedLine {
            heading,
            place,
            line,
        } = removed;
        self.change_lines(heading, |lines| put_back(lines, place, line));
    }
}
