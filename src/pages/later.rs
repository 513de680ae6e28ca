//! The pages other than Today. They stand in a file of their own, which arrives while Today is read.
//!
//! On a poor signal Today is then there after half the wait. `xtask/src/split.rs` cuts the built app in two at
//! [`later`]: whatever only that function needs goes into the second file. Their style sheet, which
//! `style/later.txt` makes up, comes with it.

use super::{
    about::AboutPage,
    areas::{AreaPage, AreasPage},
    check_in::CheckInPage,
    copy_reminder::CopyReminder,
    goal::GoalPage,
    goals::GoalsPage,
    guide::{GuideArticlePage, GuidePage},
    help::{HelpPage, act},
    looking_back::LookingBackPage,
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
    today::{HardTime, LowEnergy, WhereILeftOff},
    troubles::Troubles,
    values::ValuesPage,
};
use crate::{
    components::{IconName, PageHead, Row, name_tab},
    content::{self, HelpGroup, HelpLine},
    desk::use_desk,
    device,
    domain::Nation,
    page::{Later, Page},
    words,
};
use futures::{FutureExt, future::join};
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
    /// It was sent for a moment ago.
    SentFor,
    /// It takes its time.
    OnItsWay,
    Here,
    /// The device is offline, or the host did not answer.
    NotHere,
}

/// Whether the other pages are here.
#[derive(Clone, Copy, Debug)]
pub struct LaterPages(RwSignal<Arrival>);

/// Sends for the other pages. Called once, where the app begins.
pub fn provide_later_pages() {
    let pages = LaterPages(RwSignal::new(Arrival::SentFor));
    provide_context(pages);
    pages.send_for();
    let late = move || {
        if pages.0.try_get_untracked() == Some(Arrival::SentFor) {
            pages.0.set(Arrival::OnItsWay);
        }
    };
    set_timeout(late, QUIET);
    let again = window_event_listener(ev::online, move |_| {
        if pages.0.get_untracked() == Arrival::NotHere {
            pages.send_again();
        }
    });
    on_cleanup(move || again.remove());
}

impl LaterPages {
    /// The pages that the app sent for. Where nobody did, a person still has the numbers, and can ask for the page.
    fn of_the_app() -> Self {
        use_context().unwrap_or_else(|| Self(RwSignal::new(Arrival::NotHere)))
    }

    fn send_for(self) {
        spawn_local(async move {
            // Both at once, and neither is of use without the other.
            let arrival = match join(fetch_later_pages(), device::fetch_later_style()).await {
                (Ok(()), Ok(())) => Arrival::Here,
                _ => Arrival::NotHere,
            };
            let _ = self.0.try_set(arrival);
        });
    }

    /// Sends again, and says so at once: the person has asked, or has waited.
    fn send_again(self) {
        self.0.set(Arrival::OnItsWay);
        self.send_for();
    }
}

/// Any page but Today, as soon as it is here.
#[component]
pub fn LaterPage(page: Later) -> impl IntoView {
    let pages = LaterPages::of_the_app();
    // So that the numbers stay as they are while the word above them changes.
    let quiet = Memo::new(move |_| pages.0.get() == Arrival::SentFor);
    let here = Memo::new(move |_| pages.0.get() == Arrival::Here);
    move || {
        if quiet.get() {
            return ().into_any();
        }
        // The file is here, so there is nothing to wait for.
        let view = here
            .get()
            .then(|| later(Come::Page(page.clone())).now_or_never());
        match view.flatten() {
            Some(Ok(view)) => view,
            Some(Err(_)) | None => view! { <NotYet pages /> }.into_any(),
        }
    }
}

/// Says where the page is to those who cannot see it. It is there before its words are, so that they are read aloud.
#[component]
pub fn LaterSaid(
    /// Whether the person is at a page of the second file.
    asked: Signal<bool>,
) -> impl IntoView {
    let pages = LaterPages::of_the_app();
    let words = move || match (asked.get(), pages.0.get()) {
        (true, Arrival::OnItsWay) => Some(words!(frame.page_coming)),
        (true, Arrival::NotHere) => Some(words!(frame.not_arrived)),
        _ => None,
    };
    view! { <p class="visually-hidden" role="status">{words}</p> }
}

/// What a person needs who came for a page that is not here: word of it, and the numbers that may be on it.
#[component]
fn NotYet(pages: LaterPages) -> impl IntoView {
    let desk = use_desk();
    let coming = Memo::new(move |_| pages.0.get() == Arrival::OnItsWay);
    let head = move || {
        match coming.get() {
        true => view! { <Coming /> }.into_any(),
        false => view! {
            <PageHead title=words!(frame.not_arrived) lead=words!(frame.not_arrived_more) />
            <p class="actions">
                <button type="button" class="button" on:click=move |_| { pages.send_again(); device::catch_focus(None); }>
                    {words!(frame.try_again)}
                </button>
            </p>
        }
        .into_any(),
    }
    };
    let numbers = move || {
        let nation = desk.settings.with(|settings| settings.nation);
        let Numbers { local, lines } = numbers(nation);
        view! {
            {local.map(|local| view! { <p>{local}</p> <p class="soft">{words!(help.talk.uk_lines)}</p> })}
            {phone_list(lines)}
        }
    };
    view! {
        <div class="page">
            {head}
            <section class="section" aria-labelledby="not-yet-help">
                <h2 id="not-yet-help">{words!(frame.help)}</h2>
                {numbers}
            </section>
            <ul class="rows" role="list">
                <li><Row href=Page::Today.path() icon=IconName::Today name=words!(frame.go_today) /></li>
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
    view! { <ul class="phone-list" role="list">{lines.into_iter().map(line).collect_view()}</ul> }
        .into_any()
}

/// The heading while the page is on its way. It is no arrival: that is the page's own.
#[component]
fn Coming() -> impl IntoView {
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
}

/// A part of the frame or of Today, as soon as it is here.
#[component]
pub fn LaterPart(part: Part) -> impl IntoView {
    let pages = LaterPages::of_the_app();
    let here = Memo::new(move |_| pages.0.get() == Arrival::Here);
    move || {
        let part = part.clone();
        let needs_numbers = matches!(part, Part::HardTime { .. } | Part::LowEnergy);
        let view = here.get().then(|| later(Come::Part(part)).now_or_never());
        match view.flatten() {
            Some(Ok(view)) => view,
            _ if needs_numbers => view! { <NotYet pages /> }.into_any(),
            _ => ().into_any(),
        }
    }
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
            <TwoVersions />
        }
        .into_any(),
        Come::Part(Part::Undo) => view! { <Removals /> }.into_any(),
        Come::Part(Part::LeftOff) => view! {
            <CopyReminder />
            <WhereILeftOff />
        }
        .into_any(),
        Come::Part(Part::LowEnergy) => view! { <LowEnergy /> }.into_any(),
        Come::Part(Part::HardTime { on_back }) => view! { <HardTime on_back /> }.into_any(),
    })
}

fn later_page(page: Later) -> AnyView {
    match page {
        Later::Start(screen) => view! { <StartPage screen /> }.into_any(),
        Later::Recovery => view! { <RecoveryPage /> }.into_any(),
        Later::Values => view! { <ValuesPage /> }.into_any(),
        Later::Goals => view! { <GoalsPage /> }.into_any(),
        Later::Goal(id) => view! { <GoalPage id /> }.into_any(),
        Later::CheckIn(day) => view! { <CheckInPage day /> }.into_any(),
        Later::Setbacks => view! { <SetbacksPage /> }.into_any(),
        Later::Setback(id) => view! { <SetbackPage id /> }.into_any(),
        Later::Support => view! { <SupportPage /> }.into_any(),
        Later::Supporter(id) => view! { <SupporterPage id /> }.into_any(),
        Later::Areas => view! { <AreasPage /> }.into_any(),
        Later::Area(area) => view! { <AreaPage area /> }.into_any(),
        Later::StayingWell => view! { <StayingWellPage /> }.into_any(),
        Later::GettingHard => view! { <GettingHardPage /> }.into_any(),
        Later::Rewards => view! { <RewardsPage /> }.into_any(),
        Later::LookingBack => view! { <LookingBackPage /> }.into_any(),
        Later::Guide => view! { <GuidePage /> }.into_any(),
        Later::GuidePage(slug) => view! { <GuideArticlePage slug /> }.into_any(),
        Later::Help => view! { <HelpPage /> }.into_any(),
        Later::Settings => view! { <SettingsPage /> }.into_any(),
        Later::About => view! { <AboutPage /> }.into_any(),
        #[cfg(feature = "examples")]
        Later::Examples => view! { <crate::examples::ExamplesPage /> }.into_any(),
        #[cfg(feature = "examples")]
        Later::Example(name) => view! { <crate::examples::ExamplePage name /> }.into_any(),
    }
}
