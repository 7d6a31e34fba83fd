//! The bounds as a linear programme in floating point, for a general solver: one variable for each
//! open weight, between the limits of the spread, those of a dimension together making the rest.
#![allow(
    clippy::float_arithmetic,
    reason = "the solver's numbers; compared with a tolerance"
)]

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOutcome};
use serde_json::Value;

use super::{facts, oracle};

fn number(value: &Value) -> Option<f64> {
    value.as_f64()
}

/// The share that an answer reaches, with this share for what is open.
fn reached(answer: Option<&Value>, maximum: f64, open: f64) -> f64 {
    match answer {
        None => open,
        Some(Value::Array(figures)) => {
            let shares = figures
                .iter()
                .map(|figure| number(figure).map_or(open, |figure| figure / maximum));
            shares.sum::<f64>() / f64::from(u32::try_from(figures.len()).unwrap())
        }
        Some(figure) => number(figure).unwrap() / maximum,
    }
}

/// Share that a locus reaches of a leaf: the mean over its products, where nothing printed hides it.
fn locus_reached(assessment: &Value, locus: &Value, leaf: &str, open: f64) -> f64 {
    let points = &locus["points"];
    if !points["total"].is_null() || !points[facts::dimension_of(leaf)].is_null() {
        return 0.0;
    }
    let maximum = number(&assessment["scales"][leaf])
        .unwrap_or_else(|| facts::maximum(leaf).parse().unwrap());
    let own = locus["answers"].get(leaf);
    match locus["products"].as_array() {
        Some(products) if !products.is_empty() => {
            let shares = products.iter().map(|product| {
                if product["points"]["total"].is_null() {
                    reached(product["answers"].get(leaf).or(own), maximum, open)
                } else {
                    0.0
                }
            });
            shares.sum::<f64>() / f64::from(u32::try_from(products.len()).unwrap())
        }
        _ => reached(own, maximum, open),
    }
}

/// The printed points of a locus that count.
fn locus_printed(locus: &Value) -> f64 {
    let points = &locus["points"];
    if let Some(total) = number(&points["total"]) {
        return total;
    }
    let parts = facts::DIMENSIONS
        .iter()
        .filter_map(|(dimension, _)| number(&points[dimension]));
    let parts: f64 = parts.sum();
    match locus["products"].as_array() {
        Some(products) if !products.is_empty() => {
            let totals = products
                .iter()
                .filter_map(|product| number(&product["points"]["total"]));
            parts + totals.sum::<f64>() / f64::from(u32::try_from(products.len()).unwrap())
        }
        _ => parts,
    }
}

/// The lowest or the highest mean of some loci, as the solver finds it.
pub(crate) fn optimum(assessment: &Value, loci: &[&Value], highest: bool) -> f64 {
    let count = f64::from(u32::try_from(loci.len()).unwrap());
    let (direction, open) = if highest {
        (OptimizationDirection::Maximize, 1.0)
    } else {
        (OptimizationDirection::Minimize, 0.0)
    };
    let own = |node: &str| number(&assessment["weights"][node]);
    let mut constant = loci.iter().map(|locus| locus_printed(locus)).sum::<f64>() / count;
    let mut programme = Problem::new(direction);
    let dimensions = filled(
        facts::DIMENSIONS
            .iter()
            .map(|(id, points)| (own(id), points.parse().ok()))
            .collect(),
    );
    for ((dimension, _), points) in facts::DIMENSIONS.iter().zip(dimensions) {
        let points = points.unwrap();
        let leaves: Vec<&str> = oracle::counting(assessment)
            .into_iter()
            .filter(|leaf| facts::dimension_of(leaf) == *dimension)
            .collect();
        let published = |leaf: &str| {
            (leaf == facts::KNOWN.0 && oracle::year(assessment) > 2022).then_some(12.22)
        };
        let weights = leaves.iter().map(|leaf| (own(leaf), published(leaf)));
        let weights = filled(weights.collect());
        let rest = 100.0 - weights.iter().flatten().sum::<f64>();
        let open_leaves = weights.iter().filter(|weight| weight.is_none()).count();
        let equal = rest / f64::from(u32::try_from(open_leaves.max(1)).unwrap());
        let limits = match number(&assessment["weightSpread"]) {
            Some(spread) => (equal / spread, equal * spread),
            None => (0.0, rest),
        };
        let mut sum = Vec::new();
        for (leaf, weight) in leaves.iter().zip(weights) {
            let reached = loci
                .iter()
                .map(|locus| locus_reached(assessment, locus, leaf, open))
                .sum::<f64>();
            let worth = points / 100.0 * reached / count;
            match weight {
                Some(weight) => constant += weight * worth,
                None => sum.push((programme.add_var(worth, limits), 1.0)),
            }
        }
        if !sum.is_empty() {
            programme.add_constraint(sum, ComparisonOp::Eq, rest);
        }
    }
    match programme.solve().unwrap() {
        SolveOutcome::Solution(solution) => constant + solution.objective(),
        SolveOutcome::Interrupted(_) => panic!("the solver has no limit to stop at"),
    }
}

/// Own weights beat published ones; where all are known, the own ones are scaled to make 100.
fn filled(weights: Vec<(Option<f64>, Option<f64>)>) -> Vec<Option<f64>> {
    let own: f64 = weights.iter().filter_map(|(own, _)| *own).sum();
    let published = weights.iter().filter(|(own, _)| own.is_none());
    let published: f64 = published.filter_map(|(_, published)| *published).sum();
    let full = weights
        .iter()
        .all(|(own, published)| own.or(*published).is_some());
    let factor = if full && own > 0.0 {
        (100.0 - published) / own
    } else {
        1.0
    };
    weights
        .into_iter()
        .map(|(own, published)| own.map(|own| own * factor).or(published))
        .collect()
}
