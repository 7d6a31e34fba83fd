//! An edition of the scoring model: tree, weights, scales, categories and where each comes from.
//!
//! Editions are data in `static/editions/`; this module only says what one consists of.

use std::rc::Rc;

use crate::model::category::Ladder;
pub use crate::model::evidence::{Evidence, Mark};
use crate::model::exact::Exact;
use crate::model::quantity::{Points, Weight};
use crate::model::text::Text;

/// A year of assessment.
pub type Year = u16;

/// The id of a node of the tree, such as `proses.standar.maklumat`. Cheap to clone.
pub type NodeId = Rc<str>;

/// The permanent number of a node in share links: it never changes, and never goes to another node.
pub type LinkKey = u16;

/// The id of the root: the score of a locus, a product or a government.
pub const TOTAL: &str = "total";

/// A weight that some years' variants of the edition know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatedWeight {
    /// The weight.
    pub weight: Weight,
    /// The years for which it binds.
    pub years: Vec<Year>,
    /// Its evidence.
    pub evidence: Evidence,
}

/// The scale on which an indicator is answered: from 0 to its maximum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The best answer.
    pub maximum: Exact,
    /// Its evidence.
    pub evidence: Evidence,
}

/// Leave to let an indicator out, in some years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Optional {
    /// The years in which it may be left out; empty means all.
    pub years: Vec<Year>,
    /// True if it is left out unless the user says otherwise.
    pub omitted: bool,
}

/// A leaf of the tree: what is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// Its id.
    pub id: NodeId,
    /// Its number in share links.
    pub key: LinkKey,
    /// Its official name.
    pub name: Text,
    /// Evidence for its existence.
    pub evidence: Evidence,
    /// The years that have it; empty means all.
    pub years: Vec<Year>,
    /// Its known weights; none means unknown.
    pub weights: Vec<DatedWeight>,
    /// Its scale; `None` where it is unknown, so that it cannot be answered.
    pub scale: Option<Scale>,
    /// True if it may be left out.
    pub optional: Option<Optional>,
}

/// A group of indicators inside a dimension; it carries no weight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variable {
    /// Its id.
    pub id: NodeId,
    /// Its official name.
    pub name: Text,
    /// Its indicators.
    pub indicators: Vec<Indicator>,
}

/// A part of the score whose leaves share its points.
///
/// If the leaves share the total itself, the edition has one dimension with the id [`TOTAL`]: it
/// is no node of its own, and nothing is printed for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dimension {
    /// Its id.
    pub id: NodeId,
    /// Its number in share links.
    pub key: LinkKey,
    /// Its official name.
    pub name: Text,
    /// Evidence for its existence.
    pub evidence: Evidence,
    /// Its points of the total, by year; none means unknown.
    pub weights: Vec<DatedWeight>,
    /// The id of the [`Sum`] that it belongs to.
    pub sum: Option<NodeId>,
    /// Its variables.
    pub variables: Vec<Variable>,
}

/// Several dimensions whose points are also printed together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// Its id.
    pub id: NodeId,
    /// Its number in share links.
    pub key: LinkKey,
    /// Its official name.
    pub name: Text,
    /// Evidence for its existence.
    pub evidence: Evidence,
    /// Its points of the total, by year; none where they follow from those of its dimensions.
    pub weights: Vec<DatedWeight>,
}

/// The unit of an indicator's weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeightUnit {
    /// Percent of the indicator's dimension.
    PercentOfDimension,
    /// Points of the total.
    Points,
}

impl WeightUnit {
    /// Every unit.
    pub const ALL: [WeightUnit; 2] = [WeightUnit::PercentOfDimension, WeightUnit::Points];

    /// The word that files use.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            WeightUnit::PercentOfDimension => "percent-of-dimension",
            WeightUnit::Points => "points",
        }
    }
}

/// Members of the mean that is a government's score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GovernmentMean {
    /// Its loci, each once.
    Loci,
    /// The products of all its loci, so that a locus counts by its number of products.
    Products,
}

impl GovernmentMean {
    /// Every mean.
    pub const ALL: [GovernmentMean; 2] = [GovernmentMean::Loci, GovernmentMean::Products];

    /// The word that edition files use.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            GovernmentMean::Loci => "mean-of-loci",
            GovernmentMean::Products => "mean-of-products",
        }
    }

    /// The word that assessments use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            GovernmentMean::Loci => "loci",
            GovernmentMean::Products => "products",
        }
    }
}

/// Words of an edition's opinion on compliance with what the Ombudsman asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compliance {
    /// The words that a high level of compliance adds to the opinion.
    pub suffix: Text,
    /// Evidence for the rule.
    pub evidence: Evidence,
}

/// A node that can have printed points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointsNode {
    /// The total.
    Total,
    /// The dimension at a position.
    Dimension(usize),
    /// The sum at a position.
    Sum(usize),
}

/// An edition of the scoring model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Its id, which is the name of its file.
    pub id: String,
    /// Its official title.
    pub title: Text,
    /// The years it was used in.
    pub years: Vec<Year>,
    /// The year that counts where an assessment names none.
    pub default_year: Year,
    /// The best possible score.
    pub maximum: Points,
    /// The unit of an indicator's weight; `None` where only printed points are scored.
    pub weight_unit: Option<WeightUnit>,
    /// One sentence on what became of this edition.
    pub notice: Text,
    /// Members of the mean that is a government's score.
    pub government_mean: GovernmentMean,
    /// The other mean that a user may choose, where no source says which one holds.
    pub other_mean: Option<GovernmentMean>,
    /// Evidence for that mean.
    pub aggregation: Evidence,
    /// Words on compliance in the opinion, in editions that give one.
    pub compliance: Option<Compliance>,
    /// The categories.
    pub ladder: Ladder,
    /// The dimensions in their official order.
    pub dimensions: Vec<Dimension>,
    /// The sums of dimensions that are printed too.
    pub sums: Vec<Sum>,
}

/// True if a list has a year; an empty list stands for every year.
pub(super) fn covers(years: &[Year], year: Year) -> bool {
    years.is_empty() || years.contains(&year)
}

/// The weight that binds in a year, if one is known.
fn weight_in(weights: &[DatedWeight], year: Year) -> Option<&DatedWeight> {
    weights.iter().find(|dated| covers(&dated.years, year))
}

impl Edition {
    /// Every indicator with its dimension's position, in the order of the tree.
    pub fn indicators(&self) -> impl Iterator<Item = (usize, &Indicator)> {
        self.dimensions
            .iter()
            .enumerate()
            .flat_map(|(position, dimension)| {
                dimension.indicators().map(move |leaf| (position, leaf))
            })
    }

    /// The position of a dimension.
    #[must_use]
    pub fn dimension_position(&self, id: &str) -> Option<usize> {
        self.dimensions
            .iter()
            .position(|dimension| &*dimension.id == id && !dimension.is_total())
    }

    /// The position of a sum.
    #[must_use]
    pub fn sum_position(&self, id: &str) -> Option<usize> {
        self.sums.iter().position(|sum| &*sum.id == id)
    }

    /// The node with printed points that an id means.
    #[must_use]
    pub fn points_node(&self, id: &str) -> Option<PointsNode> {
        if id == TOTAL {
            return Some(PointsNode::Total);
        }
        let dimension = self.dimension_position(id).map(PointsNode::Dimension);
        dimension.or_else(|| self.sum_position(id).map(PointsNode::Sum))
    }

    /// The dimensions and sums that are shown, a sum behind the last of its dimensions.
    #[must_use]
    pub fn parts(&self) -> Vec<PointsNode> {
        let mut parts = Vec::new();
        for (position, dimension) in self.dimensions.iter().enumerate() {
            if dimension.is_total() {
                continue;
            }
            parts.push(PointsNode::Dimension(position));
            let Some(sum) = &dimension.sum else { continue };
            let goes_on = |later: &Dimension| later.sum.as_ref() == Some(sum);
            if !self.dimensions[position + 1..].iter().any(goes_on) {
                parts.extend(self.sum_position(sum).map(PointsNode::Sum));
            }
        }
        parts
    }
}

impl Sum {
    /// Its points of the total in a year.
    #[must_use]
    pub fn weight_in(&self, year: Year) -> Option<&DatedWeight> {
        weight_in(&self.weights, year)
    }
}

impl Dimension {
    /// True if its leaves share the total itself.
    #[must_use]
    pub fn is_total(&self) -> bool {
        &*self.id == TOTAL
    }

    /// Its indicators, in the order of the tree.
    pub fn indicators(&self) -> impl Iterator<Item = &Indicator> {
        self.variables
            .iter()
            .flat_map(|variable| &variable.indicators)
    }

    /// Its points of the total in a year.
    #[must_use]
    pub fn weight_in(&self, year: Year) -> Option<&DatedWeight> {
        weight_in(&self.weights, year)
    }
}

impl Indicator {
    /// True if a year's variant has this indicator.
    #[must_use]
    pub fn exists_in(&self, year: Year) -> bool {
        covers(&self.years, year)
    }

    /// True if it may be left out in a year.
    #[must_use]
    pub fn is_optional_in(&self, year: Year) -> bool {
        self.optional
            .as_ref()
            .is_some_and(|optional| covers(&optional.years, year))
    }

    /// True if it is left out in a year unless the user says otherwise.
    #[must_use]
    pub fn is_omitted_by_default(&self, year: Year) -> bool {
        self.is_optional_in(year) && self.optional.as_ref().is_some_and(|leave| leave.omitted)
    }

    /// Its known weight in a year.
    #[must_use]
    pub fn weight_in(&self, year: Year) -> Option<&DatedWeight> {
        weight_in(&self.weights, year)
    }
}
