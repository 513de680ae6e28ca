//! JSON text with nothing above Latin-1 in it.
//!
//! WebKit keeps a value in half the room as long as every character is Latin-1. One ŵ, or the curly
//! apostrophe a phone writes, would double it, so such characters are written as JSON escapes.

use serde::Serialize;
use serde_json::ser::Formatter;
use std::io::{self, Write};

struct Latin1;

impl Formatter for Latin1 {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        for c in fragment.chars() {
            if c <= '\u{ff}' {
                write!(writer, "{c}")?;
                continue;
            }
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                write!(writer, "\\u{unit:04x}")?;
            }
        }
        Ok(())
    }
}

/// Writes anything that can be written as JSON. None where it cannot, which plain data never is.
pub fn to_string<T: Serialize>(value: &T) -> Option<String> {
    let mut text = Vec::new();
    let mut serializer = serde_json::Serializer::with_formatter(&mut text, Latin1);
    value.serialize(&mut serializer).ok()?;
    String::from_utf8(text).ok()
}
