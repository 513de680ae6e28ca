//! Every seed of the fuzzing, tried without it: small real copies, and files that somebody made on purpose.

#[path = "../../fuzz/properties.rs"]
mod properties;

use crate::workbooks::full;
use camau::{
    domain::Workbook,
    storage::{Section, clear, copy_of_everything, read_copy, sum_of},
};
use properties::{BETWEEN, Outcome, hold};
use serde_json::{Value, json};
use std::{collections::BTreeMap, fs, path::PathBuf};

fn seeds() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds")
}

/// Every seed by the name of its file.
fn all() -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(seeds()).unwrap();
    let read = |entry: std::io::Result<fs::DirEntry>| {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        (name, fs::read(path).unwrap())
    };
    entries.map(read).collect()
}

/// A copy of one part alone, brought back where everything is.
fn real(section: Section) -> String {
    let saved = crate::workbooks::day("2026-11-22");
    let copy = |workbook: &Workbook, clock| {
        let text = copy_of_everything(workbook, &|_| clock, &[], saved);
        let copy: Value = serde_json::from_str(&text).unwrap();
        copy.to_string()
    };
    let mut alone = full();
    for other in Section::ALL.into_iter().filter(|other| *other != section) {
        clear(other, &mut alone);
    }
    [
        copy(&alone, 2),
        copy(&alone, 1 + section.id().len() as u64 % 3),
    ]
    .join(BETWEEN)
}

/// What would run, were it ever taken for anything but words.
const SCRIPT: &str =
    "<script>wasRun=1</script><img src=x onerror=wasRun=1>\" onfocus=\"wasRun=1\" autofocus x=\"";

/// Every way to a text in here.
fn ways_to_texts(value: &Value, way: &str, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(way.to_owned()),
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                ways_to_texts(item, &format!("{way}/{at}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                ways_to_texts(field, &format!("{way}/{name}"), found);
            }
        }
        _ => {}
    }
}

/// A copy with script in every text that can hold any words, and the checksum of that.
fn script_in_every_text() -> String {
    let text = copy_of_everything(&full(), &|_| 2, &[], crate::workbooks::day("2026-11-22"));
    let mut copy: Value = serde_json::from_str(&text).unwrap();
    let mut ways = Vec::new();
    ways_to_texts(&copy["records"], "", &mut ways);
    // Whether a screen is known, and where other words belong, are not words of the person's.
    ways.retain(|way| {
        !["/at", "/place"].iter().any(|end| way.ends_with(end)) && !way.contains("/way/")
    });
    let mut n_taken = 0;
    for way in ways {
        let script = match way.ends_with("/other") {
            true => json!(json!(SCRIPT).to_string()),
            false => json!(SCRIPT),
        };
        let mut with_it = copy.clone();
        *with_it["records"].pointer_mut(&way).unwrap() = script;
        with_it["sum"] = json!(sum_of(&with_it["records"]));
        with_it["set-aside"] = json!({ "camau.set-aside.goals.goal-1.5": SCRIPT });
        if read_copy(&with_it.to_string()).is_ok() {
            copy = with_it;
            n_taken += 1;
        }
    }
    assert!(n_taken > 100, "{n_taken} texts hold script");
    copy.to_string()
}

#[test]
fn script_in_every_text_of_a_file_stays_words_and_comes_back_as_it_was() {
    let copy = read_copy(&script_in_every_text()).unwrap();
    let again = copy_of_everything(&copy.workbook, &|_| 2, &copy.set_aside, copy.saved);
    let found = read_copy(&again).unwrap();
    assert_eq!(
        (found.workbook, found.set_aside),
        (copy.workbook, copy.set_aside)
    );
    for place in [
        "title",
        "what",
        "who",
        "own_words",
        "hope",
        "why",
        "words",
        "then",
        "ask_words",
    ] {
        let quoted = format!("{}: {}", json!(place), json!(SCRIPT));
        assert!(again.contains(&quoted), "{place}");
    }
}

#[test]
fn every_part_has_a_real_copy_among_the_seeds_as_it_is_written_now() {
    let mut wanted: Vec<(String, String)> = Section::ALL
        .into_iter()
        .map(|section| (format!("real-{}", section.id()), real(section)))
        .collect();
    wanted.push((
        "real-script-in-every-text".to_owned(),
        script_in_every_text(),
    ));
    let mut stale = Vec::new();
    for (name, text) in wanted {
        if all().get(&name).map(Vec::as_slice) != Some(text.as_bytes()) {
            fs::write(seeds().join(format!("{name}.json")), text).unwrap();
            stale.push(name);
        }
    }
    assert!(
        stale.is_empty(),
        "{stale:?} under fuzz/seeds were missing or not what is written now; they have just been written, so look at them and keep them"
    );
}

#[test]
fn whatever_a_file_holds_it_is_refused_or_brought_back_without_losing_a_record() {
    let seeds = all();
    for (name, seed) in &seeds {
        let outcome = hold(seed);
        if name.starts_with("real-") {
            assert_eq!(outcome, Outcome::Read, "{name}");
        }
        if name.starts_with("refused-") {
            assert_eq!(outcome, Outcome::Refused, "{name}");
        }
    }
    assert!(seeds.keys().any(|name| name.starts_with("refused-")));
}
