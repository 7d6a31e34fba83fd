//! A small file server for this machine: `serve`, `test` and `bench` all use it.
//!
//! It does what a good static host does (types, pre-compressed files, HEAD, 404) and nothing
//! else. Each mount is a folder under a path, so that a page can be tried in a sub-folder.

pub(crate) mod dev;
mod http;
mod watch;

use std::{
    path::{Path, PathBuf},
    thread::JoinHandle,
};

use self::http::{Reply, Request};
use crate::{
    files::{self, Outcome},
    site::sync::with_ending,
};

/// A running server; it ends with the program.
pub(crate) struct Server {
    port: u16,
    acceptor: JoinHandle<()>,
}

/// A folder and the path under which it is served.
type Mount = (String, PathBuf);

impl Server {
    /// Serves folders on 127.0.0.1, at `port` or the next free one; 0 takes any.
    pub(crate) fn start(port: u16, mounts: &[(&str, &Path)]) -> Outcome<Self> {
        let listener = http::listen(port)?;
        let port = listener
            .local_addr()
            .map_err(|error| format!("cannot serve: {error}"))?
            .port();
        let mounts: Vec<Mount> = mounts
            .iter()
            .map(|(base, folder)| (as_base(base), folder.to_path_buf()))
            .collect();
        let acceptor = http::serve(listener, move |request| answer(request, &mounts));
        Ok(Self { port, acceptor })
    }

    /// The address of a mount.
    pub(crate) fn address(&self, base: &str) -> String {
        format!("http://127.0.0.1:{}{}", self.port, as_base(base))
    }

    /// Serves until the program is ended.
    pub(crate) fn wait(self) {
        self.acceptor.join().ok();
    }
}

/// A path with a slash at both ends.
fn as_base(text: &str) -> String {
    match text.trim_matches('/') {
        "" => "/".to_owned(),
        inner => format!("/{inner}/"),
    }
}

fn answer(request: &Request, mounts: &[Mount]) -> Reply {
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        return Reply::text("405 Method Not Allowed", "only GET and HEAD")
            .with("Allow", "GET, HEAD");
    }
    let path = request.target.split(['?', '#']).next().unwrap_or("");
    let without_slash = |(base, _): &&Mount| format!("{path}/") == *base;
    if let Some((base, _)) = mounts.iter().find(without_slash) {
        return Reply::text("301 Moved Permanently", "moved").with("Location", base);
    }
    find(path, mounts)
        .and_then(|file| send(request, &file))
        .unwrap_or_else(|| Reply::text("404 Not Found", "not found"))
}

/// The file that a path means; `None` also for a path that would leave the mount's folder.
fn find(path: &str, mounts: &[Mount]) -> Option<PathBuf> {
    // The longest base first: `/` would otherwise hide the others.
    let mut fitting: Vec<&Mount> = mounts
        .iter()
        .filter(|(base, _)| path.starts_with(base))
        .collect();
    fitting.sort_by_key(|(base, _)| std::cmp::Reverse(base.len()));
    let (base, folder) = fitting.first()?;
    let file = folder.join(path_in(path, base)?);
    file.is_file().then_some(file)
}

/// The path below a base, with `/` between the parts; `None` for one that would leave it.
fn path_in(path: &str, base: &str) -> Option<String> {
    let inner = path.strip_prefix(base)?;
    let mut parts: Vec<&str> = inner.split('/').filter(|part| !part.is_empty()).collect();
    // No name in dist/ needs escaping, or begins with a dot.
    let is_plain = |part: &&str| !part.starts_with('.') && !part.contains(['\\', ':', '%', '\0']);
    if inner.is_empty() || inner.ends_with('/') {
        parts.push("index.html");
    }
    parts.iter().all(is_plain).then(|| parts.join("/"))
}

fn send(request: &Request, file: &Path) -> Option<Reply> {
    let (body, coding) = [("br", ".br"), ("gzip", ".gz")]
        .into_iter()
        .filter(|(coding, _)| is_offered(&request.accept_encoding, coding))
        .map(|(coding, ending)| (with_ending(file, ending), Some(coding)))
        .find(|(sibling, _)| sibling.is_file())
        .unwrap_or_else(|| (file.to_path_buf(), None));
    let reply = Reply::new("200 OK", mime(file), files::read(&body).ok()?)
        .with("Vary", "Accept-Encoding")
        .with("X-Content-Type-Options", "nosniff");
    Some(match coding {
        Some(coding) => reply.with("Content-Encoding", coding),
        None => reply,
    })
}

fn is_offered(offers: &str, coding: &str) -> bool {
    offers.split(',').any(|offer| {
        let mut words = offer.split(';').map(str::trim);
        let refused = |word: &str| {
            word.strip_prefix("q=")
                .is_some_and(|quality| quality.trim_matches(['0', '.']).is_empty())
        };
        words.next() == Some(coding) && !words.any(refused)
    })
}

fn mime(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("css") => "text/css; charset=utf-8",
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        Some("txt" | "ts") => "text/plain; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_inside_their_folder() {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let mounts = [("/sub/".to_owned(), folder.clone())];
        let found = |path| find(path, &mounts);
        assert_eq!(found("/sub/Cargo.toml"), Some(folder.join("Cargo.toml")));
        assert_eq!(found("/Cargo.toml"), None);
        assert_eq!(found("/sub/../Cargo.toml"), None);
        assert_eq!(found("/sub/%2e%2e/Cargo.toml"), None);
        assert_eq!(found("/sub//etc/passwd"), None);
        assert_eq!(found("/sub/src"), None);
    }

    #[test]
    fn bases_have_slashes_at_both_ends() {
        assert_eq!(as_base(""), "/");
        assert_eq!(as_base("some/folder"), "/some/folder/");
    }

    #[test]
    fn a_refused_coding_is_not_accepted() {
        assert!(is_offered("gzip, deflate, br", "br"));
        assert!(is_offered("br;q=0.1", "br"));
        assert!(!is_offered("gzip, br;q=0.0", "br"));
    }
}
