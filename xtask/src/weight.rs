//! How much a person downloads before Today can be used.

use crate::{
    say::{self, Trouble},
    split::LATER,
    style,
};
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

/// What a first visit to Today may weigh at most, in bytes, compressed.
pub const LIMIT: u64 = 230 * 1024;

/// What Today cannot do without, by file name ending.
const KINDS: [&str; 4] = ["html", "css", "js", "wasm"];

/// The files of one kind taken together, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    pub kind: &'static str,
    pub raw: u64,
    pub brotli: u64,
}

impl Part {
    fn none(kind: &'static str) -> Self {
        Self {
            kind,
            raw: 0,
            brotli: 0,
        }
    }

    fn row(&self) -> String {
        let Self { kind, raw, brotli } = self;
        format!("{kind:<6} {raw:>9} bytes raw {brotli:>9} bytes brotli")
    }
}

/// The weight of a built app.
#[derive(Debug, PartialEq, Eq)]
pub struct Weight {
    parts: Vec<Part>,
    /// The pages other than Today, which arrive after it.
    later: Part,
    files: usize,
}

impl Weight {
    /// Weighs the app in a folder, compressing each file as a host does.
    pub fn of(dist: &Path) -> Result<Self, Trouble> {
        let mut files = Vec::new();
        list(dist, &mut files)?;
        let mut weight = Self {
            parts: KINDS.map(Part::none).to_vec(),
            later: Part::none("later"),
            files: files.len(),
        };
        for file in &files {
            if let Some(part) = weight.part_of(file) {
                let bytes = fs::read(file).map_err(Trouble::file(file))?;
                part.raw += size(&bytes);
                part.brotli += compressed(&bytes).map_err(Trouble::file(file))?;
            }
        }
        Ok(weight)
    }

    fn part_of(&mut self, file: &Path) -> Option<&mut Part> {
        if file.ends_with(LATER) || style::is_later(file) {
            return Some(&mut self.later);
        }
        let kind = file.extension()?.to_str()?;
        self.parts.iter_mut().find(|part| part.kind == kind)
    }

    /// Everything that Today needs, compressed.
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
            "Size: {} compressed of {} allowed ({} as it is), in {} files; {} come after Today.",
            say::kilobytes(self.total()),
            say::kilobytes(LIMIT),
            say::kilobytes(raw),
            self.files,
            say::kilobytes(self.later.brotli)
        )
    }

    /// The weight in full, one figure a line.
    pub fn table(&self) -> String {
        let mut lines: Vec<_> = self.parts.iter().map(Part::row).collect();
        let total = Part {
            kind: "total",
            raw: self.parts.iter().map(|part| part.raw).sum(),
            brotli: self.total(),
        };
        lines.push(total.row());
        lines.push(format!(
            "limit  {LIMIT} bytes brotli; a first visit to Today is at {} % of it",
            (self.total() * 100).div_ceil(LIMIT)
        ));
        lines.push(self.later.row());
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
            later: Part::none("later"),
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
    fn what_comes_after_today_is_weighed_by_itself() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("camau_bg.wasm"), "a".repeat(1000)).unwrap();
        fs::write(folder.path().join(LATER), "b".repeat(500)).unwrap();
        fs::write(folder.path().join("later-1f.css"), "c".repeat(200)).unwrap();
        let weight = Weight::of(folder.path()).unwrap();
        assert_eq!(weight.later.raw, 700);
        assert_eq!(weight.parts.iter().map(|part| part.raw).sum::<u64>(), 1000);
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
