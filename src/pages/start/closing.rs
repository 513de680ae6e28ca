//! The end of the first ten minutes: what the person has now, and where they could go on.

use super::{goal::goal, step::step};
use crate::{
    components::{Chain, ChainLink, IconName, PageHead, Row},
    desk::use_desk,
    domain::Screen,
    export::MyPage,
    page::Page,
    view::{Views, view},
    words,
};
use leptos::prelude::*;

#[component]
pub fn Closing() -> AnyView {
    let desk = use_desk();
    let page = MyPage::of(&desk.workbook());
    if page.is_empty() {
        return view! { <LookedAround /> };
    }
    // When and afterwards belong to the step, and say nothing without it.
    let of_the_step = [words!(start.page.when), words!(start.page.afterwards)];
    let have = page.parts.iter().map(|part| part.head);
    let have = have.filter(|head| !of_the_step.contains(head));
    let have = have.map(|head| view! { <li>{head}</li> });
    let have = have.views();
    let first_step = untrack(|| step(desk)).map(|step| {
        let links = vec![ChainLink {
            label: Some(words!(start.end.my_step).to_owned()),
            words: step.title.as_str().to_owned(),
            href: None,
        }];
        view! { <div class="card"><Chain links /></div> }
    });
    let goal = untrack(|| goal(desk)).map(|goal| {
        view! {
            <li>
                <Row
                    href=Page::Goal(goal.id.clone()).href()
                    icon=IconName::Goals
                    name=words!(start.end.the_goal)
                    note=goal.title.as_str().to_owned()
                />
            </li>
        }
    });
    view! {
        <div class="start__head">
            <PageHead title=words!(start.end.title) lead=words!(start.end.can_stop) />
        </div>
        <div class="start__body">
            <section class="end">
                <h2 class="section__head">{words!(start.end.have)}</h2>
                <ul class="end__have">{have}</ul>
            </section>
            {first_step}
            <section class="end">
                <h2 class="section__head">{words!(start.end.go_on)}</h2>
                <ul class="rows">
                    {goal}
                    <li>
                        <Row
                            href=Page::Values.href()
                            icon=IconName::Values
                            name=words!(start.end.more_values)
                        />
                    </li>
                    <li>
                        <Row
                            href=Page::Guide.href()
                            icon=IconName::Guide
                            name=words!(start.end.to_guide)
                        />
                    </li>
                </ul>
            </section>
            <div class="actions start__ways">
                <a href=Page::Today.href() class="button button--large">
                    {words!(frame.go_today)}
                </a>
                <a href=Page::Start(Screen::Keep).href() class="button button--quiet">
                    {words!(start.back)}
                </a>
            </div>
        </div>
    }
}

#[component]
fn LookedAround() -> AnyView {
    view! {
        <div class="start__head">
            <PageHead title=words!(start.end.looked) lead=words!(start.end.nothing) />
        </div>
        <div class="start__body">
            <div class="actions start__ways">
                <a href=Page::Today.href() class="button button--large">
                    {words!(frame.go_today)}
                </a>
                <a href=Page::Guide.href() class="button button--second button--large">
                    {words!(start.end.to_guide)}
                </a>
                <a href=Page::Start(Screen::Recovery).href() class="button button--quiet">
                    {words!(start.end.again)}
                </a>
            </div>
        </div>
    }
}
