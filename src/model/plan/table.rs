//! The knapsack: by days of work, the most that can be gained, unit after unit.
//!
//! Amounts are 64-bit whole numbers over a common denominator where that fits, else exact fractions:
//! the same answers, slower.

use std::cell::Cell;

use crate::model::exact::Exact;
use crate::model::plan::pace::Pace;

/// A sum of gains.
pub(super) trait Amount: Clone + Ord {
    /// An impossible sum: less than every other.
    const NEVER: Self;
    /// Nothing.
    const NOTHING: Self;
    /// The sum of two.
    fn plus(&self, other: &Self) -> Self;
    /// True if this is no real sum.
    fn is_never(&self) -> bool;
    /// An amount over a common denominator; `None` where it does not fit.
    fn of(value: &Exact, denominator: i64) -> Option<Self>;
    /// The amount as it was.
    fn exact(&self, denominator: i64) -> Exact;
}

/// Sums of real amounts stay below this.
const LARGEST: i64 = 1 << 40;

impl Amount for i64 {
    const NEVER: i64 = i64::MIN / 4;
    const NOTHING: i64 = 0;

    fn plus(&self, other: &i64) -> i64 {
        *self + *other
    }

    fn is_never(&self) -> bool {
        *self < i64::MIN / 8
    }

    fn of(value: &Exact, denominator: i64) -> Option<i64> {
        let whole = value.times_whole(denominator)?;
        (whole.abs() < LARGEST << 10).then_some(whole)
    }

    fn exact(&self, denominator: i64) -> Exact {
        let whole = Exact::whole(*self);
        whole
            .checked_div(&Exact::whole(denominator))
            .unwrap_or(Exact::ZERO)
    }
}

impl Amount for Exact {
    const NEVER: Exact = Exact::whole(i64::MIN / 4);
    const NOTHING: Exact = Exact::ZERO;

    fn plus(&self, other: &Exact) -> Exact {
        self + other
    }

    fn is_never(&self) -> bool {
        *self < Exact::whole(i64::MIN / 8)
    }

    fn of(value: &Exact, _: i64) -> Option<Exact> {
        Some(value.clone())
    }

    fn exact(&self, _: i64) -> Exact {
        self.clone()
    }
}

/// Budget of computation, at which a planner stops and says what it has, and its pace.
pub(super) struct Budget<'a> {
    cells: Cell<u64>,
    pace: Pace<'a>,
}

impl<'a> Budget<'a> {
    pub(super) fn new(cells: u64, pace: Pace<'a>) -> Budget<'a> {
        Budget {
            cells: Cell::new(cells),
            pace,
        }
    }

    /// Lets others work in between.
    pub(super) async fn rest(&self) {
        self.pace.rest(None).await;
    }

    /// Reserves some work; `None` where it cannot be done at all, before it is begun.
    pub(super) fn allows(&self, cells: u64) -> Option<()> {
        (cells <= self.cells.get()).then_some(())
    }

    /// Takes what some work costs; `None` where nothing is left.
    pub(super) fn take(&self, cells: usize) -> Option<()> {
        let left = self.cells.get().checked_sub(cells as u64)?;
        self.cells.set(left);
        Some(())
    }
}

/// Decisions of one stage, for each number of days.
struct Stage {
    /// By choice, its days.
    days: Days,
    /// By days of the table, the choice.
    chosen: Vec<u32>,
    /// Number of days that the table had before.
    before: usize,
}

enum Days {
    /// By option.
    Listed(Vec<usize>),
    /// So many for each increment.
    Each(usize),
}

/// By days, the most that can be gained in at most so many.
pub(super) struct StageTable<V> {
    best: Vec<V>,
    stages: Vec<Stage>,
}

impl<V: Amount> StageTable<V> {
    /// Nothing is done yet.
    pub(super) fn new() -> StageTable<V> {
        StageTable {
            best: vec![V::NOTHING],
            stages: Vec::new(),
        }
    }

    /// Adds something that can be done in one of several ways, each with its days and gain.
    pub(super) fn add(&mut self, options: &[(usize, V)], budget: &Budget<'_>) -> Option<()> {
        let most = options.iter().map(|(days, _)| *days).max().unwrap_or(0);
        let before = self.best.len();
        budget.take((before + most).checked_mul(options.len().max(1))?)?;
        let mut best = vec![V::NEVER; before + most];
        let mut chosen = vec![0; before + most];
        for (option, (days, gain)) in (0_u32..).zip(options) {
            let cells = best.iter_mut().zip(&mut chosen).skip(*days);
            for ((best, chosen), old) in cells.zip(&self.best) {
                let sum = old.plus(gain);
                if sum > *best {
                    *best = sum;
                    *chosen = option;
                }
            }
            // With more days than that, as much as with all that the table has.
            let sum = self.best[before - 1].plus(gain);
            let cells = best.iter_mut().zip(&mut chosen).skip(days + before);
            for (best, chosen) in cells.filter(|(best, _)| **best < sum) {
                best.clone_from(&sum);
                *chosen = option;
            }
        }
        self.best = best;
        self.stages.push(Stage {
            days: Days::Listed(options.iter().map(|(days, _)| *days).collect()),
            chosen,
            before,
        });
        Some(())
    }

    /// Adds increments that each take the same days, of which any number can be done from the largest
    /// on. That the gains fall lets each half of the table look at a part of the other only.
    pub(super) fn add_run(&mut self, step: usize, gains: &[V], budget: &Budget<'_>) -> Option<()> {
        let before = self.best.len();
        let length = before + step * gains.len();
        budget.take(length.checked_mul(length.ilog2() as usize + 1)?)?;
        let mut sums = vec![V::NOTHING];
        for gain in gains {
            let next = sums[sums.len() - 1].plus(gain);
            sums.push(next);
        }
        let mut run = Run {
            old: &self.best,
            sums,
            step,
            residue: 0,
            best: vec![V::NEVER; length],
            chosen: vec![0; length],
        };
        for residue in 0..step.min(length) {
            run.residue = residue;
            let rows = (length - residue).div_ceil(step);
            run.fill(0, rows, 0, rows - 1);
        }
        let (best, chosen) = (run.best, run.chosen);
        self.best = best;
        self.stages.push(Stage {
            days: Days::Each(step),
            chosen,
            before,
        });
        Some(())
    }

    /// The days after which more is gained than with fewer, and what.
    pub(super) fn front(&self) -> Vec<(usize, V)> {
        let mut front: Vec<(usize, V)> = Vec::new();
        for (days, best) in self.best.iter().enumerate() {
            let grows = front.last().is_none_or(|(_, last)| last < best);
            if grows && !best.is_never() {
                front.push((days, best.clone()));
            }
        }
        front
    }

    /// Choices at each stage for so many days.
    pub(super) fn trace(&self, days: usize) -> Vec<usize> {
        let mut left = days;
        let mut choices = Vec::with_capacity(self.stages.len());
        for stage in self.stages.iter().rev() {
            let choice = stage.chosen.get(left).map_or(0, |choice| *choice as usize);
            let spent = match &stage.days {
                Days::Listed(days) => days.get(choice).copied().unwrap_or(0),
                Days::Each(step) => step * choice,
            };
            left = left.saturating_sub(spent).min(stage.before - 1);
            choices.push(choice);
        }
        choices.reverse();
        choices
    }
}

/// The cells of a table whose days leave the same residue, while a run is added.
struct Run<'a, V> {
    old: &'a [V],
    sums: Vec<V>,
    step: usize,
    residue: usize,
    best: Vec<V>,
    chosen: Vec<u32>,
}

impl<V: Amount> Run<'_, V> {
    /// Fills the rows of a range, whose best starts lie between two rows: of the middle row it is
    /// looked for, and divides the others.
    fn fill(&mut self, from: usize, to: usize, first: usize, last: usize) {
        if from >= to {
            return;
        }
        let middle = from.midpoint(to);
        let mut found = first;
        let mut best = V::NEVER;
        let mut count = 0;
        // Half open: a closed range asks at every step whether it has ended already.
        for start in first..last.min(middle) + 1 {
            let old = (self.residue + start * self.step).min(self.old.len() - 1);
            let increments = (middle - start).min(self.sums.len() - 1);
            let sum = self.old[old].plus(&self.sums[increments]);
            if sum > best {
                (best, found, count) = (sum, start, increments);
            }
        }
        let cell = self.residue + middle * self.step;
        self.best[cell] = best;
        self.chosen[cell] = u32::try_from(count).unwrap_or(u32::MAX);
        self.fill(from, middle, first, found);
        self.fill(middle + 1, to, found, last);
    }
}
