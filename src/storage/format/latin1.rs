//! JSON text with nothing above Latin-1 in it.
//!
//! WebKit keeps a value in half the room as long as every character is Latin-1. One ŵ, or the curly
//! apostrophe a phone writes, would double it, so such characters are written as JSON escapes.

use serde::Serialize;
use serde_json::{Value, ser::Formatter};
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
                let mut bytes = [0; 2];
                writer.write_all(c.encode_utf8(&mut bytes).as_bytes())?;
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

/// Writes JSON down.
pub fn to_string(value: &Value) -> String {
    let mut text = Vec::new();
    let mut serializer = serde_json::Serializer::with_formatter(&mut text, Latin1);
    // A value that was read or built as JSON can always be written, and into memory; so is every text in it UTF-8.
    let _ = value.serialize(&mut serializer);
    String::from_utf8(text).unwrap_or_default()
}
