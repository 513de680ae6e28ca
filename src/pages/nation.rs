//! Where the person is: asked wherever the answer matters, and kept with the settings.

use crate::{
    components::{Choice, ChoiceLook, ChoiceOne, Disclosure},
    content,
    desk::use_desk,
    domain::Nation,
    signals::{Callback, Signal},
    view::view,
    words,
};
use leptos::prelude::*;

/// The question itself, as buttons in a row.
#[component]
pub fn NationChoice(
    /// Tells this question from another one on the same page.
    name: &'static str,
) -> AnyView {
    let desk = use_desk();
    let choices: Vec<Choice> = Nation::ALL.into_iter().map(choice).collect();
    let chosen = Signal::derive(move || {
        let nation = desk.settings.with(|settings| settings.nation);
        nation.map(|nation| nation.id().to_owned())
    });
    let choose = Callback::new(move |id: String| {
        desk.settings
            .update(|settings| settings.nation = Nation::from_id(&id));
    });
    view! {
        <ChoiceOne
            legend=words!(help.where_ask)
            hint=words!(help.where_hint)
            name
            choices
            chosen
            on_choose=choose
            look=ChoiceLook::Chips
        />
    }
}

/// The question where it is not answered so far; the answer, and a way to change it, where it is.
///
/// Which of the two is decided once: a question that gave way to its own answer would take the
/// focus with it.
#[component]
pub fn NationAsk(name: &'static str) -> AnyView {
    let desk = use_desk();
    let nation = move || desk.settings.with(|settings| settings.nation);
    let shown_for =
        move || nation().map(|nation| words!(help.where_chosen, nation = content::nation(nation)));
    if untrack(nation).is_none() {
        // The marked choice shows the answer. Who cannot see it hears that the page follows it.
        return view! {
            <NationChoice name />
            <p class="visually-hidden" role="status">{shown_for}</p>
        };
    }
    view! {
        <div class="nation">
            <p class="nation__chosen" role="status">{shown_for}</p>
            <Disclosure summary=words!(help.where_change)>
                <NationChoice name />
            </Disclosure>
        </div>
    }
}

fn choice(nation: Nation) -> Choice {
    Choice::new(nation.id(), content::nation(nation))
}
