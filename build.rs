//! Turns the words under `content/` into Rust, and stops with the file and line where it cannot.

use leptos_i18n_build::{Config, FileFormat, ParseOptions, TranslationsInfos};
use std::{error::Error, path::PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?);
    let options = ParseOptions::default()
        .file_format(FileFormat::Toml)
        .interpolate_display(true);
    let config = Config::new("en")?
        .locales_path("./content/words")
        .add_namespaces(["frame", "today"])?
        .parse_options(options);
    let words = TranslationsInfos::parse(config)?;
    words.emit_diagnostics();
    words.rerun_if_locales_changed();
    words.generate_i18n_module(out.join("i18n"))?;
    Ok(())
}
