//! How one place is written down: JSON that says what it is, and carries a checksum of itself.
//!
//! A released version is frozen. To change the format, add the next version, turn the last one into it on reading, and
//! keep a sample of the old one under `tests/fixtures/`. `docs/file-format.md` describes it for other programs.

mod fields;
mod latin1;
mod v1;

pub use self::{
    fields::{Fault, Fields},
    v1::{body, clear, differing, is_record, places, put, swap_section},
};
use super::Place;
use crate::domain::Day;
use crc::{CRC_32_ISO_HDLC, Crc};
use serde_json::{Map, Value};

/// The version this build writes.
pub const VERSION: u64 = 1;

const SUM: Crc<u32> = Crc::<u32>::new(&CRC_32_ISO_HDLC);
/// What every text begins with. Eight hexadecimal digits and a quotation mark with a comma follow.
const HEAD: &str = "{\"sum\":\"";

/// When a text was saved, and how many times so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stamp {
    /// Each save of a place has a higher one, in whichever tab it was made.
    pub revision: u64,
    /// The day on the person's own calendar.
    pub saved: Day,
    /// The device's clock, in milliseconds since 1970 began. It tells which of two copies is the newer.
    pub clock: u64,
}

/// One text, read.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub stamp: Stamp,
    /// None where the record was taken off.
    pub body: Option<Value>,
}

/// Why a text cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// A newer Camau wrote it.
    Newer { found: u64 },
    /// Not ours, cut short, or changed by something else.
    Damaged(Fault),
}

impl From<Fault> for Unreadable {
    fn from(fault: Fault) -> Self {
        Self::Damaged(fault)
    }
}

/// Writes down what stands in a place. Nothing in it is above Latin-1.
pub fn seal(place: &Place, stamp: Stamp, body: Option<&Value>) -> String {
    let mut all = Map::new();
    let mut put = |name: &str, value: Value| all.insert(name.to_owned(), value);
    put("camau", place.name().into());
    put("format", VERSION.into());
    put("revision", stamp.revision.into());
    put("saved", stamp.saved.to_string().into());
    put("clock", stamp.clock.into());
    put("body", body.cloned().unwrap_or_default());
    with_sum(&latin1::to_string(&Value::Object(all)))
}

/// Puts the checksum of the rest at the head of a JSON object.
pub fn with_sum(object: &str) -> String {
    let rest = object.strip_prefix('{').unwrap_or(object);
    [HEAD, &sum(rest), "\",", rest].concat()
}

fn sum(text: &str) -> String {
    format!("{:08x}", SUM.checksum(text.as_bytes()))
}

/// The checksum of a value: CRC-32, as in zip files, of its text without spaces and with its names in order.
pub fn sum_of(value: &Value) -> String {
    sum(&latin1::to_string(value))
}

/// Whether the text is exactly what was once written. None where it carries no checksum.
pub fn is_whole(text: &str) -> Option<bool> {
    let rest = text.strip_prefix(HEAD)?;
    let (found, rest) = rest.split_at_checked(8)?;
    Some(found == sum(rest.strip_prefix("\",")?))
}

/// Reads what stands in a place.
pub fn open(place: &Place, text: &str) -> Result<Entry, Unreadable> {
    let whole = is_whole(text);
    if whole == Some(false) {
        return Err(Fault::new("", "changed").into());
    }
    let value = serde_json::from_str(text).map_err(|_| Fault::new("", "not JSON"))?;
    let mut fields = Fields::of(value, "");
    let name = fields.text("camau");
    let found = fields.whole_number("format");
    if found > VERSION {
        return Err(Unreadable::Newer { found });
    }
    if whole.is_none() {
        fields.fail("sum", "missing");
    }
    if name != place.name() {
        fields.fail("camau", "another place");
    }
    let stamp = Stamp {
        revision: fields.whole_number("revision"),
        saved: fields.day("saved"),
        clock: fields.whole_number("clock"),
    };
    let body = fields.value("body");
    fields.end(())?;
    Ok(Entry {
        stamp,
        body: (!body.is_null()).then_some(body),
    })
}
