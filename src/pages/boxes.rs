//! Boxes whose words are saved as they are typed.
//!
//! Words that do not fit a rule, such as a name that is too long, stay on the screen and wait among
//! the drafts until they do, so that nothing typed is lost.

use crate::{
    components::{TextArea, TextField},
    content,
    desk::{Saving, use_desk},
    domain::{DraftField, Line, LineError, Note},
    words,
};
use leptos::prelude::*;

/// A growing box for a note.
#[component]
pub fn NoteBox(
    /// Names the box on its page and among the drafts, so it holds the id of its record.
    #[prop(into)]
    id: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    /// What is kept so far.
    initial: Note,
    /// Given the words each time they change and fit.
    on_change: Callback<Note>,
    #[prop(default = 3)] rows: u32,
) -> impl IntoView {
    let desk = use_desk();
    let field = DraftField::Named(id.clone());
    let value = RwSignal::new(draft_or(&field, initial.as_str()));
    let error = RwSignal::new(note_problem(&value.get_untracked()));
    let touched = RwSignal::new(false);
    let on_input = Callback::new(move |typed: String| {
        touched.set(true);
        match Note::parse(&typed) {
            Ok(note) => {
                desk.forget_draft(&field);
                error.set(None);
                on_change.run(note);
            }
            Err(too_long) => {
                desk.keep_draft(field.clone(), &typed);
                error.set(Some(content::note_problem(too_long)));
            }
        }
    });
    let under = Signal::derive(move || touched.get().then(|| kept_words(desk.saving.get())));
    view! {
        <TextArea id label hint=hint.unwrap_or_default() value on_input error rows under />
    }
}

/// One line that a record cannot be without, such as the name of a goal.
#[component]
pub fn LineBox(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    /// What is kept so far.
    #[prop(into)]
    initial: String,
    /// Given the words each time they change and fit.
    on_change: Callback<Line>,
    /// Runs when the box is emptied. Without it, an empty box is said to need a few words.
    #[prop(optional)]
    on_blank: Option<Callback<()>>,
) -> impl IntoView {
    let desk = use_desk();
    let field = DraftField::Named(id.clone());
    let value = RwSignal::new(draft_or(&field, &initial));
    let error = RwSignal::new(None::<String>);
    let on_input = Callback::new(move |typed: String| match (Line::parse(&typed), on_blank) {
        (Ok(line), _) => {
            desk.forget_draft(&field);
            error.set(None);
            on_change.run(line);
        }
        (Err(LineError::Blank), Some(on_blank)) => {
            desk.forget_draft(&field);
            error.set(None);
            on_blank.run(());
        }
        (Err(problem), _) => {
            desk.keep_draft(field.clone(), &typed);
            error.set(Some(content::line_problem(problem)));
        }
    });
    view! { <TextField id label hint=hint.unwrap_or_default() value on_input error /> }
}

/// What is true about saving, in a few words.
pub fn kept_words(saving: Saving) -> String {
    match saving {
        Saving::NothingToSave => String::new(),
        Saving::Saving => words!(frame.saving).to_owned(),
        Saving::Saved => words!(frame.saved).to_owned(),
        Saving::NotSaved(_) => words!(frame.not_saved).to_owned(),
        Saving::MemoryOnly => words!(frame.memory_only).to_owned(),
    }
}

fn draft_or(field: &DraftField, kept: &str) -> String {
    let draft = use_desk().draft(field);
    match draft.is_empty() {
        true => kept.to_owned(),
        false => draft,
    }
}

fn note_problem(text: &str) -> Option<String> {
    Note::parse(text).err().map(content::note_problem)
}
