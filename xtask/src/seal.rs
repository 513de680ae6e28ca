//! What is done to a build by Trunk before it is whole.
//!
//! The app has to be cut before wasm-bindgen, which Trunk runs by itself. So Trunk calls this as a hook when it is
//! done, and what it made of the app gives way to a folder with both parts.
//!
//! Trunk names files by what Cargo made. Other versions of the tools after that make other bytes of it, so the files of
//! a release are named by their own bytes at the end. Then the service worker is told what there is, and the page what
//! it may do.

mod any_depth;
mod worker;

use crate::{
    command,
    project::Project,
    say::Trouble,
    short_names, shrink,
    split::{BINDING, FIRST, LATER, LOADER, split},
    tools::TARGET,
};
use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use sha2::{Digest, Sha256};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// How much of a hash goes into a name, in bytes. No two builds of one app will meet in it.
const HASH: usize = 8;

const PAGE: &str = "index.html";
const BOOT: &str = "boot.js";

/// The script that starts the app, and what it imports.
const BOOT_SOURCE: &str = "boot/boot.js";
const ICON: &str = "favicon.svg";

/// What a page of ours may do: run our own files, and nothing else. A host may say the same in a header; see
/// docs/hosting.md.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'self'; \
    form-action 'none'";

/// In front of this the page is told what it may do, before anything that it asks for.
const POLICY_BEFORE: &str = "<meta name=\"viewport\"";

/// What only a release has: in front of the worker, changes would be seen one visit too late.
const ASKS_FOR_WORKER: &str = " data-worker=\"";

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

/// Puts both parts of the app where Trunk's one was, with the script that starts them. Shrinks a release and names it by
/// its bytes. Gives the page all the names.
pub fn seal(project: &Project) -> Result<(), Trouble> {
    let Hook { staging, profile } = Hook::read()?;
    let whole = whole_in(&staging)?;
    let folder = staging.join(&whole);
    split(project, &compiled(project, profile)?, &folder)?;
    for ending in [".js", "_bg.wasm"] {
        let file = staging.join(format!("{whole}{ending}"));
        fs::remove_file(&file).map_err(Trouble::file(&file))?;
    }
    if profile == Profile::Release {
        short_names::agree_on(&folder.join(FIRST), &folder.join(BINDING))?;
    }
    join_scripts(project, &folder)?;
    let page = staging.join(PAGE);
    let text = fs::read_to_string(&page).map_err(Trouble::file(&page))?;
    let text = with_icon(&staging, &renamed(&text, &whole))?;
    if profile == Profile::Debug {
        let text = without_worker(&text);
        return fs::write(&page, text).map_err(Trouble::file(&page));
    }
    for part in [FIRST, LATER] {
        shrink::wasm(project, &folder.join(part))?;
    }
    let sheets = with_ending(&staging, ".css")?;
    for text in sheets.into_iter().chain([folder.join(BOOT)]) {
        shrink::text(project, &text)?;
    }
    let text = with_policy(&named_by_bytes(&staging, &whole, text)?)?;
    let deep = staging.join(any_depth::PAGE);
    fs::write(&deep, any_depth::page(&text)).map_err(Trouble::file(&deep))?;
    fs::write(&page, text).map_err(Trouble::file(&page))?;
    worker::tell(&staging)?;
    shrink::text(project, &staging.join(worker::SCRIPT))
}

/// The page with its icon in it, which is too small for a request of its own.
fn with_icon(staging: &Path, page: &str) -> Result<String, Trouble> {
    let file = staging.join(ICON);
    let icon = fs::read(&file).map_err(Trouble::file(&file))?;
    let inside = format!("data:image/svg+xml;base64,{}", BASE64.encode(icon));
    if !page.contains(ICON) {
        return Err(Trouble::Unclear {
            path: staging.join(PAGE),
            what: format!("mention of {ICON}"),
            remedy: "see ICON in xtask/src/seal.rs",
        });
    }
    fs::remove_file(&file).map_err(Trouble::file(&file))?;
    Ok(page.replacen(ICON, &inside, 1))
}

/// Puts all that the page runs into one file beside the app, so that it is asked for once.
fn join_scripts(project: &Project, folder: &Path) -> Result<(), Trouble> {
    let [binding, loader] = [BINDING, LOADER].map(|name| folder.join(name));
    let boot = project.path(BOOT_SOURCE);
    shrink::join(project, &boot, &binding, &folder.join(BOOT))?;
    for joined in [binding, loader] {
        fs::remove_file(&joined).map_err(Trouble::file(&joined))?;
    }
    Ok(())
}

/// The page of a build for work, which asks for no service worker.
fn without_worker(page: &str) -> String {
    let Some((before, rest)) = page.split_once(ASKS_FOR_WORKER) else {
        return page.to_owned();
    };
    let after = rest.split_once('"').map_or("", |(_, after)| after);
    [before, after].concat()
}

fn with_policy(page: &str) -> Result<String, Trouble> {
    if !page.contains(POLICY_BEFORE) {
        return Err(Trouble::Unclear {
            path: PAGE.into(),
            what: "place for the policy".to_owned(),
            remedy: "see POLICY_BEFORE in xtask/src/seal.rs",
        });
    }
    let policy = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n    {POLICY_BEFORE}"
    );
    Ok(page.replacen(POLICY_BEFORE, &policy, 1))
}

/// Names the style sheets and the folder of the app by the bytes in them, in the page too.
fn named_by_bytes(staging: &Path, whole: &str, mut page: String) -> Result<String, Trouble> {
    let mut all = with_ending(staging, ".css")?;
    all.push(staging.join(whole));
    for old in all {
        let name = old.file_name().and_then(|name| name.to_str());
        let name = name.filter(|name| page.contains(name));
        let name = name.ok_or_else(|| Trouble::Unclear {
            path: staging.join(PAGE),
            what: format!("mention of {}", old.display()),
            remedy: "see the patterns in Trunk.toml",
        })?;
        let stem = name.strip_suffix(".css");
        let (stem, ending) = stem.map_or((name, ""), |stem| (stem, ".css"));
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
    Ok(digits(&hash.finalize()))
}

/// As much of a hash as goes into a name.
fn digits(hash: &[u8]) -> String {
    let digits = hash.iter().take(HASH).map(|byte| format!("{byte:02x}"));
    digits.collect()
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

/// The page with the name of the script that starts the parts in the place of the whole's.
fn renamed(page: &str, whole: &str) -> String {
    page.replace(&format!("{whole}.js"), &format!("{whole}/{BOOT}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_asks_for_the_script_that_starts_the_parts_where_it_asked_for_the_whole() {
        let page = "<script src='/a/camau-1f.js' id='boot'>";
        assert_eq!(
            renamed(page, "camau-1f"),
            "<script src='/a/camau-1f/boot.js' id='boot'>"
        );
    }

    /// A sealed build with these styles and this script, and the page that names them.
    fn build(css: &str, js: &str) -> (tempfile::TempDir, String) {
        let staging = tempfile::tempdir().unwrap();
        let path = |name: &str| staging.path().join(name);
        fs::create_dir(path("camau-1f")).unwrap();
        fs::write(path("camau-1f/boot.js"), js).unwrap();
        fs::write(path("camau-1f/camau_bg.wasm"), "wasm").unwrap();
        fs::write(path("camau-2e.css"), css).unwrap();
        fs::write(path("shell-3d.css"), "shell").unwrap();
        let page = "/camau-1f/boot.js /camau-2e.css /shell-3d.css";
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
        for old in ["camau-1f", "camau-2e", "shell-3d"] {
            assert!(!page.contains(old), "{page}");
        }
        assert!(page.contains("/boot.js ") && page.contains("/shell-"));
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
        let differ = |others: Vec<String>| {
            let pairs = usual.iter().zip(others);
            pairs
                .map(|(name, other)| *name != other)
                .collect::<Vec<_>>()
        };
        assert_eq!(differ(names("css!", "js")), [false, true, false]);
        assert_eq!(differ(names("css", "js!")), [true, false, false]);
    }

    #[test]
    fn a_sheet_that_the_page_does_not_name_is_told_of() {
        let staging = tempfile::tempdir().unwrap();
        fs::write(staging.path().join("camau-2e.css"), "").unwrap();
        let trouble = named_by_bytes(staging.path(), "camau-1f", String::new()).unwrap_err();
        assert!(trouble.to_string().contains("camau-2e.css"));
    }

    #[test]
    fn the_icon_stands_in_the_page_and_is_no_file_any_more() {
        let staging = tempfile::tempdir().unwrap();
        let file = staging.path().join(ICON);
        fs::write(&file, "<svg/>").unwrap();
        let page = with_icon(staging.path(), "<link rel=\"icon\" href=\"favicon.svg\">").unwrap();
        let inside = "data:image/svg+xml;base64,PHN2Zy8+";
        assert_eq!(page, format!("<link rel=\"icon\" href=\"{inside}\">"));
        assert!(!file.exists());
    }

    #[test]
    fn a_page_for_work_asks_for_no_service_worker() {
        let page = "<script src=\"/boot.js\" data-worker=\"/camau-worker.js\" id=\"boot\">";
        assert_eq!(
            without_worker(page),
            "<script src=\"/boot.js\" id=\"boot\">"
        );
    }

    #[test]
    fn the_page_says_what_it_may_do_before_it_asks_for_anything() {
        let page = "<meta charset=\"utf-8\">\n    <meta name=\"viewport\" content=\"x\">\n<link>";
        let with = with_policy(page).unwrap();
        let at = |what: &str| with.find(what).unwrap();
        assert!(at("charset") < at("Content-Security-Policy"));
        assert!(at("form-action 'none'") < at("<link>"));
        assert!(!POLICY.contains("unsafe-inline") && !POLICY.contains("'unsafe-eval'"));
        assert!(with_policy("<html>").is_err());
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
