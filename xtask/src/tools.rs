//! The programs a build needs: found on the PATH or in the cache, else made once.

use crate::{
    command,
    project::Project,
    say::{self, Trouble},
    version::{Fit, Version},
};
use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The newest Trunk that Rust 1.95 can build.
const TRUNK: Version = Version(0, 21, 14);
/// The first Trunk with every setting that Trunk.toml uses.
const OLDEST_TRUNK: Version = Version(0, 21, 0);
/// Older ones stop at instructions that Rust has written by default since 1.82.
const OLDEST_WASM_OPT: Version = Version(117, 0, 0);

/// What checks the libraries.
const CARGO_DENY: Version = Version(0, 18, 9);

/// What makes up files for the fuzzing.
const CARGO_FUZZ: Version = Version(0, 13, 2);
/// The Rust that can be told to notice which ways a file takes through the code.
const NIGHTLY: &str = "nightly";

/// What the app is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// What npm provides: wasm-opt and esbuild for the build, axe-core for the browser tests.
const PACKAGE_JSON: &str = r#"{
  "private": true,
  "dependencies": { "axe-core": "4.14.1", "binaryen": "132.0.0", "esbuild": "0.28.2" }
}
"#;

/// Says what npm has installed. It is written once npm has succeeded.
const INSTALLED: &str = "installed.json";

const CONNECT: &str =
    "The lines above say why; if this machine is offline, connect it once and run this again.";

/// Every program a build needs, ready to use.
pub struct Tools {
    trunk: PathBuf,
    wasm_bindgen: PathBuf,
    wasm_opt: PathBuf,
    esbuild: PathBuf,
}

impl Tools {
    /// Finds the tools, and makes those that are not there. What takes longest comes last, so that a missing
    /// npm is not found out after minutes of compiling.
    pub fn ready(project: &Project) -> Result<Self, Trouble> {
        let cache = Cache::of_this_person()?;
        ready_target(project)?;
        Ok(Self {
            wasm_opt: ready_wasm_opt(&cache)?,
            esbuild: ready_esbuild(&cache)?,
            wasm_bindgen: ready_wasm_bindgen(project, &cache)?,
            trunk: ready_trunk(project, &cache)?,
        })
    }

    /// Trunk, with the other tools where it looks for them and no reason to use the network.
    pub fn trunk(&self, project: &Project) -> Command {
        let mut trunk = project.command(&self.trunk);
        trunk.env("PATH", self.path());
        // Where the app does not compile, the path through Trunk's own code is no help to anybody.
        trunk.env("RUST_BACKTRACE", "0");
        // Trunk reads NO_COLOR as `true` or `false` and stops at the usual `1`.
        if env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
            trunk.env("NO_COLOR", "true");
        } else {
            trunk.env_remove("NO_COLOR");
        }
        trunk
    }

    fn path(&self) -> OsString {
        let ours = [&self.wasm_bindgen, &self.wasm_opt, &self.esbuild];
        let folders = ours.into_iter().filter_map(|tool| tool.parent());
        let usual = env::var_os("PATH").unwrap_or_default();
        let all = folders.map(Path::to_owned).chain(env::split_paths(&usual));
        // Joining fails only for a folder with the PATH's own separator in its name; then the usual PATH is
        // the best there is.
        env::join_paths(all).unwrap_or_else(|_| usual.clone())
    }
}

/// axe-core, which the browser tests put into a page to check its accessibility.
pub fn ready_axe() -> Result<PathBuf, Trouble> {
    let cache = Cache::of_this_person()?;
    let axe = cache.folder("npm").join("node_modules/axe-core/axe.min.js");
    ready_npm(&cache, &axe)?;
    Ok(axe)
}

/// rustfmt and Clippy, which a minimal Rust comes without.
pub fn ready_components(project: &Project) -> Result<(), Trouble> {
    let components = [
        ("fmt", "rustfmt", "rustfmt"),
        ("clippy", "clippy", "rust-clippy"),
    ];
    for (tool, component, debian) in components {
        if command::succeeds(project.cargo().args([tool, "--version"])) {
            continue;
        }
        if command::on_path("rustup").is_empty() {
            return Err(without_rustup(component, debian));
        }
        say::starting(format_args!("Adding {component} to Rust"), "1 minute");
        let mut rustup = project.command("rustup");
        rustup.args(["component", "add", component]);
        command::run(&mut rustup, &format!("Adding {component}"), CONNECT)?;
    }
    Ok(())
}

/// cargo-deny, which checks the libraries.
pub fn ready_deny(project: &Project) -> Result<PathBuf, Trouble> {
    let cache = Cache::of_this_person()?;
    let source = Source {
        package: "cargo-deny",
        version: CARGO_DENY,
        program: "cargo-deny",
        flags: &["--locked", "--debug"],
        about: "4 minutes on 2 cores",
    };
    source.ready(project, &cache, Fit::Within(CARGO_DENY))
}

/// cargo-fuzz under a nightly Rust, and what both need.
pub fn ready_fuzz(project: &Project) -> Result<Command, Trouble> {
    let cache = Cache::of_this_person()?;
    if command::on_path("rustup").is_empty() {
        return Err(Trouble::Missing {
            what: "rustup".to_owned(),
            remedy: "Fuzzing needs a nightly Rust beside the usual one: install Rust with rustup (see rustup.rs), and run this again."
                .to_owned(),
        });
    }
    let under_nightly = |program: &Path| {
        let mut command = project.command("rustup");
        command.args(["run", NIGHTLY]).arg(program);
        // These name the usual Rust, which started this chore.
        command.env_remove("CARGO").env_remove("RUSTUP_TOOLCHAIN");
        command
    };
    if !command::succeeds(under_nightly(Path::new("rustc")).arg("--version")) {
        say::starting("Installing a nightly Rust", "2 minutes");
        let mut rustup = project.command("rustup");
        rustup.args(["toolchain", "install", NIGHTLY, "--profile", "minimal"]);
        command::run(&mut rustup, "Installing a nightly Rust", CONNECT)?;
    }
    let compilers = ["c++", "g++", "clang++"];
    if compilers
        .iter()
        .all(|name| command::on_path(name).is_empty())
    {
        ready_packages("A C++ compiler", &["g++"])?;
    }
    let source = Source {
        package: "cargo-fuzz",
        version: CARGO_FUZZ,
        program: "cargo-fuzz",
        flags: &["--locked", "--debug"],
        about: "1 minute on 2 cores",
    };
    let cargo_fuzz = source.ready(project, &cache, Fit::Within(CARGO_FUZZ))?;
    Ok(under_nightly(&cargo_fuzz))
}

/// Where Rust came from the system, what is missing comes from there too.
fn without_rustup(component: &str, debian: &str) -> Trouble {
    Trouble::Missing {
        what: component.to_owned(),
        remedy: format!(
            "Install your system's package {component} (on Debian: `sudo apt-get install {debian}`), and run this again."
        ),
    }
}

/// Installs packages where this is Debian or like it and we may; otherwise says what to install.
pub fn ready_packages(what: &str, packages: &[&str]) -> Result<(), Trouble> {
    let list = packages.join(" ");
    let by_hand = || Trouble::Missing {
        what: what.to_owned(),
        remedy: format!(
            "Install it (on Debian: `sudo apt-get install {list}`), and run this again."
        ),
    };
    let rights = AptRights::of_this_person().ok_or_else(by_hand)?;
    say::starting(format_args!("Installing {list} with apt-get"), "2 minutes");
    // An out-of-date package list is the usual reason for a failing install; a failing update is none.
    let _ = command::run(rights.apt_get().arg("update").arg("-qq"), "", "");
    command::run(
        rights
            .apt_get()
            .args(["install", "-y", "-qq", "--no-install-recommends"])
            .args(packages),
        &format!("Installing {list}"),
        CONNECT,
    )
}

/// How apt-get may be called.
enum AptRights {
    AsRoot,
    WithSudo,
}

impl AptRights {
    fn of_this_person() -> Option<Self> {
        if command::on_path("apt-get").is_empty() {
            return None;
        }
        if command::read(Command::new("id").arg("-u")).as_deref() == Some("0") {
            return Some(Self::AsRoot);
        }
        // `-n` makes sudo fail rather than ask for a password in the middle of a build.
        command::succeeds(Command::new("sudo").args(["-n", "true"])).then_some(Self::WithSudo)
    }

    fn apt_get(&self) -> Command {
        match self {
            Self::AsRoot => {
                let mut command = Command::new("apt-get");
                command.env("DEBIAN_FRONTEND", "noninteractive");
                command
            }
            Self::WithSudo => {
                let mut command = Command::new("sudo");
                command.args(["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
                command
            }
        }
    }
}

/// Where tools are kept: outside the checkout, so that a fresh clone finds them again.
struct Cache {
    root: PathBuf,
}

impl Cache {
    fn of_this_person() -> Result<Self, Trouble> {
        let folder = |name| {
            env::var_os(name)
                .filter(|value| !value.is_empty())
                .map(PathBuf::from)
        };
        let root = cache_root(
            folder("CAMAU_CACHE"),
            folder("XDG_CACHE_HOME"),
            env::home_dir(),
        );
        root.map(|root| Self { root })
            .ok_or_else(|| Trouble::Missing {
                what: "Your home folder".to_owned(),
                remedy: "Name a folder for the build tools in the variable CAMAU_CACHE.".to_owned(),
            })
    }

    fn folder(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }
}

fn cache_root(
    ours: Option<PathBuf>,
    xdg: Option<PathBuf>,
    home: Option<PathBuf>,
) -> Option<PathBuf> {
    ours.or_else(|| xdg.map(|folder| folder.join("camau")))
        .or_else(|| home.map(|folder| folder.join(".cache").join("camau")))
}

fn ready_target(project: &Project) -> Result<(), Trouble> {
    let library = command::read(project.command("rustc").args([
        "--print",
        "target-libdir",
        "--target",
        TARGET,
    ]));
    if library.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    if command::on_path("rustup").is_empty() {
        return Err(Trouble::Missing {
            what: format!("Rust's library for {TARGET}"),
            remedy: "Install Rust with rustup (or your system's package of that library), and run this again."
                .to_owned(),
        });
    }
    say::starting("Adding WebAssembly to Rust", "1 minute");
    let mut rustup = project.command("rustup");
    rustup.args(["target", "add", TARGET]);
    command::run(&mut rustup, "Adding WebAssembly to Rust", CONNECT)
}

fn ready_trunk(project: &Project, cache: &Cache) -> Result<PathBuf, Trouble> {
    // Without optimisation Trunk takes 6 minutes to compile instead of 10, and builds the app as fast.
    let source = Source {
        package: "trunk",
        version: TRUNK,
        program: "trunk",
        flags: &["--locked", "--debug"],
        about: "6 minutes on 2 cores",
    };
    source.ready(project, cache, Fit::Within(OLDEST_TRUNK))
}

fn ready_wasm_bindgen(project: &Project, cache: &Cache) -> Result<PathBuf, Trouble> {
    let version = project.locked("wasm-bindgen")?;
    // Not `--locked`: the lock file inside wasm-bindgen-cli 0.2.130 names a release of webpki-roots that the
    // registry no longer lists.
    let source = Source {
        package: "wasm-bindgen-cli",
        version,
        program: "wasm-bindgen",
        flags: &[],
        about: "2 minutes on 2 cores",
    };
    source.ready(project, cache, Fit::Exactly(version))
}

fn ready_wasm_opt(cache: &Cache) -> Result<PathBuf, Trouble> {
    let bin = cache.folder("npm").join("node_modules/.bin");
    if let Some(tool) = find("wasm-opt", Fit::AtLeast(OLDEST_WASM_OPT), &bin) {
        return Ok(tool);
    }
    let tool = bin.join("wasm-opt");
    ready_npm(cache, &tool)?;
    Ok(tool)
}

fn ready_esbuild(cache: &Cache) -> Result<PathBuf, Trouble> {
    let tool = cache.folder("npm").join("node_modules/.bin/esbuild");
    ready_npm(cache, &tool)?;
    Ok(tool)
}

/// Makes sure npm has brought the file we want out of its packages.
fn ready_npm(cache: &Cache, wanted: &Path) -> Result<(), Trouble> {
    let folder = cache.folder("npm");
    if is_installed(&folder) && wanted.is_file() {
        return Ok(());
    }
    if command::on_path("npm").is_empty() {
        ready_packages("npm", &["nodejs", "npm"])?;
    }
    say::starting(
        "Installing wasm-opt, esbuild and axe-core with npm, once",
        "1 minute",
    );
    fs::create_dir_all(&folder).map_err(Trouble::file(&folder))?;
    let manifest = folder.join("package.json");
    fs::write(&manifest, PACKAGE_JSON).map_err(Trouble::file(&manifest))?;
    let mut npm = Command::new("npm");
    npm.args([
        "install",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
        "--prefix",
    ]);
    npm.arg(&folder).current_dir(&folder);
    command::run(
        &mut npm,
        "Installing wasm-opt, esbuild and axe-core with npm",
        CONNECT,
    )?;
    let installed = folder.join(INSTALLED);
    fs::write(&installed, PACKAGE_JSON).map_err(Trouble::file(&installed))
}

/// Whether npm came to its end with these versions. A cache left by an older checkout can hold the same files in
/// others, and an install that broke off can have left any of them.
fn is_installed(folder: &Path) -> bool {
    fs::read_to_string(folder.join(INSTALLED)).is_ok_and(|text| text == PACKAGE_JSON)
}

/// A tool that Cargo can install.
struct Source {
    package: &'static str,
    version: Version,
    program: &'static str,
    flags: &'static [&'static str],
    about: &'static str,
}

impl Source {
    /// The tool: one that is there and fits, or else this version, installed once into the cache.
    fn ready(&self, project: &Project, cache: &Cache, fit: Fit) -> Result<PathBuf, Trouble> {
        let folder = cache.folder(&format!("{}-{}", self.program, self.version));
        match find(self.program, fit, &folder.join("bin")) {
            Some(tool) => Ok(tool),
            None => self.install(project, &folder),
        }
    }

    fn install(&self, project: &Project, folder: &Path) -> Result<PathBuf, Trouble> {
        let Self {
            package, version, ..
        } = self;
        let program = folder.join("bin").join(command::executable(self.program));
        if self.fetch_ready_made(project, folder) && program.is_file() {
            return Ok(program);
        }
        say::starting(
            format_args!("Compiling {package} {version}, once"),
            self.about,
        );
        let mut install = project.cargo();
        install
            .args([
                "install",
                "--quiet",
                package,
                "--version",
                &version.to_string(),
            ])
            .args(self.flags)
            .arg("--root")
            .arg(folder);
        command::run(
            &mut install,
            &format!("Compiling {package} {version}"),
            CONNECT,
        )?;
        Ok(program)
    }

    /// Tries cargo-binstall where the person has it. Its own fallback of compiling is switched off: ours knows
    /// the right flags.
    fn fetch_ready_made(&self, project: &Project, folder: &Path) -> bool {
        if command::on_path("cargo-binstall").is_empty() {
            return false;
        }
        let what = format!("{}@{}", self.package, self.version);
        say::starting(
            format_args!("Fetching {what} with cargo-binstall"),
            "1 minute",
        );
        let mut binstall = project.cargo();
        binstall
            .args([
                "binstall",
                "--no-confirm",
                "--disable-strategies",
                "compile",
                "--root",
            ])
            .arg(folder)
            .arg(&what);
        command::run(&mut binstall, "", "").is_ok()
    }
}

/// Looks on the PATH, then in the cache.
fn find(name: &str, fit: Fit, cached: &Path) -> Option<PathBuf> {
    let mut candidates = command::on_path(name);
    candidates.push(cached.join(command::executable(name)));
    choose(candidates, fit, |tool| {
        let printed = command::read(Command::new(tool).arg("--version"))?;
        Version::find(&printed)
    })
}

/// The first candidate that runs and has a fitting version.
fn choose(
    candidates: Vec<PathBuf>,
    fit: Fit,
    version: impl Fn(&Path) -> Option<Version>,
) -> Option<PathBuf> {
    candidates
        .into_iter()
        .find(|tool| version(tool).is_some_and(|found| fit.accepts(found)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn versions(tool: &Path) -> Option<Version> {
        match tool.to_str()? {
            "/usr/bin/wasm-opt" => Some(Version(108, 0, 0)),
            "/opt/wasm-opt" => Some(Version(123, 0, 0)),
            "/cache/wasm-opt" => Some(Version(132, 0, 0)),
            _ => None,
        }
    }

    fn chosen(candidates: &[&str]) -> Option<PathBuf> {
        let candidates = candidates.iter().map(PathBuf::from).collect();
        choose(candidates, Fit::AtLeast(OLDEST_WASM_OPT), versions)
    }

    #[test]
    fn a_fitting_tool_on_the_path_comes_before_the_cache() {
        let tool = chosen(&["/usr/bin/wasm-opt", "/opt/wasm-opt", "/cache/wasm-opt"]);
        assert_eq!(tool, Some("/opt/wasm-opt".into()));
    }

    #[test]
    fn a_tool_that_is_too_old_is_passed_over_for_the_cache() {
        let tool = chosen(&["/usr/bin/wasm-opt", "/cache/wasm-opt"]);
        assert_eq!(tool, Some("/cache/wasm-opt".into()));
    }

    #[test]
    fn a_tool_that_does_not_run_is_no_tool() {
        assert_eq!(chosen(&["/usr/bin/wasm-opt", "/broken/wasm-opt"]), None);
    }

    #[test]
    fn without_rustup_the_package_of_the_system_is_named() {
        let trouble = without_rustup("clippy", "rust-clippy").to_string();
        assert!(trouble.contains("package clippy") && trouble.contains("rust-clippy"));
    }

    #[test]
    fn an_install_that_broke_off_is_done_again() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("package.json"), PACKAGE_JSON).unwrap();
        assert!(!is_installed(folder.path()));
        fs::write(folder.path().join(INSTALLED), "{}").unwrap();
        assert!(!is_installed(folder.path()));
        fs::write(folder.path().join(INSTALLED), PACKAGE_JSON).unwrap();
        assert!(is_installed(folder.path()));
    }

    #[test]
    fn the_cache_is_where_the_person_says_else_where_their_system_says() {
        let path = |name: &str| Some(PathBuf::from(name));
        let all = cache_root(path("/tools"), path("/xdg"), path("/home/x"));
        assert_eq!(all, path("/tools"));
        assert_eq!(
            cache_root(None, path("/xdg"), path("/home/x")),
            path("/xdg/camau")
        );
        assert_eq!(
            cache_root(None, None, path("/home/x")),
            path("/home/x/.cache/camau")
        );
        assert_eq!(cache_root(None, None, None), None);
    }
}
