//! The state of now, what is tried, and every scenario, side by side.

use crate::document::Document;
use crate::edit::simulated_changes::value;
use crate::model::assessment::{Assessment, Change};
use crate::model::edition::{Edition, NodeId};
use crate::model::exact::Exact;
use crate::model::problem::Problem;
use crate::model::quantity::Printed;
use crate::model::score::{Score, Standing};
use crate::model::sheet::Sheet;

/// Content of a column of the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// The state of now.
    Now,
    /// The simulated changes, where no scenario has them.
    Tried,
    /// The scenario at a position.
    Scenario(usize),
}

/// A column of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its content.
    pub case: Case,
    /// Its score, or why it has none any more.
    pub score: Result<Score, Problem>,
}

/// A value that is not the same in every column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The position of the locus.
    pub locus: usize,
    /// The position of the product; `None`: the locus as a whole.
    pub product: Option<usize>,
    /// An indicator, or a node with printed points.
    pub node: NodeId,
    /// Its value by column; `None` where it is not known.
    pub values: Vec<Option<Exact>>,
}

/// Everything side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The columns: now, what is tried, then the scenarios in their order.
    pub columns: Vec<Column>,
    /// Differences, by locus and in the order of the tree.
    pub differences: Vec<Difference>,
}

impl Comparison {
    /// Compares all that a document holds. What is tried has no column of its own where it is a
    /// scenario to the letter, or where nothing is tried.
    #[must_use]
    pub fn new(edition: &Edition, document: &Document) -> Comparison {
        let tried = &document.assessment.changes;
        let scenarios = &document.workspace.scenarios;
        let is_kept = scenarios.iter().any(|own| own.changes == *tried);
        let mut cases: Vec<(Case, &[Change])> = vec![(Case::Now, &[])];
        if !tried.is_empty() && !is_kept {
            cases.push((Case::Tried, tried));
        }
        let kept = scenarios.iter().enumerate();
        cases.extend(kept.map(|(place, own)| (Case::Scenario(place), own.changes.as_slice())));

        let mut places: Vec<(usize, &NodeId, Option<usize>)> = Vec::new();
        for change in cases.iter().flat_map(|(_, changes)| *changes) {
            let place = (change.locus, &change.node, change.product);
            if !places.contains(&place) {
                places.push(place);
            }
        }
        places.sort_by_key(|(locus, node, product)| (*locus, order(edition, node), *product));

        let read = |sheet: &Sheet<'_>| {
            let values = places.iter();
            values
                .map(|(locus, node, product)| value(sheet, *locus, *product, node))
                .collect::<Vec<_>>()
        };
        let mut columns = Vec::new();
        let mut values = Vec::new();
        for (case, changes) in cases {
            let result = carried_out(edition, &document.assessment, changes, &read);
            let (score, own) = match result {
                Ok((score, own)) => (Ok(score), own),
                Err(problem) => (Err(problem), vec![None; places.len()]),
            };
            columns.push(Column { case, score });
            values.push(own);
        }
        let mut differences = Vec::new();
        for (row, (locus, node, product)) in places.iter().enumerate() {
            let own: Vec<Option<Exact>> = values.iter().map(|own| own[row].clone()).collect();
            let mut known = own
                .iter()
                .zip(&columns)
                .filter(|(_, own)| own.score.is_ok());
            let first = known.next().map(|(value, _)| value);
            if known.any(|(value, _)| Some(value) != first) {
                differences.push(Difference {
                    locus: *locus,
                    product: *product,
                    node: (*node).clone(),
                    values: own,
                });
            }
        }
        Comparison {
            columns,
            differences,
        }
    }

    /// By column the standing of a locus, or of the government; `None` where there is none.
    #[must_use]
    pub fn standings(&self, locus: Option<usize>) -> Vec<Option<&Standing>> {
        let scores = self.columns.iter().map(|column| column.score.as_ref().ok());
        scores
            .map(|score| match locus {
                Some(locus) => score?.loci.get(locus).map(|own| &own.standing),
                None => score?.standing.as_ref(),
            })
            .collect()
    }

    /// By column the estimate of a locus, or of the government.
    #[must_use]
    pub fn estimates(&self, locus: Option<usize>) -> Vec<Option<Printed>> {
        let standings = self.standings(locus).into_iter();
        standings.map(|own| own?.figure.estimate).collect()
    }

    /// The loci whose estimates are not the same in every column, then those whose are.
    #[must_use]
    pub fn loci(&self) -> [Vec<usize>; 2] {
        let count = self.columns.iter().find_map(|own| own.score.as_ref().ok());
        let count = count.map_or(0, |score| score.loci.len());
        let differs = |locus: &usize| {
            let estimates = self.estimates(Some(*locus));
            let mut known = estimates.iter().zip(&self.columns);
            let first = estimates.first();
            known.any(|(own, column)| column.score.is_ok() && Some(own) != first)
        };
        (0..count).partition(differs).into()
    }

    /// The column with the highest estimate, if that is higher than now; the first of several.
    #[must_use]
    pub fn best(&self, locus: Option<usize>) -> Option<usize> {
        let estimates = self.estimates(locus);
        let highest = estimates.iter().flatten().max()?;
        let place = estimates
            .iter()
            .position(|own| own.as_ref() == Some(highest))?;
        (place > 0).then_some(place)
    }
}

/// The score of an assessment with other changes, and what is read of it.
fn carried_out<T>(
    edition: &Edition,
    assessment: &Assessment,
    changes: &[Change],
    read: &impl Fn(&Sheet<'_>) -> T,
) -> Result<(Score, T), Problem> {
    let mut tried = assessment.clone();
    tried.changes = changes.to_vec();
    // Only a check of the changes themselves finds those that point at what is gone.
    let before = Sheet::new(edition, &tried)?;
    let changed = tried.with_changes();
    let sheet = before.changed(&changed)?;
    Ok((sheet.score(), read(&sheet)))
}

/// Position of a node in the tree: the total, then each dimension before its indicators.
fn order(edition: &Edition, node: &str) -> (usize, usize) {
    if let Some(dimension) = edition.dimension_position(node) {
        return (dimension + 1, 0);
    }
    let mut indicators = edition.indicators().enumerate();
    let found = indicators.find(|(_, (_, indicator))| &*indicator.id == node);
    found.map_or((0, 0), |(place, (dimension, _))| (dimension + 1, place + 1))
}

/// The position of the change that a problem of a scenario is about, if it is about one.
#[must_use]
pub fn change_of(problem: &Problem) -> Option<usize> {
    let rest = problem.path.strip_prefix("/changes/")?;
    rest.split('/').next()?.parse().ok()
}
