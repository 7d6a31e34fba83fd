//! Edits of the method: own weights and maxima, and how open weights are bounded.

use crate::document::Document;
use crate::edit::document_edit::DocumentEdit;
use crate::model::assessment::Entries;
use crate::model::exact::Exact;

/// An edit of the method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MethodEdit {
    /// Lets the points of rapors bind the weights, or not.
    UseRapors(bool),
    /// Bounds open weights by a spread; `None`: only by what is published.
    Spread(Option<Exact>),
    /// Enters own weights and own maxima of indicators in place of all entered before.
    Own {
        /// Weights by node.
        weights: Entries<Exact>,
        /// Maxima by indicator.
        scales: Entries<Exact>,
    },
}

impl DocumentEdit for MethodEdit {
    fn apply(&self, document: &mut Document) {
        let assessment = &mut document.assessment;
        match self {
            MethodEdit::UseRapors(is_on) => assessment.use_raports = is_on.then_some(true),
            MethodEdit::Spread(spread) => assessment.weight_spread.clone_from(spread),
            MethodEdit::Own { weights, scales } => {
                assessment.weights.clone_from(weights);
                assessment.scales.clone_from(scales);
            }
        }
    }
}
