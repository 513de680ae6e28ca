//! My plan: everything, or the parts that are ticked, in the order of the chain.

use super::{
    document::{Block, Blocks, Document, Entry, Part},
    entries::{area, check_in, goal, setback, supporter, value, well_lines},
};
use crate::{
    content::{self, date},
    domain::{Day, Heading, RewardSize, Taking, Tick, Workbook},
    words,
};

/// The parts that are ticked and hold something, with what is said at the top and the foot.
pub fn plan(workbook: &Workbook, today: Day) -> Document {
    let taking = &workbook.taking;
    let mut document = begun(words!(take.plan.title), taking, today);
    for tick in Tick::PARTS {
        if taking.ticks.has(tick) {
            document.add(part(tick, workbook));
        }
    }
    document.lead.extend(contents(&document));
    document
}

/// A list of the parts, where there are several.
fn contents(document: &Document) -> Vec<Block> {
    let heads = document.parts.iter().map(|part| part.head.clone());
    let heads: Vec<String> = heads.collect();
    match heads.len() {
        0 | 1 => Vec::new(),
        _ => vec![
            Block::Said(words!(take.plan.contents).to_owned()),
            Block::List(heads),
        ],
    }
}

/// A document with its title, the name where that is ticked, and the day at its foot.
pub fn begun(title: &str, taking: &Taking, today: Day) -> Document {
    let mut lead = Blocks::default();
    if taking.ticks.has(Tick::Name) {
        lead.own(taking.name.as_str());
    }
    Document {
        title: title.to_owned(),
        lead: lead.end(),
        parts: Vec::new(),
        foot: made(today),
    }
}

/// The day it was made.
pub fn made(today: Day) -> String {
    words!(start.page.made, day = date(today))
}

/// What a part is called where it is ticked and over its words.
pub fn part_name(tick: Tick) -> &'static str {
    match tick {
        Tick::Recovery => words!(frame.recovery),
        Tick::Values => words!(frame.values),
        Tick::Goals => words!(frame.goals),
        Tick::Areas => words!(frame.areas),
        Tick::Support => words!(frame.support),
        Tick::Rewards => words!(frame.rewards),
        Tick::StayingWell => words!(frame.staying_well),
        Tick::Setbacks => words!(frame.setbacks),
        Tick::CheckIns => words!(frame.part_check_ins),
        Tick::Name | Tick::NameOnCard => words!(take.tick.name),
        Tick::LargeType => words!(take.tick.large),
        Tick::RecordGoals => words!(take.tick.record_goals),
        Tick::RecordAnswers => words!(take.tick.record_answers),
    }
}

fn part(tick: Tick, workbook: &Workbook) -> Part {
    let mut part = Part::new(part_name(tick));
    match tick {
        Tick::Recovery => part.blocks = recovery(workbook),
        Tick::Values => {
            let kept = workbook.values.kept().iter();
            part.entries = kept.map(|kept| value(kept, workbook)).collect();
        }
        Tick::Goals => {
            part.entries = workbook
                .goals
                .iter()
                .map(|one| goal(one, workbook))
                .collect();
        }
        Tick::Areas => {
            let all = workbook.areas.as_slice().iter();
            part.entries = all.map(|note| area(note)).collect();
        }
        Tick::Support => {
            let all = workbook.support.as_slice().iter();
            part.entries = all.map(|one| supporter(one)).collect();
        }
        Tick::Rewards => part.blocks = rewards(workbook),
        Tick::StayingWell => part.entries = staying_well(workbook),
        Tick::Setbacks => {
            let all = workbook.setbacks.as_slice().iter();
            part.entries = all.map(|one| setback(one, workbook)).collect();
        }
        Tick::CheckIns => {
            let all = workbook.check_ins.iter();
            part.entries = all.map(|(day, one)| check_in(*day, one)).collect();
        }
        Tick::Name
        | Tick::NameOnCard
        | Tick::LargeType
        | Tick::RecordGoals
        | Tick::RecordAnswers => {}
    }
    part
}

fn recovery(workbook: &Workbook) -> Vec<Block> {
    let meaning = workbook.recovery.meaning();
    let mut blocks = Blocks::default();
    if let Some(view) = meaning.view {
        blocks.named(words!(recovery.read.view), content::recovery_view(view));
    }
    blocks.list(content::meaning_lines(meaning));
    blocks.named(words!(recovery.read.hope), meaning.hope.as_str());
    if let Some(day) = workbook.recovery.recovered_since {
        blocks.named(words!(recovery.recovered.say), &date(day));
    }
    blocks.end()
}

fn rewards(workbook: &Workbook) -> Vec<Block> {
    let mut blocks = Blocks::default();
    for (size, name) in [
        (RewardSize::Small, words!(rewards.small)),
        (RewardSize::Medium, words!(rewards.medium)),
        (RewardSize::Big, words!(rewards.big)),
    ] {
        let all = workbook.rewards.as_slice().iter();
        for idea in all.filter(|idea| idea.size == size) {
            blocks.named(name, idea.words.as_str());
        }
    }
    blocks.end()
}

fn staying_well(workbook: &Workbook) -> Vec<Entry> {
    let under = |heading: Heading| {
        let mut blocks = Blocks::default();
        blocks.list(well_lines(heading, workbook));
        Entry {
            head: content::heading(heading).to_owned(),
            blocks: blocks.end(),
        }
    };
    let all = Heading::ALL.into_iter().map(under);
    all.filter(|entry| !entry.blocks.is_empty()).collect()
}
