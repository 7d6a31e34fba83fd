//! From a checked sheet to scores: exact bounds, an estimate, category and distance to the next.

use super::category::{Category, Rung};
use super::edition::{Edition, Mark};
use super::exact::Exact;
use super::note::{Note, NoteCode};
use super::pool::{End, weighted_sum};
use super::problem::Path;
use super::quantity::{Points, Printed, Span};
use super::sheet::{Sheet, SheetLocus, mean};

/// A printed figure with everything that it can still be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The exact lower bound over all that is open.
    pub low: Printed,
    /// Equal shares for open weights, 0 for open answers; `None` where nothing was entered.
    pub estimate: Option<Printed>,
    /// The exact upper bound.
    pub high: Printed,
}

/// A score and what it is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The score.
    pub figure: Figure,
    /// The category of the estimate.
    pub rung: Option<Rung>,
    /// The lowest and the highest category that the bounds allow.
    pub reachable: (Rung, Rung),
    /// What the estimate lacks to the next better category; `None` at the top.
    pub to_next: Option<Printed>,
}

/// The points of a dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DimensionScore {
    /// Its maximum.
    pub maximum: Printed,
    /// Its points; `None` where only a total above it is known.
    pub points: Option<Figure>,
}

/// The score of a locus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocusScore {
    /// Its name.
    pub name: Option<String>,
    /// Its score.
    pub standing: Standing,
    /// Its dimensions, in their official order.
    pub dimensions: Vec<DimensionScore>,
}

/// The score of a government.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// Its score; `None` without loci.
    pub standing: Option<Standing>,
    /// How many loci the estimate is the mean of.
    pub counted: usize,
    /// Its loci.
    pub loci: Vec<LocusScore>,
    /// What a reader must know.
    pub notes: Vec<Note>,
}

impl Standing {
    /// The category of the estimate.
    #[must_use]
    pub fn category<'e>(&self, edition: &'e Edition) -> Option<&'e Category> {
        self.rung.map(|rung| edition.ladder.category(rung))
    }
}

/// The unrounded estimate of every locus with something entered.
#[derive(Debug)]
pub struct Estimates {
    /// By locus; `None` where nothing was entered.
    pub loci: Vec<Option<Points>>,
}

impl Estimates {
    /// How many loci count.
    #[must_use]
    pub fn counted(&self) -> usize {
        self.loci.iter().flatten().count()
    }

    /// The government's estimate: the mean of the loci that count.
    #[must_use]
    pub fn government(&self) -> Option<Points> {
        let counted = self.counted();
        let sum: Exact = self.loci.iter().flatten().map(|points| &points.0).sum();
        (counted > 0).then(|| Points(mean(&sum, counted)))
    }
}

impl Sheet<'_> {
    /// Scores the sheet.
    #[must_use]
    pub fn score(&self) -> Score {
        let estimates = self.estimates();
        let loci = (0..self.loci.len())
            .map(|locus| self.locus_score(locus, estimates.loci[locus].as_ref()))
            .collect::<Vec<_>>();
        let all: Vec<usize> = (0..self.loci.len()).collect();
        let standing = (!all.is_empty()).then(|| {
            let bounds = self.bounds(&all);
            self.standing(&bounds, estimates.government().as_ref())
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
        let loci = self.loci.iter().map(|locus| {
            (!locus.is_empty).then(|| {
                let scored: Exact = (0..self.dimensions.len())
                    .filter(|&dimension| locus.is_scored(dimension))
                    .map(|dimension| self.estimated_points(locus, dimension))
                    .sum();
                Points(&locus.fixed + &scored)
            })
        });
        Estimates {
            loci: loci.collect(),
        }
    }

    /// What a dimension adds to the estimate of a locus where answers score it.
    #[must_use]
    pub fn estimated_points(&self, locus: &SheetLocus, position: usize) -> Exact {
        let dimension = &self.dimensions[position];
        let low = locus.reached[dimension.leaves.clone()]
            .iter()
            .map(|span| &span.low);
        &dimension.points * &weighted_sum(dimension.pool.estimate(), low)
    }

    /// The bounds of the mean over some loci, which one set of weights serves.
    #[must_use]
    pub fn bounds(&self, loci: &[usize]) -> Span<Exact> {
        let fixed: Exact = loci.iter().map(|&locus| &self.loci[locus].fixed).sum();
        let end = |end| {
            let scored: Exact = (0..self.dimensions.len())
                .map(|dimension| self.extreme_points(loci, dimension, end))
                .sum();
            mean(&(&fixed + &scored), loci.len())
        };
        Span {
            low: end(End::Low),
            high: end(End::High),
        }
    }

    /// The fewest or the most points that a dimension adds to some loci together, where answers
    /// score it.
    fn extreme_points(&self, loci: &[usize], dimension: usize, end: End) -> Exact {
        let values = self.reached_together(loci, dimension, end);
        let Some(values) = values else {
            return Exact::ZERO;
        };
        let values: Vec<&Exact> = values.iter().collect();
        let dimension = &self.dimensions[dimension];
        let shares = dimension.pool.extreme(&values, end);
        &dimension.points * &weighted_sum(&shares, values)
    }

    /// By leaf of a dimension, the sum of what some loci reach, open answers at their worst or best.
    /// `None` where no answers score the dimension.
    #[must_use]
    pub fn reached_together(
        &self,
        loci: &[usize],
        dimension: usize,
        end: End,
    ) -> Option<Vec<Exact>> {
        let mut scored = loci
            .iter()
            .map(|&locus| &self.loci[locus])
            .filter(|locus| locus.is_scored(dimension))
            .peekable();
        scored.peek()?;
        let leaves = self.dimensions[dimension].leaves.clone();
        let mut sums = vec![Exact::ZERO; leaves.len()];
        for locus in scored {
            for (sum, span) in sums.iter_mut().zip(&locus.reached[leaves.clone()]) {
                *sum = &*sum
                    + match end {
                        End::Low => &span.low,
                        End::High => &span.high,
                    };
            }
        }
        Some(sums)
    }

    fn standing(&self, bounds: &Span<Exact>, estimate: Option<&Points>) -> Standing {
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
        }
    }

    fn locus_score(&self, position: usize, estimate: Option<&Points>) -> LocusScore {
        let dimensions = (0..self.dimensions.len())
            .map(|dimension| DimensionScore {
                maximum: Points(self.dimensions[dimension].points.clone()).printed(),
                points: self.dimension_figure(position, dimension),
            })
            .collect();
        LocusScore {
            name: self.assessment.loci[position].name.clone(),
            standing: self.standing(&self.bounds(&[position]), estimate),
            dimensions,
        }
    }

    fn dimension_figure(&self, position: usize, dimension: usize) -> Option<Figure> {
        let locus = &self.loci[position];
        if let Some(printed) = &locus.printed[dimension] {
            let points = Points(printed.clone());
            let bounds = Span {
                low: printed.clone(),
                high: printed.clone(),
            };
            return Some(figure(&bounds, Some(&points)));
        }
        if !locus.is_scored(dimension) || locus.has_printed_product() {
            return None;
        }
        let bounds = Span {
            low: self.extreme_points(&[position], dimension, End::Low),
            high: self.extreme_points(&[position], dimension, End::High),
        };
        let estimate = (!locus.is_empty).then(|| Points(self.estimated_points(locus, dimension)));
        Some(figure(&bounds, estimate.as_ref()))
    }

    /// Every note, each code and place once.
    fn all_notes(&self) -> Vec<Note> {
        let mut notes = self.notes.clone();
        let mut scale_assumed = false;
        let loci = Path::ROOT.key("loci");
        for (position, locus) in self.loci.iter().enumerate() {
            let path = loci.index(position);
            if locus.is_empty {
                notes.push(Note {
                    code: NoteCode::LocusEmpty,
                    path: path.pointer(),
                });
                continue;
            }
            let scored = || (0..self.leaves.len()).filter(|&leaf| self.counts(locus, leaf));
            if scored().any(|leaf| locus.reached[leaf].low != locus.reached[leaf].high) {
                notes.push(Note {
                    code: NoteCode::AnswersOpen,
                    path: path.pointer(),
                });
            }
            scale_assumed |= scored().any(|leaf| {
                self.leaves[leaf].scale_mark == Mark::Assumed
                    && locus
                        .products
                        .iter()
                        .any(|product| product.total.is_none() && product.answers[leaf].is_known)
            });
        }
        if scale_assumed {
            notes.push(Note {
                code: NoteCode::ScaleAssumed,
                path: Path::ROOT.key("scales").pointer(),
            });
        }
        if self.depends_on_normalised() {
            notes.push(Note {
                code: NoteCode::WeightsNormalised,
                path: Path::ROOT.key("weights").pointer(),
            });
        }
        if self.depends_on_open_weights() {
            notes.push(Note {
                code: NoteCode::WeightsAssumed,
                path: Path::ROOT.key("weights").pointer(),
            });
        }
        notes
    }

    /// Whether the answer to a leaf can touch the score of a locus.
    fn counts(&self, locus: &SheetLocus, leaf: usize) -> bool {
        let position = self.leaves[leaf].dimension;
        let dimension = &self.dimensions[position];
        locus.is_scored(position) && dimension.pool.can_weigh(leaf - dimension.leaves.start)
    }

    /// Whether weights that were normalised touch any result.
    fn depends_on_normalised(&self) -> bool {
        let scored = |position: usize| {
            let mut loci = self.loci.iter();
            loci.any(|locus| !locus.is_empty && locus.is_scored(position))
        };
        let mut dimensions = self.dimensions.iter().enumerate();
        dimensions.any(|(position, dimension)| {
            (self.are_dimensions_normalised || dimension.pool.is_normalised()) && scored(position)
        })
    }

    /// Whether any result would change if open weights were shared otherwise.
    fn depends_on_open_weights(&self) -> bool {
        self.loci.iter().any(|locus| {
            (0..self.dimensions.len())
                .filter(|&dimension| locus.is_scored(dimension))
                .any(|dimension| {
                    let dimension = &self.dimensions[dimension];
                    let spans = &locus.reached[dimension.leaves.clone()];
                    let pool = &dimension.pool;
                    let low: Vec<&Exact> = spans.iter().map(|span| &span.low).collect();
                    let high: Vec<&Exact> = spans.iter().map(|span| &span.high).collect();
                    pool.depends_on_open(&low) || pool.depends_on_open(&high)
                })
        })
    }
}

fn figure(bounds: &Span<Exact>, estimate: Option<&Points>) -> Figure {
    Figure {
        low: Points(bounds.low.clone()).printed(),
        estimate: estimate.map(Points::printed),
        high: Points(bounds.high.clone()).printed(),
    }
}
