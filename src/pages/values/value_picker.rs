//! Picking values from a list that grows when more are asked for.

use super::{
    deck::{stage_with, stages},
    own_value::AddOwn,
    picking::{TenKept, ValueChips, own_values},
};
use crate::{
    components::{Icon, IconName},
    content::Card,
    desk::use_desk,
    device,
    domain::ValueId,
    signals::{Memo, RwSignal, Signal, StoredValue},
    view::{live, view},
    words,
};
use leptos::prelude::*;

const NAME: &str = "pick";

/// Chips to pick values with, more of them on request, and a box for one's own.
#[component]
pub fn ValuePicker(
    /// The cards shown at once.
    cards: Vec<&'static Card>,
    /// How many were asked for. One more is as welcome, and is only pointed out.
    #[prop(optional)]
    soft_limit: Option<usize>,
    /// What the chips are. Without it, only a screen reader hears a name for the group.
    #[prop(optional, into)]
    legend: Option<String>,
) -> AnyView {
    let desk = use_desk();
    let stages = StoredValue::new(stages(cards));
    let n_stages = stages.with_value(Vec::len);
    let stage = RwSignal::new(desk.values.with_untracked(|values| {
        let kept = values.kept().iter().map(|kept| &kept.value);
        stages.with_value(|stages| stage_with(stages, kept))
    }));
    let shown = Signal::derive(move || {
        let mut shown = cards_at(stages, stage.get());
        shown.extend(own_values(desk));
        shown
    });
    let refused = RwSignal::new(None::<ValueId>);
    let more = move |_| {
        let before = cards_at(stages, stage.get_untracked()).len();
        stage.update(|stage| *stage = stage.saturating_add(1));
        let new = cards_at(stages, stage.get_untracked())
            .into_iter()
            .nth(before);
        // The button may be gone, so the focus goes to the first card it brought.
        request_animation_frame(move || {
            if let Some(new) = new {
                device::focus(&[NAME, "-", &new.to_text()].concat());
            }
        });
    };
    let has_more = Memo::new(move |_| stage.get().saturating_add(1) < n_stages);
    let more_button = live(move || {
        has_more.get().then(|| {
            view! {
                <button type="button" class="button button--second" on:click=more>
                    <Icon name=IconName::Add />
                    <span>{words!(values.choose.more)}</span>
                </button>
            }
        })
    });
    let n_kept = Memo::new(move |_| desk.values.with(|values| values.kept().len()));
    let over = live(move || {
        let n = n_kept.get();
        soft_limit
            .filter(|limit| n > *limit && refused.with(Option::is_none))
            .map(|_| words!(values.choose.soft, n = n))
    });
    let bare = legend.is_none();
    view! {
        <div class="picker flow" class:picker--bare=bare>
            <ValueChips
                name=NAME
                legend=legend.unwrap_or_else(|| words!(values.choose.legend).to_owned())
                values=shown
                refused
            />
            // They stay in sight, wherever in the long list the person is.
            <div class="picker__words">
                <p class="picker__over" role="status">{over}</p>
                <TenKept refused />
            </div>
            {more_button}
            <AddOwn refused />
        </div>
    }
}

fn cards_at(stages: StoredValue<Vec<Vec<ValueId>>>, stage: usize) -> Vec<ValueId> {
    stages.with_value(|stages| stages.get(stage).cloned().unwrap_or_default())
}
