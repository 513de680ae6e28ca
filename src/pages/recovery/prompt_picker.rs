//! Lines of the guide to pick and reword.

use crate::{
    components::{Icon, IconName},
    content,
    desk::{Desk, use_desk},
    device,
    domain::{DraftField, Note, Prompt},
    pages::boxes::NoteBox,
    signals::{Callback, Memo, RwSignal, Signal},
    view::{each, live, view},
    words,
};
use leptos::prelude::*;

/// Lines to pick. Each that is picked opens a box with its beginning, to be ended or changed.
#[component]
pub fn PromptPicker(
    /// The lines shown at once.
    first: Vec<Prompt>,
    /// The lines shown when they are asked for, or when one of them is picked already.
    #[prop(optional)]
    more: Vec<Prompt>,
    /// What the lines are. Without it, only a screen reader hears a name for the group.
    #[prop(optional, into)]
    legend: Option<String>,
    #[prop(optional, into)] hint: Option<String>,
) -> AnyView {
    let desk = use_desk();
    let n_more = more.len();
    let next = more.first().copied();
    let picked = move |prompt: &Prompt| is_picked(desk, *prompt);
    let open = RwSignal::new(untrack(|| more.iter().any(picked)));
    let shown = move || match open.get() {
        true => [first.as_slice(), more.as_slice()].concat(),
        false => first.clone(),
    };
    let show_more = move |_| {
        open.set(true);
        // The button is gone, so the focus goes to the first line it brought.
        request_animation_frame(move || {
            if let Some(next) = next {
                device::focus(&check_id(next));
            }
        });
    };
    let more_button = live(move || {
        (n_more > 0 && !open.get()).then(|| {
            view! {
                <button type="button" class="button button--second" on:click=show_more>
                    <Icon name=IconName::Add />
                    <span>{words!(frame.show_more, n = n_more)}</span>
                </button>
            }
        })
    });
    let legend_class = match legend {
        Some(_) => "field__label",
        None => "visually-hidden",
    };
    view! {
        <fieldset class="field group prompts">
            <legend class=legend_class>
                {legend.unwrap_or_else(|| words!(recovery.lines.legend).to_owned())}
            </legend>
            {hint.map(|hint| view! { <p class="field__hint">{hint}</p> })}
            <ul class="prompts__list" role="list">
                {each(shown, |prompt| prompt.id().to_owned(), |prompt| view! { <Line prompt /> })}
            </ul>
            {more_button}
        </fieldset>
    }
}

/// One line, and its box once it is picked.
#[component]
fn Line(prompt: Prompt) -> AnyView {
    let desk = use_desk();
    let picked = Memo::new(move |_| is_picked(desk, prompt));
    let toggle = move |_| match picked.get_untracked() {
        true => unpick(desk, prompt),
        false => pick(desk, prompt),
    };
    let words = live(move || picked.get().then(|| line_box(desk, prompt)));
    view! {
        <li class="prompt" class:prompt--picked=picked>
            <div class="choice">
                <input
                    class="choice__input"
                    type="checkbox"
                    id=check_id(prompt)
                    prop:checked=picked
                    on:change=toggle
                />
                <span class="choice__face" aria-hidden="true"></span>
                <span class="choice__words">
                    <label class="choice__label" for=check_id(prompt)>
                        {content::prompt(prompt).whole}
                    </label>
                </span>
            </div>
            {words}
        </li>
    }
}

fn line_box(desk: Desk, prompt: Prompt) -> AnyView {
    let kept = Signal::derive(move || words_of(desk, prompt).unwrap_or_default());
    let on_change = Callback::new(move |words: Note| reword(desk, prompt, words));
    view! {
        <div class="prompt__words">
            <NoteBox
                id=box_id(prompt)
                label=words!(recovery.lines.words)
                hint=words!(recovery.lines.words_hint)
                kept
                on_change
                rows=2
            />
        </div>
    }
}

fn is_picked(desk: Desk, prompt: Prompt) -> bool {
    desk.recovery
        .with(|recovery| recovery.meaning().line(prompt).is_some())
}

/// The words of a picked line. Reactive.
fn words_of(desk: Desk, prompt: Prompt) -> Option<Note> {
    desk.recovery.with(|recovery| {
        let line = recovery.meaning().line(prompt)?;
        Some(line.words.clone())
    })
}

fn reword(desk: Desk, prompt: Prompt, words: Note) {
    desk.recovery.update(|recovery| {
        recovery.change(device::today(), |meaning| meaning.pick(prompt, words));
    });
}

/// Picks a line with the words it had when it was last put aside, or with its beginning.
pub fn pick(desk: Desk, prompt: Prompt) {
    let aside = DraftField::Named(box_id(prompt));
    let words = match desk.draft(&aside) {
        words if words.is_empty() => content::line_start(prompt),
        words => words,
    };
    if let Ok(words) = Note::parse(&words) {
        desk.forget_draft(&aside);
        reword(desk, prompt, words);
    } else {
        // Too many words to keep stay among the drafts, where the box finds them.
        reword(desk, prompt, Note::default());
    }
}

/// Takes a line off. Words of the person's own are put aside, in case it is picked again.
fn unpick(desk: Desk, prompt: Prompt) {
    let aside = DraftField::Named(box_id(prompt));
    let words = untrack(|| words_of(desk, prompt)).unwrap_or_default();
    let is_own = !words.is_blank() && words.as_str() != content::line_start(prompt);
    if is_own && desk.draft(&aside).is_empty() {
        // A note is never too long to wait.
        let _ = desk.keep_draft(aside, words.as_str());
    }
    desk.recovery.update(|recovery| {
        recovery.change(device::today(), |meaning| meaning.unpick(prompt));
    });
}

/// Begins the id of each tick.
const TICK: &str = "recovery-pick-";

fn check_id(prompt: Prompt) -> String {
    [TICK, prompt.id()].concat()
}

/// The line that the tick of this id picks.
pub fn picked_by(id: &str) -> Option<Prompt> {
    Prompt::from_id(id.strip_prefix(TICK)?)
}

fn box_id(prompt: Prompt) -> String {
    ["recovery-line-", prompt.id()].concat()
}
