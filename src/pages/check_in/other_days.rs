//! The way to days before today, to add to them or to change them.

use super::{NoSuchDay, no_such_day};
use crate::{
    address::use_address,
    components::Disclosure,
    content,
    desk::use_desk,
    device,
    domain::{CheckIn, CheckIns, Day},
    page::Page,
    pages::{after_paint::after_paint, other_day::OtherDay},
    signals::{Callback, Memo},
    view::{Views, live, view},
    words,
};
use leptos::prelude::*;

/// How many of the latest days are listed. The rest are in Looking back.
const LISTED: usize = 7;

#[component]
pub fn OtherDays(
    /// The day this page is about, which is left out.
    day: Day,
) -> AnyView {
    let desk = use_desk();
    let check_ins = after_paint(desk.check_ins);
    let days = Memo::new(move |_| check_ins.with(|all| latest(all, day)));
    let list = live(move || {
        let days = days.get();
        if days.is_empty() {
            return view! { <p class="soft">{words!(check_in.other.none)}</p> };
        }
        let item = |(day, words): (Day, String)| {
            view! {
                <li>
                    <a href=Page::CheckIn(Some(day)).href()>{content::date(day)}</a>
                    " "
                    <span class="own">{words}</span>
                </li>
            }
        };
        view! {
            <ul class="check-in__days" role="list">{days.into_iter().map(item).views()}</ul>
            <p><a href=Page::LookingBack.href()>{words!(check_in.other.all)}</a></p>
        }
    });
    // From another day the way leads back to this one.
    let (near, name) = match day == device::today() {
        true => (device::today().pred_opt(), words!(check_in.other.yesterday)),
        false => (None, words!(check_in.to_today)),
    };
    let yesterday = view! { <p><a href=Page::CheckIn(near).href()>{name}</a></p> };
    view! {
        <section class="section flow" aria-labelledby="check-in-others">
            <h2 class="section__head" id="check-in-others">{words!(check_in.other.earlier)}</h2>
            {list}
            {yesterday}
            <Disclosure summary=words!(check_in.other.open)><PickDay /></Disclosure>
        </section>
    }
}

/// The latest days but one, newest first, each with the first thing that was said of it.
fn latest(all: &CheckIns, but: Day) -> Vec<(Day, String)> {
    let others = all.iter().rev().filter(|(day, _)| *day != but);
    let said = others.map(|(day, check_in)| (*day, first_words(check_in)));
    said.take(LISTED).collect()
}

/// The first thing that was said of a day.
fn first_words(check_in: &CheckIn) -> String {
    let word = check_in.word.as_ref().map(content::day_word);
    let notes = [&check_in.why, &check_in.helped];
    let mut lines = notes
        .into_iter()
        .flat_map(|note| content::lines_of(note.as_str()));
    word.or_else(|| lines.next()).unwrap_or_default()
}

#[component]
fn PickDay() -> AnyView {
    let address = use_address();
    let go = move |day| address.turn_to(&Page::CheckIn(Some(day)).path());
    view! {
        <OtherDay
            id="check-in-other"
            legend=words!(check_in.other.ask)
            hint=words!(check_in.other.hint)
            button=words!(check_in.other.go)
            problem=words!(check_in.other.problem)
            refused
            on_choose=Callback::new(go)
        />
    }
}

fn refused(day: Day) -> Option<&'static str> {
    Some(match no_such_day(day, device::today())? {
        NoSuchDay::NotCome => words!(check_in.other.future),
        NoSuchDay::TooEarly => words!(check_in.too_early),
    })
}
