//! The user's own notes on indicators.

use crate::exchange::document::Document;
use crate::exchange::workspace::Note;
use crate::model::edition::NodeId;

/// Writes a note on an indicator of a locus, or takes an empty one away.
pub fn write(document: &mut Document, locus: usize, node: &NodeId, text: &str, link: &str) {
    let notes = &mut document.workspace.notes;
    let place = notes
        .iter()
        .position(|note| note.locus == locus && note.node == *node);
    let new = Note {
        locus,
        node: node.clone(),
        text: text.trim().to_owned(),
        link: link.trim().to_owned(),
    };
    let is_empty = new.text.is_empty() && new.link.is_empty();
    match place {
        Some(place) if is_empty => {
            notes.remove(place);
        }
        Some(place) => notes[place] = new,
        None if is_empty => (),
        None => notes.push(new),
    }
}
