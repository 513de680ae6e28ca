//! One kept value: why it matters, how close the person is living to it, the goals for it.

use super::{closeness, picking::name_of};
use crate::{
    components::{Disclosure, Icon, IconName, RatingChart, Scale, TextField},
    content,
    desk::{Desk, use_desk},
    device,
    domain::{DraftField, Id, KeptValue, Line, Note, OutOfTen, ValueId},
    page::Page,
    pages::{
        boxes::{NoteBox, keep_waiting},
        chart::points,
    },
    signals::{Callback, Memo, RwSignal, Signal, StoredValue},
    view::{Viewable, Views, live, view},
    words,
};
use leptos::prelude::*;

#[component]
pub fn OneValue(value: ValueId) -> AnyView {
    let value = StoredValue::new(value);
    let open = RwSignal::new(false);
    // Built when it is first opened: ten values at once would be a long page to make.
    let opened =
        Memo::new(move |before: Option<&bool>| open.get() || before.copied().unwrap_or_default());
    let summary_id = value.with_value(summary_id);
    view! {
        <div class="value">
            <InShort value open />
            <GoalsFor value />
            <Disclosure summary=words!(values.one.open) id=summary_id open>
                {live(move || opened.get().then(|| view! { <Why value /> <Close value /> <Reword value /> }))}
            </Disclosure>
        </div>
    }
}

/// What was written, while the boxes are closed.
#[component]
fn InShort(value: StoredValue<ValueId>, open: RwSignal<bool>) -> AnyView {
    let desk = use_desk();
    let why = Memo::new(move |_| {
        let why = kept(desk, value, |kept| kept.why.as_str().trim().to_owned());
        why.filter(|why| !why.is_empty())
    });
    let latest =
        Memo::new(move |_| kept(desk, value, |kept| closeness::latest(&kept.closeness)).flatten());

    live(move || {
        (!open.get()).then(|| {
            view! {
                {why.get().map(|why| view! { <p class="value__why own">{why}</p> })}
                {latest.get().map(|latest| view! { <p class="soft small">{latest}</p> })}
            }
        })
    })
}

/// The next link of the chain: goals that are for this value, and the way to a new one.
#[component]
fn GoalsFor(value: StoredValue<ValueId>) -> AnyView {
    let desk = use_desk();
    let goals = Memo::new(move |_| {
        desk.goals.with(|goals| {
            value.with_value(|value| {
                let goals = goals.for_value(value);
                goals
                    .map(|goal| (goal.id.clone(), goal.title.as_str().to_owned()))
                    .collect::<Vec<(Id, String)>>()
            })
        })
    });
    let list = live(move || {
        let goals = goals.get();
        (!goals.is_empty()).then(|| {
            let links = goals.into_iter().map(|(id, title)| {
                let href = Page::Goal(id).href();
                view! { <li><a href=href class="own">{title}</a></li> }
            });
            view! {
                <p class="soft small">{words!(values.one.goals)}</p>
                <ul class="value__goals" role="list">{links.views()}</ul>
            }
        })
    });
    let new_goal =
        value.with_value(|value| format!("{}?value={}", Page::Goals.href(), value.to_text()));
    let new_goal_name = move || {
        let name = value.with_value(|value| name_of(desk, value));
        words!(values.one.add_goal_for, name = name)
    };
    view! {
        {list}
        <a href=new_goal class="value__new-goal" aria-label=new_goal_name>
            <Icon name=IconName::Goals />
            <span>{words!(values.one.add_goal)}</span>
        </a>
    }
}

#[component]
fn Why(value: StoredValue<ValueId>) -> AnyView {
    let desk = use_desk();
    let why =
        Signal::derive(move || kept(desk, value, |kept| kept.why.clone()).unwrap_or_default());
    let id = value.with_value(|value| format!("value-why-{}", value.to_text()));
    let on_change = Callback::new(move |why: Note| {
        desk.values
            .update(|values| value.with_value(|value| values.set_why(value, why)));
    });
    view! {
        <NoteBox
            id
            label=words!(values.one.why)
            hint=words!(values.one.why_hint)
            kept=why
            on_change
            rows=2
        />
    }
}

#[component]
fn Close(value: StoredValue<ValueId>) -> AnyView {
    let desk = use_desk();
    let ratings =
        Memo::new(move |_| kept(desk, value, |kept| kept.closeness.clone()).unwrap_or_default());
    let chosen = Signal::derive(move || {
        let today = ratings.with(|ratings| ratings.on(device::today()));
        today.map(OutOfTen::get)
    });
    let choose = Callback::new(move |number: Option<u8>| {
        let today = device::today();
        desk.values.update(|values| {
            value.with_value(|value| match number.and_then(OutOfTen::new) {
                Some(number) => values.rate(value, today, number),
                None => values.forget_rating(value, today),
            });
        });
    });
    let has_any = Memo::new(move |_| ratings.with(|ratings| ratings.latest().is_some()));
    let text = value.with_value(ValueId::to_text);
    let chart_id = format!("value-chart-{text}");
    let chart = live(move || {
        has_any.get().then(|| {
            view! {
                <RatingChart
                    id=chart_id.clone()
                    points=Signal::derive(move || ratings.with(points))
                    sentence=Signal::derive(move || ratings.with(closeness::sentence))
                    description=words!(values.one.chart)
                    table_summary=words!(values.one.table)
                    day_head=words!(values.one.day)
                    number_head=words!(values.one.number)
                />
            }
        })
    });
    view! {
        <Scale
            id=format!("value-close-{text}")
            legend=words!(values.one.close)
            hint=words!(values.one.close_hint)
            low=words!(values.one.low)
            high=words!(values.one.high)
            clear=words!(values.one.clear)
            chosen
            on_choose=choose
        />
        {chart}
    }
}

/// A box to change the name of a value of the person's own.
#[component]
fn Reword(value: StoredValue<ValueId>) -> AnyView {
    let desk = use_desk();
    let ValueId::Own(id) = value.get_value() else {
        return ().shown();
    };
    let box_id = format!("value-name-{}", id.as_str());
    let field = DraftField::Named(box_id.clone());
    let name = RwSignal::new(match desk.draft(&field) {
        draft if draft.is_empty() => untrack(|| value.with_value(|value| name_of(desk, value))),
        draft => draft,
    });
    let error = RwSignal::new(None::<String>);
    let on_input = Callback::new({
        let field = field.clone();
        move |typed: String| {
            error.set(keep_waiting(desk, field.clone(), &typed));
        }
    });
    let reword = {
        let box_id = box_id.clone();
        Callback::new(move |()| match Line::parse(&name.get_untracked()) {
            Ok(line) => {
                desk.forget_draft(&field);
                let summary = value.with_value(summary_id);
                desk.values.update(|values| values.rename_own(&id, line));
                // The whole line is drawn again under its new name.
                request_animation_frame(move || device::focus(&summary));
            }
            Err(problem) => {
                error.set(Some(content::line_problem(problem)));
                device::focus(&box_id);
            }
        })
    };
    view! {
        <div class="own-value">
            <TextField id=box_id label=words!(values.own.label) value=name on_input on_enter=reword error />
            <button type="button" class="button button--second" on:click=move |_| reword.run(())>
                {words!(values.one.rename)}
            </button>
        </div>
    }
}

/// Something of the kept value. Reactive. Nothing when it has been taken off meanwhile.
fn kept<T>(desk: Desk, value: StoredValue<ValueId>, of: impl FnOnce(&KeptValue) -> T) -> Option<T> {
    desk.values
        .with(|values| value.with_value(|value| values.get(value).map(of)))
}

fn summary_id(value: &ValueId) -> String {
    format!("value-open-{}", value.to_text())
}
