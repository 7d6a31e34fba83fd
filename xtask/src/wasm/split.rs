//! Cuts a module into chunks: the one that the page starts with, and those that it loads later.
//!
//! The crate marks where (`src/app/lazy/split.rs`). Code and data that only one chunk needs go there;
//! the chunks share memory and the table of functions. wasm-bindgen then works on the first one alone,
//! which has all that JavaScript calls and is called by.
//!
//! The tool puts what several chunks need into modules of their own, one for each set of chunks. All of
//! them are custom sections of the chunk that joins before the others: one file to load and to compress.

use std::path::Path;

use wasm_split_cli_support::{Options, transform};
use zonahijau::app::state::chunk::Chunk;

use crate::files::{self, Outcome};

/// The custom section that holds a further module of a chunk; boot.js knows it too.
const SECTION: &str = "module";

/// The modules of a chunk.
pub(crate) struct Modules {
    pub(crate) chunk: Chunk,
    pub(crate) modules: Vec<Vec<u8>>,
}

/// The first chunk and the later ones.
pub(crate) fn split(compiled: &[u8], folder: &Path) -> Outcome<(Vec<u8>, Vec<Modules>)> {
    let folder = folder.join("split");
    let main = folder.join("main.wasm");
    let mut options = Options::new(compiled);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.emit_dwarf = false;
    // It also writes a script that loads chunks, which boot.js does in our way.
    let made = transform(options).map_err(|error| format!("the split: {error:#}"))?;
    let mut needed: Vec<(Chunk, Vec<String>)> = Vec::new();
    for (name, modules) in made.prefetch_map {
        let chunk = Chunk::ALL.into_iter().find(|chunk| chunk.name() == name);
        let chunk = chunk.ok_or(format!("src/app/state/chunk.rs has no chunk {name}"))?;
        needed.push((chunk, modules));
    }
    let mut all: Vec<&String> = needed.iter().flat_map(|(_, modules)| modules).collect();
    all.sort();
    let is_shared = |module: &String| all.iter().filter(|own| **own == module).count() > 1;
    let mut shared: Vec<&String> = all.iter().copied().filter(|own| is_shared(own)).collect();
    shared.dedup();
    let read = |module: &String| files::read(&folder.join(format!("{module}.wasm")));
    let [base, ..] = Chunk::ALL;
    let chunk = |chunk: Chunk| {
        let own = needed.iter().filter(|(own, _)| *own == chunk);
        let own = own.flat_map(|(_, modules)| modules);
        let own = own.filter(|module| !is_shared(module));
        let common = shared.iter().copied().filter(|_| chunk == base);
        let modules: Vec<Vec<u8>> = own.chain(common).map(read).collect::<Outcome<_>>()?;
        if modules.is_empty() {
            return Err(format!("the split left nothing for {}", chunk.name()));
        }
        Ok(Modules { chunk, modules })
    };
    let chunks = Chunk::ALL.into_iter().map(chunk).collect::<Outcome<_>>()?;
    Ok((files::read(&main)?, chunks))
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
