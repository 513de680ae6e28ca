//! A card of numbers, as another program reads it into its contacts.

use crate::{
    calendar_files::words_that_fit, export_samples::expect_sample, workbooks::ANY_LETTERS,
};
use calcard::{
    Entry, Parser,
    vcard::{VCard, VCardProperty, VCardValue, VCardVersion},
};
use camau::export::contact_card::{numbers_text, to_vcard};
use proptest::{collection::vec, prelude::*};

fn numbers(numbers: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = numbers
        .iter()
        .map(|(label, number)| ((*label).to_owned(), (*number).to_owned()));
    owned.collect()
}

fn sample() -> Vec<(String, String)> {
    numbers(&[
        ("Mair, next door", "07700 900123"),
        ("Tîm argyfwng ŵ; nights", "+44 (0)20 7946 0018"),
        ("Samaritans", "116 123"),
        ("Canolfan ddydd", "knock twice"),
    ])
}

fn read(card: &str) -> VCard {
    let mut parser = Parser::new(card).strict();
    let Entry::VCard(read) = parser.entry() else {
        panic!("{card}");
    };
    assert_eq!(parser.entry(), Entry::Eof, "{card}");
    assert_eq!(read.version(), Some(VCardVersion::V3_0));
    read
}

fn texts<'a>(card: &'a VCard, name: &VCardProperty) -> Vec<&'a str> {
    let entries = card.entries.iter().filter(|entry| entry.name == *name);
    let texts = entries.map(|entry| {
        assert_eq!(entry.values.len(), 1, "{entry:?}");
        assert_eq!(entry.group, None);
        entry.values[0].as_text().unwrap_or_default()
    });
    texts.collect()
}

#[test]
fn the_sample_is_what_a_phone_is_given() {
    expect_sample("contact-card.vcf", &to_vcard("Who I can phone", &sample()));
}

#[test]
fn a_phone_reads_the_name_and_every_number() {
    let card = to_vcard("Who I can phone", &sample());
    let card = read(&card);
    assert_eq!(texts(&card, &VCardProperty::Fn), ["Who I can phone"]);
    assert_eq!(
        texts(&card, &VCardProperty::Tel),
        ["07700900123", "+442079460018", "116123"]
    );
    let name = card.property(&VCardProperty::N).unwrap();
    let parts: Vec<&str> = name.values.iter().filter_map(VCardValue::as_text).collect();
    assert_eq!(parts, ["", "Who I can phone", "", "", ""]);
}

#[test]
fn a_name_stays_one_name_whatever_stands_in_it() {
    let name = "Mair; Siân, or Gran \\ Nain";
    let card = read(&to_vcard(name, &[]));
    let parts = &card.property(&VCardProperty::N).unwrap().values;
    let parts: Vec<&str> = parts.iter().filter_map(VCardValue::as_text).collect();
    assert_eq!(parts, ["", name, "", "", ""]);
}

#[test]
fn the_note_says_whose_each_number_is() {
    let card = to_vcard("Who I can phone", &sample());
    let card = read(&card);
    assert_eq!(
        texts(&card, &VCardProperty::Note),
        [
            "Mair, next door: 07700 900123\nTîm argyfwng ŵ; nights: +44 (0)20 7946 0018\nSamaritans: 116 123\nCanolfan ddydd: knock twice"
        ]
    );
}

#[test]
fn what_cannot_be_phoned_is_never_given_to_a_phone_as_a_number() {
    let card = to_vcard(
        "Who",
        &numbers(&[("Mair", "07700 900123 after 6, not 999")]),
    );
    assert!(!card.contains("TEL"));
    assert!(card.contains("NOTE:Mair: 07700 900123 after 6\\, not 999\r\n"));
}

#[test]
fn no_line_of_a_card_is_folded_however_long() {
    let card = to_vcard(&"ŵ ".repeat(100), &sample());
    for line in card.split("\r\n") {
        assert!(!line.starts_with([' ', '\t']), "{line}");
        assert!(!line.contains(['\r', '\n']));
    }
}

#[test]
fn plain_text_says_the_same() {
    assert_eq!(
        numbers_text("Who I can phone", &sample()),
        "Who I can phone\nMair, next door: 07700 900123\nTîm argyfwng ŵ; nights: +44 (0)20 7946 0018\nSamaritans: 116 123\nCanolfan ddydd: knock twice\n"
    );
    let halves = numbers(&[("", "116 123"), ("Mair", " "), (" ", "")]);
    assert_eq!(numbers_text(" Who ", &halves), "Who\n116 123\nMair\n");
}

#[test]
fn a_card_without_numbers_is_still_one() {
    let card = to_vcard("Who", &[]);
    assert_eq!(texts(&read(&card), &VCardProperty::Note), [""; 0]);
}

#[test]
fn odd_letters_come_back_from_a_card() {
    let card = to_vcard(ANY_LETTERS, &[]);
    assert_eq!(
        texts(&read(&card), &VCardProperty::Fn),
        [words_that_fit(ANY_LETTERS.trim())]
    );
}

proptest! {
    #[test]
    fn whatever_is_written_comes_back_from_a_card(
        name in "(?s)[a-zŵ👩\\\\,;:\r\n\"\u{0}]{1,60}",
        labels in vec("(?s).{0,30}", 0..6),
    ) {
        let numbers: Vec<(String, String)> = labels
            .into_iter()
            .map(|label| (label, "116 123".to_owned()))
            .collect();
        let file = to_vcard(&name, &numbers);
        let card = read(&file);
        prop_assert_eq!(texts(&card, &VCardProperty::Fn), [words_that_fit(name.trim())]);
        prop_assert_eq!(texts(&card, &VCardProperty::Tel).len(), numbers.len());
        let note: Vec<String> = texts(&card, &VCardProperty::Note).into_iter().map(str::to_owned).collect();
        let lines = numbers_text("", &numbers);
        let lines = words_that_fit(lines.trim());
        let expected = if numbers.is_empty() { vec![] } else { vec![lines] };
        prop_assert_eq!(note, expected);
    }
}
