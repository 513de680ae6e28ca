//! When it gets hard: the person's own lines and people first, then the help numbers.

use crate::{
    components::{Icon, IconName, PageHead},
    desk::use_desk,
    domain::{Heading, Id, StayingWell, Supporter, Supporters},
    page::Page,
    pages::{
        later::{Numbers, numbers, phone_list},
        support::reach_links::{ReachLinks, Way, ways},
    },
    signals::Signal,
    view::{Views, live, view},
    words,
};
use leptos::prelude::*;

/// Somebody to turn to, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub id: Id,
    pub name: String,
    pub ways: Vec<Way>,
}

/// Everybody who can help. Those who can be phoned or written to come first.
pub fn people(support: &Supporters) -> Vec<Person> {
    let person = |one: &Supporter| Person {
        id: one.id.clone(),
        name: one.name.as_str().to_owned(),
        ways: ways(one),
    };
    let all = support.as_slice().iter();
    let all: Vec<Person> = all.map(|one| person(one)).collect();
    let can_be_reached = |one: &Person| one.ways.iter().any(|way| way.href.is_some());
    let (mut first, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(can_be_reached);
    first.extend(rest);
    first
}

fn lines(all: &StayingWell, heading: Heading) -> Vec<String> {
    let lines = all.lines(heading).iter();
    lines.map(|line| line.words.as_str().to_owned()).collect()
}

#[component]
pub fn GettingHardPage() -> AnyView {
    let desk = use_desk();
    let keeps_well = live(move || {
        let lines = desk
            .staying_well
            .with(|all| lines(all, Heading::KeepsMeWell));
        (!lines.is_empty()).then(|| {
            view! {
                <section class="section" aria-labelledby="hard-keeps-well">
                    <h2 class="section__head" id="hard-keeps-well">{words!(staying_well.hard.keeps_well)}</h2>
                    {own_list(lines)}
                </section>
            }
        })
    });
    view! {
        <div class="page hard">
            <PageHead title=words!(staying_well.hard.title) lead=words!(staying_well.hard.lead) />
            <section class="section" aria-labelledby="hard-mine">
                <h2 class="section__head" id="hard-mine">{words!(staying_well.hard.mine)}</h2>
                <MyLines />
            </section>
            <section class="section" aria-labelledby="hard-people">
                <h2 class="section__head" id="hard-people">{words!(staying_well.hard.people)}</h2>
                <MyPeople />
            </section>
            <section class="section" aria-labelledby="hard-numbers">
                <h2 class="section__head" id="hard-numbers">{words!(staying_well.hard.numbers)}</h2>
                <HelpNumbers />
            </section>
            {keeps_well}
        </div>
    }
}

fn own_list(lines: Vec<String>) -> AnyView {
    let one = |line: String| view! { <li class="own hard__words">{line}</li> };
    view! { <ul class="hard-lines" role="list">{lines.into_iter().map(one).views()}</ul> }
}

#[component]
fn MyLines() -> AnyView {
    let desk = use_desk();
    live(move || {
        let lines = desk
            .staying_well
            .with(|all| lines(all, Heading::WhenItGetsHard));
        match lines.is_empty() {
            false => own_list(lines),
            true => view! {
                <p class="soft">{words!(staying_well.hard.none)}</p>
                <p><a href=Page::StayingWell.href()>{words!(staying_well.hard.write)}</a></p>
            },
        }
    })
}

/// Names and numbers from Who can help.
#[component]
pub fn MyPeople() -> AnyView {
    let desk = use_desk();
    let one = |person: Person| {
        let Person { id, name, ways } = person;
        view! {
            <li class="person">
                <a href=Page::Supporter(id).href() class="own">{name}</a>
                <ReachLinks ways=Signal::stored(ways) />
            </li>
        }
    };
    live(move || {
        let people = desk.support.with(people);
        match people.is_empty() {
            false => view! {
                <ul class="people" role="list">{people.into_iter().map(one).views()}</ul>
            },
            true => view! {
                <p class="soft">{words!(staying_well.hard.no_people)}</p>
                <p><a href=Page::Support.href()>{words!(staying_well.hard.add_people)}</a></p>
            },
        }
    })
}

#[component]
fn HelpNumbers() -> AnyView {
    let desk = use_desk();
    let inside = live(move || {
        let nation = desk.settings.with(|settings| settings.nation);
        let Numbers { local, lines } = numbers(nation);
        view! {
            {local.map(|local| view! { <p>{local}</p> })}
            {phone_list(lines)}
        }
    });
    view! {
        {inside}
        <p>
            <a href=Page::Help.href() class="help-link">
                <Icon name=IconName::Phone />
                {words!(frame.help)}
            </a>
        </p>
    }
}
