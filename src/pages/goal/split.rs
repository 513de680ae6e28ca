//! Splitting a step in two: what comes first, and the rest.

use super::rung::Here;
use crate::{
    components::{ErrorSummary, Icon, IconName, Problem, TextField},
    content,
    desk::use_desk,
    device,
    domain::{DraftField, Line},
    pages::boxes::{keep_waiting, shows_kept},
    signals::{Callback, Memo, RwSignal, Signal, StoredValue, effect},
    view::view,
    words,
};
use leptos::prelude::*;

/// A box of the split. Its words wait among the drafts.
#[derive(Clone, Copy)]
struct Part {
    label: &'static str,
    value: RwSignal<String>,
    /// What the box says.
    problem: RwSignal<Option<String>>,
    /// What was found wrong when the step was to be split.
    found: RwSignal<Option<String>>,
    field: StoredValue<DraftField>,
    id: StoredValue<String>,
}

impl Part {
    fn new(here: Here, name: &str, label: &'static str, start: String) -> Self {
        let id = here.at.element(name);
        let field = DraftField::Named(id.clone());
        let draft = here.at.goal.desk.draft(&field);
        let words = if draft.is_empty() { start } else { draft };
        Self {
            label,
            value: RwSignal::new(words),
            problem: RwSignal::new(None),
            found: RwSignal::new(None),
            field: StoredValue::new(field),
            id: StoredValue::new(id),
        }
    }

    /// The words as a line. Where they are none, says why.
    fn line(self) -> Option<Line> {
        let line = Line::parse(&self.value.get_untracked());
        let problem = line.as_ref().err().copied().map(content::line_problem);
        self.problem.set(problem.clone());
        self.found.set(problem);
        line.ok()
    }

    /// Until something is typed here, it is the step as it is called by now.
    fn follow(self, title: Signal<String>) {
        let known = StoredValue::new(title.get_untracked());
        let title = Memo::new(move |_| title.get());
        let desk = use_desk();
        effect(move || {
            let Some(title) = title.try_get() else {
                return;
            };
            let waits = self.field.with_value(|field| !desk.draft(field).is_empty());
            if shows_kept(&title, &known.get_value(), waits) {
                self.value.set(title.clone());
            }
            known.set_value(title);
        });
    }

    fn says(self, problem: Option<String>) {
        self.problem.set(problem);
        self.found.set(None);
    }

    fn to_put_right(self) -> Option<Problem> {
        let problem = self.found.get()?;
        Some(Problem {
            field: self.id.get_value(),
            words: words!(problems.in_box, label = self.label, problem = problem),
        })
    }
}

#[component]
pub fn SplitBoxes(here: Here) -> AnyView {
    let at = here.at;
    let desk = at.goal.desk;
    let title = at.kept(|step| step.title.as_str().to_owned());
    let first = Part::new(
        here,
        "split-first",
        words!(steps.split.first),
        String::new(),
    );
    let rest = Part::new(
        here,
        "split-rest",
        words!(steps.split.rest),
        title.get_untracked(),
    );
    rest.follow(title);
    let on_input = move |part: Part| {
        Callback::new(move |typed: String| {
            let unkept = keep_waiting(desk, part.field.get_value(), &typed);
            part.says(unkept);
        })
    };
    let split = move |_| {
        // Both are looked at, so that everything to put right is said at once.
        let (Some(first_line), Some(rest_line)) = (first.line(), rest.line()) else {
            return;
        };
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
    let problems = Signal::derive(move || {
        let all = [first, rest].into_iter();
        all.filter_map(Part::to_put_right).collect::<Vec<_>>()
    });
    view! {
        <ErrorSummary title=words!(problems.to_put_right) problems />
        <TextField
            id=first.id.get_value()
            label=first.label
            hint=words!(steps.split.first_hint)
            value=first.value
            on_input=on_input(first)
            error=Signal::derive(move || first.problem.get())
        />
        <TextField
            id=rest.id.get_value()
            label=rest.label
            value=rest.value
            on_input=on_input(rest)
            error=Signal::derive(move || rest.problem.get())
        />
        <button type="button" class="button button--second" on:click=split>
            <Icon name=IconName::Split />
            <span>{words!(steps.split.button)}</span>
        </button>
    }
}
