//! Check-in: how a day was, in a word or a few. One tap is enough.

mod four_questions;
mod other_days;
pub mod over_time;
mod print;
mod word;

use self::{
    four_questions::FourQuestions, other_days::OtherDays, over_time::OverTime, word::WordOfTheDay,
};
use super::{after_paint::soon, boxes::NoteBox, calm_line::CalmLine, in_the_guide::InTheGuide};
use crate::{
    components::{Icon, IconName, PageHead, Scale},
    content,
    desk::{Desk, use_desk},
    device,
    domain::{CheckIn, Day, OutOfTen, Removed},
    page::Page,
    signals::{Callback, Memo, Signal},
    view::{live, view},
    words,
};
use leptos::prelude::*;

const HEAD: &str = "check-in-day";

/// The check-in of one day, on the desk.
#[derive(Clone, Copy)]
pub struct CheckInAt {
    pub desk: Desk,
    pub day: Day,
}

impl CheckInAt {
    /// As it stands; blank where nothing is said of that day. Reactive.
    pub fn get(self) -> CheckIn {
        let on = |day| self.desk.check_ins.with(|all| all.on(day).cloned());
        on(self.day).unwrap_or_default()
    }

    pub fn change(self, change: impl FnOnce(&mut CheckIn)) {
        self.desk.check_ins.update(|all| {
            let mut check_in = all.on(self.day).cloned().unwrap_or_default();
            change(&mut check_in);
            all.set(self.day, check_in);
        });
    }

    pub fn is_today(self) -> bool {
        self.day == device::today()
    }
}

/// Why no check-in can be written for a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSuchDay {
    NotCome,
    TooEarly,
}

/// The year before which no day is taken: a slip of the finger, not a memory.
const FIRST_YEAR: i32 = 1900;

/// Says why a day cannot be written about, if it cannot.
pub fn no_such_day(day: Day, today: Day) -> Option<NoSuchDay> {
    use chrono::Datelike;
    if day > today {
        return Some(NoSuchDay::NotCome);
    }
    (day.year() < FIRST_YEAR).then_some(NoSuchDay::TooEarly)
}

#[component]
pub fn CheckInPage(
    /// None is today.
    day: Option<Day>,
) -> AnyView {
    let desk = use_desk();
    let today = device::today();
    let title = match day {
        None => words!(check_in.title).to_owned(),
        Some(day) => words!(check_in.title_of, day = content::date(day)),
    };
    let day = day.unwrap_or(today);
    let at = CheckInAt { desk, day };
    let asks = match no_such_day(day, today) {
        Some(why) => view! { <NoDay why /> },
        None => view! { <Asks at /> },
    };
    view! {
        <div class="page page--two check-in">
            <PageHead title lead=words!(check_in.lead) />
            <div class="page__main">{asks}</div>
            <div class="page__side">
                {soon(move || view! { <OverTime /> <OtherDays day /> })}
                <InTheGuide page=Page::CheckIn(None) />
            </div>
        </div>
    }
}

#[component]
fn NoDay(why: NoSuchDay) -> AnyView {
    let why = match why {
        NoSuchDay::NotCome => words!(check_in.not_come),
        NoSuchDay::TooEarly => words!(check_in.too_early),
    };
    view! {
        <section class="card flow">
            <p>{why}</p>
            <div class="actions">
                <a href=Page::CheckIn(None).href() class="button">{words!(check_in.to_today)}</a>
            </div>
        </section>
    }
}

#[component]
fn Asks(at: CheckInAt) -> AnyView {
    let head = match at.is_today() {
        true => words!(check_in.today_head).to_owned(),
        false => words!(check_in.day_head, day = content::date(at.day)),
    };
    let is_dark = Memo::new(move |_| at.get().word.as_ref().is_some_and(content::is_dark));
    view! {
        <section class="card flow-l" aria-labelledby=HEAD>
            <h2 class="check-in__head" id=HEAD tabindex="-1">{head}</h2>
            <p class="soft check-in__date">{content::date(at.day)}</p>
            <WordOfTheDay at />
            // There before it has words, so that they are read out once when a dark word is chosen.
            <div role="status">{live(move || is_dark.get().then(|| view! { <CalmLine /> }))}</div>
            {soon(move || more_of_the_day(at, is_dark))}
        </section>
    }
}

/// What may be said besides the word.
fn more_of_the_day(at: CheckInAt, is_dark: Memo<bool>) -> AnyView {
    let id = |name: &str| ["check-in-", &at.day.to_string(), "-", name].concat();
    let why = Signal::derive(move || at.get().why);
    let helped = Signal::derive(move || at.get().helped);
    view! {
        <NoteBox
            id=id("why")
            label=words!(check_in.why)
            hint=words!(check_in.why_hint)
            kept=why
            on_change=Callback::new(move |why| at.change(|check_in| check_in.why = why))
            rows=2
        />
        <NoteBox
            id=id("helped")
            label=words!(check_in.helped)
            hint=words!(check_in.helped_hint)
            kept=helped
            on_change=Callback::new(move |helped| at.change(|check_in| check_in.helped = helped))
            rows=2
        />
        <Energy at />
        <FourQuestions at />
        <Remove at />
        {live(move || (!is_dark.get()).then(|| view! { <CalmLine /> }))}
    }
}

#[component]
fn Energy(at: CheckInAt) -> AnyView {
    let legend = match at.is_today() {
        true => words!(check_in.energy.ask),
        false => words!(check_in.energy.ask_day),
    };
    let chosen = Signal::derive(move || at.get().energy.map(OutOfTen::get));
    let choose = move |number: Option<u8>| {
        at.change(|check_in| check_in.energy = number.and_then(OutOfTen::new));
    };
    view! {
        <Scale
            id="check-in-energy"
            legend
            low=words!(check_in.energy.low)
            high=words!(check_in.energy.high)
            clear=words!(check_in.energy.clear)
            chosen
            on_choose=Callback::new(choose)
        />
    }
}

#[component]
fn Remove(at: CheckInAt) -> AnyView {
    let is_there = Memo::new(move |_| !at.get().is_blank());
    let remove = move |_| {
        let removed = at.desk.check_ins.try_update(|all| all.remove(at.day));
        if let Some(removed) = removed.flatten() {
            at.desk.put_in_bin(Removed::CheckIn(removed));
        }
        device::focus(HEAD);
    };

    live(move || {
        is_there.get().then(|| {
            view! {
                <button type="button" class="button button--quiet" on:click=remove>
                    <Icon name=IconName::Remove />
                    <span>{words!(check_in.remove)}</span>
                </button>
            }
        })
    })
}
