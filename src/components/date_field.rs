//! A date in three small fields: day, month, year.

use super::text_field::Around;
use leptos::prelude::*;

/// What is typed in each field, whether or not it is a date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateParts {
    pub day: String,
    pub month: String,
    pub year: String,
}

/// Three numbers that make a date.
#[component]
pub fn DateField(
    /// Names the group; its fields are this and `-day`, `-month`, `-year`.
    #[prop(into)]
    id: String,
    #[prop(into)] legend: String,
    #[prop(optional, into)] hint: MaybeProp<String>,
    /// Labels of the fields.
    #[prop(into)]
    day: String,
    #[prop(into)] month: String,
    #[prop(into)] year: String,
    value: RwSignal<DateParts>,
    /// Runs at each keystroke, after `value` has changed.
    #[prop(optional, into)]
    on_input: Option<Callback<DateParts>>,
    /// What to put right, if anything.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> AnyView {
    let around = Around::new(&id, hint, error);
    let group_id = id.clone();
    let part = move |suffix: &'static str, label: String, of: fn(&mut DateParts) -> &mut String| {
        let id = [id.as_str(), suffix].concat();
        let class = if suffix == "-year" {
            "field__input date__input date__input--year"
        } else {
            "field__input date__input"
        };
        view! {
            <div class="date__part">
                <label class="date__label" for=id.clone()>{label}</label>
                <input
                    class=class
                    id=id
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    prop:value=move || value.with(|value| of(&mut value.clone()).clone())
                    on:input=move |event| {
                        value.update(|value| *of(value) = event_target_value(&event));
                        if let Some(on_input) = on_input {
                            on_input.run(value.get_untracked());
                        }
                    }
                />
            </div>
        }
        .into_any()
    };
    let parts = [
        part("-day", day, |parts| &mut parts.day),
        part("-month", month, |parts| &mut parts.month),
        part("-year", year, |parts| &mut parts.year),
    ];
    view! {
        <fieldset class="field group date" id=group_id aria-describedby=around.described_by class:field--invalid=move || error.with(Option::is_some)>
            <legend class="field__label">{legend}</legend>
            {around.hint}
            {around.error}
            <div class="date__parts">{parts.into_iter().collect_view()}</div>
        </fieldset>
    }
    .into_any()
}
