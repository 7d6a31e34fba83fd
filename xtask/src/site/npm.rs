//! The engine's package as npm takes it: a gzipped tar file that is the same for the same files.
//!
//! Written here rather than by `npm pack`, which would need the files in a folder first and stamps
//! them with whatever its version thinks right.

use std::io::{self, Write};

use flate2::{Compression, GzBuilder, write::GzEncoder};
use serde_json::{Value, json};
use tar::{EntryType, Header};

use crate::{files::Outcome, project::Project};

/// A time that every npm package shows, 26 October 1985: what is made of the same files is the same.
const TIME: u64 = 499_162_500;

/// Description of the package for npm, Node and TypeScript.
pub(crate) fn description(project: &Project) -> Outcome<String> {
    let package: Value = json!({
        "name": "zonahijau",
        "version": project.locked_version("zonahijau")?,
        "description": "The Ombudsman's compliance score, computed exactly. Not an official calculator.",
        "license": "MIT OR Apache-2.0",
        "type": "module",
        "main": "zonahijau.js",
        "types": "zonahijau.d.ts",
        "exports": {
            ".": { "types": "./zonahijau.d.ts", "default": "./zonahijau.js" },
            "./zonahijau_bg.wasm": "./zonahijau_bg.wasm",
            "./package.json": "./package.json"
        },
        "files": ["zonahijau.js", "zonahijau.d.ts", "zonahijau_bg.wasm"],
        "sideEffects": false
    });
    Ok(format!("{package:#}\n"))
}

/// The name of the tarball.
pub(crate) fn tarball_name(project: &Project) -> Outcome<String> {
    let version = project.locked_version("zonahijau")?;
    Ok(format!("npm/zonahijau-{version}.tgz"))
}

/// Packs files by their names.
pub(crate) fn tarball(files: &[(&str, &[u8])]) -> Outcome<Vec<u8>> {
    // Without a time, and with the same word for the system on every machine.
    let encoder = GzBuilder::new()
        .mtime(0)
        .operating_system(255)
        .write(Vec::new(), Compression::best());
    packed(files, encoder)
        .and_then(GzEncoder::finish)
        .map_err(|error| format!("npm package: {error}"))
}

/// Writes files as a tar archive that has nobody's name, rights or clock in it.
fn packed<W: Write>(files: &[(&str, &[u8])], target: W) -> io::Result<W> {
    let mut archive = tar::Builder::new(target);
    for (name, bytes) in files {
        let mut header = Header::new_ustar();
        header.set_entry_type(EntryType::Regular);
        header.set_mode(0o644);
        header.set_uid(0);
        header.set_gid(0);
        header.set_mtime(TIME);
        header.set_size(bytes.len() as u64);
        archive.append_data(&mut header, format!("package/{name}"), *bytes)?;
    }
    archive.into_inner()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_files_make_the_same_package() -> io::Result<()> {
        let files: [(&str, &[u8]); 2] = [("a.js", b"one"), ("package.json", b"{}")];
        let archive = packed(&files, Vec::new())?;
        // Each file fills blocks of 512 bytes behind its header; two empty blocks are the end.
        assert_eq!(archive.len(), 6 * 512);
        let mut read = tar::Archive::new(archive.as_slice());
        for (entry, (name, bytes)) in read.entries()?.zip(files) {
            let entry = entry?;
            let header = entry.header();
            assert_eq!(header.path()?.to_str(), Some(&*format!("package/{name}")));
            assert_eq!(header.size()?, bytes.len() as u64);
            let about = (
                header.mode()?,
                header.uid()?,
                header.gid()?,
                header.mtime()?,
            );
            assert_eq!(about, (0o644, 0, 0, TIME));
        }
        assert_eq!(tarball(&files), tarball(&files));
        Ok(())
    }
}
