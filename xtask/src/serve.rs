//! Serving a built app on this machine, and to nobody else.

use crate::say::Trouble;
use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header::CACHE_CONTROL},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use std::{
    io,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
};
use tokio::sync::oneshot;
use tower_http::services::{ServeDir, ServeFile};

/// Where the app is served. It stands for a file where the machine itself refuses.
const HOST: &str = "127.0.0.1";

/// How many ports are tried before giving up.
const PORTS_TRIED: u16 = 100;

/// A built app as a static host shows it.
#[derive(Debug, Clone)]
pub struct Site {
    dist: PathBuf,
    missing: Option<String>,
    whole: Arc<AtomicBool>,
}

impl Site {
    /// The app in this folder.
    pub fn new(dist: impl Into<PathBuf>) -> Self {
        Self {
            dist: dist.into(),
            missing: None,
            whole: Arc::new(AtomicBool::new(false)),
        }
    }

    /// Pretends that files whose path ends like this are not there, to see what the app does without them.
    pub fn missing(mut self, ending: impl Into<String>) -> Self {
        self.missing = Some(ending.into());
        self
    }

    /// What puts the missing files back, at any time from now on.
    pub fn put_back(&self) -> impl Fn() + use<> {
        let whole = Arc::clone(&self.whole);
        move || whole.store(true, Ordering::SeqCst)
    }

    /// A file that is there is sent; otherwise the app answers for its own routes.
    fn router(self) -> Router {
        let page = Router::new()
            .fallback_service(ServeFile::new(self.dist.join("index.html")))
            .layer(middleware::from_fn(routes_only));
        let files = ServeDir::new(&self.dist)
            .append_index_html_on_directories(false)
            .fallback(page);
        let home = ServeFile::new(self.dist.join("index.html"));
        Router::new()
            .route_service("/", home)
            .fallback_service(files)
            .layer(middleware::from_fn_with_state(Arc::new(self), withhold))
            .layer(middleware::from_fn(ask_again))
    }

    fn withholds(&self, path: &str) -> bool {
        let missing = self.missing.as_deref();
        missing.is_some_and(|ending| path.ends_with(ending)) && !self.whole.load(Ordering::SeqCst)
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

/// A path that names a file is never the app's own route: a script that is not there must fail, and not arrive
/// as a page of HTML.
fn is_route(path: &str) -> bool {
    path.rsplit('/')
        .next()
        .is_some_and(|last| !last.contains('.'))
}

async fn routes_only(request: Request, next: Next) -> Response {
    if is_route(request.uri().path()) {
        next.run(request).await
    } else {
        StatusCode::NOT_FOUND.into_response()
    }
}

async fn withhold(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    if site.withholds(request.uri().path()) {
        StatusCode::NOT_FOUND.into_response()
    } else {
        next.run(request).await
    }
}

/// Makes the browser ask before it uses a copy, so that a new build is seen at the next reload.
async fn ask_again(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
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

    /// Where it can be reached, such as `http://127.0.0.1:8080`, without a slash at the end.
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
    fn the_home_page_and_every_route_of_the_app_answer_with_the_page() {
        let dist = dist();
        let server = Server::start(dist.path()).unwrap();
        for path in [
            "/",
            "/today",
            "/plan/early-signs",
            "/plan/",
            "/icons",
            "/?from=phone",
        ] {
            let answer = get(&server, path);
            assert!(answer.starts_with("HTTP/1.1 200"), "{path}: {answer}");
            assert!(answer.contains("text/html"), "{path}: {answer}");
            assert!(answer.ends_with("<p>Camau</p>"), "{path}: {answer}");
        }
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
        assert_eq!(status(&back, "/today"), "200");
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

    #[test]
    fn a_path_with_a_file_ending_is_no_route() {
        assert!(is_route("/") && is_route("/plan/early-signs") && is_route("/v1.2/today"));
        assert!(!is_route("/boot.js") && !is_route("/plan/x.css"));
    }
}
