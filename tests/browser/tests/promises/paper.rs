//! The page on paper.

use crate::writing::{self, ALL, VALUES};
use anyhow::ensure;
use browser::{App, Outcome, Size};
use thirtyfour::common::print::PrintParameters;

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
    person.browser().lay_out_for_paper(true).await?;
    let paper = person.words().await?;
    for words in ALL
        .into_iter()
        .chain(VALUES)
        .chain(["My page", "Written with Camau."])
    {
        ensure!(
            paper.contains(words),
            "“{words}” is not on the paper: {paper}"
        );
    }
    for words in NOT_ON_PAPER {
        ensure!(!paper.contains(words), "“{words}” is on the paper: {paper}");
    }
    let file = person
        .browser()
        .driver()
        .print_page(PrintParameters::default())
        .await?;
    let pages = pages(&file);
    ensure!(pages == 1, "it takes {pages} sheets");
    Ok(())
}

/// How many sheets a file of Chromium's has: it writes each as an object of its own.
fn pages(file: &[u8]) -> usize {
    let marks = [b"/Type /Page\n".as_slice(), b"/Type /Page ".as_slice()];
    marks
        .iter()
        .map(|mark| {
            file.windows(mark.len())
                .filter(|piece| piece == mark)
                .count()
        })
        .sum()
}

#[tokio::test]
async fn the_page_prints_from_a_phone_with_every_word_and_no_buttons() -> Outcome {
    prints(Size::Phone).await
}

#[tokio::test]
async fn the_page_prints_from_a_desk_with_every_word_and_no_buttons() -> Outcome {
    prints(Size::Desk).await
}
