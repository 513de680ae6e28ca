//! What recovery means to this person, and how that has changed.

use super::{Day, Note};

/// What recovery means now, what it meant before, and whether the person calls themselves recovered.
///
/// Invariant: `earlier` is oldest first, at most one a day, and each is from before `written`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recovery {
    meaning: Meaning,
    written: Option<Day>,
    earlier: Vec<DatedMeaning>,
    /// The last day the person looked and said that it still fits.
    pub still_fits: Option<Day>,
    /// Since when they call themselves recovered. It can be taken back at any time.
    pub recovered_since: Option<Day>,
}

/// One meaning, in lines picked from the guide and in the person's own words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meaning {
    pub view: Option<RecoveryView>,
    pub lines: Vec<PickedLine>,
    pub own_words: Note,
    /// What gives the person hope.
    pub hope: Note,
}

/// A meaning and the last day it was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatedMeaning {
    pub day: Day,
    pub meaning: Meaning,
}

/// A line from the guide, in the words the person gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PickedLine {
    pub prompt: Prompt,
    pub words: Note,
}

/// Whose idea of recovery fits: a doctor's, one's own, both, neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecoveryView {
    Clinical,
    Personal,
    Both,
    Neither,
}

impl RecoveryView {
    pub const ALL: [Self; 4] = [Self::Clinical, Self::Personal, Self::Both, Self::Neither];

    pub const fn id(self) -> &'static str {
        match self {
            Self::Clinical => "clinical",
            Self::Personal => "personal",
            Self::Both => "both",
            Self::Neither => "neither",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.id() == id)
    }
}

/// The lines of the guide: four kinds of aim, and nine ways people think about recovery.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Prompt {
    NoSymptoms,
    CopingBetter,
    MilderSymptoms,
    ManagingWell,
    GettingNearer,
    Belonging,
    DoingAHardThing,
    HelpfulThoughts,
    SettledTreatment,
    MoreSay,
    TimeWithPeople,
    TreatingEachOtherWell,
    Hope,
}

impl Prompt {
    pub const ALL: [Self; 13] = [
        Self::NoSymptoms,
        Self::CopingBetter,
        Self::MilderSymptoms,
        Self::ManagingWell,
        Self::GettingNearer,
        Self::Belonging,
        Self::DoingAHardThing,
        Self::HelpfulThoughts,
        Self::SettledTreatment,
        Self::MoreSay,
        Self::TimeWithPeople,
        Self::TreatingEachOtherWell,
        Self::Hope,
    ];

    /// The kinds of aim, in the order of the guide.
    pub const AIMS: [Self; 4] = [
        Self::NoSymptoms,
        Self::CopingBetter,
        Self::MilderSymptoms,
        Self::ManagingWell,
    ];

    /// The ways people think about recovery, in the order of the guide.
    pub const WAYS: [Self; 9] = [
        Self::GettingNearer,
        Self::Belonging,
        Self::DoingAHardThing,
        Self::HelpfulThoughts,
        Self::SettledTreatment,
        Self::MoreSay,
        Self::TimeWithPeople,
        Self::TreatingEachOtherWell,
        Self::Hope,
    ];

    /// The five shown first in the first ten minutes.
    pub const FIRST: [Self; 5] = [
        Self::CopingBetter,
        Self::ManagingWell,
        Self::DoingAHardThing,
        Self::MoreSay,
        Self::Hope,
    ];

    /// The name it is stored under and the content files use. It never changes.
    pub const fn id(self) -> &'static str {
        match self {
            Self::NoSymptoms => "a1",
            Self::CopingBetter => "a2",
            Self::MilderSymptoms => "a3",
            Self::ManagingWell => "a4",
            Self::GettingNearer => "w1",
            Self::Belonging => "w2",
            Self::DoingAHardThing => "w3",
            Self::HelpfulThoughts => "w4",
            Self::SettledTreatment => "w5",
            Self::MoreSay => "w6",
            Self::TimeWithPeople => "w7",
            Self::TreatingEachOtherWell => "w8",
            Self::Hope => "w9",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|prompt| prompt.id() == id)
    }
}

impl Meaning {
    pub fn is_blank(&self) -> bool {
        self.view.is_none()
            && self.lines.is_empty()
            && self.own_words.is_blank()
            && self.hope.is_blank()
    }

    pub fn line(&self, prompt: Prompt) -> Option<&PickedLine> {
        self.lines.iter().find(|line| line.prompt == prompt)
    }

    /// Picks a line of the guide, or changes its words when it is already picked.
    pub fn pick(&mut self, prompt: Prompt, words: Note) {
        match self.lines.iter_mut().find(|line| line.prompt == prompt) {
            Some(line) => line.words = words,
            None => self.lines.push(PickedLine { prompt, words }),
        }
    }

    pub fn unpick(&mut self, prompt: Prompt) {
        self.lines.retain(|line| line.prompt != prompt);
    }
}

impl Recovery {
    /// Puts back what was kept. `earlier` may come in any order.
    pub fn from_parts(
        meaning: Meaning,
        written: Option<Day>,
        mut earlier: Vec<DatedMeaning>,
    ) -> Self {
        earlier.sort_by_key(|dated| dated.day);
        Self {
            meaning,
            written,
            earlier,
            still_fits: None,
            recovered_since: None,
        }
    }

    /// Sets what recovery means now, and the last day that changed, as they were kept.
    pub fn set_now(&mut self, meaning: Meaning, written: Option<Day>) {
        self.meaning = meaning;
        self.written = written;
    }

    /// Whether nothing is written or said, now or before.
    pub fn is_blank(&self) -> bool {
        self.meaning.is_blank()
            && self.earlier.is_empty()
            && self.still_fits.is_none()
            && self.recovered_since.is_none()
    }

    pub fn meaning(&self) -> &Meaning {
        &self.meaning
    }

    /// The last day the meaning was changed.
    pub fn written(&self) -> Option<Day> {
        self.written
    }

    /// What recovery meant before, oldest first.
    pub fn earlier(&self) -> &[DatedMeaning] {
        &self.earlier
    }

    /// Changes the meaning. The first change on a new day keeps what stood before it, with its date.
    /// A change that is taken back leaves everything as it was.
    pub fn change(&mut self, today: Day, change: impl FnOnce(&mut Meaning)) {
        let mut meaning = self.meaning.clone();
        change(&mut meaning);
        if meaning == self.meaning {
            return;
        }
        let before = std::mem::replace(&mut self.meaning, meaning);
        match self.written {
            // A clock that has gone back must not date a change before what it followed.
            Some(day) if day >= today => {}
            Some(day) if !before.is_blank() => {
                self.earlier.push(DatedMeaning {
                    day,
                    meaning: before,
                });
                self.written = Some(today);
            }
            _ => self.written = Some(today),
        }
        if let Some(last) = self.earlier.pop_if(|last| last.meaning == self.meaning) {
            self.written = Some(last.day);
        }
    }

    pub fn earlier_on(&self, day: Day) -> Option<&Meaning> {
        let dated = self.earlier.iter().find(|dated| dated.day == day)?;
        Some(&dated.meaning)
    }

    /// Makes an earlier meaning the present one again. Gives back what it replaced, where that is
    /// not kept among the earlier ones.
    pub fn use_again(&mut self, day: Day, today: Day) -> Option<Meaning> {
        let again = self.earlier_on(day)?.clone();
        let replaced = self.meaning.clone();
        self.change(today, |meaning| *meaning = again);
        let is_kept = self.earlier.iter().any(|dated| dated.meaning == replaced);
        (!is_kept && !replaced.is_blank() && replaced != self.meaning).then_some(replaced)
    }

    /// Takes one earlier meaning off.
    pub fn remove_earlier(&mut self, day: Day) -> Option<DatedMeaning> {
        let place = self.earlier.iter().position(|dated| dated.day == day)?;
        Some(self.earlier.remove(place))
    }

    /// Undoes a [`Recovery::remove_earlier`].
    pub fn put_back_earlier(&mut self, removed: DatedMeaning) {
        if self.earlier_on(removed.day).is_none() {
            let place = self
                .earlier
                .partition_point(|dated| dated.day < removed.day);
            self.earlier.insert(place, removed);
        }
    }
}
