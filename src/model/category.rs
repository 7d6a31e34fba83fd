//! Zones and categories: what a printed score is called.

use serde::Serialize;

use crate::model::evidence::Evidence;
use crate::model::quantity::Printed;
use crate::model::text::{Language, Text};

/// The three colours of the official zones, from worst to best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Zone {
    /// Red: low compliance.
    Merah,
    /// Yellow: medium compliance.
    Kuning,
    /// Green: high compliance.
    Hijau,
}

impl Zone {
    /// Every zone, from worst to best.
    pub const ALL: [Zone; 3] = [Zone::Merah, Zone::Kuning, Zone::Hijau];

    /// The official word, which is also its id in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Zone::Merah => "merah",
            Zone::Kuning => "kuning",
            Zone::Hijau => "hijau",
        }
    }
}

/// A class of scores, as an edition defines it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    /// Its short name: `A` to `E` in 2022-2024.
    pub id: String,
    /// Its official words.
    pub label: Text,
    /// The lowest printed score that belongs to it.
    pub from: Printed,
    /// Its name in an opinion, in editions that give one.
    pub opinion: Option<Text>,
    /// Its zone, where the edition has zones.
    pub zone: Option<Zone>,
    /// Evidence for its bound.
    pub evidence: Evidence,
}

impl Category {
    /// Its name in a sentence: its letter, or else its official words.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        match self.id.len() {
            1 => &self.id,
            _ => self.label.get(language),
        }
    }
}

/// The categories of an edition in ascending order; the first starts at zero, so that every score
/// has exactly one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ladder {
    lowest: Category,
    above: Vec<Category>,
}

/// A place on a ladder: 0 is the lowest category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rung(usize);

impl Ladder {
    /// A ladder of categories; `None` unless they begin at zero and ascend.
    #[must_use]
    pub fn new(categories: Vec<Category>) -> Option<Ladder> {
        let ascending = categories
            .windows(2)
            .all(|pair| pair[0].from < pair[1].from);
        let mut categories = categories.into_iter();
        let lowest = categories.next()?;
        (ascending && lowest.from == Printed::default()).then(|| Ladder {
            lowest,
            above: categories.collect(),
        })
    }

    /// The categories from lowest to highest.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Category> + Clone {
        std::iter::once(&self.lowest).chain(&self.above)
    }

    /// The place of a printed score.
    #[must_use]
    pub fn rung(&self, score: Printed) -> Rung {
        Rung(
            self.above
                .iter()
                .take_while(|category| category.from <= score)
                .count(),
        )
    }

    /// The category at a place.
    #[must_use]
    pub fn category(&self, rung: Rung) -> &Category {
        rung.0
            .checked_sub(1)
            .and_then(|above| self.above.get(above))
            .unwrap_or(&self.lowest)
    }

    /// The next better category; `None` at the top.
    #[must_use]
    pub fn next(&self, rung: Rung) -> Option<&Category> {
        self.above.get(rung.0)
    }

    /// Every category from one place to another, from lowest to highest.
    pub fn between(&self, low: Rung, high: Rung) -> impl Iterator<Item = &Category> {
        self.iter()
            .skip(low.0)
            .take((high.0 + 1).saturating_sub(low.0))
    }
}
