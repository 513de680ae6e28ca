//! The sheets for appointments, newest first.

use super::{appointment::new_sheet, way_back};
use crate::{
    components::{Icon, IconName, PageHead, Row},
    content::{self, date},
    desk::use_desk,
    domain::{Appointment, Appointments, Id},
    page::Page,
    pages::few_at_a_time::{Few, few_at_a_time},
    signals::Memo,
    view::{live, view},
    words,
};
use leptos::prelude::*;

/// How many sheets are shown at a time.
const FEW: usize = 20;

/// A sheet in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Listed {
    id: Id,
    name: String,
    note: String,
}

fn listed(all: &Appointments) -> Vec<Listed> {
    let one = |appointment: &Appointment| Listed {
        id: appointment.id.clone(),
        name: name(appointment),
        note: first_words(appointment),
    };
    let newest_first = all.as_slice().iter().rev();
    newest_first.map(|appointment| one(appointment)).collect()
}

/// A sheet without a day is named by the day it was begun, and says so.
fn name(appointment: &Appointment) -> String {
    match appointment.on {
        Some(day) => words!(take.sheet.of_day, day = date(day)),
        None => words!(take.sheet.begun, day = date(appointment.written)),
    }
}

fn first_words(appointment: &Appointment) -> String {
    let said = appointment.say.iter().map(|line| &line.words);
    let mut notes = [&appointment.with].into_iter().chain(said);
    let first = notes.find_map(|note| content::lines_of(note.as_str()).next());
    first.unwrap_or_default()
}

#[component]
pub fn AppointmentsPage() -> AnyView {
    let desk = use_desk();
    let all = Memo::new(move |_| desk.appointments.with(listed));
    let is_empty = Memo::new(move |_| all.with(Vec::is_empty));
    let item = |sheet: Listed| {
        let href = Page::Appointment(sheet.id).href();
        view! { <li><Row href icon=IconName::Words name=sheet.name note=sheet.note /></li> }
    };
    let list = live(move || match is_empty.get() {
        true => view! { <p>{words!(take.sheet.empty)}</p> },
        false => few_at_a_time(
            Few {
                id: "appointments-list".to_owned(),
                class: "rows",
                at_a_time: FEW,
            },
            move || all.with(Vec::len),
            move |n| all.with(|all| all.iter().take(n).cloned().collect()),
            |sheet| [sheet.id.as_str(), " ", &sheet.name, &sheet.note].concat(),
            item,
        ),
    });
    view! {
        <div class="page">
            <PageHead title=words!(take.sheet.list_title) lead=words!(take.sheet.list_lead) way_back=way_back() />
            <div class="actions">
                <a href=new_sheet() class="button">
                    <Icon name=IconName::Add />
                    <span>{words!(take.sheet.new)}</span>
                </a>
            </div>
            {list}
        </div>
    }
}
