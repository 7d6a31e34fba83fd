//! Lists the edition files for the engine package, so that an edition is added by its file alone, and
//! makes the tables of published results that it ranks by.

use std::error::Error;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

#[path = "results/compile.rs"]
mod compile;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=static/editions");
    println!("cargo::rerun-if-changed=results");
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
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join("editions.rs"), list)?;
    fs::write(Path::new(&out).join("results.rs"), results()?)?;
    Ok(())
}

/// The tables of published results.
fn results() -> Result<String, Box<dyn Error>> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("results");
    let read = |name| fs::read_to_string(folder.join(name));
    let tables = compile::compile(
        &read("results.csv")?,
        &read("counts.csv")?,
        &read("care.csv")?,
    )?;
    let mut list = format!(
        "/// Every year and kind with its table, oldest first.\nconst TABLES: [(u16, &str, &str); {}] = [",
        tables.len()
    );
    for table in tables {
        write!(
            list,
            "({}, {:?}, {:?}),",
            table.year,
            table.kind,
            table.small()
        )?;
    }
    list.push_str("];\n");
    Ok(list)
}
