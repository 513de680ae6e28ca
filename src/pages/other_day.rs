//! Any other day, typed in three small fields.

use crate::{
    components::{DateField, DateParts},
    device,
    domain::Day,
    signals::{Callback, RwSignal, Signal},
    view::view,
    words,
};
use leptos::prelude::*;

#[component]
pub fn OtherDay(
    #[prop(into)] id: String,
    legend: &'static str,
    hint: &'static str,
    /// The words of the button that takes the day.
    button: &'static str,
    /// What is said of something that is no day.
    problem: &'static str,
    /// Why a day cannot be taken, if it cannot.
    #[prop(default = |_| None)]
    refused: fn(Day) -> Option<&'static str>,
    on_choose: Callback<Day>,
) -> AnyView {
    let value = RwSignal::new(DateParts::default());
    let wrong = RwSignal::new(None::<String>);
    let error = Signal::derive(move || wrong.get());
    let first = [id.as_str(), "-day"].concat();
    let take = Callback::new(move |()| {
        let day = day_from(&value.get_untracked()).ok_or(problem);
        let day = day.and_then(|day| refused(day).map_or(Ok(day), Err));
        wrong.set(day.err().map(str::to_owned));
        match day {
            Ok(day) => on_choose.run(day),
            Err(_) => device::focus(&first),
        }
    });
    view! {
        <DateField
            id
            legend
            hint
            day=words!(goal.days.day)
            month=words!(goal.days.month)
            year=words!(goal.days.year)
            value
            on_input=Callback::new(move |_| wrong.set(None))
            on_enter=take
            error
        />
        <button type="button" class="button button--second" on:click=move |_| take.run(())>
            {button}
        </button>
    }
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
