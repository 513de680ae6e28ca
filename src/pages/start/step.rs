//! Screen 4: one small step, with a when and a reward if wanted.

use super::{FIRST_STEP_BOX, Head, Ways, goal::goal, onward};
use crate::{
    components::{Chain, ChainLink, Disclosure},
    content,
    desk::{Desk, use_desk},
    device,
    domain::{Line, Note, Reward, Screen, Step},
    page::Page,
    pages::boxes::{LineBox, NoteBox, WhenBlank, forget_waiting},
    signals::{Callback, Memo, RwSignal, Signal},
    view::{Viewable, live, view},
    words,
};
use leptos::prelude::*;

#[component]
pub fn StepScreen() -> AnyView {
    let desk = use_desk();
    let has_goal = untrack(|| goal(desk)).is_some();
    view! {
        <Head screen=Screen::Step title=words!(start.step.title) lead=words!(start.step.lead) />
        <div class="start__body">
            {match has_goal {
                false => view! {
                    <p>{words!(start.step.no_goal)}</p>
                    <p>
                        <a href=Page::Start(Screen::Goal).href()>{words!(start.step.to_goal)}</a>
                    </p>
                },
                true => view! { <StepBoxes /> },
            }}
            <Ways screen=Screen::Step />
        </div>
    }
}

#[component]
fn StepBoxes() -> AnyView {
    let desk = use_desk();
    let when_blank = WhenBlank::GoesOnLeaving {
        go: Callback::new(move |()| take_away(desk)),
        needs_words: Callback::new(move |()| {
            let stays = untrack(|| step(desk)).is_some_and(|step| !step.is_only_a_title());
            stays.then(|| words!(start.step.needs_words))
        }),
    };
    let has_step = Memo::new(move |_| step(desk).is_some());
    let onward = onward(Screen::Step);
    view! {
        <Chain links=untrack(|| chain(desk)) large=false />
        <h2 class="start__ask">{words!(start.step.ask)}</h2>
        <LineBox
            id=FIRST_STEP_BOX
            label=words!(start.step.label)
            kept=kept(desk, |step| step.title.as_str().to_owned())
            ideas=content::ideas().steps
            ideas_label=words!(start.step.ideas)
            on_change=Callback::new(move |line| write(desk, line))
            when_blank
            on_enter=Callback::new(move |()| onward(""))
        />
        {live(move || has_step.get().then(|| view! { <WhenAndReward /> }))}
    }
}

/// Two closed lines that open to a plan and a reward.
#[component]
fn WhenAndReward() -> AnyView {
    let desk = use_desk();
    let Some(step) = untrack(|| step(desk)) else {
        return ().shown();
    };
    let change = move |change: &dyn Fn(&mut Step)| change_step(desk, change);
    let set_reward = move |words: Option<Line>| {
        change(&|step| Reward::set_words(&mut step.reward, words.clone()));
    };
    let has_plan = RwSignal::new(!step.plan.is_blank());
    let has_reward = RwSignal::new(step.reward.is_some());
    let reward = |step: &Step| {
        let reward = step.reward.as_ref();
        reward.map_or_else(String::new, |reward| reward.words.as_str().to_owned())
    };
    view! {
        <Disclosure summary=words!(start.step.add_when) open=has_plan>
            <NoteBox
                id="start-when"
                label=words!(start.step.when)
                hint=words!(start.step.when_hint)
                rows=1
                kept=kept(desk, |step| step.plan.when.clone())
                ideas=content::ideas().if_starts
                on_change=Callback::new(move |when: Note| {
                    change(&|step| step.plan.when = when.clone());
                })
            />
            <NoteBox
                id="start-then"
                label=words!(start.step.then)
                hint=words!(start.step.then_hint)
                rows=1
                kept=kept(desk, |step| step.plan.then.clone())
                on_change=Callback::new(move |then: Note| {
                    change(&|step| step.plan.then = then.clone());
                })
            />
        </Disclosure>
        <Disclosure summary=words!(start.step.add_reward) open=has_reward>
            <LineBox
                id="start-reward"
                label=words!(start.step.reward)
                hint=words!(start.step.reward_hint)
                kept=kept(desk, reward)
                ideas=content::ideas().rewards
                on_change=Callback::new(move |line| set_reward(Some(line)))
                when_blank=WhenBlank::Goes(Callback::new(move |()| set_reward(None)))
            />
        </Disclosure>
    }
}

fn chain(desk: Desk) -> Vec<ChainLink> {
    let Some(goal) = goal(desk) else {
        return Vec::new();
    };
    let mut links = vec![ChainLink {
        label: Some(words!(start.step.goal).to_owned()),
        words: goal.title.as_str().to_owned(),
        href: None,
    }];
    if let Some(value) = goal.value {
        let name = desk
            .values
            .with(|values| content::value_name(&value, values));
        links.push(ChainLink {
            label: Some(words!(start.step.matters).to_owned()),
            words: name,
            href: None,
        });
    }
    links
}

/// The step written on this screen, if it is still there. Reactive.
pub fn step(desk: Desk) -> Option<Step> {
    let id = desk.beginning.with(|beginning| beginning.step.clone())?;
    goal(desk)?.step(&id).cloned()
}

/// Something of that step for a box to follow. Blank where there is none.
fn kept<T>(desk: Desk, look: fn(&Step) -> T) -> Signal<T>
where
    T: Clone + Default + Send + Sync + 'static,
{
    Signal::derive(move || step(desk).as_ref().map(look).unwrap_or_default())
}

fn change_step(desk: Desk, change: &dyn Fn(&mut Step)) {
    let (Some(goal), Some(step)) = untrack(|| (goal(desk), step(desk))) else {
        return;
    };
    desk.goals.update(|goals| {
        let found = goals
            .get_mut(&goal.id)
            .and_then(|goal| goal.step_mut(&step.id));
        if let Some(step) = found {
            change(step);
        }
    });
}

fn write(desk: Desk, title: Line) {
    if untrack(|| step(desk)).is_some() {
        change_step(desk, &|step| step.title = title.clone());
        return;
    }
    let Some(goal) = untrack(|| goal(desk)) else {
        return;
    };
    let id = device::fresh_id();
    desk.goals.update(|goals| {
        if let Some(goal) = goals.get_mut(&goal.id) {
            goal.add_step(id.clone(), title);
        }
    });
    desk.beginning.update(|beginning| beginning.step = Some(id));
}

/// A step that is left without words goes, unless more hangs on it than its title.
fn take_away(desk: Desk) {
    let (Some(goal), Some(step)) = untrack(|| (goal(desk), step(desk))) else {
        return;
    };
    if !step.is_only_a_title() {
        return;
    }
    desk.goals.update(|goals| {
        if let Some(goal) = goals.get_mut(&goal.id) {
            // It held nothing but the words that were taken out of the box.
            let _ = goal.remove_step(&step.id);
        }
    });
    forget_waiting(desk, &step.id);
    desk.beginning.update(|beginning| beginning.step = None);
}
