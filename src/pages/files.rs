//! Files the person takes away: a copy of everything, or a part that could not be opened.

use crate::{
    components::{Icon, IconName},
    desk::{Desk, use_desk},
    device,
    domain::Day,
    signals::{Callback, RwSignal},
    storage::{Place, Section},
    view::view,
    words,
};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

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
    pub async fn copy_of_everything(desk: Desk, today: Day) -> Self {
        Self {
            name: format!("camau-copy-{today}.json"),
            kind: "application/json",
            text: desk.copy_of_everything().await,
        }
    }

    /// One part as it was found. It may be any text at all, since Camau could not read it.
    pub fn part(place: Option<&Place>, text: &str, today: Day) -> Self {
        let section = place.map_or("part", |place| place.section.id());
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
    /// Makes the file when it is asked for, and hands it on when it is ready.
    make: Callback<Callback<File>>,
    /// Runs when the file was handed over.
    #[prop(optional)]
    on_saved: Option<Callback<()>>,
) -> AnyView {
    let outcome = RwSignal::new(None::<String>);
    let hand_over = Callback::new(move |File { name, kind, text }: File| {
        let said = match device::save_file(&name, kind, &text) {
            Ok(()) => {
                if let Some(on_saved) = on_saved {
                    on_saved.run(());
                }
                words!(settings.copy.saved, name = name)
            }
            Err(device::Refused) => words!(settings.copy.refused).to_owned(),
        };
        let _ = outcome.try_set(Some(said));
    });
    let save = move |_| make.run(hand_over);
    view! {
        <div class="save-file">
            <button type="button" class=class on:click=save>
                <Icon name=IconName::File />
                <span>{label}</span>
            </button>
            <p class="save-file__outcome" role="status">{outcome}</p>
        </div>
    }
}

/// The button for a copy of everything.
#[component]
pub fn SaveCopy(label: &'static str, class: &'static str) -> AnyView {
    let desk = use_desk();
    let make = Callback::new(move |ready: Callback<File>| {
        spawn_local(async move {
            ready.run(File::copy_of_everything(desk, device::today()).await);
        });
    });
    let on_saved = Callback::new(move |()| {
        let today = device::today();
        desk.copies.update(|copies| copies.last_saved = Some(today));
    });
    view! { <SaveFile label class make on_saved /> }
}

/// The button for a part that could not be opened.
#[component]
pub fn SavePart(place: Option<Place>, text: String) -> AnyView {
    let make = Callback::new(move |ready: Callback<File>| {
        ready.run(File::part(place.as_ref(), &text, device::today()));
    });
    view! { <SaveFile label=words!(frame.save_part) class="button button--second" make /> }
}

/// What the person calls a part that is kept.
pub fn part_name(section: Section) -> &'static str {
    match section {
        Section::Settings => words!(frame.part_settings),
        Section::Beginning => words!(frame.part_beginning),
        Section::Recovery => words!(frame.recovery),
        Section::Values => words!(frame.values),
        Section::Goals => words!(frame.goals),
        Section::CheckIns => words!(frame.part_check_ins),
        Section::Setbacks => words!(frame.part_setbacks),
        Section::Support => words!(frame.support),
        Section::Areas => words!(frame.areas),
        Section::StayingWell => words!(frame.staying_well),
        Section::Rewards => words!(frame.rewards),
        Section::Appointments => words!(frame.part_appointments),
        Section::Taking => words!(frame.part_taking),
        Section::Drafts => words!(frame.part_drafts),
        Section::Copies => words!(frame.part_copies),
        Section::Bin => words!(frame.part_bin),
        Section::OtherWords => words!(frame.part_other_words),
    }
}
