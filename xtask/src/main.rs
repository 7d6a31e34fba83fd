//! The project's build tool: `cargo xtask <command>`.
//!
//! It is a Rust program in the workspace, so that whoever can build the crate can also set up,
//! build, serve, test and measure the page, without make, shell scripts or global npm tools.
//! This file is the command line only; each command has a module of its own.

mod bench;
#[allow(dead_code, reason = "whoever includes it uses a part of it")]
#[path = "../../results/compile.rs"]
mod compile;
mod dist;
mod files;
mod http;
mod json;
mod minify;
mod names;
mod npm;
mod oembed;
mod process;
mod project;
mod results;
mod serve;
mod setup;
mod single;
mod split;
mod sync;
mod template;
mod test;
mod toolchain;
mod wasm;

use std::{path::PathBuf, process::ExitCode};

use files::Outcome;
use oembed::BaseUrl;
use project::Project;

const HELP: &str = "\
cargo xtask <command>

  setup                        install or find what the other commands need
  build [--out DIR] [--base-url ADDRESS]
                               write the page, the package and the data to dist/; with the
                               address of that folder also pages to paste into WordPress
  serve [--port N] [--base /]  build, then serve dist/ on this machine
  test [rust|node|browser|hosts]
                               every check of the project, or one part
  bench                        build, then measure the page in Chromium
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let Some(command) = parse(&words) else {
        eprint!("{HELP}");
        return ExitCode::from(2);
    };
    match run(command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("\nxtask: {sentence}");
            ExitCode::FAILURE
        }
    }
}

/// What the command line asks for.
enum Task {
    Help,
    Setup,
    Build {
        out: Option<PathBuf>,
        base_url: Option<String>,
    },
    Serve {
        port: u16,
        base: String,
    },
    Test(test::Part),
    Bench,
}

/// Reads the command line; `None` when it asks for something unknown.
fn parse(words: &[&str]) -> Option<Task> {
    Some(match words {
        ["help" | "--help" | "-h"] => Task::Help,
        ["setup"] => Task::Setup,
        ["build", options @ ..] => {
            let (mut out, mut base_url) = (None, None);
            for option in options.chunks(2) {
                match option {
                    ["--out", folder] => out = Some(PathBuf::from(folder)),
                    ["--base-url", address] => base_url = Some((*address).to_owned()),
                    _ => return None,
                }
            }
            Task::Build { out, base_url }
        }
        ["serve", options @ ..] => {
            let (mut port, mut base) = (8080, "/");
            for option in options.chunks(2) {
                match option {
                    ["--port", number] => port = number.parse().ok()?,
                    ["--base", folder] => base = folder,
                    _ => return None,
                }
            }
            Task::Serve {
                port,
                base: base.to_owned(),
            }
        }
        ["test"] => Task::Test(test::Part::All),
        ["test", "rust"] => Task::Test(test::Part::Rust),
        ["test", "node"] => Task::Test(test::Part::Node),
        ["test", "browser"] => Task::Test(test::Part::Browser),
        ["test", "hosts"] => Task::Test(test::Part::Hosts),
        ["bench"] => Task::Bench,
        _ => return None,
    })
}

fn run(task: Task) -> Outcome<()> {
    let project = Project::open()?;
    match task {
        Task::Help => print!("{HELP}"),
        Task::Setup => {
            let toolchain = setup::for_build(&project)?;
            let chromium = setup::chromium(&project)?;
            println!("cargo for the browser: {}", toolchain.name());
            println!("Chromium: {}", chromium.display());
            println!("Firefox: {}", setup::firefox()?.display());
        }
        Task::Build { out, base_url } => {
            // An address that will not do is better known before minutes of building.
            let base = base_url.as_deref().map(BaseUrl::read).transpose()?;
            let toolchain = setup::for_build(&project)?;
            let out = out.unwrap_or_else(|| project.dist());
            dist::build(&project, toolchain, &out, base.as_ref())?;
        }
        Task::Serve { port, base } => {
            let toolchain = setup::for_build(&project)?;
            dist::build(&project, toolchain, &project.dist(), None)?;
            let server = serve::Server::start(port, &[(&base, &project.dist())])?;
            println!("serving {} (Ctrl+C ends it)", server.address(&base));
            server.wait();
        }
        Task::Test(part) => test::run(&project, part)?,
        Task::Bench => bench::run(&project)?,
    }
    Ok(())
}
