//! All ways that are worth it, by the days that they take: found by whatever suits the figure that counts.

use crate::model::exact::Exact;
use crate::model::quantity::{Points, Printed};

use crate::model::plan::gauge::Gauge;
use crate::model::plan::hull::Hull;
use crate::model::plan::linear::{Curve, Duty, solve};
use crate::model::plan::pace::Pace;
use crate::model::plan::repair::{effort, thinned, with_floor, with_needs};
use crate::model::plan::request::{Days, Goal, Mode, Request};
use crate::model::plan::search::search;
use crate::model::plan::table::Budget;
use crate::model::plan::units::{Pick, Unit, tied_units};
use crate::model::plan::worst::solve_worst;

/// Limit of a knapsack's cells, at which it is given up: about a second in a browser.
const MOST_CELLS: u64 = 300_000_000;

/// Largest distance of a plan from the best one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// It is proven to be the best.
    Closed,
    /// At most so many days less would do.
    Days(Days),
    /// At most so many points more could be gained.
    Points(Printed),
}

/// All ways that are worth it, by the days that they take.
pub(super) struct Ways {
    list: Vec<(Days, Printed)>,
    how: How,
    pub(super) is_complete: bool,
}

enum How {
    Curve(Curve),
    Hull(Hull),
    Listed(Vec<(Days, Vec<Pick>)>),
}

impl Ways {
    pub(super) async fn of(
        gauge: &Gauge<'_>,
        units: &[Unit],
        request: &Request,
        pace: Pace<'_>,
    ) -> Ways {
        let base = gauge.read(&[]);
        let is_empty = gauge.sheet.loci.is_empty()
            || (request.mode == Mode::Estimate && base.loci.iter().all(Option::is_none));
        if is_empty {
            return Ways {
                list: Vec::new(),
                how: How::Listed(Vec::new()),
                is_complete: true,
            };
        }
        let has_needs = gauge.actions.iter().any(|action| !action.needs.is_empty());
        let duties = duties(gauge, request);
        let budget = Budget::new(MOST_CELLS, pace);
        let is_sum = request.mode == Mode::Estimate && !gauge.sheet.is_bound();
        let tied = is_sum.then(|| tied(gauge, units, &duties)).flatten();
        let curve = match request.mode {
            _ if gauge.sheet.is_bound() => None,
            Mode::Estimate => match &tied {
                Some(tied) => {
                    let gain = |pick: Pick| gauge.gain(pick);
                    solve(gauge.actions, tied.clone(), &gain, &duties, &budget).await
                }
                None => None,
            },
            Mode::Guaranteed if has_needs || !duties.is_empty() => None,
            Mode::Guaranteed => {
                solve_worst(gauge.sheet, gauge.actions, units.to_vec(), &budget).await
            }
        };
        if let Some(curve) = curve {
            let points = curve.points.iter();
            let ways =
                points.map(|(days, gain)| (Days(*days), Points(&base.government + gain).printed()));
            return Ways {
                list: ways.collect(),
                how: How::Curve(curve),
                is_complete: true,
            };
        }
        if let Some(tied) = tied.filter(|_| duties.is_empty()) {
            return Ways::along_hull(&base.government, tied, request);
        }
        let seeds = seeds(gauge, units, request, pace).await;
        let found = search(gauge, units, request.floor, &seeds, pace).await;
        let ways = found.ways.iter().map(|way| (Days(way.effort), way.score));
        Ways {
            list: ways.collect(),
            is_complete: found.is_complete,
            how: How::Listed(
                found
                    .ways
                    .into_iter()
                    .map(|way| (Days(way.effort), way.picks))
                    .collect(),
            ),
        }
    }

    /// The ways of units that are too many for a table.
    fn along_hull(base: &Exact, units: Vec<Unit>, request: &Request) -> Ways {
        let mut hull = Hull::of(units);
        match request.goal {
            Goal::Reach(target) => hull.exchange_for(&missing(target, base)),
            Goal::Spend(days) => hull.exchange_within(days.0),
        }
        let points = hull.points().into_iter();
        let ways = points.map(|(days, gain)| (Days(days), Points(base + &gain).printed()));
        Ways {
            list: ways.collect(),
            how: How::Hull(hull),
            is_complete: false,
        }
    }

    /// The days from which on a higher figure is printed, and that figure.
    pub(super) fn frontier(&self) -> Vec<(Days, Printed)> {
        let mut frontier: Vec<(Days, Printed)> = Vec::new();
        for (days, score) in &self.list {
            if frontier.last().is_none_or(|(_, last)| last < score) {
                frontier.push((*days, *score));
            }
        }
        frontier
    }

    pub(super) fn picks(&self, days: Days) -> Vec<Pick> {
        match &self.how {
            How::Curve(curve) => curve.picks(days.0),
            How::Hull(hull) => hull.picks(days.0),
            How::Listed(list) => {
                let found = list.iter().find(|(own, _)| *own == days);
                found.map_or_else(Vec::new, |(_, picks)| picks.clone())
            }
        }
    }
}

/// The units with prerequisites; `None` where they are too many, or floors need what is gained by locus.
fn tied(gauge: &Gauge<'_>, units: &[Unit], duties: &[Duty]) -> Option<Vec<Unit>> {
    let gain = |pick: Pick| gauge.gain(pick);
    let tied = tied_units(gauge.actions, units.to_vec(), &gain)?;
    let is_across = |unit: &Unit| {
        let choices = unit.choices.iter();
        let mut picks = choices.flat_map(|choice| &choice.picks);
        picks.any(|(action, _)| !gauge.actions[*action].needs.is_empty())
            && unit.loci(gauge.actions).len() > 1
    };
    // Actions that prerequisites tie across loci were weighed for the government, not for each locus.
    (duties.is_empty() || !tied.iter().any(is_across)).then_some(tied)
}

/// Number of plans for a budget that are repaired, from the best on, until one fits.
const MOST_REPAIRED: usize = 40;

/// Picks to try first: the best without prerequisites and floors, repaired.
async fn seeds(
    gauge: &Gauge<'_>,
    units: &[Unit],
    request: &Request,
    pace: Pace<'_>,
) -> Vec<Vec<Pick>> {
    let all = units.iter().filter_map(|unit| unit.choices.last());
    let all: Vec<Pick> = all.flat_map(|choice| choice.picks.clone()).collect();
    let mut seeds = vec![Vec::new(), all.clone()];
    let relaxed = relaxed(gauge, units, pace).await;
    match request.goal {
        Goal::Reach(target) => {
            let best = relaxed.and_then(|(curve, base)| {
                let mut points = curve.points.iter();
                let is_enough = |gain: &Exact| Points(&base + gain).printed() >= target;
                let first = points.find(|(_, gain)| is_enough(gain));
                first.map(|(days, _)| curve.picks(*days))
            });
            let repaired = with_needs(gauge, best.unwrap_or(all));
            if let Some(picks) = with_floor(gauge, repaired, request.floor, pace).await {
                let needed = (target, request.floor);
                seeds.push(thinned(gauge, picks, needed, pace).await);
            }
        }
        Goal::Spend(most) => {
            let Some((curve, _)) = relaxed else {
                return seeds;
            };
            let affordable = curve
                .points
                .iter()
                .rev()
                .filter(|(days, _)| *days <= most.0);
            for (days, _) in affordable.take(MOST_REPAIRED) {
                let repaired = with_needs(gauge, curve.picks(*days));
                let Some(picks) = with_floor(gauge, repaired, request.floor, pace).await else {
                    break;
                };
                if effort(gauge, units, &picks) <= most.0 {
                    seeds.push(picks);
                    break;
                }
            }
        }
    }
    seeds
}

/// The curve without prerequisites and floors, which no plan can beat; and where it starts. `None` where
/// there is none.
async fn relaxed(gauge: &Gauge<'_>, units: &[Unit], pace: Pace<'_>) -> Option<(Curve, Exact)> {
    if gauge.sheet.is_bound() {
        return None;
    }
    let budget = Budget::new(MOST_CELLS, pace);
    let units = units.to_vec();
    let curve = match gauge.mode {
        Mode::Estimate => {
            let gain = |pick: Pick| gauge.gain(pick);
            solve(gauge.actions, units, &gain, &[], &budget).await
        }
        Mode::Guaranteed => solve_worst(gauge.sheet, gauge.actions, units, &budget).await,
    };
    Some((curve?, gauge.read(&[]).government))
}

/// Bounds that no plan can beat: the least days for a target, and the most points for a budget.
struct Bound {
    days: u32,
    score: Printed,
}

impl Ways {
    /// Distance of a plan from the bounds that no plan can beat.
    pub(super) async fn gap(
        &self,
        gauge: &Gauge<'_>,
        units: &[Unit],
        request: &Request,
        (effort, score): (Days, Printed),
        pace: Pace<'_>,
    ) -> Gap {
        let bound = self.bound(gauge, units, request, pace).await;
        match request.goal {
            Goal::Reach(_) => match effort.0.saturating_sub(bound.days) {
                0 => Gap::Closed,
                days => Gap::Days(Days(days)),
            },
            Goal::Spend(_) if bound.score <= score => Gap::Closed,
            Goal::Spend(_) => Gap::Points(bound.score - score),
        }
    }

    async fn bound(
        &self,
        gauge: &Gauge<'_>,
        units: &[Unit],
        request: &Request,
        pace: Pace<'_>,
    ) -> Bound {
        let maximum = gauge.sheet.edition.maximum.printed();
        let mut bound = Bound {
            days: 0,
            score: maximum,
        };
        match (&self.how, request.goal) {
            (How::Hull(hull), Goal::Reach(target)) => {
                let missing = missing(target, &gauge.read(&[]).government);
                bound.days = hull.least_days(&missing).unwrap_or(0);
            }
            (How::Hull(hull), Goal::Spend(days)) => {
                let most = hull.most_gain(days.0);
                bound.score = Points(&gauge.read(&[]).government + &most).printed();
            }
            (How::Curve(_) | How::Listed(_), goal) => {
                let Some((curve, base)) = relaxed(gauge, units, pace).await else {
                    return bound;
                };
                let printed = |gain: &Exact| Points(&base + gain).printed();
                let mut points = curve.points.iter();
                match goal {
                    Goal::Reach(target) => {
                        let least = points.find(|(_, gain)| printed(gain) >= target);
                        bound.days = least.map_or(0, |(days, _)| *days);
                    }
                    Goal::Spend(days) => {
                        let most = points.rfind(|(spent, _)| *spent <= days.0);
                        bound.score = most.map_or(maximum, |(_, gain)| printed(gain));
                    }
                }
            }
        }
        bound
    }
}

/// Distance to where a figure is printed as a score: half a hundredth below it.
fn missing(score: Printed, base: &Exact) -> Exact {
    let least = Exact::whole(2 * score.hundredths() - 1);
    let least = least.checked_div(&Exact::whole(200));
    &least.unwrap_or(Exact::ZERO) - base
}

/// The loci that a floor obliges to gain something, in the units of a sum.
fn duties(gauge: &Gauge<'_>, request: &Request) -> Vec<Duty> {
    let Some(floor) = request.floor else {
        return Vec::new();
    };
    let loci = gauge.read(&[]).loci.into_iter().enumerate();
    let below = loci.filter_map(|(locus, points)| {
        let points = points?;
        if Points(points.clone()).printed() >= floor {
            return None;
        }
        Some(Duty {
            locus,
            gain: &missing(floor, &points) * &gauge.part(locus),
        })
    });
    below.collect()
}
