//! A pool: the leaves of a dimension, which share its weight.
//!
//! Some weights are published, some are the user's own, the others are open: they share the rest.
//! A score whose weights are open is an interval over every way to share it. That is a linear
//! programme over a simplex with bounds on each weight, which filling up the worst (or best) leaves
//! first solves exactly.

use std::num::NonZeroU32;

use crate::model::evidence::Mark;
use crate::model::exact::{Exact, weighted_sum};
use crate::model::quantity::{End, Span};
use crate::model::simplex::{Condition, Region, Relation};

/// The weight of a leaf as it enters a pool, in the pool's unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PoolWeight {
    /// Known: published, derived, or the user's own.
    Known(Exact, Mark),
    /// Open.
    Open,
}

/// Reason why entries make no pool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unshareable {
    /// The known weights are more than the whole.
    Exceeds(Exact),
    /// Every leaf has a weight, and they leave something unshared.
    Short(Exact),
}

/// The share of a leaf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeafShare {
    /// Known, as a part of the pool from 0 to 1.
    Known(Exact, Mark),
    /// Open, within [`Pool::floor`] and [`Pool::ceiling`].
    Open,
}

/// A pool as its leaves share it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pool {
    shares: Vec<LeafShare>,
    rest: Exact,
    equal: Exact,
    floor: Exact,
    ceiling: Exact,
    normalised: bool,
    /// Open weights above their floor that rapors leave possible; `None` without rapors.
    region: Option<Region>,
}

/// Condition that a rapor puts on a pool: the weights times what its answers reach lie between two
/// parts of the pool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// By leaf, what the answers reach.
    pub reached: Vec<Exact>,
    /// The least that it can be.
    pub low: Exact,
    /// The most that it can be.
    pub high: Exact,
}

impl Pool {
    /// Shares a pool of `whole` among its leaves. Open weights lie between the equal share divided
    /// by `spread` and times `spread`; without a spread, anywhere from nothing to all the rest.
    ///
    /// # Errors
    /// [`Unshareable`] where the known weights exceed the whole, or fill every leaf and miss it.
    pub fn new(
        entries: &[PoolWeight],
        whole: &Exact,
        spread: Option<&Exact>,
    ) -> Result<Pool, Unshareable> {
        // No leaves share nothing: what has none is not scored from answers.
        let (entries, normalised) = match entries {
            [] => (Vec::new(), false),
            entries => normalise(entries, whole)?,
        };
        let known: Exact = entries
            .iter()
            .filter_map(|entry| match entry {
                PoolWeight::Known(weight, _) => Some(weight),
                PoolWeight::Open => None,
            })
            .sum();
        let rest = part_of(&(whole - &known), whole);
        let open = entries
            .iter()
            .filter(|entry| matches!(entry, PoolWeight::Open))
            .count();
        let equal = match u32::try_from(open).ok().and_then(NonZeroU32::new) {
            Some(parts) => rest.divided_by(parts),
            None => Exact::ZERO,
        };
        let (floor, ceiling) = match spread {
            Some(spread) => (part_of(&equal, spread), &equal * spread),
            None => (Exact::ZERO, rest.clone()),
        };
        let shares = entries
            .into_iter()
            .map(|entry| match entry {
                PoolWeight::Known(weight, mark) => LeafShare::Known(part_of(&weight, whole), mark),
                PoolWeight::Open => LeafShare::Open,
            })
            .collect();
        Ok(Pool {
            shares,
            rest,
            equal,
            floor,
            ceiling,
            normalised,
            region: None,
        })
    }

    /// The same pool, with only those weights that meet some rapors; `None` where none do.
    #[must_use]
    pub fn bound_by(&self, bands: &[&Band]) -> Option<Pool> {
        let open: Vec<usize> = self.open().collect();
        // The part above the floor is looked for, since the variables of a programme start at nothing.
        let least = &self.floor * &Exact::count(open.len());
        let left = &self.rest - &least;
        let room = &self.ceiling - &self.floor;
        let mut conditions = vec![Condition {
            coefficients: vec![Exact::ONE; open.len()],
            relation: Relation::Equal,
            bound: left.clone(),
        }];
        if room < left {
            conditions.extend((0..open.len()).map(|own| {
                let mut coefficients = vec![Exact::ZERO; open.len()];
                coefficients[own] = Exact::ONE;
                Condition {
                    coefficients,
                    relation: Relation::AtMost,
                    bound: room.clone(),
                }
            }));
        }
        let floors = self.shares.iter().map(|share| match share {
            LeafShare::Known(share, _) => share,
            LeafShare::Open => &self.floor,
        });
        for band in bands {
            let settled = weighted_sum(floors.clone(), &band.reached);
            for (relation, end) in [
                (Relation::AtLeast, &band.low),
                (Relation::AtMost, &band.high),
            ] {
                conditions.push(Condition {
                    coefficients: open
                        .iter()
                        .map(|&leaf| band.reached[leaf].clone())
                        .collect(),
                    relation,
                    bound: end - &settled,
                });
            }
        }
        let region = Region::new(open.len(), &conditions)?;
        Some(Pool {
            region: Some(region),
            ..self.clone()
        })
    }

    /// The same pool where only what is published binds.
    #[must_use]
    pub fn without_spread(&self) -> Pool {
        Pool {
            floor: Exact::ZERO,
            ceiling: self.rest.clone(),
            ..self.clone()
        }
    }

    /// True if rapors bind the weights.
    #[must_use]
    pub fn is_bound(&self) -> bool {
        self.region.is_some()
    }

    /// Bounds of a leaf's weight, as parts of the pool.
    #[must_use]
    pub fn range(&self, leaf: usize) -> Span<Exact> {
        let mut alone = vec![Exact::ZERO; self.shares.len()];
        alone[leaf] = Exact::ONE;
        let alone: Vec<&Exact> = alone.iter().collect();
        let end = |end| self.extreme(&alone, end).swap_remove(leaf);
        Span {
            low: end(End::Low),
            high: end(End::High),
        }
    }

    /// The shares, in the order of the leaves.
    #[must_use]
    pub fn shares(&self) -> &[LeafShare] {
        &self.shares
    }

    /// Weight that the open leaves share, as a part of the pool.
    #[must_use]
    pub fn rest(&self) -> &Exact {
        &self.rest
    }

    /// The equal share of an open leaf.
    #[must_use]
    pub fn equal(&self) -> &Exact {
        &self.equal
    }

    /// The least that an open leaf can weigh.
    #[must_use]
    pub fn floor(&self) -> &Exact {
        &self.floor
    }

    /// The most that an open leaf can weigh.
    #[must_use]
    pub fn ceiling(&self) -> &Exact {
        &self.ceiling
    }

    /// True if own weights were adjusted by a rounding.
    #[must_use]
    pub fn is_normalised(&self) -> bool {
        self.normalised
    }

    /// The share of each leaf where open ones weigh the same.
    #[must_use]
    pub fn estimate(&self) -> Vec<&Exact> {
        self.shares
            .iter()
            .map(|share| match share {
                LeafShare::Known(share, _) => share,
                LeafShare::Open => &self.equal,
            })
            .collect()
    }

    /// The share of each leaf that makes the weighted sum of `values` lowest or highest.
    #[must_use]
    pub fn extreme(&self, values: &[&Exact], end: End) -> Vec<Exact> {
        let mut shares: Vec<Exact> = self
            .shares
            .iter()
            .map(|share| match share {
                LeafShare::Known(share, _) => share.clone(),
                LeafShare::Open => self.floor.clone(),
            })
            .collect();
        let mut open: Vec<usize> = self.open().collect();
        if let Some(region) = &self.region {
            let values: Vec<Exact> = open.iter().map(|&leaf| values[leaf].clone()).collect();
            for (leaf, more) in open.into_iter().zip(region.optimum(&values, end)) {
                shares[leaf] = &shares[leaf] + &more;
            }
            return shares;
        }
        open.sort_by(|&one, &other| match end {
            End::Low => values[one].cmp(values[other]),
            End::High => values[other].cmp(values[one]),
        });
        let room = &self.ceiling - &self.floor;
        let mut left = &self.rest - &(&self.floor * &Exact::count(open.len()));
        for leaf in open {
            if left.is_zero() {
                break;
            }
            let more = if room < left {
                room.clone()
            } else {
                left.clone()
            };
            shares[leaf] = &shares[leaf] + &more;
            left = &left - &more;
        }
        shares
    }

    /// True if a leaf can weigh anything.
    #[must_use]
    pub fn can_weigh(&self, leaf: usize) -> bool {
        match &self.shares[leaf] {
            LeafShare::Known(share, _) => !share.is_zero(),
            LeafShare::Open => !self.rest.is_zero(),
        }
    }

    /// True if the weighted sum of `values` depends on how the open leaves share the rest.
    #[must_use]
    pub fn depends_on_open(&self, values: &[&Exact]) -> bool {
        if self.is_bound() {
            let end = |end| weighted_sum(&self.extreme(values, end), values.iter().copied());
            return end(End::Low) != end(End::High);
        }
        let mut open = self.open().map(|leaf| values[leaf]);
        let first = open.next();
        !self.rest.is_zero() && open.any(|value| Some(value) != first)
    }

    /// The positions of the open leaves.
    fn open(&self) -> impl Iterator<Item = usize> + '_ {
        self.shares
            .iter()
            .enumerate()
            .filter(|(_, share)| matches!(share, LeafShare::Open))
            .map(|(leaf, _)| leaf)
    }
}

/// A part of a whole that is not zero.
fn part_of(part: &Exact, whole: &Exact) -> Exact {
    part.checked_div(whole).unwrap_or(Exact::ZERO)
}

/// Own weights that fill a pool but for a rounding are scaled so that the pool is exactly full.
/// Published weights stay as they are. The flag says whether anything changed.
fn normalise(
    entries: &[PoolWeight],
    whole: &Exact,
) -> Result<(Vec<PoolWeight>, bool), Unshareable> {
    let mut own = Exact::ZERO;
    let mut own_count = 0;
    let mut other = Exact::ZERO;
    let mut open = false;
    for entry in entries {
        match entry {
            PoolWeight::Known(weight, Mark::Own) => {
                own = &own + weight;
                own_count += 1;
            }
            PoolWeight::Known(weight, _) => other = &other + weight,
            PoolWeight::Open => open = true,
        }
    }
    let sum = &own + &other;
    let missing = whole - &sum;
    if open || missing.is_zero() {
        return if missing.is_negative() {
            Err(Unshareable::Exceeds(sum))
        } else {
            Ok((entries.to_vec(), false))
        };
    }
    let tolerance = &half_a_hundredth() * &Exact::count(own_count);
    let distance = if missing.is_negative() {
        &Exact::ZERO - &missing
    } else {
        missing.clone()
    };
    let factor = (whole - &other).checked_div(&own);
    match factor {
        Some(factor) if distance <= tolerance => {
            let scaled = entries.iter().map(|entry| match entry {
                PoolWeight::Known(weight, Mark::Own) => {
                    PoolWeight::Known(weight * &factor, Mark::Own)
                }
                kept => kept.clone(),
            });
            Ok((scaled.collect(), true))
        }
        _ if missing.is_negative() => Err(Unshareable::Exceeds(sum)),
        _ => Err(Unshareable::Short(sum)),
    }
}

/// Half of the last printed digit: what rounding can take from a figure or add to it.
#[must_use]
pub fn half_a_hundredth() -> Exact {
    part_of(&Exact::ONE, &Exact::whole(200))
}
