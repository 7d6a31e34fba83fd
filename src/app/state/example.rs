//! Examples: the suggestion that their files make.

use crate::document::Document;
use crate::document::example::example;
use crate::document::json::Json;
use crate::edit::edits::Edit;
use crate::model::edition::NodeId;

/// A text of an example; empty where there is none.
#[must_use]
pub fn text(json: Option<&Json>) -> &str {
    match json {
        Some(Json::Text(text)) => text,
        _ => "",
    }
}

/// The suggestion of an example: raising a node of a locus to a value.
#[must_use]
pub fn suggestion(document: &Document) -> Option<Edit> {
    let suggestion = example(document)?.get("try")?;
    let (Json::Number(locus), Json::Number(to)) = (suggestion.get("locus")?, suggestion.get("to")?)
    else {
        return None;
    };
    Some(Edit::Try {
        locus: locus.to_index()?,
        node: NodeId::from(text(suggestion.get("node"))),
        to: Some(to.clone()),
    })
}
