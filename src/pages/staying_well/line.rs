//! One line, with what can be done with it. An early sign has one small thing to do and one person.

use crate::{
    components::{Choice, ChoiceLook, ChoiceOne, Icon, IconName},
    desk::{Desk, use_desk},
    device,
    domain::{Direction, Heading, Id, Line, Note, Removed, WellLine},
    page::Page,
    pages::{
        boxes::{LineBox, NoteBox, forget_waiting},
        goal::written::Opens,
        support::people_choices,
    },
    signals::{Callback, Memo, RwSignal, Signal, StoredValue},
    view::{live, view},
    words,
};
use leptos::prelude::*;

/// The choice of nobody.
const NOBODY: &str = "nobody";

/// A line on the desk.
#[derive(Clone, Copy)]
struct LineAt {
    desk: Desk,
    heading: Heading,
    id: StoredValue<Id>,
}

impl LineAt {
    fn id(self) -> Id {
        self.id.get_value()
    }

    /// Looks at the line, if it is still there. Reactive.
    fn with<T>(self, look: impl FnOnce(&WellLine) -> T) -> Option<T> {
        self.desk
            .staying_well
            .with(|all| all.get(self.heading, &self.id()).map(look))
    }

    fn change(self, change: impl FnOnce(&mut WellLine)) {
        self.desk
            .staying_well
            .update(|all| all.change(self.heading, &self.id(), change));
    }

    /// An id in the document that belongs to this line alone.
    fn element(self, name: &str) -> String {
        ["well-", self.id().as_str(), "-", name].concat()
    }

    fn words(self) -> String {
        self.with(|line| line.words.as_str().to_owned())
            .unwrap_or_default()
    }
}

#[component]
pub fn OneLine(heading: Heading, id: Id, said: RwSignal<String>) -> AnyView {
    let desk = use_desk();
    let at = LineAt {
        desk,
        heading,
        id: StoredValue::new(id),
    };
    let words = Memo::new(move |_| at.words());
    let is_sign = heading == Heading::EarlySigns;
    let then = is_sign.then(|| view! { <Then at /> });
    let inside = ViewFn::from(move || view! { <Change at said /> });
    // The name of what opens the boxes says which line they are of.
    view! {
        <li class="well-line">
            <p class="own well-line__words" id=at.element("words") tabindex="-1">{words}</p>
            {then}
            <Opens summary=words!(staying_well.change) about=words.get_untracked() inside />
        </li>
    }
}

/// What follows from an early sign.
#[component]
fn Then(at: LineAt) -> AnyView {
    let action = Memo::new(move |_| {
        let action = at.with(|line| line.action.as_str().trim().to_owned());
        action.filter(|action| !action.is_empty())
    });
    let person = Memo::new(move |_| {
        let id = at.with(|line| line.person.clone()).flatten()?;
        at.desk.support.with(|support| {
            let one = support.get(&id)?;
            Some((id.clone(), one.name.as_str().to_owned()))
        })
    });
    let action = move || {
        action.get().map(|action| {
            view! { <p>{words!(staying_well.then)}" "<span class="own">{action}</span></p> }
        })
    };
    let person = live(move || {
        person.get().map(|(id, name)| {
            view! {
                <p>
                    {words!(staying_well.tell)}" "
                    <a href=Page::Supporter(id).href() class="own">{name}</a>
                </p>
            }
        })
    });
    view! {
        {action}
        {person}
    }
}

#[component]
fn Change(at: LineAt, said: RwSignal<String>) -> AnyView {
    let kept = Signal::derive(move || at.words());
    let rename = move |words: Line| at.change(|line| line.words = words);
    let sign = (at.heading == Heading::EarlySigns).then(|| view! { <SignBoxes at /> });
    let shift = move |direction: Direction, name: &'static str| {
        at.desk
            .staying_well
            .update(|all| all.move_line(at.heading, &at.id(), direction));
        let place = at.desk.staying_well.with_untracked(|all| {
            let lines = all.lines(at.heading).iter();
            let place = lines.enumerate().find(|(_, line)| line.id == at.id());
            place.map_or(0, |(place, _)| place + 1)
        });
        let line = untrack(|| at.words());
        said.set(words!(staying_well.place, line = line, n = place));
        device::focus_soon(at.element(name));
    };
    let remove = move |_| {
        let id = at.id();
        forget_waiting(at.desk, &id);
        let removed = at
            .desk
            .staying_well
            .try_update(|all| all.remove(at.heading, &id));
        if let Some(removed) = removed.flatten() {
            at.desk.put_in_bin(Removed::WellLine(removed));
        }
        device::focus(&["well-", at.heading.id()].concat());
    };
    let name = move || untrack(|| at.words());
    view! {
        <LineBox
            id=at.element("line")
            label=words!(staying_well.words)
            kept
            on_change=Callback::new(rename)
        />
        {sign}
        <div class="actions">
            <button
                type="button"
                id=at.element("up")
                class="button button--second"
                aria-label=words!(staying_well.up, line = name())
                on:click=move |_| shift(Direction::Up, "up")
            >
                <Icon name=IconName::Up />
            </button>
            <button
                type="button"
                id=at.element("down")
                class="button button--second"
                aria-label=words!(staying_well.down, line = name())
                on:click=move |_| shift(Direction::Down, "down")
            >
                <Icon name=IconName::Down />
            </button>
            <button type="button" class="button button--quiet" on:click=remove>
                <Icon name=IconName::Remove />
                <span>{words!(staying_well.remove, line = name())}</span>
            </button>
        </div>
    }
}

#[component]
fn SignBoxes(at: LineAt) -> AnyView {
    let action = Signal::derive(move || at.with(|line| line.action.clone()).unwrap_or_default());
    let people = Memo::new(move |_| at.desk.support.with(people_choices));
    let choices = Signal::derive(move || {
        let mut choices = people.get();
        choices.push(Choice::new(NOBODY, words!(staying_well.nobody)));
        choices
    });
    let chosen = Signal::derive(move || {
        let person = at.with(|line| line.person.clone()).flatten();
        Some(person.map_or_else(|| NOBODY.to_owned(), |id| id.as_str().to_owned()))
    });
    let choose = move |id: String| {
        let person = Id::parse(&id).filter(|id| id.as_str() != NOBODY);
        at.change(|line| line.person = person);
    };
    let any = Memo::new(move |_| people.with(|people| !people.is_empty()));
    let who = live(move || match any.get() {
        true => view! {
            <ChoiceOne
                legend=words!(staying_well.person)
                name=at.element("person")
                choices
                chosen
                on_choose=Callback::new(choose)
                look=ChoiceLook::Chips
            />
        },
        false => view! {
            <p class="soft">{words!(staying_well.no_people)}</p>
            <p><a href=Page::Support.href()>{words!(support.helpers.go)}</a></p>
        },
    });
    view! {
        <NoteBox
            id=at.element("action")
            label=words!(staying_well.action)
            kept=action
            on_change=Callback::new(move |action: Note| at.change(|line| line.action = action))
            rows=1
        />
        {who}
    }
}
