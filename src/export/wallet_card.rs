//! A card for the wallet: early signs, what helps, who to call, and the help numbers where the person is.

use super::{
    document::{Block, Blocks, Document, Part},
    plan::made,
};
use crate::{
    content::{self, HelpGroup, HelpLine, Reach},
    domain::{Day, Heading, Id, Supporter, Taking, Tick, WellLine, Workbook},
    words,
};

/// The headings whose lines say what helps.
pub const HELPS: [Heading; 3] = [
    Heading::KeepsMeWell,
    Heading::WhatIWillDo,
    Heading::WhenItGetsHard,
];

/// A name, and the number to phone. Where there is none to phone, it says what to send a text to.
pub type Number = (String, String);

/// What stands on the card: the lines and people that are ticked, and the help numbers.
pub fn wallet_card(workbook: &Workbook, today: Day) -> Document {
    let mut document = Document {
        title: words!(take.card.title).to_owned(),
        foot: made(today),
        ..Document::default()
    };
    document.add(name(&workbook.taking));
    document.add(Part::list(
        content::heading(Heading::EarlySigns),
        lines(&[Heading::EarlySigns], workbook),
    ));
    document.add(Part::list(words!(take.card.helps), lines(&HELPS, workbook)));
    document.add(named(words!(take.card.people), people(workbook)));
    let mut help = named(words!(take.card.help), help_numbers(workbook));
    if let Some(local) = content::help_for(workbook.settings.nation).local {
        help.blocks.insert(0, Block::Said(local.to_owned()));
    }
    document.add(help);
    document
}

/// The name stands on the card itself, where it is cut out with it.
fn name(taking: &Taking) -> Part {
    let mut blocks = Blocks::default();
    if taking.ticks.has(Tick::NameOnCard) {
        blocks.own(taking.name.as_str());
    }
    Part::of(words!(take.tick.name), blocks)
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
    let numbers = ticked.map(|one| (one.name.as_str().to_owned(), number_of(one)));
    numbers.filter(|(_, number)| !number.is_empty()).collect()
}

/// The number to phone, or else what to send a text to.
pub fn number_of(one: &Supporter) -> String {
    let phone = one.phone.as_str().trim();
    match phone.is_empty() {
        true => match one.text.as_str().trim() {
            "" => String::new(),
            number => words!(support.card.send_text, number = number),
        },
        false => phone.to_owned(),
    }
}

fn help_numbers(workbook: &Workbook) -> Vec<Number> {
    let lines = content::help_for(workbook.settings.nation)
        .lines
        .into_iter();
    let urgent = lines.filter(|line: &&HelpLine| line.group != HelpGroup::More);
    urgent
        .map(|line| (line.name.to_owned(), act(line)))
        .collect()
}

/// A number for texts is of no use to one who phones it.
fn act(line: &HelpLine) -> String {
    match line.reach {
        Reach::Call(_) => line.number.to_owned(),
        Reach::Text { words, .. } => words!(help.text, words = words, number = line.number),
    }
}

fn is_on_card(id: &Id, workbook: &Workbook) -> bool {
    workbook.taking.on_card.contains(id)
}

fn named(head: &str, numbers: Vec<Number>) -> Part {
    let mut blocks = Blocks::default();
    for (name, number) in numbers {
        blocks.named(&name, &number);
    }
    Part::of(head, blocks)
}
