//! The first ten minutes: five short screens, one question each, and a page to keep at the end.
//!
//! They write into the same places as the parts do, so nothing has to be carried over.

mod closing;
mod goal;
mod keep;
mod recovery;
mod step;
mod values;

use self::{
    closing::Closing, goal::GoalScreen, keep::KeepScreen, recovery::RecoveryScreen,
    step::StepScreen, values::ValuesScreen,
};
use crate::{
    address::use_address,
    components::PageHead,
    desk::use_desk,
    domain::Screen,
    page::Page,
    view::{live, view},
    words,
};
use leptos::prelude::*;

/// Names the box for the first step, on its page and among the drafts.
pub const FIRST_STEP_BOX: &str = "start-step";

/// Names the box for what recovery means, on the first screen.
pub const OWN_WORDS_BOX: &str = "start-own-words";

/// The first screen. It comes with the app, since most people press the way here first.
#[component]
pub fn FirstScreen() -> AnyView {
    in_page(view! { <RecoveryScreen /> })
}

/// One screen.
#[component]
pub fn StartPage(screen: Screen) -> AnyView {
    let screen = match screen {
        Screen::Recovery => view! { <RecoveryScreen /> },
        Screen::Values => view! { <ValuesScreen /> },
        Screen::Goal => view! { <GoalScreen /> },
        Screen::Step => view! { <StepScreen /> },
        Screen::Keep => view! { <KeepScreen /> },
        Screen::Closing => view! { <Closing /> },
    };
    in_page(screen)
}

fn in_page(screen: AnyView) -> AnyView {
    view! {
        <div class="page start">
            <SkippedNotice />
            {screen}
        </div>
    }
}

/// What a screen is about, and where it stands among the five, seen and spoken. It stands beside the boxes on a desk.
#[component]
fn Head(screen: Screen, title: &'static str, lead: &'static str) -> AnyView {
    let number = screen.number();
    let all = Screen::COUNTED;
    view! {
        <div class="start__head">
            <p class="start__count">
                <span aria-hidden="true">{words!(start.count, number = number, all = all)}</span>
                <span class="visually-hidden">
                    {words!(start.count_spoken, number = number, all = all)}
                </span>
            </p>
            <PageHead title lead />
        </div>
    }
}

/// Says where a skipped question can be found later.
#[component]
fn SkippedNotice() -> AnyView {
    let address = use_address();
    let skipped = live(move || {
        let id = address.said("skipped")?;
        Some(match Screen::from_id(&id)? {
            Screen::Recovery => words!(start.recovery.skipped),
            Screen::Values => words!(start.values.skipped),
            Screen::Goal => words!(start.goal.skipped),
            Screen::Step => words!(start.step.skipped),
            Screen::Keep | Screen::Closing => return None,
        })
    });
    view! { <p class="start__skipped" role="status">{skipped}</p> }
}

/// Goes on to the next screen, with this at the end of its address. Where the person was is remembered.
fn onward(screen: Screen) -> impl Fn(&str) + Copy {
    let desk = use_desk();
    let address = use_address();
    let next = screen.next().unwrap_or(Screen::Closing);
    move |end: &str| {
        desk.beginning.update(|beginning| beginning.at = Some(next));
        address.turn_to(&[&Page::Start(next).path(), end].concat());
    }
}

/// On, past or back.
#[component]
fn Ways(screen: Screen) -> AnyView {
    let onward = onward(screen);
    let go_on = move |_| onward("");
    // The last screen asks nothing, so there is nothing to skip.
    let skip = (screen != Screen::Keep).then(|| {
        let skip = move |_| onward(&["?skipped=", screen.id()].concat());
        view! {
            <button type="button" class="button button--second button--large" on:click=skip>
                {words!(start.skip)}
            </button>
        }
    });
    let back = match screen.previous() {
        Some(previous) => Page::Start(previous).href(),
        None => Page::Today.href(),
    };
    view! {
        <div class="actions start__ways">
            <button type="button" class="button button--large" on:click=go_on>
                {words!(start.go_on)}
            </button>
            {skip}
            <a href=back class="button button--quiet">{words!(start.back)}</a>
        </div>
    }
}
