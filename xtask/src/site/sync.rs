//! Brings a folder to exactly the given files, each with its compressed siblings.
//!
//! Unchanged files are not written or compressed again: brotli's best level is slow.

use std::{
    collections::BTreeMap,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    sync::Mutex,
};

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};

use crate::files::{self, Outcome};

/// The files of a folder by their path in it, with `/` between the parts.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

const COMPRESSED: [&str; 7] = [".css", ".html", ".js", ".json", ".svg", ".txt", ".wasm"];

/// True if a file gets compressed siblings.
fn is_compressed(name: &str) -> bool {
    COMPRESSED.iter().any(|ending| name.ends_with(ending)) || name.ends_with(".d.ts")
}

/// Writes the files and removes every other file in the folder.
pub(crate) fn sync(folder: &Path, wanted: &Files) -> Outcome<()> {
    check_is_ours(folder)?;
    let queue = Mutex::new(wanted.iter());
    let worker = || -> Outcome<()> {
        loop {
            // A poisoned queue means that another worker died; this one then has nothing to do.
            let next = queue.lock().map_or(None, |mut files| files.next());
            let Some((name, bytes)) = next else {
                return Ok(());
            };
            update(&folder.join(name), bytes)?;
        }
    };
    let workers = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..workers).map(|_| scope.spawn(worker)).collect();
        threads.into_iter().try_for_each(|thread| {
            let ended = thread.join();
            ended.map_err(|_| "a thread that compresses died".to_owned())?
        })
    })?;
    remove_stale(folder, wanted)
}

/// Removing stale files is only right in a folder that an earlier build wrote: `--out` may name
/// any folder at all.
fn check_is_ours(folder: &Path) -> Outcome<()> {
    let empty = files::entries(folder)?.is_empty();
    let ours = folder.join("assets").is_dir() && folder.join("index.html").is_file();
    // A build that broke off early has written nothing but assets.
    let begun = files::entries(folder)?.len() == 1 && folder.join("assets").is_dir();
    if empty || ours || begun {
        return Ok(());
    }
    Err(format!(
        "{} holds files that no earlier build wrote: empty it or name another folder",
        folder.display()
    ))
}

fn update(path: &Path, bytes: &[u8]) -> Outcome<()> {
    let (br, gz) = (with_ending(path, ".br"), with_ending(path, ".gz"));
    let compressed = is_compressed(files::name(path));
    let same = fs::read(path).is_ok_and(|old| old == bytes);
    if same && (!compressed || br.is_file() && gz.is_file()) {
        return Ok(());
    }
    // The file itself goes first and comes last: where it is right, its siblings are too.
    files::remove(path)?;
    if compressed {
        files::write(&br, &brotli(bytes)?)?;
        files::write(&gz, &gzip(bytes)?)?;
    }
    files::write(path, bytes)
}

fn remove_stale(folder: &Path, wanted: &Files) -> Outcome<()> {
    let mut keep: Vec<PathBuf> = Vec::new();
    for name in wanted.keys() {
        let path = folder.join(name);
        if is_compressed(name) {
            keep.push(with_ending(&path, ".br"));
            keep.push(with_ending(&path, ".gz"));
        }
        keep.push(path);
    }
    for path in files::list_all(folder)? {
        if !keep.contains(&path) {
            files::remove(&path)?;
            // Only an empty folder lets itself be removed, and only an empty one should go.
            path.parent().map(fs::remove_dir);
        }
    }
    Ok(())
}

/// A path with something more at its end.
pub(crate) fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn brotli(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)
        .map_err(|error| format!("brotli failed: {error}"))?;
    Ok(compressed)
}

fn gzip(bytes: &[u8]) -> Outcome<Vec<u8>> {
    // This encoder writes no time and no name, so the same bytes give the same file.
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder
        .write_all(bytes)
        .and_then(|()| encoder.finish())
        .map_err(|error| format!("gzip failed: {error}"))
}
