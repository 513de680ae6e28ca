//! What the service worker is told: the files the app is made of, and what their bytes must be.

use super::{PAGE, any_depth, digits, with_ending};
use crate::say::Trouble;
use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

pub const SCRIPT: &str = "camau-worker.js";

/// Where the script is told.
const UNTOLD: &str = "{ version: \"\", files: {} }";

/// Pictures that the browser asks for when it installs the app. The app never shows them, so it does without them
/// offline.
const PICTURES: [&str; 2] = ["screenshots/", "icons/"];

/// Tells the service worker each file and its hash, and what all of them together are called.
pub fn tell(staging: &Path) -> Result<(), Trouble> {
    let files = files(staging)?;
    let script = staging.join(SCRIPT);
    let text = fs::read_to_string(&script).map_err(Trouble::file(&script))?;
    // A worker that does something else with the same files is another version too.
    let version = Sha256::digest(serde_json::json!([text, files]).to_string());
    let told = serde_json::json!({ "version": digits(&version), "files": files }).to_string();
    if !text.contains(UNTOLD) {
        return Err(Trouble::Unclear {
            path: script,
            what: "place for the files".to_owned(),
            remedy: "see UNTOLD in xtask/src/seal/worker.rs",
        });
    }
    fs::write(&script, text.replace(UNTOLD, &told)).map_err(Trouble::file(&script))
}

/// Each file of the app, by the address it is asked for under, with its hash as browsers compare it.
fn files(staging: &Path) -> Result<BTreeMap<String, String>, Trouble> {
    let mut files = BTreeMap::new();
    for path in all_files(staging)? {
        let name = path.strip_prefix(staging).unwrap_or(&path);
        let name = name.to_string_lossy().replace('\\', "/");
        // The page for routes stands in where there is no service worker, and only there.
        if [SCRIPT, any_depth::PAGE].contains(&name.as_str())
            || PICTURES.iter().any(|pictures| name.starts_with(pictures))
        {
            continue;
        }
        let bytes = fs::read(&path).map_err(Trouble::file(&path))?;
        let hash = BASE64.encode(Sha256::digest(&bytes));
        let name = if name == PAGE { "./".to_owned() } else { name };
        files.insert(name, format!("sha256-{hash}"));
    }
    Ok(files)
}

/// Every file in a folder, however deep.
fn all_files(folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let mut files = Vec::new();
    for path in with_ending(folder, "")? {
        match path.is_dir() {
            true => files.extend(all_files(&path)?),
            false => files.push(path),
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A build with this page in it, and what its service worker is told.
    fn told(page: &str) -> String {
        let staging = tempfile::tempdir().unwrap();
        let script = format!("const {{ version, files }} = {UNTOLD};");
        fs::create_dir(staging.path().join("camau-1f")).unwrap();
        fs::create_dir(staging.path().join("screenshots")).unwrap();
        for (name, text) in [
            (PAGE, page),
            (any_depth::PAGE, page),
            ("camau-1f/camau_bg.wasm", "wasm"),
            ("screenshots/wide.png", "picture"),
            (SCRIPT, &script),
        ] {
            fs::write(staging.path().join(name), text).unwrap();
        }
        tell(staging.path()).unwrap();
        fs::read_to_string(staging.path().join(SCRIPT)).unwrap()
    }

    #[test]
    fn every_file_is_told_but_the_worker_itself_and_what_the_app_does_without() {
        let told = told("<p>Camau</p>");
        for name in ["\"./\":\"sha256-", "\"camau-1f/camau_bg.wasm\":\"sha256-"] {
            assert!(told.contains(name), "{told}");
        }
        for name in [PAGE, any_depth::PAGE, SCRIPT, "wide.png"] {
            assert!(!told.contains(name), "{told}");
        }
    }

    #[test]
    fn a_hash_is_the_one_that_browsers_compare() {
        // The SHA-256 of "wasm", worked out with another program.
        let hash = "sha256-M2FUv2f3Zfj3XRagrM7mG17l9qdbKikFcD35E71VDz4=";
        let told = told("<p>Camau</p>");
        assert!(told.contains(hash), "{told}");
    }

    #[test]
    fn the_same_files_are_the_same_version_and_other_bytes_another() {
        assert_eq!(told("<p>Camau</p>"), told("<p>Camau</p>"));
        assert_ne!(told("<p>Camau</p>"), told("<p>Camau!</p>"));
    }

    #[test]
    fn a_script_that_cannot_be_told_stops_the_build() {
        let staging = tempfile::tempdir().unwrap();
        fs::write(staging.path().join(SCRIPT), "const files = [];").unwrap();
        assert!(tell(staging.path()).is_err());
    }
}
