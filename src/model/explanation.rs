//! Derivation of a figure: a tree of terms that re-adds exactly.

use crate::model::assessment::Answer;
use crate::model::edition::{DatedWeight, Evidence, GovernmentMean, Mark, PointsNode, TOTAL};
use crate::model::exact::Exact;
use crate::model::pool::LeafShare;
use crate::model::problem::{Path, Problem, QuestionProblem};
use crate::model::quantity::End;
use crate::model::sheet::{Reach, Sheet, SheetLocus, mean};
use crate::model::term::{Operation, Term, Unit};
use crate::model::text::{Language, Text};

/// The figure that is explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The lower bound.
    Low,
    /// The estimate.
    Estimate,
    /// The upper bound.
    High,
}

impl From<End> for Which {
    fn from(end: End) -> Which {
        match end {
            End::Low => Which::Low,
            End::High => Which::High,
        }
    }
}

impl Which {
    fn end(self) -> Option<End> {
        match self {
            Which::Low => Some(End::Low),
            Which::Estimate => None,
            Which::High => Some(End::High),
        }
    }
}

/// The shares by leaf of a dimension that a derivation uses, and the figure that they make: an estimate
/// that rapors move to a bound is made as that bound is. `None` where answers do not score it.
type Shares = Vec<Option<(Vec<Exact>, Which)>>;

impl Sheet<'_> {
    /// Explains the score of the government, of a locus, of a dimension or of an indicator.
    /// `None` where that figure does not exist.
    ///
    /// # Errors
    /// [`Problem`] where there is no such locus or node.
    pub fn explain(
        &self,
        locus: Option<usize>,
        node: Option<&str>,
        which: Which,
    ) -> Result<Option<Term>, Problem> {
        let node = node.filter(|node| *node != TOTAL);
        let Some(position) = locus else {
            return match node {
                None => Ok(self.explain_government(which)),
                Some(_) => Err(Problem::new(
                    QuestionProblem::LocusMissing,
                    &Path::ROOT.key("locus"),
                )),
            };
        };
        let Some(locus) = self.loci.get(position) else {
            return Err(Problem::new(
                QuestionProblem::LocusUnknown { locus: position },
                &Path::ROOT.key("locus"),
            ));
        };
        let is_known = |node: &str| {
            self.edition.points_node(node).is_some() || self.leaf_position(node).is_some()
        };
        if locus.is_empty && which == Which::Estimate && node.is_none_or(is_known) {
            return Ok(None);
        }
        let shares = self.shares(&[position], which);
        let Some(node) = node else {
            return Ok(Some(self.explain_locus(position, &shares, which)));
        };
        match self.edition.points_node(node) {
            Some(PointsNode::Dimension(dimension)) => {
                let is_visible = self.is_known(locus, dimension);
                return Ok(
                    is_visible.then(|| self.explain_dimension(position, dimension, &shares, which))
                );
            }
            Some(PointsNode::Sum(sum)) => {
                let is_visible = self.is_sum_known(locus, sum);
                return Ok(is_visible.then(|| self.explain_sum(position, sum, &shares, which)));
            }
            Some(PointsNode::Total) | None => {}
        }
        match self.leaf_position(node) {
            Some(leaf) => {
                let dimension = self.leaves[leaf].dimension;
                Ok(shares[dimension].as_ref().map(|(shares, which)| {
                    let share = &shares[leaf - self.dimensions[dimension].leaves.start];
                    self.explain_leaf(position, leaf, share, *which)
                }))
            }
            None => {
                let node = node.to_owned();
                Err(Problem::new(
                    QuestionProblem::NotExplained { node },
                    &Path::ROOT.key("node"),
                ))
            }
        }
    }

    /// The shares that make the figure of some loci together.
    fn shares(&self, loci: &[usize], which: Which) -> Shares {
        let loci: Vec<&SheetLocus> = loci.iter().map(|&locus| &self.loci[locus]).collect();
        (0..self.dimensions.len())
            .map(|dimension| {
                let moved = match loci.as_slice() {
                    [only] if which == Which::Estimate => self.moves_to(only, dimension),
                    _ => which.end(),
                };
                let values = self.reached_together(&loci, dimension, moved.unwrap_or(End::Low))?;
                let pool = &self.dimensions[dimension].pool;
                Some(match moved {
                    None => (pool.estimate().into_iter().cloned().collect(), which),
                    Some(end) => {
                        let values: Vec<&Exact> = values.iter().collect();
                        (pool.extreme(&values, end), Which::from(end))
                    }
                })
            })
            .collect()
    }

    fn explain_government(&self, which: Which) -> Option<Term> {
        if which == Which::Estimate
            && let Some(end) = self.government_moves_to()
        {
            return self.explain_government(Which::from(end));
        }
        let loci: Vec<usize> = (0..self.loci.len())
            .filter(|&locus| which != Which::Estimate || !self.loci[locus].is_empty)
            .collect();
        if loci.is_empty() {
            return None;
        }
        let shares = self.shares(&loci, which);
        let explained = |locus: usize| match which {
            // Each estimate may have moved on its own.
            Which::Estimate => self.explain_locus(locus, &self.shares(&[locus], which), which),
            Which::Low | Which::High => self.explain_locus(locus, &shares, which),
        };
        let mean = match self.government_mean {
            GovernmentMean::Loci => {
                let label = Text::new("Rata-rata semua lokus", "Mean of all loci");
                let terms = loci.into_iter().map(explained).collect();
                Term::made(label, Unit::Points, Operation::Mean, terms)
            }
            GovernmentMean::Products => self.explain_products(&loci, explained),
        };
        Some(mean.with_evidence(Some(&self.edition.aggregation)))
    }

    /// The mean of the products of some loci: each locus by its number of products.
    fn explain_products(&self, loci: &[usize], explained: impl Fn(usize) -> Term) -> Term {
        let count = |locus: usize| {
            let label = Text::new("Jumlah produk", "Number of products");
            let times = self.loci[locus].times.clone();
            Term::given(label, times, Unit::Count, Mark::Own)
        };
        let products = loci.iter().map(|&locus| {
            let locus_term = explained(locus);
            Term::made(
                locus_term.label.clone(),
                Unit::Points,
                Operation::Product,
                vec![locus_term, count(locus)],
            )
        });
        let sum = Term::made(
            Text::new("Jumlah semua produk", "Sum of all products"),
            Unit::Points,
            Operation::Sum,
            products.collect(),
        );
        let number = Term::made(
            Text::new("Banyaknya produk", "How many products"),
            Unit::Count,
            Operation::Sum,
            loci.iter().map(|&locus| count(locus)).collect(),
        );
        Term::made(
            Text::new("Rata-rata semua produk", "Mean of all products"),
            Unit::Points,
            Operation::Quotient,
            vec![sum, number],
        )
    }

    fn explain_locus(&self, position: usize, shares: &Shares, which: Which) -> Term {
        let locus = &self.loci[position];
        let name = self.assessment.loci[position]
            .name
            .clone()
            .unwrap_or_else(|| format!("Lokus {}", position + 1));
        let label = Text::new(name.clone(), name);
        if let Some(total) = &locus.total {
            return rapor(&label, total);
        }
        let sum_of = |dimension: usize| {
            let id = self.edition.dimensions[dimension].sum.as_deref()?;
            self.edition.sum_position(id)
        };
        let mut terms: Vec<Term> = Vec::new();
        for dimension in 0..self.dimensions.len() {
            let is_seen = locus.printed[dimension].is_some() || locus.is_scored(dimension);
            match sum_of(dimension) {
                Some(sum) if self.sums[sum].dimensions.first() == Some(&dimension) => {
                    terms.push(self.explain_sum(position, sum, shares, which));
                }
                Some(_) => {}
                None if is_seen || self.dimensions[dimension].leaves.is_empty() => {
                    let term = self.explain_dimension(position, dimension, shares, which);
                    if self.edition.dimensions[dimension].is_total() {
                        // Where the leaves share the total itself, they stand right below the locus.
                        terms.extend(term.terms);
                    } else {
                        terms.push(term);
                    }
                }
                None => {}
            }
        }
        terms.extend(self.explain_printed_products(position));
        Term::made(label, Unit::Points, Operation::Sum, terms)
    }

    /// The dimensions of a sum together, or what a rapor prints for them.
    fn explain_sum(&self, position: usize, sum: usize, shares: &Shares, which: Which) -> Term {
        let name = &self.edition.sums[sum].name;
        let locus = &self.loci[position];
        if let Some(points) = &locus.printed_sums[sum] {
            return rapor(name, points);
        }
        let members = &self.sums[sum].dimensions;
        let is_unknown = |member: &&usize| {
            self.dimensions[**member].maximum().is_none() && locus.printed[**member].is_none()
        };
        let known = members.iter().filter(|member| !is_unknown(member));
        let mut terms: Vec<Term> = known
            .map(|&member| self.explain_dimension(position, member, shares, which))
            .collect();
        if members.iter().any(|member| is_unknown(&member)) {
            let label = Text::new(
                "Dimensi yang belum diisi, bersama-sama",
                "Dimensions not entered, together",
            );
            let most = self.open_points(locus, members);
            terms.push(self.explain_open(locus, label, &most, which));
        }
        Term::made(name.clone(), Unit::Points, Operation::Sum, terms)
    }

    /// Points that are neither printed nor scored: nothing, or the most that is possible.
    fn explain_open(&self, locus: &SheetLocus, label: Text, most: &Exact, which: Which) -> Term {
        let open = Exact::count(locus.unprinted_products());
        let value = match which {
            Which::High => mean(&(most * &open), locus.products.len()),
            Which::Low | Which::Estimate => Exact::ZERO,
        };
        Term::given(label, value, Unit::Points, Mark::Unknown)
    }

    /// Points that products with a printed total add to their locus.
    fn explain_printed_products(&self, position: usize) -> Option<Term> {
        let locus = &self.loci[position];
        let totals: Vec<Term> = locus
            .products
            .iter()
            .enumerate()
            .filter_map(|(product, sheet)| {
                let total = sheet.total.clone()?;
                Some(Term::given(
                    self.product_label(position, product),
                    total,
                    Unit::Points,
                    Mark::Own,
                ))
            })
            .collect();
        if totals.is_empty() {
            return None;
        }
        let sum = Term::made(
            Text::new(
                "Jumlah nilai rapor produk",
                "Sum of the products' rapor points",
            ),
            Unit::Points,
            Operation::Sum,
            totals,
        );
        Some(Term::made(
            Text::new(
                "Bagian produk yang nilainya tercetak",
                "Part of the products with printed points",
            ),
            Unit::Points,
            Operation::Quotient,
            vec![sum, product_count(locus)],
        ))
    }

    fn explain_dimension(
        &self,
        position: usize,
        dimension: usize,
        shares: &Shares,
        which: Which,
    ) -> Term {
        let name = self.edition.dimensions[dimension].name.clone();
        let locus = &self.loci[position];
        if let Some(points) = &locus.printed[dimension] {
            return rapor(&name, points);
        }
        if self.dimensions[dimension].leaves.is_empty() {
            let label = Text::new(
                format!("{}: belum diisi", name.id),
                format!("{}: not entered", name.en),
            );
            let most = self.open_points(locus, &[dimension]);
            return self.explain_open(locus, label, &most, which);
        }
        let terms = match &shares[dimension] {
            Some((shares, which)) => self.dimensions[dimension]
                .leaves
                .clone()
                .zip(shares)
                .map(|(leaf, share)| self.explain_leaf(position, leaf, share, *which))
                .collect(),
            None => Vec::new(),
        };
        Term::made(name, Unit::Points, Operation::Sum, terms)
    }

    /// Points of the dimension, times the leaf's share of them, times what is reached.
    fn explain_leaf(&self, position: usize, leaf: usize, share: &Exact, which: Which) -> Term {
        let indicator = self.leaves[leaf].indicator;
        let dimension_position = self.leaves[leaf].dimension;
        let dimension = &self.dimensions[dimension_position];
        let dated = self.edition.dimensions[dimension_position].weight_in(self.year);
        let whole = if self.edition.dimensions[dimension_position].is_total() {
            Text::new("Nilai penuh edisi", "Maximum of the edition")
        } else {
            Text::new("Bobot dimensi", "Weight of the dimension")
        };
        let points = Term::given(
            whole,
            dimension.points.clone(),
            Unit::Points,
            dimension.mark,
        )
        .with_evidence(evidence_unless_own(dated, dimension.mark));
        let terms = vec![
            points,
            self.explain_share(leaf, share, which),
            self.explain_reached(position, leaf, which),
        ];
        Term::made(
            indicator.name.clone(),
            Unit::Points,
            Operation::Product,
            terms,
        )
    }

    fn explain_share(&self, leaf: usize, share: &Exact, which: Which) -> Term {
        let dimension = &self.dimensions[self.leaves[leaf].dimension];
        let pool = &dimension.pool;
        let dated = self.leaves[leaf].indicator.weight_in(self.year);
        let label = Text::new("Bobot indikator", "Weight of the indicator");
        match &pool.shares()[leaf - dimension.leaves.start] {
            LeafShare::Known(_, mark) => {
                return Term::given(label, share.clone(), Unit::Share, *mark)
                    .with_evidence(evidence_unless_own(dated, *mark));
            }
            LeafShare::Open => {}
        }
        if let Some(end) = which.end() {
            let label = match end {
                End::Low => Text::new(
                    "Bobot yang masih mungkin dan membuat nilai paling rendah",
                    "Weight that is still possible and makes the score lowest",
                ),
                End::High => Text::new(
                    "Bobot yang masih mungkin dan membuat nilai paling tinggi",
                    "Weight that is still possible and makes the score highest",
                ),
            };
            return Term::given(label, share.clone(), Unit::Share, Mark::Assumed);
        }
        let open = pool
            .shares()
            .iter()
            .filter(|share| **share == LeafShare::Open)
            .count();
        let rest = Term::given(
            Text::new(
                "Sisa bobot yang belum diketahui",
                "Rest of the weight, not known",
            ),
            pool.rest().clone(),
            Unit::Share,
            Mark::Derived,
        );
        let leaves = Term::given(
            Text::new(
                "Indikator tanpa bobot yang diketahui",
                "Indicators without a known weight",
            ),
            Exact::count(open),
            Unit::Count,
            Mark::Derived,
        );
        let label = Text::new(
            "Bobot indikator, dibagi rata (anggapan)",
            "Weight of the indicator, equal share (assumed)",
        );
        let mut equal = Term::made(label, Unit::Share, Operation::Quotient, vec![rest, leaves]);
        equal.mark = Mark::Assumed;
        equal
    }

    fn explain_reached(&self, position: usize, leaf: usize, which: Which) -> Term {
        let locus = &self.loci[position];
        let products: Vec<Term> = locus
            .products
            .iter()
            .enumerate()
            .filter(|(_, product)| product.total.is_none())
            .map(|(product, sheet)| {
                let label = if self.assessment.loci[position].products().is_empty() {
                    Text::new("Capaian", "Reached")
                } else {
                    self.product_label(position, product)
                };
                self.explain_reach(position, product, leaf, &sheet.answers[leaf], label, which)
            })
            .collect();
        if products.len() == 1 && locus.products.len() == 1 {
            return products.into_iter().next().unwrap_or_else(|| {
                Term::given(Text::default(), Exact::ZERO, Unit::Share, Mark::Unknown)
            });
        }
        let label = Text::new("Capaian rata-rata produk", "Reached, mean of the products");
        if products.len() == locus.products.len() {
            return Term::made(label, Unit::Share, Operation::Mean, products);
        }
        let sum = Term::made(label.clone(), Unit::Share, Operation::Sum, products);
        Term::made(
            label,
            Unit::Share,
            Operation::Quotient,
            vec![sum, product_count(locus)],
        )
    }

    fn explain_reach(
        &self,
        position: usize,
        product: usize,
        leaf: usize,
        reach: &Reach,
        label: Text,
        which: Which,
    ) -> Term {
        let open = |label, unit, full: &Exact| {
            let value = match which {
                Which::High => full.clone(),
                Which::Low | Which::Estimate => Exact::ZERO,
            };
            Term::given(label, value, unit, Mark::Unknown)
        };
        let node = &self.leaves[leaf].indicator.id;
        let locus = &self.assessment.loci[position];
        let answer = locus
            .products()
            .get(product)
            .and_then(|product| product.answers.get(node))
            .or_else(|| locus.answers.get(node));
        let Some(answer) = answer.filter(|_| reach.is_known || reach.is_own) else {
            let label = Text::new(
                format!("{}: belum dijawab", label.id),
                format!("{}: no answer yet", label.en),
            );
            return open(label, Unit::Share, &Exact::ONE);
        };
        let scale = &self.leaves[leaf].scale;
        let given = match answer {
            Answer::One(figure) => Term::given(
                Text::new("Jawaban", "Answer"),
                figure.clone(),
                Unit::Answer,
                Mark::Own,
            ),
            Answer::Respondents(figures) => {
                let terms = figures.iter().enumerate().map(|(respondent, figure)| {
                    let label = Text::new(
                        format!("Responden {}", respondent + 1),
                        format!("Respondent {}", respondent + 1),
                    );
                    match figure {
                        Some(figure) => Term::given(label, figure.clone(), Unit::Answer, Mark::Own),
                        None => open(label, Unit::Answer, scale),
                    }
                });
                Term::made(
                    Text::new("Rata-rata responden", "Mean of the respondents"),
                    Unit::Answer,
                    Operation::Mean,
                    terms.collect(),
                )
            }
        };
        let scale_label = |language| scale.localised(language);
        let maximum = Term::given(
            Text::new(
                format!("Nilai penuh ({})", scale_label(Language::Indonesian)),
                format!("Maximum ({})", scale_label(Language::English)),
            ),
            scale.clone(),
            Unit::Answer,
            self.leaves[leaf].scale_mark,
        )
        .with_evidence(match self.leaves[leaf].scale_mark {
            Mark::Own => None,
            _ => self.leaves[leaf]
                .indicator
                .scale
                .as_ref()
                .map(|scale| &scale.evidence),
        });
        Term::made(
            label,
            Unit::Share,
            Operation::Quotient,
            vec![given, maximum],
        )
    }

    fn product_label(&self, position: usize, product: usize) -> Text {
        let name = self.assessment.loci[position]
            .products()
            .get(product)
            .and_then(|product| product.name.clone());
        match name {
            Some(name) => Text::new(name.clone(), name),
            None => Text::new(
                format!("Produk {}", product + 1),
                format!("Product {}", product + 1),
            ),
        }
    }
}

/// Points that are given, because a rapor prints them.
fn rapor(name: &Text, points: &Exact) -> Term {
    let label = Text::new(
        format!("{} (nilai rapor)", name.id),
        format!("{} (rapor points)", name.en),
    );
    Term::given(label, points.clone(), Unit::Points, Mark::Own)
}

fn product_count(locus: &SheetLocus) -> Term {
    Term::given(
        Text::new("Jumlah produk", "Number of products"),
        Exact::count(locus.products.len()),
        Unit::Count,
        Mark::Derived,
    )
}

fn evidence_unless_own(dated: Option<&DatedWeight>, mark: Mark) -> Option<&Evidence> {
    match mark {
        Mark::Own => None,
        _ => dated.map(|dated| &dated.evidence),
    }
}
