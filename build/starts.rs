//! Reads the cards, the ideas, the lines of the guide and the areas of life.

use super::{
    Language, Source,
    domain::{self, LifeArea},
    fault::Faults,
    table::Table,
    words::Word,
};

#[derive(Debug, Default)]
pub struct Cards {
    pub source: Source,
    pub cards: Vec<Card>,
}

#[derive(Debug)]
pub struct Card {
    pub line: usize,
    pub id: String,
    pub name: String,
    pub meaning: String,
    pub first: bool,
    pub quick: bool,
}

/// How many cards are shown first, and how many in the first ten minutes.
const FIRST: usize = 36;
const QUICK: usize = 12;

impl Cards {
    pub fn read(mut file: Table<'_>, words: &[Word]) -> Self {
        let source = file
            .table("source")
            .map(|table| Source::read_with_note(table, words));
        let mut cards: Vec<Card> = Vec::new();
        for mut table in file.tables("card") {
            let id = id(&mut table, "card");
            let card = Card {
                line: table.line(),
                name: table.text("name"),
                meaning: table.text("meaning"),
                first: table.flag_that_is_there("first"),
                quick: table.flag("quick"),
                id,
            };
            if cards.iter().any(|other| other.id == card.id) {
                table.fault(format!("Two cards have the id \"{}\".", card.id));
            }
            if cards.iter().any(|other| other.name == card.name) {
                table.fault(format!("Two cards have the name \"{}\".", card.name));
            }
            table.end();
            cards.push(card);
        }
        for (wanted, is_it, what) in [
            (FIRST, (|card| card.first) as fn(&Card) -> bool, "first"),
            (QUICK, |card| card.quick, "quick"),
        ] {
            let n = cards.iter().filter(|card| is_it(card)).count();
            if n != wanted {
                let one_too_many = cards.iter().filter(|card| is_it(card)).nth(wanted);
                let line = one_too_many.map_or(1, |card| card.line);
                let sentence =
                    format!("The cards with {what} = true are to be {wanted}, and they are {n}.");
                file.fault_at(line, sentence);
            }
        }
        file.end();
        Self {
            source: source.unwrap_or_default(),
            cards,
        }
    }
}

/// Takes the id out of a table, and calls the table by it.
pub fn id(table: &mut Table<'_>, what: &str) -> String {
    let id = table.text("id");
    table.call_it(format!("the {what} \"{id}\""));
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if id.len() > 40 || !id.chars().all(plain) {
        table.fault(format!(
            "The id \"{id}\" is not up to 40 small letters, digits and hyphens."
        ));
    }
    id
}

#[derive(Debug, Default)]
pub struct Ideas {
    pub goals: Vec<String>,
    pub steps: Vec<String>,
    pub rewards: Vec<String>,
    pub if_starts: Vec<String>,
    pub hopes: Vec<String>,
    pub nothing_helped: Vec<String>,
    pub kind_words: Vec<String>,
    pub when_well: Vec<String>,
    pub keeps_me_well: Vec<String>,
    pub can_throw_me: Vec<String>,
    pub early_signs: Vec<String>,
    pub what_i_will_do: Vec<String>,
    pub when_it_gets_hard: Vec<String>,
    pub after_a_hard_time: Vec<String>,
    pub others_to_know: Vec<String>,
    pub small_rewards: Vec<String>,
    pub medium_rewards: Vec<String>,
    pub big_rewards: Vec<String>,
}

impl Ideas {
    pub fn read(mut file: Table<'_>) -> Self {
        let mut texts = |key| file.texts(key).into_iter().map(|(_, text)| text).collect();
        let ideas = Self {
            goals: texts("goals"),
            steps: texts("steps"),
            rewards: texts("rewards"),
            if_starts: texts("if_starts"),
            hopes: texts("hopes"),
            nothing_helped: texts("nothing_helped"),
            kind_words: texts("kind_words"),
            when_well: texts("when_well"),
            keeps_me_well: texts("keeps_me_well"),
            can_throw_me: texts("can_throw_me"),
            early_signs: texts("early_signs"),
            what_i_will_do: texts("what_i_will_do"),
            when_it_gets_hard: texts("when_it_gets_hard"),
            after_a_hard_time: texts("after_a_hard_time"),
            others_to_know: texts("others_to_know"),
            small_rewards: texts("small_rewards"),
            medium_rewards: texts("medium_rewards"),
            big_rewards: texts("big_rewards"),
        };
        file.end();
        ideas
    }
}

#[derive(Debug)]
pub struct Prompt {
    pub id: String,
    pub start: String,
    /// What the start was before. It still stands in workbooks where nothing was added to it.
    pub earlier_start: Option<String>,
    pub whole: String,
}

pub fn read_prompts(mut file: Table<'_>) -> Vec<Prompt> {
    let mut prompts: Vec<Prompt> = Vec::new();
    for mut table in file.tables("prompt") {
        let id = id(&mut table, "line");
        let prompt = Prompt {
            start: table.text("start"),
            earlier_start: table.text_if_any("earlier_start"),
            whole: table.text("whole"),
            id,
        };
        table.number("seed_line");
        if domain::Prompt::from_id(&prompt.id).is_none() {
            table.fault(format!(
                "\"{}\" is not the id of a line of the guide.",
                prompt.id
            ));
        }
        if prompts.iter().any(|other| other.id == prompt.id) {
            table.fault(format!("Two lines have the id \"{}\".", prompt.id));
        }
        table.end();
        prompts.push(prompt);
    }
    for known in domain::Prompt::ALL {
        if !prompts.iter().any(|prompt| prompt.id == known.id()) {
            file.fault(format!("The line \"{}\" is missing.", known.id()));
        }
    }
    file.end();
    prompts
}

#[derive(Debug, Default)]
pub struct Areas {
    pub source: Source,
    pub areas: Vec<Area>,
}

#[derive(Debug, Default)]
pub struct Area {
    pub id: String,
    pub name: String,
    pub law: String,
    pub hint: String,
}

impl Areas {
    pub fn read(mut file: Table<'_>, words: &[Word]) -> Self {
        let source = file
            .table("source")
            .map(|table| Source::read_with_note(table, words));
        let mut areas: Vec<Area> = Vec::new();
        for mut table in file.tables("area") {
            let id = id(&mut table, "area");
            let area = Area {
                name: table.text("name"),
                law: table.text("law"),
                hint: table.text("hint"),
                id,
            };
            if LifeArea::from_id(&area.id).is_none() {
                table.fault(format!("\"{}\" is not the id of an area of life.", area.id));
            }
            if areas.iter().any(|other| other.id == area.id) {
                table.fault(format!("Two areas have the id \"{}\".", area.id));
            }
            table.end();
            areas.push(area);
        }
        for known in LifeArea::ALL {
            if !areas.iter().any(|area| area.id == known.id()) {
                file.fault(format!("The area \"{}\" is missing.", known.id()));
            }
        }
        file.end();
        Self {
            source: source.unwrap_or_default(),
            areas,
        }
    }
}

/// The same cards in another language, among the first and the quick ones alike.
pub fn compare_cards(first: &Language, other: &Language, faults: &Faults) {
    let file = format!("content/{}/cards.toml", other.id);
    for card in &first.cards.cards {
        match other.cards.cards.iter().find(|theirs| theirs.id == card.id) {
            None => faults.add(&file, 1, format!("The card \"{}\" is missing.", card.id)),
            Some(theirs) if (theirs.first, theirs.quick) != (card.first, card.quick) => {
                let sentence = format!(
                    "The card \"{}\" is not first or quick as it is in English.",
                    card.id
                );
                faults.add(&file, theirs.line, sentence);
            }
            Some(_) => {}
        }
    }
    for theirs in &other.cards.cards {
        if !first.cards.cards.iter().any(|card| card.id == theirs.id) {
            let sentence = format!("The card \"{}\" is not there in English.", theirs.id);
            faults.add(&file, theirs.line, sentence);
        }
    }
}
