//! One setback note: five short questions, each of which can be skipped, and the note as it stands.

mod answers;
mod flow;
mod next;
mod saved;

use self::{flow::Flow, saved::Saved};
use super::calm_line::CalmLine;
use crate::{
    address::use_address,
    components::{IconName, NavItem, PageHead},
    desk::{Desk, use_desk},
    device,
    domain::{Goal, Id, Setback, Step},
    page::Page,
    signals::{Memo, StoredValue},
    view::{live, view},
    words,
};
use leptos::prelude::*;

/// A setback note on the desk. It is kept once it says something.
#[derive(Clone, Copy)]
pub struct SetbackAt {
    pub desk: Desk,
    id: StoredValue<Id>,
    /// What the person came from, if they came from a goal or a step.
    about: StoredValue<(Option<Id>, Option<Id>)>,
}

impl SetbackAt {
    pub fn id(self) -> Id {
        self.id.get_value()
    }

    /// The note as it stands, or the empty one it begins as. Reactive.
    pub fn get(self) -> Setback {
        let id = self.id();
        let kept = self.desk.setbacks.with(|all| all.get(&id).cloned());
        kept.unwrap_or_else(|| {
            let (goal, step) = self.about.get_value();
            Setback {
                goal,
                step,
                ..Setback::new(id, device::today())
            }
        })
    }

    /// Changes the note. One that says nothing is not kept.
    pub fn change(self, change: impl FnOnce(&mut Setback)) {
        let mut note = untrack(|| self.get());
        change(&mut note);
        self.desk.setbacks.update(|all| match note.is_blank() {
            true => {
                let _ = all.remove(&note.id);
                // What it is about is remembered until it says something.
                self.about.set_value((note.goal, note.step));
            }
            false => all.set(note),
        });
    }

    /// The goal it is about, if that is still there. Reactive.
    pub fn goal<T>(self, look: impl FnOnce(&Goal) -> T) -> Option<T> {
        let id = self.get().goal?;
        self.desk.goals.with(|goals| goals.get(&id).map(look))
    }

    /// The step it is about, or else the next one of its goal. Reactive.
    pub fn step<T>(self, look: impl FnOnce(&Step) -> T) -> Option<T> {
        let step = self.get().step;
        self.goal(|goal| {
            let about = step.and_then(|step| goal.step(&step));
            let open = about.filter(|step| step.is_open());
            open.or_else(|| goal.next_step()).map(look)
        })?
    }
}

/// The address of a new note about a goal, or a step of it.
pub fn new_note(goal: Option<&Id>, step: Option<&Id>) -> String {
    // The question stands in the address, so that one who comes back in the middle is asked on.
    let mut address = [&Page::Setback(device::fresh_id()).href(), "?question=1"].concat();
    if let Some(goal) = goal {
        address = [address.as_str(), "&goal=", goal.as_str()].concat();
        if let Some(step) = step {
            address = [address.as_str(), "&step=", step.as_str()].concat();
        }
    }
    address
}

#[component]
pub fn SetbackPage(id: Id) -> AnyView {
    let desk = use_desk();
    let address = use_address();
    let named = |name: &str| {
        let id = untrack(|| address.said(name));
        id.as_deref().and_then(Id::parse)
    };
    let at = SetbackAt {
        desk,
        id: StoredValue::new(id),
        about: StoredValue::new((named("goal"), named("step"))),
    };
    let question = Memo::new(move |_| {
        let asked = address.said("question");
        asked.and_then(|number| number.parse::<usize>().ok())
    });
    let finished = Memo::new(move |_| address.said("note").is_some());
    // A note that is there already is first read.
    let is_written = untrack(|| !at.get().is_blank());
    let inside = live(move || match (finished.get(), question.get()) {
        (true, _) => view! { <Saved at /> },
        (false, None) if is_written => view! { <Saved at /> },
        (false, question) => view! { <Flow at question=question.unwrap_or(1) /> },
    });
    let way_back = NavItem {
        href: Page::Setbacks.href(),
        label: words!(setbacks.title).to_owned(),
        icon: IconName::Left,
    };
    view! {
        <div class="page">
            <PageHead title=words!(setbacks.note.title) lead=words!(setbacks.note.lead) way_back />
            {inside}
            <CalmLine />
        </div>
    }
}

/// The address of one of its questions. Each has its own, so that the way back leads to the one before.
fn question_path(at: SetbackAt, question: usize) -> String {
    let path = Page::Setback(at.id()).path();
    [
        path.as_str(),
        "?question=",
        &question.to_string(),
        &about(at),
    ]
    .concat()
}

/// The address of the note, once its questions are over.
fn note_path(at: SetbackAt) -> String {
    let path = Page::Setback(at.id()).path();
    [path.as_str(), "?note=1", &about(at)].concat()
}

/// What an empty note is about stands in its address, so that it is there after a reload.
fn about(at: SetbackAt) -> String {
    let note = untrack(|| at.get());
    let mut about = String::new();
    if let Some(goal) = &note.goal {
        about = [about.as_str(), "&goal=", goal.as_str()].concat();
    }
    if let Some(step) = &note.step {
        about = [about.as_str(), "&step=", step.as_str()].concat();
    }
    about
}
