//! A checked assessment: every answer placed on its leaf, every pool shared, every locus resolved to
//! what its score is made of.
//!
//! Everything that is computed starts here, so nothing behind this module meets bad input.

use crate::model::assessment::{Answer, Assessment, Entries, Locus};
use crate::model::edition::{Dimension, Edition, GovernmentMean, Indicator, Mark, TOTAL, Year};
use crate::model::exact::Exact;
use crate::model::note::{Note, NoteCode};
use crate::model::pool::{Pool, half_a_hundredth};
use crate::model::problem::Path;
use crate::model::quantity::Span;
use crate::model::score::LocusScore;

/// A checked assessment.
#[derive(Debug)]
pub struct Sheet<'a> {
    /// The edition it is scored under.
    pub edition: &'a Edition,
    /// The assessment that was checked.
    pub assessment: &'a Assessment,
    /// The year whose variant counts.
    pub year: Year,
    /// The leaves that count, in the order of the tree.
    pub leaves: Vec<Leaf<'a>>,
    /// The dimensions, in their official order.
    pub dimensions: Vec<SheetDimension>,
    /// The sums of dimensions that are printed too.
    pub sums: Vec<SheetSum>,
    /// Members of the mean that is the government's score.
    pub government_mean: GovernmentMean,
    /// The loci, in the order of the assessment.
    pub loci: Vec<SheetLocus>,
    /// True if own weights of dimensions were adjusted by a rounding.
    pub are_dimensions_normalised: bool,
    /// Notes from resolving the loci.
    pub notes: Vec<Note>,
    /// By locus, its score where that is known from an earlier sheet.
    pub(super) scored: Vec<Option<LocusScore>>,
}

/// A checked assessment whose loci are not resolved yet.
pub(super) struct Checked<'a> {
    pub(super) edition: &'a Edition,
    pub(super) assessment: &'a Assessment,
    pub(super) year: Year,
    pub(super) government_mean: GovernmentMean,
    pub(super) leaves: Vec<Leaf<'a>>,
    pub(super) parts: Parts,
    pub(super) are_dimensions_normalised: bool,
}

/// The parts of the total that can have printed points.
pub(super) struct Parts {
    pub(super) dimensions: Vec<SheetDimension>,
    pub(super) sums: Vec<SheetSum>,
    /// By locus and dimension, true if its printed points only bind the weights.
    pub(super) rapors: Vec<Vec<bool>>,
}

/// A locus as an earlier sheet resolved and scored it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Known {
    pub(super) resolved: SheetLocus,
    pub(super) score: LocusScore,
}

/// A leaf that counts.
#[derive(Debug)]
pub struct Leaf<'a> {
    /// The indicator.
    pub indicator: &'a Indicator,
    /// The position of its dimension.
    pub dimension: usize,
    /// The best answer.
    pub scale: Exact,
    /// Evidence for the scale.
    pub scale_mark: Mark,
}

/// A dimension and how its leaves share it.
#[derive(Debug)]
pub struct SheetDimension {
    /// Its points of the total; where they are unknown, those of its sum, which it cannot exceed.
    pub points: Exact,
    /// Mark of those points: [`Mark::Unknown`] where only an upper limit is known.
    pub mark: Mark,
    /// The pool in which its leaves share them.
    pub pool: Pool,
    /// Range of its leaves in [`Sheet::leaves`]; empty where only printed points score it.
    pub leaves: std::ops::Range<usize>,
}

impl SheetDimension {
    /// Its points of the total, where they are known.
    #[must_use]
    pub fn maximum(&self) -> Option<&Exact> {
        (self.mark != Mark::Unknown).then_some(&self.points)
    }
}

/// Dimensions whose points are also printed together.
#[derive(Debug)]
pub struct SheetSum {
    /// Its points of the total.
    pub points: Exact,
    /// The positions of its dimensions.
    pub dimensions: Vec<usize>,
}

/// A locus, resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetLocus {
    /// Its printed total.
    pub total: Option<Exact>,
    /// Its printed points by dimension.
    pub printed: Vec<Option<Exact>>,
    /// Its printed points by sum.
    pub printed_sums: Vec<Option<Exact>>,
    /// By dimension, its printed points where they only bind the weights.
    pub rapors: Vec<Option<Exact>>,
    /// By dimension, whether answers score it: nothing is printed at it or above it.
    pub scored: Vec<bool>,
    /// Number of times that it counts in the government's mean.
    pub times: Exact,
    /// Its products; a locus without products is its own only product.
    pub products: Vec<SheetProduct>,
    /// By leaf, the part of the pool's points that its products' answers reach together. Products
    /// with a printed total count as nothing here; their points are in [`SheetLocus::fixed`].
    pub reached: Vec<Span<Exact>>,
    /// Points that no weight touches: printed ones, and all that is possible where points are not
    /// printed and nothing else could score them.
    pub fixed: Span<Exact>,
    /// True if nothing at all was entered.
    pub is_empty: bool,
}

/// A product, resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetProduct {
    /// Its printed total.
    pub total: Option<Exact>,
    /// Its answer by leaf, which may be that of its locus.
    pub answers: Vec<Reach>,
}

/// Part of a leaf that an answer reaches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    /// The share reached: what is open counts as nothing, or as full.
    pub share: Span<Exact>,
    /// True if any figure of it is known.
    pub is_known: bool,
    /// True if a product's own answer gives it.
    pub is_own: bool,
}

impl Reach {
    fn open() -> Reach {
        Reach {
            share: Span {
                low: Exact::ZERO,
                high: Exact::ONE,
            },
            is_known: false,
            is_own: false,
        }
    }

    /// True if anything about it is unknown.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.share.low != self.share.high
    }

    fn of(answer: &Answer, scale: &Exact) -> Reach {
        let mut known = Exact::ZERO;
        let mut open = 0;
        let mut respondents = 0;
        for figure in answer.figures() {
            respondents += 1;
            match figure {
                Some(figure) => known = &known + figure,
                None => open += 1,
            }
        }
        let full = scale * &Exact::count(respondents);
        let share = |points: &Exact| points.checked_div(&full).unwrap_or(Exact::ZERO);
        let low = share(&known);
        let high = if open == 0 {
            low.clone()
        } else {
            share(&(&known + &(scale * &Exact::count(open))))
        };
        Reach {
            share: Span { low, high },
            is_known: open < respondents,
            is_own: false,
        }
    }
}

impl<'a> Sheet<'a> {
    /// Puts a checked assessment together.
    pub(super) fn assemble(
        checked: Checked<'a>,
        before: Option<&Sheet<'_>>,
        known: &[Option<&Known>],
    ) -> Sheet<'a> {
        let rapors = checked.parts.rapors;
        let mut sheet = Sheet {
            edition: checked.edition,
            assessment: checked.assessment,
            year: checked.year,
            leaves: checked.leaves,
            dimensions: checked.parts.dimensions,
            sums: checked.parts.sums,
            government_mean: checked.government_mean,
            loci: Vec::new(),
            are_dimensions_normalised: checked.are_dimensions_normalised,
            notes: Vec::new(),
            scored: known
                .iter()
                .map(|known| known.map(|known| known.score.clone()))
                .collect(),
        };
        for (position, rapors) in rapors.iter().enumerate() {
            let locus = match known.get(position) {
                Some(Some(known)) => known.resolved.clone(),
                _ => sheet.resolve(position, rapors),
            };
            sheet.notes.extend(sheet.parts_disagree(&locus, position));
            sheet.loci.push(locus);
        }
        match before {
            Some(before) => {
                let pools = before.dimensions.iter().map(|dimension| &dimension.pool);
                for (dimension, pool) in sheet.dimensions.iter_mut().zip(pools) {
                    dimension.pool.clone_from(pool);
                }
                let dropped = before.notes.iter();
                let dropped = dropped.filter(|note| note.code == NoteCode::RaportsContradict);
                sheet.notes.extend(dropped.cloned());
            }
            None => sheet.bind_rapors(),
        }
        sheet
    }

    /// By locus and dimension, whether printed points only bind the weights.
    pub(super) fn rapor_places(&self) -> Vec<Vec<bool>> {
        let loci = self.loci.iter();
        loci.map(|locus| locus.rapors.iter().map(Option::is_some).collect())
            .collect()
    }

    /// Resolves a locus; `rapors` says of each dimension whether its points only bind the weights.
    fn resolve(&self, position: usize, rapors: &[bool]) -> SheetLocus {
        let locus = &self.assessment.loci[position];
        let dimensions = || self.edition.dimensions.iter().zip(rapors);
        let is_rapor = |(dimension, rapor): (&Dimension, &bool)| dimension.is_total() && *rapor;
        let total = locus.points.get(TOTAL).cloned();
        let total = total.filter(|_| !dimensions().any(is_rapor));
        let points = |dimension: &Dimension| locus.points.get(&dimension.id).cloned();
        let rapors = dimensions()
            .map(|(dimension, rapor)| points(dimension).filter(|_| *rapor))
            .collect();
        // Below a printed total nothing is scored, and a dimension's points stay what they are.
        let printed: Vec<Option<Exact>> = dimensions()
            .map(|(dimension, rapor)| {
                let is_node = !dimension.is_total() && (!rapor || total.is_some());
                points(dimension).filter(|_| is_node)
            })
            .collect();
        let sums = self.edition.sums.iter();
        let printed_sums = sums.map(|sum| locus.points.get(&sum.id).cloned()).collect();
        let products = resolve_products(locus, &self.leaves);
        let is_empty = locus.points.is_empty()
            && products.iter().all(|product| {
                product.total.is_none() && product.answers.iter().all(|answer| !answer.is_known)
            });
        let times = match (self.government_mean, &locus.product_count) {
            (GovernmentMean::Loci, _) => Exact::ONE,
            (GovernmentMean::Products, Some(count)) => count.clone(),
            (GovernmentMean::Products, None) => Exact::count(products.len()),
        };
        let reached = (0..self.leaves.len())
            .map(|leaf| mean_reach(&products, leaf))
            .collect();
        let mut resolved = SheetLocus {
            total,
            printed,
            printed_sums,
            rapors,
            scored: Vec::new(),
            times,
            products,
            reached,
            fixed: Span {
                low: Exact::ZERO,
                high: Exact::ZERO,
            },
            is_empty,
        };
        resolved.scored = (0..self.dimensions.len())
            .map(|dimension| {
                resolved.printed[dimension].is_none()
                    && !self.dimensions[dimension].leaves.is_empty()
                    && !self.is_hidden(&resolved, dimension)
                    && resolved.unprinted_products() > 0
            })
            .collect();
        resolved.fixed = self.fixed(&resolved);
        resolved
    }

    /// True if points printed above a dimension of a locus win over it.
    pub(super) fn is_hidden(&self, locus: &SheetLocus, dimension: usize) -> bool {
        locus.total.is_some()
            || self
                .sums
                .iter()
                .zip(&locus.printed_sums)
                .any(|(sum, printed)| printed.is_some() && sum.dimensions.contains(&dimension))
    }

    /// The most that the dimensions of a list can have together, apart from what is printed: nothing
    /// where all of them are printed.
    pub(super) fn open_points(&self, locus: &SheetLocus, dimensions: &[usize]) -> Exact {
        let missing = |dimension: &&usize| locus.printed[**dimension].is_none();
        let unknown = |sum: &&SheetSum| {
            let members = sum.dimensions.iter();
            members
                .filter(missing)
                .any(|member| self.dimensions[*member].maximum().is_none())
        };
        // The points that a sum leaves to those of its dimensions whose own points are unknown.
        let left = self.sums.iter().filter(unknown).filter(|sum| {
            let mut members = sum.dimensions.iter();
            members.any(|member| dimensions.contains(member) && missing(&member))
        });
        let left = left.map(|sum| {
            let members = sum.dimensions.iter();
            let printed: Exact = members
                .filter_map(|member| locus.printed[*member].as_ref())
                .sum();
            &sum.points - &printed
        });
        let known = dimensions.iter().filter(missing);
        let known: Exact = known
            .filter_map(|dimension| self.dimensions[*dimension].maximum())
            .sum();
        &known + &left.sum()
    }

    /// The points of a locus that no weight touches.
    fn fixed(&self, locus: &SheetLocus) -> Span<Exact> {
        if let Some(total) = &locus.total {
            return Span {
                low: total.clone(),
                high: total.clone(),
            };
        }
        let mut visible = (0..self.dimensions.len())
            .filter(|&dimension| !self.is_hidden(locus, dimension))
            .collect::<Vec<_>>();
        let printed: Exact = visible
            .iter()
            .filter_map(|&dimension| locus.printed[dimension].as_ref())
            .chain(locus.printed_sums.iter().flatten())
            .sum();
        let totals: Exact = locus
            .products
            .iter()
            .filter_map(|product| product.total.as_ref())
            .sum();
        visible.retain(|&dimension| self.dimensions[dimension].leaves.is_empty());
        let open = &self.open_points(locus, &visible) * &Exact::count(locus.unprinted_products());
        let low = &printed + &mean(&totals, locus.products.len());
        Span {
            high: &low + &mean(&open, locus.products.len()),
            low,
        }
    }

    /// A printed figure and its printed parts may differ by a rounding each, not by more. Parts that
    /// are not printed could be anything from nothing to all that is left to them.
    fn parts_disagree(&self, locus: &SheetLocus, position: usize) -> Option<Note> {
        let disagree = |whole: &Exact, parts: &[&Exact], missing: &Exact| {
            let sum: Exact = parts.iter().copied().sum();
            let tolerance = &half_a_hundredth() * &Exact::count(parts.len() + 1);
            let differ = &sum - whole > tolerance || whole - &(&sum + missing) > tolerance;
            !parts.is_empty() && differ
        };
        let points = |dimensions: &[usize]| -> Vec<&Exact> {
            let printed = dimensions.iter();
            printed
                .filter_map(|&dimension| locus.printed[dimension].as_ref())
                .collect()
        };
        let sums = || self.sums.iter().zip(&locus.printed_sums);
        let in_sums = sums().any(|(sum, printed)| {
            let own = points(&sum.dimensions);
            let missing = self.open_points(locus, &sum.dimensions);
            printed
                .as_ref()
                .is_some_and(|printed| disagree(printed, &own, &missing))
        });
        let in_total = locus.total.as_ref().is_some_and(|total| {
            let beside = |dimension: &usize| {
                !sums()
                    .any(|(sum, printed)| printed.is_some() && sum.dimensions.contains(dimension))
            };
            let beside: Vec<usize> = (0..self.dimensions.len()).filter(beside).collect();
            let mut own = points(&beside);
            own.extend(locus.printed_sums.iter().flatten());
            disagree(total, &own, &self.open_points(locus, &beside))
        });
        (in_sums || in_total).then(|| Note {
            code: NoteCode::PartsDisagree,
            path: Path::ROOT
                .key("loci")
                .index(position)
                .key("points")
                .pointer(),
        })
    }

    /// The position of a leaf that counts.
    #[must_use]
    pub fn leaf_position(&self, node: &str) -> Option<usize> {
        self.leaves
            .iter()
            .position(|leaf| &*leaf.indicator.id == node)
    }
}

impl SheetLocus {
    /// True if answers score a dimension: nothing is printed at it or above it.
    #[must_use]
    pub fn is_scored(&self, dimension: usize) -> bool {
        self.scored[dimension]
    }

    /// Number of its products without a printed total.
    pub(super) fn unprinted_products(&self) -> usize {
        let products = self.products.iter();
        products.filter(|product| product.total.is_none()).count()
    }

    /// True if a product's printed total hides what the dimensions reach.
    #[must_use]
    pub fn has_printed_product(&self) -> bool {
        self.products.iter().any(|product| product.total.is_some())
    }
}

/// The products of a locus, each with its own answers or those of the locus.
fn resolve_products(locus: &Locus, leaves: &[Leaf<'_>]) -> Vec<SheetProduct> {
    let common = place(&locus.answers, leaves);
    if locus.products().is_empty() {
        return vec![SheetProduct {
            total: None,
            answers: common,
        }];
    }
    let products = locus.products().iter().map(|product| SheetProduct {
        total: product.points.get(TOTAL).cloned(),
        answers: place(&product.answers, leaves)
            .into_iter()
            .zip(&common)
            .map(|(own, common)| {
                if own.is_own {
                    own
                } else {
                    Reach {
                        is_own: false,
                        ..common.clone()
                    }
                }
            })
            .collect(),
    });
    products.collect()
}

/// The answers by leaf. An answer that was given is marked as the sheet's own.
fn place(answers: &Entries<Answer>, leaves: &[Leaf<'_>]) -> Vec<Reach> {
    let mut placed = vec![Reach::open(); leaves.len()];
    // Sheets list answers in the order of the tree, so the next leaf is usually the one meant.
    let mut next = 0;
    for (node, answer) in answers.iter() {
        let place = (next..leaves.len())
            .chain(0..next)
            .find(|&leaf| leaves[leaf].indicator.id == *node);
        if let Some(leaf) = place {
            placed[leaf] = Reach {
                is_own: true,
                ..Reach::of(answer, &leaves[leaf].scale)
            };
            next = leaf + 1;
        }
    }
    placed
}

fn mean_reach(products: &[SheetProduct], leaf: usize) -> Span<Exact> {
    if let [only] = products {
        return if only.total.is_some() {
            Span {
                low: Exact::ZERO,
                high: Exact::ZERO,
            }
        } else {
            only.answers[leaf].share.clone()
        };
    }
    let answered = || {
        products
            .iter()
            .filter(|product| product.total.is_none())
            .map(|product| &product.answers[leaf].share)
    };
    let low: Exact = answered().map(|share| &share.low).sum();
    let high: Exact = answered().map(|share| &share.high).sum();
    Span {
        low: mean(&low, products.len()),
        high: mean(&high, products.len()),
    }
}

/// A sum divided by how many were summed; nothing of nothing.
pub(super) fn mean(sum: &Exact, of: usize) -> Exact {
    sum.checked_div(&Exact::count(of)).unwrap_or(Exact::ZERO)
}
