//! A step, a day to look again, a check-in or an appointment, for the phone's own calendar.

use super::{appointment::TimeBox, hand_over::TextPreview, way_back, ways::Ways};
use crate::{
    address::use_address,
    components::{Choice, ChoiceLook, ChoiceOne, Icon, IconName, PageHead},
    content::date,
    desk::use_desk,
    device,
    domain::{Alarm, CalendarChoices, CalendarTitle, Day, Id, Rhythm, TimeOfDay, Workbook},
    export::calendar::{Event, neutral_title, to_ics},
    page::{Page, Takeaway},
    pages::{
        files::File,
        goal::day_choice::{DayChoice, QuickDay},
        goal::review::near_days,
    },
    signals::{Callback, Memo, RwSignal, Signal},
    view::{live, view},
    words,
};
use chrono::Days;
use leptos::prelude::*;

/// Something that can stand in a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Thing {
    CheckIn,
    Step {
        goal: Id,
        step: Id,
    },
    /// Looking at a goal again.
    Review(Id),
    Appointment(Id),
}

impl Thing {
    /// Names it in the address, among the choices, and in the calendar, where a later file changes the entry of the same
    /// name.
    pub fn name(&self) -> String {
        match self {
            Self::CheckIn => "check-in".to_owned(),
            Self::Step { goal, step } => ["step-", goal.as_str(), "_", step.as_str()].concat(),
            Self::Review(goal) => ["review-", goal.as_str()].concat(),
            Self::Appointment(id) => ["appointment-", id.as_str()].concat(),
        }
    }
}

/// A thing with what it is called, and its day where it has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    pub thing: Thing,
    pub label: String,
    /// What it is called in the calendar, where it is to be in the person's words.
    pub title: String,
    pub day: Option<Day>,
    pub at: Option<TimeOfDay>,
}

/// Everything there is to put in a calendar: appointments to come, then steps that are open, days to look again, and
/// check-ins.
pub fn things(workbook: &Workbook, today: Day) -> Vec<Offered> {
    let mut all = Vec::new();
    let to_come = workbook.appointments.as_slice().iter();
    for one in to_come.filter(|one| one.on.is_none_or(|day| day >= today)) {
        let title = match one.with.is_blank() {
            true => words!(take.calendar.an_appointment).to_owned(),
            false => one.with.as_str().trim().to_owned(),
        };
        all.push(Offered {
            thing: Thing::Appointment(one.id.clone()),
            label: words!(take.calendar.appointment, day = date(one.day())),
            title,
            day: one.on,
            at: one.at,
        });
    }
    for goal in workbook.goals.iter().filter(|goal| goal.is_going_on()) {
        for step in goal.steps.iter().filter(|step| step.is_open()) {
            let title = step.title.as_str();
            all.push(Offered {
                thing: Thing::Step {
                    goal: goal.id.clone(),
                    step: step.id.clone(),
                },
                label: words!(take.calendar.step, step = title),
                title: title.to_owned(),
                day: None,
                at: None,
            });
        }
        if let Some(day) = goal.review {
            let label = words!(take.calendar.review, goal = goal.title.as_str());
            all.push(Offered {
                thing: Thing::Review(goal.id.clone()),
                title: label.clone(),
                label,
                day: Some(day),
                at: None,
            });
        }
    }
    all.push(Offered {
        thing: Thing::CheckIn,
        label: words!(take.calendar.check_in).to_owned(),
        title: words!(frame.check_in).to_owned(),
        day: Some(today),
        at: None,
    });
    all
}

/// The way from a thing to its entry in the calendar.
#[component]
pub fn ToCalendar(thing: Thing) -> AnyView {
    let page = Page::TakeAs(Takeaway::Calendar).href();
    let href = [&page, "?what=", &thing.name()].concat();
    view! {
        <a href=href class="button button--quiet">
            <Icon name=IconName::Clock />
            <span>{words!(take.calendar.put)}</span>
        </a>
    }
}

/// What is asked for on the page. The rest is remembered with the other choices.
#[derive(Clone, Copy)]
struct Asked {
    all: Memo<Vec<Offered>>,
    picked: RwSignal<Option<String>>,
    /// The day that was picked here.
    day: RwSignal<Option<Day>>,
}

impl Asked {
    /// The thing that is picked. Reactive.
    fn offered(self) -> Option<Offered> {
        let picked = self.picked.get()?;
        let is_it = |one: &&Offered| one.thing.name() == picked;
        self.all.with(|all| all.iter().find(is_it).cloned())
    }

    /// The day it will stand on. Reactive.
    fn day(self) -> Option<Day> {
        self.day.get().or_else(|| self.offered()?.day)
    }
}

#[component]
pub fn CalendarPage() -> AnyView {
    let desk = use_desk();
    let address = use_address();
    let all = Memo::new(move |_| things(&desk.all(), device::today()));
    let asked = Asked {
        all,
        picked: RwSignal::new(untrack(|| address.said("what"))),
        day: RwSignal::new(None),
    };
    let choices = Memo::new(move |_| {
        let choice = |one: &Offered| Choice::new(one.thing.name(), one.label.clone());
        all.with(|all| all.iter().map(choice).collect::<Vec<Choice>>())
    });
    let pick = move |name: String| {
        asked.day.set(None);
        asked.picked.set(Some(name));
    };
    let is_picked = Memo::new(move |_| asked.offered().is_some());
    let rest = live(move || is_picked.get().then(|| view! { <Details asked /> }));
    let out = live(move || is_picked.get().then(|| view! { <Out asked /> }));
    view! {
        <div class="page take">
            <PageHead title=words!(take.calendar.title) lead=words!(take.calendar.lead) way_back=way_back() />
            <div class="take__choices">
                <ChoiceOne
                    legend=words!(take.calendar.what)
                    name="calendar-what"
                    choices
                    chosen=Signal::derive(move || asked.picked.get())
                    on_choose=Callback::new(pick)
                />
                {rest}
            </div>
            {out}
        </div>
    }
}

#[component]
fn Details(asked: Asked) -> AnyView {
    let desk = use_desk();
    let day = Memo::new(move |_| asked.day());
    let said = live(move || match day.get() {
        Some(day) => words!(take.calendar.day_is, day = date(day)),
        None => words!(take.calendar.no_day).to_owned(),
    });
    let mut quick = vec![QuickDay {
        label: words!(take.calendar.tomorrow),
        day: |today| today.checked_add_days(Days::new(1)),
    }];
    quick.extend(near_days());
    let pick_day = move |day: Option<Day>| {
        asked.day.set(day);
        device::focus_soon("calendar-day-is");
    };
    let is_rhythm =
        Memo::new(move |_| asked.offered().map(|offered| offered.thing) == Some(Thing::CheckIn));
    let rhythm = live(move || is_rhythm.get().then(|| one_of(&RHYTHM)));
    let at = Signal::derive(move || {
        let own = asked.offered().and_then(|offered| offered.at);
        own.or_else(|| desk.taking.with(|taking| taking.calendar.at))
    });
    let change_at = move |at| desk.taking.update(|taking| taking.calendar.at = at);
    view! {
        <p id="calendar-day-is" tabindex="-1" role="status">{said}</p>
        <DayChoice
            id="calendar-day"
            legend=words!(take.calendar.day)
            quick
            on_choose=Callback::new(pick_day)
        />
        <TimeBox
            id="calendar-at"
            label=words!(take.calendar.at)
            hint=words!(take.calendar.at_hint)
            now=at
            on_change=Callback::new(change_at)
        />
        {rhythm}
        {one_of(&ALARM)}
        <TitleChoice asked />
    }
}

/// A question with a few answers, as plain data.
struct Question {
    name: &'static str,
    legend: fn() -> &'static str,
    choices: fn() -> Vec<(&'static str, &'static str)>,
    chosen: fn(&CalendarChoices) -> &'static str,
    choose: fn(&mut CalendarChoices, &str),
}

const RHYTHM: Question = Question {
    name: "calendar-rhythm",
    legend: || words!(take.calendar.rhythm),
    choices: || {
        vec![
            (Rhythm::EveryDay.id(), words!(take.calendar.every_day)),
            (Rhythm::EveryWeek.id(), words!(take.calendar.every_week)),
            (
                Rhythm::EveryTwoWeeks.id(),
                words!(take.calendar.every_two_weeks),
            ),
            (Rhythm::EveryMonth.id(), words!(take.calendar.every_month)),
        ]
    },
    chosen: |calendar| calendar.rhythm.id(),
    choose: |calendar, id| calendar.rhythm = Rhythm::from_id(id).unwrap_or_default(),
};

const ALARM: Question = Question {
    name: "calendar-alarm",
    legend: || words!(take.calendar.alarm),
    choices: || {
        vec![
            (Alarm::AtTheTime.id(), words!(take.calendar.at_the_time)),
            (
                Alarm::HalfAnHourBefore.id(),
                words!(take.calendar.half_hour),
            ),
            (Alarm::TwoHoursBefore.id(), words!(take.calendar.two_hours)),
            (Alarm::TheDayBefore.id(), words!(take.calendar.day_before)),
        ]
    },
    chosen: |calendar| calendar.alarm.id(),
    choose: |calendar, id| calendar.alarm = Alarm::from_id(id).unwrap_or_default(),
};

fn one_of(question: &'static Question) -> AnyView {
    let desk = use_desk();
    let choices = (question.choices)().into_iter();
    let choices: Vec<Choice> = choices.map(|(id, label)| Choice::new(id, label)).collect();
    let chosen = Signal::derive(move || {
        Some(
            desk.taking
                .with(|taking| (question.chosen)(&taking.calendar).to_owned()),
        )
    });
    let choose = move |id: String| {
        desk.taking
            .update(|taking| (question.choose)(&mut taking.calendar, &id));
    };
    view! {
        <ChoiceOne
            legend=(question.legend)()
            name=question.name
            choices=Signal::stored(choices)
            chosen
            on_choose=Callback::new(choose)
            look=ChoiceLook::Chips
        />
    }
}

/// Calendars are often shared, so what it says there is neutral until the person chooses their own words.
#[component]
fn TitleChoice(asked: Asked) -> AnyView {
    let desk = use_desk();
    let choices = Memo::new(move |_| {
        let own = asked.offered().map(|offered| offered.title);
        let own = own.unwrap_or_default();
        vec![
            Choice::new(
                CalendarTitle::Neutral.id(),
                words!(take.calendar.neutral, title = neutral_title()),
            ),
            Choice::new(
                CalendarTitle::Own.id(),
                words!(take.calendar.own, title = own),
            ),
        ]
    });
    let chosen = Signal::derive(move || {
        Some(
            desk.taking
                .with(|taking| taking.calendar.title.id().to_owned()),
        )
    });
    let choose = move |id: String| {
        let title = CalendarTitle::from_id(&id).unwrap_or_default();
        desk.taking.update(|taking| taking.calendar.title = title);
    };
    view! {
        <ChoiceOne
            legend=words!(take.calendar.name)
            hint=words!(take.calendar.name_hint)
            name="calendar-title"
            choices
            chosen
            on_choose=Callback::new(choose)
        />
    }
}

#[component]
fn Out(asked: Asked) -> AnyView {
    let desk = use_desk();
    let event = Memo::new(move |_| {
        let offered = asked.offered()?;
        let calendar = desk.taking.with(|taking| taking.calendar.clone());
        let title = match calendar.title {
            CalendarTitle::Neutral => neutral_title().to_owned(),
            CalendarTitle::Own => offered.title.clone(),
        };
        Some(Event {
            id: offered.thing.name(),
            title,
            notes: String::new(),
            day: asked.day()?,
            at: calendar.at.or(offered.at),
            alarm: calendar.alarm,
            rhythm: (offered.thing == Thing::CheckIn).then_some(calendar.rhythm),
        })
    });
    // The time it is made is in the file, so the file is made once and what is shown is what goes.
    let file = Memo::new(move |_| event.get().map(|event| to_ics(&event, device::clock())));
    let is_ready = Memo::new(move |_| file.with(Option::is_some));
    let text = Signal::derive(move || file.get().unwrap_or_default());
    let make = Callback::new(move |()| File {
        name: "camau.ics".to_owned(),
        kind: "text/calendar;charset=utf-8",
        text: text.get_untracked(),
    });
    live(move || {
        is_ready.get().then(|| {
            view! {
                <div class="take__out">
                    <TextPreview text />
                    <p class="soft">{words!(take.calendar.again)}</p>
                    <Ways file=make is_paper=Signal::stored(false) />
                </div>
            }
        })
    })
}
