//! Figures once some actions are done, by the same arithmetic that scores a sheet.

use crate::model::exact::Exact;
use crate::model::quantity::{Points, Printed};
use crate::model::scoring::Estimates;
use crate::model::sheet::{Sheet, SheetLocus, mean};

use crate::model::plan::action::Action;
use crate::model::plan::request::Mode;
use crate::model::plan::units::Pick;

/// Reads the figure that counts off a sheet on which some actions are done.
pub(super) struct Gauge<'a> {
    pub(super) sheet: &'a Sheet<'a>,
    pub(super) actions: &'a [Action],
    pub(super) mode: Mode,
    estimates: Estimates,
    /// By locus, how much the government gains for each point of it. Kept, because every gain of every
    /// level asks for it.
    parts: Vec<Exact>,
    /// By leaf, how much a locus gains for all of it; kept likewise.
    points: Vec<Exact>,
}

/// The unrounded figures of the government and of each locus; `None` where nothing was entered.
pub(super) struct Reading {
    pub(super) government: Exact,
    pub(super) loci: Vec<Option<Exact>>,
}

impl Reading {
    /// The government's figure as it is printed.
    pub(super) fn printed(&self) -> Printed {
        Points(self.government.clone()).printed()
    }

    /// True if every locus with something entered has what it must have.
    pub(super) fn meets(&self, floor: Option<Printed>) -> bool {
        self.below(floor).is_none()
    }

    /// The first locus with something entered that has less than it must have.
    pub(super) fn below(&self, floor: Option<Printed>) -> Option<usize> {
        let floor = floor?;
        let mut loci = self.loci.iter();
        loci.position(|points| {
            let points = points.as_ref();
            points.is_some_and(|points| Points(points.clone()).printed() < floor)
        })
    }
}

impl<'a> Gauge<'a> {
    pub(super) fn new(sheet: &'a Sheet<'a>, actions: &'a [Action], mode: Mode) -> Gauge<'a> {
        let estimates = sheet.estimates();
        let loci = 0..sheet.loci.len();
        let points = sheet.dimensions.iter().flat_map(|dimension| {
            let shares = dimension.pool.estimate().into_iter();
            shares.map(|share| &dimension.points * share)
        });
        Gauge {
            sheet,
            actions,
            mode,
            parts: loci
                .map(|locus| estimates.government_gain(locus, &Exact::ONE))
                .collect(),
            points: points.collect(),
            estimates,
        }
    }

    /// Gain of the government's estimate by a pick, with the weights of the estimate.
    pub(super) fn gain(&self, (action, level): Pick) -> Exact {
        let own = &self.actions[action];
        &self.locus_gain((action, level)) * &self.parts[own.place.locus]
    }

    /// Gain of the locus's estimate by a pick, with the weights of the estimate.
    pub(super) fn locus_gain(&self, (action, level): Pick) -> Exact {
        let own = &self.actions[action];
        &self.points[own.place.leaf] * &own.levels[level].more
    }

    /// Gain of the government for each point that a locus gains.
    pub(super) fn part(&self, locus: usize) -> Exact {
        self.parts[locus].clone()
    }

    /// The loci once some actions are done.
    fn raised(&self, picks: &[Pick]) -> Vec<SheetLocus> {
        let mut loci = self.sheet.loci.clone();
        for (action, level) in picks {
            let own = &self.actions[*action];
            let reached = &mut loci[own.place.locus].reached[own.place.leaf];
            let level = &own.levels[*level];
            reached.low = &reached.low + &level.more;
            // An answer that rises is known then, also where it was open.
            reached.high = match own.place.product {
                Some(product) => {
                    let before = &self.sheet.loci[own.place.locus].products[product];
                    let open = &before.answers[own.place.leaf].share;
                    let settled = &open.high - &open.low;
                    let of = self.sheet.loci[own.place.locus].products.len();
                    &(&reached.high + &level.more) - &mean(&settled, of)
                }
                None => reached.low.clone(),
            };
        }
        loci
    }

    /// The figures once some actions are done.
    pub(super) fn read(&self, picks: &[Pick]) -> Reading {
        let raised = self.raised(picks);
        let all: Vec<&SheetLocus> = raised.iter().collect();
        match self.mode {
            Mode::Estimate => {
                let mut after = self.estimates.clone();
                for (own, locus) in after.loci.iter_mut().zip(&raised) {
                    if own.is_some() {
                        *own = Some(self.sheet.locus_estimate(locus));
                    }
                }
                let government = self.sheet.government_estimate(&after, &all);
                Reading {
                    government: government.map_or(Exact::ZERO, |points| points.0),
                    loci: after
                        .loci
                        .into_iter()
                        .map(|own| own.map(|own| own.0))
                        .collect(),
                }
            }
            Mode::Guaranteed => Reading {
                government: self.sheet.bounds_of(&all).low,
                loci: raised
                    .iter()
                    .map(|locus| (!locus.is_empty).then(|| self.sheet.bounds_of(&[locus]).low))
                    .collect(),
            },
        }
    }
}

impl Gauge<'_> {
    /// Effort of a pick by itself.
    pub(super) fn effort(&self, (action, level): Pick) -> u32 {
        self.actions[action].levels[level].effort
    }

    /// Picks without those that wait for something that is not among them.
    pub(super) fn ordered(&self, mut picks: Vec<Pick>) -> Vec<Pick> {
        loop {
            let is_full = |needed: &usize| {
                let last = self.actions[*needed].levels.len() - 1;
                picks.contains(&(*needed, last))
            };
            let has_all = |pick: &&Pick| self.actions[pick.0].needs.iter().all(is_full);
            let kept: Vec<Pick> = picks.iter().filter(has_all).copied().collect();
            if kept.len() == picks.len() {
                return kept;
            }
            picks = kept;
        }
    }
}
