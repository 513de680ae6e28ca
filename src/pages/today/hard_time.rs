//! A hard time: less on the screen, help first, the person's own words next.
//!
//! It is shown when the person presses its button, never worked out from what they wrote.

use super::look::{Next, next_of};
use crate::{
    components::{Icon, IconName, PageHead},
    desk::use_desk,
    page::Page,
    pages::setback::new_note,
    signals::Callback,
    view::view,
    words,
};
use leptos::prelude::*;

#[component]
pub fn HardTime(on_back: Callback<()>) -> AnyView {
    let workbook = use_desk().workbook();
    let hope = workbook.recovery.meaning().hope.clone();
    let hope = (!hope.is_blank()).then(|| {
        view! {
            <section class="hard__part">
                <h2 class="hard__label">{words!(today.hard.hope)}</h2>
                <p class="own hard__words">{hope.as_str().to_owned()}</p>
            </section>
        }
    });
    let small = match next_of(&workbook) {
        Next::Step(step) => Some(view! {
            <section class="hard__part">
                <h2 class="hard__label">{words!(today.hard.small)}</h2>
                <p class="own hard__words">{step.title}</p>
            </section>
        }),
        Next::NoStep { .. } | Next::NoGoal => None,
    };
    view! {
        <div class="page hard">
            <PageHead title=words!(today.hard.head) lead=words!(today.hard.lead) />
            <p>
                <a href=Page::Help.href() class="help-link">
                    <Icon name=IconName::Phone />
                    {words!(frame.help)}
                </a>
            </p>
            <p class="soft">{words!(today.hard.calm)}</p>
            <p>
                <a href=Page::GettingHard.href() class="button button--second">
                    <Icon name=IconName::Moon />
                    <span>{words!(staying_well.hard.title)}</span>
                </a>
            </p>
            {hope}
            {small}
            <p class="hard__rest">{words!(today.hard.rest)}</p>
            <div class="actions">
                <a href=new_note(None, None) class="button button--second">
                    {words!(today.hard.write)}
                </a>
                <button type="button" class="button button--second" on:click=move |_| on_back.run(())>
                    {words!(today.hard.back)}
                </button>
            </div>
        </div>
    }
}
