//! Rust source as words, texts and marks: without its comments, and without attributes such as `#[must_use]`.

/// A piece of code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    /// A name or a number.
    Word(String),
    /// What stands between quotation marks.
    Text(String),
    Mark(char),
}

impl Token {
    pub fn is_mark(&self, mark: char) -> bool {
        *self == Self::Mark(mark)
    }

    pub fn is_word(&self, word: &str) -> bool {
        matches!(self, Self::Word(found) if found == word)
    }
}

/// The pieces of this code, in order.
pub fn tokens(code: &str) -> Vec<Token> {
    let mut reader = Reader {
        left: code.chars().collect(),
        at: 0,
        found: Vec::new(),
    };
    while reader.at < reader.left.len() {
        reader.read_one();
    }
    without_attributes(&reader.found)
}

/// The place of the bracket that closes the one at this place; the end where none does.
pub fn closing(tokens: &[Token], open: usize) -> usize {
    let mut depth = 0_usize;
    for (place, token) in tokens.iter().enumerate().skip(open) {
        match token {
            Token::Mark('(' | '[' | '{') => depth += 1,
            Token::Mark(')' | ']' | '}') => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return place;
        }
    }
    tokens.len()
}

struct Reader {
    left: Vec<char>,
    at: usize,
    found: Vec<Token>,
}

impl Reader {
    fn next(&self, after: usize) -> char {
        self.left.get(self.at + after).copied().unwrap_or('\0')
    }

    fn read_one(&mut self) {
        match (self.next(0), self.next(1)) {
            ('/', '/') => self.skip_while(|c| c != '\n'),
            ('/', '*') => self.skip_block(),
            ('"', _) => {
                self.at += 1;
                self.read_text();
            }
            ('\'', _) => self.skip_quote(),
            (c, _) if c.is_alphanumeric() || c == '_' => self.read_word(),
            (c, _) => {
                self.at += 1;
                if !c.is_whitespace() {
                    self.found.push(Token::Mark(c));
                }
            }
        }
    }

    fn skip_while(&mut self, holds: impl Fn(char) -> bool) {
        while self.at < self.left.len() && holds(self.next(0)) {
            self.at += 1;
        }
    }

    fn skip_block(&mut self) {
        let mut depth = 0_usize;
        while self.at < self.left.len() {
            match (self.next(0), self.next(1)) {
                ('/', '*') => depth += 1,
                ('*', '/') => depth -= 1,
                _ => {
                    self.at += 1;
                    continue;
                }
            }
            self.at += 2;
            if depth == 0 {
                return;
            }
        }
    }

    /// A letter between quotes, or a lifetime.
    fn skip_quote(&mut self) {
        if self.next(1) == '\\' {
            self.at += 3;
            self.skip_while(|c| c != '\'');
            self.at += 1;
        } else if self.next(2) == '\'' {
            self.at += 3;
        } else {
            self.at += 1;
            self.skip_while(|c| c.is_alphanumeric() || c == '_');
        }
    }

    fn read_word(&mut self) {
        let begun = self.at;
        self.skip_while(|c| c.is_alphanumeric() || c == '_');
        let word: String = self.left[begun..self.at].iter().collect();
        match (word.as_str(), self.next(0)) {
            ("b" | "c", '"') => {
                self.at += 1;
                self.read_text();
            }
            ("r" | "br" | "cr", '"' | '#') => self.read_raw(),
            _ => self.found.push(Token::Word(word)),
        }
    }

    fn read_raw(&mut self) {
        let begun = self.at;
        self.skip_while(|c| c == '#');
        let hashes = self.at - begun;
        if self.next(0) != '"' {
            // A name such as `r#type`.
            return;
        }
        self.at += 1;
        let end: Vec<char> = ['"'].into_iter().chain(vec!['#'; hashes]).collect();
        let rest = &self.left[self.at..];
        let length = rest.windows(end.len()).position(|piece| piece == end);
        let text = &rest[..length.unwrap_or(rest.len())];
        self.found.push(Token::Text(text.iter().collect()));
        self.at += text.len() + end.len();
    }

    /// Reads on from behind the first quotation mark.
    fn read_text(&mut self) {
        let mut text = String::new();
        while self.at < self.left.len() {
            match (self.next(0), self.next(1)) {
                ('"', _) => break,
                ('\\', '\n') => {
                    self.at += 2;
                    self.skip_while(char::is_whitespace);
                }
                ('\\', 'n' | 't' | 'r') => {
                    text.push(' ');
                    self.at += 2;
                }
                ('\\', 'u') => {
                    self.at += 3;
                    let begun = self.at;
                    self.skip_while(|c| c != '}');
                    let digits: String = self.left[begun..self.at].iter().collect();
                    let letter = u32::from_str_radix(&digits, 16).ok();
                    text.extend(letter.and_then(char::from_u32));
                    self.at += 1;
                }
                ('\\', c) => {
                    text.push(c);
                    self.at += 2;
                }
                (c, _) => {
                    text.push(c);
                    self.at += 1;
                }
            }
        }
        self.at += 1;
        self.found.push(Token::Text(text));
    }
}

fn without_attributes(tokens: &[Token]) -> Vec<Token> {
    let mut kept = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let is = |after: usize, mark| tokens.get(at + after).is_some_and(|it| it.is_mark(mark));
        if is(0, '#') && is(1, '[') {
            at = closing(tokens, at + 1) + 1;
        } else if is(0, '#') && is(1, '!') && is(2, '[') {
            at = closing(tokens, at + 2) + 1;
        } else {
            kept.push(token.clone());
            at += 1;
        }
    }
    kept
}

#[test]
fn comments_letters_lifetimes_and_attributes_are_passed_over() {
    let code = r##"
        #![allow(dead_code, reason = "A reason")]
        // "A comment"
        /* "One" /* "inside" */ another */
        #[must_use = "Look at it"]
        fn a<'a>(c: char) -> &'a str { match c { '"' | '\'' | '\u{41}' => r#"It says "no""#, _ => "Yes\n\"now\"" } }
    "##;
    let texts: Vec<Token> = tokens(code)
        .into_iter()
        .filter(|token| matches!(token, Token::Text(_)))
        .collect();
    let expected = ["It says \"no\"", "Yes \"now\""];
    assert_eq!(texts, expected.map(|text| Token::Text(text.to_owned())));
}

#[test]
fn a_text_over_two_lines_is_one_text() {
    let code = "\"Save \\\n     a copy\"";
    assert_eq!(tokens(code), [Token::Text("Save a copy".to_owned())]);
}

#[test]
fn a_bracket_is_closed_by_its_own() {
    let code = tokens("a { b(c[0]) } d");
    assert_eq!(closing(&code, 1), 9);
    assert!(code[10].is_word("d"));
}
