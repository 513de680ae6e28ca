//! Every component in its states, a page each, so that each can be looked at and tested alone.
//!
//! The words here are for trying things out; no person reads them.

#![expect(clippy::needless_pass_by_value, reason = "props are handed over")]

use crate::components::{
    Brand, Chain, ChainLink, ChartPoint, Choice, ChoiceCards, ChoiceLook, ChoiceOne, DateField,
    DateParts, Dialog, Disclosure, ErrorSummary, Icon, IconName, Kept, KeptState, Move, NavItem,
    Notice, NoticeKind, OwnPageHead, PageHead, Problem, RankItem, RankList, RatingChart, Row,
    Scale, ShowMore, SortDeck, SteppingStones, Stone, StoneMark, TextArea, TextField, UndoNotice,
};
use crate::page::Page;
use crate::signals::{Callback, RwSignal, Signal};
use crate::view::{Viewable, each, view};
use leptos::prelude::*;

/// A component in some of its states.
pub struct Example {
    /// Its place: `examples/{name}`.
    pub name: &'static str,
    pub title: &'static str,
    pub view: fn() -> AnyView,
}

/// All of them.
pub static EXAMPLES: &[Example] = &[
    Example {
        name: "stop",
        title: "A way to stop the app",
        view: stop,
    },
    Example {
        name: "words",
        title: "Words",
        view: words,
    },
    Example {
        name: "buttons",
        title: "Buttons",
        view: buttons,
    },
    Example {
        name: "icons",
        title: "Icons",
        view: icons,
    },
    Example {
        name: "own-head",
        title: "A heading in the person's words",
        view: own_head,
    },
    Example {
        name: "fields",
        title: "Fields",
        view: fields,
    },
    Example {
        name: "fields-to-put-right",
        title: "Fields to put right",
        view: fields_to_put_right,
    },
    Example {
        name: "fields-other-scripts",
        title: "Fields in other scripts",
        view: other_scripts,
    },
    Example {
        name: "choices",
        title: "Choices",
        view: choices,
    },
    Example {
        name: "chips",
        title: "Chips",
        view: chips,
    },
    Example {
        name: "deck",
        title: "A deck to sort",
        view: deck,
    },
    Example {
        name: "rank",
        title: "A list to put in order",
        view: rank,
    },
    Example {
        name: "rank-one",
        title: "A list of one, and of none",
        view: rank_short,
    },
    Example {
        name: "scale",
        title: "Scale",
        view: scale,
    },
    Example {
        name: "dialog",
        title: "Dialog",
        view: dialog,
    },
    Example {
        name: "dialog-open",
        title: "Dialog, open",
        view: dialog_open,
    },
    Example {
        name: "disclosure",
        title: "Disclosure",
        view: disclosure,
    },
    Example {
        name: "show-more",
        title: "Show more",
        view: show_more,
    },
    Example {
        name: "notices",
        title: "Notices",
        view: notices,
    },
    Example {
        name: "undo",
        title: "Undo",
        view: undo,
    },
    Example {
        name: "crossing",
        title: "The crossing",
        view: crossing,
    },
    Example {
        name: "crossing-empty",
        title: "The crossing, empty",
        view: crossing_empty,
    },
    Example {
        name: "crossing-long",
        title: "The crossing, with long words",
        view: crossing_long,
    },
    Example {
        name: "stones",
        title: "Stones",
        view: stones,
    },
    Example {
        name: "chain",
        title: "The chain",
        view: chain,
    },
    Example {
        name: "chart",
        title: "Chart",
        view: chart,
    },
    Example {
        name: "chart-short",
        title: "Chart of one, and of none",
        view: chart_short,
    },
    Example {
        name: "kept",
        title: "Kept",
        view: kept,
    },
    Example {
        name: "rows",
        title: "Rows",
        view: rows,
    },
    Example {
        name: "guide-text",
        title: "Guide text",
        view: guide_text,
    },
    Example {
        name: "two-columns",
        title: "A page of two columns",
        view: two_columns,
    },
    Example {
        name: "right-to-left",
        title: "Right to left",
        view: right_to_left,
    },
];

/// The list of examples, at `examples`.
#[component]
pub fn ExamplesPage() -> AnyView {
    let links = EXAMPLES
        .iter()
        .map(|example| {
            let href = Page::Example(example.name.to_owned()).href();
            view! { <li><Row href=href icon=IconName::Parts name=example.title /></li> }
        })
        .collect_view();
    view! {
        <div class="page">
            <PageHead title="Examples" lead="Every component, in its states." />
            <ul class="rows">{links}</ul>
        </div>
    }
}

/// One example.
#[component]
pub fn ExamplePage(name: String) -> AnyView {
    match EXAMPLES.iter().find(|example| example.name == name) {
        Some(example) if name == "own-head" || name == "two-columns" => (example.view)(),
        Some(example) => view! {
            <div class="page">
                <PageHead title=example.title way_back=way_back() />
                {(example.view)()}
            </div>
        },
        None => view! {
            <div class="page"><PageHead title="No such example" way_back=way_back() /></div>
        },
    }
}

fn way_back() -> NavItem {
    NavItem {
        href: Page::Examples.href(),
        label: "Examples".into(),
        icon: IconName::Left,
    }
}

const LONG: &str = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch and a very long line \
    after it, which goes on for as long as a person might go on";
const ACCENTS: &str =
    "Mynd â'r ci at yr afon yn y bore, cyn i'r tŷ ddeffro. Ŵyn yn y gwynt, â ê î ô û ŵ ŷ.";
const ARABIC: &str = "أن أختار كيف يمضي يومي";

fn choice(id: &str, label: &str, note: Option<&str>, icon: Option<IconName>) -> Choice {
    Choice {
        id: id.into(),
        label: label.into(),
        note: note.map(Into::into),
        icon,
    }
}

fn words() -> AnyView {
    view! {
        <p class="lead">"A lead says what the page is for, in a line or two."</p>
        <div class="flow">
            <h2>"A second heading"</h2>
            <p>"Ordinary words, with " <a href="https://example.org/">"a link"</a> " among them."</p>
            <p class="soft small">"Soft, small words."</p>
            <p class="own">{ACCENTS}</p>
            <p class="own-large">"Being able to choose how my day goes"</p>
            <p><span class="tag">"Next"</span></p>
        </div>
        <section class="section">
            <div class="section__head"><h2>"A section"</h2><a href="/examples">"Change this"</a></div>
            <p>"It starts with a hairline."</p>
        </section>
        <div class="card flow"><h3>"A card"</h3><p>"At most one to a page."</p></div>
    }
}

fn buttons() -> AnyView {
    view! {
        <div class="actions">
            <button type="button" class="button"><Icon name=IconName::Tick /><span>"I did this"</span></button>
            <button type="button" class="button button--second"><Icon name=IconName::Smaller /><span>"Make it smaller"</span></button>
            <button type="button" class="button button--quiet">"Not today"</button>
        </div>
        <div class="actions"><button type="button" class="button button--large">"Start: about 10 minutes"</button></div>
        <div class="actions"><button type="button" class="button button--erase">"Erase everything"</button></div>
        <div class="actions"><button type="button" class="button">{LONG}</button></div>
    }
}

fn icons() -> AnyView {
    use IconName::{
        About, Add, Areas, Ask, Chart, Clock, Close, Down, File, GoOn, Goals, Grip, Guide, Halve,
        Hope, Info, Kept, Left, LetGo, Mind, Moon, NotKept, Parts, Pause, Phone, PileOne,
        PileThree, PileTwo, Print, Recovery, Remove, Reward, Right, Settings, Smaller, Split,
        Steps, Swap, Tick, Today, Undo, Up, Values, Words,
    };
    let all = [
        Today, Recovery, Values, Goals, Steps, Guide, Phone, Settings, About, Parts, Kept, NotKept,
        Tick, Smaller, Split, Halve, Swap, Ask, Pause, GoOn, LetGo, Up, Down, Remove, Undo, Add,
        Right, Left, Reward, Print, File, Hope, Info, Mind, Clock, Words, Areas, Chart, Moon,
        Close, Grip, PileOne, PileTwo, PileThree,
    ];
    let all = all
        .into_iter()
        .map(|name| view! { <li class="card"><Icon name /><span>{format!("{name:?}")}</span></li> })
        .collect_view();
    view! {
        <p class="actions"><Brand /> "Camau"</p>
        <ul class="actions" role="list">{all}</ul>
    }
}

fn own_head() -> AnyView {
    view! {
        <div class="page">
            <OwnPageHead title="Walk to the shop on my own" lead="My goal" way_back=way_back() />
            <p>"The heading is in the book face, because the person wrote it."</p>
        </div>
    }
}

fn fields() -> AnyView {
    let goal = RwSignal::new(String::new());
    let filled = RwSignal::new("Mynd i'r siop ar fy mhen fy hun, â'm cŵn".to_owned());
    let meaning = RwSignal::new(String::new());
    let long = RwSignal::new([ACCENTS, "\n\n", LONG].concat());
    let date = RwSignal::new(DateParts::default());
    let entered = RwSignal::new(0);
    view! {
        <TextField id="goal" label="My goal" hint="Say what you would be doing." value=goal on_enter=Callback::new(move |()| entered.update(|n| *n += 1)) />
        <p class="small soft">"Entered: " {entered}</p>
        <TextField id="filled" label="Already filled" value=filled under=Some("Saved on this device".to_owned()) />
        <TextArea id="meaning" label="In my own words" hint="There is no single right meaning." value=meaning under=Signal::derive(move || meaning.with(|it| (!it.is_empty()).then(|| "Saved on this device".to_owned()))) />
        <TextArea id="long" label="With a lot in it" value=long rows=5 />
        <DateField id="review" legend="When I will look at this again" hint="For example, 6 8 2027" day="Day" month="Month" year="Year" value=date />
    }
}

fn fields_to_put_right() -> AnyView {
    let goal = RwSignal::new("x".repeat(130));
    let meaning = RwSignal::new(String::new());
    let date = RwSignal::new(DateParts {
        day: "31".into(),
        month: "2".into(),
        year: "2027".into(),
    });
    let problems = RwSignal::new(vec![
        Problem {
            field: "wrong-goal".into(),
            words: "Make your goal shorter, by 10 letters.".into(),
        },
        Problem {
            field: "wrong-date".into(),
            words: "Enter a real date, like 6 8 2027.".into(),
        },
    ]);
    view! {
        <ErrorSummary title="Two things to put right" problems />
        <TextField id="wrong-goal" label="My goal" hint="It can be small." value=goal error=Some("Make it shorter, by 10 letters.".to_owned()) />
        <TextArea id="wrong-meaning" label="In my own words" value=meaning error=Some(LONG.to_owned()) />
        <DateField id="wrong-date" legend="When I will look at this again" day="Day" month="Month" year="Year" value=date error=Some("Enter a real date, like 6 8 2027.".to_owned()) />
        <div class="actions"><button type="button" class="button button--second" on:click=move |_| problems.set(Vec::new())>"Clear them"</button></div>
    }
}

fn other_scripts() -> AnyView {
    let welsh = RwSignal::new(ACCENTS.to_owned());
    let arabic = RwSignal::new(ARABIC.to_owned());
    let long =
        RwSignal::new("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".repeat(2));
    view! {
        <TextArea id="welsh" label="Cymraeg" value=welsh />
        <TextArea id="arabic" label="Right to left" value=arabic />
        <TextField id="long-word" label="Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" hint=LONG value=long />
    }
}

fn toggle(chosen: RwSignal<Vec<String>>) -> Callback<(String, bool)> {
    Callback::new(move |(id, on): (String, bool)| {
        chosen.update(|chosen| {
            chosen.retain(|it| *it != id);
            if on {
                chosen.push(id);
            }
        });
    })
}

fn choices() -> AnyView {
    let chosen = RwSignal::new(vec!["say".to_owned()]);
    let one = RwSignal::new(None);
    let some = vec![
        choice("cope", "I cope better with ...", None, None),
        choice(
            "say",
            "I have more say over ...",
            Some("I have more say over my life and my feelings."),
            None,
        ),
        choice("long", LONG, Some(LONG), None),
    ];
    let ways = vec![
        choice(
            "halve",
            "Halve it",
            Some("Do half, or less. What would that be?"),
            Some(IconName::Halve),
        ),
        choice(
            "swap",
            "Swap it",
            Some("Do something else for the same reason."),
            Some(IconName::Swap),
        ),
        choice(
            "ask",
            "Ask someone",
            Some("Who could do part of it, or be with you?"),
            Some(IconName::Ask),
        ),
        choice(
            "pause",
            "Pause it",
            Some("Put it down. Pick a day to look again."),
            Some(IconName::Pause),
        ),
        choice(
            "let-go",
            "Let it go",
            Some("Stop working on this. You do not need a reason."),
            Some(IconName::LetGo),
        ),
    ];
    view! {
        <ChoiceCards legend="What does recovery mean to you?" hint="Pick any lines that fit, then change the words." name="meaning" choices=some chosen on_toggle=toggle(chosen) />
        <ChoiceOne legend="Make it smaller" name="smaller" choices=ways chosen=one on_choose=move |id| one.set(Some(id)) />
    }
}

fn chips() -> AnyView {
    let chosen = RwSignal::new(vec!["hope".to_owned()]);
    let one = RwSignal::new(Some("wales".to_owned()));
    let values = [
        "Family",
        "Friendship",
        "Kindness",
        "Health",
        "Safety",
        "Independence",
        "Hope",
        "Belonging",
        "Being myself",
        "Fun",
        "Nature",
        "Peace of mind",
    ];
    let values: Vec<Choice> = values
        .iter()
        .map(|name| choice(&name.to_lowercase().replace(' ', "-"), name, None, None))
        .collect();
    let nations = vec![
        choice("wales", "Wales", None, None),
        choice("england", "England", None, None),
        choice("scotland", "Scotland", None, None),
        choice("ni", "Northern Ireland", None, None),
        choice("elsewhere", "Elsewhere", None, None),
        choice(
            "long",
            "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
            None,
            None,
        ),
    ];
    view! {
        <ChoiceCards legend="Which 3 matter most to you now?" hint="Go with your first thought." name="values" choices=values chosen on_toggle=toggle(chosen) look=ChoiceLook::Chips />
        <ChoiceOne legend="Where are you?" name="nation" choices=nations chosen=one on_choose=move |id| one.set(Some(id)) look=ChoiceLook::Chips />
    }
}

fn deck() -> AnyView {
    let cards = [
        (
            "Courage",
            "Doing what matters to me, even when I am afraid.",
        ),
        ("Independence", "Making my own choices."),
        (
            "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
            LONG,
        ),
    ];
    let at = RwSignal::new(0_usize);
    let card = move || {
        cards
            .iter()
            .cycle()
            .nth(at.get())
            .copied()
            .unwrap_or(("", ""))
    };
    let sorted = RwSignal::new(String::new());
    let piles = vec![
        choice("very", "Very important", None, Some(IconName::PileThree)),
        choice("important", "Important", None, Some(IconName::PileTwo)),
        choice("not-now", "Not now", None, Some(IconName::PileOne)),
    ];
    view! {
        <SortDeck
            id="deck"
            name=Signal::derive(move || card().0.to_owned())
            meaning=Signal::derive(move || card().1.to_owned())
            ask="How important is this to you?"
            piles
            on_sort=move |pile| {
                sorted.set(pile);
                at.update(|at| *at += 1);
            }
        />
        <p class="soft">"Last sorted: " {sorted}</p>
    }
}

fn rank_of(names: &[&str]) -> AnyView {
    let items = names.iter().map(|name| RankItem {
        id: name.to_lowercase(),
        name: (*name).into(),
    });
    let items = RwSignal::new(items.collect::<Vec<_>>());
    let on_move = move |(id, to): (String, Move)| {
        items.update(|items| {
            let Some(at) = items.iter().position(|item| item.id == id) else {
                return;
            };
            let to = match to {
                Move::Up => at.saturating_sub(1),
                Move::Down => at + 1,
                Move::To(place) => place,
            };
            let item = items.remove(at);
            items.insert(to.min(items.len()), item);
        });
    };
    let on_remove = move |id: String| items.update(|items| items.retain(|item| item.id != id));
    let detail = |id: String| match id.as_str() {
        "independence" => {
            view! { <p>"Because: " <span class="own">"doing things for myself means the day is mine"</span></p> }
        }
        "kindness" => view! { <p class="soft small">"How close I am living to it: 7"</p> },
        _ => ().shown(),
    };
    view! {
        <RankList
            items
            up="Move up"
            down="Move down"
            remove="Remove"
            place="Place"
            on_move=Callback::new(on_move)
            on_remove
            detail=Callback::new(detail)
        />
    }
}

fn rank() -> AnyView {
    rank_of(&[
        "Independence",
        "Kindness",
        "Home",
        "Natur a'r gwynt, ŵyn a thŷ",
        LONG,
    ])
}

fn rank_short() -> AnyView {
    view! { {rank_of(&["Humour"])} {rank_of(&[])} }
}

fn scale() -> AnyView {
    let sure = RwSignal::new(None);
    let close = RwSignal::new(Some(5));
    view! {
        <Scale id="sure" legend="How sure am I that I can do this step?" hint="Leave it empty if you like." low="Not at all" high="Completely" clear="Leave it empty" chosen=sure on_choose=move |n| sure.set(n) />
        <Scale id="close" legend="How close I am" low=LONG high="There" clear="Leave it empty" chosen=close on_choose=move |n| close.set(n) />
    }
}

fn dialog_of(open: RwSignal<bool>) -> AnyView {
    view! {
        <div class="actions"><button type="button" class="button button--erase" on:click=move |_| open.set(true)>"Erase everything"</button></div>
        <Dialog id="erase" title="Erase everything from this browser?" open>
            <p>"Goals: 3. Steps: 12. Copies you saved or printed stay. This cannot be undone."</p>
            <div class="actions">
                <button type="button" class="button">"Save a copy first"</button>
                <button type="button" class="button button--erase">"Erase everything"</button>
                <button type="button" class="button button--quiet" on:click=move |_| open.set(false)>"Keep my words"</button>
            </div>
        </Dialog>
    }
}

fn dialog() -> AnyView {
    dialog_of(RwSignal::new(false))
}

fn dialog_open() -> AnyView {
    dialog_of(RwSignal::new(true))
}

fn disclosure() -> AnyView {
    let open = RwSignal::new(true);
    view! {
        <Disclosure summary="Where this comes from"><p>"A few more words, for those who want them."</p></Disclosure>
        <Disclosure summary=LONG open><p>{LONG}</p></Disclosure>
        <p class="soft">"Open: " {move || open.get().to_string()}</p>
    }
}

fn show_more() -> AnyView {
    let shown = RwSignal::new(2);
    let names = move || {
        let all = ["One", "Two", "Three", "Four", "Five"];
        all.into_iter()
            .take(shown.get())
            .map(str::to_owned)
            .collect()
    };
    view! {
        <ul id="show-more-list">
            {each(names, Clone::clone, |name: String| view! { <li><a href="examples">{name}</a></li> })}
        </ul>
        <ShowMore
            list="show-more-list"
            all=Signal::stored(5_usize)
            shown
            at_a_time=2
            label=|n| format!("Show {n} more")
        />
    }
}

fn notices() -> AnyView {
    view! {
        <Notice kind=NoticeKind::Plain title="Good to know"><p>"You are offline. Camau works the same. Phone calls still need a signal."</p></Notice>
        <Notice kind=NoticeKind::Mind title="This is not saved"><p>"That change is not saved. It is still on this screen."</p></Notice>
        <Notice kind=NoticeKind::Glad><p>"My reward: " <span class="own">"sit outside with a cup of tea"</span></p></Notice>
        <Notice kind=NoticeKind::Good title="Done"><p class="own">{LONG}</p></Notice>
    }
}

fn undo() -> AnyView {
    let words = RwSignal::new(Some("Removed: Kindness".to_owned()));
    view! {
        <p>"The bar stays until it is undone or closed."</p>
        <div class="actions"><button type="button" class="button button--second" on:click=move |_| words.set(Some(format!("Removed: {LONG}")))>"Remove something"</button></div>
        <UndoNotice words undo="Undo" on_undo=move |()| words.set(None) close="Close" on_close=move |()| words.set(None) />
    }
}

fn stone(name: &str, icon: IconName, words: Option<&str>, note: Option<&str>) -> Stone {
    Stone {
        href: Page::Examples.href(),
        name: name.into(),
        words: words.map(Into::into),
        note: note.map(Into::into),
        icon,
        filled: note.is_none_or(|note| note != "Empty for now"),
    }
}

fn some_stones() -> Vec<Stone> {
    vec![
        stone(
            "What recovery means to me",
            IconName::Recovery,
            Some("Being able to choose how my day goes"),
            None,
        ),
        stone(
            "My values",
            IconName::Values,
            Some("Independence, kindness, home"),
            None,
        ),
        stone(
            "My goals",
            IconName::Goals,
            Some("Walk to the shop on my own"),
            None,
        ),
        stone(
            "Small steps",
            IconName::Steps,
            None,
            Some("Done: 2. Next: 1."),
        ),
        stone("Life areas", IconName::Areas, None, Some("Empty for now")),
        stone("Rewards", IconName::Reward, None, Some("Empty for now")),
        stone("Staying well", IconName::Hope, None, Some("Empty for now")),
    ]
}

fn crossing() -> AnyView {
    view! { <SteppingStones title="What I have so far" stones=some_stones() /> }
}

fn crossing_empty() -> AnyView {
    let stones: Vec<Stone> = some_stones()
        .into_iter()
        .map(|stone| Stone {
            words: None,
            note: Some("Empty for now".into()),
            filled: false,
            ..stone
        })
        .collect();
    view! { <SteppingStones title="The way across" stones /> }
}

fn crossing_long() -> AnyView {
    let stones: Vec<Stone> = some_stones()
        .into_iter()
        .map(|stone| Stone {
            words: Some(if stone.filled {
                LONG.into()
            } else {
                ARABIC.into()
            }),
            name: [
                stone.name.as_str(),
                ", Llanfairpwllgwyngyllgogerychwyrndrobwll",
            ]
            .concat(),
            ..stone
        })
        .collect();
    view! { <SteppingStones title=LONG stones /> }
}

fn stones() -> AnyView {
    let some = (0..4_u8)
        .map(|shape| {
            view! {
                <StoneMark filled=true icon=IconName::Steps shape />
                <StoneMark filled=false icon=IconName::Steps shape />
            }
        })
        .collect_view();
    view! { <div class="actions">{some}</div> }
}

fn links() -> Vec<ChainLink> {
    let link = |label: Option<&str>, words: &str, href: Option<&str>| ChainLink {
        label: label.map(Into::into),
        words: words.into(),
        href: href.map(Into::into),
    };
    vec![
        link(None, "Walk to the corner with Sam", None),
        link(
            Some("For:"),
            "walk to the shop on my own",
            Some("/examples"),
        ),
        link(
            Some("This matters to me:"),
            "independence",
            Some("/examples"),
        ),
    ]
}

fn chain() -> AnyView {
    let long = links()
        .into_iter()
        .map(|link| ChainLink {
            words: LONG.into(),
            ..link
        })
        .collect();
    view! {
        <div class="card"><Chain links=links() /></div>
        <Chain links=links() large=false />
        <Chain links=long />
        <Chain links=links().into_iter().take(1).collect() />
    }
}

fn chart_of(id: &'static str, points: &[(&str, i32, u8)], sentence: &'static str) -> AnyView {
    let points: Vec<ChartPoint> = points
        .iter()
        .map(|&(day, place, number)| ChartPoint {
            day: day.into(),
            place,
            number,
            note: None,
        })
        .collect();
    view! {
        <RatingChart id points sentence description="How close I am, from 0 to 10, over time." table_summary="See this as a table" day_head="Day" number_head="How close" />
    }
}

fn chart() -> AnyView {
    chart_of(
        "close",
        &[
            ("6 Sept", 0, 1),
            ("19 Sept", 13, 2),
            ("4 Oct", 28, 3),
            ("8 Nov", 63, 3),
            ("15 Nov", 70, 4),
            ("22 Nov", 77, 5),
        ],
        "On 6 September: 1. On 22 November: 5. Nothing was written between 4 October and 8 November, so the line has a gap.",
    )
}

fn chart_short() -> AnyView {
    view! {
        {chart_of("one", &[("22 Nov", 0, 6)], "On 22 November: 6.")}
        {chart_of("none", &[], "A chart appears after 2 numbers.")}
    }
}

fn kept() -> AnyView {
    let more = || NavItem {
        href: Page::Examples.href(),
        label: "What this means".into(),
        icon: IconName::Info,
    };
    let one = |state: KeptState, words: &'static str| view! { <Kept state=Signal::stored(state) words more=more() /> };
    view! {
        {one(KeptState::Quiet, "Nothing is written here yet")}
        {one(KeptState::Saving, "Saving")}
        {one(KeptState::Saved, "Saved on this device")}
        {one(KeptState::NotSaved, "That change is not saved. It is still on this screen. Camau will try again.")}
        {one(KeptState::MemoryOnly, "This browser will not let Camau save. Closing this tab clears what you wrote.")}
    }
}

fn rows() -> AnyView {
    view! {
        <ul class="rows">
            <li><Row href="/examples" icon=IconName::Words name="Check-in" note="Today in a word, if you like. About 1 minute." /></li>
            <li><Row href="/examples" icon=IconName::Values name="My values" /></li>
            <li><Row href="/examples" icon=IconName::Print name=LONG note=LONG /></li>
        </ul>
    }
}

fn guide_text() -> AnyView {
    view! {
        <div class="prose">
            <p>"A page of the guide is mostly words, in short paragraphs."</p>
            <h2>"A part of it"</h2>
            <p>"It may have " <a href="https://example.org/">"a link to where it comes from"</a> "."</p>
            <ul><li>"One thing"</li><li>{LONG}</li></ul>
            <h3>"A smaller part"</h3>
            <ol><li>"First"</li><li>"Then"</li></ol>
            <table class="table">
                <caption>"Numbers to phone"</caption>
                <thead><tr><th scope="col">"Who"</th><th scope="col">"Number"</th></tr></thead>
                <tbody><tr><th scope="row">"In danger now"</th><td>"999"</td></tr></tbody>
            </table>
        </div>
    }
}

fn two_columns() -> AnyView {
    view! {
        <div class="page page--two">
            <PageHead title="Welcome back" lead="Your words are here." />
            <div class="page__main">
                <div class="card flow-l">
                    <h2 class="visually-hidden">"My next step"</h2>
                    <Chain links=links() />
                    <p><strong>"If it is: "</strong><span class="own">"after breakfast"</span><br /><strong>"Then I will: "</strong><span class="own">"put my shoes by the door"</span></p>
                    <div class="actions">
                        <button type="button" class="button"><Icon name=IconName::Tick /><span>"I did this"</span></button>
                        <button type="button" class="button button--second"><Icon name=IconName::Smaller /><span>"Make it smaller"</span></button>
                        <button type="button" class="button button--quiet">"Not today"</button>
                    </div>
                </div>
                {rows()}
            </div>
            <div class="page__side"><SteppingStones title="What I have so far" stones=some_stones() /></div>
        </div>
    }
}

fn right_to_left() -> AnyView {
    let value = RwSignal::new(ARABIC.to_owned());
    let chosen = RwSignal::new(vec!["hope".to_owned()]);
    let some = vec![
        choice("hope", ARABIC, Some(ARABIC), Some(IconName::Hope)),
        choice("home", "Home", None, None),
    ];
    let sure = RwSignal::new(Some(7));
    view! {
        <div dir="rtl" class="flow-l">
            <TextField id="rtl-goal" label=ARABIC hint=ARABIC value />
            <ChoiceCards legend=ARABIC name="rtl" choices=some chosen on_toggle=toggle(chosen) />
            <Scale id="rtl-sure" legend=ARABIC low="Low" high="High" clear="Clear" chosen=sure on_choose=move |n| sure.set(n) />
            <Chain links=vec![
                ChainLink { label: None, words: ARABIC.into(), href: None },
                ChainLink { label: Some("For:".into()), words: ARABIC.into(), href: Some("/examples".into()) },
            ] />
            <SteppingStones title=ARABIC stones=vec![stone(ARABIC, IconName::Hope, Some(ARABIC), None), stone(ARABIC, IconName::Areas, None, Some("Empty for now"))] />
            <ul class="rows"><li><Row href="/examples" icon=IconName::Words name=ARABIC note=ARABIC /></li></ul>
        </div>
    }
}

/// Stops the app on purpose, so that a test can see what is left for the person then.
#[expect(clippy::panic, reason = "to see what a panic leaves behind")]
fn stop() -> AnyView {
    let stop = |_| panic!("stopped on purpose");
    view! {
        <button type="button" class="button" on:click=stop>"Stop the app"</button>
    }
}
