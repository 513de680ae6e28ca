//! The card of somebody who can help.

use super::{
    kind_choices, kind_name,
    reach_links::{ReachLinks, ways},
};
use crate::{
    address::use_address,
    components::{ChoiceLook, ChoiceOne, Icon, IconName, NavItem, OwnPageHead, PageHead},
    desk::{Desk, use_desk},
    domain::{HopedFor, Id, Line, Note, Removed, SupportKind, Supporter},
    page::Page,
    pages::{
        boxes::{LineBox, NoteBox, forget_waiting},
        goal::written::{Opens, Written, WrittenLines},
    },
    signals::{Callback, Memo, RwSignal, Signal, StoredValue},
    view::{Views, live, view},
    words,
};
use leptos::prelude::*;

/// A card on the desk.
#[derive(Clone, Copy)]
struct CardAt {
    desk: Desk,
    id: StoredValue<Id>,
}

impl CardAt {
    fn id(self) -> Id {
        self.id.get_value()
    }

    /// Looks at the card, if it is still there. Reactive.
    fn with<T>(self, look: impl FnOnce(&Supporter) -> T) -> Option<T> {
        self.desk
            .support
            .with(|support| support.get(&self.id()).map(look))
    }

    fn change(self, change: impl FnOnce(&mut Supporter)) {
        self.desk.support.update(|support| {
            if let Some(mut supporter) = support.get(&self.id()).cloned() {
                change(&mut supporter);
                support.set(supporter);
            }
        });
    }
}

#[component]
pub fn SupporterPage(id: Id) -> AnyView {
    let desk = use_desk();
    let at = CardAt {
        desk,
        id: StoredValue::new(id),
    };
    let is_there = Memo::new(move |_| at.with(|_| ()).is_some());
    live(move || match is_there.get() {
        true => view! { <Card at /> },
        false => view! {
            <div class="page">
                <PageHead title=words!(support.card.gone_title) lead=words!(support.card.gone) way_back=way_back() />
            </div>
        },
    })
}

fn way_back() -> NavItem {
    NavItem {
        href: Page::Support.href(),
        label: words!(support.title).to_owned(),
        icon: IconName::Left,
    }
}

#[component]
fn Card(at: CardAt) -> AnyView {
    let name = Signal::derive(move || {
        at.with(|one| one.name.as_str().to_owned())
            .unwrap_or_default()
    });
    let kind = Memo::new(move |_| at.with(|one| one.kind));
    let kind_words = Signal::derive(move || kind.get().map(|kind| kind_name(kind).to_owned()));
    // A new card has nothing in it but a name, and its boxes stand open.
    let is_new = untrack(|| at.with(written).is_none_or(|lines| lines.is_empty()))
        && untrack(|| at.with(ways).is_none_or(|ways| ways.is_empty()));
    let open = RwSignal::new(is_new);
    let inside = ViewFn::from(move || view! { <Boxes at /> });
    let lines = Signal::derive(move || at.with(written).unwrap_or_default());
    let reach = Signal::derive(move || at.with(ways).unwrap_or_default());
    view! {
        <div class="page">
            <OwnPageHead title=name lead=kind_words way_back=way_back() />
            <div class="card flow">
                <ReachLinks ways=reach />
                <WrittenLines lines />
                <Opens summary=words!(support.card.change) inside open />
            </div>
            <Hoped at />
            <Remove at />
        </div>
    }
}

/// What is written on a card besides the ways to reach somebody.
fn written(supporter: &Supporter) -> Vec<Written> {
    let lines = [
        (words!(support.card.when), &supporter.when),
        (words!(support.card.ask_for), &supporter.ask_for),
        (words!(support.card.helps_them), &supporter.helps_them),
        (words!(support.card.note), &supporter.note),
    ];
    let lines = lines.into_iter();
    lines
        .filter_map(|(label, note)| Written::under(label, note.as_str()))
        .collect()
}

/// A box of the card.
#[derive(Clone, Copy)]
struct Field {
    name: &'static str,
    label: &'static str,
    get: fn(&mut Supporter) -> &mut Note,
}

#[component]
fn Boxes(at: CardAt) -> AnyView {
    let fields = [
        Field {
            name: "phone",
            label: words!(support.card.phone),
            get: |one| &mut one.phone,
        },
        Field {
            name: "text",
            label: words!(support.card.text),
            get: |one| &mut one.text,
        },
        Field {
            name: "email",
            label: words!(support.card.email),
            get: |one| &mut one.email,
        },
        Field {
            name: "web",
            label: words!(support.card.web),
            get: |one| &mut one.web,
        },
        Field {
            name: "address",
            label: words!(support.card.address),
            get: |one| &mut one.address,
        },
        Field {
            name: "when",
            label: words!(support.card.when),
            get: |one| &mut one.when,
        },
        Field {
            name: "ask-for",
            label: words!(support.card.ask_for),
            get: |one| &mut one.ask_for,
        },
        Field {
            name: "helps-them",
            label: words!(support.card.helps_them),
            get: |one| &mut one.helps_them,
        },
        Field {
            name: "note",
            label: words!(support.card.note),
            get: |one| &mut one.note,
        },
    ];
    let name = Signal::derive(move || {
        at.with(|one| one.name.as_str().to_owned())
            .unwrap_or_default()
    });
    let chosen = Signal::derive(move || at.with(|one| one.kind.id().to_owned()));
    let choose = move |id: String| {
        if let Some(kind) = SupportKind::from_id(&id) {
            at.change(|one| one.kind = kind);
        }
    };
    let boxes = fields.map(|field| view! { <OneBox at field /> });
    view! {
        <LineBox
            id=["supporter-", at.id().as_str(), "-name"].concat()
            label=words!(support.new.label)
            kept=name
            on_change=Callback::new(move |name: Line| at.change(|one| one.name = name))
        />
        <ChoiceOne
            legend=words!(support.card.kind)
            name="supporter-kind"
            choices=Signal::stored(kind_choices())
            chosen
            on_choose=Callback::new(choose)
            look=ChoiceLook::Chips
        />
        <p class="soft small">{words!(support.card.hint)}</p>
        {boxes.into_iter().views()}
    }
}

#[component]
fn OneBox(at: CardAt, field: Field) -> AnyView {
    let kept = Signal::derive(move || {
        let look = |one: &Supporter| (field.get)(&mut one.clone()).clone();
        at.with(look).unwrap_or_default()
    });
    let change = move |note: Note| at.change(|one| *(field.get)(one) = note);
    view! {
        <NoteBox
            id=["supporter-", at.id().as_str(), "-", field.name].concat()
            label=field.label
            kept
            on_change=Callback::new(change)
            rows=1
        />
    }
}

/// What was hoped for from them, in steps and goals.
#[component]
fn Hoped(at: CardAt) -> AnyView {
    let all = Memo::new(move |_| {
        at.desk.goals.track();
        Hopes(at.desk.workbook().hoped_from(&at.id()))
    });
    let one = |hoped: HopedFor| {
        let words = hoped.hoped.as_str().trim().to_owned();
        let words = (!words.is_empty()).then(|| view! { <p class="own">{words}</p> });
        view! {
            <li class="hoped">
                <a href=Page::Goal(hoped.goal).href()>{hoped.title.as_str().to_owned()}</a>
                {words}
            </li>
        }
    };
    let list = live(move || {
        let Hopes(all) = all.get();
        match all.is_empty() {
            true => view! { <p class="soft">{words!(support.card.hoped_none)}</p> },
            false => view! {
                <ul class="hoped-list" role="list">{all.into_iter().map(one).views()}</ul>
            },
        }
    });
    view! {
        <section class="section" aria-labelledby="supporter-hoped">
            <h2 class="section__head" id="supporter-hoped">{words!(support.card.hoped)}</h2>
            {list}
        </section>
    }
}

/// So that a memo can tell whether anything changed.
#[derive(Clone, PartialEq)]
struct Hopes(Vec<HopedFor>);

#[component]
fn Remove(at: CardAt) -> AnyView {
    let address = use_address();
    let remove = move |_| {
        let id = at.id();
        address.turn_to(&Page::Support.path());
        // It goes once its page is left, so that the page never shows an empty place.
        request_animation_frame(move || {
            forget_waiting(at.desk, &id);
            let removed = at.desk.support.try_update(|support| support.remove(&id));
            if let Some(removed) = removed.flatten() {
                at.desk.put_in_bin(Removed::Supporter(removed));
            }
        });
    };
    view! {
        <div class="actions">
            <button type="button" class="button button--quiet" on:click=remove>
                <Icon name=IconName::Remove />
                <span>{words!(support.card.remove)}</span>
            </button>
        </div>
    }
}
