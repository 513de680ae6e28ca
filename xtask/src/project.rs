//! The checkout, and the versions its own files ask for.

use crate::{
    say::{RESTORE, Trouble},
    version::Version,
};
use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The folder that holds the workspace.
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// The checkout these chores were compiled from, wherever in it they are called.
    pub fn here() -> Self {
        let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
        Self::at(xtask.parent().unwrap_or(xtask))
    }

    /// A checkout in this folder.
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// A file or folder of the checkout.
    pub fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// A program that will run at the root of the checkout.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        command
    }

    /// The Cargo these chores were started with, so that `cargo +stable xtask` stays with that Rust.
    pub fn cargo(&self) -> Command {
        self.command(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
    }

    /// The version of a library in Cargo.lock.
    pub fn locked(&self, package: &str) -> Result<Version, Trouble> {
        let path = self.path("Cargo.lock");
        locked_version(&read_toml(&path)?, package).ok_or_else(|| Trouble::Unclear {
            path,
            what: format!("version of {package}"),
            remedy: RESTORE,
        })
    }
}

fn read_toml(path: &Path) -> Result<toml::Table, Trouble> {
    let text = fs::read_to_string(path).map_err(Trouble::file(path))?;
    text.parse().map_err(|_| Trouble::Unclear {
        path: path.to_owned(),
        what: "valid TOML in it".to_owned(),
        remedy: RESTORE,
    })
}

fn locked_version(lock: &toml::Table, name: &str) -> Option<Version> {
    let packages = lock.get("package")?.as_array()?;
    let package = packages
        .iter()
        .find(|package| package.get("name").and_then(toml::Value::as_str) == Some(name))?;
    Version::parse(package.get("version")?.as_str()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_names_the_version_of_a_library() {
        let lock = "[[package]]\nname = 'wasm-bindgen'\nversion = '0.2.130'\n\
                    [[package]]\nname = 'wasm-bindgen-macro'\nversion = '0.2.99'";
        let lock = lock.parse().unwrap();
        assert_eq!(
            locked_version(&lock, "wasm-bindgen"),
            Some(Version(0, 2, 130))
        );
        assert_eq!(locked_version(&lock, "trunk"), None);
    }

    #[test]
    fn cargo_and_the_readme_both_say_which_rust_is_needed() {
        let project = Project::here();
        let manifest = read_toml(&project.path("Cargo.toml")).unwrap();
        let needed = manifest["workspace"]["package"]["rust-version"].as_str();
        let readme = fs::read_to_string(project.path("README.md")).unwrap();
        assert!(readme.contains(&format!("Rust {} or newer", needed.unwrap())));
    }

    #[test]
    fn this_checkout_names_the_libraries_that_a_tool_has_to_match() {
        assert!(Project::here().locked("wasm-bindgen").is_ok());
    }
}
