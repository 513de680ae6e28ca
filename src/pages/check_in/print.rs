//! Check-ins on paper: a table of the days that are looked at, made when it is asked for.

use super::over_time::{Span, within};
use crate::{
    components::{Icon, IconName},
    content,
    desk::use_desk,
    device,
    domain::{CheckIn, Day, WellbeingQuestion},
    signals::{Memo, RwSignal},
    view::{Views, live, view},
    words,
};
use leptos::prelude::*;

/// One day, as it stands on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub day: String,
    pub word: String,
    pub why: String,
    pub helped: String,
    /// Energy and the four answers, in their order. Blank where there is none.
    pub numbers: [String; 5],
}

pub fn row(day: Day, check_in: &CheckIn) -> Row {
    let number = |number: Option<crate::domain::OutOfTen>| {
        number
            .map(|number| number.get().to_string())
            .unwrap_or_default()
    };
    let [one, two, three, four] =
        WellbeingQuestion::ALL.map(|question| number(check_in.wellbeing.get(question)));
    Row {
        day: content::date(day),
        word: check_in
            .word
            .as_ref()
            .map(content::day_word)
            .unwrap_or_default(),
        why: check_in.why.as_str().trim().to_owned(),
        helped: check_in.helped.as_str().trim().to_owned(),
        numbers: [number(check_in.energy), one, two, three, four],
    }
}

#[component]
pub fn PrintDays(span: RwSignal<Span>) -> AnyView {
    let desk = use_desk();
    let is_empty = Memo::new(move |_| desk.check_ins.with(|all| all.is_empty()));
    let asked = RwSignal::new(false);
    let print = move |_| {
        asked.set(true);
        // Printing takes the page as it is, so the table has to be in it first.
        request_animation_frame(move || {
            let _ = device::print();
            let _ = asked.try_set(false);
        });
    };
    let button = live(move || {
        (!is_empty.get()).then(|| {
            view! {
                <div class="actions">
                    <button type="button" class="button button--second" on:click=print>
                        <Icon name=IconName::Print />
                        <span>{words!(check_in.over.print)}</span>
                    </button>
                </div>
            }
        })
    });
    let table = live(move || {
        asked
            .get()
            .then(|| view! { <Table span=span.get_untracked() /> })
    });
    view! {
        {button}
        {table}
    }
}

#[component]
fn Table(span: Span) -> AnyView {
    let desk = use_desk();
    let today = device::today();
    let rows: Vec<Row> = desk.check_ins.with_untracked(|all| {
        let days = within(all, span, today);
        days.map(|(day, check_in)| row(*day, check_in)).collect()
    });
    let line = |row: Row| {
        let numbers = row.numbers.map(|number| view! { <td>{number}</td> });
        view! {
            <tr>
                <th scope="row">{row.day}</th>
                <td>{row.word}</td>
                <td>{row.why}</td>
                <td>{row.helped}</td>
                {numbers.into_iter().views()}
            </tr>
        }
    };
    let short = WellbeingQuestion::ALL.map(|question| {
        view! { <th scope="col">{content::question(question).short}</th> }
    });
    view! {
        <table class="table print-only">
            <caption>{words!(check_in.over.print_head, span = span.name())}</caption>
            <thead>
                <tr>
                    <th scope="col">{words!(check_in.over.day)}</th>
                    <th scope="col">{words!(check_in.over.word)}</th>
                    <th scope="col">{words!(check_in.over.why)}</th>
                    <th scope="col">{words!(check_in.over.helped)}</th>
                    <th scope="col">{words!(check_in.over.energy)}</th>
                    {short.into_iter().views()}
                </tr>
            </thead>
            <tbody>{rows.into_iter().map(line).views()}</tbody>
        </table>
    }
}
