//! Edits of a document: pure steps from one document to the next.
//!
//! Nothing here knows of the web, so that every step is tested without a browser. A step never fails:
//! one that points at something that is not there changes nothing.

pub mod action_plan;
pub mod answers;
pub mod comparison;
pub mod cumulative;
pub mod document_edit;
pub mod edits;
pub mod embed_code;
pub mod government;
pub mod loci;
pub mod method;
pub mod new_document;
pub mod notes;
pub mod own_weights;
pub mod priorities;
pub mod products;
pub mod published_search;
pub mod published_table;
pub mod scenarios;
pub mod simulated_changes;
pub mod storage_slots;
pub mod url_fragment;
pub mod years;

/// A text without the white space around it; `None` where nothing remains.
fn filled(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
