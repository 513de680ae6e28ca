//! The built app, served on this machine.

use crate::{Browser, Host, Person, Profile, Setup, Size};
use anyhow::{Context, Result, ensure};
use std::{
    cell::RefCell,
    env, fs,
    path::{Path, PathBuf},
};
use xtask::serve::{Server, Site};

/// The app as people get it, at an address of its own: its stored words are shared with no other test.
pub struct App {
    server: RefCell<Option<Server>>,
    address: String,
    dist: PathBuf,
    put_back: Box<dyn Fn()>,
    record: Box<dyn Fn() -> Vec<String>>,
    host: Option<Host>,
}

impl App {
    /// The optimised build.
    pub fn serve() -> Result<Self> {
        Self::at(Self::built()?, Ok)
    }

    /// The build with the examples in it, and the button that stops the app.
    pub fn serve_examples() -> Result<Self> {
        Self::at(built("CAMAU_DIST_EXAMPLES", "dist-examples")?, Ok)
    }

    /// The optimised build, without the files that have this in their path.
    pub fn serve_without(part: &str) -> Result<Self> {
        Self::at(Self::built()?, |site| Ok(site.missing(part)))
    }

    /// The optimised build in a folder of the host, of which the files that have this in their path do not come for a while.
    /// The folder may be the host's own, which has no name.
    pub fn serve_late(folder: &str, part: &str) -> Result<Self> {
        let mut app = Self::at(Self::built()?, |site| Ok(site.under(folder).late(part)))?;
        app.address.push_str(folder);
        Ok(app)
    }

    /// The optimised build in a folder of the host, such as `/some/folder`.
    pub fn serve_in(folder: &str) -> Result<Self> {
        let mut app = Self::at(Self::built()?, |site| Ok(site.under(folder)))?;
        app.address.push_str(folder);
        Ok(app)
    }

    /// A copy of the optimised build, on a host where another version can be put.
    pub fn serve_from_a_host() -> Result<Self> {
        let host = Host::of(&Self::built()?)?;
        let mut app = Self::at(host.folder().to_owned(), Ok)?;
        app.host = Some(host);
        Ok(app)
    }

    /// A copy of a folder with an `index.html`, compressed ahead of time as a host does it.
    pub fn serve_compressed(folder: &Path) -> Result<Self> {
        let host = Host::of(folder)?;
        host.compresses()?;
        let mut app = Self::at(host.folder().to_owned(), Ok)?;
        app.host = Some(host);
        Ok(app)
    }

    fn at(dist: PathBuf, with: impl FnOnce(Site) -> Result<Site>) -> Result<Self> {
        let site = with(Site::new(&dist))?;
        let put_back = Box::new(site.put_back());
        let record = Box::new(site.record());
        let server = Server::start(site)
            .map_err(|trouble| anyhow::anyhow!("serving the app failed: {trouble}"))?;
        Ok(Self {
            address: server.address(),
            server: RefCell::new(Some(server)),
            dist,
            put_back,
            record,
            host: None,
        })
    }

    /// The folder of the optimised build.
    pub fn built() -> Result<PathBuf> {
        built("CAMAU_DIST", "dist")
    }

    /// From now on every file is there.
    pub fn is_whole_again(&self) {
        (self.put_back)();
    }

    /// From now on there is no network.
    pub fn stops(&self) {
        drop(self.server.take());
    }

    /// The host on which another version can be put.
    pub fn host(&self) -> Result<&Host> {
        self.host
            .as_ref()
            .context("this app is on no host of its own")
    }

    /// Everything that was asked of the host so far, such as `GET /help`.
    pub fn was_asked(&self) -> Vec<String> {
        (self.record)()
    }

    /// The path of every file of the build.
    pub fn files(&self) -> Result<Vec<String>> {
        let mut files = Vec::new();
        list(&self.dist, "", &mut files)?;
        Ok(files)
    }

    /// Such as `http://127.0.0.1:40123`, with the folder the app stands in.
    pub fn origin(&self) -> String {
        self.address.clone()
    }

    /// Somebody with a browser nobody has used.
    pub async fn visitor(&self, size: Size) -> Result<Person> {
        self.visitor_with(Setup::default(), size).await
    }

    /// Somebody whose browser is set up in a particular way.
    pub async fn visitor_with(&self, setup: Setup, size: Size) -> Result<Person> {
        self.visitor_again(&Profile::new()?, setup, size).await
    }

    /// Somebody who comes back to a browser they have used before.
    pub async fn visitor_again(
        &self,
        profile: &Profile,
        setup: Setup,
        size: Size,
    ) -> Result<Person> {
        let browser = Browser::open(profile, setup).await?;
        browser.resize(size).await?;
        Ok(Person::new(browser, self.origin()))
    }
}

/// The folder of a build: named by `cargo xtask test`, or where it builds into.
fn built(variable: &str, folder: &str) -> Result<PathBuf> {
    let usual = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(folder);
    let dist = env::var_os(variable).map_or(usual, PathBuf::from);
    ensure!(
        dist.join("index.html").is_file(),
        "there is no built app in {}: `cargo xtask test` makes one, or name one in {variable}",
        dist.display()
    );
    dist.canonicalize().context("finding the built app")
}

fn list(folder: &Path, before: &str, files: &mut Vec<String>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        match entry.path().is_dir() {
            true => list(&entry.path(), &format!("{name}/"), files)?,
            false => files.push(name),
        }
    }
    Ok(())
}
