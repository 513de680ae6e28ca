//! One small workbook such as somebody could have written in a few months, for files that are compared word for word.

use crate::workbooks::{card, day, id, line, note, out_of_ten};
use camau::domain::{
    AfterSetback, AreaNote, Ask, Beginning, CheckIn, Copies, Day, DayWord, Goal, GoalState,
    GoalStateKind, Heading, Helper, IfThen, LifeArea, MoreHelp, Nation, OutOfTen, Pile, Prompt,
    Ratings, RecoveryView, Reward, RewardIdea, RewardSize, Screen, Setback, Settings, Step,
    StepState, SupportKind, Supporter, ValueId, WellLine, WellbeingQuestion, WordId, Workbook,
};

/// The day on which the files are made from it.
pub fn today() -> Day {
    day("2026-11-28")
}

/// Goals with steps in every state, and something in every section that a person writes in.
pub fn a_workbook() -> Workbook {
    let mut workbook = Workbook {
        settings: Settings {
            nation: Some(Nation::Wales),
            ..Settings::default()
        },
        beginning: Beginning {
            at: Some(Screen::Closing),
            goal: Some(id("5b0c9e7d41f2a386")),
            step: Some(id("a1d40f6be2937c58")),
        },
        copies: Copies {
            first_words: Some(day("2026-09-06")),
            last_saved: Some(day("2026-11-01")),
            ..Copies::default()
        },
        ..Workbook::default()
    };
    write_recovery(&mut workbook);
    write_values(&mut workbook);
    for goal in [the_shop(), the_choir(), the_form(), the_flat(), the_race()] {
        workbook.goals.add(goal);
    }
    write_check_ins(&mut workbook);
    write_setbacks(&mut workbook);
    write_support(&mut workbook);
    write_areas(&mut workbook);
    write_staying_well(&mut workbook);
    write_rewards(&mut workbook);
    workbook
}

fn write_recovery(workbook: &mut Workbook) {
    let recovery = &mut workbook.recovery;
    recovery.change(day("2026-09-06"), |meaning| {
        meaning.view = Some(RecoveryView::Personal);
        meaning.pick(
            Prompt::ManagingWell,
            note("I manage well enough to see my friends."),
        );
        meaning.hope = note("My sister's voice on the phone");
    });
    recovery.change(day("2026-10-18"), |meaning| {
        meaning.pick(Prompt::Hope, note("I have hope that the spring comes."));
        meaning.own_words = note(
            "A quiet life with a dog in it.\nSome days are hard, and I have ways through them.",
        );
    });
    recovery.still_fits = Some(day("2026-11-15"));
}

fn write_values(workbook: &mut Workbook) {
    let welsh = ValueId::Own(id("0e6f3b82c95d1a47"));
    let values = &mut workbook.values;
    values.add_own(id("0e6f3b82c95d1a47"), line("Siarad Cymraeg â'r ŵyr"));
    for (value, pile) in [
        (card("kindness"), Pile::VeryImportant),
        (card("independence"), Pile::VeryImportant),
        (card("music"), Pile::Important),
        (card("fame"), Pile::NotNow),
    ] {
        values.sort(value, pile);
    }
    for value in [
        card("independence"),
        card("kindness"),
        card("music"),
        welsh.clone(),
    ] {
        values.keep(value).unwrap();
    }
    values.set_why(
        &card("independence"),
        note("I like to do my own shopping, and to choose what I eat."),
    );
    values.set_why(&welsh, note("He is learning it at school."));
    values.rate(&card("independence"), day("2026-09-06"), out_of_ten(3));
    values.rate(&card("independence"), day("2026-11-15"), out_of_ten(5));
    values.rate(&welsh, day("2026-11-15"), out_of_ten(8));
}

fn ratings(numbers: &[(&str, u8)]) -> Ratings {
    let mut ratings = Ratings::default();
    for (on, number) in numbers {
        ratings.record(day(on), out_of_ten(*number));
    }
    ratings
}

/// A goal that is going on, with a step in every state.
fn the_shop() -> Goal {
    let mut goal = Goal {
        value: Some(card("independence")),
        area: Some(LifeArea::Body),
        what: note("Walk to the corner shop and back, in the day, by myself"),
        how_i_know: note("I am home again with milk that I bought"),
        small_enough: note("Yes, in small parts"),
        when: note("Before the end of winter"),
        who: note("Mair, and the man at the shop"),
        reward: Some(Reward::new(line("A long bath with music on"))),
        closeness: ratings(&[("2026-09-06", 1), ("2026-10-18", 3), ("2026-11-22", 6)]),
        review: Some(day("2026-12-13")),
        ..Goal::new(
            id("5b0c9e7d41f2a386"),
            line("Walk to the shop on my own"),
            day("2026-09-06"),
        )
    };
    goal.helpers.set(Helper {
        id: id("7710ac3e5d9b8f24"),
        hoped: note("To walk with me the first time"),
    });
    let mut shoes = step("a1d40f6be2937c58", "Put my shoes on and walk to the gate");
    shoes.reword(line("Put my shoes by the door"));
    shoes.sure = Some(out_of_ten(9));
    shoes.reward = Some(Reward {
        words: line("Tea in the sun"),
        enjoyed: Some(day("2026-09-20")),
    });
    shoes.state = StepState::Done {
        on: day("2026-09-20"),
    };
    let mut corner = step(
        "c82f5e19b7d3046a",
        "Walk to the corner, stand a minute, come home",
    );
    corner.sure = Some(out_of_ten(6));
    corner.plan = IfThen {
        when: note("it is dry after breakfast"),
        then: note("I put my coat on and go to the corner"),
    };
    corner.ask = Ask {
        who: note("Mair"),
        words: note("Would you walk with me as far as the corner?"),
    };
    corner.helpers.set(Helper {
        id: id("7710ac3e5d9b8f24"),
        hoped: note("To come as far as the corner"),
    });
    let mut list = step("3fb690d8e21c7a45", "Write a list of three things to buy");
    list.pause(Some(day("2026-12-05")));
    let mut evening = step("96a2e07cf4d18b3b", "Look at the shop when it is open late");
    evening.pause(None);
    let mut bus = step("e45d1b90a86f273c", "Take the bus one stop");
    bus.let_go(day("2026-10-18"));
    goal.steps = vec![shoes, corner, list, evening, bus];
    goal
}

/// A second goal that is going on, with little written.
fn the_choir() -> Goal {
    let mut goal = Goal::new(
        id("d20b74f8c1963ae5"),
        line("Sing with other people again"),
        day("2026-10-18"),
    );
    goal.value = Some(card("music"));
    goal.area = Some(LifeArea::People);
    goal.steps = vec![step(
        "61c9f3a7d0e4582b",
        "Ask Sam when the choir at the chapel meets",
    )];
    goal
}

fn the_form() -> Goal {
    let mut goal = Goal::new(
        id("18e7d5a03cb96f42"),
        line("Finish the form for the evening class"),
        day("2026-09-20"),
    );
    goal.area = Some(LifeArea::Learning);
    goal.what = note("The form is two pages. I can do one box a day.");
    goal.review = Some(day("2027-01-10"));
    goal.pause(day("2026-11-08"));
    goal.steps = vec![step("b5f80c26e9d7413a", "Find the form in the blue folder")];
    goal
}

fn the_flat() -> Goal {
    let mut goal = Goal::new(
        id("f936a1c8025eb7d4"),
        line("Have one clear table to eat at"),
        day("2026-09-06"),
    );
    goal.area = Some(LifeArea::Home);
    goal.how_i_know = note("I can put a plate down without moving anything first");
    goal.closeness = ratings(&[("2026-09-06", 2), ("2026-10-04", 10)]);
    goal.reward = Some(Reward::new(line("An afternoon with the crossword")));
    let mut letters = step("2c7e91b4f0a6d385", "Put the letters in one box");
    letters.mark_done(day("2026-09-13"));
    let mut cups = step("8d04f6b35e2ca917", "Wash the cups, two at a time");
    cups.mark_done(day("2026-10-03"));
    goal.steps = vec![letters, cups];
    goal.reach(day("2026-10-04"));
    goal
}

fn the_race() -> Goal {
    let mut goal = Goal::new(
        id("40b8e2d6917fc5a3"),
        line("Run in the spring with my cousin"),
        day("2026-09-27"),
    );
    goal.what = note("It was her idea more than mine.");
    goal.let_go(day("2026-10-25"));
    goal
}

fn step(name: &str, title: &str) -> Step {
    Step::new(id(name), line(title))
}

fn write_check_ins(workbook: &mut Workbook) {
    let chosen = |word: &str| WordId::parse(word).map(DayWord::Chosen);
    let answers = |numbers: [Option<u8>; 4]| {
        let mut check_in = CheckIn::default();
        for (question, number) in WellbeingQuestion::ALL.into_iter().zip(numbers) {
            check_in.wellbeing.set(question, number.map(out_of_ten));
        }
        check_in
    };
    let check_ins = [
        (
            "2026-10-30",
            CheckIn {
                word: chosen("tired"),
                why: note("I woke at four and could not sleep again."),
                helped: note("Mair rang, and we talked about the dog."),
                energy: Some(out_of_ten(3)),
                ..answers([Some(4), Some(6), Some(4), Some(6)])
            },
        ),
        (
            "2026-11-08",
            CheckIn {
                word: Some(DayWord::Own(line("Llwyd, then some sun"))),
                why: note(
                    "The form came, and I put it in the folder.\nThat was enough for one day.",
                ),
                ..CheckIn::default()
            },
        ),
        (
            "2026-11-22",
            CheckIn {
                word: chosen("hopeful"),
                helped: note("\"Dim ond hyn\", as my nain said: only this, and then a rest."),
                energy: Some(out_of_ten(6)),
                ..answers([Some(6), None, Some(7), Some(3)])
            },
        ),
        (
            "2026-11-28",
            CheckIn {
                energy: Some(out_of_ten(5)),
                ..CheckIn::default()
            },
        ),
    ];
    for (on, check_in) in check_ins {
        workbook.check_ins.set(day(on), check_in);
    }
}

fn write_setbacks(workbook: &mut Workbook) {
    workbook.setbacks.set(Setback {
        goal: Some(id("5b0c9e7d41f2a386")),
        step: Some(id("c82f5e19b7d3046a")),
        happened: note("It rained for a week, and I stayed in."),
        helped: note("Sitting by the window with the radio on"),
        learned: note("I can walk in the hall when it is wet."),
        kind_words: note("That was a long week. You kept the shoes by the door."),
        next: Some(AfterSetback::SmallerStep),
        ..Setback::new(id("69d3f7b1e05ca824"), day("2026-11-03"))
    });
    workbook.setbacks.set(Setback {
        happened: note("A letter about money came, and I put it away unread."),
        ..Setback::new(id("bc05e918f64a7d32"), day("2026-11-17"))
    });
}

fn write_support(workbook: &mut Workbook) {
    workbook.support.set(Supporter {
        phone: note("01632 960 123"),
        text: note("07700 900 456"),
        when: note("Evenings, and most of Sunday"),
        ask_for: note("To sit with me, and not to talk much"),
        helps_them: note("A text first, so that she can finish what she is doing"),
        ..Supporter::new(
            id("7710ac3e5d9b8f24"),
            SupportKind::People,
            line("Mair, my sister"),
            day("2026-09-06"),
        )
    });
    workbook.support.set(Supporter {
        phone: note("01632 960 789"),
        email: note("reception@surgery.example"),
        address: note("2 Station Road\nAberystwyth"),
        when: note("Weekdays, 8 to 6"),
        note: note("Ask for Dr Rees"),
        ..Supporter::new(
            id("e8b4c60d7f239a15"),
            SupportKind::Nhs,
            line("My GP surgery"),
            day("2026-09-06"),
        )
    });
    workbook.support.set(Supporter {
        web: note("choir.example"),
        when: note("Thursdays at 7"),
        ..Supporter::new(
            id("35f1d9a86e0c72b4"),
            SupportKind::Groups,
            line("The chapel choir"),
            day("2026-10-18"),
        )
    });
}

fn write_areas(workbook: &mut Workbook) {
    workbook.areas.set(AreaNote {
        ratings: ratings(&[("2026-09-06", 3), ("2026-11-15", 5)]),
        how: note("Two bills are waiting. The rent is paid."),
        more_help: Some(MoreHelp::Wanted),
        mine: note("Opening one letter a day"),
        not_mine: note("What things cost"),
        line: note("One letter a day is enough."),
        looked: Some(day("2026-11-15")),
        ..AreaNote::new(LifeArea::Money)
    });
    workbook.areas.set(AreaNote {
        ratings: ratings(&[("2026-11-15", 7)]),
        more_help: Some(MoreHelp::NotWanted),
        looked: Some(day("2026-11-15")),
        ..AreaNote::new(LifeArea::Home)
    });
    workbook.areas.set(AreaNote {
        how: note("I see Mair most weeks. I would like to sing again."),
        looked: Some(day("2026-10-18")),
        ..AreaNote::new(LifeArea::People)
    });
}

fn write_staying_well(workbook: &mut Workbook) {
    let since = day("2026-10-04");
    let mut add = |heading: Heading, line: WellLine| workbook.staying_well.add(heading, line);
    let plain = |name: &str, words: &str| WellLine::new(id(name), line(words), since);
    add(
        Heading::WhenWell,
        plain("01a7c3f58de96b24", "I hum when I wash up"),
    );
    add(
        Heading::KeepsMeWell,
        plain("12b8d4069ef07c35", "Walking by the river"),
    );
    add(
        Heading::KeepsMeWell,
        plain("23c9e517af018d46", "Bed by eleven"),
    );
    add(
        Heading::CanThrowMe,
        plain("34daf628b0129e57", "Letters in brown envelopes"),
    );
    add(
        Heading::EarlySigns,
        WellLine {
            action: note("Send Mair one word"),
            person: Some(id("7710ac3e5d9b8f24")),
            ..plain("45eb0739c123af68", "I stop answering the phone")
        },
    );
    add(
        Heading::WhatIWillDo,
        plain("56fc184ad234b079", "Ask the surgery for a call back"),
    );
    add(
        Heading::WhenItGetsHard,
        plain(
            "670d295be345c18a",
            "Keep the lamp on, and let the goals wait",
        ),
    );
    add(
        Heading::AfterAHardTime,
        plain("781e3a6cf456d29b", "Start with the washing up"),
    );
    add(
        Heading::OthersToKnow,
        plain("892f4b7d0567e3ac", "I like to be asked, and not told"),
    );
}

fn write_rewards(workbook: &mut Workbook) {
    let mut river = RewardIdea::new(
        id("9a305c8e1678f4bd"),
        RewardSize::Small,
        line("An hour by the river"),
        day("2026-09-06"),
    );
    river.enjoy(day("2026-09-20"));
    river.enjoy(day("2026-10-04"));
    workbook.rewards.set(river);
    workbook.rewards.set(RewardIdea::new(
        id("ab416d9f278905ce"),
        RewardSize::Big,
        line("A day in Tenby with Mair"),
        day("2026-10-18"),
    ));
}

#[test]
fn the_workbook_that_files_are_made_from_has_goals_and_steps_in_every_state() {
    let workbook = a_workbook();
    let goals: Vec<&Goal> = workbook.goals.iter().collect();
    for kind in GoalStateKind::ALL {
        assert!(
            goals.iter().any(|goal| goal.state.kind() == kind),
            "{kind:?}"
        );
    }
    let states: Vec<StepState> = goals
        .iter()
        .flat_map(|goal| goal.steps.iter().map(|step| step.state))
        .collect();
    assert!(states.contains(&StepState::Open));
    assert!(states.contains(&StepState::Paused { until: None }));
    let paused = |state: &StepState| matches!(state, StepState::Paused { until: Some(_) });
    assert!(states.iter().any(paused));
    assert!(states.iter().any(|state| state.done_on().is_some()));
    let let_go = |state: &StepState| matches!(state, StepState::LetGo { .. });
    assert!(states.iter().any(let_go));
    assert!(
        goals
            .iter()
            .any(|goal| matches!(goal.state, GoalState::Paused { since } if since > goal.started))
    );
}

#[test]
fn the_workbook_that_files_are_made_from_has_something_in_every_part() {
    let workbook = a_workbook();
    assert!(!workbook.recovery.is_blank() && !workbook.recovery.earlier().is_empty());
    assert!(!workbook.values.is_blank() && workbook.check_ins.on(today()).is_some());
    assert!(!workbook.setbacks.is_empty() && !workbook.support.is_empty());
    assert!(!workbook.areas.is_empty() && !workbook.rewards.is_empty());
    for heading in Heading::ALL {
        assert!(
            !workbook.staying_well.lines(heading).is_empty(),
            "{heading:?}"
        );
    }
    let numbers = workbook.areas.as_slice().iter();
    let numbers = numbers.flat_map(|area| area.ratings.as_slice());
    assert!(numbers.map(|rating| rating.number).max() > OutOfTen::new(5));
}
