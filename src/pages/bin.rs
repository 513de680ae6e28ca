//! What was taken off and can still be put back.

use crate::{
    components::{Icon, IconName},
    content,
    desk::use_desk,
    device,
    domain::{Binned, Id, leaves_on},
    signals::{Memo, RwSignal},
    view::{each, live, view},
    words,
};
use leptos::prelude::*;

#[component]
pub fn WhatIsInTheBin() -> AnyView {
    let desk = use_desk();
    let no_place = RwSignal::new(None::<Id>);
    let is_empty = Memo::new(move |_| desk.bin.with(|bin| bin.is_empty()));
    let put_back = move |id: &Id| {
        no_place.set(desk.put_back(id).err().map(|_| id.clone()));
        // Its line is gone with it, so the focus goes to the heading.
        device::focus_soon("settings-bin");
    };
    let item = move |binned: Binned| {
        let Binned { id, since, what } = binned;
        let name = desk
            .values
            .with_untracked(|values| content::removed_name(&what, values));
        let kind = content::removed_kind(&what);
        let until = words!(settings.bin.until, day = content::date(leaves_on(since)));
        let (for_put_back, for_discard, this) = (id.clone(), id.clone(), id);
        let has_no_place = live(move || {
            let is_this = no_place.with(|id| id.as_ref() == Some(&this));
            is_this.then(|| view! { <p class="soft">{words!(settings.bin.no_place)}</p> })
        });
        let discard = move |_| {
            desk.discard(&for_discard);
            device::focus_soon("settings-bin");
        };
        view! {
            <li class="settings__aside-item">
                <p><span class="soft">{kind}</span> " " <strong class="own">{name.clone()}</strong></p>
                <p class="small soft">{until}</p>
                {has_no_place}
                <div class="actions">
                    <button
                        type="button"
                        class="button button--second"
                        aria-label=words!(settings.bin.put_back_name, name = name.clone())
                        on:click=move |_| put_back(&for_put_back)
                    >
                        <Icon name=IconName::Undo />
                        <span>{words!(settings.bin.put_back)}</span>
                    </button>
                    <button
                        type="button"
                        class="button button--quiet"
                        aria-label=words!(settings.bin.discard_name, name = name)
                        on:click=discard
                    >
                        {words!(settings.bin.discard)}
                    </button>
                </div>
            </li>
        }
    };
    let all = move || {
        let all = desk.bin.with(|bin| bin.iter().cloned().collect::<Vec<_>>());
        all.into_iter().rev().collect::<Vec<_>>()
    };
    view! {
        <section class="topic" aria-labelledby="settings-bin">
            <h2 id="settings-bin" tabindex="-1">{words!(settings.bin.title)}</h2>
            <div class="topic__body">
                <p>{live(move || match is_empty.get() {
                    true => words!(settings.bin.empty),
                    false => words!(settings.bin.what),
                })}</p>
                <ul class="settings__aside" role="list">
                    {each(all, |binned| binned.id.to_text(), item)}
                </ul>
            </div>
        </section>
    }
}
