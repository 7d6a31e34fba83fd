//! Edits of the government: its name and kind, its official score, and what some editions ask of it.

use crate::document::Document;
use crate::edit::document_edit::DocumentEdit;
use crate::edit::filled;
use crate::model::edition::{NodeId, TOTAL};
use crate::model::exact::Exact;

/// An edit of the government.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GovernmentEdit {
    /// Names it; an empty name is none.
    Name(String),
    /// Says what it is.
    Kind(String),
    /// Keeps its official score, or forgets it.
    Official(Option<Exact>),
    /// Chooses its level of compliance; `None`: not known.
    Compliance(Option<String>),
    /// Chooses what its score is the mean of.
    Mean(String),
}

impl DocumentEdit for GovernmentEdit {
    fn apply(&self, document: &mut Document) {
        let assessment = &mut document.assessment;
        if let GovernmentEdit::Mean(mean) = self {
            assessment.government_mean = Some(mean.clone());
            return;
        }
        let government = assessment.government.get_or_insert_default();
        match self {
            GovernmentEdit::Name(name) => government.name = filled(name),
            GovernmentEdit::Kind(kind) => government.kind = filled(kind),
            GovernmentEdit::Official(score) => {
                government.points.set(&NodeId::from(TOTAL), score.clone());
            }
            GovernmentEdit::Compliance(level) => government.compliance.clone_from(level),
            GovernmentEdit::Mean(_) => {}
        }
    }
}
