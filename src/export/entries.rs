//! One thing the person wrote, as it stands in a document: a goal with its steps, a value, somebody who can help.

use super::document::{Block, Blocks, Entry};
use crate::{
    content::{self, date},
    domain::{
        AreaNote, CheckIn, Day, Goal, GoalState, Heading, Helpers, KeptValue, MoreHelp, OutOfTen,
        Reward, Setback, Step, StepState, SupportKind, Supporter, WellLine, WellbeingQuestion,
        Workbook,
    },
    words,
};

pub fn value(kept: &KeptValue, workbook: &Workbook) -> Entry {
    let mut blocks = Blocks::default();
    blocks.own(kept.why.as_str());
    if let Some(latest) = kept.closeness.latest() {
        let (n, day) = (latest.number.get(), date(latest.day));
        blocks.said(&words!(values.one.latest, n = n, day = day));
    }
    Entry {
        head: content::value_name(&kept.value, &workbook.values),
        blocks: blocks.end(),
    }
}

/// A goal with the value it is for, and its steps in their order.
pub fn goal(goal: &Goal, workbook: &Workbook) -> Entry {
    let mut blocks = Blocks::default();
    if let Some(value) = &goal.value {
        let name = content::value_name(value, &workbook.values);
        blocks.named(words!(goal.matters), &name);
    }
    if let Some(area) = goal.area {
        blocks.named(words!(goal.part_of_life), content::area(area).name);
    }
    blocks.said(&standing(goal.state));
    for (name, note) in [
        (words!(goal.clear.what), &goal.what),
        (words!(goal.clear.how_i_know), &goal.how_i_know),
        (words!(goal.clear.small_enough), &goal.small_enough),
        (words!(goal.clear.when), &goal.when),
        (words!(goal.who.title), &goal.who),
    ] {
        blocks.named(name, note.as_str());
    }
    helpers(&goal.helpers, workbook, &mut blocks);
    if let Some(latest) = goal.closeness.latest() {
        let (n, date) = (latest.number.get(), date(latest.day));
        let said = words!(goal.close.one, date = date, n = n);
        blocks.named(words!(goal.close.title), &said);
    }
    if let Some(day) = goal.review {
        blocks.said(&words!(goal.review.on, date = date(day)));
    }
    reward(words!(goal.reward.goal), goal.reward.as_ref(), &mut blocks);
    blocks.list(goal.steps.iter().map(|one| step(one, workbook)).collect());
    Entry {
        head: goal.title.as_str().to_owned(),
        blocks: blocks.end(),
    }
}

fn standing(state: GoalState) -> String {
    match state {
        GoalState::GoingOn => String::new(),
        GoalState::Paused { since } => words!(goal.standing.paused, date = date(since)),
        GoalState::Reached { on } => words!(goal.standing.reached, date = date(on)),
        GoalState::LetGo { on } => words!(goal.standing.gone, date = date(on)),
    }
}

/// A step as one point: its words, then a line for each thing that belongs to it.
fn step(step: &Step, workbook: &Workbook) -> String {
    let mut blocks = Blocks::default();
    let state = match step.state {
        StepState::Open => String::new(),
        StepState::Done { on } => words!(steps.done, date = date(on)),
        StepState::Paused { until: None } => words!(steps.paused).to_owned(),
        StepState::Paused { until: Some(day) } => words!(steps.paused_until, date = date(day)),
        StepState::LetGo { on } => words!(steps.let_go, date = date(on)),
    };
    blocks.said(&state);
    for (name, note) in [
        (words!(steps.plan.when), &step.plan.when),
        (words!(steps.plan.then), &step.plan.then),
        (words!(steps.ask.shown_who), &step.ask.who),
        (words!(steps.ask.shown_words), &step.ask.words),
    ] {
        blocks.named(name, note.as_str());
    }
    helpers(&step.helpers, workbook, &mut blocks);
    reward(
        words!(goal.reward.afterwards),
        step.reward.as_ref(),
        &mut blocks,
    );
    let mut said = step.title.as_str().to_owned();
    for block in blocks.end() {
        said.push('\n');
        match block {
            Block::Named { name, words } => said.push_str(&[&name, " ", &words].concat()),
            Block::Said(words) | Block::Own(words) => said.push_str(&words),
            Block::List(_) | Block::Ruled(_) => {}
        }
    }
    said
}

fn helpers(helpers: &Helpers, workbook: &Workbook, blocks: &mut Blocks) {
    for helper in helpers.as_slice() {
        // Their card may be gone. What was hoped for comes back with it.
        if let Some(one) = workbook.support.get(&helper.id) {
            let hoped = helper.hoped.as_str().trim();
            let words = match hoped.is_empty() {
                true => one.name.as_str().to_owned(),
                false => [one.name.as_str(), ": ", hoped].concat(),
            };
            blocks.named(words!(support.helpers.title), &words);
        }
    }
}

fn reward(name: &str, reward: Option<&Reward>, blocks: &mut Blocks) {
    if let Some(reward) = reward {
        blocks.named(name, reward.words.as_str());
    }
}

pub fn area(note: &AreaNote) -> Entry {
    Entry {
        head: content::area(note.area).name.to_owned(),
        blocks: area_blocks(note),
    }
}

/// What is said of an area of life.
pub fn area_blocks(note: &AreaNote) -> Vec<Block> {
    let mut blocks = Blocks::default();
    if let Some(latest) = note.ratings.latest() {
        let (n, date) = (latest.number.get(), date(latest.day));
        let said = words!(goal.close.one, date = date, n = n);
        blocks.named(words!(take.areas.number), &said);
    }
    blocks.own(note.how.as_str());
    blocks.said(match note.more_help {
        None => "",
        Some(MoreHelp::Wanted) => words!(areas.one.wanted),
        Some(MoreHelp::NotWanted) => words!(areas.one.not_wanted),
        Some(MoreHelp::NotSure) => words!(take.areas.not_sure),
    });
    for (name, note) in [
        (words!(areas.one.mine), &note.mine),
        (words!(areas.one.not_mine), &note.not_mine),
        (words!(areas.one.line), &note.line),
    ] {
        blocks.named(name, note.as_str());
    }
    blocks.end()
}

/// Somebody who can help, and how to reach them.
pub fn supporter(one: &Supporter) -> Entry {
    let mut blocks = Blocks::default();
    blocks.said(match one.kind {
        SupportKind::Nhs => words!(support.kinds.nhs),
        SupportKind::SocialCare => words!(support.kinds.social_care),
        SupportKind::People => words!(support.kinds.people),
        SupportKind::Groups => words!(support.kinds.groups),
        SupportKind::Other => words!(support.kinds.other),
    });
    for (name, note) in [
        (words!(support.card.phone), &one.phone),
        (words!(support.card.text), &one.text),
        (words!(support.card.email), &one.email),
        (words!(support.card.web), &one.web),
        (words!(support.card.address), &one.address),
        (words!(support.card.when), &one.when),
        (words!(support.card.ask_for), &one.ask_for),
        (words!(support.card.helps_them), &one.helps_them),
        (words!(support.card.note), &one.note),
    ] {
        blocks.named(name, note.as_str());
    }
    Entry {
        head: one.name.as_str().to_owned(),
        blocks: blocks.end(),
    }
}

/// The lines under a heading, each with the small thing to do and the person to tell.
pub fn well_lines(heading: Heading, workbook: &Workbook) -> Vec<String> {
    let lines = workbook.staying_well.lines(heading).iter();
    let line = |line: &WellLine| {
        let mut said = line.words.as_str().to_owned();
        let action = line.action.as_str().trim();
        if !action.is_empty() {
            said.push_str(&["\n", words!(staying_well.then), " ", action].concat());
        }
        let person = line.person.as_ref().and_then(|id| workbook.support.get(id));
        if let Some(person) = person {
            said.push_str(&["\n", words!(staying_well.tell), " ", person.name.as_str()].concat());
        }
        said
    };
    lines.map(line).collect()
}

pub fn setback(setback: &Setback, workbook: &Workbook) -> Entry {
    let mut blocks = Blocks::default();
    let goal = setback.goal.as_ref().and_then(|id| workbook.goals.get(id));
    if let Some(goal) = goal {
        blocks.named(words!(setbacks.saved.goal_name), goal.title.as_str());
    }
    for (name, note) in [
        (words!(setbacks.saved.happened), &setback.happened),
        (words!(setbacks.saved.helped), &setback.helped),
        (words!(setbacks.saved.learned), &setback.learned),
        (words!(setbacks.saved.kind), &setback.kind_words),
    ] {
        blocks.named(name, note.as_str());
    }
    Entry {
        head: date(setback.day),
        blocks: blocks.end(),
    }
}

pub fn check_in(day: Day, check_in: &CheckIn) -> Entry {
    let mut blocks = Blocks::default();
    if let Some(word) = &check_in.word {
        blocks.named(words!(check_in.over.word), &content::day_word(word));
    }
    blocks.named(words!(check_in.over.why), check_in.why.as_str());
    blocks.named(words!(check_in.over.helped), check_in.helped.as_str());
    let mut number = |name: &str, number: Option<OutOfTen>| {
        if let Some(number) = number {
            blocks.named(name, &number.get().to_string());
        }
    };
    number(words!(check_in.over.energy), check_in.energy);
    for question in WellbeingQuestion::ALL {
        let name = content::question(question).short;
        number(name, check_in.wellbeing.get(question));
    }
    Entry {
        head: date(day),
        blocks: blocks.end(),
    }
}
