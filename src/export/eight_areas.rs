//! The words of a plan under the eight areas of life in the Mental Health (Wales) Measure 2010.

use super::{
    document::{Block, Document, Entry, Part},
    entries::{area_blocks, goal},
    plan::begun,
};
use crate::{
    content,
    domain::{Day, GoalState, LifeArea, Tick, Workbook},
    words,
};

/// The eight areas of life in Welsh law, with the goals that belong to each.
pub fn eight_areas(workbook: &Workbook, today: Day) -> Document {
    let mut document = begun(words!(take.areas.title), &workbook.taking, today);
    document
        .lead
        .push(Block::Said(words!(areas.not_a_plan).to_owned()));
    if workbook.taking.ticks.has(Tick::Recovery) {
        let meaning = content::meaning_lines(workbook.recovery.meaning());
        document.add(Part::list(words!(frame.recovery), meaning));
    }
    for area in LifeArea::ALL {
        document.parts.push(one_area(area, workbook));
    }
    document.add(Part {
        entries: goals(None, workbook),
        ..Part::new(words!(take.areas.other_goals))
    });
    document
}

/// An area stands there even where nothing is written, with room to write by hand.
fn one_area(area: LifeArea, workbook: &Workbook) -> Part {
    let mut part = Part::new(content::area(area).name);
    let law = words!(take.areas.law, law = content::area(area).law);
    part.blocks.push(Block::Said(law));
    let note = workbook.areas.get(area);
    if let Some(note) = note.filter(|_| workbook.taking.ticks.has(Tick::Areas)) {
        part.blocks.extend(area_blocks(note));
    }
    part.entries = goals(Some(area), workbook);
    if part.blocks.len() == 1 && part.entries.is_empty() {
        part.blocks.push(Block::Ruled(2));
    }
    part
}

/// The goals of an area, where goals are ticked. What was let go is of no use in a talk about what is to come.
fn goals(area: Option<LifeArea>, workbook: &Workbook) -> Vec<Entry> {
    if !workbook.taking.ticks.has(Tick::Goals) {
        return Vec::new();
    }
    let here = workbook.goals.iter().filter(|goal| goal.area == area);
    let here = here.filter(|goal| !matches!(goal.state, GoalState::LetGo { .. }));
    here.map(|one| goal(one, workbook)).collect()
}
