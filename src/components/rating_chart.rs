//! Numbers over time, for those who would rather look than read. A table says the same.

pub mod geometry;

use super::Disclosure;
use leptos::prelude::*;

/// A number on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartPoint {
    /// The day, as it is shown.
    pub day: String,
    /// Days since the first point.
    pub place: f64,
    /// From 0 to 10.
    pub number: u8,
}

/// A line from 0 to 10, broken where there was nothing for more than a month.
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
) -> AnyView {
    let drawing = move || {
        let drawing = points.with(|points| {
            geometry::draw(
                &points
                    .iter()
                    .map(|point| (point.place, point.number))
                    .collect::<Vec<_>>(),
            )
        });
        let last = drawing.dots.len().saturating_sub(1);
        let dots = drawing
            .dots
            .into_iter()
            .enumerate()
            .map(|(n, dot)| {
                let class = if n == last { "chart__dot chart__dot--last" } else { "chart__dot" };
                let r = if n == last { "7" } else { "5" };
                view! { <circle class=class cx=dot.x.to_string() cy=dot.y.to_string() r=r></circle> }
            })
            .collect_view();
        view! {
            <path class="chart__gap" d=drawing.gaps></path>
            <path class="chart__line" d=drawing.line></path>
            {dots}
        }
    };
    let ends = move || {
        points.with(|points| {
            let first = points.first().map(|point| point.day.clone());
            let last = points
                .last()
                .filter(|_| points.len() > 1)
                .map(|point| point.day.clone());
            view! { <span>{first}</span><span>{last}</span> }
        })
    };
    let table = move || {
        let rows = move || {
            points
                .get()
                .into_iter()
                .map(|ChartPoint { day, number, .. }| view! { <tr><th scope="row">{day}</th><td>{number}</td></tr> })
                .collect_view()
        };
        view! {
            <table class="table chart__table">
                <thead><tr><th scope="col">{day_head.clone()}</th><th scope="col">{number_head.clone()}</th></tr></thead>
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
    .into_any()
}
