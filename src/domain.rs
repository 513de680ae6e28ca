//! What the person writes: plain types and their rules.
//!
//! Nothing in here knows a browser, a page or a storage format. The date and fresh ids come in as
//! arguments, so every rule can be tried in a test without a clock.

mod area;
mod beginning;
mod draft;
mod goal;
mod id;
mod nation;
mod position;
mod rating;
mod recovery;
mod settings;
mod step;
mod text;
mod value;

pub use self::{
    area::LifeArea,
    beginning::{Beginning, Screen},
    draft::{DraftField, Drafts},
    goal::{Goal, GoalState, GoalStateKind, Goals, RemovedGoal},
    id::Id,
    nation::Nation,
    position::Direction,
    rating::{OutOfTen, Rating, Ratings},
    recovery::{DatedMeaning, Meaning, PickedLine, Prompt, Recovery, RecoveryView},
    settings::{Contrast, Motion, Settings, TextSize, Theme},
    step::{Ask, IfThen, RemovedStep, Reward, Step, StepBefore, StepState},
    text::{Line, LineError, Note, TooLong},
    value::{
        CardId, KeptValue, OwnValue, Pile, RemovedOwn, RemovedValue, Sort, TenAlready, ValueId,
        Values,
    },
};

/// A civil date, as on the person's own calendar.
pub type Day = chrono::NaiveDate;

/// Everything the person has written, one field for each section that is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workbook {
    pub settings: Settings,
    pub beginning: Beginning,
    pub recovery: Recovery,
    pub values: Values,
    pub goals: Goals,
    pub drafts: Drafts,
}
