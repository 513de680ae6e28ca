//! The one thing that Today suggests: the next small step, a day that has come, or a reward that waits.

use super::look::{LookAgain, Next, NextStep, Suggestion, carry_on, suggestions};
use crate::{
    components::{Chain, ChainLink, Icon, IconName},
    content,
    desk::use_desk,
    device,
    domain::{Id, Screen},
    page::Page,
    pages::{
        goal::{RewardEarned, RewardOf, did_this, take_back_done},
        rewards::{Waiting, waiting},
    },
    signals::{Callback, Memo, RwSignal},
    view::{Viewable, live, view},
    words,
};
use leptos::prelude::*;

/// What the card says first, whatever it shows.
pub const HEAD: &str = "next-head";

/// What the card shows.
#[derive(Clone, PartialEq)]
enum Showing {
    /// The first suggestion that was not put by.
    Suggestion,
    /// The step was just done.
    Done { goal: Id, step: Id },
}

#[component]
pub fn NextUp() -> AnyView {
    let desk = use_desk();
    let showing = RwSignal::new(Showing::Suggestion);
    // What the person put by for now. Nothing of it is recorded.
    let put_by = RwSignal::new(Vec::<Suggestion>::new());
    // As it was when everything was there: a reward that is enjoyed here stays to be seen.
    let reward = Memo::new(move |_| {
        desk.is_whole.track();
        desk.goals.with_untracked(waiting).into_iter().next()
    });
    let suggestions = Memo::new(move |_| {
        desk.goals.track();
        desk.values.track();
        suggestions(&desk.workbook(), reward.get(), device::today())
    });
    let begun = Memo::new(move |_| desk.beginning.with(carry_on));
    let hard_time = move |_| {
        // Another page takes the place of this one, and it is read from its top.
        device::scroll_to_top();
        desk.is_hard_time.set(true);
    };
    let suggestion = Memo::new(move |_| {
        let left = |one: &&Suggestion| put_by.with(|put_by| !put_by.contains(one));
        suggestions.with(|all| all.iter().find(left).cloned())
    });
    let on_put_by = Callback::new(move |()| {
        put_by.update(|put_by| put_by.extend(suggestion.get_untracked()));
        show(showing, Showing::Suggestion);
    });
    let on_again = Callback::new(move |()| {
        put_by.update(Vec::clear);
        show(showing, Showing::Suggestion);
    });
    let card = live(move || {
        if let Showing::Done { goal, step } = showing.get() {
            return view! { <DoneCard goal step showing /> };
        }
        let suggestion = suggestion.get();
        match (suggestion, begun.get()) {
            (None, _) => view! { <PutBy on_again /> },
            (Some(Suggestion::LookAgain(again)), _) => {
                view! { <LookAgainCard again on_put_by /> }
            }
            (Some(Suggestion::Reward(waiting)), _) => {
                view! { <RewardCard waiting on_put_by /> }
            }
            (Some(Suggestion::Next(Next::Step(step))), _) => {
                view! { <StepCard step showing on_put_by /> }
            }
            (Some(Suggestion::Next(next)), Some(screen)) if next.is_open() => {
                view! { <CarryOn screen /> }
            }
            (
                Some(Suggestion::Next(Next::NoStep {
                    goal,
                    title,
                    has_others,
                })),
                _,
            ) => view! { <NoStep goal title has_others /> },
            (Some(Suggestion::Next(Next::NoGoal)), _) => view! { <NoGoal /> },
        }
    });
    view! {
        {card}
        <p class="next__hard">
            <a href=Page::CheckIn(None).href() class="button button--quiet">
                {words!(today.next.check_in)}
            </a>
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

/// Everything there was to suggest has been put by.
#[component]
fn PutBy(on_again: Callback<()>) -> AnyView {
    view! {
        <section class="card next">
            <p id=HEAD tabindex="-1">{words!(today.next.put_by)}</p>
            <button type="button" class="button button--second" on:click=move |_| on_again.run(())>
                {words!(today.next.show_again)}
            </button>
        </section>
    }
}

#[component]
fn LookAgainCard(again: LookAgain, on_put_by: Callback<()>) -> AnyView {
    let goal = Page::Goal(again.goal).href();
    view! {
        <section class="card next" aria-labelledby=HEAD>
            <h2 class="next__head" id=HEAD tabindex="-1">{words!(today.again.head)}</h2>
            <p class="own-large">{again.title}</p>
            <p class="soft">{words!(today.again.day, day = content::date(again.day))}</p>
            <div class="actions">
                <a href=goal class="button">{words!(today.again.look)}</a>
                <button type="button" class="button button--quiet" on:click=move |_| on_put_by.run(())>
                    {words!(today.next.not_today)}
                </button>
            </div>
        </section>
    }
}

#[component]
fn RewardCard(waiting: Waiting, on_put_by: Callback<()>) -> AnyView {
    let desk = use_desk();
    let of = waiting.of.clone();
    let is_enjoyed = Memo::new(move |_| desk.goals.with(|goals| of.is_enjoyed(goals)));
    let go_on = live(move || {
        is_enjoyed.get().then(|| {
            view! {
                <div class="actions">
                    <button
                        type="button"
                        class="button button--second"
                        on:click=move |_| on_put_by.run(())
                    >
                        {words!(today.reward.go_on)}
                    </button>
                </div>
            }
        })
    });
    view! {
        <section class="card next" aria-labelledby=HEAD>
            <h2 class="next__head" id=HEAD tabindex="-1">{words!(today.reward.head)}</h2>
            <RewardEarned of=waiting.of on_later=on_put_by />
            <p class="soft">
                {words!(rewards.waiting_for)} " "
                <a href=Page::Goal(waiting.goal).href() class="own">{waiting.title}</a>
            </p>
            {go_on}
        </section>
    }
}

#[component]
fn StepCard(step: NextStep, showing: RwSignal<Showing>, on_put_by: Callback<()>) -> AnyView {
    let desk = use_desk();
    let goal_path = Page::Goal(step.goal.clone()).href();
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
                <a href=smaller class="button button--second">
                    <Icon name=IconName::Smaller />
                    {words!(today.next.make_smaller)}
                </a>
                <button
                    type="button"
                    class="button button--quiet"
                    on:click=move |_| on_put_by.run(())
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
                <a href=Page::Start(screen).href() class="button">{words!(today.also.start)}</a>
                <button type="button" class="button button--quiet" on:click=leave>
                    {words!(today.next.leave)}
                </button>
            </div>
        </section>
    }
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
            href: Some(Page::Values.href()),
        });
    }
    links
}

/// A step that was just done, the reward that goes with it, and what could come next.
#[component]
fn DoneCard(goal: Id, step: Id, showing: RwSignal<Showing>) -> AnyView {
    let desk = use_desk();
    let Some(done) = desk
        .goals
        .with_untracked(|goals| goals.get(&goal)?.step(&step).cloned())
    else {
        return ().shown();
    };
    let add_step = another_step(&goal);
    let of = RewardOf::Step(goal.clone(), step.clone());
    let later = RwSignal::new(false);
    let on_later = Callback::new(move |()| {
        later.set(true);
        device::focus(HEAD);
    });
    // The reward itself waits with its step.
    let reward = live(move || {
        let of = of.clone();
        (!later.get()).then(|| view! { <RewardEarned of on_later /> })
    });
    let undo = move |_| {
        take_back_done(desk, &goal, &step);
        show(showing, Showing::Suggestion);
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
                <a href=add_step class="button button--second">
                    <Icon name=IconName::Add />
                    {words!(today.done.add_step)}
                </a>
                <button
                    type="button"
                    class="button button--second"
                    on:click=move |_| show(showing, Showing::Suggestion)
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
}

/// The page of a goal, with the box for another step open.
fn another_step(goal: &Id) -> String {
    Page::Goal(goal.clone()).href() + "?new=1"
}

/// The goals, with the box for another open.
pub fn another_goal() -> String {
    Page::Goals.href() + "?new=1"
}

#[component]
fn NoStep(goal: Id, title: String, has_others: bool) -> AnyView {
    let head = match has_others {
        true => words!(today.next.no_open_step),
        false => words!(today.next.no_step),
    };
    view! {
        <section class="card next" aria-labelledby=HEAD>
            <h2 class="next__head" id=HEAD tabindex="-1">{head}</h2>
            <p class="own-large">{title}</p>
            <div class="actions">
                <a href=another_step(&goal) class="button">
                    <Icon name=IconName::Add />
                    {words!(today.next.add_step)}
                </a>
            </div>
        </section>
    }
}

#[component]
fn NoGoal() -> AnyView {
    view! {
        <section class="card next" aria-labelledby=HEAD>
            <h2 class="next__head" id=HEAD tabindex="-1">{words!(today.next.no_goal)}</h2>
            <div class="actions">
                <a href=another_goal() class="button">
                    <Icon name=IconName::Add />
                    {words!(today.next.add_goal)}
                </a>
            </div>
        </section>
    }
}
