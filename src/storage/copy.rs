//! One readable file with everything in it, and what comes of bringing it back.
//!
//! `docs/file-format.md` describes the file for other programs.

use super::{
    Place, SET_ASIDE, Section, SetAside,
    format::{self, Fault, VERSION},
    merge::{Clash, Merged, merge},
    opening::aside_key,
};
use crate::{
    domain::{Binned, Day, Id, OtherWords, Removed, RemovedValue, Values, Workbook},
    order::in_order,
};
use serde_json::{Map, Value};
use std::cmp::Reverse;

/// The largest copy that is read, in bytes. Everything a browser has room for fits many times over.
pub const MAX_BYTES: usize = 50_000_000;

/// What the file says it is.
const KIND: &str = "copy";

/// A copy of all the person has written, and of what was set aside, as readable JSON.
pub fn copy_of_everything(
    workbook: &Workbook,
    clock: &dyn Fn(&Place) -> u64,
    set_aside: &[SetAside],
    today: Day,
) -> String {
    let mut records = Map::new();
    for place in format::places(workbook) {
        let mut record = Map::new();
        record.insert("clock".to_owned(), clock(&place).into());
        record.insert(
            "body".to_owned(),
            format::body(&place, workbook).unwrap_or_default(),
        );
        records.insert(place.name(), Value::Object(record));
    }
    let mut aside = Map::new();
    for one in set_aside {
        // What stands unread in its own place is set aside in the copy.
        let key = match Place::from_key(&one.key) {
            Some(place) => aside_key(&place, aside.len() as u64),
            None => one.key.clone(),
        };
        aside.insert(key, one.text.as_str().into());
    }
    let records = Value::Object(records);
    let mut copy = Map::new();
    let mut put = |name: &str, value: Value| copy.insert(name.to_owned(), value);
    put("camau", KIND.into());
    put("format", VERSION.into());
    put("saved", today.to_string().into());
    put("counts", counts_of(&records));
    put("sum", format::sum_of(&records).into());
    put("records", records);
    put("set-aside", Value::Object(aside));
    format!("{:#}\n", Value::Object(copy))
}

/// How many records of each section there are.
fn counts_of(records: &Value) -> Value {
    let mut counts = Map::new();
    for name in records.as_object().into_iter().flat_map(Map::keys) {
        let section = name.split('.').next().unwrap_or(name);
        let n = counts
            .get(section)
            .and_then(Value::as_u64)
            .unwrap_or_default();
        counts.insert(section.to_owned(), (n + 1).into());
    }
    Value::Object(counts)
}

/// A copy that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Copy {
    /// The day it was saved.
    pub saved: Day,
    pub workbook: Workbook,
    pub set_aside: Vec<SetAside>,
    /// In the order of their sections.
    records: Vec<(Place, Record)>,
}

#[derive(Clone, Debug, PartialEq)]
struct Record {
    clock: u64,
    body: Value,
}

/// Why a file cannot be brought back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopyError {
    TooLarge,
    /// Not JSON, or nested deeper than any copy is.
    NotJson {
        line: usize,
    },
    /// JSON of another kind.
    NotACopy,
    /// A newer Camau saved it.
    Newer,
    /// Ours, but something in it is missing or changed. The rest of it may be read.
    Damaged(Fault),
}

/// Reads a file that somebody chose. Nothing in it is trusted.
pub fn read_copy(text: &str) -> Result<Copy, CopyError> {
    if text.len() > MAX_BYTES {
        return Err(CopyError::TooLarge);
    }
    let text = text.trim_start_matches('\u{feff}');
    let value: Value =
        serde_json::from_str(text).map_err(|error| CopyError::NotJson { line: error.line() })?;
    let is_ours = value.get("camau").and_then(Value::as_str) == Some(KIND);
    if !is_ours {
        return Err(CopyError::NotACopy);
    }
    let mut fields = format::Fields::of(value, "");
    if fields.whole_number("format") > VERSION {
        return Err(CopyError::Newer);
    }
    read_fields(fields).map_err(CopyError::Damaged)
}

fn read_fields(mut fields: format::Fields) -> Result<Copy, Fault> {
    let saved = fields.day("saved");
    let sum = fields.text("sum");
    let all = Value::Object(fields.pairs("records"));
    if sum != format::sum_of(&all) {
        fields.fail("records", "changed since it was saved");
    }
    let mut records = Vec::new();
    if let Value::Object(all) = all {
        for (name, value) in all {
            let read = read_record(&name, value);
            records.extend(fields.take_in(read));
        }
    }
    let mut set_aside = Vec::new();
    for (key, text) in fields.pairs("set-aside") {
        // Any other key could stand for a live record, or for another app's.
        match text.as_str() {
            Some(text) if key.starts_with(SET_ASIDE) => set_aside.push(SetAside {
                key,
                text: text.to_owned(),
            }),
            _ => fields.fail("set-aside", "not a text that was set aside"),
        }
    }
    fields.end(())?;
    let mut records = in_order(records, |(one, _), (other, _)| {
        one.section.cmp(&other.section)
    });
    let workbook = workbook_of(&records)?;
    for (place, record) in &mut records {
        // As it is written here: a field that nobody knows would make the same words look like others.
        if let Some(body) = format::body(place, &workbook) {
            record.body = body;
        }
    }
    Ok(Copy {
        saved,
        workbook,
        set_aside,
        records,
    })
}

fn read_record(name: &str, value: Value) -> Result<(Place, Record), Fault> {
    let way = ["records.", name].concat();
    let place = Place::from_name(name).ok_or_else(|| Fault::new(way.as_str(), "not known"))?;
    let mut record = format::Fields::of(value, &way);
    let clock = record.whole_number("clock");
    let body = record.value("body");
    record.end((place, Record { clock, body }))
}

/// Puts records together. Those with places of their own come first, for the whole may put them in order.
fn workbook_of(records: &[(Place, Record)]) -> Result<Workbook, Fault> {
    let mut workbook = Workbook::default();
    for wholes in [false, true] {
        for (place, record) in records {
            if place.record.is_none() == wholes {
                let put = format::put(place, Some(record.body.clone()), &mut workbook);
                put.map_err(|fault| fault.within(&["records.", &place.name(), ".body"].concat()))?;
            }
        }
    }
    Ok(workbook)
}

/// How what is here and what is in a copy compare, for one kind of record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    pub here: usize,
    pub in_copy: usize,
    pub only_here: usize,
    pub only_in_copy: usize,
    /// In both, with different words.
    pub differing: usize,
}

/// Things of one kind, each with a name that no other has.
pub type Named<T> = Vec<(String, T)>;

/// Compares two sets of named things.
pub fn compare<T: PartialEq>(here: &Named<T>, copy: &Named<T>) -> Compared {
    let same = |at_here: usize, at_copy: usize| {
        let pair = here.get(at_here).zip(copy.get(at_copy));
        pair.is_some_and(|((_, here), (_, copy))| here == copy)
    };
    compare_by_name(names(here), names(copy), &same)
}

fn names<T>(all: &Named<T>) -> Vec<&str> {
    all.iter().map(|(name, _)| name.as_str()).collect()
}

/// Names in order, each with where it stands. Of two that are the same, the last.
fn places(names: Vec<&str>) -> Vec<(&str, usize)> {
    let places = names.into_iter().zip(0..).collect();
    let mut places = in_order(places, |(one, at), (other, at_other)| {
        (one, Reverse(at)).cmp(&(other, Reverse(at_other)))
    });
    places.dedup_by_key(|(name, _)| *name);
    places
}

/// Compares by where each name stands, so that there is one piece of code for it and not one for each kind of thing.
fn compare_by_name(
    here: Vec<&str>,
    copy: Vec<&str>,
    same: &dyn Fn(usize, usize) -> bool,
) -> Compared {
    let (here, copy) = (places(here), places(copy));
    let find = |all: &[(&str, usize)], name: &str| {
        let at = all.binary_search_by(|(other, _)| (*other).cmp(name)).ok()?;
        all.get(at).map(|(_, place)| *place)
    };
    let is_here = |(name, _): &&(&str, usize)| find(&here, name).is_some();
    let mut compared = Compared {
        here: here.len(),
        in_copy: copy.len(),
        only_in_copy: copy.len() - copy.iter().filter(is_here).count(),
        ..Compared::default()
    };
    for (name, at_here) in &here {
        match find(&copy, name) {
            None => compared.only_here += 1,
            Some(at_copy) if !same(*at_here, at_copy) => compared.differing += 1,
            Some(_) => {}
        }
    }
    compared
}

/// Brings a copy together with what is here, record by record. The newer of two stays; where neither is newer, both do.
/// No record is dropped: values beyond the ten that can be kept go into the bin.
pub fn merged(
    copy: &Copy,
    here: &Workbook,
    clock: &dyn Fn(&Place) -> u64,
    today: Day,
) -> Result<Workbook, Fault> {
    let mut merged = here.clone();
    for wholes in [false, true] {
        for (place, record) in &copy.records {
            if place.record.is_none() == wholes {
                bring_in(place, record, clock(place), &mut merged, today)?;
            }
        }
    }
    bring_in_values(copy, &mut merged, today);
    Ok(merged)
}

/// Brings in the values that could not come with the rest, because together they are more than ten.
fn bring_in_values(copy: &Copy, merged: &mut Workbook, today: Day) {
    for own in copy.workbook.values.own() {
        merged.values.add_own(own.id.clone(), own.name.clone());
    }
    for kept in copy.workbook.values.kept() {
        let removed = RemovedValue {
            place: Values::MAX_KEPT,
            kept: kept.clone(),
        };
        let name = format::sum_of(&kept.value.to_text().into());
        if merged.values.put_back(removed.clone()).is_err()
            && let Some(id) = Id::parse(&["beyond-ten-", &name].concat())
            && merged.bin.get(&id).is_none()
        {
            let what = Removed::Value(removed);
            let since = today;
            merged.bin.set(Binned { id, since, what });
        }
    }
}

fn bring_in(
    place: &Place,
    record: &Record,
    clock_here: u64,
    workbook: &mut Workbook,
    today: Day,
) -> Result<(), Fault> {
    let Some(here) = format::body(place, workbook) else {
        return format::put(place, Some(record.body.clone()), workbook);
    };
    if here == record.body {
        return Ok(());
    }
    if clock_here == record.clock
        && let Some(id) = place.record.as_ref().filter(|_| !holds_many(place))
    {
        return keep_both(place, id, record, workbook, today);
    }
    let is_newer_there = clock_here < record.clock;
    let both = together(place, &here, &record.body, is_newer_there);
    let is_put = format::put(place, both.value, workbook).is_ok();
    let clashes = match is_put {
        true => both.clashes,
        // Together they are more than one place may hold: only what stands here already is brought up to date.
        false => {
            let known = only_known(&record.body, &here);
            let mut both = together(place, &here, &known, is_newer_there);
            keep_order(&mut both.value, &here);
            format::put(place, both.value, workbook)?;
            both.clashes
        }
    };
    if holds_many(place) {
        keep_other_words(place, clashes, workbook, today);
    }
    Ok(())
}

/// Whether several things share a place, so that its clock does not tell which words in it are newer, and no twin of it can
/// stand beside it.
fn holds_many(place: &Place) -> bool {
    match place.section {
        Section::Values | Section::CheckIns | Section::Areas | Section::StayingWell => true,
        Section::Recovery => place.record.is_none(),
        _ => false,
    }
}

/// Lists within a record, such as steps, are brought together one by one; of two words that differ the newer stay.
fn together(place: &Place, here: &Value, there: &Value, is_newer_there: bool) -> Merged {
    let blank = format::body(place, &Workbook::default());
    let (newer, older) = match is_newer_there {
        true => (there, here),
        false => (here, there),
    };
    merge(blank.as_ref(), Some(newer), Some(older))
}

/// What a copy says of the values that are kept here, without any others.
fn only_known(there: &Value, here: &Value) -> Value {
    let mut known = there.clone();
    if let Some(Value::Array(there)) = known.get_mut("kept") {
        there.retain(|kept| kept_values(here).any(|other| name_of(other) == name_of(kept)));
    }
    known
}

/// Puts the values that are kept in the order they have here.
fn keep_order(both: &mut Option<Value>, here: &Value) {
    if let Some(Value::Array(both)) = both.as_mut().and_then(|both| both.get_mut("kept")) {
        let place =
            |kept: &Value| kept_values(here).position(|other| name_of(other) == name_of(kept));
        *both = in_order(std::mem::take(both), |one, other| {
            place(one).cmp(&place(other))
        });
    }
}

fn kept_values(values: &Value) -> impl Iterator<Item = &Value> {
    let kept = values.get("kept").and_then(Value::as_array);
    kept.into_iter().flatten()
}

fn name_of(kept: &Value) -> Option<&Value> {
    kept.get("value")
}

/// Keeps what was not taken beside what was, until the person has chosen. Its id is always the same, so that bringing a
/// copy back twice asks once.
fn keep_other_words(place: &Place, clashes: Vec<Clash>, workbook: &mut Workbook, today: Day) {
    for Clash { way, other } in clashes {
        let name = place.name();
        let all = Value::from(vec![name.clone().into(), way.clone().into(), other.clone()]);
        let id = Id::parse(&["from-a-copy-", &format::sum_of(&all)].concat());
        if let Some(id) = id.filter(|id| workbook.other_words.get(id).is_none()) {
            workbook.other_words.set(OtherWords {
                id,
                since: today,
                place: name,
                way,
                other: other.to_string(),
            });
        }
    }
}

/// Neither is newer. The other gets a name of its own, always the same one, so that bringing a copy back twice adds it
/// once. An earlier meaning has its day for a name, so the other goes into the bin.
fn keep_both(
    place: &Place,
    id: &Id,
    record: &Record,
    workbook: &mut Workbook,
    today: Day,
) -> Result<(), Fault> {
    let twin = twin_of(id, &record.body);
    if place.section != Section::Recovery {
        let twin = Place::record(place.section, twin);
        // It came with the same file before, and the person may have changed it since.
        return match format::body(&twin, workbook) {
            Some(_) => Ok(()),
            None => format::put(&twin, Some(record.body.clone()), workbook),
        };
    }
    let mut alone = Workbook::default();
    format::put(place, Some(record.body.clone()), &mut alone)?;
    if let (Some(dated), None) = (alone.recovery.earlier().first(), workbook.bin.get(&twin)) {
        let what = Removed::EarlierMeaning(dated.clone());
        workbook.bin.set(Binned {
            id: twin,
            since: today,
            what,
        });
    }
    Ok(())
}

fn twin_of(id: &Id, body: &Value) -> Id {
    let name = [&format::sum_of(body), "-", id.as_str()].concat();
    let name: String = name.chars().take(Id::MAX_CHARS).collect();
    Id::parse(&name).unwrap_or_else(|| id.clone())
}
