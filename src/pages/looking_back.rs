//! Looking back: everything with a date on one line, newest first, to be searched and sifted.

pub mod entries;

use self::entries::{Entry, Part, entries, is_sought, stretches};
use super::{after_paint::soon, bin::WhatIsInTheBin, in_the_guide::InTheGuide};
use crate::{
    components::{Choice, ChoiceLook, ChoiceOne, LongList, PageHead, TextField},
    content,
    desk::use_desk,
    device,
    domain::{Day, Meaning, Recovery},
    page::Page,
    signals::{Callback, Memo, RwSignal, Signal},
    view::{Viewable, Views, live, view},
    words,
};
use leptos::prelude::*;
use std::sync::Arc;

const EVERYTHING: &str = "everything";
const SEARCH: &str = "looking-back-search";

#[component]
pub fn LookingBackPage() -> AnyView {
    view! {
        <div class="page">
            <PageHead title=words!(looking_back.title) lead=words!(looking_back.lead) />
            <ThenAndNow />
            {soon(|| view! { <Line /> <WhatIsInTheBin /> })}
            <InTheGuide page=Page::LookingBack />
        </div>
    }
}

/// What recovery meant first, where it has changed since.
pub fn first_meaning(recovery: &Recovery) -> Option<(Day, &Meaning)> {
    let first = recovery.earlier().first()?;
    Some((first.day, &first.meaning))
}

/// The first words on recovery beside today's.
#[component]
fn ThenAndNow() -> AnyView {
    let desk = use_desk();

    live(move || {
        desk.recovery.with(|recovery| {
            let (day, first) = first_meaning(recovery)?;
            let lines = |meaning: &Meaning| {
                let lines = content::meaning_lines(meaning).into_iter();
                lines.map(|line| view! { <p class="own">{line}</p> }).views()
            };
            let now = match recovery.written() {
                Some(day) => words!(looking_back.then.now_day, day = content::date(day)),
                None => words!(looking_back.then.now).to_owned(),
            };
            Some(view! {
                <section class="section" aria-labelledby="looking-back-then">
                    <h2 class="section__head" id="looking-back-then">{words!(looking_back.then.head)}</h2>
                    <div class="then-and-now">
                        <div class="then-and-now__side">
                            <h3 class="then-and-now__when">
                                {words!(looking_back.then.first, day = content::date(day))}
                            </h3>
                            {lines(first)}
                        </div>
                        <div class="then-and-now__side">
                            <h3 class="then-and-now__when">{now}</h3>
                            {lines(recovery.meaning())}
                        </div>
                    </div>
                    <p><a href=Page::Recovery.href()>{words!(frame.recovery)}</a></p>
                </section>
            })
        })
    })
}

/// The line itself, with what sifts it.
#[component]
fn Line() -> AnyView {
    let desk = use_desk();
    let all = Memo::new(move |_| {
        desk.recovery.track();
        desk.values.track();
        desk.goals.track();
        desk.check_ins.track();
        desk.setbacks.track();
        desk.support.track();
        desk.areas.track();
        desk.staying_well.track();
        desk.rewards.track();
        Arc::new(entries(&desk.workbook()))
    });
    let sought = RwSignal::new(String::new());
    let part = RwSignal::new(None::<Part>);
    let found = Memo::new(move |_| {
        let (part, sought) = (part.get(), sought.get().to_lowercase());
        let fits = |entry: &Entry| is_sought(entry, part, sought.trim());
        let found = all.with(|all| {
            all.iter()
                .filter(|entry| fits(entry))
                .cloned()
                .collect::<Vec<_>>()
        });
        Arc::new(found)
    });
    let is_empty = Memo::new(move |_| all.with(|all| all.is_empty()));
    let inside = live(move || match is_empty.get() {
        true => view! { <p>{words!(looking_back.empty)}</p> },
        false => view! {
            <Sift all sought part />
            <Found found sought part />
        },
    });
    view! {
        <section class="section flow" aria-labelledby="looking-back-line">
            <h2 class="visually-hidden" id="looking-back-line">{words!(looking_back.list)}</h2>
            {inside}
        </section>
    }
}

#[component]
fn Sift(
    all: Memo<Arc<Vec<Entry>>>,
    sought: RwSignal<String>,
    part: RwSignal<Option<Part>>,
) -> AnyView {
    // Only the parts there is something of.
    let choices = Memo::new(move |_| {
        let has = |part: &Part| all.with(|all| all.iter().any(|entry| entry.part == *part));
        let parts = Part::ALL.into_iter().filter(has);
        let mut choices = vec![Choice::new(EVERYTHING, words!(looking_back.everything))];
        choices.extend(parts.map(|part| Choice::new(part.id(), part.name())));
        choices
    });
    let chosen = Signal::derive(move || {
        let id = part.get().map_or(EVERYTHING, Part::id);
        Some(id.to_owned())
    });
    let pick = move |id: String| part.set(Part::ALL.into_iter().find(|part| part.id() == id));
    view! {
        <TextField
            id=SEARCH
            label=words!(looking_back.search)
            hint=words!(looking_back.search_hint)
            value=sought
            on_input=Callback::new(move |typed| sought.set(typed))
        />
        <ChoiceOne
            legend=words!(looking_back.part)
            name="looking-back-part"
            choices
            chosen
            on_choose=Callback::new(pick)
            look=ChoiceLook::Chips
        />
    }
}

#[component]
fn Found(
    found: Memo<Arc<Vec<Entry>>>,
    sought: RwSignal<String>,
    part: RwSignal<Option<Part>>,
) -> AnyView {
    let count = Memo::new(move |_| found.with(|found| found.len()));
    let said = live(move || match count.get() {
        0 if sought.with(|sought| sought.trim().is_empty()) => {
            words!(looking_back.nothing_in_part).to_owned()
        }
        0 => words!(looking_back.nothing, words = sought.get()),
        n => words!(looking_back.found, n = n),
    });
    let show_all = move |_| {
        sought.set(String::new());
        part.set(None);
        device::focus(SEARCH);
    };
    let way_out = live(move || {
        (count.get() == 0).then(|| {
            view! {
                <div class="actions">
                    <button type="button" class="button button--second" on:click=show_all>
                        {words!(looking_back.show_all)}
                    </button>
                </div>
            }
        })
    });
    let item = move |at: usize| {
        let entry = found.with_untracked(|found| found.get(at).cloned());
        entry.map(|entry| view! { <OneEntry entry /> }).shown()
    };
    view! {
        <p class="soft" role="status">{said}</p>
        {way_out}
        <LongList
            stretches=Signal::derive(move || found.with(|found| stretches(found)))
            item=Callback::new(item)
        />
    }
}

#[component]
fn OneEntry(entry: Entry) -> AnyView {
    let Entry {
        day,
        label,
        words,
        more,
        href,
        ..
    } = entry;
    let more = more.map(|more| view! { <p class="entry__more own">{more}</p> });
    // Without words of its own the entry is called by what it is.
    let (label, words, class) = match words.is_empty() {
        true => (None, label, "entry__link"),
        false => (Some(label), words, "entry__link own"),
    };
    view! {
        <article class="entry">
            <p class="soft small">{content::date(day)}{label.map(|label| [". ", &label].concat())}</p>
            <p class="entry__words"><a href=href class=class>{words}</a></p>
            {more}
        </article>
    }
}
