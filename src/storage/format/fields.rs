//! Reading JSON one field at a time, so that a fault can be told with its place.

use crate::domain::{Day, Id, Line, Note, OutOfTen, read_day};
use serde_json::{Map, Value};

/// What is wrong in a text, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The way to it, such as `steps.2.title`. Empty for the text as a whole.
    pub at: String,
    /// For a developer or the curious, such as `not a day`.
    pub what: &'static str,
}

impl Fault {
    pub fn new(at: impl Into<String>, what: &'static str) -> Self {
        let at = at.into();
        Self { at, what }
    }

    /// The same fault, seen from further out.
    #[must_use]
    pub fn within(self, outer: &str) -> Self {
        Self {
            at: join(outer, &self.at),
            what: self.what,
        }
    }
}

fn join(outer: &str, inner: &str) -> String {
    match (outer.is_empty(), inner.is_empty()) {
        (true, _) => inner.to_owned(),
        (_, true) => outer.to_owned(),
        _ => [outer, ".", inner].concat(),
    }
}

/// The fields of one JSON object. Each is taken out by its name; what is left over is not looked at.
///
/// The first fault is remembered, and what could not be read is given as blank until [`Fields::end`] says so. Asking
/// once at the end, rather than after each field, halves what all this reading weighs.
pub struct Fields {
    at: String,
    fields: Map<String, Value>,
    fault: Option<Fault>,
}

impl Fields {
    /// `at` is the way to the object.
    pub fn of(value: Value, at: &str) -> Self {
        let mut fields = Self {
            at: at.to_owned(),
            fields: Map::new(),
            fault: None,
        };
        match value {
            Value::Object(found) => fields.fields = found,
            _ => fields.fail("", "not an object"),
        }
        fields
    }

    /// What was read, unless something was wrong.
    pub fn end<T>(self, read: T) -> Result<T, Fault> {
        match self.fault {
            None => Ok(read),
            Some(fault) => Err(fault),
        }
    }

    /// What was read, where all it cannot be without was there.
    pub fn end_if_any<T>(mut self, read: Option<T>) -> Result<T, Fault> {
        self.fail_if(read.is_none(), "", "incomplete");
        match (self.fault, read) {
            (None, Some(read)) => Ok(read),
            (fault, _) => Err(fault.unwrap_or(Fault::new(self.at, "incomplete"))),
        }
    }

    #[inline(never)]
    pub fn fail(&mut self, name: &str, what: &'static str) {
        if self.fault.is_none() {
            self.fault = Some(Fault::new(join(&self.at, name), what));
        }
    }

    fn fail_if(&mut self, is_wrong: bool, name: &str, what: &'static str) {
        if is_wrong {
            self.fail(name, what);
        }
    }

    /// Fails where two items of a list go by one name.
    pub fn fail_if_double<T, N: PartialEq>(
        &mut self,
        name: &str,
        items: &[T],
        name_of: impl Fn(&T) -> &N,
    ) {
        let is_double = |(at, item): (usize, &T)| {
            let mut before = items.iter().take(at);
            before.any(|other| name_of(other) == name_of(item))
        };
        self.fail_if(items.iter().enumerate().any(is_double), name, "twice");
    }

    #[inline(never)]
    pub fn value(&mut self, name: &str) -> Value {
        match self.fields.remove(name) {
            Some(value) => value,
            None => {
                self.fail(name, "missing");
                Value::Null
            }
        }
    }

    #[inline(never)]
    pub fn text(&mut self, name: &str) -> String {
        let text = self.text_if_any(name);
        self.fail_if(text.is_none(), name, "not a text");
        text.unwrap_or_default()
    }

    /// A text, or null.
    #[inline(never)]
    pub fn text_if_any(&mut self, name: &str) -> Option<String> {
        match self.value(name) {
            Value::Null => None,
            Value::String(text) => Some(text),
            _ => {
                self.fail(name, "not a text");
                None
            }
        }
    }

    /// A text that `read` knows.
    pub fn word<T>(&mut self, name: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let word = read(&self.text(name));
        self.fail_if(word.is_none(), name, "not known");
        word
    }

    /// A text that `read` knows, or null.
    pub fn word_if_any<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.text_if_any(name)?;
        let word = read(&text);
        self.fail_if(word.is_none(), name, "not known");
        word
    }

    pub fn id(&mut self, name: &str) -> Option<Id> {
        self.word(name, Id::parse)
    }

    #[inline(never)]
    pub fn line(&mut self, name: &str) -> Option<Line> {
        let line = Line::parse(&self.text(name)).ok();
        self.fail_if(line.is_none(), name, "empty or too long");
        line
    }

    #[inline(never)]
    pub fn note(&mut self, name: &str) -> Note {
        let note = Note::parse(&self.text(name)).ok();
        self.fail_if(note.is_none(), name, "too long");
        note.unwrap_or_default()
    }

    #[inline(never)]
    pub fn day(&mut self, name: &str) -> Day {
        self.word(name, read_day).unwrap_or_default()
    }

    #[inline(never)]
    pub fn day_if_any(&mut self, name: &str) -> Option<Day> {
        self.word_if_any(name, read_day)
    }

    #[inline(never)]
    pub fn whole_number(&mut self, name: &str) -> u64 {
        let number = self.value(name).as_u64();
        self.fail_if(number.is_none(), name, "not a whole number");
        number.unwrap_or_default()
    }

    pub fn out_of_ten_if_any(&mut self, name: &str) -> Option<OutOfTen> {
        let value = self.value(name);
        let number = out_of_ten(&value);
        self.fail_if(
            number.is_none() && !value.is_null(),
            name,
            "not from 0 to 10",
        );
        number
    }

    /// An object within this one.
    #[inline(never)]
    pub fn object(&mut self, name: &str) -> Self {
        let value = self.value(name);
        Self::of(value, &join(&self.at, name))
    }

    /// An object within this one, or null.
    pub fn object_if_any(&mut self, name: &str) -> Option<Self> {
        let value = self.value(name);
        let at = join(&self.at, name);
        (!value.is_null()).then(|| Self::of(value, &at))
    }

    /// A list of objects, each read from its fields.
    pub fn list<T>(&mut self, name: &str, read: impl Fn(Self) -> Result<T, Fault>) -> Vec<T> {
        let read = |(value, at): (Value, String)| read(Self::of(value, &at));
        self.values(name, read)
    }

    /// A list of texts, each of which `read` knows.
    pub fn texts<T>(&mut self, name: &str, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
        self.values(name, |(value, at)| {
            let read = value.as_str().and_then(&read);
            read.ok_or_else(|| Fault::new(at, "not known"))
        })
    }

    fn values<T>(
        &mut self,
        name: &str,
        read: impl Fn((Value, String)) -> Result<T, Fault>,
    ) -> Vec<T> {
        let mut all = Vec::new();
        for item in self.items(name) {
            match read(item) {
                Ok(one) => all.push(one),
                Err(fault) => self.fault = self.fault.take().or(Some(fault)),
            }
        }
        all
    }

    /// The items of a list, each with the way to it.
    #[inline(never)]
    fn items(&mut self, name: &str) -> Vec<(Value, String)> {
        let Value::Array(items) = self.value(name) else {
            self.fail(name, "not a list");
            return Vec::new();
        };
        let at = join(&self.at, name);
        let mut all = Vec::new();
        for item in items {
            let way = join(&at, &all.len().to_string());
            all.push((item, way));
        }
        all
    }

    /// Takes in what came of reading an object within this one.
    pub fn take_in<T>(&mut self, read: Result<T, Fault>) -> Option<T> {
        match read {
            Ok(read) => Some(read),
            Err(fault) => {
                self.fault = self.fault.take().or(Some(fault));
                None
            }
        }
    }

    /// An object of pairs, in the order of their names.
    #[inline(never)]
    pub fn pairs(&mut self, name: &str) -> Map<String, Value> {
        match self.value(name) {
            Value::Object(pairs) => pairs,
            _ => {
                self.fail(name, "not an object");
                Map::new()
            }
        }
    }
}

pub fn out_of_ten(number: &Value) -> Option<OutOfTen> {
    OutOfTen::new(u8::try_from(number.as_u64()?).ok()?)
}
