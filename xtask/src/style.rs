//! Joining the style sheets into the two that a browser asks for.
//!
//! There is a sheet for each component so that a reader finds it, and two requests so that a person on a poor signal
//! does not wait for thirty. The first is what the help numbers in the page itself need, and nothing else.

use crate::{project::Project, say::Trouble};
use std::fs;

/// The sheets in the order of the cascade, a path a line.
const ORDER: &str = "style/order.txt";
/// Those of them that what stands in the page itself needs.
const SHELL: &str = "style/shell.txt";

const JOINED_SHELL: &str = "target/style/shell.css";
const JOINED: &str = "target/style/camau.css";

/// Writes the joined sheets where `index.html` looks for them.
pub fn join(project: &Project) -> Result<(), Trouble> {
    let (order, shell) = (read(project, ORDER)?, read(project, SHELL)?);
    let shell: Vec<&str> = paths(&shell).collect();
    let (first, second): (Vec<&str>, Vec<&str>) =
        paths(&order).partition(|path| shell.contains(path));
    write(project, JOINED_SHELL, &first)?;
    write(project, JOINED, &second)
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
            ("shell.txt", "# for the page\nstyle/c.css\nstyle/a.css\n"),
            ("a.css", "a{}"),
            ("b.css", "b{}"),
            ("c.css", "c{}"),
            ("d.css", "d{}"),
        ] {
            fs::write(project.path("style").join(name), text).unwrap();
        }
        join(&project).unwrap();
        let joined = |path| fs::read_to_string(project.path(path)).unwrap();
        assert_eq!(joined(JOINED_SHELL), "a{}\nc{}\n");
        assert_eq!(joined(JOINED), "b{}\nd{}\n");
    }
}
