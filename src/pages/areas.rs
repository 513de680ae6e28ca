//! Life areas: how each is for me, what is mine to change, and what is not mine to fix.

mod bars;
mod one;

pub use self::one::AreaPage;

use self::bars::Bars;
use super::{guide::source, in_the_guide::InTheGuide};
use crate::{
    components::{IconName, PageHead, Row},
    content,
    desk::use_desk,
    domain::{AreaNote, AreaNotes, LifeArea, MoreHelp},
    page::Page,
    signals::Signal,
    view::{Views, view},
    words,
};
use leptos::prelude::*;

/// How an area is now and how it was the time before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NowAndBefore {
    pub area: LifeArea,
    pub now: u8,
    pub before: Option<u8>,
}

/// The areas with a number, in the order of the law.
pub fn now_and_before(areas: &AreaNotes) -> Vec<NowAndBefore> {
    let one = |note: &AreaNote| {
        let mut newest_first = note.ratings.as_slice().iter().rev();
        Some(NowAndBefore {
            area: note.area,
            now: newest_first.next()?.number.get(),
            before: newest_first.next().map(|rating| rating.number.get()),
        })
    };
    let all = areas.as_slice().iter();
    all.filter_map(|note| one(note)).collect()
}

/// What the picture shows, for those who would rather read. It compares nothing.
pub fn sentence(all: &[NowAndBefore]) -> String {
    let one = |one: &NowAndBefore| {
        let area = content::area(one.area).name;
        match one.before {
            None => words!(areas.picture_one, area = area, now = one.now),
            Some(before) => {
                words!(
                    areas.picture_two,
                    area = area,
                    now = one.now,
                    before = before
                )
            }
        }
    };
    let all: Vec<String> = all.iter().map(one).collect();
    all.join(" ")
}

/// What stands under the name of an area in the list.
pub fn in_short(note: Option<&AreaNote>) -> String {
    let Some(note) = note else {
        return words!(areas.write).to_owned();
    };
    let mut parts = Vec::new();
    let texts = [&note.line, &note.how, &note.mine, &note.not_mine];
    let mut lines = texts
        .into_iter()
        .flat_map(|text| content::lines_of(text.as_str()));
    parts.extend(lines.next());
    if note.more_help == Some(MoreHelp::Wanted) {
        parts.push(words!(areas.help_wanted).to_owned());
    }
    parts.extend(
        note.looked
            .map(|day| words!(areas.last, day = content::date(day))),
    );
    parts.join(". ")
}

#[component]
pub fn AreasPage() -> AnyView {
    let desk = use_desk();
    let row = move |area: LifeArea| {
        let note = Signal::derive(move || {
            let note = desk.areas.with(|areas| in_short(areas.get(area)));
            Some(note)
        });
        view! {
            <li>
                <Row
                    href=Page::Area(area).href()
                    icon=IconName::Areas
                    name=content::area(area).name
                    note
                />
            </li>
        }
    };
    let rows = LifeArea::ALL.map(row);
    view! {
        <div class="page">
            <PageHead title=words!(areas.title) lead=words!(areas.lead) />
            <ul class="rows" role="list">{rows.into_iter().views()}</ul>
            <Bars />
            <p class="soft small">{words!(areas.law)} " " {words!(areas.not_a_plan)}</p>
            <ul class="sources__list soft small">{source(content::areas_source())}</ul>
            <InTheGuide page=Page::Areas />
        </div>
    }
}
