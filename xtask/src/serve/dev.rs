//! `serve --dev`: the page alone, built soon and built anew with every change.
//!
//! Everything stays in memory. Only a change of Rust runs cargo; style sheets, scripts and data are put
//! together again. A build that fails says so in the terminal, and the page keeps what it had.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Condvar, Mutex, PoisonError},
    time::{Duration, Instant, SystemTime},
};

use serde_json::Value;

use super::{
    as_base,
    http::{self, Reply, Request},
    mime, path_in,
    watch::Watch,
};
use crate::{
    files::{self, Outcome},
    project::Project,
    setup::toolchain::Toolchain,
    site::{self, results, sync::Files},
    wasm::{Built, Module},
};

/// The longest time that a browser waits for the next version before it asks again.
const PATIENCE: Duration = Duration::from_secs(20);

/// Builds the page, serves it, and builds it anew with every change until the program is ended.
pub(crate) fn run(project: &Project, toolchain: Toolchain, port: u16, base: &str) -> Outcome<()> {
    let paths = [
        "src",
        "static",
        "results",
        "index.html",
        "Cargo.toml",
        "Cargo.lock",
    ];
    let mut watch = Watch::start(paths.map(|path| project.root.join(path)).to_vec())?;
    let mut page = Page::new(project, toolchain);
    let shown = Arc::new(Shown::default());
    if let Err(sentence) = page.build(&shown) {
        eprintln!("\n{sentence}\nA change builds it again.");
    }
    let listener = http::listen(port)?;
    let port = listener
        .local_addr()
        .map_err(|error| format!("cannot serve: {error}"))?
        .port();
    let base = as_base(base);
    println!("serving http://127.0.0.1:{port}{base} and watching (Ctrl+C ends it)");
    let answering = Arc::clone(&shown);
    http::serve(listener, move |request| answering.answer(request, &base));
    loop {
        let changed = watch.wait();
        let start = Instant::now();
        page.forget(&changed);
        match page.build(&shown) {
            Ok(()) => println!("{}: {:.1} s\n", named(project, &changed), seconds(start)),
            Err(sentence) => eprintln!("\n{sentence}\nThe page keeps what it had.\n"),
        }
    }
}

fn seconds(start: Instant) -> f32 {
    start.elapsed().as_secs_f32()
}

/// The first of some files as a person would name it, and how many more.
fn named(project: &Project, paths: &[PathBuf]) -> String {
    let first = paths.first().map_or(Path::new(""), PathBuf::as_path);
    let first = first.strip_prefix(&project.root).unwrap_or(first).display();
    match paths.len() {
        0 | 1 => first.to_string(),
        all => format!("{first} and {} more", all - 1),
    }
}

/// The page, with what an earlier build made and the next can use.
struct Page<'a> {
    project: &'a Project,
    toolchain: Toolchain,
    module: Option<Built>,
    results: Option<Files>,
    /// Ids, titles and years of editions in the module.
    listed: Vec<Value>,
}

impl<'a> Page<'a> {
    fn new(project: &'a Project, toolchain: Toolchain) -> Self {
        Page {
            project,
            toolchain,
            module: None,
            results: None,
            listed: Vec::new(),
        }
    }

    /// Drops what changed files led to.
    fn forget(&mut self, changed: &[PathBuf]) {
        let ends = |endings: &[&str]| {
            let mut names = changed.iter().map(|path| files::name(path));
            names.any(|name| endings.iter().any(|ending| name.ends_with(ending)))
        };
        if ends(&[".rs", ".toml", ".lock"]) {
            self.module = None;
        }
        if ends(&[".csv"]) {
            self.results = None;
        }
    }

    /// Builds what is missing, and shows the page.
    fn build(&mut self, shown: &Shown) -> Outcome<()> {
        let project = self.project;
        let listed = listed(project)?;
        if listed != self.listed {
            self.module = None;
        }
        let module = match self.module.take() {
            Some(module) => module,
            None => Module::build_for_development(project, self.toolchain)?,
        };
        let module = self.module.insert(module);
        self.listed = listed;
        let results = match self.results.take() {
            Some(results) => results,
            None => results::files(project)?,
        };
        let results = self.results.insert(results);
        let version = new_version();
        let mut made = site::for_development(project, module, version)?;
        made.extend(results.clone());
        shown.show(version, made);
        Ok(())
    }
}

/// Ids, titles and years of all editions: build.rs puts them into the module, which is compiled again only
/// where one of them changes.
fn listed(project: &Project) -> Outcome<Vec<Value>> {
    let mut found = Vec::new();
    for path in files::list(&project.root.join("static/editions"), ".json")? {
        let edition = site::parse(&path)?;
        let name = Value::from(files::name(&path));
        found.extend([name, edition["title"].clone(), edition["years"].clone()]);
    }
    Ok(found)
}

/// A version that no earlier run had either.
fn new_version() -> u64 {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    now.map_or(0, |now| u64::try_from(now.as_millis()).unwrap_or(0))
}

/// The page as it was built last.
#[derive(Default)]
struct Shown {
    page: Mutex<(u64, Arc<Files>)>,
    is_new: Condvar,
}

impl Shown {
    fn show(&self, version: u64, made: Files) {
        let mut page = self.page.lock().unwrap_or_else(PoisonError::into_inner);
        *page = (version, Arc::new(made));
        self.is_new.notify_all();
    }

    fn answer(&self, request: &Request, base: &str) -> Reply {
        let (path, query) = request
            .target
            .split_once('?')
            .unwrap_or((&request.target, ""));
        let missing = || Reply::text("404 Not Found", "not found");
        match path_in(path, base).as_deref() {
            None => missing(),
            Some("version") => Reply::text("200 OK", &self.version_after(query).to_string()),
            Some(name) => {
                let page = self.page.lock().unwrap_or_else(PoisonError::into_inner);
                let made = Arc::clone(&page.1);
                drop(page);
                made.get(name).map_or_else(missing, |bytes| {
                    Reply::new("200 OK", mime(Path::new(name)), bytes.clone())
                })
            }
        }
    }

    /// The version, once it is another than `known` or the browser has waited long.
    fn version_after(&self, known: &str) -> u64 {
        let page = self.page.lock().unwrap_or_else(PoisonError::into_inner);
        let is_known = |page: &mut (u64, Arc<Files>)| page.0.to_string() == known;
        let waited = self.is_new.wait_timeout_while(page, PATIENCE, is_known);
        let (page, _) = waited.unwrap_or_else(PoisonError::into_inner);
        page.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(target: &str) -> Request {
        Request {
            target: target.to_owned(),
            ..Request::default()
        }
    }

    #[test]
    fn a_browser_hears_of_another_version_at_once() {
        let shown = Shown::default();
        shown.show(
            7,
            Files::from([("index.html".to_owned(), b"page".to_vec())]),
        );
        assert_eq!(shown.version_after("6"), 7);
        assert_eq!(shown.version_after(""), 7);
        let status = |target| shown.answer(&request(target), "/a/").status();
        assert_eq!(status("/a/"), "200 OK");
        assert_eq!(status("/a/version?6"), "200 OK");
        assert_eq!(status("/a/nothing"), "404 Not Found");
        assert_eq!(status("/index.html"), "404 Not Found");
    }
}
