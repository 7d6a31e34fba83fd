//! Simulated changes, one by one: from which value to which, and what each alone would add.

use crate::model::assessment::{Assessment, Change};
use crate::model::edition::Edition;
use crate::model::exact::Exact;
use crate::model::quantity::{Points, Printed};
use crate::model::sheet::Sheet;

/// One of all that is tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// The value of now; `None` where nothing is known.
    pub now: Option<Exact>,
    /// The value that is tried.
    pub to: Option<Exact>,
    /// Gain of its locus by it alone, as a difference of printed figures; `None` where the locus
    /// has no estimate without it.
    pub gain: Option<Printed>,
}

/// Trials that were computed already, to be kept as long as only what is tried changes: then one more
/// try costs one trial, however long the list is.
#[derive(Debug, Default)]
pub struct Known(Vec<(Change, Trial)>);

impl Known {
    /// The simulated changes, in order. Invalid once anything else of the assessment changes.
    pub fn trials(&mut self, edition: &Edition, assessment: &Assessment) -> Vec<Trial> {
        let changes = assessment.changes.iter();
        let trials = changes.map(|change| {
            let known = self.0.iter().find(|(own, _)| own == change);
            let known = known.map(|(_, trial)| trial.clone());
            known.unwrap_or_else(|| trial(edition, assessment, change))
        });
        let trials: Vec<Trial> = trials.collect();
        let changes = assessment.changes.iter().cloned();
        self.0 = changes.zip(trials.iter().cloned()).collect();
        trials
    }
}

/// Only the locus of a change is looked at, since no other can alter its estimate unless its rapor binds
/// the weights: with fifty loci a trial costs no more than with one.
fn trial(edition: &Edition, assessment: &Assessment, change: &Change) -> Trial {
    let looks_at_all = assessment.use_raports == Some(true);
    let loci = if looks_at_all {
        assessment.loci.clone()
    } else {
        let own = assessment.loci.get(change.locus);
        own.into_iter().cloned().collect()
    };
    let own = Assessment {
        loci,
        ..assessment.settings()
    };
    let change = Change {
        locus: if looks_at_all { change.locus } else { 0 },
        ..change.clone()
    };
    let read = |sheet: &Sheet<'_>| {
        let estimates = sheet.estimates();
        let estimate = estimates.loci.get(change.locus)?.as_ref();
        let now = value(sheet, change.locus, change.product, &change.node);
        Some((now, estimate.map(Points::printed)))
    };
    let sheet = Sheet::new(edition, &own).ok();
    let (now, before) = sheet.as_ref().and_then(read).unwrap_or_default();
    let mut changed = own.clone();
    changed.carry_out(&change);
    let changed = sheet.and_then(|sheet| sheet.changed(&changed).ok().as_ref().and_then(read));
    let (to, after) = changed.unwrap_or_default();
    let gain = before.zip(after).map(|(before, after)| after - before);
    Trial { now, to, gain }
}

/// The value of a node of a locus, or of one of its products: points where they are printed, else the
/// answer. What is open in it counts as 0, as in the estimate; `None` where nothing of it is known.
#[must_use]
pub fn value(sheet: &Sheet<'_>, locus: usize, product: Option<usize>, node: &str) -> Option<Exact> {
    let entered = sheet.assessment.loci.get(locus)?;
    let points = match product {
        Some(product) => &entered.products().get(product)?.points,
        None => &entered.points,
    };
    if let Some(points) = points.get(node) {
        return Some(points.clone());
    }
    let leaf = sheet.leaf_position(node)?;
    let own = sheet.loci.get(locus)?;
    let share = match product {
        Some(product) => {
            let answer = &own.products.get(product)?.answers[leaf];
            answer.is_known.then_some(&answer.share.low)?
        }
        None => {
            let mut products = own.products.iter();
            let is_known = products.any(|product| product.answers[leaf].is_known);
            is_known.then_some(&own.reached[leaf].low)?
        }
    };
    Some(share * &sheet.leaves[leaf].scale)
}
