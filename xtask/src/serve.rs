//! Serving a built app on this machine, and to nobody else.

use crate::{say::Trouble, seal::POLICY};
use axum::{
    Router,
    extract::{Request, State},
    http::{
        HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header::CACHE_CONTROL,
        uri::PathAndQuery,
    },
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use std::{
    io,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    thread::{self, JoinHandle},
};
use tokio::sync::{oneshot, watch};
use tower_http::services::{ServeDir, ServeFile};

/// Where the app is served. It stands for a file where the machine itself refuses.
const HOST: &str = "127.0.0.1";

/// How many ports are tried before giving up.
const PORTS_TRIED: u16 = 100;

/// What becomes of a request for a file that is withheld, until it is put back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Until {
    /// There is no such file.
    ItIsThere,
    /// There is no answer.
    ItCanBeSent,
}

/// A built app as a static host shows it.
#[derive(Debug, Clone)]
pub struct Site {
    dist: PathBuf,
    folder: String,
    withheld: Option<(String, Until)>,
    whole: watch::Sender<bool>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Site {
    /// The app in this folder.
    pub fn new(dist: impl Into<PathBuf>) -> Self {
        Self {
            dist: dist.into(),
            folder: String::new(),
            withheld: None,
            whole: watch::Sender::new(false),
            asked: Arc::default(),
        }
    }

    /// The app in a folder of the host, such as `/some/folder`, and nothing elsewhere.
    pub fn under(mut self, folder: impl Into<String>) -> Self {
        self.folder = folder.into();
        self
    }

    /// Pretends that files with this in their path are not there, to see what the app does without them.
    pub fn missing(mut self, part: impl Into<String>) -> Self {
        self.withheld = Some((part.into(), Until::ItIsThere));
        self
    }

    /// Leaves requests for files with this in their path without an answer, as a very slow network does.
    pub fn late(mut self, part: impl Into<String>) -> Self {
        self.withheld = Some((part.into(), Until::ItCanBeSent));
        self
    }

    /// What puts the withheld files back, at any time from now on.
    pub fn put_back(&self) -> impl Fn() + use<> {
        let whole = self.whole.clone();
        move || {
            whole.send_replace(true);
        }
    }

    /// What tells everything that was asked so far, such as `GET /help`.
    pub fn record(&self) -> impl Fn() -> Vec<String> + use<> {
        let asked = Arc::clone(&self.asked);
        move || asked.lock().map(|asked| asked.clone()).unwrap_or_default()
    }

    /// As a static host does it: a file that is there is sent, compressed where somebody has compressed it, and
    /// `404.html` for everything else.
    fn router(self) -> Router {
        let page = ServeFile::new(self.dist.join("404.html"));
        let files = ServeDir::new(&self.dist)
            .append_index_html_on_directories(false)
            .precompressed_br()
            .not_found_service(page);
        let home = ServeFile::new(self.dist.join("index.html")).precompressed_br();
        let site = Router::new()
            .route_service("/", home)
            .fallback_service(files);
        let site_at = Arc::new(self);
        Router::new()
            .fallback_service(site)
            .layer(middleware::from_fn_with_state(
                Arc::clone(&site_at),
                withhold,
            ))
            .layer(middleware::from_fn_with_state(
                Arc::clone(&site_at),
                in_folder,
            ))
            .layer(middleware::from_fn(with_headers))
            .layer(middleware::from_fn_with_state(site_at, note))
    }

    fn withholds(&self, path: &str) -> Option<Until> {
        let (part, until) = self.withheld.as_ref()?;
        (path.contains(part) && !*self.whole.borrow()).then_some(*until)
    }
}

impl From<PathBuf> for Site {
    fn from(dist: PathBuf) -> Self {
        Self::new(dist)
    }
}

impl From<&Path> for Site {
    fn from(dist: &Path) -> Self {
        Self::new(dist)
    }
}

/// The path within the folder of the app. Outside of it there is nothing.
async fn in_folder(State(site): State<Arc<Site>>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path().strip_prefix(&site.folder);
    let path = path.filter(|path| path.starts_with('/'));
    let path = path.and_then(|path| PathAndQuery::try_from(path).ok());
    let Some(path) = path else {
        return StatusCode::NOT_FOUND.into_response();
    };
    *request.uri_mut() = Uri::from(path);
    next.run(request).await
}

async fn withhold(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    match site.withholds(request.uri().path()) {
        Some(Until::ItIsThere) => return StatusCode::NOT_FOUND.into_response(),
        Some(Until::ItCanBeSent) => {
            // This site lasts as long as the server, so whoever puts files back can still be heard.
            let _ = site.whole.subscribe().wait_for(|whole| *whole).await;
        }
        None => {}
    }
    next.run(request).await
}

async fn note(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    if let Ok(mut asked) = site.asked.lock() {
        asked.push(format!("{} {}", request.method(), request.uri()));
    }
    next.run(request).await
}

/// What a host says beside each file. docs/hosting.md lists the same.
pub const HEADERS: [(&str, &str); 5] = [
    ("referrer-policy", "no-referrer"),
    (
        "permissions-policy",
        "accelerometer=(), autoplay=(), bluetooth=(), browsing-topics=(), camera=(), display-capture=(), \
         geolocation=(), gyroscope=(), hid=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), \
         payment=(), serial=(), usb=(), xr-spatial-tracking=()",
    ),
    ("x-content-type-options", "nosniff"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// The policy of the page, and what only a header can say.
pub fn policy_as_header() -> String {
    format!("{POLICY}; frame-ancestors 'none'")
}

/// For names that carry a hash, and for everything else.
pub const CACHED: [&str; 2] = ["public, max-age=31536000, immutable", "no-cache"];

async fn with_headers(request: Request, next: Next) -> Response {
    let [for_good, for_now] = CACHED;
    let cached = match is_named_by_bytes(request.uri().path()) {
        true => for_good,
        false => for_now,
    };
    let mut response = next.run(request).await;
    let is_there = response.status().is_success();
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
    headers.insert(
        CACHE_CONTROL,
        HeaderValue::from_static(if is_there { cached } else { for_now }),
    );
    say_policy(headers);
    response
}

fn say_policy(headers: &mut HeaderMap) {
    if let Ok(policy) = HeaderValue::from_str(&policy_as_header()) {
        headers.insert(HeaderName::from_static("content-security-policy"), policy);
    }
}

/// Whether a path has a hash in it, after which there is a dot or a file.
fn is_named_by_bytes(path: &str) -> bool {
    path.split('/').any(|part| {
        let stem = part.split('.').next().unwrap_or(part);
        let hash = stem.rsplit_once('-').map(|(_, hash)| hash);
        hash.is_some_and(|hash| {
            hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
        })
    })
}

/// A running server. It stops, and drops its connections, when this is dropped.
pub struct Server {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves on any free port.
    pub fn start(site: impl Into<Site>) -> Result<Self, Trouble> {
        Self::start_at(site, 0)
    }

    /// Serves on this port: for instance on the port of a server that was stopped, as when a network comes back.
    pub fn start_at(site: impl Into<Site>, port: u16) -> Result<Self, Trouble> {
        let listener = listen(port).map_err(refused(port))?;
        Self::on(site.into(), listener)
    }

    /// The machine and port, such as `http://127.0.0.1:8080`, without a slash at the end.
    pub fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The port alone.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Serves until the process is stopped.
    pub fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }

    fn on(site: Site, listener: TcpListener) -> Result<Self, Trouble> {
        listener
            .set_nonblocking(true)
            .map_err(Trouble::file(HOST))?;
        let address = listener.local_addr().map_err(Trouble::file(HOST))?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_io()
            .build()
            .map_err(Trouble::file(HOST))?;
        let (stop, stopped) = oneshot::channel();
        let serve = async {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            axum::serve(listener, site.router()).await
        };
        let thread = thread::spawn(move || {
            runtime.spawn(serve);
            let _ = runtime.block_on(stopped);
            // A graceful end would wait for a browser that keeps its connections open.
            runtime.shutdown_background();
        });
        Ok(Self {
            address,
            stop: Some(stop),
            thread: Some(thread),
        })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// The first port from this one on that nobody listens on.
pub fn free_port(first: u16) -> Result<u16, Trouble> {
    first_free(first, is_free).ok_or(Trouble::NoFreePort(first))
}

/// The port that was asked for, where it can be had. Asking for port 0 is asking for any.
pub fn asked_port(port: u16) -> Result<u16, Trouble> {
    let listener = listen(port).map_err(refused(port))?;
    let address = listener.local_addr().map_err(Trouble::file(HOST))?;
    Ok(address.port())
}

fn is_free(port: u16) -> bool {
    listen(port).is_ok()
}

fn first_free(first: u16, is_free: impl Fn(u16) -> bool) -> Option<u16> {
    (first..=first.saturating_add(PORTS_TRIED)).find(|port| is_free(*port))
}

fn listen(port: u16) -> io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
}

/// Why a port cannot be had.
fn refused(port: u16) -> impl FnOnce(io::Error) -> Trouble {
    move |cause| match cause.kind() {
        io::ErrorKind::AddrInUse => Trouble::PortTaken(port),
        io::ErrorKind::PermissionDenied => Trouble::PortForbidden(port),
        _ => Trouble::file(HOST)(cause),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{
        fs,
        io::{Read, Write},
        net::TcpStream,
    };

    fn dist() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in [
            ("index.html", "<p>Camau</p>"),
            ("404.html", "<p>Camau, at any depth</p>"),
            ("camau-1a2b.js", "export {}"),
            ("camau-1a2b_bg.wasm", "\0asm"),
            ("manifest.webmanifest", "{}"),
            ("icons/step.svg", "<svg/>"),
        ] {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    /// The answer to a GET, whole.
    fn get(server: &Server, path: &str) -> String {
        let mut stream = TcpStream::connect(server.address).unwrap();
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    fn status(server: &Server, path: &str) -> String {
        get(server, path).split(' ').nth(1).unwrap().to_owned()
    }

    #[test]
    fn the_home_page_answers_with_the_page_whatever_is_asked_of_it() {
        let dist = dist();
        let server = Server::start(dist.path()).unwrap();
        for path in ["/", "/?from=phone"] {
            let answer = get(&server, path);
            assert!(answer.starts_with("HTTP/1.1 200"), "{path}: {answer}");
            assert!(answer.contains("text/html"), "{path}: {answer}");
            assert!(answer.ends_with("<p>Camau</p>"), "{path}: {answer}");
        }
    }

    #[test]
    fn a_route_answers_with_the_page_for_any_depth_as_static_hosts_do() {
        let dist = dist();
        let server = Server::start(dist.path()).unwrap();
        for path in ["/today", "/plan/early-signs", "/plan/", "/icons"] {
            let answer = get(&server, path);
            assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
            assert!(answer.contains("text/html"), "{path}: {answer}");
            assert!(answer.ends_with("at any depth</p>"), "{path}: {answer}");
        }
    }

    #[test]
    fn in_a_folder_the_app_is_there_and_nowhere_else() {
        let dist = dist();
        let server = Server::start(Site::new(dist.path()).under("/a/b")).unwrap();
        assert!(get(&server, "/a/b/").ends_with("<p>Camau</p>"));
        assert!(get(&server, "/a/b/today").ends_with("at any depth</p>"));
        assert_eq!(status(&server, "/a/b/camau-1a2b.js"), "200");
        for path in ["/", "/camau-1a2b.js", "/a/bc/", "/a/b"] {
            let answer = get(&server, path);
            assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
            assert!(!answer.contains("Camau"), "{path}: {answer}");
        }
    }

    #[test]
    fn a_file_that_was_compressed_ahead_of_time_is_sent_so_to_who_can_open_it() {
        let dist = dist();
        fs::write(dist.path().join("camau-1a2b.js.br"), "brotli").unwrap();
        let server = Server::start(dist.path()).unwrap();
        let mut stream = TcpStream::connect(server.address).unwrap();
        let ask = "GET /camau-1a2b.js HTTP/1.1\r\nHost: x\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n";
        stream.write_all(ask.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.contains("content-encoding: br") && answer.ends_with("brotli"));
        assert!(get(&server, "/camau-1a2b.js").ends_with("export {}"));
    }

    #[test]
    fn a_file_that_is_not_there_is_not_found() {
        let dist = dist();
        let server = Server::start(dist.path()).unwrap();
        for path in [
            "/old-9f9f.js",
            "/plan/old.css",
            "/favicon.ico",
            "/../Cargo.toml",
        ] {
            assert_eq!(status(&server, path), "404", "{path}");
        }
    }

    #[test]
    fn files_have_the_types_a_browser_insists_on() {
        let dist = dist();
        let server = Server::start(dist.path()).unwrap();
        for (path, kind) in [
            ("/camau-1a2b.js", "text/javascript"),
            ("/camau-1a2b_bg.wasm", "application/wasm"),
            ("/manifest.webmanifest", "application/manifest+json"),
            ("/icons/step.svg", "image/svg+xml"),
        ] {
            let answer = get(&server, path).to_lowercase();
            assert!(
                answer.contains(&format!("content-type: {kind}")),
                "{answer}"
            );
            assert!(answer.contains("cache-control: no-cache"), "{answer}");
        }
    }

    #[test]
    fn a_name_with_a_hash_is_kept_for_good_and_nothing_else_is() {
        for path in [
            "/camau-0123456789abcdef.css",
            "/camau-0123456789abcdef/camau_bg.wasm",
            "/a/b/boot-0123456789abcdef.js",
        ] {
            assert!(is_named_by_bytes(path), "{path}");
        }
        for path in [
            "/",
            "/camau-worker.js",
            "/camau-1a2b.js",
            "/goals/0123456789abcdef",
        ] {
            assert!(!is_named_by_bytes(path), "{path}");
        }
        let dist = dist();
        let name = "later-0123456789abcdef.css";
        fs::write(dist.path().join(name), "").unwrap();
        let server = Server::start(dist.path()).unwrap();
        assert!(get(&server, &format!("/{name}")).contains("immutable"));
        // What is missing now may be there later.
        assert!(!get(&server, "/gone-0123456789abcdef.css").contains("immutable"));
    }

    #[test]
    fn the_page_about_hosting_lists_the_headers_that_the_app_is_tried_with() {
        let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/hosting.md"));
        let page = page.unwrap();
        for (name, value) in HEADERS {
            let line = page
                .lines()
                .find(|line| line.to_lowercase().contains(&format!("`{name}`")));
            let line = line.unwrap_or_else(|| panic!("{name} is not listed"));
            assert!(line.contains(&format!("`{value}`")), "{line}");
        }
        assert!(page.contains(&format!("`{}`", policy_as_header())));
        for cached in CACHED {
            assert!(page.contains(&format!("`{cached}`")), "{cached}");
        }
    }

    #[test]
    fn everything_that_was_asked_is_recorded() {
        let dist = dist();
        let site = Site::new(dist.path()).under("/a");
        let record = site.record();
        let server = Server::start(site).unwrap();
        get(&server, "/a/");
        get(&server, "/elsewhere?x=1");
        assert_eq!(record(), ["GET /a/", "GET /elsewhere?x=1"]);
    }

    #[test]
    fn a_file_can_be_made_to_seem_missing() {
        let dist = dist();
        let server = Server::start(Site::new(dist.path()).missing(".wasm")).unwrap();
        assert_eq!(status(&server, "/camau-1a2b_bg.wasm"), "404");
        assert_eq!(status(&server, "/camau-1a2b.js"), "200");
    }

    #[test]
    fn a_dropped_server_is_gone_and_can_come_back_on_its_port() {
        let dist = dist();
        let server = Server::start(dist.path()).unwrap();
        let (address, port) = (server.address, server.port());
        // A connection that is still open must not keep the server alive.
        let _open = TcpStream::connect(address).unwrap();
        drop(server);
        assert!(TcpStream::connect(address).is_err());
        let back = Server::start_at(dist.path(), port).unwrap();
        assert_eq!(status(&back, "/"), "200");
    }

    #[test]
    fn a_taken_port_is_named() {
        let taken = listen(0).unwrap();
        let port = taken.local_addr().unwrap().port();
        let trouble = Server::start_at(Path::new("."), port).err().unwrap();
        assert!(trouble.to_string().contains(&port.to_string()));
    }

    #[test]
    fn a_port_that_is_kept_from_us_is_told_from_one_that_is_taken() {
        let why = |kind: io::ErrorKind| refused(80)(kind.into()).to_string();
        assert!(why(io::ErrorKind::AddrInUse).contains("taken"));
        assert!(why(io::ErrorKind::PermissionDenied).contains("from 1024 on"));
        assert!(!why(io::ErrorKind::AddrNotAvailable).contains("taken"));
    }

    #[test]
    fn asking_for_port_0_gives_a_real_one() {
        assert_ne!(asked_port(0).unwrap(), 0);
        let taken = listen(0).unwrap();
        assert!(asked_port(taken.local_addr().unwrap().port()).is_err());
    }

    #[test]
    fn the_next_free_port_is_the_first_that_nobody_has() {
        assert_eq!(first_free(8080, |_| true), Some(8080));
        assert_eq!(first_free(8080, |port| port > 8082), Some(8083));
        assert_eq!(first_free(8080, |_| false), None);
        assert_eq!(first_free(u16::MAX, |_| false), None);
    }
}
