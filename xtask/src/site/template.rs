//! Hashes, and the placeholders of index.html and boot.js.
//!
//! A file's name carries a hash of its content, so that a browser may keep it forever, and every
//! reference carries an integrity value, so that a tampered or half-updated host shows an error
//! instead of a wrong score. Both are only known at build time: templates hold placeholders.
//!
//! | placeholder | becomes |
//! |---|---|
//! | `{{app.js}}` | the part's path from the dist folder |
//! | `{{app.js:local}}` | its path from a script beside it, `./app-….js` |
//! | `{{integrity:app.js}}` | its integrity value |
//! | `__PARTS__` | in boot.js: all parts known so far, with URL and integrity |
//!
//! Parts are `app.js`, `app.wasm`, `boot.js`, `style.css`, `edition/…` and `example/…`; a colon
//! may stand for the slash (`{{edition:2022-2024}}`).

use std::collections::BTreeMap;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest as _, Sha256, Sha384};

use crate::files::Outcome;

/// A file of the page that others refer to.
pub(crate) struct Part {
    /// Its path from the dist folder.
    pub(crate) path: String,
    /// Its integrity value.
    pub(crate) integrity: String,
}

/// Stands in a script for the table of its parts.
pub(crate) const PARTS: &str = "__PARTS__";

/// The parts that may be referred to, by name.
pub(crate) type Parts = BTreeMap<String, Part>;

/// The first ten hex digits of a content's SHA-256.
pub(crate) fn hash(content: &[u8]) -> String {
    let mut digits = sha256(content);
    digits.truncate(10);
    digits
}

/// A content's SHA-256 in hex digits.
pub(crate) fn sha256(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    digest.iter().map(|b| format!("{b:02x}")).collect()
}

/// A content's integrity value.
pub(crate) fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

/// Replaces the placeholders of a file.
pub(crate) fn fill(file: &str, text: &str, parts: &Parts) -> Outcome<String> {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        filled.push_str(before);
        match after.split_once("}}") {
            Some((name, end)) if is_name(name) => {
                filled.push_str(&value(file, name, parts)?);
                rest = end;
            }
            // Braces of the language itself, such as an object in an object.
            _ => {
                filled.push_str("{{");
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    Ok(filled)
}

fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || ".:/_- ".contains(c))
}

fn value(file: &str, name: &str, parts: &Parts) -> Outcome<String> {
    let find = |part: &str| {
        parts
            .get(&part.trim().replacen(':', "/", 1))
            .ok_or_else(|| {
                let known = parts.keys().cloned().collect::<Vec<_>>().join(", ");
                format!(
                    "{file}: the placeholder {{{{{name}}}}} stands for nothing; known are {known}"
                )
            })
    };
    let name = name.trim();
    if let Some(part) = name.strip_prefix("integrity:") {
        return Ok(find(part)?.integrity.clone());
    }
    if let Some(part) = name.strip_suffix(":local") {
        let path = &find(part)?.path;
        return Ok(format!("./{}", path.rsplit('/').next().unwrap_or(path)));
    }
    Ok(find(name)?.path.clone())
}

/// Writes the table of parts into boot.js, with URLs as seen from the script's own folder.
pub(crate) fn insert_parts(file: &str, text: &str, parts: &Parts) -> Outcome<String> {
    if text.matches(PARTS).count() != 1 {
        return Err(format!("{file}: it must hold {PARTS} exactly once"));
    }
    let mut table = serde_json::Map::new();
    for (name, part) in parts {
        // The page itself names it.
        if name == "style.css" {
            continue;
        }
        let url = part.path.rsplit('/').next().unwrap_or(&part.path);
        table.insert(
            name.clone(),
            serde_json::json!({ "url": url, "integrity": part.integrity }),
        );
    }
    Ok(text.replace(PARTS, &serde_json::Value::Object(table).to_string()))
}

/// Scripts, style sheets and module preloads must carry an integrity value. What boot.js loads it checks
/// itself.
pub(crate) fn check_integrity(file: &str, html: &str) -> Outcome<()> {
    for tag in html.split('<').filter_map(|rest| rest.split('>').next()) {
        let loads = tag.starts_with("script") && tag.contains("src=")
            || tag.starts_with("link")
                && ["stylesheet", "modulepreload"]
                    .iter()
                    .any(|rel| tag.contains(rel));
        if loads && !tag.contains("integrity=\"sha384-") {
            return Err(format!(
                "{file}: <{tag}> must have integrity=\"{{{{integrity:…}}}}\""
            ));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts() -> Parts {
        let part = Part {
            path: "assets/app-1.js".to_owned(),
            integrity: "sha384-x".to_owned(),
        };
        let edition = Part {
            path: "assets/2021-2.json".to_owned(),
            integrity: "sha384-y".to_owned(),
        };
        Parts::from([
            ("app.js".to_owned(), part),
            ("edition/2021".to_owned(), edition),
        ])
    }

    #[test]
    fn placeholders_are_replaced() {
        let text = "{{app.js}} {{app.js:local}} {{integrity:app.js}} {{edition:2021}} {{{a: 1}}}";
        let filled = fill("x", text, &parts());
        assert_eq!(
            filled,
            Ok("assets/app-1.js ./app-1.js sha384-x assets/2021-2.json {{{a: 1}}}".to_owned())
        );
    }

    #[test]
    fn an_unknown_placeholder_names_file_and_placeholder() {
        let error = fill("index.html", "{{nothing.js}}", &parts()).err();
        assert!(error.is_some_and(|e| e.contains("index.html") && e.contains("{{nothing.js}}")));
    }

    #[test]
    fn parts_need_their_place() {
        assert!(insert_parts("boot.js", "x", &parts()).is_err());
        let filled = insert_parts("boot.js", "p=__PARTS__;", &parts());
        let table = concat!(
            r#"p={"app.js":{"url":"app-1.js","integrity":"sha384-x"},"#,
            r#""edition/2021":{"url":"2021-2.json","integrity":"sha384-y"}};"#
        );
        assert_eq!(filled, Ok(table.to_owned()));
    }

    #[test]
    fn what_loads_must_carry_integrity() {
        let fine = r#"<link rel="icon" href="a"><script src="b" integrity="sha384-x"></script>"#;
        assert_eq!(check_integrity("x", fine), Ok(()));
        assert!(check_integrity("x", r#"<link rel="modulepreload" href="a">"#).is_err());
    }

    #[test]
    fn hashes_are_those_of_the_standard() {
        assert_eq!(hash(b"abc"), "ba7816bf8f");
        let known = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
        assert_eq!(integrity(b"abc"), known);
    }
}
