//! Lists the edition files, so that an edition is added by its file alone: whole for the engine
//! package, by id and title for the page. Makes the tables of published results that it ranks by.

use std::error::Error;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

#[allow(dead_code, reason = "whoever includes it uses a part of it")]
#[path = "results/compile.rs"]
mod compile;

use serde_json::Value;

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
    let (mut files, mut list) = (String::new(), String::new());
    for id in &ids {
        let file = folder.join(format!("{id}.json"));
        write!(files, "({id:?}, include_str!({file:?})),")?;
        let edition: Value = serde_json::from_slice(&fs::read(&file)?)
            .map_err(|error| format!("{}: {error}", file.display()))?;
        // What is missing is xtask's to say, which checks the whole file.
        let title = ["id", "en"].map(|own| edition["title"][own].as_str().unwrap_or(id));
        let all = edition["years"].as_array().map_or(&[][..], Vec::as_slice);
        let years = match all {
            [] => String::new(),
            [only] => only.to_string(),
            [first, .., last] => format!("{first}–{last}"),
        };
        let covers: Vec<u64> = all.iter().filter_map(Value::as_u64).collect();
        write!(
            list,
            "Listed {{ id: {id:?}, years: {years:?}, covers: &{covers:?}, title: {title:?} }},"
        )?;
    }
    let count = ids.len();
    let out = env::var("OUT_DIR")?;
    let write = |name: &str, text: String| fs::write(Path::new(&out).join(name), text);
    write(
        "editions.rs",
        format!(
            "/// Every edition's id and file, newest first.\nconst FILES: [(&str, &str); {count}] = [{files}];\n"
        ),
    )?;
    write(
        "edition_list.rs",
        format!(
            "/// Every edition, newest first.\npub const EDITIONS: [Listed; {count}] = [{list}];\n"
        ),
    )?;
    write("results.rs", results()?)?;
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
        "/// Every year and kind with its table, oldest first.\nconst TABLES: [(u16, &str, Numbers); {}] = [",
        tables.len()
    );
    for table in tables {
        write!(
            list,
            "({}, {:?}, {}),",
            table.year,
            table.kind,
            table.constant()
        )?;
    }
    list.push_str("];\n");
    Ok(list)
}
