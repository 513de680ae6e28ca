//! The ways something can go: on paper, as a file, copied, or shared.

use crate::{
    device::{self, Refused},
    pages::{after_paint::once_painted, files::File},
    signals::{Callback, RwSignal, Signal},
    view::{live, view},
    words,
};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

#[component]
pub fn Ways(
    /// Makes the file when it is asked for.
    file: Callback<(), File>,
    /// Whether it goes on paper, and not into a file.
    is_paper: Signal<bool>,
    /// Whether all of the paper is there. It is printed once it is.
    #[prop(default = RwSignal::new(true))]
    is_whole: RwSignal<bool>,
) -> AnyView {
    let said = RwSignal::new(String::new());
    let say = move |words: &str| {
        let _ = said.try_set(words.to_owned());
    };
    let print = move |_| {
        print_when(is_whole, move |printed| {
            say(match printed {
                Ok(()) => "",
                Err(Refused) => words!(take.out.print_refused),
            });
        });
    };
    let save = move |_| {
        let File { name, kind, text } = file.run(());
        match device::save_file(&name, kind, &text) {
            Ok(()) => say(&words!(take.out.saved, name = name)),
            Err(Refused) => say(words!(take.out.save_refused)),
        }
    };
    let copy = move |_| {
        let text = file.run(()).text;
        spawn_local(async move {
            say(match device::copy_words(&text).await {
                Ok(()) => words!(take.out.copied),
                Err(Refused) => words!(take.out.copy_refused),
            });
        });
    };
    let share = move |_| {
        let File { name, kind, text } = file.run(());
        say(match device::share_file(&name, kind, &text) {
            Ok(()) => "",
            Err(Refused) => words!(take.out.share_refused),
        });
    };
    let first = live(move || match is_paper.get() {
        true => view! {
            <button type="button" class="button" on:click=print>{words!(take.out.print)}</button>
            <p class="soft">{words!(take.out.print_note)}</p>
        },
        false => view! {
            <button type="button" class="button" on:click=save>{words!(take.out.save)}</button>
            <p class="soft">{words!(take.out.save_note)}</p>
        },
    });
    let share = device::can_share().then(|| {
        view! {
            <li>
                <button type="button" class="button button--second" on:click=share>
                    {words!(take.out.share)}
                </button>
                <p class="soft">{words!(take.out.share_note)}</p>
            </li>
        }
    });
    view! {
        <section class="keep" aria-labelledby="take-how">
            <h2 class="take__head" id="take-how">{words!(take.out.ask)}</h2>
            <p>{words!(take.leaves)}</p>
            <ul class="keep__ways" role="list">
                <li>{first}</li>
                <li>
                    <button type="button" class="button button--second" on:click=copy>
                        {words!(take.out.copy)}
                    </button>
                    <p class="soft">{words!(take.out.copy_note)}</p>
                </li>
                {share}
            </ul>
            <p role="status" class="keep__said">{said}</p>
        </section>
    }
}

/// Opens the print window once all of the paper is there.
fn print_when(is_whole: RwSignal<bool>, then: impl Fn(Result<(), Refused>) + 'static) {
    match is_whole.try_get_untracked() {
        Some(true) => then(device::print()),
        Some(false) => once_painted(move || print_when(is_whole, then)),
        None => {}
    }
}
