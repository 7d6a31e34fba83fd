//! Checks of the Rust code: format, lints, tests and docs.

use std::process::Command;

use crate::{
    files::Outcome,
    process::{loud_step, run},
    project::Project,
};

/// Runs the checks, quickest first, and stops at the first that fails.
pub(crate) fn rust(project: &Project) -> Outcome<()> {
    let all = ["--workspace", "--all-features"];
    let cargo = |words: &[&str]| {
        let mut command = Command::new("cargo");
        command.args(words).current_dir(&project.root);
        command
    };
    loud_step("format", || run(&mut cargo(&["fmt", "--all", "--check"])))?;
    loud_step("lints", || {
        let mut clippy = cargo(&["clippy", "--all-targets"]);
        run(clippy.args(all).args(["--", "-D", "warnings"]))
    })?;
    loud_step("Rust tests", || run(cargo(&["test"]).args(all)))?;
    loud_step("docs", || {
        let mut doc = cargo(&["doc", "--no-deps"]);
        run(doc.args(all).env("RUSTDOCFLAGS", "-D warnings"))
    })
}
