//! Building the app into a folder that any static host can serve.

use crate::{
    command,
    project::Project,
    say::{self, Trouble},
    tools::Tools,
};
use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    time::SystemTime,
};

/// Everything a build reads.
const INPUTS: [&str; 13] = [
    "src",
    "content",
    "style",
    "public",
    "boot",
    "index.html",
    "build",
    "build.rs",
    "Cargo.toml",
    "Cargo.lock",
    "Trunk.toml",
    ".cargo",
    "xtask",
];

/// Which app to build.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Bundle {
    /// The app people use.
    Release,
    /// The same with the page of examples, for tests.
    Examples,
}

impl Bundle {
    /// The folder it is built into.
    pub fn folder(self, project: &Project) -> PathBuf {
        project.path(match self {
            Self::Release => "dist",
            Self::Examples => "dist-examples",
        })
    }

    /// Builds the app into its folder.
    pub fn build(self, project: &Project, tools: &Tools) -> Result<PathBuf, Trouble> {
        let folder = self.folder(project);
        let begun = SystemTime::now();
        say::starting(
            "Building the optimised app",
            "3 minutes the first time, then 30 seconds",
        );
        let mut trunk = tools.trunk(project);
        trunk
            .args(["build", "--release", "--offline", "--dist"])
            .arg(&folder);
        if self == Self::Examples {
            trunk.args(["--features", "examples"]);
        }
        command::run(
            &mut trunk,
            "Building the app",
            "Put right what the lines above say, and run this again.",
        )?;
        date(&page(&folder), begun)?;
        Ok(folder)
    }

    /// Whether what is built is newer than everything it is built from.
    pub fn is_fresh(self, project: &Project) -> bool {
        let built = page(&self.folder(project))
            .metadata()
            .and_then(|page| page.modified());
        let inputs = INPUTS.map(|name| project.path(name));
        is_newer(built.ok(), inputs.iter().filter_map(|input| newest(input)))
    }
}

fn page(folder: &Path) -> PathBuf {
    folder.join("index.html")
}

/// Dates the page at the start of its build: a file saved while the build ran is then newer, as it should be.
fn date(page: &Path, begun: SystemTime) -> Result<(), Trouble> {
    let file = File::options().append(true).open(page);
    file.and_then(|file| file.set_modified(begun))
        .map_err(Trouble::file(page))
}

fn is_newer(built: Option<SystemTime>, mut inputs: impl Iterator<Item = SystemTime>) -> bool {
    built.is_some_and(|built| inputs.all(|input| input < built))
}

/// When something in this file or folder last changed. A folder's own time counts too: it is what a deleted
/// file leaves behind.
fn newest(path: &Path) -> Option<SystemTime> {
    let own = path.metadata().and_then(|found| found.modified()).ok();
    let inside = fs::read_dir(path).into_iter().flatten().flatten();
    inside
        .filter_map(|entry| newest(&entry.path()))
        .chain(own)
        .max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    /// A checkout with one source file and a built page, both dated in seconds after the start of time.
    fn checkout(source: u64, built: Option<u64>) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, seconds: u64| {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, "").unwrap();
            set(&path, seconds);
            set(path.parent().unwrap(), seconds);
        };
        write("src/pages/today.rs", source);
        set(&folder.path().join("src"), source);
        if let Some(built) = built {
            write("dist/index.html", built);
        }
        folder
    }

    fn set(path: &Path, seconds: u64) {
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        File::open(path).unwrap().set_modified(time).unwrap();
    }

    fn is_fresh(folder: &tempfile::TempDir) -> bool {
        Bundle::Release.is_fresh(&Project::at(folder.path()))
    }

    #[test]
    fn a_page_newer_than_every_input_is_fresh() {
        assert!(is_fresh(&checkout(100, Some(200))));
    }

    #[test]
    fn a_source_file_deep_in_a_folder_makes_the_page_stale() {
        let folder = checkout(100, Some(200));
        set(&folder.path().join("src/pages/today.rs"), 300);
        assert!(!is_fresh(&folder));
    }

    #[test]
    fn a_deleted_source_file_makes_the_page_stale() {
        let folder = checkout(100, Some(200));
        fs::remove_file(folder.path().join("src/pages/today.rs")).unwrap();
        assert!(!is_fresh(&folder));
    }

    #[test]
    fn an_app_that_was_never_built_is_not_fresh() {
        assert!(!is_fresh(&checkout(100, None)));
    }

    #[test]
    fn a_file_saved_in_the_moment_the_build_began_counts_as_newer() {
        assert!(!is_fresh(&checkout(200, Some(200))));
    }

    #[test]
    fn a_build_is_dated_at_its_beginning() {
        let folder = checkout(100, Some(200));
        let begun = SystemTime::UNIX_EPOCH + Duration::from_secs(150);
        date(&folder.path().join("dist/index.html"), begun).unwrap();
        set(&folder.path().join("src/pages/today.rs"), 160);
        assert!(!is_fresh(&folder));
    }
}
