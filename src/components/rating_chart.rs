//! Numbers over time, for those who would rather look than read. A table says the same.

pub mod geometry;

use super::Disclosure;
use crate::signals::{Signal, StoredValue};
use crate::view::{Views, live, view};
use leptos::prelude::*;

/// A number on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartPoint {
    /// The day, as it is shown.
    pub day: String,
    /// Days since the first point.
    pub place: i32,
    /// From 0 to 10.
    pub number: u8,
    /// What was said of it.
    pub note: Option<String>,
}

/// A line from 0 to 10, broken where there was nothing for a while.
#[component]
pub fn RatingChart(
    #[prop(into)] id: String,
    #[prop(into)] points: Signal<Vec<ChartPoint>>,
    /// What the chart shows, in words.
    #[prop(into)]
    sentence: Signal<String>,
    /// What a screen reader says of the picture.
    #[prop(into)]
    description: String,
    /// The line that opens the table.
    #[prop(into)]
    table_summary: String,
    /// The heads of the table.
    #[prop(into)]
    day_head: String,
    #[prop(into)] number_head: String,
    /// The head of the column for what was said. Without it there is no such column.
    #[prop(optional, into)]
    note_head: Option<String>,
    /// More days than this between two points are a gap.
    #[prop(default = Signal::stored(geometry::GAP_DAYS))]
    gap_days: Signal<i32>,
) -> AnyView {
    let drawing = live(move || {
        let drawing = points.with(|points| {
            let places: Vec<_> = points
                .iter()
                .map(|point| (point.place, point.number))
                .collect();
            geometry::draw(&places, gap_days.get())
        });
        let said = points.with(|points| points.iter().map(said).collect::<Vec<_>>());
        let last = drawing.dots.len().saturating_sub(1);
        let dots = drawing
            .dots
            .into_iter()
            .zip(said)
            .enumerate()
            .map(|(n, (dot, said))| {
                let class = if n == last { "chart__dot chart__dot--last" } else { "chart__dot" };
                let r = if n == last { "7" } else { "5" };
                view! { <circle class=class cx=dot.x.to_string() cy=dot.y.to_string() r=r>{said}</circle> }
            })
            .views();
        view! {
            <path class="chart__gap" d=drawing.gaps></path>
            <path class="chart__line" d=drawing.line></path>
            {dots}
        }
    });
    let ends = live(move || {
        points.with(|points| {
            let first = points.first().map(|point| point.day.clone());
            let last = points
                .last()
                .filter(|_| points.len() > 1)
                .map(|point| point.day.clone());
            view! { <span>{first}</span><span>{last}</span> }
        })
    });
    let has_notes = note_head.is_some();
    let note_head = StoredValue::new(note_head);
    let table = move || {
        let row = move |ChartPoint {
                            day, number, note, ..
                        }: ChartPoint| {
            let note = has_notes.then(|| view! { <td class="own">{note}</td> });
            view! { <tr><th scope="row">{day}</th><td>{number}</td>{note}</tr> }
        };
        let rows = live(move || points.get().into_iter().map(row).views());
        let note_head = note_head.get_value();
        let note_head = note_head.map(|head| view! { <th scope="col">{head}</th> });
        view! {
            <table class="table chart__table" class:chart__table--said=has_notes>
                <thead><tr><th scope="col">{day_head.clone()}</th><th scope="col">{number_head.clone()}</th>{note_head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
    };
    view! {
        <figure class="chart" id=id>
            <figcaption class="chart__sentence">{sentence}</figcaption>
            <div class="chart__picture">
                <div class="chart__numbers" aria-hidden="true">
                    <span>"10"</span><span>"5"</span><span>"0"</span>
                </div>
                <svg class="chart__drawing" viewBox="0 0 400 180" role="img" aria-label=description>
                    <path class="chart__rule" d="M0 10H400M0 90H400"></path>
                    <path class="chart__base" d="M0 170H400"></path>
                    {drawing}
                </svg>
                <div class="chart__days" aria-hidden="true">{ends}</div>
            </div>
            <Disclosure summary=table_summary>{table()}</Disclosure>
        </figure>
    }
}

/// What a pointer that rests on a dot is told: what was said on that day.
fn said(point: &ChartPoint) -> Option<AnyView> {
    let note = point.note.as_ref()?;
    let words = [point.day.as_str(), ": ", note].concat();
    Some(view! { <title>{words}</title> })
}
