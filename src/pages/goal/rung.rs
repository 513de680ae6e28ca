//! One step on the ladder: its stone, its words, and what can be done with it.

use super::{
    at::{StepAt, element_of},
    ladder::{OnLadder, Stands, rung},
    make_it_smaller::MakeItSmaller,
    plan::{PlanChange, PlanLines},
    reward::{RewardEarned, RewardOf, StepDone},
    split::SplitBoxes,
    written::Opens,
};
use crate::{
    components::{Icon, IconName, Scale, StoneMark},
    device,
    domain::{Direction, Id, Line, OutOfTen, Removed, Step},
    pages::{
        boxes::{LineBox, forget_waiting},
        setback::new_note,
        take::{Thing, ToCalendar},
    },
    signals::{Callback, Memo, RwSignal},
    view::{Viewable, Views, live, view},
    words,
};
use leptos::prelude::*;

/// A step and the ladder it stands on.
#[derive(Clone, Copy)]
pub struct Here {
    pub ladder: OnLadder,
    pub at: StepAt,
    pub stands: Memo<Option<Stands>>,
}

impl Here {
    fn did_this(self) {
        super::did_this(self.at.goal.desk, &self.at.goal.id(), &self.at.id());
        self.ladder.just_done.set(Some(self.at.id()));
        device::focus_soon(self.at.element("done"));
    }

    fn make_smaller(self) {
        self.ladder.smaller.set(Some(self.at.id()));
    }

    fn is_made_smaller(self) -> bool {
        let id = self.at.id();
        self.ladder
            .smaller
            .with(|smaller| smaller.as_ref() == Some(&id))
    }

    /// Back to the step itself, after whatever was done with it.
    fn settle(self) {
        self.ladder.just_done.set(None);
        self.ladder.smaller.set(None);
        device::focus_soon(self.at.element("name"));
    }

    fn shift(self, direction: Direction) {
        let id = self.at.id();
        self.at.goal.change(|goal| goal.move_step(&id, direction));
        let place = self.at.goal.now(|goal| {
            let place = goal.steps.iter().position(|step| step.id == id)?;
            Some(words!(
                steps.place,
                name = goal.step(&id)?.title.as_str(),
                n = place + 1
            ))
        });
        self.ladder.said.set(place.flatten().unwrap_or_default());
        device::focus_soon(self.at.element(match direction {
            Direction::Up => "up",
            Direction::Down => "down",
        }));
    }

    fn remove(self) {
        let (desk, goal, step) = (self.at.goal.desk, self.at.goal.id(), self.at.id());
        // Focus moves before the button goes: to the step below, or the one above.
        let near = self.at.goal.now(|goal| {
            let at = goal.steps.iter().position(|one| one.id == step)?;
            let above = at.checked_sub(1).and_then(|above| goal.steps.get(above));
            Some(goal.steps.get(at + 1).or(above)?.id.clone())
        });
        match near.flatten() {
            Some(near) => device::focus(&element_of(&near, "name")),
            None => device::focus(OnLadder::HEADING),
        }
        let removed = desk
            .goals
            .try_update(|goals| goals.get_mut(&goal)?.remove_step(&step));
        if let Some(Some(removed)) = removed {
            forget_waiting(desk, &step);
            desk.put_in_bin(Removed::Step(removed));
        }
    }
}

#[component]
pub fn RungItem(ladder: OnLadder, id: Id) -> AnyView {
    // A stone keeps its shape wherever it is moved.
    let shape = id.as_str().bytes().last().unwrap_or_default();
    let at = ladder.goal.step(id);
    let rung = Memo::new(move |_| ladder.goal.with(|goal| rung(goal, &at.id())).flatten());
    let stands = Memo::new(move |_| rung.with(|rung| rung.as_ref().map(|rung| rung.stands)));
    let here = Here { ladder, at, stands };
    let title = live(move || rung.with(|rung| rung.as_ref().map(|rung| rung.title.clone())));
    let earlier = Memo::new(move |_| {
        rung.with(|rung| rung.as_ref().map(|rung| rung.earlier.clone()))
            .unwrap_or_default()
    });
    let stone = live(move || {
        let (filled, icon) = match stands.get() {
            Some(Stands::Done(_)) => (true, IconName::Tick),
            Some(Stands::Paused(_)) => (false, IconName::Pause),
            Some(Stands::LetGo(_)) => (false, IconName::LetGo),
            Some(Stands::Next | Stands::Later) | None => (false, IconName::Steps),
        };
        view! { <StoneMark filled icon shape /> }
    });
    let note = live(move || {
        let stands = stands.get()?;
        let note = stands.note(device::today());
        Some(match stands {
            Stands::Next => view! { <span class="tag">{note}</span> },
            _ => note.shown(),
        })
    });
    let before = live(move || {
        let earlier = earlier.get();
        (!earlier.is_empty()).then(|| {
            let titles = earlier
                .into_iter()
                .map(|title| view! { <li class="own">{title}</li> });
            view! {
                <div class="rung__before small soft">
                    <p>{words!(steps.before)}</p>
                    <ul>{titles.views()}</ul>
                </div>
            }
        })
    });
    let is_next = move || stands.get() == Some(Stands::Next);
    view! {
        <li
            class="rung"
            class:rung--next=is_next
            class:rung--done=move || matches!(stands.get(), Some(Stands::Done(_)))
        >
            <span class="rung__stone">{stone}</span>
            <div class="rung__text">
                <h3 class="rung__name own" id=at.element("name") tabindex="-1">{title}</h3>
                <p class="rung__note small soft">{note}</p>
                {before}
            </div>
            <div class="rung__body flow">
                <Doing here />
                <Change here />
            </div>
        </li>
    }
}

/// What is going on with a step right now.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Now {
    MakingSmaller,
    Next,
    JustDone,
    Done,
    Resting,
    Nothing,
}

/// What is going on with a step right now: making it smaller, doing it, or having done it.
#[component]
fn Doing(here: Here) -> AnyView {
    let Here { ladder, at, stands } = here;
    let is_just_done = move || ladder.just_done.with(|id| id.as_ref() == Some(&at.id()));
    // While it is being made smaller the step may come to stand elsewhere, and what is said about
    // that has to stay on the screen.
    let now = Memo::new(move |_| match stands.get() {
        _ if here.is_made_smaller() => Now::MakingSmaller,
        Some(Stands::Next) => Now::Next,
        Some(Stands::Done(_)) if is_just_done() => Now::JustDone,
        Some(Stands::Done(_)) => Now::Done,
        Some(Stands::Paused(_) | Stands::LetGo(_)) => Now::Resting,
        Some(Stands::Later) | None => Now::Nothing,
    });
    let settle = Callback::new(move |()| here.settle());

    live(move || match now.get() {
        Now::MakingSmaller => view! {
            <div class="card">
                <MakeItSmaller goal=at.goal.id() step=at.id() on_done=settle />
            </div>
        },
        Now::Next => view! { <NextStep here /> },
        Now::JustDone => {
            view! { <StepDone goal=at.goal.id() step=at.id() on_close=settle /> }
        }
        Now::Done => view! { <RewardEarned of=RewardOf::Step(at.goal.id(), at.id()) /> },
        Now::Resting => {
            let take_up = move |_| {
                at.change(Step::take_up);
                here.settle();
            };
            view! {
                <button type="button" class="button button--second" on:click=take_up>
                    <Icon name=IconName::GoOn />
                    <span>{words!(steps.take_up)}</span>
                </button>
            }
        }
        Now::Nothing => ().shown(),
    })
}

/// How sure the person is of an open step, and whether a smaller one is offered.
#[derive(Clone, Copy)]
struct Sure {
    here: Here,
    /// The person would rather keep the step as it is.
    keep_as_is: RwSignal<bool>,
    offer: Memo<bool>,
}

impl Sure {
    fn of(here: Here) -> Self {
        let keep_as_is = RwSignal::new(false);
        let offer = Memo::new(move |_| {
            !keep_as_is.get() && here.at.with(Step::could_be_smaller) == Some(true)
        });
        Self {
            here,
            keep_as_is,
            offer,
        }
    }

    fn choose(self, number: Option<u8>) {
        self.keep_as_is.set(false);
        self.here
            .at
            .change(|step| step.sure = number.and_then(OutOfTen::new));
    }

    fn keep(self) {
        self.keep_as_is.set(true);
        device::focus_soon(self.here.at.element("did"));
    }
}

/// Asks how sure the person is. Under 7 a smaller step is offered.
#[component]
fn HowSure(sure: Sure) -> AnyView {
    let Sure { here, offer, .. } = sure;
    let number = Memo::new(move |_| here.at.with(|step| step.sure.map(OutOfTen::get)).flatten());
    let offered = live(move || {
        offer.get().then(|| {
            view! {
                <div class="actions">
                    <MakeSmaller here />
                    <button type="button" class="button button--quiet" on:click=move |_| sure.keep()>
                        {words!(steps.smaller.keep)}
                    </button>
                </div>
            }
        })
    });
    view! {
        <Scale
            id=here.at.element("sure")
            legend=words!(steps.sure.ask)
            low=words!(steps.sure.low)
            high=words!(steps.sure.high)
            clear=words!(steps.sure.clear)
            chosen=number
            on_choose=Callback::new(move |number: Option<u8>| sure.choose(number))
        />
        <div class="rung__offer" class:rung__offer--shown=offer>
            <p class="rung__suit" role="status">{live(move || offer.get().then(|| words!(steps.sure.offer)))}</p>
            {offered}
        </div>
    }
}

#[component]
fn MakeSmaller(here: Here) -> AnyView {
    view! {
        <button type="button" class="button button--second" on:click=move |_| here.make_smaller()>
            <Icon name=IconName::Smaller />
            <span>{words!(steps.smaller.title)}</span>
        </button>
    }
}

/// The next step, with room around it.
#[component]
fn NextStep(here: Here) -> AnyView {
    let at = here.at;
    let sure = Sure::of(here);
    let offer = sure.offer;
    view! {
        <div class="card rung__card flow">
            <PlanLines at />
            <HowSure sure />
            <div class="actions">
                <button
                    type="button"
                    id=at.element("did")
                    class="button"
                    on:click=move |_| here.did_this()
                >
                    <Icon name=IconName::Tick />
                    <span>{words!(steps.did)}</span>
                </button>
                {live(move || (!offer.get()).then(|| view! { <MakeSmaller here /> }))}
            </div>
            <PlanChange at />
        </div>
    }
}

/// Everything else that can be done with a step, closed until wanted.
#[component]
fn Change(here: Here) -> AnyView {
    let inside = ViewFn::from(move || view! { <ChangeBoxes here /> });
    view! {
        <div class="rung__change">
            <Opens summary=words!(steps.change) inside />
        </div>
    }
}

#[component]
fn ChangeBoxes(here: Here) -> AnyView {
    let Here { at, stands, .. } = here;
    let retitle = move |title: Line| at.change(|step| step.title = title);
    // While the step is made smaller some of these boxes are there already, and no box stands on a page twice.
    let waits = Memo::new(move |_| {
        let waits = matches!(stands.get(), Some(Stands::Later | Stands::Paused(_)));
        waits && !here.is_made_smaller()
    });
    let sure = Sure::of(here);
    let offer = sure.offer;
    // The next step has these on its card.
    let is_later = Memo::new(move |_| stands.get() == Some(Stands::Later));
    let later_acts = live(move || {
        is_later.get().then(|| {
            view! {
                <button
                    type="button"
                    id=at.element("did")
                    class="button button--second"
                    on:click=move |_| here.did_this()
                >
                    <Icon name=IconName::Tick />
                    <span>{words!(steps.did)}</span>
                </button>
                {live(move || (!offer.get()).then(|| view! { <MakeSmaller here /> }))}
            }
        })
    });
    let how_sure = live(move || {
        let asks = is_later.get() && waits.get();
        asks.then(|| view! { <HowSure sure /> })
    });
    let not_done = live(move || {
        matches!(stands.get(), Some(Stands::Done(_))).then(|| {
            let take_back = move |_| {
                at.change(Step::take_back_done);
                here.settle();
            };
            view! {
                <button type="button" class="button button--second" on:click=take_back>
                    <Icon name=IconName::Undo />
                    <span>{words!(steps.not_done)}</span>
                </button>
            }
        })
    });
    let plan = live(move || {
        waits
            .get()
            .then(|| view! { <PlanLines at /> <PlanChange at /> })
    });
    let is_open = Memo::new(move |_| stands.get().is_some_and(Stands::is_open));
    let split = live(move || {
        is_open.get().then(|| {
            let inside = ViewFn::from(move || view! { <SplitBoxes here /> });
            view! { <Opens summary=words!(steps.split.title) inside /> }
        })
    });
    let to_calendar = live(move || {
        let is_going_on = at.goal.with(|goal| goal.is_going_on()) == Some(true);
        (is_open.get() && is_going_on).then(|| {
            let step = Thing::Step {
                goal: at.goal.id(),
                step: at.id(),
            };
            view! { <ToCalendar thing=step /> }
        })
    });
    view! {
        <LineBox
            id=at.element("title")
            label=words!(steps.label)
            kept=at.kept(|step| step.title.as_str().to_owned())
            on_change=Callback::new(retitle)
        />
        {plan}
        {how_sure}
        {split}
        <div class="actions">
            {later_acts}
            {not_done}
            <button
                type="button"
                id=at.element("up")
                class="button button--second"
                on:click=move |_| here.shift(Direction::Up)
            >
                <Icon name=IconName::Up />
                <span>{words!(steps.up)}</span>
            </button>
            <button
                type="button"
                id=at.element("down")
                class="button button--second"
                on:click=move |_| here.shift(Direction::Down)
            >
                <Icon name=IconName::Down />
                <span>{words!(steps.down)}</span>
            </button>
            {to_calendar}
            <a href=new_note(Some(&at.goal.id()), Some(&at.id())) class="button button--quiet">
                <Icon name=IconName::Hope />
                <span>{words!(setbacks.got_in_the_way)}</span>
            </a>
            <button type="button" class="button button--quiet" on:click=move |_| here.remove()>
                <Icon name=IconName::Remove />
                <span>{words!(steps.remove)}</span>
            </button>
        </div>
    }
}
