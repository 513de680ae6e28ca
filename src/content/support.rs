//! Who to try first, where a kind of support has nobody in it.

use super::{Source, texts};
use crate::domain::{Nation, SupportKind};

/// Somebody to try, how to get there, and words to say.
#[derive(Debug)]
pub struct First {
    /// The kind of support, as it is stored.
    pub kind: &'static str,
    pub nations: &'static [Nation],
    pub name: &'static str,
    pub how: &'static str,
    pub say: &'static str,
    /// Where `how` comes from, where it states a fact.
    pub source: Option<Source>,
}

/// Who to try first where the person is. Where they have not said where that is, only what holds everywhere.
pub fn first(kind: SupportKind, nation: Option<Nation>) -> Option<&'static First> {
    let all = texts::firsts().all.iter();
    let mut fit = all.filter(|first| {
        let holds = match nation {
            Some(nation) => first.nations.contains(&nation),
            None => first.nations.len() == Nation::ALL.len(),
        };
        first.kind == kind.id() && holds
    });
    fit.next()
}
