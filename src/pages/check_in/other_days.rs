//! The way to days before today, to add to them or to change them.

use super::{NoSuchDay, no_such_day};
use crate::{
    components::{DateField, DateParts, Disclosure},
    content,
    desk::use_desk,
    device,
    domain::{CheckIn, CheckIns, Day},
    page::Page,
    pages::goal::day_choice::day_from,
    words,
};
use leptos::prelude::*;
use leptos_router::{components::A, hooks::use_navigate};

/// How many of the latest days are listed. The rest are in Looking back.
const LISTED: usize = 7;

#[component]
pub fn OtherDays(
    /// The day this page is about, which is left out.
    day: Day,
) -> AnyView {
    let desk = use_desk();
    let days = Memo::new(move |_| desk.check_ins.with(|all| latest(all, day)));
    let list = move || {
        let days = days.get();
        if days.is_empty() {
            return view! { <p class="soft">{words!(check_in.other.none)}</p> }.into_any();
        }
        let item = |(day, words): (Day, String)| {
            view! {
                <li>
                    <A href=Page::CheckIn(Some(day)).path()>{content::date(day)}</A>
                    " "
                    <span class="own">{words}</span>
                </li>
            }
        };
        view! {
            <ul class="check-in__days" role="list">{days.into_iter().map(item).collect_view()}</ul>
            <p><A href=Page::LookingBack.path()>{words!(check_in.other.all)}</A></p>
        }
        .into_any()
    };
    view! {
        <section class="section flow" aria-labelledby="check-in-others">
            <h2 class="section__head" id="check-in-others">{words!(check_in.other.earlier)}</h2>
            {list}
            <Disclosure summary=words!(check_in.other.open)><PickDay /></Disclosure>
        </section>
    }
    .into_any()
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
    const FIELD: &str = "check-in-other";
    let navigate = use_navigate();
    let value = RwSignal::new(DateParts::default());
    let problem = RwSignal::new(None::<String>);
    let error = Signal::derive(move || problem.get());
    let go = move |_| {
        let wrong = match day_from(&value.get_untracked()) {
            None => words!(check_in.other.problem),
            Some(day) => match no_such_day(day, device::today()) {
                Some(NoSuchDay::NotCome) => words!(check_in.other.future),
                Some(NoSuchDay::TooEarly) => words!(check_in.too_early),
                None => {
                    navigate(&Page::CheckIn(Some(day)).path(), Default::default());
                    return;
                }
            },
        };
        problem.set(Some(wrong.to_owned()));
        device::focus(&[FIELD, "-day"].concat());
    };
    view! {
        <DateField
            id=FIELD
            legend=words!(check_in.other.ask)
            hint=words!(check_in.other.hint)
            day=words!(goal.days.day)
            month=words!(goal.days.month)
            year=words!(goal.days.year)
            value
            on_input=Callback::new(move |_| problem.set(None))
            error
        />
        <button type="button" class="button button--second" on:click=go>
            {words!(check_in.other.go)}
        </button>
    }
    .into_any()
}
