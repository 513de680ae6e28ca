//! Files for other programs: tables for a spreadsheet, and goals for a health record.

use super::{hand_over::FileOut, ticks::TickList, way_back};
use crate::{
    components::{Choice, ChoiceOne, PageHead},
    desk::use_desk,
    device,
    domain::{Tick, Ticks},
    export::{
        health_record::{Part, Parts, bundle},
        spreadsheet,
    },
    signals::{Callback, Memo, RwSignal, Signal},
    view::view,
    words,
};
use leptos::prelude::*;

const CHECK_INS: &str = "check-ins";
const RATINGS: &str = "ratings";

#[component]
pub fn SpreadsheetPage() -> AnyView {
    let desk = use_desk();
    let which = RwSignal::new(RATINGS.to_owned());
    let text = Memo::new(move |_| match which.get() == CHECK_INS {
        true => spreadsheet::check_ins(&desk.all()),
        false => spreadsheet::ratings(&desk.all()),
    });
    let choices = vec![
        Choice::new(RATINGS, words!(take.data.ratings)),
        Choice::new(CHECK_INS, words!(take.data.check_ins)),
    ];
    view! {
        <div class="page take">
            <PageHead
                title=words!(take.data.spreadsheet_title)
                lead=words!(take.data.spreadsheet_lead)
                way_back=way_back()
            />
            <div class="take__choices">
                <ChoiceOne
                    legend=words!(take.data.which)
                    name="spreadsheet-which"
                    choices=Signal::stored(choices)
                    chosen=Signal::derive(move || Some(which.get()))
                    on_choose=Callback::new(move |id| which.set(id))
                />
            </div>
            <FileOut
                name=Signal::derive(move || ["camau-", &which.get()].concat())
                ending=".csv"
                kind="text/csv;charset=utf-8"
                text=Signal::derive(move || text.get())
            />
        </div>
    }
}

#[component]
pub fn HealthRecordPage() -> AnyView {
    let desk = use_desk();
    let text = Memo::new(move |_| {
        let workbook = desk.all();
        let parts = parts(workbook.taking.ticks);
        bundle(&workbook, parts, device::today())
    });
    view! {
        <div class="page take">
            <PageHead
                title=words!(take.data.health_record_title)
                lead=words!(take.data.health_record_lead)
                way_back=way_back()
            />
            <div class="take__choices">
                <TickList
                    name="record-parts"
                    legend=words!(take.tick.legend)
                    ticks=[Tick::RecordGoals, Tick::RecordAnswers]
                />
            </div>
            <FileOut
                name=Signal::stored("camau-health-record".to_owned())
                ending=".json"
                kind="application/fhir+json"
                text=Signal::derive(move || text.get())
            />
        </div>
    }
}

fn parts(ticks: Ticks) -> Parts {
    let chosen = [
        (Tick::RecordGoals, Part::Goals),
        (Tick::RecordAnswers, Part::Answers),
    ];
    let chosen = chosen.into_iter().filter(|(tick, _)| ticks.has(*tick));
    chosen.fold(Parts::NONE, |parts, (_, part)| parts.with(part))
}
