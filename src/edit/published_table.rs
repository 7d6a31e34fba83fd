//! Place of a government among the published results of its year and kind.

use std::cell::RefCell;

use crate::format::published::Published;
use crate::model::quantity::{Printed, Span};
use crate::model::rank::{Rank, Results, Standings};

/// A table of published results: what is computed with and what is said, in the same order.
#[derive(Debug)]
pub struct Table {
    /// Figures that are computed with.
    pub results: Results,
    /// Texts of each office.
    pub offices: Vec<Published>,
    /// Standings of all; `None` where the results contradict themselves.
    standings: Option<Standings>,
    /// Standings of all but the office at a position, the last that was asked for.
    without: RefCell<Option<(usize, Option<Standings>)>>,
}

/// Published results of a year and kind.
#[derive(Debug)]
pub enum Listing {
    /// Of offices that are ranked among each other.
    Ranked(Box<Table>),
    /// Of single offices, which are not.
    Single(Vec<Published>),
}

impl Listing {
    /// Texts of each office.
    #[must_use]
    pub fn offices(&self) -> &[Published] {
        match self {
            Listing::Ranked(table) => &table.offices,
            Listing::Single(offices) => offices,
        }
    }

    /// The table to rank by, where there is one.
    #[must_use]
    pub fn table(&self) -> Option<&Table> {
        match self {
            Listing::Ranked(table) => Some(table),
            Listing::Single(_) => None,
        }
    }
}

/// Place of a score.
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
            without: RefCell::new(None),
        }
    }

    /// The rank of a score of the office at a position: what is published of itself says nothing of another
    /// score, and so is left out for it. The conclusions are kept, as every step on the page asks for the same
    /// office.
    fn rank(&self, score: Printed, own: Option<usize>) -> Option<Rank> {
        let Some(own) = own.filter(|own| *own < self.results.known.len()) else {
            return self.standings.as_ref()?.rank(score);
        };
        let mut kept = self.without.borrow_mut();
        if kept.as_ref().is_none_or(|(other, _)| *other != own) {
            let mut others = self.results.clone();
            others.known.remove(own);
            *kept = Some((own, Standings::new(&others)));
        }
        kept.as_ref()?.1.as_ref()?.rank(score)
    }

    /// From which score on a rank is reached: perhaps, and for certain.
    #[must_use]
    pub fn needed(&self, rank: usize) -> Option<Span<Printed>> {
        self.standings.as_ref().map(|own| own.needed(rank))
    }

    /// The position of a government in the table.
    #[must_use]
    pub fn position(&self, name: &str) -> Option<usize> {
        let name = bare_name(name);
        let mut offices = self.offices.iter();
        offices.position(|own| own.name.to_lowercase() == name)
    }

    /// Place of a score that the office at a position has or would have.
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
        let Rank {
            best,
            worst,
            of,
            estimate,
        } = self.rank(score, own)?;
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
        let mut above = self.certain(own, |other| other > score);
        above.sort_by_key(|(_, score)| *score);
        above
    }

    /// Those with a certain score below this one, the nearest first.
    #[must_use]
    pub fn next_below(&self, score: Printed, own: Option<usize>) -> Vec<(&Published, Printed)> {
        let mut below = self.certain(own, |other| other < score);
        below.sort_by_key(|(_, score)| std::cmp::Reverse(*score));
        below
    }

    /// The offices whose certain score is wanted, without the one at a position.
    fn certain(
        &self,
        own: Option<usize>,
        is_wanted: impl Fn(Printed) -> bool,
    ) -> Vec<(&Published, Printed)> {
        let offices = self.results.known.iter().zip(&self.offices).enumerate();
        offices
            .filter(|(place, _)| Some(*place) != own)
            .filter_map(|(_, (known, office))| Some((office, known.certain()?)))
            .filter(|(_, score)| is_wanted(*score))
            .collect()
    }
}
