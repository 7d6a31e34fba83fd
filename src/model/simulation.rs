//! Simulation: an assessment before and after its changes.

use crate::model::assessment::{Answer, Assessment, Change};
use crate::model::edition::Edition;
use crate::model::problem::Problem;
use crate::model::quantity::Printed;
use crate::model::score::{Score, Standing};
use crate::model::sheet::Sheet;

/// The scores before and after the changes of an assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Simulation {
    /// Without the changes.
    pub before: Score,
    /// With all of them.
    pub after: Score,
}

impl Simulation {
    /// Carries out the changes of an assessment, in their order.
    ///
    /// # Errors
    /// The first [`Problem`] of the assessment or of its changes.
    pub fn run(edition: &Edition, assessment: &Assessment) -> Result<Simulation, Problem> {
        let sheet = Sheet::new(edition, assessment)?;
        let before = sheet.score();
        let after = if assessment.changes.is_empty() {
            before.clone()
        } else {
            sheet.changed(&assessment.with_changes())?.score()
        };
        Ok(Simulation { before, after })
    }

    /// The difference of the government's printed estimates; `None` where there is none before or
    /// after.
    #[must_use]
    pub fn difference(&self) -> Option<Printed> {
        difference(self.before.standing.as_ref(), self.after.standing.as_ref())
    }

    /// The difference of a locus's printed estimates.
    #[must_use]
    pub fn locus_difference(&self, locus: usize) -> Option<Printed> {
        let standing = |score: &Score| score.loci.get(locus).map(|locus| locus.standing);
        difference(
            standing(&self.before).as_ref(),
            standing(&self.after).as_ref(),
        )
    }
}

fn difference(before: Option<&Standing>, after: Option<&Standing>) -> Option<Printed> {
    Some(after?.figure.estimate? - before?.figure.estimate?)
}

impl Assessment {
    /// This assessment with its changes carried out in order, and none left to try.
    #[must_use]
    pub fn with_changes(&self) -> Assessment {
        let mut changed = self.clone();
        for change in std::mem::take(&mut changed.changes) {
            changed.carry_out(&change);
        }
        changed
    }

    /// Makes a change part of what is entered. A change of a whole locus replaces the answers of its
    /// products too. What it points at must exist.
    pub fn carry_out(&mut self, change: &Change) {
        let Some(locus) = self.locus_mut(change.locus) else {
            return;
        };
        let product = change
            .product
            .and_then(|position| locus.products.as_mut()?.get_mut(position));
        let (points, answers) = match product {
            Some(product) => (&mut product.points, &mut product.answers),
            None => (&mut locus.points, &mut locus.answers),
        };
        match &change.to {
            Answer::One(value) if points.get(&change.node).is_some() => {
                points.set(&change.node, Some(value.clone()));
            }
            answer => {
                answers.set(&change.node, Some(answer.clone()));
                if change.product.is_none() {
                    for product in locus.products.iter_mut().flatten() {
                        product.answers.set(&change.node, None);
                    }
                }
            }
        }
    }
}
