//! The built app, served on this machine.

use crate::{Browser, Person, Profile, Setup, Size};
use anyhow::{Context, Result, ensure};
use std::{env, path::PathBuf};
use xtask::serve::{Server, Site};

/// The app as people get it, at an address of its own: its stored words are shared with no other test.
pub struct App {
    server: Server,
    put_back: Box<dyn Fn()>,
}

impl App {
    /// The optimised build.
    pub fn serve() -> Result<Self> {
        Self::at(Site::new(built("CAMAU_DIST", "dist")?))
    }

    /// The build with the examples in it, and the button that stops the app.
    pub fn serve_examples() -> Result<Self> {
        Self::at(Site::new(built("CAMAU_DIST_EXAMPLES", "dist-examples")?))
    }

    /// The optimised build, without the files whose names end like this.
    pub fn serve_without(ending: &str) -> Result<Self> {
        Self::at(Site::new(built("CAMAU_DIST", "dist")?).missing(ending))
    }

    fn at(site: Site) -> Result<Self> {
        let put_back = Box::new(site.put_back());
        let server = Server::start(site)
            .map_err(|trouble| anyhow::anyhow!("serving the app failed: {trouble}"))?;
        Ok(Self { server, put_back })
    }

    /// From now on every file is there.
    pub fn is_whole_again(&self) {
        (self.put_back)();
    }

    /// Such as `http://127.0.0.1:40123`.
    pub fn origin(&self) -> String {
        self.server.address()
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
