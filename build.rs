//! Turns the words under `content/` into Rust, and stops with the file and line where it cannot.

#[path = "build/content.rs"]
mod content;

use content::{FIRST_LANGUAGE, Language, fault::TextFile, words::namespace};
use leptos_i18n_build::{Config, FileFormat, ParseOptions, TranslationsInfos};
use std::{
    fmt::Display,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Goes before the library's own code, which is held to the library's lints and not to these.
const GENERATED: &str =
    "#[allow(clippy::all, clippy::pedantic, clippy::expect_used, clippy::unwrap_used)]";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=content");
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), Vec<String>> {
    let out =
        std::env::var_os("OUT_DIR").ok_or_else(|| vec!["Cargo has not set OUT_DIR.".to_owned()])?;
    let out = PathBuf::from(out);
    let files = content::files::under("content").map_err(|problem| vec![problem])?;
    let languages = content::read(&files)
        .map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    write_words(&files, &languages, &out).map_err(|problem| vec![problem])?;
    let texts = out.join("texts.rs");
    fs::write(&texts, content::rust::write(&languages))
        .map_err(|error| vec![format!("{} cannot be written: {error}.", texts.display())])
}

/// Makes the typed keys of the interface words.
fn write_words(files: &[TextFile], languages: &[Language], out: &Path) -> Result<(), String> {
    let options = ParseOptions::default()
        .file_format(FileFormat::Toml)
        .interpolate_display(true);
    let others = languages.iter().map(|language| language.id.as_str());
    let others = others.filter(|id| *id != FIRST_LANGUAGE);
    let first = format!("content/words/{FIRST_LANGUAGE}/");
    let namespaces = files.iter().map(|file| file.path.as_str());
    let namespaces = namespaces
        .filter(|path| path.starts_with(&first))
        .map(namespace);
    let config = Config::new(FIRST_LANGUAGE)
        .and_then(|config| config.locales_path("./content/words").add_locales(others))
        .and_then(|config| config.add_namespaces(namespaces))
        .map_err(say)?;
    let words = TranslationsInfos::parse(config.parse_options(options)).map_err(say)?;
    words.emit_diagnostics();
    words.generate_i18n_module(out.join("i18n")).map_err(say)?;
    let module = out.join("i18n/mod.rs");
    let code = fs::read_to_string(&module).map_err(say)?;
    fs::write(&module, format!("{GENERATED} {code}")).map_err(say)
}

/// A fault that the words library found, on one line. Most are found before, with file and line.
fn say(error: impl Display) -> String {
    let error = error.to_string();
    let lines: Vec<&str> = error.lines().map(str::trim).collect();
    format!("content/words: {}", lines.join(" "))
}
