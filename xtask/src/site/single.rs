//! Pages that are a single file: style, script, module and data inside, nothing to fetch.
//!
//! They are made of index.html itself. Comments in it say what is only for some pages:
//!
//! | between `<!--NAME-->` and `<!--/NAME-->` | stands in |
//! |---|---|
//! | `linked` | index.html alone: what loads other files |
//! | `whole` | pages that a reader opens, not those in a frame |
//! | `framed` | pages in a frame alone |

use std::collections::BTreeMap;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest as _, Sha256};
use zopfli::{Format, Options};

use super::{
    minify::{self, minify},
    template::PARTS,
};
use crate::{files::Outcome, project::Project};

/// A page and what goes into it.
pub(crate) struct Single<'a> {
    /// Its purpose.
    pub(crate) kind: Kind,
    /// The text of index.html, with its comments.
    pub(crate) index: &'a str,
    /// The style sheet.
    pub(crate) style: &'a str,
    /// An icon, as SVG.
    pub(crate) icon: &'a str,
    /// The script that starts the page, out of [`script`].
    pub(crate) script: &'a str,
    /// The parts that the scripts may ask for.
    pub(crate) parts: BTreeMap<&'a str, &'a [u8]>,
}

/// Purpose of a page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// index.html: its files lie beside it.
    Linked,
    /// A file to keep, to carry and to open.
    Whole,
    /// A page for the frames of other pages.
    Framed,
}

/// A page with the policy that it carries, for hosts that send one as a header.
pub(crate) struct Page {
    /// The text of the page.
    pub(crate) html: String,
    /// Its content security policy.
    pub(crate) policy: String,
}

impl Single<'_> {
    /// Puts the page together.
    pub(crate) fn page(&self, name: &str) -> Outcome<Page> {
        let script = self.script(name)?;
        let style = self.style;
        for (what, text) in [("script", &*script), ("style", style)] {
            if text.to_ascii_lowercase().contains(&format!("</{what}")) {
                return Err(format!(
                    "{name}: its {what} holds </{what}, which would end it"
                ));
            }
        }
        let policy = format!(
            "default-src 'none'; script-src '{}' 'wasm-unsafe-eval'; style-src '{}'; \
             img-src data:; base-uri 'none'; form-action 'none'",
            source(&script),
            source(style)
        );
        let icon = STANDARD.encode(self.icon);
        let head = format!(
            "<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">\n<style>{style}</style>\n</head>"
        );
        let html = select(name, self.index, self.kind)?;
        let html = with_policy(name, &html, &policy)?;
        let html = replace_once(name, &html, "</head>", &head)?;
        let script = format!("<script>{script}</script>\n</body>");
        let mut html = replace_once(name, &html, "</body>", &script)?;
        if self.kind == Kind::Framed {
            html = replace_once(name, &html, "<html ", "<html data-kind=\"frame\" ")?;
        }
        Ok(Page { html, policy })
    }

    /// The script with the parts in it.
    fn script(&self, name: &str) -> Outcome<String> {
        let mut table = serde_json::Map::new();
        for (part, bytes) in &self.parts {
            table.insert((*part).to_owned(), deflated(bytes)?.into());
        }
        let table = serde_json::Value::Object(table).to_string();
        replace_once(name, self.script, PARTS, &table)
    }
}

/// One classic script of the scripts that start a page and the module's JavaScript glue: modules do not
/// run from a file or in a sandbox.
pub(crate) fn script(project: &Project, boot: &str, glue: &str) -> Outcome<String> {
    let boot = replace_once("static/boot", boot, "/*GLUE*/", &function(glue)?)?;
    let whole = format!("(async () => {{\n\"use strict\";\n{boot}}})();\n");
    minify(project, minify::Kind::Script, &whole)
}

/// The page of one kind, out of index.html.
pub(crate) fn select(name: &str, index: &str, kind: Kind) -> Outcome<String> {
    let kept = |part: &str| match part {
        "linked" => kind == Kind::Linked,
        "whole" => kind != Kind::Framed,
        _ => kind == Kind::Framed,
    };
    let mut page = index.to_owned();
    for part in ["linked", "whole", "framed"] {
        let (start, end) = (format!("<!--{part}-->\n"), format!("<!--/{part}-->\n"));
        while let Some((before, rest)) = page.split_once(&start) {
            let (inside, after) = rest
                .split_once(&end)
                .ok_or_else(|| format!("{name}: {} never ends", start.trim()))?;
            let inside = if kept(part) { inside } else { "" };
            page = [before, inside, after].concat();
        }
    }
    Ok(page)
}

/// Puts a policy in the place of index.html's own.
fn with_policy(name: &str, html: &str, policy: &str) -> Outcome<String> {
    const START: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
    let missing = || format!("{name}: it must hold {START}…\">");
    let (before, rest) = html.split_once(START).ok_or_else(missing)?;
    let (_, after) = rest.split_once('"').ok_or_else(missing)?;
    Ok([before, START, policy, "\"", after].concat())
}

/// An ES module as the body of a function that returns what it exports.
fn function(glue: &str) -> Outcome<String> {
    let mut body = String::new();
    let mut exports = Vec::new();
    for line in glue.lines() {
        if let Some(own) = line.strip_prefix("export function ") {
            exports.extend(own.split('(').next().map(str::to_owned));
            body.push_str(&["function ", own, "\n"].concat());
        } else if let Some(list) = line.strip_prefix("export { ") {
            let list = list.trim_end_matches([';', '}', ' ']);
            exports.extend(list.split(", ").map(|own| match own.split_once(" as ") {
                Some((inside, outside)) => [outside, ": ", inside].concat(),
                None => own.to_owned(),
            }));
        } else {
            body.push_str(line);
            body.push('\n');
        }
    }
    if body.contains("import.meta") || body.lines().any(|line| line.starts_with("export ")) {
        return Err(
            "the glue has become a kind of module that xtask/src/site/single.rs does not know"
                .to_owned(),
        );
    }
    Ok(format!("{body}return {{ {} }};\n", exports.join(", ")))
}

/// A text in which something that must stand there once is another thing.
pub(crate) fn replace_once(name: &str, text: &str, what: &str, by: &str) -> Outcome<String> {
    match text.matches(what).count() {
        1 => Ok(text.replacen(what, by, 1)),
        count => Err(format!(
            "{name}: it must hold {what} once and holds it {count} times"
        )),
    }
}

/// Deflated by Zopfli: 3 to 5 % smaller, and base64 hides the rest from a server's compression.
fn deflated(bytes: &[u8]) -> Outcome<String> {
    let mut small = Vec::new();
    zopfli::compress(Options::default(), Format::Deflate, bytes, &mut small)
        .map_err(|error| format!("deflate: {error}"))?;
    Ok(STANDARD.encode(small))
}

/// Source expression of an inline script or style, for a policy.
fn source(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_gets_what_is_for_its_kind() {
        let index = "a\n<!--linked-->\nb\n<!--/linked-->\n<!--whole-->\nc\n<!--/whole-->\n<!--framed-->\nd\n<!--/framed-->\n";
        let of = |kind| select("x", index, kind);
        assert_eq!(of(Kind::Linked), Ok("a\nb\nc\n".to_owned()));
        assert_eq!(of(Kind::Whole), Ok("a\nc\n".to_owned()));
        assert_eq!(of(Kind::Framed), Ok("a\nd\n".to_owned()));
    }

    #[test]
    fn a_part_without_end_is_named() {
        let error = select("x.html", "<!--whole-->\nb\n", Kind::Whole).err();
        assert!(
            error.is_some_and(|error| error.contains("x.html") && error.contains("<!--whole-->"))
        );
    }

    #[test]
    fn glue_becomes_a_function_that_returns_its_exports() {
        let glue =
            "export function run(a) {\nreturn a;\n}\nlet x;\nexport { init, load as default };\n";
        let body =
            "function run(a) {\nreturn a;\n}\nlet x;\nreturn { run, init, default: load };\n";
        assert_eq!(function(glue), Ok(body.to_owned()));
        assert!(function("export class A {}\n").is_err());
    }

    #[test]
    fn hashes_of_inline_text_are_those_of_the_standard() {
        assert_eq!(
            source("alert('Hello, world.');"),
            "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng="
        );
    }
}
