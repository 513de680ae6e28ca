//! Version 1, the first: the shape of each section as it is stored.
//!
//! These mirror the domain so that a change there cannot quietly change what is kept.

use super::DecodeError;
use crate::domain::{self, Day, Id, Line, Note, OutOfTen, Rating, ValueId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

fn damaged(what: &str, found: &str) -> DecodeError {
    DecodeError::Damaged {
        detail: format!("{what}: {found}"),
    }
}

fn id(text: &str) -> Result<Id, DecodeError> {
    Id::parse(text).ok_or_else(|| damaged("not an id", text))
}

fn line(text: &str) -> Result<Line, DecodeError> {
    Line::parse(text).map_err(|error| damaged("not a line", &format!("{error:?}")))
}

fn note(text: &str) -> Result<Note, DecodeError> {
    Note::parse(text).map_err(|error| damaged("not a note", &format!("{error:?}")))
}

fn out_of_ten(number: u8) -> Result<OutOfTen, DecodeError> {
    OutOfTen::new(number).ok_or_else(|| damaged("not from 0 to 10", &number.to_string()))
}

fn value_id(text: &str) -> Result<ValueId, DecodeError> {
    ValueId::from_text(text).ok_or_else(|| damaged("not a value", text))
}

#[derive(Serialize, Deserialize)]
pub struct Settings {
    theme: String,
    contrast: String,
    text_size: String,
    motion: String,
    nation: Option<String>,
}

impl From<&domain::Settings> for Settings {
    fn from(settings: &domain::Settings) -> Self {
        Self {
            theme: settings.theme.id().to_owned(),
            contrast: settings.contrast.id().to_owned(),
            text_size: settings.text_size.id().to_owned(),
            motion: settings.motion.id().to_owned(),
            nation: settings.nation.map(|nation| nation.id().to_owned()),
        }
    }
}

impl From<Settings> for domain::Settings {
    /// A choice this build does not know falls back to the device's own: no words are in it.
    fn from(settings: Settings) -> Self {
        Self {
            theme: domain::Theme::from_id(&settings.theme).unwrap_or_default(),
            contrast: domain::Contrast::from_id(&settings.contrast).unwrap_or_default(),
            text_size: domain::TextSize::from_id(&settings.text_size).unwrap_or_default(),
            motion: domain::Motion::from_id(&settings.motion).unwrap_or_default(),
            nation: settings
                .nation
                .and_then(|nation| domain::Nation::from_id(&nation)),
        }
    }
}

#[derive(Serialize, Deserialize)]
pub struct Beginning {
    at: Option<String>,
    goal: Option<String>,
    step: Option<String>,
}

impl From<&domain::Beginning> for Beginning {
    fn from(beginning: &domain::Beginning) -> Self {
        let text = |id: &Id| id.as_str().to_owned();
        Self {
            at: beginning.at.map(|screen| screen.id().to_owned()),
            goal: beginning.goal.as_ref().map(text),
            step: beginning.step.as_ref().map(text),
        }
    }
}

impl TryFrom<Beginning> for domain::Beginning {
    type Error = DecodeError;

    fn try_from(beginning: Beginning) -> Result<Self, DecodeError> {
        Ok(Self {
            at: beginning
                .at
                .and_then(|screen| domain::Screen::from_id(&screen)),
            goal: beginning.goal.as_deref().map(id).transpose()?,
            step: beginning.step.as_deref().map(id).transpose()?,
        })
    }
}

#[derive(Serialize, Deserialize)]
pub struct Recovery {
    meaning: Meaning,
    written: Option<Day>,
    earlier: Vec<DatedMeaning>,
    still_fits: Option<Day>,
    recovered_since: Option<Day>,
}

#[derive(Serialize, Deserialize)]
struct DatedMeaning {
    day: Day,
    meaning: Meaning,
}

#[derive(Serialize, Deserialize)]
struct Meaning {
    view: Option<String>,
    lines: Vec<PickedLine>,
    own_words: String,
    hope: String,
}

#[derive(Serialize, Deserialize)]
struct PickedLine {
    prompt: String,
    words: String,
}

impl From<&domain::Recovery> for Recovery {
    fn from(recovery: &domain::Recovery) -> Self {
        let dated = |dated: &domain::DatedMeaning| DatedMeaning {
            day: dated.day,
            meaning: (&dated.meaning).into(),
        };
        Self {
            meaning: recovery.meaning().into(),
            written: recovery.written(),
            earlier: recovery.earlier().iter().map(dated).collect(),
            still_fits: recovery.still_fits,
            recovered_since: recovery.recovered_since,
        }
    }
}

impl TryFrom<Recovery> for domain::Recovery {
    type Error = DecodeError;

    fn try_from(recovery: Recovery) -> Result<Self, DecodeError> {
        let mut earlier = Vec::new();
        for dated in recovery.earlier {
            earlier.push(domain::DatedMeaning {
                day: dated.day,
                meaning: dated.meaning.try_into()?,
            });
        }
        let mut restored =
            Self::from_parts(recovery.meaning.try_into()?, recovery.written, earlier);
        restored.still_fits = recovery.still_fits;
        restored.recovered_since = recovery.recovered_since;
        Ok(restored)
    }
}

impl From<&domain::Meaning> for Meaning {
    fn from(meaning: &domain::Meaning) -> Self {
        let picked = |line: &domain::PickedLine| PickedLine {
            prompt: line.prompt.id().to_owned(),
            words: line.words.as_str().to_owned(),
        };
        Self {
            view: meaning.view.map(|view| view.id().to_owned()),
            lines: meaning.lines.iter().map(picked).collect(),
            own_words: meaning.own_words.as_str().to_owned(),
            hope: meaning.hope.as_str().to_owned(),
        }
    }
}

impl TryFrom<Meaning> for domain::Meaning {
    type Error = DecodeError;

    fn try_from(meaning: Meaning) -> Result<Self, DecodeError> {
        let mut lines = Vec::new();
        for picked in meaning.lines {
            let prompt = domain::Prompt::from_id(&picked.prompt)
                .ok_or_else(|| damaged("not a line of the guide", &picked.prompt))?;
            let words = note(&picked.words)?;
            lines.push(domain::PickedLine { prompt, words });
        }
        let view = |text: &str| {
            domain::RecoveryView::from_id(text).ok_or_else(|| damaged("not a view", text))
        };
        Ok(Self {
            view: meaning.view.as_deref().map(view).transpose()?,
            lines,
            own_words: note(&meaning.own_words)?,
            hope: note(&meaning.hope)?,
        })
    }
}

#[derive(Serialize, Deserialize)]
pub struct Values {
    own: Vec<OwnValue>,
    sorts: Vec<Sort>,
    kept: Vec<KeptValue>,
}

#[derive(Serialize, Deserialize)]
struct OwnValue {
    id: String,
    name: String,
}

#[derive(Serialize, Deserialize)]
struct Sort {
    value: String,
    pile: String,
}

#[derive(Serialize, Deserialize)]
struct KeptValue {
    value: String,
    why: String,
    closeness: Vec<DatedNumber>,
}

#[derive(Serialize, Deserialize)]
struct DatedNumber {
    day: Day,
    number: u8,
}

fn dated_numbers(ratings: &domain::Ratings) -> Vec<DatedNumber> {
    let dated = |rating: &Rating| DatedNumber {
        day: rating.day,
        number: rating.number.get(),
    };
    ratings.as_slice().iter().map(dated).collect()
}

fn ratings(numbers: &[DatedNumber]) -> Result<domain::Ratings, DecodeError> {
    let rating = |dated: &DatedNumber| {
        Ok(Rating {
            day: dated.day,
            number: out_of_ten(dated.number)?,
        })
    };
    numbers.iter().map(rating).collect()
}

impl From<&domain::Values> for Values {
    fn from(values: &domain::Values) -> Self {
        let own = |own: &domain::OwnValue| OwnValue {
            id: own.id.as_str().to_owned(),
            name: own.name.as_str().to_owned(),
        };
        let sort = |sort: &domain::Sort| Sort {
            value: sort.value.to_text(),
            pile: sort.pile.id().to_owned(),
        };
        let kept = |kept: &domain::KeptValue| KeptValue {
            value: kept.value.to_text(),
            why: kept.why.as_str().to_owned(),
            closeness: dated_numbers(&kept.closeness),
        };
        Self {
            own: values.own().iter().map(own).collect(),
            sorts: values.sorts().iter().map(sort).collect(),
            kept: values.kept().iter().map(kept).collect(),
        }
    }
}

impl TryFrom<Values> for domain::Values {
    type Error = DecodeError;

    fn try_from(values: Values) -> Result<Self, DecodeError> {
        let own = |own: OwnValue| {
            Ok(domain::OwnValue {
                id: id(&own.id)?,
                name: line(&own.name)?,
            })
        };
        let sort = |sort: Sort| {
            Ok(domain::Sort {
                value: value_id(&sort.value)?,
                pile: domain::Pile::from_id(&sort.pile)
                    .ok_or_else(|| damaged("not a pile", &sort.pile))?,
            })
        };
        let kept = |kept: KeptValue| {
            Ok(domain::KeptValue {
                value: value_id(&kept.value)?,
                why: note(&kept.why)?,
                closeness: ratings(&kept.closeness)?,
            })
        };
        Ok(Self::from_parts(
            values
                .own
                .into_iter()
                .map(own)
                .collect::<Result<_, DecodeError>>()?,
            values
                .sorts
                .into_iter()
                .map(sort)
                .collect::<Result<_, DecodeError>>()?,
            values
                .kept
                .into_iter()
                .map(kept)
                .collect::<Result<_, DecodeError>>()?,
        ))
    }
}

#[derive(Serialize, Deserialize)]
pub struct Goals {
    goals: Vec<Goal>,
}

#[derive(Serialize, Deserialize)]
struct Goal {
    id: String,
    title: String,
    started: Day,
    state: GoalState,
    value: Option<String>,
    area: Option<String>,
    what: String,
    how_i_know: String,
    small_enough: String,
    when: String,
    who: String,
    reward: Option<Reward>,
    closeness: Vec<DatedNumber>,
    review: Option<Day>,
    steps: Vec<Step>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum GoalState {
    GoingOn,
    Paused { since: Day },
    Reached { on: Day },
    LetGo { on: Day },
}

#[derive(Serialize, Deserialize)]
struct Reward {
    words: String,
    enjoyed: Option<Day>,
}

#[derive(Serialize, Deserialize)]
struct Step {
    id: String,
    title: String,
    state: StepState,
    sure: Option<u8>,
    when: String,
    then: String,
    ask: String,
    ask_words: String,
    reward: Option<Reward>,
    earlier_titles: Vec<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum StepState {
    Open,
    Done { on: Day },
    Paused { until: Option<Day> },
    LetGo { on: Day },
}

impl From<&domain::Goals> for Goals {
    fn from(goals: &domain::Goals) -> Self {
        Self {
            goals: goals.as_slice().iter().map(Goal::from).collect(),
        }
    }
}

impl TryFrom<Goals> for domain::Goals {
    type Error = DecodeError;

    fn try_from(goals: Goals) -> Result<Self, DecodeError> {
        goals
            .goals
            .into_iter()
            .map(domain::Goal::try_from)
            .collect()
    }
}

impl From<&domain::Goal> for Goal {
    fn from(goal: &domain::Goal) -> Self {
        Self {
            id: goal.id.as_str().to_owned(),
            title: goal.title.as_str().to_owned(),
            started: goal.started,
            state: goal.state.into(),
            value: goal.value.as_ref().map(ValueId::to_text),
            area: goal.area.map(|area| area.id().to_owned()),
            what: goal.what.as_str().to_owned(),
            how_i_know: goal.how_i_know.as_str().to_owned(),
            small_enough: goal.small_enough.as_str().to_owned(),
            when: goal.when.as_str().to_owned(),
            who: goal.who.as_str().to_owned(),
            reward: goal.reward.as_ref().map(Reward::from),
            closeness: dated_numbers(&goal.closeness),
            review: goal.review,
            steps: goal.steps.iter().map(Step::from).collect(),
        }
    }
}

impl TryFrom<Goal> for domain::Goal {
    type Error = DecodeError;

    fn try_from(goal: Goal) -> Result<Self, DecodeError> {
        let area = |text: &str| {
            domain::LifeArea::from_id(text).ok_or_else(|| damaged("not a life area", text))
        };
        let steps = goal.steps.into_iter().map(domain::Step::try_from);
        Ok(Self {
            id: id(&goal.id)?,
            title: line(&goal.title)?,
            started: goal.started,
            state: goal.state.into(),
            value: goal.value.as_deref().map(value_id).transpose()?,
            area: goal.area.as_deref().map(area).transpose()?,
            what: note(&goal.what)?,
            how_i_know: note(&goal.how_i_know)?,
            small_enough: note(&goal.small_enough)?,
            when: note(&goal.when)?,
            who: note(&goal.who)?,
            reward: goal.reward.map(domain::Reward::try_from).transpose()?,
            closeness: ratings(&goal.closeness)?,
            review: goal.review,
            steps: steps.collect::<Result<_, _>>()?,
        })
    }
}

impl From<domain::GoalState> for GoalState {
    fn from(state: domain::GoalState) -> Self {
        match state {
            domain::GoalState::GoingOn => Self::GoingOn,
            domain::GoalState::Paused { since } => Self::Paused { since },
            domain::GoalState::Reached { on } => Self::Reached { on },
            domain::GoalState::LetGo { on } => Self::LetGo { on },
        }
    }
}

impl From<GoalState> for domain::GoalState {
    fn from(state: GoalState) -> Self {
        match state {
            GoalState::GoingOn => Self::GoingOn,
            GoalState::Paused { since } => Self::Paused { since },
            GoalState::Reached { on } => Self::Reached { on },
            GoalState::LetGo { on } => Self::LetGo { on },
        }
    }
}

impl From<&domain::Reward> for Reward {
    fn from(reward: &domain::Reward) -> Self {
        Self {
            words: reward.words.as_str().to_owned(),
            enjoyed: reward.enjoyed,
        }
    }
}

impl TryFrom<Reward> for domain::Reward {
    type Error = DecodeError;

    fn try_from(reward: Reward) -> Result<Self, DecodeError> {
        Ok(Self {
            words: line(&reward.words)?,
            enjoyed: reward.enjoyed,
        })
    }
}

impl From<&domain::Step> for Step {
    fn from(step: &domain::Step) -> Self {
        let title = |line: &Line| line.as_str().to_owned();
        Self {
            id: step.id.as_str().to_owned(),
            title: title(&step.title),
            state: step.state.into(),
            sure: step.sure.map(OutOfTen::get),
            when: step.plan.when.as_str().to_owned(),
            then: step.plan.then.as_str().to_owned(),
            ask: step.ask.who.as_str().to_owned(),
            ask_words: step.ask.words.as_str().to_owned(),
            reward: step.reward.as_ref().map(Reward::from),
            earlier_titles: step.earlier_titles.iter().map(title).collect(),
        }
    }
}

impl TryFrom<Step> for domain::Step {
    type Error = DecodeError;

    fn try_from(step: Step) -> Result<Self, DecodeError> {
        let titles = step.earlier_titles.iter().map(|title| line(title));
        Ok(Self {
            id: id(&step.id)?,
            title: line(&step.title)?,
            state: step.state.into(),
            sure: step.sure.map(out_of_ten).transpose()?,
            plan: domain::IfThen {
                when: note(&step.when)?,
                then: note(&step.then)?,
            },
            ask: domain::Ask {
                who: note(&step.ask)?,
                words: note(&step.ask_words)?,
            },
            reward: step.reward.map(domain::Reward::try_from).transpose()?,
            earlier_titles: titles.collect::<Result<_, _>>()?,
        })
    }
}

impl From<domain::StepState> for StepState {
    fn from(state: domain::StepState) -> Self {
        match state {
            domain::StepState::Open => Self::Open,
            domain::StepState::Done { on } => Self::Done { on },
            domain::StepState::Paused { until } => Self::Paused { until },
            domain::StepState::LetGo { on } => Self::LetGo { on },
        }
    }
}

impl From<StepState> for domain::StepState {
    fn from(state: StepState) -> Self {
        match state {
            StepState::Open => Self::Open,
            StepState::Done { on } => Self::Done { on },
            StepState::Paused { until } => Self::Paused { until },
            StepState::LetGo { on } => Self::LetGo { on },
        }
    }
}

/// Words that wait in boxes, by the name of the box.
#[derive(Serialize, Deserialize)]
pub struct Drafts {
    boxes: BTreeMap<String, String>,
}

impl From<&domain::Drafts> for Drafts {
    fn from(drafts: &domain::Drafts) -> Self {
        let name = |field: &domain::DraftField| match field {
            domain::DraftField::NewGoal => "new-goal".to_owned(),
            domain::DraftField::OwnValue => "own-value".to_owned(),
            domain::DraftField::NewStep(goal) => format!("new-step:{}", goal.as_str()),
            domain::DraftField::Named(name) => format!("box:{name}"),
        };
        let boxes = drafts.iter();
        Self {
            boxes: boxes
                .map(|(field, words)| (name(field), words.to_owned()))
                .collect(),
        }
    }
}

impl TryFrom<Drafts> for domain::Drafts {
    type Error = DecodeError;

    fn try_from(drafts: Drafts) -> Result<Self, DecodeError> {
        let mut restored = Self::default();
        for (name, words) in drafts.boxes {
            let field = match name.split_once(':') {
                None if name == "new-goal" => domain::DraftField::NewGoal,
                None if name == "own-value" => domain::DraftField::OwnValue,
                Some(("new-step", goal)) => domain::DraftField::NewStep(id(goal)?),
                Some(("box", name)) => domain::DraftField::Named(name.to_owned()),
                _ => return Err(damaged("not a box", &name)),
            };
            restored.set(field, &words);
        }
        Ok(restored)
    }
}
