//! What a person takes with them: on paper, in a file, copied, shared, and in their calendar.

use anyhow::{Context, Result, ensure};
use browser::{
    App, Key, Outcome, Person, Size, kept::texts_of, on_a_phone_and_at_a_desk, person::Role,
};
use camau::content;
use camau::domain::{
    Day, Goal, Heading, Id, Line, Nation, Note, Setback, Step, SupportKind, Supporter, WellLine,
    Workbook,
};

const GOAL: &str = "Swim in the sea with Anna";
const STEP: &str = "Find my towel";
const SETBACK: &str = "The pool was shut all week";
const SIGN: &str = "I stop opening my post";

/// Words of the app that have no place on paper.
const NOT_ON_PAPER: [&str; 8] = [
    "Get help now",
    "What goes in",
    "Print it",
    "Copy it",
    "How would you like to take it?",
    "Saved on this device",
    "Read more in the guide",
    "Large letters",
];

fn line(words: &str) -> Result<Line> {
    Line::parse(words).ok().context("a line")
}

fn note(words: &str) -> Result<Note> {
    Note::parse(words).ok().context("a note")
}

fn id(text: &str) -> Result<Id> {
    Id::parse(text).context("an id")
}

fn goal(place: usize, title: &str, steps: &[&str], today: Day) -> Result<Goal> {
    let mut goal = Goal::new(id(&format!("goal-{place}"))?, line(title)?, today);
    for (n, step) in steps.iter().enumerate() {
        goal.steps
            .push(Step::new(id(&format!("step-{n}"))?, line(step)?));
    }
    Ok(goal)
}

/// One goal with a step, a setback, a line of staying well, and somebody who can help.
fn a_little(today: Day) -> Result<Workbook> {
    let mut workbook = Workbook::default();
    workbook.settings.nation = Some(Nation::Wales);
    workbook
        .goals
        .add(goal(1, GOAL, &[STEP, "Look up the tides"], today)?);
    let mut setback = Setback::new(id("setback-1")?, today);
    setback.happened = note(SETBACK)?;
    workbook.setbacks.set(setback);
    let sign = WellLine::new(id("line-1")?, line(SIGN)?, today);
    workbook.staying_well.add(Heading::EarlySigns, sign);
    let mut mair = Supporter::new(id("mair")?, SupportKind::People, line("Mair")?, today);
    mair.phone = note("01632 960 123")?;
    workbook.support.set(mair);
    Ok(workbook)
}

/// Somebody who has written this, and comes back.
async fn somebody(
    app: &App,
    size: Size,
    write: impl Fn(Day) -> Result<Workbook>,
) -> Result<Person> {
    let person = app.visitor(size).await?;
    person.open("/icon.svg").await?;
    let workbook = write(person.today().await?)?;
    let texts: Vec<(String, String)> = texts_of(&workbook)?.into_iter().collect();
    person.has_stored(&texts).await?;
    Ok(person)
}

/// The file on the screen, letter by letter.
async fn previewed(person: &Person) -> Result<String> {
    person
        .ask(
            "return document.querySelector('.take__text').textContent",
            vec![],
        )
        .await
}

#[tokio::test]
async fn the_plan_has_what_is_ticked_and_nothing_else_and_stays_so() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = somebody(&app, size, a_little).await?;
        person.go("/take").await?;
        person.follow_to("My plan", "My plan").await?;
        person.sees(GOAL).await?;
        person.sees_no(SETBACK).await?;
        person.sees_no(SIGN).await?;
        person.choose("When it is hard").await?;
        person.sees(SETBACK).await?;
        person.choose("Goals and steps").await?;
        person.sees_no(STEP).await?;
        person.keeps("camau.taking", "setbacks").await?;
        person.reload().await?;
        person.sees(SETBACK).await?;
        ensure!(!person.is_chosen("Goals and steps").await?);
        person.choose("Goals and steps").await?;
        person.sees(STEP).await?;
        let paper = person.prints_by("Print it").await?;
        for words in [GOAL, STEP, SETBACK, "In this plan:", "1 / 1"] {
            paper.says(words)?;
        }
        for words in NOT_ON_PAPER.into_iter().chain([SIGN]) {
            paper.says_no(words)?;
        }
        person.hears_no_complaint().await
    })
    .await
}

#[tokio::test]
async fn a_long_plan_has_numbered_pages_and_no_goal_is_cut_in_two() -> Outcome {
    const STEPS: [&str; 4] = [
        "Find the key",
        "Open the gate",
        "Walk to the bend",
        "Come home",
    ];
    let title = |n: usize| format!("Walk to the bridge, number {n} of this long list");
    let app = App::serve()?;
    let person = somebody(&app, Size::Desk, |today| {
        let mut workbook = Workbook::default();
        for n in 0..40 {
            let mut goal = goal(n, &title(n), &STEPS, today)?;
            goal.what = note(&format!("Along the river path, with walk {n}."))?;
            workbook.goals.add(goal);
        }
        Ok(workbook)
    })
    .await?;
    person.go("/take/plan").await?;
    person.sees(&title(39)).await?;
    let paper = person.prints().await?;
    ensure!(paper.pages() > 3, "{} pages", paper.pages());
    let mut last = 0;
    for n in 0..40 {
        let (title, walk) = (title(n), format!("with walk {n}."));
        let page = paper.page_of(&[&title, &walk])?;
        ensure!(page >= last, "goal {n} stands before goal {}", n - 1);
        last = page;
        let text = paper.text_of_page(page)?;
        let after = text.split_once(&title).map(|(_, after)| after);
        let after = after.context("its title")?;
        for step in STEPS {
            ensure!(
                after.contains(step),
                "“{step}” of goal {n} is on another page"
            );
        }
    }
    for page in 1..=paper.pages() {
        let number = format!("{page} / {}", paper.pages());
        ensure!(
            paper.text_of_page(page)?.contains(&number),
            "page {page} has no number"
        );
    }
    Ok(())
}

#[tokio::test]
async fn what_is_shown_is_what_is_saved_in_every_form() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = somebody(&app, size, a_little).await?;
        person.go("/take/plan").await?;
        for (form, ending) in [
            ("Plain text", ".txt"),
            ("Markdown", ".md"),
            ("A page for the web", ".html"),
        ] {
            person.choose(form).await?;
            person.sees("This is exactly what will go").await?;
            person.press("Save it as a file").await?;
            let (name, text) = person.receives_a_file().await?;
            ensure!(name.ends_with(ending), "{form}: {name}");
            ensure!(text.contains(GOAL), "{form}: {text}");
            ensure!(
                text == previewed(&person).await?,
                "{form} is not as it was shown"
            );
            person.sees("Look for this file in your downloads").await?;
        }
        person.reload().await?;
        ensure!(
            person.is_chosen("A page for the web").await?,
            "the last form is remembered"
        );
        Ok(())
    })
    .await
}

/// A device with a clipboard and with other apps to share with, which note down what they are given.
const DEVICE: &str = "
window.given = { copied: null, shared: null };
Object.defineProperty(navigator, 'clipboard', { value: {
  writeText(text) { window.given.copied = text; return Promise.resolve(); } } });
navigator.canShare = (data) => Boolean(data.files);
navigator.share = async (data) => {
  const file = data.files[0];
  window.given.shared = file.name + ' ' + file.type + ' ' + await file.text();
};";

#[tokio::test]
async fn words_are_copied_and_shared_as_they_are_shown() -> Outcome {
    let app = App::serve()?;
    let person = somebody(&app, Size::Phone, a_little).await?;
    person.browser().before_every_page(DEVICE).await?;
    person.go("/take/plan").await?;
    person.sees("It cannot be called back").await?;
    person.choose("Plain text").await?;
    person.press("Copy it").await?;
    person.sees("Copied.").await?;
    let shown = previewed(&person).await?;
    let copied: String = person.ask("return window.given.copied", vec![]).await?;
    ensure!(copied == shown, "{copied}");
    person.press("Share it").await?;
    let shared = person
        .ask_and_wait::<String>(
            "const done = arguments[arguments.length - 1];
            const look = () => window.given.shared ? done(window.given.shared) : setTimeout(look, 20);
            look();",
        )
        .await?;
    ensure!(shared.contains(".txt text/plain "), "{shared}");
    ensure!(shared.ends_with(&shown), "{shared}");
    Ok(())
}

#[tokio::test]
async fn a_browser_that_does_not_copy_says_so_and_the_words_stay() -> Outcome {
    let app = App::serve()?;
    let person = somebody(&app, Size::Phone, a_little).await?;
    let refuses = "Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('no')) } });";
    person.browser().before_every_page(refuses).await?;
    person.go("/take/plan").await?;
    person.press("Copy it").await?;
    person.sees("This browser did not copy it.").await?;
    person.sees(GOAL).await
}

#[tokio::test]
async fn an_appointment_sheet_is_one_page_is_kept_and_starts_the_next() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = somebody(&app, size, a_little).await?;
        person.go("/take").await?;
        person
            .follow_to("A sheet for an appointment", "Sheets for appointments")
            .await?;
        person
            .follow_to("Begin a new sheet", "A sheet for an appointment")
            .await?;
        person.type_into("Who is it with?", "Dr Rees").await?;
        person.type_into("Time", "later").await?;
        person.sees("Camau reads a time like 10:30 or 2pm.").await?;
        person.rewrite("Time", "2.15 pm").await?;
        person.sees_no("Camau reads a time like").await?;
        person
            .type_into("Something I want to say (1 of 3)", "I sleep well again")
            .await?;
        person
            .type_into(
                "Something I want to say (2 of 3)",
                "The letter frightens me",
            )
            .await?;
        person
            .type_into("A question (1 of 3)", "How long do I take these?")
            .await?;
        person.choose("The letter frightens me").await?;
        let today = content::date(person.today().await?);
        person
            .choose(&format!("{today}: Started a goal: {GOAL}"))
            .await?;
        person
            .keeps("camau.appointments", "The letter frightens me")
            .await?;
        person.reload().await?;
        person.finds_in("Who is it with?", "Dr Rees").await?;
        person.finds_in("Time", "14:15").await?;
        let paper = person.prints_by("Print it").await?;
        ensure!(paper.pages() == 1, "{} pages", paper.pages());
        for words in [
            "Dr Rees",
            "14:15",
            "I sleep well again",
            "How long do I take these?",
            GOAL,
            "What was agreed",
        ] {
            paper.says(words)?;
        }
        for words in NOT_ON_PAPER.into_iter().chain(["The letter frightens me"]) {
            paper.says_no(words)?;
        }
        person
            .follow_to("Sheets for appointments", "Sheets for appointments")
            .await?;
        person.sees("Dr Rees").await?;
        person
            .follow_to("Begin a new sheet", "A sheet for an appointment")
            .await?;
        person.press("Start from the sheet of").await?;
        person.finds_in("Who is it with?", "Dr Rees").await?;
        person
            .finds_in("A question (1 of 3)", "How long do I take these?")
            .await?;
        person
            .press_to("Remove this sheet", "Sheets for appointments")
            .await?;
        let sheets = async || -> Result<usize> {
            let links = person.names(Role::Link).await?;
            Ok(links
                .iter()
                .filter(|link| link.starts_with("No day so far"))
                .count())
        };
        person.sees("Undo").await?;
        ensure!(sheets().await? == 1, "the sheet is still in the list");
        person.press("Undo").await?;
        person.sees_no("Undo").await?;
        ensure!(sheets().await? == 2, "the sheet did not come back");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_card_has_what_is_ticked_the_numbers_and_a_code_on_one_page() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = somebody(&app, size, a_little).await?;
        person.go("/take/card").await?;
        person.sees("Samaritans").await?;
        let before = person.prints().await?;
        before.says_no(SIGN)?;
        before.says_no("960 123")?;
        person.choose("Mair").await?;
        person.choose(SIGN).await?;
        let paper = person.prints_by("Print it").await?;
        for words in [SIGN, "Mair", "01632 960 123", "116 123", "999"] {
            paper.says(words)?;
        }
        for words in NOT_ON_PAPER {
            paper.says_no(words)?;
        }
        ensure!(paper.pages() == 1, "{} pages", paper.pages());
        let code = "return Boolean(document.querySelector('.paper__code path'))";
        ensure!(person.ask::<bool>(code, vec![]).await?, "there is no code");
        person.choose("No code").await?;
        person.keeps("camau.taking", "none").await?;
        ensure!(
            !person.ask::<bool>(code, vec![]).await?,
            "the code is still there"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_step_goes_into_the_calendar_under_a_title_that_gives_nothing_away() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = somebody(&app, size, a_little).await?;
        person.go("/goals/goal-1").await?;
        person.press_by(STEP, "Change this step").await?;
        person
            .follow_to("Put it in my calendar", "In my phone's calendar")
            .await?;
        ensure!(person.is_chosen(&format!("Step: {STEP}")).await?);
        person.sees("Pick a day, and the file is ready.").await?;
        person.press("Tomorrow").await?;
        person.type_into("At what time?", "half past").await?;
        person.sees("Camau reads a time like 10:30 or 2pm.").await?;
        person.rewrite("At what time?", "2pm").await?;
        person.press("Save it as a file").await?;
        let (name, neutral) = person.receives_a_file().await?;
        ensure!(name == "camau.ics", "{name}");
        ensure!(neutral.contains("SUMMARY:Time for me\r\n"), "{neutral}");
        ensure!(neutral.contains("T140000\r\n"), "{neutral}");
        ensure!(!neutral.contains("towel"), "{neutral}");
        person.choose("My own words").await?;
        person.press("Save it as a file").await?;
        let (_, own) = person.receives_a_file().await?;
        ensure!(own.contains(&format!("SUMMARY:{STEP}\r\n")), "{own}");
        let uid = |file: &str| {
            let line = file.lines().find(|line| line.starts_with("UID:"));
            line.map(str::to_owned)
        };
        ensure!(
            uid(&neutral).is_some() && uid(&neutral) == uid(&own),
            "another entry"
        );
        person.keeps("camau.taking", "14:00").await
    })
    .await
}

#[tokio::test]
async fn the_eight_areas_are_printed_in_their_order_with_the_line_that_says_what_they_are_not()
-> Outcome {
    let app = App::serve()?;
    let person = somebody(&app, Size::Desk, a_little).await?;
    person.go("/take/life-areas").await?;
    let paper = person.prints_by("Print it").await?;
    paper.says("What you write here is not a Care and Treatment Plan.")?;
    let text = paper.text();
    let mut rest = text.as_str();
    for law in [
        "finance and money",
        "accommodation",
        "personal care",
        "education and training",
        "work and occupation",
        "parenting",
        "social, cultural",
        "medical and other",
    ] {
        rest = rest
            .split_once(law)
            .with_context(|| format!("“{law}” in its order"))?
            .1;
    }
    paper.says(GOAL)
}

#[tokio::test]
async fn numbers_go_to_a_spreadsheet_and_goals_to_a_health_record() -> Outcome {
    let app = App::serve()?;
    let person = somebody(&app, Size::Phone, a_little).await?;
    person.go("/take/spreadsheet").await?;
    person.choose("Check-ins").await?;
    person.press("Save it as a file").await?;
    let (name, text) = person.receives_a_file().await?;
    ensure!(name.ends_with(".csv"), "{name}");
    ensure!(text == previewed(&person).await?, "{text}");
    person.go("/take/health-record").await?;
    person.sees("no one has checked it").await?;
    person.press("Save it as a file").await?;
    let (name, text) = person.receives_a_file().await?;
    ensure!(name.ends_with(".json"), "{name}");
    let bundle: serde_json::Value = serde_json::from_str(&text)?;
    ensure!(bundle["resourceType"] == "Bundle", "{text}");
    ensure!(text.contains(GOAL), "{text}");
    person.choose("Goals and steps").await?;
    person.press("Save it as a file").await?;
    let (_, without) = person.receives_a_file().await?;
    ensure!(!without.contains(GOAL), "{without}");
    Ok(())
}

#[tokio::test]
async fn a_plan_is_ticked_and_saved_with_the_keyboard_alone() -> Outcome {
    let app = App::serve()?;
    let person = somebody(&app, Size::Desk, a_little).await?;
    person.go("/take/plan").await?;
    person.tabs_to(Role::Choice, "When it is hard").await?;
    person.key(Key::Space).await?;
    person.sees(SETBACK).await?;
    person.tabs_to(Role::Choice, "Paper").await?;
    person.key(Key::Right).await?;
    person.sees("This is exactly what will go").await?;
    person.tabs_to(Role::Button, "Save it as a file").await?;
    person.key(Key::Enter).await?;
    let (_, text) = person.receives_a_file().await?;
    ensure!(text.contains(SETBACK), "{text}");
    person.sees("Look for this file in your downloads").await
}

#[tokio::test]
async fn a_sheet_is_there_after_the_tab_was_closed_in_the_middle() -> Outcome {
    let app = App::serve()?;
    let person = somebody(&app, Size::Phone, a_little).await?;
    person.go("/appointments/0123456789abcdef").await?;
    person
        .type_into("Something I want to say (1 of 3)", "I am tired of bei")
        .await?;
    person.sees("Saved on this device.").await?;
    person.closes_the_tab().await?;
    person.go("/appointments/0123456789abcdef").await?;
    person
        .finds_in("Something I want to say (1 of 3)", "I am tired of bei")
        .await
}
