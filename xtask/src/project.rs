//! Folders of the project, and versions from its Cargo.lock.

use std::path::{Path, PathBuf};

use crate::files::{self, Outcome};

/// The project's folders.
pub(crate) struct Project {
    /// The repository's root.
    pub(crate) root: PathBuf,
    /// Files that this tool keeps between runs (inside cargo's target folder, so `cargo clean` ends it).
    pub(crate) work: PathBuf,
}

impl Project {
    /// Finds the project that this tool was built in.
    pub(crate) fn open() -> Outcome<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .ok_or("xtask must lie inside the project's folder")?
            .to_path_buf();
        let target = std::env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| root.join("target"), |folder| root.join(folder));
        Ok(Self {
            work: target.join("xtask"),
            root,
        })
    }

    /// Folder of a build, unless another is given.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The folder of the tests, which also holds the npm packages.
    pub(crate) fn tests(&self) -> PathBuf {
        self.root.join("tests")
    }

    /// The version of a package in Cargo.lock.
    pub(crate) fn locked_version(&self, package: &str) -> Outcome<String> {
        let path = self.root.join("Cargo.lock");
        let lock = files::read_text(&path)?;
        let wanted = format!("name = \"{package}\"");
        let mut lines = lock.lines().skip_while(|line| **line != wanted);
        lines.next();
        lines
            .next()
            .and_then(|line| line.strip_prefix("version = \""))
            .and_then(|rest| rest.strip_suffix('"'))
            .map(str::to_owned)
            .ok_or_else(|| format!("{} names no version of {package}", path.display()))
    }

    /// The wasm-bindgen in the crate and the one in this tool share a file format that changes
    /// with every version, so the two must be the same.
    pub(crate) fn check_wasm_bindgen(&self) -> Outcome<String> {
        let library = self.locked_version("wasm-bindgen")?;
        let tool = self.locked_version("wasm-bindgen-cli-support")?;
        if library == tool {
            return Ok(library);
        }
        Err(format!(
            "Cargo.lock has wasm-bindgen {library} but wasm-bindgen-cli-support {tool}: \
             set both to one version in Cargo.toml and xtask/Cargo.toml"
        ))
    }
}
