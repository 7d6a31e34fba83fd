//! Scores: exact bounds, an estimate, category and distance to the next.

use crate::model::category::{Category, Rung};
use crate::model::edition::Edition;
use crate::model::note::Note;
use crate::model::quantity::Printed;
use crate::model::text::Language;

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
    /// Points from the estimate to the next better category; `None` at the top.
    pub to_next: Option<Printed>,
    /// True if its compliance level is high, in editions that ask for it.
    pub is_compliant: bool,
}

/// The points of a dimension or of a sum of dimensions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DimensionScore {
    /// Its maximum; `None` where it is unknown.
    pub maximum: Option<Printed>,
    /// The most that can be entered as its printed points.
    pub limit: Printed,
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
    /// The sums of its dimensions, in the edition's order.
    pub sums: Vec<DimensionScore>,
}

/// The score of a government.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// Its score; `None` without loci.
    pub standing: Option<Standing>,
    /// Number of loci that the estimate is the mean of.
    pub counted: usize,
    /// Its loci.
    pub loci: Vec<LocusScore>,
    /// Notes that a reader must know.
    pub notes: Vec<Note>,
}

impl Standing {
    /// The category of the estimate.
    #[must_use]
    pub fn category<'e>(&self, edition: &'e Edition) -> Option<&'e Category> {
        self.rung.map(|rung| edition.ladder.category(rung))
    }

    /// The opinion in words, in editions that give one.
    #[must_use]
    pub fn opinion(&self, edition: &Edition, language: Language) -> Option<String> {
        let compliance = edition.compliance.as_ref()?;
        let quality = self.category(edition)?.opinion.as_ref()?.get(language);
        Some(if self.is_compliant {
            format!("{quality} {}", compliance.suffix.get(language))
        } else {
            quality.to_owned()
        })
    }
}
