//! Lists the edition files for the engine package, so that an edition is added by its file alone.

use std::error::Error;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=static/editions");
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("static/editions");
    let mut ids = Vec::new();
    for entry in fs::read_dir(&folder)? {
        let name = entry?.file_name();
        if let Some(id) = name.to_string_lossy().strip_suffix(".json") {
            ids.push(id.to_owned());
        }
    }
    // Newest first: ids begin with their years.
    ids.sort_by(|one, other| other.cmp(one));
    let mut list = format!("[(&str, &str); {}] = [", ids.len());
    for id in ids {
        let file = folder.join(format!("{id}.json"));
        write!(list, "({id:?}, include_str!({file:?})),")?;
    }
    let list = format!("/// Every edition's id and file, newest first.\nconst FILES: {list}];\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("editions.rs"), list)?;
    Ok(())
}
