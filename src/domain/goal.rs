//! A goal: one thing the person would like to do, and the ladder of steps towards it.

use super::{
    Day, Helpers, Id, LifeArea, Line, NoPlace, Note, Ratings, RemovedStep, Reward, Step, ValueId,
    position::{Direction, put_back, shift},
};
use std::sync::Arc;

/// A goal and everything that hangs on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    pub id: Id,
    pub title: Line,
    pub started: Day,
    pub state: GoalState,
    /// The value it is for: the link back along the chain.
    pub value: Option<ValueId>,
    pub area: Option<LifeArea>,
    /// What exactly I would be doing.
    pub what: Note,
    /// How I will know that I have reached it.
    pub how_i_know: Note,
    /// Whether it is small enough for now, and what would make it so.
    pub small_enough: Note,
    /// When, or by when.
    pub when: Note,
    /// Who could help.
    pub who: Note,
    /// Who of those who can help could help with it.
    pub helpers: Helpers,
    pub reward: Option<Reward>,
    /// How close I am: 0 is not started, 10 is there.
    pub closeness: Ratings,
    /// When to look at it again.
    pub review: Option<Day>,
    pub steps: Vec<Step>,
}

/// Where a goal stands. There is no "failed".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GoalState {
    #[default]
    GoingOn,
    Paused {
        since: Day,
    },
    Reached {
        on: Day,
    },
    LetGo {
        on: Day,
    },
}

/// Where a goal stands, without the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoalStateKind {
    GoingOn,
    Paused,
    Reached,
    LetGo,
}

impl GoalStateKind {
    /// In the order they are shown.
    pub const ALL: [Self; 4] = [Self::GoingOn, Self::Paused, Self::Reached, Self::LetGo];
}

impl GoalState {
    pub fn kind(self) -> GoalStateKind {
        match self {
            Self::GoingOn => GoalStateKind::GoingOn,
            Self::Paused { .. } => GoalStateKind::Paused,
            Self::Reached { .. } => GoalStateKind::Reached,
            Self::LetGo { .. } => GoalStateKind::LetGo,
        }
    }
}

/// The person's goals, newest last, unless they put them in another order.
///
/// A copy shares every goal until one of the two is changed, so that copying hundreds, or finding the one that
/// changed, costs next to nothing.
///
/// Invariant: no two have the same id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Goals(Vec<Arc<Goal>>);

/// A goal that was taken off, with all it takes to put it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemovedGoal {
    pub place: usize,
    pub goal: Arc<Goal>,
}

impl RemovedGoal {
    pub fn title(&self) -> &Line {
        &self.goal.title
    }
}

impl Goal {
    pub fn new(id: Id, title: Line, today: Day) -> Self {
        Self {
            id,
            title,
            started: today,
            state: GoalState::GoingOn,
            value: None,
            area: None,
            what: Note::default(),
            how_i_know: Note::default(),
            small_enough: Note::default(),
            when: Note::default(),
            who: Note::default(),
            helpers: Helpers::default(),
            reward: None,
            closeness: Ratings::default(),
            review: None,
            steps: Vec::new(),
        }
    }

    pub fn is_going_on(&self) -> bool {
        matches!(self.state, GoalState::GoingOn)
    }

    /// Whether it holds nothing but its title, so that an emptied title may take it away.
    pub fn is_only_a_title(&self) -> bool {
        let bare = Self {
            value: self.value.clone(),
            area: self.area,
            ..Self::new(self.id.clone(), self.title.clone(), self.started)
        };
        *self == bare
    }

    /// Whether a reward waits in it: its own, or one of a step.
    pub fn has_reward_waiting(&self) -> bool {
        self.has_own_reward_waiting() || self.steps.iter().any(Step::has_reward_waiting)
    }

    /// Whether the reward for reaching it is earned and not enjoyed so far.
    pub fn has_own_reward_waiting(&self) -> bool {
        matches!(self.state, GoalState::Reached { .. })
            && self.reward.as_ref().is_some_and(Reward::waits)
    }

    /// The first step that is still open: the one to do next.
    pub fn next_step(&self) -> Option<&Step> {
        self.steps.iter().find(|step| step.is_open())
    }

    pub fn step(&self, id: &Id) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == *id)
    }

    pub fn step_mut(&mut self, id: &Id) -> Option<&mut Step> {
        self.steps.iter_mut().find(|step| step.id == *id)
    }

    /// The day to look at it again has come.
    pub fn is_to_look_at(&self, today: Day) -> bool {
        self.is_going_on() && self.review.is_some_and(|day| day <= today)
    }

    /// Puts the goal down for now. Its steps keep their places.
    pub fn pause(&mut self, today: Day) {
        self.state = GoalState::Paused { since: today };
    }

    /// Notes that the goal is reached, whatever steps are still open.
    pub fn reach(&mut self, today: Day) {
        self.state = GoalState::Reached { on: today };
    }

    /// Stops working towards the goal. Its value and everything written stay.
    pub fn let_go(&mut self, today: Day) {
        self.state = GoalState::LetGo { on: today };
    }

    /// The goal is going on again after a pause, or after being let go, or reached and taken back.
    pub fn go_on(&mut self) {
        self.state = GoalState::GoingOn;
    }

    /// An open step is done; see [`Step::mark_done`].
    pub fn do_step(&mut self, id: &Id, today: Day) {
        self.change_step(id, |step| step.mark_done(today));
    }

    /// A done step is open again; see [`Step::take_back_done`].
    pub fn undo_step(&mut self, id: &Id) {
        self.change_step(id, Step::take_back_done);
    }

    fn change_step(&mut self, id: &Id, change: impl FnOnce(&mut Step)) {
        if let Some(step) = self.step_mut(id) {
            change(step);
        }
    }

    /// Adds a step at the end of the ladder, the last to do.
    pub fn add_step(&mut self, id: Id, title: Line) {
        if self.step(&id).is_none() {
            self.steps.push(Step::new(id, title));
        }
    }

    pub fn move_step(&mut self, id: &Id, direction: Direction) {
        if let Some(from) = self.steps.iter().position(|step| step.id == *id) {
            shift(&mut self.steps, from, direction);
        }
    }

    /// Splits a step in two: a new `first` part before it, and the step itself, which becomes `rest`.
    pub fn split_step(&mut self, id: &Id, first_id: Id, first: Line, rest: Line) {
        if self.step(&first_id).is_some() {
            return;
        }
        let Some(place) = self.steps.iter().position(|step| step.id == *id) else {
            return;
        };
        if let Some(step) = self.step_mut(id) {
            step.reword(rest);
        }
        self.steps.insert(place, Step::new(first_id, first));
    }

    pub fn remove_step(&mut self, id: &Id) -> Option<RemovedStep> {
        let place = self.steps.iter().position(|step| step.id == *id)?;
        let step = self.steps.remove(place);
        Some(RemovedStep {
            goal: self.id.clone(),
            place,
            step,
        })
    }
}

impl Goals {
    pub fn as_slice(&self) -> &[Arc<Goal>] {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn get(&self, id: &Id) -> Option<&Goal> {
        self.iter().find(|goal| goal.id == *id)
    }

    pub fn get_mut(&mut self, id: &Id) -> Option<&mut Goal> {
        let goal = self.0.iter_mut().find(|goal| goal.id == *id)?;
        Some(Arc::make_mut(goal))
    }

    pub fn iter(&self) -> impl Iterator<Item = &Goal> {
        self.0.iter().map(Arc::as_ref)
    }

    /// Adds a goal. One with the same id that is there already stays as it is.
    pub fn add(&mut self, goal: Goal) {
        if self.get(&goal.id).is_none() {
            self.0.push(Arc::new(goal));
        }
    }

    /// Puts a goal in the place of the one with its id, or last where there is none.
    pub fn set(&mut self, goal: Goal) {
        match self.get_mut(&goal.id) {
            Some(kept) => *kept = goal,
            None => self.0.push(Arc::new(goal)),
        }
    }

    /// Puts the goals in the order of these ids. Goals that are not among them keep their order, after the rest. One that
    /// is named twice still stands once.
    pub fn arrange(&mut self, ids: &[Id]) {
        let mut arranged: Vec<Arc<Goal>> = Vec::with_capacity(self.0.len());
        for (at, id) in ids.iter().enumerate() {
            let is_it = |goal: &Arc<Goal>| goal.id == *id;
            if arranged.iter().any(is_it) {
                continue;
            }
            // Nearly always it stands there already.
            let found = match self.0.get(at) {
                Some(goal) if is_it(goal) => Some(goal),
                _ => self.0.iter().find(|goal| is_it(goal)),
            };
            arranged.extend(found.cloned());
        }
        let rest = self.0.iter().filter(|goal| !ids.contains(&goal.id));
        arranged.extend(rest.cloned().collect::<Vec<_>>());
        self.0 = arranged;
    }

    /// Moves a goal past its nearest neighbour that stands as it does, since the person sees those
    /// that are going on, paused, reached and let go apart. At either end it stays where it is.
    pub fn move_goal(&mut self, id: &Id, direction: Direction) {
        let Some((from, goal)) = self.iter().enumerate().find(|(_, goal)| goal.id == *id) else {
            return;
        };
        let kind = goal.state.kind();
        let like_it =
            |(place, other): (usize, &Goal)| (other.state.kind() == kind).then_some(place);
        let goals = self.0.iter().map(Arc::as_ref);
        let mut places = goals.enumerate().filter_map(like_it);
        let to = match direction {
            Direction::Up => places.take_while(|place| *place < from).last(),
            Direction::Down => places.find(|place| *place > from),
        };
        if let Some(to) = to {
            self.0.swap(from, to);
        }
    }

    pub fn remove(&mut self, id: &Id) -> Option<RemovedGoal> {
        let place = self.0.iter().position(|goal| goal.id == *id)?;
        let goal = self.0.remove(place);
        Some(RemovedGoal { place, goal })
    }

    pub fn put_back(&mut self, removed: RemovedGoal) {
        if self.get(&removed.goal.id).is_none() {
            put_back(&mut self.0, removed.place, removed.goal);
        }
    }

    /// Undoes a [`Goal::remove_step`], where its goal is still here.
    pub fn put_back_step(&mut self, removed: RemovedStep) -> Result<(), NoPlace> {
        let goal = self.get_mut(&removed.goal).ok_or(NoPlace)?;
        if goal.step(&removed.step.id).is_some() {
            return Err(NoPlace);
        }
        put_back(&mut goal.steps, removed.place, removed.step);
        Ok(())
    }

    /// The goals that are for a value.
    pub fn for_value(&self, value: &ValueId) -> impl Iterator<Item = &Goal> {
        self.iter()
            .filter(move |goal| goal.value.as_ref() == Some(value))
    }

    /// The step to show first: the next step of the first goal that is going on and has one.
    pub fn next_step(&self) -> Option<(&Goal, &Step)> {
        let going_on = self.iter().filter(|goal| goal.is_going_on());
        going_on
            .filter_map(|goal| Some((goal, goal.next_step()?)))
            .next()
    }
}

impl FromIterator<Goal> for Goals {
    fn from_iter<I: IntoIterator<Item = Goal>>(goals: I) -> Self {
        let mut all = Self::default();
        for goal in goals {
            all.add(goal);
        }
        all
    }
}
