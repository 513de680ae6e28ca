//! A Chromium of one's own: its driver, its profile, its size and what it pretends to be.

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use std::{
    env, fs,
    io::{self, BufRead, BufReader, Read, Write},
    net::{Ipv4Addr, TcpStream},
    os::unix::{fs::MetadataExt, process::CommandExt},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    sync::Arc,
    time::Duration,
};
use tempfile::TempDir;
use thirtyfour::{ChromiumLikeCapabilities, DesiredCapabilities, SessionId, WebDriver};

/// Nothing here may reach for the network on its own.
const FLAGS: [&str; 9] = [
    "--headless=new",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // A bar takes room that a phone's does not.
    "--hide-scrollbars",
    "--disable-search-engine-choice-screen",
];

/// How long Chromium may take to close.
const MOST_TO_CLOSE: Duration = Duration::from_secs(20);

/// Where a browser keeps what it keeps. It goes when the last handle goes.
#[derive(Clone)]
pub struct Profile(Arc<TempDir>);

impl Profile {
    /// A browser nobody has used.
    pub fn new() -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("camau-browser-").tempdir();
        let folder = folder.context("making a folder for the browser")?;
        fs::create_dir(folder.path().join("downloads"))?;
        Ok(Self(Arc::new(folder)))
    }

    fn own(&self) -> PathBuf {
        self.0.path().join("profile")
    }

    /// A file of the person's own, which is no download.
    pub fn own_file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Where its downloads arrive.
    pub fn downloads(&self) -> PathBuf {
        self.0.path().join("downloads")
    }
}

/// How the person, or whoever set up the browser for them, has changed it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Setup {
    /// Sites may keep nothing.
    pub storage_blocked: bool,
    pub scripts_off: bool,
    /// Words are shown at 200 %, in every page.
    pub text_twice_as_large: bool,
}

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// 320 by 640: the narrowest there is.
    Narrow,
    /// 390 by 844.
    Phone,
    /// 768 by 1024: a tablet held upright.
    Tablet,
    /// 1280 by 900.
    Desk,
}

impl Size {
    /// Width and height in CSS pixels.
    pub fn pixels(self) -> (u32, u32) {
        match self {
            Self::Narrow => (320, 640),
            Self::Phone => (390, 844),
            Self::Tablet => (768, 1024),
            Self::Desk => (1280, 900),
        }
    }
}

/// The colours the device asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    Light,
    Dark,
}

impl Scheme {
    /// As CSS calls it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A running Chromium. It is closed when this is dropped.
pub struct Browser {
    driver: WebDriver,
    chromedriver: Chromedriver,
    profile: Profile,
    /// It ends as a killed program does, and not as a person closes it.
    is_killed: bool,
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The session's own way of ending waits for a runtime that this very drop holds up, so it is told to
        // leave that to us.
        let _ = self.driver.clone().leak();
        if self.is_killed {
            return;
        }
        // Where the driver no longer answers, it is ended all the same.
        let _ = self.chromedriver.end_session(self.driver.session_id());
    }
}

impl Browser {
    /// Starts Chromium on this profile.
    pub async fn open(profile: &Profile, setup: Setup) -> Result<Self> {
        let chromedriver = Chromedriver::start()?;
        let capabilities = capabilities(profile, setup)?;
        let driver = WebDriver::new(chromedriver.address(), capabilities)
            .await
            .context("starting Chromium")?;
        Ok(Self {
            driver,
            chromedriver,
            profile: profile.clone(),
            is_killed: false,
        })
    }

    /// The driver, for what has no name of its own here.
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Its profile, with which it can be opened again.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Closes it as a person does; it can be opened again on the same profile.
    pub fn close(self) -> Profile {
        self.profile.clone()
    }

    /// Kills every process of it, in the middle of whatever it does; it can be opened again on the same profile.
    pub fn kill(mut self) -> Profile {
        self.is_killed = true;
        self.profile.clone()
    }

    /// A command of the Chrome DevTools Protocol.
    pub async fn devtools(&self, method: &str, params: Value) -> Result<Value> {
        let answer = self.driver.cdp().send_raw(method, params).await;
        answer.with_context(|| format!("{method} failed"))
    }

    /// Makes the page this size, however small a window can be.
    pub async fn resize(&self, size: Size) -> Result<()> {
        let (width, height) = size.pixels();
        self.resize_to(width, height).await
    }

    /// Makes the page as wide and as high as this.
    pub async fn resize_to(&self, width: u32, height: u32) -> Result<()> {
        let screen =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", screen)
            .await?;
        Ok(())
    }

    /// Asks for these colours, as the device's own settings do.
    pub async fn ask_for(&self, scheme: Scheme) -> Result<()> {
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme.id() }]);
        self.devtools(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        )
        .await?;
        Ok(())
    }

    /// Runs this script before any of a page's own, on every page from now on.
    pub async fn before_every_page(&self, script: &str) -> Result<()> {
        self.devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": script }),
        )
        .await?;
        Ok(())
    }

    /// The addresses asked for since this was last read: pages, files, sockets, everything.
    pub async fn requests(&self) -> Result<Vec<String>> {
        let log = self.driver.get_log("performance").await?;
        let mut addresses = Vec::new();
        for entry in log {
            let event: Value = serde_json::from_str(&entry.message)?;
            let address = match event.pointer("/message/method").and_then(Value::as_str) {
                Some("Network.requestWillBeSent") => event.pointer("/message/params/request/url"),
                Some("Network.webSocketCreated" | "Network.webTransportCreated") => {
                    event.pointer("/message/params/url")
                }
                _ => None,
            };
            let address = address.and_then(Value::as_str).unwrap_or_default();
            if is_asked_of_somebody(address) {
                addresses.push(address.to_owned());
            }
        }
        Ok(addresses)
    }

    /// What the page has complained of since this was last read: errors, refusals of the security policy.
    pub async fn complaints(&self) -> Result<Vec<String>> {
        let log = self.driver.browser_log().await?;
        let severe = log.into_iter().filter(|entry| entry.level == "SEVERE");
        let messages = severe.map(|entry| entry.message);
        // On an address that is no page of HTML Chromium looks for an icon of its own accord.
        Ok(messages
            .filter(|message| !message.contains("/favicon.ico") && !is_about_a_route(message))
            .collect())
    }
}

/// A static host has no file at a route. It sends the app there, and says that there is none.
fn is_about_a_route(message: &str) -> bool {
    let address = message.split(' ').next().unwrap_or_default();
    let last = address.rsplit('/').next().unwrap_or_default();
    message.contains("status of 404") && !last.contains('.')
}

/// What the page made itself, and the pages inside Chromium, are asked of nobody.
fn is_asked_of_somebody(address: &str) -> bool {
    let nobody = ["data:", "blob:", "about:", "chrome:", "chrome-untrusted:"];
    !address.is_empty() && !nobody.iter().any(|own| address.starts_with(own))
}

fn capabilities(profile: &Profile, setup: Setup) -> Result<thirtyfour::ChromeCapabilities> {
    let mut wanted = DesiredCapabilities::chrome();
    wanted.set_binary(&program("CAMAU_CHROME", "/usr/bin/chromium")?)?;
    for flag in FLAGS {
        wanted.add_arg(flag)?;
    }
    if is_root() {
        wanted.add_arg("--no-sandbox")?;
    }
    wanted.add_arg(&format!("--user-data-dir={}", profile.own().display()))?;
    let mut settings = json!({
        "download.default_directory": profile.downloads(),
        "download.prompt_for_download": false,
        "intl.accept_languages": "en-GB,en",
    });
    if let Value::Object(settings) = &mut settings {
        if setup.storage_blocked {
            let off = "profile.default_content_setting_values.cookies";
            settings.insert(off.to_owned(), json!(2));
        }
        if setup.text_twice_as_large {
            settings.insert("webkit.webprefs.default_font_size".to_owned(), json!(32));
        }
        if setup.scripts_off {
            let off = "profile.managed_default_content_settings.javascript";
            settings.insert(off.to_owned(), json!(2));
        }
    }
    wanted.add_experimental_option("prefs", settings)?;
    wanted.as_mut().set(
        "goog:loggingPrefs",
        json!({ "browser": "ALL", "performance": "ALL" }),
    )?;
    Ok(wanted)
}

/// Chromium's sandbox does not work for root, which is who runs tests in a container.
fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0)
}

fn program(variable: &str, usual: &str) -> Result<String> {
    let program = env::var(variable).unwrap_or_else(|_| usual.to_owned());
    ensure!(
        Path::new(&program).is_file(),
        "{program} is not there: name it in {variable}"
    );
    Ok(program)
}

/// Runs the driver, and ends it with every Chromium it started once nobody holds the other end of the pipe: when the
/// tests are done with it, and when they are ended from outside and can say nothing more. Where the driver ends first,
/// so does all of it.
const GUARD: &str = r#"("$0" --port=0 </dev/null; kill -KILL 0) & read -r _; kill -KILL 0"#;

/// How often the driver may be started until it listens.
const STARTS: usize = 4;

/// The program that drives Chromium, on a port of its own. It ends when this is dropped.
struct Chromedriver {
    /// The guard, with the driver and its Chromium in a group of their own.
    process: Child,
    port: u16,
    // Held open for as long as the driver is wanted.
    life: Option<ChildStdin>,
    // Held open, so that the driver can go on talking to nobody.
    _output: BufReader<ChildStdout>,
}

impl Chromedriver {
    /// Starts it, and again where it ends before it listens: it takes a free port of IPv4 and then asks for the same
    /// number of IPv6, and leaves where somebody else has that one.
    fn start() -> Result<Self> {
        let program = program("CAMAU_CHROMEDRIVER", "/usr/bin/chromedriver")?;
        for _ in 0..STARTS {
            if let Some(listening) = Self::start_once(&program)? {
                return Ok(listening);
            }
        }
        bail!("chromedriver ended before it listened, {STARTS} times")
    }

    /// Nothing where it ended before it listened.
    fn start_once(program: &str) -> Result<Option<Self>> {
        let mut process = Command::new("/bin/sh")
            .args(["-c", GUARD, program])
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("starting chromedriver")?;
        let life = process.stdin.take();
        let output = process.stdout.take().context("hearing chromedriver")?;
        let mut output = BufReader::new(output);
        let port = match port(&mut output) {
            Ok(Some(port)) => port,
            ended => {
                drop(life);
                let _ = process.wait();
                return ended.map(|_| None);
            }
        };
        Ok(Some(Self {
            process,
            port,
            life,
            _output: output,
        }))
    }

    fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Closes Chromium, and waits until it has written down what it keeps.
    fn end_session(&self, session: &SessionId) -> io::Result<()> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(MOST_TO_CLOSE))?;
        let port = self.port;
        write!(
            stream,
            "DELETE /session/{session} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n"
        )?;
        // It answers when Chromium has ended.
        stream.read(&mut [0; 64]).map(drop)
    }
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        drop(self.life.take());
        // The guard ends itself, and is gone already where the driver ended first.
        let _ = self.process.wait();
    }
}

/// It says "started successfully on port 12345." once it listens. Nothing where it ended before.
fn port(output: &mut impl BufRead) -> Result<Option<u16>> {
    for line in output.lines() {
        let line = line.context("hearing chromedriver")?;
        if let Some((_, port)) = line.rsplit_once("successfully on port ") {
            let port = port.trim_end_matches('.').parse();
            return port.map(Some).context("reading the port of chromedriver");
        }
    }
    Ok(None)
}
