//! Derived state: the results of a document, computed once per change.

use std::cell::OnceCell;
use std::rc::Rc;

use crate::document::Document;
use crate::model::assessment::Assessment;
use crate::model::edition::Mark;
use crate::model::edition::{Edition, NodeId, Year};
use crate::model::exact::Exact;
use crate::model::incremental::Scored;
use crate::model::pool::LeafShare;
use crate::model::potential::Potential;
use crate::model::problem::Problem;
use crate::model::score::Score;
use crate::model::sheet::{Sheet, SheetLocus};

/// The results of a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Computed {
    /// The results of the state of now; shared as long as only simulated changes differ.
    pub base: Rc<Base>,
    /// The score with the simulated changes.
    pub after: Score,
    /// The scored loci of that, where anything is simulated.
    tried: Option<Scored>,
}

/// The results of the state of now.
#[derive(Debug, PartialEq)]
pub struct Base {
    /// The year whose variant counts.
    pub year: Year,
    /// The score.
    pub score: Score,
    /// By locus, then by leaf that counts: the mean answer on the leaf's scale; `None` where nothing
    /// is known.
    pub answers: Vec<Vec<Option<Exact>>>,
    /// The leaves that count, in the order of the tree.
    pub leaves: Vec<LeafInfo>,
    /// The scored loci.
    scored: Scored,
    /// Potential of each node of a whole locus, once somebody asked.
    potentials: OnceCell<Vec<Potential>>,
}

/// A leaf, as it is in every locus.
#[derive(Debug, PartialEq)]
pub struct LeafInfo {
    /// The indicator's id.
    pub node: NodeId,
    /// Where it stands: dimension, variable and indicator by position.
    pub place: [usize; 3],
    /// The best answer.
    pub scale: Exact,
    /// Where that comes from.
    pub scale_mark: Mark,
    /// The share of its dimension that the estimate uses, and how that is known.
    pub share: (Exact, Mark),
}

impl Computed {
    /// Computes the results of a document of the same edition as before, if there was one. Where only
    /// what is tried has changed since, the state of now is not computed again.
    ///
    /// # Errors
    /// The first [`Problem`] of the document.
    pub fn of(
        edition: &Edition,
        document: &Document,
        before: Option<&Computed>,
        only_tries: bool,
    ) -> Result<Computed, Problem> {
        let assessment = &document.assessment;
        let base = match before {
            Some(before) if only_tries => before.base.clone(),
            Some(before) => Rc::new(Base::of(Sheet::incremental(
                edition,
                assessment,
                &before.base.scored,
            )?)),
            None => Rc::new(Base::of(Sheet::new(edition, assessment)?)),
        };
        if assessment.changes.is_empty() {
            return Ok(Computed {
                after: base.score.clone(),
                base,
                tried: None,
            });
        }
        let changed = assessment.with_changes();
        let sheet = if assessment.use_raports == Some(true) {
            // Raports bind the weights as they did before the changes.
            Sheet::new(edition, assessment)?.changed(&changed)?
        } else {
            let before = before.and_then(|before| before.tried.as_ref());
            Sheet::incremental(edition, &changed, before.unwrap_or(&base.scored))?
        };
        let after = sheet.score();
        Ok(Computed {
            base,
            tried: Some(Scored::keep(sheet, &after)),
            after,
        })
    }
}

impl Base {
    fn of(sheet: Sheet<'_>) -> Base {
        let score = sheet.score();
        Base {
            year: sheet.year,
            answers: sheet.loci.iter().map(|own| answers(&sheet, own)).collect(),
            leaves: leaf_infos(&sheet),
            scored: Scored::keep(sheet, &score),
            score,
            potentials: OnceCell::new(),
        }
    }

    /// True if an indicator's answer in a locus is below its maximum, or not known.
    #[must_use]
    pub fn is_short(&self, locus: usize, leaf: usize) -> bool {
        let answer = self.answers.get(locus).and_then(|own| own[leaf].as_ref());
        answer.is_none_or(|answer| *answer < self.leaves[leaf].scale)
    }

    /// Potential of each node of a whole locus, in the assessment of which these are the results.
    /// Computed when it is asked for: the score is drawn without.
    #[must_use]
    pub fn potentials(&self, edition: &Edition, assessment: &Assessment) -> &[Potential] {
        self.potentials.get_or_init(|| {
            let sheet = Sheet::incremental(edition, assessment, &self.scored);
            // It was no problem when it was scored.
            let all = sheet.map(|sheet| sheet.potentials()).unwrap_or_default();
            let whole = all.into_iter().filter(|own| own.product.is_none());
            whole.collect()
        })
    }
}

fn leaf_infos(sheet: &Sheet<'_>) -> Vec<LeafInfo> {
    let leaves = sheet.leaves.iter().enumerate();
    leaves
        .map(|(position, leaf)| {
            let dimension = &sheet.dimensions[leaf.dimension];
            let place = position - dimension.leaves.start;
            let share = match &dimension.pool.shares()[place] {
                LeafShare::Known(share, mark) => (share.clone(), *mark),
                LeafShare::Open => (dimension.pool.equal().clone(), Mark::Assumed),
            };
            let [variable, indicator] = place_in_dimension(sheet, leaf.dimension, position);
            LeafInfo {
                node: leaf.indicator.id.clone(),
                place: [leaf.dimension, variable, indicator],
                scale: leaf.scale.clone(),
                scale_mark: leaf.scale_mark,
                share,
            }
        })
        .collect()
}

fn place_in_dimension(sheet: &Sheet<'_>, dimension: usize, leaf: usize) -> [usize; 2] {
    let node = &sheet.leaves[leaf].indicator.id;
    for (variable, group) in sheet.edition.dimensions[dimension]
        .variables
        .iter()
        .enumerate()
    {
        let place = group.indicators.iter().position(|own| own.id == *node);
        if let Some(indicator) = place {
            return [variable, indicator];
        }
    }
    [0, 0]
}

fn answers(sheet: &Sheet<'_>, locus: &SheetLocus) -> Vec<Option<Exact>> {
    let leaves = sheet.leaves.iter().enumerate();
    leaves
        .map(|(leaf, info)| {
            let mut products = locus.products.iter();
            let is_known = products.any(|product| product.answers[leaf].is_known);
            is_known.then(|| &locus.reached[leaf].low * &info.scale)
        })
        .collect()
}
