//! What is done to a build by Trunk before it is whole.
//!
//! The app has to be cut before wasm-bindgen, which Trunk runs by itself. So Trunk calls this as a hook when it is
//! done, and what it made of the app gives way to a folder with both parts.
//!
//! Trunk names files by what Cargo made. Other versions of the tools after that make other bytes of it, so the files of
//! a release are named by their own bytes at the end.

use crate::{
    command,
    project::Project,
    say::Trouble,
    shrink,
    split::{FIRST, LATER, LOADER, START, split},
    style::JOINED_LATER,
    tools::TARGET,
};
use sha2::{Digest, Sha256};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// How the name of the loader starts in Trunk's page. See `pattern_preload` in Trunk.toml.
const LOADER_OF: &str = "loader-of-";

/// How much of a hash goes into a name, in bytes. No two builds of one app will meet in it.
const HASH: usize = 8;

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

/// Puts both parts of the app where Trunk's one was, and the sheet of the later pages beside them. Shrinks a release and
/// names it by its bytes. Gives the page all the names.
pub fn seal(project: &Project) -> Result<(), Trouble> {
    let Hook { staging, profile } = Hook::read()?;
    let whole = whole_in(&staging)?;
    let folder = staging.join(&whole);
    split(project, &compiled(project, profile)?, &folder)?;
    for ending in [".js", "_bg.wasm"] {
        let file = staging.join(format!("{whole}{ending}"));
        fs::remove_file(&file).map_err(Trouble::file(&file))?;
    }
    let style = staging.join("later.css");
    fs::copy(project.path(JOINED_LATER), &style).map_err(Trouble::file(&style))?;
    let page = staging.join("index.html");
    let text = fs::read_to_string(&page).map_err(Trouble::file(&page))?;
    let mut text = renamed(&text, &whole);
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
        text = named_by_bytes(&staging, &whole, text)?;
    }
    fs::write(&page, text).map_err(Trouble::file(&page))
}

/// Names the style sheets and the folder of the app by the bytes in them, in the page too.
fn named_by_bytes(staging: &Path, whole: &str, mut page: String) -> Result<String, Trouble> {
    let mut all = with_ending(staging, ".css")?;
    all.push(staging.join(whole));
    for old in all {
        let name = old.file_name().and_then(|name| name.to_str());
        let name = name.filter(|name| page.contains(name));
        let name = name.ok_or_else(|| Trouble::Unclear {
            path: staging.join("index.html"),
            what: format!("mention of {}", old.display()),
            remedy: "see the patterns in Trunk.toml",
        })?;
        let (stem, ending) = match name.strip_suffix(".css") {
            Some(stem) => (stem, ".css"),
            None => (name, ""),
        };
        let kind = stem.split('-').next().unwrap_or(stem);
        let new = format!("{kind}-{}{ending}", hash(&old)?);
        fs::rename(&old, old.with_file_name(&new)).map_err(Trouble::file(&old))?;
        page = page.replace(name, &new);
    }
    Ok(page)
}

/// The hash of a file, or of every file in a folder with its name.
fn hash(path: &Path) -> Result<String, Trouble> {
    let mut files = match path.is_dir() {
        true => with_ending(path, "")?,
        false => vec![path.to_owned()],
    };
    files.sort();
    let mut hash = Sha256::new();
    for file in files {
        let bytes = fs::read(&file).map_err(Trouble::file(&file))?;
        if path.is_dir() {
            hash.update(file.file_name().unwrap_or_default().as_encoded_bytes());
            hash.update([0]);
            hash.update(bytes.len().to_le_bytes());
        }
        hash.update(bytes);
    }
    let hash = hash.finalize();
    let digits = hash.iter().take(HASH).map(|byte| format!("{byte:02x}"));
    Ok(digits.collect())
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
fn compiled(project: &Project, profile: Profile) -> Result<PathBuf, Trouble> {
    let folder = match profile {
        Profile::Debug => "debug",
        Profile::Release => "release",
    };
    let target = target_folder(project)?;
    Ok(target.join(TARGET).join(folder).join("camau.wasm"))
}

/// Where Cargo builds. Only Cargo knows: a variable, its own settings or the person's can say so.
fn target_folder(project: &Project) -> Result<PathBuf, Trouble> {
    let mut cargo = project.cargo();
    cargo.args(["metadata", "--no-deps", "--format-version", "1"]);
    let metadata = command::read(&mut cargo);
    let folder = metadata.as_deref().and_then(target_in);
    folder.ok_or_else(|| Trouble::Failed {
        what: "Asking Cargo where it builds".to_owned(),
        remedy: "Run `cargo metadata --no-deps` to see why.".to_owned(),
    })
}

fn target_in(metadata: &str) -> Option<PathBuf> {
    let metadata: serde_json::Value = serde_json::from_str(metadata).ok()?;
    Some(metadata.get("target_directory")?.as_str()?.into())
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

    /// A sealed build with these styles and this script, and the page that names them.
    fn build(css: &str, js: &str) -> (tempfile::TempDir, String) {
        let staging = tempfile::tempdir().unwrap();
        let path = |name: &str| staging.path().join(name);
        fs::create_dir(path("camau-1f")).unwrap();
        fs::write(path("camau-1f/camau.js"), js).unwrap();
        fs::write(path("camau-1f/camau_bg.wasm"), "wasm").unwrap();
        fs::write(path("camau-2e.css"), css).unwrap();
        fs::write(path("later.css"), "later").unwrap();
        let page = "/camau-1f/camau.js /camau-1f/camau_bg.wasm /camau-2e.css /later.css";
        let page = named_by_bytes(staging.path(), "camau-1f", page.to_owned()).unwrap();
        (staging, page)
    }

    #[test]
    fn every_file_is_where_the_page_says_under_its_new_name() {
        let (staging, page) = build("css", "js");
        for name in page.split_whitespace() {
            let file = staging.path().join(name.trim_start_matches('/'));
            assert!(file.is_file(), "{name} is not there");
        }
        assert!(!page.contains("camau-1f") && !page.contains("camau-2e"));
        assert!(page.contains("/later-") && page.matches("/camau-").count() == 3);
    }

    #[test]
    fn the_same_bytes_have_the_same_names_and_other_bytes_have_others() {
        let names = |css, js| {
            let page = build(css, js).1;
            page.split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        let usual = names("css", "js");
        assert_eq!(usual, names("css", "js"));
        let other_style = names("css!", "js");
        assert_eq!(usual[..2], other_style[..2]);
        assert_ne!(usual[2], other_style[2]);
        let other_script = names("css", "js!");
        assert_ne!(usual[0], other_script[0]);
        assert_ne!(usual[1], other_script[1]);
        assert_eq!(usual[2..], other_script[2..]);
    }

    #[test]
    fn a_sheet_that_the_page_does_not_name_is_told_of() {
        let staging = tempfile::tempdir().unwrap();
        fs::write(staging.path().join("later.css"), "").unwrap();
        let trouble = named_by_bytes(staging.path(), "camau-1f", String::new()).unwrap_err();
        assert!(trouble.to_string().contains("later.css"));
    }

    #[test]
    fn cargo_says_where_it_builds() {
        let said = target_in(r#"{"packages":[],"target_directory":"/a \"b\"/target"}"#);
        assert_eq!(said, Some("/a \"b\"/target".into()));
        assert_eq!(target_in("{}"), None);
        assert!(target_folder(&Project::here()).unwrap().is_absolute());
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
