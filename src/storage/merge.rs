//! Bringing together what was changed in two places.
//!
//! Works on the stored shapes rather than on the domain: records are told apart by the field that names them, so that
//! a new kind of record is merged like the rest without a line here.

use serde_json::{Map, Value};

/// The fields that name a record within its list.
const NAMES: [&str; 3] = ["id", "value", "prompt"];

/// Words that were changed to one thing here and to another thing there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The way to them, by the names of fields and records.
    pub way: Vec<String>,
    /// What was not taken.
    pub other: Value,
}

/// What came of a merge.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    pub value: Option<Value>,
    pub clashes: Vec<Clash>,
}

/// Merges what stands here with what stands there, given what both began from. Where both changed the same words, those
/// here stay in place and the others are given back as a clash. A record that was taken off on one side and changed on
/// the other stays.
pub fn merge(base: Option<&Value>, here: Option<&Value>, there: Option<&Value>) -> Merged {
    let mut clashes = Vec::new();
    let value = Three { base, here, there }.merge(&mut Vec::new(), &mut clashes);
    Merged { value, clashes }
}

#[derive(Clone, Copy)]
struct Three<'a> {
    base: Option<&'a Value>,
    here: Option<&'a Value>,
    there: Option<&'a Value>,
}

impl Three<'_> {
    fn merge(self, way: &mut Vec<String>, clashes: &mut Vec<Clash>) -> Option<Value> {
        let Self { base, here, there } = self;
        if here == there || there == base {
            return here.cloned();
        }
        if here == base {
            return there.cloned();
        }
        match (here, there) {
            (Some(Value::Object(here)), Some(Value::Object(there))) if !is_one(here) => {
                let base = base.and_then(Value::as_object);
                Some(Value::Object(objects(base, here, there, way, clashes)))
            }
            (Some(Value::Array(here)), Some(Value::Array(there))) => {
                let base = base
                    .and_then(Value::as_array)
                    .map_or(&[][..], Vec::as_slice);
                Some(Value::Array(lists(base, here, there, way, clashes)))
            }
            // Taken off on one side, changed on the other.
            (kept, None) | (None, kept) => kept.cloned(),
            (Some(here), Some(there)) => {
                clashes.push(Clash {
                    way: way.clone(),
                    other: there.clone(),
                });
                Some(here.clone())
            }
        }
    }
}

/// Whether an object is one thing whose fields mean nothing apart: a state and its day.
fn is_one(object: &Map<String, Value>) -> bool {
    object.contains_key("is")
}

fn objects(
    base: Option<&Map<String, Value>>,
    here: &Map<String, Value>,
    there: &Map<String, Value>,
    way: &mut Vec<String>,
    clashes: &mut Vec<Clash>,
) -> Map<String, Value> {
    let only_there = there.keys().filter(|name| !here.contains_key(*name));
    let mut merged = Map::new();
    for name in here.keys().chain(only_there) {
        let three = Three {
            base: base.and_then(|base| base.get(name)),
            here: here.get(name),
            there: there.get(name),
        };
        way.push(name.clone());
        if let Some(value) = three.merge(way, clashes) {
            merged.insert(name.clone(), value);
        }
        way.pop();
    }
    merged
}

fn lists(
    base: &[Value],
    here: &[Value],
    there: &[Value],
    way: &mut Vec<String>,
    clashes: &mut Vec<Clash>,
) -> Vec<Value> {
    let (Some(base), Some(here), Some(there)) = (named(base), named(here), named(there)) else {
        return logs(base, here, there);
    };
    let mut merged = Vec::new();
    for name in in_order(&base, &here, &there) {
        let three = Three {
            base: find(&base, name),
            here: find(&here, name),
            there: find(&there, name),
        };
        way.push(name.to_owned());
        merged.extend(three.merge(way, clashes));
        way.pop();
    }
    merged
}

/// A record and its name.
type Named<'a> = (&'a str, &'a Value);

/// The records of a list with their names. None where one has no name, or two have the same.
fn named(list: &[Value]) -> Option<Vec<Named<'_>>> {
    let mut all: Vec<Named<'_>> = Vec::new();
    for item in list {
        let name = name_of(item)?;
        if find(&all, name).is_some() {
            return None;
        }
        all.push((name, item));
    }
    Some(all)
}

/// What a record in a list is told apart by. A text is its own name.
pub fn name_of(item: &Value) -> Option<&str> {
    if let Value::String(text) = item {
        return Some(text);
    }
    NAMES.iter().find_map(|name| item.get(name)?.as_str())
}

fn find<'a>(list: &[Named<'a>], name: &str) -> Option<&'a Value> {
    let found = list.iter().find(|(other, _)| *other == name)?;
    Some(found.1)
}

/// The names of both lists: in the order here where that was changed, else in the order there. Each one that only the
/// other list has follows the one it followed there.
fn in_order<'a>(base: &[Named<'a>], here: &[Named<'a>], there: &[Named<'a>]) -> Vec<&'a str> {
    let common = |list: &[Named<'a>]| -> Vec<&'a str> {
        let in_both = |name: &str| find(base, name).is_some() && find(here, name).is_some();
        let names = list.iter().map(|(name, _)| *name);
        names.filter(|name| in_both(name)).collect()
    };
    let (first, second) = match common(base) == common(here) {
        true => (there, here),
        false => (here, there),
    };
    let mut order: Vec<&str> = first.iter().map(|(name, _)| *name).collect();
    let mut before: Option<&str> = None;
    for (name, _) in second {
        if !order.contains(name) {
            let place = before.and_then(|before| order.iter().position(|other| *other == before));
            order.insert(place.map_or(0, |place| place + 1), name);
        }
        before = Some(name);
    }
    order
}

/// Lists whose items have no names are added to at their ends, like a log.
fn logs(base: &[Value], here: &[Value], there: &[Value]) -> Vec<Value> {
    if holds(here, there) {
        return here.to_vec();
    }
    if holds(there, here) {
        return there.to_vec();
    }
    let added = |list: &[Value]| list.strip_prefix(base).map(<[Value]>::to_vec);
    match (added(here), added(there)) {
        (Some(here), Some(there)) => [base, &there, &here].concat(),
        (Some(_), None) => there.to_vec(),
        (None, _) => here.to_vec(),
    }
}

/// Whether a log holds all of another, one after the other.
fn holds(log: &[Value], other: &[Value]) -> bool {
    other.is_empty() || log.windows(other.len()).any(|part| part == other)
}

/// Puts other words at the end of a way. False where there is no such place any more.
pub fn put_at(value: &mut Value, way: &[String], other: Value) -> Option<Value> {
    let Some((name, rest)) = way.split_first() else {
        return Some(std::mem::replace(value, other));
    };
    let inside = match value {
        Value::Object(fields) => fields.get_mut(name),
        Value::Array(items) => items.iter_mut().find(|item| name_of(item) == Some(name)),
        _ => None,
    };
    put_at(inside?, rest, other)
}

/// What stands at the end of a way.
pub fn at<'a>(value: &'a Value, way: &[String]) -> Option<&'a Value> {
    let Some((name, rest)) = way.split_first() else {
        return Some(value);
    };
    let inside = match value {
        Value::Object(fields) => fields.get(name),
        Value::Array(items) => items.iter().find(|item| name_of(item) == Some(name)),
        _ => None,
    };
    at(inside?, rest)
}
