//! Notices changed files by their time and size.
//!
//! Asking for a few hundred files takes about a millisecond, works on every kind of disk and mount, and
//! follows editors that write a new file in the place of the old one; notices of the system do not
//! everywhere.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    thread::sleep,
    time::{Duration, SystemTime},
};

use crate::files::{self, Outcome};

/// Time between two looks.
const PAUSE: Duration = Duration::from_millis(100);

/// The files below some paths, each with its time and size.
type Snapshot = BTreeMap<PathBuf, (SystemTime, u64)>;

/// Watches files and folders.
pub(crate) struct Watch {
    paths: Vec<PathBuf>,
    seen: Snapshot,
}

impl Watch {
    /// Begins to watch.
    pub(crate) fn start(paths: Vec<PathBuf>) -> Outcome<Self> {
        let seen = snapshot(&paths)?;
        Ok(Self { paths, seen })
    }

    /// Waits until files were written, added or removed since the last time, and names them.
    pub(crate) fn wait(&mut self) -> Vec<PathBuf> {
        loop {
            sleep(PAUSE);
            // A file that goes away between list and look is there, or not, at the next one.
            let Ok(now) = snapshot(&self.paths) else {
                continue;
            };
            if now == self.seen {
                continue;
            }
            // Who saves several files at once wants one build.
            sleep(PAUSE);
            if snapshot(&self.paths).is_ok_and(|later| later == now) {
                let found = differences(&self.seen, &now);
                self.seen = now;
                return found;
            }
        }
    }
}

fn snapshot(paths: &[PathBuf]) -> Outcome<Snapshot> {
    let mut found = Snapshot::new();
    for path in paths {
        let below = if path.is_dir() {
            files::list_all(path)?
        } else {
            vec![path.clone()]
        };
        for file in below.into_iter().filter(|file| is_source(file)) {
            let about = fs::metadata(&file)
                .and_then(|about| Ok((about.modified()?, about.len())))
                .map_err(|error| format!("cannot look at {}: {error}", file.display()))?;
            found.insert(file, about);
        }
    }
    Ok(found)
}

/// False for what editors put beside a file while it is open.
fn is_source(file: &Path) -> bool {
    let name = files::name(file);
    !name.starts_with('.') && !name.ends_with('~') && name.parse::<u32>().is_err()
}

fn differences(old: &Snapshot, new: &Snapshot) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = new
        .iter()
        .filter(|(path, about)| old.get(*path) != Some(about))
        .map(|(path, _)| path.clone())
        .collect();
    found.extend(old.keys().filter(|path| !new.contains_key(*path)).cloned());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_added_and_removed_files_differ() {
        let at = |size| (SystemTime::UNIX_EPOCH, size);
        let old = Snapshot::from([
            ("a".into(), at(1)),
            ("b".into(), at(1)),
            ("c".into(), at(1)),
        ]);
        let new = Snapshot::from([
            ("a".into(), at(1)),
            ("b".into(), at(2)),
            ("d".into(), at(1)),
        ]);
        let found = differences(&old, &new);
        assert_eq!(found, ["b", "d", "c"].map(PathBuf::from));
    }

    #[test]
    fn files_of_editors_are_no_sources() {
        let sources = ["src/a.rs", "src/.a.rs.swp", "src/a.rs~", "src/4913"];
        let is_source = sources.map(|path| is_source(Path::new(path)));
        assert_eq!(is_source, [true, false, false, false]);
    }
}
