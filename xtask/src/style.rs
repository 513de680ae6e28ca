//! Joining the style sheets into the two that a browser asks for.
//!
//! There is a sheet for each component so that a reader finds it, and one request so that a person on
//! a poor signal does not wait for thirty. What only the pages after Today need comes with them.

use crate::{project::Project, say::Trouble};
use std::{fs, path::Path};

/// The sheets in the order of the cascade, a path a line.
const ORDER: &str = "style/order.txt";
/// Those of them that only the pages after Today need.
const LATER: &str = "style/later.txt";

const JOINED: &str = "target/style/camau.css";
/// The sheet of the later pages, which `xtask/src/seal.rs` puts into a build.
pub const JOINED_LATER: &str = "target/style/later.css";

/// How the name of the later pages' sheet starts.
const LATER_STEM: &str = "later";

/// Writes the joined sheets where `index.html` and the sealing of a build look for them.
pub fn join(project: &Project) -> Result<(), Trouble> {
    let (order, later) = (read(project, ORDER)?, read(project, LATER)?);
    let later: Vec<&str> = paths(&later).collect();
    let (second, first): (Vec<&str>, Vec<&str>) =
        paths(&order).partition(|path| later.contains(path));
    write(project, JOINED, &first)?;
    write(project, JOINED_LATER, &second)
}

/// Whether a file of a build is the sheet of the later pages.
pub fn is_later(file: &Path) -> bool {
    let name = file.file_name().and_then(|name| name.to_str());
    name.is_some_and(|name| name.starts_with(LATER_STEM) && name.ends_with(".css"))
}

fn write(project: &Project, target: &str, sheets: &[&str]) -> Result<(), Trouble> {
    let mut joined = String::new();
    for path in sheets {
        joined.push_str(&read(project, path)?);
        joined.push('\n');
    }
    let target = project.path(target);
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder).map_err(Trouble::file(folder))?;
    }
    // Left alone when nothing changed, so that a build that is up to date stays so.
    if fs::read_to_string(&target).is_ok_and(|there| there == joined) {
        return Ok(());
    }
    fs::write(&target, joined).map_err(Trouble::file(&target))
}

fn paths(order: &str) -> impl Iterator<Item = &str> {
    let lines = order.lines().map(str::trim);
    lines.filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn read(project: &Project, path: &str) -> Result<String, Trouble> {
    let path = project.path(path);
    fs::read_to_string(&path).map_err(Trouble::file(&path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_and_remarks_in_the_order_are_passed_over() {
        let order = "# the cascade\nstyle/tokens.css\n\n  style/base.css  \n";
        let found: Vec<&str> = paths(order).collect();
        assert_eq!(found, ["style/tokens.css", "style/base.css"]);
    }

    #[test]
    fn each_sheet_goes_into_one_of_the_two_in_the_order_of_the_cascade() {
        let folder = tempfile::tempdir().unwrap();
        let project = Project::at(folder.path());
        fs::create_dir(project.path("style")).unwrap();
        for (name, text) in [
            (
                "order.txt",
                "style/a.css\nstyle/b.css\nstyle/c.css\nstyle/d.css\n",
            ),
            ("later.txt", "# not for Today\nstyle/d.css\nstyle/b.css\n"),
            ("a.css", "a{}"),
            ("b.css", "b{}"),
            ("c.css", "c{}"),
            ("d.css", "d{}"),
        ] {
            fs::write(project.path("style").join(name), text).unwrap();
        }
        join(&project).unwrap();
        let joined = |path| fs::read_to_string(project.path(path)).unwrap();
        assert_eq!(joined(JOINED), "a{}\nc{}\n");
        assert_eq!(joined(JOINED_LATER), "b{}\nd{}\n");
    }

    #[test]
    fn the_later_sheet_is_known_by_its_name_with_a_hash_and_without() {
        assert!(is_later(Path::new("dist/later.css")) && is_later(Path::new("later-1f.css")));
        assert!(!is_later(Path::new("camau-1f.css")) && !is_later(Path::new("later-1f.js")));
    }
}
