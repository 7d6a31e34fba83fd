//! Lists the files of editions and examples, so that one is added by its file alone: editions whole for
//! the engine package, and both by id and title for the page. Makes the tables of published results that
//! the package ranks by, and lists their years.

use std::error::Error;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use serde_json::Value;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=static/editions");
    println!("cargo::rerun-if-changed=static/examples");
    println!("cargo::rerun-if-changed=static/example-menu.json");
    println!("cargo::rerun-if-changed=results");
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("static/editions");
    let mut ids = ids(&folder)?;
    // Newest first: ids begin with their years.
    ids.sort_by(|one, other| other.cmp(one));
    let (mut files, mut list) = (String::new(), String::new());
    for id in &ids {
        let file = folder.join(format!("{id}.json"));
        write!(files, "({id:?}, include_str!({file:?})),")?;
        let edition = read(&file)?;
        // xtask checks the whole file, and says what is missing.
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
    write("example_list.rs", examples()?)?;
    let (tables, years) = results()?;
    write("results.rs", tables)?;
    write("result_years.rs", years)?;
    Ok(())
}

/// The names of the JSON files in a folder, without their ending.
fn ids(folder: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let mut ids = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name();
        if let Some(id) = name.to_string_lossy().strip_suffix(".json") {
            ids.push(id.to_owned());
        }
    }
    Ok(ids)
}

fn read(file: &Path) -> Result<Value, Box<dyn Error>> {
    let value = serde_json::from_slice(&fs::read(file)?);
    value.map_err(|error| format!("{}: {error}", file.display()).into())
}

/// The list of examples in the order of the menu, each with its title there. It is no part of an
/// example: that would be shared and saved with each of them.
fn examples() -> Result<String, Box<dyn Error>> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("static");
    let menu = read(&folder.join("example-menu.json"))?;
    let menu = menu.as_array().ok_or("example-menu.json is no list")?;
    let mut known = ids(&folder.join("examples"))?;
    let mut list = String::new();
    for example in menu {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let title = ["id", "en"].map(|language| text(&example["title"][language]));
        let (Some(id), [Some(title), Some(english)]) = (text(&example["id"]), title) else {
            return Err(format!("example-menu.json: no id or no title: {example}").into());
        };
        if !known.contains(&id) {
            return Err(format!("example-menu.json: no static/examples/{id}.json").into());
        }
        known.retain(|own| *own != id);
        let title = [title, english];
        write!(list, "Listed {{ id: {id:?}, title: {title:?} }},")?;
    }
    if !known.is_empty() {
        return Err(format!("example-menu.json does not name {known:?}").into());
    }
    let count = menu.len();
    Ok(format!(
        "/// Every example, in the order of the menu.\npub const EXAMPLES: [Listed; {count}] = [{list}];\n"
    ))
}

/// The tables of published results, and the years that they are of.
fn results() -> Result<(String, String), Box<dyn Error>> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("results");
    let read = |name| fs::read_to_string(folder.join(name));
    let tables = published_results::compile(
        &read("results.csv")?,
        &read("counts.csv")?,
        &read("care.csv")?,
    )?;
    let years = || tables.iter().map(|table| table.year);
    let (Some(first), Some(last)) = (years().min(), years().max()) else {
        return Err("there are no published results".into());
    };
    let years = format!(
        "/// The years of which results are published.\npub const YEARS: std::ops::RangeInclusive<Year> = {first}..={last};\n"
    );
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
    Ok((list, years))
}
