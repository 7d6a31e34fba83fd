//! Where a government stands among the published results of its year and kind.

use crate::exchange::published::Published;
use crate::model::quantity::{Printed, Span};
use crate::model::rank::{Rank, Results, Standings};

/// A table of published results: what is computed with and what is said, in the same order.
#[derive(Clone, Debug)]
pub struct Table {
    /// What is computed with.
    pub results: Results,
    /// What is said of each office.
    pub offices: Vec<Published>,
    /// What follows of all of it; `None` where it contradicts itself.
    pub standings: Option<Standings>,
}

/// Where a score stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// On the rank that is published for this office with this score.
    Published(usize),
    /// Somewhere between two ranks.
    Between {
        /// The best rank and the worst; the worst counts those that are level with it.
        ranks: Span<usize>,
        /// A marked guess between the two.
        estimate: usize,
        /// The published offices with the same score.
        level: Vec<String>,
    },
}

/// The name of a government without its kind, as tables of one kind have it.
#[must_use]
pub fn bare_name(name: &str) -> String {
    let name = name.trim().to_lowercase();
    let kinds = ["kabupaten ", "kab. ", "kota ", "provinsi ", "pemerintah "];
    let bare = kinds.iter().find_map(|kind| name.strip_prefix(kind));
    bare.unwrap_or(&name).trim().to_owned()
}

impl Table {
    /// A table, with the conclusions drawn once: every step on the page asks for them.
    #[must_use]
    pub fn new(results: Results, offices: Vec<Published>) -> Table {
        let standings = Standings::new(&results);
        Table {
            results,
            offices,
            standings,
        }
    }

    /// The position of a government in the table.
    #[must_use]
    pub fn position(&self, name: &str) -> Option<usize> {
        let name = bare_name(name);
        let mut offices = self.offices.iter();
        offices.position(|own| own.name.to_lowercase() == name)
    }

    /// Where a score stands, that the office at a position has or would have. What is published of that
    /// office says nothing of another score, and so is left out for it.
    #[must_use]
    pub fn place(&self, score: Printed, own: Option<usize>) -> Option<Place> {
        let known = own.and_then(|own| self.results.known.get(own));
        let is_printed = |span: Span<Printed>| span.low == score && span.high == score;
        if let Some(known) = known
            && let Some(rank) = known.rank
            && is_printed(known.score)
        {
            return Some(Place::Published(rank));
        }
        let without = |own: usize| {
            let mut others = self.results.clone();
            others.known.remove(own);
            Standings::new(&others)
        };
        let standings = match own.filter(|own| *own < self.results.known.len()) {
            Some(own) => without(own),
            None => self.standings.clone(),
        };
        let Rank {
            best,
            worst,
            of,
            estimate,
        } = standings?.rank(score)?;
        let offices = self.results.known.iter().zip(&self.offices).enumerate();
        let level =
            offices.filter(|(place, (known, _))| Some(*place) != own && is_printed(known.score));
        let level: Vec<String> = level.map(|(_, (_, office))| office.name.clone()).collect();
        Some(Place::Between {
            ranks: Span {
                low: best,
                high: (worst + level.len()).min(of),
            },
            estimate,
            level,
        })
    }

    /// The published offices with a certain score above this one, the nearest first.
    #[must_use]
    pub fn next_above(&self, score: Printed, own: Option<usize>) -> Vec<(&Published, Printed)> {
        let offices = self.results.known.iter().zip(&self.offices).enumerate();
        let mut above: Vec<(&Published, Printed)> = offices
            .filter(|(place, (known, _))| {
                Some(*place) != own
                    && known.score.low == known.score.high
                    && known.score.low > score
            })
            .map(|(_, (known, office))| (office, known.score.low))
            .collect();
        above.sort_by_key(|(_, score)| *score);
        above
    }
}
