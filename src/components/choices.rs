//! Choosing: some of several, or one of them.

use super::{Icon, IconName};
use crate::signals::{Callback, MaybeProp, Signal};
use crate::view::{each, live, view};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// Something to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub id: String,
    pub label: String,
    pub note: Option<String>,
    pub icon: Option<IconName>,
}

impl Choice {
    /// One with a name and nothing else.
    pub fn new(id: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            label: label.into(),
            note: None,
            icon: None,
        }
    }
}

/// How much room each choice takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChoiceLook {
    /// A line each, with room for a note.
    #[default]
    Cards,
    /// As wide as its words.
    Chips,
}

/// Choose any of these.
#[component]
pub fn ChoiceCards(
    #[prop(into)] legend: String,
    #[prop(optional, into)] hint: MaybeProp<String>,
    /// Ties the choices together; the id of the group and the start of each choice's id.
    #[prop(into)]
    name: String,
    #[prop(into)] choices: Signal<Vec<Choice>>,
    /// The ids of those chosen.
    #[prop(into)]
    chosen: Signal<Vec<String>>,
    /// Given the id, and whether it is now chosen.
    #[prop(into)]
    on_toggle: Callback<(String, bool)>,
    #[prop(optional)] look: ChoiceLook,
) -> AnyView {
    let is_chosen = Callback::new(move |id: String| chosen.with(|chosen| chosen.contains(&id)));
    group(
        legend, hint, name, choices, "checkbox", is_chosen, on_toggle, look,
    )
}

/// Choose one of these.
#[component]
pub fn ChoiceOne(
    #[prop(into)] legend: String,
    #[prop(optional, into)] hint: MaybeProp<String>,
    /// Ties the choices together; the id of the group and the start of each choice's id.
    #[prop(into)]
    name: String,
    #[prop(into)] choices: Signal<Vec<Choice>>,
    /// The id of the one chosen.
    #[prop(into)]
    chosen: Signal<Option<String>>,
    #[prop(into)] on_choose: Callback<String>,
    #[prop(optional)] look: ChoiceLook,
) -> AnyView {
    let is_chosen =
        Callback::new(move |id: String| chosen.with(|chosen| chosen.as_ref() == Some(&id)));
    let on_toggle = Callback::new(move |(id, _): (String, bool)| on_choose.run(id));
    group(
        legend, hint, name, choices, "radio", is_chosen, on_toggle, look,
    )
}

#[expect(
    clippy::too_many_arguments,
    reason = "the props of both components, passed on"
)]
fn group(
    legend: String,
    hint: MaybeProp<String>,
    name: String,
    choices: Signal<Vec<Choice>>,
    kind: &'static str,
    is_chosen: Callback<String, bool>,
    on_toggle: Callback<(String, bool)>,
    look: ChoiceLook,
) -> AnyView {
    let hint_id = [name.as_str(), "-hint"].concat();
    let described_by = {
        let hint_id = hint_id.clone();
        move || hint.with(Option::is_some).then(|| hint_id.clone())
    };
    let class = match look {
        ChoiceLook::Cards => "choices",
        ChoiceLook::Chips => "choices choices--chips",
    };
    let id = name.clone();
    let one = move |choice| option(&name, choice, kind, is_chosen, on_toggle);
    view! {
        <fieldset class="field group" id=id aria-describedby=described_by>
            <legend class="field__label">{legend}</legend>
            {live(move || hint.get().map(|hint| view! { <p class="field__hint" id=hint_id.clone()>{hint}</p> }))}
            <div class=class>
                // The label is part of the key: a choice whose label has changed is drawn again. A note and an icon stay as
                // they first were.
                {each(move || choices.get(), |choice| [&choice.id, " ", &choice.label].concat(), one)}
            </div>
        </fieldset>
    }
}

fn option(
    name: &str,
    Choice {
        id,
        label,
        note,
        icon,
    }: Choice,
    kind: &'static str,
    is_chosen: Callback<String, bool>,
    on_toggle: Callback<(String, bool)>,
) -> AnyView {
    let input_id = [name, "-", &id].concat();
    let note_id = [input_id.as_str(), "-note"].concat();
    let described_by = note.is_some().then(|| note_id.clone());
    let checked = {
        let id = id.clone();
        move || is_chosen.run(id.clone())
    };
    let change = move |event: leptos::ev::Event| {
        let Some(input) = event
            .target()
            .and_then(|it| it.dyn_into::<HtmlInputElement>().ok())
        else {
            return;
        };
        on_toggle.run((id.clone(), input.checked()));
        // The page may say no, and then the box goes back to what is so.
        if let Some(chosen) = untrack(|| is_chosen.try_run(id.clone())) {
            input.set_checked(chosen);
        }
    };
    view! {
        <div class="choice">
            <input
                class="choice__input"
                id=input_id.clone()
                type=kind
                name=name.to_owned()
                aria-describedby=described_by
                prop:checked=checked
                on:change=change
            />
            <span class="choice__face" aria-hidden="true"></span>
            {icon.map(|icon| view! { <span class="choice__icon"><Icon name=icon /></span> })}
            <span class="choice__words">
                <label class="choice__label" for=input_id>{label}</label>
                {note.map(|note| view! { <span class="choice__note" id=note_id>{note}</span> })}
            </span>
        </div>
    }
}
