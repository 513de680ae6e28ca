//! Today: where I left off, my next small step, and the way to every part.

mod first_visit;
mod hard_time;
pub mod look;
mod low_energy;
mod next_step;
mod parts;
mod path;

use self::{
    first_visit::FirstVisit,
    look::{
        Greeting, LeftOff, Look, MeaningThen, Next, NextStep, Returning, half_typed, left_off, look,
    },
    next_step::{HEAD as NEXT, NextUp, another_goal},
    parts::AllParts,
    path::Path,
};
pub use self::{hard_time::HardTime, low_energy::LowEnergy};

use crate::{
    components::{IconName, PageHead, Row},
    content,
    desk::{Desk, use_desk},
    device,
    page::Page,
    pages::{
        after_paint::soon,
        later::{LaterPart, Part},
    },
    signals::{Callback, Memo, RwSignal, StoredValue},
    view::{Viewable, Views, live, view},
    words,
};
use leptos::prelude::*;

#[component]
pub fn TodayPage() -> AnyView {
    let desk = use_desk();
    // Nothing but this makes another page of it, so that what a person is in the middle of stays where it is.
    let is_blank = Memo::new(move |_| desk.is_blank());
    live(move || {
        is_blank.track();
        match look_now(desk) {
            Look::First { carry_on } => view! { <FirstVisit carry_on /> },
            Look::Returning(returning) => {
                view! { <ReturningPage returning=*returning /> }
            }
        }
    })
}

fn look_now(desk: Desk) -> Look {
    look(
        &desk.workbook(),
        desk.last_saved.get_value(),
        device::today(),
    )
}

#[component]
fn ReturningPage(returning: Returning) -> AnyView {
    let returning = StoredValue::new(returning);
    let desk = use_desk();
    let hard = desk.is_hard_time;
    let low_energy = Memo::new(move |_| desk.settings.with(|settings| settings.low_energy));
    live(move || match hard.get() {
        false if low_energy.get() => view! { <LaterPart part=Part::LowEnergy /> },
        true => {
            let on_back = Callback::new(move |()| {
                device::scroll_to_top();
                hard.set(false);
            });
            view! { <LaterPart part=Part::HardTime { on_back } /> }
        }
        false => view! { <Ordinary returning=returning.get_value() /> },
    })
}

#[component]
fn Ordinary(returning: Returning) -> AnyView {
    let (title, lead) = match returning.greeting {
        Greeting::Today => (words!(today.title), words!(today.returning.lead)),
        Greeting::WelcomeBack => (words!(today.welcome_back), words!(today.returning.lead)),
        Greeting::AfterAGap => (words!(today.welcome_back), words!(today.returning.gap)),
    };
    let meaning = returning
        .meaning
        .map(|meaning| view! { <StillFits meaning /> });
    let desk = use_desk();
    let ways = (returning.greeting == Greeting::AfterAGap).then(|| ways_on(&returning.next));
    view! {
        <div class="page today">
            <div class="today__hello">
                <PageHead title lead />
                {meaning}
                {ways}
            </div>
            <div class="today__next">
                <NextUp />
            </div>
            <div class="today__path">
                {soon(|| view! { <Path title=words!(today.returning.path) /> })}
            </div>
            <div class="today__rest">{soon(move || rest(desk))}</div>
        </div>
    }
}

/// What stands below the next step.
fn rest(desk: Desk) -> AnyView {
    let less = move |_| {
        device::scroll_to_top();
        desk.settings.update(|settings| settings.low_energy = true);
    };
    view! {
        <LaterPart part=Part::LeftOff />
        <p>
            <button type="button" class="button button--quiet" on:click=less>
                {words!(today.low.turn_on)}
            </button>
        </p>
        <AllParts />
    }
}

/// Where to begin again after a while: what was there, or something new.
fn ways_on(next: &Next) -> AnyView {
    let goals = Page::Goals.href();
    let carry_on = match next {
        Next::Step(NextStep { goal, .. }) | Next::NoStep { goal, .. } => {
            Page::Goal(goal.clone()).href()
        }
        Next::NoGoal => goals.clone(),
    };
    let ways = [
        (carry_on, words!(today.returning.carry_on)),
        (goals, words!(today.returning.change_things)),
        (another_goal(), words!(today.returning.something_new)),
    ];
    let ways =
        ways.map(|(href, name)| view! { <a href=href class="button button--second">{name}</a> });
    view! { <div class="actions">{ways.into_iter().views()}</div> }
}

const STILL_FITS: &str = "still-fits";

/// What recovery meant when it was last written, and whether it still fits.
#[component]
fn StillFits(meaning: MeaningThen) -> AnyView {
    let desk = use_desk();
    let answer = RwSignal::new(None::<Answer>);
    let meaning = StoredValue::new(meaning);
    let fits = move |_| {
        let today = device::today();
        desk.recovery
            .update(|recovery| recovery.still_fits = Some(today));
        answer.set(Some(Answer::StillFits));
        device::focus_soon(STILL_FITS);
    };
    let leave = move |_| {
        answer.set(Some(Answer::Leave));
        // Nothing takes the place of the question, so the focus goes on to what comes after it.
        device::focus_soon(NEXT);
    };
    live(move || match answer.get() {
        Some(Answer::Leave) => ().shown(),
        Some(Answer::StillFits) => view! {
            <p class="soft" id=STILL_FITS tabindex="-1">
                {words!(today.returning.kept_fit, day = content::date(device::today()))}
            </p>
        },
        None => {
            let MeaningThen { day, lines } = meaning.get_value();
            let lines = lines
                .into_iter()
                .map(|line| view! { <p class="own today__meant">{line}</p> });
            let lines = lines.views();
            view! {
                <section class="today__meaning" aria-labelledby=STILL_FITS>
                    <p class="soft">{words!(today.returning.wrote, day = content::date(day))}</p>
                    {lines}
                    <h2 class="today__ask" id=STILL_FITS>{words!(today.returning.still_fits_ask)}</h2>
                    <div class="actions">
                        <button type="button" class="button button--second" on:click=fits>
                            {words!(today.returning.still_fits)}
                        </button>
                        <a href=Page::Recovery.href() class="button button--second">
                            {words!(today.returning.change_it)}
                        </a>
                        <button
                            type="button"
                            class="button button--quiet"
                            on:click=leave
                        >
                            {words!(today.returning.leave_it)}
                        </button>
                    </div>
                </section>
            }
        }
    })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Answer {
    StillFits,
    Leave,
}

/// The place to carry on, as it stands now. On a first visit the page itself says where the first ten minutes were left.
#[component]
pub fn WhereILeftOff() -> AnyView {
    let desk = use_desk();
    live(move || {
        desk.goals.track();
        desk.values.track();
        desk.drafts.track();
        let workbook = desk.workbook();
        let place = match desk.is_blank() {
            true => half_typed(&workbook),
            false => left_off(&workbook),
        };
        place.map(|place| view! { <PlaceToCarryOn place /> })
    })
}

#[component]
fn PlaceToCarryOn(place: LeftOff) -> AnyView {
    let WayBack {
        href,
        icon,
        name,
        note,
    } = way_back(place);
    view! {
        <section class="today__rows" aria-labelledby="left-off">
            <h2 class="section__head" id="left-off">{words!(today.also.head)}</h2>
            <div class="rows"><Row href icon name note /></div>
        </section>
    }
}

struct WayBack {
    href: String,
    icon: IconName,
    name: String,
    note: String,
}

fn way_back(place: LeftOff) -> WayBack {
    match place {
        LeftOff::Beginning(screen) => WayBack {
            href: Page::Start(screen).href(),
            icon: IconName::Steps,
            name: words!(today.also.start).to_owned(),
            note: words!(today.also.start_note).to_owned(),
        },
        LeftOff::Sorting { sorted, left } => WayBack {
            href: Page::Values.href(),
            icon: IconName::Values,
            name: words!(today.also.sorting).to_owned(),
            note: words!(today.also.sorting_note, sorted = sorted, left = left),
        },
        LeftOff::Choosing => WayBack {
            href: Page::Values.href(),
            icon: IconName::Values,
            name: words!(today.also.pick_order).to_owned(),
            note: words!(today.also.pick_order_note).to_owned(),
        },
        LeftOff::HalfGoal => half_typed_row(
            &Page::Goals,
            IconName::Goals,
            words!(frame.goals).to_owned(),
        ),
        LeftOff::HalfStep { goal, title } => {
            half_typed_row(&Page::Goal(goal), IconName::Steps, title)
        }
        LeftOff::HalfValue => half_typed_row(
            &Page::Values,
            IconName::Values,
            words!(frame.values).to_owned(),
        ),
    }
}

/// Words that wait in a box, by the place where it stands.
fn half_typed_row(page: &Page, icon: IconName, place: String) -> WayBack {
    WayBack {
        href: page.href(),
        icon,
        name: place,
        note: words!(frame.part_drafts).to_owned(),
    }
}
