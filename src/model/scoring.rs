//! From a checked sheet to its score.

use crate::model::exact::{Exact, weighted_sum};
use crate::model::quantity::{End, Points, Printed, Span};
use crate::model::score::{DimensionScore, Figure, LocusScore, Score, Standing};
use crate::model::sheet::{Sheet, SheetLocus};

/// The level of compliance that an opinion names.
const HIGH_COMPLIANCE: &str = "tinggi";

/// The unrounded estimate of every locus with something entered.
#[derive(Clone, Debug)]
pub struct Estimates {
    /// By locus; `None` where nothing was entered.
    pub loci: Vec<Option<Points>>,
    /// By locus, how often it counts in the government's mean.
    times: Vec<Exact>,
}

impl Estimates {
    /// Number of loci that count.
    #[must_use]
    pub fn counted(&self) -> usize {
        self.loci.iter().flatten().count()
    }

    /// The government's estimate: the mean of the loci that count.
    #[must_use]
    pub fn government(&self) -> Option<Points> {
        let counted = || self.loci.iter().zip(&self.times);
        let sum: Exact = counted()
            .filter_map(|(points, times)| Some(&points.as_ref()?.0 * times))
            .sum();
        sum.checked_div(&self.times()).map(Points)
    }

    /// Number of times that all loci which count do so together.
    fn times(&self) -> Exact {
        let counted = self.loci.iter().zip(&self.times);
        counted
            .filter(|(points, _)| points.is_some())
            .map(|(_, times)| times)
            .sum()
    }

    /// Gain of the government where a locus gains something.
    pub(super) fn government_gain(&self, locus: usize, gain: &Exact) -> Exact {
        let part = self.times[locus].checked_div(&self.times());
        gain * &part.unwrap_or(Exact::ZERO)
    }
}

impl Sheet<'_> {
    /// Scores the sheet.
    #[must_use]
    pub fn score(&self) -> Score {
        let estimates = self.estimates();
        let loci = (0..self.loci.len())
            .map(|locus| match self.scored.get(locus) {
                Some(Some(known)) => known.clone(),
                _ => self.locus_score(locus, estimates.loci[locus].as_ref()),
            })
            .collect::<Vec<_>>();
        let all: Vec<usize> = (0..self.loci.len()).collect();
        let standing = (!all.is_empty()).then(|| {
            let bounds = self.bounds(&all);
            let government = self.assessment.government.as_ref();
            let compliance = government.and_then(|own| own.compliance.as_deref());
            let loci: Vec<&SheetLocus> = self.loci.iter().collect();
            let estimate = self.government_estimate(&estimates, &loci);
            self.standing(&bounds, estimate.as_ref(), compliance)
        });
        Score {
            standing,
            counted: estimates.counted(),
            loci,
            notes: self.all_notes(),
        }
    }

    /// The unrounded estimates.
    #[must_use]
    pub fn estimates(&self) -> Estimates {
        let loci = self.loci.iter();
        let loci = loci.map(|locus| (!locus.is_empty).then(|| self.locus_estimate(locus)));
        Estimates {
            loci: loci.collect(),
            times: self.loci.iter().map(|locus| locus.times.clone()).collect(),
        }
    }

    /// The printed estimate of a locus, or of the government: the one figure of a score, without the
    /// work of its bounds.
    #[must_use]
    pub fn estimate_of(&self, locus: Option<usize>) -> Option<Printed> {
        let estimate = match locus {
            Some(locus) => {
                let locus = self.loci.get(locus).filter(|own| !own.is_empty)?;
                self.locus_estimate(locus)
            }
            None => {
                let loci: Vec<&SheetLocus> = self.loci.iter().collect();
                self.government_estimate(&self.estimates(), &loci)?
            }
        };
        Some(estimate.printed())
    }

    /// The unrounded estimate of a locus.
    pub(super) fn locus_estimate(&self, locus: &SheetLocus) -> Points {
        let scored: Exact = (0..self.dimensions.len())
            .filter(|&dimension| locus.is_scored(dimension))
            .map(|dimension| self.estimated_points(locus, dimension))
            .sum();
        Points(&locus.fixed.low + &scored)
    }

    /// The government's estimate, at the nearer bound where rapors put it outside.
    pub(super) fn government_estimate(
        &self,
        estimates: &Estimates,
        loci: &[&SheetLocus],
    ) -> Option<Points> {
        let mean = estimates.government()?;
        if !self.is_bound() {
            return Some(mean);
        }
        let bounds = self.bounds_of(loci);
        Some(Points(mean.0.clamp(bounds.low, bounds.high)))
    }

    /// Points that a dimension adds to the estimate of a locus where answers score it.
    #[must_use]
    pub fn estimated_points(&self, locus: &SheetLocus, position: usize) -> Exact {
        match self.moves_to(locus, position) {
            Some(end) => self.extreme_once(locus, position, end),
            None => self.equal_points(locus, position),
        }
    }

    /// Points that a dimension adds to a locus where open weights are equal and open answers count 0.
    fn equal_points(&self, locus: &SheetLocus, position: usize) -> Exact {
        let dimension = &self.dimensions[position];
        let low = locus.reached[dimension.leaves.clone()]
            .iter()
            .map(|span| &span.low);
        &dimension.points * &weighted_sum(dimension.pool.estimate(), low)
    }

    /// The bound to which the estimate of a dimension moves, where rapors put it outside.
    pub(super) fn moves_to(&self, locus: &SheetLocus, position: usize) -> Option<End> {
        if !self.dimensions[position].pool.is_bound() || !locus.is_scored(position) {
            return None;
        }
        let estimate = self.equal_points(locus, position);
        if estimate < self.extreme_once(locus, position, End::Low) {
            Some(End::Low)
        } else if estimate > self.extreme_once(locus, position, End::High) {
            Some(End::High)
        } else {
            None
        }
    }

    /// The bound to which the government's estimate moves, where rapors put it outside.
    pub(super) fn government_moves_to(&self) -> Option<End> {
        if !self.is_bound() {
            return None;
        }
        let estimate = self.estimates().government()?;
        let all: Vec<usize> = (0..self.loci.len()).collect();
        let bounds = self.bounds(&all);
        if estimate.0 < bounds.low {
            Some(End::Low)
        } else {
            (estimate.0 > bounds.high).then_some(End::High)
        }
    }

    /// True if rapors bind any weights.
    pub(super) fn is_bound(&self) -> bool {
        self.dimensions.iter().any(|own| own.pool.is_bound())
    }

    /// The bounds of the mean over some loci, which one set of weights serves.
    #[must_use]
    pub fn bounds(&self, loci: &[usize]) -> Span<Exact> {
        let loci: Vec<&SheetLocus> = loci.iter().map(|&locus| &self.loci[locus]).collect();
        self.bounds_of(&loci)
    }

    /// The bounds of the mean over some loci that need not be as they are in the sheet.
    pub(super) fn bounds_of(&self, loci: &[&SheetLocus]) -> Span<Exact> {
        let times: Exact = loci.iter().map(|locus| &locus.times).sum();
        let end = |end| {
            let fixed: Exact = loci
                .iter()
                .map(|locus| locus.fixed.end(end) * &locus.times)
                .sum();
            let scored: Exact = (0..self.dimensions.len())
                .map(|dimension| self.extreme_points(loci, dimension, end))
                .sum();
            let sum = &fixed + &scored;
            sum.checked_div(&times).unwrap_or(Exact::ZERO)
        };
        Span {
            low: end(End::Low),
            high: end(End::High),
        }
    }

    /// The fewest or the most points that a dimension adds to some loci together, each as often as it
    /// counts, where answers score it.
    fn extreme_points(&self, loci: &[&SheetLocus], dimension: usize, end: End) -> Exact {
        let values = self.reached_together(loci, dimension, end);
        let Some(values) = values else {
            return Exact::ZERO;
        };
        let values: Vec<&Exact> = values.iter().collect();
        let dimension = &self.dimensions[dimension];
        let shares = dimension.pool.extreme(&values, end);
        &dimension.points * &weighted_sum(&shares, values)
    }

    /// The fewest or the most points that a dimension adds to a locus.
    fn extreme_once(&self, locus: &SheetLocus, dimension: usize, end: End) -> Exact {
        let points = self.extreme_points(&[locus], dimension, end);
        points.checked_div(&locus.times).unwrap_or(Exact::ZERO)
    }

    /// By leaf of a dimension, the sum of what some loci reach, each as often as it counts, open
    /// answers at their worst or best. `None` where no answers score the dimension.
    pub(super) fn reached_together(
        &self,
        loci: &[&SheetLocus],
        dimension: usize,
        end: End,
    ) -> Option<Vec<Exact>> {
        let mut scored = loci
            .iter()
            .filter(|locus| locus.is_scored(dimension))
            .peekable();
        scored.peek()?;
        let leaves = self.dimensions[dimension].leaves.clone();
        let mut sums = vec![Exact::ZERO; leaves.len()];
        for locus in scored {
            for (sum, span) in sums.iter_mut().zip(&locus.reached[leaves.clone()]) {
                *sum = &*sum + &(span.end(end) * &locus.times);
            }
        }
        Some(sums)
    }

    fn standing(
        &self,
        bounds: &Span<Exact>,
        estimate: Option<&Points>,
        compliance: Option<&str>,
    ) -> Standing {
        let ladder = &self.edition.ladder;
        let figure = figure(bounds, estimate);
        let rung = figure.estimate.map(|estimate| ladder.rung(estimate));
        let to_next = figure.estimate.and_then(|estimate| {
            let next = ladder.next(ladder.rung(estimate))?;
            Some(next.from - estimate)
        });
        Standing {
            figure,
            rung,
            reachable: (ladder.rung(figure.low), ladder.rung(figure.high)),
            to_next,
            is_compliant: compliance == Some(HIGH_COMPLIANCE),
        }
    }

    fn locus_score(&self, position: usize, estimate: Option<&Points>) -> LocusScore {
        let locus = &self.loci[position];
        let printed = |points: &Exact| Points(points.clone()).printed();
        let figure = |part: UnroundedPoints| {
            let estimate = (!part.is_open || !locus.is_empty).then_some(Points(part.estimate));
            figure(&part.bounds, estimate.as_ref())
        };
        let scored: Vec<Option<Span<Exact>>> = (0..self.dimensions.len())
            .map(|dimension| self.scored_span(locus, dimension))
            .collect();
        let of_all = |end| {
            let spans = scored.iter().flatten();
            let sum: Exact = spans.map(|span| span.end(end)).sum();
            locus.fixed.end(end) + &sum
        };
        let bounds = Span {
            low: of_all(End::Low),
            high: of_all(End::High),
        };
        let dimensions = (0..self.dimensions.len()).map(|dimension| DimensionScore {
            maximum: self.dimensions[dimension].maximum().map(printed),
            limit: printed(&self.dimensions[dimension].points),
            points: self.dimension_part(locus, dimension, &scored).map(figure),
        });
        let sums = (0..self.sums.len()).map(|sum| DimensionScore {
            maximum: Some(printed(&self.sums[sum].points)),
            limit: printed(&self.sums[sum].points),
            points: self.sum_part(locus, sum, &scored).map(figure),
        });
        let own = &self.assessment.loci[position];
        LocusScore {
            name: own.name.clone(),
            dimensions: dimensions.collect(),
            sums: sums.collect(),
            standing: self.standing(&bounds, estimate, own.compliance.as_deref()),
        }
    }

    /// True if more is known of a dimension of a locus than figures above it.
    pub(super) fn is_known(&self, locus: &SheetLocus, dimension: usize) -> bool {
        locus.printed[dimension].is_some()
            || !(self.is_hidden(locus, dimension) || locus.has_printed_product())
    }

    /// True if more is known of a sum of dimensions of a locus than figures above it.
    pub(super) fn is_sum_known(&self, locus: &SheetLocus, sum: usize) -> bool {
        let mut members = self.sums[sum].dimensions.iter();
        locus.printed_sums[sum].is_some()
            || (locus.total.is_none() && members.all(|&member| self.is_known(locus, member)))
    }

    /// The fewest and the most points that a dimension adds to a locus, where answers score it.
    fn scored_span(&self, locus: &SheetLocus, dimension: usize) -> Option<Span<Exact>> {
        locus.is_scored(dimension).then(|| Span {
            low: self.extreme_once(locus, dimension, End::Low),
            high: self.extreme_once(locus, dimension, End::High),
        })
    }

    /// Points of a dimension in a locus, of whose dimensions those that answers score have a span; `None`
    /// where only figures above it are known.
    fn dimension_part(
        &self,
        locus: &SheetLocus,
        dimension: usize,
        scored: &[Option<Span<Exact>>],
    ) -> Option<UnroundedPoints> {
        if let Some(printed) = &locus.printed[dimension] {
            return Some(UnroundedPoints::printed(printed));
        }
        if !self.is_known(locus, dimension) {
            return None;
        }
        let (bounds, estimate) = match &scored[dimension] {
            Some(span) => (span.clone(), self.estimated_points(locus, dimension)),
            None => {
                let bounds = Span {
                    low: Exact::ZERO,
                    high: self.open_points(locus, &[dimension]),
                };
                (bounds, Exact::ZERO)
            }
        };
        Some(UnroundedPoints {
            bounds,
            estimate,
            is_open: true,
        })
    }

    /// Points that the dimensions of a sum add to a locus; `None` where only figures above it are known.
    fn sum_part(
        &self,
        locus: &SheetLocus,
        sum: usize,
        scored: &[Option<Span<Exact>>],
    ) -> Option<UnroundedPoints> {
        if let Some(printed) = &locus.printed_sums[sum] {
            return Some(UnroundedPoints::printed(printed));
        }
        let members = &self.sums[sum].dimensions;
        if locus.total.is_some() {
            return None;
        }
        let parts: Option<Vec<UnroundedPoints>> = members
            .iter()
            .map(|&member| self.dimension_part(locus, member, scored))
            .collect();
        let parts = parts?;
        let low: Exact = parts.iter().map(|part| &part.bounds.low).sum();
        let is_unknown = members
            .iter()
            .any(|&member| self.dimensions[member].maximum().is_none());
        let high = if is_unknown {
            &low + &self.open_points(locus, members)
        } else {
            parts.iter().map(|part| &part.bounds.high).sum()
        };
        Some(UnroundedPoints {
            estimate: parts.iter().map(|part| &part.estimate).sum(),
            is_open: parts.iter().any(|part| part.is_open),
            bounds: Span { low, high },
        })
    }
}

/// The points of a dimension or of a sum of dimensions, unrounded.
struct UnroundedPoints {
    bounds: Span<Exact>,
    estimate: Exact,
    /// True if it is made of answers, or of points that are not printed.
    is_open: bool,
}

impl UnroundedPoints {
    fn printed(points: &Exact) -> UnroundedPoints {
        UnroundedPoints {
            bounds: Span {
                low: points.clone(),
                high: points.clone(),
            },
            estimate: points.clone(),
            is_open: false,
        }
    }
}

fn figure(bounds: &Span<Exact>, estimate: Option<&Points>) -> Figure {
    Figure {
        low: Points(bounds.low.clone()).printed(),
        estimate: estimate.map(Points::printed),
        high: Points(bounds.high.clone()).printed(),
    }
}
