//! Rewards: the person's own list, and what is earned and waits to be enjoyed.

use super::{
    add_box::AddBox,
    after_paint::soon,
    boxes::{LineBox, forget_waiting},
    few_at_a_time::{Few, few_at_a_time},
    goal::{RewardEarned, RewardOf, written::Opens},
    in_the_guide::InTheGuide,
};
use crate::{
    components::{Icon, IconName, PageHead},
    content,
    desk::{Desk, use_desk},
    device,
    domain::{DraftField, Goals, Id, Line, Removed, RewardIdea, RewardIdeas, RewardSize},
    page::Page,
    signals::{Callback, Memo, RwSignal, Signal, StoredValue},
    view::{Views, each, live, view},
    words,
};
use leptos::prelude::*;

fn size_name(size: RewardSize) -> &'static str {
    match size {
        RewardSize::Small => words!(rewards.small),
        RewardSize::Medium => words!(rewards.medium),
        RewardSize::Big => words!(rewards.big),
    }
}

fn size_hint(size: RewardSize) -> &'static str {
    match size {
        RewardSize::Small => words!(rewards.small_hint),
        RewardSize::Medium => words!(rewards.medium_hint),
        RewardSize::Big => words!(rewards.big_hint),
    }
}

fn ideas(size: RewardSize) -> &'static [&'static str] {
    let ideas = content::ideas();
    match size {
        RewardSize::Small => ideas.small_rewards,
        RewardSize::Medium => ideas.medium_rewards,
        RewardSize::Big => ideas.big_rewards,
    }
}

/// A reward that is earned: what it is for is done, and it was not enjoyed so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub of: RewardOf,
    pub goal: Id,
    pub title: String,
}

/// Every reward that waits, in the order of the goals and their steps. It waits for as long as the person likes.
pub fn waiting(goals: &Goals) -> Vec<Waiting> {
    let mut all = Vec::new();
    for goal in goals.iter() {
        for step in &goal.steps {
            if step.has_reward_waiting() {
                all.push(Waiting {
                    of: RewardOf::Step(goal.id.clone(), step.id.clone()),
                    goal: goal.id.clone(),
                    title: step.title.as_str().to_owned(),
                });
            }
        }
        if goal.has_own_reward_waiting() {
            all.push(Waiting {
                of: RewardOf::Goal(goal.id.clone()),
                goal: goal.id.clone(),
                title: goal.title.as_str().to_owned(),
            });
        }
    }
    all
}

#[component]
pub fn RewardsPage() -> AnyView {
    view! {
        <div class="page">
            <PageHead title=words!(rewards.title) lead=words!(rewards.lead) />
            {soon(all_rewards)}
            <InTheGuide page=Page::Rewards />
        </div>
    }
}

fn all_rewards() -> AnyView {
    let desk = use_desk();
    let is_empty = Memo::new(move |_| desk.rewards.with(RewardIdeas::is_empty));
    let empty = live(move || {
        is_empty
            .get()
            .then(|| view! { <p>{words!(rewards.empty)}</p> })
    });
    let sizes = RewardSize::ALL.map(|size| view! { <OfSize size /> });
    view! {
        <WaitingToBeEnjoyed />
        {empty}
        {sizes.into_iter().views()}
    }
}

/// How many rewards that wait are shown at a time.
const FEW_WAITING: usize = 5;

const WAITING_LIST: &str = "rewards-waiting-list";

#[component]
fn WaitingToBeEnjoyed() -> AnyView {
    let desk = use_desk();
    // As the page was opened: what is enjoyed here stays to be seen.
    let all = desk.goals.with_untracked(waiting);
    if all.is_empty() {
        return view! { <p class="soft">{words!(rewards.none_waiting)}</p> };
    }
    let n_all = all.len();
    let all = StoredValue::new(all);
    let first =
        move |n: usize| all.with_value(|all| all.iter().take(n).cloned().enumerate().collect());
    let one = |(_, waiting): (usize, Waiting)| {
        view! {
            <li class="reward-waits">
                <RewardEarned of=waiting.of />
                <p class="soft small">
                    {words!(rewards.waiting_for)} " "
                    <a href=Page::Goal(waiting.goal).href() class="own">{waiting.title}</a>
                </p>
            </li>
        }
    };
    view! {
        <section class="section" aria-labelledby="rewards-waiting">
            <h2 class="section__head" id="rewards-waiting">{words!(rewards.waiting)}</h2>
            // A long list of them is there to be looked through, and none of it presses.
            {few_at_a_time(
                Few { id: WAITING_LIST.to_owned(), class: "rewards-waiting", at_a_time: FEW_WAITING },
                move || n_all,
                first,
                |(place, _)| place.to_string(),
                one,
            )}
        </section>
    }
}

fn field(size: RewardSize) -> DraftField {
    DraftField::Named(["rewards-new-", size.id()].concat())
}

#[component]
fn OfSize(size: RewardSize) -> AnyView {
    let desk = use_desk();
    let ids = Memo::new(move |_| {
        desk.rewards.with(|all| {
            all.of_size(size)
                .map(|idea| idea.id.clone())
                .collect::<Vec<Id>>()
        })
    });
    let head = ["rewards-", size.id()].concat();
    let labelled_by = head.clone();
    let inside = ViewFn::from(move || view! { <NewIdea size /> });
    let open = RwSignal::new(!desk.draft(&field(size)).is_empty());
    view! {
        <section class="section" aria-labelledby=labelled_by>
            <h2 class="section__head" id=head tabindex="-1">{size_name(size)}</h2>
            <p class="soft">{size_hint(size)}</p>
            <ul class="well-lines" role="list">
                {each(move || ids.get(), Id::to_text, move |id| view! { <OneIdea id size /> })}
            </ul>
            <Opens summary=words!(rewards.add) about=size_name(size) inside open />
        </section>
    }
}

#[component]
fn NewIdea(size: RewardSize) -> AnyView {
    let desk = use_desk();
    let id = ["rewards-new-", size.id()].concat();
    let box_id = id.clone();
    let add = move |words: Line| {
        let idea = RewardIdea::new(device::fresh_id(), size, words, device::today());
        desk.rewards.update(|all| all.set(idea));
        device::focus_soon(box_id.clone());
    };
    view! {
        <AddBox
            field=field(size)
            id
            label=words!(rewards.words)
            button=words!(rewards.button)
            ideas=ideas(size)
            ideas_label=words!(frame.ideas)
            on_add=Callback::new(add)
        />
    }
}

/// An idea on the desk.
#[derive(Clone, Copy)]
struct IdeaAt {
    desk: Desk,
    id: StoredValue<Id>,
}

impl IdeaAt {
    fn with<T>(self, look: impl FnOnce(&RewardIdea) -> T) -> Option<T> {
        let id = self.id.get_value();
        self.desk.rewards.with(|all| all.get(&id).map(look))
    }

    fn change(self, change: impl FnOnce(&mut RewardIdea)) {
        let id = self.id.get_value();
        self.desk.rewards.update(|all| all.change(&id, change));
    }

    fn words(self) -> String {
        let words = self.with(|idea| idea.words.as_str().to_owned());
        words.unwrap_or_default()
    }
}

#[component]
fn OneIdea(id: Id, size: RewardSize) -> AnyView {
    let at = IdeaAt {
        desk: use_desk(),
        id: StoredValue::new(id.clone()),
    };
    let words = Memo::new(move |_| at.words());
    let days = Memo::new(move |_| at.with(|idea| idea.enjoyed().to_vec()).unwrap_or_default());
    let enjoyed = move || {
        let days = days.get();
        let last = content::date(*days.last()?);
        Some(match days.len() {
            1 => words!(rewards.enjoyed_on, day = last),
            n => words!(rewards.enjoyed_more, day = last, n = n),
        })
    };
    let is_today = Memo::new(move |_| days.with(|days| days.contains(&device::today())));
    let press = move |_| {
        let today = device::today();
        at.change(|idea| match is_today.get_untracked() {
            true => idea.take_back(today),
            false => idea.enjoy(today),
        });
    };
    let inside = ViewFn::from(move || view! { <Change at size /> });
    let about = words.get_untracked();
    view! {
        <li class="well-line">
            <p class="own well-line__words">{words}</p>
            <p class="soft small" role="status">{enjoyed}</p>
            <div class="actions">
                <button
                    type="button"
                    class="button button--second"
                    aria-label=move || match is_today.get() {
                        true => words!(rewards.take_back).to_owned(),
                        false => words!(rewards.enjoyed_name, name = words.get()),
                    }
                    on:click=press
                >
                    {live(move || match is_today.get() {
                        true => words!(rewards.take_back),
                        false => words!(rewards.enjoyed),
                    })}
                </button>
            </div>
            <Opens summary=words!(rewards.change) about inside />
        </li>
    }
}

#[component]
fn Change(at: IdeaAt, size: RewardSize) -> AnyView {
    let id = at.id.get_value();
    let kept = Signal::derive(move || at.words());
    let remove = move |_| {
        let id = at.id.get_value();
        forget_waiting(at.desk, &id);
        let removed = at.desk.rewards.try_update(|all| all.remove(&id));
        if let Some(removed) = removed.flatten() {
            at.desk.put_in_bin(Removed::RewardIdea(removed));
        }
        device::focus(&["rewards-", size.id()].concat());
    };
    let name = untrack(|| at.words());
    view! {
        <LineBox
            id=["reward-", id.as_str(), "-words"].concat()
            label=words!(rewards.words)
            kept
            on_change=Callback::new(move |words: Line| at.change(|idea| idea.words = words))
        />
        <div class="actions">
            <button type="button" class="button button--quiet" on:click=remove>
                <Icon name=IconName::Remove />
                <span>{words!(rewards.remove, name = name)}</span>
            </button>
        </div>
    }
}
