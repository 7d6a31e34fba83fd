//! What a person can do to an assessment, and what it makes of it.

use crate::exchange::document::Document;
use crate::model::assessment::{Answer, Assessment, Change};
use crate::model::edition::{NodeId, Year};
use crate::model::exact::Exact;

/// One step that can be undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Enters an answer, or empties it. The answers of products give way to it.
    Answer {
        /// The position of the locus.
        locus: usize,
        /// The indicator.
        node: NodeId,
        /// The answer; `None`: not known.
        to: Option<Answer>,
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
    /// Takes every try back.
    ClearTries,
    /// Makes what is tried the state of now.
    AdoptTries,
    /// Chooses the year whose variant counts.
    Year(Year),
}

impl Edit {
    /// Whether this changes only what is tried, and nothing of the state of now.
    #[must_use]
    pub fn is_try(&self) -> bool {
        matches!(self, Edit::Try { .. } | Edit::ClearTries)
    }

    /// The node whose value is tried, if it is one.
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
            Edit::Answer { locus, node, to } => {
                drop_tries(assessment, *locus, node);
                if let Some(locus) = assessment.loci.get_mut(*locus) {
                    locus.answers.set(node, to.clone());
                    for product in locus.products.iter_mut().flatten() {
                        product.answers.set(node, None);
                    }
                }
            }
            Edit::Points { locus, node, to } => {
                // A try of points, or of answers below them, may no longer count.
                assessment.changes.retain(|change| change.locus != *locus);
                if let Some(locus) = assessment.loci.get_mut(*locus) {
                    locus.points.set(node, to.clone());
                }
            }
            Edit::Try { locus, node, to } => {
                drop_tries(assessment, *locus, node);
                let to = to
                    .as_ref()
                    .filter(|to| !is_now(assessment, *locus, node, to));
                if let Some(to) = to {
                    assessment.changes.push(Change {
                        locus: *locus,
                        product: None,
                        node: node.clone(),
                        to: Answer::One(to.clone()),
                    });
                }
            }
            Edit::ClearTries => assessment.changes.clear(),
            Edit::AdoptTries => *assessment = assessment.with_changes(),
            Edit::Year(year) => assessment.year = Some(*year),
        }
        edited
    }
}

fn drop_tries(assessment: &mut Assessment, locus: usize, node: &NodeId) {
    assessment
        .changes
        .retain(|change| change.locus != locus || change.node != *node);
}

/// Whether a value is what is entered already, so that trying it is no change.
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
