//! The project's build tool: `cargo xtask <command>`.
//!
//! It is a Rust program in the workspace, so that whoever can build the crate can also set up,
//! build, serve, test and measure the page, without make, shell scripts or global npm tools.
//! This file is the command line only; each command has a module of its own.

mod bench;
mod check;
mod files;
mod json;
mod process;
mod project;
mod serve;
mod setup;
mod site;
mod test;
mod wasm;

use std::{path::PathBuf, process::ExitCode};

use files::Outcome;
use project::Project;
use site::oembed::BaseUrl;
use test::Selection;

const HELP: &str = "\
cargo xtask <command>

  setup                        install or find what the other commands need
  build [--out DIR] [--base-url ADDRESS]
                               write the page, the package and the data to dist/; with the
                               address of that folder also pages to paste into WordPress
  serve [--dev] [--port N] [--base /]
                               build, then serve dist/ on this machine; --dev: build the page
                               alone, soon and with every change, and load it anew
  test [--quick | rust | FOLDER | FOLDER/FILE]
                               every check of the project; the quick ones (format, lints, Rust,
                               Node); or some: rust, node, browser, hosts, browser/plan
  bench [--against DIR]        build, then measure the page in Chromium, in turns with another
                               built site
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

/// Command of the command line.
enum Task {
    Help,
    Setup,
    Build {
        out: Option<PathBuf>,
        base_url: Option<String>,
    },
    Serve {
        dev: bool,
        port: u16,
        base: String,
    },
    Test(Selection),
    Bench {
        before: Option<PathBuf>,
    },
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
            let dev = options.contains(&"--dev");
            let options: Vec<&str> = options
                .iter()
                .copied()
                .filter(|own| *own != "--dev")
                .collect();
            for option in options.chunks(2) {
                match option {
                    ["--port", number] => port = number.parse().ok()?,
                    ["--base", folder] => base = folder,
                    _ => return None,
                }
            }
            Task::Serve {
                dev,
                port,
                base: base.to_owned(),
            }
        }
        ["test", selection @ ..] => Task::Test(Selection::read(selection)?),
        ["bench"] => Task::Bench { before: None },
        ["bench", "--against", folder] => Task::Bench {
            before: Some(PathBuf::from(folder)),
        },
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
            site::build(&project, toolchain, &out, base.as_ref())?;
        }
        Task::Serve {
            dev: true,
            port,
            base,
        } => {
            let toolchain = setup::for_development(&project)?;
            serve::dev::run(&project, toolchain, port, &base)?;
        }
        Task::Serve {
            dev: false,
            port,
            base,
        } => {
            let toolchain = setup::for_build(&project)?;
            site::build(&project, toolchain, &project.dist(), None)?;
            let server = serve::Server::start(port, &[(&base, &project.dist())])?;
            println!("serving {} (Ctrl+C ends it)", server.address(&base));
            server.wait();
        }
        Task::Test(selection) => test::run(&project, &selection)?,
        Task::Bench { before } => bench::run(&project, before.as_deref())?,
    }
    Ok(())
}
