//! The steps that the page offers, each of which can be undone.

use crate::document::Document;
use crate::edit::answers;
use crate::edit::answers::Cell;
use crate::edit::document_edit::{DocumentEdit, LazyEdit};
use crate::model::assessment::{Answer, Assessment, Change};
use crate::model::edition::{NodeId, Year};
use crate::model::exact::Exact;

/// One step that can be undone.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Enters a figure of an answer, or empties it.
    Answer {
        /// The position of the locus.
        locus: usize,
        /// The indicator.
        node: NodeId,
        /// Which figure of its answer.
        cell: Cell,
        /// The figure; `None`: not known.
        to: Option<Exact>,
    },
    /// Enters points of a raport, or empties them.
    Points {
        /// The position of the locus.
        locus: usize,
        /// The total or a dimension.
        node: NodeId,
        /// The points; `None`: computed from answers.
        to: Option<Exact>,
    },
    /// Tries another value; `None` takes the try back.
    Try {
        /// The position of the locus.
        locus: usize,
        /// An indicator, or a node with printed points.
        node: NodeId,
        /// The value to try.
        to: Option<Exact>,
    },
    /// Takes back one of all that is tried, by its position.
    Revert(usize),
    /// Takes every try back.
    ClearTries,
    /// Makes what is tried the state of now.
    AdoptTries,
    /// Chooses the year whose variant counts.
    Year(Year),
    /// An edit of a lazy-loaded view, whose code loads with that view.
    Lazy(LazyEdit),
}

impl<E: DocumentEdit + 'static> From<E> for Edit {
    fn from(edit: E) -> Edit {
        Edit::Lazy(LazyEdit::new(edit))
    }
}

impl Edit {
    /// True if this changes only the simulation, and nothing of the state of now.
    #[must_use]
    pub fn is_try(&self) -> bool {
        matches!(self, Edit::Try { .. } | Edit::ClearTries | Edit::Revert(_))
    }

    /// The node whose value is simulated, if it is one.
    #[must_use]
    pub fn tried_node(&self) -> Option<(usize, NodeId)> {
        match self {
            Edit::Try { locus, node, .. } => Some((*locus, node.clone())),
            _ => None,
        }
    }

    /// A document with this step done.
    #[must_use]
    pub fn apply(&self, document: &Document) -> Document {
        let mut edited = document.clone();
        let assessment = &mut edited.assessment;
        match self {
            Edit::Answer {
                locus,
                node,
                cell,
                to,
            } => {
                drop_tries(assessment, *locus, node);
                if let Some(locus) = assessment.locus_mut(*locus) {
                    answers::set(locus, node, *cell, to.clone());
                }
            }
            Edit::Points { locus, node, to } => {
                // A try of points, or of answers below them, may no longer count.
                assessment.changes.retain(|change| change.locus != *locus);
                if let Some(locus) = assessment.locus_mut(*locus) {
                    locus.points.set(node, to.clone());
                }
            }
            Edit::Try { locus, node, to } => {
                // Another value stands where the last one stood: nothing else in the list moves.
                let place = drop_tries(assessment, *locus, node);
                let to = to
                    .as_ref()
                    .filter(|to| !is_now(assessment, *locus, node, to));
                if let Some(to) = to {
                    let change = Change {
                        locus: *locus,
                        product: None,
                        node: node.clone(),
                        to: Answer::One(to.clone()),
                    };
                    assessment.changes.insert(place, change);
                }
            }
            Edit::Revert(change) => {
                if *change < assessment.changes.len() {
                    assessment.changes.remove(*change);
                }
            }
            Edit::ClearTries => assessment.changes.clear(),
            Edit::AdoptTries => *assessment = assessment.with_changes(),
            Edit::Year(year) => assessment.year = Some(*year),
            Edit::Lazy(edit) => edit.apply(&mut edited),
        }
        edited
    }
}

/// Drops what is tried of a node, and says where the first of that stood: at the end, where nothing was.
fn drop_tries(assessment: &mut Assessment, locus: usize, node: &NodeId) -> usize {
    let changes = &mut assessment.changes;
    let is_own = |change: &Change| change.locus == locus && change.node == *node;
    let place = changes.iter().position(is_own);
    changes.retain(|change| !is_own(change));
    place.unwrap_or(changes.len())
}

/// True if a value is entered already, so that simulating it is no change.
fn is_now(assessment: &Assessment, locus: usize, node: &NodeId, value: &Exact) -> bool {
    let Some(locus) = assessment.loci.get(locus) else {
        return false;
    };
    let is_own = locus
        .products()
        .iter()
        .any(|product| product.answers.get(node).is_some());
    let answer = locus.answers.get(node).filter(|_| !is_own);
    locus.points.get(node) == Some(value) || answer == Some(&Answer::One(value.clone()))
}
