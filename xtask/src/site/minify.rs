//! Makes JavaScript and CSS smaller, by npm's `esbuild-wasm`: like wasm-opt the same on every machine.
//!
//! It takes seconds to start, so what a text led to is kept.

use std::process::Command;

use super::template::sha256;
use crate::{
    files::{self, Outcome},
    process::output,
    project::Project,
};

/// Kind of a text.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    /// An ES module: nothing but what it exports can be named from outside.
    Module,
    /// A classic script: what it declares may be named by others.
    Script,
    /// A style sheet.
    Style,
}

/// The text, with the same meaning and fewer bytes. Comments go, so what a template leaves open must be
/// a name or a text.
pub(crate) fn minify(project: &Project, kind: Kind, text: &str) -> Outcome<String> {
    let (ending, options): (_, &[&str]) = match kind {
        // The oldest browsers that index.html names have all of it, and nothing newer is written.
        Kind::Module => (
            "js",
            &["--format=esm", "--target=es2022", "--tree-shaking=true"],
        ),
        Kind::Script => ("js", &["--target=es2022"]),
        Kind::Style => ("css", &[]),
    };
    let lock = files::read_text(&project.tests().join("package-lock.json"))?;
    let key = sha256([&lock, ending, &options.concat(), text].concat().as_bytes());
    let folder = project.work.join("minified");
    let (large, small) = (
        folder.join(format!("{key}.large.{ending}")),
        folder.join(format!("{key}.{ending}")),
    );
    if !small.is_file() {
        files::write(&large, text.as_bytes())?;
        let mut node = Command::new("node");
        node.arg(
            project
                .tests()
                .join("node_modules/esbuild-wasm/bin/esbuild"),
        )
        .arg(&large)
        .args(["--minify", "--charset=utf8", "--legal-comments=none"])
        .arg("--log-level=warning")
        .args(options);
        let made = output(&mut node)?;
        files::write(&small, [&made, "\n"].concat().as_bytes())?;
        files::remove(&large)?;
    }
    files::read_text(&small)
}
