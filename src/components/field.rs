//! What stands around a box to type in: its label, hint and error, and a quiet line below.

use crate::signals::{Callback, MaybeProp, RwSignal, Signal};
use crate::view::{live, view};
use leptos::{ev::Event, prelude::*};

/// The hint and the error of a field, and what ties them to it.
pub(super) struct Around {
    pub described_by: Signal<Option<String>>,
    /// For `aria-invalid`.
    pub invalid: Signal<Option<&'static str>>,
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
        let hint = live(move || {
            hint.get()
                .map(|hint| view! { <p class="field__hint" id=hint_id.clone()>{hint}</p> })
        });
        let words = live(move || {
            error.get().map(|error| {
                view! {
                    <p class="field__error" id=error_id.clone()>
                        <super::Icon name=super::IconName::Mind />
                        <span>{error}</span>
                    </p>
                }
            })
        });
        Self {
            described_by,
            invalid: Signal::derive(move || error.with(Option::is_some).then_some("true")),
            hint,
            // Always here, so that an error that comes up while the person types is read aloud.
            error: view! { <div aria-live="polite">{words}</div> },
        }
    }

    /// A box with everything around it.
    pub fn field(
        self,
        id: String,
        label: String,
        typed_in: AnyView,
        under: Signal<Option<String>>,
    ) -> AnyView {
        let invalid = self.invalid;
        view! {
            <div class="field" class:field--invalid=move || invalid.get().is_some()>
                <label class="field__label" for=id>{label}</label>
                {self.hint}
                {self.error}
                {typed_in}
                {live(move || under.get().map(|under| view! { <p class="field__under">{under}</p> }))}
            </div>
        }
    }
}

/// Takes over what is typed, and tells the page.
pub(super) fn typed(
    value: RwSignal<String>,
    on_input: Option<Callback<String>>,
) -> impl Fn(Event) + 'static {
    move |event| {
        let words = event_target_value(&event);
        value.set(words.clone());
        if let Some(on_input) = on_input {
            on_input.run(words);
        }
    }
}
