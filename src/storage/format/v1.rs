//! Version 1, the first: what stands in each place.
//!
//! Every shape is written out, so that a change in the domain cannot quietly change what is kept.

mod appointments;
mod areas;
mod bin;
mod check_ins;
mod goals;
mod other_words;
mod recovery;
mod rewards;
mod setbacks;
mod settings;
mod staying_well;
mod support;
mod taking;
mod values;
mod waiting;

use super::fields::{Fault, Fields, out_of_ten};
use crate::{
    domain::{Day, Id, Meaning, OutOfTen, Rating, Ratings, Workbook, read_day},
    storage::{Place, Section},
};
use serde_json::{Map, Value};
use std::{mem::swap, sync::Arc};

/// The places where two workbooks differ, within one section.
pub fn differing(section: Section, now: &Workbook, before: &Workbook) -> Vec<Place> {
    let whole = |differs: bool| differs.then(|| Place::whole(section)).into_iter().collect();
    match section {
        Section::Settings => whole(now.settings != before.settings),
        Section::Beginning => whole(now.beginning != before.beginning),
        Section::Values => whole(now.values != before.values),
        Section::Taking => whole(now.taking != before.taking),
        Section::Drafts => whole(now.drafts != before.drafts),
        Section::Copies => whole(now.copies != before.copies),
        Section::Recovery => recovery::differing(&now.recovery, &before.recovery),
        Section::Goals => goals::differing(&now.goals, &before.goals),
        Section::CheckIns => check_ins::differing(&now.check_ins, &before.check_ins),
        Section::Setbacks => setbacks::differing(&now.setbacks, &before.setbacks),
        Section::Support => support::differing(&now.support, &before.support),
        Section::Areas => areas::differing(&now.areas, &before.areas),
        Section::StayingWell => staying_well::differing(&now.staying_well, &before.staying_well),
        Section::Rewards => rewards::differing(&now.rewards, &before.rewards),
        Section::Appointments => appointments::differing(&now.appointments, &before.appointments),
        Section::Bin => bin::differing(&now.bin, &before.bin),
        Section::OtherWords => other_words::differing(&now.other_words, &before.other_words),
    }
}

/// The places of records that are new, gone or changed, told apart by their ids. `is_same` compares the record that stands
/// first in `now` with one in `before`, by where they stand.
///
/// One function for every kind of record, which the kinds hand their ids and a comparison: a copy of it for each would
/// weigh as much as all of them.
fn differing_records(
    section: Section,
    now: &[&Id],
    before: &[&Id],
    is_same: &dyn Fn(usize, usize) -> bool,
) -> Vec<Place> {
    // Nearly always a record stands where it stood.
    let find = |all: &[&Id], at: usize, id: &Id| match all.get(at) {
        Some(other) if **other == *id => Some(at),
        _ => all.iter().position(|other| **other == *id),
    };
    let mut places = Vec::new();
    for (at, id) in now.iter().enumerate() {
        if !find(before, at, id).is_some_and(|there| is_same(at, there)) {
            places.push(Place::record(section, (*id).clone()));
        }
    }
    for (at, id) in before.iter().enumerate() {
        if find(now, at, id).is_none() {
            places.push(Place::record(section, (*id).clone()));
        }
    }
    places
}

/// The same for records that are shared. Those that were not touched are known without comparing their words.
fn differing_shared<T: PartialEq>(
    section: Section,
    now: &[Arc<T>],
    before: &[Arc<T>],
    id: fn(&T) -> &Id,
) -> Vec<Place> {
    let is_same = |at: usize, there: usize| match (now.get(at), before.get(there)) {
        (Some(now), Some(before)) => Arc::ptr_eq(now, before) || now == before,
        _ => false,
    };
    let (ids, ids_before) = (ids(now, id), ids(before, id));
    differing_records(section, &ids, &ids_before, &is_same)
}

fn ids<T>(records: &[Arc<T>], id: fn(&T) -> &Id) -> Vec<&Id> {
    records.iter().map(|record| id(record)).collect()
}

/// Every place in which a workbook holds something.
pub fn places(workbook: &Workbook) -> Vec<Place> {
    let blank = Workbook::default();
    let all = Section::ALL.into_iter();
    all.flat_map(|section| differing(section, workbook, &blank))
        .collect()
}

/// What stands in a place. None where there is no such record.
pub fn body(place: &Place, workbook: &Workbook) -> Option<Value> {
    match (place.section, &place.record) {
        (Section::Settings, None) => Some(settings::write(&workbook.settings)),
        (Section::Beginning, None) => Some(waiting::write_beginning(&workbook.beginning)),
        (Section::Values, None) => Some(values::write(&workbook.values)),
        (Section::Taking, None) => Some(taking::write(&workbook.taking)),
        (Section::Drafts, None) => Some(waiting::write_drafts(&workbook.drafts)),
        (Section::Copies, None) => Some(settings::write_copies(&workbook.copies)),
        (Section::Recovery, None) => Some(recovery::write(&workbook.recovery)),
        (Section::Recovery, Some(day)) => recovery::write_earlier(&workbook.recovery, day),
        (Section::Goals, None) => Some(goals::write_order(&workbook.goals)),
        (Section::Goals, Some(id)) => workbook.goals.get(id).map(goals::write),
        (Section::CheckIns, Some(month)) => check_ins::write_month(&workbook.check_ins, month),
        (Section::Setbacks, Some(id)) => workbook.setbacks.get(id).map(setbacks::write),
        (Section::Support, Some(id)) => workbook.support.get(id).map(support::write),
        (Section::Areas, Some(id)) => workbook.areas.get(areas::area(id)?).map(areas::write),
        (Section::StayingWell, Some(id)) => staying_well::write_heading(&workbook.staying_well, id),
        (Section::Rewards, Some(id)) => workbook.rewards.get(id).map(rewards::write),
        (Section::Appointments, Some(id)) => workbook.appointments.get(id).map(appointments::write),
        (Section::Bin, Some(id)) => workbook.bin.get(id).map(bin::write),
        (Section::OtherWords, Some(id)) => workbook.other_words.get(id).map(other_words::write),
        (_, _) => None,
    }
}

/// Puts into a workbook what stands in a place; takes the record off where nothing does. On a fault the workbook stays
/// as it was.
pub fn put(place: &Place, body: Option<Value>, workbook: &mut Workbook) -> Result<(), Fault> {
    let Some(body) = body else {
        take_off(place, workbook);
        return Ok(());
    };
    let body = Fields::of(body, "");
    match (place.section, &place.record) {
        (Section::Settings, None) => workbook.settings = settings::read(body)?,
        (Section::Beginning, None) => workbook.beginning = waiting::read_beginning(body)?,
        (Section::Values, None) => workbook.values = values::read(body)?,
        (Section::Taking, None) => workbook.taking = taking::read(body)?,
        (Section::Drafts, None) => workbook.drafts = waiting::read_drafts(body)?,
        (Section::Copies, None) => workbook.copies = settings::read_copies(body)?,
        (Section::Recovery, None) => recovery::read(body, &mut workbook.recovery)?,
        (Section::Recovery, Some(day)) => {
            recovery::read_earlier(day, body, &mut workbook.recovery)?;
        }
        (Section::Goals, None) => workbook.goals.arrange(&goals::read_order(body)?),
        (Section::Goals, Some(id)) => workbook.goals.set(goals::read(id, body)?),
        (Section::CheckIns, Some(month)) => {
            check_ins::read_month(month, body, &mut workbook.check_ins)?;
        }
        (Section::Setbacks, Some(id)) => workbook.setbacks.set(setbacks::read(id, body)?),
        (Section::Support, Some(id)) => workbook.support.set(support::read(id, body)?),
        (Section::Areas, Some(id)) => workbook.areas.set(areas::read(id, body)?),
        (Section::StayingWell, Some(id)) => {
            staying_well::read_heading(id, body, &mut workbook.staying_well)?;
        }
        (Section::Rewards, Some(id)) => workbook.rewards.set(rewards::read(id, body)?),
        (Section::Appointments, Some(id)) => {
            workbook.appointments.set(appointments::read(id, body)?);
        }
        (Section::Bin, Some(id)) => workbook.bin.set(bin::read(id, body)?),
        (Section::OtherWords, Some(id)) => {
            workbook.other_words.set(other_words::read(id, body)?);
        }
        (_, _) => return Err(Fault::new("", "another place")),
    }
    Ok(())
}

/// Whether this can stand in a place.
pub fn is_record(place: &Place, body: Option<Value>) -> bool {
    put(place, body, &mut Workbook::default()).is_ok()
}

/// Makes one section blank.
pub fn clear(section: Section, workbook: &mut Workbook) {
    swap_section(section, &mut Workbook::default(), workbook);
}

/// Swaps one section of two workbooks.
pub fn swap_section(section: Section, one: &mut Workbook, other: &mut Workbook) {
    match section {
        Section::Settings => swap(&mut one.settings, &mut other.settings),
        Section::Beginning => swap(&mut one.beginning, &mut other.beginning),
        Section::Recovery => swap(&mut one.recovery, &mut other.recovery),
        Section::Values => swap(&mut one.values, &mut other.values),
        Section::Goals => swap(&mut one.goals, &mut other.goals),
        Section::CheckIns => swap(&mut one.check_ins, &mut other.check_ins),
        Section::Setbacks => swap(&mut one.setbacks, &mut other.setbacks),
        Section::Support => swap(&mut one.support, &mut other.support),
        Section::Areas => swap(&mut one.areas, &mut other.areas),
        Section::StayingWell => swap(&mut one.staying_well, &mut other.staying_well),
        Section::Rewards => swap(&mut one.rewards, &mut other.rewards),
        Section::Appointments => swap(&mut one.appointments, &mut other.appointments),
        Section::Taking => swap(&mut one.taking, &mut other.taking),
        Section::Drafts => swap(&mut one.drafts, &mut other.drafts),
        Section::Copies => swap(&mut one.copies, &mut other.copies),
        Section::Bin => swap(&mut one.bin, &mut other.bin),
        Section::OtherWords => swap(&mut one.other_words, &mut other.other_words),
    }
}

fn take_off(place: &Place, workbook: &mut Workbook) {
    match (place.section, &place.record) {
        (Section::Recovery, None) => workbook.recovery.set_now(Meaning::default(), None),
        // An order without goals in it says nothing, and these have no whole.
        (
            Section::Goals
            | Section::CheckIns
            | Section::Setbacks
            | Section::Support
            | Section::Areas
            | Section::StayingWell
            | Section::Rewards
            | Section::Appointments
            | Section::Bin
            | Section::OtherWords,
            None,
        ) => {}
        (section, None) => clear(section, workbook),
        (Section::Recovery, Some(day)) => {
            if let Some(day) = read_day(day.as_str()) {
                let _ = workbook.recovery.remove_earlier(day);
            }
        }
        (Section::Goals, Some(id)) => {
            let _ = workbook.goals.remove(id);
        }
        (Section::Bin, Some(id)) => {
            let _ = workbook.bin.remove(id);
        }
        (Section::OtherWords, Some(id)) => workbook.other_words.remove(id),
        (Section::CheckIns, Some(id)) => {
            if let Some(month) = check_ins::month(id) {
                workbook.check_ins.set_month(month, []);
            }
        }
        (Section::Setbacks, Some(id)) => {
            let _ = workbook.setbacks.remove(id);
        }
        (Section::Support, Some(id)) => {
            let _ = workbook.support.remove(id);
        }
        (Section::Areas, Some(id)) => {
            if let Some(area) = areas::area(id) {
                let _ = workbook.areas.remove(area);
            }
        }
        (Section::StayingWell, Some(id)) => {
            if let Some(heading) = staying_well::heading(id) {
                workbook.staying_well.set_lines(heading, Vec::new());
            }
        }
        (Section::Rewards, Some(id)) => {
            let _ = workbook.rewards.remove(id);
        }
        (Section::Appointments, Some(id)) => {
            let _ = workbook.appointments.remove(id);
        }
        (_, Some(_)) => {}
    }
}

/// An object of these fields. They are put in one by one: collecting them would sort them first, and every kind of
/// sorting weighs as much as all of this.
fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
    let mut object = Map::new();
    for (name, value) in fields {
        object.insert(name.to_owned(), value);
    }
    Value::Object(object)
}

fn list<T>(items: &[T], write: impl Fn(&T) -> Value) -> Value {
    Value::Array(items.iter().map(write).collect())
}

fn day(day: Day) -> Value {
    day.to_string().into()
}

fn day_if_any(day: Option<Day>) -> Value {
    day.map(self::day).unwrap_or_default()
}

fn id(id: &Id) -> Value {
    id.as_str().into()
}

fn word_if_any(word: Option<&str>) -> Value {
    word.map(Value::from).unwrap_or_default()
}

fn number_if_any(number: Option<OutOfTen>) -> Value {
    number.map(|number| number.get().into()).unwrap_or_default()
}

/// Numbers by their day.
fn write_ratings(ratings: &Ratings) -> Value {
    let mut object = Map::new();
    for Rating { day, number } in ratings.as_slice() {
        object.insert(day.to_string(), number.get().into());
    }
    Value::Object(object)
}

fn read_ratings(name: &str, fields: &mut Fields) -> Ratings {
    let mut ratings = Vec::new();
    for (day, number) in fields.pairs(name) {
        match (read_day(&day), out_of_ten(&number)) {
            (Some(day), Some(number)) => ratings.push(Rating { day, number }),
            _ => fields.fail(name, "not a day with a number from 0 to 10"),
        }
    }
    ratings.into_iter().collect()
}
