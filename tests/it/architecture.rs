//! Order of the folders of `src`: a file imports from its own folder and from those below it, and
//! no files import each other in a circle.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::support::imports::{File, Import, imports, module};

/// Folders from the bottom up. `app` itself is `app/mod.rs` and `app/prerender.rs`; each folder of
/// `app/views` is one of its own.
const ORDER: [&str; 12] = [
    "model",
    "document",
    "format",
    "edit",
    "web",
    "app/words",
    "app/state",
    "app/effects",
    "app/ui",
    "app/lazy",
    "app/views",
    "app",
];

/// Other builds beside `app`: they import up to `web`, and only `lib.rs` imports them.
const BUILDS: [&str; 2] = ["card", "engine"];

/// Folder of a file and its height in the order; `None` where it has no place there.
fn place(path: &str) -> Option<(String, usize)> {
    let module = module(path);
    let names: Vec<&str> = module.split('/').collect();
    let (folder, level) = match names[..] {
        [""] => return Some((String::new(), ORDER.len())),
        ["app"] | ["app", "prerender"] => ("app".to_owned(), "app".to_owned()),
        ["app", "views", view, ..] => (format!("app/views/{view}"), "app/views".to_owned()),
        ["app", name, ..] => (format!("app/{name}"), format!("app/{name}")),
        [name, ..] if BUILDS.contains(&name) => (name.to_owned(), "app".to_owned()),
        _ => (names[0].to_owned(), names[0].to_owned()),
    };
    let height = ORDER.iter().position(|name| *name == level)?;
    Some((folder, height))
}

/// True if the order of folders lets a file import another.
fn is_allowed(import: &Import<'_>) -> bool {
    let (Some((from, height)), Some((to, below))) = (place(import.from), place(import.to)) else {
        return true;
    };
    let is_build = BUILDS.contains(&&*from);
    let is_shared = ORDER[..5].contains(&&*to);
    from.is_empty() || from == to || (below < height && (is_shared || !is_build))
}

/// Imports against the order of folders, and files without a place in it.
fn against_order(files: &[File]) -> Vec<String> {
    let homeless = files.iter().filter(|(path, _)| place(path).is_none());
    let homeless = homeless.map(|(path, _)| format!("src/{path} is in no folder of the order"));
    let wrong = imports(files)
        .into_iter()
        .filter(|import| !is_allowed(import));
    homeless
        .chain(wrong.map(|import| import.to_string()))
        .collect()
}

/// Imports that are part of a circle: the imported file leads back to the importing one.
fn in_circles(files: &[File]) -> Vec<String> {
    let imports = imports(files);
    let mut next: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for Import { from, to, .. } in &imports {
        next.entry(from).or_default().insert(to);
    }
    let mut reached: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for from in next.keys() {
        let (behind, mut open) = (reached.entry(from).or_default(), vec![*from]);
        while let Some(file) = open.pop() {
            let to = next.get(file).into_iter().flatten();
            open.extend(to.filter(|file| behind.insert(**file)));
        }
    }
    let leads_back = |import: &&Import<'_>| {
        let behind = reached.get(import.to);
        behind.is_some_and(|files| files.contains(import.from))
    };
    let circular = imports.iter().filter(leads_back);
    circular.map(ToString::to_string).collect()
}

/// Adds every Rust file below a folder.
fn read(folder: &Path, files: &mut Vec<File>) {
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(&path, files);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let name = path.strip_prefix(source).unwrap().to_str().unwrap();
            let name = name.replace('\\', "/");
            files.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}

/// Rust files of the crate.
fn source() -> Vec<File> {
    let mut files = Vec::new();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
    read(Path::new(folder), &mut files);
    files.sort();
    assert!(files.len() > 100, "the files of the crate");
    files
}

#[test]
fn folders_import_only_from_those_below_them() {
    let wrong = against_order(&source());
    assert!(
        wrong.is_empty(),
        "{} against the order {ORDER:?}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let circular = in_circles(&source());
    assert!(
        circular.is_empty(),
        "{} imports in circles:\n{}",
        circular.len(),
        circular.join("\n")
    );
}

/// Made-up files, each a path and a text.
fn files(all: &[(&str, &str)]) -> Vec<File> {
    let file = |(path, text): &(&str, &str)| ((*path).to_owned(), (*text).to_owned());
    all.iter().map(file).collect()
}

/// Imports of made-up files, as `from:line to`.
fn found(all: &[(&str, &str)]) -> Vec<String> {
    let files = files(all);
    let line = |Import { from, line, to }| format!("{from}:{line} {to}");
    imports(&files).into_iter().map(line).collect()
}

#[test]
fn an_import_downwards_is_allowed_and_one_upwards_is_named() {
    let score = ("model/score.rs", "use std::fmt;\n");
    let link = ("format/link.rs", "use crate::model::score::Score;\n");
    assert_eq!(against_order(&files(&[score, link])), [""; 0]);
    let score = (score.0, "use std::fmt;\nuse crate::format::link::Keys;\n");
    assert_eq!(
        against_order(&files(&[score, link])),
        ["src/model/score.rs:2 imports src/format/link.rs"]
    );
}

#[test]
fn views_and_builds_do_not_import_each_other() {
    let view = "app/views/plan/mod.rs";
    for (from, to, allowed) in [
        (view, "app/views/plan/curve.rs", true),
        (view, "app/views/sheet/mod.rs", false),
        (view, "app/lazy/mod.rs", true),
        ("app/lazy/mod.rs", view, false),
        ("app/mod.rs", view, true),
        ("app/words/mod.rs", "web/value.rs", true),
        ("app/prerender.rs", "app/mod.rs", true),
        ("app/ui/panel.rs", "app/mod.rs", false),
        ("web/value.rs", "app/words/mod.rs", false),
        ("card/mod.rs", "web/value.rs", true),
        ("card/mod.rs", "app/words/mod.rs", false),
        ("card/mod.rs", "engine/mod.rs", false),
        ("app/mod.rs", "card/mod.rs", false),
        ("lib.rs", "card/mod.rs", true),
        ("model/text.rs", "lib.rs", false),
    ] {
        let import = Import { from, line: 1, to };
        assert_eq!(is_allowed(&import), allowed, "{from} {to}");
    }
    let stray = files(&[("app/view/old.rs", ""), ("work/mod.rs", "")]);
    assert_eq!(against_order(&stray).len(), 2);
}

#[test]
fn every_way_to_write_an_import_is_read() {
    let text = "use std::{fmt, loci::Fmt};
use crate::edit::{
    notes::{self, Note as Own}, // crate::web
    scenarios::{Step, all_changes},
};
use super::super::web::*;
use self::years::Year;
pub use products::Product;
use crate::model as rules;
/// [`Value`](crate::web::Value)
mod years;
fn add(own: super::Step) -> rules::text::Text {
    notes::add::<crate::web::Value>(own)
}
pub(in crate::web) fn none() {}
#[cfg(test)]
mod tests {
    use super::*;
}
";
    let others = [
        "edit/mod.rs",
        "edit/notes.rs",
        "edit/scenarios.rs",
        "web.rs",
        "edit/loci/years.rs",
        "edit/loci/products.rs",
        "model/mod.rs",
        "model/text.rs",
    ];
    let mut all = vec![("edit/loci/mod.rs", text)];
    all.extend(others.map(|path| (path, "")));
    let expected = [
        "3 edit/notes.rs",
        "4 edit/scenarios.rs",
        "6 web.rs",
        "7 edit/loci/years.rs",
        "8 edit/loci/products.rs",
        "9 model/mod.rs",
        "12 edit/mod.rs",
        "12 model/text.rs",
        "13 edit/notes.rs",
        "13 web.rs",
    ];
    assert_eq!(
        found(&all),
        expected.map(|import| format!("edit/loci/mod.rs:{import}"))
    );
}

#[test]
fn a_circle_is_found_with_its_imports_and_nothing_else() {
    let one = (
        "edit/one.rs",
        "use super::two::Two;\nuse super::free::Free;\n",
    );
    let two = ("edit/two.rs", "use crate::edit::three;\n");
    let three = ("edit/three.rs", "\nfn one() { super::one::one() }\n");
    let user = ("edit/user.rs", "use super::one::One;\n");
    let free = ("edit/free.rs", "");
    assert_eq!(
        in_circles(&files(&[one, two, user, free, (three.0, "")])),
        [""; 0]
    );
    assert_eq!(
        in_circles(&files(&[one, two, three, user, free])),
        [
            "src/edit/one.rs:1 imports src/edit/two.rs",
            "src/edit/three.rs:2 imports src/edit/one.rs",
            "src/edit/two.rs:1 imports src/edit/three.rs",
        ]
    );
}

#[test]
fn a_folder_and_its_child_may_import_each_other_only_one_way() {
    let child = ("web/value.rs", "use super::Name;\n");
    let declared = ("web/mod.rs", "mod value;\npub struct Name;\n");
    assert_eq!(in_circles(&files(&[declared, child])), [""; 0]);
    for import in [
        "use self::value::Value;",
        "pub use value::Value;",
        "use crate::web::value;",
    ] {
        let both = (declared.0, import);
        assert_eq!(in_circles(&files(&[both, child])).len(), 2, "{import}");
    }
}
