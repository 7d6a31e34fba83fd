//! Priorities: the largest potentials, the weakest locus, the weakest dimension.

use crate::model::potential::Potential;
use crate::model::quantity::Printed;
use crate::model::score::{LocusScore, Score};

/// The potentials that add something, the largest first: to the government, or to one locus.
///
/// Those that print the same gain for the government stand by what they add to their locus; the rest
/// keep the order of the tree.
#[must_use]
pub fn ranked(potentials: &[Potential], locus: Option<usize>) -> Vec<&Potential> {
    let mut ranked: Vec<&Potential> = potentials
        .iter()
        .filter(|own| own.product.is_none() && locus.is_none_or(|locus| own.locus == locus))
        .filter(|own| gain(own, locus) > Printed::default())
        .collect();
    ranked.sort_by_key(|own| std::cmp::Reverse((gain(own, locus), own.locus_gain)));
    ranked
}

/// Gain of a potential for the government, or for its locus where one is looked at.
#[must_use]
pub fn gain(potential: &Potential, locus: Option<usize>) -> Printed {
    match locus {
        Some(_) => potential.locus_gain,
        None => potential.government_gain,
    }
}

/// The loci with the lowest estimate, several where they tie. None where fewer than two have an
/// estimate, or where all have the same: then no locus is weaker than another.
#[must_use]
pub fn weakest_loci(score: &Score) -> Vec<usize> {
    let estimates = || {
        let loci = score.loci.iter().enumerate();
        loci.filter_map(|(locus, own)| Some((locus, own.standing.figure.estimate?)))
    };
    let lowest = estimates().map(|(_, estimate)| estimate).min();
    let highest = estimates().map(|(_, estimate)| estimate).max();
    if lowest == highest {
        return Vec::new();
    }
    estimates()
        .filter(|(_, estimate)| Some(*estimate) == lowest)
        .map(|(locus, _)| locus)
        .collect()
}

/// A dimension and the share of its maximum that is reached, in hundredths of a per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DimensionShare {
    /// The position of the dimension.
    pub dimension: usize,
    /// The share that is reached, as it is printed: 49,85 per cent.
    pub percent: Printed,
}

/// The dimension of which these loci together reach the smallest share of its maximum. A locus of
/// which nothing is known in a dimension is left out of it.
///
/// Of several that tie the first in official order. None where fewer than two dimensions have points,
/// or where all reach the same share.
#[must_use]
pub fn weakest_dimension(loci: &[LocusScore]) -> Option<DimensionShare> {
    let count = loci.first()?.dimensions.len();
    let shares: Vec<(usize, i64, i64)> = (0..count)
        .filter_map(|dimension| {
            let scores = loci.iter().filter_map(|locus| {
                let score = locus.dimensions.get(dimension)?;
                let points = score.points?;
                // From nothing to all of it: nothing is entered, which is not weak but unknown.
                let is_open =
                    points.low == Printed::default() && Some(points.high) == score.maximum;
                (!is_open).then_some((points.estimate?, score.maximum?))
            });
            let (mut reached, mut whole) = (0, 0);
            for (points, maximum) in scores {
                reached += points.hundredths();
                whole += maximum.hundredths();
            }
            (whole > 0).then_some((dimension, reached, whole))
        })
        .collect();
    // a/b < c/d as a*d < c*b: exact, and the sums of a government are far from overflowing.
    let by_share = |one: &&(usize, i64, i64), other: &&(usize, i64, i64)| {
        (one.1 * other.2).cmp(&(other.1 * one.2))
    };
    let weakest = shares.iter().min_by(by_share)?;
    let strongest = shares.iter().max_by(by_share)?;
    if by_share(&weakest, &strongest).is_eq() {
        return None;
    }
    let (dimension, reached, whole) = *weakest;
    // Half up, like every printed figure.
    let percent = Printed::from_hundredths((reached * 20_000 + whole) / (2 * whole));
    Some(DimensionShare { dimension, percent })
}
