//! What the browser tests read a printed page back with.

use crate::{command, say::Trouble, tools};
use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

/// Where the programs are, if somebody says so.
const NAMED: &str = "CAMAU_POPPLER";

/// The program that reads the words on a page, and the one that makes a picture of it.
const PROGRAMS: [&str; 2] = ["pdftotext", "pdftoppm"];

/// The programs of Poppler, which come in one package and stand in one folder.
pub struct Poppler(PathBuf);

impl Poppler {
    /// Finds the programs, or installs them.
    pub fn ready() -> Result<Self, Trouble> {
        if let Some(found) = Self::find() {
            return Ok(found);
        }
        tools::ready_packages("Poppler, which reads printed pages,", &["poppler-utils"])?;
        Self::find().ok_or_else(|| Trouble::Missing {
            what: PROGRAMS.join(" or "),
            remedy: format!("Name the folder with both in the variable {NAMED}."),
        })
    }

    /// Tells a browser test where they are.
    pub fn name_to(&self, command: &mut Command) {
        command.env(NAMED, &self.0);
    }

    fn find() -> Option<Self> {
        let named = env::var_os(NAMED).map(PathBuf::from);
        let on_path = PROGRAMS.iter().flat_map(|name| command::on_path(name));
        let folders = on_path.filter_map(|program| program.parent().map(Path::to_owned));
        first_with_all(named.into_iter().chain(folders)).map(Self)
    }
}

fn first_with_all(mut folders: impl Iterator<Item = PathBuf>) -> Option<PathBuf> {
    let is_there = |folder: &Path, name: &&str| folder.join(command::executable(name)).is_file();
    folders.find(|folder| PROGRAMS.iter().all(|name| is_there(folder, name)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn folder_with(programs: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for name in programs {
            fs::write(folder.path().join(command::executable(name)), "").unwrap();
        }
        folder
    }

    #[test]
    fn a_folder_with_only_some_of_the_programs_is_passed_over() {
        let (some, all) = (folder_with(&PROGRAMS[..1]), folder_with(&PROGRAMS));
        let folders = [&some, &all].map(|folder| folder.path().to_owned());
        assert_eq!(
            first_with_all(folders.into_iter()),
            Some(all.path().to_owned())
        );
    }

    #[test]
    fn where_the_programs_stand_apart_there_is_no_folder() {
        let apart = PROGRAMS.map(|name| folder_with(&[name]));
        let folders = apart.iter().map(|folder| folder.path().to_owned());
        assert_eq!(first_with_all(folders), None);
    }

    #[test]
    fn a_browser_test_is_told_of_the_folder() {
        let mut command = Command::new("cargo");
        Poppler(PathBuf::from("/opt/poppler")).name_to(&mut command);
        let told: Vec<_> = command.get_envs().collect();
        let folder = Path::new("/opt/poppler").as_os_str();
        assert_eq!(told, [(NAMED.as_ref(), Some(folder))]);
    }
}
