//! What the person writes: plain types and their rules.
//!
//! Nothing in here knows a browser, a page or a storage format. The date and fresh ids come in as
//! arguments, so every rule can be tried in a test without a clock.

mod appointment;
mod area;
mod area_note;
mod beginning;
mod bin;
mod calendar;
mod check_in;
mod copies;
mod day;
mod draft;
mod goal;
mod id;
mod nation;
mod other_words;
mod position;
mod rating;
pub mod reach;
mod recovery;
mod reward_idea;
mod setback;
mod settings;
mod staying_well;
mod step;
mod support;
mod support_kind;
mod taking;
mod text;
mod time_of_day;
mod value;

pub use self::{
    appointment::{Appointment, Appointments, Changed, SheetLine},
    area::LifeArea,
    area_note::{AreaNote, AreaNotes, MoreHelp},
    beginning::{Beginning, Screen},
    bin::{Bin, Binned, NoPlace, Removed, leaves_on},
    calendar::{Alarm, CalendarChoices, CalendarTitle, Rhythm},
    check_in::{
        CheckIn, CheckInMonth, CheckIns, DayWord, Month, RemovedCheckIn, Wellbeing,
        WellbeingQuestion, WordId,
    },
    copies::{Copies, Remind},
    day::{Day, read_day},
    draft::{DraftField, Drafts},
    goal::{Goal, GoalState, GoalStateKind, Goals, RemovedGoal},
    id::Id,
    nation::Nation,
    other_words::{AllOtherWords, OtherWords},
    position::Direction,
    rating::{OutOfTen, Rating, Ratings},
    recovery::{DatedMeaning, Meaning, PickedLine, Prompt, Recovery, RecoveryView},
    reward_idea::{RewardIdea, RewardIdeas, RewardSize},
    setback::{AfterSetback, Setback, Setbacks},
    settings::{Contrast, Motion, Settings, TextSize, Theme},
    staying_well::{Heading, RemovedLine, StayingWell, WellLine},
    step::{Ask, IfThen, RemovedStep, Reward, Step, StepBefore, StepState},
    support::{Helper, Helpers, HopedFor, Supporter, Supporters},
    support_kind::SupportKind,
    taking::{CardCode, Form, Taking, Tick, Ticks},
    text::{Line, LineError, Note, TooLong},
    time_of_day::TimeOfDay,
    value::{
        CardId, KeptValue, OwnValue, Pile, RemovedOwn, RemovedValue, Sort, TenAlready, ValueId,
        Values,
    },
};

/// Everything the person has written, one field for each section that is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workbook {
    pub settings: Settings,
    pub beginning: Beginning,
    pub recovery: Recovery,
    pub values: Values,
    pub goals: Goals,
    pub check_ins: CheckIns,
    pub setbacks: Setbacks,
    pub support: Supporters,
    pub areas: AreaNotes,
    pub staying_well: StayingWell,
    pub rewards: RewardIdeas,
    pub appointments: Appointments,
    /// What was chosen last on the pages of Take it with me.
    pub taking: Taking,
    pub drafts: Drafts,
    pub copies: Copies,
    /// What was taken off and can still be put back.
    pub bin: Bin,
    /// What was changed in two places at once.
    pub other_words: AllOtherWords,
}

impl Workbook {
    /// Whether the person has written or chosen nothing of their own.
    pub fn is_blank(&self) -> bool {
        self.recovery.is_blank()
            && self.values.is_blank()
            && self.goals.is_empty()
            && self.check_ins.is_empty()
            && self.setbacks.is_empty()
            && self.support.is_empty()
            && self.areas.is_empty()
            && self.staying_well.is_empty()
            && self.rewards.is_empty()
            && self.appointments.is_empty()
    }
}
