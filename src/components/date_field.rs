//! A date in three small fields: day, month, year.

use super::field::Around;
use crate::signals::{Callback, MaybeProp, RwSignal, Signal};
use crate::view::{Views, view};
use leptos::{ev::KeyboardEvent, prelude::*};

/// What is typed in each field, whether or not it is a date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateParts {
    pub day: String,
    pub month: String,
    pub year: String,
}

/// One of the three fields.
#[derive(Clone, Copy)]
enum Part {
    Day,
    Month,
    Year,
}

impl Part {
    const fn suffix(self) -> &'static str {
        match self {
            Self::Day => "-day",
            Self::Month => "-month",
            Self::Year => "-year",
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Day | Self::Month => "field__input date__input",
            Self::Year => "field__input date__input date__input--year",
        }
    }

    fn of(self, parts: &DateParts) -> String {
        let part = match self {
            Self::Day => &parts.day,
            Self::Month => &parts.month,
            Self::Year => &parts.year,
        };
        part.clone()
    }

    fn set(self, parts: &mut DateParts, words: String) {
        match self {
            Self::Day => parts.day = words,
            Self::Month => parts.month = words,
            Self::Year => parts.year = words,
        }
    }
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
    /// Runs at the enter key.
    #[prop(optional, into)]
    on_enter: Option<Callback<()>>,
    /// What to put right, if anything.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> AnyView {
    let around = Around::new(&id, hint, error);
    let (described_by, invalid) = (around.described_by, around.invalid);
    let group_id = id.clone();
    let one = move |(part, label): (Part, String)| {
        let id = [id.as_str(), part.suffix()].concat();
        view! {
            <div class="date__part">
                <label class="date__label" for=id.clone()>{label}</label>
                <input
                    class=part.class()
                    id=id
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    // Few screen readers say what describes the group.
                    aria-describedby=described_by
                    aria-invalid=invalid
                    prop:value=move || value.with(|value| part.of(value))
                    on:keydown=move |event: KeyboardEvent| {
                        if event.key() == "Enter" && let Some(on_enter) = on_enter {
                            event.prevent_default();
                            on_enter.run(());
                        }
                    }
                    on:input=move |event| {
                        value.update(|value| part.set(value, event_target_value(&event)));
                        if let Some(on_input) = on_input {
                            on_input.run(value.get_untracked());
                        }
                    }
                />
            </div>
        }
    };
    let parts = [(Part::Day, day), (Part::Month, month), (Part::Year, year)].map(one);
    view! {
        <fieldset class="field group" id=group_id aria-describedby=described_by class:field--invalid=move || invalid.get().is_some()>
            <legend class="field__label">{legend}</legend>
            {around.hint}
            {around.error}
            <div class="date__parts">{parts.into_iter().views()}</div>
        </fieldset>
    }
}
