//! Measures the page in Chromium, beside a bare Yew page as the yardstick.
//!
//! The measuring itself is `benches/page.mjs`; this builds and serves what it visits. `benches/plan.mjs` then
//! measures the planner beside a solver, and `benches/rank.mjs` the ranks beside a plain scan.

use std::{path::Path, process::Command};

use crate::{
    files::Outcome,
    process::{loud_step, run as run_program},
    project::Project,
    serve::Server,
    setup, site,
};

const PAGE: &str = "/sub/zona/";
const BEFORE: &str = "/before/";
const COUNTER: &str = "/counter/";

/// Builds both pages and measures them, in turns with another built site where one is given.
pub(crate) fn run(project: &Project, before: Option<&Path>) -> Outcome<()> {
    if let Some(folder) = before.filter(|folder| !folder.join("index.html").is_file()) {
        return Err(format!(
            "{} holds no index.html: give --against the folder of a built site",
            folder.display()
        ));
    }
    let scripts = ["benches/page.mjs", "benches/plan.mjs", "benches/rank.mjs"]
        .map(|script| project.root.join(script));
    if let Some(missing) = scripts.iter().find(|script| !script.is_file()) {
        return Err(format!(
            "{}, which measures, is not there",
            missing.display()
        ));
    }
    let toolchain = setup::for_build(project)?;
    let chromium = setup::chromium(project)?;
    site::build(project, toolchain, &project.dist(), None)?;
    let counter = project.work.join("counter");
    site::build_counter(project, toolchain, &counter)?;
    let dist = project.dist();
    let mut mounts = vec![(PAGE, dist.as_path()), (COUNTER, counter.as_path())];
    mounts.extend(before.map(|folder| (BEFORE, folder)));
    let server = Server::start(0, &mounts)?;
    loud_step("benchmark", || {
        scripts.iter().try_for_each(|script| {
            let mut node = Command::new("node");
            node.arg(script)
                .current_dir(&project.root)
                .env("ZONAHIJAU_URL", server.address(PAGE))
                .env("ZONAHIJAU_COUNTER_URL", server.address(COUNTER))
                .env("ZONAHIJAU_DIST", project.dist())
                .env("ZONAHIJAU_CHROMIUM", &chromium);
            if before.is_some() {
                node.env("ZONAHIJAU_BEFORE_URL", server.address(BEFORE));
            }
            run_program(&mut node)
        })
    })
}
