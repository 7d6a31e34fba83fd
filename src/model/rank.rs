//! Ranks: the place of a score among the published results of its year and kind.
//!
//! Few results are published, so a rank is a range: over every way to give all assessed offices scores
//! that agrees with what is published. A rank is one more than the number of offices with a higher score;
//! equals share it. Where an office's score is not known exactly, its published rank is its place in the
//! order.
//!
//! Let `N(t)` be the number of offices above a score `t`. What is published bounds `N` at single scores,
//! and between two scores there is room for all offices that are known to lie there (Hall's condition,
//! which for intervals is enough). From above, each bound pushes the next lower one up, from below down; both
//! ends are reached, since the smaller and the larger of two solutions are solutions too.

use crate::model::quantity::{Printed, Span};

/// An office of which something is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its lowest and highest possible score.
    pub score: Span<Printed>,
    /// Its rank, where published.
    pub rank: Option<usize>,
}

impl Known {
    /// Its score, where that is known exactly.
    #[must_use]
    pub fn certain(&self) -> Option<Printed> {
        let Span { low, high } = self.score;
        (low == high).then_some(low)
    }
}

/// Of a score, between how many and how many offices are above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Above {
    /// The score.
    pub score: Printed,
    /// At least and at most so many.
    pub offices: Span<usize>,
}

/// The published results of a year and kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Results {
    /// Number of offices that were assessed.
    pub of: usize,
    /// The highest score there can be.
    pub maximum: Printed,
    /// Counts of zones.
    pub above: Vec<Above>,
    /// Single offices.
    pub known: Vec<Known>,
}

/// The rank that a score had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rank {
    /// The best that it could have been.
    pub best: usize,
    /// The worst.
    pub worst: usize,
    /// Number of offices that were assessed.
    pub of: usize,
    /// Evenly spread between the nearest scores whose rank is certain.
    pub estimate: usize,
}

/// Consequences of the published results together, ready to be asked.
#[derive(Clone, Debug)]
pub struct Standings {
    of: usize,
    maximum: Printed,
    /// Offices that take a place of the order that is not reserved, by their lowest scores.
    by_low: Vec<Span<Printed>>,
    /// The same by their highest scores, so that no question has to sort.
    by_high: Vec<Span<Printed>>,
    /// Places of offices whose score is not known exactly, ascending.
    reserved: Vec<usize>,
    /// Bounds at every score that something is known of, ascending.
    bounds: Vec<Above>,
}

const BELOW_ALL: Printed = Printed::from_hundredths(-1);

fn before(score: Printed) -> Printed {
    Printed::from_hundredths(score.hundredths() - 1)
}

impl Standings {
    /// Draws the conclusions; `None` where the results contradict each other.
    #[must_use]
    pub fn new(results: &Results) -> Option<Standings> {
        let mut standings = Standings {
            of: results.of,
            maximum: results.maximum,
            by_low: Vec::new(),
            by_high: Vec::new(),
            reserved: Vec::new(),
            bounds: results.above.clone(),
        };
        let all = results.of;
        standings.bound(BELOW_ALL, all, all);
        standings.bound(results.maximum, 0, 0);
        for known in &results.known {
            let Span { low, high } = known.score;
            standings.bound(before(low), 0, all);
            standings.bound(high, 0, all);
            let Some(rank) = known.rank else {
                standings.by_low.push(known.score);
                continue;
            };
            let better = rank.checked_sub(1)?;
            standings.bound(before(low), rank, all);
            if low == high {
                standings.bound(high, better, better);
                standings.by_low.push(known.score);
            } else {
                standings.bound(high, 0, better);
                standings.reserved.push(rank);
            }
        }
        standings.by_low.sort_unstable_by_key(|score| score.low);
        standings.by_high.clone_from(&standings.by_low);
        standings.by_high.sort_unstable_by_key(|score| score.high);
        standings.reserved.sort_unstable();
        standings.merge();
        standings.conclude()
    }

    fn bound(&mut self, score: Printed, low: usize, high: usize) {
        let offices = Span { low, high };
        self.bounds.push(Above { score, offices });
    }

    /// Leaves one bound a score.
    fn merge(&mut self) {
        self.bounds.sort_unstable_by_key(|above| above.score);
        self.bounds.dedup_by(|next, kept| {
            let same = next.score == kept.score;
            if same {
                kept.offices.low = kept.offices.low.max(next.offices.low);
                kept.offices.high = kept.offices.high.min(next.offices.high);
            }
            same
        });
    }

    /// Carries the least numbers down and the greatest up.
    fn conclude(mut self) -> Option<Standings> {
        for position in (0..self.bounds.len()).rev() {
            let score = self.bounds[position].score;
            let (_, higher) = self.bounds.split_at(position + 1);
            let least = self.least(score, higher);
            let own = &mut self.bounds[position].offices;
            own.low = own.low.max(least);
        }
        for position in 0..self.bounds.len() {
            let score = self.bounds[position].score;
            let most = self.most(score, &self.bounds[..position])?;
            let own = &mut self.bounds[position].offices;
            own.high = own.high.min(most);
        }
        let possible = |above: &Above| above.offices.low <= above.offices.high;
        self.bounds.iter().all(possible).then_some(self)
    }

    /// At least so many are above a score, by the bounds of higher ones.
    fn least(&self, score: Printed, higher: &[Above]) -> usize {
        let known = self.by_high.iter().filter(|known| known.low > score);
        let mut ends = known.map(|known| known.high).peekable();
        let mut inside = 0;
        let mut least = 0;
        for above in higher {
            while ends.next_if(|end| *end <= above.score).is_some() {
                inside += 1;
            }
            least = least.max(self.further(above.offices.low, inside));
        }
        least
    }

    /// At most so many are above a score, by the bounds of lower ones; `None` where not even that works.
    fn most(&self, score: Printed, lower: &[Above]) -> Option<usize> {
        let known = self.by_low.iter().filter(|known| known.high <= score);
        let mut inside = known.clone().count();
        let mut starts = known.map(|known| known.low).peekable();
        let mut most = self.of;
        for above in lower {
            while starts.next_if(|start| *start <= above.score).is_some() {
                inside -= 1;
            }
            most = most.min(self.back(above.offices.high, inside)?);
        }
        Some(most)
    }

    /// The first number of places, from a number on, that holds so many more that are not reserved.
    fn further(&self, mut places: usize, mut offices: usize) -> usize {
        if offices == 0 {
            return places;
        }
        let from = self.reserved.partition_point(|place| *place <= places);
        for place in &self.reserved[from..] {
            let free = place - 1 - places;
            if offices <= free {
                break;
            }
            offices -= free;
            places = *place;
        }
        places + offices
    }

    /// The last number of places that leaves so many below it that are not reserved.
    fn back(&self, mut places: usize, mut offices: usize) -> Option<usize> {
        if offices == 0 {
            return Some(places);
        }
        let until = self.reserved.partition_point(|place| *place <= places);
        for place in self.reserved[..until].iter().rev() {
            let free = places - place;
            if offices <= free {
                break;
            }
            offices -= free;
            places = place - 1;
        }
        places.checked_sub(offices)
    }

    /// Between how many and how many offices are above a score.
    #[must_use]
    pub fn above(&self, score: Printed) -> Span<usize> {
        let from = self.bounds.partition_point(|above| above.score < score);
        match self.bounds.get(from) {
            Some(above) if above.score == score => above.offices,
            _ => Span {
                low: self.least(score, &self.bounds[from..]),
                high: self.most(score, &self.bounds[..from]).unwrap_or(0),
            },
        }
    }

    /// The ranks that an office with exactly this score could have had; `None` above the maximum and below
    /// zero. Where none of the assessed can have had it, the ranks that it would have taken.
    #[must_use]
    pub fn rank(&self, score: Printed) -> Option<Rank> {
        if score <= BELOW_ALL || score > self.maximum {
            return None;
        }
        let Span { low, high } = self.above(score);
        // Itself it is above all lower scores.
        let others = self.above(before(score)).high.saturating_sub(1);
        let high = if others < low { high } else { high.min(others) };
        let estimate = self.evenly(score).clamp(low, high);
        let [best, worst, estimate] = [low, high, estimate].map(|above| (above + 1).min(self.of));
        Some(Rank {
            best,
            worst,
            of: self.of,
            estimate,
        })
    }

    /// Number above a score if all between two certain numbers are evenly spread, an exact half down.
    fn evenly(&self, score: Printed) -> usize {
        let certain = |above: &&Above| above.offices.low == above.offices.high;
        let from = self.bounds.partition_point(|above| above.score < score);
        let (lower, higher) = self.bounds.split_at(from);
        let ends = (
            lower.iter().rev().find(certain),
            higher.iter().find(certain),
        );
        let (Some(lower), Some(higher)) = ends else {
            return 0;
        };
        let whole = (higher.score - lower.score).hundredths().unsigned_abs();
        let part = (higher.score - score).hundredths().unsigned_abs();
        let between = (lower.offices.low - higher.offices.low) as u64;
        let share = (2 * between * part + whole - 1) / (2 * whole).max(1);
        higher.offices.low + usize::try_from(share).unwrap_or(0)
    }

    /// From which score on a rank is reached: perhaps, and for certain.
    #[must_use]
    pub fn needed(&self, rank: usize) -> Span<Printed> {
        let first = |reached: &dyn Fn(Span<usize>) -> bool| {
            let (mut low, mut high) = (0, self.maximum.hundredths());
            while low < high {
                let middle = (low + high) / 2;
                if reached(self.above(Printed::from_hundredths(middle))) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            Printed::from_hundredths(low)
        };
        Span {
            low: first(&|above| above.low < rank),
            high: first(&|above| above.high < rank),
        }
    }
}
