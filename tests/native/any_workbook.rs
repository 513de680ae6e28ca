//! Whole workbooks of every kind, made as the app makes them: through the rules of the domain.

use camau::{
    content,
    domain::{
        AfterSetback, Alarm, AllOtherWords, Appointment, Appointments, AreaNote, AreaNotes, Ask,
        Beginning, Bin, Binned, CalendarChoices, CardCode, CardId, Changed, CheckIn, CheckIns,
        Contrast, Copies, Day, DayWord, DraftField, Drafts, Form, Goal, Goals, Heading, Helper,
        Helpers, Id, IfThen, LifeArea, Line, Meaning, MoreHelp, Motion, Nation, Note, OtherWords,
        OutOfTen, Pile, Prompt, Ratings, Recovery, RecoveryView, Remind, Reward, RewardIdea,
        RewardIdeas, RewardSize, Rhythm, Screen, Setback, Setbacks, Settings, SheetLine,
        StayingWell, Step, SupportKind, Supporter, Supporters, Taking, TextSize, Theme, Tick,
        Ticks, TimeOfDay, ValueId, Values, WellLine, WellbeingQuestion, WordId, Workbook,
    },
};
use chrono::Days;
use proptest::{
    array::uniform3,
    collection::vec,
    option,
    prelude::*,
    sample::{Index, select, subsequence},
    strategy::Union,
};

/// Anything that a person can have written. Every field is named, so that a part nobody makes here stops the build.
pub fn any_workbook() -> impl Strategy<Value = Workbook> {
    let begun = (
        option::of(select(Screen::ALL.to_vec())),
        any::<Index>(),
        any::<Index>(),
    );
    let chain = vec(option::of(any::<Index>()), MOST_GOALS);
    let sections = (settings(), recovery(), values(), any_goals(), drafts());
    let around = (
        support(),
        areas(),
        staying_well(),
        rewards(),
        appointments(),
        taking(),
    );
    let beside = (
        copies(),
        bin(),
        other_words(),
        check_ins(),
        setbacks(),
        around,
    );
    (sections, begun, chain, beside).prop_map(|(sections, (at, goal, step), chain, beside)| {
        let (copies, bin, other_words, check_ins, setbacks, around) = beside;
        let (support, areas, staying_well, rewards, appointments, taking) = around;
        let (settings, recovery, values, mut goals, drafts) = sections;
        let goal_ids: Vec<Id> = goals
            .as_slice()
            .iter()
            .map(|goal| goal.id.clone())
            .collect();
        for (id, link) in goal_ids.iter().zip(chain) {
            let value = link.filter(|_| !values.kept().is_empty());
            let value = value.map(|link| link.get(values.kept()).value.clone());
            if let (Some(goal), Some(value)) = (goals.get_mut(id), value) {
                goal.value = Some(value);
            }
        }
        let steps = goals.as_slice().iter().flat_map(|goal| &goal.steps);
        let beginning = Beginning {
            at,
            step: pick(steps.map(|step| step.id.clone()), step),
            goal: pick(goal_ids.into_iter(), goal),
        };
        Workbook {
            settings,
            beginning,
            recovery,
            values,
            goals,
            check_ins,
            setbacks,
            support,
            areas,
            staying_well,
            rewards,
            appointments,
            taking,
            drafts,
            copies,
            bin,
            other_words,
        }
    })
}

fn copies() -> impl Strategy<Value = Copies> {
    let days = (option::of(day()), option::of(day()), option::of(day()));
    (days, select(Remind::ALL.to_vec())).prop_map(
        |((first_words, last_saved, last_reminded), remind)| Copies {
            first_words,
            last_saved,
            remind,
            last_reminded,
        },
    )
}

/// One of every kind of thing that can be taken off, some of them.
fn bin() -> impl Strategy<Value = Bin> {
    let all = crate::workbooks::everything_removable();
    let n = all.len();
    (subsequence(all, 0..=n), day(), any::<u32>()).prop_map(|(some, since, number)| {
        let mut bin = Bin::default();
        for (place, what) in some.into_iter().enumerate() {
            let id = crate::workbooks::id(&format!("bin-{number}-{place}"));
            bin.set(Binned { id, since, what });
        }
        bin
    })
}

fn other_words() -> impl Strategy<Value = AllOtherWords> {
    vec((any::<u32>(), day(), any::<String>()), 0..3).prop_map(|some| {
        let mut all = AllOtherWords::default();
        for (number, since, words) in some {
            all.set(OtherWords {
                id: crate::workbooks::id(&format!("other-{number}")),
                since,
                place: "recovery".to_owned(),
                way: vec!["meaning".to_owned(), "hope".to_owned()],
                other: serde_json::Value::from(words).to_string(),
            });
        }
        all
    })
}

/// Goals in one workbook.
const MOST_GOALS: usize = 4;

/// A goal of this id with anything that can hang on one.
pub fn any_goal(id: Id) -> impl Strategy<Value = Goal> {
    let words = (line(), note(), note(), note(), note(), note(), helpers());
    let ties = (
        option::of(value_id()),
        option::of(select(LifeArea::ALL.to_vec())),
        option::of(reward()),
        ratings(),
        option::of(day()),
    );
    (words, ties, vec(step_words(), 0..5), stand(), day()).prop_map(
        move |(words, ties, steps, stand, started)| {
            let (title, what, how_i_know, small_enough, when, who, helpers) = words;
            let (value, area, reward, closeness, review) = ties;
            let mut goal = Goal::new(id.clone(), title, started);
            goal.what = what;
            goal.how_i_know = how_i_know;
            goal.small_enough = small_enough;
            goal.when = when;
            goal.who = who;
            goal.helpers = helpers;
            goal.value = value;
            goal.area = area;
            goal.reward = reward;
            goal.closeness = closeness;
            goal.review = review;
            for words in steps {
                add_step(&mut goal, words);
            }
            match stand {
                Stand::Open => {}
                Stand::Done(day) => goal.reach(day),
                Stand::Paused(_, day) => goal.pause(day),
                Stand::LetGo(day) => goal.let_go(day),
            }
            goal
        },
    )
}

/// One of these, or none where there are none or the index is even.
fn pick(ids: impl Iterator<Item = Id>, index: Index) -> Option<Id> {
    let ids: Vec<Id> = ids.collect();
    let place = index.index(2 * ids.len().max(1));
    (place % 2 == 1).then(|| ids.get(place / 2).cloned())?
}

// Words and numbers.

/// Any letters at all: of every script, joined, right to left, invisible, and what code is made of.
fn letters(longest: usize) -> impl Strategy<Value = String> {
    vec(any::<char>(), 0..longest).prop_map(String::from_iter)
}

fn line() -> impl Strategy<Value = Line> {
    let lengths = [(8, 24), (1, Line::MAX_CHARS)];
    let texts = lengths.map(|(weight, longest)| (weight, letters(longest).boxed()));
    // Letters that are all spaces are no line.
    Union::new_weighted(texts.to_vec())
        .prop_map(|text| Line::parse(&text).unwrap_or_else(|_| Line::parse("Cam bach").unwrap()))
}

fn note() -> impl Strategy<Value = Note> {
    let texts = [
        (4, Just(String::new()).boxed()),
        (8, letters(30).boxed()),
        (
            2,
            vec(letters(12), 0..4)
                .prop_map(|lines| lines.join("\n"))
                .boxed(),
        ),
        (1, letters(400).boxed()),
    ];
    Union::new_weighted(texts.to_vec()).prop_map(|text| Note::parse(&text).unwrap())
}

/// Mostly days of these years, and any that a calendar on a device can show.
fn day() -> impl Strategy<Value = Day> {
    let from = |year: i32| Day::from_ymd_opt(year, 1, 1).unwrap();
    let days = [
        (6, (Just(from(2024)), 0..4_000_u64).boxed()),
        (1, (Just(from(1970)), 0..2_900_000_u64).boxed()),
    ];
    Union::new_weighted(days.to_vec())
        .prop_map(|(first, days)| first.checked_add_days(Days::new(days)).unwrap())
}

fn id() -> impl Strategy<Value = Id> {
    prop_oneof![
        4 => any::<u64>().prop_map(Id::from_random),
        1 => "[a-z0-9-]{1,40}".prop_map(|text| Id::parse(&text).unwrap()),
    ]
}

fn out_of_ten() -> impl Strategy<Value = OutOfTen> {
    (0..=OutOfTen::MAX).prop_map(|number| OutOfTen::new(number).unwrap())
}

fn ratings() -> impl Strategy<Value = Ratings> {
    vec((day(), out_of_ten()), 0..4).prop_map(|numbers| {
        let mut ratings = Ratings::default();
        for (day, number) in numbers {
            ratings.record(day, number);
        }
        ratings
    })
}

fn reward() -> impl Strategy<Value = Reward> {
    (line(), option::of(day())).prop_map(|(words, enjoyed)| {
        let mut reward = Reward::new(words);
        if let Some(day) = enjoyed {
            reward.enjoy(day);
        }
        reward
    })
}

// Settings.

fn settings() -> impl Strategy<Value = Settings> {
    (
        select(Theme::ALL.to_vec()),
        select(Contrast::ALL.to_vec()),
        select(TextSize::ALL.to_vec()),
        select(Motion::ALL.to_vec()),
        option::of(select(Nation::ALL.to_vec())),
        any::<bool>(),
    )
        .prop_map(
            |(theme, contrast, text_size, motion, nation, low_energy)| Settings {
                theme,
                contrast,
                text_size,
                motion,
                nation,
                low_energy,
            },
        )
}

// What recovery means.

fn meaning() -> impl Strategy<Value = Meaning> {
    let lines = subsequence(Prompt::ALL.to_vec(), 0..4).prop_shuffle();
    let view = option::of(select(RecoveryView::ALL.to_vec()));
    (lines, vec(note(), 4), view, note(), note()).prop_map(
        |(prompts, words, view, own_words, hope)| {
            let mut meaning = Meaning {
                view,
                own_words,
                hope,
                ..Meaning::default()
            };
            for (prompt, words) in prompts.into_iter().zip(words) {
                meaning.pick(prompt, words);
            }
            meaning
        },
    )
}

/// Changed on a few days, in whatever order the clock gave them.
fn recovery() -> impl Strategy<Value = Recovery> {
    let said = (option::of(day()), option::of(day()));
    (vec((day(), meaning()), 0..5), said).prop_map(|(changes, (still_fits, recovered_since))| {
        let mut recovery = Recovery::default();
        for (day, now) in changes {
            recovery.change(day, |meaning| *meaning = now);
        }
        recovery.still_fits = still_fits;
        recovery.recovered_since = recovered_since;
        recovery
    })
}

// Values.

fn card() -> impl Strategy<Value = ValueId> {
    let known: Vec<&str> = content::cards().iter().map(|card| card.id).collect();
    let known = select(known).prop_map(|id| Id::parse(id).unwrap());
    // Another build may have cards that this one does not know.
    let any = prop_oneof![6 => known, 1 => id()];
    any.prop_map(|id| ValueId::Card(CardId::parse(id.as_str()).unwrap()))
}

fn value_id() -> impl Strategy<Value = ValueId> {
    prop_oneof![3 => card(), 1 => id().prop_map(ValueId::Own)]
}

fn values() -> impl Strategy<Value = Values> {
    vec((id(), line()), 0..4).prop_flat_map(|own| {
        let ids = own.iter().map(|(id, _)| ValueId::Own(id.clone()));
        let mut one = vec![(4, card().boxed())];
        one.extend(ids.map(|own| (1, Just(own).boxed())));
        let one = Union::new_weighted(one);
        let sorts = vec((one.clone(), select(Pile::ALL.to_vec())), 0..20);
        let kept = vec((one, note(), ratings()), 0..13);
        (sorts, kept).prop_map(move |(sorts, kept)| {
            let mut values = Values::default();
            for (id, name) in own.clone() {
                values.add_own(id, name);
            }
            for (value, pile) in sorts {
                values.sort(value, pile);
            }
            for (value, why, ratings) in kept {
                // An eleventh is refused.
                let _ = values.keep(value.clone());
                values.set_why(&value, why);
                for rating in ratings.as_slice() {
                    values.rate(&value, rating.day, rating.number);
                }
            }
            values
        })
    })
}

// Check-ins and setbacks.

fn check_in() -> impl Strategy<Value = CheckIn> {
    let chosen = id().prop_map(|id| DayWord::Chosen(WordId::parse(id.as_str()).unwrap()));
    let word = prop_oneof![1 => chosen, 1 => line().prop_map(DayWord::Own)];
    let answers = vec(option::of(out_of_ten()), WellbeingQuestion::ALL.len());
    let said = (option::of(word), note(), note());
    (said, option::of(out_of_ten()), answers).prop_map(|((word, why, helped), energy, answers)| {
        let mut check_in = CheckIn {
            word,
            why,
            helped,
            energy,
            ..CheckIn::default()
        };
        for (question, answer) in WellbeingQuestion::ALL.into_iter().zip(answers) {
            check_in.wellbeing.set(question, answer);
        }
        check_in
    })
}

/// On a few days, some of them of one month, in whatever order they were written.
fn check_ins() -> impl Strategy<Value = CheckIns> {
    let near = (day(), vec((0..40_u64, check_in()), 0..6));
    (near, vec((day(), check_in()), 0..3)).prop_map(|((first, near), far)| {
        let mut check_ins = CheckIns::default();
        let near = near.into_iter().map(|(later, check_in)| {
            let day = first.checked_add_days(Days::new(later)).unwrap_or(first);
            (day, check_in)
        });
        for (day, check_in) in near.chain(far) {
            check_ins.set(day, check_in);
        }
        check_ins
    })
}

fn setbacks() -> impl Strategy<Value = Setbacks> {
    let words = (note(), note(), note(), note());
    let ties = (
        option::of(id()),
        option::of(id()),
        option::of(select(AfterSetback::ALL.to_vec())),
    );
    vec((id(), day(), words, ties), 0..4).prop_map(|all| {
        let mut setbacks = Setbacks::default();
        for (id, day, (happened, helped, learned, kind_words), (goal, step, next)) in all {
            setbacks.set(Setback {
                goal,
                step,
                happened,
                helped,
                learned,
                kind_words,
                next,
                ..Setback::new(id, day)
            });
        }
        setbacks
    })
}

// Who can help, areas of life, staying well and rewards.

fn helpers() -> impl Strategy<Value = Helpers> {
    vec((id(), note()), 0..3).prop_map(|all| {
        let mut helpers = Helpers::default();
        for (id, hoped) in all {
            helpers.set(Helper { id, hoped });
        }
        helpers
    })
}

fn support() -> impl Strategy<Value = Supporters> {
    let named = (id(), day(), select(SupportKind::ALL.to_vec()), line());
    vec((named, vec(note(), 9)), 0..4).prop_map(|all| {
        let mut supporters = Supporters::default();
        for ((id, day, kind, name), notes) in all {
            let mut notes = notes.into_iter();
            let mut note = || notes.next().unwrap_or_default();
            supporters.set(Supporter {
                phone: note(),
                text: note(),
                email: note(),
                address: note(),
                web: note(),
                when: note(),
                ask_for: note(),
                helps_them: note(),
                note: note(),
                ..Supporter::new(id, kind, name, day)
            });
        }
        supporters
    })
}

fn areas() -> impl Strategy<Value = AreaNotes> {
    let some = subsequence(LifeArea::ALL.to_vec(), 0..4);
    let said = (
        ratings(),
        (note(), note(), note(), note()),
        option::of(select(MoreHelp::ALL.to_vec())),
        option::of(day()),
    );
    (some, vec(said, 4)).prop_map(|(areas, said)| {
        let mut notes = AreaNotes::default();
        for (area, (ratings, (how, mine, not_mine, line), more_help, looked)) in
            areas.into_iter().zip(said)
        {
            notes.set(AreaNote {
                ratings,
                how,
                more_help,
                mine,
                not_mine,
                line,
                looked,
                ..AreaNote::new(area)
            });
        }
        notes
    })
}

fn staying_well() -> impl Strategy<Value = StayingWell> {
    let line = (id(), day(), line(), note(), option::of(id()));
    vec((select(Heading::ALL.to_vec()), line), 0..6).prop_map(|all| {
        let mut staying_well = StayingWell::default();
        for (heading, (id, day, words, action, person)) in all {
            let line = WellLine {
                action,
                person,
                ..WellLine::new(id, words, day)
            };
            staying_well.add(heading, line);
        }
        staying_well
    })
}

fn rewards() -> impl Strategy<Value = RewardIdeas> {
    let size = select(RewardSize::ALL.to_vec());
    vec((id(), size, line(), day(), vec(day(), 0..3)), 0..4).prop_map(|all| {
        let mut ideas = RewardIdeas::default();
        for (id, size, words, day, enjoyed) in all {
            let mut idea = RewardIdea::new(id, size, words, day);
            for day in enjoyed {
                idea.enjoy(day);
            }
            ideas.set(idea);
        }
        ideas
    })
}

// Goals and steps.

/// Where a goal or a step stands.
#[derive(Clone, Copy, Debug)]
enum Stand {
    Open,
    Done(Day),
    Paused(Option<Day>, Day),
    LetGo(Day),
}

fn stand() -> impl Strategy<Value = Stand> {
    prop_oneof![
        3 => Just(Stand::Open),
        1 => day().prop_map(Stand::Done),
        1 => (option::of(day()), day()).prop_map(|(until, since)| Stand::Paused(until, since)),
        1 => day().prop_map(Stand::LetGo),
    ]
}

/// What a step is made from: its titles, the oldest first, and the rest.
type StepWords = (
    Id,
    (Line, Vec<Line>),
    Option<OutOfTen>,
    (Note, Note),
    (Note, Note, Helpers),
    Option<Reward>,
    Stand,
);

fn step_words() -> impl Strategy<Value = StepWords> {
    (
        id(),
        (line(), vec(line(), 0..3)),
        option::of(out_of_ten()),
        (note(), note()),
        (note(), note(), helpers()),
        option::of(reward()),
        stand(),
    )
}

fn add_step(goal: &mut Goal, words: StepWords) {
    let (id, (first, later), sure, (when, then), (who, words, helpers), reward, stand) = words;
    if goal.step(&id).is_some() {
        return;
    }
    goal.add_step(id.clone(), first);
    let Some(step) = goal.step_mut(&id) else {
        return;
    };
    for title in later {
        step.reword(title);
    }
    step.sure = sure;
    step.plan = IfThen { when, then };
    step.ask = Ask { who, words };
    step.helpers = helpers;
    step.reward = reward;
    set_down(step, stand);
}

fn set_down(step: &mut Step, stand: Stand) {
    match stand {
        Stand::Open => {}
        Stand::Done(day) => step.mark_done(day),
        Stand::Paused(until, _) => step.pause(until),
        Stand::LetGo(day) => step.let_go(day),
    }
}

fn any_goals() -> impl Strategy<Value = Goals> {
    vec(id().prop_flat_map(any_goal), 0..=MOST_GOALS).prop_map(|goals| goals.into_iter().collect())
}

// Words that belong to nothing so far.

fn drafts() -> impl Strategy<Value = Drafts> {
    let field = prop_oneof![
        Just(DraftField::NewGoal),
        Just(DraftField::OwnValue),
        id().prop_map(DraftField::NewStep),
        letters(20).prop_map(DraftField::Named),
    ];
    vec((field, letters(300)), 0..4).prop_map(|all| {
        let mut drafts = Drafts::default();
        for (field, words) in all {
            drafts.set(field, &words);
        }
        drafts
    })
}

// Appointment sheets, and what was chosen last.

fn appointments() -> impl Strategy<Value = Appointments> {
    vec(appointment(), 0..4).prop_map(|all| {
        let mut appointments = Appointments::default();
        for one in all {
            appointments.set(one);
        }
        appointments
    })
}

fn sheet_line() -> impl Strategy<Value = SheetLine> {
    (note(), any::<bool>()).prop_map(|(words, is_left_off)| SheetLine { words, is_left_off })
}

fn appointment() -> impl Strategy<Value = Appointment> {
    let changed = (day(), note()).prop_map(|(day, words)| Changed { day, words });
    let when = (day(), option::of(day()), option::of(time_of_day()));
    let lines = (uniform3(sheet_line()), uniform3(sheet_line()));
    (id(), when, note(), lines, vec(changed, 0..3), note()).prop_map(
        |(id, (written, on, at), with, (say, questions), changed, agreed)| Appointment {
            on,
            at,
            with,
            say,
            changed,
            questions,
            agreed,
            ..Appointment::new(id, written)
        },
    )
}

fn time_of_day() -> impl Strategy<Value = TimeOfDay> {
    (0_u16..24 * 60).prop_filter_map("a time of day", TimeOfDay::from_minutes)
}

fn taking() -> impl Strategy<Value = Taking> {
    let ticked = vec(select(Tick::ALL.to_vec()), 0..6);
    let chosen = (
        select(Form::ALL.to_vec()),
        select(CardCode::ALL.to_vec()),
        vec(id(), 0..3),
    );
    let calendar = (
        option::of(time_of_day()),
        select(Alarm::ALL.to_vec()),
        select(Rhythm::ALL.to_vec()),
        option::of(id()),
    );
    (ticked, note(), chosen, calendar).prop_map(
        |(ticked, name, (form, code, on_card), (at, alarm, rhythm, check_in))| {
            let mut ticks = Ticks::none();
            for tick in ticked {
                ticks.tick(tick);
            }
            Taking {
                ticks,
                name,
                form,
                on_card,
                code,
                calendar: CalendarChoices {
                    at,
                    alarm,
                    rhythm,
                    check_in,
                },
            }
        },
    )
}
