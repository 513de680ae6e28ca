//! Files the person takes away: a copy of everything, or a part that could not be opened.

use crate::{
    components::{Icon, IconName},
    desk::Desk,
    device,
    domain::Day,
    storage::Section,
    words,
};
use leptos::prelude::*;

/// A file about to be handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    pub name: String,
    /// Its media type.
    pub kind: &'static str,
    pub text: String,
}

impl File {
    /// Everything the person wrote, as it stands on the screen.
    pub fn copy_of_everything(desk: &Desk, today: Day) -> Self {
        Self {
            name: format!("camau-copy-{today}.json"),
            kind: "application/json",
            text: desk.copy_of_everything(),
        }
    }

    /// One part as it was found. It may be any text at all, since Camau could not read it.
    pub fn part(section: Option<Section>, text: &str, today: Day) -> Self {
        let section = section.map_or("part", Section::id);
        Self {
            name: format!("camau-{section}-{today}.txt"),
            kind: "text/plain",
            text: text.to_owned(),
        }
    }
}

/// Hands over a file, and says quietly where it went or that it did not go.
#[component]
pub fn SaveFile(
    label: &'static str,
    /// The look of the button, such as `button button--second`.
    class: &'static str,
    /// Makes the file at the moment it is asked for.
    file: Callback<(), File>,
) -> AnyView {
    let outcome = RwSignal::new(None::<String>);
    let save = move |_| {
        let File { name, kind, text } = file.run(());
        outcome.set(Some(match device::save_file(&name, kind, &text) {
            Ok(()) => words!(settings.copy.saved, name = name),
            Err(device::Refused) => words!(settings.copy.refused).to_owned(),
        }));
    };
    view! {
        <div class="save-file">
            <button type="button" class=class on:click=save>
                <Icon name=IconName::File />
                <span>{label}</span>
            </button>
            <p class="save-file__outcome" role="status">{outcome}</p>
        </div>
    }
    .into_any()
}

/// The button for a copy of everything.
#[component]
pub fn SaveCopy(label: &'static str, class: &'static str) -> AnyView {
    let desk = crate::desk::use_desk();
    let file = Callback::new(move |()| File::copy_of_everything(&desk, device::today()));
    view! { <SaveFile label class file /> }.into_any()
}

/// The button for a part that could not be opened.
#[component]
pub fn SavePart(section: Option<Section>, text: String) -> AnyView {
    let file = Callback::new(move |()| File::part(section, &text, device::today()));
    view! { <SaveFile label=words!(frame.save_part) class="button button--second" file /> }
        .into_any()
}

/// What the person calls a part that is kept.
pub fn part_name(section: Section) -> &'static str {
    match section {
        Section::Settings => words!(frame.part_settings),
        Section::Beginning => words!(frame.part_beginning),
        Section::Recovery => words!(frame.recovery),
        Section::Values => words!(frame.values),
        Section::Goals => words!(frame.goals),
        Section::Drafts => words!(frame.part_drafts),
    }
}
