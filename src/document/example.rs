//! Built-in examples: what one says about itself is the member `example` of `extra`.

use crate::document::Document;
use crate::document::json::Json;

/// The mark of names in an invented example, in both languages.
const MARK: &str = "contoh";

/// The member that describes the example that a document began as.
#[must_use]
pub fn example(document: &Document) -> Option<&Json> {
    document.extra.as_ref()?.get("example")
}

/// True if the document began as a real example, false if as an invented one.
#[must_use]
pub fn is_real(document: &Document) -> Option<bool> {
    match example(document)?.get("real")? {
        Json::Bool(real) => Some(*real),
        _ => None,
    }
}

/// True if the document began as an invented example.
#[must_use]
pub fn is_invented(document: &Document) -> bool {
    is_real(document) == Some(false)
}

/// A name that says of itself if it is invented.
#[must_use]
pub fn marked(name: &str, is_invented: bool) -> String {
    if is_invented && !name.contains(MARK) {
        [name, " (", MARK, ")"].concat()
    } else {
        name.to_owned()
    }
}
