//! Reading JSON one field at a time, so that a fault can be told with its place.

use crate::domain::{Day, Id, Line, Note, OutOfTen};
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
pub struct Fields {
    at: String,
    fields: Map<String, Value>,
}

impl Fields {
    /// `at` is the way to the object.
    pub fn of(value: Value, at: &str) -> Result<Self, Fault> {
        match value {
            Value::Object(fields) => Ok(Self {
                at: at.to_owned(),
                fields,
            }),
            _ => Err(Fault::new(at, "not an object")),
        }
    }

    pub fn value(&mut self, name: &str) -> Result<Value, Fault> {
        let found = self.fields.remove(name);
        found.ok_or_else(|| self.fault(name, "missing"))
    }

    pub fn fault(&self, name: &str, what: &'static str) -> Fault {
        Fault::new(join(&self.at, name), what)
    }

    pub fn text(&mut self, name: &str) -> Result<String, Fault> {
        match self.value(name)? {
            Value::String(text) => Ok(text),
            _ => Err(self.fault(name, "not a text")),
        }
    }

    /// A text, or null.
    pub fn text_if_any(&mut self, name: &str) -> Result<Option<String>, Fault> {
        match self.value(name)? {
            Value::Null => Ok(None),
            Value::String(text) => Ok(Some(text)),
            _ => Err(self.fault(name, "not a text")),
        }
    }

    /// A text that one of the `read`ers of the domain knows.
    pub fn word<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<T, Fault> {
        let text = self.text(name)?;
        read(&text).ok_or_else(|| self.fault(name, "not known"))
    }

    pub fn word_if_any<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, Fault> {
        let Some(text) = self.text_if_any(name)? else {
            return Ok(None);
        };
        let word = read(&text).ok_or_else(|| self.fault(name, "not known"))?;
        Ok(Some(word))
    }

    pub fn id(&mut self, name: &str) -> Result<Id, Fault> {
        self.word(name, Id::parse)
    }

    pub fn line(&mut self, name: &str) -> Result<Line, Fault> {
        let text = self.text(name)?;
        Line::parse(&text).map_err(|_| self.fault(name, "empty or too long"))
    }

    pub fn note(&mut self, name: &str) -> Result<Note, Fault> {
        let text = self.text(name)?;
        Note::parse(&text).map_err(|_| self.fault(name, "too long"))
    }

    pub fn day(&mut self, name: &str) -> Result<Day, Fault> {
        self.word(name, read_day)
    }

    pub fn day_if_any(&mut self, name: &str) -> Result<Option<Day>, Fault> {
        self.word_if_any(name, read_day)
    }

    pub fn whole_number(&mut self, name: &str) -> Result<u64, Fault> {
        let number = self.value(name)?.as_u64();
        number.ok_or_else(|| self.fault(name, "not a whole number"))
    }

    pub fn out_of_ten_if_any(&mut self, name: &str) -> Result<Option<OutOfTen>, Fault> {
        match self.value(name)? {
            Value::Null => Ok(None),
            number => out_of_ten(&number)
                .map(Some)
                .ok_or_else(|| self.fault(name, "not from 0 to 10")),
        }
    }

    /// A list, each item read from its value and the way to it.
    pub fn list<T>(
        &mut self,
        name: &str,
        read: impl Fn(Value, &str) -> Result<T, Fault>,
    ) -> Result<Vec<T>, Fault> {
        let Value::Array(items) = self.value(name)? else {
            return Err(self.fault(name, "not a list"));
        };
        let at = join(&self.at, name);
        let items = items.into_iter().enumerate();
        items
            .map(|(number, item)| read(item, &[&at, ".", &number.to_string()].concat()))
            .collect()
    }

    /// An object of pairs, in the order of their names.
    pub fn pairs(&mut self, name: &str) -> Result<Map<String, Value>, Fault> {
        match self.value(name)? {
            Value::Object(pairs) => Ok(pairs),
            _ => Err(self.fault(name, "not an object")),
        }
    }

    /// The way to the field of this name.
    pub fn way(&self, name: &str) -> String {
        join(&self.at, name)
    }
}

pub fn out_of_ten(number: &Value) -> Option<OutOfTen> {
    OutOfTen::new(u8::try_from(number.as_u64()?).ok()?)
}

/// A civil date as `2026-11-22`. Written by hand since chrono's reader of dates knows many more forms, and weighs
/// accordingly.
pub fn read_day(text: &str) -> Option<Day> {
    let mut parts = text.splitn(3, '-');
    let mut part = |digits: usize| {
        let part = parts.next()?;
        let plain = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| part.parse::<u32>().ok()).flatten()
    };
    let (year, month, day) = (part(4)?, part(2)?, part(2)?);
    Day::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}
