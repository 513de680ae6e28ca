//! My goals, each with its value and its next step, and a box for another.

use super::{
    add_box::AddBox,
    after_paint::is_time,
    few_at_a_time::{Few, few_at_a_time},
    goal::shape::ChooseValue,
    in_the_guide::InTheGuide,
};
use crate::{
    address::use_address,
    components::{Icon, IconName, PageHead, StoneMark},
    content,
    desk::{Desk, use_desk},
    device,
    domain::{
        Direction, DraftField, Goal, GoalState, GoalStateKind, Goals, Id, LifeArea, Line, ValueId,
        Values,
    },
    page::Page,
    signals::{Callback, Memo, RwSignal},
    view::{Views, live, view},
    words,
};
use leptos::prelude::*;

/// The box for a new goal.
const NEW_GOAL: &str = "new-goal";

/// Goals that stand alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub kind: GoalStateKind,
    pub goals: Vec<GoalChain>,
}

/// A goal with the links of its chain on either side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalChain {
    pub id: Id,
    pub title: String,
    pub value: Option<String>,
    pub next: NextLink,
    /// Where it stands, or when to look at it again.
    pub note: Option<String>,
}

impl GoalChain {
    /// All of it, by which one that has changed is told from itself before.
    fn as_shown(&self) -> String {
        let next = match &self.next {
            NextLink::Step(step) => step.as_str(),
            NextLink::Empty => "+",
            NextLink::Nothing => "",
        };
        let value = self.value.as_deref().unwrap_or_default();
        let note = self.note.as_deref().unwrap_or_default();
        [self.id.as_str(), &self.title, value, next, note].join("\n")
    }
}

/// The link after a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextLink {
    Step(String),
    /// It has no steps at all, so that a first one can be offered.
    Empty,
    /// Nothing is next: every step is done or rests, or the goal does.
    Nothing,
}

/// The goals in their groups, in the person's order. A group without goals is left out.
pub fn groups(goals: &Goals, values: &Values) -> Vec<Group> {
    let group = |kind: GoalStateKind| {
        let alike = goals
            .as_slice()
            .iter()
            .filter(|goal| goal.state.kind() == kind);
        let goals: Vec<GoalChain> = alike.map(|goal| chain(goal, values)).collect();
        (!goals.is_empty()).then_some(Group { kind, goals })
    };
    GoalStateKind::ALL.into_iter().filter_map(group).collect()
}

fn chain(goal: &Goal, values: &Values) -> GoalChain {
    let next = match goal.next_step() {
        Some(step) if goal.is_going_on() => NextLink::Step(step.title.as_str().to_owned()),
        None if goal.is_going_on() && goal.steps.is_empty() => NextLink::Empty,
        _ => NextLink::Nothing,
    };
    let note = match goal.state {
        GoalState::GoingOn => goal
            .review
            .map(|day| words!(goals.look_again, date = content::date(day))),
        GoalState::Paused { since } => Some(words!(goals.paused, date = content::date(since))),
        GoalState::Reached { on } => Some(words!(goals.reached, date = content::date(on))),
        GoalState::LetGo { on } => Some(words!(goals.let_go, date = content::date(on))),
    };
    GoalChain {
        id: goal.id.clone(),
        title: goal.title.as_str().to_owned(),
        value: goal
            .value
            .as_ref()
            .map(|value| content::value_name(value, values)),
        next,
        note,
    }
}

fn group_title(kind: GoalStateKind) -> &'static str {
    match kind {
        GoalStateKind::GoingOn => words!(goals.groups.going_on),
        GoalStateKind::Paused => words!(goals.groups.paused),
        GoalStateKind::Reached => words!(goals.groups.reached),
        GoalStateKind::LetGo => words!(goals.groups.let_go),
    }
}

fn group_stone(kind: GoalStateKind) -> (bool, IconName) {
    match kind {
        GoalStateKind::GoingOn => (false, IconName::Goals),
        GoalStateKind::Paused => (false, IconName::Pause),
        GoalStateKind::Reached => (true, IconName::Tick),
        GoalStateKind::LetGo => (false, IconName::LetGo),
    }
}

/// How many goals of a group are shown at a time.
const FEW: usize = 8;

#[component]
pub fn GoalsPage() -> AnyView {
    let desk = use_desk();
    let groups = Memo::new(move |_| {
        desk.goals
            .with(|goals| desk.values.with(|values| groups(goals, values)))
    });
    let asked = Asked::now(desk);
    let kinds = Memo::new(move |_| {
        let kinds = |groups: &Vec<Group>| groups.iter().map(|group| group.kind).collect::<Vec<_>>();
        groups.with(kinds)
    });
    let ordering = RwSignal::new(false);
    let said = RwSignal::new(String::new());
    // Nothing may move above a box in which the person is about to type.
    let is_time = is_time(asked.is_for_the_box());
    let lists = live(move || {
        let ordering = ordering.get();
        let list = move |kind: GoalStateKind| view! { <GroupList kind groups ordering said /> };
        let mut kinds = kinds.get().into_iter();
        let first = kinds.next().map(list);
        let others: Vec<GoalStateKind> = kinds.collect();
        let others = live(move || {
            let others = || others.iter().copied().map(list).views();
            is_time.get().then(others)
        });
        view! {
            {first}
            {others}
        }
    });
    let can_order =
        Memo::new(move |_| groups.with(|groups| groups.iter().any(|group| group.goals.len() > 1)));
    let order = live(move || {
        can_order.get().then(|| {
            let words = if ordering.get() {
                words!(goals.order_done)
            } else {
                words!(goals.order)
            };
            view! {
                <button
                    type="button"
                    class="button button--quiet"
                    on:click=move |_| ordering.update(|ordering| *ordering = !*ordering)
                >
                    {words}
                </button>
            }
        })
    });
    view! {
        <div class="page goals">
            <PageHead title=words!(goals.title) lead=words!(goals.lead) />
            <p class="visually-hidden" role="status">{said}</p>
            {lists}
            <div class="actions">{order}</div>
            <AddGoal asked />
            <InTheGuide page=Page::Goals />
        </div>
    }
}

#[component]
fn GroupList(
    kind: GoalStateKind,
    groups: Memo<Vec<Group>>,
    ordering: bool,
    said: RwSignal<String>,
) -> AnyView {
    let id = match kind {
        GoalStateKind::GoingOn => "going-on",
        GoalStateKind::Paused => "paused",
        GoalStateKind::Reached => "reached",
        GoalStateKind::LetGo => "let-go",
    };
    let n_all = Memo::new(move |_| groups.with(|groups| of_kind(groups, kind).len()));
    let several = Memo::new(move |_| n_all.get() > 1);
    let item = move |goal: GoalChain| view! { <GoalItem goal kind ordering several said /> };
    let first = move |n: usize| {
        let some = |groups: &Vec<Group>| of_kind(groups, kind).iter().take(n).cloned().collect();
        groups.with(some)
    };
    let few = Few {
        id: [id, "-list"].concat(),
        class: "goal-list",
        // In another order any of them may be put in another place.
        at_a_time: if ordering { usize::MAX } else { FEW },
    };
    view! {
        <section class="section" aria-labelledby=id>
            <h2 class="section__head" id=id>{group_title(kind)}</h2>
            {few_at_a_time(few, move || n_all.get(), first, GoalChain::as_shown, item)}
        </section>
    }
}

/// The goals of one kind.
fn of_kind(groups: &[Group], kind: GoalStateKind) -> &[GoalChain] {
    let group = groups.iter().find(|group| group.kind == kind);
    group.map_or(&[], |group| &group.goals)
}

#[component]
fn GoalItem(
    goal: GoalChain,
    kind: GoalStateKind,
    ordering: bool,
    several: Memo<bool>,
    said: RwSignal<String>,
) -> AnyView {
    let GoalChain {
        id,
        title,
        value,
        next,
        note,
    } = goal;
    let (filled, icon) = group_stone(kind);
    let shape = id.as_str().bytes().last().unwrap_or_default();
    let value = value.map(|value| {
        view! { <p class="goal-item__link">{words!(goals.matters)}" "<span class="own">{value}</span></p> }
    });
    let next = match next {
        NextLink::Step(step) => Some(
            view! { <p class="goal-item__link">{words!(goals.next)}" "<span class="own">{step}</span></p> },
        ),
        NextLink::Empty => {
            Some(view! { <p class="goal-item__link soft">{words!(goals.no_step)}</p> })
        }
        NextLink::Nothing => None,
    };
    let note = note.map(|note| view! { <p class="goal-item__note small soft">{note}</p> });
    let (ordered, name) = (id.clone(), title.clone());
    let order = live(move || {
        let can_move = ordering && several.get();
        can_move.then(|| view! { <Order id=ordered.clone() title=name.clone() said /> })
    });
    view! {
        <li class="goal-item">
            <span class="goal-item__stone"><StoneMark filled icon shape /></span>
            <div class="goal-item__words">
                <h3 class="goal-item__title">
                    <a href=Page::Goal(id).href() class="own">{title}</a>
                </h3>
                {value}
                {next}
                {note}
            </div>
            {order}
        </li>
    }
}

/// The two buttons that move a goal within its group.
#[component]
fn Order(id: Id, title: String, said: RwSignal<String>) -> AnyView {
    let desk = use_desk();
    let up = words!(goals.up, name = title.clone());
    let down = words!(goals.down, name = title.clone());
    let button = move |direction: Direction, icon: IconName, name: &str, label: String| {
        let element = ["goal-", id.as_str(), "-", name].concat();
        let (goal, title, focus) = (id.clone(), title.clone(), element.clone());
        let shift = move |_| {
            desk.goals.update(|goals| goals.move_goal(&goal, direction));
            let place = desk
                .goals
                .with_untracked(|goals| place_among_its_own(goals, &goal));
            said.set(words!(goals.place, name = title.clone(), n = place));
            device::focus_soon(focus.clone());
        };
        view! {
            <button type="button" id=element class="order__button" aria-label=label on:click=shift>
                <Icon name=icon />
            </button>
        }
    };
    view! {
        <div class="order">
            {button(Direction::Up, IconName::Up, "up", up)}
            {button(Direction::Down, IconName::Down, "down", down)}
        </div>
    }
}

/// The place of a goal among those that stand as it does, counted from 1.
fn place_among_its_own(goals: &Goals, id: &Id) -> usize {
    let Some(kind) = goals.get(id).map(|goal| goal.state.kind()) else {
        return 0;
    };
    let mut alike = goals
        .as_slice()
        .iter()
        .filter(|goal| goal.state.kind() == kind);
    alike
        .position(|goal| goal.id == *id)
        .map_or(0, |place| place + 1)
}

/// What the person came for, as the address says and what is half written.
#[derive(Clone, Debug)]
struct Asked {
    value: Option<ValueId>,
    area: Option<LifeArea>,
    new: bool,
    half_written: bool,
}

impl Asked {
    fn now(desk: Desk) -> Self {
        let address = use_address();
        let said = |name: &str| untrack(|| address.said(name));
        Self {
            value: said("value").as_deref().and_then(ValueId::from_text),
            area: said("area").as_deref().and_then(LifeArea::from_id),
            new: said("new").is_some(),
            half_written: !desk.draft(&DraftField::NewGoal).is_empty(),
        }
    }

    fn is_for_the_box(&self) -> bool {
        self.value.is_some() || self.area.is_some() || self.new || self.half_written
    }
}

/// The box for a new goal: open where there are none, or half a goal, or a value to begin with, or where the person
/// came for something new.
#[component]
fn AddGoal(asked: Asked) -> AnyView {
    let desk = use_desk();
    let open = RwSignal::new(asked.is_for_the_box());
    let Asked {
        value, area, new, ..
    } = asked;
    let value = RwSignal::new(value);
    let empty = Memo::new(move |_| desk.goals.with(Goals::is_empty));
    let shown = Memo::new(move |_| open.get() || empty.get());
    if new || area.is_some() {
        device::focus_after_arrival(NEW_GOAL);
    }
    let begin = move |_| {
        open.set(true);
        device::focus_soon(NEW_GOAL);
    };
    let inside = live(move || match shown.get() {
        false => view! {
            <button type="button" class="button" on:click=begin>
                <Icon name=IconName::Add />
                <span>{words!(goals.add.open)}</span>
            </button>
        },
        true => view! { <NewGoal value area empty /> },
    });
    view! { <div class="goals__add">{inside}</div> }
}

#[component]
fn NewGoal(value: RwSignal<Option<ValueId>>, area: Option<LifeArea>, empty: Memo<bool>) -> AnyView {
    let desk = use_desk();
    let address = use_address();
    let add = move |title: Line| {
        let id = device::fresh_id();
        let mut goal = Goal::new(id.clone(), title, device::today());
        goal.value = value.get_untracked();
        goal.area = area;
        desk.goals.update(|goals| goals.add(goal));
        address.turn_to(&Page::Goal(id).path());
    };
    view! {
        <section class="card flow" aria-labelledby="new-goal-head">
            <h2 id="new-goal-head">{words!(goals.add.ask)}</h2>
            {live(move || empty.get().then(|| view! { <p>{words!(goals.empty)}</p> }))}
            <AddBox
                field=DraftField::NewGoal
                id=NEW_GOAL
                label=words!(goals.add.label)
                hint=words!(goals.add.hint)
                button=words!(goals.add.button)
                ideas=content::ideas().goals
                ideas_label=words!(goals.add.ideas)
                on_add=Callback::new(add)
            >
                <ChooseValue
                    name="new-goal-value"
                    value
                    on_choose=Callback::new(move |chosen| value.set(chosen))
                />
            </AddBox>
        </section>
    }
}
