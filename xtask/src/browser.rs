//! The browser the tests drive, and its driver.

use crate::{command, say::Trouble, tools, version::Version};
use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

/// The names Chromium goes by, and Chrome, which the same driver drives.
const CHROMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// A browser that can be driven, and the accessibility checks that are put into its pages.
pub struct Browser {
    chrome: PathBuf,
    driver: PathBuf,
    axe: PathBuf,
}

impl Browser {
    /// Finds the browser and its driver, or installs both.
    pub fn ready() -> Result<Self, Trouble> {
        let (chrome, driver) = match find() {
            Some(pair) => pair,
            None => {
                tools::ready_packages(
                    "Chromium with its driver",
                    &["chromium", "chromium-driver"],
                )?;
                find().ok_or_else(|| Trouble::Missing {
                    what: "Chromium or its driver".to_owned(),
                    remedy:
                        "Name both programs in the variables CAMAU_CHROME and CAMAU_CHROMEDRIVER."
                            .to_owned(),
                })?
            }
        };
        check_pair(version(&chrome), version(&driver))?;
        let axe = tools::ready_axe()?;
        Ok(Self {
            chrome,
            driver,
            axe,
        })
    }

    /// Tells a browser test where everything is.
    pub fn name_to(&self, command: &mut Command, dist: &Path, examples: &Path) {
        command
            .env("CAMAU_CHROME", &self.chrome)
            .env("CAMAU_CHROMEDRIVER", &self.driver)
            .env("CAMAU_AXE", &self.axe)
            .env("CAMAU_DIST", dist)
            .env("CAMAU_DIST_EXAMPLES", examples);
    }
}

fn find() -> Option<(PathBuf, PathBuf)> {
    let named = |variable| {
        env::var_os(variable)
            .map(PathBuf::from)
            .filter(|path| path.is_file())
    };
    let first = |names: &[&str]| names.iter().flat_map(|name| command::on_path(name)).next();
    let chrome = named("CAMAU_CHROME").or_else(|| first(&CHROMES))?;
    let driver = named("CAMAU_CHROMEDRIVER").or_else(|| first(&["chromedriver"]))?;
    Some((chrome, driver))
}

fn version(program: &Path) -> Option<Version> {
    Version::find(&command::read(Command::new(program).arg("--version"))?)
}

/// A driver refuses a browser of another major version, with a message about sessions that helps nobody.
fn check_pair(chrome: Option<Version>, driver: Option<Version>) -> Result<(), Trouble> {
    match (chrome, driver) {
        (Some(chrome), Some(driver)) if chrome.0 == driver.0 => Ok(()),
        (Some(chrome), Some(driver)) => Err(Trouble::Failed {
            what: format!("Pairing Chromium {} with chromedriver {}", chrome.0, driver.0),
            remedy: "Install both in the same version: on Debian, `sudo apt-get install chromium chromium-driver`."
                .to_owned(),
        }),
        _ => Err(Trouble::Failed {
            what: "Starting Chromium or chromedriver".to_owned(),
            remedy: "Check that `chromium --version` and `chromedriver --version` both print a version."
                .to_owned(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_driver_of_the_same_major_version_fits_its_browser() {
        let chrome = Version::find("Chromium 156.0.7012.44 built on Debian");
        let driver = Version::find("ChromeDriver 156.0.7012.60 (0123)");
        assert!(check_pair(chrome, driver).is_ok());
    }

    #[test]
    fn a_driver_of_another_major_version_is_named_with_the_remedy() {
        let trouble = check_pair(Some(Version(156, 0, 0)), Some(Version(140, 0, 0))).unwrap_err();
        let text = trouble.to_string();
        assert!(text.contains("156") && text.contains("140") && text.contains("apt-get"));
    }

    #[test]
    fn a_browser_that_does_not_start_is_trouble() {
        assert!(check_pair(None, Some(Version(156, 0, 0))).is_err());
    }
}
