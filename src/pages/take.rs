//! Take it with me: the person's words on paper, in a file, in the calendar, or with somebody else.

mod appointment;
mod appointments;
mod calendar;
mod card;
mod data;
mod hand_over;
mod paper;
mod plan;
mod ticks;
mod ways;

pub use self::{
    appointment::{AppointmentPage, new_sheet, recent},
    appointments::AppointmentsPage,
    calendar::{Offered, Thing, ToCalendar, event, things},
};

use self::{
    calendar::CalendarPage,
    card::CardPage,
    data::{HealthRecordPage, SpreadsheetPage},
    plan::{EightAreasPage, PlanPage},
};
use super::in_the_guide::InTheGuide;
use crate::{
    components::{IconName, NavItem, PageHead, Row},
    page::{Page, Takeaway},
    view::{Views, view},
    words,
};
use leptos::prelude::*;

#[component]
pub fn TakePage() -> AnyView {
    let ways = [
        (
            Page::Appointments,
            IconName::Ask,
            words!(take.ways.appointments),
            words!(take.ways.appointments_note),
        ),
        (
            Page::TakeAs(Takeaway::Plan),
            IconName::Goals,
            words!(take.ways.plan),
            words!(take.ways.plan_note),
        ),
        (
            Page::TakeAs(Takeaway::Card),
            IconName::Phone,
            words!(take.ways.card),
            words!(take.ways.card_note),
        ),
        (
            Page::TakeAs(Takeaway::Calendar),
            IconName::Clock,
            words!(take.ways.calendar),
            words!(take.ways.calendar_note),
        ),
        (
            Page::TakeAs(Takeaway::EightAreas),
            IconName::Areas,
            words!(take.ways.life_areas),
            words!(take.ways.life_areas_note),
        ),
        (
            Page::TakeAs(Takeaway::Spreadsheet),
            IconName::Chart,
            words!(take.ways.spreadsheet),
            words!(take.ways.spreadsheet_note),
        ),
        (
            Page::TakeAs(Takeaway::HealthRecord),
            IconName::File,
            words!(take.ways.health_record),
            words!(take.ways.health_record_note),
        ),
    ];
    let ways = ways.into_iter().map(|(page, icon, name, note)| {
        view! { <li><Row href=page.href() icon name note /></li> }
    });
    view! {
        <div class="page">
            <PageHead title=words!(frame.take) lead=words!(take.lead) />
            <section class="section" aria-labelledby="take-ways">
                <h2 class="section__head" id="take-ways">{words!(take.choose)}</h2>
                <ul class="rows" role="list">{ways.views()}</ul>
            </section>
            <p class="soft">{words!(take.leaves)}</p>
            <p class="soft">
                {words!(take.whole_copy)} " " <a href=Page::Settings.href()>{words!(frame.settings)}</a>
            </p>
            <InTheGuide page=Page::Take />
        </div>
    }
}

pub fn take_as(takeaway: Takeaway) -> AnyView {
    match takeaway {
        Takeaway::Plan => view! { <PlanPage /> },
        Takeaway::EightAreas => view! { <EightAreasPage /> },
        Takeaway::Card => view! { <CardPage /> },
        Takeaway::Calendar => view! { <CalendarPage /> },
        Takeaway::Spreadsheet => view! { <SpreadsheetPage /> },
        Takeaway::HealthRecord => view! { <HealthRecordPage /> },
    }
}

/// The way back to all ways to take words along.
fn way_back() -> NavItem {
    NavItem {
        href: Page::Take.href(),
        label: words!(frame.take).to_owned(),
        icon: IconName::Left,
    }
}
