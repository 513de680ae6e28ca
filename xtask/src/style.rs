//! Joining the style sheets into the one that the page asks for.
//!
//! There is a sheet for each component so that a reader finds it, and one request so that a person on
//! a poor signal does not wait for thirty.

use crate::{project::Project, say::Trouble};
use std::fs;

/// The sheets in the order of the cascade, a path a line.
const ORDER: &str = "style/order.txt";
const JOINED: &str = "target/style/camau.css";

/// Writes the joined sheet where `index.html` looks for it.
pub fn join(project: &Project) -> Result<(), Trouble> {
    let order = read(project, ORDER)?;
    let mut joined = String::new();
    for path in paths(&order) {
        joined.push_str(&read(project, path)?);
        joined.push('\n');
    }
    let target = project.path(JOINED);
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
}
