//! The sheet for an appointment: one page with what I want to say, what has changed, my questions, and room for what is agreed.

use super::{
    document::{Block, Blocks, Document, Part},
    plan::begun,
};
use crate::{
    content::{self, date},
    domain::{Appointment, Changed, Day, SheetLine, Taking},
    words,
};

/// How many lines are left to write on.
const RULED: u8 = 5;

pub fn appointment_sheet(appointment: &Appointment, taking: &Taking, today: Day) -> Document {
    let mut document = begun(words!(take.sheet.title), taking, today);
    let mut lead = Blocks::default();
    lead.named(words!(take.sheet.with_label), appointment.with.as_str());
    if let Some(when) = when(appointment) {
        lead.named(words!(take.sheet.when), &when);
    }
    document.lead.extend(lead.end());
    document.add(lines(words!(take.sheet.say), &appointment.say));
    document.add(changed(appointment));
    document.add(lines(words!(take.sheet.questions), &appointment.questions));
    document.add(agreed(appointment));
    document
}

/// The day and time, as far as they are known.
fn when(appointment: &Appointment) -> Option<String> {
    let day = appointment.on.map(date);
    let at = appointment.at.map(|at| at.to_text());
    match (day, at) {
        (Some(day), Some(at)) => Some(words!(take.sheet.day_and_time, day = day, time = at)),
        (day, at) => day.or(at),
    }
}

fn lines(head: &str, lines: &[SheetLine]) -> Part {
    let on_it = lines.iter().filter_map(SheetLine::on_the_sheet);
    Part::list(head, on_it.map(str::to_owned).collect())
}

fn changed(appointment: &Appointment) -> Part {
    let lines = appointment.changed.iter().map(changed_line).collect();
    Part::list(words!(take.sheet.changed), lines)
}

/// Something that has changed, with its day.
pub fn changed_line(changed: &Changed) -> String {
    let words = changed.words.as_str().trim();
    [&date(changed.day), ": ", words].concat()
}

/// What was agreed, or room to write it by hand.
fn agreed(appointment: &Appointment) -> Part {
    let mut part = Part::new(words!(take.sheet.agreed));
    let lines: Vec<String> = content::lines_of(appointment.agreed.as_str()).collect();
    part.blocks = match lines.is_empty() {
        true => vec![Block::Ruled(RULED)],
        false => vec![Block::List(lines)],
    };
    part
}
