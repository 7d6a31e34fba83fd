//! Checks weights, and shares the total among dimensions and each dimension among its leaves.

use crate::model::assessment::{Answer, Locus};
use crate::model::check::checker::Checker;
use crate::model::edition::{DatedWeight, Edition, Indicator, Mark, WeightUnit};
use crate::model::exact::Exact;
use crate::model::pool::{LeafShare, Pool, PoolWeight};
use crate::model::problem::{Path, Problem, ProblemKind};
use crate::model::sheet::{Leaf, SheetDimension, SheetSum};

impl<'a> Checker<'a> {
    /// The leaves that count, each with its scale.
    pub(super) fn leaves(&self) -> Result<Vec<Leaf<'a>>, Problem> {
        let edition: &'a Edition = self.edition;
        if let Some(omit) = &self.assessment.omit {
            let omitted = Path::ROOT.key("omit");
            for (position, node) in omit.iter().enumerate() {
                let path = omitted.index(position);
                let indicator = self.indicator(node, &path)?;
                if !indicator.is_optional_in(self.year) {
                    let counts = ProblemKind::NotOptional {
                        name: indicator.name.clone(),
                        year: self.year,
                    };
                    return Err(Problem::new(counts, &path));
                }
            }
        }
        let counts = |indicator: &Indicator| {
            indicator.exists_in(self.year)
                && match &self.assessment.omit {
                    Some(omit) => !omit.contains(&indicator.id),
                    None => !indicator.is_omitted_by_default(self.year),
                }
        };
        Ok(edition
            .indicators()
            .filter(|(_, indicator)| counts(indicator))
            .filter_map(|(dimension, indicator)| {
                let (scale, scale_mark) = self.scale(indicator)?;
                Some(Leaf {
                    indicator,
                    dimension,
                    scale,
                    scale_mark,
                })
            })
            .collect())
    }

    /// By locus and dimension, whether answers score it although points are printed for it: all its
    /// answers are there, and the user wants the points to bind the weights.
    pub(super) fn rapors(
        &self,
        leaves: &[Leaf<'_>],
        dimensions: &[SheetDimension],
    ) -> Vec<Vec<bool>> {
        let is_wanted = self.assessment.use_raports == Some(true);
        let is_complete = |locus: &Locus, leaf: &Leaf<'_>| {
            let node = &leaf.indicator.id;
            let is_full = |answer: Option<&Answer>| {
                answer.is_some_and(|answer| answer.figures().all(|figure| figure.is_some()))
            };
            match locus.products() {
                [] => is_full(locus.answers.get(node)),
                products => products.iter().all(|product| {
                    let own = product.answers.get(node);
                    is_full(own.or_else(|| locus.answers.get(node)))
                }),
            }
        };
        let loci = self.assessment.loci.iter().map(|locus| {
            let own = dimensions.iter().zip(&self.edition.dimensions);
            own.map(|(sheet, dimension)| {
                let leaves = &leaves[sheet.leaves.clone()];
                is_wanted
                    && !leaves.is_empty()
                    && !sheet.points.is_zero()
                    && locus.points.get(&dimension.id).is_some()
                    && leaves.iter().all(|leaf| is_complete(locus, leaf))
            })
            .collect()
        });
        loci.collect()
    }

    fn check_weights(&self) -> Result<(), Problem> {
        let weights = Path::ROOT.key("weights");
        for (node, weight) in self.assessment.weights.iter() {
            let path = weights.key(node);
            if self.edition.dimension_position(node).is_none() {
                self.indicator(node, &path)?;
            }
            if self.edition.weight_unit.is_none() {
                return Err(self.not_computable(&path));
            }
            if weight.is_negative() {
                return Err(Problem::new(ProblemKind::WeightNegative, &path));
            }
        }
        Ok(())
    }

    /// The weight of a node as it enters a pool: the user's own beats the edition's.
    fn entry(&self, node: &str, known: Option<&DatedWeight>) -> PoolWeight {
        match (self.assessment.weights.get(node), known) {
            (Some(own), _) => PoolWeight::Known(own.clone(), Mark::Own),
            (None, Some(dated)) => PoolWeight::Known(dated.weight.0.clone(), dated.evidence.mark),
            (None, None) => PoolWeight::Open,
        }
    }

    /// The points of each dimension and where they come from; and whether own weights were normalised.
    ///
    /// If only printed points are scored, a dimension whose points are unknown is given those of its
    /// sum, which it cannot exceed.
    fn dimension_points(&self) -> Result<(Vec<(Exact, Mark)>, bool), Problem> {
        let maximum = &self.edition.maximum.0;
        let dimensions = self.edition.dimensions.iter();
        if self.edition.weight_unit.is_none() {
            let points = dimensions.map(|dimension| {
                let of_sum = || {
                    let sum = self.edition.sum_position(dimension.sum.as_deref()?)?;
                    self.edition.sums[sum].weight_in(self.year)
                };
                match dimension.weight_in(self.year) {
                    Some(own) => (own.weight.0.clone(), own.evidence.mark),
                    None => (
                        of_sum().map_or(Exact::ZERO, |dated| dated.weight.0.clone()),
                        Mark::Unknown,
                    ),
                }
            });
            return Ok((points.collect(), false));
        }
        let entries: Vec<PoolWeight> = dimensions
            .map(|dimension| self.entry(&dimension.id, dimension.weight_in(self.year)))
            .collect();
        let total = Pool::new(&entries, maximum, None).map_err(|cause| {
            let unshareable = ProblemKind::WeightsUnshareable {
                dimension: None,
                cause,
                whole: maximum.clone(),
            };
            Problem::new(unshareable, &Path::ROOT.key("weights"))
        })?;
        let points = total.shares().iter().map(|share| match share {
            LeafShare::Known(share, mark) => (share * maximum, *mark),
            LeafShare::Open => (total.equal() * maximum, Mark::Unknown),
        });
        Ok((points.collect(), total.is_normalised()))
    }

    /// The sums of dimensions. Own weights of the dimensions count in them too.
    pub(super) fn sums(&self, dimensions: &[SheetDimension]) -> Vec<SheetSum> {
        let sums = self.edition.sums.iter().map(|sum| {
            let own =
                |position: &usize| self.edition.dimensions[*position].sum.as_ref() == Some(&sum.id);
            let members: Vec<usize> = (0..dimensions.len()).filter(own).collect();
            let points = match sum.weight_in(self.year) {
                Some(dated) if self.edition.weight_unit.is_none() => dated.weight.0.clone(),
                _ => members
                    .iter()
                    .map(|member| &dimensions[*member].points)
                    .sum(),
            };
            SheetSum {
                points,
                dimensions: members,
            }
        });
        sums.collect()
    }

    /// The dimensions and how their leaves share them; and whether the dimensions' own weights were
    /// normalised.
    pub(super) fn dimensions(
        &self,
        leaves: &[Leaf<'a>],
    ) -> Result<(Vec<SheetDimension>, bool), Problem> {
        self.check_weights()?;
        let weights = Path::ROOT.key("weights");
        let (points, are_normalised) = self.dimension_points()?;
        let mut dimensions = Vec::with_capacity(points.len());
        for (position, (points, mark)) in points.into_iter().enumerate() {
            let dimension = &self.edition.dimensions[position];
            let start = leaves
                .iter()
                .take_while(|leaf| leaf.dimension < position)
                .count();
            let end = leaves
                .iter()
                .take_while(|leaf| leaf.dimension <= position)
                .count();
            let entries: Vec<PoolWeight> = leaves[start..end]
                .iter()
                .map(|leaf| self.entry(&leaf.indicator.id, leaf.indicator.weight_in(self.year)))
                .collect();
            let whole = match self.edition.weight_unit {
                Some(WeightUnit::Points) => points.clone(),
                Some(WeightUnit::PercentOfDimension) | None => Exact::whole(100),
            };
            let pool = Pool::new(&entries, &whole, self.assessment.weight_spread.as_ref())
                .map_err(|cause| {
                    let unshareable = ProblemKind::WeightsUnshareable {
                        dimension: Some(dimension.name.clone()),
                        cause,
                        whole: whole.clone(),
                    };
                    Problem::new(unshareable, &weights)
                })?;
            dimensions.push(SheetDimension {
                points,
                mark,
                pool,
                leaves: start..end,
            });
        }
        Ok((dimensions, are_normalised))
    }
}
