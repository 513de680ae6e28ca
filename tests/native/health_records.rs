//! The record for health software, read back with a model of FHIR that is not ours.

use crate::{
    a_workbook::{a_workbook, today},
    any_workbook::any_workbook,
    export_samples::expect_sample,
    hostile_words::workbook_of_hostile_words,
    ten_years::ten_years,
    workbooks::{day, id, line, note, out_of_ten},
};
use camau::{
    content,
    domain::{
        CheckIn, Day, Goal, GoalState, Heading, Step, StepState, WellbeingQuestion, Workbook,
    },
    export::health_record::{Part, Parts, bundle},
};
use fhir_model::r4b::resources::Resource;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const ALL: Parts = Parts::NONE.with(Part::Goals).with(Part::Answers);

fn made(workbook: &Workbook, parts: Parts) -> Value {
    serde_json::from_str(&bundle(workbook, parts, today())).expect("JSON")
}

/// The resources of one kind.
fn of_kind(bundle: &Value, kind: &str) -> Vec<Value> {
    let entries = bundle["entry"].as_array().expect("entries").iter();
    let resources = entries.map(|entry| entry["resource"].clone());
    resources
        .filter(|resource| resource["resourceType"] == kind)
        .collect()
}

fn addresses(bundle: &Value) -> Vec<String> {
    let entries = bundle["entry"].as_array().expect("entries").iter();
    let address = |entry: &Value| entry["fullUrl"].as_str().expect("an address").to_owned();
    entries.map(address).collect()
}

/// Every field there is, however deep, by its name.
fn fields<'a>(value: &'a Value, found: &mut Vec<(&'a str, &'a Value)>) {
    match value {
        Value::Object(object) => {
            for (name, value) in object {
                found.push((name, value));
                fields(value, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| fields(item, found)),
        _ => {}
    }
}

fn all_fields(value: &Value) -> Vec<(&str, &Value)> {
    let mut found = Vec::new();
    fields(value, &mut found);
    found
}

/// Fails where the model cannot read the text, and where it knows less of it than there is: what is read and written again
/// has to be the same, so a field or a code that FHIR does not have shows itself.
fn expect_fhir(text: &str) -> Result<(), TestCaseError> {
    let resource: Result<Resource, _> = serde_json::from_str(text);
    let resource = match resource {
        Ok(resource) => resource,
        Err(error) => return Err(TestCaseError::fail(format!("{error}: {text}"))),
    };
    let again = serde_json::to_value(&resource).expect("JSON");
    let before: Value = serde_json::from_str(text).expect("JSON");
    prop_assert_eq!(again, before);
    Ok(())
}

/// Fails unless each entry has an address of its own, a UUID, and each reference leads to one.
fn expect_references(bundle: &Value) -> Result<(), TestCaseError> {
    let all = addresses(bundle);
    let different: BTreeSet<&String> = all.iter().collect();
    prop_assert_eq!(different.len(), all.len());
    for address in &all {
        prop_assert!(is_uuid(address), "{address}");
    }
    for (name, value) in all_fields(bundle) {
        if name == "reference" {
            let to = value.as_str().expect("a text").to_owned();
            prop_assert!(different.contains(&to), "{to}");
        }
    }
    Ok(())
}

/// Version 8, whose digits are left to whoever makes it.
fn is_uuid(address: &str) -> bool {
    let Some(uuid) = address.strip_prefix("urn:uuid:") else {
        return false;
    };
    let lengths: Vec<usize> = uuid.split('-').map(str::len).collect();
    let digit = |c: char| matches!(c, '0'..='9' | 'a'..='f' | '-');
    lengths == [8, 4, 4, 4, 12]
        && uuid.chars().all(digit)
        && uuid[14..].starts_with('8')
        && uuid[19..].starts_with(['8', '9', 'a', 'b'])
}

/// Fails on what FHIR's rules forbid in every place and no model of it looks at.
fn expect_rules(bundle: &Value) -> Result<(), TestCaseError> {
    for (name, value) in all_fields(bundle) {
        prop_assert!(!value.is_null(), "{name} is null");
        prop_assert!(value.as_array() != Some(&Vec::new()), "{name} is empty");
        if let Some(text) = value.as_str() {
            let forbidden = |c: char| c < ' ' && !"\t\r\n".contains(c);
            prop_assert!(!text.contains(forbidden), "{name}: {text:?}");
            prop_assert!(!text.trim().is_empty(), "{name} is blank");
        }
    }
    Ok(())
}

fn expect_record(workbook: &Workbook, parts: Parts) -> Result<(), TestCaseError> {
    let text = bundle(workbook, parts, today());
    expect_fhir(&text)?;
    let bundle = serde_json::from_str(&text).expect("JSON");
    expect_references(&bundle)?;
    expect_rules(&bundle)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn whatever_was_written_another_program_can_read_the_health_record(
        workbook in any_workbook()
    ) {
        for parts in every_choice() {
            expect_record(&workbook, parts)?;
        }
    }
}

fn every_choice() -> [Parts; 4] {
    let [goals, answers] = Part::ALL;
    [
        Parts::NONE,
        Parts::NONE.with(goals),
        Parts::NONE.with(answers),
        ALL,
    ]
}

#[test]
fn another_program_can_read_a_health_record_of_hostile_words_and_of_none() {
    for workbook in [
        workbook_of_hostile_words(),
        a_workbook(),
        Workbook::default(),
    ] {
        for parts in every_choice() {
            expect_record(&workbook, parts).unwrap();
        }
    }
}

#[test]
fn the_model_finds_what_is_not_fhir() {
    let good = bundle(&a_workbook(), ALL, today());
    for (from, to) in [
        (
            "\"lifecycleStatus\":\"active\"",
            "\"lifecycleStatus\":\"late\"",
        ),
        ("\"lifecycleStatus\":\"active\",", ""),
        (
            "\"startDate\":\"2026-09-06\"",
            "\"startDate\":\"2026-09-32\"",
        ),
        ("\"valueInteger\":6", "\"valueWhole\":6"),
        ("\"intent\":\"plan\"", "\"intent\":\"plan\",\"score\":6"),
        ("\"status\":\"not-started\"", "\"status\":\"open\""),
    ] {
        let bad = good.replacen(from, to, 1);
        assert_ne!(bad, good, "{from}");
        assert!(expect_fhir(&bad).is_err(), "{to}");
    }
}

#[test]
fn the_health_record_is_the_one_that_somebody_has_looked_at() {
    expect_sample("health-record.json", &bundle(&a_workbook(), ALL, today()));
}

#[test]
fn only_what_was_chosen_is_in_the_health_record() {
    let kinds = |parts: Parts| {
        let bundle = made(&a_workbook(), parts);
        let of = |kind: &str| of_kind(&bundle, kind).len();
        [of("Patient"), of("Goal"), of("CarePlan"), of("Observation")]
    };
    assert_eq!(kinds(Parts::NONE), [1, 0, 0, 0]);
    assert_eq!(kinds(ALL.without(Part::Answers)), [1, 5, 1, 0]);
    assert_eq!(kinds(ALL.without(Part::Goals)), [1, 0, 0, 7]);
    assert_eq!(kinds(ALL), [1, 5, 1, 7]);
}

#[test]
fn nobody_is_named_in_the_health_record() {
    let bundle = made(&a_workbook(), ALL);
    let people = of_kind(&bundle, "Patient");
    let names: Vec<&String> = people[0].as_object().unwrap().keys().collect();
    assert_eq!(names, ["meta", "resourceType", "text"]);
    let banned = ["identifier", "name", "birthDate", "telecom", "address"];
    for (name, _) in all_fields(&bundle) {
        assert!(!banned.contains(&name), "{name}");
    }
}

#[test]
fn every_record_says_that_the_person_wrote_it_and_that_it_is_not_clinical() {
    let bundle = made(&a_workbook(), ALL);
    let mark = json!({ "tag": [{ "display": "Written by the person. Not a clinical record." }] });
    assert_eq!(bundle["meta"], mark);
    for entry in bundle["entry"].as_array().unwrap() {
        let resource = &entry["resource"];
        assert_eq!(resource["meta"], mark);
        let told = match resource["resourceType"].as_str() {
            Some("Patient") => &resource["text"]["div"],
            _ => &resource["note"][0]["text"],
        };
        assert!(
            told.as_str()
                .unwrap()
                .contains("It is not a clinical record")
        );
        // Whoever reads only who said it finds the person.
        let author = match resource["resourceType"].as_str() {
            Some("Goal") => &resource["expressedBy"],
            Some("CarePlan") => &resource["author"],
            Some("Observation") => &resource["performer"][0],
            _ => continue,
        };
        assert_eq!(*author, resource["subject"]);
    }
}

#[test]
fn the_one_code_in_the_health_record_is_that_of_a_goal_that_was_reached() {
    let bundle = made(&a_workbook(), ALL);
    let codes: Vec<&Value> = all_fields(&bundle)
        .into_iter()
        .filter(|(name, _)| matches!(*name, "coding" | "system"))
        .map(|(_, value)| value)
        .collect();
    assert_eq!(codes.len(), 2);
    let reached = of_kind(&bundle, "Goal")
        .into_iter()
        .find(|goal| goal["lifecycleStatus"] == "completed")
        .unwrap();
    let code = json!({
        "system": "http://terminology.hl7.org/CodeSystem/goal-achievement",
        "code": "achieved",
    });
    assert_eq!(reached["achievementStatus"]["coding"], json!([code]));
    assert!(!bundle.to_string().contains("verif"));
}

fn goal_of(change: impl FnOnce(&mut Goal)) -> Workbook {
    let mut goal = Goal::new(id("goal-1"), line("Swim"), day("2026-09-06"));
    change(&mut goal);
    let mut workbook = Workbook::default();
    workbook.goals.add(goal);
    workbook
}

fn only_goal(workbook: &Workbook) -> Value {
    of_kind(&made(workbook, ALL), "Goal").remove(0)
}

#[test]
fn a_goal_stands_in_the_health_record_as_it_stands_here_with_the_day_that_began() {
    let on = day("2026-10-04");
    for (state, status, since) in [
        (GoalState::GoingOn, "active", Value::Null),
        (
            GoalState::Paused { since: on },
            "on-hold",
            "2026-10-04".into(),
        ),
        (GoalState::Reached { on }, "completed", "2026-10-04".into()),
        (GoalState::LetGo { on }, "cancelled", "2026-10-04".into()),
    ] {
        let goal = only_goal(&goal_of(|goal| goal.state = state));
        assert_eq!(goal["lifecycleStatus"], status);
        assert_eq!(goal["statusDate"], since);
        assert_eq!(goal["startDate"], "2026-09-06");
        assert_eq!(goal["description"], json!({ "text": "Swim" }));
        let is_reached = matches!(state, GoalState::Reached { .. });
        assert_eq!(goal["achievementStatus"].is_object(), is_reached);
    }
}

#[test]
fn a_goal_is_due_on_the_day_to_look_at_it_again_and_without_one_never() {
    let review = day("2026-12-13");
    assert_eq!(only_goal(&goal_of(|_| {}))["target"], Value::Null);
    let goal = only_goal(&goal_of(|goal| goal.review = Some(review)));
    assert_eq!(goal["target"], json!([{ "dueDate": "2026-12-13" }]));
    let note = &goal["note"][1]["text"];
    assert_eq!(note, "When I will look at it again: 13 December 2026");
    // What is reached is not looked at again.
    let reached = only_goal(&goal_of(|goal| {
        goal.review = Some(review);
        goal.reach(day("2026-10-04"));
    }));
    assert_eq!(reached["target"], Value::Null);
    assert_eq!(reached["note"].as_array().unwrap().len(), 1);
}

#[test]
fn a_day_that_fhir_has_no_form_for_is_left_out() {
    let long_ago = Day::from_ymd_opt(0, 1, 1).unwrap();
    let workbook = goal_of(|goal| {
        goal.started = long_ago;
        goal.review = Some(long_ago);
    });
    expect_record(&workbook, ALL).unwrap();
    let goal = only_goal(&workbook);
    assert!(goal["startDate"].is_null() && goal["target"].is_null());
}

#[test]
fn what_a_goal_looks_like_is_told_in_the_persons_words() {
    let goal = only_goal(&goal_of(|goal| {
        goal.what = note("Ten lengths,\nin the quiet hour");
        goal.how_i_know = note("My hair is wet");
        goal.who = note("Sam");
    }));
    let texts: Vec<&Value> = goal["note"].as_array().unwrap()[1..]
        .iter()
        .map(|note| &note["text"])
        .collect();
    assert_eq!(
        texts,
        [
            "What I would be doing: Ten lengths,\nin the quiet hour",
            "How I will know I have reached it: My hair is wet",
        ]
    );
    assert_eq!(goal["note"][1]["authorReference"], goal["subject"]);
}

#[test]
fn each_step_is_an_activity_of_the_plan_and_says_which_goal_it_is_for() {
    let (open, paused) = (StepState::Open, StepState::Paused { until: None });
    let on = day("2026-10-04");
    let (done, let_go) = (StepState::Done { on }, StepState::LetGo { on });
    for (state, expected) in [
        (
            GoalState::GoingOn,
            ["not-started", "completed", "on-hold", "cancelled"],
        ),
        (
            GoalState::Paused { since: on },
            ["on-hold", "completed", "on-hold", "cancelled"],
        ),
        (
            GoalState::Reached { on },
            ["not-started", "completed", "on-hold", "cancelled"],
        ),
        (
            GoalState::LetGo { on },
            ["cancelled", "completed", "on-hold", "cancelled"],
        ),
    ] {
        let workbook = goal_of(|goal| {
            goal.state = state;
            for (place, state) in [open, done, paused, let_go].into_iter().enumerate() {
                let title = line(&format!("Step {place}"));
                let step = Step::new(id(&format!("step-{place}")), title);
                goal.steps.push(Step { state, ..step });
            }
        });
        let bundle = made(&workbook, ALL);
        let plan = of_kind(&bundle, "CarePlan").remove(0);
        let at = addresses(&bundle).remove(1);
        assert_eq!(plan["goal"], json!([{ "reference": at }]));
        let activities: Vec<Value> = (0..4)
            .map(|place| {
                json!({ "detail": {
                    "status": expected[place],
                    "description": format!("Step {place}"),
                    "goal": [{ "reference": at }],
                }})
            })
            .collect();
        assert_eq!(plan["activity"], Value::Array(activities));
    }
}

#[test]
fn the_plan_is_one_and_says_what_it_is_and_when_it_was_made() {
    let bundle = made(&a_workbook(), ALL);
    let plans = of_kind(&bundle, "CarePlan");
    assert_eq!(plans.len(), 1);
    assert_eq!(plans[0]["status"], "active");
    assert_eq!(plans[0]["intent"], "plan");
    assert_eq!(plans[0]["title"], "My goals and steps");
    assert_eq!(plans[0]["created"], "2026-11-28");
    assert_eq!(plans[0]["goal"].as_array().unwrap().len(), 5);
}

#[test]
fn each_answer_stands_by_itself_under_the_exact_question() {
    let workbook = a_workbook();
    let observations = of_kind(&made(&workbook, ALL), "Observation");
    let mut expected = Vec::new();
    for (day, check_in) in workbook.check_ins.iter() {
        for question in WellbeingQuestion::ALL {
            if let Some(answer) = check_in.wellbeing.get(question) {
                let asked = content::question(question).asked;
                expected.push((day.to_string(), asked.to_owned(), answer.get()));
            }
        }
    }
    let found: Vec<(String, String, u8)> = observations
        .iter()
        .map(|observation| {
            assert_eq!(observation["status"], "final");
            let text = |value: &Value| value.as_str().unwrap().to_owned();
            let number = observation["valueInteger"].as_u64().unwrap();
            (
                text(&observation["effectiveDateTime"]),
                text(&observation["code"]["text"]),
                number.try_into().unwrap(),
            )
        })
        .collect();
    assert_eq!(found, expected);
    assert!(found.contains(&(
        "2026-10-30".to_owned(),
        "Overall, how satisfied are you with your life nowadays?".to_owned(),
        4
    )));
}

#[test]
fn each_answer_says_what_the_ends_of_its_scale_mean() {
    let observations = of_kind(&made(&a_workbook(), ALL), "Observation");
    let scale = |place: usize| &observations[place]["note"][1]["text"];
    assert_eq!(scale(0), "0 is “not at all” and 10 is “completely”.");
    let anxious = "0 is “not at all anxious” and 10 is “completely anxious”.";
    assert_eq!(scale(3), anxious);
}

#[test]
fn nothing_of_check_in_words_setbacks_staying_well_or_other_people_is_in_the_health_record() {
    let workbook = a_workbook();
    let text = bundle(&workbook, ALL, today());
    let mut words = Vec::new();
    for (_, check_in) in workbook.check_ins.iter() {
        words.extend(check_in.word.as_ref().map(content::day_word));
        words.extend([&check_in.why, &check_in.helped].map(|note| note.as_str().to_owned()));
    }
    for setback in workbook.setbacks.as_slice() {
        let notes = [
            &setback.happened,
            &setback.helped,
            &setback.learned,
            &setback.kind_words,
        ];
        words.extend(notes.map(|note| note.as_str().to_owned()));
    }
    for heading in Heading::ALL {
        for line in workbook.staying_well.lines(heading) {
            words.extend([line.words.as_str(), line.action.as_str()].map(str::to_owned));
        }
    }
    for supporter in workbook.support.as_slice() {
        let notes = [&supporter.phone, &supporter.email, &supporter.ask_for];
        words.extend(notes.map(|note| note.as_str().to_owned()));
        words.push(supporter.name.as_str().to_owned());
    }
    for goal in workbook.goals.iter() {
        words.extend([&goal.who, &goal.small_enough].map(|note| note.as_str().to_owned()));
    }
    words.retain(|words| !words.is_empty());
    assert!(words.len() > 30);
    for words in words {
        let first = words.lines().next().unwrap();
        let as_json = Value::from(first).to_string();
        assert!(!text.contains(as_json.trim_matches('"')), "{words}");
    }
}

#[test]
fn hostile_words_stand_in_the_health_record_as_words() {
    let workbook = workbook_of_hostile_words();
    let bundle = made(&workbook, ALL);
    // Letters that FHIR cannot carry are shown to have been there.
    let held = |text: &str| -> String {
        let is_held =
            |c: char| (c >= ' ' || "\t\r\n".contains(c)) && !"\u{fffe}\u{ffff}".contains(c);
        text.chars()
            .map(|c| if is_held(c) { c } else { '\u{fffd}' })
            .collect()
    };
    let goals = of_kind(&bundle, "Goal");
    let plan = of_kind(&bundle, "CarePlan").remove(0);
    let mut steps = plan["activity"].as_array().unwrap().iter();
    assert_eq!(goals.len(), workbook.goals.as_slice().len());
    for (goal, found) in workbook.goals.iter().zip(&goals) {
        assert_eq!(found["description"]["text"], held(goal.title.as_str()));
        let what = ["What I would be doing: ", &held(goal.what.as_str())].concat();
        assert_eq!(found["note"][1]["text"], what);
        for step in &goal.steps {
            let found = &steps.next().unwrap()["detail"]["description"];
            assert_eq!(*found, held(step.title.as_str()));
        }
    }
    assert!(steps.next().is_none());
}

#[test]
fn ten_years_of_answers_each_have_a_name_of_their_own() {
    let workbook = ten_years(today());
    let check_ins = workbook.check_ins.iter();
    let answers = check_ins.flat_map(|(_, check_in)| {
        WellbeingQuestion::ALL.map(|question| check_in.wellbeing.get(question))
    });
    let bundle = made(&workbook, ALL);
    assert_eq!(
        of_kind(&bundle, "Observation").len(),
        answers.flatten().count()
    );
    expect_references(&bundle).unwrap();
}

fn answered(on: Day, number: u8) -> CheckIn {
    assert!(on <= today());
    let mut check_in = CheckIn::default();
    for question in WellbeingQuestion::ALL {
        check_in.wellbeing.set(question, Some(out_of_ten(number)));
    }
    check_in
}

#[test]
fn a_later_export_names_every_record_as_the_one_before_it_did() {
    let before = a_workbook();
    let mut after = before.clone();
    after.goals.add(Goal::new(
        id("00-a-new-goal"),
        line("Another"),
        day("2026-11-29"),
    ));
    let shop = after.goals.get_mut(&id("5b0c9e7d41f2a386")).unwrap();
    shop.title = line("Walk to the shop");
    shop.reach(day("2026-11-29"));
    let corrected = day("2026-10-30");
    after.check_ins.set(corrected, answered(corrected, 9));
    let new = day("2026-10-01");
    after.check_ins.set(new, answered(new, 5));
    let after = addresses(&made(&after, ALL));
    let before = addresses(&made(&before, ALL));
    assert!(before.iter().all(|address| after.contains(address)));
    assert_eq!(after.len(), before.len() + 1 + 4);
    // The same in an export of one part.
    let goals = addresses(&made(&a_workbook(), ALL.without(Part::Answers)));
    assert!(goals.iter().all(|address| before.contains(address)));
}

#[test]
fn the_same_answers_of_two_people_have_different_names() {
    let on = day("2026-10-30");
    let somebody = |goal: Option<&str>, first: u8| {
        let mut workbook = Workbook::default();
        if let Some(goal) = goal {
            let goal = Goal::new(id(goal), line("Swim"), on);
            workbook.goals.add(goal);
        }
        let earlier = day("2026-10-29");
        workbook.check_ins.set(earlier, answered(earlier, first));
        workbook.check_ins.set(on, answered(on, 5));
        addresses(&made(&workbook, ALL))
    };
    let people = [
        somebody(Some("a1d40f6be2937c58"), 5),
        somebody(Some("c82f5e19b7d3046a"), 5),
        // Where there is no goal, the first answers tell two people apart.
        somebody(None, 4),
        somebody(None, 5),
    ];
    let all: BTreeSet<&String> = people.iter().flatten().collect();
    assert_eq!(all.len(), people.iter().map(Vec::len).sum::<usize>());
}
