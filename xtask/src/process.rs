//! Child processes: finding them, running them, and timing the steps of a command.

use std::{
    io::Write,
    path::PathBuf,
    process::{Command, Output},
    time::Instant,
};

use crate::files::Outcome;

/// Runs a quiet step and prints one line for it, with the seconds.
pub(crate) fn step<T>(what: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    print!("{what} ... ");
    // The line shows what a long step is doing; that it may not appear is no reason to stop.
    std::io::stdout().flush().ok();
    let start = Instant::now();
    let result = work();
    let seconds = start.elapsed().as_secs_f32();
    match &result {
        Ok(_) => println!("{seconds:.1} s"),
        Err(_) => println!("failed after {seconds:.1} s"),
    }
    result
}

/// Runs a step whose programs print their own lines.
pub(crate) fn loud_step<T>(what: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    println!("{what}:");
    let start = Instant::now();
    let result = work();
    let seconds = start.elapsed().as_secs_f32();
    let end = if result.is_ok() { "done" } else { "failed" };
    println!("{what}: {end}, {seconds:.1} s");
    result
}

/// Runs a program that prints for itself.
pub(crate) fn run(command: &mut Command) -> Outcome<()> {
    let status = command
        .status()
        .map_err(|error| format!("cannot start {}: {error}", shown(command)))?;
    if status.success() {
        return Ok(());
    }
    Err(format!("this failed ({status}): {}", shown(command)))
}

/// Runs a program and gives what it printed; what it complained about only if it failed.
pub(crate) fn output(command: &mut Command) -> Outcome<String> {
    let Output {
        status,
        stdout,
        stderr,
    } = command
        .output()
        .map_err(|error| format!("cannot start {}: {error}", shown(command)))?;
    if status.success() {
        return Ok(String::from_utf8_lossy(&stdout).trim().to_owned());
    }
    Err(format!(
        "this failed ({status}): {}\n{}{}",
        shown(command),
        String::from_utf8_lossy(&stdout),
        String::from_utf8_lossy(&stderr).trim_end()
    ))
}

/// A command as a person would type it.
fn shown(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The first of these programs that is on the PATH.
pub(crate) fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    names.iter().find_map(|name| {
        std::env::split_paths(&path)
            .map(|folder| folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
            .find(|program| program.is_file())
    })
}

/// Takes out of a child's environment what `cargo run` put there for this tool, and flags that
/// would make a build depend on the person's shell. Another cargo would trip over them.
pub(crate) fn without_cargo(command: &mut Command) -> &mut Command {
    const NAMES: [&str; 12] = [
        "CARGO",
        "CARGO_ENCODED_RUSTFLAGS",
        "CARGO_MANIFEST_DIR",
        "CARGO_MANIFEST_PATH",
        "CARGO_PRIMARY_PACKAGE",
        "DYLD_FALLBACK_LIBRARY_PATH",
        "LD_LIBRARY_PATH",
        "OUT_DIR",
        "RUSTC",
        "RUSTDOC",
        "RUSTFLAGS",
        "RUST_RECURSION_COUNT",
    ];
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if NAMES.contains(&&*text) || text.starts_with("CARGO_PKG_") {
            command.env_remove(&name);
        }
    }
    command
}

/// True if this runs as root, who may install Debian packages.
pub(crate) fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|id| id == "0")
}

/// Installs Debian packages; `None` where that is not possible (no apt-get, or not root).
pub(crate) fn apt_install(packages: &[&str]) -> Option<Outcome<()>> {
    on_path(&["apt-get"])?;
    if !is_root() {
        return None;
    }
    let apt = |words: &[&str]| {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive").args(words);
        output(&mut command)
    };
    let install = [&["install", "-y", "--no-install-recommends"], packages].concat();
    // The list of packages is fetched only when it is missing or too old to install from.
    let result = apt(&install)
        .or_else(|_| apt(&["update"]).and_then(|_| apt(&install)))
        .map(drop);
    Some(result)
}
