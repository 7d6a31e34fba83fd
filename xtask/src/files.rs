//! Files and folders, with errors that say which file and why.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The result of everything in this tool: an error is a sentence for the person at the keyboard.
pub(crate) type Outcome<T> = Result<T, String>;

/// The bytes of a file.
pub(crate) fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

/// The text of a file.
pub(crate) fn read_text(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

/// Writes a file and the folders above it.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Outcome<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)
            .map_err(|error| format!("cannot create {}: {error}", folder.display()))?;
    }
    fs::write(path, bytes).map_err(|error| format!("cannot write {}: {error}", path.display()))
}

/// Removes a file; one that is not there is fine.
pub(crate) fn remove(path: &Path) -> Outcome<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(format!("cannot remove {}: {error}", path.display()))
        }
        _ => Ok(()),
    }
}

/// The files right in a folder whose names end in `ending`, by name; a missing folder is empty.
pub(crate) fn list(folder: &Path, ending: &str) -> Outcome<Vec<PathBuf>> {
    Ok(entries(folder)?
        .into_iter()
        .filter(|path| path.is_file() && name(path).ends_with(ending))
        .collect())
}

/// Every file below a folder, at any depth.
pub(crate) fn list_all(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    for path in entries(folder)? {
        if path.is_dir() {
            found.extend(list_all(&path)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}

/// Files and folders right in a folder, sorted by name; a missing folder is empty.
pub(crate) fn entries(folder: &Path) -> Outcome<Vec<PathBuf>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let fail = |error| format!("cannot list {}: {error}", folder.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(fail)? {
        paths.push(entry.map_err(fail)?.path());
    }
    paths.sort();
    Ok(paths)
}

/// A path's last part as text.
pub(crate) fn name(path: &Path) -> &str {
    path.file_name().and_then(|n| n.to_str()).unwrap_or("")
}
