//! Every check of the project, as CI runs it.

use std::{path::PathBuf, process::Command, time::Instant};

use crate::{
    dist,
    files::{self, Outcome},
    oembed::BaseUrl,
    process::{loud_step, run as run_program},
    project::Project,
    serve::Server,
    setup,
};

/// The page is tested in a sub-folder, where a path that wrongly starts at the root fails.
const BASE: &str = "/sub/zona/";

/// Which checks to run.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// All of them.
    All,
    /// Format, lints, Rust tests and docs.
    Rust,
    /// The package in Node.
    Node,
    /// The page in Chromium and Firefox.
    Browser,
    /// What is built on real servers: nginx, Apache, WordPress.
    Hosts,
}

/// Runs the checks, quickest first, and stops at the first that fails.
pub(crate) fn run(project: &Project, part: Part) -> Outcome<()> {
    let start = Instant::now();
    if matches!(part, Part::All | Part::Rust) {
        rust(project)?;
    }
    if part != Part::Rust {
        built(project, part)?;
    }
    println!("all checks passed, {:.1} s", start.elapsed().as_secs_f32());
    Ok(())
}

/// Builds and serves the page, and runs the checks of what was built.
fn built(project: &Project, part: Part) -> Outcome<()> {
    let toolchain = setup::for_build(project)?;
    // Served first: the pages for oEmbed must know their address.
    let server = Server::start(0, &[(BASE, &project.dist())])?;
    let address = server.address(BASE);
    let base = BaseUrl::read(&address)?;
    dist::build(project, toolchain, &project.dist(), Some(&base))?;
    let mut environment = vec![("ZONAHIJAU_URL", PathBuf::from(address))];
    if matches!(part, Part::All | Part::Node) {
        node(project, "node", &environment)?;
    }
    if part == Part::Node {
        return Ok(());
    }
    environment.push(("ZONAHIJAU_CHROMIUM", setup::chromium(project)?));
    if matches!(part, Part::All | Part::Browser) {
        environment.push(("ZONAHIJAU_FIREFOX", setup::firefox()?));
        node(project, "browser", &environment)?;
    }
    if matches!(part, Part::All | Part::Hosts) {
        match setup::hosts()? {
            None => node(project, "hosts", &environment)?,
            Some(reason) => println!("hosts tests: skipped, {reason}"),
        }
    }
    Ok(())
}

fn rust(project: &Project) -> Outcome<()> {
    let all = ["--workspace", "--all-features"];
    let cargo = |words: &[&str]| {
        let mut command = Command::new("cargo");
        command.args(words).current_dir(&project.root);
        command
    };
    loud_step("format", || {
        run_program(&mut cargo(&["fmt", "--all", "--check"]))
    })?;
    loud_step("lints", || {
        let mut clippy = cargo(&["clippy", "--all-targets"]);
        run_program(clippy.args(all).args(["--", "-D", "warnings"]))
    })?;
    loud_step("Rust tests", || run_program(cargo(&["test"]).args(all)))?;
    loud_step("docs", || {
        let mut doc = cargo(&["doc", "--no-deps"]);
        run_program(doc.args(all).env("RUSTDOCFLAGS", "-D warnings"))
    })
}

/// Runs the test files of one folder in tests/ by Node's own test runner.
fn node(project: &Project, folder: &str, environment: &[(&str, PathBuf)]) -> Outcome<()> {
    let place = project.tests().join(folder);
    if !place.exists() {
        println!("tests/{folder}/ does not exist yet: nothing tested there");
        return Ok(());
    }
    let found = files::list(&place, ".test.mjs")?;
    if found.is_empty() {
        // Node would look for tests of its own choice, and pass without any.
        return Err(format!("tests/{folder}/ holds no *.test.mjs"));
    }
    loud_step(&format!("{folder} tests"), || {
        let mut node = Command::new("node");
        node.arg("--test").args(found).current_dir(&project.root);
        node.env("ZONAHIJAU_DIST", project.dist());
        run_program(node.envs(environment.iter().map(|(name, value)| (name, value))))
    })
}
