//! Splitting a step in two: what comes first, and the rest.

use super::rung::Here;
use crate::{
    components::{Icon, IconName, TextField},
    content, device,
    domain::{DraftField, Line},
    pages::boxes::keep_waiting,
    words,
};
use leptos::prelude::*;

/// A box of the split. Its words wait among the drafts.
#[derive(Clone, Copy)]
struct Part {
    value: RwSignal<String>,
    problem: RwSignal<Option<String>>,
    field: StoredValue<DraftField>,
    id: StoredValue<String>,
}

impl Part {
    fn new(here: Here, name: &str, start: String) -> Self {
        let id = here.at.element(name);
        let field = DraftField::Named(id.clone());
        let draft = here.at.goal.desk.draft(&field);
        let words = if draft.is_empty() { start } else { draft };
        Self {
            value: RwSignal::new(words),
            problem: RwSignal::new(None),
            field: StoredValue::new(field),
            id: StoredValue::new(id),
        }
    }

    /// The words as a line. Where they are none, says why and puts the focus there.
    fn line(self) -> Option<Line> {
        match Line::parse(&self.value.get_untracked()) {
            Ok(line) => Some(line),
            Err(wrong) => {
                self.problem.set(Some(content::line_problem(wrong)));
                device::focus(&self.id.get_value());
                None
            }
        }
    }
}

#[component]
pub fn SplitBoxes(here: Here) -> AnyView {
    let at = here.at;
    let desk = at.goal.desk;
    let title = at
        .now(|step| step.title.as_str().to_owned())
        .unwrap_or_default();
    let first = Part::new(here, "split-first", String::new());
    let rest = Part::new(here, "split-rest", title);
    let on_input = move |part: Part| {
        Callback::new(move |typed: String| {
            let unkept = keep_waiting(desk, part.field.get_value(), &typed);
            part.problem.set(unkept);
        })
    };
    let split = move |_| {
        // The first box is asked first, so that the focus goes to the first thing to put right.
        let Some(first_line) = first.line() else {
            return;
        };
        let Some(rest_line) = rest.line() else { return };
        for part in [first, rest] {
            part.field.with_value(|field| desk.forget_draft(field));
        }
        let new = device::fresh_id();
        let focus = at.goal.step(new.clone()).element("name");
        let id = at.id();
        at.with_other_words(|| {
            at.goal
                .change(|goal| goal.split_step(&id, new, first_line, rest_line));
        });
        first.value.set(String::new());
        device::focus_soon(focus);
    };
    view! {
        <TextField
            id=first.id.get_value()
            label=words!(steps.split.first)
            hint=words!(steps.split.first_hint)
            value=first.value
            on_input=on_input(first)
            error=Signal::derive(move || first.problem.get())
        />
        <TextField
            id=rest.id.get_value()
            label=words!(steps.split.rest)
            value=rest.value
            on_input=on_input(rest)
            error=Signal::derive(move || rest.problem.get())
        />
        <button type="button" class="button button--second" on:click=split>
            <Icon name=IconName::Split />
            <span>{words!(steps.split.button)}</span>
        </button>
    }
    .into_any()
}
