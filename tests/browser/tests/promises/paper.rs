//! The page on paper.

use crate::writing::{self, GOAL, REWARD, THEN, VALUES, WHEN};
use anyhow::{Context, Result, ensure};
use browser::{App, Outcome, Person, Size, kept::texts_of, on_a_phone_and_at_a_desk};
use camau::domain::{CheckIn, Day, DayWord, Line, Note, OutOfTen, WellbeingQuestion, Workbook};
use chrono::Days;
use std::fs;

/// Words of the app that have no place on the paper.
const NOT_ON_PAPER: [&str; 9] = [
    "Get help now",
    "Skip to the page",
    "5 of 5",
    "Print it",
    "Save it as a text file",
    "Continue",
    "Back",
    "Saved on this device",
    "How would you like to keep it?",
];

/// What is written in the first ten minutes, as it is read from paper: what runs from right to left comes word by word, and
/// a picture among letters is there only where the machine has one.
const ON_PAPER: [&str; 10] = [
    "I manage well enough to crwydro’r ŵyl",
    "Mynd at y môr.",
    "שלום",
    "עולם",
    "العافية",
    "cafe\u{301} a\u{323}\u{302} yn y glaw",
    GOAL,
    "Put one shoe by the door",
    WHEN,
    THEN,
];

async fn prints(size: Size) -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(size).await?;
    writing::first_ten_minutes(&person).await?;
    for words in NOT_ON_PAPER {
        // Else its absence from the paper would show nothing.
        if words != "Skip to the page" {
            person.sees(words).await?;
        }
    }
    let paper = person.prints_by("Print it").await?;
    let all = ON_PAPER.into_iter().chain(VALUES);
    for words in all.chain([REWARD, "My page", "Written with Camau."]) {
        paper.says(words)?;
    }
    for words in NOT_ON_PAPER {
        paper.says_no(words)?;
    }
    ensure!(paper.pages() == 1, "it takes {} pages", paper.pages());
    // The page is as it was before.
    person.press_to("Continue", "Your page is here").await
}

#[tokio::test]
async fn the_page_prints_from_a_phone_with_every_word_and_no_buttons() -> Outcome {
    prints(Size::Phone).await
}

#[tokio::test]
async fn the_page_prints_from_a_desk_with_every_word_and_no_buttons() -> Outcome {
    prints(Size::Desk).await
}

#[tokio::test]
async fn no_part_of_the_page_is_cut_between_two_sheets() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    writing::first_ten_minutes(&person).await?;
    // The first sheet ends in another part of the page each time.
    for count in (12..=24).step_by(2) {
        let lines: Vec<_> = (1..=count).map(|n| format!("Line {n}.")).collect();
        let last = lines.last().context("a line")?;
        person.go("/start").await?;
        person.rewrite("In my own words", &lines.join("\n")).await?;
        person.keeps("camau.recovery", last).await?;
        person.go("/start/keep").await?;
        let paper = person.prints_by("Print it").await?;
        ensure!(paper.pages() <= 2, "it takes {} pages", paper.pages());
        for part in [
            &["What recovery means to me", "Line 1.", last] as &[&str],
            &["What matters to me", VALUES[0], VALUES[1], VALUES[2]],
            &["My goal", GOAL],
            &["My first step", "Put one shoe by the door"],
            &["When", WHEN, THEN],
            &["Afterwards", REWARD],
        ] {
            paper.page_of(part)?;
        }
    }
    Ok(())
}

/// Words of the page of check-ins that have no place on the paper.
const NO_DAY: [&str; 10] = [
    "Skip to the page",
    "Get help now",
    "Goals",
    "Guide",
    "One word is enough.",
    "A few words of why",
    "How far back",
    "Read it as a table",
    "Print these days",
    "Days I wrote about",
];

/// So many days until this one. What is said of each has a first and a last line of its own, and from none to five between.
fn days(until: Day, count: u8) -> Result<Workbook> {
    let mut workbook = Workbook::default();
    for ago in 0..count {
        let between = "The rain came in from the sea, and I had the radio on. ";
        let between = between.repeat(usize::from(ago % 6));
        let note = |head: &str| {
            Note::parse(&format!(
                "{head} {ago} begins.\n{between}{head} {ago} ends."
            ))
        };
        let word = Line::parse(&format!("Ŵy {ago}")).ok();
        let mut check_in = CheckIn {
            word: word.map(DayWord::Own),
            why: note("Why").ok().context("a long why")?,
            helped: note("Help").ok().context("a long help")?,
            energy: OutOfTen::new(ago % 11),
            ..CheckIn::default()
        };
        for question in WellbeingQuestion::ALL {
            check_in.wellbeing.set(question, OutOfTen::new(10));
        }
        let day = until.checked_sub_days(Days::new(ago.into()));
        workbook
            .check_ins
            .set(day.context("a day before it")?, check_in);
    }
    Ok(workbook)
}

async fn looks_at_a_year_of(person: &Person, count: u8) -> Outcome {
    person.open("/icon.svg").await?;
    let workbook = days(person.today().await?, count)?;
    let texts: Vec<_> = texts_of(&workbook)?.into_iter().collect();
    person.has_stored(&texts).await?;
    person.go("/check-in").await?;
    person.choose_in("How far back", "Year").await
}

#[tokio::test]
async fn check_ins_on_paper_are_a_table_of_the_days_and_nothing_to_press() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        looks_at_a_year_of(&person, 2).await?;
        for words in NO_DAY {
            person.sees(words).await?;
        }
        let paper = person.prints_by("Print these days").await?;
        ensure!(paper.pages() == 1, "it takes {} pages", paper.pages());
        paper.says("My check-ins: Year")?;
        let questions = [
            "Energy",
            "Satisfied with life",
            "Things I do are worthwhile",
        ];
        let heads = [
            "Day",
            "In a word",
            "Why",
            "What helped",
            "Happy yesterday",
            "Anxious yesterday",
        ];
        for head in heads.into_iter().chain(questions) {
            paper.says(head)?;
        }
        paper.says(&format!("{} Ŵy 1 Why 1 begins.", person.day(-1).await?))?;
        paper.says("Help 1 ends. 1 10 10 10 10")?;
        for words in NO_DAY {
            paper.says_no(words)?;
        }
        // The page is as it was before.
        person.press("Write about another day").await?;
        person.sees("Which day?").await
    })
    .await
}

#[tokio::test]
async fn no_day_is_cut_between_two_pages_and_each_page_says_what_its_columns_are() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    looks_at_a_year_of(&person, 60).await?;
    let paper = person.prints_by("Print these days").await?;
    let mut before = paper.pages();
    for ago in 0..60 {
        let ends = ["Why", "Help"].map(|head| {
            [
                format!("{head} {ago} begins."),
                format!("{head} {ago} ends."),
            ]
        });
        let ends: Vec<_> = ends.as_flattened().iter().map(String::as_str).collect();
        let page = paper.page_of(&ends)?;
        ensure!(page <= before, "the day {ago} days ago is out of its place");
        before = page;
    }
    for page in 1..=paper.pages() {
        let text = paper.text_of_page(page)?;
        let (has_heads, has_days) = (text.contains("What helped"), text.contains("begins."));
        ensure!(has_heads == has_days, "page {page} says: {text}");
    }
    ensure!(paper.pages() <= 20, "it takes {} pages", paper.pages());
    Ok(())
}

/// Lines of half a centimetre each, on pages that want wide margins and say which they are.
const LINES: &str = "data:text/html,<style>\
    @page { margin: 30mm 40mm 50mm; @bottom-center { content: 'Page ' counter(page) ' of ' counter(pages) } }\
    body { margin: 0 } p { height: 5mm; margin: 0; font-size: 10pt }\
    @media screen { p { display: none } }\
    </style><script>\
    for (let n = 1; n <= 60; n++) document.write(`<p>Line ${n}.`)\
    </script>";

#[tokio::test]
async fn a_page_is_printed_on_a4_with_the_margins_and_the_page_numbers_it_asks_for() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.browser().driver().goto(LINES).await?;
    let paper = person.prints().await?;
    ensure!(paper.pages() == 2, "it takes {} pages", paper.pages());
    paper.page_of(&["Line 1.", "Line 43.", "Page 1 of 2"])?;
    paper.page_of(&["Line 44.", "Line 60.", "Page 2 of 2"])?;
    let picture = fs::read(paper.picture(2, 72)?)?;
    // A picture says its width and its height after 16 bytes.
    let size = picture.get(16..24).context("there is no picture")?;
    let a4 = [596_u32, 842].map(u32::to_be_bytes);
    ensure!(size == a4.as_flattened(), "it is no A4: {size:?}");
    Ok(())
}
