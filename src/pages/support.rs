//! Who can help: a picture with me in the middle, the same as a list, and a card for each.

mod card;
pub mod reach_links;
pub mod who_helps;

pub use self::card::SupporterPage;

use super::{in_the_guide::InTheGuide, nation::NationAsk};
use crate::{
    components::{Choice, ChoiceLook, ChoiceOne, Disclosure, Icon, IconName, PageHead},
    content,
    desk::use_desk,
    device,
    domain::{DraftField, Id, Line, SupportKind, Supporter, Supporters},
    page::Page,
    pages::add_box::AddBox,
    words,
};
use leptos::prelude::*;
use leptos_router::{components::A, hooks::use_navigate};

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
pub fn SupportPage() -> impl IntoView {
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
                    {move || match as_list.get() {
                        true => words!(support.as_picture),
                        false => words!(support.as_list),
                    }}
                </button>
            </div>
            <div class=class>
                <p class="support-me"><span>{words!(support.me)}</span></p>
                {regions.into_iter().collect_view()}
            </div>
            <AddSomeone />
            <section class="section flow" aria-labelledby="support-first">
                <h2 class="section__head" id="support-first">{words!(support.first)}</h2>
                <NationAsk name="support-nation" />
                <Firsts />
            </section>
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
    let marks = move || {
        let all = all.get();
        if all.is_empty() {
            return view! { <p class="soft small">{words!(support.nobody)}</p> }.into_any();
        }
        let mark = |(id, name): (Id, String)| {
            view! {
                <li><A href=Page::Supporter(id).path() attr:class="support-mark own">{name}</A></li>
            }
        };
        view! { <ul class="support-marks" role="list">{all.into_iter().map(mark).collect_view()}</ul> }
            .into_any()
    };
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
    .into_any()
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
    let navigate = StoredValue::new(use_navigate());
    let add = move |kind: SupportKind, name: &'static str| {
        if let Ok(name) = Line::parse(name) {
            let id = device::fresh_id();
            let supporter = Supporter::new(id.clone(), kind, name, device::today());
            desk.support.update(|support| support.set(supporter));
            navigate.with_value(|navigate| {
                navigate(&Page::Supporter(id).path(), Default::default());
            });
        }
    };
    let one = move |kind: SupportKind| {
        let first = content::first(kind, nation.get())?;
        let source = first.source.as_ref().map(|source| {
            let words = words!(support.source, name = source.name, date = source.date);
            match source.url {
                Some(url) => view! {
                    <p class="soft small"><a href=url rel="noreferrer noopener">{words}</a></p>
                }
                .into_any(),
                None => view! { <p class="soft small">{words}</p> }.into_any(),
            }
        });
        Some(view! {
            <li class="first">
                <h3 class="first__kind">{kind_name(kind)}</h3>
                <p><strong>{first.name}</strong></p>
                <p>{first.how}</p>
                <p class="soft small">{words!(support.say)}</p>
                <p class="own first__say">{first.say}</p>
                {source}
                <div class="actions">
                    <button
                        type="button"
                        class="button button--second"
                        on:click=move |_| add(kind, first.name)
                    >
                        <Icon name=IconName::Add />
                        <span>{words!(support.add_first, name = first.name)}</span>
                    </button>
                </div>
            </li>
        })
    };
    let list = move || {
        let list = empty.get().into_iter().filter_map(one);
        view! { <ul class="firsts" role="list">{list.collect_view()}</ul> }
    };
    let ask = move || {
        nation
            .get()
            .is_none()
            .then(|| view! { <p>{words!(support.nation_first)}</p> })
    };
    view! {
        {ask}
        {list}
    }
    .into_any()
}

#[component]
fn AddSomeone() -> AnyView {
    let desk = use_desk();
    let kind = RwSignal::new(SupportKind::People);
    let navigate = use_navigate();
    let chosen = Signal::derive(move || Some(kind.get().id().to_owned()));
    let add = move |name: Line| {
        let id = device::fresh_id();
        let supporter = Supporter::new(id.clone(), kind.get_untracked(), name, device::today());
        desk.support.update(|support| support.set(supporter));
        navigate(&Page::Supporter(id).path(), Default::default());
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
    view! { <Disclosure summary=words!(support.add) open>{inside}</Disclosure> }.into_any()
}
