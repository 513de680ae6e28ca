//! One appointment sheet: what to say, what has changed, what to ask, and what was agreed.

use super::{
    calendar::{Thing, ToCalendar},
    hand_over::HandOver,
    ticks::AlsoOnPaper,
};
use crate::{
    address::use_address,
    components::{Choice, ChoiceCards, Disclosure, Icon, IconName, NavItem, PageHead},
    content::{self, date},
    desk::{Desk, use_desk},
    device,
    domain::{Appointment, Changed, Day, Id, Note, Removed, SheetLine, Tick, Workbook},
    export::appointment_sheet::{appointment_sheet, changed_line},
    page::Page,
    pages::{
        after_paint::soon,
        boxes::{NoteBox, TimeBox, forget_waiting},
        looking_back::entries::{Entry, Part, entries},
        other_day::OtherDay,
    },
    signals::{Callback, Memo, Signal, StoredValue},
    view::{Views, live, view},
    words,
};
use leptos::prelude::*;

/// How many dated things are offered to pick from.
const RECENT: usize = 20;

/// A sheet on the desk. It is kept once it says something.
#[derive(Clone, Copy)]
struct SheetAt {
    desk: Desk,
    id: StoredValue<Id>,
}

impl SheetAt {
    /// The sheet as it stands, or the empty one it begins as. Reactive.
    fn get(self) -> Appointment {
        let id = self.id.get_value();
        let kept = self.desk.appointments.with(|all| all.get(&id).cloned());
        kept.unwrap_or_else(|| Appointment::new(id, device::today()))
    }

    /// Changes the sheet. One that says nothing is not kept.
    fn change(self, change: impl FnOnce(&mut Appointment)) {
        let mut sheet = untrack(|| self.get());
        change(&mut sheet);
        self.desk.appointments.update(|all| match sheet.is_blank() {
            true => {
                let _ = all.remove(&sheet.id);
            }
            false => all.set(sheet),
        });
    }
}

/// The address of a new sheet.
pub fn new_sheet() -> String {
    Page::Appointment(device::fresh_id()).href()
}

#[component]
pub fn AppointmentPage(id: Id) -> AnyView {
    let at = SheetAt {
        desk: use_desk(),
        id: StoredValue::new(id),
    };
    let document = Memo::new(move |_| {
        let taking = at.desk.taking.get();
        appointment_sheet(&at.get(), &taking, device::today())
    });
    let way_back = NavItem {
        href: Page::Appointments.href(),
        label: words!(take.sheet.list_title).to_owned(),
        icon: IconName::Left,
    };
    view! {
        <div class="page take">
            <PageHead title=words!(take.sheet.page_title) lead=words!(take.sheet.lead) way_back />
            <div class="take__choices">
                <StartFrom at />
                <When at />
                <Lines at set=Set::Say />
                {soon(move || view! {
                    <WhatChanged at />
                    <Lines at set=Set::Questions />
                    <Agreed at />
                    <OnSheet at />
                    <AlsoOnPaper name=Tick::Name />
                })}
            </div>
            <HandOver stem="appointment" document />
            <Remove at />
        </div>
    }
}

/// Offers the words of the sheet before, while this one is empty.
#[component]
fn StartFrom(at: SheetAt) -> AnyView {
    let before = Memo::new(move |_| {
        if !at.get().is_blank() {
            return None;
        }
        let id = at.id.get_value();
        at.desk.appointments.with(|all| all.before(&id).cloned())
    });
    live(move || {
        let before = before.get()?;
        let label = words!(take.sheet.start_from, day = date(before.day()));
        let start = move |_| {
            let id = at.id.get_value();
            let sheet = Appointment::from_earlier(&before, id, device::today());
            at.desk.appointments.update(|all| all.set(sheet));
            device::focus_on_heading();
        };
        Some(view! {
            <button type="button" class="button button--second" on:click=start>
                <Icon name=IconName::Undo />
                <span>{label}</span>
            </button>
        })
    })
}

#[component]
fn When(at: SheetAt) -> AnyView {
    let with = Signal::derive(move || at.get().with);
    let day = Memo::new(move |_| at.get().on);
    let set = move |day: Option<Day>| {
        at.change(|sheet| sheet.on = day);
        device::focus_soon("sheet-day");
    };
    let is_offered = Memo::new(move |_| {
        let sheet = at.get();
        !sheet.is_blank() && sheet.is_to_come(device::today())
    });
    let to_calendar = live(move || {
        let thing = Thing::Appointment(at.id.get_value());
        is_offered.get().then(|| view! { <ToCalendar thing /> })
    });
    let said = live(move || match day.get() {
        Some(day) => view! {
            <p id="sheet-day" tabindex="-1">{words!(take.sheet.day_is, day = date(day))}</p>
            <button type="button" class="button button--quiet" on:click=move |_| set(None)>
                {words!(take.sheet.clear_day)}
            </button>
        },
        None => {
            view! { <p class="visually-hidden" id="sheet-day" tabindex="-1">{words!(take.sheet.day)}</p> }
        }
    });
    view! {
        <NoteBox
            id=box_id(at, "with")
            label=words!(take.sheet.with)
            hint=words!(take.sheet.with_hint)
            kept=with
            on_change=Callback::new(move |note: Note| at.change(|sheet| sheet.with = note))
            rows=1
        />
        {said}
        <Disclosure summary=words!(take.sheet.change_day)>
            <OtherDay
                id="sheet-on"
                legend=words!(take.sheet.day)
                hint=words!(goal.days.hint)
                button=words!(goal.days.keep)
                problem=words!(goal.days.problem)
                on_choose=Callback::new(move |day| set(Some(day)))
            />
        </Disclosure>
        <TimeBox
            id=box_id(at, "at")
            label=words!(take.sheet.at)
            hint=words!(take.sheet.at_hint)
            kept=Signal::derive(move || at.get().at)
            on_change=Callback::new(move |time| at.change(|sheet| sheet.at = time))
        />
        {to_calendar}
    }
}

/// The things to say, or to ask.
#[derive(Clone, Copy)]
enum Set {
    Say,
    Questions,
}

impl Set {
    const fn name(self) -> &'static str {
        match self {
            Self::Say => "say",
            Self::Questions => "question",
        }
    }

    fn head(self) -> &'static str {
        match self {
            Self::Say => words!(take.sheet.say),
            Self::Questions => words!(take.sheet.questions),
        }
    }

    fn label(self, n: usize) -> String {
        match self {
            Self::Say => words!(take.sheet.say_one, n = n),
            Self::Questions => words!(take.sheet.question_one, n = n),
        }
    }

    fn of(self, sheet: &mut Appointment) -> &mut [SheetLine] {
        match self {
            Self::Say => &mut sheet.say,
            Self::Questions => &mut sheet.questions,
        }
    }
}

/// A line of a set, by its place.
fn line_mut(sheet: &mut Appointment, set: Set, place: usize) -> Option<&mut SheetLine> {
    set.of(sheet).get_mut(place)
}

#[component]
fn Lines(at: SheetAt, set: Set) -> AnyView {
    let one = move |place: usize| {
        let n = place + 1;
        let words = move || line_mut(&mut at.get(), set, place).map(|line| line.words.clone());
        let kept = Signal::derive(move || words().unwrap_or_default());
        let change = move |note: Note| {
            at.change(|sheet| {
                if let Some(line) = line_mut(sheet, set, place) {
                    line.words = note;
                }
            });
        };
        view! {
            <NoteBox
                id=box_id(at, &[set.name(), "-", &n.to_string()].concat())
                label=set.label(n)
                kept
                on_change=Callback::new(change)
                rows=1
            />
        }
    };
    let head = ["sheet-", set.name()].concat();
    view! {
        <section class="section" aria-labelledby=head.clone()>
            <h2 class="take__head" id=head>{set.head()}</h2>
            {(0..Appointment::LINES).map(one).views()}
        </section>
    }
}

/// What has happened since the last appointment, newest first and nothing twice. Without one it is what happened last.
pub fn recent(workbook: &Workbook, id: &Id, today: Day) -> Vec<Changed> {
    let since = workbook.appointments.last_before(id, today);
    // What was done later on the day of the appointment is new too.
    let is_new = |entry: &Entry| {
        let is_life = !matches!(entry.part, Part::Support | Part::StayingWell);
        is_life && since.is_none_or(|since| entry.day >= since)
    };
    let mut all: Vec<Changed> = Vec::new();
    for entry in entries(workbook).into_iter().filter(is_new) {
        let words = match entry.words.is_empty() {
            true => entry.label,
            false => [&entry.label, ": ", &entry.words].concat(),
        };
        let day = entry.day;
        let changed = Note::parse(&words).map(|words| Changed { day, words });
        all.extend(changed.ok().filter(|changed| !all.contains(changed)));
        if all.len() == RECENT {
            break;
        }
    }
    all
}

#[component]
fn WhatChanged(at: SheetAt) -> AnyView {
    // Looked for once: what happens while the sheet is written is on it already. What was picked before stays, whatever has
    // become of what it was picked from.
    let offered = untrack(|| offered(&at.desk.workbook(), &at.get(), device::today()));
    let choice =
        |(place, changed): (usize, &Changed)| Choice::new(place.to_string(), changed_line(changed));
    let choices: Vec<Choice> = offered.iter().enumerate().map(choice).collect();
    if choices.is_empty() {
        return view! { <p class="soft">{words!(take.sheet.changed_none)}</p> };
    }
    let offered = StoredValue::new(offered);
    let chosen = Signal::derive(move || {
        let picked = at.get().changed;
        let all = offered.get_value().into_iter().enumerate();
        let on = all.filter(|(_, one)| picked.contains(one));
        on.map(|(place, _)| place.to_string()).collect()
    });
    let toggle = move |(place, on): (String, bool)| {
        let one = place
            .parse()
            .ok()
            .and_then(|place: usize| offered.get_value().into_iter().nth(place));
        let Some(one) = one else {
            return;
        };
        at.change(|sheet| {
            sheet.changed.retain(|other| *other != one);
            if on {
                sheet.changed.push(one);
            }
        });
    };
    view! {
        <ChoiceCards
            legend=words!(take.sheet.changed_legend)
            hint=words!(take.sheet.changed_hint)
            name="sheet-changed"
            choices=Signal::stored(choices)
            chosen
            on_toggle=Callback::new(toggle)
        />
    }
}

/// What can be picked: what is new, and what was picked before.
fn offered(workbook: &Workbook, sheet: &Appointment, today: Day) -> Vec<Changed> {
    let mut all = recent(workbook, &sheet.id, today);
    let others = sheet.changed.iter().filter(|one| !all.contains(one));
    let others: Vec<Changed> = others.cloned().collect();
    all.extend(others);
    all
}

#[component]
fn Agreed(at: SheetAt) -> AnyView {
    view! {
        <NoteBox
            id=box_id(at, "agreed")
            label=words!(take.sheet.agreed)
            hint=words!(take.sheet.agreed_hint)
            kept=Signal::derive(move || at.get().agreed)
            on_change=Callback::new(move |note: Note| at.change(|sheet| sheet.agreed = note))
        />
    }
}

/// A tick for each line that is written, so that it can stay off the paper.
#[component]
fn OnSheet(at: SheetAt) -> AnyView {
    let written = Memo::new(move |_| {
        let sheet = at.get();
        let lines = sheet.say.iter().chain(&sheet.questions).enumerate();
        let lines = lines.filter(|(_, line)| !line.words.is_blank());
        lines
            .map(|(place, line)| (place, line.clone()))
            .collect::<Vec<(usize, SheetLine)>>()
    });
    let choices = Memo::new(move |_| {
        written.with(|written| {
            let choice = |(place, line): &(usize, SheetLine)| {
                let first = content::lines_of(line.words.as_str()).next();
                Choice::new(place.to_string(), first.unwrap_or_default())
            };
            written.iter().map(choice).collect::<Vec<Choice>>()
        })
    });
    let chosen = Signal::derive(move || {
        written.with(|written| {
            let on = written.iter().filter(|(_, line)| !line.is_left_off);
            on.map(|(place, _)| place.to_string()).collect()
        })
    });
    let toggle = move |(place, on): (String, bool)| {
        at.change(|sheet| {
            let mut lines = sheet.say.iter_mut().chain(&mut sheet.questions);
            let line = place.parse().ok().and_then(|place| lines.nth(place));
            if let Some(line) = line {
                line.is_left_off = !on;
            }
        });
    };
    let any = Memo::new(move |_| written.with(|written| !written.is_empty()));
    live(move || {
        any.get().then(|| {
            view! {
                <ChoiceCards
                    legend=words!(take.sheet.on_sheet)
                    hint=words!(take.sheet.on_sheet_hint)
                    name="sheet-lines"
                    choices
                    chosen
                    on_toggle=Callback::new(toggle)
                />
            }
        })
    })
}

#[component]
fn Remove(at: SheetAt) -> AnyView {
    let address = use_address();
    let is_there = Memo::new(move |_| !at.get().is_blank());
    let remove = move |_| {
        let id = at.id.get_value();
        address.turn_to(&Page::Appointments.path());
        // It goes once its page is left, so that nothing new is begun in its place.
        request_animation_frame(move || {
            forget_waiting(at.desk, &id);
            let removed = at.desk.appointments.try_update(|all| all.remove(&id));
            if let Some(removed) = removed.flatten() {
                at.desk.put_in_bin(Removed::Appointment(removed));
            }
        });
    };
    live(move || {
        is_there.get().then(|| {
            view! {
                <div class="actions">
                    <button type="button" class="button button--quiet" on:click=remove>
                        <Icon name=IconName::Remove />
                        <span>{words!(take.sheet.remove)}</span>
                    </button>
                </div>
            }
        })
    })
}

fn box_id(at: SheetAt, name: &str) -> String {
    ["sheet-", at.id.get_value().as_str(), "-", name].concat()
}
