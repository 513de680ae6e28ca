//! What code shows: the elements of its views, and every text with the place where it stands.

use super::tokens::{Token, closing, tokens};

/// Where a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Between tags, with or without quotation marks.
    Node,
    /// In an attribute, a prop or a field that is shown or read aloud, such as `label`.
    Label,
    /// Anywhere else: a class, an id, a key.
    Elsewhere,
}

/// A text in the code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub place: Place,
    pub text: String,
}

/// An element of a view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    pub name: String,
    /// Each with its value where that is a plain text.
    pub attributes: Vec<(String, Option<String>)>,
    /// The elements around it in the same view, by their place among all, the nearest last.
    pub within: Vec<usize>,
}

/// Everything that was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    pub elements: Vec<Element>,
    pub said: Vec<Said>,
}

/// Attributes, props and fields that hold words for the person.
const LABELS: [&str; 32] = [
    "alt",
    "aria-description",
    "aria-label",
    "aria-placeholder",
    "aria-roledescription",
    "aria-valuetext",
    "ask",
    "brand",
    "button",
    "clear",
    "close",
    "description",
    "down",
    "head",
    "heading",
    "hint",
    "high",
    "label",
    "lead",
    "legend",
    "low",
    "meaning",
    "name",
    "note",
    "placeholder",
    "remove",
    "skip",
    "summary",
    "title",
    "undo",
    "up",
    "words",
];

/// Elements that never have anything inside.
const ALONE: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];

impl Element {
    pub fn has(&self, name: &str, value: &str) -> bool {
        let mut attributes = self.attributes.iter();
        attributes.any(|(found, held)| found == name && held.as_deref() == Some(value))
    }

    /// Every class it can have.
    pub fn classes(&self) -> Vec<&str> {
        let mut classes = Vec::new();
        for (name, value) in &self.attributes {
            if let Some(class) = name.strip_prefix("class:") {
                classes.push(class);
            }
            if matches!(name.as_str(), "class" | "attr:class") {
                classes.extend(value.iter().flat_map(|value| value.split_whitespace()));
            }
        }
        classes
    }
}

/// Reads the code of a file.
pub fn shown(code: &str) -> Shown {
    let tokens = tokens(code);
    let mut reader = Reader {
        tokens: &tokens,
        found: Shown::default(),
    };
    reader.read_code(0, tokens.len());
    reader.found
}

struct Reader<'a> {
    tokens: &'a [Token],
    found: Shown,
}

impl Reader<'_> {
    fn is_mark(&self, at: usize, mark: char) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is_mark(mark))
    }

    fn say(&mut self, place: Place, text: &str) {
        let text = text.to_owned();
        self.found.said.push(Said { place, text });
    }

    /// Ordinary Rust, from one place to another.
    fn read_code(&mut self, from: usize, to: usize) {
        let mut at = from;
        while at < to {
            match &self.tokens[at] {
                Token::Word(name) if name == "view" && self.is_mark(at + 1, '!') => {
                    let end = closing(self.tokens, at + 2);
                    self.read_view(at + 3, end.min(to));
                    at = end;
                }
                Token::Text(text) => {
                    let text = text.clone();
                    let place = self.place_after(at);
                    self.say(place, &text);
                }
                _ => {}
            }
            at += 1;
        }
    }

    /// The place of a text in Rust: `label: "Save"` and `label = "Save"` are labels.
    fn place_after(&self, at: usize) -> Place {
        let before = |back: usize| at.checked_sub(back).and_then(|at| self.tokens.get(at));
        match (before(2), before(1)) {
            (Some(Token::Word(name)), Some(Token::Mark(':' | '=')))
                if LABELS.contains(&name.as_str()) =>
            {
                Place::Label
            }
            _ => Place::Elsewhere,
        }
    }

    /// The inside of a `view!`.
    fn read_view(&mut self, from: usize, to: usize) {
        let mut at = from;
        let mut open: Vec<usize> = Vec::new();
        let mut words: Vec<&str> = Vec::new();
        while at < to {
            let token = &self.tokens[at];
            if let Token::Word(word) = token {
                words.push(word);
                at += 1;
                continue;
            }
            if matches!(token, Token::Mark('<' | '{')) || matches!(token, Token::Text(_)) {
                let unquoted = std::mem::take(&mut words).join(" ");
                if !unquoted.is_empty() {
                    self.say(Place::Node, &unquoted);
                }
            }
            at = match token {
                Token::Text(text) => {
                    let text = text.clone();
                    self.say(Place::Node, &text);
                    at + 1
                }
                Token::Mark('{' | '(' | '[') => {
                    let end = closing(self.tokens, at);
                    self.read_code(at + 1, end.min(to));
                    end + 1
                }
                Token::Mark('<') if self.is_mark(at + 1, '/') => {
                    open.pop();
                    self.behind_tag(at, to)
                }
                Token::Mark('<') if self.is_mark(at + 1, '!') => self.behind_tag(at, to),
                Token::Mark('<') => self.read_tag(at + 1, to, &mut open),
                _ => at + 1,
            };
        }
        let unquoted = words.join(" ");
        if !unquoted.is_empty() {
            self.say(Place::Node, &unquoted);
        }
    }

    fn behind_tag(&self, from: usize, to: usize) -> usize {
        let end = (from..to).find(|at| self.is_mark(*at, '>'));
        end.map_or(to, |end| end + 1)
    }

    /// A tag that opens, from its name on. Gives the place behind it.
    fn read_tag(&mut self, from: usize, to: usize, open: &mut Vec<usize>) -> usize {
        let (name, mut at) = self.read_name(from);
        let mut element = Element {
            name,
            attributes: Vec::new(),
            within: open.clone(),
        };
        let mut alone = ALONE.contains(&element.name.as_str());
        while at < to {
            match &self.tokens[at] {
                Token::Mark('>') => {
                    at += 1;
                    break;
                }
                Token::Mark('/') => {
                    alone = true;
                    at += 1;
                }
                Token::Mark('<') => at = self.behind_types(at, to),
                Token::Word(_) => {
                    let (name, behind) = self.read_name(at);
                    at = self.read_value(behind, to, &name, &mut element);
                }
                Token::Mark('{' | '(' | '[') => {
                    let end = closing(self.tokens, at);
                    self.read_code(at + 1, end.min(to));
                    at = end + 1;
                }
                _ => at += 1,
            }
        }
        self.found.elements.push(element);
        if !alone {
            open.push(self.found.elements.len() - 1);
        }
        at
    }

    /// A name such as `div`, `aria-label` or `on:click`.
    fn read_name(&self, from: usize) -> (String, usize) {
        let mut name = String::new();
        let mut at = from;
        while let Some(Token::Word(word)) = self.tokens.get(at) {
            name.push_str(word);
            at += 1;
            // A colon or a hyphen goes on with the name, and so do two of them: `class:row--next`.
            let mut behind = at;
            let mut marks = String::new();
            while let Some(Token::Mark(mark @ ('-' | ':'))) = self.tokens.get(behind) {
                marks.push(*mark);
                behind += 1;
            }
            if marks.is_empty() || !matches!(self.tokens.get(behind), Some(Token::Word(_))) {
                break;
            }
            name.push_str(&marks);
            at = behind;
        }
        (name, at)
    }

    /// The value of an attribute, if it has one. Gives the place behind it.
    fn read_value(&mut self, from: usize, to: usize, name: &str, element: &mut Element) -> usize {
        if !self.is_mark(from, '=') {
            element.attributes.push((name.to_owned(), None));
            return from;
        }
        let mut at = from + 1;
        if let Some(Token::Text(text)) = self.tokens.get(at) {
            let text = text.clone();
            let bare = name.rsplit(':').next().unwrap_or(name);
            let place = match LABELS.contains(&bare) {
                true => Place::Label,
                false => Place::Elsewhere,
            };
            self.say(place, &text);
            element.attributes.push((name.to_owned(), Some(text)));
            return at + 1;
        }
        element.attributes.push((name.to_owned(), None));
        // The value goes on until the next attribute or the end of the tag.
        let mut ended = false;
        while at < to {
            match &self.tokens[at] {
                Token::Mark('(' | '[' | '{') => {
                    let end = closing(self.tokens, at);
                    self.read_code(at, end.min(to));
                    at = end + 1;
                    ended = true;
                    continue;
                }
                // An arrow or a comparison is no end of a tag.
                Token::Mark('>') if self.is_mark(at - 1, '=') || self.is_mark(at - 1, '-') => {}
                Token::Mark('>') => return at,
                Token::Mark('/') if self.is_mark(at + 1, '>') => return at,
                Token::Mark('<') => {
                    at = self.behind_types(at, to);
                    continue;
                }
                Token::Word(word) => {
                    let is_move = word == "move" || word == "as" || word == "async";
                    if ended && !is_move && !self.goes_on(at) {
                        return at;
                    }
                    ended = !is_move;
                    at += 1;
                    continue;
                }
                Token::Text(text) => {
                    let text = text.clone();
                    self.say(Place::Elsewhere, &text);
                    ended = true;
                    at += 1;
                    continue;
                }
                Token::Mark(_) => {}
            }
            ended = false;
            at += 1;
        }
        at
    }

    /// Whether what stands before this word joins it to the value.
    fn goes_on(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|at| self.tokens.get(at));
        matches!(before, Some(Token::Mark(mark)) if !matches!(mark, ')' | ']' | '}'))
    }

    /// Behind types in angle brackets, such as `::<Vec<_>>`.
    fn behind_types(&self, from: usize, to: usize) -> usize {
        let mut depth = 0_usize;
        for at in from..to {
            match self.tokens[at] {
                Token::Mark('<') => depth += 1,
                Token::Mark('>') => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth == 0 {
                return at + 1;
            }
        }
        to
    }
}

/// Whether a person would see or hear these words as words.
pub fn is_shown(said: &Said) -> bool {
    let text = said.text.as_str();
    match said.place {
        Place::Node => text.chars().any(char::is_alphabetic),
        Place::Label => begins_with_a_capital(text) || is_sentence(text),
        Place::Elsewhere => is_sentence(text),
    }
}

/// What may stand before the first letter of a text.
fn unopened(text: &str) -> &str {
    text.trim_start_matches(|c: char| c.is_whitespace() || "\"'“‘(¿¡«–-".contains(c))
}

fn begins_with_a_capital(text: &str) -> bool {
    unopened(text).starts_with(char::is_uppercase)
}

/// A word with a capital letter in front and another word behind it, or one that ends as a sentence does. No class
/// name, path, id or attribute looks so.
fn is_sentence(text: &str) -> bool {
    let is_word = |word: &str| {
        // A place to fill in stands for a word of its own, and not for a part of one.
        if word.contains('{') {
            return word.starts_with('{');
        }
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let inside = |c: char| c.is_alphabetic() || "'’-".contains(c);
        !bare.is_empty() && bare.chars().all(inside)
    };
    let mut words = unopened(text).split_whitespace();
    let first = words.next().unwrap_or_default();
    let ended = first.ends_with(['.', '!', '?', '…', ':']) && first.chars().count() > 2;
    begins_with_a_capital(text) && is_word(first) && (ended || words.any(is_word))
}

/// The texts of this code that a person would see or hear.
pub fn shown_texts(code: &str) -> Vec<String> {
    let said = shown(code).said.into_iter().filter(is_shown);
    said.map(|said| said.text).collect()
}

#[test]
fn a_sentence_between_tags_is_found_with_and_without_quotation_marks() {
    let quoted = r#"view! { <p class="a b">"Save a copy"</p> }"#;
    assert_eq!(shown_texts(quoted), ["Save a copy"]);
    let unquoted = r#"view! { <p class="a b">Save a copy</p> {n} <b>and it</b> }"#;
    assert_eq!(shown_texts(unquoted), ["Save a copy", "and it"]);
    let deep = "move || open.get().then(|| view! { <li>{move || view! { <b>Saved</b> }}</li> })";
    assert_eq!(shown_texts(deep), ["Saved"]);
}

#[test]
fn a_label_of_one_word_is_found_in_an_attribute_a_prop_and_a_field() {
    for code in [
        r#"view! { <button aria-label="Close" on:click=move |_| a.set(n > 1) /> }"#,
        r#"view! { <A href=path attr:aria-label="Close" /> }"#,
        r#"view! { <Row name="Close" icon=IconName::Close /> }"#,
        r#"NavItem { label: "Close".to_owned(), href }"#,
        r#"view! { <b>"Close"</b> }"#,
    ] {
        assert_eq!(shown_texts(code), ["Close"], "{code}");
    }
}

#[test]
fn a_text_whose_first_word_carries_punctuation_is_found() {
    for text in [
        "Saved.",
        "Done: {step}",
        "Place {n}",
        "“Walk to the shop” is clearer",
        "Kept, and safe",
        "Don’t know",
        "(Or write your own)",
    ] {
        let code = format!("let words = ({text:?});");
        assert_eq!(shown_texts(&code), [text], "{code}");
    }
}

#[test]
fn names_for_machines_are_no_words() {
    for code in [
        r#"view! { <input class="button button--second" name="goal-area" type="radio" id="a" /> }"#,
        r#"view! { <svg viewBox="0 0 400 60"><path d="M3 19h18M3 19l5.5-8"></path></svg> }"#,
        r#"view! { <span>"10"</span><span aria-hidden="true">": "{n}" "</span> }"#,
        r#"format!("M{} {}L{} {}", a, b, c, d)"#,
        r#"if event.key() == "Enter" { (a < b, c > d) } else { vec!["Escape"] }"#,
        r#"view! { <For each=move || all.get() key=|it| it.collect::<Vec<_>>() children=one /> }"#,
        r#"view! { <p>{words!(frame.help)}</p> } .into_any()"#,
        r#"view! { <A href=page attr:class="own">{name}</A> {list.map(|it| view! { <b>{it}</b> })} }"#,
    ] {
        assert_eq!(shown_texts(code), Vec::<String>::new(), "{code}");
    }
}

#[test]
fn elements_are_known_by_their_attributes_and_by_what_is_around_them() {
    let code = r#"view! {
        <div class="kept" class:kept--care=care on:click=move |_| a.run((b, 1))>
            <Icon name=icon.get() />
            <input type="radio">
            <p role="status">{move || care.get().then(|| words.get())}</p>
        </div>
        <p style=a style:color="red"></p>
    }"#;
    let elements = shown(code).elements;
    let names: Vec<&str> = elements.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["div", "Icon", "input", "p", "p"]);
    assert_eq!(elements[0].classes(), ["kept", "kept--care"]);
    assert!(elements[3].has("role", "status"));
    assert_eq!(elements[3].within, [0]);
    let of_last: Vec<&str> = elements[4]
        .attributes
        .iter()
        .map(|it| it.0.as_str())
        .collect();
    assert_eq!(of_last, ["style", "style:color"]);
    assert!(elements[4].within.is_empty());
}
