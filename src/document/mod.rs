//! A document: what a user works on.
//!
//! An assessment with the scenarios, notes, official scores and the action plan that are kept beside
//! it. It knows the model, and neither how it is written (`format`) nor how it is changed (`edit`).

pub mod action_plan;
pub mod example;
pub mod json;
pub mod workspace;

use self::action_plan::SavedPlan;
use self::json::Json;
use self::workspace::Workspace;
use crate::model::assessment::Assessment;
use crate::model::edition::{Edition, TOTAL};
use crate::model::quantity::{Points, Printed};

/// An assessment with all that other parts of the tool keep beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The assessment that is scored.
    pub assessment: Assessment,
    /// Scenarios, notes and official scores of loci, which the score ignores.
    pub workspace: Workspace,
    /// The action plan, which the score ignores too.
    pub plan: SavedPlan,
    /// The rest of `extra`: saved, and not looked into.
    pub extra: Option<Json>,
}

impl Document {
    /// The official figure of a locus, or of the government, as it is printed.
    #[must_use]
    pub fn official(&self, locus: Option<usize>) -> Option<Printed> {
        let score = match locus {
            Some(locus) => self.workspace.official(locus)?,
            None => self.assessment.government.as_ref()?.points.get(TOTAL)?,
        };
        Some(Points(score.clone()).printed())
    }

    /// The official figure, where it is a score of the edition: nothing else checks that of a locus.
    #[must_use]
    pub fn official_in(&self, edition: &Edition, locus: Option<usize>) -> Option<Printed> {
        let scores = Printed::default()..=edition.maximum.printed();
        self.official(locus).filter(|own| scores.contains(own))
    }
}
