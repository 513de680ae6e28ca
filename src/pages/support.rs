//! Who can help: a picture with me in the middle, the same as a list, and a card for each.

mod card;
pub mod reach_links;
mod services;
pub mod who_helps;

pub use self::card::SupporterPage;

use self::services::Services;

use super::{in_the_guide::InTheGuide, nation::NationAsk};
use crate::{
    address::{Address, use_address},
    components::{Choice, ChoiceLook, ChoiceOne, Disclosure, Icon, IconName, PageHead},
    content::{self, Source},
    desk::{Desk, use_desk},
    device,
    domain::{DraftField, Id, Line, Note, SupportKind, Supporter, Supporters},
    page::Page,
    pages::add_box::AddBox,
    signals::{Callback, Memo, RwSignal, Signal},
    view::{Viewable, Views, live, view},
    words,
};
use leptos::prelude::*;

pub fn kind_name(kind: SupportKind) -> &'static str {
    match kind {
        SupportKind::Nhs => words!(support.kinds.nhs),
        SupportKind::SocialCare => words!(support.kinds.social_care),
        SupportKind::People => words!(support.kinds.people),
        SupportKind::Groups => words!(support.kinds.groups),
        SupportKind::Other => words!(support.kinds.other),
    }
}

fn kind_icon(kind: SupportKind) -> IconName {
    match kind {
        SupportKind::Nhs => IconName::Kept,
        SupportKind::SocialCare => IconName::Areas,
        SupportKind::People => IconName::Hope,
        SupportKind::Groups => IconName::Ask,
        SupportKind::Other => IconName::Words,
    }
}

/// The kinds as choices.
pub fn kind_choices() -> Vec<Choice> {
    let choice = |kind: SupportKind| Choice::new(kind.id(), kind_name(kind));
    SupportKind::ALL.map(choice).into()
}

/// Everybody who can help, as choices.
pub fn people_choices(support: &Supporters) -> Vec<Choice> {
    let all = support.as_slice().iter();
    all.map(|one| Choice::new(one.id.as_str(), one.name.as_str()))
        .collect()
}

#[component]
pub fn SupportPage() -> AnyView {
    let as_list = RwSignal::new(false);
    let class = move || match as_list.get() {
        true => "support-list",
        false => "support-picture",
    };
    let regions = SupportKind::ALL.map(|kind| view! { <Region kind /> });
    let toggle = move |_| as_list.update(|as_list| *as_list = !*as_list);
    view! {
        <div class="page">
            <PageHead title=words!(support.title) lead=words!(support.lead) />
            <div class="actions">
                <button type="button" class="button button--quiet" on:click=toggle>
                    {live(move || match as_list.get() {
                        true => words!(support.as_picture),
                        false => words!(support.as_list),
                    })}
                </button>
            </div>
            <div class=class>
                <p class="support-me">
                    <Lines />
                    <span>{words!(support.me)}</span>
                </p>
                {regions.into_iter().views()}
            </div>
            <AddSomeone />
            <section class="section flow" aria-labelledby="support-first">
                <h2 class="section__head" id="support-first">{words!(support.first)}</h2>
                <NationAsk name="support-nation" />
                <Firsts />
            </section>
            <Services />
            <InTheGuide page=Page::Support />
        </div>
    }
}

/// One kind of support around the middle, with a mark for everybody in it.
#[component]
fn Region(kind: SupportKind) -> AnyView {
    let desk = use_desk();
    let all = Memo::new(move |_| {
        desk.support.with(|support| {
            let all = support.of_kind(kind);
            all.map(|one| (one.id.clone(), one.name.as_str().to_owned()))
                .collect::<Vec<_>>()
        })
    });
    let marks = live(move || {
        let all = all.get();
        if all.is_empty() {
            return view! { <p class="soft small">{words!(support.nobody)}</p> };
        }
        let mark = |(id, name): (Id, String)| {
            view! {
                <li><a href=Page::Supporter(id).href() class="support-mark own">{name}</a></li>
            }
        };
        view! { <ul class="support-marks" role="list">{all.into_iter().map(mark).views()}</ul> }
    });
    let id = ["support-", kind.id()].concat();
    let labelled_by = id.clone();
    let class = match kind {
        SupportKind::Nhs => "support-region support-region--nhs",
        SupportKind::SocialCare => "support-region support-region--social-care",
        SupportKind::People => "support-region support-region--people",
        SupportKind::Groups => "support-region support-region--groups",
        SupportKind::Other => "support-region support-region--other",
    };
    view! {
        <section class=class aria-labelledby=labelled_by>
            <h2 class="support-region__name" id=id>
                <Icon name=kind_icon(kind) />
                {kind_name(kind)}
            </h2>
            {marks}
        </section>
    }
}

/// Who to try first, for each kind that has nobody in it, with words to say.
#[component]
fn Firsts() -> AnyView {
    let desk = use_desk();
    let empty = Memo::new(move |_| {
        desk.support.with(|support| {
            let is_empty = |kind: &SupportKind| support.of_kind(*kind).next().is_none();
            SupportKind::ALL
                .into_iter()
                .filter(is_empty)
                .collect::<Vec<_>>()
        })
    });
    let nation = Memo::new(move |_| desk.settings.with(|settings| settings.nation));
    let one = move |kind: SupportKind| {
        let first = content::first(kind, nation.get())?;
        Some(view! {
            <li class="first">
                <h3 class="first__kind">{kind_name(kind)}</h3>
                <p><strong>{first.name}</strong></p>
                <p>{first.how}</p>
                <WordsToSay words=first.say />
                <SaidBy source=first.source.as_ref() />
                <AddThis kind name=first.name how=first.how say=first.say />
            </li>
        })
    };
    let list = live(move || {
        let list = empty.get().into_iter().filter_map(one);
        view! { <ul class="firsts" role="list">{list.views()}</ul> }
    });
    let ask = live(move || {
        nation
            .get()
            .is_none()
            .then(|| view! { <p>{words!(support.nation_first)}</p> })
    });
    view! {
        {ask}
        {list}
    }
}

/// Words for the phone, which are easier to say when they are there to be read.
#[component]
fn WordsToSay(words: &'static str) -> AnyView {
    view! {
        <p class="soft small">{words!(support.say)}</p>
        <p class="own first__say">{words}</p>
    }
}

/// Where a fact comes from, and its date.
#[component]
fn SaidBy(source: Option<&'static Source>) -> AnyView {
    let Some(source) = source else {
        return ().shown();
    };
    let words = words!(support.source, name = source.name, date = source.date);
    let said_by = match source.url {
        Some(url) => view! { <a href=url rel="noreferrer noopener">{words}</a> },
        None => words.shown(),
    };
    view! { <p class="soft small">{said_by}</p> }
}

/// Adds somebody who is suggested, with what is said of them, and goes to the card. Once they are there, there is nothing to
/// add.
#[component]
fn AddThis(kind: SupportKind, name: &'static str, how: &'static str, say: &'static str) -> AnyView {
    let address = use_address();
    let desk = use_desk();
    let is_there = Memo::new(move |_| {
        let is_it = |one: &Supporter| one.name.as_str() == name;
        desk.support.with(|all| all.of_kind(kind).any(is_it))
    });
    let add = move |_| {
        if let Ok(name) = Line::parse(name) {
            let mut one = Supporter::new(device::fresh_id(), kind, name, device::today());
            one.ask_for = Note::parse(say).unwrap_or_default();
            one.note = Note::parse(how).unwrap_or_default();
            add_and_go(desk, one, address);
        }
    };

    live(move || {
        (!is_there.get()).then(|| {
            view! {
                <div class="actions">
                    <button type="button" class="button button--second" on:click=add>
                        <Icon name=IconName::Add />
                        <span>{words!(support.add_first, name = name)}</span>
                    </button>
                </div>
            }
        })
    })
}

fn add_and_go(desk: Desk, one: Supporter, address: Address) {
    let path = Page::Supporter(one.id.clone()).path();
    desk.support.update(|support| support.set(one));
    address.turn_to(&path);
}

/// The lines from me to everybody around: one set for a wide picture, one for a narrow one.
#[component]
fn Lines() -> AnyView {
    const WIDE: &str = "M50 50H0M50 50H100M50 50V0M50 50 0 0M50 50 100 0";
    const NARROW: &str = "M50 50 20 0M50 50 80 0M50 50 20 100M50 50 80 100M50 50V100";
    let lines = |class: &'static str, path: &'static str| {
        view! {
            <svg class=class viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
                <path d=path />
            </svg>
        }
    };
    view! {
        {lines("support-lines support-lines--wide", WIDE)}
        {lines("support-lines support-lines--narrow", NARROW)}
    }
}

#[component]
fn AddSomeone() -> AnyView {
    let desk = use_desk();
    let kind = RwSignal::new(SupportKind::People);
    let address = use_address();
    let chosen = Signal::derive(move || Some(kind.get().id().to_owned()));
    let add = move |name: Line| {
        let kind = kind.get_untracked();
        let one = Supporter::new(device::fresh_id(), kind, name, device::today());
        add_and_go(desk, one, address);
    };
    let add = Callback::new(add);
    let field = DraftField::Named("support-new".to_owned());
    let open = RwSignal::new(!desk.draft(&field).is_empty());
    let inside = move || {
        open.get().then(|| {
            view! {
                <AddBox
                    field=DraftField::Named("support-new".to_owned())
                    id="support-new"
                    label=words!(support.new.label)
                    button=words!(support.new.button)
                    on_add=add
                >
                    <ChoiceOne
                        legend=words!(support.new.kind)
                        name="support-new-kind"
                        choices=Signal::stored(kind_choices())
                        chosen
                        on_choose=Callback::new(move |id: String| {
                            kind.set(SupportKind::from_id(&id).unwrap_or(SupportKind::Other));
                        })
                        look=ChoiceLook::Chips
                    />
                </AddBox>
            }
        })
    };
    view! { <Disclosure summary=words!(support.add) open>{live(inside)}</Disclosure> }
}
