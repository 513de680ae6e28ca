//! A page as the browser prints it, read back from the paper.

use crate::{Browser, person::one_line};
use anyhow::{Context, Result, ensure};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};
use tempfile::TempDir;
use thirtyfour::common::print::{PrintPage, PrintParameters};

/// In centimetres.
const A4: PrintPage = PrintPage {
    width: 21.0,
    height: 29.7,
};

/// What comes out of a printer: sheets of A4, with the margins that the page asks for. They go when this is dropped.
pub struct Paper {
    folder: TempDir,
    pages: Vec<String>,
}

impl Paper {
    /// Has the browser print the page it shows.
    pub async fn print(browser: &Browser) -> Result<Self> {
        let asked = PrintParameters {
            page: A4,
            // What is made smaller to fit would hide that it does not.
            shrink_to_fit: false,
            ..PrintParameters::default()
        };
        let printed = browser.driver().print_page(asked).await;
        Self::of(&printed.context("printing the page")?)
    }

    fn of(file: &[u8]) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("camau-paper-").tempdir();
        let folder = folder.context("making a folder for the paper")?;
        let path = file_in(&folder);
        fs::write(&path, file)?;
        // In the order in which it was drawn, so that the words in a cell of a table stay together.
        let text = run(program("pdftotext")?.arg("-raw").arg(path).arg("-"))?;
        let pages = pages_of(&text);
        Ok(Self { folder, pages })
    }

    /// How many pages there are.
    pub fn pages(&self) -> usize {
        self.pages.len()
    }

    /// The words on a page, counted from 1, line by line.
    pub fn text_of_page(&self, page: usize) -> Result<&str> {
        let text = page.checked_sub(1).and_then(|place| self.pages.get(place));
        let text = text.map(String::as_str);
        text.with_context(|| format!("there is no page {page} of {}", self.pages()))
    }

    /// The words on all pages, line by line.
    pub fn text(&self) -> String {
        self.pages.join("\n")
    }

    /// Fails where these words are not on the paper, however their lines are broken.
    pub fn says(&self, words: &str) -> Result<()> {
        let text = self.text();
        ensure!(says(&text, words), "“{words}” is not on the paper:\n{text}");
        Ok(())
    }

    /// Fails where these words are on the paper.
    pub fn says_no(&self, words: &str) -> Result<()> {
        let text = self.text();
        ensure!(!says(&text, words), "“{words}” is on the paper:\n{text}");
        Ok(())
    }

    /// The page on which all of these stand, counted from 1. Fails where no page has them all, as when what they belong to is
    /// cut in two.
    pub fn page_of(&self, parts: &[&str]) -> Result<usize> {
        let has_all = |page: &String| parts.iter().all(|part| says(page, part));
        let place = self.pages.iter().position(has_all);
        let place = place.with_context(|| {
            let (parts, pages) = (parts.join("” and “"), self.pages.join("\n---\n"));
            format!("no page has “{parts}”:\n{pages}")
        })?;
        Ok(place + 1)
    }

    /// A picture of a page, counted from 1. It goes with the paper.
    pub fn picture(&self, page: usize, dots_per_inch: u32) -> Result<PathBuf> {
        self.text_of_page(page)?;
        let name = format!("page-{page}-at-{dots_per_inch}");
        let picture = self.folder.path().join(name);
        let (page, dots) = (page.to_string(), dots_per_inch.to_string());
        let mut draw = program("pdftoppm")?;
        draw.args(["-png", "-singlefile", "-r", &dots, "-f", &page, "-l", &page]);
        run(draw.arg(file_in(&self.folder)).arg(&picture))?;
        Ok(picture.with_extension("png"))
    }
}

fn file_in(folder: &TempDir) -> PathBuf {
    folder.path().join("paper.pdf")
}

/// A form feed ends each page.
fn pages_of(text: &str) -> Vec<String> {
    text.split_terminator('\x0c').map(str::to_owned).collect()
}

fn says(text: &str, words: &str) -> bool {
    one_line(text).contains(&one_line(words))
}

/// One of Poppler's programs.
fn program(name: &str) -> Result<Command> {
    let folder = env::var_os("CAMAU_POPPLER").unwrap_or_else(|| "/usr/bin".into());
    let program = Path::new(&folder).join(name);
    ensure!(
        program.is_file(),
        "{} is not there: `cargo xtask test` installs it, or name its folder in CAMAU_POPPLER",
        program.display()
    );
    Ok(Command::new(program))
}

/// What a program prints.
fn run(command: &mut Command) -> Result<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let ended = command.output();
    let ended = ended.with_context(|| format!("starting {name}"))?;
    ensure!(
        ended.status.success(),
        "{name} failed: {}",
        String::from_utf8_lossy(&ended.stderr)
    );
    String::from_utf8(ended.stdout).with_context(|| format!("reading what {name} says"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paper(text: &str) -> Paper {
        let folder = tempfile::tempdir().unwrap();
        let pages = pages_of(text);
        Paper { folder, pages }
    }

    #[test]
    fn a_page_with_nothing_on_it_is_a_page_too() {
        let paper = paper("One\nline\x0c\x0cThree\x0c");
        assert_eq!(paper.pages(), 3);
        assert_eq!(paper.text_of_page(2).unwrap(), "");
        assert_eq!(paper.text_of_page(3).unwrap(), "Three");
        assert!(paper.text_of_page(0).is_err() && paper.text_of_page(4).is_err());
    }

    #[test]
    fn words_are_found_however_their_lines_are_broken() {
        let paper = paper("My\nfirst  step\x0cand the next\x0c");
        paper.says("first step and the").unwrap();
        paper.says_no("second").unwrap();
        assert!(paper.says("second").is_err() && paper.says_no("first step").is_err());
    }

    #[test]
    fn what_is_cut_between_two_pages_is_on_neither() {
        let paper = paper("1 May\nRain, and\x0cthen the sun\n2 May\nSun\x0c");
        assert_eq!(paper.page_of(&["2 May", "Sun"]).unwrap(), 2);
        assert!(paper.page_of(&["1 May", "then the sun"]).is_err());
        assert!(paper.page_of(&["Rain, and then"]).is_err());
    }
}
