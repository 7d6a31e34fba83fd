//! The user's own notes on indicators: saved and exported with the work, never part of a score.

use crate::document::Document;
use crate::document::action_plan::SavedPlan;
use crate::document::json::Json;
use crate::document::workspace::Note;
use crate::edit::document_edit::DocumentEdit;
use crate::format::workspace::NOTES;
use crate::model::edition::NodeId;

/// An edit of the note on an indicator of a locus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteEdit {
    /// The position of the locus.
    pub locus: usize,
    /// The indicator.
    pub node: NodeId,
    /// The part that changes.
    pub part: NotePart,
}

/// A part of a note, as it is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotePart {
    /// Its text.
    Text(String),
    /// Location of the evidence.
    Link(String),
}

impl DocumentEdit for NoteEdit {
    fn apply(&self, document: &mut Document) {
        change(document, self.locus, &self.node, |note| match &self.part {
            NotePart::Text(text) => text.trim().clone_into(&mut note.text),
            NotePart::Link(link) => link.trim().clone_into(&mut note.link),
        });
    }
}

/// Changes the note on an indicator of a locus. A note without text and link is none.
pub fn change(
    document: &mut Document,
    locus: usize,
    node: &NodeId,
    change: impl FnOnce(&mut Note),
) {
    let notes = &mut document.workspace.notes;
    let is_own = |note: &Note| note.locus == locus && note.node == *node;
    let place = match notes.iter().position(is_own) {
        Some(place) => place,
        None => {
            notes.push(Note {
                locus,
                node: node.clone(),
                text: String::new(),
                link: String::new(),
            });
            notes.len() - 1
        }
    };
    let note = &mut notes[place];
    change(note);
    if note.text.is_empty() && note.link.is_empty() {
        notes.remove(place);
    }
}

/// A copy without any notes and without the plan, which names persons: for those who are not to read
/// them.
#[must_use]
pub fn left_out(document: &Document) -> Document {
    let mut copy = document.clone();
    copy.workspace.notes.clear();
    copy.plan = SavedPlan::default();
    // Notes of another shape are left where they were found; they are notes all the same.
    if let Some(Json::Map(members)) = &mut copy.extra {
        members.retain(|(key, _)| key != NOTES);
    }
    copy
}

/// The address of a link that a page may open: of the web, and of nothing else.
#[must_use]
pub fn address(link: &str) -> Option<&str> {
    let starts = |scheme: &str| {
        let start = link.get(..scheme.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    (starts("https://") || starts("http://")).then_some(link)
}
