//! Check-ins, those of a month in one place: one a day would be thousands of places after ten years.

use super::{number_if_any, object};
use crate::{
    domain::{
        CheckIn, CheckInMonth, CheckIns, DayWord, Id, Month, WellbeingQuestion, WordId, read_day,
    },
    storage::{
        Place, Section,
        format::fields::{Fault, Fields},
    },
};
use serde_json::{Map, Value};
use std::sync::Arc;

pub fn differing(now: &CheckIns, before: &CheckIns) -> Vec<Place> {
    let mut places = Vec::new();
    for kept in now.months() {
        // Months that were not touched are shared, which spares comparing their words.
        let is_same = |other: &Arc<CheckInMonth>| Arc::ptr_eq(other, kept) || other == kept;
        if !before.month(kept.month()).is_some_and(is_same) {
            places.extend(place(kept.month()));
        }
    }
    for gone in before.months() {
        if now.month(gone.month()).is_none() {
            places.extend(place(gone.month()));
        }
    }
    places
}

fn place(month: Month) -> Option<Place> {
    // The name of a month is always an id.
    Some(Place::record(Section::CheckIns, month.id()?))
}

/// The month that an id names.
pub fn month(id: &Id) -> Option<Month> {
    let first = read_day(&[id.as_str(), "-01"].concat())?;
    Some(Month::of(first))
}

pub fn write_month(check_ins: &CheckIns, id: &Id) -> Option<Value> {
    let kept = check_ins.month(month(id)?)?;
    let mut days = Map::new();
    for (day, check_in) in kept.days() {
        days.insert(day.to_string(), write(check_in));
    }
    Some(object([("days", Value::Object(days))]))
}

pub fn read_month(id: &Id, mut fields: Fields, check_ins: &mut CheckIns) -> Result<(), Fault> {
    let month = month(id).ok_or_else(|| Fault::new("camau", "not a month"))?;
    let mut read = Vec::new();
    for (name, value) in fields.pairs("days") {
        let at = ["days.", &name].concat();
        match read_day(&name).filter(|day| Month::of(*day) == month) {
            Some(day) => {
                let check_in = self::read(Fields::of(value, &at));
                read.extend(fields.take_in(check_in).map(|check_in| (day, check_in)));
            }
            None => fields.fail(&at, "not a day of this month"),
        }
    }
    fields.end(())?;
    check_ins.set_month(month, read);
    Ok(())
}

pub fn write(check_in: &CheckIn) -> Value {
    let mut wellbeing = Map::new();
    for question in WellbeingQuestion::ALL {
        if let Some(answer) = check_in.wellbeing.get(question) {
            wellbeing.insert(question.id().to_owned(), answer.get().into());
        }
    }
    object([
        (
            "word",
            check_in.word.as_ref().map(write_word).unwrap_or_default(),
        ),
        ("why", check_in.why.as_str().into()),
        ("helped", check_in.helped.as_str().into()),
        ("energy", number_if_any(check_in.energy)),
        ("wellbeing", Value::Object(wellbeing)),
    ])
}

pub fn read(mut fields: Fields) -> Result<CheckIn, Fault> {
    let mut check_in = CheckIn {
        word: read_word(&mut fields),
        why: fields.note("why"),
        helped: fields.note("helped"),
        energy: fields.out_of_ten_if_any("energy"),
        ..CheckIn::default()
    };
    for (name, answer) in fields.pairs("wellbeing") {
        let known = WellbeingQuestion::ALL
            .into_iter()
            .find(|question| question.id() == name);
        match (known, super::out_of_ten(&answer)) {
            (Some(question), Some(answer)) => check_in.wellbeing.set(question, Some(answer)),
            _ => fields.fail("wellbeing", "not a question with a number from 0 to 10"),
        }
    }
    fields.end(check_in)
}

fn write_word(word: &DayWord) -> Value {
    let (is, word) = match word {
        DayWord::Chosen(word) => ("chosen", word.as_str()),
        DayWord::Own(word) => ("own", word.as_str()),
    };
    object([("is", is.into()), ("word", word.into())])
}

fn read_word(fields: &mut Fields) -> Option<DayWord> {
    let mut word = fields.object_if_any("word")?;
    let read = match word.text("is").as_str() {
        "chosen" => word.word("word", WordId::parse).map(DayWord::Chosen),
        "own" => word.line("word").map(DayWord::Own),
        _ => None,
    };
    fields.take_in(word.end_if_any(read))
}
