//! The picture of all areas: a bar for now, and one for the time before.

use super::{NowAndBefore, now_and_before, sentence};
use crate::{
    components::Disclosure,
    content,
    desk::use_desk,
    signals::Memo,
    view::{Views, live, view},
    words,
};
use leptos::prelude::*;

/// How wide a bar of 10 is, and how high a row, in the units of the drawing.
const LENGTH: u32 = 300;
const ROW: usize = 40;

#[component]
pub fn Bars() -> AnyView {
    let desk = use_desk();
    let all = Memo::new(move |_| desk.areas.with(now_and_before));
    let any = Memo::new(move |_| all.with(|all| !all.is_empty()));

    live(move || {
        any.get().then(|| {
            view! {
                <section class="section" aria-labelledby="areas-picture">
                    <h2 class="section__head" id="areas-picture">{words!(areas.picture)}</h2>
                    <figure class="bars">
                        <figcaption class="chart__sentence">
                            {live(move || all.with(|all| sentence(all)))}
                        </figcaption>
                        <Drawing all />
                        <Disclosure summary=words!(areas.table)><Table all /></Disclosure>
                    </figure>
                </section>
            }
        })
    })
}

#[component]
fn Drawing(all: Memo<Vec<NowAndBefore>>) -> AnyView {
    let view_box = move || {
        let height = all.with(Vec::len) * ROW;
        format!("0 0 {LENGTH} {height}")
    };
    let row = |(place, one): (usize, NowAndBefore)| {
        let top = place * ROW;
        let long = |number: u8| (u32::from(number) * LENGTH / 10).max(2).to_string();
        let before = one.before.map(|before| {
            view! {
                <rect class="bars__before" x="0" y=(top + 26).to_string() width=long(before) height="6" rx="3"></rect>
            }
        });
        view! {
            <text class="bars__name" x="0" y=(top + 11).to_string()>{content::area(one.area).name}</text>
            <rect class="bars__now" x="0" y=(top + 16).to_string() width=long(one.now) height="9" rx="4"></rect>
            {before}
        }
    };
    let rows = live(move || all.get().into_iter().enumerate().map(row).views());
    view! {
        <svg class="bars__drawing" viewBox=view_box role="img" aria-label=words!(areas.picture_what)>
            {rows}
        </svg>
    }
}

#[component]
fn Table(all: Memo<Vec<NowAndBefore>>) -> AnyView {
    let row = |one: NowAndBefore| {
        view! {
            <tr>
                <th scope="row">{content::area(one.area).name}</th>
                <td>{one.now}</td>
                <td>{one.before}</td>
            </tr>
        }
    };
    let rows = live(move || all.get().into_iter().map(row).views());
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{words!(areas.area)}</th>
                    <th scope="col">{words!(areas.now)}</th>
                    <th scope="col">{words!(areas.before)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
