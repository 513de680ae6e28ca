//! Reads who to try first, where a kind of support has nobody in it, and what the NHS and social care have.

use super::{
    Language, Source,
    domain::{Nation, SupportKind},
    fault::Faults,
    table::Table,
    words::Word,
};

#[derive(Debug)]
pub struct First {
    pub kind: SupportKind,
    pub nations: Vec<Nation>,
    pub name: String,
    pub how: String,
    pub say: String,
    /// Where what is said about how to get there comes from. None where no fact is stated.
    pub source: Option<Source>,
}

/// A service, and the way to it in each nation.
#[derive(Debug)]
pub struct Service {
    pub kind: SupportKind,
    pub name: String,
    pub what: String,
    pub say: String,
    pub routes: Vec<Route>,
}

/// How to get to a service in one nation.
#[derive(Debug)]
pub struct Route {
    pub nation: Nation,
    pub how: String,
    /// The help lines it is reached by, by their ids.
    pub lines: Vec<String>,
    /// Where what is said comes from. None where no fact is stated.
    pub source: Option<Source>,
}

/// Everything about who can help.
#[derive(Debug, Default)]
pub struct Support {
    pub firsts: Vec<First>,
    pub services: Vec<Service>,
}

pub fn read(mut file: Table<'_>, words: &[Word]) -> Support {
    let support = Support {
        firsts: read_firsts(&mut file, words),
        services: read_services(&mut file, words),
    };
    file.end();
    support
}

fn read_services(file: &mut Table<'_>, words: &[Word]) -> Vec<Service> {
    let mut all: Vec<Service> = Vec::new();
    for mut table in file.tables("service") {
        let kind = kind(&mut table);
        let name = table.text("name");
        table.call_it(format!("the service \"{name}\""));
        let mut routes: Vec<Route> = Vec::new();
        for mut route in table.tables("route") {
            let nation = route.text("nation");
            route.call_it(format!("the way to \"{name}\" in \"{nation}\""));
            let known = Nation::UNITED_KINGDOM
                .into_iter()
                .find(|known| known.id() == nation);
            let how = route.text("how");
            let lines = route.texts_if_any("lines");
            let source = source_if_any(&mut route, words);
            match known {
                Some(nation) if routes.iter().any(|other| other.nation == nation) => {
                    route.fault("There are two.".to_owned());
                }
                Some(nation) => routes.push(Route {
                    nation,
                    how,
                    lines,
                    source,
                }),
                None => route.fault(format!("\"{nation}\" is not a nation with such a service.")),
            }
            route.end();
        }
        for nation in Nation::UNITED_KINGDOM {
            if !routes.iter().any(|route| route.nation == nation) {
                table.fault(format!("The way to it in {} is missing.", nation.id()));
            }
        }
        all.push(Service {
            kind,
            name,
            what: table.text("what"),
            say: table.text("say"),
            routes,
        });
        table.end();
    }
    all
}

/// The kind of support a table is about.
fn kind(table: &mut Table<'_>) -> SupportKind {
    let kind = table.text("kind");
    SupportKind::from_id(&kind).unwrap_or_else(|| {
        table.fault(format!("\"{kind}\" is not a kind of support."));
        SupportKind::Other
    })
}

fn source_if_any(table: &mut Table<'_>, words: &[Word]) -> Option<Source> {
    let name = table.text_if_any("source")?;
    Some(Source {
        name,
        url: table.address_if_any("url", super::SOURCES),
        date: super::source_date(table, words),
        note: None,
    })
}

fn read_firsts(file: &mut Table<'_>, words: &[Word]) -> Vec<First> {
    let mut all: Vec<First> = Vec::new();
    for mut table in file.tables("first") {
        let kind = kind(&mut table);
        table.call_it(format!("who to try first of \"{}\"", kind.id()));
        let mut nations = Vec::new();
        for (line, nation) in table.texts("nations") {
            match Nation::from_id(&nation) {
                Some(nation) => nations.push(nation),
                None => table.fault_at(line, format!("\"{nation}\" is not a nation.")),
            }
        }
        let source = source_if_any(&mut table, words);
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
    for kind in SupportKind::ALL {
        for nation in Nation::ALL {
            if !all
                .iter()
                .any(|first| first.kind == kind && first.nations.contains(&nation))
            {
                file.fault(format!(
                    "Who to try first of \"{}\" is missing for {}.",
                    kind.id(),
                    nation.id()
                ));
            }
        }
    }
    all
}

/// Holds what is said of services to the help lines: each line that is named is there, in that nation.
pub fn check_lines(language: &Language, faults: &Faults) {
    let file = format!("content/{}/support.toml", language.id);
    for service in &language.support.services {
        for route in &service.routes {
            for id in &route.lines {
                let line = language.help.lines.iter().find(|line| line.id == *id);
                if !line.is_some_and(|line| line.nations.contains(&route.nation)) {
                    let sentence = format!(
                        "The service \"{}\" names \"{id}\", which is no help line in {}.",
                        service.name,
                        route.nation.id()
                    );
                    faults.add(&file, 1, sentence);
                }
            }
        }
    }
}

/// The same people and services in another language, reached by the same lines.
pub fn compare(first: &Language, other: &Language, faults: &Faults) {
    let file = format!("content/{}/support.toml", other.id);
    let shape = |language: &Language| {
        let firsts = language.support.firsts.iter();
        let firsts: Vec<_> = firsts
            .map(|first| (first.kind, first.nations.clone()))
            .collect();
        let services = language.support.services.iter();
        let services: Vec<_> = services
            .map(|service| {
                let routes = service.routes.iter();
                let routes: Vec<_> = routes
                    .map(|route| (route.nation, route.lines.clone()))
                    .collect();
                (service.kind, routes)
            })
            .collect();
        (firsts, services)
    };
    if shape(first) != shape(other) {
        let sentence = "The people and services differ from English in their kinds, nations, order or help lines.";
        faults.add(&file, 1, sentence.to_owned());
    }
}
