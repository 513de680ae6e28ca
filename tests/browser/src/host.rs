//! A host on which the app is put, and where it is changed: as when a new version comes, whole or in parts.

use anyhow::{Context, Result, ensure};
use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use sha2::{Digest, Sha256};
use std::{
    fs,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

const PAGE: &str = "index.html";
const WORKER: &str = "camau-worker.js";

/// A copy of a built app.
pub struct Host(TempDir);

impl Host {
    /// Puts a built app there.
    pub fn of(dist: &Path) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("camau-host-").tempdir()?;
        copy_all(dist, folder.path())?;
        Ok(Self(folder))
    }

    pub fn folder(&self) -> &Path {
        self.0.path()
    }

    /// Compresses every file beside itself.
    pub fn compresses(&self) -> Result<()> {
        let done = xtask::weight::compress_all(self.folder());
        done.map_err(|trouble| anyhow::anyhow!("compressing failed: {trouble}"))
    }

    /// Puts another version there, which says this at the end of its page.
    pub fn has_version(&self, mark: &str) -> Result<()> {
        let before = hash(&self.read(PAGE)?);
        let page = [self.read(PAGE)?, format!("<!-- {mark} -->\n")].concat();
        self.write(PAGE, &page)?;
        self.tell_worker(&before, &hash(&page))?;
        self.is_called(mark)
    }

    /// Says that a version is there of which one file has not arrived.
    pub fn has_half_a_version(&self, mark: &str) -> Result<()> {
        fs::remove_file(self.path("icon.svg"))?;
        self.is_called(mark)
    }

    /// Puts a version there of which one file is not the one that was built.
    pub fn has_a_spoilt_version(&self, mark: &str) -> Result<()> {
        self.write("icon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")?;
        self.is_called(mark)
    }

    /// The worker's file is another, and so it is another version to a browser.
    fn is_called(&self, mark: &str) -> Result<()> {
        let worker = self.read(WORKER)?;
        let (before, rest) = worker
            .split_once("version:\"")
            .context("the worker does not name its version")?;
        let (_, after) = rest.split_once('"').context("the version does not end")?;
        let worker = format!("{before}version:\"{mark}\"{after}");
        self.write(WORKER, &worker)
    }

    fn tell_worker(&self, before: &str, after: &str) -> Result<()> {
        let worker = self.read(WORKER)?;
        ensure!(worker.contains(before), "the worker does not know the page");
        self.write(WORKER, &worker.replace(before, after))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder().join(name)
    }

    fn read(&self, name: &str) -> Result<String> {
        fs::read_to_string(self.path(name)).with_context(|| format!("reading {name}"))
    }

    fn write(&self, name: &str, text: &str) -> Result<()> {
        fs::write(self.path(name), text).with_context(|| format!("writing {name}"))
    }
}

/// As browsers compare it.
fn hash(text: &str) -> String {
    let hash = BASE64.encode(Sha256::digest(text));
    format!("sha256-{hash}")
}

fn copy_all(from: &Path, to: &Path) -> Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            fs::create_dir(&target)?;
            copy_all(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
