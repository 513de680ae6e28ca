//! Bringing a copy back: what the file holds beside what is here, then replace or merge, and the way back.

use crate::{
    components::{Icon, IconName},
    content,
    desk::{Desk, use_desk},
    device,
    domain::Workbook,
    signals::RwSignal,
    storage::{self, Compared, Copy, CopyError, Named, Place, compare},
    view::{Viewable, Views, live, view},
    words,
};
use leptos::{ev::DragEvent, prelude::*};
use wasm_bindgen_futures::spawn_local;

/// The key of the copy of everything as it was before a file was brought back.
const BEFORE: &str = "camau.before-copy";

/// The part of the page that answers.
const ANSWER: &str = "bring-back-answer";

/// A kind of thing that is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Meanings,
    Values,
    Goals,
    Steps,
    CheckIns,
    Setbacks,
    Support,
    Areas,
    WellLines,
    Rewards,
    Appointments,
    Typing,
    Binned,
}

fn kind_words(kind: Kind) -> &'static str {
    match kind {
        Kind::Meanings => words!(settings.bring.meanings),
        Kind::Values => words!(settings.bring.values),
        Kind::Goals => words!(settings.bring.goals),
        Kind::Steps => words!(settings.bring.steps),
        Kind::CheckIns => words!(settings.bring.check_ins),
        Kind::Setbacks => words!(settings.bring.setbacks),
        Kind::Support => words!(settings.bring.support),
        Kind::Areas => words!(settings.bring.areas),
        Kind::WellLines => words!(settings.bring.well_lines),
        Kind::Rewards => words!(settings.bring.rewards),
        Kind::Appointments => words!(settings.bring.appointments),
        Kind::Typing => words!(settings.bring.typing),
        Kind::Binned => words!(settings.bring.binned),
    }
}

/// What is here beside what is in a file, kind by kind. A kind that neither has is left out.
pub fn compared(here: &Workbook, copy: &Workbook) -> Vec<(Kind, Compared)> {
    let all = [
        (Kind::Meanings, compare(&meanings(here), &meanings(copy))),
        (Kind::Values, compare(&values(here), &values(copy))),
        (Kind::Goals, compare(&goals(here), &goals(copy))),
        (Kind::Steps, compare(&steps(here), &steps(copy))),
        (Kind::CheckIns, compare(&check_ins(here), &check_ins(copy))),
        (Kind::Setbacks, compare(&setbacks(here), &setbacks(copy))),
        (Kind::Support, compare(&support(here), &support(copy))),
        (Kind::Areas, compare(&areas(here), &areas(copy))),
        (
            Kind::WellLines,
            compare(&well_lines(here), &well_lines(copy)),
        ),
        (Kind::Rewards, compare(&rewards(here), &rewards(copy))),
        (
            Kind::Appointments,
            compare(&appointments(here), &appointments(copy)),
        ),
        (Kind::Typing, compare(&typing(here), &typing(copy))),
        (Kind::Binned, compare(&binned(here), &binned(copy))),
    ];
    let some = |(_, compared): &(Kind, Compared)| compared.here + compared.in_copy > 0;
    all.into_iter().filter(some).collect()
}

fn meanings(workbook: &Workbook) -> Named<&crate::domain::Meaning> {
    let recovery = &workbook.recovery;
    let now = (!recovery.meaning().is_blank()).then(|| (String::new(), recovery.meaning()));
    let earlier = recovery.earlier().iter();
    let earlier = earlier.map(|dated| (dated.day.to_string(), &dated.meaning));
    earlier.chain(now).collect()
}

fn values(workbook: &Workbook) -> Named<&crate::domain::KeptValue> {
    let kept = workbook.values.kept().iter();
    kept.map(|kept| (kept.value.to_text(), kept)).collect()
}

fn goals(workbook: &Workbook) -> Named<&crate::domain::Goal> {
    let goals = workbook.goals.iter();
    goals
        .map(|goal| (goal.id.as_str().to_owned(), goal))
        .collect()
}

fn steps(workbook: &Workbook) -> Named<&crate::domain::Step> {
    let steps = workbook.goals.iter().flat_map(|goal| {
        let name = |step: &crate::domain::Step| [goal.id.as_str(), " ", step.id.as_str()].concat();
        goal.steps.iter().map(move |step| (name(step), step))
    });
    steps.collect()
}

fn check_ins(workbook: &Workbook) -> Named<&crate::domain::CheckIn> {
    let check_ins = workbook.check_ins.iter();
    check_ins
        .map(|(day, check_in)| (day.to_string(), check_in))
        .collect()
}

fn setbacks(workbook: &Workbook) -> Named<&crate::domain::Setback> {
    let setbacks = workbook.setbacks.as_slice().iter();
    setbacks
        .map(|setback| (setback.id.as_str().to_owned(), setback.as_ref()))
        .collect()
}

fn support(workbook: &Workbook) -> Named<&crate::domain::Supporter> {
    let all = workbook.support.as_slice().iter();
    all.map(|one| (one.id.as_str().to_owned(), one.as_ref()))
        .collect()
}

fn areas(workbook: &Workbook) -> Named<&crate::domain::AreaNote> {
    let all = workbook.areas.as_slice().iter();
    all.map(|note| (note.area.id().to_owned(), note.as_ref()))
        .collect()
}

fn well_lines(workbook: &Workbook) -> Named<&crate::domain::WellLine> {
    let lines = workbook.staying_well.iter();
    lines
        .map(|(heading, line)| ([heading.id(), " ", line.id.as_str()].concat(), line))
        .collect()
}

fn rewards(workbook: &Workbook) -> Named<&crate::domain::RewardIdea> {
    let all = workbook.rewards.as_slice().iter();
    all.map(|idea| (idea.id.as_str().to_owned(), idea.as_ref()))
        .collect()
}

fn appointments(workbook: &Workbook) -> Named<&crate::domain::Appointment> {
    let all = workbook.appointments.as_slice().iter();
    all.map(|one| (one.id.as_str().to_owned(), one.as_ref()))
        .collect()
}

fn typing(workbook: &Workbook) -> Named<String> {
    let drafts = workbook.drafts.iter();
    drafts
        .map(|(field, words)| (format!("{field:?}"), words.to_owned()))
        .collect()
}

fn binned(workbook: &Workbook) -> Named<&crate::domain::Binned> {
    let binned = workbook.bin.iter();
    binned
        .map(|binned| (binned.id.as_str().to_owned(), binned))
        .collect()
}

/// Where bringing a copy back stands.
#[derive(Clone, Debug, PartialEq)]
enum Stage {
    Choosing,
    Refused(CopyError),
    /// Read, and waiting for replace or merge.
    Read(Box<Copy>),
    NotSetAside,
    Done(Way),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Replace,
    Merge,
    PutBack,
}

#[component]
pub fn BringBack() -> AnyView {
    let desk = use_desk();
    let stage = RwSignal::new(Stage::Choosing);
    let is_over = RwSignal::new(false);
    let before = desk.before_copy;
    spawn_local(async move {
        if let Some(keeper) = desk.keeper() {
            let (local, journal) = keeper.texts().await;
            let found = journal.unwrap_or_default().remove(BEFORE);
            let found = found.or_else(|| local.unwrap_or_default().remove(BEFORE));
            let _ = before.try_set(found);
        }
    });
    let look_into = move |file: web_sys::File| {
        spawn_local(async move {
            let read = match file.size() > storage::MAX_BYTES as f64 {
                true => Err(CopyError::TooLarge),
                false => storage::read_copy(&device::text_of(&file).await.unwrap_or_default()),
            };
            // A file can also be opened from outside, when the page is no longer here.
            let answered = stage.try_set(match read {
                Ok(copy) => Stage::Read(Box::new(copy)),
                Err(error) => Stage::Refused(error),
            });
            if answered {
                focus_answer();
            }
        });
    };
    device::take_opened_files(look_into);
    let choose = move |event: leptos::ev::Event| {
        if let Some(file) = device::chosen_file(&event) {
            look_into(file);
        }
    };
    let drop = move |event: DragEvent| {
        event.prevent_default();
        is_over.set(false);
        if let Some(file) = device::dropped_file(&event) {
            look_into(file);
        }
    };
    let over = move |event: DragEvent| {
        event.prevent_default();
        is_over.set(true);
    };
    let answer = live(move || match stage.get() {
        Stage::Choosing => ().shown(),
        Stage::Refused(error) => refused(&error),
        Stage::Read(copy) => beside(desk, &copy, stage, before),
        Stage::NotSetAside => view! { <p>{words!(settings.bring.not_set_aside)}</p> },
        Stage::Done(way) => view! { <p>{done_words(way)}</p> },
    });
    view! {
        <section class="topic" aria-labelledby="settings-bring">
            <h2 id="settings-bring">{words!(settings.bring.title)}</h2>
            <div class="topic__body">
                <p>{words!(settings.bring.what)}</p>
                <div
                    class="bring-back"
                    class:bring-back--over=is_over
                    on:dragover=over
                    on:dragleave=move |_| is_over.set(false)
                    on:drop=drop
                >
                    <label class="button button--second bring-back__choose" for="bring-back">
                        <Icon name=IconName::File />
                        <span>{words!(settings.bring.choose)}</span>
                    </label>
                    <input
                        class="bring-back__file"
                        id="bring-back"
                        type="file"
                        accept="application/json,.json"
                        on:change=choose
                    />
                    <p class="small soft">{words!(settings.bring.drop)}</p>
                </div>
                <div class="flow" id=ANSWER tabindex="-1">{answer}</div>
                {live(move || before.get().map(|text| put_back(desk, text, stage, before)))}
            </div>
        </section>
    }
}

fn focus_answer() {
    request_animation_frame(|| device::focus(ANSWER));
}

/// Why a file cannot be brought back, and where in it the fault lies.
pub fn copy_problem(error: &CopyError) -> String {
    match error {
        CopyError::TooLarge => words!(problems.copy.too_large).to_owned(),
        CopyError::NotJson { line } => words!(problems.copy.not_json, line = *line),
        CopyError::NotACopy => words!(problems.copy.not_a_copy).to_owned(),
        CopyError::Newer => words!(problems.copy.newer).to_owned(),
        CopyError::Damaged(fault) if fault.at.is_empty() => {
            words!(problems.copy.damaged).to_owned()
        }
        CopyError::Damaged(fault) => words!(problems.copy.damaged_at, place = fault.at.clone()),
    }
}

fn refused(error: &CopyError) -> AnyView {
    let words = copy_problem(error);
    view! {
        <p class="bring-back__refused">{words}</p>
        <p>{words!(settings.bring.unchanged)}</p>
    }
}

/// How many there are here and in the file, and how far they are the same.
fn compared_words(compared: Compared) -> String {
    let mut words = vec![
        words!(settings.bring.here, n = compared.here),
        words!(settings.bring.in_file, n = compared.in_copy),
    ];
    if compared.only_here > 0 {
        words.push(words!(settings.bring.only_here, n = compared.only_here));
    }
    if compared.only_in_copy > 0 {
        words.push(words!(
            settings.bring.only_in_file,
            n = compared.only_in_copy
        ));
    }
    if compared.differing > 0 {
        words.push(words!(settings.bring.differing, n = compared.differing));
    }
    words.join(" ")
}

/// What the file holds beside what is here, and what can be done with it.
fn beside(
    desk: Desk,
    copy: &Copy,
    stage: RwSignal<Stage>,
    before: RwSignal<Option<String>>,
) -> AnyView {
    let saved = words!(settings.bring.saved, day = content::date(copy.saved));
    let rows = compared(&desk.workbook(), &copy.workbook);
    let rows = rows.into_iter().map(|(kind, compared)| {
        view! {
            <div class="bring-back__kind">
                <dt>{kind_words(kind)}</dt>
                <dd>{compared_words(compared)}</dd>
            </div>
        }
    });
    let rows = rows.views();
    let (for_merge, for_replace) = (copy.clone(), copy.clone());
    let merge = move |_| bring(desk, for_merge.clone(), Way::Merge, stage, before);
    let replace = move |_| bring(desk, for_replace.clone(), Way::Replace, stage, before);
    view! {
        <p>{saved}</p>
        <h3 class="bring-back__head">{words!(settings.bring.table)}</h3>
        <dl class="bring-back__kinds">{rows}</dl>
        <p>{words!(settings.bring.way_back)}</p>
        <div class="actions">
            <button type="button" class="button" on:click=merge>{words!(settings.bring.merge)}</button>
            <button type="button" class="button button--second" on:click=replace>
                {words!(settings.bring.replace)}
            </button>
            <button
                type="button"
                class="button button--quiet"
                on:click=move |_| {
                    stage.set(Stage::Choosing);
                    device::focus("bring-back");
                }
            >
                {words!(settings.bring.leave)}
            </button>
        </div>
        <p class="small soft">{words!(settings.bring.merge_more)}</p>
        <p class="small soft">{words!(settings.bring.replace_more)}</p>
    }
}

/// Sets what is here aside, then brings the file in. Where it cannot be set aside nothing is changed.
fn bring(
    desk: Desk,
    copy: Copy,
    way: Way,
    stage: RwSignal<Stage>,
    before: RwSignal<Option<String>>,
) {
    spawn_local(async move {
        let brought = match brought(desk, &copy, way) {
            Ok(brought) => brought,
            Err(fault) => {
                stage.set(Stage::Refused(CopyError::Damaged(fault)));
                focus_answer();
                return;
            }
        };
        // The first state that was set aside stays, however many files are brought back after it.
        if before.with_untracked(Option::is_none) && !set_aside(desk, before).await {
            stage.set(Stage::NotSetAside);
            focus_answer();
            return;
        }
        if let Some(keeper) = desk.keeper() {
            for aside in &copy.set_aside {
                // What was unreadable then still is: it is kept beside the rest, for the day it can be read.
                let _ = keeper.put_aside(&aside.key, &aside.text).await;
            }
        }
        desk.set_workbook(brought);
        stage.set(Stage::Done(way));
        focus_answer();
    });
}

/// Sets everything aside as it is now. False where the browser has no room for it.
async fn set_aside(desk: Desk, before: RwSignal<Option<String>>) -> bool {
    let now = desk.copy_of_everything().await;
    if let Some(keeper) = desk.keeper()
        && keeper.put_aside(BEFORE, &now).await.is_err()
    {
        return false;
    }
    before.set(Some(now));
    true
}

fn brought(desk: Desk, copy: &Copy, way: Way) -> Result<Workbook, storage::Fault> {
    // What is on the screen and not saved so far is newer than anything in a file.
    let unsaved = desk.unsaved_places();
    let clock = |place: &Place| match unsaved.contains(place) {
        true => u64::MAX,
        false => desk.clock(place),
    };
    match way {
        Way::Merge => storage::merged(copy, &desk.workbook(), &clock, device::today()),
        Way::Replace | Way::PutBack => Ok(copy.workbook.clone()),
    }
}

/// The way back to how it was before. How it is now takes its place, so that there is a way back from that too.
fn put_back(
    desk: Desk,
    text: String,
    stage: RwSignal<Stage>,
    before: RwSignal<Option<String>>,
) -> AnyView {
    let put = move |_| {
        let text = text.clone();
        spawn_local(async move {
            stage.set(match storage::read_copy(&text) {
                Err(error) => Stage::Refused(error),
                Ok(_) if !set_aside(desk, before).await => Stage::NotSetAside,
                Ok(copy) => {
                    desk.set_workbook(copy.workbook);
                    Stage::Done(Way::PutBack)
                }
            });
            focus_answer();
        });
    };
    let discard = move |_| {
        spawn_local(async move {
            if let Some(keeper) = desk.keeper() {
                // Where the browser refuses, it is offered again on the next visit.
                let _ = keeper.discard(BEFORE).await;
            }
            before.set(None);
            stage.set(Stage::Choosing);
            device::focus("bring-back");
        });
    };
    let words = live(move || match stage.get() {
        Stage::Done(Way::PutBack) => words!(settings.bring.before_that),
        _ => words!(settings.bring.before),
    });
    view! {
        <div class="bring-back__before flow">
            <p>{words}</p>
            <div class="actions">
                <button type="button" class="button button--second" on:click=put>
                    <Icon name=IconName::Undo />
                    <span>{words!(settings.bring.put_back)}</span>
                </button>
                <button type="button" class="button button--quiet" on:click=discard>
                    {words!(settings.bring.discard)}
                </button>
            </div>
        </div>
    }
}

fn done_words(way: Way) -> &'static str {
    match way {
        Way::Replace => words!(settings.bring.replaced),
        Way::Merge => words!(settings.bring.merged),
        Way::PutBack => words!(settings.bring.is_back),
    }
}
