//! Measures the page in Chromium, beside a bare Yew page as the yardstick.
//!
//! The measuring itself is `benches/page.mjs`; this builds and serves what it visits. `benches/plan.mjs` then
//! measures the planner beside a solver, and `benches/rank.mjs` the ranks beside a plain scan.

use std::process::Command;

use crate::{
    dist,
    files::Outcome,
    process::{loud_step, run as run_program},
    project::Project,
    serve::Server,
    setup,
};

const PAGE: &str = "/sub/zona/";
const COUNTER: &str = "/counter/";

/// Builds both pages and measures them.
pub(crate) fn run(project: &Project) -> Outcome<()> {
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
    dist::build(project, toolchain, &project.dist(), None)?;
    let counter = project.work.join("counter");
    dist::build_counter(project, toolchain, &counter)?;
    let server = Server::start(0, &[(PAGE, &project.dist()), (COUNTER, &counter)])?;
    loud_step("benchmark", || {
        scripts.iter().try_for_each(|script| {
            let mut node = Command::new("node");
            node.arg(script)
                .current_dir(&project.root)
                .env("ZONAHIJAU_URL", server.address(PAGE))
                .env("ZONAHIJAU_COUNTER_URL", server.address(COUNTER))
                .env("ZONAHIJAU_DIST", project.dist())
                .env("ZONAHIJAU_CHROMIUM", &chromium);
            run_program(&mut node)
        })
    })
}
