//! Ticks that say what goes in, and the name where it is asked for.

use crate::{
    components::{Choice, ChoiceCards, ChoiceLook},
    desk::{Desk, use_desk},
    domain::{Note, Tick},
    export::plan::part_name,
    pages::boxes::NoteBox,
    signals::{Callback, MaybeProp, Memo, Signal, StoredValue},
    view::{live, view},
    words,
};
use leptos::prelude::*;

/// Ticks to put on and take off. They are remembered.
#[component]
pub fn TickList(
    #[prop(optional, into)] hint: MaybeProp<String>,
    name: &'static str,
    legend: &'static str,
    #[prop(into)] ticks: Vec<Tick>,
) -> AnyView {
    let desk = use_desk();
    let choice = |tick: &Tick| Choice::new(tick.id(), part_name(*tick));
    let choices: Vec<Choice> = ticks.iter().map(choice).collect();
    let ticks = StoredValue::new(ticks);
    let chosen = Signal::derive(move || {
        let ticked = desk.taking.with(|taking| taking.ticks);
        let ticks = ticks.get_value().into_iter();
        let on = ticks.filter(|tick| ticked.has(*tick));
        on.map(|tick| tick.id().to_owned()).collect()
    });
    view! {
        <ChoiceCards
            legend
            hint
            name
            choices=Signal::stored(choices)
            chosen
            on_toggle=Callback::new(move |(id, on): (String, bool)| toggle(desk, &id, on))
            look=ChoiceLook::Chips
        />
    }
}

fn toggle(desk: Desk, id: &str, on: bool) {
    let Some(tick) = Tick::from_id(id) else {
        return;
    };
    desk.taking.update(|taking| match on {
        true => taking.ticks.tick(tick),
        false => taking.ticks.take_off(tick),
    });
}

/// My name and large letters.
#[component]
pub fn AlsoOnPaper(
    /// The tick for the name on this paper.
    name: Tick,
) -> AnyView {
    let desk = use_desk();
    let is_named = Memo::new(move |_| desk.taking.with(|taking| taking.ticks.has(name)));
    let kept = Signal::derive(move || desk.taking.with(|taking| taking.name.clone()));
    let change = move |name: Note| desk.taking.update(|taking| taking.name = name);
    let name_box = live(move || {
        is_named.get().then(|| {
            view! {
                <NoteBox
                    id="take-my-name"
                    label=words!(take.tick.name_box)
                    kept
                    on_change=Callback::new(change)
                    rows=1
                />
            }
        })
    });
    view! {
        <TickList name="take-also" legend=words!(take.tick.also) ticks=[name, Tick::LargeType] />
        {name_box}
    }
}
