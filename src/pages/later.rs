//! The pages other than Today and the first screen. They stand in a file of their own, which arrives while Today is read.
//!
//! On a poor signal Today is then there after half the wait. `xtask/src/split.rs` cuts the built app in two at
//! [`later`]: whatever only that function needs goes into the second file.

use super::{
    about::AboutPage,
    after_paint::once_painted,
    areas::{AreaPage, AreasPage},
    check_in::CheckInPage,
    copy_reminder::CopyReminder,
    goal::GoalPage,
    goals::GoalsPage,
    guide::{GuideArticlePage, GuidePage},
    help::{HelpPage, act},
    in_the_guide::InTheGuide,
    looking_back::LookingBackPage,
    new_version::NewVersion,
    other_words::TwoVersions,
    recovery::RecoveryPage,
    removals::Removals,
    rewards::RewardsPage,
    setback::SetbackPage,
    setbacks::SetbacksPage,
    settings::SettingsPage,
    start::StartPage,
    staying_well::{GettingHardPage, StayingWellPage},
    support::{SupportPage, SupporterPage},
    take::{AppointmentPage, AppointmentsPage, TakePage, take_as},
    today::{HardTime, LowEnergy, WhereILeftOff},
    troubles::Troubles,
    values::ValuesPage,
};
use crate::{
    components::{IconName, PageHead, Row, name_tab},
    content::{self, HelpGroup, HelpLine},
    desk::use_desk,
    device::{self, Said},
    domain::Nation,
    page::{Later, Page},
    signals::{Callback, Memo, RwSignal, Signal},
    view::{Viewable, Views, live, view},
    words,
};
use futures::FutureExt;
use leptos::{
    ev,
    prelude::*,
    task::spawn_local,
    wasm_split::{SplitLoaderError, wasm_split},
};
use std::time::Duration;

/// How long the file may take before anything is said. It mostly comes at once, and words that flash by would only
/// startle.
const QUIET: Duration = Duration::from_secs(1);

/// Where the file of the other pages is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Arrival {
    OnItsWay,
    Here,
    /// The device is offline, or the host did not answer.
    NotHere,
}

/// What a person meets in the place of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meets {
    /// Nothing, for a moment.
    Quiet,
    /// Word that it is on its way.
    Coming,
    NotHere,
    ThePage,
}

/// The other pages: whether their file is here, and whether a moment has passed since it was sent for.
#[derive(Clone, Copy, Debug)]
pub struct LaterPages {
    arrival: RwSignal<Arrival>,
    is_late: RwSignal<bool>,
}

/// Sends for the other pages. Called once, where the app begins.
pub fn provide_later_pages() {
    let pages = LaterPages::new(Arrival::OnItsWay);
    provide_context(pages);
    // What is here is first put on the screen.
    once_painted(move || pages.send_for());
    let late = move || {
        let _ = pages.is_late.try_set(true);
    };
    set_timeout(late, QUIET);
    let again = window_event_listener(ev::online, move |_| {
        if pages.arrival.get_untracked() == Arrival::NotHere {
            pages.send_again();
        }
    });
    on_cleanup(move || again.remove());
}

impl LaterPages {
    fn new(arrival: Arrival) -> Self {
        Self {
            arrival: RwSignal::new(arrival),
            is_late: RwSignal::new(false),
        }
    }

    /// The pages that the app sent for. Where nobody did, a person still has the numbers, and can ask for the page.
    fn of_the_app() -> Self {
        use_context().unwrap_or_else(|| Self::new(Arrival::NotHere))
    }

    fn send_for(self) {
        spawn_local(async move {
            let arrival = match fetch_later_pages().await {
                Ok(()) => {
                    device::announce(Said::LaterHere);
                    Arrival::Here
                }
                Err(_) => Arrival::NotHere,
            };
            let _ = self.arrival.try_set(arrival);
        });
    }

    /// Sends again, and says so at once: the person has asked, or has waited.
    fn send_again(self) {
        self.is_late.set(true);
        self.arrival.set(Arrival::OnItsWay);
        self.send_for();
    }

    /// What a person meets where a page or a part stands. One that shows what is kept has to wait until all of that is
    /// read, which after years takes a moment longer than the file.
    fn meets(self, shows_what_is_kept: bool) -> Memo<Meets> {
        let is_whole = use_desk().is_whole;
        Memo::new(move |_| match self.arrival.get() {
            Arrival::NotHere => Meets::NotHere,
            Arrival::Here if !shows_what_is_kept || is_whole.get() => Meets::ThePage,
            Arrival::Here | Arrival::OnItsWay if !self.is_late.get() => Meets::Quiet,
            Arrival::Here | Arrival::OnItsWay => Meets::Coming,
        })
    }
}

/// Any page but Today, as soon as it is here.
#[component]
pub fn LaterPage(page: Later) -> AnyView {
    let pages = LaterPages::of_the_app();
    let meets = pages.meets(page.shows_what_is_kept());
    // The numbers stay as they are while the word above them changes.
    let stands_in = Memo::new(move |_| matches!(meets.get(), Meets::Coming | Meets::NotHere));
    let is_here = Memo::new(move |_| meets.get() == Meets::ThePage);
    live(move || {
        if stands_in.get() {
            return view! { <NotYet pages meets /> };
        }
        if !is_here.get() {
            return ().shown();
        }
        // The file is here, so there is nothing to wait for.
        match later(Come::Page(page.clone())).now_or_never() {
            Some(Ok(view)) => view,
            Some(Err(_)) | None => view! { <NotYet pages meets /> },
        }
    })
}

/// Says where the page is to those who cannot see it. It is there before its words are, so that they are read aloud.
#[component]
pub fn LaterSaid(
    /// The page of the second file that the person is at.
    asked: Signal<Option<Later>>,
) -> AnyView {
    let pages = LaterPages::of_the_app();
    let meets = [pages.meets(false), pages.meets(true)];
    let words = live(move || {
        let shows_what_is_kept = asked.get()?.shows_what_is_kept();
        let [any, kept] = meets;
        match if shows_what_is_kept { kept } else { any }.get() {
            Meets::Coming => Some(words!(frame.page_coming)),
            Meets::NotHere => Some(words!(frame.not_arrived)),
            Meets::Quiet | Meets::ThePage => None,
        }
    });
    view! { <p class="visually-hidden" role="status">{words}</p> }
}

/// What a person needs who came for a page that is not here: word of it, and the numbers that may be on it.
#[component]
fn NotYet(pages: LaterPages, meets: Memo<Meets>) -> AnyView {
    let desk = use_desk();
    let coming = Memo::new(move |_| meets.get() != Meets::NotHere);
    let head = live(move || match coming.get() {
        true => view! { <Coming /> },
        false => view! {
            <PageHead title=words!(frame.not_arrived) lead=words!(frame.not_arrived_more) />
            <p class="actions">
                <button type="button" class="button" on:click=move |_| { pages.send_again(); device::catch_focus(None); }>
                    {words!(frame.try_again)}
                </button>
            </p>
        },
    });
    let numbers = live(move || {
        let nation = desk.settings.with(|settings| settings.nation);
        let Numbers { local, lines } = numbers(nation);
        view! {
            {local.map(|local| view! { <p>{local}</p> <p class="soft">{words!(help.talk.uk_lines)}</p> })}
            {phone_list(lines)}
        }
    });
    view! {
        <div class="page">
            {head}
            <section class="section" aria-labelledby="not-yet-help">
                <h2 id="not-yet-help">{words!(frame.help)}</h2>
                {numbers}
            </section>
            <ul class="rows" role="list">
                <li><Row href=Page::Today.href() icon=IconName::Today name=words!(frame.go_today) /></li>
            </ul>
        </div>
    }
}

/// Each line by its name, with the link that phones it.
pub fn phone_list(lines: Vec<&'static HelpLine>) -> AnyView {
    let line = |line: &'static HelpLine| {
        view! {
            <li>
                <strong>{line.name}</strong> <br />
                <a href=line.reach.href()>{act(line)}</a>
            </li>
        }
    };
    view! { <ul class="phone-list" role="list">{lines.into_iter().map(line).views()}</ul> }
}

/// The heading while the page is on its way. It is no arrival: that is the page's own.
#[component]
fn Coming() -> AnyView {
    name_tab(Signal::stored(words!(frame.page_coming).to_owned()));
    view! {
        <header class="page-head">
            <h1 class="page-head__title" tabindex="-1">{words!(frame.page_coming)}</h1>
        </header>
    }
}

/// The numbers that stand in for a page.
#[derive(Debug)]
pub struct Numbers {
    /// What to do first where 999 is not the number to phone.
    pub local: Option<&'static str>,
    pub lines: Vec<&'static HelpLine>,
}

/// The numbers that hold where the person is, the most urgent first. Lines for later, which have their hours, are left
/// to the page of help.
pub fn numbers(nation: Option<Nation>) -> Numbers {
    let abroad = nation == Some(Nation::Elsewhere);
    let mut lines = content::help_lines(nation.filter(|_| !abroad));
    lines.retain(|line| line.group != HelpGroup::More);
    Numbers {
        local: abroad.then(content::elsewhere),
        lines,
    }
}

/// A part of the frame or of Today that comes with the second file. Until then nothing stands in its place, unless
/// something is said here.
#[derive(Clone)]
pub enum Part {
    /// What the person needs to know at once: words not saved, a part not opened.
    Notices,
    /// What was taken off last, to undo.
    Undo,
    /// Where the person left off, and a word about copies.
    LeftOff,
    /// Less on the screen, help first. Where it is not here, the numbers are.
    HardTime { on_back: Callback<()> },
    /// One question and one button.
    LowEnergy,
    /// The pages of the guide about a page.
    InTheGuide(Page),
}

/// A part of the frame or of Today, as soon as it is here.
#[component]
pub fn LaterPart(part: Part) -> AnyView {
    let pages = LaterPages::of_the_app();
    // Of what is kept a hard time shows only what Today does.
    let meets = pages.meets(!matches!(part, Part::HardTime { .. }));
    let needs_numbers = matches!(part, Part::HardTime { .. } | Part::LowEnergy);
    let stands_in =
        Memo::new(move |_| needs_numbers && matches!(meets.get(), Meets::Coming | Meets::NotHere));
    let is_here = Memo::new(move |_| meets.get() == Meets::ThePage);
    live(move || {
        let part = part.clone();
        if stands_in.get() {
            return view! { <NotYet pages meets /> };
        }
        let view = is_here
            .get()
            .then(|| later(Come::Part(part)).now_or_never());
        match view.flatten() {
            Some(Ok(view)) => view,
            _ => ().shown(),
        }
    })
}

/// What comes with the second file.
enum Come {
    Page(Later),
    Part(Part),
}

#[wasm_split(
    later,
    wasm_split_path = leptos::wasm_split,
    preload(fetch_later_pages),
    fallible
)]
fn later(come: Come) -> Result<AnyView, SplitLoaderError> {
    Ok(match come {
        Come::Page(page) => later_page(page),
        Come::Part(Part::Notices) => view! {
            <Troubles />
            <NewVersion />
            <TwoVersions />
        },
        Come::Part(Part::Undo) => view! { <Removals /> },
        Come::Part(Part::LeftOff) => view! {
            <CopyReminder />
            <WhereILeftOff />
        },
        Come::Part(Part::InTheGuide(page)) => view! { <InTheGuide page /> },
        Come::Part(Part::LowEnergy) => view! { <LowEnergy /> },
        Come::Part(Part::HardTime { on_back }) => view! { <HardTime on_back /> },
    })
}

fn later_page(page: Later) -> AnyView {
    match page {
        Later::Start(screen) => alone(move || view! { <StartPage screen /> }),
        Later::Recovery => alone(|| view! { <RecoveryPage /> }),
        Later::Values => alone(|| view! { <ValuesPage /> }),
        Later::Goals => alone(|| view! { <GoalsPage /> }),
        Later::Goal(id) => alone(move || view! { <GoalPage id /> }),
        Later::CheckIn(day) => alone(move || view! { <CheckInPage day /> }),
        Later::Setbacks => alone(|| view! { <SetbacksPage /> }),
        Later::Setback(id) => alone(move || view! { <SetbackPage id /> }),
        Later::Support => alone(|| view! { <SupportPage /> }),
        Later::Supporter(id) => alone(move || view! { <SupporterPage id /> }),
        Later::Areas => alone(|| view! { <AreasPage /> }),
        Later::Area(area) => alone(move || view! { <AreaPage area /> }),
        Later::StayingWell => alone(|| view! { <StayingWellPage /> }),
        Later::GettingHard => alone(|| view! { <GettingHardPage /> }),
        Later::Rewards => alone(|| view! { <RewardsPage /> }),
        Later::Take => alone(|| view! { <TakePage /> }),
        Later::TakeAs(takeaway) => alone(move || take_as(takeaway)),
        Later::Appointments => alone(|| view! { <AppointmentsPage /> }),
        Later::Appointment(id) => alone(move || view! { <AppointmentPage id /> }),
        Later::LookingBack => alone(|| view! { <LookingBackPage /> }),
        Later::Guide => alone(|| view! { <GuidePage /> }),
        Later::GuidePage(slug) => alone(move || view! { <GuideArticlePage slug /> }),
        Later::Help => alone(|| view! { <HelpPage /> }),
        Later::Settings => alone(|| view! { <SettingsPage /> }),
        Later::About => alone(|| view! { <AboutPage /> }),
        #[cfg(feature = "examples")]
        Later::Examples => alone(|| view! { <crate::examples::ExamplesPage /> }),
        #[cfg(feature = "examples")]
        Later::Example(name) => alone(move || view! { <crate::examples::ExamplePage name /> }),
    }
}

/// Keeps a page a piece of code by itself. All of them in one would be compiled before any could be shown.
#[inline(never)]
fn alone(page: impl FnOnce() -> AnyView) -> AnyView {
    page()
}
