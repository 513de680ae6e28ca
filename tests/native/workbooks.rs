//! Workbooks that several tests start from.

use camau::domain::{
    AfterSetback, Alarm, Appointment, AreaNote, Ask, Beginning, Binned, CalendarChoices, CardCode,
    CardId, Changed, CheckIn, Copies, Day, DayWord, DraftField, Form, Goal, GoalState, Heading,
    Helper, Id, IfThen, LifeArea, Line, MoreHelp, Note, OtherWords, OutOfTen, Pile, Prompt,
    RecoveryView, Remind, Removed, RemovedLine, Reward, RewardIdea, RewardSize, Rhythm, Screen,
    Setback, Settings, Step, StepState, SupportKind, Supporter, Taking, TextSize, Theme, Tick,
    Ticks, TimeOfDay, ValueId, WellLine, WellbeingQuestion, WordId, Workbook,
};

/// Letters above Latin-1, a family joined by invisible characters, right-to-left words, and a letter
/// made of two: whatever a person may type.
pub const ANY_LETTERS: &str = "ŵŷ “dim ond hyn” 👩🏽‍🌾 שלום e\u{301} \u{0} \\ \" </script>\n\ttab";

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

pub fn note(text: &str) -> Note {
    Note::parse(text).unwrap()
}

pub fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

pub fn card(text: &str) -> ValueId {
    ValueId::Card(CardId::parse(text).unwrap())
}

pub fn out_of_ten(number: u8) -> OutOfTen {
    OutOfTen::new(number).unwrap()
}

/// A workbook with something in every place that can hold something.
pub fn full() -> Workbook {
    let mut workbook = Workbook {
        settings: Settings {
            theme: Theme::Dark,
            text_size: TextSize::Larger,
            low_energy: true,
            nation: camau::domain::Nation::from_id("wales"),
            ..Settings::default()
        },
        beginning: Beginning {
            at: Some(Screen::Closing),
            goal: Some(id("goal-1")),
            step: Some(id("step-1")),
        },
        ..Workbook::default()
    };
    write_recovery(&mut workbook);
    write_values(&mut workbook);
    for state in [
        GoalState::GoingOn,
        GoalState::Paused {
            since: day("2026-10-01"),
        },
        GoalState::Reached {
            on: day("2026-10-02"),
        },
        GoalState::LetGo {
            on: day("2026-10-03"),
        },
    ] {
        let number = workbook.goals.as_slice().len() + 1;
        workbook.goals.add(goal(number, state));
    }
    write_check_ins(&mut workbook);
    workbook.setbacks.set(setback());
    write_support(&mut workbook);
    workbook
        .drafts
        .set(DraftField::NewGoal, "Half a goal, with ŵ");
    workbook.drafts.set(DraftField::OwnValue, "Croe");
    workbook
        .drafts
        .set(DraftField::NewStep(id("goal-1")), "put my sh");
    workbook.drafts.set(
        DraftField::Named("goal-title-goal-1".to_owned()),
        "Too long",
    );
    workbook.copies = Copies {
        first_words: Some(day("2026-09-06")),
        last_saved: Some(day("2026-10-06")),
        remind: Remind::EveryWeek,
        last_reminded: Some(day("2026-10-14")),
    };
    for (number, what) in everything_removable().into_iter().enumerate() {
        workbook.bin.set(Binned {
            id: id(&format!("bin-{number}")),
            since: day("2026-11-10"),
            what,
        });
    }
    workbook.other_words.set(other_words("other-1"));
    workbook
}

fn other_words(name: &str) -> OtherWords {
    OtherWords {
        id: id(name),
        since: day("2026-11-11"),
        place: "goals.goal-1".to_owned(),
        way: vec!["steps".to_owned(), "step-1".to_owned(), "title".to_owned()],
        other: "\"Put both shoes by the drws\"".to_owned(),
    }
}

/// One of every kind of thing that can be taken off.
pub fn everything_removable() -> Vec<Removed> {
    let mut workbook = Workbook::default();
    write_recovery(&mut workbook);
    write_values(&mut workbook);
    let mut removed = goal(9, GoalState::GoingOn);
    let step = removed.remove_step(&id("step-1")).unwrap();
    workbook.goals.add(removed);
    let meaning = workbook.recovery.meaning().clone();
    write_check_ins(&mut workbook);
    let check_in = workbook.check_ins.remove(day("2026-11-02")).unwrap();
    vec![
        Removed::Goal(workbook.goals.remove(&id("goal-9")).unwrap()),
        Removed::Step(step),
        Removed::Value(workbook.values.remove(&card("kindness")).unwrap()),
        Removed::Value(workbook.values.remove(&ValueId::Own(id("own-1"))).unwrap()),
        Removed::OwnValue(workbook.values.remove_own(&id("own-1")).unwrap()),
        Removed::EarlierMeaning(workbook.recovery.remove_earlier(day("2026-09-06")).unwrap()),
        Removed::Meaning(meaning),
        Removed::CheckIn(check_in),
        Removed::OtherWords(other_words("other-9")),
        Removed::Supporter(supporter("mair-9")),
        Removed::Area(area_note(LifeArea::Home)),
        Removed::WellLine(RemovedLine {
            heading: Heading::EarlySigns,
            place: 0,
            line: well_line("line-9"),
        }),
        Removed::RewardIdea(reward_idea("reward-9")),
        Removed::Appointment(appointment("appointment-9")),
        Removed::Setback(Setback {
            id: id("setback-9"),
            ..setback()
        }),
    ]
}

fn write_recovery(workbook: &mut Workbook) {
    let recovery = &mut workbook.recovery;
    recovery.change(day("2026-09-06"), |meaning| {
        meaning.view = Some(RecoveryView::Personal);
        meaning.pick(Prompt::ManagingWell, note("I manage well enough to cook"));
    });
    recovery.change(day("2026-10-04"), |meaning| {
        meaning.view = Some(RecoveryView::Both);
        meaning.pick(Prompt::Hope, note("I have hope that spring comes"));
        meaning.own_words = note(ANY_LETTERS);
        meaning.hope = note("My sister's voice");
    });
    recovery.still_fits = Some(day("2026-11-01"));
    recovery.recovered_since = Some(day("2026-11-02"));
}

fn write_values(workbook: &mut Workbook) {
    let values = &mut workbook.values;
    values.add_own(id("own-1"), line("Siarad Cymraeg bob dydd ŵ"));
    values.sort(card("kindness"), Pile::VeryImportant);
    values.sort(card("hope"), Pile::Important);
    values.sort(card("hope"), Pile::NotNow);
    for value in [card("kindness"), ValueId::Own(id("own-1"))] {
        values.keep(value).unwrap();
    }
    values.set_why(&card("kindness"), note("It was shown to me.\nTwice."));
    values.rate(&card("kindness"), day("2026-10-04"), out_of_ten(6));
    values.rate(&card("kindness"), day("2026-11-04"), out_of_ten(7));
}

fn write_check_ins(workbook: &mut Workbook) {
    let mut check_in = CheckIn {
        word: WordId::parse("tired").map(DayWord::Chosen),
        why: note("Slept badly, ŵ"),
        helped: note("Mair rang"),
        energy: Some(out_of_ten(3)),
        ..CheckIn::default()
    };
    for question in WellbeingQuestion::ALL {
        check_in.wellbeing.set(question, Some(out_of_ten(4)));
    }
    workbook.check_ins.set(day("2026-11-02"), check_in);
    let own = CheckIn {
        word: Some(DayWord::Own(line("Llwyd, then better"))),
        ..CheckIn::default()
    };
    workbook.check_ins.set(day("2026-10-31"), own);
}

/// Who can help, the areas of life, staying well and rewards.
fn write_support(workbook: &mut Workbook) {
    workbook.support.set(supporter("mair"));
    let goal = workbook.goals.get_mut(&id("goal-1")).unwrap();
    let helper = Helper {
        id: id("mair"),
        hoped: note("To walk with me, ŵ"),
    };
    goal.helpers.set(helper.clone());
    goal.step_mut(&id("step-2")).unwrap().helpers.set(helper);
    workbook.areas.set(area_note(LifeArea::Money));
    workbook
        .staying_well
        .add(Heading::EarlySigns, well_line("line-1"));
    workbook.staying_well.add(
        Heading::KeepsMeWell,
        WellLine::new(
            id("line-2"),
            line("Walking by the river"),
            day("2026-11-04"),
        ),
    );
    workbook.rewards.set(reward_idea("reward-1"));
    workbook.appointments.set(appointment("appointment-1"));
    workbook.taking = taking();
}

pub fn appointment(name: &str) -> Appointment {
    let mut appointment = Appointment::new(id(name), day("2026-11-05"));
    appointment.on = Some(day("2026-11-12"));
    appointment.at = TimeOfDay::parse("10:30");
    appointment.with = note("Dr Rees");
    let [first, second, _] = &mut appointment.say;
    first.words = note("Sleep is better, ŵ");
    second.words = note("I stay at home a lot");
    second.is_left_off = true;
    appointment.changed.push(Changed {
        day: day("2026-11-04"),
        words: note("Step done: Walk to the gate"),
    });
    let [first, ..] = &mut appointment.questions;
    first.words = note("How long do I take these?");
    appointment.agreed = note("See each other in 6 weeks");
    appointment
}

/// Every choice other than it is to begin with.
fn taking() -> Taking {
    let mut ticks = Ticks::none();
    ticks.tick(Tick::Setbacks);
    ticks.tick(Tick::LargeType);
    Taking {
        ticks,
        name: note("Siân"),
        form: Form::Markdown,
        on_card: vec![id("mair"), id("line-1")],
        code: CardCode::ContactCard,
        calendar: CalendarChoices {
            at: TimeOfDay::parse("09:05"),
            alarm: Alarm::TheDayBefore,
            rhythm: Rhythm::EveryMonth,
            check_in: Some(id("check-in-1")),
        },
    }
}

pub fn supporter(name: &str) -> Supporter {
    let mut supporter = Supporter::new(
        id(name),
        SupportKind::People,
        line("Mair"),
        day("2026-11-04"),
    );
    supporter.phone = note("01234 567 890");
    supporter.text = note("ask Sam for it");
    supporter.email = note("mair@example.org");
    supporter.address = note("3 High Street");
    supporter.web = note("example.org/mair");
    supporter.when = note("Evenings");
    supporter.ask_for = note("To sit with me");
    supporter.helps_them = note("A text first");
    supporter.note = note("She knows about last year");
    supporter
}

pub fn area_note(area: LifeArea) -> AreaNote {
    let mut area = AreaNote::new(area);
    area.ratings.record(day("2026-10-04"), out_of_ten(3));
    area.ratings.record(day("2026-11-04"), out_of_ten(5));
    area.how = note("Two bills are late");
    area.more_help = Some(MoreHelp::NotSure);
    area.mine = note("Opening the letters");
    area.not_mine = note("What things cost");
    area.line = note("One letter a day");
    area.looked = Some(day("2026-11-04"));
    area
}

pub fn well_line(name: &str) -> WellLine {
    WellLine {
        action: note("Go to bed at ten"),
        person: Some(id("mair")),
        ..WellLine::new(id(name), line("I stop answering"), day("2026-11-04"))
    }
}

pub fn reward_idea(name: &str) -> RewardIdea {
    let mut idea = RewardIdea::new(
        id(name),
        RewardSize::Medium,
        line("An hour by the river"),
        day("2026-11-04"),
    );
    idea.enjoy(day("2026-11-05"));
    idea
}

fn setback() -> Setback {
    let mut setback = Setback::new(id("setback-1"), day("2026-11-03"));
    setback.goal = Some(id("goal-1"));
    setback.step = Some(id("step-2"));
    setback.happened = note("I did not get out for a week");
    setback.helped = note("Sam sat with me");
    setback.learned = note("To ring on the second day");
    setback.kind_words = note("That was hard. You did what you could.");
    setback.next = Some(AfterSetback::SmallerStep);
    setback
}

fn goal(number: usize, state: GoalState) -> Goal {
    let mut goal = Goal::new(
        id(&format!("goal-{number}")),
        line("Walk to the shop on my own"),
        day("2026-09-06"),
    );
    goal.state = state;
    goal.value = Some(card("kindness"));
    goal.area = Some(LifeArea::Body);
    goal.what = note("To the corner shop, in the day");
    goal.how_i_know = note("I am back with milk");
    goal.small_enough = note("Yes, in parts");
    goal.when = note("By the end of winter");
    goal.who = note("Sam");
    goal.reward = Some(Reward::new(line("An hour by the river")));
    goal.closeness.record(day("2026-09-06"), out_of_ten(1));
    goal.closeness.record(day("2026-10-06"), out_of_ten(3));
    goal.review = Some(day("2026-12-13"));
    for (place, state) in [
        StepState::Done {
            on: day("2026-09-20"),
        },
        StepState::Open,
        StepState::Paused {
            until: Some(day("2026-12-01")),
        },
        StepState::Paused { until: None },
        StepState::LetGo {
            on: day("2026-10-09"),
        },
    ]
    .into_iter()
    .enumerate()
    {
        goal.steps.push(step(place + 1, state));
    }
    goal
}

fn step(number: usize, state: StepState) -> Step {
    let mut step = Step::new(
        id(&format!("step-{number}")),
        line("Put my shoes by the door"),
    );
    step.reword(line("Put one shoe by the door"));
    step.state = state;
    step.sure = Some(out_of_ten(5));
    step.plan = IfThen {
        when: note("after breakfast"),
        then: note("I put my shoes by the door"),
    };
    step.ask = Ask {
        who: note("Mair"),
        words: note("Would you sit with me?"),
    };
    step.reward = Some(Reward {
        words: line("sit outside"),
        enjoyed: Some(day("2026-09-20")),
    });
    step
}
