//! Room for as many words as the person likes.

use super::text_field::Around;
use leptos::prelude::*;

/// Words a line holds on a phone, near enough to make room for them.
const LINE: usize = 36;

/// A labelled box that grows with its words.
#[component]
pub fn TextArea(
    /// Names the box; the ids of its hint and error are built from it.
    #[prop(into)]
    id: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: MaybeProp<String>,
    /// What the person has typed so far.
    value: RwSignal<String>,
    /// Runs at each keystroke, after `value` has changed.
    #[prop(optional, into)]
    on_input: Option<Callback<String>>,
    /// What to put right, if anything.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// A quiet line below the box, such as whether it is saved.
    #[prop(optional, into)]
    under: Signal<Option<String>>,
    /// How many lines it shows while empty.
    #[prop(default = 3)]
    rows: u32,
) -> AnyView {
    let around = Around::new(&id, hint, error);
    // For browsers without `field-sizing`; the others measure for themselves.
    let lines = Memo::new(move |_| {
        value.with(|words| {
            let lines = words
                .split('\n')
                .map(|line| line.chars().count() / LINE + 1)
                .sum::<usize>();
            u32::try_from(lines)
                .unwrap_or(rows)
                .clamp(rows, 20)
                .to_string()
        })
    });
    view! {
        <div class="field" class:field--invalid=move || error.with(Option::is_some)>
            <label class="field__label" for=id.clone()>{label}</label>
            {around.hint}
            {around.error}
            <textarea
                class="field__input field__input--area"
                class:field__input--low={rows < 3}
                class:field__input--high={rows > 4}
                id=id
                rows=lines
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
            ></textarea>
            {move || under.get().map(|under| view! { <p class="field__under">{under}</p> })}
        </div>
    }
    .into_any()
}
