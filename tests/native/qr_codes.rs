//! QR codes, read back with another library as a camera would.

use crate::workbooks::ANY_LETTERS;
use camau::export::{
    contact_card::to_vcard,
    qr::{QrPicture, draw},
};
use proptest::prelude::*;
use rqrr::{MetaData, PreparedImage};

/// How many pixels each place of the code is wide.
const ZOOM: usize = 4;

/// Which places of the picture are dark, row by row.
fn places(picture: &QrPicture) -> Vec<Vec<bool>> {
    let side = picture.side as usize;
    let mut places = vec![vec![false; side]; side];
    for run in picture.path.split_terminator('z') {
        let run = run.strip_prefix('M').unwrap();
        let (at, run) = run.split_once('h').unwrap();
        let (x, y) = at.split_once(' ').unwrap();
        let (width, back) = run.split_once("v1h-").unwrap();
        assert_eq!(width, back);
        let number = |digits: &str| digits.parse::<usize>().unwrap();
        let row = &mut places[number(y)];
        for place in &mut row[number(x)..number(x) + number(width)] {
            assert!(!*place, "a place is drawn twice");
            *place = true;
        }
    }
    places
}

fn read(picture: &QrPicture) -> (MetaData, String) {
    let places = places(picture);
    let pixels = picture.side as usize * ZOOM;
    let mut image = PreparedImage::prepare_from_greyscale(pixels, pixels, |x, y| {
        if places[y / ZOOM][x / ZOOM] { 0 } else { 255 }
    });
    let codes = image.detect_grids();
    assert_eq!(codes.len(), 1, "a camera finds {} codes", codes.len());
    codes[0].decode().unwrap()
}

fn comes_back(text: &str) {
    let (_, read) = read(&draw(text).unwrap());
    assert_eq!(read, text);
}

#[test]
fn a_camera_reads_a_code_back() {
    comes_back("116 123");
    comes_back("Who I can phone");
    comes_back(ANY_LETTERS);
    let numbers = [("Mair ŵ".to_owned(), "07700 900123".to_owned())];
    comes_back(&to_vcard("Who I can phone", &numbers));
}

#[test]
fn the_longest_text_is_read_back_and_a_longer_one_is_not_drawn() {
    let longest = "ŵ7".repeat(266) + "ŵ";
    assert_eq!(longest.len(), 800);
    comes_back(&longest);
    comes_back(&"7".repeat(800));
    assert_eq!(draw(&"7".repeat(801)), None);
    assert_eq!(draw(&(longest + "ŵ")), None);
}

#[test]
fn a_code_has_an_empty_edge_of_four_places() {
    let picture = draw("Camau").unwrap();
    assert_eq!(picture.side, 21 + 8);
    let places = places(&picture);
    let edge = |at: usize| at < 4 || at >= picture.side as usize - 4;
    for (y, row) in places.iter().enumerate() {
        for (x, dark) in row.iter().enumerate() {
            assert!(!(*dark && (edge(x) || edge(y))), "{x} {y}");
        }
    }
    assert!(places[4][4], "the code starts after the edge");
}

#[test]
fn a_code_can_be_read_with_a_seventh_of_it_hidden() {
    // The least of the four levels of protection, as the standard numbers them.
    const LOW: u16 = 1;
    for length in (1..=800).step_by(47) {
        let (about, _) = read(&draw(&"a".repeat(length)).unwrap());
        assert_ne!(about.ecc_level, LOW, "{length} octets");
    }
}

#[test]
fn the_same_words_always_make_the_same_code() {
    assert_eq!(draw("Camau"), draw("Camau"));
    assert_ne!(draw("Camau"), draw("camau"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_is_short_enough_comes_back(text in "(?s).{0,200}") {
        comes_back(&text);
    }
}
