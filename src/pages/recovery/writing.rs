//! The boxes to write in: two meanings, lines to pick, own words, hope.

use super::{WORDS, prompt_picker::PromptPicker};
use crate::{
    components::{Choice, ChoiceLook, ChoiceOne, Icon, IconName, focus_field},
    content,
    desk::{Desk, use_desk},
    device,
    domain::{Meaning, Note, Prompt, RecoveryView},
    pages::boxes::NoteBox,
    signals::{Callback, Memo, Signal},
    view::{live, view},
    words,
};
use leptos::prelude::*;

const LINES: &str = "recovery-lines";
const VIEW: &str = "recovery-view";

#[component]
pub fn Writing(
    /// Runs when the person would like to read what they wrote.
    on_done: Callback<()>,
) -> AnyView {
    let desk = use_desk();
    let blank = desk
        .recovery
        .with_untracked(|recovery| recovery.meaning().is_blank());
    let kept = move |words: fn(&Meaning) -> &Note| {
        Signal::derive(move || {
            desk.recovery
                .with(|recovery| words(recovery.meaning()).clone())
        })
    };
    view! {
        {blank.then(Empty)}
        <Explained />
        <section class="section flow-l" aria-labelledby=WORDS>
            <h2 class="section__head" id=WORDS tabindex="-1">{words!(recovery.write)}</h2>
            <WhichView />
            <div class="flow-l" id=LINES>
                <PromptPicker
                    first=Prompt::AIMS.to_vec()
                    legend=words!(recovery.lines.aims)
                    hint=words!(recovery.lines.aims_hint)
                />
                <PromptPicker
                    first=Prompt::WAYS.to_vec()
                    legend=words!(recovery.lines.ways)
                    hint=words!(recovery.lines.ways_hint)
                />
            </div>
            <NoteBox
                id="recovery-own-words"
                label=words!(recovery.own.label)
                hint=words!(recovery.own.hint)
                kept=kept(|meaning| &meaning.own_words)
                on_change=Callback::new(move |note: Note| change(desk, |meaning| meaning.own_words = note))
            />
            <div class="flow">
                <NoteBox
                    id="recovery-hope"
                    label=words!(recovery.hope.label)
                    hint=words!(recovery.hope.hint)
                    kept=kept(|meaning| &meaning.hope)
                    ideas=content::ideas().hopes
                    on_change=Callback::new(move |note: Note| change(desk, |meaning| meaning.hope = note))
                />
            </div>
            <p class="actions">
                <button type="button" class="button button--large" on:click=move |_| on_done.run(())>
                    {words!(recovery.done)}
                </button>
            </p>
        </section>
    }
}

/// What the place is for, before there is anything in it.
#[component]
fn Empty() -> AnyView {
    view! {
        <div class="recovery__empty">
            <p>{words!(recovery.empty)}</p>
            <button type="button" class="button button--second" on:click=|_| focus_field(LINES)>
                <Icon name=IconName::Down />
                <span>{words!(recovery.pick)}</span>
            </button>
        </div>
    }
}

#[component]
fn Explained() -> AnyView {
    view! {
        <section class="section flow" aria-labelledby="recovery-explained">
            <h2 class="section__head" id="recovery-explained">{words!(recovery.explain.head)}</h2>
            <div class="meanings">
                <div class="meanings__one">
                    <h3>{words!(recovery.explain.clinical)}</h3>
                    <p>{words!(recovery.explain.clinical_more)}</p>
                </div>
                <div class="meanings__one">
                    <h3>{words!(recovery.explain.personal)}</h3>
                    <p>{words!(recovery.explain.personal_more)}</p>
                </div>
            </div>
            <p class="soft">{words!(recovery.explain.overlap)}</p>
        </section>
    }
}

/// The doctor's meaning, one's own, both, neither, or none of these.
#[component]
fn WhichView() -> AnyView {
    let desk = use_desk();
    let view = Memo::new(move |_| desk.recovery.with(|recovery| recovery.meaning().view));
    let choices =
        RecoveryView::ALL.map(|view| Choice::new(view.id(), content::recovery_view(view)));
    let clear = move |_| {
        // The button goes with the choice, so the focus goes back to the group.
        focus_field(VIEW);
        change(desk, |meaning| meaning.view = None);
    };
    let clear_button = live(move || {
        view.get().map(|_| {
            view! {
                <button type="button" class="button button--quiet" on:click=clear>
                    <Icon name=IconName::Undo />
                    <span>{words!(recovery.view.clear)}</span>
                </button>
            }
        })
    });
    view! {
        <div>
            <ChoiceOne
                legend=words!(recovery.view.legend)
                hint=words!(recovery.view.hint)
                name=VIEW
                choices=Signal::stored(choices.to_vec())
                chosen=Signal::derive(move || view.get().map(|view| view.id().to_owned()))
                on_choose=Callback::new(move |id: String| {
                    change(desk, |meaning| meaning.view = RecoveryView::from_id(&id));
                })
                look=ChoiceLook::Chips
            />
            {clear_button}
        </div>
    }
}

fn change(desk: Desk, change: impl FnOnce(&mut Meaning)) {
    desk.recovery
        .update(|recovery| recovery.change(device::today(), change));
}
