//! Everything with a date, gathered from every part. Pure, so that it can be tried without a browser.

use crate::{
    components::Stretch,
    content,
    domain::{
        CheckIn, Day, Goal, GoalState, Id, Note, Rating, Reward, Setback, Step, StepState, Workbook,
    },
    order::in_order,
    page::Page,
    words,
};
use chrono::Datelike;

/// A part that the line can be sifted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Recovery,
    Values,
    Goals,
    Setbacks,
    Rewards,
    CheckIns,
    Areas,
    StayingWell,
    Support,
}

impl Part {
    /// In the order they are offered.
    pub const ALL: [Self; 9] = [
        Self::Recovery,
        Self::Values,
        Self::Goals,
        Self::Setbacks,
        Self::Rewards,
        Self::CheckIns,
        Self::Areas,
        Self::StayingWell,
        Self::Support,
    ];

    pub const fn id(self) -> &'static str {
        match self {
            Self::Recovery => "recovery",
            Self::Values => "values",
            Self::Goals => "goals",
            Self::Setbacks => "setbacks",
            Self::Rewards => "rewards",
            Self::CheckIns => "check-ins",
            Self::Areas => "areas",
            Self::StayingWell => "staying-well",
            Self::Support => "support",
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Recovery => words!(looking_back.parts.recovery),
            Self::Values => words!(looking_back.parts.values),
            Self::Goals => words!(looking_back.parts.goals),
            Self::Setbacks => words!(looking_back.parts.setbacks),
            Self::Rewards => words!(looking_back.parts.rewards),
            Self::CheckIns => words!(looking_back.parts.check_ins),
            Self::Areas => words!(frame.areas),
            Self::StayingWell => words!(frame.staying_well),
            Self::Support => words!(frame.support),
        }
    }
}

/// Something with a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub day: Day,
    pub part: Part,
    /// What it is, in our words.
    pub label: String,
    /// The person's words for it, if there are any.
    pub words: String,
    /// More of their words.
    pub more: Option<String>,
    /// Where it can be read and changed.
    pub href: String,
}

/// Everything with a date, newest first. What falls on one day stands in the order of the parts.
pub fn entries(workbook: &Workbook) -> Vec<Entry> {
    let mut all = Vec::new();
    recovery(workbook, &mut all);
    values(workbook, &mut all);
    for goal in workbook.goals.iter() {
        of_goal(goal, &mut all);
    }
    for setback in workbook.setbacks.as_slice() {
        all.push(of_setback(setback, workbook));
    }
    for (day, check_in) in workbook.check_ins.iter() {
        all.push(of_check_in(*day, check_in));
    }
    around(workbook, &mut all);
    in_order(all, |one, other| other.day.cmp(&one.day))
}

/// Whether an entry belongs to a part and holds the words that are sought. Those are in small letters already; none of
/// them fits everything.
pub fn is_sought(entry: &Entry, part: Option<Part>, sought: &str) -> bool {
    if part.is_some_and(|part| part != entry.part) {
        return false;
    }
    let holds = |words: &str| words.to_lowercase().contains(sought);
    sought.is_empty()
        || holds(&entry.words)
        || entry.more.as_deref().is_some_and(holds)
        || holds(&entry.label)
        || holds(&content::date(entry.day))
}

/// The entries by month, as they stand in the list.
pub fn stretches(entries: &[Entry]) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut month = None;
    for (at, entry) in entries.iter().enumerate() {
        let this = (entry.day.year(), entry.day.month());
        match stretches.last_mut() {
            Some(stretch) if month == Some(this) => stretch.items += 1,
            _ => stretches.push(Stretch {
                heading: content::month_of_year(entry.day),
                first: at,
                items: 1,
            }),
        }
        month = Some(this);
    }
    stretches
}

fn recovery(workbook: &Workbook, all: &mut Vec<Entry>) {
    let recovery = &workbook.recovery;
    let entry = |day, label: &str, words: String| Entry {
        day,
        part: Part::Recovery,
        label: label.to_owned(),
        words,
        more: None,
        href: Page::Recovery.href(),
    };
    let meaning = words!(looking_back.what.meaning);
    for dated in recovery.earlier() {
        let words = content::meaning_lines(&dated.meaning).join(" ");
        all.push(entry(dated.day, meaning, words));
    }
    if let Some(day) = recovery
        .written()
        .filter(|_| !recovery.meaning().is_blank())
    {
        let words = content::meaning_lines(recovery.meaning()).join(" ");
        all.push(entry(day, meaning, words));
    }
    if let Some(day) = recovery.recovered_since {
        all.push(entry(
            day,
            words!(looking_back.what.recovered),
            String::new(),
        ));
    }
}

fn values(workbook: &Workbook, all: &mut Vec<Entry>) {
    for kept in workbook.values.kept() {
        let name = content::value_name(&kept.value, &workbook.values);
        for Rating { day, number } in kept.closeness.as_slice() {
            all.push(Entry {
                day: *day,
                part: Part::Values,
                label: words!(looking_back.what.value_close, n = number.get()),
                words: name.clone(),
                more: None,
                href: Page::Values.href(),
            });
        }
    }
}

fn of_goal(goal: &Goal, all: &mut Vec<Entry>) {
    let href = Page::Goal(goal.id.clone()).href();
    let title = goal.title.as_str();
    let entry = |day, label: String| Entry {
        day,
        part: Part::Goals,
        label,
        words: title.to_owned(),
        more: None,
        href: href.clone(),
    };
    all.push(entry(
        goal.started,
        words!(looking_back.what.started).to_owned(),
    ));
    let standing = match goal.state {
        GoalState::GoingOn => None,
        GoalState::Paused { since } => Some((since, words!(looking_back.what.paused))),
        GoalState::Reached { on } => Some((on, words!(looking_back.what.reached))),
        GoalState::LetGo { on } => Some((on, words!(looking_back.what.let_go))),
    };
    all.extend(standing.map(|(day, label)| entry(day, label.to_owned())));
    for Rating { day, number } in goal.closeness.as_slice() {
        let label = words!(looking_back.what.goal_close, n = number.get());
        all.push(entry(*day, label));
    }
    all.extend(enjoyed(goal.reward.as_ref(), title, &href));
    for step in &goal.steps {
        of_step(step, title, &href, all);
    }
}

fn of_step(step: &Step, goal: &str, href: &str, all: &mut Vec<Entry>) {
    let title = step.title.as_str();
    let happened = match step.state {
        StepState::Done { on } => Some((on, words!(looking_back.what.done))),
        StepState::LetGo { on } => Some((on, words!(looking_back.what.step_let_go))),
        StepState::Open | StepState::Paused { .. } => None,
    };
    all.extend(happened.map(|(day, label)| Entry {
        day,
        part: Part::Goals,
        label: label.to_owned(),
        words: title.to_owned(),
        more: Some(goal.to_owned()),
        href: href.to_owned(),
    }));
    all.extend(enjoyed(step.reward.as_ref(), title, href));
}

/// A reward that was enjoyed, and what it was for.
fn enjoyed(reward: Option<&Reward>, of: &str, href: &str) -> Option<Entry> {
    let reward = reward?;
    Some(Entry {
        day: reward.enjoyed?,
        part: Part::Rewards,
        label: words!(looking_back.what.enjoyed).to_owned(),
        words: reward.words.as_str().to_owned(),
        more: Some(of.to_owned()),
        href: href.to_owned(),
    })
}

fn of_setback(setback: &Setback, workbook: &Workbook) -> Entry {
    let title = |id: &Id| Some(workbook.goals.get(id)?.title.as_str().to_owned());
    let about = setback.goal.as_ref().and_then(title);
    let (words, more) = match setback.learned.is_blank() {
        false => (
            whole(&setback.learned),
            about.or_else(|| some(&setback.happened)),
        ),
        true => (whole(&setback.happened), about),
    };
    let label = match setback.learned.is_blank() {
        false => words!(looking_back.what.learned),
        true => words!(looking_back.what.setback),
    };
    Entry {
        day: setback.day,
        part: Part::Setbacks,
        label: label.to_owned(),
        words,
        more,
        href: Page::Setback(setback.id.clone()).href(),
    }
}

fn of_check_in(day: Day, check_in: &CheckIn) -> Entry {
    let word = check_in.word.as_ref().map(content::day_word);
    let why = some(&check_in.why);
    let (words, more) = match (word, why) {
        (Some(word), why) => (word, why.or_else(|| some(&check_in.helped))),
        (None, Some(why)) => (why, some(&check_in.helped)),
        (None, None) => (whole(&check_in.helped), None),
    };
    let label = match check_in.energy {
        Some(energy) => {
            let energy = words!(looking_back.what.energy, n = energy.get());
            [words!(looking_back.what.check_in), ". ", &energy].concat()
        }
        None => words!(looking_back.what.check_in).to_owned(),
    };
    Entry {
        day,
        part: Part::CheckIns,
        label,
        words,
        more,
        href: Page::CheckIn(Some(day)).href(),
    }
}

/// Life areas, rewards of the person's own list, lines of staying well, and who can help.
fn around(workbook: &Workbook, all: &mut Vec<Entry>) {
    for note in workbook.areas.as_slice() {
        for Rating { day, number } in note.ratings.as_slice() {
            all.push(Entry {
                day: *day,
                part: Part::Areas,
                label: words!(looking_back.what.area, n = number.get()),
                words: content::area(note.area).name.to_owned(),
                more: some(&note.how),
                href: Page::Area(note.area).href(),
            });
        }
    }
    for idea in workbook.rewards.as_slice() {
        for day in idea.enjoyed() {
            all.push(Entry {
                day: *day,
                part: Part::Rewards,
                label: words!(looking_back.what.enjoyed).to_owned(),
                words: idea.words.as_str().to_owned(),
                more: None,
                href: Page::Rewards.href(),
            });
        }
    }
    for (heading, line) in workbook.staying_well.iter() {
        all.push(Entry {
            day: line.since,
            part: Part::StayingWell,
            label: content::heading(heading).to_owned(),
            words: line.words.as_str().to_owned(),
            more: some(&line.action),
            href: Page::StayingWell.href(),
        });
    }
    for one in workbook.support.as_slice() {
        all.push(Entry {
            day: one.since,
            part: Part::Support,
            label: words!(looking_back.what.supporter).to_owned(),
            words: one.name.as_str().to_owned(),
            more: some(&one.ask_for),
            href: Page::Supporter(one.id.clone()).href(),
        });
    }
}

fn whole(note: &Note) -> String {
    note.as_str().trim().to_owned()
}

fn some(note: &Note) -> Option<String> {
    (!note.is_blank()).then(|| whole(note))
}
