//! Scoring again after a step: a locus that stayed as it was keeps what was computed of it.
//!
//! A government has many loci and a step changes one of them, on a phone as fast as a slider moves.

use std::rc::Rc;

use super::assessment::{Assessment, Locus};
use super::check::Checker;
use super::edition::Edition;
use super::problem::Problem;
use super::score::{LocusScore, Score};
use super::sheet::{Sheet, SheetLocus};

/// What a sheet computed of its loci, for the sheet after the next step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scored {
    /// What the result of a locus hangs on beside the locus.
    settings: Assessment,
    loci: Vec<(Rc<Locus>, Known)>,
}

/// What was computed of a locus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Known {
    pub(super) resolved: SheetLocus,
    pub(super) score: LocusScore,
}

impl Scored {
    /// Keeps what a sheet computed of its loci, and what they scored.
    #[must_use]
    pub fn keep(sheet: Sheet<'_>, score: &Score) -> Scored {
        let entered = sheet.assessment.loci.iter().cloned();
        let known = sheet.loci.into_iter().zip(&score.loci);
        let known = known.map(|(resolved, score)| Known {
            resolved,
            score: score.clone(),
        });
        Scored {
            settings: sheet.assessment.settings(),
            loci: entered.zip(known).collect(),
        }
    }

    /// By position, what is known of the loci of an assessment already.
    fn known(&self, assessment: &Assessment) -> Vec<Option<&Known>> {
        // Where raports bind the weights, each locus has a say in the results of all.
        if assessment.use_raports == Some(true) || assessment.settings() != self.settings {
            return Vec::new();
        }
        let both = assessment.loci.iter().zip(&self.loci);
        both.map(|(own, (before, known))| (own == before).then_some(known))
            .collect()
    }
}

impl<'a> Sheet<'a> {
    /// As [`Sheet::new`], and faster where few loci are others than before.
    ///
    /// # Errors
    /// As [`Sheet::new`].
    pub fn again(
        edition: &'a Edition,
        assessment: &'a Assessment,
        before: &Scored,
    ) -> Result<Sheet<'a>, Problem> {
        Checker::new(edition, assessment)?.sheet(None, &before.known(assessment))
    }
}
