//! Potentials: the gain of every node, in one pass over the sheet. Only where rapors bind the
//! weights is anything scored again, because an estimate that moved gains what its bound gains.

use crate::model::edition::{NodeId, TOTAL};
use crate::model::exact::Exact;
use crate::model::quantity::{Points, Printed, Span};
use crate::model::scoring::Estimates;
use crate::model::sheet::{Sheet, SheetLocus, mean};

/// Gain of the estimate if one node alone goes to its maximum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Potential {
    /// The position of the locus.
    pub locus: usize,
    /// The position of the product; `None` where the whole locus is raised.
    pub product: Option<usize>,
    /// An indicator, or a node with printed points.
    pub node: NodeId,
    /// Gain of the locus, as a difference of printed figures.
    pub locus_gain: Printed,
    /// Gain of the government, likewise.
    pub government_gain: Printed,
}

impl Sheet<'_> {
    /// The potentials of every locus with something entered, in the order of the tree.
    ///
    /// A locus with products has an entry for each indicator as a whole and one for each product.
    #[must_use]
    pub fn potentials(&self) -> Vec<Potential> {
        let estimates = self.estimates();
        let all: Vec<&SheetLocus> = self.loci.iter().collect();
        let Some(government) = self.government_estimate(&estimates, &all) else {
            return Vec::new();
        };
        let mut potentials = Vec::new();
        for (position, locus) in self.loci.iter().enumerate() {
            let Some(estimate) = &estimates.loci[position] else {
                continue;
            };
            let mut add = |product: Option<usize>, node: &NodeId, raise: &Raise| {
                let (own, all) = if self.is_bound() {
                    self.rescored(&estimates, position, raise)
                } else {
                    let part = estimates.government_gain(position, &raise.gain);
                    let own = &estimate.0 + &raise.gain;
                    (Points(own), Some(Points(&government.0 + &part)))
                };
                let all = all.unwrap_or_else(|| government.clone());
                potentials.push(Potential {
                    locus: position,
                    product,
                    node: node.clone(),
                    locus_gain: own.printed() - estimate.printed(),
                    government_gain: all.printed() - government.printed(),
                });
            };
            self.locus_gains(locus, position, &mut add);
        }
        potentials
    }

    fn locus_gains(
        &self,
        locus: &SheetLocus,
        position: usize,
        add: &mut impl FnMut(Option<usize>, &NodeId, &Raise),
    ) {
        let total = NodeId::from(TOTAL);
        let maximum = &self.edition.maximum.0;
        if let Some(points) = &locus.total {
            add(None, &total, &Raise::points(maximum - points));
            return;
        }
        let products = locus.products.len();
        for (sum, printed) in locus.printed_sums.iter().enumerate() {
            if let Some(points) = printed {
                let id = &self.edition.sums[sum].id;
                add(None, id, &Raise::points(&self.sums[sum].points - points));
            }
        }
        for (dimension, printed) in locus.printed.iter().enumerate() {
            if self.is_hidden(locus, dimension) {
                continue;
            }
            if let Some(points) = printed {
                // Where the maximum is unknown, nobody knows what could be gained.
                if let Some(maximum) = self.dimensions[dimension].maximum() {
                    let id = &self.edition.dimensions[dimension].id;
                    add(None, id, &Raise::points(maximum - points));
                }
                continue;
            }
            let dimension = &self.dimensions[dimension];
            let shares = dimension.pool.estimate();
            for (leaf, share) in dimension.leaves.clone().zip(shares) {
                let node = &self.leaves[leaf].indicator.id;
                let weight = &dimension.points * share;
                // The mean of the products grows by the part of those that are raised.
                let raise = |share: &Span<Exact>, of: usize| {
                    let more = |reached: &Exact| mean(&(&Exact::ONE - reached), of);
                    let reached = Span {
                        low: more(&share.low),
                        high: more(&share.high),
                    };
                    Raise {
                        gain: &weight * &reached.low,
                        leaf: Some((leaf, reached)),
                    }
                };
                if !locus.has_printed_product() {
                    add(None, node, &raise(&locus.reached[leaf], 1));
                }
                if self.assessment.loci[position].products().is_empty() {
                    continue;
                }
                for (product, sheet) in locus.products.iter().enumerate() {
                    if sheet.total.is_none() {
                        let own = &sheet.answers[leaf].share;
                        add(Some(product), node, &raise(own, products));
                    }
                }
            }
        }
        for (product, sheet) in locus.products.iter().enumerate() {
            if let Some(points) = &sheet.total {
                let gain = mean(&(maximum - points), products);
                add(Some(product), &total, &Raise::points(gain));
            }
        }
    }

    /// The estimates of a locus and of the government after a raise.
    fn rescored(
        &self,
        estimates: &Estimates,
        position: usize,
        raise: &Raise,
    ) -> (Points, Option<Points>) {
        let mut raised = self.loci[position].clone();
        match &raise.leaf {
            Some((leaf, more)) => {
                let reached = &mut raised.reached[*leaf];
                reached.low = &reached.low + &more.low;
                reached.high = &reached.high + &more.high;
            }
            None => {
                raised.fixed.low = &raised.fixed.low + &raise.gain;
                raised.fixed.high = &raised.fixed.high + &raise.gain;
            }
        }
        let own = self.locus_estimate(&raised);
        let mut after = estimates.clone();
        after.loci[position] = Some(own.clone());
        let mut all: Vec<&SheetLocus> = self.loci.iter().collect();
        all[position] = &raised;
        (own, self.government_estimate(&after, &all))
    }
}

/// Gain of a node that goes to its maximum.
struct Raise {
    /// With the weights of the estimate.
    gain: Exact,
    /// The leaf that is raised, and how much more of it is reached; `None` for printed points.
    leaf: Option<(usize, Span<Exact>)>,
}

impl Raise {
    fn points(gain: Exact) -> Raise {
        Raise { gain, leaf: None }
    }
}
