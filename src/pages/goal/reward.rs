//! A reward for a step or a goal: noted, earned when it is done, enjoyed, never taken away.

use super::at::{GoalAt, StepAt};
use crate::{
    components::{Icon, IconName},
    content,
    desk::use_desk,
    device,
    domain::{Goal, Goals, Id, Line, Reward, Step},
    pages::boxes::{LineBox, WhenBlank},
    signals::{Callback, Memo, Signal},
    view::{Views, live, view},
    words,
};
use leptos::prelude::*;

/// Whose reward it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RewardOf {
    Goal(Id),
    /// A step, after its goal.
    Step(Id, Id),
}

impl RewardOf {
    /// Whether the reward was enjoyed. One that is no longer there was not.
    pub fn is_enjoyed(&self, goals: &Goals) -> bool {
        let reward = match self {
            Self::Goal(goal) => goals.get(goal).and_then(|goal| goal.reward.as_ref()),
            Self::Step(goal, step) => goals
                .get(goal)
                .and_then(|goal| goal.step(step)?.reward.as_ref()),
        };
        reward.is_some_and(|reward| !reward.waits())
    }
}

/// The same, on the desk.
#[derive(Clone, Copy)]
enum At {
    Goal(GoalAt),
    Step(StepAt),
}

impl At {
    fn find(of: RewardOf) -> Self {
        match of {
            RewardOf::Goal(goal) => Self::Goal(GoalAt::new(goal)),
            RewardOf::Step(goal, step) => Self::Step(GoalAt::new(goal).step(step)),
        }
    }

    fn get(self) -> Option<Reward> {
        let of_goal = |goal: &Goal| goal.reward.clone();
        let of_step = |step: &Step| step.reward.clone();
        match self {
            Self::Goal(goal) => goal.with(of_goal)?,
            Self::Step(step) => step.with(of_step)?,
        }
    }

    fn change(self, change: impl FnOnce(&mut Option<Reward>)) {
        match self {
            Self::Goal(goal) => goal.change(|goal| change(&mut goal.reward)),
            Self::Step(step) => step.change(|step| change(&mut step.reward)),
        }
    }
}

/// The box to note a reward in.
#[component]
pub fn RewardBox(of: RewardOf) -> AnyView {
    let (id, label) = match &of {
        RewardOf::Goal(goal) => (
            ["goal-", goal.as_str(), "-reward"].concat(),
            words!(goal.reward.goal),
        ),
        RewardOf::Step(_, step) => (
            ["step-", step.as_str(), "-reward"].concat(),
            words!(goal.reward.afterwards),
        ),
    };
    let at = At::find(of);
    let kept = Signal::derive(move || {
        let words = |reward: Reward| reward.words.as_str().to_owned();
        at.get().map(words).unwrap_or_default()
    });
    let set = move |words: Option<Line>| at.change(|reward| Reward::set_words(reward, words));
    view! {
        <LineBox
            id
            label
            hint=words!(goal.reward.hint)
            kept
            ideas=content::ideas().rewards
            on_change=Callback::new(move |line| set(Some(line)))
            when_blank=WhenBlank::Goes(Callback::new(move |()| set(None)))
        />
        <FromOwnList on_pick=Callback::new(move |line| set(Some(line))) />
    }
}

/// The person's own rewards, to pick one from.
#[component]
fn FromOwnList(on_pick: Callback<Line>) -> AnyView {
    let desk = use_desk();
    let all = Memo::new(move |_| {
        desk.rewards.with(|rewards| {
            let all = rewards.as_slice().iter();
            all.map(|idea| idea.words.clone()).collect::<Vec<_>>()
        })
    });
    let one = move |words: Line| {
        let label = words.as_str().to_owned();
        view! {
            <li>
                <button type="button" class="idea own" on:click=move |_| on_pick.run(words.clone())>
                    {label}
                </button>
            </li>
        }
    };

    live(move || {
        let all = all.get();
        (!all.is_empty()).then(|| {
            view! {
                <div class="ideas-offered">
                    <p class="ideas__label">{words!(rewards.from_list)}</p>
                    <ul class="ideas">{all.into_iter().map(one).views()}</ul>
                </div>
            }
        })
    })
}

/// The reward of something that is done: whether it was enjoyed, or the way to say so.
#[component]
pub fn RewardEarned(
    of: RewardOf,
    /// Runs at "Later". Without it, there is no such button.
    #[prop(optional)]
    on_later: Option<Callback<()>>,
) -> AnyView {
    let focus_id = match &of {
        RewardOf::Goal(id) | RewardOf::Step(_, id) => ["reward-", id.as_str()].concat(),
    };
    let at = At::find(of);
    let reward = Memo::new(move |_| at.get());

    live(move || {
        let reward = reward.get()?;
        let words = reward.words.as_str().to_owned();
        let id = focus_id.clone();
        let enjoy = {
            let id = focus_id.clone();
            move |_| {
                let today = device::today();
                at.change(|reward| {
                    if let Some(reward) = reward {
                        reward.enjoy(today);
                    }
                });
                device::focus_soon(id.clone());
            }
        };
        let below = match reward.enjoyed {
            Some(day) => {
                let enjoyed = words!(goal.reward.enjoyed, date = content::date(day));
                view! { <p class="reward__enjoyed soft small">{enjoyed}</p> }
            }
            None => {
                let later = on_later.map(|on_later| {
                    view! {
                        <button type="button" class="button button--quiet" on:click=move |_| on_later.run(())>
                            {words!(goal.reward.later)}
                        </button>
                    }
                });
                view! {
                    <div class="actions">
                        <button type="button" class="button button--second" on:click=enjoy>
                            {words!(goal.reward.enjoy)}
                        </button>
                        {later}
                    </div>
                }
            }
        };
        Some(view! {
            <div class="reward">
                <p class="reward__words" id=id tabindex="-1">
                    <Icon name=IconName::Reward />
                    <span>{words!(goal.reward.yours)}" "<span class="own">{words}</span></span>
                </p>
                {below}
            </div>
        })
    })
}

/// "Done", the reward, and the way to take it back, in the place of the step on its ladder. Today says it in a card of
/// its own, which also asks what next.
#[component]
pub fn StepDone(
    goal: Id,
    step: Id,
    /// Runs when the person is finished with it.
    on_close: Callback<()>,
) -> AnyView {
    let of = RewardOf::Step(goal.clone(), step.clone());
    let at = GoalAt::new(goal).step(step);
    let done = live(move || {
        at.with(|step| {
            let date = content::date(step.state.done_on()?);
            Some(words!(
                steps.done_words,
                step = step.title.as_str(),
                date = date
            ))
        })
    });
    let undo = move |_| {
        at.change(Step::take_back_done);
        on_close.run(());
    };
    // "Later" closes it while there is a reward still to enjoy.
    let waits = Memo::new(move |_| {
        let waits = |step: &Step| step.reward.as_ref().is_some_and(Reward::waits);
        at.with(waits) == Some(true)
    });
    let close = live(move || {
        (!waits.get()).then(|| {
            view! {
                <button type="button" class="button button--quiet" on:click=move |_| on_close.run(())>
                    {words!(frame.close)}
                </button>
            }
        })
    });
    view! {
        <div class="notice notice--good">
            <span class="notice__icon"><Icon name=IconName::Tick /></span>
            <div class="notice__words flow">
                <p id=at.element("done") tabindex="-1">{done}</p>
                <RewardEarned of on_later=on_close />
                <div class="actions">
                    <button type="button" class="button button--quiet" on:click=undo>
                        <Icon name=IconName::Undo />
                        <span>{words!(frame.undo)}</span>
                    </button>
                    {close}
                </div>
            </div>
        </div>
    }
}
