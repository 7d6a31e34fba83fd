//! Short names for what a module and its glue call each other.
//!
//! wasm-bindgen names an import after what it does and adds a hash, so that crates do not meet. The
//! names stand in both files, hashes do not compress, and nobody else reads them. A name that is not
//! where it should be ends the build: a page would find out only when it starts.

use std::collections::BTreeMap;

use crate::files::Outcome;

/// A module's names and its glue, after.
#[derive(Debug)]
pub(crate) struct Short {
    /// The glue.
    pub(crate) glue: String,
    /// The name of the object that all imports come from.
    pub(crate) source: &'static str,
    /// The names of the imports, in their order.
    pub(crate) imports: Vec<String>,
    /// The names of the exports, in their order; of those that nobody asks for, none.
    pub(crate) exports: Vec<Option<String>>,
}

/// What wasm-bindgen's own exports begin with; other names are the crate's, or already short.
const OWN: [&str; 2] = ["__", "wasm_bindgen_"];

/// Renames what the glue and the module call each other. `imports` are pairs of an object and a member;
/// `later` is a piece that joins the module by the names of exports, empty where there is none.
pub(crate) fn shorten(
    glue: &str,
    imports: &[(String, String)],
    exports: &[String],
    later: &[u8],
) -> Outcome<Short> {
    let mut names = BTreeMap::new();
    let mut rename = |name: &str, short: String| {
        names.insert(name.to_owned(), short.clone());
        short
    };
    let first = imports.first().map_or("", |(source, _)| source);
    let short_imports = imports.iter().enumerate().map(|(at, (source, name))| {
        match glue.matches(&format!("{name}: function(")).count() {
            1 if source == first => Ok(rename(name, letters(at))),
            count => Err(format!(
                "the module imports {name} of {source}, which the glue gives {count} times instead \
                 of once, or not with what it imports of {first}"
            )),
        }
    });
    let short_imports: Vec<String> = short_imports.collect::<Outcome<_>>()?;
    let short_exports = exports.iter().enumerate().map(|(at, name)| {
        if holds(later, name) {
            return Some(name.clone());
        }
        let used = words(glue).any(|word| word == name);
        // The glue has functions of these names too, which the letters alone could meet.
        let own = OWN.iter().any(|start| name.starts_with(start));
        match (used, own) {
            (true, true) => Some(rename(name, ["_", &letters(at)].concat())),
            (true, false) => Some(name.clone()),
            (false, _) => None,
        }
    });
    let exports = short_exports.collect();
    let given = format!("\"{first}\": import0,");
    if glue.matches(&given).count() != 1 {
        return Err(format!("the glue does not hold {given} exactly once"));
    }
    let glue = glue.replace(&given, "a: import0,");
    let word = |word| names.get(word).map_or(word, String::as_str);
    Ok(Short {
        glue: words(&glue).map(word).collect(),
        source: "a",
        imports: short_imports,
        exports,
    })
}

/// A text cut into words and what stands between them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = rest.find(|c| is_part(c) != is_part(first));
        let (word, after) = rest.split_at(end.unwrap_or(rest.len()));
        rest = after;
        Some(word)
    })
}

/// The name with this number: `a` to `z`, `aa`, and so on.
fn letters(number: usize) -> String {
    let letter = char::from(b"abcdefghijklmnopqrstuvwxyz"[number % 26]);
    let before = number / 26;
    let before = before.checked_sub(1).map_or_else(String::new, letters);
    format!("{before}{letter}")
}

fn holds(bytes: &[u8], name: &str) -> bool {
    let name = name.as_bytes();
    bytes.windows(name.len().max(1)).any(|part| part == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "const import0 = {\n__wbg_a_12: function(x) {\nreturn wasm.__wbindgen_b(x);\n},\n};\n\
        return {\n\"./x_bg.js\": import0,\n};\nwasm.run();\n";

    fn imports(name: &str) -> [(String, String); 1] {
        [("./x_bg.js".to_owned(), name.to_owned())]
    }

    #[test]
    fn both_sides_get_the_same_names() {
        let exports = ["run", "__wbindgen_b", "__heap_base", "memory"].map(str::to_owned);
        let short = shorten(GLUE, &imports("__wbg_a_12"), &exports, b"..memory..");
        let short = short.unwrap_or_else(|error| unreachable!("{error}"));
        assert_eq!(
            short.glue,
            "const import0 = {\na: function(x) {\nreturn wasm._b(x);\n},\n};\n\
             return {\na: import0,\n};\nwasm.run();\n"
        );
        assert_eq!(short.imports, ["a"]);
        let exports = short.exports.iter().map(Option::as_deref);
        assert!(exports.eq([Some("run"), Some("_b"), None, Some("memory")]));
    }

    #[test]
    fn an_import_that_the_glue_does_not_give_ends_the_build() {
        let error = shorten(GLUE, &imports("__wbg_c_34"), &[], b"").err();
        assert!(error.is_some_and(|error| error.contains("__wbg_c_34")));
    }

    #[test]
    fn names_go_on_after_the_alphabet() {
        assert_eq!(
            [0, 25, 26, 27, 701, 702].map(letters).join(" "),
            "a z aa ab zz aaa"
        );
    }
}
