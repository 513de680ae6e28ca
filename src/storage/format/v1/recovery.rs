//! What recovery means now, and each earlier meaning in a place of its own.

use super::{day_if_any, list, object, word_if_any};
use crate::{
    domain::{DatedMeaning, Id, Meaning, PickedLine, Prompt, Recovery, RecoveryView, read_day},
    storage::{
        Place, Section,
        format::fields::{Fault, Fields},
    },
};
use serde_json::Value;

pub fn differing(now: &Recovery, before: &Recovery) -> Vec<Place> {
    let whole = now.meaning() != before.meaning()
        || now.written() != before.written()
        || now.still_fits != before.still_fits
        || now.recovered_since != before.recovered_since;
    let place = |dated: &DatedMeaning| {
        // A day written out is always an id.
        let day = Id::parse(&dated.day.to_string())?;
        Some(Place::record(Section::Recovery, day))
    };
    let new = |dated: &&DatedMeaning| before.earlier_on(dated.day) != Some(&dated.meaning);
    let gone = |dated: &&DatedMeaning| now.earlier_on(dated.day).is_none();
    let records = now.earlier().iter().filter(new);
    let records = records.chain(before.earlier().iter().filter(gone));
    let whole = whole.then(|| Place::whole(Section::Recovery));
    records.filter_map(place).chain(whole).collect()
}

pub fn write(recovery: &Recovery) -> Value {
    object([
        ("meaning", write_meaning(recovery.meaning())),
        ("written", day_if_any(recovery.written())),
        ("still_fits", day_if_any(recovery.still_fits)),
        ("recovered_since", day_if_any(recovery.recovered_since)),
    ])
}

pub fn read(mut fields: Fields, recovery: &mut Recovery) -> Result<(), Fault> {
    let meaning = read_meaning(fields.object("meaning"))?;
    let written = fields.day_if_any("written");
    let still_fits = fields.day_if_any("still_fits");
    let recovered_since = fields.day_if_any("recovered_since");
    fields.end(())?;
    recovery.set_now(meaning, written);
    recovery.still_fits = still_fits;
    recovery.recovered_since = recovered_since;
    Ok(())
}

pub fn write_earlier(recovery: &Recovery, day: &Id) -> Option<Value> {
    let meaning = recovery.earlier_on(read_day(day.as_str())?)?;
    Some(object([("meaning", write_meaning(meaning))]))
}

pub fn read_earlier(day: &Id, mut fields: Fields, recovery: &mut Recovery) -> Result<(), Fault> {
    let day = read_day(day.as_str()).ok_or_else(|| Fault::new("camau", "not a day"))?;
    let meaning = read_meaning(fields.object("meaning"))?;
    fields.end(())?;
    let _ = recovery.remove_earlier(day);
    recovery.put_back_earlier(DatedMeaning { day, meaning });
    Ok(())
}

pub fn write_meaning(meaning: &Meaning) -> Value {
    let line = |line: &PickedLine| {
        object([
            ("prompt", line.prompt.id().into()),
            ("words", line.words.as_str().into()),
        ])
    };
    object([
        ("view", word_if_any(meaning.view.map(RecoveryView::id))),
        ("lines", list(&meaning.lines, line)),
        ("own_words", meaning.own_words.as_str().into()),
        ("hope", meaning.hope.as_str().into()),
    ])
}

pub fn read_meaning(mut fields: Fields) -> Result<Meaning, Fault> {
    let meaning = Meaning {
        view: fields.word_if_any("view", RecoveryView::from_id),
        lines: fields.list("lines", read_line),
        own_words: fields.note("own_words"),
        hope: fields.note("hope"),
    };
    fields.fail_if_double("lines", &meaning.lines, |line| &line.prompt);
    fields.end(meaning)
}

fn read_line(mut fields: Fields) -> Result<PickedLine, Fault> {
    let prompt = fields.word("prompt", Prompt::from_id);
    let words = fields.note("words");
    fields.end_if_any(prompt.map(|prompt| PickedLine { prompt, words }))
}
