//! The day in a word: one of ours, or one of the person's own.

use super::CheckInAt;
use crate::{
    components::{Choice, ChoiceLook, ChoiceOne, Icon, IconName},
    content, device,
    domain::{DayWord, Line, WordId},
    pages::boxes::{LineBox, WhenBlank},
    signals::{Callback, Memo, Signal},
    view::view,
    words,
};
use leptos::prelude::*;

const WORDS: &str = "check-in-word";

#[component]
pub fn WordOfTheDay(at: CheckInAt) -> AnyView {
    let legend = match at.is_today() {
        true => words!(check_in.word.ask),
        false => words!(check_in.word.ask_day),
    };
    let choices = content::day_words()
        .into_iter()
        .map(|text| Choice::new(text.id, text.word));
    let choices: Vec<Choice> = choices.collect();
    let chosen = Signal::derive(move || match at.get().word {
        Some(DayWord::Chosen(id)) => Some(id.as_str().to_owned()),
        _ => None,
    });
    let choose = move |id: String| {
        let word = WordId::parse(&id).map(DayWord::Chosen);
        at.change(|check_in| check_in.word = word);
    };
    let own = Signal::derive(move || match at.get().word {
        Some(DayWord::Own(word)) => word.as_str().to_owned(),
        _ => String::new(),
    });
    let write = move |word: Line| at.change(|check_in| check_in.word = Some(DayWord::Own(word)));
    // An emptied box takes only its own word away.
    let take_back = move |()| {
        at.change(|check_in| {
            if matches!(check_in.word, Some(DayWord::Own(_))) {
                check_in.word = None;
            }
        });
    };
    let is_chosen = Memo::new(move |_| chosen.get().is_some());
    let clear = move |_| {
        at.change(|check_in| check_in.word = None);
        device::focus(&[WORDS, "-calm"].concat());
    };
    let clear = move || {
        is_chosen.get().then(|| {
            view! {
                <button type="button" class="button button--quiet" on:click=clear>
                    <Icon name=IconName::Undo />
                    <span>{words!(check_in.word.clear)}</span>
                </button>
            }
        })
    };
    view! {
        <div class="flow">
            <ChoiceOne
                legend
                hint=words!(check_in.word.hint)
                name=WORDS
                choices=Signal::stored(choices)
                chosen
                on_choose=Callback::new(choose)
                look=ChoiceLook::Chips
            />
            {clear}
            <LineBox
                id=["check-in-", &at.day.to_string(), "-word"].concat()
                label=words!(check_in.word.own)
                kept=own
                on_change=Callback::new(write)
                when_blank=WhenBlank::Goes(Callback::new(take_back))
            />
        </div>
    }
}
