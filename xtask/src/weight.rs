//! How much a person downloads before Today can be used, and in all.

use crate::{
    say::{self, Trouble},
    split::LATER,
};
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

/// What a first visit to Today may weigh at most, in bytes, compressed.
pub const LIMIT: u64 = 260 * 1024;

/// Files that a first visit to Today does not wait for: what stands in where there is no service worker, the worker
/// itself, and what the browser shows of the app elsewhere.
const NOT_AT_FIRST: [&str; 2] = ["404.html", "camau-worker.js"];

/// What Today cannot do without, by file name ending, and what it is called.
const KINDS: [(&str, &str); 4] = [
    ("html", "page"),
    ("css", "styles"),
    ("js", "scripts"),
    ("wasm", "WebAssembly"),
];

/// The files of one kind taken together, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    pub name: &'static str,
    pub raw: u64,
    pub brotli: u64,
}

impl Part {
    fn none(name: &'static str) -> Self {
        Self {
            name,
            raw: 0,
            brotli: 0,
        }
    }

    fn row(&self) -> String {
        let Self { name, raw, brotli } = self;
        let (raw, brotli) = (say::kilobytes(*raw), say::kilobytes(*brotli));
        format!("{name:<12}{brotli:>10} compressed{raw:>11} as it is")
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
            parts: KINDS.map(|(_, name)| Part::none(name)).to_vec(),
            later: Part::none("the rest"),
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
        let waits = NOT_AT_FIRST.iter().any(|name| file.ends_with(name));
        if waits || file.ends_with(LATER) {
            return Some(&mut self.later);
        }
        let ending = file.extension()?.to_str()?;
        let (_, name) = KINDS.into_iter().find(|(kind, _)| *kind == ending)?;
        self.parts.iter_mut().find(|part| part.name == name)
    }

    /// Everything that Today needs, compressed.
    pub fn total(&self) -> u64 {
        self.parts.iter().map(|part| part.brotli).sum()
    }

    /// Everything there is for a person to download, compressed.
    pub fn everything(&self) -> u64 {
        self.total() + self.later.brotli
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

    /// The weight in full, one figure a line: each kind of file, what they come to, and what follows.
    pub fn table(&self) -> String {
        let first_visit = Part {
            name: "first visit",
            raw: self.parts.iter().map(|part| part.raw).sum(),
            brotli: self.total(),
        };
        let rows = self.parts.iter().chain([&first_visit, &self.later]);
        let mut lines: Vec<_> = rows.map(Part::row).collect();
        lines.push(format!(
            "A first visit to Today may weigh {} compressed and is at {} % of that. There are {} files in all.",
            say::kilobytes(LIMIT),
            (self.total() * 100).div_ceil(LIMIT),
            self.files
        ));
        lines.join("\n")
    }
}

/// Compresses every file of a folder beside itself, as a host does ahead of time.
pub fn compress_all(folder: &Path) -> Result<(), Trouble> {
    let mut files = Vec::new();
    list(folder, &mut files)?;
    for file in files {
        let bytes = fs::read(&file).map_err(Trouble::file(&file))?;
        let packed = pack(&bytes).map_err(Trouble::file(&file))?;
        let mut name = file.clone().into_os_string();
        name.push(".br");
        fs::write(&name, packed).map_err(Trouble::file(&file))?;
    }
    Ok(())
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
    Ok(size(&pack(bytes)?))
}

fn pack(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    writer.write_all(bytes)?;
    Ok(writer.into_inner())
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
                name: "WebAssembly",
                raw: 0,
                brotli,
            }],
            later: Part::none("the rest"),
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
        let weight = Weight::of(folder.path()).unwrap();
        assert_eq!(weight.later.raw, 500);
        assert_eq!(weight.parts.iter().map(|part| part.raw).sum::<u64>(), 1000);
    }

    #[test]
    fn each_kind_of_file_has_a_line_and_so_have_the_first_visit_and_the_rest() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["index.html", "a.css", "boot.js", "camau_bg.wasm", LATER] {
            fs::write(folder.path().join(name), "a".repeat(2048)).unwrap();
        }
        let table = Weight::of(folder.path()).unwrap().table();
        let lines: Vec<_> = table.lines().collect();
        let names = [
            "page ",
            "styles ",
            "scripts ",
            "WebAssembly ",
            "first visit ",
            "the rest ",
        ];
        for (line, name) in lines.iter().zip(names) {
            assert!(line.starts_with(name), "{line}");
            assert!(line.contains("KB compressed") && line.ends_with("KB as it is"));
        }
        assert!(lines[4].ends_with(" 8.0 KB as it is"), "{}", lines[4]);
        assert!(lines[5].ends_with(" 2.0 KB as it is"), "{}", lines[5]);
        assert!(lines[6].ends_with("There are 5 files in all."));
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
