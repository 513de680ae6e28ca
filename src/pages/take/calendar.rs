//! A step, a day to look again, a check-in or an appointment, for the phone's own calendar.

use super::{hand_over::TextPreview, way_back, ways::Ways};
use crate::{
    address::use_address,
    components::{Choice, ChoiceLook, ChoiceOne, Disclosure, Icon, IconName, PageHead},
    content::date,
    desk::{Desk, use_desk},
    device,
    domain::{
        Alarm, CalendarChoices, CalendarTitle, Day, DraftField, Id, Rhythm, TimeOfDay, Workbook,
    },
    export::calendar::{Event, neutral_title, to_ics},
    page::{Page, Takeaway},
    pages::{
        boxes::TimeBox,
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

/// The box for the time.
const AT: &str = "calendar-at";

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
    /// What it is called in the calendar, where it is to be in the person's words, and what stands under that.
    pub title: String,
    pub notes: String,
    pub day: Option<Day>,
    pub at: Option<TimeOfDay>,
}

/// Everything there is to put in a calendar: appointments to come, then steps that are open, days to look again, and
/// check-ins.
pub fn things(workbook: &Workbook, today: Day) -> Vec<Offered> {
    let mut all = Vec::new();
    let to_come = workbook.appointments.as_slice().iter();
    for one in to_come.filter(|one| one.is_to_come(today)) {
        let with = one.with.as_str().trim();
        let title = match with.is_empty() {
            true => words!(take.calendar.an_appointment),
            false => with,
        };
        let when = one.on.map_or_else(|| title.to_owned(), date);
        all.push(Offered {
            thing: Thing::Appointment(one.id.clone()),
            label: words!(take.calendar.appointment, when = when),
            title: title.to_owned(),
            notes: String::new(),
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
                notes: goal.title.as_str().to_owned(),
                day: None,
                at: None,
            });
        }
        if let Some(day) = goal.review.filter(|day| *day >= today) {
            let label = words!(take.calendar.review, goal = goal.title.as_str());
            all.push(Offered {
                thing: Thing::Review(goal.id.clone()),
                title: label.clone(),
                label,
                notes: String::new(),
                day: Some(day),
                at: None,
            });
        }
    }
    all.push(Offered {
        thing: Thing::CheckIn,
        label: words!(take.calendar.check_in).to_owned(),
        title: words!(frame.check_in).to_owned(),
        notes: String::new(),
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
    desk: Desk,
    all: Memo<Vec<Offered>>,
    picked: RwSignal<Option<String>>,
    /// The day that was picked here.
    day: RwSignal<Option<Day>>,
    /// The time that was typed here, if any was, or that there is to be none.
    at: RwSignal<Option<Option<TimeOfDay>>>,
    /// What it says in the calendar. Neutral, until something else is chosen for this one thing.
    title: RwSignal<CalendarTitle>,
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

    /// The time it will stand at: that of the thing itself, or else the one that was used last. Reactive.
    fn at(self) -> Option<TimeOfDay> {
        let used_last = || self.desk.taking.with(|taking| taking.calendar.at);
        let own = self.offered().and_then(|offered| offered.at);
        self.at.get().unwrap_or_else(|| own.or_else(used_last))
    }

    fn pick(self, name: String) {
        // Half a time belonged to what was picked before.
        let half_typed = DraftField::Named(AT.to_owned());
        self.desk.forget_draft(&half_typed);
        self.day.set(None);
        self.at.set(None);
        self.title.set(CalendarTitle::Neutral);
        self.picked.set(Some(name));
    }
}

#[component]
pub fn CalendarPage() -> AnyView {
    let desk = use_desk();
    let address = use_address();
    let all = Memo::new(move |_| things(&desk.all(), device::today()));
    let asked = Asked {
        desk,
        all,
        picked: RwSignal::new(untrack(|| address.said("what"))),
        day: RwSignal::new(None),
        at: RwSignal::new(None),
        title: RwSignal::new(CalendarTitle::Neutral),
    };
    let choices = Memo::new(move |_| {
        let choice = |one: &Offered| Choice::new(one.thing.name(), one.label.clone());
        all.with(|all| all.iter().map(choice).collect::<Vec<Choice>>())
    });
    // Another thing has a day, a time and a title of its own, so what asks for them is made anew.
    let thing = Memo::new(move |_| asked.offered().map(|offered| offered.thing));
    let rest = live(move || thing.get().map(|_| view! { <Details asked /> }));
    let out = live(move || thing.get().map(|_| view! { <Out asked /> }));
    view! {
        <div class="page take">
            <PageHead title=words!(take.calendar.title) lead=words!(take.calendar.lead) way_back=way_back() />
            <div class="take__choices">
                <ChoiceOne
                    legend=words!(take.calendar.what)
                    name="calendar-what"
                    choices
                    chosen=Signal::derive(move || asked.picked.get())
                    on_choose=Callback::new(move |name| asked.pick(name))
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
    let has_time = Memo::new(move |_| asked.at().is_some());
    let is_rhythm =
        Memo::new(move |_| asked.offered().map(|offered| offered.thing) == Some(Thing::CheckIn));
    let rhythm = live(move || is_rhythm.get().then(|| one_of(&RHYTHM)));
    let change_at = move |at| {
        asked.at.set(Some(at));
        desk.taking.update(|taking| taking.calendar.at = at);
    };
    view! {
        <p id="calendar-day-is" tabindex="-1" role="status">{said}</p>
        <DayChoice
            id="calendar-day"
            legend=words!(take.calendar.day)
            quick
            on_choose=Callback::new(pick_day)
        />
        <TimeBox
            id=AT
            label=words!(take.calendar.at)
            hint=words!(take.calendar.at_hint)
            kept=Signal::derive(move || asked.at())
            on_change=Callback::new(change_at)
        />
        {rhythm}
        {live(move || one_of(if has_time.get() { &ALARM } else { &MORNING }))}
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

/// A whole day has no time to be told before.
const MORNING: Question = Question {
    name: "calendar-alarm",
    legend: || words!(take.calendar.alarm),
    choices: || {
        vec![
            (Alarm::AtTheTime.id(), words!(take.calendar.that_morning)),
            (
                Alarm::TheDayBefore.id(),
                words!(take.calendar.morning_before),
            ),
        ]
    },
    chosen: |calendar| match calendar.alarm {
        Alarm::TheDayBefore => Alarm::TheDayBefore.id(),
        Alarm::AtTheTime | Alarm::HalfAnHourBefore | Alarm::TwoHoursBefore => Alarm::AtTheTime.id(),
    },
    choose: ALARM.choose,
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
    let chosen = Signal::derive(move || Some(asked.title.get().id().to_owned()));
    let choose = move |id: String| {
        asked
            .title
            .set(CalendarTitle::from_id(&id).unwrap_or_default());
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

/// The entry for a thing.
pub fn event(
    offered: Offered,
    title: CalendarTitle,
    day: Day,
    at: Option<TimeOfDay>,
    calendar: &CalendarChoices,
) -> Event {
    let (title, notes) = match title {
        CalendarTitle::Neutral => (neutral_title().to_owned(), String::new()),
        CalendarTitle::Own => (offered.title, offered.notes),
    };
    let own_id = calendar.check_in.as_ref();
    let (id, rhythm) = match &offered.thing {
        Thing::CheckIn => (
            ["check-in-", own_id.map_or("", Id::as_str)].concat(),
            Some(calendar.rhythm),
        ),
        thing => (thing.name(), None),
    };
    Event {
        id,
        title,
        notes,
        day,
        at,
        alarm: calendar.alarm,
        rhythm,
    }
}

/// What will stand in the calendar, to be read.
fn in_words(event: &Event) -> String {
    let at = event.at.map(TimeOfDay::to_text).unwrap_or_default();
    let parts = [
        event.title.clone(),
        date(event.day),
        at,
        event.notes.clone(),
    ];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<String>>().join(". ")
}

#[component]
fn Out(asked: Asked) -> AnyView {
    let desk = asked.desk;
    if untrack(|| {
        desk.taking
            .with(|taking| taking.calendar.check_in.is_none())
    }) {
        let id = device::fresh_id();
        desk.taking
            .update(|taking| taking.calendar.check_in = Some(id));
    }
    let event = Memo::new(move |_| {
        let calendar = desk.taking.with(|taking| taking.calendar.clone());
        let (title, day, at) = (asked.title.get(), asked.day()?, asked.at());
        Some(event(asked.offered()?, title, day, at, &calendar))
    });
    // The time it is made is in the file, so the file is made once and what is shown is what goes.
    let file = Memo::new(move |_| event.get().map(|event| to_ics(&event, device::clock())));
    let is_ready = Memo::new(move |_| file.with(Option::is_some));
    let summary = Signal::derive(move || event.get().map(|event| in_words(&event)));
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
                    <section class="take__preview" aria-labelledby="calendar-says">
                        <h2 class="take__head" id="calendar-says">{words!(take.calendar.says)}</h2>
                        <p class="paper">{summary}</p>
                        <p>{words!(take.calendar.how)}</p>
                        <p class="soft">{words!(take.calendar.again)}</p>
                    </section>
                    <Disclosure summary=words!(take.calendar.file)>
                        <TextPreview text />
                    </Disclosure>
                    <Ways file=make is_paper=Signal::stored(false) />
                </div>
            }
        })
    })
}
