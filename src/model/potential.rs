//! What each node could still add: all of them in one pass over the sheet, none by rescoring.

use super::edition::{NodeId, TOTAL};
use super::exact::Exact;
use super::quantity::{Points, Printed};
use super::sheet::{Sheet, SheetLocus, mean};

/// What the estimate gains if one node alone goes to its maximum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Potential {
    /// The position of the locus.
    pub locus: usize,
    /// The position of the product; `None` where the whole locus is raised.
    pub product: Option<usize>,
    /// An indicator, or a node with printed points.
    pub node: NodeId,
    /// What the locus gains, as a difference of printed figures.
    pub locus_gain: Printed,
    /// What the government gains, likewise.
    pub government_gain: Printed,
}

impl Sheet<'_> {
    /// The potentials of every locus with something entered, in the order of the tree.
    ///
    /// A locus with products has an entry for each indicator as a whole and one for each product.
    #[must_use]
    pub fn potentials(&self) -> Vec<Potential> {
        let estimates = self.estimates();
        let Some(government) = estimates.government() else {
            return Vec::new();
        };
        let mut potentials = Vec::new();
        for (position, locus) in self.loci.iter().enumerate() {
            let Some(estimate) = &estimates.loci[position] else {
                continue;
            };
            let mut add = |product: Option<usize>, node: &NodeId, gain: &Exact| {
                potentials.push(Potential {
                    locus: position,
                    product,
                    node: node.clone(),
                    locus_gain: printed_gain(estimate, gain),
                    government_gain: printed_gain(&government, &estimates.government_gain(position, gain)),
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
        add: &mut impl FnMut(Option<usize>, &NodeId, &Exact),
    ) {
        let total = NodeId::from(TOTAL);
        let maximum = &self.edition.maximum.0;
        if let Some(points) = &locus.total {
            add(None, &total, &(maximum - points));
            return;
        }
        let products = locus.products.len();
        for (sum, printed) in locus.printed_sums.iter().enumerate() {
            if let Some(points) = printed {
                let id = &self.edition.sums[sum].id;
                add(None, id, &(&self.sums[sum].points - points));
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
                    add(None, id, &(maximum - points));
                }
                continue;
            }
            let dimension = &self.dimensions[dimension];
            let shares = dimension.pool.estimate();
            for (leaf, share) in dimension.leaves.clone().zip(shares) {
                let node = &self.leaves[leaf].indicator.id;
                let weight = &dimension.points * share;
                let gain = |reached: &Exact| &weight * &(&Exact::ONE - reached);
                if !locus.has_printed_product() {
                    add(None, node, &gain(&locus.reached[leaf].low));
                }
                if self.assessment.loci[position].products().is_empty() {
                    continue;
                }
                for (product, sheet) in locus.products.iter().enumerate() {
                    if sheet.total.is_none() {
                        let own = gain(&sheet.answers[leaf].share.low);
                        add(Some(product), node, &mean(&own, products));
                    }
                }
            }
        }
        for (product, sheet) in locus.products.iter().enumerate() {
            if let Some(points) = &sheet.total {
                add(Some(product), &total, &mean(&(maximum - points), products));
            }
        }
    }
}

fn printed_gain(before: &Points, gain: &Exact) -> Printed {
    Points(&before.0 + gain).printed() - before.printed()
}
