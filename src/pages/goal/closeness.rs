//! How close I am: a number from 0 to 10 on any day, and how it went over time.

use super::{at::GoalAt, written::Opens};
use crate::{
    components::{Icon, IconName, RatingChart, Scale},
    content, device,
    domain::{Day, Goal, OutOfTen, Rating, Ratings},
    pages::chart::points,
    signals::{Callback, Memo, RwSignal, Signal},
    view::{Views, live, view},
    words,
};
use leptos::prelude::*;

/// What the chart shows, for those who would rather read. It compares nothing.
pub fn sentence(ratings: &Ratings) -> String {
    let date = |rating: &Rating| content::date(rating.day);
    match ratings.as_slice() {
        [] => String::new(),
        [only] => words!(goal.close.one, date = date(only), n = only.number.get()),
        [first, .., last] => {
            let ends = words!(
                goal.close.first_and_last,
                first_date = date(first),
                first = first.number.get(),
                last_date = date(last),
                last = last.number.get()
            );
            [ends.as_str(), " ", words!(goal.close.gaps)].concat()
        }
    }
}

#[component]
pub fn Closeness(at: GoalAt) -> AnyView {
    let ratings = Memo::new(move |_| {
        at.with(|goal: &Goal| goal.closeness.clone())
            .unwrap_or_default()
    });
    // The day the number is for. None is today, whichever day that is by then: a page may stay open over midnight.
    let day = RwSignal::new(None::<Day>);
    let scale = live(move || {
        let day = day.get();
        let legend = match day {
            None => words!(goal.close.ask).to_owned(),
            Some(day) => words!(goal.close.ask_day, date = content::date(day)),
        };
        let on = move || day.unwrap_or_else(device::today);
        let chosen =
            Signal::derive(move || ratings.with(|ratings| ratings.on(on()).map(OutOfTen::get)));
        let choose = move |number: Option<u8>| {
            at.change(|goal| match number.and_then(OutOfTen::new) {
                Some(number) => goal.closeness.record(on(), number),
                None => goal.closeness.forget(on()),
            });
        };
        view! {
            <Scale
                id="close"
                legend
                low=words!(goal.close.low)
                high=words!(goal.close.high)
                clear=words!(goal.close.clear)
                chosen
                on_choose=Callback::new(choose)
            />
        }
    });
    let to_today = live(move || {
        day.get().map(|_| {
            let back = move |_| {
                day.set(None);
                device::focus_soon("close-head");
            };
            view! {
                <button type="button" class="button button--quiet" on:click=back>
                    {words!(goal.close.back_to_today)}
                </button>
            }
        })
    });
    let any = Memo::new(move |_| ratings.with(|ratings| !ratings.as_slice().is_empty()));
    let taken = RwSignal::new(None::<Rating>);
    let chart = live(move || {
        any.get().then(|| {
            let inside = ViewFn::from(move || view! { <Numbers at ratings day taken /> });
            view! {
                <RatingChart
                    id="close-chart"
                    points=Signal::derive(move || ratings.with(points))
                    sentence=Signal::derive(move || ratings.with(sentence))
                    description=words!(goal.close.chart)
                    table_summary=words!(goal.close.table)
                    day_head=words!(goal.close.day)
                    number_head=words!(goal.close.number)
                />
                <Opens summary=words!(goal.close.change) inside />
            }
        })
    });
    view! {
        <section class="section aside" aria-labelledby="close-head">
            <h2 class="aside__head" id="close-head" tabindex="-1">
                <Icon name=IconName::Chart />
                {words!(goal.close.title)}
            </h2>
            {scale}
            {to_today}
            <Taken at taken />
            {chart}
        </section>
    }
}

/// Every number with its day, newest first, to be changed or taken away.
#[component]
fn Numbers(
    at: GoalAt,
    ratings: Memo<Ratings>,
    /// The day the number above is for. None is today.
    day: RwSignal<Option<Day>>,
    /// The number that was taken away last.
    taken: RwSignal<Option<Rating>>,
) -> AnyView {
    let row = move |rating: Rating| {
        let date = content::date(rating.day);
        let change = move |_| {
            day.set(Some(rating.day).filter(|day| *day != device::today()));
            device::focus_soon(["close-", &rating.number.get().to_string()].concat());
        };
        let remove = move |_| {
            taken.set(Some(rating));
            at.change(|goal| goal.closeness.forget(rating.day));
            device::focus_soon("close-undo");
        };
        view! {
            <li class="numbers__row">
                <span class="numbers__words">{date.clone()}": "{rating.number.get()}</span>
                <button
                    type="button"
                    class="button button--quiet"
                    aria-label=words!(goal.close.change_day_name, date = date.clone())
                    on:click=change
                >
                    {words!(goal.close.change_day)}
                </button>
                <button
                    type="button"
                    class="button button--quiet"
                    aria-label=words!(goal.close.remove_day_name, date = date)
                    on:click=remove
                >
                    {words!(goal.close.remove_day)}
                </button>
            </li>
        }
    };
    let rows = live(move || {
        let ratings = ratings.with(|ratings| ratings.as_slice().to_vec());
        ratings.into_iter().rev().map(row).views()
    });
    view! { <ul class="numbers" role="list">{rows}</ul> }
}

/// The number that was taken away last, and the way to put it back.
#[component]
fn Taken(at: GoalAt, taken: RwSignal<Option<Rating>>) -> AnyView {
    let undo = move |_| {
        if let Some(rating) = taken.get_untracked() {
            at.change(|goal| goal.closeness.record(rating.day, rating.number));
        }
        taken.set(None);
        device::focus_soon("close-head");
    };
    let notice = live(move || {
        let rating = taken.get()?;
        let (date, n) = (content::date(rating.day), rating.number.get());
        Some(view! {
            <span>{words!(goal.close.removed, date = date, n = n)}</span>
            <button type="button" id="close-undo" class="button button--second" on:click=undo>
                <Icon name=IconName::Undo />
                <span>{words!(frame.undo)}</span>
            </button>
        })
    });
    view! { <div class="numbers__taken actions" role="status">{notice}</div> }
}
