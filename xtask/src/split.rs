//! Cuts a module into pieces: what the page starts with, and those that it loads later.
//!
//! The crate marks where (src/app/cut.rs). Whatever only one later piece needs goes there, code and
//! data; the pieces share memory and the table of functions. wasm-bindgen then works on the first
//! piece alone, which has all that JavaScript calls and is called by.
//!
//! What several later pieces need the tool puts into modules of their own, one for each set of pieces.
//! All of them come with the piece that joins before the others: as custom sections of its file, so that
//! it is one to load and to compress.

use std::path::Path;

use wasm_split_cli_support::{Options, transform};

use crate::files::{self, Outcome};

/// The piece that joins before the others; boot.js knows it too.
const BASE: &str = "sheet";

/// The custom section that holds a further module of a piece.
const SECTION: &str = "module";

/// A later piece: its name, and its modules.
pub(crate) struct Piece {
    pub(crate) name: String,
    pub(crate) modules: Vec<Vec<u8>>,
}

/// The first piece and the later ones.
pub(crate) fn split(compiled: &[u8], folder: &Path) -> Outcome<(Vec<u8>, Vec<Piece>)> {
    let folder = folder.join("split");
    let main = folder.join("main.wasm");
    let mut options = Options::new(compiled);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.emit_dwarf = false;
    // It also writes a script that loads pieces, which boot.js does in our way.
    let made = transform(options).map_err(|error| format!("the cut: {error:#}"))?;
    let mut needed: Vec<(String, Vec<String>)> = made.prefetch_map.into_iter().collect();
    needed.sort();
    let is_shared = |module: &String| {
        let users = needed.iter().filter(|(_, all)| all.contains(module));
        users.count() > 1
    };
    let mut shared: Vec<&String> = needed.iter().flat_map(|(_, all)| all).collect();
    shared.retain(|module| is_shared(module));
    shared.sort();
    shared.dedup();
    let read = |module: &String| files::read(&folder.join(format!("{module}.wasm")));
    let piece = |(name, all): &(String, Vec<String>)| {
        let own = all.iter().filter(|module| !is_shared(module));
        let common = shared.iter().copied().filter(|_| name == BASE);
        Ok(Piece {
            name: name.clone(),
            modules: own.chain(common).map(read).collect::<Outcome<_>>()?,
        })
    };
    let pieces = needed.iter().map(piece).collect::<Outcome<Vec<Piece>>>()?;
    match pieces.iter().find(|piece| piece.modules.is_empty()) {
        Some(empty) => Err(format!("the cut left nothing for {}", empty.name)),
        None => Ok((files::read(&main)?, pieces)),
    }
}

/// A file of several modules: the first, with the others as its custom sections.
pub(crate) fn packed(modules: &[Vec<u8>]) -> Vec<u8> {
    let mut file = Vec::new();
    for (place, module) in modules.iter().enumerate() {
        if place > 0 {
            file.push(0);
            let name = leb(SECTION.len());
            file.extend(leb(name.len() + SECTION.len() + module.len()));
            file.extend(name);
            file.extend(SECTION.as_bytes());
        }
        file.extend(module);
    }
    file
}

/// A number as WebAssembly writes it.
fn leb(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = number.to_le_bytes()[0] & 0x7f;
        number >>= 7;
        if number == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn further_modules_are_custom_sections_of_the_first() {
        let large = vec![7; 300];
        let file = packed(&[b"\0asm\x01\0\0\0".to_vec(), large.clone()]);
        let (head, rest) = file.split_at(8);
        assert_eq!(head, b"\0asm\x01\0\0\0");
        // 1 for the length of the name, 6 for the name: 307 bytes.
        let (section, inside) = rest.split_at(10);
        assert_eq!(section, b"\0\xb3\x02\x06module");
        assert_eq!(inside, large);
    }
}
