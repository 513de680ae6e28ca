//! Where a goal stands: going on, paused, reached or let go, and the way between them.

use super::{
    at::GoalAt,
    reward::{RewardEarned, RewardOf},
    value_name,
};
use crate::{
    address::use_address,
    components::{Icon, IconName},
    content, device,
    domain::{Day, Goal, GoalState, GoalStateKind, Removed},
    page::Page,
    pages::{boxes::forget_waiting_for_goal, setback::new_note},
    signals::{Memo, RwSignal},
    view::{Views, live, view},
    words,
};
use leptos::prelude::*;

const NOTICE: &str = "standing";

/// Where the goal stands, in words. One that is going on needs none.
pub fn standing_words(state: GoalState) -> Option<String> {
    match state {
        GoalState::GoingOn => None,
        GoalState::Paused { since } => {
            Some(words!(goal.standing.paused, date = content::date(since)))
        }
        GoalState::Reached { on } => Some(words!(goal.standing.reached, date = content::date(on))),
        GoalState::LetGo { on } => Some(words!(goal.standing.gone, date = content::date(on))),
    }
}

/// How a goal stood before the last press on this visit, so that one press undoes it.
pub type Before = RwSignal<Option<GoalState>>;

/// Says that the goal is paused, reached or let go, and offers the way back.
#[component]
pub fn StandingNotice(at: GoalAt, before: Before) -> AnyView {
    let state = Memo::new(move |_| at.with(|goal| goal.state).unwrap_or_default());
    let value = move || {
        let let_go = state.get().kind() == GoalStateKind::LetGo;
        let name = value_name(at).filter(|_| let_go)?;
        Some(view! {
            <p>{words!(goal.standing.value_stays)}" "<span class="own">{name}</span></p>
        })
    };
    let reward = move || {
        let reached = state.get().kind() == GoalStateKind::Reached;
        reached.then(|| view! { <RewardEarned of=RewardOf::Goal(at.id()) /> })
    };
    let back = move |_| {
        at.change(|goal| match before.get_untracked() {
            Some(state) => goal.state = state,
            None => goal.go_on(),
        });
        before.set(None);
        device::focus_soon("standing-head");
    };
    let back_words = move || match (before.get(), state.get().kind()) {
        (Some(_), _) => words!(frame.undo),
        (None, GoalStateKind::Reached) => words!(goal.standing.take_back),
        (None, _) => words!(goal.standing.go_on),
    };

    live(move || {
        let words = standing_words(state.get())?;
        let (class, icon) = match state.get().kind() {
            GoalStateKind::Reached => ("notice notice--good", IconName::Goals),
            GoalStateKind::LetGo => ("notice", IconName::LetGo),
            GoalStateKind::Paused | GoalStateKind::GoingOn => ("notice", IconName::Pause),
        };
        Some(view! {
            <div class=class>
                <span class="notice__icon"><Icon name=icon /></span>
                <div class="notice__words flow">
                    <p class="notice__title" id=NOTICE tabindex="-1">{words}</p>
                    {live(value)}
                    {live(reward)}
                    <div class="actions">
                        <button type="button" class="button button--second" on:click=back>
                            <Icon name=IconName::Undo />
                            <span>{live(back_words)}</span>
                        </button>
                    </div>
                </div>
            </div>
        })
    })
}

/// A way a goal can go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayOn {
    Reach,
    Pause,
    LetGo,
}

/// The ways a goal can go from where it stands, in the order they are shown.
pub fn ways_from(kind: GoalStateKind) -> &'static [WayOn] {
    match kind {
        GoalStateKind::GoingOn => &[WayOn::Reach, WayOn::Pause, WayOn::LetGo],
        GoalStateKind::Paused => &[WayOn::Reach, WayOn::LetGo],
        GoalStateKind::Reached | GoalStateKind::LetGo => &[],
    }
}

impl WayOn {
    fn go(self, goal: &mut Goal, today: Day) {
        match self {
            Self::Reach => goal.reach(today),
            Self::Pause => goal.pause(today),
            Self::LetGo => goal.let_go(today),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Reach => words!(goal.standing.reach),
            Self::Pause => words!(goal.standing.pause),
            Self::LetGo => words!(goal.standing.let_go),
        }
    }

    fn icon(self) -> IconName {
        match self {
            Self::Reach => IconName::Goals,
            Self::Pause => IconName::Pause,
            Self::LetGo => IconName::LetGo,
        }
    }
}

/// The ways a goal can go from here. None of them needs a reason.
#[component]
pub fn Standing(at: GoalAt, before: Before) -> AnyView {
    let kind = Memo::new(move |_| at.with(|goal| goal.state.kind()));
    let go = move |way: WayOn| {
        before.set(at.now(|goal| goal.state));
        at.change(|goal| way.go(goal, device::today()));
        device::focus_soon(NOTICE);
    };
    let way = move |way: &'static WayOn| {
        view! {
            <button type="button" class="button button--second" on:click=move |_| go(*way)>
                <Icon name=way.icon() />
                <span>{way.name()}</span>
            </button>
        }
    };
    let ways = live(move || {
        let ways = kind.get().map(ways_from).unwrap_or_default();
        ways.iter().map(way).views()
    });
    let address = use_address();
    let remove = move |_| {
        let (desk, id) = (at.desk, at.id());
        address.turn_to(&Page::Goals.path());
        // The goal goes once its page is left, so that the page never shows an empty place.
        request_animation_frame(move || {
            if let Some(goal) = desk.goals.with_untracked(|goals| goals.get(&id).cloned()) {
                forget_waiting_for_goal(desk, &goal);
            }
            let removed = desk.goals.try_update(|goals| goals.remove(&id)).flatten();
            if let Some(removed) = removed {
                desk.put_in_bin(Removed::Goal(removed));
            }
        });
    };
    view! {
        <section class="section aside flow" aria-labelledby="standing-head">
            <h2 class="aside__head" id="standing-head" tabindex="-1">
                <Icon name=IconName::Goals />
                {words!(goal.standing.title)}
            </h2>
            <p class="soft">{words!(goal.standing.lead)}</p>
            <div class="actions">{ways}</div>
            <p>
                <a href=new_note(Some(&at.id()), None) class="button button--quiet">
                    <Icon name=IconName::Hope />
                    <span>{words!(setbacks.got_in_the_way)}</span>
                </a>
            </p>
            <button type="button" class="button button--quiet" on:click=remove>
                <Icon name=IconName::Remove />
                <span>{words!(goal.standing.remove)}</span>
            </button>
        </section>
    }
}
