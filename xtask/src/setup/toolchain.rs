//! The Rust toolchain that compiles to WebAssembly.
//!
//! The usual way is rustup's `wasm32-unknown-unknown` target, with the source of the standard
//! library where rustup has it: then the library is built along and can be compiled to end at once
//! on a panic, which makes a smaller page (the page shows its own message from JavaScript). Where
//! rustup cannot get the target (no network, no rustup), Debian's packages do the same.

use std::{path::Path, process::Command};

use crate::{
    files::{self, Outcome},
    process::{apt_install, on_path, output, step, without_cargo},
    project::Project,
};

/// The target, as rustc names it.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";
const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];

/// Which toolchain builds for the browser.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Toolchain {
    /// The machine's own cargo, with the wasm target.
    Plain,
    /// The same, and it builds the standard library along.
    Source,
    /// Debian's compiler, which builds the standard library along.
    Debian,
}

/// The purpose that a module is compiled for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Few bytes, for everyone.
    Release,
    /// Few seconds, for whoever works on the page.
    Dev,
}

impl Profile {
    /// Its name in Cargo.toml, and of its folder.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Dev => "wasm-dev",
        }
    }
}

/// Finds or installs a toolchain. The choice is remembered, so that the next run neither asks the
/// network nor waits for a refusal. `ZONAHIJAU_TOOLCHAIN` (plain, source or debian) overrules
/// it, to compare them where they are there.
pub(crate) fn ensure(project: &Project) -> Outcome<Toolchain> {
    match std::env::var("ZONAHIJAU_TOOLCHAIN").as_deref() {
        Err(_) | Ok("") => {}
        Ok(word) => {
            return by_name(word).ok_or_else(|| {
                format!(
                    "ZONAHIJAU_TOOLCHAIN asks for {word:?}, which is not installed or unknown: \
                     unset it, or set it to plain, source or debian"
                )
            });
        }
    }
    let memory = project.work.join("toolchain");
    let remembered = std::fs::read_to_string(&memory).ok();
    if let Some(toolchain) = remembered.as_deref().and_then(by_name) {
        return Ok(toolchain);
    }
    let toolchain = step("toolchain for the browser", choose)?;
    println!("  using {} cargo", toolchain.name());
    files::write(&memory, toolchain.name().as_bytes())?;
    Ok(toolchain)
}

/// The toolchain of a name, if it is on this machine.
fn by_name(name: &str) -> Option<Toolchain> {
    [Toolchain::Source, Toolchain::Plain, Toolchain::Debian]
        .into_iter()
        .find(|toolchain| toolchain.name() == name && toolchain.is_there())
}

/// Rustup first, with the standard library's source where it can be had, then Debian.
fn choose() -> Outcome<Toolchain> {
    let mut reasons = String::new();
    if on_path(&["rustup"]).is_some() {
        let add = |what: [&str; 3]| output(Command::new("rustup").args(what));
        if !plain_is_there()
            && let Err(reason) = add(["target", "add", TARGET])
        {
            reasons = reason;
        }
        if plain_is_there() && !source_is_there() {
            // Without the source the page only becomes larger.
            let _ = add(["component", "add", "rust-src"]);
        }
    }
    for toolchain in [Toolchain::Source, Toolchain::Plain, Toolchain::Debian] {
        if toolchain.is_there() {
            return Ok(toolchain);
        }
    }
    match apt_install(&PACKAGES) {
        Some(Ok(())) => return Ok(Toolchain::Debian),
        Some(Err(reason)) => reasons = format!("{reasons}\n{reason}"),
        None => {}
    }
    let packages = PACKAGES.join(" ");
    let advice = if on_path(&["apt-get"]).is_some() {
        format!("sudo apt-get install -y {packages}")
    } else {
        format!("rustup target add {TARGET}")
    };
    Err(format!(
        "a Rust toolchain for the browser is missing; this brings it: {advice}\n{reasons}"
    ))
}

/// True if the machine's own rustc has the target, from rustup or from elsewhere.
fn plain_is_there() -> bool {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "target-libdir", "--target", TARGET]);
    output(without_cargo(&mut rustc)).is_ok_and(|folder| Path::new(&folder).is_dir())
}

/// True if the source of the standard library lies beside the machine's own rustc.
fn source_is_there() -> bool {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "sysroot"]);
    output(without_cargo(&mut rustc)).is_ok_and(|sysroot| {
        Path::new(&sysroot)
            .join("lib/rustlib/src/rust/library/Cargo.lock")
            .is_file()
    })
}

fn debian_is_there() -> bool {
    let mut query = Command::new("dpkg-query");
    query.args(["-W", "-f", "${db:Status-Status}\n"]);
    output(query.args(PACKAGES)).is_ok_and(|text| text.lines().all(|line| line == "installed"))
}

impl Toolchain {
    /// Its name, as `ZONAHIJAU_TOOLCHAIN` takes it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Source => "source",
            Self::Debian => "debian",
        }
    }

    fn is_there(self) -> bool {
        match self {
            Self::Plain => plain_is_there(),
            Self::Source => plain_is_there() && source_is_there(),
            Self::Debian => debian_is_there(),
        }
    }

    /// A command that compiles one library to WebAssembly; the caller adds package and features.
    pub(crate) fn cargo(self, project: &Project, profile: Profile) -> Command {
        let mut command = match self {
            Self::Plain | Self::Source => Command::new("cargo"),
            Self::Debian => Command::new("/usr/bin/cargo"),
        };
        without_cargo(&mut command);
        // The same bytes whoever builds, and nobody's home folder in them.
        let home = std::env::home_dir().map(|folder| remap(&folder, "home"));
        let mut flags: Vec<String> = home.into_iter().collect();
        // Of two that match, rustc takes the last: the project often lies in the home folder.
        flags.push(remap(&project.root, "project"));
        // `rustc` instead of `build`, because only it can leave the rlib out: with an rlib beside
        // the cdylib, cargo turns link-time optimisation off.
        command.args(["rustc", "--quiet", "--locked", "--lib", "--profile"]);
        command.arg(profile.name());
        command.args(["--crate-type", "cdylib", "--target", TARGET]);
        let builds_std = match (self, profile) {
            (Self::Plain, _) => false,
            // Rustup has it compiled, which is as good for a try.
            (Self::Source, Profile::Dev) => false,
            (Self::Source, Profile::Release) | (Self::Debian, _) => true,
        };
        if builds_std {
            command
                .arg("-Zbuild-std=std,panic_abort")
                .env("RUSTC_BOOTSTRAP", "1");
        }
        if builds_std && profile == Profile::Release {
            command.arg("-Zbuild-std-features=optimize_for_size");
            flags.push("-Zunstable-options".to_owned());
            flags.push("-Cpanic=immediate-abort".to_owned());
        }
        if self == Self::Debian {
            command
                .env_remove("RUSTUP_TOOLCHAIN")
                .env("RUSTC", "/usr/bin/rustc")
                .env(
                    "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER",
                    "/usr/bin/wasm-ld-22",
                );
        }
        // Cargo's own separator, so that folders may have blanks in their names.
        command.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f"));
        command
    }
}

fn remap(folder: &Path, name: &str) -> String {
    format!("--remap-path-prefix={}=/{name}", folder.display())
}
