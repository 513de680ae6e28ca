//! Picking a day: a few that are near, or any other.

use crate::{
    components::{DateField, DateParts, Disclosure},
    device,
    domain::Day,
    words,
};
use leptos::prelude::*;

/// A day to pick with one press.
#[derive(Clone, Copy, Debug)]
pub struct QuickDay {
    pub label: &'static str,
    /// The day, from the one on which it is pressed: a page may stay open over midnight. `None` leaves it open.
    pub day: fn(Day) -> Option<Day>,
}

/// Near days as buttons, and three small fields for any other.
#[component]
pub fn DayChoice(
    #[prop(into)] id: String,
    #[prop(into)] legend: String,
    quick: Vec<QuickDay>,
    on_choose: Callback<Option<Day>>,
) -> AnyView {
    let legend_id = [id.as_str(), "-legend"].concat();
    let quick = quick.into_iter().map(|QuickDay { label, day }| {
        let choose = move |_| on_choose.run(day(device::today()));
        view! {
            <button type="button" class="button button--second" on:click=choose>
                {label}
            </button>
        }
    });
    view! {
        <div class="day-choice flow" role="group" aria-labelledby=legend_id.clone()>
            <p class="field__label" id=legend_id.clone()>{legend}</p>
            <div class="actions">{quick.collect_view()}</div>
            <Disclosure summary=words!(goal.days.other)>
                <OtherDay id=id.clone() on_choose />
            </Disclosure>
        </div>
    }
    .into_any()
}

#[component]
fn OtherDay(id: String, on_choose: Callback<Option<Day>>) -> AnyView {
    let value = RwSignal::new(DateParts::default());
    let problem = RwSignal::new(None::<String>);
    let error = Signal::derive(move || problem.get());
    let first = [id.as_str(), "-day"].concat();
    let keep = move |_| match day_from(&value.get_untracked()) {
        Some(day) => {
            problem.set(None);
            on_choose.run(Some(day));
        }
        None => {
            problem.set(Some(words!(goal.days.problem).to_owned()));
            device::focus(&first);
        }
    };
    view! {
        <DateField
            id
            legend=words!(goal.days.legend)
            hint=words!(goal.days.hint)
            day=words!(goal.days.day)
            month=words!(goal.days.month)
            year=words!(goal.days.year)
            value
            on_input=Callback::new(move |_| problem.set(None))
            error
        />
        <button type="button" class="button button--second" on:click=keep>
            {words!(goal.days.keep)}
        </button>
    }
    .into_any()
}

/// The day that was typed, where there is such a day and the year is written out.
pub fn day_from(parts: &DateParts) -> Option<Day> {
    let year = parts.year.trim();
    let written_out = year.len() == 4 && year.chars().all(|c| c.is_ascii_digit());
    if !written_out {
        return None;
    }
    let month = parts.month.trim().parse().ok()?;
    let day = parts.day.trim().parse().ok()?;
    Day::from_ymd_opt(year.parse().ok()?, month, day)
}
