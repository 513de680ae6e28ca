//! How much a person downloads before Today can be used.

use crate::say::{self, Trouble};
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

/// What the app is meant to weigh at most. It is over this, and `bench` says by how much.
pub const AIM: u64 = 230 * 1024;

/// What it may weigh at most today. It comes down as the app does, and never goes up: at the aim
/// the two become one.
pub const LIMIT: u64 = 432 * 1024;

/// What a page cannot do without, by file name ending.
const KINDS: [&str; 4] = ["html", "css", "js", "wasm"];

/// The files of one kind taken together, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    pub kind: &'static str,
    pub raw: u64,
    pub brotli: u64,
}

/// The weight of a built app.
#[derive(Debug, PartialEq, Eq)]
pub struct Weight {
    parts: Vec<Part>,
    files: usize,
}

impl Weight {
    /// Weighs the app in a folder, compressing each file as a host does.
    pub fn of(dist: &Path) -> Result<Self, Trouble> {
        let mut files = Vec::new();
        list(dist, &mut files)?;
        let parts = KINDS.map(|kind| Part {
            kind,
            raw: 0,
            brotli: 0,
        });
        let mut weight = Self {
            parts: parts.to_vec(),
            files: files.len(),
        };
        for file in &files {
            let kind = file.extension().and_then(|ending| ending.to_str());
            if let Some(part) = weight.parts.iter_mut().find(|part| Some(part.kind) == kind) {
                let bytes = fs::read(file).map_err(Trouble::file(file))?;
                part.raw += size(&bytes);
                part.brotli += compressed(&bytes).map_err(Trouble::file(file))?;
            }
        }
        Ok(weight)
    }

    /// Everything together, compressed.
    pub fn total(&self) -> u64 {
        self.parts.iter().map(|part| part.brotli).sum()
    }

    /// Stops an app that is over the limit.
    pub fn check(&self) -> Result<(), Trouble> {
        let total = self.total();
        if total > LIMIT {
            return Err(Trouble::TooHeavy {
                total,
                limit: LIMIT,
            });
        }
        Ok(())
    }

    /// The weight in one line, as every build prints it.
    pub fn line(&self) -> String {
        let raw = self.parts.iter().map(|part| part.raw).sum();
        format!(
            "Size: {} compressed of {} allowed ({} as it is), in {} files.",
            say::kilobytes(self.total()),
            say::kilobytes(LIMIT),
            say::kilobytes(raw),
            self.files
        )
    }

    /// The weight in full, one figure a line.
    pub fn table(&self) -> String {
        let row = |name: &str, raw: u64, brotli: u64| {
            format!("{name:<6} {raw:>9} bytes raw {brotli:>9} bytes brotli")
        };
        let mut lines: Vec<_> = self
            .parts
            .iter()
            .map(|part| row(part.kind, part.raw, part.brotli))
            .collect();
        let total = self.total();
        let raw = self.parts.iter().map(|part| part.raw).sum();
        lines.push(row("total", raw, total));
        lines.push(format!(
            "limit  {LIMIT} bytes brotli today; the aim is {AIM}, and the app is at {} % of it",
            (total * 100).div_ceil(AIM)
        ));
        lines.push(format!("files  {}", self.files));
        lines.join("\n")
    }
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Trouble> {
    for entry in fs::read_dir(folder).map_err(Trouble::file(folder))? {
        let path = entry.map_err(Trouble::file(folder))?.path();
        if path.is_dir() {
            list(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// The size after Brotli at its best, which a static host does once and ahead of time.
fn compressed(bytes: &[u8]) -> std::io::Result<u64> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    writer.write_all(bytes)?;
    Ok(size(&writer.into_inner()))
}

fn size(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weighing(brotli: u64) -> Weight {
        Weight {
            parts: vec![Part {
                kind: "wasm",
                raw: 0,
                brotli,
            }],
            files: 1,
        }
    }

    #[test]
    fn an_app_of_exactly_the_limit_passes() {
        assert!(weighing(LIMIT).check().is_ok());
    }

    #[test]
    fn an_app_one_byte_over_the_limit_fails() {
        let trouble = weighing(LIMIT + 1).check().unwrap_err();
        assert!(trouble.to_string().contains("take 1 bytes off"));
    }

    #[test]
    fn every_page_style_script_and_wasm_file_counts_wherever_it_lies() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("snippets")).unwrap();
        fs::write(folder.path().join("index.html"), "a".repeat(1000)).unwrap();
        fs::write(folder.path().join("snippets/inline.js"), "b".repeat(500)).unwrap();
        fs::write(folder.path().join("icon.png"), "c".repeat(900)).unwrap();
        let weight = Weight::of(folder.path()).unwrap();
        assert_eq!(weight.files, 3);
        let raw: Vec<_> = weight.parts.iter().map(|part| part.raw).collect();
        assert_eq!(raw, [1000, 0, 500, 0]);
        assert!(weight.total() > 0 && weight.total() < 100);
    }

    #[test]
    fn compressed_bytes_open_again_as_they_were() {
        let mut packed = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
        packed.write_all(b"step by step by step").unwrap();
        let mut opened = Vec::new();
        let packed = packed.into_inner();
        brotli::BrotliDecompress(&mut packed.as_slice(), &mut opened).unwrap();
        assert_eq!(opened, b"step by step by step");
    }
}
