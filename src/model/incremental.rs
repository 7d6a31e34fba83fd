//! Incremental scoring: a locus that stayed as it was keeps its results after an edit.
//!
//! A government has many loci and a step changes one of them, on a phone as fast as a slider moves.

use std::rc::Rc;

use crate::model::assessment::{Assessment, Locus};
use crate::model::check::Checker;
use crate::model::edition::Edition;
use crate::model::problem::Problem;
use crate::model::score::Score;
use crate::model::sheet::{Known, Sheet};

/// Results of a sheet's loci, for the sheet after the next edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scored {
    /// Settings that a locus's score depends on, besides its answers.
    settings: Assessment,
    loci: Vec<(Rc<Locus>, Known)>,
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
        // Where rapors bind the weights, each locus has a say in the results of all.
        if assessment.use_raports == Some(true) || assessment.settings() != self.settings {
            return Vec::new();
        }
        let both = assessment.loci.iter().zip(&self.loci);
        both.map(|(own, (before, known))| (own == before).then_some(known))
            .collect()
    }
}

impl<'a> Sheet<'a> {
    /// As [`Sheet::new`], and faster where few loci differ from those before.
    ///
    /// # Errors
    /// As [`Sheet::new`].
    pub fn incremental(
        edition: &'a Edition,
        assessment: &'a Assessment,
        before: &Scored,
    ) -> Result<Sheet<'a>, Problem> {
        Checker::new(edition, assessment)?.sheet(None, &before.known(assessment))
    }
}
