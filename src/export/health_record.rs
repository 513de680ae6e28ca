//! Goals, steps and answers in the form that programs for health records read: a FHIR R4 Bundle.
//!
//! It says what the person said and nothing else: no name, no codes of our own, no sums. Every record in it says that the
//! person wrote it. Words stay as they were typed, although FHIR lets a program read some of them as Markdown.

use crate::{
    content::{self, QuestionText},
    domain::{
        Day, Goal, GoalState, OutOfTen, Step, StepState, Wellbeing, WellbeingQuestion, Workbook,
    },
    words,
};
use chrono::Datelike;
use serde_json::{Map, Value};

/// Something that can be put in the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Goals with their steps.
    Goals,
    /// Answers to the four questions about wellbeing.
    Answers,
}

impl Part {
    pub const ALL: [Self; 2] = [Self::Goals, Self::Answers];
}

/// What the person chose to put in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    goals: bool,
    answers: bool,
}

impl Parts {
    pub const NONE: Self = Self {
        goals: false,
        answers: false,
    };

    pub const fn has(self, part: Part) -> bool {
        match part {
            Part::Goals => self.goals,
            Part::Answers => self.answers,
        }
    }

    #[must_use]
    pub const fn with(mut self, part: Part) -> Self {
        *self.place(part) = true;
        self
    }

    #[must_use]
    pub const fn without(mut self, part: Part) -> Self {
        *self.place(part) = false;
        self
    }

    const fn place(&mut self, part: Part) -> &mut bool {
        match part {
            Part::Goals => &mut self.goals,
            Part::Answers => &mut self.answers,
        }
    }
}

/// The record as JSON, a line for each entry. `today` is the day the plan in it is made.
pub fn bundle(workbook: &Workbook, parts: Parts, today: Day) -> String {
    let whose = whose(workbook);
    let mut bundle = Bundle {
        me: address(&["me", &whose]),
        entries: Vec::new(),
    };
    bundle.add_person();
    if parts.has(Part::Goals) {
        bundle.add_goals(workbook, &whose, today);
    }
    if parts.has(Part::Answers) {
        bundle.add_answers(workbook, &whose);
    }
    let around = resource("Bundle", vec![("type", "collection".into())]).to_string();
    let around = around.strip_suffix('}').unwrap_or(&around);
    let entries = bundle.entries.join(",\n");
    [around, ",\"entry\":[\n", &entries, "\n]}\n"].concat()
}

/// What tells this person's records from another's, and stays the same from one export to the next: the id of the goal that
/// was started first. Where there is none it is the first answers, since a workbook has no name of its own.
fn whose(workbook: &Workbook) -> String {
    let goals = workbook.goals.iter();
    if let Some(goal) = goals.min_by_key(|goal| (goal.started, &goal.id)) {
        return goal.id.to_text();
    }
    let mut answered = workbook.check_ins.iter();
    let Some((day, check_in)) =
        answered.find(|(_, check_in)| check_in.wellbeing != Wellbeing::default())
    else {
        return String::new();
    };
    let mut whose = day.to_string();
    for question in WellbeingQuestion::ALL {
        let answer = check_in.wellbeing.get(question);
        whose.push(' ');
        whose.push_str(&answer.map(number).unwrap_or_default().to_string());
    }
    whose
}

/// The entries so far, each written out at once: ten years of answers are a lot to hold in any other form.
struct Bundle {
    /// Where the person is found in the bundle.
    me: String,
    entries: Vec<String>,
}

impl Bundle {
    fn add(&mut self, address: String, resource: Value) {
        let entry = object(vec![("fullUrl", address.into()), ("resource", resource)]);
        self.entries.push(entry.to_string());
    }

    fn me(&self) -> Value {
        reference(&self.me)
    }

    /// Somebody, so that all else can say that it is theirs.
    fn add_person(&mut self) {
        let open = "<div xmlns=\"http://www.w3.org/1999/xhtml\">";
        let div = [open, words!(health_record.note), "</div>"].concat();
        let text = object(vec![("status", "additional".into()), ("div", div.into())]);
        self.add(self.me.clone(), resource("Patient", vec![("text", text)]));
    }

    fn add_goals(&mut self, workbook: &Workbook, whose: &str, today: Day) {
        if workbook.goals.is_empty() {
            return;
        }
        let mut goals = Vec::new();
        let mut activities = Vec::new();
        for goal in workbook.goals.iter() {
            let address = address(&["goal", goal.id.as_str()]);
            goals.push(reference(&address));
            let steps = goal.steps.iter();
            activities.extend(steps.map(|step| activity(goal, step, &address)));
            self.add(address, self.goal(goal));
        }
        let plan = vec![
            ("status", "active".into()),
            ("intent", "plan".into()),
            ("title", words!(health_record.plan).into()),
            ("subject", self.me()),
            ("author", self.me()),
            ("created", date(today)),
            ("goal", goals.into()),
            ("activity", activities.into()),
            ("note", vec![mark()].into()),
        ];
        self.add(address(&["plan", whose]), resource("CarePlan", plan));
    }

    fn goal(&self, goal: &Goal) -> Value {
        // What is reached or let go is not looked at again.
        let (status, since, review) = match goal.state {
            GoalState::GoingOn => ("active", None, goal.review),
            GoalState::Paused { since } => ("on-hold", Some(since), goal.review),
            GoalState::Reached { on } => ("completed", Some(on), None),
            GoalState::LetGo { on } => ("cancelled", Some(on), None),
        };
        let reached = matches!(goal.state, GoalState::Reached { .. });
        let mut notes = vec![mark()];
        if !goal.what.is_blank() {
            let what = goal.what.as_str();
            notes.push(self.my_note(&words!(health_record.what, words = what)));
        }
        if !goal.how_i_know.is_blank() {
            let how = goal.how_i_know.as_str();
            notes.push(self.my_note(&words!(health_record.how_i_know, words = how)));
        }
        if let Some(day) = review {
            let day = content::date(day);
            notes.push(self.my_note(&words!(health_record.review, day = day)));
        }
        let due = |day: Day| match date(day) {
            Value::Null => Value::Null,
            day => vec![object(vec![("dueDate", day)])].into(),
        };
        resource(
            "Goal",
            vec![
                ("lifecycleStatus", status.into()),
                (
                    "achievementStatus",
                    reached.then(achieved).unwrap_or_default(),
                ),
                ("description", concept(goal.title.as_str())),
                ("subject", self.me()),
                ("expressedBy", self.me()),
                ("startDate", date(goal.started)),
                ("statusDate", since.map(date).unwrap_or_default()),
                ("target", review.map(due).unwrap_or_default()),
                ("note", notes.into()),
            ],
        )
    }

    /// Words of the person's own.
    fn my_note(&self, words: &str) -> Value {
        object(vec![("authorReference", self.me()), ("text", text(words))])
    }

    fn add_answers(&mut self, workbook: &Workbook, whose: &str) {
        for (day, check_in) in workbook.check_ins.iter() {
            for question in WellbeingQuestion::ALL {
                let Some(answer) = check_in.wellbeing.get(question) else {
                    continue;
                };
                let QuestionText {
                    asked, low, high, ..
                } = content::question(question);
                let scale = words!(health_record.scale, low = low, high = high);
                let fields = vec![
                    ("status", "final".into()),
                    ("code", concept(asked)),
                    ("subject", self.me()),
                    ("performer", vec![self.me()].into()),
                    ("effectiveDateTime", date(*day)),
                    ("valueInteger", number(answer)),
                    ("note", vec![mark(), note(&scale)].into()),
                ];
                let name = ["answer", whose, &day.to_string(), question.id()];
                self.add(address(&name), resource("Observation", fields));
            }
        }
    }
}

/// A step as something to do. One that is open waits while its goal does.
fn activity(goal: &Goal, step: &Step, goal_address: &str) -> Value {
    let status = match (step.state, goal.state) {
        (StepState::Done { .. }, _) => "completed",
        (StepState::Paused { .. }, _) | (StepState::Open, GoalState::Paused { .. }) => "on-hold",
        (StepState::LetGo { .. }, _) | (StepState::Open, GoalState::LetGo { .. }) => "cancelled",
        (StepState::Open, GoalState::GoingOn | GoalState::Reached { .. }) => "not-started",
    };
    let detail = object(vec![
        ("status", status.into()),
        ("description", text(step.title.as_str())),
        ("goal", vec![reference(goal_address)].into()),
    ]);
    object(vec![("detail", detail)])
}

/// A record, marked as the person's own.
fn resource(kind: &str, mut fields: Vec<(&str, Value)>) -> Value {
    let tag = object(vec![("display", words!(health_record.mark).into())]);
    fields.push(("resourceType", kind.into()));
    fields.push(("meta", object(vec![("tag", vec![tag].into())])));
    object(fields)
}

/// An object of those of these fields that hold something: FHIR has no empty ones.
fn object(fields: Vec<(&str, Value)>) -> Value {
    let mut object = Map::new();
    for (name, value) in fields {
        let is_empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
        if !is_empty {
            object.insert(name.to_owned(), value);
        }
    }
    Value::Object(object)
}

/// Says once more that this is no clinical record, where a program shows no tags.
fn mark() -> Value {
    note(words!(health_record.note))
}

fn note(words: &str) -> Value {
    object(vec![("text", words.into())])
}

fn achieved() -> Value {
    let code = object(vec![
        (
            "system",
            "http://terminology.hl7.org/CodeSystem/goal-achievement".into(),
        ),
        ("code", "achieved".into()),
    ]);
    object(vec![("coding", vec![code].into())])
}

fn concept(words: &str) -> Value {
    object(vec![("text", text(words))])
}

fn reference(address: &str) -> Value {
    object(vec![("reference", address.into())])
}

fn number(number: OutOfTen) -> Value {
    number.get().into()
}

/// A day, if it has the four digits of a year that FHIR knows.
fn date(day: Day) -> Value {
    if (1..=9999).contains(&day.year()) {
        day.to_string().into()
    } else {
        Value::Null
    }
}

/// Words as FHIR can hold them: what neither JSON nor XML may carry is shown to have been there.
fn text(words: &str) -> Value {
    let as_held = |c: char| match c {
        '\t' | '\n' | '\r' => c,
        '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
        _ => c,
    };
    words.chars().map(as_held).collect::<String>().into()
}

/// The address of a record within the bundle: a UUID made of the parts of its name, and the same for the same name.
///
/// FNV-1a spreads the names over the 122 bits that version 8 leaves to us.
fn address(name: &[&str]) -> String {
    const OFFSET: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    const VERSION: u128 = 0xf << 76;
    const VARIANT: u128 = 0x3 << 62;
    let mut hash = OFFSET;
    for part in name {
        // No part has a NUL in it, so "a" and "bc" are not "ab" and "c".
        for byte in part.bytes().chain([0]) {
            hash = (hash ^ u128::from(byte)).wrapping_mul(PRIME);
        }
    }
    let uuid = hash & !(VERSION | VARIANT) | 0x8 << 76 | 0x2 << 62;
    let mut text = format!("{uuid:032x}");
    for place in [20, 16, 12, 8] {
        text.insert(place, '-');
    }
    ["urn:uuid:", &text].concat()
}
