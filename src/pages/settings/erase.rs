//! Taking everything off this browser, after showing what that is.

use super::kept::Holding;
use crate::{
    components::{Dialog, Icon, IconName},
    desk::use_desk,
    device,
    domain::Workbook,
    pages::files::{SaveCopy, part_name},
    signals::RwSignal,
    storage::{Section, SetAside},
    view::{Views, each, live, view},
    words,
};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// A kind of thing the person has, and how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    Meanings(usize),
    Values(usize),
    Goals(usize),
    Steps(usize),
    CheckIns(usize),
    Setbacks(usize),
    Support(usize),
    Areas(usize),
    WellLines(usize),
    Rewards(usize),
    Appointments(usize),
    Binned(usize),
    SetAside(usize),
}

/// What would be erased. A kind there is none of is left out.
pub fn counts(workbook: &Workbook, n_set_aside: usize) -> Vec<Count> {
    let meaning_now = usize::from(!workbook.recovery.meaning().is_blank());
    let goals = workbook.goals.as_slice();
    let all = [
        (
            Count::Meanings as fn(usize) -> Count,
            workbook.recovery.earlier().len() + meaning_now,
        ),
        (Count::Values, workbook.values.kept().len()),
        (Count::Goals, goals.len()),
        (
            Count::Steps,
            goals.iter().map(|goal| goal.steps.len()).sum(),
        ),
        (Count::CheckIns, workbook.check_ins.iter().count()),
        (Count::Setbacks, workbook.setbacks.as_slice().len()),
        (Count::Support, workbook.support.as_slice().len()),
        (Count::Areas, workbook.areas.as_slice().len()),
        (Count::WellLines, workbook.staying_well.iter().count()),
        (Count::Rewards, workbook.rewards.as_slice().len()),
        (Count::Appointments, workbook.appointments.as_slice().len()),
        (Count::Binned, workbook.bin.iter().count()),
        (Count::SetAside, n_set_aside),
    ];
    let some = all.into_iter().filter(|(_, n)| *n > 0);
    some.map(|(count, n)| count(n)).collect()
}

fn count_words(count: Count) -> String {
    match count {
        Count::Meanings(n) => words!(settings.erase.meanings, n = n),
        Count::Values(n) => words!(settings.erase.values, n = n),
        Count::Goals(n) => words!(settings.erase.goals, n = n),
        Count::Steps(n) => words!(settings.erase.steps, n = n),
        Count::CheckIns(n) => words!(settings.erase.check_ins, n = n),
        Count::Setbacks(n) => words!(settings.erase.setbacks, n = n),
        Count::Support(n) => words!(settings.erase.support, n = n),
        Count::Areas(n) => words!(settings.erase.areas, n = n),
        Count::WellLines(n) => words!(settings.erase.well_lines, n = n),
        Count::Rewards(n) => words!(settings.erase.rewards, n = n),
        Count::Appointments(n) => words!(settings.erase.appointments, n = n),
        Count::Binned(n) => words!(settings.erase.binned, n = n),
        Count::SetAside(n) => words!(settings.erase.set_aside, n = n),
    }
}

/// One part at a time: a button for each that holds something, and a question before it goes.
#[component]
pub fn EraseOnePart(holding: RwSignal<Holding>) -> AnyView {
    let desk = use_desk();
    let asking = RwSignal::new(false);
    let chosen = RwSignal::new(None::<Section>);
    let name = move || chosen.get().map(part_name).unwrap_or_default();
    let ask = move |section: Section| {
        chosen.set(Some(section));
        asking.set(true);
    };
    let erase = move |_| {
        if let Some(section) = chosen.get_untracked() {
            desk.erase_part(section);
        }
        asking.set(false);
        request_animation_frame(|| device::focus("settings-erase-part"));
    };
    let parts = move || {
        let parts = holding.with(|holding| holding.room.clone()).into_iter();
        let parts = parts.map(|(section, _)| section);
        parts
            .filter(|section| *section != Section::Copies)
            .collect::<Vec<_>>()
    };
    let button = move |section: Section| {
        view! {
            <li>
                <button type="button" class="button button--second" on:click=move |_| ask(section)>
                    {words!(settings.erase.part, part = part_name(section))}
                </button>
            </li>
        }
    };
    view! {
        <section class="topic" aria-labelledby="settings-erase-part">
            <h2 id="settings-erase-part" tabindex="-1">{words!(settings.erase.part_title)}</h2>
            <div class="topic__body">
                <p>{words!(settings.erase.part_what)}</p>
                <ul class="settings__parts" role="list">
                    {each(parts, |section| section.id().to_owned(), button)}
                </ul>
            </div>
        </section>
        <Dialog id="erase-part" title=words!(settings.erase.part_ask) open=asking>
            <p class="own">{live(name)}</p>
            <p>{words!(settings.erase.copies_stay)}</p>
            <div class="actions">
                <SaveCopy label=words!(settings.erase.save_first) class="button button--second" />
                <button type="button" class="button button--erase" on:click=erase>
                    {words!(settings.erase.part_erase)}
                </button>
                <button type="button" class="button" on:click=move |_| asking.set(false)>
                    {words!(settings.erase.keep)}
                </button>
            </div>
        </Dialog>
    }
}

#[component]
pub fn EraseEverything(aside: RwSignal<Vec<SetAside>>) -> AnyView {
    let desk = use_desk();
    let asking = RwSignal::new(false);
    let erased = RwSignal::new(false);
    let unfinished = RwSignal::new(false);
    let ask = move |_| {
        erased.set(false);
        unfinished.set(false);
        asking.set(true);
    };
    let erase = move |_| {
        spawn_local(async move {
            match desk.erase().await {
                Ok(()) => {
                    asking.set(false);
                    erased.set(true);
                    // After the dialog has given the focus back to the button that opened it.
                    request_animation_frame(|| device::focus("erased"));
                }
                Err(_) => {
                    unfinished.set(true);
                    request_animation_frame(|| device::focus("not-erased"));
                }
            }
        });
    };
    let counted = move || {
        asking.track();
        let counts = counts(&desk.workbook(), aside.with(Vec::len));
        counts
            .into_iter()
            .map(|count| view! { <li>{count_words(count)}</li> })
            .views()
    };
    view! {
        <section class="topic" aria-labelledby="settings-erase">
            <h2 id="settings-erase">{words!(settings.erase.title)}</h2>
            <div class="topic__body">
                <p>{words!(settings.erase.what)}</p>
                {live(move || erased.get().then(|| view! {
                    <p class="settings__erased" id="erased" tabindex="-1">
                        <Icon name=IconName::Tick />
                        <span>{words!(settings.erase.done)}</span>
                    </p>
                }))}
                <p>
                    <button type="button" class="button button--second" on:click=ask>
                        {words!(settings.erase.open)}
                    </button>
                </p>
            </div>
        </section>
        <Dialog id="erase" title=words!(settings.erase.ask) open=asking>
            <ul class="settings__counts" role="list">{live(counted)}</ul>
            <p>{words!(settings.erase.copies_stay)}</p>
            {live(move || unfinished.get().then(|| view! {
                <p class="settings__unfinished" id="not-erased" tabindex="-1">
                    {words!(settings.erase.not_done)}
                </p>
            }))}
            <div class="actions">
                <SaveCopy label=words!(settings.erase.save_first) class="button button--second" />
                <button type="button" class="button button--erase" on:click=erase>
                    {words!(settings.erase.erase)}
                </button>
                <button type="button" class="button" on:click=move |_| asking.set(false)>
                    {words!(settings.erase.keep)}
                </button>
            </div>
        </Dialog>
    }
}
