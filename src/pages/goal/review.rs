//! When to look at a goal again: a day the person picks, or none.

use super::{
    at::GoalAt,
    day_choice::{DayChoice, QuickDay},
};
use crate::{
    components::{Icon, IconName},
    content, device,
    domain::{Day, Goal},
    pages::take::{Thing, ToCalendar},
    signals::{Callback, Memo},
    view::{live, view},
    words,
};
use chrono::{Days, Months};
use leptos::prelude::*;

/// The days that can be picked with one press.
pub fn near_days() -> Vec<QuickDay> {
    vec![
        QuickDay {
            label: words!(goal.review.week),
            day: |today| today.checked_add_days(Days::new(7)),
        },
        QuickDay {
            label: words!(goal.review.fortnight),
            day: |today| today.checked_add_days(Days::new(14)),
        },
        QuickDay {
            label: words!(goal.review.month),
            day: |today| today.checked_add_months(Months::new(1)),
        },
    ]
}

#[component]
pub fn Review(at: GoalAt) -> AnyView {
    let day = Memo::new(move |_| at.with(|goal| goal.review).flatten());
    let to_look_at = Memo::new(move |_| {
        let today = device::today();
        at.with(|goal: &Goal| goal.is_to_look_at(today)) == Some(true)
    });
    let set = move |day: Option<Day>| {
        at.change(|goal| goal.review = day);
        // The day is said where one is picked; the heading where it is cleared.
        device::focus_soon(if day.is_some() {
            "review-on"
        } else {
            "review-head"
        });
    };
    let picked = live(move || {
        let day = day.get()?;
        let is_going_on = at.with(Goal::is_going_on) == Some(true);
        let is_offered = is_going_on && day >= device::today();
        let fits = to_look_at.get().then(|| {
            view! {
                <p>{words!(goal.review.fits)}</p>
                <button type="button" class="button button--second" on:click=move |_| set(None)>
                    {words!(goal.review.still_fits)}
                </button>
            }
        });
        let clear = (!to_look_at.get()).then(|| {
            view! {
                <button type="button" class="button button--quiet" on:click=move |_| set(None)>
                    {words!(goal.review.clear)}
                </button>
            }
        });
        Some(view! {
            <p class="aside__words" id="review-on" tabindex="-1">{words!(goal.review.on, date = content::date(day))}</p>
            {fits}
            <div class="actions">
                {is_offered.then(|| view! { <ToCalendar thing=Thing::Review(at.id()) /> })}
                {clear}
            </div>
        })
    });
    view! {
        <section class="section aside flow" aria-labelledby="review-head">
            <h2 class="aside__head" id="review-head" tabindex="-1">
                <Icon name=IconName::Clock />
                {words!(goal.review.title)}
            </h2>
            {picked}
            <DayChoice
                id="review"
                legend=words!(goal.review.ask)
                quick=near_days()
                on_choose=Callback::new(set)
            />
        </section>
    }
}
