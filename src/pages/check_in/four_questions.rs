//! The four wellbeing questions, asked only of those who open them. Each stands by itself.

use super::CheckInAt;
use crate::{
    components::{Disclosure, Scale},
    content,
    domain::{OutOfTen, Wellbeing, WellbeingQuestion},
    signals::{Callback, RwSignal, Signal},
    view::{Views, live, view},
    words,
};
use leptos::prelude::*;

#[component]
pub fn FourQuestions(at: CheckInAt) -> AnyView {
    // Open where they have been answered before, so that nobody has to look for an answer.
    let open = RwSignal::new(untrack(|| at.get().wellbeing != Wellbeing::default()));
    let inside = move || {
        open.get().then(|| {
            let ask = |question| view! { <Ask at question /> };
            view! {
                <p>{words!(check_in.four.lead)}</p>
                {WellbeingQuestion::ALL.map(ask).into_iter().views()}
                <p class="soft small">{words!(check_in.four.apart)}</p>
                <p class="soft small">{words!(check_in.four.source)}</p>
            }
        })
    };
    view! { <Disclosure summary=words!(check_in.four.open) open>{live(inside)}</Disclosure> }
}

#[component]
fn Ask(at: CheckInAt, question: WellbeingQuestion) -> AnyView {
    let text = content::question(question);
    let chosen = Signal::derive(move || at.get().wellbeing.get(question).map(OutOfTen::get));
    let choose = move |number: Option<u8>| {
        at.change(|check_in| {
            let answer = number.and_then(OutOfTen::new);
            check_in.wellbeing.set(question, answer);
        });
    };
    view! {
        <Scale
            id=["check-in-", question.id()].concat()
            legend=text.asked
            low=text.low
            high=text.high
            clear=words!(check_in.energy.clear)
            chosen
            on_choose=Callback::new(choose)
        />
    }
}
