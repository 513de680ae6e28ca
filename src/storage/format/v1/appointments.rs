//! Appointment sheets, each in a place of its own.

use super::{day, day_if_any, differing_shared, list, object, word_if_any};
use crate::{
    domain::{Appointment, Appointments, Changed, Id, SheetLine, TimeOfDay},
    storage::{
        Place, Section,
        format::fields::{Fault, Fields},
    },
};
use serde_json::Value;

pub fn differing(now: &Appointments, before: &Appointments) -> Vec<Place> {
    let (now, before) = (now.as_slice(), before.as_slice());
    differing_shared(Section::Appointments, now, before, |one| &one.id)
}

pub fn write(appointment: &Appointment) -> Value {
    let at = appointment.at.map(TimeOfDay::to_text);
    object([
        ("written", day(appointment.written)),
        ("on", day_if_any(appointment.on)),
        ("at", word_if_any(at.as_deref())),
        ("with", appointment.with.as_str().into()),
        ("say", write_lines(&appointment.say)),
        ("changed", list(&appointment.changed, write_changed)),
        ("questions", write_lines(&appointment.questions)),
        ("agreed", appointment.agreed.as_str().into()),
    ])
}

/// Each line has a name, by which two versions of a sheet are merged line by line.
fn write_lines(lines: &[SheetLine]) -> Value {
    let lines: Vec<(usize, &SheetLine)> = (1..).zip(lines).collect();
    list(&lines, |(place, line)| {
        object([
            ("id", place.to_string().into()),
            ("words", line.words.as_str().into()),
            ("left_off", line.is_left_off.into()),
        ])
    })
}

fn write_changed(changed: &Changed) -> Value {
    object([
        ("day", day(changed.day)),
        ("words", changed.words.as_str().into()),
    ])
}

pub fn read(id: &Id, mut fields: Fields) -> Result<Appointment, Fault> {
    let appointment = Appointment {
        id: id.clone(),
        written: fields.day("written"),
        on: fields.day_if_any("on"),
        at: fields.word_if_any("at", TimeOfDay::parse),
        with: fields.note("with"),
        say: lines(&mut fields, "say"),
        changed: once(fields.list("changed", read_changed)),
        questions: lines(&mut fields, "questions"),
        agreed: fields.note("agreed"),
    };
    fields.end(appointment)
}

/// What was picked in two places stands there once.
fn once(all: Vec<Changed>) -> Vec<Changed> {
    let mut once: Vec<Changed> = Vec::new();
    for one in all {
        if !once.contains(&one) {
            once.push(one);
        }
    }
    once
}

/// The lines of a sheet. There are as many as there are places for.
fn lines(fields: &mut Fields, name: &str) -> [SheetLine; Appointment::LINES] {
    let lines = fields.list(name, |mut line| {
        let left_off = line.value("left_off");
        if !left_off.is_boolean() {
            line.fail("left_off", "not true or false");
        }
        let read = SheetLine {
            words: line.note("words"),
            is_left_off: left_off == Value::Bool(true),
        };
        line.end(read)
    });
    match lines.try_into() {
        Ok(lines) => lines,
        Err(_) => {
            fields.fail(name, "not 3 lines");
            Default::default()
        }
    }
}

fn read_changed(mut fields: Fields) -> Result<Changed, Fault> {
    let changed = Changed {
        day: fields.day("day"),
        words: fields.note("words"),
    };
    fields.end(changed)
}
