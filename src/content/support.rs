//! Who to try first, where a kind of support has nobody in it, and what the NHS and social care have.

use super::{HelpLine, Source, texts};
use crate::domain::{Nation, SupportKind};

/// Somebody to try, how to get there, and words to say.
#[derive(Debug)]
pub struct First {
    pub kind: SupportKind,
    pub nations: &'static [Nation],
    pub name: &'static str,
    pub how: &'static str,
    pub say: &'static str,
    /// Where `how` comes from, where it states a fact.
    pub source: Option<Source>,
}

/// A service of the NHS, or of social care.
#[derive(Debug)]
pub struct Service {
    pub kind: SupportKind,
    pub name: &'static str,
    pub what: &'static str,
    pub say: &'static str,
    pub routes: &'static [Route],
}

/// How to get to a service in one nation.
#[derive(Debug)]
pub struct Route {
    pub nation: Nation,
    pub how: &'static str,
    /// The ids of the help lines it is reached by.
    pub lines: &'static [&'static str],
    /// Where `how` comes from, where it states a fact.
    pub source: Option<Source>,
}

impl Route {
    /// The help lines it is reached by, the most urgent first.
    pub fn help_lines(&self) -> Vec<&'static HelpLine> {
        let mut lines = super::help_lines(Some(self.nation));
        lines.retain(|line| self.lines.contains(&line.id));
        lines
    }
}

/// Every service where the person is, with the way to it there. None in a place without the NHS, and none where they have
/// not said where they are: the ways differ.
pub fn services(nation: Option<Nation>) -> Vec<(&'static Service, &'static Route)> {
    let all = texts::support().services.iter();
    let there = |service: &'static Service| {
        let mut routes = service.routes.iter();
        let route = routes.find(|route| Some(route.nation) == nation)?;
        Some((service, route))
    };
    all.filter_map(there).collect()
}

/// Who to try first where the person is. Where they have not said where that is, only what holds everywhere.
pub fn first(kind: SupportKind, nation: Option<Nation>) -> Option<&'static First> {
    let all = texts::support().firsts.iter();
    let mut fit = all.filter(|first| {
        let holds = match nation {
            Some(nation) => first.nations.contains(&nation),
            None => first.nations.len() == Nation::ALL.len(),
        };
        first.kind == kind && holds
    });
    fit.next()
}
