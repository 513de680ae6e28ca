//! Words that mean something to a program: for whatever is made of a person's words, which has to take them as words.

use crate::workbooks::{card, day, id, out_of_ten};
use camau::{
    domain::{
        AfterSetback, AreaNote, Ask, Beginning, Binned, CheckIn, Copies, Day, DayWord, DraftField,
        Goal, GoalState, Heading, Helper, Helpers, Id, IfThen, LifeArea, Line, MoreHelp, Note,
        OtherWords, OutOfTen, Pile, Prompt, Ratings, RecoveryView, Removed, Reward, RewardIdea,
        RewardSize, Screen, Setback, Step, StepState, SupportKind, Supporter, ValueId, WellLine,
        WellbeingQuestion, Workbook,
    },
    storage::{copy_of_everything, read_copy},
};
use chrono::Days;

/// Each can name a goal or a step, so none is blank and none is over 200 characters.
pub const HOSTILE: [&str; 34] = [
    // Markdown.
    "# A heading\n\n- [ ] a *task* with **stars**, _lines_, ~~waves~~ and `code`",
    "[press](javascript:alert(1)) ![](https://example.org/seen.png) <https://example.org>",
    "1. one\n2. two\n\n---\n> said\n\n| a | b |\n|---|---|\n```\nend",
    "Setext\n======\n    four spaces\n\\* and a line that ends in two spaces  \nor a backslash\\",
    // HTML and XML.
    "</script><script>alert(1)</script><b onclick=\"alert(1)\">bold</b>",
    "<!-- <![CDATA[ ]]> --> <img src=x onerror='alert(1)'> &amp; &#x26; &lt;",
    "</style><?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>&x;",
    // The formulas of spreadsheets.
    "=HYPERLINK(\"https://example.org\",\"press\")",
    "+44 1632 960 123",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "   =cmd|' /C calc'!A0",
    "\u{a0}\u{3000}＝1＋1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "\u{feff}=1+1",
    "\0\u{200b}=1+1",
    "'=1+1, 'and' \"so\" on",
    // Quotes, separators and line breaks.
    "She said \"yes\", then ''no'', then “perhaps”; and\tso \"\"on\"\"",
    "one\r\ntwo\rthree\nfour\u{b}five\u{c}six\u{85}seven\u{2028}eight\u{2029}nine",
    "\\ \\n \\\" \\u0000 %0A %s ${x} {{ x }} {x} $1 \\; \\,",
    "{\"resourceType\":\"Patient\",\"name\":[{\"text\":\"Me\"}]}",
    "END:VEVENT\r\nEND:VCALENDAR\r\nBEGIN:VALARM\r\nACTION:AUDIO;X=\"1\":,;\\",
    // What is not seen.
    "NUL \0, bell \u{7}, escape \u{1b}[31m, delete \u{7f}, and \u{9f}",
    "\0",
    "\u{200b}\u{2060}\u{ad}",
    // Directions, signs, and letters of every length.
    "\u{202e}txt.exe\u{202c} \u{2066}a\u{2069} \u{200f}שלום\u{200e} العربية",
    "👩🏽\u{200d}🌾 👨\u{200d}👩\u{200d}👧\u{200d}👦 🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f} ❤\u{fe0f} 🇨🇾",
    "ŵŷ e\u{301} Z\u{351}\u{36b}\u{343}\u{32a}\u{302}\u{1d} \u{fffd}\u{fffe}\u{ffff}\u{e000}\u{10ffff} ﷽",
    LONG,
];

/// As long as a line can be, in letters of four bytes that hang together without a space.
const LONG: &str = "\
    𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲\
    𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲\
    𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲\
    𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲𝔠𝔞𝔪𝔞𝔲";

/// As many records of each kind as there are hostile texts, or as many as the kind can have, with another text in each of
/// their boxes. Every field is named, so that a box nobody fills here stops the build.
pub fn workbook_of_hostile_words() -> Workbook {
    let mut workbook = Workbook {
        beginning: Beginning {
            at: Some(Screen::Closing),
            goal: Some(number("goal", 0)),
            step: Some(number("step-0", 0)),
        },
        copies: Copies {
            first_words: Some(day("2026-01-01")),
            ..Copies::default()
        },
        ..Workbook::default()
    };
    for at in 0..HOSTILE.len() {
        write_record_of_each_kind(&mut workbook, at);
    }
    write_values(&mut workbook);
    for (at, area) in LifeArea::ALL.into_iter().enumerate() {
        workbook.areas.set(area_note(area, at));
    }
    workbook
}

/// The texts one after the other, from any place on.
struct Words(usize);

impl Words {
    /// From another text on for each record, so that over all records each text stands in each box.
    fn of_record(at: usize) -> Self {
        Self(at)
    }

    fn text(&mut self) -> &'static str {
        let text = HOSTILE[self.0 % HOSTILE.len()];
        self.0 += 1;
        text
    }

    fn line(&mut self) -> Line {
        Line::parse(self.text()).unwrap()
    }

    fn note(&mut self) -> Note {
        Note::parse(self.text()).unwrap()
    }
}

fn number(kind: &str, at: usize) -> Id {
    id(&format!("{kind}-{at}"))
}

fn day_of(at: usize) -> Day {
    let days = Days::new(at.try_into().unwrap());
    day("2026-01-01").checked_add_days(days).unwrap()
}

fn some_number(at: usize) -> OutOfTen {
    out_of_ten((at % 11).try_into().unwrap())
}

fn ratings(at: usize) -> Ratings {
    let mut ratings = Ratings::default();
    ratings.record(day_of(at), some_number(at));
    ratings.record(day_of(at + 1), some_number(at + 1));
    ratings
}

/// One of these for each record, in turn.
fn turn<T: Copy>(all: &[T], at: usize) -> T {
    all[at % all.len()]
}

fn write_record_of_each_kind(workbook: &mut Workbook, at: usize) {
    let mut words = Words::of_record(at);
    workbook.recovery.change(day_of(at), |meaning| {
        meaning.view = Some(turn(&RecoveryView::ALL, at));
        for prompt in Prompt::ALL {
            meaning.pick(prompt, words.note());
        }
        meaning.own_words = words.note();
        meaning.hope = words.note();
    });
    workbook.goals.add(goal(at));
    workbook.check_ins.set(day_of(at), check_in(at));
    workbook.setbacks.set(setback(at));
    workbook.support.set(supporter(at));
    for heading in Heading::ALL {
        workbook.staying_well.add(heading, well_line(heading, at));
    }
    let mut idea = RewardIdea::new(
        number("reward", at),
        turn(&RewardSize::ALL, at),
        words.line(),
        day_of(at),
    );
    idea.enjoy(day_of(at + 1));
    workbook.rewards.set(idea);
    for field in [
        DraftField::NewGoal,
        DraftField::OwnValue,
        DraftField::NewStep(number("goal", at)),
        DraftField::Named(words.text().to_owned()),
    ] {
        workbook.drafts.set(field, words.text());
    }
    workbook.bin.set(Binned {
        id: number("bin", at),
        since: day_of(at),
        what: Removed::Setback(setback(at)),
    });
    workbook.other_words.set(OtherWords {
        id: number("other", at),
        since: day_of(at),
        place: "recovery".to_owned(),
        way: vec!["meaning".to_owned(), "hope".to_owned()],
        other: serde_json::Value::from(words.text()).to_string(),
    });
}

fn write_values(workbook: &mut Workbook) {
    let values = &mut workbook.values;
    for at in 0..HOSTILE.len() {
        values.add_own(number("own", at), Words::of_record(at).line());
        values.sort(
            ValueId::Own(number("own", at)),
            turn(&[Pile::VeryImportant, Pile::Important, Pile::NotNow], at),
        );
    }
    // A card, and nine names that begin like a formula, since ten can be kept.
    let starts = |text: &&str| {
        text.trim_start()
            .starts_with(['=', '+', '-', '@', '＝', '＋'])
    };
    let own = HOSTILE.iter().enumerate().filter(|(_, text)| starts(text));
    let own = own.map(|(at, _)| ValueId::Own(number("own", at))).take(9);
    for (at, value) in own.chain([card("kindness")]).enumerate() {
        values.keep(value.clone()).unwrap();
        values.set_why(&value, Words::of_record(at).note());
        values.rate(&value, day_of(at), some_number(at));
    }
}

fn helpers(at: usize, words: &mut Words) -> Helpers {
    let mut helpers = Helpers::default();
    helpers.set(Helper {
        id: number("supporter", at),
        hoped: words.note(),
    });
    helpers
}

fn goal(at: usize) -> Goal {
    let mut words = Words::of_record(at);
    let states = [
        GoalState::GoingOn,
        GoalState::Paused {
            since: day_of(at + 1),
        },
        GoalState::Reached { on: day_of(at + 2) },
        GoalState::LetGo { on: day_of(at + 3) },
    ];
    Goal {
        id: number("goal", at),
        title: words.line(),
        started: day_of(at),
        state: turn(&states, at),
        value: Some(ValueId::Own(number("own", at))),
        area: Some(turn(&LifeArea::ALL, at)),
        what: words.note(),
        how_i_know: words.note(),
        small_enough: words.note(),
        when: words.note(),
        who: words.note(),
        helpers: helpers(at, &mut words),
        reward: Some(Reward {
            words: words.line(),
            enjoyed: None,
        }),
        closeness: ratings(at),
        review: Some(day_of(at + 30)),
        steps: (0..5)
            .map(|place| step(&number("step", at), place, at, &mut words))
            .collect(),
    }
}

fn step(name: &Id, place: usize, at: usize, words: &mut Words) -> Step {
    let states = [
        StepState::Open,
        StepState::Done { on: day_of(at + 1) },
        StepState::Paused {
            until: Some(day_of(at + 40)),
        },
        StepState::Paused { until: None },
        StepState::LetGo { on: day_of(at + 2) },
    ];
    Step {
        id: number(name.as_str(), place),
        title: words.line(),
        state: turn(&states, place),
        sure: Some(some_number(at + place)),
        plan: IfThen {
            when: words.note(),
            then: words.note(),
        },
        ask: Ask {
            who: words.note(),
            words: words.note(),
        },
        helpers: helpers(at, words),
        reward: Some(Reward {
            words: words.line(),
            enjoyed: Some(day_of(at + 3)),
        }),
        earlier_titles: vec![words.line()],
    }
}

fn check_in(at: usize) -> CheckIn {
    let mut words = Words::of_record(at);
    let mut check_in = CheckIn {
        word: Some(DayWord::Own(words.line())),
        why: words.note(),
        helped: words.note(),
        energy: Some(some_number(at)),
        wellbeing: Default::default(),
    };
    for (place, question) in WellbeingQuestion::ALL.into_iter().enumerate() {
        let answer = Some(some_number(at + place));
        check_in.wellbeing.set(question, answer);
    }
    check_in
}

fn setback(at: usize) -> Setback {
    let mut words = Words::of_record(at);
    Setback {
        id: number("setback", at),
        day: day_of(at),
        goal: Some(number("goal", at)),
        step: Some(number(&format!("step-{at}"), 0)),
        happened: words.note(),
        helped: words.note(),
        learned: words.note(),
        kind_words: words.note(),
        next: Some(turn(&AfterSetback::ALL, at)),
    }
}

fn supporter(at: usize) -> Supporter {
    let mut words = Words::of_record(at);
    Supporter {
        id: number("supporter", at),
        since: day_of(at),
        kind: turn(&SupportKind::ALL, at),
        name: words.line(),
        phone: words.note(),
        text: words.note(),
        email: words.note(),
        address: words.note(),
        web: words.note(),
        when: words.note(),
        ask_for: words.note(),
        helps_them: words.note(),
        note: words.note(),
    }
}

fn area_note(area: LifeArea, at: usize) -> AreaNote {
    // Eight areas of four boxes, so that each text stands in one of them.
    let mut words = Words::of_record(4 * at);
    AreaNote {
        area,
        ratings: ratings(at),
        how: words.note(),
        more_help: Some(turn(&MoreHelp::ALL, at)),
        mine: words.note(),
        not_mine: words.note(),
        line: words.note(),
        looked: Some(day_of(at)),
    }
}

fn well_line(heading: Heading, at: usize) -> WellLine {
    let mut words = Words::of_record(at);
    WellLine {
        id: number(heading.id(), at),
        since: day_of(at),
        words: words.line(),
        action: words.note(),
        person: Some(number("supporter", at)),
    }
}

#[test]
fn every_hostile_text_can_stand_in_a_box_of_one_line() {
    for text in HOSTILE {
        assert!(Line::parse(text).is_ok(), "{text:?}");
    }
    assert_eq!(LONG.chars().count(), Line::MAX_CHARS);
}

#[test]
fn hostile_words_come_back_from_a_copy_as_they_were_typed() {
    let workbook = workbook_of_hostile_words();
    let copy = copy_of_everything(&workbook, &|_| 1, &[], day("2026-11-28"));
    assert_eq!(read_copy(&copy).unwrap().workbook, workbook);
}
