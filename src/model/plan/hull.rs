//! The knapsack of very many units: each rises along the upper hull of its choices, the best rate first.
//!
//! Every sum on that way is the best for its days, and between two of them the line bounds what is
//! possible. One exchange at the end usually closes what lies between; what stays open is said.

use std::cmp::Reverse;

use crate::model::exact::Exact;

use crate::model::plan::units::{Pick, Unit};

/// A rise of a unit from one choice on its hull to the next.
struct Rise {
    unit: usize,
    choice: usize,
    days: u32,
    gain: Exact,
}

/// The way along the hulls.
pub(super) struct Hull {
    units: Vec<Unit>,
    /// By unit, the choice to begin with: the best one that takes no time.
    start: Vec<usize>,
    rises: Vec<Rise>,
    /// Days and gains after so many rises.
    sums: Vec<(u32, Exact)>,
    /// A way that is not on the hulls: after so many rises, a unit takes another choice.
    exchange: Option<(usize, usize, usize)>,
    exchanged: Option<(u32, Exact)>,
}

impl Hull {
    pub(super) fn of(units: Vec<Unit>) -> Hull {
        let mut start = Vec::with_capacity(units.len());
        let mut rises = Vec::new();
        let mut sum = (0, Exact::ZERO);
        for (position, unit) in units.iter().enumerate() {
            let free = unit.choices.iter().rposition(|choice| choice.effort == 0);
            let begin = free.unwrap_or(0);
            start.push(begin);
            sum.1 = &sum.1 + &unit.choices[begin].gain;
            for pair in corners(unit, begin).windows(2) {
                let (from, to) = (&unit.choices[pair[0]], &unit.choices[pair[1]]);
                rises.push(Rise {
                    unit: position,
                    choice: pair[1],
                    days: to.effort - from.effort,
                    gain: &to.gain - &from.gain,
                });
            }
        }
        rises.sort_by_cached_key(|rise| Reverse((rate(&rise.gain, rise.days), Reverse(rise.unit))));
        let mut sums = vec![sum.clone()];
        for rise in &rises {
            sum = (sum.0 + rise.days, &sum.1 + &rise.gain);
            sums.push(sum.clone());
        }
        Hull {
            units,
            start,
            rises,
            sums,
            exchange: None,
            exchanged: None,
        }
    }

    /// The least days in which so much could be gained; `None` where it cannot.
    pub(super) fn least_days(&self, gain: &Exact) -> Option<u32> {
        let after = self.sums.iter().position(|(_, sum)| sum >= gain)?;
        let Some(before) = after.checked_sub(1) else {
            return Some(self.sums[0].0);
        };
        let (days, sum) = &self.sums[before];
        let rise = &self.rises[before];
        let missing = gain - sum;
        let more = (0..=rise.days).find(|more| {
            &rise.gain * &Exact::whole(i64::from(*more))
                >= &missing * &Exact::whole(i64::from(rise.days))
        });
        Some(days + more.unwrap_or(rise.days))
    }

    /// The most that could be gained in so many days.
    pub(super) fn most_gain(&self, days: u32) -> Exact {
        let before = self.sums.iter().rposition(|(own, _)| *own <= days);
        let before = before.unwrap_or(0);
        let (spent, sum) = &self.sums[before];
        match self.rises.get(before) {
            Some(rise) => {
                let left = Exact::whole(i64::from(days - spent));
                &(&rate(&rise.gain, rise.days) * &left) + sum
            }
            None => sum.clone(),
        }
    }

    /// Looks for one exchange that gains so much in fewer days than the rises do.
    pub(super) fn exchange_for(&mut self, gain: &Exact) {
        let Some(after) = self.sums.iter().position(|(_, sum)| sum >= gain) else {
            return;
        };
        let mut best = self.sums[after].0;
        for rises in [after.saturating_sub(1), after] {
            self.exchange_at(rises, |days, sum| {
                let is_better = sum >= gain && days < best;
                if is_better {
                    best = days;
                }
                is_better
            });
        }
    }

    /// Looks for one exchange that gains more in so many days than the rises do.
    pub(super) fn exchange_within(&mut self, most: u32) {
        let before = self.sums.iter().rposition(|(own, _)| *own <= most);
        let before = before.unwrap_or(0);
        let mut best = self.sums[before].1.clone();
        for rises in [before, (before + 1).min(self.rises.len())] {
            self.exchange_at(rises, |days, sum| {
                let is_better = days <= most && *sum > best;
                if is_better {
                    best.clone_from(sum);
                }
                is_better
            });
        }
    }

    fn exchange_at(&mut self, rises: usize, mut is_better: impl FnMut(u32, &Exact) -> bool) {
        let chosen = self.chosen(rises);
        let (days, sum) = self.sums[rises].clone();
        for (unit, own) in self.units.iter().enumerate() {
            let from = &own.choices[chosen[unit]];
            for (choice, to) in own.choices.iter().enumerate() {
                let days = days - from.effort + to.effort;
                let sum = &(&sum - &from.gain) + &to.gain;
                if is_better(days, &sum) {
                    self.exchange = Some((rises, unit, choice));
                    self.exchanged = Some((days, sum));
                }
            }
        }
    }

    /// Days and gains of all ways, both ascending.
    pub(super) fn points(&self) -> Vec<(u32, Exact)> {
        let mut points = self.sums.clone();
        points.extend(self.exchanged.clone());
        points.sort_by(|one, other| one.0.cmp(&other.0).then_with(|| other.1.cmp(&one.1)));
        points.dedup_by(|later, earlier| later.1 <= earlier.1);
        points
    }

    /// By unit, its choice after so many rises.
    fn chosen(&self, rises: usize) -> Vec<usize> {
        let mut chosen = self.start.clone();
        for rise in &self.rises[..rises] {
            chosen[rise.unit] = rise.choice;
        }
        chosen
    }

    /// Picks of so many days, which must be those of a point.
    pub(super) fn picks(&self, days: u32) -> Vec<Pick> {
        let is_exchanged = self.exchanged.as_ref().is_some_and(|own| own.0 == days);
        let chosen = match self.exchange {
            Some((rises, unit, choice)) if is_exchanged => {
                let mut chosen = self.chosen(rises);
                chosen[unit] = choice;
                chosen
            }
            _ => {
                let rises = self.sums.iter().rposition(|(own, _)| *own == days);
                self.chosen(rises.unwrap_or(0))
            }
        };
        let units = self.units.iter().zip(chosen);
        let picks = units.flat_map(|(unit, choice)| unit.choices[choice].picks.clone());
        picks.collect()
    }
}

/// The choices of a unit on the upper hull of days and gains.
fn corners(unit: &Unit, begin: usize) -> Vec<usize> {
    let mut corners = vec![begin];
    for choice in begin + 1..unit.choices.len() {
        let slope = |from: usize, to: usize| {
            let (from, to) = (&unit.choices[from], &unit.choices[to]);
            rate(&(&to.gain - &from.gain), to.effort - from.effort)
        };
        if unit.choices[choice].gain <= unit.choices[corners[corners.len() - 1]].gain {
            continue;
        }
        while let [.., before, last] = corners[..] {
            if slope(before, last) > slope(last, choice) {
                break;
            }
            corners.pop();
        }
        corners.push(choice);
    }
    corners
}

fn rate(gain: &Exact, days: u32) -> Exact {
    let rate = gain.checked_div(&Exact::whole(i64::from(days)));
    rate.unwrap_or(Exact::whole(i64::MAX))
}
