//! The engine's package as npm takes it: a gzipped tar file that is the same for the same files.
//!
//! Written here rather than by `npm pack`, which would need the files in a folder first and stamps
//! them with whatever its version thinks right. The format (ustar, POSIX.1-1988) is a header of 512
//! bytes before each file.

use std::io::Write as _;

use flate2::{Compression, GzBuilder};
use serde_json::{Value, json};

use crate::{files::Outcome, project::Project};

/// Both the size of a header and what a file is filled up to.
const BLOCK: usize = 512;

/// A time that every npm package shows, 26 October 1985: what is made of the same files is the same.
const TIME: u64 = 499_162_500;

/// What npm, Node and TypeScript need to know of the package.
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
    let mut tar = Vec::new();
    for (name, bytes) in files {
        tar.extend_from_slice(&header(name, bytes.len())?);
        tar.extend_from_slice(bytes);
        tar.resize(tar.len().next_multiple_of(BLOCK), 0);
    }
    // Two empty blocks are the end.
    tar.resize(tar.len() + 2 * BLOCK, 0);
    // Without a time, and with the same word for the system on every machine.
    let mut encoder = GzBuilder::new()
        .mtime(0)
        .operating_system(255)
        .write(Vec::new(), Compression::best());
    encoder
        .write_all(&tar)
        .and_then(|()| encoder.finish())
        .map_err(|error| format!("gzip failed: {error}"))
}

fn header(name: &str, size: usize) -> Outcome<[u8; BLOCK]> {
    let path = format!("package/{name}");
    let mut header = [0; BLOCK];
    let mut put = |at: usize, most: usize, text: &str| {
        let field = header.get_mut(at..at + most);
        match field {
            Some(field) if text.len() <= most => {
                field[..text.len()].copy_from_slice(text.as_bytes());
                Ok(())
            }
            _ => Err(format!("“{text}” is too long for a tar file")),
        }
    };
    put(0, 100, &path)?;
    put(100, 8, "0000644\0")?;
    put(108, 8, "0000000\0")?;
    put(116, 8, "0000000\0")?;
    put(124, 12, &format!("{size:011o}\0"))?;
    put(136, 12, &format!("{TIME:011o}\0"))?;
    // The sum is taken with spaces in its own place.
    put(148, 8, "        ")?;
    put(156, 1, "0")?;
    put(257, 8, "ustar\x0000")?;
    let sum: u32 = header.iter().map(|byte| u32::from(*byte)).sum();
    let text = format!("{sum:06o}\0 ");
    header[148..156].copy_from_slice(text.as_bytes());
    Ok(header)
}
