//! Staying well: the person's own lines under eight headings, and what opens when it gets hard.

mod hard;
mod line;

pub use self::hard::{GettingHardPage, MyPeople, people};

use self::line::OneLine;
use super::{
    add_box::AddBox, after_paint::soon, calm_line::CalmLine, goal::written::Opens,
    in_the_guide::InTheGuide,
};
use crate::{
    components::{Icon, IconName, PageHead},
    content,
    desk::use_desk,
    device,
    domain::{DraftField, Heading, Id, Line, WellLine},
    page::Page,
    signals::{Callback, Memo, RwSignal},
    view::{Views, each, view},
    words,
};
use leptos::prelude::*;

fn hint(heading: Heading) -> &'static str {
    match heading {
        Heading::WhenWell => words!(staying_well.hints.when_well),
        Heading::KeepsMeWell => words!(staying_well.hints.keeps_me_well),
        Heading::CanThrowMe => words!(staying_well.hints.can_throw_me),
        Heading::EarlySigns => words!(staying_well.hints.early_signs),
        Heading::WhatIWillDo => words!(staying_well.hints.what_i_will_do),
        Heading::WhenItGetsHard => words!(staying_well.hints.when_it_gets_hard),
        Heading::AfterAHardTime => words!(staying_well.hints.after_a_hard_time),
        Heading::OthersToKnow => words!(staying_well.hints.others_to_know),
    }
}

fn ideas(heading: Heading) -> &'static [&'static str] {
    let ideas = content::ideas();
    match heading {
        Heading::WhenWell => ideas.when_well,
        Heading::KeepsMeWell => ideas.keeps_me_well,
        Heading::CanThrowMe => ideas.can_throw_me,
        Heading::EarlySigns => ideas.early_signs,
        Heading::WhatIWillDo => ideas.what_i_will_do,
        Heading::WhenItGetsHard => ideas.when_it_gets_hard,
        Heading::AfterAHardTime => ideas.after_a_hard_time,
        Heading::OthersToKnow => ideas.others_to_know,
    }
}

#[component]
pub fn StayingWellPage() -> AnyView {
    let said = RwSignal::new(String::new());
    let [first, rest @ ..] = Heading::ALL;
    let rest = soon(move || {
        let rest = rest.map(|heading| view! { <Under heading said /> });
        rest.into_iter().views()
    });
    view! {
        <div class="page">
            <PageHead title=words!(staying_well.title) lead=words!(staying_well.lead) />
            <p>{words!(staying_well.together)}</p>
            <p>
                <a href=Page::GettingHard.href() class="button button--second">
                    <Icon name=IconName::Moon />
                    <span>{words!(staying_well.to_hard)}</span>
                </a>
            </p>
            <p class="visually-hidden" role="status">{said}</p>
            <Under heading=first said />
            {rest}
            <CalmLine />
            <InTheGuide page=Page::StayingWell />
        </div>
    }
}

/// The lines under one heading, and a box for another.
#[component]
fn Under(
    heading: Heading,
    /// What a screen reader hears after a line has moved.
    said: RwSignal<String>,
) -> AnyView {
    let desk = use_desk();
    let ids = Memo::new(move |_| {
        desk.staying_well.with(|all| {
            let lines = all.lines(heading).iter();
            lines.map(|line| line.id.clone()).collect::<Vec<Id>>()
        })
    });
    let head = ["well-", heading.id()].concat();
    let labelled_by = head.clone();
    let legal = (heading == Heading::OthersToKnow).then(|| {
        view! { <p class="soft small">{words!(staying_well.legal)}</p> }
    });
    let inside = ViewFn::from(move || view! { <NewLine heading /> });
    let has_draft = !desk.draft(&field(heading)).is_empty();
    let open = RwSignal::new(has_draft);
    view! {
        <section class="section" aria-labelledby=labelled_by>
            <h2 class="section__head" id=head tabindex="-1">{content::heading(heading)}</h2>
            <p class="soft">{hint(heading)}</p>
            {legal}
            <ul class="well-lines" role="list">
                {each(move || ids.get(), Id::to_text, move |id| view! { <OneLine heading id said /> })}
            </ul>
            <Opens
                summary=words!(staying_well.add)
                about=content::heading(heading)
                inside
                open
            />
        </section>
    }
}

fn field(heading: Heading) -> DraftField {
    DraftField::Named(["well-new-", heading.id()].concat())
}

#[component]
fn NewLine(heading: Heading) -> AnyView {
    let desk = use_desk();
    let id = ["well-new-", heading.id()].concat();
    let box_id = id.clone();
    let add = move |words: Line| {
        let line = WellLine::new(device::fresh_id(), words, device::today());
        desk.staying_well.update(|all| all.add(heading, line));
        // Ready for the next one.
        device::focus_soon(box_id.clone());
    };
    view! {
        <AddBox
            field=field(heading)
            id
            label=words!(staying_well.words)
            button=words!(staying_well.button)
            ideas=ideas(heading)
            ideas_label=words!(frame.ideas)
            on_add=Callback::new(add)
        />
    }
}
