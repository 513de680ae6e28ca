//! One line of typed words, with its label, hint and error.

use leptos::{ev::KeyboardEvent, prelude::*};

/// The hint and the error of a field, and what ties them to it.
pub(super) struct Around {
    pub described_by: Signal<Option<String>>,
    pub hint: AnyView,
    pub error: AnyView,
}

impl Around {
    pub fn new(id: &str, hint: MaybeProp<String>, error: Signal<Option<String>>) -> Self {
        let hint_id = [id, "-hint"].concat();
        let error_id = [id, "-error"].concat();
        let described_by = {
            let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
            Signal::derive(move || {
                match (hint.with(Option::is_some), error.with(Option::is_some)) {
                    (true, true) => Some([hint_id.as_str(), " ", &error_id].concat()),
                    (true, false) => Some(hint_id.clone()),
                    (false, true) => Some(error_id.clone()),
                    (false, false) => None,
                }
            })
        };
        let hint = move || {
            hint.get()
                .map(|hint| view! { <p class="field__hint" id=hint_id.clone()>{hint}</p> })
        };
        let error = move || {
            error.get().map(|error| {
                view! {
                    <p class="field__error" id=error_id.clone()>
                        <super::Icon name=super::IconName::Mind />
                        <span>{error}</span>
                    </p>
                }
            })
        };
        Self {
            described_by,
            hint: hint.into_any(),
            error: error.into_any(),
        }
    }
}

/// A labelled field for one line.
#[component]
pub fn TextField(
    /// Names the field; the ids of its hint and error are built from it.
    #[prop(into)]
    id: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: MaybeProp<String>,
    /// What the person has typed so far.
    value: RwSignal<String>,
    /// Runs at each keystroke, after `value` has changed.
    #[prop(optional, into)]
    on_input: Option<Callback<String>>,
    /// Runs at the enter key.
    #[prop(optional, into)]
    on_enter: Option<Callback<()>>,
    /// What to put right, if anything.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> AnyView {
    let around = Around::new(&id, hint, error);
    let enter = move |event: KeyboardEvent| {
        // Enter also ends a word being composed, and that is not the end of the line.
        if event.key() == "Enter"
            && !event.is_composing()
            && let Some(on_enter) = on_enter
        {
            event.prevent_default();
            on_enter.run(());
        }
    };
    view! {
        <div class="field" class:field--invalid=move || error.with(Option::is_some)>
            <label class="field__label" for=id.clone()>{label}</label>
            {around.hint}
            {around.error}
            <input
                class="field__input"
                id=id
                type="text"
                autocomplete="off"
                dir="auto"
                aria-describedby=around.described_by
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                prop:value=value
                on:input=move |event| {
                    let words = event_target_value(&event);
                    value.set(words.clone());
                    if let Some(on_input) = on_input {
                        on_input.run(words);
                    }
                }
                on:keydown=enter
            />
        </div>
    }
    .into_any()
}
