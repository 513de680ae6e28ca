//! Values: what matters to this person, in what order, and why.

use super::{
    Day, Id, Line, Note, Ratings,
    position::{Direction, put_back, shift},
};

/// The lasting name of one of our cards, such as `kindness`.
///
/// A card this build does not know is still kept: another build may know it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CardId(Id);

impl CardId {
    pub fn parse(text: &str) -> Option<Self> {
        Id::parse(text).map(Self)
    }

    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

/// A value: one of our cards, or one the person wrote.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ValueId {
    Card(CardId),
    Own(Id),
}

impl ValueId {
    /// One word for addresses, choices and storage, such as `card:kindness`. It never changes.
    pub fn to_text(&self) -> String {
        match self {
            Self::Card(card) => format!("card:{}", card.as_str()),
            Self::Own(own) => format!("own:{}", own.as_str()),
        }
    }

    pub fn from_text(text: &str) -> Option<Self> {
        match text.split_once(':')? {
            ("card", card) => CardId::parse(card).map(Self::Card),
            ("own", own) => Id::parse(own).map(Self::Own),
            _ => None,
        }
    }
}

/// A value in the person's own words.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OwnValue {
    pub id: Id,
    pub name: Line,
}

/// Where a card was put. No pile is better than another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pile {
    VeryImportant,
    Important,
    NotNow,
}

impl Pile {
    pub const ALL: [Self; 3] = [Self::VeryImportant, Self::Important, Self::NotNow];

    pub const fn id(self) -> &'static str {
        match self {
            Self::VeryImportant => "very-important",
            Self::Important => "important",
            Self::NotNow => "not-now",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|pile| pile.id() == id)
    }
}

/// One act of sorting: this value went on that pile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sort {
    pub value: ValueId,
    pub pile: Pile,
}

/// A value the person keeps among their own, with why and how close they are living to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptValue {
    pub value: ValueId,
    pub why: Note,
    /// How close I am living to it: 0 is not at all, 10 is as close as I want.
    pub closeness: Ratings,
}

/// The person's values.
///
/// Invariants: at most [`Values::MAX_KEPT`] are kept, none of them twice; own values have
/// different ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values {
    own: Vec<OwnValue>,
    sorts: Vec<Sort>,
    kept: Vec<KeptValue>,
}

/// Ten values are kept already. One can be taken off first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TenAlready;

/// A kept value that was taken off, with all it takes to put it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemovedValue {
    pub place: usize,
    pub kept: KeptValue,
}

impl RemovedValue {
    pub fn value(&self) -> &ValueId {
        &self.kept.value
    }

    /// Whether picking the value again would not bring back all there was.
    pub fn has_words(&self) -> bool {
        !self.kept.why.is_blank() || !self.kept.closeness.as_slice().is_empty()
    }
}

/// A value of the person's own that was taken off, with its place among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemovedOwn {
    pub place: usize,
    pub own: OwnValue,
}

impl RemovedOwn {
    pub fn name(&self) -> &Line {
        &self.own.name
    }
}

impl Values {
    pub const MAX_KEPT: usize = 10;

    /// Puts back what was kept. Doubles, and anything beyond the tenth, are left out.
    pub fn from_parts(own: Vec<OwnValue>, sorts: Vec<Sort>, kept: Vec<KeptValue>) -> Self {
        let mut values = Self {
            sorts,
            ..Self::default()
        };
        for one in own {
            values.add_own(one.id, one.name);
        }
        for one in kept {
            if !values.keeps(&one.value) && values.kept.len() < Self::MAX_KEPT {
                values.kept.push(one);
            }
        }
        values
    }

    pub fn own(&self) -> &[OwnValue] {
        &self.own
    }

    /// Every act of sorting that has not been undone, oldest first.
    pub fn sorts(&self) -> &[Sort] {
        &self.sorts
    }

    /// The kept values, the most central first.
    pub fn kept(&self) -> &[KeptValue] {
        &self.kept
    }

    pub fn is_blank(&self) -> bool {
        self.own.is_empty() && self.sorts.is_empty() && self.kept.is_empty()
    }

    pub fn own_name(&self, id: &Id) -> Option<&Line> {
        let own = self.own.iter().find(|own| own.id == *id)?;
        Some(&own.name)
    }

    /// Adds a value in the person's own words. An id that is there already keeps its name.
    pub fn add_own(&mut self, id: Id, name: Line) {
        if self.own_name(&id).is_none() {
            self.own.push(OwnValue { id, name });
        }
    }

    pub fn rename_own(&mut self, id: &Id, name: Line) {
        if let Some(own) = self.own.iter_mut().find(|own| own.id == *id) {
            own.name = name;
        }
    }

    /// Takes a value of the person's own off for good, unless it is kept.
    pub fn remove_own(&mut self, id: &Id) -> Option<RemovedOwn> {
        let value = ValueId::Own(id.clone());
        if self.keeps(&value) {
            return None;
        }
        let place = self.own.iter().position(|own| own.id == *id)?;
        self.sorts.retain(|sort| sort.value != value);
        let own = self.own.remove(place);
        Some(RemovedOwn { place, own })
    }

    /// Undoes a [`Values::remove_own`]. The value is on no pile then.
    pub fn put_back_own(&mut self, removed: RemovedOwn) {
        if self.own_name(&removed.own.id).is_none() {
            put_back(&mut self.own, removed.place, removed.own);
        }
    }

    pub fn sort(&mut self, value: ValueId, pile: Pile) {
        self.sorts.push(Sort { value, pile });
    }

    /// Takes back the last act of sorting and tells which value it was.
    pub fn undo_sort(&mut self) -> Option<ValueId> {
        self.sorts.pop().map(|sort| sort.value)
    }

    /// The pile a value is on: where it was put last.
    pub fn pile_of(&self, value: &ValueId) -> Option<Pile> {
        let last = self.sorts.iter().rev().find(|sort| sort.value == *value)?;
        Some(last.pile)
    }

    /// What is on a pile, in the order it was put there.
    pub fn on_pile(&self, pile: Pile) -> Vec<&ValueId> {
        let mut on_pile: Vec<&ValueId> = Vec::new();
        for (place, sort) in self.sorts.iter().enumerate() {
            let moved_later = self
                .sorts
                .iter()
                .skip(place + 1)
                .any(|later| later.value == sort.value);
            if sort.pile == pile && !moved_later {
                on_pile.push(&sort.value);
            }
        }
        on_pile
    }

    pub fn keeps(&self, value: &ValueId) -> bool {
        self.kept.iter().any(|kept| kept.value == *value)
    }

    /// Keeps a value, in the last place. Keeping it again changes nothing.
    pub fn keep(&mut self, value: ValueId) -> Result<(), TenAlready> {
        if self.keeps(&value) {
            return Ok(());
        }
        if self.kept.len() >= Self::MAX_KEPT {
            return Err(TenAlready);
        }
        self.kept.push(KeptValue {
            value,
            why: Note::default(),
            closeness: Ratings::default(),
        });
        Ok(())
    }

    pub fn remove(&mut self, value: &ValueId) -> Option<RemovedValue> {
        let place = self.kept.iter().position(|kept| kept.value == *value)?;
        let kept = self.kept.remove(place);
        Some(RemovedValue { place, kept })
    }

    /// Whether a value is kept with a reason or numbers of its own.
    pub fn has_words_for(&self, value: &ValueId) -> bool {
        let words =
            |kept: &KeptValue| !kept.why.is_blank() || !kept.closeness.as_slice().is_empty();
        self.get(value).is_some_and(words)
    }

    /// Undoes a [`Values::remove`], unless ten others are kept by now. A value that was kept again, and has words of its
    /// own since, keeps those.
    pub fn put_back(&mut self, removed: RemovedValue) -> Result<(), TenAlready> {
        if self.has_words_for(&removed.kept.value) {
            return Ok(());
        }
        if let Some(kept) = self.kept_mut(&removed.kept.value) {
            *kept = removed.kept;
            return Ok(());
        }
        if self.kept.len() >= Self::MAX_KEPT {
            return Err(TenAlready);
        }
        put_back(&mut self.kept, removed.place, removed.kept);
        Ok(())
    }

    pub fn move_kept(&mut self, value: &ValueId, direction: Direction) {
        if let Some(from) = self.kept.iter().position(|kept| kept.value == *value) {
            shift(&mut self.kept, from, direction);
        }
    }

    /// Moves a kept value to `place`, counted from 0; beyond the end means last.
    pub fn place_kept(&mut self, value: &ValueId, place: usize) {
        if let Some(from) = self.kept.iter().position(|kept| kept.value == *value) {
            let kept = self.kept.remove(from);
            put_back(&mut self.kept, place, kept);
        }
    }

    pub fn get(&self, value: &ValueId) -> Option<&KeptValue> {
        self.kept.iter().find(|kept| kept.value == *value)
    }

    pub fn set_why(&mut self, value: &ValueId, why: Note) {
        if let Some(kept) = self.kept_mut(value) {
            kept.why = why;
        }
    }

    pub fn rate(&mut self, value: &ValueId, day: Day, number: super::OutOfTen) {
        if let Some(kept) = self.kept_mut(value) {
            kept.closeness.record(day, number);
        }
    }

    pub fn forget_rating(&mut self, value: &ValueId, day: Day) {
        if let Some(kept) = self.kept_mut(value) {
            kept.closeness.forget(day);
        }
    }

    fn kept_mut(&mut self, value: &ValueId) -> Option<&mut KeptValue> {
        self.kept.iter_mut().find(|kept| kept.value == *value)
    }
}
