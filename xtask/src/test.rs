//! Every check of the project, as CI runs it.

use std::{path::PathBuf, process::Command, time::Instant};

use crate::{
    dist,
    files::{self, Outcome},
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
}

/// Runs the checks, quickest first, and stops at the first that fails.
pub(crate) fn run(project: &Project, part: Part) -> Outcome<()> {
    let start = Instant::now();
    if matches!(part, Part::All | Part::Rust) {
        rust(project)?;
    }
    if part != Part::Rust {
        let toolchain = setup::for_build(project)?;
        dist::build(project, toolchain, &project.dist())?;
    }
    if matches!(part, Part::All | Part::Node) {
        node(project, "node", &[])?;
    }
    if matches!(part, Part::All | Part::Browser) {
        let chromium = setup::chromium(project)?;
        let firefox = setup::firefox()?;
        let server = Server::start(0, &[(BASE, &project.dist())])?;
        let address = server.address(BASE);
        let environment = [
            ("ZONAHIJAU_URL", PathBuf::from(address)),
            ("ZONAHIJAU_CHROMIUM", chromium),
            ("ZONAHIJAU_FIREFOX", firefox),
        ];
        node(project, "browser", &environment)?;
    }
    println!("all checks passed, {:.1} s", start.elapsed().as_secs_f32());
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
