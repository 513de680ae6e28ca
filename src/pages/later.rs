//! The pages other than Today. They stand in a file of their own, which arrives while Today is read.
//!
//! On a poor signal Today is then there after half the wait. `xtask/src/split.rs` cuts the built app in two at
//! [`later_page`]: whatever only that function needs goes into the second file.

use super::{
    about::AboutPage,
    goal::GoalPage,
    goals::GoalsPage,
    guide::{GuideArticlePage, GuidePage},
    help::{HelpPage, act},
    recovery::RecoveryPage,
    settings::SettingsPage,
    start::StartPage,
    today::TodayPage,
    values::ValuesPage,
};
use crate::{
    components::{IconName, PageHead, Row},
    content,
    page::Page,
    words,
};
use futures::FutureExt;
use leptos::{
    ev,
    prelude::*,
    task::spawn_local,
    wasm_split::{SplitLoaderError, wasm_split},
};

/// Where the file of the other pages is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Arrival {
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
    let pages = LaterPages(RwSignal::new(Arrival::OnItsWay));
    provide_context(pages);
    pages.send_for();
    let again = window_event_listener(ev::online, move |_| {
        if pages.0.get_untracked() == Arrival::NotHere {
            pages.send_for();
        }
    });
    on_cleanup(move || again.remove());
}

impl LaterPages {
    fn send_for(self) {
        self.0.set(Arrival::OnItsWay);
        spawn_local(async move {
            self.0.set(match fetch_later_pages().await {
                Ok(()) => Arrival::Here,
                Err(_) => Arrival::NotHere,
            });
        });
    }
}

/// Any page but Today, as soon as it is here.
#[component]
pub fn LaterPage(page: Page) -> impl IntoView {
    let pages = expect_context::<LaterPages>();
    move || match pages.0.get() {
        Arrival::OnItsWay => view! {
            <p class="later__coming" role="status">{words!(frame.page_coming)}</p>
        }
        .into_any(),
        // The file is here, so there is nothing to wait for.
        Arrival::Here => match later_page(page.clone()).now_or_never() {
            Some(Ok(view)) => view,
            Some(Err(_)) | None => view! { <NotArrived pages /> }.into_any(),
        },
        Arrival::NotHere => view! { <NotArrived pages /> }.into_any(),
    }
}

/// Says that the page could not be fetched, with the numbers that would have been a page away.
#[component]
fn NotArrived(pages: LaterPages) -> impl IntoView {
    let line = |line: &'static content::HelpLine| {
        view! {
            <li>
                <strong>{line.name}</strong> <br />
                <a href=line.reach.href()>{act(line)}</a>
            </li>
        }
    };
    view! {
        <div class="page">
            <PageHead title=words!(frame.not_arrived) lead=words!(frame.not_arrived_more) />
            <p class="actions">
                <button type="button" class="button" on:click=move |_| pages.send_for()>
                    {words!(frame.try_again)}
                </button>
            </p>
            <ul class="rows" role="list">
                <li><Row href=Page::Today.path() icon=IconName::Today name=words!(frame.go_today) /></li>
            </ul>
            <section class="section" aria-labelledby="not-arrived-help">
                <h2 id="not-arrived-help">{words!(frame.help)}</h2>
                <ul class="phone-list">
                    {content::help_lines(None).into_iter().map(line).collect_view()}
                </ul>
            </section>
        </div>
    }
}

#[wasm_split(
    later,
    wasm_split_path = leptos::wasm_split,
    preload(fetch_later_pages),
    fallible
)]
fn later_page(page: Page) -> Result<AnyView, SplitLoaderError> {
    Ok(match page {
        Page::Today => view! { <TodayPage /> }.into_any(),
        Page::Start(screen) => view! { <StartPage screen /> }.into_any(),
        Page::Recovery => view! { <RecoveryPage /> }.into_any(),
        Page::Values => view! { <ValuesPage /> }.into_any(),
        Page::Goals => view! { <GoalsPage /> }.into_any(),
        Page::Goal(id) => view! { <GoalPage id /> }.into_any(),
        Page::Guide => view! { <GuidePage /> }.into_any(),
        Page::GuidePage(slug) => view! { <GuideArticlePage slug /> }.into_any(),
        Page::Help => view! { <HelpPage /> }.into_any(),
        Page::Settings => view! { <SettingsPage /> }.into_any(),
        Page::About => view! { <AboutPage /> }.into_any(),
        #[cfg(feature = "examples")]
        Page::Examples => view! { <crate::examples::ExamplesPage /> }.into_any(),
        #[cfg(feature = "examples")]
        Page::Example(name) => view! { <crate::examples::ExamplePage name /> }.into_any(),
    })
}
