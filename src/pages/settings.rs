//! My data and settings: what is kept, a copy of it, how Camau looks, and taking everything off.

mod bring_back;
mod erase;
mod install;
mod kept;
mod look;

pub use self::{
    bring_back::{Kind, compared, copy_problem},
    erase::{Count, counts},
    kept::{Amount, Fullness, amount, amount_words, fullness, parts_of},
};

use self::{
    bring_back::BringBack,
    erase::{EraseEverything, EraseOnePart},
    install::OnThisDevice,
    kept::{WhatIsKept, look_at_holding},
    look::Looks,
};
use super::{bin::WhatIsInTheBin, files::SaveCopy, nation::NationChoice};
use crate::{
    components::{Choice, ChoiceLook, ChoiceOne, PageHead},
    content,
    desk::use_desk,
    domain::Remind,
    signals::{Callback, RwSignal, Signal},
    view::{live, view},
    words,
};
use leptos::prelude::*;

#[component]
pub fn SettingsPage() -> AnyView {
    let desk = use_desk();
    let aside = RwSignal::new(Vec::new());
    let holding = look_at_holding(desk, aside);
    view! {
        <div class="page topics">
            <PageHead title=words!(settings.title) lead=words!(settings.lead) />
            <WhatIsKept holding aside />
            <ACopy />
            <BringBack />
            <WhatIsInTheBin />
            <OnThisDevice />
            <Looks />
            <section class="topic" aria-labelledby="settings-place">
                <h2 id="settings-place">{words!(settings.place.title)}</h2>
                <div class="topic__body">
                    <NationChoice name="settings-nation" />
                </div>
            </section>
            <EraseOnePart holding />
            <EraseEverything aside />
        </div>
    }
}

/// A copy to keep elsewhere, when the last one was saved, and whether to be reminded.
#[component]
fn ACopy() -> AnyView {
    let desk = use_desk();
    let last = live(move || match desk.copies.with(|copies| copies.last_saved) {
        Some(day) => words!(settings.copy.last, day = content::date(day)),
        None => words!(settings.copy.none).to_owned(),
    });
    let choice = |(remind, label): (Remind, &str)| Choice::new(remind.id(), label);
    let choices = [
        (Remind::EveryWeek, words!(settings.copy.every_week)),
        (Remind::EveryMonth, words!(settings.copy.every_month)),
        (
            Remind::EveryThreeMonths,
            words!(settings.copy.every_three_months),
        ),
        (Remind::Never, words!(settings.copy.never)),
    ];
    let chosen = move || Some(desk.copies.with(|copies| copies.remind.id().to_owned()));
    let choose = move |id: String| {
        let remind = Remind::from_id(&id).unwrap_or_default();
        desk.copies.update(|copies| copies.remind = remind);
    };
    view! {
        <section class="topic" aria-labelledby="settings-copy">
            <h2 id="settings-copy">{words!(settings.copy.title)}</h2>
            <div class="topic__body">
                <p>{words!(settings.copy.what)}</p>
                <p>{last}</p>
                <SaveCopy label=words!(frame.save_copy) class="button" />
                <ChoiceOne
                    legend=words!(settings.copy.remind)
                    name="settings-remind"
                    look=ChoiceLook::Chips
                    choices=Signal::stored(choices.map(choice).to_vec())
                    chosen=Signal::derive(chosen)
                    on_choose=Callback::new(choose)
                />
            </div>
        </section>
    }
}
