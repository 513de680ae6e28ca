//! Goals and small steps.

use crate::writing::{self, GOAL, REWARD, THEN, WHEN};
use anyhow::{Context, Result, anyhow, ensure};
use browser::{
    App, Outcome, Person, Size,
    kept::texts_of,
    on_a_phone_and_at_a_desk,
    person::Role,
    wait::{self, Look},
};
use camau::domain::{Goal, Id, Line, Workbook};

const FIRST: &str = "Look at the bus times";
const SECOND: &str = "Walk to the gate";
const THIRD: &str = "Walk to the corner and back";

/// Somebody on the page of a goal with three steps.
async fn person_with_a_goal(app: &App, size: Size) -> Result<Person> {
    let person = app.visitor(size).await?;
    writing::a_goal(&person, GOAL, &[FIRST, SECOND, THIRD]).await?;
    Ok(person)
}

/// The same, where the goal is for a value.
async fn person_with_a_goal_for(app: &App, value: &str, size: Size) -> Result<Person> {
    let person = app.visitor(size).await?;
    writing::values(&person, &[value]).await?;
    writing::a_goal(&person, GOAL, &[FIRST, SECOND, THIRD]).await?;
    person.press("Change the words, or what it is for").await?;
    person.choose_in("Which value is this for?", value).await?;
    person.sees(&format!("This matters to me: {value}")).await?;
    Ok(person)
}

/// The steps in the order of the ladder.
async fn ladder(person: &Person) -> Result<Vec<String>> {
    let headings = person.names(Role::Heading).await?;
    let begun = headings
        .iter()
        .position(|name| name == "Small steps")
        .unwrap_or(0);
    let ended = headings
        .iter()
        .position(|name| name == "What it looks like");
    let steps = headings.get(begun + 1..ended.unwrap_or(headings.len()));
    Ok(steps.unwrap_or_default().to_vec())
}

#[tokio::test]
async fn a_goal_is_added_for_a_value_and_shows_its_chain() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/start/values").await?;
        person.choose("Nature").await?;
        person.keeps("camau.values", "card:nature").await?;
        person.go("/goals").await?;
        person.type_into("My goal", GOAL).await?;
        person
            .choose_in("Which value is this for?", "Nature")
            .await?;
        person.press_to("Add this goal", GOAL).await?;
        person.sees("This matters to me: Nature").await?;
        person
            .type_into("What is the smallest thing you could do first?", FIRST)
            .await?;
        person.press("Add this step").await?;
        person.finds(Role::Heading, FIRST).await?;
        person
            .follow_to("Goals and steps", "Goals and steps")
            .await?;
        person
            .sees(&format!("This matters to me: Nature Next step: {FIRST}"))
            .await?;
        person.keeps("camau.goals", FIRST).await?;
        person.reload().await?;
        person.follow_to(GOAL, GOAL).await
    })
    .await
}

#[tokio::test]
async fn steps_are_moved_split_and_done_and_each_act_can_be_undone() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = person_with_a_goal(&app, size).await?;
        ensure!(
            ladder(&person).await? == [FIRST, SECOND, THIRD],
            "{:?}",
            ladder(&person).await?
        );

        person.press_by(THIRD, "Change this step").await?;
        person.press("Move up").await?;
        person.has_focus_on(Role::Button, "Move up").await?;
        ensure!(
            ladder(&person).await? == [FIRST, THIRD, SECOND],
            "{:?}",
            ladder(&person).await?
        );

        person.press_by(THIRD, "Split it in two").await?;
        person
            .type_into("The first part", "Walk to the lamp post")
            .await?;
        person.rewrite("The rest", "Walk on to the corner").await?;
        person.press("Split it").await?;
        person.finds(Role::Heading, "Walk to the lamp post").await?;
        let split = [
            FIRST,
            "Walk to the lamp post",
            "Walk on to the corner",
            SECOND,
        ];
        ensure!(
            ladder(&person).await? == split,
            "{:?}",
            ladder(&person).await?
        );

        person.press_by(FIRST, "I did this").await?;
        person.sees(&format!("Done: {FIRST}.")).await?;
        person.press("Undo").await?;
        person.sees_no(&format!("Done: {FIRST}.")).await?;
        person.press_by(FIRST, "I did this").await?;
        person.press("Close").await?;
        person.sees("Saved on this device.").await?;
        person.reload().await?;
        let day = person.day(0).await?;
        person.sees(&format!("{FIRST} Done: {day}")).await?;

        person.press_by(SECOND, "Change this step").await?;
        person.press_by(SECOND, "Remove").await?;
        person.sees(&format!("Removed: {SECOND}")).await?;
        ensure!(
            !ladder(&person).await?.contains(&SECOND.to_owned()),
            "it is still on the ladder"
        );
        person.press("Undo").await?;
        person.finds(Role::Heading, SECOND).await
    })
    .await
}

/// Where a button stands on the screen, and how high the screen is down to what is fixed at its foot.
const IN_SIGHT: &str = "const button = document.querySelector('.undo__button').getBoundingClientRect(); \
    const bar = document.querySelector('.bar').getBoundingClientRect(); \
    return [button.top, button.bottom, bar.height > 0 ? bar.top : innerHeight, scrollY]";

#[tokio::test]
async fn the_way_to_undo_is_in_sight_wherever_i_have_scrolled_to() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = person_with_a_goal(&app, size).await?;
        person.press_by(THIRD, "Change this step").await?;
        person.sees("Split it in two").await?;
        person.press_by(THIRD, "Remove").await?;
        person.sees(&format!("Removed: {THIRD}")).await?;
        person.has_focus_on(Role::Heading, SECOND).await?;
        for part in [
            "0",
            "document.body.scrollHeight / 2",
            "document.body.scrollHeight",
        ] {
            person
                .tell(
                    &format!("scrollTo({{ top: {part}, behavior: 'instant' }})"),
                    Vec::new(),
                )
                .await?;
            let [top, bottom, foot, at]: [f64; 4] = person.ask(IN_SIGHT, Vec::new()).await?;
            ensure!(
                top >= 0.0 && bottom <= foot,
                "scrolled to {at}, it stands from {top} to {bottom}, and there is room to {foot}"
            );
        }
        person.press("Undo").await?;
        person.finds(Role::Heading, THIRD).await
    })
    .await
}

#[tokio::test]
async fn a_step_i_am_not_sure_of_is_offered_a_smaller_one_that_remembers_it() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = person_with_a_goal(&app, size).await?;
        let sure = "How sure am I that I can do this step?";
        person.choose_in(sure, "8").await?;
        person.finds(Role::Button, "Remove this number").await?;
        ensure!(
            !person.shows("Would a smaller step suit you?").await?,
            "8 is sure enough"
        );
        person.choose_in(sure, "4").await?;
        person.sees("Would a smaller step suit you?").await?;
        person.press("Make it smaller").await?;
        person
            .has_focus_on(Role::Heading, "Make it smaller")
            .await?;
        person.press("Halve it").await?;
        person
            .type_into("My step", "Find where the bus stops")
            .await?;
        person.press("Use this step").await?;
        person
            .sees("Your smaller step: Find where the bus stops")
            .await?;
        person.press("Undo").await?;
        person.finds(Role::Heading, FIRST).await?;
        person.press("Swap it").await?;
        person.type_into("My step", "Ask Mair when it goes").await?;
        person.press("Use this step").await?;
        person.sees("Your new step: Ask Mair when it goes").await?;
        person.press("Close").await?;
        person.finds(Role::Heading, "Ask Mair when it goes").await?;
        person
            .sees(&format!("Earlier words for this step: {FIRST}"))
            .await?;
        person.reload().await?;
        person.finds(Role::Heading, "Ask Mair when it goes").await?;
        person
            .sees(&format!("Earlier words for this step: {FIRST}"))
            .await
    })
    .await
}

/// What each way to make a step smaller is called, with the line that explains it: two of them share their names with
/// what can be done with the whole goal.
const HALVE: &str = "Halve it Do half, or less.";
const SWAP: &str = "Swap it Do something else for the same reason.";
const ASK: &str = "Ask someone Who could do part of it, or be with you?";
const PAUSE: &str = "Pause it Put it down.";
const LET_GO: &str = "Let it go Stop working on this.";

#[tokio::test]
async fn there_are_five_ways_to_make_a_step_smaller_and_keeping_it_changes_nothing() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = person_with_a_goal(&app, size).await?;
        let before = ladder(&person).await?;
        person.press("Make it smaller").await?;
        for way in [HALVE, SWAP, ASK, PAUSE, LET_GO] {
            person.finds(Role::Button, way).await?;
        }
        person.press("Keep it as it is").await?;
        person.sees_no("A step can change size.").await?;
        person.has_focus_on(Role::Heading, FIRST).await?;
        // From inside a way there is a way to another, and a way out.
        for (way, asked) in [
            (HALVE, "Use this step"),
            (SWAP, "Use this step"),
            (ASK, "What I would say"),
            (PAUSE, "Leave it open"),
        ] {
            person.press("Make it smaller").await?;
            person.press(way).await?;
            person.sees(asked).await?;
            person.press("Another way").await?;
            person.finds(Role::Button, way).await?;
            person.press(way).await?;
            person.sees(asked).await?;
            person.press("Keep it as it is").await?;
            person.sees_no("Keep it as it is").await?;
            person.has_focus_on(Role::Heading, FIRST).await?;
        }
        person.reload().await?;
        ensure!(
            ladder(&person).await? == before,
            "{:?}",
            ladder(&person).await?
        );
        person.sees(&format!("{FIRST} Next")).await?;
        ensure!(
            !person.shows("Earlier words").await?,
            "it has other words now"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn somebody_can_be_asked_along_to_a_step() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = person_with_a_goal(&app, size).await?;
        person.press("Make it smaller").await?;
        person.press(ASK).await?;
        person
            .type_into(
                "Who could do part of it, or be with you?",
                "Mair drws nesaf",
            )
            .await?;
        person
            .type_into("What I would say", "Ddoi di at y giât?")
            .await?;
        person.press("Keep this").await?;
        let asked = "Ask: Mair drws nesaf What I would say: Ddoi di at y giât?";
        person.sees(asked).await?;
        person.press("Close").await?;
        person.sees(asked).await?;
        person.reload().await?;
        person.sees(asked).await
    })
    .await
}

#[tokio::test]
async fn a_step_can_be_paused_until_a_day_or_for_as_long_as_i_like_and_taken_up_again() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = person_with_a_goal(&app, size).await?;
        person.press("Make it smaller").await?;
        for (button, later) in [("For 1 week", 7), ("Until tomorrow", 1)] {
            let day = person.day(later).await?;
            person.press(PAUSE).await?;
            person.press(button).await?;
            person
                .sees(&format!("Paused until: {day}. It keeps its place."))
                .await?;
            person.press("Undo").await?;
            person.sees_no("Paused until:").await?;
        }
        person.press(PAUSE).await?;
        person.press("Leave it open").await?;
        person.sees("Paused. It keeps its place.").await?;
        person.press("Close").await?;
        person
            .sees(&format!("{FIRST} Paused. It keeps its place."))
            .await?;
        ensure!(
            ladder(&person).await? == [FIRST, SECOND, THIRD],
            "it has lost its place"
        );
        person.sees(&format!("{SECOND} Next")).await?;
        person.reload().await?;
        person.press("Go on with it").await?;
        person.sees(&format!("{FIRST} Next")).await?;
        person.has_focus_on(Role::Heading, FIRST).await
    })
    .await
}

#[tokio::test]
async fn a_step_can_be_let_go_without_a_reason_and_its_value_stays() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = person_with_a_goal_for(&app, "Nature", size).await?;
        person.press("Make it smaller").await?;
        person.press(LET_GO).await?;
        person.sees("Let go. Your value stays: Nature").await?;
        person.press("Undo").await?;
        person.finds(Role::Button, LET_GO).await?;
        person.press(LET_GO).await?;
        person.sees("Let go. Your value stays: Nature").await?;
        person.press("Close").await?;
        let day = person.day(0).await?;
        person.sees(&format!("{FIRST} Let go: {day}")).await?;
        person.reload().await?;
        person.sees(&format!("{FIRST} Let go: {day}")).await?;
        person.press("Go on with it").await?;
        person.sees(&format!("{FIRST} Next")).await
    })
    .await
}

#[tokio::test]
async fn a_plan_and_a_reward_are_shown_with_their_step() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = person_with_a_goal(&app, size).await?;
        person.press_by(FIRST, "Add or change when").await?;
        person.type_into("If it is:", WHEN).await?;
        person.type_into("Then I will:", THEN).await?;
        person.press_by(FIRST, "Add or change a reward").await?;
        person.type_into("Afterwards I can:", REWARD).await?;
        person.keeps("camau.goals", REWARD).await?;
        person.reload().await?;
        for words in [WHEN, THEN, REWARD] {
            person.sees(words).await?;
        }
        person.press("I did this").await?;
        person.sees(&format!("Your reward: {REWARD}")).await?;
        person.press("I enjoyed it").await?;
        person.sees("You enjoyed this:").await
    })
    .await
}

#[tokio::test]
async fn a_day_that_does_not_exist_is_said_kindly_and_what_was_typed_stays() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = person_with_a_goal(&app, size).await?;
        person.press("Another day").await?;
        person.type_into("Day", "31").await?;
        person.type_into("Month", "2").await?;
        person.type_into("Year", "2027").await?;
        person.press("Keep this day").await?;
        person.sees("Enter a real date, like 6 8 2027.").await?;
        person.has_focus_on(Role::Field, "Day").await?;
        person.finds_in("Day", "31").await?;
        person.finds_in("Year", "2027").await?;
        person.rewrite("Day", "6").await?;
        person.press("Keep this day").await?;
        person.sees("Look at this again: 6 February 2027").await?;
        person.sees("Saved on this device.").await?;
        person.reload().await?;
        person.sees("Look at this again: 6 February 2027").await?;
        person.press("Remove this day").await?;
        person
            .sees_no("Look at this again: 6 February 2027")
            .await?;
        person.reload().await?;
        ensure!(
            !person.shows("6 February 2027").await?,
            "the day is back after a reload"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_goal_can_be_paused_reached_or_let_go_and_taken_up_again() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = person_with_a_goal(&app, size).await?;
        for (act, said, group) in [
            ("Pause it", "Paused:", "Paused"),
            ("I have reached this", "Reached:", "Reached"),
            ("Let it go", "Let go:", "Let go"),
        ] {
            person.press(act).await?;
            person.sees(said).await?;
            person
                .follow_to("Goals and steps", "Goals and steps")
                .await?;
            person.finds(Role::Heading, group).await?;
            person.follow_to(GOAL, GOAL).await?;
            person.sees(said).await?;
            let back = if act == "I have reached this" {
                "Take this back"
            } else {
                "Go on with it"
            };
            person.press(back).await?;
            person.sees_no(said).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_removed_goal_can_be_put_back_with_its_steps() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = person_with_a_goal(&app, size).await?;
        person
            .press_to("Remove this goal", "Goals and steps")
            .await?;
        person.sees(&format!("Removed: {GOAL}")).await?;
        person.sees("Your goals go here.").await?;
        person.press("Undo").await?;
        person.follow_to(GOAL, GOAL).await?;
        for step in [FIRST, SECOND, THIRD] {
            person.finds(Role::Heading, step).await?;
        }
        person.keeps("camau.goals", THIRD).await
    })
    .await
}

#[tokio::test]
async fn an_address_of_a_goal_that_is_gone_says_so() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/goals/0123456789abcdef").await?;
    person.arrives_at("This goal is not here").await?;
    person
        .follow_to("Go to Goals and steps", "Goals and steps")
        .await
}

#[tokio::test]
async fn a_goal_belongs_to_a_life_area_of_which_the_law_names_eight() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = person_with_a_goal(&app, size).await?;
        person.press("Change the words, or what it is for").await?;
        let area = "Which life area is it in?";
        person.sees(area).await?;
        let choices = person.names(Role::Choice).await?;
        for name in [
            "Money",
            "Home",
            "Looking after myself and my body",
            "Learning",
            "Work and things I do",
            "Being a parent or carer",
            "People, culture and beliefs",
            "Treatment and support",
        ] {
            ensure!(
                choices.iter().any(|choice| choice.starts_with(name)),
                "“{name}” is not among {choices:?}"
            );
        }
        person
            .choose_in(area, "People, culture and beliefs")
            .await?;
        person
            .sees("Life area: People, culture and beliefs")
            .await?;
        person.reload().await?;
        person
            .sees("Life area: People, culture and beliefs")
            .await?;
        person.press("Change the words, or what it is for").await?;
        person.choose_in(area, "None of these").await?;
        person.sees_no("Life area:").await
    })
    .await
}

#[tokio::test]
async fn a_goal_can_be_thought_through_in_four_questions_or_in_any_of_them() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = person_with_a_goal(&app, size).await?;
        person.press("Think it through").await?;
        let answers = [
            ("What exactly would I be doing?", "Coffi du wrth y ffenest"),
            (
                "How will I know I have reached it?",
                "There is a cup before me",
            ),
            ("Is it small enough for now?", "To the gate first"),
            ("When would be a good time?", "Once the clocks change"),
        ];
        for (question, answer) in answers {
            person.sees(question).await?;
            person.type_into(question, answer).await?;
        }
        person.sees("Saved on this device.").await?;
        person.reload().await?;
        for (question, answer) in answers {
            person.sees(&format!("{question} {answer}")).await?;
        }
        // One that is emptied is asked no more on the page.
        person.press("Think it through").await?;
        let (question, answer) = answers[3];
        person.rewrite(question, " ").await?;
        person.sees_no(answer).await
    })
    .await
}

#[tokio::test]
async fn who_could_help_with_a_goal_is_written_on_its_page() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = person_with_a_goal(&app, size).await?;
        person.press("Write who could help").await?;
        person
            .type_into(
                "People or places that could help with this goal",
                "Mair, a’r llyfrgell",
            )
            .await?;
        person.sees("Saved on this device.").await?;
        person.reload().await?;
        person.sees("Who could help Mair, a’r llyfrgell").await
    })
    .await
}

#[tokio::test]
async fn how_close_i_am_is_drawn_and_can_be_read_as_a_sentence_or_as_a_table() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = person_with_a_goal(&app, size).await?;
        let page = person.path().await?;
        let ask = "How close am I today?";
        let first = person.day(0).await?;
        person.choose_in(ask, "3").await?;
        person.sees(&format!("{first}: 3, out of 10.")).await?;
        ensure!(drawn(&person).await? == 1, "one number is not drawn as one");

        person.lets_days_pass(10).await?;
        person.go(&page).await?;
        let latest = person.day(0).await?;
        person.choose_in(ask, "5").await?;
        let both = format!("First, on {first}: 3. Latest, on {latest}: 5. Both are out of 10.");
        person.sees(&both).await?;
        ensure!(
            drawn(&person).await? == 2,
            "two numbers are not drawn as two"
        );
        person.press("See this as a table").await?;
        person
            .sees(&format!("Day How close, 0 to 10 {first} 3 {latest} 5"))
            .await?;

        // A number of an earlier day can be changed, taken away and put back.
        person.press("Change or remove a number").await?;
        person
            .press(&format!("Change the number of {first}"))
            .await?;
        person
            .choose_in(&format!("How close was I on {first}?"), "4")
            .await?;
        person.sees(&format!("First, on {first}: 4.")).await?;
        person.press("Go back to today").await?;
        person.sees(ask).await?;
        person
            .press(&format!("Remove the number of {first}"))
            .await?;
        person.sees(&format!("Removed. {first}: 4")).await?;
        person.sees(&format!("{latest}: 5, out of 10.")).await?;
        person.press("Undo").await?;
        person.sees(&format!("First, on {first}: 4.")).await?;
        person.press_by(ask, "Remove this number").await?;
        person.sees(&format!("{first}: 4, out of 10.")).await?;
        person.reload().await?;
        person.sees(&format!("{first}: 4, out of 10.")).await
    })
    .await
}

/// How many numbers the picture shows to those who look.
async fn drawn(person: &Person) -> Result<usize> {
    let script = "const picture = document.querySelector( \
        'svg[role=img][aria-label=\"A line of how close I am, from 0 to 10\"]'); \
        return picture.querySelectorAll('circle').length";
    person.ask(script, vec![]).await
}

#[tokio::test]
async fn a_reward_for_the_whole_goal_is_there_when_it_is_reached() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = person_with_a_goal(&app, size).await?;
        person
            .press_by("A reward", "Add or change a reward")
            .await?;
        person
            .type_into("When I reach this, I can:", REWARD)
            .await?;
        person.sees("Saved on this device.").await?;
        person.reload().await?;
        person
            .sees(&format!("When I reach this, I can: {REWARD}"))
            .await?;
        person.press("I have reached this").await?;
        person.sees(&format!("Your reward: {REWARD}")).await?;
        person.press("I enjoyed it").await?;
        let day = person.day(0).await?;
        person.sees(&format!("You enjoyed this: {day}.")).await?;
        person.reload().await?;
        person.sees(&format!("You enjoyed this: {day}.")).await
    })
    .await
}

#[tokio::test]
async fn the_chain_can_be_followed_both_ways_from_a_value_to_its_goals_and_back() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = person_with_a_goal_for(&app, "Nature", size).await?;
        person.follow_to("Nature", "My values").await?;
        person.sees("Goals for this value").await?;
        person.follow_to(GOAL, GOAL).await?;
        person.press("Change the words, or what it is for").await?;
        person
            .choose_in("Which value is this for?", "None of these")
            .await?;
        person.sees_no("This matters to me:").await?;
        person.sees("Saved on this device.").await?;
        person.go("/values").await?;
        person
            .finds(Role::Link, "Choose a goal for this value: Nature")
            .await?;
        ensure!(
            !person.can_find(Role::Link, GOAL).await?,
            "the value still lists the goal"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_goal_that_is_chosen_from_a_value_begins_with_that_value() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = person_with_a_goal_for(&app, "Nature", size).await?;
        person.go("/values").await?;
        person
            .follow_to("Choose a goal for this value: Nature", "Goals and steps")
            .await?;
        person.finds(Role::Choice, "Nature").await?;
        ensure!(person.is_chosen("Nature").await?, "the value is not chosen");
        person.type_into("My goal", "Sit by the sea").await?;
        person.press_to("Add this goal", "Sit by the sea").await?;
        person.sees("This matters to me: Nature").await?;
        person.follow_to("Nature", "My values").await?;
        for goal in [GOAL, "Sit by the sea"] {
            person.finds(Role::Link, goal).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn goals_can_be_put_in_another_order_that_stays() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        for goal in [GOAL, "Sit by the sea", "Cook for myself"] {
            writing::a_goal(&person, goal, &[]).await?;
        }
        person.go("/goals").await?;
        person.press("Change the order").await?;
        person.press("Move up: Cook for myself").await?;
        person.sees("Cook for myself. Place: 2").await?;
        person
            .has_focus_on(Role::Button, "Move up: Cook for myself")
            .await?;
        person.press("Keep this order").await?;
        person.sees_no("Move up").await?;
        person.reload().await?;
        wait::until("the order of the goals", async || {
            let headings = person.names(Role::Heading).await?;
            let order = headings.iter().skip_while(|name| *name != "Going on");
            let order: Vec<_> = order.skip(1).take(3).collect();
            Ok(match order == [GOAL, "Cook for myself", "Sit by the sea"] {
                true => Look::Found(()),
                false => Look::NotYet(format!("{headings:?}")),
            })
        })
        .await
    })
    .await
}

#[tokio::test]
async fn goals_beyond_the_first_are_shown_when_asked_for_and_still_there_on_coming_back() -> Outcome
{
    const MANY: usize = 20;
    let name = |n: usize| format!("Goal number {n} of many");
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    let today = person.today().await?;
    let mut workbook = Workbook::default();
    for n in 0..MANY {
        let id = Id::parse(&format!("many-{n}")).context("naming a goal")?;
        let title = Line::parse(&name(n)).map_err(|_| anyhow!("{} is no line", name(n)))?;
        workbook.goals.add(Goal::new(id, title, today));
    }
    let texts: Vec<_> = texts_of(&workbook)?.into_iter().collect();
    person.has_stored(&texts).await?;
    person.go("/goals").await?;
    for n in 0..8 {
        person.finds(Role::Link, &name(n)).await?;
    }
    person.sees_no(&name(8)).await?;
    person.press("Show 8 more").await?;
    person.has_focus_on(Role::Link, &name(8)).await?;
    person.press("Show 4 more").await?;
    person.finds(Role::Link, &name(MANY - 1)).await?;
    person.sees_no("Show 4 more").await?;
    person.follow_to(&name(MANY - 1), &name(MANY - 1)).await?;
    person.back().await?;
    person.arrives_at("Goals and steps").await?;
    person.finds(Role::Link, &name(MANY - 1)).await?;
    Ok(())
}
