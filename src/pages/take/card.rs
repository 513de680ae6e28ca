//! A card for the wallet, with a code that a phone can read.

use super::{hand_over::HandOver, paper::Layout, ticks::AlsoOnPaper, way_back};
use crate::{
    components::{Choice, ChoiceCards, ChoiceLook, ChoiceOne, PageHead},
    desk::use_desk,
    device,
    domain::{CardCode, Heading, Id, Tick, Workbook},
    export::{
        contact_card::{numbers_text, to_vcard},
        qr,
        wallet_card::{HELPS, number_of, numbers, wallet_card},
    },
    page::Page,
    pages::{in_the_guide::InTheGuide, nation::NationAsk},
    signals::{Callback, Memo, Signal},
    view::{Viewable, live, view},
    words,
};
use leptos::prelude::*;

#[component]
pub fn CardPage() -> AnyView {
    let desk = use_desk();
    let document = Memo::new(move |_| wallet_card(&desk.all(), device::today()));
    let lines = Signal::derive(move || lines_to_tick(&desk.all()));
    let people = Signal::derive(move || people_to_tick(&desk.all()));
    view! {
        <div class="page take">
            <PageHead title=words!(take.card.title) lead=words!(take.card.lead) way_back=way_back() />
            <div class="take__choices">
                <OnCard
                    name="card-people"
                    legend=words!(take.card.people_legend)
                    hint=""
                    choices=people
                    none=words!(take.card.no_people)
                    page=Page::Support
                    page_name=words!(frame.support)
                />
                <OnCard
                    name="card-lines"
                    legend=words!(take.card.lines)
                    hint=words!(take.card.lines_hint)
                    choices=lines
                    none=words!(take.card.no_lines)
                    page=Page::StayingWell
                    page_name=words!(frame.staying_well)
                />
                <NationAsk name="card-nation" />
                <WhichCode />
                <AlsoOnPaper name=Tick::NameOnCard />
            </div>
            <HandOver stem="card" document layout=Layout::Card picture=ViewFn::from(|| view! {
                <Code />
                <p class="paper__fold">{words!(take.card.fold)}</p>
            }) />
            <InTheGuide page=Page::StayingWell />
        </div>
    }
}

/// The lines that say what the first signs are, and what helps.
fn lines_to_tick(workbook: &Workbook) -> Vec<Choice> {
    let headings = [Heading::EarlySigns].into_iter().chain(HELPS);
    let lines = headings.flat_map(|heading| workbook.staying_well.lines(heading));
    lines
        .map(|line| Choice::new(line.id.as_str(), line.words.as_str()))
        .collect()
}

/// Those who can be phoned or sent a text.
fn people_to_tick(workbook: &Workbook) -> Vec<Choice> {
    let people = workbook.support.as_slice().iter();
    let reachable = people.filter(|one| !number_of(one).is_empty());
    reachable
        .map(|one| Choice::new(one.id.as_str(), one.name.as_str()))
        .collect()
}

#[component]
fn OnCard(
    name: &'static str,
    legend: &'static str,
    hint: &'static str,
    choices: Signal<Vec<Choice>>,
    /// What is said where there is nothing to tick, and where it comes from.
    none: &'static str,
    page: Page,
    page_name: &'static str,
) -> AnyView {
    let desk = use_desk();
    let choices = Memo::new(move |_| choices.get());
    let chosen = Signal::derive(move || {
        let on_card =
            |taking: &crate::domain::Taking| taking.on_card.iter().map(Id::to_text).collect();
        desk.taking.with(on_card)
    });
    let toggle = move |(id, on): (String, bool)| {
        let Some(id) = Id::parse(&id) else {
            return;
        };
        desk.taking.update(|taking| {
            taking.on_card.retain(|other| *other != id);
            if on {
                taking.on_card.push(id);
            }
        });
    };
    let any = Memo::new(move |_| choices.with(|choices| !choices.is_empty()));
    live(move || match any.get() {
        false => {
            let href = page.href();
            view! { <p class="soft">{none} " " <a href=href>{page_name}</a></p> }
        }
        true => view! {
            <ChoiceCards
                legend
                hint=(!hint.is_empty()).then(|| hint.to_owned())
                name
                choices
                chosen
                on_toggle=Callback::new(toggle)
            />
        },
    })
}

#[component]
fn WhichCode() -> AnyView {
    let desk = use_desk();
    let choice = |code: CardCode| {
        let label = match code {
            CardCode::Numbers => words!(take.card.code_numbers),
            CardCode::ContactCard => words!(take.card.code_contact),
            CardCode::None => words!(take.card.code_none),
        };
        Choice::new(code.id(), label)
    };
    let choices: Vec<Choice> = CardCode::ALL.map(choice).into();
    let chosen =
        Signal::derive(move || Some(desk.taking.with(|taking| taking.code.id().to_owned())));
    let choose = move |id: String| {
        let code = CardCode::from_id(&id).unwrap_or_default();
        desk.taking.update(|taking| taking.code = code);
    };
    view! {
        <ChoiceOne
            legend=words!(take.card.code)
            name="card-code"
            choices=Signal::stored(choices)
            chosen
            on_choose=Callback::new(choose)
            look=ChoiceLook::Chips
        />
    }
}

/// The code, drawn here from the numbers on the card.
#[component]
fn Code() -> AnyView {
    let desk = use_desk();
    let text = Memo::new(move |_| code_text(&desk.all()));
    live(move || {
        let Some(text) = text.get() else {
            return ().shown();
        };
        let Some(picture) = qr::draw(&text) else {
            return view! { <p class="paper__note">{words!(take.card.code_too_long)}</p> };
        };
        let side = picture.side.to_string();
        let view_box = ["0 0 ", &side, " ", &side].concat();
        view! {
            <figure class="paper__code">
                <svg viewBox=view_box role="img" aria-label=words!(take.card.code_alt)>
                    <path d=picture.path></path>
                </svg>
            </figure>
        }
    })
}

fn code_text(workbook: &Workbook) -> Option<String> {
    let numbers = numbers(workbook);
    let name = words!(take.card.contact_name);
    match workbook.taking.code {
        CardCode::Numbers => Some(numbers_text(name, &numbers)),
        CardCode::ContactCard => Some(to_vcard(name, &numbers)),
        CardCode::None => None,
    }
}
