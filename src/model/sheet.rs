//! A checked assessment: every answer placed on its leaf, every pool shared, every locus resolved to
//! what its score is made of.
//!
//! Everything that is computed starts here, so nothing behind this module meets bad input.

use super::assessment::{Answer, Assessment, Entries};
use super::check::Checker;
use super::edition::{Edition, Indicator, Mark, Year};
use super::exact::Exact;
use super::note::{Note, NoteCode};
use super::pool::{Pool, half_a_hundredth};
use super::problem::{Path, Problem};
use super::quantity::Span;

/// A checked assessment.
#[derive(Debug)]
pub struct Sheet<'a> {
    /// The edition it is scored under.
    pub edition: &'a Edition,
    /// What was entered.
    pub assessment: &'a Assessment,
    /// The year whose variant counts.
    pub year: Year,
    /// The leaves that count, in the order of the tree.
    pub leaves: Vec<Leaf<'a>>,
    /// The dimensions, in their official order.
    pub dimensions: Vec<SheetDimension>,
    /// The loci, in the order of the assessment.
    pub loci: Vec<SheetLocus>,
    /// Whether own weights of dimensions were adjusted by a rounding.
    pub are_dimensions_normalised: bool,
    /// What resolving the loci has to remark.
    pub notes: Vec<Note>,
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
    /// Where the scale comes from.
    pub scale_mark: Mark,
}

/// A dimension and how its leaves share it.
#[derive(Debug)]
pub struct SheetDimension {
    /// Its points of the total.
    pub points: Exact,
    /// Where those come from.
    pub mark: Mark,
    /// How its leaves share them.
    pub pool: Pool,
    /// Where its leaves lie in [`Sheet::leaves`].
    pub leaves: std::ops::Range<usize>,
}

/// A locus, resolved.
#[derive(Clone, Debug)]
pub struct SheetLocus {
    /// Its printed total.
    pub total: Option<Exact>,
    /// Its printed points by dimension.
    pub printed: Vec<Option<Exact>>,
    /// Its products; a locus without products is its own only product.
    pub products: Vec<SheetProduct>,
    /// By leaf, the part of the pool's points that its products' answers reach together. Products
    /// with a printed total count as nothing here; their points are in [`SheetLocus::fixed`].
    pub reached: Vec<Span<Exact>>,
    /// Points that no weight touches: printed ones.
    pub fixed: Exact,
    /// Whether nothing at all was entered.
    pub is_empty: bool,
}

/// A product, resolved.
#[derive(Clone, Debug)]
pub struct SheetProduct {
    /// Its printed total.
    pub total: Option<Exact>,
    /// Its answer by leaf, which may be that of its locus.
    pub answers: Vec<Reach>,
}

/// How much of a leaf an answer reaches.
#[derive(Clone, Debug)]
pub struct Reach {
    /// The share reached: what is open counts as nothing, or as full.
    pub share: Span<Exact>,
    /// Whether any figure of it is known.
    pub is_known: bool,
    /// Whether a product's own answer gives it.
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

    /// Whether anything about it is unknown.
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
    /// Checks an assessment against its edition.
    ///
    /// # Errors
    /// The first [`Problem`] that is met, in the order of the contract's table of fields.
    pub fn new(edition: &'a Edition, assessment: &'a Assessment) -> Result<Sheet<'a>, Problem> {
        Checker::new(edition, assessment)?.sheet()
    }

    /// Puts a checked assessment together.
    pub(super) fn assemble(
        edition: &'a Edition,
        assessment: &'a Assessment,
        year: Year,
        leaves: Vec<Leaf<'a>>,
        dimensions: Vec<SheetDimension>,
        are_dimensions_normalised: bool,
    ) -> Sheet<'a> {
        let mut notes = Vec::new();
        let mut loci = Vec::with_capacity(assessment.loci.len());
        for position in 0..assessment.loci.len() {
            let locus = resolve_locus(edition, assessment, position, &leaves, &dimensions);
            notes.extend(parts_disagree(&locus, &dimensions, position));
            loci.push(locus);
        }
        Sheet {
            edition,
            assessment,
            year,
            leaves,
            dimensions,
            loci,
            are_dimensions_normalised,
            notes,
        }
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
    /// Whether answers score a dimension: nothing is printed at it or above it.
    #[must_use]
    pub fn is_scored(&self, dimension: usize) -> bool {
        self.total.is_none()
            && self.printed[dimension].is_none()
            && self.products.iter().any(|product| product.total.is_none())
    }

    /// Whether a product's printed total hides what the dimensions reach.
    #[must_use]
    pub fn has_printed_product(&self) -> bool {
        self.products.iter().any(|product| product.total.is_some())
    }
}

fn resolve_locus(
    edition: &Edition,
    assessment: &Assessment,
    position: usize,
    leaves: &[Leaf<'_>],
    dimensions: &[SheetDimension],
) -> SheetLocus {
    let locus = &assessment.loci[position];
    let total = locus.points.get(super::edition::TOTAL).cloned();
    let printed: Vec<Option<Exact>> = edition
        .dimensions
        .iter()
        .map(|dimension| locus.points.get(&dimension.id).cloned())
        .collect();
    let common = place(&locus.answers, leaves);
    let products: Vec<SheetProduct> = if locus.products().is_empty() {
        vec![SheetProduct {
            total: None,
            answers: common,
        }]
    } else {
        locus
            .products()
            .iter()
            .map(|product| SheetProduct {
                total: product.points.get(super::edition::TOTAL).cloned(),
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
            })
            .collect()
    };
    let is_empty = locus.points.is_empty()
        && products.iter().all(|product| {
            product.total.is_none() && product.answers.iter().all(|answer| !answer.is_known)
        });
    let fixed = match &total {
        Some(total) => total.clone(),
        None => {
            let parts: Exact = printed.iter().flatten().sum();
            let totals: Exact = products
                .iter()
                .filter_map(|product| product.total.as_ref())
                .sum();
            &parts + &mean(&totals, products.len())
        }
    };
    debug_assert_eq!(printed.len(), dimensions.len());
    let reached = (0..leaves.len())
        .map(|leaf| mean_reach(&products, leaf))
        .collect();
    SheetLocus {
        total,
        printed,
        products,
        reached,
        fixed,
        is_empty,
    }
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

/// A printed total and printed parts may differ by a rounding each, not by more. Parts that are not
/// printed could be anything from nothing to their maximum.
fn parts_disagree(
    locus: &SheetLocus,
    dimensions: &[SheetDimension],
    position: usize,
) -> Option<Note> {
    let total = locus.total.as_ref()?;
    let parts: Vec<&Exact> = locus.printed.iter().flatten().collect();
    let low: Exact = parts.iter().copied().sum();
    let missing = locus.printed.iter().zip(dimensions);
    let missing: Exact = missing
        .filter(|(printed, _)| printed.is_none())
        .map(|(_, dimension)| &dimension.points)
        .sum();
    let tolerance = &half_a_hundredth() * &Exact::count(parts.len() + 1);
    let disagree = &low - total > tolerance || total - &(&low + &missing) > tolerance;
    (!parts.is_empty() && disagree).then(|| Note {
        code: NoteCode::PartsDisagree,
        path: Path::ROOT
            .key("loci")
            .index(position)
            .key("points")
            .pointer(),
    })
}
