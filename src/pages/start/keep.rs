//! Screen 5: the page to keep, on paper or in a file.

use super::{Head, Ways};
use crate::{
    desk::{Saving, use_desk},
    device,
    domain::Screen,
    export::MyPage,
    signals::{Memo, RwSignal},
    view::{Views, live, view},
    words,
};
use leptos::prelude::*;

#[component]
pub fn KeepScreen() -> AnyView {
    let desk = use_desk();
    let page = MyPage::of(&desk.workbook());
    let empty = page.is_empty();
    view! {
        <Head screen=Screen::Keep title=words!(start.keep.title) lead=words!(start.keep.lead) />
        <div class="start__body">
            <Sheet page=page.clone() />
            {(!empty).then(|| view! { <WaysToKeep page /> })}
            <Ways screen=Screen::Keep />
        </div>
    }
}

/// The page as it will be printed.
#[component]
fn Sheet(page: MyPage) -> AnyView {
    if page.is_empty() {
        return view! { <p>{words!(start.keep.empty)}</p> };
    }
    let parts = page.parts.into_iter().map(|part| {
        let lines = part.lines.into_iter();
        let lines = lines.map(|line| view! { <p class="sheet__line own">{line}</p> });
        view! {
            <section class="sheet__part">
                <h3 class="sheet__head">{part.head}</h3>
                {lines.views()}
            </section>
        }
    });
    let parts = parts.views();
    view! {
        <article class="sheet" aria-labelledby="sheet-title">
            <h2 class="sheet__title" id="sheet-title">{words!(start.page.title)}</h2>
            {parts}
            <p class="sheet__foot">
                {words!(start.page.made, day = crate::content::date(device::today()))}
            </p>
        </article>
    }
}

#[component]
fn WaysToKeep(page: MyPage) -> AnyView {
    let desk = use_desk();
    let said = RwSignal::new("");
    let print = move |_| {
        said.set("");
        if device::print().is_err() {
            said.set(words!(start.keep.print_refused));
        }
    };
    let saved_page = page.clone();
    let save = move |_| {
        let today = device::today();
        let name = format!("camau-my-page-{today}.txt");
        let saved = device::save_file(
            &name,
            "text/plain;charset=utf-8",
            &saved_page.to_text(today),
        );
        said.set(match saved {
            Ok(()) => words!(start.keep.saved),
            Err(device::Refused) => words!(start.keep.save_refused),
        });
    };
    let share = device::can_share().then(|| {
        let share = move |_| {
            let text = page.to_text(device::today());
            said.set(match device::share(words!(start.page.title), &text) {
                Ok(()) => "",
                Err(device::Refused) => words!(start.keep.share_refused),
            });
        };
        view! {
            <li>
                <button type="button" class="button button--second" on:click=share>
                    {words!(start.keep.share)}
                </button>
                <p class="soft">{words!(start.keep.share_note)}</p>
            </li>
        }
    });
    let is_kept = Memo::new(move |_| match desk.saving.get() {
        Saving::MemoryOnly | Saving::NotSaved(_) => false,
        Saving::NothingToSave | Saving::Saving | Saving::Saved => true,
    });
    let hint = live(move || match is_kept.get() {
        false => words!(start.keep.hint_blocked),
        true => words!(start.keep.hint),
    });
    view! {
        <section class="keep" aria-labelledby="keep-ask">
            <h2 class="start__ask" id="keep-ask">{words!(start.keep.ask)}</h2>
            <p class="soft">{hint}</p>
            <ul class="keep__ways">
                <li>
                    <button type="button" class="button button--second" on:click=print>
                        {words!(start.keep.print)}
                    </button>
                    <p class="soft">{words!(start.keep.print_note)}</p>
                </li>
                <li>
                    <button type="button" class="button button--second" on:click=save>
                        {words!(start.keep.save)}
                    </button>
                    <p class="soft">{words!(start.keep.save_note)}</p>
                </li>
                {share}
            </ul>
            <p role="status" class="keep__said">{said}</p>
            <p class="soft">{words!(start.keep.others)}</p>
        </section>
    }
}
