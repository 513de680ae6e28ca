//! Words as a QR code: a picture that the camera of a phone reads.

use qrcodegen::{QrCode, QrCodeEcc};

/// A square picture, as an SVG path draws it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrPicture {
    /// How wide and high the picture is, with the empty edge that readers need around it.
    pub side: u32,
    /// The dark places. Each is one wide and one high.
    pub path: String,
}

/// Most octets of a text. A code of more has places so small that many cameras do not read it off a screen.
const MOST: usize = 800;

/// How wide the empty edge is on each side.
const EDGE: i32 = 4;

/// Draws the code of a text, or nothing where the text is too long to be read well.
pub fn draw(text: &str) -> Option<QrPicture> {
    if text.len() > MOST {
        return None;
    }
    // Where the same size has room for it, the library makes the code withstand more damage than is asked for here.
    let code = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let start = x;
            while code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                add_run(&mut path, start + EDGE, y + EDGE, x - start);
            }
            x += 1;
        }
    }
    let side = u32::try_from(code.size() + 2 * EDGE).ok()?;
    Some(QrPicture { side, path })
}

/// Adds dark places beside each other, as one shape.
fn add_run(path: &mut String, x: i32, y: i32, width: i32) {
    let (x, y, width) = (x.to_string(), y.to_string(), width.to_string());
    for part in ["M", &x, " ", &y, "h", &width, "v1h-", &width, "z"] {
        path.push_str(part);
    }
}
