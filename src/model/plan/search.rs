//! The least work by trying, where the figure that counts is no sum: rapors that bind weights, a
//! guarantee with prerequisites or floors. It ends after a number of trials and says whether it had
//! seen everything that could be better.

use std::cell::Cell;

use crate::model::quantity::Printed;

use crate::model::plan::gauge::Gauge;
use crate::model::plan::pace::Pace;
use crate::model::plan::repair::effort;
use crate::model::plan::units::{Pick, Unit};

/// The most loci that are scored.
const MOST_SCORED: u32 = 20_000;

/// A way to a printed score.
#[derive(Clone)]
pub(super) struct Way {
    pub(super) effort: u32,
    pub(super) score: Printed,
    pub(super) picks: Vec<Pick>,
}

/// The best ways that were found, with days and scores ascending.
pub(super) struct Found {
    pub(super) ways: Vec<Way>,
    /// True if nothing better exists.
    pub(super) is_complete: bool,
}

struct Search<'a> {
    gauge: &'a Gauge<'a>,
    units: &'a [Unit],
    floor: Option<Printed>,
    found: Vec<Way>,
    /// Number of trials, and of those that are left.
    trials: u32,
    left: Cell<u32>,
    pace: Pace<'a>,
}

/// Looks for the best ways to carry out some units, none of which regards prerequisites. `seeds` are
/// ways that could be good.
pub(super) async fn search(
    gauge: &Gauge<'_>,
    units: &[Unit],
    floor: Option<Printed>,
    seeds: &[Vec<Pick>],
    pace: Pace<'_>,
) -> Found {
    let loci = u32::try_from(gauge.sheet.loci.len()).unwrap_or(u32::MAX);
    let trials = MOST_SCORED / loci.max(1);
    let mut search = Search {
        gauge,
        units,
        floor,
        found: Vec::new(),
        trials,
        left: Cell::new(trials),
        pace,
    };
    for seed in seeds {
        search.consider(seed.clone());
    }
    let is_complete = search.descend().await.is_some();
    if !is_complete {
        search.left.set(trials);
        search.thin_out().await;
    }
    Found {
        ways: search.found,
        is_complete,
    }
}

impl Search<'_> {
    /// Tries every choice of the units, one after the other; `None` where the trials are used up.
    async fn descend(&mut self) -> Option<()> {
        // By unit that was begun, the choice that is tried. A list and no recursion, so that it can rest.
        let mut path: Vec<usize> = Vec::new();
        loop {
            self.rest().await;
            let (effort, picks) = self.chosen(&path);
            if self.is_hopeful(path.len(), effort, &picks)? {
                if path.len() < self.units.len() {
                    path.push(0);
                    continue;
                }
                self.consider(picks);
            }
            // On to the next choice of the last unit that has one.
            loop {
                let last = path.len().checked_sub(1);
                let Some(last) = last else { return Some(()) };
                path[last] += 1;
                if path[last] < self.units[last].choices.len() {
                    break;
                }
                path.pop();
            }
        }
    }

    /// The work and the picks of the choices that were made for the first units.
    fn chosen(&self, path: &[usize]) -> (u32, Vec<Pick>) {
        let mut effort = 0;
        let mut picks = Vec::new();
        for (unit, choice) in self.units.iter().zip(path) {
            let choice = &unit.choices[*choice];
            effort += choice.effort;
            picks.extend(&choice.picks);
        }
        (effort, picks)
    }

    /// True if anything new can come of picks with the best of all units from a position on.
    fn is_hopeful(&self, position: usize, effort: u32, picks: &[Pick]) -> Option<bool> {
        let rest = self.units[position..].iter();
        let most = rest.filter_map(|unit| unit.choices.last());
        let best: Vec<Pick> = most.flat_map(|choice| choice.picks.clone()).collect();
        let hoped = self.read(&[picks, &best].concat())?;
        Some(hoped.meets(self.floor) && !self.is_reached(effort, hoped.printed()))
    }

    /// Lets others work, and says how many of the trials were made.
    async fn rest(&self) {
        let done = u64::from(self.trials - self.left.get());
        let percent = done * 100 / u64::from(self.trials.max(1));
        self.pace.rest(u8::try_from(percent).ok()).await;
    }

    fn read(&self, picks: &[Pick]) -> Option<super::gauge::Reading> {
        self.left.set(self.left.get().checked_sub(1)?);
        Some(self.gauge.read(picks))
    }

    /// True if a way is known that takes no more and reaches no less.
    fn is_reached(&self, effort: u32, score: Printed) -> bool {
        let mut found = self.found.iter();
        found.any(|way| way.effort <= effort && way.score >= score)
    }

    /// Remembers a way if it is allowed and better than all that are known.
    fn consider(&mut self, picks: Vec<Pick>) -> Option<()> {
        let picks = self.gauge.ordered(picks);
        let reading = self.read(&picks)?;
        let score = reading.printed();
        let effort = effort(self.gauge, self.units, &picks);
        if reading.meets(self.floor) && !self.is_reached(effort, score) {
            self.found
                .retain(|way| way.effort < effort || way.score > score);
            self.found.push(Way {
                effort,
                score,
                picks,
            });
            self.found.sort_by_key(|way| way.effort);
        }
        Some(())
    }

    /// From the most that can be done, leaves out unit by unit, the dearest first, whatever the floors
    /// do not need; every sheet on the way is a way too.
    async fn thin_out(&mut self) {
        let mut chosen: Vec<usize> = self
            .units
            .iter()
            .map(|unit| unit.choices.len() - 1)
            .collect();
        let mut order: Vec<usize> = (0..self.units.len()).collect();
        order.sort_by_key(|unit| {
            let most = self.units[*unit]
                .choices
                .last()
                .map_or(0, |most| most.effort);
            std::cmp::Reverse(most)
        });
        let picks = |chosen: &[usize]| -> Vec<Pick> {
            let units = self.units.iter().zip(chosen);
            units
                .flat_map(|(unit, choice)| unit.choices[*choice].picks.clone())
                .collect()
        };
        let mut ways = vec![picks(&chosen)];
        for unit in order {
            while chosen[unit] > 0 {
                chosen[unit] -= 1;
                self.rest().await;
                let fewer = picks(&chosen);
                let fewer = self.gauge.ordered(fewer);
                let is_allowed = self
                    .read(&fewer)
                    .is_some_and(|reading| reading.meets(self.floor));
                if !is_allowed {
                    chosen[unit] += 1;
                    break;
                }
                ways.push(fewer);
            }
        }
        for way in ways {
            self.consider(way);
        }
    }
}
