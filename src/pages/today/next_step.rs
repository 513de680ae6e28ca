//! The next small step: done, made smaller, or left for now.

use super::look::{Next, NextStep, carry_on, next_of};
use crate::{
    components::{Chain, ChainLink, Icon, IconName},
    content,
    desk::use_desk,
    device,
    domain::{Id, Screen},
    page::Page,
    pages::goal::{RewardEarned, RewardOf, did_this},
    words,
};
use leptos::prelude::*;
use leptos_router::components::A;

/// What the card says first, whatever it shows.
pub const HEAD: &str = "next-head";

/// What the card shows.
#[derive(Clone, PartialEq)]
enum Showing {
    Next,
    /// The step was just done.
    Done {
        goal: Id,
        step: Id,
    },
    /// The person put it by for now. Nothing is recorded.
    PutBy,
}

#[component]
pub fn NextUp(
    /// Set when the person says that it is a hard time.
    hard: RwSignal<bool>,
) -> impl IntoView {
    let desk = use_desk();
    let showing = RwSignal::new(Showing::Next);
    let next = Memo::new(move |_| {
        desk.goals.track();
        desk.values.track();
        next_of(&desk.workbook())
    });
    let begun = Memo::new(move |_| desk.beginning.with(carry_on));
    let hard_time = move |_| {
        // Another page takes the place of this one, and it is read from its top.
        device::scroll_to_top();
        hard.set(true);
    };
    view! {
        {move || match showing.get() {
            Showing::Next => match (next.get(), begun.get()) {
                (Next::Step(step), _) => view! { <StepCard step showing /> }.into_any(),
                (next, Some(screen)) if next.is_open() => view! { <CarryOn screen /> }.into_any(),
                (Next::NoStep { goal, title, has_others }, _) => {
                    view! { <NoStep goal title has_others /> }.into_any()
                }
                (Next::NoGoal, _) => view! { <NoGoal /> }.into_any(),
            },
            Showing::Done { goal, step } => view! { <DoneCard goal step showing /> }.into_any(),
            Showing::PutBy => view! {
                <section class="card next">
                    <p id=HEAD tabindex="-1">{words!(today.next.put_by)}</p>
                    <button
                        type="button"
                        class="button button--second"
                        on:click=move |_| show(showing, Showing::Next)
                    >
                        {words!(today.next.show_again)}
                    </button>
                </section>
            }
            .into_any(),
        }}
        <p class="next__hard">
            <A href=Page::CheckIn(None).path() attr:class="button button--quiet">
                {words!(today.next.check_in)}
            </A>
            <button type="button" class="button button--quiet" on:click=hard_time>
                {words!(today.next.hard_time)}
            </button>
        </p>
    }
}

/// Shows something else in the place of what was pressed, and moves the focus there.
fn show(showing: RwSignal<Showing>, what: Showing) {
    showing.set(what);
    device::focus_soon(HEAD);
}

#[component]
fn StepCard(step: NextStep, showing: RwSignal<Showing>) -> impl IntoView {
    let desk = use_desk();
    let goal_path = Page::Goal(step.goal.clone()).path();
    let smaller = format!("{goal_path}?smaller=1");
    let links = chain(&step, goal_path);
    let plan = (!step.plan.is_blank()).then(|| {
        view! {
            <dl class="next__plan">
                <div>
                    <dt>{words!(today.next.if_it_is)}</dt>
                    <dd class="own">{step.plan.when.as_str().to_owned()}</dd>
                </div>
                <div>
                    <dt>{words!(today.next.then)}</dt>
                    <dd class="own">{step.plan.then.as_str().to_owned()}</dd>
                </div>
            </dl>
        }
    });
    let (goal, step) = (step.goal, step.step);
    let did_this = move |_| {
        did_this(desk, &goal, &step);
        let (goal, step) = (goal.clone(), step.clone());
        show(showing, Showing::Done { goal, step });
    };
    view! {
        <section class="card next" aria-labelledby=HEAD>
            <h2 class="next__head" id=HEAD tabindex="-1">{words!(today.next.head)}</h2>
            <Chain links />
            {plan}
            <div class="actions next__ways">
                <button type="button" class="button" on:click=did_this>
                    <Icon name=IconName::Tick />
                    {words!(today.next.did_this)}
                </button>
                <A href=smaller attr:class="button button--second">
                    <Icon name=IconName::Smaller />
                    {words!(today.next.make_smaller)}
                </A>
                <button
                    type="button"
                    class="button button--quiet"
                    on:click=move |_| show(showing, Showing::PutBy)
                >
                    {words!(today.next.not_today)}
                </button>
            </div>
        </section>
    }
}

/// The way back into the first ten minutes. It stands where the next step will, once there is one.
#[component]
fn CarryOn(screen: Screen) -> AnyView {
    let desk = use_desk();
    let leave = move |_| {
        desk.beginning
            .update(|beginning| beginning.at = Some(Screen::Closing));
        device::focus_soon(HEAD);
    };
    view! {
        <section class="card next" aria-labelledby=HEAD>
            <h2 class="next__done" id=HEAD tabindex="-1">{words!(frame.start)}</h2>
            <p>{words!(today.next.begun)}</p>
            <div class="actions">
                <A href=Page::Start(screen).path() attr:class="button">{words!(today.also.start)}</A>
                <button type="button" class="button button--quiet" on:click=leave>
                    {words!(today.next.leave)}
                </button>
            </div>
        </section>
    }
    .into_any()
}

fn chain(step: &NextStep, goal_path: String) -> Vec<ChainLink> {
    let mut links = vec![
        ChainLink {
            label: None,
            words: step.title.clone(),
            href: None,
        },
        ChainLink {
            label: Some(words!(today.next.for_goal).to_owned()),
            words: step.goal_title.clone(),
            href: Some(goal_path),
        },
    ];
    if let Some(value) = step.value.clone() {
        links.push(ChainLink {
            label: Some(words!(today.next.matters).to_owned()),
            words: value,
            href: Some(Page::Values.path()),
        });
    }
    links
}

/// A step that was just done, the reward that goes with it, and what could come next.
#[component]
fn DoneCard(goal: Id, step: Id, showing: RwSignal<Showing>) -> impl IntoView {
    let desk = use_desk();
    let Some(done) = desk
        .goals
        .with_untracked(|goals| goals.get(&goal)?.step(&step).cloned())
    else {
        return ().into_any();
    };
    let add_step = another_step(&goal);
    let of = RewardOf::Step(goal.clone(), step.clone());
    let later = RwSignal::new(false);
    let on_later = Callback::new(move |()| {
        later.set(true);
        device::focus(HEAD);
    });
    // The reward itself waits with its step.
    let reward = move || {
        let of = of.clone();
        (!later.get()).then(|| view! { <RewardEarned of on_later /> })
    };
    let undo = move |_| {
        desk.goals.update(|goals| {
            if let Some(goal) = goals.get_mut(&goal) {
                goal.undo_step(&step);
            }
        });
        show(showing, Showing::Next);
    };
    view! {
        <section class="card next next--done" aria-labelledby=HEAD>
            <h2 class="next__done" id=HEAD tabindex="-1">
                {words!(today.done.head, step = done.title.as_str().to_owned())}
            </h2>
            <p class="soft">{content::date(device::today())}</p>
            {reward}
            <h3 class="next__what">{words!(today.done.what_next)}</h3>
            <div class="actions">
                <A href=add_step attr:class="button button--second">
                    <Icon name=IconName::Add />
                    {words!(today.done.add_step)}
                </A>
                <button
                    type="button"
                    class="button button--second"
                    on:click=move |_| show(showing, Showing::Next)
                >
                    {words!(today.done.nothing)}
                </button>
                <button type="button" class="button button--quiet" on:click=undo>
                    <Icon name=IconName::Undo />
                    {words!(today.done.undo)}
                </button>
            </div>
        </section>
    }
    .into_any()
}

/// The page of a goal, with the box for another step open.
fn another_step(goal: &Id) -> String {
    Page::Goal(goal.clone()).path() + "?new=1"
}

/// The goals, with the box for another open.
pub fn another_goal() -> String {
    Page::Goals.path() + "?new=1"
}

#[component]
fn NoStep(goal: Id, title: String, has_others: bool) -> impl IntoView {
    let head = match has_others {
        true => words!(today.next.no_open_step),
        false => words!(today.next.no_step),
    };
    view! {
        <section class="card next" aria-labelledby=HEAD>
            <h2 class="next__head" id=HEAD tabindex="-1">{head}</h2>
            <p class="own-large">{title}</p>
            <div class="actions">
                <A href=another_step(&goal) attr:class="button">
                    <Icon name=IconName::Add />
                    {words!(today.next.add_step)}
                </A>
            </div>
        </section>
    }
}

#[component]
fn NoGoal() -> impl IntoView {
    view! {
        <section class="card next" aria-labelledby=HEAD>
            <h2 class="next__head" id=HEAD tabindex="-1">{words!(today.next.no_goal)}</h2>
            <div class="actions">
                <A href=another_goal() attr:class="button">
                    <Icon name=IconName::Add />
                    {words!(today.next.add_goal)}
                </A>
            </div>
        </section>
    }
}
