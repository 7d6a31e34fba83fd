//! Imports among the files of `src`.
//!
//! A file imports another where a path leads there, in a `use` or in the code: from `crate`, `self`,
//! `super`, a child module, or a module with a name by a `use` further up. A `mod` declaration is no
//! import. An item of a folder is imported from the folder's `mod.rs`. Comments and `mod tests` are
//! skipped.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Path below `src`, and text.
pub(crate) type File = (String, String);

/// Import of one file by another, in a line of the first.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Import<'a> {
    pub(crate) from: &'a str,
    pub(crate) line: usize,
    pub(crate) to: &'a str,
}

impl fmt::Display for Import<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Import { from, line, to } = self;
        write!(formatter, "src/{from}:{line} imports src/{to}")
    }
}

/// Module of a file, such as `app/ui` of `app/ui/mod.rs`; empty for `lib.rs`.
pub(crate) fn module(path: &str) -> &str {
    match path.strip_suffix(".rs").unwrap() {
        "lib" => "",
        name => name.strip_suffix("/mod").unwrap_or(name),
    }
}

/// Imports among the files, once a line.
pub(crate) fn imports(files: &[File]) -> BTreeSet<Import<'_>> {
    let modules = files.iter().map(|(path, _)| (module(path), &**path));
    let modules: BTreeMap<&str, &str> = modules.collect();
    let mut found = BTreeSet::new();
    for (from, text) in files {
        for (line, path) in paths(text, module(from), &modules) {
            let mut above = Some(&*path);
            let mut to = None;
            while let (None, Some(path)) = (to, above) {
                to = modules.get(path);
                above = (!path.is_empty()).then(|| parent(path));
            }
            if let Some(to) = to.filter(|to| **to != from) {
                found.insert(Import { from, line, to });
            }
        }
    }
    found
}

/// Paths of a text that begin at a module, from the root of the crate, with their lines.
fn paths(text: &str, here: &str, modules: &BTreeMap<&str, &str>) -> Vec<(usize, String)> {
    let children = modules.keys().filter(|path| parent(path) == here);
    let mut names: BTreeMap<String, String> = children
        .map(|path| (last(path).to_owned(), (*path).to_owned()))
        .collect();
    names.insert("crate".to_owned(), String::new());
    names.insert("self".to_owned(), here.to_owned());
    names.insert("super".to_owned(), parent(here).to_owned());
    let (tokens, mut found) = (tokens(text), Vec::new());
    let mut rest = &tokens[..];
    while let [(_, name), after @ ..] = rest {
        let before = &tokens[..tokens.len() - rest.len()];
        rest = after;
        let words = before.iter().rev().take(2).map(|token| token.1);
        // `pub(in crate::app)` is no import, and what follows `<T>::` is no first name.
        let is_inside = words.clone().eq(["in", "("]) || words.take(1).eq(["::"]);
        if let [(_, "::"), path @ ..] = rest
            && !is_inside
        {
            rest = path;
            let base = names.get(*name).cloned();
            for (line, name, path) in leaves(&mut rest, base.as_deref().unwrap_or_default()) {
                if base.is_some() {
                    if modules.contains_key(&*path) {
                        names.insert(name, path.clone());
                    }
                    found.push((line, path));
                }
            }
        }
    }
    found
}

/// Takes a tree such as `a::{b, c as d}` from the tokens: line, name and path of each leaf.
fn leaves(rest: &mut &[(usize, &str)], base: &str) -> Vec<(usize, String, String)> {
    let Some(((line, word), after)) = rest.split_first() else {
        return Vec::new();
    };
    *rest = after;
    if *word == "{" {
        let mut all = Vec::new();
        while let Some((_, word)) = rest.first() {
            match *word {
                "," => *rest = &rest[1..],
                "}" => {
                    *rest = &rest[1..];
                    break;
                }
                _ => all.extend(leaves(rest, base)),
            }
        }
        return all;
    }
    let path = match (base, *word) {
        (_, "self") => base.to_owned(),
        (_, "super") => parent(base).to_owned(),
        ("", word) => word.to_owned(),
        (base, word) => format!("{base}/{word}"),
    };
    match **rest {
        // A path of the code may end in `::<T>`.
        [(_, "::"), (_, sign), ..] if sign != "<" => {
            *rest = &rest[1..];
            leaves(rest, &path)
        }
        [(_, "as"), (_, name), ..] => {
            *rest = &rest[2..];
            vec![(*line, (*name).to_owned(), path)]
        }
        _ => {
            let name = if *word == "self" { last(base) } else { word };
            vec![(*line, name.to_owned(), path)]
        }
    }
}

/// Words and signs of a text, with their lines.
fn tokens(text: &str) -> Vec<(usize, &str)> {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let mut found = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let mut rest = line.split("//").next().unwrap();
        while let Some(first) = rest.chars().next() {
            let word = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
            let length = match word.unwrap_or(rest.len()) {
                0 if rest.starts_with("::") => 2,
                0 => first.len_utf8(),
                length => length,
            };
            if !first.is_whitespace() {
                found.push((index + 1, &rest[..length]));
            }
            rest = &rest[length..];
        }
    }
    found
}

fn parent(module: &str) -> &str {
    module.rsplit_once('/').map_or("", |(parent, _)| parent)
}

fn last(module: &str) -> &str {
    module.rsplit('/').next().unwrap()
}
