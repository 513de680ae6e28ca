//! Boxes whose words are saved as they are typed.
//!
//! Words that do not fit a rule, such as a name that is too long, stay on the screen and wait among
//! the drafts until they do, so that nothing typed is lost. Where what is kept is changed elsewhere, the
//! box shows it.

use crate::{
    components::{TextArea, TextField},
    content,
    desk::{Desk, Saving, use_desk},
    device,
    domain::{DraftField, Goal, Id, Line, LineError, Note, TimeOfDay},
    signals::{Callback, MaybeProp, Memo, RwSignal, Signal, StoredValue, effect},
    view::{Views, live, view},
    words,
};
use leptos::prelude::*;

/// What one box holds, what is wrong with it, and what it takes to be kept.
#[derive(Clone, Copy)]
struct Held {
    desk: Desk,
    field: StoredValue<DraftField>,
    value: RwSignal<String>,
    error: RwSignal<Option<String>>,
    /// What this box last saw kept, or handed over to be kept.
    known: StoredValue<String>,
}

impl Held {
    /// Starts with the words that wait for this box, or else with what is kept.
    fn new(id: &str, kept: Signal<String>, problem: fn(&str) -> Option<String>) -> Self {
        let desk = use_desk();
        let field = DraftField::Named(id.to_owned());
        let draft = desk.draft(&field);
        let known = kept.get_untracked();
        let (words, problem) = match draft.is_empty() {
            true => (known.clone(), None),
            false => (draft.clone(), problem(&draft)),
        };
        let held = Self {
            desk,
            field: StoredValue::new(field),
            value: RwSignal::new(words),
            error: RwSignal::new(problem),
            known: StoredValue::new(known),
        };
        // The memo tells a change of these words from a change of anything else in their section.
        let kept = Memo::new(move |_| kept.get());
        // A box may be gone again before its first effect runs, and then there is nothing to follow.
        effect(move || {
            if let Some(kept) = kept.try_get() {
                held.follow(kept);
            }
        });
        held
    }

    /// Shows what is kept where it was changed elsewhere: on this page, by an undo, in another tab.
    fn follow(self, kept: String) {
        let known = self.known.get_value();
        let waits = self
            .field
            .with_value(|field| !self.desk.draft(field).is_empty());
        self.known.set_value(kept.clone());
        if shows_kept(&kept, &known, waits) {
            self.value.set(kept);
            self.error.set(None);
        }
    }

    /// Words that fit, as they will be kept. Nothing waits any more.
    fn hands_over(self, words: &str) {
        self.known.set_value(words.to_owned());
        self.settles(None);
    }

    /// Nothing waits in this box any more.
    fn settles(self, error: Option<String>) {
        self.field.with_value(|field| self.desk.forget_draft(field));
        self.error.set(error);
    }

    fn is_blank(self) -> bool {
        let blank = |words: &String| words.trim().is_empty();
        self.value.try_with_untracked(blank) == Some(true)
    }

    /// Words that do not fit wait, and the box says why.
    fn waits(self, typed: &str, problem: String) {
        let unkept = keep_waiting(self.desk, self.field.get_value(), typed);
        self.error.set(Some(unkept.unwrap_or(problem)));
    }
}

/// Keeps words that have no place so far among the drafts. Says so where they are too many even to wait.
pub fn keep_waiting(desk: Desk, field: DraftField, typed: &str) -> Option<String> {
    let unkept = desk.keep_draft(field, typed).err();
    unkept.map(|_| words!(problems.too_many_to_wait).to_owned())
}

/// Forgets what waits in the boxes of a record that is taken off. The boxes go with it, so nobody could find or remove
/// these words any more.
pub fn forget_waiting(desk: Desk, id: &Id) {
    let fields = desk.drafts.with_untracked(|drafts| drafts.about(id));
    for field in fields {
        desk.forget_draft(&field);
    }
}

/// The same for a goal and every step of it.
pub fn forget_waiting_for_goal(desk: Desk, goal: &Goal) {
    forget_waiting(desk, &goal.id);
    for step in &goal.steps {
        forget_waiting(desk, &step.id);
    }
}

/// Whether a box comes to show what is kept now. `known` is what it last saw kept or handed over itself: its own words
/// come back without the spaces at their ends, and must not be put over what is being typed. Words that wait to fit are
/// the person's newest, so they stay too.
pub fn shows_kept(kept: &str, known: &str, waits: bool) -> bool {
    kept != known && !waits
}

/// A growing box for a note.
#[component]
pub fn NoteBox(
    /// Names the box on its page and among the drafts, so it holds the id of its record.
    #[prop(into)]
    id: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: MaybeProp<String>,
    /// What is kept. The box shows it again when it is changed from elsewhere.
    #[prop(into)]
    kept: Signal<Note>,
    /// Given the words each time they change and fit.
    on_change: Callback<Note>,
    #[prop(default = 3)] rows: u32,
    /// Words to tap, which then stand in the box to be changed.
    #[prop(default = &[])]
    ideas: &'static [&'static str],
) -> AnyView {
    let kept = Signal::derive(move || kept.with(|note| note.as_str().to_owned()));
    let held = Held::new(&id, kept, note_problem);
    let (touched, under) = said_under(held.desk);
    let on_input = Callback::new(move |typed: String| {
        touched.set(true);
        match Note::parse(&typed) {
            Ok(note) => {
                held.hands_over(note.as_str());
                on_change.run(note);
            }
            Err(too_long) => held.waits(&typed, content::note_problem(too_long)),
        }
    });
    let Held { value, error, .. } = held;
    let several = rows > 1;
    view! {
        <TextArea id=id.clone() label hint value on_input error rows under />
        <Ideas ideas label=words!(frame.ideas) box_id=id value on_input several />
    }
}

/// Whether something was typed in a box, and what is then said under it about saving.
fn said_under(desk: Desk) -> (RwSignal<bool>, Signal<Option<String>>) {
    let touched = RwSignal::new(false);
    let under = Signal::derive(move || touched.get().then(|| kept_words(desk.saving.get())));
    (touched, under)
}

/// What happens to a record when the box with its words is emptied.
#[derive(Clone, Copy, Default)]
pub enum WhenBlank {
    /// The record keeps its words, and the box says that it needs a few.
    #[default]
    Stays,
    /// Runs at once.
    Goes(Callback<()>),
    /// Runs once the page is left with the box still empty. Words are often taken out to be typed anew, and what hangs on
    /// them is to be there still. Until then the box shows what `needs_words` says, if the record will stay all the same.
    GoesOnLeaving {
        go: Callback<()>,
        needs_words: Callback<(), Option<&'static str>>,
    },
}

/// One line that names something, such as a goal.
#[component]
pub fn LineBox(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: MaybeProp<String>,
    /// What is kept. The box shows it again when it is changed from elsewhere.
    #[prop(into)]
    kept: Signal<String>,
    /// Given the words each time they change and fit.
    on_change: Callback<Line>,
    #[prop(optional)] when_blank: WhenBlank,
    /// Words to tap, which then stand in the box to be changed.
    #[prop(default = &[])]
    ideas: &'static [&'static str],
    #[prop(optional, into)] ideas_label: Option<String>,
    /// Runs at the enter key, once the words are kept. An empty box, or one that has something to put right, stays.
    #[prop(optional, into)]
    on_enter: Option<Callback<()>>,
) -> AnyView {
    let held = Held::new(&id, kept, line_problem);
    let on_enter = on_enter.map(|on_enter| {
        Callback::new(move |()| {
            if !held.is_blank() && held.error.with_untracked(Option::is_none) {
                on_enter.run(());
            }
        })
    });
    if let WhenBlank::GoesOnLeaving { go, .. } = when_blank {
        on_cleanup(move || {
            if held.is_blank() {
                let _ = go.try_run(());
            }
        });
    }
    let (touched, under) = said_under(held.desk);
    let on_input = Callback::new(move |typed: String| {
        touched.set(true);
        match (Line::parse(&typed), when_blank) {
            (Ok(line), _) => {
                held.hands_over(line.as_str());
                on_change.run(line);
            }
            (Err(LineError::Blank), WhenBlank::Goes(go)) => {
                held.hands_over("");
                go.run(());
            }
            (Err(LineError::Blank), WhenBlank::GoesOnLeaving { needs_words, .. }) => {
                held.settles(needs_words.run(()).map(str::to_owned));
            }
            (Err(problem), _) => held.waits(&typed, content::line_problem(problem)),
        }
    });
    let Held { value, error, .. } = held;
    let ideas_label = ideas_label.unwrap_or_else(|| words!(frame.ideas).to_owned());
    view! {
        <TextField id=id.clone() label hint value on_input on_enter error under />
        <Ideas ideas label=ideas_label box_id=id value on_input />
    }
}

/// A time of day. What cannot be read as one waits, and no time is kept meanwhile.
#[component]
pub fn TimeBox(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(into)] hint: String,
    #[prop(into)] kept: Signal<Option<TimeOfDay>>,
    on_change: Callback<Option<TimeOfDay>>,
) -> AnyView {
    let kept = Signal::derive(move || kept.get().map(TimeOfDay::to_text).unwrap_or_default());
    let held = Held::new(&id, kept, time_problem);
    let on_input = Callback::new(move |typed: String| {
        let time = TimeOfDay::parse(&typed);
        match time_problem(&typed) {
            Some(problem) => held.waits(&typed, problem),
            None => held.hands_over(&time.map(TimeOfDay::to_text).unwrap_or_default()),
        }
        on_change.run(time);
    });
    let Held { value, error, .. } = held;
    view! { <TextField id label hint value on_input error /> }
}

/// Words to tap, which then stand in the box to be changed. A box of one thought offers them only while it is empty or
/// holds one of them, so that a tap never mixes them with the person's own words and never costs those.
#[component]
pub fn Ideas(
    ideas: &'static [&'static str],
    #[prop(into)] label: String,
    /// The box the words go to, which then has focus.
    #[prop(into)]
    box_id: String,
    value: RwSignal<String>,
    on_input: Callback<String>,
    /// Whether the box has room for several, each on a line of its own.
    #[prop(optional)]
    several: bool,
) -> AnyView {
    let box_id = StoredValue::new(box_id);
    let label = StoredValue::new(label);
    let pick = move |idea: &'static str| {
        let words = with_idea(&value.get_untracked(), idea, ideas);
        value.set(words.clone());
        on_input.run(words);
        device::focus(&box_id.get_value());
    };
    let offered = Memo::new(move |_| {
        let fits = |words: &String| several || takes_idea(words, ideas);
        !ideas.is_empty() && value.with(fits)
    });
    live(move || {
        offered.get().then(|| {
            let chips = ideas.iter().map(|idea| {
                view! {
                    <li>
                        <button type="button" class="idea" on:click=move |_| pick(idea)>{*idea}</button>
                    </li>
                }
            });
            let chips = chips.views();
            view! {
                <div class="ideas-offered">
                    <p class="ideas__label">{label.get_value()}</p>
                    <ul class="ideas">{chips}</ul>
                </div>
            }
        })
    })
}

/// Whether an idea can take the place of what is in a box: there are no words of the person's own to lose.
pub fn takes_idea(words: &str, ideas: &[&str]) -> bool {
    let own = words.trim();
    own.is_empty() || ideas.contains(&own)
}

/// The words of a box once an idea is tapped: the idea alone, or on a line under the person's own words.
pub fn with_idea(words: &str, idea: &str, ideas: &[&str]) -> String {
    match takes_idea(words, ideas) {
        true => idea.to_owned(),
        false => [words.trim_end(), "\n", idea].concat(),
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

fn note_problem(text: &str) -> Option<String> {
    Note::parse(text).err().map(content::note_problem)
}

fn line_problem(text: &str) -> Option<String> {
    Line::parse(text).err().map(content::line_problem)
}

fn time_problem(text: &str) -> Option<String> {
    let is_wrong = TimeOfDay::parse(text).is_none() && !text.trim().is_empty();
    is_wrong.then(|| words!(problems.time).to_owned())
}
