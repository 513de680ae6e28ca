//! Boxes whose words are saved as they are typed.
//!
//! Words that do not fit a rule, such as a name that is too long, stay on the screen and wait among
//! the drafts until they do, so that nothing typed is lost.

use crate::{
    components::{TextArea, TextField},
    content,
    desk::{Saving, use_desk},
    device,
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
    #[prop(optional, into)] hint: MaybeProp<String>,
    /// What is kept so far.
    initial: Note,
    /// Given the words each time they change and fit.
    on_change: Callback<Note>,
    #[prop(default = 3)] rows: u32,
    /// Words to tap, which then stand in the box to be changed.
    #[prop(default = &[])]
    ideas: &'static [&'static str],
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
        <TextArea id=id.clone() label hint value on_input error rows under />
        <Ideas ideas label=words!(frame.ideas) box_id=id value on_input />
    }
}

/// One line that a record cannot be without, such as the name of a goal.
#[component]
pub fn LineBox(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: MaybeProp<String>,
    /// What is kept so far.
    #[prop(into)]
    initial: String,
    /// Given the words each time they change and fit.
    on_change: Callback<Line>,
    /// Runs when the box is emptied. Without it, an empty box is said to need a few words.
    #[prop(optional)]
    on_blank: Option<Callback<()>>,
    /// Words to tap, which then stand in the box to be changed.
    #[prop(default = &[])]
    ideas: &'static [&'static str],
    #[prop(optional, into)] ideas_label: Option<String>,
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
    let ideas_label = ideas_label.unwrap_or_else(|| words!(frame.ideas).to_owned());
    view! {
        <TextField id=id.clone() label hint value on_input error />
        <Ideas ideas label=ideas_label box_id=id value on_input />
    }
}

/// Words to tap. They take the place of what is in the box only while it is empty or holds another
/// idea, so that a tap never costs the person their own words.
#[component]
pub fn Ideas(
    ideas: &'static [&'static str],
    #[prop(into)] label: String,
    /// The box the words go to, which then has focus.
    #[prop(into)]
    box_id: String,
    value: RwSignal<String>,
    on_input: Callback<String>,
) -> impl IntoView {
    let box_id = StoredValue::new(box_id);
    let pick = move |idea: &'static str| {
        let words = with_idea(&value.get_untracked(), idea, ideas);
        value.set(words.clone());
        on_input.run(words);
        device::focus(&box_id.get_value());
    };
    (!ideas.is_empty()).then(move || {
        let chips = ideas.iter().map(|idea| {
            view! {
                <li>
                    <button type="button" class="idea" on:click=move |_| pick(idea)>{*idea}</button>
                </li>
            }
        });
        let chips = chips.collect_view();
        view! {
            <p class="ideas__label">{label}</p>
            <ul class="ideas">{chips}</ul>
        }
    })
}

/// The words of a box once an idea is tapped: the idea alone, or after the person's own words.
pub fn with_idea(words: &str, idea: &str, ideas: &[&str]) -> String {
    let own = words.trim();
    match own.is_empty() || ideas.contains(&own) {
        true => idea.to_owned(),
        false if own.ends_with(['.', '?', '!', ',', ':', ';']) => format!("{own} {idea}"),
        false => format!("{own}. {idea}"),
    }
}

/// What is true about saving, in a few words.
pub fn kept_words(saving: Saving) -> String {
    match saving {
        Saving::NothingToSave => words!(frame.nothing_to_save).to_owned(),
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
