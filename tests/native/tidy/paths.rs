//! Every path that code names, with grouped imports spelt out and the way from `super` and `self` gone.

use super::tokens::{Token, tokens};

/// The paths in the code of the file at `place`, such as `crate::domain::Day`.
pub fn paths(code: &str, place: &str) -> Vec<String> {
    let mut reader = Reader {
        tokens: tokens(code),
        at: 0,
        module: module(place),
        found: Vec::new(),
    };
    while reader.at < reader.tokens.len() {
        reader.read_one();
    }
    reader.found
}

/// Whether a path is this one, or leads into it.
pub fn leads_into(path: &str, part: &str) -> bool {
    path.strip_prefix(part)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// The module that a file holds.
fn module(place: &str) -> Vec<String> {
    let inside = place.strip_prefix("src/").unwrap_or(place);
    let names = inside.trim_end_matches(".rs").split('/');
    let names = names.filter(|name| !matches!(*name, "lib" | "main"));
    ["crate"]
        .into_iter()
        .chain(names)
        .map(str::to_owned)
        .collect()
}

struct Reader {
    tokens: Vec<Token>,
    at: usize,
    module: Vec<String>,
    found: Vec<String>,
}

impl Reader {
    fn read_one(&mut self) {
        let follows_use = |token: &Token| matches!(token, Token::Word(_) | Token::Mark('{' | ':'));
        let is_use = self.tokens[self.at].is_word("use")
            && self.tokens.get(self.at + 1).is_some_and(follows_use);
        if is_use {
            self.at += 1;
            self.read_import(&[]);
        } else if matches!(self.tokens[self.at], Token::Word(_)) {
            let path = self.read_names();
            if path.len() > 1 {
                self.keep(&path);
            }
        } else {
            self.at += 1;
        }
    }

    /// One import, or one branch of a group.
    fn read_import(&mut self, before: &[String]) {
        self.skip_colons();
        let path = [before, &self.read_names()].concat();
        match self.tokens.get(self.at) {
            Some(Token::Mark('{')) => {
                self.at += 1;
                while self.at < self.tokens.len() && !self.is_mark('}') {
                    self.read_import(&path);
                    if self.is_mark(',') {
                        self.at += 1;
                    }
                }
                self.at += 1;
            }
            Some(Token::Mark('*')) => {
                self.at += 1;
                self.keep(&path);
            }
            _ => self.keep(&path),
        }
        if self.tokens.get(self.at).is_some_and(|it| it.is_word("as")) {
            self.at += 2;
        }
        // What no import looks like must not be read again and again.
        if !self.is_mark(',') && !self.is_mark('}') && !self.is_mark(';') {
            self.at += 1;
        }
    }

    /// Names with two colons between them, and the colons behind the last of them.
    fn read_names(&mut self) -> Vec<String> {
        let mut names = Vec::new();
        while let Some(Token::Word(name)) = self.tokens.get(self.at) {
            if name == "as" && !names.is_empty() {
                break;
            }
            names.push(name.clone());
            self.at += 1;
            if !self.skip_colons() {
                break;
            }
        }
        names
    }

    fn skip_colons(&mut self) -> bool {
        let next = self.tokens.get(self.at + 1);
        let both = self.is_mark(':') && next.is_some_and(|token| token.is_mark(':'));
        self.at += if both { 2 } else { 0 };
        both
    }

    fn is_mark(&self, mark: char) -> bool {
        let here = self.tokens.get(self.at);
        here.is_some_and(|token| token.is_mark(mark))
    }

    fn keep(&mut self, path: &[String]) {
        let mut whole: Vec<String> = Vec::new();
        for (place, name) in path.iter().enumerate() {
            match (place, name.as_str()) {
                (0, "camau") => whole.push("crate".to_owned()),
                (0, "self") => whole.clone_from(&self.module),
                (0, "super") => {
                    whole.clone_from(&self.module);
                    whole.pop();
                }
                (_, "super") => {
                    whole.pop();
                }
                // `a::{self}` is `a`.
                (_, "self") => {}
                _ => whole.push(name.clone()),
            }
        }
        if !whole.is_empty() {
            self.found.push(whole.join("::"));
        }
    }
}

fn found(code: &str) -> Vec<String> {
    paths(code, "src/components/row.rs")
}

#[test]
fn grouped_imports_are_found_across_lines_and_inside_one_another() {
    let code = "use crate::{\n    domain::{Day, goal::{self, Goal as Aim}},\n    words,\n};\nuse leptos::{prelude::*};";
    assert_eq!(
        found(code),
        [
            "crate::domain::Day",
            "crate::domain::goal",
            "crate::domain::goal::Goal",
            "crate::words",
            "leptos::prelude",
        ]
    );
}

#[test]
fn imports_from_the_module_above_are_found_under_their_whole_name() {
    let code =
        "use super::super::domain::Day;\nuse self::parts::Part;\nuse {super::focus, web_sys};";
    assert_eq!(
        found(code),
        [
            "crate::domain::Day",
            "crate::components::row::parts::Part",
            "crate::components::focus",
            "web_sys",
        ]
    );
}

#[test]
fn a_path_in_the_middle_of_code_is_found_too() {
    let code = "fn day() -> Option<crate::domain::Day> { super::super::desk::use_desk().map(|it| it.day) }";
    assert_eq!(found(code), ["crate::domain::Day", "crate::desk::use_desk"]);
}

#[test]
fn one_name_does_not_stand_for_another_that_it_begins() {
    assert!(leads_into("crate::page", "crate::page"));
    assert!(leads_into("crate::page::Page", "crate::page"));
    assert!(!leads_into("crate::pages::Today", "crate::page"));
    assert!(!leads_into("leptos_i18n::Locale", "leptos"));
}
