//! Numbers over time: one question at a time, over a week, a month, a year or all. No number is a mark.

use super::print::PrintDays;
use crate::{
    components::{ChartPoint, Choice, ChoiceLook, ChoiceOne, Icon, IconName, RatingChart},
    content,
    desk::use_desk,
    device,
    domain::{CheckIn, CheckIns, Day, OutOfTen, WellbeingQuestion},
    pages::{after_paint::after_paint, chart::days_between},
    signals::{Callback, Memo, RwSignal, Signal},
    view::{live, view},
    words,
};
use chrono::Days;
use leptos::prelude::*;

/// What can be looked at over time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    Energy,
    Wellbeing(WellbeingQuestion),
}

impl Measure {
    pub const ALL: [Self; 5] = [
        Self::Energy,
        Self::Wellbeing(WellbeingQuestion::Satisfied),
        Self::Wellbeing(WellbeingQuestion::Worthwhile),
        Self::Wellbeing(WellbeingQuestion::HappyYesterday),
        Self::Wellbeing(WellbeingQuestion::AnxiousYesterday),
    ];

    pub fn of(self, check_in: &CheckIn) -> Option<OutOfTen> {
        match self {
            Self::Energy => check_in.energy,
            Self::Wellbeing(question) => check_in.wellbeing.get(question),
        }
    }

    const fn id(self) -> &'static str {
        match self {
            Self::Energy => "energy",
            Self::Wellbeing(question) => question.id(),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Energy => words!(check_in.over.energy),
            Self::Wellbeing(question) => content::question(question).short,
        }
    }
}

/// How far back is looked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    Week,
    Month,
    Year,
    All,
}

impl Span {
    pub const ALL: [Self; 4] = [Self::Week, Self::Month, Self::Year, Self::All];

    /// The first day that belongs to it, when today is its last.
    pub fn first_day(self, today: Day) -> Day {
        let days = match self {
            Self::Week => 6,
            Self::Month => 29,
            Self::Year => 364,
            Self::All => return Day::MIN,
        };
        today.checked_sub_days(Days::new(days)).unwrap_or(Day::MIN)
    }

    /// More days than this without a number are a gap in the line.
    const fn gap_days(self) -> i32 {
        match self {
            Self::Week | Self::Month => 1,
            Self::Year => 7,
            Self::All => 31,
        }
    }

    const fn id(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
            Self::All => "all",
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Week => words!(check_in.over.week),
            Self::Month => words!(check_in.over.month),
            Self::Year => words!(check_in.over.year),
            Self::All => words!(check_in.over.all),
        }
    }
}

/// A number on a day, with what was said of that day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measured {
    pub day: Day,
    pub number: OutOfTen,
    pub said: Option<String>,
}

/// The check-ins from the first day of a span until today, oldest first.
pub fn within(all: &CheckIns, span: Span, today: Day) -> impl Iterator<Item = &(Day, CheckIn)> {
    let first = span.first_day(today);
    let days = all.iter();
    days.filter(move |(day, _)| (first..=today).contains(day))
}

/// The numbers there are for a question within a span. Days without one are left out, not filled in.
pub fn measured(all: &CheckIns, measure: Measure, span: Span, today: Day) -> Vec<Measured> {
    let days = within(all, span, today);
    let measured = days.filter_map(|(day, check_in)| {
        Some(Measured {
            day: *day,
            number: measure.of(check_in)?,
            said: said(check_in),
        })
    });
    measured.collect()
}

/// The questions that were answered at least twice, so that there is something to draw.
pub fn worth_drawing(all: &CheckIns) -> Vec<Measure> {
    let twice = |measure: &Measure| {
        let mut answers = all.iter().filter_map(|(_, check_in)| measure.of(check_in));
        answers.nth(1).is_some()
    };
    Measure::ALL.into_iter().filter(twice).collect()
}

fn said(check_in: &CheckIn) -> Option<String> {
    let word = check_in.word.as_ref().map(content::day_word);
    let why = check_in.why.as_str().trim();
    match (word, why) {
        (None, "") => None,
        (Some(word), "") => Some(word),
        (None, why) => Some(why.to_owned()),
        (Some(word), why) => Some([word.as_str(), ". ", why].concat()),
    }
}

/// What the chart shows, for those who would rather read. It compares nothing.
pub fn sentence(measured: &[Measured]) -> String {
    let date = |measured: &Measured| content::date(measured.day);
    match measured {
        [] => words!(check_in.over.nothing).to_owned(),
        [only] => words!(check_in.over.one, day = date(only), n = only.number.get()),
        [first, .., last] => {
            let ends = words!(
                check_in.over.first_and_last,
                first_day = date(first),
                first = first.number.get(),
                last_day = date(last),
                last = last.number.get()
            );
            [ends.as_str(), " ", words!(check_in.over.gaps)].concat()
        }
    }
}

fn points(measured: &[Measured]) -> Vec<ChartPoint> {
    let Some(first) = measured.first() else {
        return Vec::new();
    };
    let point = |one: &Measured| ChartPoint {
        day: content::date(one.day),
        place: days_between(first.day, one.day),
        number: one.number.get(),
        note: one.said.clone(),
    };
    measured.iter().map(point).collect()
}

#[component]
pub fn OverTime() -> AnyView {
    let desk = use_desk();
    let check_ins = after_paint(desk.check_ins);
    let measures = Memo::new(move |_| check_ins.with(worth_drawing));
    let measure = RwSignal::new(None::<Measure>);
    let span = RwSignal::new(Span::Month);
    // The one that was picked, or else the first there is.
    let shown = Memo::new(move |_| {
        let all = measures.get();
        let picked = measure.get().filter(|picked| all.contains(picked));
        picked.or_else(|| all.first().copied())
    });
    let inside = live(move || match shown.get() {
        None => view! { <p class="soft">{words!(check_in.over.empty)}</p> },
        Some(shown) => view! {
            <Picks measures shown measure span />
            <Chart check_ins shown span />
        },
    });
    view! {
        <section class="section flow" aria-labelledby="check-in-over-time">
            <h2 class="section__head" id="check-in-over-time">{words!(check_in.over.head)}</h2>
            {inside}
            <PrintDays span />
        </section>
    }
}

#[component]
fn Picks(
    measures: Memo<Vec<Measure>>,
    shown: Measure,
    measure: RwSignal<Option<Measure>>,
    span: RwSignal<Span>,
) -> AnyView {
    let all = measures.get_untracked();
    let which = (all.len() > 1).then(|| {
        let choices: Vec<Choice> = all
            .iter()
            .map(|one| Choice::new(one.id(), one.name()))
            .collect();
        let pick = move |id: String| {
            measure.set(Measure::ALL.into_iter().find(|one| one.id() == id));
            device::focus_soon(["check-in-measure-", id.as_str()].concat());
        };
        view! {
            <ChoiceOne
                legend=words!(check_in.over.what)
                name="check-in-measure"
                choices=Signal::stored(choices)
                chosen=Signal::stored(Some(shown.id().to_owned()))
                on_choose=Callback::new(pick)
                look=ChoiceLook::Chips
            />
        }
    });
    let spans: Vec<Choice> = Span::ALL
        .map(|one| Choice::new(one.id(), one.name()))
        .into();
    let pick_span = move |id: String| {
        if let Some(picked) = Span::ALL.into_iter().find(|one| one.id() == id) {
            span.set(picked);
        }
    };
    view! {
        {which}
        <ChoiceOne
            legend=words!(check_in.over.span)
            name="check-in-span"
            choices=Signal::stored(spans)
            chosen=Signal::derive(move || Some(span.get().id().to_owned()))
            on_choose=Callback::new(pick_span)
            look=ChoiceLook::Chips
        />
    }
}

#[component]
fn Chart(check_ins: Signal<CheckIns>, shown: Measure, span: RwSignal<Span>) -> AnyView {
    let numbers = Memo::new(move |_| {
        let today = device::today();
        check_ins.with(|all| measured(all, shown, span.get(), today))
    });
    let any = Memo::new(move |_| numbers.with(|numbers| !numbers.is_empty()));

    live(move || match any.get() {
        false => view! { <p class="soft">{words!(check_in.over.nothing)}</p> },
        true => view! {
            <h3 class="check-in__measure"><Icon name=IconName::Chart />{shown.name()}</h3>
            <RatingChart
                id="check-in-chart"
                points=Signal::derive(move || numbers.with(|numbers| points(numbers)))
                sentence=Signal::derive(move || numbers.with(|numbers| sentence(numbers)))
                description=words!(check_in.over.chart)
                table_summary=words!(check_in.over.table)
                day_head=words!(check_in.over.day)
                number_head=words!(check_in.over.number)
                note_head=words!(check_in.over.note)
                gap_days=Signal::derive(move || span.get().gap_days())
            />
        },
    })
}
