//! One goal, or one of its steps, on the desk.

use crate::{
    desk::{Desk, use_desk},
    domain::{Beginning, DraftField, Goal, Id, Step},
    pages::start::FIRST_STEP_BOX,
    signals::{Signal, StoredValue},
};

/// A goal by its id, small enough to be copied into every closure of its page.
#[derive(Clone, Copy)]
pub struct GoalAt {
    pub desk: Desk,
    id: StoredValue<Id>,
}

/// A step by its goal and its id.
#[derive(Clone, Copy)]
pub struct StepAt {
    pub goal: GoalAt,
    id: StoredValue<Id>,
}

/// An id in the document that belongs to this step alone.
pub fn element_of(step: &Id, name: &str) -> String {
    ["step-", step.as_str(), "-", name].concat()
}

impl GoalAt {
    pub fn new(goal: Id) -> Self {
        Self {
            desk: use_desk(),
            id: StoredValue::new(goal),
        }
    }

    pub fn step(self, step: Id) -> StepAt {
        StepAt {
            goal: self,
            id: StoredValue::new(step),
        }
    }

    pub fn id(self) -> Id {
        self.id.get_value()
    }

    /// Looks at the goal, if it is still there. Reactive.
    pub fn with<T>(self, look: impl FnOnce(&Goal) -> T) -> Option<T> {
        self.desk
            .goals
            .with(|goals| goals.get(&self.id()).map(look))
    }

    /// Something of the goal for a box to follow. Blank once the goal is gone.
    pub fn kept<T>(self, look: fn(&Goal) -> T) -> Signal<T>
    where
        T: Clone + Default + Send + Sync + 'static,
    {
        Signal::derive(move || self.with(look).unwrap_or_default())
    }

    /// Looks at the goal as it is now.
    pub fn now<T>(self, look: impl FnOnce(&Goal) -> T) -> Option<T> {
        self.desk
            .goals
            .with_untracked(|goals| goals.get(&self.id()).map(look))
    }

    pub fn change(self, change: impl FnOnce(&mut Goal)) {
        let id = self.id();
        self.desk.goals.update(|goals| {
            if let Some(goal) = goals.get_mut(&id) {
                change(goal);
            }
        });
    }
}

impl StepAt {
    pub fn id(self) -> Id {
        self.id.get_value()
    }

    /// An id in the document that belongs to this step alone.
    pub fn element(self, name: &str) -> String {
        self.id.with_value(|id| element_of(id, name))
    }

    /// Looks at the step, if it is still there. Reactive.
    pub fn with<T>(self, look: impl FnOnce(&Step) -> T) -> Option<T> {
        self.goal.with(|goal| goal.step(&self.id()).map(look))?
    }

    /// Something of the step for a box to follow. Blank once the step is gone.
    pub fn kept<T>(self, look: fn(&Step) -> T) -> Signal<T>
    where
        T: Clone + Default + Send + Sync + 'static,
    {
        Signal::derive(move || self.with(look).unwrap_or_default())
    }

    /// Looks at the step as it is now.
    pub fn now<T>(self, look: impl FnOnce(&Step) -> T) -> Option<T> {
        self.goal.now(|goal| goal.step(&self.id()).map(look))?
    }

    pub fn change(self, change: impl FnOnce(&mut Step)) {
        let id = self.id();
        self.goal.change(|goal| {
            if let Some(step) = goal.step_mut(&id) {
                change(step);
            }
        });
    }

    /// Changes the step from elsewhere than the box for its words. What waits in that box was typed over the
    /// old words, so it goes with them.
    pub fn change_words(self, change: impl FnOnce(&mut Step)) {
        self.with_other_words(|| self.change(change));
    }

    /// The same, where the change is made through the goal.
    pub fn with_other_words(self, change: impl FnOnce()) {
        let title = || self.now(|step| step.title.clone());
        let before = title();
        change();
        if title() == before {
            return;
        }
        let desk = self.goal.desk;
        desk.forget_draft(&DraftField::Named(self.element("title")));
        let first = |beginning: &Beginning| beginning.step.as_ref() == Some(&self.id());
        if desk.beginning.with_untracked(first) {
            desk.forget_draft(&DraftField::Named(FIRST_STEP_BOX.to_owned()));
        }
    }
}
