//! What a goal is: its words, the value it is for, its part of life, and what it looks like.

use super::{
    at::GoalAt,
    value_name,
    written::{Opens, Written, WrittenPart},
};
use crate::{
    components::{Choice, ChoiceLook, ChoiceOne, Icon, IconName},
    content,
    desk::use_desk,
    domain::{Goal, LifeArea, Line, Note, ValueId, Values},
    page::Page,
    pages::{
        boxes::{LineBox, NoteBox},
        in_the_guide::{CARE_PLANS, GuideLink},
        support::who_helps::{HelperLines, PickHelpers},
    },
    signals::{Callback, Memo, Signal},
    view::{live, view},
    words,
};
use leptos::prelude::*;

/// What the choice "None of these" is called among the ids.
pub const NONE: &str = "none";

/// The values to choose from: those that are kept, and the one the goal has already.
pub fn value_choices(values: &Values, chosen: Option<&ValueId>) -> Vec<Choice> {
    let kept = values.kept().iter().map(|kept| &kept.value);
    let other = chosen.filter(|value| !values.keeps(value));
    let choice = |value: &ValueId| Choice::new(value.to_text(), content::value_name(value, values));
    let mut choices: Vec<Choice> = kept.chain(other).map(choice).collect();
    if !choices.is_empty() {
        choices.push(Choice::new(NONE, words!(goal.shape.no_value)));
    }
    choices
}

/// The id of what is chosen: "None of these" is an answer like any other.
pub fn value_choice(value: Option<&ValueId>) -> String {
    value.map_or_else(|| NONE.to_owned(), ValueId::to_text)
}

/// The same for the part of life.
pub fn area_choice(area: Option<LifeArea>) -> &'static str {
    area.map_or(NONE, LifeArea::id)
}

fn area_choices() -> Vec<Choice> {
    let choice = |area: LifeArea| {
        let words = content::area(area);
        Choice {
            id: area.id().to_owned(),
            label: words.name.to_owned(),
            note: Some(words.hint.to_owned()),
            icon: None,
        }
    };
    let none = Choice::new(NONE, words!(goal.shape.no_area));
    LifeArea::ALL
        .into_iter()
        .map(choice)
        .chain([none])
        .collect()
}

/// The link back along the chain, the part of life, and the day to look again.
#[component]
pub fn Why(at: GoalAt) -> AnyView {
    let value = live(move || {
        value_name(at).map(|name| {
            view! {
                <p class="goal__value">
                    {words!(goal.matters)}" "
                    <a href=Page::Values.href() class="own">{name}</a>
                </p>
            }
        })
    });
    let area = live(move || {
        let area = at.with(|goal| goal.area).flatten()?;
        Some(view! {
            <p class="goal__meta small soft">
                <Icon name=IconName::Areas />
                <span>{words!(goal.part_of_life)}" "{content::area(area).name}</span>
            </p>
        })
    });
    let review = live(move || {
        let day = at.with(|goal| goal.review).flatten()?;
        Some(view! {
            <p class="goal__meta small soft">
                <Icon name=IconName::Clock />
                <span>{words!(goal.review.on, date = content::date(day))}</span>
            </p>
        })
    });
    view! {
        <div class="goal__why">
            {value}
            {area}
            {review}
            <Opens
                summary=words!(goal.shape.change)
                inside=ViewFn::from(move || view! { <ShapeBoxes at /> })
            />
        </div>
    }
}

#[component]
fn ShapeBoxes(at: GoalAt) -> AnyView {
    let retitle = move |title: Line| at.change(|goal| goal.title = title);
    let chosen_area = Signal::derive(move || {
        let area = at.with(|goal| goal.area).flatten();
        Some(area_choice(area).to_owned())
    });
    let choose_area = move |id: String| at.change(|goal| goal.area = LifeArea::from_id(&id));
    let value = Memo::new(move |_| at.with(|goal| goal.value.clone()).flatten());
    let choose_value = move |value: Option<ValueId>| at.change(|goal| goal.value = value);
    view! {
        <LineBox
            id=["goal-", at.id().as_str(), "-title"].concat()
            label=words!(goal.shape.title)
            kept=at.kept(|goal| goal.title.as_str().to_owned())
            on_change=Callback::new(retitle)
        />
        <ChooseValue
            name="goal-value"
            value
            on_choose=Callback::new(choose_value)
        />
        <p><a href=Page::Values.href()>{words!(goal.shape.pick_values)}</a></p>
        <ChoiceOne
            legend=words!(goal.shape.area)
            hint=words!(goal.shape.area_hint)
            name="goal-area"
            choices=area_choices()
            chosen=chosen_area
            on_choose=Callback::new(choose_area)
        />
        <GuideLink slug=CARE_PLANS />
    }
}

/// Which value a goal is for, once there are values to choose from.
#[component]
pub fn ChooseValue(
    #[prop(into)] name: String,
    #[prop(into)] value: Signal<Option<ValueId>>,
    on_choose: Callback<Option<ValueId>>,
) -> AnyView {
    let desk = use_desk();
    let choices = Memo::new(move |_| {
        desk.values
            .with(|values| value.with(|value| value_choices(values, value.as_ref())))
    });
    let any = Memo::new(move |_| choices.with(|choices| !choices.is_empty()));
    let chosen = Signal::derive(move || value.with(|value| Some(value_choice(value.as_ref()))));
    let choose = Callback::new(move |id: String| on_choose.run(ValueId::from_text(&id)));

    live(move || {
        any.get().then(|| {
            view! {
                <ChoiceOne
                    legend=words!(goal.shape.value)
                    name=name.clone()
                    look=ChoiceLook::Chips
                    choices
                    chosen
                    on_choose=choose
                />
            }
        })
    })
}

/// What is written about a goal, each under a short head.
pub fn clear_lines(goal: &Goal) -> Vec<Written> {
    let lines = [
        Written::under(words!(goal.clear.what), goal.what.as_str()),
        Written::under(words!(goal.clear.how_i_know), goal.how_i_know.as_str()),
        Written::under(words!(goal.clear.small_enough), goal.small_enough.as_str()),
        Written::under(words!(goal.clear.when), goal.when.as_str()),
    ];
    lines.into_iter().flatten().collect()
}

/// Four gentle questions that make a goal easier to reach.
#[component]
pub fn WhatItLooksLike(at: GoalAt) -> AnyView {
    let lines = Memo::new(move |_| at.with(clear_lines).unwrap_or_default());
    view! {
        <WrittenPart
            title=words!(goal.clear.title)
            icon=IconName::Words
            lines=lines
            change=words!(goal.clear.change)
            boxes=ViewFn::from(move || view! { <ClearBoxes at /> })
        />
    }
}

#[component]
fn ClearBoxes(at: GoalAt) -> AnyView {
    let box_of = move |name: &str,
                       label: &'static str,
                       hint: &'static str,
                       kept: fn(&Goal) -> Note,
                       note: fn(&mut Goal) -> &mut Note| {
        let set = move |words: Note| at.change(|goal| *note(goal) = words);
        let id = ["goal-", at.id().as_str(), "-", name].concat();
        view! { <NoteBox id label hint rows=2 kept=at.kept(kept) on_change=Callback::new(set) /> }
    };
    view! {
        <p>{words!(goal.clear.lead)}</p>
        {box_of(
            "what",
            words!(goal.clear.what),
            words!(goal.clear.what_hint),
            |goal| goal.what.clone(),
            |goal| &mut goal.what,
        )}
        {box_of(
            "know",
            words!(goal.clear.how_i_know),
            words!(goal.clear.how_i_know_hint),
            |goal| goal.how_i_know.clone(),
            |goal| &mut goal.how_i_know,
        )}
        {box_of(
            "small",
            words!(goal.clear.small_enough),
            words!(goal.clear.small_enough_hint),
            |goal| goal.small_enough.clone(),
            |goal| &mut goal.small_enough,
        )}
        {box_of(
            "when",
            words!(goal.clear.when),
            words!(goal.clear.when_hint),
            |goal| goal.when.clone(),
            |goal| &mut goal.when,
        )}
    }
}

/// Who could help with the goal.
#[component]
pub fn WhoCouldHelp(at: GoalAt) -> AnyView {
    let lines = Memo::new(move |_| {
        let who = at
            .with(|goal| goal.who.as_str().trim().to_owned())
            .unwrap_or_default();
        let line = (!who.is_empty()).then_some(Written {
            label: None,
            words: who,
        });
        line.into_iter().collect::<Vec<_>>()
    });
    let boxes = move || {
        let set = move |who: Note| at.change(|goal| goal.who = who);
        let set_helpers = move |helpers| at.change(|goal| goal.helpers = helpers);
        view! {
            <PickHelpers
                id=["goal-", at.id().as_str(), "-helpers"].concat()
                helpers=at.kept(|goal| goal.helpers.clone())
                on_change=Callback::new(set_helpers)
            />
            <NoteBox
                id=["goal-", at.id().as_str(), "-who"].concat()
                label=words!(goal.who.label)
                hint=words!(goal.who.hint)
                rows=2
                kept=at.kept(|goal| goal.who.clone())
                on_change=Callback::new(set)
            />
        }
    };
    view! {
        <WrittenPart
            title=words!(goal.who.title)
            icon=IconName::Ask
            lines=lines
            change=words!(goal.who.change)
            boxes=ViewFn::from(boxes)
        />
        <HelperLines helpers=at.kept(|goal| goal.helpers.clone()) />
    }
}
