//! The steps that the page offers, each of which can be undone.

use std::fmt;
use std::rc::Rc;

use super::answers::{self, Cell};
use crate::exchange::document::Document;
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
    /// Any other step. What it does comes with it: such steps are offered by views that are loaded
    /// when asked for, and so is their code.
    Other(Step),
}

/// A step that brings along what it does.
#[derive(Clone)]
pub struct Step(Rc<dyn Fn(&mut Document)>);

impl Step {
    /// A step that does this.
    pub fn new(run: impl Fn(&mut Document) + 'static) -> Step {
        Step(Rc::new(run))
    }
}

impl PartialEq for Step {
    fn eq(&self, other: &Step) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for Step {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Step")
    }
}

impl Edit {
    /// Whether this changes only what is tried, and nothing of the state of now.
    #[must_use]
    pub fn is_try(&self) -> bool {
        matches!(self, Edit::Try { .. } | Edit::ClearTries | Edit::Revert(_))
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
            Edit::Other(Step(run)) => run(&mut edited),
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
