//! Finds the files under a folder, for the build and for the tests alike.

use super::fault::TextFile;
use std::{fs, path::Path};

/// Every file under a folder, with its text, or one sentence on what cannot be read.
pub fn under(folder: &str) -> Result<Vec<TextFile>, String> {
    let cannot = |error| format!("{folder}:1: This folder cannot be read: {error}.");
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(cannot)? {
        let path = entry.map_err(cannot)?.path();
        let name = with_slashes(&path);
        if path.is_dir() {
            files.extend(under(&name)?);
        } else {
            let text = fs::read_to_string(&path)
                .map_err(|error| format!("{name}:1: This file cannot be read: {error}."))?;
            // A writer's machine may end its lines in its own way.
            let text = text.replace("\r\n", "\n");
            files.push(TextFile { path: name, text });
        }
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(files)
}

fn with_slashes(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
