//! A small step towards a goal.

use super::{Day, Helpers, Id, Line, Note, OutOfTen};

/// One thing to do towards a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub id: Id,
    pub title: Line,
    pub state: StepState,
    /// How sure I am that I can do it: 0 is not at all sure, 10 is completely sure.
    pub sure: Option<OutOfTen>,
    pub plan: IfThen,
    pub ask: Ask,
    /// Who of those who can help could help with it.
    pub helpers: Helpers,
    pub reward: Option<Reward>,
    /// What it was called before it was made smaller or swapped, oldest first.
    pub earlier_titles: Vec<Line>,
}

/// Where a step stands. There is no "failed": a step can wait, shrink or be let go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StepState {
    #[default]
    Open,
    Done {
        on: Day,
    },
    /// Put down, until a day or for as long as the person likes.
    Paused {
        until: Option<Day>,
    },
    LetGo {
        on: Day,
    },
}

/// When and what: "If it is ..., then I will ...".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IfThen {
    pub when: Note,
    pub then: Note,
}

/// Who could help with a step, and what I would say to them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ask {
    pub who: Note,
    pub words: Note,
}

/// Something to enjoy afterwards. Once enjoyed it stays enjoyed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reward {
    pub words: Line,
    pub enjoyed: Option<Day>,
}

/// One side of a step as it was before it was made smaller, so that undoing gives back that side and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepBefore {
    /// Before it was given other words.
    Words {
        title: Line,
        earlier_titles: Vec<Line>,
        sure: Option<OutOfTen>,
    },
    /// Before it was put down.
    State(StepState),
}

/// A step that was taken off, with all it takes to put it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemovedStep {
    pub goal: Id,
    pub place: usize,
    pub step: Step,
}

impl RemovedStep {
    pub fn title(&self) -> &Line {
        &self.step.title
    }
}

impl IfThen {
    pub fn is_blank(&self) -> bool {
        self.when.is_blank() && self.then.is_blank()
    }
}

impl Ask {
    pub fn is_blank(&self) -> bool {
        self.who.is_blank() && self.words.is_blank()
    }
}

impl Reward {
    pub fn new(words: Line) -> Self {
        Self {
            words,
            enjoyed: None,
        }
    }

    /// Whether it is still to be enjoyed.
    pub fn waits(&self) -> bool {
        self.enjoyed.is_none()
    }

    /// Keeps the day it was enjoyed. The first day stays, however often it is enjoyed again.
    pub fn enjoy(&mut self, today: Day) {
        self.enjoyed.get_or_insert(today);
    }

    /// Gives `reward` other words, or takes it off when there are none. One that was enjoyed is
    /// never taken away.
    pub fn set_words(reward: &mut Option<Self>, words: Option<Line>) {
        match (reward.as_mut(), words) {
            (Some(reward), Some(words)) => reward.words = words,
            (None, Some(words)) => *reward = Some(Self::new(words)),
            (Some(kept), None) if kept.enjoyed.is_some() => {}
            (_, None) => *reward = None,
        }
    }
}

impl StepState {
    /// The day it was done, when it is done.
    pub fn done_on(self) -> Option<Day> {
        match self {
            Self::Done { on } => Some(on),
            Self::Open | Self::Paused { .. } | Self::LetGo { .. } => None,
        }
    }
}

impl Step {
    /// Whether its reward is earned and not enjoyed so far.
    pub fn has_reward_waiting(&self) -> bool {
        self.state.done_on().is_some() && self.reward.as_ref().is_some_and(Reward::waits)
    }

    /// Under this, a smaller step is offered. Self-management courses commonly use 7.
    pub const SURE_ENOUGH: u8 = 7;

    pub fn new(id: Id, title: Line) -> Self {
        Self {
            id,
            title,
            state: StepState::Open,
            sure: None,
            plan: IfThen::default(),
            ask: Ask::default(),
            helpers: Helpers::default(),
            reward: None,
            earlier_titles: Vec::new(),
        }
    }

    /// Whether it holds nothing but its title, so that an emptied title may take it away.
    pub fn is_only_a_title(&self) -> bool {
        *self == Self::new(self.id.clone(), self.title.clone())
    }

    pub fn is_open(&self) -> bool {
        matches!(self.state, StepState::Open)
    }

    /// Whether the person is not yet sure enough, so that a smaller step may suit them.
    pub fn could_be_smaller(&self) -> bool {
        self.sure.is_some_and(|sure| sure.get() < Self::SURE_ENOUGH)
    }

    /// The day until which it is put down, where the person picked one.
    pub fn paused_until(&self) -> Option<Day> {
        match self.state {
            StepState::Paused { until } => until,
            StepState::Open | StepState::Done { .. } | StepState::LetGo { .. } => None,
        }
    }

    /// The day of a pause has come, so the step may be looked at again.
    pub fn is_to_look_at(&self, today: Day) -> bool {
        self.paused_until().is_some_and(|day| day <= today)
    }

    /// An open step is done. Any other stays as it is: a paused one is taken up first.
    pub fn mark_done(&mut self, today: Day) {
        if self.is_open() {
            self.state = StepState::Done { on: today };
        }
    }

    /// A done step is open again. What was enjoyed for it stays enjoyed.
    pub fn take_back_done(&mut self) {
        if self.state.done_on().is_some() {
            self.state = StepState::Open;
        }
    }

    /// Puts the step down until a day, or for as long as the person likes. A done step stays done.
    pub fn pause(&mut self, until: Option<Day>) {
        if self.state.done_on().is_none() {
            self.state = StepState::Paused { until };
        }
    }

    /// Stops working on the step. A done step stays done.
    pub fn let_go(&mut self, today: Day) {
        if self.state.done_on().is_none() {
            self.state = StepState::LetGo { on: today };
        }
    }

    /// A step that was paused or let go is open again, in the place it kept.
    pub fn take_up(&mut self) {
        if self.state.done_on().is_none() {
            self.state = StepState::Open;
        }
    }

    /// Gives the step smaller or other words and remembers the old ones. How sure the person is
    /// is asked afresh, since it was about the old words.
    pub fn reword(&mut self, title: Line) {
        if title == self.title {
            return;
        }
        let before = std::mem::replace(&mut self.title, title);
        self.earlier_titles.push(before);
        self.sure = None;
    }

    /// Its words as they are now, to come back to.
    pub fn words_now(&self) -> StepBefore {
        StepBefore::Words {
            title: self.title.clone(),
            earlier_titles: self.earlier_titles.clone(),
            sure: self.sure,
        }
    }

    /// Undoes a change of its words or of where it stands. Whatever else was written since stays, and so does a step that
    /// was done since.
    pub fn go_back_to(&mut self, before: StepBefore) {
        match before {
            StepBefore::Words {
                title,
                earlier_titles,
                sure,
            } => {
                self.title = title;
                self.earlier_titles = earlier_titles;
                self.sure = sure;
            }
            StepBefore::State(_) if self.state.done_on().is_some() => {}
            StepBefore::State(state) => self.state = state,
        }
    }
}
