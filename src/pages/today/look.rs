//! What Today shows, worked out from what is written. Pure, so that it can be tried without a browser.

use crate::{
    content,
    domain::{
        Beginning, CardId, Day, DraftField, Goal, Id, IfThen, Screen, StepState, ValueId, Workbook,
    },
    pages::rewards::Waiting,
};

/// After so many days without a change the greeting says that there is nothing to catch up on.
/// It never says how many they were.
const GAP_DAYS: i64 = 14;

/// How many values the stone for them names.
const SHOWN_VALUES: usize = 3;

/// What Today shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Look {
    /// Nothing is written so far.
    First {
        /// Where the person left the first ten minutes.
        carry_on: Option<Screen>,
    },
    Returning(Box<Returning>),
}

/// Today for somebody who has written something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Returning {
    pub greeting: Greeting,
    /// What recovery means, when a while has passed and the person may like to look at it.
    pub meaning: Option<MeaningThen>,
    pub next: Next,
}

/// How the page opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Greeting {
    /// Words were saved on this very day.
    Today,
    WelcomeBack,
    AfterAGap,
}

/// What the person wrote about recovery, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeaningThen {
    pub day: Day,
    pub lines: Vec<String>,
}

/// The next step, or what stands in the way of there being one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    Step(NextStep),
    /// A goal is going on and has no open step.
    NoStep {
        goal: Id,
        title: String,
        /// Whether it has steps all the same, which are done or rest.
        has_others: bool,
    },
    NoGoal,
}

impl Next {
    /// Whether no step was ever planned for what comes next. The first ten minutes can be carried on with in its place.
    pub fn is_open(&self) -> bool {
        match self {
            Self::NoGoal => true,
            Self::NoStep { has_others, .. } => !has_others,
            Self::Step(_) => false,
        }
    }
}

/// The next step, with the chain behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStep {
    pub goal: Id,
    pub step: Id,
    pub title: String,
    pub goal_title: String,
    pub value: Option<String>,
    pub plan: IfThen,
}

/// A place to carry on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeftOff {
    /// In the first ten minutes, while something else has the first place on the page.
    Beginning(Screen),
    Sorting {
        sorted: usize,
        left: usize,
    },
    /// Cards are sorted and no value is kept so far.
    Choosing,
    HalfGoal,
    HalfStep {
        goal: Id,
        title: String,
    },
    HalfValue,
}

/// One thing that Today suggests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Suggestion {
    LookAgain(LookAgain),
    Reward(Waiting),
    Next(Next),
}

/// The day has come that the person chose for looking again, at a goal or at a step that was put down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookAgain {
    pub goal: Id,
    pub title: String,
    pub day: Day,
}

/// The words that a stone of the path holds; an empty stone holds none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoneWords {
    pub recovery: Option<Shown>,
    pub values: Option<Shown>,
    pub goals: Option<Shown>,
    /// How many steps are done and how many are open, once there are any.
    pub steps: Option<StepCount>,
}

/// As much as a stone has room for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    pub words: String,
    /// How many more there are than those.
    pub more: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepCount {
    pub done: usize,
    pub open: usize,
}

/// Works out the page. `last_saved` is the last day before this visit on which anything was saved.
pub fn look(workbook: &Workbook, last_saved: Option<Day>, today: Day) -> Look {
    if workbook.is_blank() {
        let carry_on = carry_on(&workbook.beginning);
        return Look::First { carry_on };
    }
    let greeting = greeting(last_saved, today);
    Look::Returning(Box::new(Returning {
        greeting,
        meaning: match greeting {
            Greeting::AfterAGap => meaning_then(workbook, today),
            Greeting::Today | Greeting::WelcomeBack => None,
        },
        next: next_of(workbook),
    }))
}

/// Where the person left the first ten minutes, if they have not come to their end.
pub fn carry_on(beginning: &Beginning) -> Option<Screen> {
    beginning.at.filter(|screen| *screen < Screen::Closing)
}

fn greeting(last_saved: Option<Day>, today: Day) -> Greeting {
    match last_saved {
        Some(day) if (today - day).num_days() > GAP_DAYS => Greeting::AfterAGap,
        Some(day) if day < today => Greeting::WelcomeBack,
        _ => Greeting::Today,
    }
}

fn meaning_then(workbook: &Workbook, today: Day) -> Option<MeaningThen> {
    let recovery = &workbook.recovery;
    let lines = content::meaning_lines(recovery.meaning());
    let looked_again = recovery.still_fits == Some(today);
    (!lines.is_empty() && !looked_again).then_some(MeaningThen {
        day: recovery.written()?,
        lines,
    })
}

/// The next step, for Today, for a hard time and for low energy.
pub fn next_of(workbook: &Workbook) -> Next {
    if let Some((goal, step)) = workbook.goals.next_step() {
        return Next::Step(NextStep {
            goal: goal.id.clone(),
            step: step.id.clone(),
            title: step.title.as_str().to_owned(),
            goal_title: goal.title.as_str().to_owned(),
            value: value_name(workbook, goal),
            plan: step.plan.clone(),
        });
    }
    let goals = workbook.goals.as_slice();
    match goals.iter().find(|goal| goal.is_going_on()) {
        Some(goal) => Next::NoStep {
            goal: goal.id.clone(),
            title: goal.title.as_str().to_owned(),
            has_others: !goal.steps.is_empty(),
        },
        None => Next::NoGoal,
    }
}

fn value_name(workbook: &Workbook, goal: &Goal) -> Option<String> {
    let value = goal.value.as_ref()?;
    Some(content::value_name(value, &workbook.values))
}

/// What could be suggested. The first of them is; each is put by for the next. `reward` is one that waits.
///
/// A day comes first, because the person chose it. A reward comes after the step, since it waits for as long as they
/// like, and before the question what the next step could be.
pub fn suggestions(workbook: &Workbook, reward: Option<Waiting>, today: Day) -> Vec<Suggestion> {
    let mut all = Vec::new();
    all.extend(look_again(workbook, today).map(Suggestion::LookAgain));
    let next = next_of(workbook);
    let reward = reward.map(Suggestion::Reward);
    match next {
        Next::Step(_) => {
            all.push(Suggestion::Next(next));
            all.extend(reward);
        }
        Next::NoStep { .. } | Next::NoGoal => {
            all.extend(reward);
            all.push(Suggestion::Next(next));
        }
    }
    all
}

/// What the person wanted to look at again by today, the earliest day first.
fn look_again(workbook: &Workbook, today: Day) -> Option<LookAgain> {
    let goals = workbook.goals.as_slice().iter();
    let all = goals.flat_map(|goal| {
        review(goal, today)
            .into_iter()
            .chain(paused_steps(goal, today))
    });
    all.min_by_key(|again| again.day)
}

fn review(goal: &Goal, today: Day) -> Option<LookAgain> {
    let day = goal.review.filter(|_| goal.is_to_look_at(today))?;
    Some(LookAgain {
        goal: goal.id.clone(),
        title: goal.title.as_str().to_owned(),
        day,
    })
}

/// The steps whose pause is over. They wait for the person to take them up: nothing comes back by itself.
fn paused_steps(goal: &Goal, today: Day) -> impl Iterator<Item = LookAgain> {
    let going_on = goal.steps.iter().filter(|_| goal.is_going_on());
    going_on.filter_map(move |step| {
        let day = step.paused_until().filter(|_| step.is_to_look_at(today))?;
        Some(LookAgain {
            goal: goal.id.clone(),
            title: step.title.as_str().to_owned(),
            day,
        })
    })
}

/// The place to carry on at: one, however many there are. The next comes once this one is finished or left.
pub fn left_off(workbook: &Workbook) -> Option<LeftOff> {
    let elsewhere = !next_of(workbook).is_open();
    let beginning = || carry_on(&workbook.beginning).filter(|_| elsewhere);
    half_typed(workbook)
        .or_else(|| beginning().map(LeftOff::Beginning))
        .or_else(|| sorting(workbook))
}

/// Words that were being typed and belong to nothing so far. The boxes they wait in stand open where they are.
pub fn half_typed(workbook: &Workbook) -> Option<LeftOff> {
    let waits = |field: DraftField| workbook.drafts.get(&field).is_some();
    if waits(DraftField::NewGoal) {
        return Some(LeftOff::HalfGoal);
    }
    let mut goals = workbook.goals.as_slice().iter();
    if let Some(goal) = goals.find(|goal| waits(DraftField::NewStep(goal.id.clone()))) {
        return Some(LeftOff::HalfStep {
            goal: goal.id.clone(),
            title: goal.title.as_str().to_owned(),
        });
    }
    waits(DraftField::OwnValue).then_some(LeftOff::HalfValue)
}

fn sorting(workbook: &Workbook) -> Option<LeftOff> {
    let values = &workbook.values;
    if values.sorts().is_empty() {
        return None;
    }
    let is_sorted = |id: &str| {
        let card = CardId::parse(id).map(ValueId::Card);
        card.is_some_and(|card| values.pile_of(&card).is_some())
    };
    let first = content::cards().iter().filter(|card| card.first);
    let left = first.filter(|card| !is_sorted(card.id)).count();
    let sorted = content::cards()
        .iter()
        .filter(|card| is_sorted(card.id))
        .count();
    match left {
        0 if values.kept().is_empty() => Some(LeftOff::Choosing),
        0 => None,
        _ => Some(LeftOff::Sorting { sorted, left }),
    }
}

/// What the stones of the path hold.
pub fn stone_words(workbook: &Workbook) -> StoneWords {
    let mut lines = content::meaning_lines(workbook.recovery.meaning()).into_iter();
    let kept = workbook.values.kept();
    let names = kept
        .iter()
        .take(SHOWN_VALUES)
        .map(|kept| content::value_name(&kept.value, &workbook.values));
    let values: Vec<String> = names.collect();
    let goals = workbook.goals.as_slice();
    let goal = goals
        .iter()
        .find(|goal| goal.is_going_on())
        .or(goals.first());
    let steps = || goals.iter().flat_map(|goal| &goal.steps);
    let done = |state: &StepState| matches!(state, StepState::Done { .. });
    StoneWords {
        recovery: lines.next().map(|words| Shown {
            words,
            more: lines.len(),
        }),
        values: (!values.is_empty()).then(|| Shown {
            words: values.join(", "),
            more: kept.len().saturating_sub(SHOWN_VALUES),
        }),
        goals: goal.map(|goal| Shown {
            words: goal.title.as_str().to_owned(),
            more: goals.len().saturating_sub(1),
        }),
        steps: steps().next().map(|_| StepCount {
            done: steps().filter(|step| done(&step.state)).count(),
            open: steps().filter(|step| step.is_open()).count(),
        }),
    }
}
