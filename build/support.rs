//! Reads who to try first, where a kind of support has nobody in it.

use super::{Source, domain::Nation, table::Table, words::Word};

#[derive(Debug, Default)]
pub struct First {
    pub kind: String,
    pub nations: Vec<Nation>,
    pub name: String,
    pub how: String,
    pub say: String,
    /// Where what is said about how to get there comes from. None where no fact is stated.
    pub source: Option<Source>,
}

/// The kinds of support, as the app stores them.
const KINDS: [&str; 5] = ["nhs", "social-care", "people", "groups", "other"];

pub fn read(mut file: Table<'_>, words: &[Word]) -> Vec<First> {
    let mut all: Vec<First> = Vec::new();
    for mut table in file.tables("first") {
        let kind = table.text("kind");
        table.call_it(format!("who to try first of \"{kind}\""));
        if !KINDS.contains(&kind.as_str()) {
            table.fault(format!("\"{kind}\" is not a kind of support."));
        }
        let mut nations = Vec::new();
        for (line, nation) in table.texts("nations") {
            match Nation::from_id(&nation) {
                Some(nation) => nations.push(nation),
                None => table.fault_at(line, format!("\"{nation}\" is not a nation.")),
            }
        }
        let source = table.text_if_any("source").map(|name| Source {
            name,
            url: table.address_if_any("url", super::SOURCES),
            date: super::source_date(&mut table, words),
            note: None,
        });
        let first = First {
            name: table.text("name"),
            how: table.text("how"),
            say: table.text("say"),
            kind,
            nations,
            source,
        };
        for other in all.iter().filter(|other| other.kind == first.kind) {
            if let Some(nation) = first.nations.iter().find(|one| other.nations.contains(one)) {
                table.fault(format!("There are two for {}.", nation.id()));
            }
        }
        table.end();
        all.push(first);
    }
    for kind in KINDS {
        for nation in Nation::ALL {
            if !all
                .iter()
                .any(|first| first.kind == kind && first.nations.contains(&nation))
            {
                file.fault(format!(
                    "Who to try first of \"{kind}\" is missing for {}.",
                    nation.id()
                ));
            }
        }
    }
    file.end();
    all
}
