//! Everything that the page shows of a document, computed once a change.

use std::rc::Rc;

use crate::exchange::document::Document;
use crate::model::edition::Mark;
use crate::model::edition::{Edition, NodeId, Year};
use crate::model::exact::Exact;
use crate::model::pool::LeafShare;
use crate::model::potential::Potential;
use crate::model::problem::Problem;
use crate::model::quantity::Printed;
use crate::model::score::Score;
use crate::model::sheet::Sheet;

/// The results of a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// What holds for the state of now; shared as long as only tries change.
    pub base: Rc<Base>,
    /// The score with everything that is tried.
    pub after: Score,
}

/// The results of the state of now.
#[derive(Debug, PartialEq)]
pub struct Base {
    /// The year whose variant counts.
    pub year: Year,
    /// The score.
    pub score: Score,
    /// What each node of a whole locus could still add.
    pub potentials: Vec<Potential>,
    /// By locus, then by leaf that counts: the state of the leaf.
    pub loci: Vec<Vec<LeafState>>,
    /// The leaves that count, in the order of the tree.
    pub leaves: Vec<LeafInfo>,
}

/// What holds for a leaf in every locus.
#[derive(Debug, PartialEq)]
pub struct LeafInfo {
    /// The indicator's id.
    pub node: NodeId,
    /// Where it stands: dimension, variable and indicator by position.
    pub place: [usize; 3],
    /// The best answer.
    pub scale: Exact,
    /// The share of its dimension that the estimate uses, and how that is known.
    pub share: (Exact, Mark),
}

/// The answer to a leaf in one locus.
#[derive(Clone, Debug, PartialEq)]
pub struct LeafState {
    /// The mean answer on the leaf's scale; `None` where nothing is known.
    pub answer: Option<Exact>,
    /// How many respondents answered it, where they are listed.
    pub respondents: usize,
    /// How many products it is the mean of, where any has an answer of its own.
    pub products: usize,
}

impl Outcome {
    /// Computes the results of a document. The results of before are given where only what is tried
    /// has changed since: then the state of now is not computed again.
    ///
    /// # Errors
    /// The first [`Problem`] of the document.
    pub fn of(
        edition: &Edition,
        document: &Document,
        unchanged: Option<&Rc<Base>>,
    ) -> Result<Outcome, Problem> {
        let assessment = &document.assessment;
        let base = match unchanged {
            Some(base) => base.clone(),
            None => Rc::new(Base::of(&Sheet::new(edition, assessment)?)),
        };
        let after = if assessment.changes.is_empty() {
            base.score.clone()
        } else {
            let changed = assessment.with_changes();
            Sheet::new(edition, &changed)?.score()
        };
        Ok(Outcome { base, after })
    }
}

impl Base {
    fn of(sheet: &Sheet<'_>) -> Base {
        let mut potentials = sheet.potentials();
        potentials.retain(|potential| potential.product.is_none());
        Base {
            year: sheet.year,
            score: sheet.score(),
            potentials,
            loci: (0..sheet.loci.len())
                .map(|locus| leaf_states(sheet, locus))
                .collect(),
            leaves: leaf_infos(sheet),
        }
    }

    /// What a node of a locus could still add to the locus.
    #[must_use]
    pub fn potential(&self, locus: usize, node: &str) -> Option<Printed> {
        self.potentials
            .iter()
            .find(|potential| potential.locus == locus && &*potential.node == node)
            .map(|potential| potential.locus_gain)
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

fn leaf_states(sheet: &Sheet<'_>, locus: usize) -> Vec<LeafState> {
    let resolved = &sheet.loci[locus];
    let entered = &sheet.assessment.loci[locus];
    let leaves = sheet.leaves.iter().enumerate();
    leaves
        .map(|(leaf, info)| {
            let known = resolved
                .products
                .iter()
                .any(|product| product.answers[leaf].is_known);
            let own = entered
                .products()
                .iter()
                .any(|product| product.answers.get(&info.indicator.id).is_some());
            let listed = entered.answers.get(&info.indicator.id);
            LeafState {
                answer: known.then(|| &resolved.reached[leaf].low * &info.scale),
                respondents: match listed {
                    Some(answer) if !own => match answer.figures().count() {
                        1 => 0,
                        count => count,
                    },
                    _ => 0,
                },
                products: if own { entered.products().len() } else { 0 },
            }
        })
        .collect()
}
