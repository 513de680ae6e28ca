//! Every class has a rule, every rule has a use, and what a person chooses is styled.

use camau::domain::{Contrast, Motion, TextSize, Theme};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// Classes without a rule, each with the reason that it stands in the code all the same.
const HOOKS: &[(&str, &str)] = &[
    (
        "rung__offer",
        "rung__offer--shown is styled, and this names what it is a state of",
    ),
    // Nothing is left to say for these: they go when their page is next changed.
    ("add-box", "to be left off"),
    ("aside", "to be left off"),
    ("day-choice", "to be left off"),
    ("goal-item__note", "to be left off"),
    ("goal__add", "to be left off"),
    ("goals__add", "to be left off"),
    ("help-line__name", "to be left off"),
    ("help-line__source", "to be left off"),
    ("help-now", "to become help-link, which is styled"),
    ("help-now--large", "to become help-link, which is styled"),
    ("help__head", "to be left off"),
    ("help__warned", "to be left off"),
    ("keep__said", "to be left off"),
    ("next--done", "to be left off"),
    ("next__ways", "to be left off"),
    ("numbers__taken", "to be left off"),
    ("piles__cards", "to be left off"),
    ("rung--done", "to be left off"),
    ("rung__note", "to be left off"),
    ("smaller", "to be left off"),
    ("welcome__path", "to be left off"),
    ("welcome__start", "to be left off"),
    ("written__line", "to be left off"),
];

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The texts of the files under a folder whose names end like this.
fn texts(folder: &str, ending: &str) -> BTreeMap<PathBuf, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                let text = fs::read_to_string(&path).unwrap();
                found.insert(path, text);
            }
        }
    }
    assert!(!found.is_empty(), "nothing ends in {ending} under {folder}");
    found
}

/// The code without its comments.
fn code(text: &str) -> String {
    let lines = text.lines();
    let code = lines.filter(|line| !line.trim_start().starts_with("//"));
    code.collect::<Vec<_>>().join("\n")
}

/// The rules without their comments.
fn rules(text: &str) -> String {
    let mut parts = text.split("/*");
    let mut rules = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        rules.push_str(part.split_once("*/").map_or("", |(_, rest)| rest));
    }
    rules
}

fn every_rule() -> String {
    texts("style", ".css")
        .values()
        .map(|text| rules(text))
        .collect()
}

fn is_of_a_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

/// The name that a text starts with.
fn name(text: &str) -> &str {
    text.split(|c| !is_of_a_name(c)).next().unwrap_or_default()
}

/// The classes that selectors name.
fn styled(rules: &str) -> BTreeSet<&str> {
    let after_dots = rules.split('.').skip(1).map(name);
    after_dots
        .filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
        .collect()
}

/// The classes that views give to elements in so many words.
fn given(code: &str) -> BTreeSet<&str> {
    let whole = code.split("class=\"").skip(1);
    let whole = whole.flat_map(|rest| rest.split('"').next().unwrap_or_default().split(' '));
    let switched = code.split("class:").skip(1).map(name);
    whole
        .chain(switched)
        .filter(|name| !name.is_empty())
        .collect()
}

/// Every word between quotation marks, for classes that are chosen before the view is built.
fn quoted(code: &str) -> BTreeSet<&str> {
    let inside = code.split('"').skip(1).step_by(2);
    inside.flat_map(str::split_whitespace).collect()
}

#[test]
fn every_class_that_is_given_has_a_rule() {
    let rules = every_rule();
    let styled = styled(&rules);
    let mut bare = BTreeSet::new();
    let mut views = texts("src", ".rs");
    views.insert("index.html".into(), read("index.html"));
    for (path, text) in views {
        let code = code(&text);
        for class in given(&code) {
            let known = styled.contains(class) || HOOKS.iter().any(|(hook, _)| *hook == class);
            if !known {
                bare.insert(format!("{class} in {}", path.display()));
            }
        }
    }
    assert!(bare.is_empty(), "no rule is for {bare:#?}");
}

#[test]
fn every_rule_is_for_a_class_that_is_given() {
    let mut used: BTreeSet<String> = BTreeSet::new();
    for text in texts("src", ".rs")
        .into_values()
        .chain([read("index.html")])
    {
        let code = code(&text);
        let words = given(&code).into_iter().chain(quoted(&code));
        used.extend(words.map(str::to_owned));
    }
    let rules = every_rule();
    let unused: Vec<&str> = styled(&rules)
        .into_iter()
        .filter(|class| !used.contains(*class))
        .collect();
    assert!(unused.is_empty(), "nothing has the classes {unused:#?}");
}

#[test]
fn the_finder_of_classes_finds_them() {
    let code = r#"<p class="own small" class:kept--care=care>"Now" <A attr:class="link">"#;
    assert_eq!(
        given(code),
        BTreeSet::from(["own", "small", "kept--care", "link"])
    );
    let rules = rules("/* .old */ .card > a:hover { margin: .5rem 1.5em; } .row:not(.tag) {}");
    assert_eq!(styled(&rules), BTreeSet::from(["card", "row", "tag"]));
}

/// The selectors that take an element out of the page while it is empty.
fn gone_while_empty(rules: &str) -> Vec<&str> {
    let mut gone = Vec::new();
    for (at, _) in rules.match_indices("display: none") {
        let before = rules[..at]
            .rsplit_once('{')
            .map_or("", |(before, _)| before);
        let start = before.rfind(['{', '}', ';']).map_or(0, |at| at + 1);
        let selectors = before[start..].split(',').map(str::trim);
        gone.extend(selectors.filter(|selector| selector.ends_with(":empty")));
    }
    gone
}

/// The elements that are read aloud when words appear in them, as far as their classes go.
fn read_aloud(code: &str) -> BTreeSet<&str> {
    let mut classes = BTreeSet::new();
    for mark in ["role=\"status\"", "aria-live="] {
        for (at, _) in code.match_indices(mark) {
            let start = code[..at].rfind('<').unwrap_or(0);
            let end = code[at..].find('>').map_or(code.len(), |end| at + end);
            classes.extend(given(&code[start..end]));
        }
    }
    classes
}

#[test]
fn what_is_read_aloud_stays_in_the_page_while_it_is_empty() {
    let rules = every_rule();
    let gone = gone_while_empty(&rules);
    assert!(!gone.is_empty(), "the finder of such rules finds none");
    for text in texts("src", ".rs").into_values() {
        let code = code(&text);
        for class in read_aloud(&code) {
            let by_class = format!(".{class}:empty");
            let found = gone.iter().find(|selector| selector.ends_with(&by_class));
            assert_eq!(found, None, "words in .{class} would not be heard");
        }
    }
    for selector in gone {
        let by_role = selector.contains("[role=") || selector.contains("[aria-live");
        assert!(!by_role || selector.contains(":not([role])"), "{selector}");
    }
}

#[test]
fn whatever_a_person_chooses_for_the_look_is_styled() {
    let tokens = rules(&read("style/tokens.css"));
    let choices = [
        ("theme", Theme::ALL.map(Theme::id).to_vec()),
        ("contrast", Contrast::ALL.map(Contrast::id).to_vec()),
        ("text-size", TextSize::ALL.map(TextSize::id).to_vec()),
        ("motion", Motion::ALL.map(Motion::id).to_vec()),
    ];
    for (what, ids) in choices {
        // The device's own way is what holds where nothing is chosen.
        for id in ids.into_iter().filter(|id| *id != "system") {
            let chosen = format!("[data-{what}=\"{id}\"]");
            assert!(tokens.contains(&chosen), "{chosen} has no style");
        }
    }
}

#[test]
fn more_contrast_is_the_same_whether_the_person_or_the_device_asks_for_it() {
    let tokens = rules(&read("style/tokens.css"));
    let of = |selector: &str| {
        let (_, rest) = tokens.split_once(&format!("{selector} {{")).unwrap();
        let block = rest.split('}').next().unwrap();
        block
            .lines()
            .map(|line| line.trim().to_owned())
            .collect::<Vec<_>>()
    };
    let by_person = of(":root[data-contrast=\"more\"]");
    assert!(by_person.len() > 20);
    assert_eq!(by_person, of(":root:not([data-contrast=\"standard\"])"));
}

/// The paths in a list of sheets.
fn listed(list: &str) -> Vec<String> {
    let lines = read(list);
    let lines = lines
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(str::to_owned).collect()
}

#[test]
fn what_stands_in_the_page_itself_is_styled_by_the_first_sheet() {
    let shell = listed("style/shell.txt");
    let sheets = listed("style/order.txt");
    assert!(shell.iter().all(|sheet| sheets.contains(sheet)));
    let first: String = shell.iter().map(|sheet| rules(&read(sheet))).collect();
    let (first, page) = (styled(&first), code(&read("index.html")));
    for class in given(&page) {
        assert!(
            first.contains(class),
            "{class} has its rule in the other sheet"
        );
    }
}
