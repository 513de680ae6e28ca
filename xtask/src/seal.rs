//! What is done to a build by Trunk before it is whole.
//!
//! The app has to be cut before wasm-bindgen, which Trunk runs by itself. So Trunk calls this as a hook when it is
//! done, and what it made of the app gives way to a folder with both parts.

use crate::{
    project::Project,
    say::Trouble,
    shrink,
    split::{FIRST, LATER, LOADER, START, split},
    tools::TARGET,
};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// How the name of the loader starts in Trunk's page. See `pattern_preload` in Trunk.toml.
const LOADER_OF: &str = "loader-of-";

/// How the app was compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Profile {
    Debug,
    Release,
}

/// Trunk's own account of the build this is a hook of.
struct Hook {
    staging: PathBuf,
    profile: Profile,
}

impl Hook {
    fn read() -> Result<Self, Trouble> {
        let staging = env::var_os("TRUNK_STAGING_DIR").ok_or_else(|| Trouble::Missing {
            what: "A build by Trunk".to_owned(),
            remedy: "Trunk asks for this at the end of each build: call `cargo xtask build`."
                .to_owned(),
        })?;
        let profile = match env::var("TRUNK_PROFILE").as_deref() {
            Ok("release") => Profile::Release,
            _ => Profile::Debug,
        };
        Ok(Self {
            staging: staging.into(),
            profile,
        })
    }
}

/// Puts both parts of the app where Trunk's one was, names them in the page, and shrinks a release.
pub fn seal(project: &Project) -> Result<(), Trouble> {
    let Hook { staging, profile } = Hook::read()?;
    let whole = whole_in(&staging)?;
    let folder = staging.join(&whole);
    split(project, &compiled(project, profile), &folder)?;
    for ending in [".js", "_bg.wasm"] {
        let file = staging.join(format!("{whole}{ending}"));
        fs::remove_file(&file).map_err(Trouble::file(&file))?;
    }
    if profile == Profile::Release {
        for part in [FIRST, LATER] {
            shrink::wasm(project, &folder.join(part))?;
        }
        let texts = with_ending(&staging, ".css")?
            .into_iter()
            .chain(with_ending(&staging, ".js")?)
            .chain([folder.join(START), folder.join(LOADER)]);
        for text in texts {
            shrink::text(project, &text)?;
        }
    }
    let page = staging.join("index.html");
    let text = fs::read_to_string(&page).map_err(Trouble::file(&page))?;
    fs::write(&page, renamed(&text, &whole)).map_err(Trouble::file(&page))
}

/// The files of a folder whose names end like this.
fn with_ending(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, Trouble> {
    let files = fs::read_dir(folder).map_err(Trouble::file(folder))?;
    let paths = files.flatten().map(|file| file.path());
    Ok(paths
        .filter(|path| path.to_string_lossy().ends_with(ending))
        .collect())
}

/// The name, with its hash, that Trunk gave the app.
fn whole_in(staging: &Path) -> Result<String, Trouble> {
    let found = with_ending(staging, "_bg.wasm")?;
    let name = found.first().and_then(|path| path.file_name()?.to_str());
    let whole = name.and_then(|name| name.strip_suffix("_bg.wasm"));
    whole.map(str::to_owned).ok_or_else(|| Trouble::Unclear {
        path: staging.to_owned(),
        what: "WebAssembly in it".to_owned(),
        remedy: "call this with `cargo xtask build`",
    })
}

/// The app as Rust compiled it, with the notes that the cut goes by.
fn compiled(project: &Project, profile: Profile) -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    let folder = match profile {
        Profile::Debug => "debug",
        Profile::Release => "release",
    };
    let target = project.path("").join(target);
    target.join(TARGET).join(folder).join("camau.wasm")
}

/// The page with the names of the parts in the place of the whole's.
fn renamed(page: &str, whole: &str) -> String {
    page.replace(
        &format!("{LOADER_OF}{whole}.js"),
        &format!("{whole}/{LOADER}"),
    )
    .replace(&format!("{whole}.js"), &format!("{whole}/{START}"))
    .replace(&format!("{whole}_bg.wasm"), &format!("{whole}/{FIRST}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_asks_for_the_parts_where_it_asked_for_the_whole() {
        let page = "<link href='/a/camau-1f.js'><link href='/a/loader-of-camau-1f.js'>\
                    <script data-js='/a/camau-1f.js' data-wasm='/a/camau-1f_bg.wasm'>";
        assert_eq!(
            renamed(page, "camau-1f"),
            "<link href='/a/camau-1f/camau.js'><link href='/a/camau-1f/split.js'>\
             <script data-js='/a/camau-1f/camau.js' data-wasm='/a/camau-1f/camau_bg.wasm'>"
        );
    }

    #[test]
    fn the_app_goes_by_the_name_that_trunk_gave_it() {
        let staging = tempfile::tempdir().unwrap();
        for name in ["index.html", "camau-1f.js", "camau-1f_bg.wasm"] {
            fs::write(staging.path().join(name), "").unwrap();
        }
        assert_eq!(whole_in(staging.path()).unwrap(), "camau-1f");
    }

    #[test]
    fn a_build_without_an_app_is_told_of() {
        let staging = tempfile::tempdir().unwrap();
        let trouble = whole_in(staging.path()).unwrap_err().to_string();
        assert!(trouble.contains("has no WebAssembly"));
    }
}
