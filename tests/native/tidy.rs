//! Keeps the promises made in ARCHITECTURE.md.

mod css;
mod paths;
mod tokens;
mod views;

use self::{
    css::{View, hides_what_is_empty, means_a_live_one, rules},
    paths::{leads_into, paths},
    tokens::{Token, tokens},
    views::{Element, shown, shown_texts},
};
use camau::device::{EARLY, Outside, Said};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A file of the project: its path from the root, and its text.
struct Source {
    path: String,
    text: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &str, ending: &str) -> Vec<Source> {
    let mut found = Vec::new();
    collect(&root().join(folder), ending, &mut found);
    assert!(
        !found.is_empty(),
        "nothing ending in {ending} under {folder}"
    );
    found
}

fn collect(path: &Path, ending: &str, found: &mut Vec<Source>) {
    if path.is_dir() {
        let mut inside: Vec<PathBuf> = fs::read_dir(path)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        inside.sort();
        for path in inside {
            collect(&path, ending, found);
        }
        return;
    }
    let name = path
        .strip_prefix(root())
        .unwrap()
        .to_string_lossy()
        .into_owned();
    if name.ends_with(ending) {
        let text = fs::read_to_string(path).unwrap();
        found.push(Source { path: name, text });
    }
}

/// The code without its comments, so that a comment may name what the code must not.
fn code(source: &Source) -> String {
    let lines = source.text.lines();
    let code = lines.filter(|line| !line.trim_start().starts_with("//"));
    code.collect::<Vec<_>>().join("\n")
}

fn expect_absent(files: &[Source], words: &[&str]) {
    for file in files {
        let code = code(file);
        for word in words {
            assert!(!code.contains(word), "{} names {word}", file.path);
        }
    }
}

/// Fails where a file names a path that leads into one of these, by whichever way it is imported.
fn expect_no_way_into(files: &[Source], parts: &[&str]) {
    for file in files {
        for path in paths(&file.text, &file.path) {
            for part in parts {
                assert!(!leads_into(&path, part), "{} names {path}", file.path);
            }
        }
    }
}

/// The files of a module: the one of its name, and those in its folder.
fn module(name: &str) -> Vec<Source> {
    let mut files = files(&format!("src/{name}"), ".rs");
    files.extend(self::files(&format!("src/{name}.rs"), ".rs"));
    files
}

/// Every module that may know a page, or is one.
const PAGES: [&str; 6] = [
    "crate::app",
    "crate::components",
    "crate::desk",
    "crate::device",
    "crate::page",
    "crate::pages",
];

#[test]
fn the_domain_knows_no_framework_no_browser_and_no_storage_format() {
    let domain = module("domain");
    expect_absent(&domain, &["leptos", "web_sys", "js_sys", "gloo", "serde"]);
    expect_no_way_into(&domain, &PAGES);
    expect_no_way_into(
        &domain,
        &["crate::storage", "crate::content", "crate::export"],
    );
}

#[test]
fn only_the_journal_names_indexed_db() {
    let others: Vec<Source> = files("src", ".rs")
        .into_iter()
        .filter(|file| file.path != "src/storage/journal.rs")
        .collect();
    expect_absent(
        &others,
        &[
            "indexed_db",
            "IdbDatabase",
            "IdbTransaction",
            "IdbObjectStore",
        ],
    );
}

#[test]
fn only_the_browser_shelf_names_local_storage() {
    let others: Vec<Source> = files("src", ".rs")
        .into_iter()
        .filter(|file| file.path != "src/storage/browser.rs")
        .collect();
    expect_absent(
        &others,
        &[
            "localStorage",
            "local_storage",
            "LocalStorage::",
            "gloo_storage",
        ],
    );
    expect_absent(&files("public", ".js"), &["localStorage"]);
}

#[test]
fn components_know_no_domain_and_no_content() {
    let components = module("components");
    expect_absent(&components, &["words!"]);
    expect_no_way_into(
        &components,
        &[
            "crate::app",
            "crate::content",
            "crate::desk",
            "crate::domain",
            "crate::export",
            "crate::page",
            "crate::pages",
            "crate::storage",
            "crate::words",
        ],
    );
}

#[test]
fn storage_content_and_export_know_no_page_and_no_framework() {
    for name in ["storage", "export"] {
        expect_no_way_into(&module(name), &PAGES);
        expect_no_way_into(&module(name), &["leptos"]);
    }
    expect_no_way_into(&module("content"), &PAGES);
    expect_no_way_into(&module("content"), &["leptos::prelude", "crate::storage"]);
}

/// The app itself, without the page of examples, and without the tests inside its files.
fn app() -> Vec<Source> {
    let is_example = |path: &str| path == "src/examples.rs" || path.starts_with("src/examples/");
    let all = files("src", ".rs").into_iter();
    let app = all.filter(|file| !is_example(&file.path)).map(|file| {
        let tests = file.text.find("#[cfg(test)]").unwrap_or(file.text.len());
        Source {
            path: file.path,
            text: file.text[..tests].to_owned(),
        }
    });
    app.collect()
}

#[test]
fn no_sentence_for_the_person_stands_outside_content() {
    for file in app() {
        let said = shown_texts(&file.text);
        assert!(said.is_empty(), "{} says: {said:?}", file.path);
    }
}

#[test]
fn no_style_attribute_and_no_inner_html() {
    for file in app() {
        let has = |name: &str| {
            let elements = shown(&file.text).elements.into_iter();
            let mut attributes = elements.flat_map(|element| element.attributes);
            attributes.any(|(found, _)| found.rsplit(':').next() == Some(name))
        };
        for name in ["style", "inner_html", "innerHTML"] {
            assert!(!has(name), "{} has the attribute {name}", file.path);
        }
        assert!(!sets_style(&file.text), "{} sets a style", file.path);
        expect_absent(
            &[file],
            &["inner_html", "outer_html", "innerHTML", "css_text"],
        );
    }
    let page = fs::read_to_string(root().join("index.html")).unwrap();
    assert!(
        !page.contains(" style="),
        "index.html has a style attribute"
    );
    assert!(!page.contains("<style"), "index.html has a style element");
}

/// Whether the code names the attribute, as `set_attribute` takes it, or the element.
fn sets_style(code: &str) -> bool {
    tokens(code).contains(&Token::Text("style".to_owned()))
}

#[test]
fn the_finder_of_styles_finds_each_way_to_set_one() {
    let styled = |code: &str| {
        let elements = shown(code).elements.into_iter();
        let mut attributes = elements.flat_map(|element: Element| element.attributes);
        attributes.any(|(name, _)| name.rsplit(':').next() == Some("style")) || sets_style(code)
    };
    for code in [
        r#"view! { <p style="color: red"></p> }"#,
        r#"view! { <Row href=path attr:style=red /> }"#,
        "view! { <p\n    style=red></p> }",
        "root.set_attribute(\n    \"style\",\n    &red,\n)",
        r#"document.create_element("style")"#,
    ] {
        assert!(styled(code), "{code}");
    }
    let plain =
        r#"view! { <p class="button style"></p> } let style = "button"; page.style == style"#;
    assert!(!styled(plain));
}

#[test]
fn no_rule_of_style_hides_an_empty_place_that_a_screen_reader_listens_to() {
    let views: Vec<View> = files("src", ".rs")
        .into_iter()
        .map(|file| View {
            elements: shown(&file.text).elements,
            path: file.path,
        })
        .collect();
    let mut faults = Vec::new();
    for sheet in files("style", ".css") {
        for rule in rules(&sheet.text) {
            if hides_what_is_empty(&rule) && means_a_live_one(&rule.selector, &views) {
                faults.push(format!("{}: {}", sheet.path, rule.selector));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_rule_of_style_shouts_over_the_others() {
    for file in files("style", ".css") {
        assert!(!file.text.contains("!important"), "{}", file.path);
        assert!(!file.text.contains("url(http"), "{}", file.path);
        assert!(!file.text.contains("@import"), "{}", file.path);
    }
}

#[test]
fn every_style_sheet_is_in_the_order_of_the_cascade_once() {
    let order = fs::read_to_string(root().join("style/order.txt")).unwrap();
    let mut listed: Vec<&str> = order.lines().filter(|line| !line.is_empty()).collect();
    listed.sort_unstable();
    let there: Vec<String> = files("style", ".css")
        .into_iter()
        .map(|file| file.path)
        .collect();
    let mut there: Vec<&str> = there.iter().map(String::as_str).collect();
    there.sort_unstable();
    assert_eq!(listed, there);
}

#[test]
fn nothing_can_panic_by_name_in_the_app() {
    let words = [
        ".unwrap()",
        ".expect(",
        ".unwrap_throw()",
        ".expect_throw(",
        "expect_context",
        "panic!(",
        "unreachable!(",
        "todo!(",
        "unimplemented!(",
    ];
    expect_absent(&app(), &words);
}

#[test]
fn nothing_is_fetched_from_anywhere_else() {
    let mut served = files("index.html", ".html");
    served.extend(files("public", ".js"));
    served.extend(files("boot", ".js"));
    for mut file in served {
        // What is fetched is the app itself, from beside the script; the service worker passes on what the page asks for.
        for own in [
            "fetch(new URL(\"camau_bg.wasm\", import.meta.url))",
            "kept ?? fetch(request)",
        ] {
            file.text = file.text.replace(own, "");
        }
        for word in [
            "http://",
            "https://",
            "//cdn",
            "fetch(",
            "XMLHttpRequest",
            "sendBeacon",
        ] {
            assert!(!file.text.contains(word), "{} names {word}", file.path);
        }
    }
    expect_absent(
        &files("src", ".rs"),
        &["fetch_with", "XmlHttpRequest", "send_beacon", "WebSocket"],
    );
}

#[test]
fn the_script_and_the_app_call_what_they_tell_each_other_by_the_same_names() {
    let script = fs::read_to_string(root().join("boot/boot.js")).unwrap();
    for said in Said::ALL {
        let listens = format!("addEventListener(\"{}\"", said.event());
        assert!(script.contains(&listens), "boot.js does not hear {said:?}");
    }
    let early = fs::read_to_string(root().join("boot/early.js")).unwrap();
    assert_eq!(EARLY, "data-early");
    assert!(early.contains("root.dataset.early"));
    for outside in Outside::ALL {
        let tells = format!("tellApp(\"{}\"", outside.name());
        assert!(script.contains(&tells), "boot.js does not tell {outside:?}");
    }
}

#[test]
fn every_path_that_the_architecture_names_exists() {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let named: Vec<&str> = text
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|name| is_path(name))
        .collect();
    assert!(named.len() > 20, "the code map names few paths: {named:?}");
    for path in named {
        assert!(
            root().join(path).exists(),
            "ARCHITECTURE.md names {path}, which is not there"
        );
    }
}

fn is_path(name: &str) -> bool {
    let known = [
        "src/", "content/", "style/", "tests/", "public/", "xtask/", "build/", ".ci/",
    ];
    let ends = [".rs", ".md", ".toml", ".html", ".txt"];
    let plain = !name.contains(' ') && !name.contains('<') && !name.contains('*');
    plain
        && (known.iter().any(|start| name.starts_with(start))
            || ends
                .iter()
                .any(|end| name.ends_with(end) && !name.contains("::")))
}

#[test]
fn no_module_is_a_drawer_for_anything() {
    for file in files("src", ".rs") {
        let name = file
            .path
            .rsplit('/')
            .next()
            .unwrap()
            .trim_end_matches(".rs");
        for drawer in [
            "utils", "util", "common", "helpers", "helper", "types", "misc", "core",
        ] {
            assert_ne!(name, drawer, "{}", file.path);
        }
    }
}

#[test]
fn every_module_says_in_its_first_line_what_it_holds() {
    for file in files("src", ".rs") {
        assert!(
            file.text.starts_with("//! "),
            "{} opens without a line about it",
            file.path
        );
    }
}
