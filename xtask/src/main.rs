//! The chores by name: `cargo xtask <chore>`.

use std::{
    fs,
    process::{Command, ExitCode},
};
use xtask::{
    browser::Browser,
    bundle::Bundle,
    checks, command, fuzz,
    project::Project,
    say::{self, Trouble},
    seal,
    serve::{Server, asked_port, free_port},
    style,
    tools::Tools,
    weight::Weight,
};

const HELP: &str = "\
cargo xtask run     set everything up, build the app and serve it on this machine
cargo xtask dev     the same for work on it: not optimised, reloads when a file is saved
cargo xtask test    set everything up and run every check
cargo xtask build   build the app into dist/ and print its size
cargo xtask bench   build the app and print what it weighs, and how fast it is against a page that does next to nothing
cargo xtask fuzz    make up copies by the million and bring them back; for 10 minutes, or as many as you say
cargo xtask kills   kill a real browser while words are typed, and look for them; 50 times, or as often as you say
cargo xtask screenshots   build the app and take pictures of every part of it, into docs/screenshots/
cargo xtask early   build the app and write down its first pages, which are shown before it is there; build it again after
cargo xtask style   join the style sheets into two; Trunk asks for this before each build
cargo xtask seal    cut the built app in two and shrink it; Trunk asks for this after each build
cargo xtask help    print this list

run and dev take `--port 9000`; without it they take 8080, or the next port that is free.";

const PORT: u16 = 8080;

/// How often the browser is killed where nobody says.
const KILLS: u64 = 50;

/// What is copied into every build as it is, with the app's own pictures.
const PUBLIC: &str = "public";

/// Where pictures of the app are kept.
const SCREENSHOTS: &str = "docs/screenshots";

/// The first pages of a first visit, written down.
const EARLY: &str = "boot/early";

/// A page of a few lines, which the app is measured against.
const FLOOR: &str = "tests/browser/floor";

/// Where the app is built to while it is worked on.
const DIST: &str = "dist-dev";

/// Folders in which nothing that changes is a reason to build again.
const UNWATCHED: [&str; 6] = ["tests", "xtask", "dist", "dist-examples", DIST, "target"];

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
enum Task {
    Run { port: Option<u16> },
    Dev { port: Option<u16> },
    Test,
    Build,
    Bench,
    Fuzz { minutes: u64 },
    Kills { rounds: u64 },
    Screenshots,
    Early,
    Style,
    Seal,
    Help,
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let project = Project::here();
    let outcome = match task(&words) {
        Ok(Task::Test) if checks::run(&project) => Ok(()),
        Ok(Task::Test) => return ExitCode::FAILURE,
        Ok(Task::Help) => {
            say::line(HELP);
            Ok(())
        }
        Ok(Task::Run { port }) => run(&project, port),
        Ok(Task::Dev { port }) => dev(&project, port),
        Ok(Task::Build) => build(&project),
        Ok(Task::Style) => style::join(&project),
        Ok(Task::Seal) => seal::seal(&project),
        Ok(Task::Bench) => bench(&project),
        Ok(Task::Screenshots) => screenshots(&project),
        Ok(Task::Early) => early(&project),
        Ok(Task::Kills { rounds }) => kills(&project, rounds),
        Ok(Task::Fuzz { minutes }) => fuzz::run(&project, minutes),
        Err(trouble) => Err(trouble),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            say::trouble(&trouble);
            ExitCode::FAILURE
        }
    }
}

fn task(words: &[&str]) -> Result<Task, Trouble> {
    let unknown = || Trouble::UnknownTask(words.join(" "));
    let port = |rest: &[&str]| match rest {
        [] => Ok(None),
        ["--port", number] => number.parse().map(Some).map_err(|_| unknown()),
        _ => Err(unknown()),
    };
    // How much of something is done, where it can be done for longer.
    let how_many = |rest: &[&str], usual| match rest {
        [] => Ok(usual),
        [number] => number.parse().map_err(|_| unknown()),
        _ => Err(unknown()),
    };
    match words {
        [] | ["help" | "--help" | "-h"] => Ok(Task::Help),
        ["run", rest @ ..] => Ok(Task::Run { port: port(rest)? }),
        ["dev", rest @ ..] => Ok(Task::Dev { port: port(rest)? }),
        ["test"] => Ok(Task::Test),
        ["build"] => Ok(Task::Build),
        ["screenshots"] => Ok(Task::Screenshots),
        ["early"] => Ok(Task::Early),
        ["style"] => Ok(Task::Style),
        ["seal"] => Ok(Task::Seal),
        ["bench"] => Ok(Task::Bench),
        ["kills", rest @ ..] => Ok(Task::Kills {
            rounds: how_many(rest, KILLS)?,
        }),
        ["fuzz", rest @ ..] => Ok(Task::Fuzz {
            minutes: how_many(rest, fuzz::MINUTES)?,
        }),
        _ => Err(unknown()),
    }
}

fn run(project: &Project, port: Option<u16>) -> Result<(), Trouble> {
    let port = choose_port(port)?;
    if !Bundle::Release.is_fresh(project) {
        build(project)?;
    }
    let server = Server::start_at(Bundle::Release.folder(project), port)?;
    say::line(format_args!(
        "Camau is at {}. Stop it with Ctrl+C.",
        server.address()
    ));
    server.wait();
    Ok(())
}

fn dev(project: &Project, port: Option<u16>) -> Result<(), Trouble> {
    let port = choose_port(port)?;
    let tools = Tools::ready(project)?;
    say::starting(
        format_args!("Building the app, then serving it at http://127.0.0.1:{port}"),
        "2 minutes the first time, then 10 seconds",
    );
    let mut trunk = tools.trunk(project);
    // A folder of its own: `run` must never mistake a build for work for the optimised one.
    trunk.args([
        "serve",
        "--offline",
        "--dist",
        DIST,
        "--port",
        &port.to_string(),
        "--public-url",
        "/",
    ]);
    // Trunk watches the whole checkout, for a single file that an editor replaces would be lost sight of. It stops
    // where a folder that it is to leave alone is not there.
    for name in UNWATCHED {
        let folder = project.path(name);
        fs::create_dir_all(&folder).map_err(Trouble::file(&folder))?;
        trunk.arg("--ignore").arg(folder);
    }
    command::run(
        &mut trunk,
        "Serving the app",
        "Put right what the lines above say, and run this again.",
    )
}

fn build(project: &Project) -> Result<(), Trouble> {
    let tools = Tools::ready(project)?;
    let dist = Bundle::Release.build(project, &tools)?;
    say::line(Weight::of(&dist)?.line());
    Ok(())
}

fn bench(project: &Project) -> Result<(), Trouble> {
    let browser = Browser::ready()?;
    let tools = Tools::ready(project)?;
    let dist = Bundle::Release.build(project, &tools)?;
    say::line(Weight::of(&dist)?.table());
    say::starting("Measuring the app in a real browser", "6 minutes");
    let floor = project.path(FLOOR);
    let words = ["bench", "--", &floor.to_string_lossy()];
    program(project, &browser, &words, "Measuring the app")
}

fn screenshots(project: &Project) -> Result<(), Trouble> {
    let browser = Browser::ready()?;
    if !Bundle::Release.is_fresh(project) {
        build(project)?;
    }
    say::starting("Taking pictures of every part", "2 minutes");
    let (folder, own) = (project.path(SCREENSHOTS), project.path(PUBLIC));
    let (folder, own) = (folder.to_string_lossy(), own.to_string_lossy());
    let words = ["screenshots", "--", &folder, &own];
    program(project, &browser, &words, "Taking the pictures")
}

fn early(project: &Project) -> Result<(), Trouble> {
    let browser = Browser::ready()?;
    if !Bundle::Release.is_fresh(project) {
        build(project)?;
    }
    say::starting("Writing down the first pages", "20 seconds");
    let folder = project.path(EARLY);
    let words = ["early", "--", &folder.to_string_lossy()];
    program(project, &browser, &words, "Writing down the first pages")
}

/// Runs a program of the browser crate on the built app. Its name comes first, and then what it is given.
fn program(
    project: &Project,
    browser: &Browser,
    words: &[&str],
    what: &str,
) -> Result<(), Trouble> {
    let mut run = project.cargo();
    run.args(["run", "--quiet", "--package", "browser", "--bin"]);
    run.args(words);
    name_builds_to(project, browser, &mut run);
    command::run(&mut run, what, "The lines above say why.")
}

/// Tells a program where the browser is, and both builds.
fn name_builds_to(project: &Project, browser: &Browser, program: &mut Command) {
    let [dist, examples] = [Bundle::Release, Bundle::Examples].map(|bundle| bundle.folder(project));
    browser.name_to(program, &dist, &examples);
}

/// Many rounds of what the usual tests do a few times. A seed in CAMAU_SEED is passed on to them.
fn kills(project: &Project, rounds: u64) -> Result<(), Trouble> {
    let browser = Browser::ready()?;
    if !Bundle::Release.is_fresh(project) {
        build(project)?;
    }
    say::starting(
        format_args!("Killing the browser {rounds} times"),
        &format!("{} minutes", (rounds * 6).div_ceil(60)),
    );
    let mut test = project.cargo();
    test.args([
        "test",
        "--quiet",
        "--package",
        "browser",
        "--test",
        "promises",
    ]);
    test.args(["--", "--nocapture", "killed_at_any_moment"]);
    test.env("CAMAU_KILLS", rounds.to_string());
    name_builds_to(project, &browser, &mut test);
    command::run(
        &mut test,
        "A round",
        "The lines above say what was lost; CAMAU_SEED=, with the seed among them, goes the same way again.",
    )
}

/// A port that was asked for is used or refused; without one, the first free port will do.
fn choose_port(asked: Option<u16>) -> Result<u16, Trouble> {
    match asked {
        Some(port) => asked_port(port),
        None => {
            let port = free_port(PORT)?;
            if port != PORT {
                say::line(format_args!(
                    "Port {PORT} is taken, so the app is on {port}. A browser keeps words by address: those written at {PORT} stay there."
                ));
            }
            Ok(port)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_chore_is_called_by_its_name() {
        assert_eq!(task(&["run"]).unwrap(), Task::Run { port: None });
        assert_eq!(task(&["test"]).unwrap(), Task::Test);
        assert_eq!(task(&[]).unwrap(), Task::Help);
    }

    #[test]
    fn run_and_dev_take_a_port() {
        let asked = task(&["dev", "--port", "9000"]).unwrap();
        assert_eq!(asked, Task::Dev { port: Some(9000) });
        assert!(task(&["run", "--port", "many"]).is_err());
        assert!(task(&["run", "--port"]).is_err());
    }

    #[test]
    fn what_can_be_done_for_longer_takes_a_number() {
        assert_eq!(task(&["fuzz"]).unwrap(), Task::Fuzz { minutes: 10 });
        assert_eq!(task(&["fuzz", "60"]).unwrap(), Task::Fuzz { minutes: 60 });
        assert_eq!(task(&["kills"]).unwrap(), Task::Kills { rounds: 50 });
        assert_eq!(task(&["kills", "7"]).unwrap(), Task::Kills { rounds: 7 });
        assert!(task(&["fuzz", "long"]).is_err());
        assert!(task(&["fuzz", "1", "2"]).is_err());
    }

    #[test]
    fn an_unknown_chore_points_to_the_list() {
        let trouble = task(&["tset", "now"]).unwrap_err().to_string();
        assert!(trouble.contains("\"tset now\"") && trouble.contains("cargo xtask help"));
    }
}
