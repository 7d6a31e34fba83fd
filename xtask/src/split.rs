//! Cuts a module in two: what the page starts with, and the piece that it loads later.
//!
//! The crate marks where (src/app/later.rs). Whatever only the later piece needs goes there, code and
//! data; the pieces share memory and the table of functions. wasm-bindgen then works on the first
//! piece alone, which has all that JavaScript calls and is called by.

use std::path::Path;

use wasm_split_cli_support::{Options, transform};

use crate::files::{self, Outcome};

/// The first piece and the later one.
pub(crate) fn split(compiled: &[u8], folder: &Path) -> Outcome<(Vec<u8>, Vec<u8>)> {
    let folder = folder.join("split");
    let main = folder.join("main.wasm");
    let mut options = Options::new(compiled);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.emit_dwarf = false;
    // It also writes a script that loads pieces, which boot.js does in our way.
    let made = transform(options).map_err(|error| format!("the cut: {error:#}"))?;
    let [later] = made.split_modules.as_slice() else {
        return Err(format!(
            "the cut made {} later pieces instead of one: see src/app/later.rs",
            made.split_modules.len()
        ));
    };
    Ok((files::read(&main)?, files::read(later)?))
}
