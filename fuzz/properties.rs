//! What holds for any file that somebody brings back as a copy. The fuzzing tries it with files made up by the million,
//! the native tests with every seed.

use camau::{
    domain::{Day, Id, Removed, Workbook},
    pages::settings::compared,
    storage::{Copy, Place, copy_of_everything, merged, read_copy, sum_of},
};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What stands between the file that is brought back and a copy of what is here already.
pub const BETWEEN: &str = "\n----\n";

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Refused,
    Read,
}

/// Tries everything there is to do with a file. Stops where something does not hold.
pub fn hold(input: &[u8]) -> Outcome {
    let text = String::from_utf8_lossy(input);
    let (there, here) = text.split_once(BETWEEN).unwrap_or((&text, ""));
    let _ = read_copy(there);
    let (there, here) = (with_its_sum(there), with_its_sum(here));
    let Ok(copy) = read_copy(&there) else {
        return Outcome::Refused;
    };
    comes_back_the_same(&copy, &clocks(&there));
    let clocks = clocks(&here);
    let here = read_copy(&here).map(|copy| copy.workbook);
    for here in [here.unwrap_or_default(), copy.workbook.clone()] {
        is_compared(&here, &copy.workbook);
        is_brought_in(&copy, &here, &|place| {
            clocks.get(&place.name()).copied().unwrap_or_default()
        });
    }
    Outcome::Read
}

/// The file with the checksum that its records have: whoever forges one can work that out too.
fn with_its_sum(text: &str) -> String {
    let Ok(mut copy) = serde_json::from_str::<Value>(text) else {
        return text.to_owned();
    };
    if let Some(sum) = copy.get("records").map(sum_of)
        && let Some(fields) = copy.as_object_mut()
    {
        fields.insert("sum".to_owned(), json!(sum));
    }
    copy.to_string()
}

fn records(copy: &str) -> serde_json::Map<String, Value> {
    let copy: Value = serde_json::from_str(copy).unwrap_or_default();
    let records = copy.get("records").and_then(Value::as_object);
    records.cloned().unwrap_or_default()
}

fn clocks(copy: &str) -> BTreeMap<String, u64> {
    let clock = |record: &Value| record.get("clock").and_then(Value::as_u64);
    let records = records(copy).into_iter();
    records
        .filter_map(|(name, record)| Some((name, clock(&record)?)))
        .collect()
}

fn a_day() -> Day {
    Day::from_ymd_opt(2026, 11, 22).unwrap_or_default()
}

/// What stands in each place of a workbook.
fn bodies(workbook: &Workbook) -> BTreeMap<String, Value> {
    let records = records(&copy_of_everything(workbook, &|_| 0, &[], a_day()));
    let body = |record: Value| record.get("body").cloned().unwrap_or_default();
    records
        .into_iter()
        .map(|(name, record)| (name, body(record)))
        .collect()
}

fn comes_back_the_same(copy: &Copy, clocks: &BTreeMap<String, u64>) {
    let clock = |place: &Place| clocks.get(&place.name()).copied().unwrap_or_default();
    let written = copy_of_everything(&copy.workbook, &clock, &copy.set_aside, copy.saved);
    let again = read_copy(&written).unwrap_or_else(|error| panic!("{error:?}\n{written}"));
    assert_eq!(again.workbook, copy.workbook);
    assert_eq!(again.set_aside, copy.set_aside);
    assert_eq!(again.saved, copy.saved);
    let again = copy_of_everything(&again.workbook, &clock, &again.set_aside, again.saved);
    assert_eq!(again, written);
}

fn is_compared(here: &Workbook, there: &Workbook) {
    for (kind, compared) in compared(here, there) {
        let only_one_has = compared.only_here + compared.only_in_copy;
        let in_both = compared.here - compared.only_here;
        assert_eq!(
            in_both,
            compared.in_copy - compared.only_in_copy,
            "{kind:?}"
        );
        assert!(compared.differing <= in_both, "{kind:?}");
        assert!(
            here != there || only_one_has + compared.differing == 0,
            "{kind:?}"
        );
    }
}

fn is_brought_in(copy: &Copy, here: &Workbook, clock: &dyn Fn(&Place) -> u64) {
    let there = &copy.workbook;
    let merge = |here: &Workbook| {
        let merged = merged(copy, here, clock, a_day());
        merged.unwrap_or_else(|fault| panic!("{fault:?}"))
    };
    let once = merge(here);
    let twice = merge(&once);
    if twice != once {
        // Two whole workbooks would be pages of words.
        let (once, twice) = (bodies(&once), bodies(&twice));
        let names = once.keys().chain(twice.keys());
        let differing = names.filter(|name| once.get(*name) != twice.get(*name));
        let differing: Vec<_> = differing
            .map(|name| (name, once.get(name), twice.get(name)))
            .collect();
        panic!("twice is not as once: {differing:#?}");
    }
    let (bodies_here, bodies_there, found) = (bodies(here), bodies(there), bodies(&once));
    for (one, other) in [(&bodies_here, &bodies_there), (&bodies_there, &bodies_here)] {
        for (name, body) in one {
            assert!(found.contains_key(name), "{name} is gone");
            // What only one side has stays as it was. A whole, such as the order, tells of its records too.
            let is_record = name.contains('.');
            if is_record && !other.contains_key(name) {
                assert_eq!(found.get(name), Some(body), "{name}");
            }
        }
    }
    for goal in here.goals.iter().chain(there.goals.iter()) {
        for step in &goal.steps {
            let mut goals = once.goals.iter();
            assert!(
                goals.any(|found| found.step(&step.id).is_some()),
                "{:?} of {:?} is gone",
                step.id,
                goal.id
            );
        }
    }
    for own in here.values.own().iter().chain(there.values.own()) {
        let is_own = |id: &Id| once.values.own().iter().any(|found| found.id == *id);
        assert!(is_own(&own.id), "{own:?} is gone");
    }
    for kept in here.values.kept().iter().chain(there.values.kept()) {
        let is_binned = once.bin.iter().any(
            |binned| matches!(&binned.what, Removed::Value(value) if *value.value() == kept.value),
        );
        assert!(
            once.values.keeps(&kept.value) || is_binned,
            "{kept:?} is gone"
        );
    }
    for (field, words) in here.drafts.iter().chain(there.drafts.iter()) {
        let found = once.drafts.get(field).is_some();
        assert!(found, "“{words}” in {field:?} is gone");
    }
}
