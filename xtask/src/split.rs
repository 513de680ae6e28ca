//! Cutting the built app in two: what Today needs, and the pages that arrive after it.
//!
//! The cut is marked in `src/pages/later.rs`.

use crate::{
    command,
    project::Project,
    say::{self, Trouble},
};
use std::{
    fs,
    path::{Path, PathBuf},
};
use wasm_split_cli_support::{Options, transform};

/// The files that both parts are, in a folder of their own.
pub const FIRST: &str = "camau_bg.wasm";
pub const LATER: &str = "split_later.wasm";
/// What binds the first to the browser, and what loads the other.
pub const BINDING: &str = "camau.js";
pub const LOADER: &str = "split.js";

const REMEDY: &str = "The lines above say why.";

/// Cuts the app that Rust compiled, and puts both parts and their scripts into a folder.
pub fn split(project: &Project, compiled: &Path, folder: &Path) -> Result<(), Trouble> {
    fs::create_dir_all(folder).map_err(Trouble::file(folder))?;
    let first = cut(compiled, folder)?;
    bind(project, &first, folder)?;
    fs::remove_file(&first).map_err(Trouble::file(&first))
}

/// Cuts the app, and gives the first part for wasm-bindgen to go on with.
fn cut(compiled: &Path, folder: &Path) -> Result<PathBuf, Trouble> {
    let wasm = fs::read(compiled).map_err(Trouble::file(compiled))?;
    let first = folder.join("camau.wasm");
    let main_module = format!("./{BINDING}");
    let link_name = format!("./{LOADER}");
    let mut options = Options::new(&wasm);
    options.output_dir = folder;
    options.main_out_path = &first;
    options.main_module = &main_module;
    options.link_name = &link_name;
    let parts = transform(options).map_err(|report| {
        say::line(format_args!("{report:?}"));
        Trouble::Failed {
            what: "Cutting the app in two".to_owned(),
            remedy: REMEDY.to_owned(),
        }
    })?;
    match parts.split_modules.as_slice() {
        [later] if later.ends_with(LATER) => Ok(first),
        _ => Err(Trouble::Unclear {
            path: compiled.to_owned(),
            what: "single cut in it".to_owned(),
            remedy: "mark one function, as src/pages/later.rs does with `wasm_split`",
        }),
    }
}

fn bind(project: &Project, first: &Path, folder: &Path) -> Result<(), Trouble> {
    let mut bindgen = project.command("wasm-bindgen");
    bindgen
        .args([
            "--target",
            "web",
            "--no-typescript",
            "--keep-lld-exports",
            "--out-name",
            "camau",
        ])
        .arg("--out-dir")
        .args([folder, first]);
    command::run(&mut bindgen, "Binding the app to the browser", REMEDY)
}
