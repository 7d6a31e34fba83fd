//! An edition of the scoring model: tree, weights, scales, categories and where each comes from.
//!
//! Editions are data in `static/editions/`; this module only says what one consists of.

use std::rc::Rc;

use serde::Serialize;

use super::category::Ladder;
use super::exact::Exact;
use super::quantity::{Points, Weight};
use super::text::Text;

/// A year of assessment.
pub type Year = u16;

/// The id of a node of the tree, such as `proses.standar.maklumat`. Cheap to clone.
pub type NodeId = Rc<str>;

/// The permanent number of a node in share links: it never changes, and never goes to another node.
pub type LinkKey = u16;

/// The id of the root: the score of a locus, a product or a government.
pub const TOTAL: &str = "total";

/// How far a statement about the model can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Mark {
    /// Printed or stated by a source.
    Published,
    /// Follows by arithmetic from what is published.
    Derived,
    /// A choice made so that something can be computed.
    Assumed,
    /// No source gives it.
    Unknown,
    /// Our own reading; no text of the Ombudsman.
    Editorial,
    /// Entered by the user of this tool.
    Own,
}

impl Mark {
    /// The word that files use.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Mark::Published => "published",
            Mark::Derived => "derived",
            Mark::Assumed => "assumed",
            Mark::Unknown => "unknown",
            Mark::Editorial => "editorial",
            Mark::Own => "own",
        }
    }
}

/// Where a statement comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// How far it can be trusted.
    pub mark: Mark,
    /// Whether its source is a copy made by an assessed office, or a lone outlet.
    pub weak: bool,
    /// Keys into [`Texts::sources`](super::texts::Texts::sources).
    pub sources: Vec<String>,
    /// The working, or a caution.
    pub note: Option<Text>,
}

/// A weight that some years' variants of the edition know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatedWeight {
    /// The weight.
    pub weight: Weight,
    /// The years for which it binds.
    pub years: Vec<Year>,
    /// Where it comes from.
    pub evidence: Evidence,
}

/// The scale on which an indicator is answered: from 0 to its maximum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The best answer.
    pub maximum: Exact,
    /// Where it comes from.
    pub evidence: Evidence,
}

/// Leave to let an indicator out, in some years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Optional {
    /// The years in which it may be left out; empty means all.
    pub years: Vec<Year>,
    /// Whether it is left out unless the user says otherwise.
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
    /// Where its existence comes from.
    pub evidence: Evidence,
    /// The years that have it; empty means all.
    pub years: Vec<Year>,
    /// Its known weights; none means unknown.
    pub weights: Vec<DatedWeight>,
    /// Its scale.
    pub scale: Scale,
    /// Whether it may be left out.
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

/// A part of the score with a known number of points, whose leaves share its weight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dimension {
    /// Its id.
    pub id: NodeId,
    /// Its number in share links.
    pub key: LinkKey,
    /// Its official name.
    pub name: Text,
    /// Its points of the total, by year.
    pub weights: Vec<DatedWeight>,
    /// Its variables.
    pub variables: Vec<Variable>,
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
    /// The unit of an indicator's weight: `percent-of-dimension` or `points`.
    pub weight_unit: String,
    /// One sentence on what became of this edition.
    pub notice: Text,
    /// Where the mean over the loci comes from.
    pub aggregation: Evidence,
    /// The categories.
    pub ladder: Ladder,
    /// The dimensions in their official order.
    pub dimensions: Vec<Dimension>,
}

/// Whether a list has a year; an empty list stands for every year.
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
            .position(|dimension| &*dimension.id == id)
    }
}

impl Dimension {
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
    /// Whether a year's variant has this indicator.
    #[must_use]
    pub fn exists_in(&self, year: Year) -> bool {
        covers(&self.years, year)
    }

    /// Whether it may be left out in a year.
    #[must_use]
    pub fn is_optional_in(&self, year: Year) -> bool {
        self.optional
            .as_ref()
            .is_some_and(|optional| covers(&optional.years, year))
    }

    /// Whether it is left out in a year unless the user says otherwise.
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
