//! Make it smaller: five ways for a step to change size, and always the way to keep it as it is.

use super::{
    at::{GoalAt, StepAt},
    day_choice::{DayChoice, QuickDay},
    plan::AskBoxes,
    written::{Written, WrittenLines},
};
use crate::{
    components::{Icon, IconName},
    content, device,
    domain::{Day, DraftField, Id, Line, Step, StepBefore, StepState},
    pages::add_box::AddBox,
    signals::{Callback, Memo, RwSignal, Signal, StoredValue},
    view::{Viewable, Views, live, view},
    words,
};
use chrono::Days;
use leptos::prelude::*;

/// How a step can change size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Halve,
    Swap,
    Ask,
    Pause,
    LetGo,
}

impl Way {
    pub const ALL: [Self; 5] = [Self::Halve, Self::Swap, Self::Ask, Self::Pause, Self::LetGo];

    pub fn name(self) -> &'static str {
        match self {
            Self::Halve => words!(steps.smaller.halve.name),
            Self::Swap => words!(steps.smaller.swap.name),
            Self::Ask => words!(steps.smaller.ask.name),
            Self::Pause => words!(steps.smaller.pause.name),
            Self::LetGo => words!(steps.smaller.let_go.name),
        }
    }

    pub fn line(self) -> &'static str {
        match self {
            Self::Halve => words!(steps.smaller.halve.line),
            Self::Swap => words!(steps.smaller.swap.line),
            Self::Ask => words!(steps.smaller.ask.line),
            Self::Pause => words!(steps.smaller.pause.line),
            Self::LetGo => words!(steps.smaller.let_go.line),
        }
    }

    /// What this way is about to change. Asking someone changes only the words in its own boxes.
    fn before(self, step: &Step) -> Option<StepBefore> {
        match self {
            Self::Halve | Self::Swap => Some(step.words_now()),
            Self::Ask => None,
            Self::Pause | Self::LetGo => Some(StepBefore::State(step.state)),
        }
    }

    fn icon(self) -> IconName {
        match self {
            Self::Halve => IconName::Halve,
            Self::Swap => IconName::Swap,
            Self::Ask => IconName::Ask,
            Self::Pause => IconName::Pause,
            Self::LetGo => IconName::LetGo,
        }
    }
}

/// What was just done to a step, in our words and the person's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Afterwards {
    /// A sentence that needs no words of the person.
    pub note: Option<String>,
    pub lines: Vec<Written>,
}

/// What to say after `way`. `value` is what the goal is for.
pub fn afterwards(way: Way, step: &Step, value: Option<&str>) -> Afterwards {
    let note = match (way, step.state) {
        (Way::Pause, StepState::Paused { until: Some(day) }) => Some(words!(
            steps.smaller.paused_until,
            date = content::date(day)
        )),
        (Way::Pause, _) => Some(words!(steps.smaller.paused).to_owned()),
        (Way::LetGo, _) => Some(words!(steps.smaller.gone).to_owned()),
        (Way::Halve | Way::Swap | Way::Ask, _) => None,
    };
    let title = step.title.as_str();
    let value = value.unwrap_or_default();
    let lines = match way {
        Way::Halve => vec![Written::under(words!(steps.smaller.halve.after), title)],
        Way::Swap => vec![
            Written::under(words!(steps.smaller.swap.after), title),
            Written::under(words!(steps.smaller.matters), value),
        ],
        Way::Ask => vec![
            Written::under(words!(steps.ask.shown_who), step.ask.who.as_str()),
            Written::under(words!(steps.ask.shown_words), step.ask.words.as_str()),
        ],
        Way::Pause => Vec::new(),
        Way::LetGo => vec![Written::under(words!(steps.smaller.value_stays), value)],
    };
    Afterwards {
        note,
        lines: lines.into_iter().flatten().collect(),
    }
}

/// Where the person is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Choosing,
    Doing(Way),
    After(Way),
}

/// What the parts of it share.
#[derive(Clone, Copy)]
struct Smaller {
    at: StepAt,
    place: RwSignal<Place>,
    /// What was changed last, as it was, so that one press undoes it.
    before: StoredValue<Option<StepBefore>>,
    on_done: Callback<()>,
}

impl Smaller {
    fn heading(self) -> String {
        self.at.element("smaller")
    }

    fn go(self, place: Place) {
        self.place.set(place);
        device::focus_soon(self.heading());
    }

    fn choose(self, way: Way) {
        if way == Way::LetGo {
            let today = device::today();
            self.act(way, move |step| step.let_go(today));
        } else {
            self.go(Place::Doing(way));
        }
    }

    fn act(self, way: Way, change: impl FnOnce(&mut Step)) {
        let before = self.at.now(|step| way.before(step)).flatten();
        self.before.set_value(before);
        self.at.change_words(change);
        self.go(Place::After(way));
    }

    fn undo(self) {
        if let Some(before) = self.before.get_value() {
            self.at.change_words(|step| step.go_back_to(before));
        }
        self.go(Place::Choosing);
    }
}

/// The five ways for one step. It takes the focus when it appears.
#[component]
pub fn MakeItSmaller(
    goal: Id,
    step: Id,
    /// Runs when the person is finished, whatever they chose.
    on_done: Callback<()>,
) -> AnyView {
    let at = GoalAt::new(goal).step(step);
    let smaller = Smaller {
        at,
        place: RwSignal::new(Place::Choosing),
        before: StoredValue::new(None),
        on_done,
    };
    device::focus_soon(smaller.heading());
    let title = live(move || match smaller.place.get() {
        Place::Choosing => words!(steps.smaller.title),
        Place::Doing(way) | Place::After(way) => way.name(),
    });
    let inside = live(move || match smaller.place.get() {
        Place::Choosing => view! { <Ways smaller /> },
        Place::Doing(way) => view! { <OneWay smaller way /> },
        Place::After(way) => view! { <After smaller way /> },
    });
    view! {
        <section class="smaller flow" aria-labelledby=smaller.heading()>
            <h3 class="smaller__head" id=smaller.heading() tabindex="-1">{title}</h3>
            {inside}
        </section>
    }
}

#[component]
fn Ways(smaller: Smaller) -> AnyView {
    let ways = Way::ALL.map(|way| {
        view! {
            <li>
                <button type="button" class="way" on:click=move |_| smaller.choose(way)>
                    <Icon name=way.icon() />
                    <span class="way__name">{way.name()}</span>
                    <span class="way__line">{way.line()}</span>
                </button>
            </li>
        }
    });
    view! {
        <p class="soft">{words!(steps.smaller.lead)}</p>
        <ul class="ways" role="list">{ways.into_iter().views()}</ul>
        <KeepAsItIs smaller />
    }
}

#[component]
fn KeepAsItIs(smaller: Smaller) -> AnyView {
    view! {
        <div class="actions">
            <button type="button" class="button button--second" on:click=move |_| smaller.on_done.run(())>
                {words!(steps.smaller.keep)}
            </button>
            {live(move || {
                (smaller.place.get() != Place::Choosing).then(|| view! {
                    <button type="button" class="button button--quiet" on:click=move |_| smaller.go(Place::Choosing)>
                        {words!(steps.smaller.other)}
                    </button>
                })
            })}
        </div>
    }
}

#[component]
fn OneWay(smaller: Smaller, way: Way) -> AnyView {
    let inside = match way {
        Way::Halve | Way::Swap => view! { <OtherWords smaller way /> },
        Way::Ask => view! { <AskSomeone smaller /> },
        Way::Pause => view! { <PauseIt smaller /> },
        Way::LetGo => ().shown(),
    };
    view! {
        <p>{way.line()}</p>
        {inside}
        <KeepAsItIs smaller />
    }
}

/// Halving and swapping both give the step other words.
#[component]
fn OtherWords(smaller: Smaller, way: Way) -> AnyView {
    let id = smaller.at.element(match way {
        Way::Halve => "half",
        _ => "swap",
    });
    let reword = move |line: Line| smaller.act(way, |step| step.reword(line));
    view! {
        <p class="smaller__now own">{smaller.at.now(|step| step.title.as_str().to_owned())}</p>
        <AddBox
            field=DraftField::Named(id.clone())
            id
            label=words!(steps.smaller.label)
            button=words!(steps.smaller.use_it)
            icon=IconName::Tick
            ideas=content::ideas().steps
            ideas_label=words!(steps.add.ideas)
            on_add=Callback::new(reword)
        />
    }
}

#[component]
fn AskSomeone(smaller: Smaller) -> AnyView {
    view! {
        <AskBoxes at=smaller.at />
        <button type="button" class="button" on:click=move |_| smaller.go(Place::After(Way::Ask))>
            <Icon name=IconName::Tick />
            <span>{words!(steps.smaller.ask_done)}</span>
        </button>
    }
}

#[component]
fn PauseIt(smaller: Smaller) -> AnyView {
    let pause = move |until: Option<Day>| smaller.act(Way::Pause, |step| step.pause(until));
    let quick = vec![
        QuickDay {
            label: words!(steps.smaller.pause.open),
            day: |_| None,
        },
        QuickDay {
            label: words!(steps.smaller.pause.tomorrow),
            day: |today| today.checked_add_days(Days::new(1)),
        },
        QuickDay {
            label: words!(steps.smaller.pause.week),
            day: |today| today.checked_add_days(Days::new(7)),
        },
    ];
    view! {
        <DayChoice
            id=smaller.at.element("pause")
            legend=words!(goal.review.ask)
            quick
            on_choose=Callback::new(pause)
        />
    }
}

#[component]
fn After(smaller: Smaller, way: Way) -> AnyView {
    let after = Memo::new(move |_| {
        let value = super::value_name(smaller.at.goal);
        smaller
            .at
            .with(|step| afterwards(way, step, value.as_deref()))
    });
    let note = live(move || after.get().and_then(|after| after.note));
    let undo = (way != Way::Ask).then(|| {
        view! {
            <button type="button" class="button button--quiet" on:click=move |_| smaller.undo()>
                <Icon name=IconName::Undo />
                <span>{words!(frame.undo)}</span>
            </button>
        }
    });
    let lines = Signal::derive(move || after.get().map(|after| after.lines).unwrap_or_default());
    view! {
        <div class="smaller__after" role="status">
            <p>{note}</p>
            <WrittenLines lines />
        </div>
        <div class="actions">
            <button type="button" class="button button--second" on:click=move |_| smaller.on_done.run(())>
                {words!(frame.close)}
            </button>
            {undo}
        </div>
    }
}
