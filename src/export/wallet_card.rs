//! A card for the wallet: early signs, what helps, who to call, and the help numbers where the person is.

use super::{
    document::{Block, Blocks, Document, Part},
    plan::begun,
};
use crate::{
    content::{self, HelpGroup, HelpLine},
    domain::{Day, Heading, Id, Supporter, WellLine, Workbook},
    words,
};

/// The headings whose lines say what helps.
pub const HELPS: [Heading; 3] = [
    Heading::KeepsMeWell,
    Heading::WhatIWillDo,
    Heading::WhenItGetsHard,
];

/// A name and the number to phone.
pub type Number = (String, String);

/// What stands on the card: the lines and people that are ticked, and the help numbers.
pub fn wallet_card(workbook: &Workbook, today: Day) -> Document {
    let mut document = begun(words!(take.card.title), &workbook.taking, today);
    document.add(list(
        content::heading(Heading::EarlySigns),
        lines(&[Heading::EarlySigns], workbook),
    ));
    document.add(list(words!(take.card.helps), lines(&HELPS, workbook)));
    document.add(named(words!(take.card.people), people(workbook)));
    let mut help = named(words!(take.card.help), help_numbers(workbook));
    if let Some(local) = content::help_for(workbook.settings.nation).local {
        help.blocks.insert(0, Block::Said(local.to_owned()));
    }
    document.add(help);
    document
}

/// Everything that can be phoned from the card, the person's own people first.
pub fn numbers(workbook: &Workbook) -> Vec<Number> {
    let mut all = people(workbook);
    all.extend(help_numbers(workbook));
    all
}

fn lines(headings: &[Heading], workbook: &Workbook) -> Vec<String> {
    let all = headings
        .iter()
        .flat_map(|heading| workbook.staying_well.lines(*heading));
    let ticked = all.filter(|line: &&WellLine| is_on_card(&line.id, workbook));
    ticked.map(|line| line.words.as_str().to_owned()).collect()
}

fn people(workbook: &Workbook) -> Vec<Number> {
    let all = workbook.support.as_slice().iter();
    let ticked = all.filter(|one| is_on_card(&one.id, workbook));
    ticked
        .map(|one| (one.name.as_str().to_owned(), number_of(one)))
        .collect()
}

/// The number to phone, or else the one for texts.
pub fn number_of(one: &Supporter) -> String {
    let phone = one.phone.as_str().trim();
    match phone.is_empty() {
        true => one.text.as_str().trim().to_owned(),
        false => phone.to_owned(),
    }
}

fn help_numbers(workbook: &Workbook) -> Vec<Number> {
    let lines = content::help_for(workbook.settings.nation)
        .lines
        .into_iter();
    let urgent = lines.filter(|line: &&HelpLine| line.group != HelpGroup::More);
    urgent
        .map(|line| (line.name.to_owned(), line.number.to_owned()))
        .collect()
}

fn is_on_card(id: &Id, workbook: &Workbook) -> bool {
    workbook.taking.on_card.contains(id)
}

fn list(head: &str, lines: Vec<String>) -> Part {
    let mut blocks = Blocks::default();
    blocks.list(lines);
    Part {
        blocks: blocks.end(),
        ..Part::new(head)
    }
}

fn named(head: &str, numbers: Vec<Number>) -> Part {
    let mut blocks = Blocks::default();
    for (name, number) in numbers {
        match number.is_empty() {
            true => blocks.own(&name),
            false => blocks.named(&name, &number),
        }
    }
    Part {
        blocks: blocks.end(),
        ..Part::new(head)
    }
}
