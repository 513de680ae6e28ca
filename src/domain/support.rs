//! Who can help: people and services, how to reach them, and what was hoped for from them.

use super::{Day, Id, Line, Note, SupportKind, Workbook};
use std::sync::Arc;

/// A person or a service. Numbers and addresses are kept as they were typed, whether or not they can be a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supporter {
    pub id: Id,
    pub since: Day,
    pub kind: SupportKind,
    pub name: Line,
    pub phone: Note,
    /// A number for text messages.
    pub text: Note,
    pub email: Note,
    pub address: Note,
    pub web: Note,
    /// When they can be reached.
    pub when: Note,
    /// What I would ask for.
    pub ask_for: Note,
    /// What helps them help me.
    pub helps_them: Note,
    pub note: Note,
}

impl Supporter {
    pub fn new(id: Id, kind: SupportKind, name: Line, today: Day) -> Self {
        Self {
            id,
            since: today,
            kind,
            name,
            phone: Note::default(),
            text: Note::default(),
            email: Note::default(),
            address: Note::default(),
            web: Note::default(),
            when: Note::default(),
            ask_for: Note::default(),
            helps_them: Note::default(),
            note: Note::default(),
        }
    }
}

/// Everybody who can help.
///
/// A copy shares every one until one of the two is changed.
///
/// Invariant: no two have the same id; they stand by kind, then by the day they were added, then by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Supporters(Vec<Arc<Supporter>>);

impl Supporters {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn as_slice(&self) -> &[Arc<Supporter>] {
        &self.0
    }

    pub fn get(&self, id: &Id) -> Option<&Supporter> {
        let found = self.0.iter().find(|supporter| supporter.id == *id);
        found.map(Arc::as_ref)
    }

    pub fn of_kind(&self, kind: SupportKind) -> impl Iterator<Item = &Supporter> {
        let all = self.0.iter().map(Arc::as_ref);
        all.filter(move |supporter| supporter.kind == kind)
    }

    /// Keeps a supporter, in the place of any that has the same id.
    pub fn set(&mut self, supporter: Supporter) {
        let _ = self.remove(&supporter.id);
        let before = |other: &Arc<Supporter>| place_of(other) < place_of(&supporter);
        let at = self.0.partition_point(before);
        self.0.insert(at, Arc::new(supporter));
    }

    pub fn remove(&mut self, id: &Id) -> Option<Supporter> {
        let at = self.0.iter().position(|supporter| supporter.id == *id)?;
        Some(Arc::unwrap_or_clone(self.0.remove(at)))
    }
}

fn place_of(supporter: &Supporter) -> (SupportKind, Day, &Id) {
    (supporter.kind, supporter.since, &supporter.id)
}

/// Somebody who could help with a step or a goal, and what I hope for from them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Helper {
    /// The id of the supporter, who may be gone by now.
    pub id: Id,
    pub hoped: Note,
}

/// Those who could help with one thing.
///
/// Invariant: nobody twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Helpers(Vec<Helper>);

impl Helpers {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn as_slice(&self) -> &[Helper] {
        &self.0
    }

    pub fn get(&self, id: &Id) -> Option<&Helper> {
        self.0.iter().find(|helper| helper.id == *id)
    }

    /// Adds a helper after the others, or changes what is hoped for from one who is there.
    pub fn set(&mut self, helper: Helper) {
        match self.0.iter_mut().find(|other| other.id == helper.id) {
            Some(other) => *other = helper,
            None => self.0.push(helper),
        }
    }

    pub fn remove(&mut self, id: &Id) {
        self.0.retain(|helper| helper.id != *id);
    }
}

/// A step or a goal that somebody could help with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HopedFor {
    pub goal: Id,
    pub title: Line,
    pub hoped: Note,
}

impl Workbook {
    /// What was hoped for from somebody, in the order of the goals and their steps.
    pub fn hoped_from(&self, supporter: &Id) -> Vec<HopedFor> {
        let mut all = Vec::new();
        for goal in self.goals.iter() {
            let mut add = |title: &Line, helpers: &Helpers| {
                if let Some(helper) = helpers.get(supporter) {
                    all.push(HopedFor {
                        goal: goal.id.clone(),
                        title: title.clone(),
                        hoped: helper.hoped.clone(),
                    });
                }
            };
            add(&goal.title, &goal.helpers);
            for step in &goal.steps {
                add(&step.title, &step.helpers);
            }
        }
        all
    }
}
