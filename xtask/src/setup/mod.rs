//! Requirements of the other commands: a toolchain, Node with a few packages, and two browsers.
//!
//! Everything is looked for first and installed only when missing. Whatever cannot be installed
//! from here is one sentence with the command that brings it.

pub(crate) mod toolchain;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use self::toolchain::Toolchain;
use crate::{
    files::Outcome,
    process::{apt_install, on_path, output, step},
    project::Project,
};

const OLDEST_NODE: u32 = 20;

/// Finds the requirements of a build for development: no Node.
pub(crate) fn for_development(project: &Project) -> Outcome<Toolchain> {
    project.check_wasm_bindgen()?;
    toolchain::ensure(project)
}

/// Finds or installs all requirements of a build.
pub(crate) fn for_build(project: &Project) -> Outcome<Toolchain> {
    project.check_wasm_bindgen()?;
    let toolchain = toolchain::ensure(project)?;
    node(project)?;
    Ok(toolchain)
}

/// Node and the npm packages of tests/ (wasm-opt among them).
pub(crate) fn node(project: &Project) -> Outcome<()> {
    let found = output(Command::new("node").arg("--version")).unwrap_or_default();
    let major = found
        .strip_prefix('v')
        .and_then(|rest| rest.split('.').next())
        .and_then(|number| number.parse::<u32>().ok());
    if major.is_none_or(|major| major < OLDEST_NODE) {
        return Err(format!(
            "Node {OLDEST_NODE} or newer is missing; this brings it on Debian: \
             sudo apt-get install -y nodejs npm (elsewhere: brew install node)"
        ));
    }
    let tests = project.tests();
    // npm writes this file last, so its age tells whether the packages are complete and current.
    let installed = tests.join("node_modules/.package-lock.json");
    if age(&installed).is_some_and(|done| Some(done) >= age(&tests.join("package-lock.json"))) {
        return Ok(());
    }
    step("npm packages", || {
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        output(Command::new(npm).arg("ci").current_dir(&tests)).map(drop)
    })
}

fn age(path: &Path) -> Option<std::time::SystemTime> {
    fs::metadata(path).and_then(|about| about.modified()).ok()
}

/// The program that a variable of the environment names, if it is set.
fn given(variable: &str) -> Outcome<Option<PathBuf>> {
    match std::env::var_os(variable).map(PathBuf::from) {
        Some(given) if !given.is_file() => Err(format!(
            "{variable} names {}, which is no file: correct or unset it",
            given.display()
        )),
        given => Ok(given),
    }
}

/// A Firefox for tests.
pub(crate) fn firefox() -> Outcome<PathBuf> {
    if let Some(given) = given("ZONAHIJAU_FIREFOX")? {
        return Ok(given);
    }
    let find = || {
        on_path(&["firefox-esr", "firefox"]).or_else(|| {
            let own = PathBuf::from("/Applications/Firefox.app/Contents/MacOS/firefox");
            own.is_file().then_some(own)
        })
    };
    if let Some(found) = find() {
        return Ok(found);
    }
    let mut reason = String::new();
    step("Firefox", || {
        if let Some(Err(own)) = apt_install(&["firefox-esr"]) {
            reason = own;
        }
        Ok(())
    })?;
    find().ok_or_else(|| {
        format!(
            "Firefox is missing; this brings it on Debian: sudo apt-get install -y firefox-esr \
             (or set ZONAHIJAU_FIREFOX to the path of one)\n{reason}"
        )
    })
}

/// A Chromium for tests and measurements.
pub(crate) fn chromium(project: &Project) -> Outcome<PathBuf> {
    if let Some(given) = given("ZONAHIJAU_CHROMIUM")? {
        return Ok(given);
    }
    if let Some(found) = find_chromium(project) {
        return Ok(found);
    }
    let mut reasons = String::new();
    step("Chromium", || {
        if let Some(Err(reason)) = apt_install(&["chromium"]) {
            reasons = reason;
        }
        if find_chromium(project).is_none() {
            let mut install = Command::new("node");
            install.args(["node_modules/playwright-core/cli.js", "install", "chromium"]);
            if let Err(reason) = output(install.current_dir(project.tests())) {
                reasons = format!("{reasons}\n{reason}");
            }
        }
        Ok(())
    })?;
    find_chromium(project).ok_or_else(|| {
        format!(
            "Chromium is missing; this brings it on Debian: sudo apt-get install -y chromium \
             (or set ZONAHIJAU_CHROMIUM to the path of one)\n{reasons}"
        )
    })
}

fn find_chromium(project: &Project) -> Option<PathBuf> {
    on_path(&[
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "chrome",
    ])
    .or_else(|| {
        [
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
        ]
        .iter()
        .map(PathBuf::from)
        .find(|program| program.is_file())
    })
    .or_else(|| {
        let ask = "import('playwright-core').then(p => console.log(p.chromium.executablePath()))";
        let mut node = Command::new("node");
        let answer = output(node.args(["-e", ask]).current_dir(project.tests())).ok()?;
        Some(PathBuf::from(answer)).filter(|program| program.is_file())
    })
}

/// Requirements of the tests of real hosts, by a file that each Debian package brings.
const HOSTS: [(&str, &str); 7] = [
    ("apache2", "/usr/sbin/apache2"),
    ("mariadb-server", "/usr/sbin/mariadbd"),
    ("nginx-light", "/usr/sbin/nginx"),
    ("php-cli", "/usr/bin/php"),
    ("php-mysql", "/usr/share/doc/php-mysql/copyright"),
    ("wordpress", "/usr/share/wordpress/wp-load.php"),
    (
        "wordpress-theme-twentytwentyone",
        "/usr/share/wordpress/wp-content/themes/twentytwentyone",
    ),
];

/// Web servers and a WordPress to test with; where they cannot be had at all, the reason.
pub(crate) fn hosts() -> Outcome<Option<String>> {
    let missing: Vec<&str> = HOSTS
        .iter()
        .filter(|(_, file)| !Path::new(file).exists())
        .map(|(package, _)| *package)
        .collect();
    if missing.is_empty() {
        return Ok(None);
    }
    step("web servers and WordPress", || {
        apt_install(&missing).transpose()
    })
    .map(|done| match done {
        Some(()) => None,
        None => Some(format!(
            "they need packages that only root with apt-get can install; on Debian: \
             sudo apt-get install -y {}",
            missing.join(" ")
        )),
    })
}
