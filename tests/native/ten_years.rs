//! What somebody could have written in ten years: a check-in a day, 400 goals with 3,000 steps, and 200 setbacks.

use camau::domain::{
    AfterSetback, AreaNote, CardId, CheckIn, Day, DayWord, Goal, GoalState, Heading, Id, IfThen,
    LifeArea, Line, Note, OutOfTen, Prompt, Reward, RewardIdea, RewardSize, Setback, Step,
    StepState, SupportKind, Supporter, ValueId, WellLine, WellbeingQuestion, WordId, Workbook,
};
use chrono::Days;

pub const CHECK_INS: u64 = 3_650;
pub const GOALS: u64 = 400;
pub const STEPS: u64 = 3_000;
pub const SETBACKS: u64 = 200;

/// Of the goals, how many are still going on.
const GOING_ON: u64 = 5;

/// Ten years of words, up to and with today.
pub fn ten_years(today: Day) -> Workbook {
    let mut workbook = Workbook::default();
    write_recovery(&mut workbook, today);
    write_values(&mut workbook, today);
    for number in 0..GOALS {
        workbook.goals.add(goal(number, today));
    }
    for number in 0..CHECK_INS {
        let day = today - Days::new(CHECK_INS - 1 - number);
        workbook.check_ins.set(day, check_in(number));
    }
    for number in 0..SETBACKS {
        workbook.setbacks.set(setback(number, today));
    }
    write_around(&mut workbook, today);
    workbook
}

/// Who can help, the areas of life, staying well and rewards, as they could stand after ten years.
fn write_around(workbook: &mut Workbook, today: Day) {
    for (number, kind) in (0..30).zip(SupportKind::ALL.into_iter().cycle()) {
        let day = today - Days::new(100 * number);
        let mut one = Supporter::new(id("supporter", number), kind, line("Mair", number), day);
        one.phone = note("01234 567 890");
        one.ask_for = note("To sit with me, and not to talk much");
        workbook.support.set(one);
    }
    for area in LifeArea::ALL {
        let mut said = AreaNote::new(area);
        for month in (0..120).rev() {
            let day = today - Days::new(30 * month);
            said.ratings.record(day, out_of_ten(month));
        }
        said.how = note("Better than it was, and some weeks not");
        workbook.areas.set(said);
    }
    for (number, heading) in (0..64).zip(Heading::ALL.into_iter().cycle()) {
        let words = line("I stop answering the door", number);
        let line = WellLine::new(id("line", number), words, today);
        workbook.staying_well.add(heading, line);
    }
    for number in 0..80 {
        let words = line("An hour by the river", number);
        let mut idea = RewardIdea::new(id("reward", number), RewardSize::Small, words, today);
        for week in 0..20 {
            idea.enjoy(today - Days::new(7 * week + number));
        }
        workbook.rewards.set(idea);
    }
}

fn write_recovery(workbook: &mut Workbook, today: Day) {
    for year in (0..10).rev() {
        let day = today - Days::new(365 * year);
        workbook.recovery.change(day, |meaning| {
            meaning.pick(
                Prompt::ManagingWell,
                note("I manage well enough to cook for us both"),
            );
            meaning.own_words = note(&format!(
                "Getting up is easier than it was {year} years ago"
            ));
            meaning.hope = note("Spring, the dog, and my sister's voice on the phone");
        });
    }
}

fn write_values(workbook: &mut Workbook, today: Day) {
    for card in ["kindness", "hope", "independence", "learning", "family"] {
        let value = ValueId::Card(CardId::parse(card).unwrap());
        workbook.values.keep(value.clone()).unwrap();
        workbook
            .values
            .set_why(&value, note("It was shown to me when I needed it most"));
        for month in (0..120).rev() {
            let day = today - Days::new(30 * month);
            workbook.values.rate(&value, day, out_of_ten(month));
        }
    }
}

fn goal(number: u64, today: Day) -> Goal {
    let started = today - Days::new((GOALS - 1 - number) * 9);
    let mut goal = Goal::new(
        id("goal", number),
        line("Walk to the shop on my own", number),
        started,
    );
    goal.state = match number {
        number if number >= GOALS - GOING_ON => GoalState::GoingOn,
        number if number % 7 == 0 => GoalState::LetGo { on: started },
        number if number % 11 == 0 => GoalState::Paused { since: started },
        _ => GoalState::Reached { on: started },
    };
    goal.value = Some(ValueId::Card(CardId::parse("independence").unwrap()));
    goal.what = note("To the corner shop and back, in the day, without a phone call on the way");
    goal.how_i_know = note("I am back with milk, and I have sat down");
    goal.when = note("By the end of the season");
    goal.reward = Some(Reward::new(line("An hour by the river", number)));
    for week in 0..4 {
        goal.closeness
            .record(started + Days::new(7 * week), out_of_ten(week * 3));
    }
    // The first goals have one step more, so that together they have just as many as there are to be.
    let n_steps = STEPS / GOALS + u64::from(number < STEPS % GOALS);
    for place in 0..n_steps {
        goal.steps.push(step(number, place, started));
    }
    goal
}

fn step(goal: u64, place: u64, day: Day) -> Step {
    let mut step = Step::new(
        id(&format!("step-{goal}"), place),
        line("Put my shoes by the door", place),
    );
    let is_open = goal >= GOALS - GOING_ON && place > 1;
    step.state = match is_open {
        true => StepState::Open,
        false => StepState::Done { on: day },
    };
    step.sure = Some(out_of_ten(place + 2));
    step.plan = IfThen {
        when: note("after breakfast, before the radio"),
        then: note("I put my shoes by the door and sit on the stairs"),
    };
    step
}

fn check_in(number: u64) -> CheckIn {
    let word = match number % 3 {
        0 => Some(DayWord::Own(line("Grey, then better", number))),
        1 => WordId::parse("calm").map(DayWord::Chosen),
        _ => WordId::parse("tired").map(DayWord::Chosen),
    };
    let mut check_in = CheckIn {
        word,
        why: note("Slept badly, but Mair rang and we laughed about the cat"),
        helped: note("The walk to the bridge"),
        energy: Some(out_of_ten(number)),
        ..CheckIn::default()
    };
    if number.is_multiple_of(7) {
        for (place, question) in WellbeingQuestion::ALL.into_iter().enumerate() {
            let answer = out_of_ten(number + place as u64);
            check_in.wellbeing.set(question, Some(answer));
        }
    }
    check_in
}

fn setback(number: u64, today: Day) -> Setback {
    let day = today - Days::new((SETBACKS - 1 - number) * 18);
    let mut setback = Setback::new(id("setback", number), day);
    setback.goal = Some(id("goal", number * 2));
    setback.happened = note("I did not get out for a week, and then I did not want to say so");
    setback.helped = note("Sam sat with me. We did not talk much.");
    setback.learned = note("To ring on the second day and not the seventh");
    setback.kind_words = note("That was hard. You did what you could.");
    setback.next = Some(AfterSetback::SmallerStep);
    setback
}

fn id(kind: &str, number: u64) -> Id {
    Id::parse(&format!("{kind}-{number}")).unwrap()
}

fn line(words: &str, number: u64) -> Line {
    Line::parse(&format!("{words}, {number}")).unwrap()
}

fn note(words: &str) -> Note {
    Note::parse(words).unwrap()
}

/// Numbers that go up and down.
fn out_of_ten(number: u64) -> OutOfTen {
    OutOfTen::new((number % 11) as u8).unwrap()
}
