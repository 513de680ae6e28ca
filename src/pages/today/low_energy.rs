//! Low energy: one question and one button, in large type. The rest of the app is one tap away.

use super::look::{Next, NextStep, next_of};
use crate::{
    components::{Icon, IconName, PageHead},
    desk::{Desk, use_desk},
    device,
    page::Page,
    pages::{
        goal::{did_this, take_back_done},
        help::act,
        later::numbers,
        staying_well::people,
        support::reach_links::Way,
    },
    signals::{Memo, RwSignal},
    view::{live, view},
    words,
};
use leptos::prelude::*;

const HEAD: &str = "low-energy";

/// What is offered, one at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Offer {
    Step,
    SomeoneToCall,
    Rest,
}

#[component]
pub fn LowEnergy() -> AnyView {
    let desk = use_desk();
    let has_step = matches!(next_of(&desk.workbook()), Next::Step(_));
    let first = if has_step {
        Offer::Step
    } else {
        Offer::SomeoneToCall
    };
    let offer = RwSignal::new(first);
    let another = move |_| {
        offer.update(|offer| {
            *offer = match offer {
                Offer::Step => Offer::SomeoneToCall,
                Offer::SomeoneToCall => Offer::Rest,
                Offer::Rest => first,
            }
        });
        device::focus_soon(HEAD);
    };
    let everything = move |_| {
        device::scroll_to_top();
        desk.settings.update(|settings| settings.low_energy = false);
    };
    view! {
        <div class="page low">
            <PageHead title=words!(today.title) />
            {live(move || match offer.get() {
                Offer::Step => view! { <SmallThing /> },
                Offer::SomeoneToCall => view! { <SomeoneToCall /> },
                Offer::Rest => view! { <Rest /> },
            })}
            <div class="actions">
                <button type="button" class="button button--quiet" on:click=another>
                    {words!(today.low.another)}
                </button>
                <button type="button" class="button button--quiet" on:click=everything>
                    {words!(today.low.everything)}
                </button>
            </div>
        </div>
    }
}

/// One tiny thing from the person's own steps.
#[component]
fn SmallThing() -> AnyView {
    let desk = use_desk();
    let done = RwSignal::new(None::<NextStep>);
    let step = Memo::new(move |_| {
        desk.goals.track();
        match next_of(&desk.workbook()) {
            Next::Step(step) => Some(step),
            Next::NoStep { .. } | Next::NoGoal => None,
        }
    });
    let press = move |_| {
        if let Some(step) = step.get_untracked() {
            did_this(desk, &step.goal, &step.step);
            done.set(Some(step));
            device::focus_soon(HEAD);
        }
    };
    let undo = move |_| {
        if let Some(NextStep { goal, step, .. }) = done.get_untracked() {
            take_back_done(desk, &goal, &step);
        }
        done.set(None);
        device::focus_soon(HEAD);
    };

    live(move || match (done.get(), step.get()) {
        (Some(step), _) => view! {
            <h2 class="low__ask" id=HEAD tabindex="-1">{words!(today.low.done)}</h2>
            <p class="own low__words">{step.title}</p>
            <p>{words!(today.low.enough)}</p>
            <p>
                <button type="button" class="button button--quiet" on:click=undo>
                    <Icon name=IconName::Undo />
                    <span>{words!(today.done.undo)}</span>
                </button>
            </p>
        },
        (None, Some(step)) => view! {
            <h2 class="low__ask" id=HEAD tabindex="-1">{words!(today.low.step)}</h2>
            <p class="own low__words">{step.title}</p>
            <p>
                <button type="button" class="button button--large" on:click=press>
                    <Icon name=IconName::Tick />
                    <span>{words!(today.next.did_this)}</span>
                </button>
            </p>
        },
        (None, None) => view! { <Rest /> },
    })
}

/// Who to call: the first of the person's own people who has a number, or else a line that is open.
#[component]
fn SomeoneToCall() -> AnyView {
    let (words, way) = call(use_desk());
    view! {
        <h2 class="low__ask" id=HEAD tabindex="-1">{words!(today.low.call)}</h2>
        <p class="own low__words">{words}</p>
        <p>
            {way.href.map(|href| view! {
                <a class="button button--large" href=href rel="noreferrer noopener">
                    <Icon name=way.icon />
                    <span>{way.words}</span>
                </a>
            })}
        </p>
        <p><a href=Page::GettingHard.href()>{words!(today.low.more_people)}</a></p>
    }
}

fn call(desk: Desk) -> (String, Way) {
    let people = desk.support.with_untracked(people);
    for person in people {
        let way = person.ways.into_iter().find(|way| way.href.is_some());
        if let Some(way) = way {
            return (person.name, way);
        }
    }
    let nation = desk.settings.with_untracked(|settings| settings.nation);
    // 999 is for when a life is in danger, and stands on the way to every other number.
    let lines = numbers(nation).lines;
    let line = lines
        .iter()
        .find(|line| line.group == crate::content::HelpGroup::Talk)
        .or(lines.first());
    let way = Way {
        icon: IconName::Phone,
        words: line.map(|line| act(line)).unwrap_or_default(),
        href: line.map(|line| line.reach.href()),
    };
    let name = line.map(|line| line.name.to_owned());
    (name.unwrap_or_default(), way)
}

#[component]
fn Rest() -> AnyView {
    view! {
        <h2 class="low__ask" id=HEAD tabindex="-1">{words!(today.low.rest)}</h2>
        <p class="low__words">{words!(today.low.rest_more)}</p>
        <p>
            <a href=Page::Help.href() class="help-link">
                <Icon name=IconName::Phone />
                {words!(frame.help)}
            </a>
        </p>
    }
}
