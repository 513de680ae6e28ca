//! One area of life.

use crate::{
    components::{
        Choice, ChoiceLook, ChoiceOne, Icon, IconName, NavItem, PageHead, RatingChart, Scale,
    },
    content,
    desk::{Desk, use_desk},
    device,
    domain::{AreaNote, Id, LifeArea, MoreHelp, Note, OutOfTen, Removed},
    page::Page,
    pages::{after_paint::soon, boxes::NoteBox, chart::points, goal::closeness::sentence},
    signals::{Callback, Memo, Signal},
    view::{Views, live, view},
    words,
};
use leptos::prelude::*;

/// What is said of an area, on the desk.
#[derive(Clone, Copy)]
struct AreaAt {
    desk: Desk,
    area: LifeArea,
}

impl AreaAt {
    /// As it stands; blank where nothing is said. Reactive.
    fn get(self) -> AreaNote {
        let kept = self.desk.areas.with(|areas| areas.get(self.area).cloned());
        kept.unwrap_or_else(|| AreaNote::new(self.area))
    }

    fn change(self, change: impl FnOnce(&mut AreaNote)) {
        let mut note = untrack(|| self.get());
        change(&mut note);
        note.looked = Some(device::today());
        self.desk.areas.update(|areas| areas.set(note));
    }
}

/// The page of the guide that speaks of areas of life.
const GUIDE: &str = "other-things-that-matter";

/// What the seed of the guide calls an area, where it names it.
fn in_the_guide(area: LifeArea) -> Option<&'static str> {
    Some(match area {
        LifeArea::Money => words!(areas.guide.money),
        LifeArea::Home => words!(areas.guide.home),
        LifeArea::Body => words!(areas.guide.body),
        LifeArea::Work => words!(areas.guide.work),
        LifeArea::People => words!(areas.guide.people),
        LifeArea::Learning | LifeArea::Caring | LifeArea::Treatment => return None,
    })
}

#[component]
pub fn AreaPage(area: LifeArea) -> AnyView {
    let desk = use_desk();
    let at = AreaAt { desk, area };
    let text = content::area(area);
    let way_back = NavItem {
        href: Page::Areas.href(),
        label: words!(areas.title).to_owned(),
        icon: IconName::Left,
    };
    let guide = in_the_guide(area).map(|name| {
        let page = Page::GuidePage(GUIDE.to_owned()).href();
        view! { <p class="soft small">{words!(areas.guide.label)} " " <a href=page>{name}</a></p> }
    });
    view! {
        <div class="page page--two">
            <PageHead title=text.name.to_owned() lead=text.hint way_back />
            <div class="page__main">
                <section class="card flow-l" aria-label=text.name>
                    {guide}
                    <HowItIs at />
                    {soon(move || view! { <Boxes at /> <Remove at /> })}
                </section>
            </div>
            <div class="page__side">{soon(move || view! { <OverTime at /> <Goals at /> })}</div>
        </div>
    }
}

#[component]
fn HowItIs(at: AreaAt) -> AnyView {
    let chosen = Signal::derive(move || {
        let today = at.get().ratings.on(device::today());
        today.map(OutOfTen::get)
    });
    let choose = move |number: Option<u8>| {
        let today = device::today();
        at.change(|note| match number.and_then(OutOfTen::new) {
            Some(number) => note.ratings.record(today, number),
            None => note.ratings.forget(today),
        });
    };
    view! {
        <Scale
            id="area-rate"
            legend=words!(areas.one.rate)
            low=words!(areas.one.low)
            high=words!(areas.one.high)
            clear=words!(areas.one.clear)
            chosen
            on_choose=Callback::new(choose)
        />
    }
}

/// A box about the area.
#[derive(Clone, Copy)]
struct Field {
    name: &'static str,
    label: &'static str,
    get: fn(&mut AreaNote) -> &mut Note,
}

#[component]
fn Boxes(at: AreaAt) -> AnyView {
    let how = Field {
        name: "how",
        label: words!(areas.one.how),
        get: |note| &mut note.how,
    };
    let rest = [
        Field {
            name: "mine",
            label: words!(areas.one.mine),
            get: |note| &mut note.mine,
        },
        Field {
            name: "not-mine",
            label: words!(areas.one.not_mine),
            get: |note| &mut note.not_mine,
        },
        Field {
            name: "line",
            label: words!(areas.one.line),
            get: |note| &mut note.line,
        },
    ];
    let rest = rest.map(|field| view! { <OneBox at field /> });
    view! {
        <OneBox at field=how />
        <MoreHelpAsk at />
        {rest.into_iter().views()}
    }
}

#[component]
fn OneBox(at: AreaAt, field: Field) -> AnyView {
    let kept = Signal::derive(move || (field.get)(&mut at.get()).clone());
    let change = move |note: Note| at.change(|area| *(field.get)(area) = note);
    view! {
        <NoteBox
            id=["area-", at.area.id(), "-", field.name].concat()
            label=field.label
            kept
            on_change=Callback::new(change)
            rows=2
        />
    }
}

#[component]
fn MoreHelpAsk(at: AreaAt) -> AnyView {
    let choice = |answer: MoreHelp| Choice {
        id: answer.id().to_owned(),
        label: match answer {
            MoreHelp::Wanted => words!(areas.one.wanted),
            MoreHelp::NotWanted => words!(areas.one.not_wanted),
            MoreHelp::NotSure => words!(areas.one.not_sure),
        }
        .to_owned(),
        note: None,
        icon: None,
    };
    let choices: Vec<Choice> = MoreHelp::ALL.map(choice).into();
    let answer = Memo::new(move |_| at.get().more_help);
    let chosen = Signal::derive(move || answer.get().map(|answer| answer.id().to_owned()));
    let choose = move |id: String| at.change(|note| note.more_help = MoreHelp::from_id(&id));
    let clear = move |_| {
        at.change(|note| note.more_help = None);
        device::focus("area-help-wanted");
    };
    let clear = move || {
        answer.get().map(|_| {
            view! {
                <button type="button" class="button button--quiet" on:click=clear>
                    <Icon name=IconName::Undo />
                    <span>{words!(areas.one.clear_help)}</span>
                </button>
            }
        })
    };
    view! {
        <div class="flow">
            <ChoiceOne
                legend=words!(areas.one.more_help)
                name="area-help"
                choices=Signal::stored(choices)
                chosen
                on_choose=Callback::new(choose)
                look=ChoiceLook::Chips
            />
            {clear}
        </div>
    }
}

#[component]
fn OverTime(at: AreaAt) -> AnyView {
    let ratings = Memo::new(move |_| at.get().ratings);
    let any = Memo::new(move |_| ratings.with(|ratings| !ratings.as_slice().is_empty()));

    live(move || {
        any.get().then(|| {
            view! {
                <section class="section" aria-labelledby="area-over-time">
                    <h2 class="section__head" id="area-over-time">{words!(areas.one.over_time)}</h2>
                    <RatingChart
                        id="area-chart"
                        points=Signal::derive(move || ratings.with(points))
                        sentence=Signal::derive(move || ratings.with(sentence))
                        description=words!(areas.one.chart)
                        table_summary=words!(areas.table)
                        day_head=words!(goal.close.day)
                        number_head=words!(goal.close.number)
                    />
                </section>
            }
        })
    })
}

/// The goals that belong here, and the ways on.
#[component]
fn Goals(at: AreaAt) -> AnyView {
    let goals = Memo::new(move |_| {
        at.desk.goals.with(|goals| {
            let here = goals.iter().filter(|goal| goal.area == Some(at.area));
            here.map(|goal| (goal.id.clone(), goal.title.as_str().to_owned()))
                .collect::<Vec<(Id, String)>>()
        })
    });
    let one = |(id, title): (Id, String)| {
        view! { <li><a href=Page::Goal(id).href() class="own">{title}</a></li> }
    };
    let list = live(move || {
        let goals = goals.get();
        (!goals.is_empty()).then(|| {
            view! { <ul class="hoped-list" role="list">{goals.into_iter().map(one).views()}</ul> }
        })
    });
    let new_goal = [&Page::Goals.href(), "?area=", at.area.id()].concat();
    view! {
        <section class="section" aria-labelledby="area-goals">
            <h2 class="section__head" id="area-goals">{words!(areas.one.goals)}</h2>
            {list}
            <div class="actions">
                <a href=new_goal class="button button--second">
                    <Icon name=IconName::Add />
                    <span>{words!(areas.one.start_goal)}</span>
                </a>
                <a href=Page::Support.href() class="button button--quiet">
                    {words!(areas.one.find_support)}
                </a>
            </div>
        </section>
    }
}

#[component]
fn Remove(at: AreaAt) -> AnyView {
    let is_there = Memo::new(move |_| !at.get().is_blank());
    let remove = move |_| {
        let removed = at.desk.areas.try_update(|areas| areas.remove(at.area));
        if let Some(removed) = removed.flatten() {
            at.desk.put_in_bin(Removed::Area(removed));
        }
        device::focus_on_heading();
    };

    live(move || {
        is_there.get().then(|| {
            view! {
                <button type="button" class="button button--quiet" on:click=remove>
                    <Icon name=IconName::Remove />
                    <span>{words!(areas.one.remove)}</span>
                </button>
            }
        })
    })
}
