//! Picking a day: a few that are near, or any other.

use crate::{
    components::Disclosure,
    device,
    domain::Day,
    pages::other_day::OtherDay,
    signals::Callback,
    view::{Views, view},
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
            <div class="actions">{quick.views()}</div>
            <Disclosure summary=words!(goal.days.other)>
                <OtherDay
                    id=id.clone()
                    legend=words!(goal.days.legend)
                    hint=words!(goal.days.hint)
                    button=words!(goal.days.keep)
                    problem=words!(goal.days.problem)
                    on_choose=Callback::new(move |day| on_choose.run(Some(day)))
                />
            </Disclosure>
        </div>
    }
}
