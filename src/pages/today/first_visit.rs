//! The first visit: what this is, what it is not, where words are kept, and one way to begin.

use super::{parts::AllParts, path::Path};
use crate::{
    components::{Icon, IconName, PageHead},
    domain::Screen,
    page::Page,
    pages::later::{LaterPart, Part},
    view::{Views, view},
    words,
};
use leptos::prelude::*;

#[component]
pub fn FirstVisit(
    /// Where the person left the first ten minutes, if they began them.
    carry_on: Option<Screen>,
) -> AnyView {
    let (start, screen) = match carry_on {
        Some(screen) => (words!(today.first.carry_on), screen),
        None => (words!(today.first.start), Screen::Recovery),
    };
    view! {
        <div class="page welcome">
            <div class="welcome__say">
                <PageHead title=words!(today.first.title) lead=words!(today.first.lead) />
                <div class="actions welcome__start">
                    <a href=Page::Start(screen).href() class="button button--large">
                        {start}
                    </a>
                    <a href=Page::Guide.href() class="button button--quiet">
                        {words!(today.first.look_around)}
                    </a>
                    <a href=Page::Help.href() class="button button--quiet">
                        {words!(frame.help)}
                    </a>
                </div>
                <LaterPart part=Part::LeftOff />
            </div>
            <div class="welcome__path">
                <Path title=words!(today.first.path) />
            </div>
            <div class="welcome__facts">
                <Fact
                    icon=IconName::Info
                    head=words!(today.first.is_not_head)
                    lines=vec![words!(today.first.is_not)]
                />
                <Fact
                    icon=IconName::Kept
                    head=words!(today.first.where_head)
                    lines=vec![words!(today.first.where_stay), words!(today.first.where_read)]
                />
                <Fact
                    icon=IconName::Clock
                    head=words!(today.first.freely_head)
                    lines=vec![words!(today.first.freely)]
                />
            </div>
            <div class="welcome__parts">
                <AllParts />
            </div>
        </div>
    }
}

#[component]
fn Fact(icon: IconName, head: &'static str, lines: Vec<&'static str>) -> AnyView {
    let lines = lines.into_iter().map(|line| view! { <p>{line}</p> });
    let lines = lines.views();
    view! {
        <section class="fact">
            <h2 class="fact__head"><Icon name=icon />{head}</h2>
            {lines}
        </section>
    }
}
